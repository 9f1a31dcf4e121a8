"""What is measured on a line by itself: length, ends, capitals, digits, dates, forms."""

from __future__ import annotations

import re
from collections import Counter
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.clean import patterns
from generator.clean.words import NAMES as GROUPS
from generator.clean.words import STOP
from generator.model import Block, Kind

Matrix: TypeAlias = NDArray[np.float32]

LONG = 12  # words of a line that reads like prose
_SENTENCE = re.compile(r"[.!?…。؟]+[\"'”’»)\]]*(?=\s)")
_END = re.compile(r"[.!?…。؟][\"'”’»“)\]]*\s*$")
_QUOTE = re.compile('["“”«»„‟]')
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE
)
_ODD = re.compile(r"[|»›→▶►•·©®™#@_\\{}<>=~^]|https?:|www\.")
_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣●+]|\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s")
_RUNNING = re.compile(r"^\W*(\d{1,3})[.)]\s")
_BY = re.compile(r"^[-—–\s]*(?:by|por|von|par|di|от|автор|текст|بقلم|كتب|texte|text)\b[:\s]", re.IGNORECASE)

LINE = (
    "words", "chars", "word length", "full sentence end", "ends in colon", "ends in ellipsis", "ends in question",
    "starts small", "starts with quote", "starts with bullet", "starts with number", "capital words", "all capitals",
    "digits", "dates", "odd characters", "commas", "quotes", "sentences", "function words", "starts with by",
    "gap before", "gap after", "indent", "same text elsewhere", "kind", "level", "first letter small or digit",
    "parenthesis", "words per sentence", "exclamations", "number follows number", "looks like caption", "is a credit",
)  # fmt: skip
_KINDS = {kind: number for number, kind in enumerate(Kind)}


def own_rows(blocks: tuple[Block, ...], texts: list[str], words: list[list[str]]) -> Matrix:
    copies = Counter(texts)
    rows = []
    for number, (block, text, line) in enumerate(zip(blocks, texts, words)):
        gap_after = blocks[number + 1].gap if number + 1 < len(blocks) else 9
        rows.append(_row(block, text, line, gap_after, copies[text]))
    return np.array(rows, dtype=np.float32).reshape(len(blocks), len(LINE))


def _row(block: Block, text: str, line: list[str], gap_after: int, copies: int) -> list[float]:
    count, size = len(line), max(1, len(text))
    raw = text.split(None, 40)[:40]
    capital = sum(map(str.isupper, [word[0] for word in raw]))
    start = text[:200]
    upper, letters = sum(map(str.isupper, start)), sum(map(str.isalpha, start))
    digits = sum(map(str.isdigit, text[:400]))
    sentences = len(_SENTENCE.findall(text)) + 1 if count > 5 else 1
    seen = line[:60]
    first, tail = text[:1], text[-12:]
    bullet = _BULLET.match(text) is not None
    return [
        min(count, 400), min(size, 3000), size / max(1, count), _END.search(tail) is not None,
        tail.endswith((":", "：")), tail.endswith(("...", "…")), tail.endswith(("?", "؟")), first.islower(),
        _QUOTE.match(first) is not None, bullet or block.kind is Kind.ITEM,
        digits > 0 and _NUMBER.match(text) is not None, capital / max(1, len(raw)), upper / max(1, letters),
        digits / min(size, 400), min(3, len(_DATE.findall(start))) if digits else 0,
        len(_ODD.findall(text)) / max(1, count), text.count(",") / max(1, count), min(4, len(_QUOTE.findall(text))),
        min(20, sentences), len([word for word in seen if word in STOP]) / max(1, len(seen)),
        _BY.match(text) is not None, min(block.gap, 9), min(gap_after, 9), min(block.indent, 60), min(copies, 5),
        _KINDS[block.kind], block.level, first.islower() or first.isdigit(), first == "(" or tail.endswith(")"),
        count / sentences, min(5, text.count("!")), 0, 0, 0,
    ]  # fmt: skip


def know_forms(texts: list[str], own: Matrix, found: NDArray[np.int16]) -> None:
    """Fills in what needs a look at other lines or a long pattern: running numbers, captions, credits."""
    follows, caption, credit = (LINE.index(name) for name in LINE[-3:])
    numbers = [int(match[1]) if (match := _RUNNING.match(text)) else -9 for text in texts]
    recent = -9
    for n, number in enumerate(numbers):
        if number >= 0:
            own[n, follows] = number == recent + 1
            recent = number
    pictures, credits = GROUPS.index("picture"), GROUPS.index("credit")
    for n, text in enumerate(texts):
        if found[n, pictures] or "/" in text[-60:]:
            own[n, caption] = patterns.is_caption(text)
        if found[n, credits]:
            own[n, credit] = patterns.is_credit(text)
