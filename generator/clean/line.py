"""What is measured on a line by itself: length, ends, capitals, digits, dates, forms.

It runs on every line of every page, so a cheap look at one character goes before each pattern that needs it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.clean import patterns
from generator.clean.letters import DIGIT, LETTER, UPPER, count
from generator.clean.words import NAMES as GROUPS
from generator.clean.words import STOP, roles
from generator.model import Block, Kind

Matrix: TypeAlias = NDArray[np.float32]

LONG = 12  # words of a line that reads like prose
_SENTENCE = re.compile(r"[.!?…。؟]+[\"'”’»)\]]*(?=\s)")
_ENDS = frozenset(".!?…。؟")
_CLOSERS = "\"'”’»“)]"
_QUOTE = re.compile('["“”«»„‟]')
_QUOTES = frozenset('"“”«»„‟')
_FIGURES = re.compile(r"\d+")
# Each of its forms begins with a figure that no word stands before.
_DATE = re.compile(
    r"(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\d{1,2}:\d\d\b|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE
)
_ODD = re.compile(r"[|»›▶→►•·©®™#@_\\{}<>=~^]")
_ODD_WORDS = ("http:", "https:", "www.")
_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣●+]|\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s")
_RUNNING = re.compile(r"^\W*(\d{1,3})[.)]\s")
_BY = re.compile(r"^[-—–\s]*(?:by|por|von|par|di|от|автор|текст|بقلم|كتب|texte|text)\b[:\s]", re.IGNORECASE)
_BY_FIRST = frozenset("bpvdtBPVDTоатОАТبك-—– ")  # what such a line begins with
HEAD_WORDS, TAIL_WORDS = 24, 12  # a long line is searched for role words at both ends only

LINE = (
    "words", "chars", "word length", "full sentence end", "ends in colon", "ends in ellipsis", "ends in question",
    "starts small", "starts with quote", "starts with bullet", "starts with number", "capital words", "all capitals",
    "digits", "dates", "odd characters", "commas", "quotes", "sentences", "function words", "starts with by",
    "gap before", "gap after", "indent", "same text elsewhere", "kind", "level", "first letter small or digit",
    "parenthesis", "words per sentence", "exclamations", "number follows number", "looks like caption", "is a credit",
)  # fmt: skip
_KINDS = {kind: number for number, kind in enumerate(Kind)}


def role_rows(lines: list[list[str]]) -> NDArray[np.int16]:
    """How often each group of role words is met in each line."""
    width, met = len(GROUPS), list[int]()
    for number, line in enumerate(lines):
        first = number * width
        met += [first + group for group in roles(_both_ends(line))]
    counts = np.bincount(np.array(met, dtype=np.int64), minlength=len(lines) * width)
    return counts.astype(np.int16).reshape(len(lines), width)


def _both_ends(line: list[str]) -> list[str]:
    return line if len(line) <= HEAD_WORDS + TAIL_WORDS else line[:HEAD_WORDS] + line[-TAIL_WORDS:]


def own_rows(blocks: tuple[Block, ...], texts: list[str], words: list[list[str]]) -> Matrix:
    copies = Counter(texts)
    rows = []
    for number, (block, text, line) in enumerate(zip(blocks, texts, words)):
        gap_after = blocks[number + 1].gap if number + 1 < len(blocks) else 9
        rows.append(_row(block, text, line, gap_after, copies[text]))
    return np.array(rows, dtype=np.float32).reshape(len(blocks), len(LINE))


def _row(block: Block, text: str, line: list[str], gap_after: int, copies: int) -> list[float]:
    words, size = len(line), max(1, len(text))
    raw = text.split(None, 40)[:40]
    capital = len([word for word in raw if word[0].isupper()])
    start = text[:200]
    upper, letters, digits = count(start, UPPER, LETTER, DIGIT)
    digits += count(text[200:400], DIGIT)[0] if size > 200 else 0
    sentences = len(_SENTENCE.findall(text)) + 1 if words > 5 else 1
    seen = line[:60]
    first, tail = text[:1], text[-12:]
    small, wordy = first.islower(), first.isalpha()
    bullet = not wordy and _BULLET.match(text) is not None
    return [
        min(words, 400), min(size, 3000), size / max(1, words), tail.rstrip().rstrip(_CLOSERS)[-1:] in _ENDS,
        tail.endswith((":", "：")), tail.endswith(("...", "…")), tail.endswith(("?", "؟")), small,
        first in _QUOTES, bullet or block.kind is Kind.ITEM,
        digits > 0 and not wordy and _NUMBER.match(text) is not None, capital / max(1, len(raw)),
        upper / max(1, letters), digits / min(size, 400), min(3, _dates(start)) if digits else 0,
        _odd(text) / max(1, words), text.count(",") / max(1, words), min(4, _quotes(text)),
        min(20, sentences), len([word for word in seen if word in STOP]) / max(1, len(seen)),
        first in _BY_FIRST and _BY.match(text) is not None, min(block.gap, 9), min(gap_after, 9), min(block.indent, 60),
        min(copies, 5), _KINDS[block.kind], block.level, small or first.isdigit(), first == "(" or tail.endswith(")"),
        words / sentences, min(5, text.count("!")), 0, 0, 0,
    ]  # fmt: skip


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


def _odd(text: str) -> int:
    return len(_ODD.findall(text)) + sum(map(text.count, _ODD_WORDS))


def _quotes(text: str) -> int:
    return text.count('"') if text.isascii() else len(_QUOTE.findall(text))


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
