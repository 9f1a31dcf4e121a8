"""From kept lines to the blocks of an article: what a scrape broke is joined, words are never changed.

Hard-wrapped lines, lines broken at inline tags, hyphens at line ends and drop caps are mended; a list stays a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise
from statistics import median

from generator.clean import patterns
from generator.clean.line import LONG
from generator.clean.words import STOP
from generator.model import Block, Kind
from generator.text import words

_ENDS, _AFTER_END = frozenset(".!?…:。؟"), "\"'”’»“)]"
_PAUSES, _AFTER_PAUSE = frozenset(".!,;:…"), "\"'”’»)]"
_OPENS_LOW = frozenset(",.;:)]’”»!?%")
_BULLET = re.compile(r"^(?:[-*•·–▪◦‣●+o]|\d{1,3}[.)])\s+(?=\S)")
_MARKS = frozenset("-*•·–▪◦‣●+")
_MARK = re.compile(r"^[-*•·–▪◦‣●+]\s+(?=\S)")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
_HYPHENED = re.compile(r"[^\W\d_]{2}-")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARTS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ONE_LETTER_WORDS = "AEIOUYАВИОУЯ"  # in English, Romance languages and Russian
_GLUE_BEFORE = frozenset("([“«‘$£€#@/")
# "the harbour , and": links and bold words leave blanks that no printed page has; ". . ." is a pause and stays
_LOOSE = re.compile(r"(?<=[^\W_]|[”’\"')%]) +(?=[,.](?:\s|$)(?! ?\.))")
_HEADING_WORDS = 14
_WRAP_WIDTHS = (40, 100)  # characters: lines of mail and old newswire; a guess that fits 72 and 80
_FRAGMENT = 8  # words; a longer line without an end of sentence is a broken paragraph


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that was kept, with its final kind and whether something was dropped right before it."""

    block: Block
    hole: bool


class _Vocabulary:
    """How often each word stands in the kept lines; counted when a join asks first, which most pages never do."""

    def __init__(self, kept: Sequence[Kept]) -> None:
        self._kept = kept

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(word for line in self._kept for word in _PARTS.findall(line.block.text.casefold()))

    def __getitem__(self, word: str) -> int:
        return self._counts[word]


def finish(kept: Sequence[Kept], html: bool) -> tuple[Block, ...]:
    style = _style(kept)
    vocabulary = _Vocabulary(kept)
    joined: list[Block] = []
    for number, line in enumerate(kept):
        after = kept[number + 1].block if number + 1 < len(kept) else None
        if joined and not html and _continues(joined[-1], kept[number - 1].block, line, after, style):
            joined[-1] = _join(joined[-1], line.block, vocabulary)
        else:
            joined.append(line.block)
    told = [_kind(joined, number, html) for number in range(len(joined))]
    return tuple(_tight(line) for block in told for line in _lines(block))


def _lines(block: Block) -> list[Block]:
    """A paragraph that line breaks part into a list of short lines is a list."""
    breaks = block.dom.breaks if block.dom is not None else ()
    if block.kind is not Kind.PARAGRAPH or not breaks:
        return [block]
    lines = [block.text[start:end].strip() for start, end in pairwise((0, *breaks, len(block.text)))]
    return [replace(block, kind=Kind.ITEM, text=line, level=max(1, block.level)) for line in lines]


def _tight(block: Block) -> Block:
    if " ," not in block.text and " ." not in block.text:
        return block
    return replace(block, text=_LOOSE.sub("", block.text))


@dataclass(frozen=True, slots=True)
class _Style:
    """How the scrape breaks lines."""

    wrapped: int  # width of hard-wrapped lines in characters, 0 = not wrapped
    gapless: bool  # no empty lines: every tag may have broken a line


def _style(kept: Sequence[Kept]) -> _Style:
    prose = [line.block for line in kept if line.block.kind is Kind.PARAGRAPH]
    if len(prose) < 3:
        return _Style(0, False)
    sizes = [len(block.text) for block in prose]
    inner = [a for a, b in pairwise(prose) if b.gap == 0]
    open_ended = sum(not _ended(block.text) for block in inner)
    width = max(sizes)
    even = _WRAP_WIDTHS[0] <= median(sizes) and width <= _WRAP_WIDTHS[1] and len(inner) >= 0.4 * len(prose)
    wrapped = width if even and open_ended >= 0.5 * max(1, len(inner)) else 0
    gaps = sum(block.gap > 0 for block in prose[1:])
    return _Style(wrapped, not wrapped and gaps <= 0.1 * len(prose))


def _continues(paragraph: Block, before: Block, line: Kept, after: Block | None, style: _Style) -> bool:
    """Whether the line belongs to the paragraph above it."""
    here = line.block
    if here.kind is not Kind.PARAGRAPH or paragraph.kind not in (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE):
        return False
    if _BULLET.match(here.text) or not here.text:
        return False
    small = here.text[0].islower() or here.text[0] in _OPENS_LOW
    ended = _ended(before.text)
    if _is_drop_cap(before.text) and (here.gap <= 1) and before is not here:
        return True
    if here.gap:
        return False
    if style.wrapped:
        return not (ended and len(before.text) < 0.8 * style.wrapped) and not _heads(before, here, style)
    if small and _is_hyphened(before.text):
        return True
    if not style.gapless:
        return small and not ended
    if not ended:
        hangs = (
            len(words(before.text)) >= _FRAGMENT or _last(before.text) in STOP or before.text.endswith((",", ";", "—"))
        )
        return small or hangs or _goes_on(after) or (before is not paragraph and not _ended(paragraph.text))
    return here.text[0] in _OPENS_LOW and here.text[0] not in "’”»"


def _is_hyphened(text: str) -> bool:
    """Whether two letters and a hyphen end it."""
    return _HYPHENED.fullmatch(text[-3:]) is not None


def _goes_on(after: Block | None) -> bool:
    """The line after begins in mid-sentence, so that the one before it was a word in italics or a link."""
    return after is not None and not after.gap and (after.text[0].islower() or after.text[0] in _OPENS_LOW)


def _heads(before: Block, here: Block, style: _Style) -> bool:
    """A short line of a wrapped text that ends no sentence and is followed by a capital: a subhead."""
    return len(before.text) < 0.6 * style.wrapped and not _ended(before.text) and here.text[0].isupper()


def _last(text: str) -> str:
    found = words(text[-30:])
    return found[-1] if found else ""


def _is_drop_cap(text: str) -> bool:
    return len(text) == 1 and text.isalpha() and text.isupper()


def _join(paragraph: Block, line: Block, vocabulary: _Vocabulary) -> Block:
    left, right = paragraph.text, line.text
    first = (words(right[:40]) or [""])[0]
    if _is_drop_cap(left):
        apart = left in _ONE_LETTER_WORDS and vocabulary[first] > 1 and not vocabulary[(left + first).casefold()]
        text = f"{left} {right}" if apart else left + right
    elif right[0].islower() and _is_hyphened(left):
        whole = _last(left[:-1]) + first
        compound = f"{_last(left[:-1])}-{first}"
        text = left + right if vocabulary[compound] and not vocabulary[whole] else left[:-1] + right
    elif right[:1] in _OPENS_LOW or left[-1:] in _GLUE_BEFORE:
        text = left + right
    else:
        text = f"{left} {right}"
    return replace(paragraph, text=text, lines=(*paragraph.lines, *line.lines))


def _kind(blocks: Sequence[Block], number: int, html: bool) -> Block:
    block = blocks[number]
    if block.kind is not Kind.PARAGRAPH:
        return replace(block, text=_MARK.sub("", block.text)) if block.kind is Kind.ITEM else block
    if block.text[:1] in _MARKS and _MARK.match(block.text):
        return replace(block, kind=Kind.ITEM, text=_MARK.sub("", block.text), level=max(1, block.level))
    if _is_numbered(block.text) and _numbered_neighbour(blocks, number):
        return replace(block, kind=Kind.ITEM, level=max(1, block.level))
    if not html and is_subhead(blocks, number):
        return replace(block, kind=Kind.HEADING, level=2)
    return block


def _numbered_neighbour(blocks: Sequence[Block], number: int) -> bool:
    return any(_is_numbered(blocks[n].text) for n in (number - 1, number + 1) if 0 <= n < len(blocks))


def _is_numbered(text: str) -> bool:
    return text[:1].isdigit() and _NUMBERED.match(text) is not None


def is_subhead(blocks: Sequence[Block], number: int) -> bool:
    """A short line that ends no sentence, stands above prose, and is no list item or fragment."""
    text = blocks[number].text
    if number + 1 >= len(blocks) or text.rstrip(_AFTER_PAUSE)[-1:] in _PAUSES or not _starts_big(text):
        return False
    if not 1 <= _count(text, _HEADING_WORDS + 1) <= _HEADING_WORDS or _BULLET.match(text) or patterns.is_credit(text):
        return False
    if number and blocks[number - 1].text.endswith(_CLOSING_MARKS) and _SIGNS.fullmatch(text):
        return False  # whoever is quoted above
    following = blocks[number + 1]
    return following.kind is Kind.PARAGRAPH and _count(following.text, LONG) == LONG


_CLOSING_MARKS = ("”", '"', "»", "’’")
_CAPITAL = r"[^\W\d_a-z][\w’'&.-]*"
# "Ann Lee, Harl Herald", "— Ann Lee", "Ann Lee and Bo Diaz, The Harl Herald"
_SIGNS = re.compile(
    rf"[—–-]+\s*{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?:, .+)?|"
    rf"{_CAPITAL}(?:,? (?:and )?{_CAPITAL}){{1,8}}, (?:[Tt]he )?{_CAPITAL}(?: (?:of |the |and )?{_CAPITAL}){{0,4}}"
)


def _count(text: str, most: int) -> int:
    """Words of a text, counted no further than `most`."""
    return sum(1 for _ in islice(_WORD.finditer(text), most))


def _ended(text: str) -> bool:
    return text.rstrip(_AFTER_END)[-1:] in _ENDS


def _starts_big(text: str) -> bool:
    first = next((c for c in text if c.isalnum()), "")
    return bool(first) and not first.islower()
