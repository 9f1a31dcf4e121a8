"""What is measured on a line by itself: length, ends, capitals, digits, dates, forms.

It runs on every line of every page, so a cheap look at one character goes before each pattern that needs it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from generator.clean import patterns
from generator.clean.characters import count_lines
from generator.clean.columns import Matrix as Matrix
from generator.clean.columns import columns
from generator.clean.tokens import Ints, Tokens
from generator.clean.words import NAMES as GROUPS
from generator.clean.words import STOPS
from generator.model import Block, Kind

LONG = 12  # words of a line that reads like prose
_ENDS = frozenset(".!?…。؟")
_CLOSERS = "\"'”’»“)]"
_QUOTES = frozenset('"“”«»„‟')
_FIGURES = re.compile(r"\d+")
# Each of its forms begins with a figure that no word stands before.
_DATE = re.compile(
    r"(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\d{1,2}:\d\d\b|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE
)
_ODD_WORDS = ("http:", "https:", "www.")
_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣●+]|\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s")
_RUNNING = re.compile(r"^\W*(\d{1,3})[.)]\s")
_BY = re.compile(r"^[-—–\s]*(?:by|por|von|par|di|от|автор|текст|بقلم|كتب|texte|text)\b[:\s]", re.IGNORECASE)
_BY_FIRST = frozenset("bpvdtBPVDTоатОАТبك-—– ")  # what such a line begins with
_LOOKED_AT = 60  # words, of which the function words are counted

LINE = (
    "words", "chars", "word length", "full sentence end", "ends in colon", "ends in ellipsis", "ends in question",
    "starts small", "starts with quote", "starts with bullet", "starts with number", "capital words", "all capitals",
    "digits", "dates", "odd characters", "commas", "quotes", "sentences", "function words", "starts with by",
    "gap before", "gap after", "indent", "same text elsewhere", "kind", "level", "first letter small or digit",
    "parenthesis", "words per sentence", "exclamations", "number follows number", "looks like caption", "is a credit",
)  # fmt: skip
_OWN, _PLACED, _COUNTED = (
    [LINE.index(name) for name in names.split(", ")]
    for names in (
        "full sentence end, ends in colon, ends in ellipsis, ends in question, starts small, starts with quote, "
        "starts with bullet, starts with number, dates, starts with by, first letter small or digit, parenthesis, "
        "exclamations",
        "gap before, gap after, indent, same text elsewhere, kind, level",
        "words, chars, word length, capital words, all capitals, digits, odd characters, commas, quotes, sentences, "
        "function words, words per sentence",
    )
)
_BULLETED = LINE.index("starts with bullet")
_GAP, _INDENT, _LEVEL, _KIND = map(attrgetter, ("gap", "indent", "level", "kind"))
_KINDS = {kind: number for number, kind in enumerate(Kind)}


def own_rows(blocks: tuple[Block, ...], texts: list[str], tokens: Tokens, bits: Ints) -> Matrix:
    """`bits`: what is known of each token."""
    own = np.zeros((len(LINE), len(blocks)), dtype=np.float32).T
    if not blocks:
        return own
    counts = count_lines(texts)
    own[:, _OWN] = _forms(texts, counts.digits.tolist())
    own[:, _PLACED] = _places(blocks, texts)
    size = np.maximum(1, np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)))
    count = tokens.size
    divisor = np.maximum(1, count)
    sentences = np.where(count > 5, counts.sentences + 1, 1)
    known = tokens.per_line(tokens.line[((bits & STOPS) != 0) & (tokens.at < _LOOKED_AT)])
    own[:, _BULLETED] = np.maximum(own[:, _BULLETED], own[:, LINE.index("kind")] == _KINDS[Kind.ITEM])
    made = (
        np.minimum(count, 400), np.minimum(size, 3000), size / divisor, counts.capitals / np.maximum(1, counts.pieces),
        counts.upper / np.maximum(1, counts.letters), counts.digits / np.minimum(size, 400),
        (counts.odd + np.array([_addresses(text) for text in texts])) / divisor,
        np.array([text.count(",") for text in texts]) / divisor, np.minimum(4, counts.quotes),
        np.minimum(20, sentences), known / np.clip(count, 1, _LOOKED_AT), count / sentences,
    )  # fmt: skip
    for at, column in zip(_COUNTED, made):
        own[:, at] = column
    return own


def _places(blocks: tuple[Block, ...], texts: list[str]) -> Matrix:
    """What the block says of itself, by _PLACED."""
    many = len(blocks)
    gap, indent, level = (np.fromiter(map(ask, blocks), np.int64, many) for ask in (_GAP, _INDENT, _LEVEL))
    kind = np.fromiter(map(_KINDS.__getitem__, map(_KIND, blocks)), np.int64, many)
    often = Counter(texts)
    copies = np.fromiter(map(often.__getitem__, texts), np.int64, many) if len(often) < many else np.ones(many)
    gap, after = np.minimum(gap, 9), np.minimum(np.append(gap[1:], 9), 9)
    return columns((gap, after, np.minimum(indent, 60), np.minimum(copies, 5), kind, level), many)


def _forms(texts: list[str], digits: list[int]) -> Matrix:
    """How a line begins and ends, and what it holds, by _OWN."""
    found = chain.from_iterable(map(_form, texts, digits))
    return np.fromiter(found, np.float32, len(_OWN) * len(texts)).reshape(len(texts), len(_OWN))


def _form(text: str, figures: int) -> tuple[float, ...]:
    first, tail = text[:1], text[-12:]
    small, wordy = first.islower(), first.isalpha()
    return (
        tail.rstrip().rstrip(_CLOSERS)[-1:] in _ENDS, tail.endswith((":", "：")), tail.endswith(("...", "…")),
        tail.endswith(("?", "؟")), small, first in _QUOTES, not wordy and _BULLET.match(text) is not None,
        figures > 0 and not wordy and _NUMBER.match(text) is not None, min(3, _dates(text[:200])) if figures else 0,
        first in _BY_FIRST and _BY.match(text) is not None, small or first.isdigit(),
        first == "(" or tail.endswith(")"), min(5, text.count("!")),
    )  # fmt: skip


def _dates(text: str) -> int:
    found = end = 0
    for figures in _FIGURES.finditer(text):
        at = figures.start()
        if at >= end and not _in_word(text, at) and (date := _DATE.match(text, at)):
            found, end = found + 1, date.end()
    return found


def _in_word(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return before.isalnum() or before == "_"


def _addresses(text: str) -> int:
    return sum(map(text.count, _ODD_WORDS)) if "http" in text or "www." in text else 0


def know_forms(texts: list[str], own: Matrix, found: NDArray[np.int16]) -> None:
    """Fills in what needs a look at other lines or a long pattern: running numbers, captions, credits."""
    follows, caption, credit = (LINE.index(name) for name in LINE[-3:])
    figures = own[:, LINE.index("digits")].tolist()
    numbers = [
        int(match[1]) if share and (match := _RUNNING.match(text)) else -9 for text, share in zip(texts, figures)
    ]
    recent = -9
    for n, number in enumerate(numbers):
        if number >= 0:
            own[n, follows] = number == recent + 1
            recent = number
    pictures, credits = found[:, GROUPS.index("picture")].tolist(), found[:, GROUPS.index("credit")].tolist()
    for n, text in enumerate(texts):
        if pictures[n] or "/" in text[-60:]:
            own[n, caption] = patterns.is_caption(text)
        if credits[n]:
            own[n, credit] = patterns.is_credit(text)
