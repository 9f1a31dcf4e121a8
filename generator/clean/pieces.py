"""Lines that a scrape broke in mid-sentence, as at every link, are one paragraph: joined before they are judged.

A link of two words says little by itself. What is found of the paragraph is said of each of its lines. Most scrapes
break no sentences; there small lines stand in menus, and nothing is joined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.clean import bylines
from generator.clean.beginning import only_date
from generator.clean.words import STOP
from generator.model import Block, Kind, Verdict

_STARTS, _OPEN_ENDS = frozenset(",.;:)’'”»!?–—"), frozenset(",;(-–—“«")  # how a sentence goes on, and stays open
_STOPS, _SURE = frozenset(".!?…"), frozenset(",;.)")  # no line of a menu begins with one of the last
_NO_BLANK_BEFORE, _NO_BLANK_BEHIND = frozenset(",.;:!?)’”»"), frozenset("(“«")
_LABEL_WORDS = 4  # "Price:", "Our verdict:"; what it names stands on the next line
_BUTTON = 2  # words; "Sign in" and "Filed under" are whole, ", said in" is not
_FEWEST = 4  # words of a piece that is broken off before a name and goes on behind it
_BULLETS = frozenset("-*+•·▪◦‣●o")
_BULLET = re.compile(r"(?:[-*+•·▪◦‣●o]|\d{1,3}[.)])\s")  # "o" is the second bullet of text browsers
# A page is broken if so many lines, and such a part of the long ones, are broken off: of the development half 379 of
# 463 pages where each tag breaks a line, 3 of 453 and 7 of 463 pages of the two other scrapes.
_BREAKS, _SHARE = 2, 0.05
_MOST, _LONGEST = 100, 4000  # lines of a paragraph, characters of a line that is a piece: bounds for absurd pages
_PROSE, _LONG = 6, 12  # words of a line that is broken off, and of a long one


def units(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """The lines of each paragraph, in order; most are one line."""
    joined = _joined(blocks) if _is_broken(blocks) else set()
    starts: list[int] = []
    for n in range(len(blocks)):
        if n not in joined or n - starts[-1] >= _MOST:
            starts.append(n)
    return [tuple(blocks[start:end]) for start, end in zip(starts, [*starts[1:], len(blocks)])]


def whole(unit: Sequence[Block]) -> Block:
    """The paragraph as one block."""
    if len(unit) == 1:
        return unit[0]
    text = "".join(" " * (not _is_tight(above.text, here.text)) + here.text for above, here in pairwise(unit))
    return replace(unit[0], text=unit[0].text + text, lines=tuple(line for part in unit for line in part.lines))


def _is_tight(above: str, here: str) -> bool:
    """Whether no blank stands between two pieces of a sentence."""
    return here[0] in _NO_BLANK_BEFORE or above[-1] in _NO_BLANK_BEHIND


def parted(verdict: Verdict, unit: Sequence[Block]) -> list[Verdict]:
    """The verdict on a paragraph, said of each of its lines; a caption or a credit stays one."""
    if len(unit) == 1 or verdict.block.kind is not unit[0].kind:
        return [verdict]
    said = (verdict.kept, verdict.reason, verdict.measure, verdict.score)
    return [Verdict(part, *said) for part in unit]


def _joined(blocks: Sequence[Block]) -> set[int]:
    """The lines that go on with the line above."""
    texts = [block.text for block in blocks]
    follow = [n for n in range(1, len(blocks)) if not blocks[n].gap and _may_follow(blocks[n - 1], blocks[n])]
    found = {n for n in follow if _goes_on(texts[n - 1], texts[n])}
    found |= {n for n in follow if _breaks_off(texts[n - 1], n + 1 in found and _starts_within(texts[n + 1]))}
    return {n for n in found if not _is_head_matter(texts[n]) and not _is_head_matter(texts[n - 1])}


def _starts_within(text: str) -> bool:
    """Whether a line begins in mid-sentence: small, but not as "iPhone" does."""
    first, second = text[0], text[1:2]
    if first in "'’":
        return not second.isupper()
    return (first.islower() and not second.isupper()) or first in _STARTS


def _is_head_matter(text: str) -> bool:
    """Whether a line is a byline or a day: "by Orlo Tannis" goes on with no headline."""
    return bylines.signed(text) is not None or only_date(text) is not None


def _is_broken(blocks: Sequence[Block]) -> bool:
    breaks = sum(_is_break(above, here) for above, here in pairwise(blocks))
    return breaks >= _BREAKS and breaks >= _SHARE * sum(len(block.text.split(None, _LONG)) >= _LONG for block in blocks)


def _is_break(above: Block, here: Block) -> bool:
    """Whether a sentence was surely broken off between two lines."""
    start = here.text[0]
    if not (start.islower() or start in _SURE) or above.text[-1] in _STOPS or above.text[-1] == ":":
        return False
    if here.gap or not _may_follow(above, here):
        return False
    return start in _SURE or len(above.text.split(None, _PROSE)) >= _PROSE


def _may_follow(above: Block, here: Block) -> bool:
    if above.indent != here.indent or max(len(above.text), len(here.text)) > _LONGEST:
        return False
    first = here.text[0]
    return here.kind is not Kind.ITEM and not ((first in _BULLETS or first.isdigit()) and _BULLET.match(here.text))


def _goes_on(above: str, here: str) -> bool:
    """Whether the line above ends or this one starts in mid-sentence."""
    last = above[-1]
    if last in _STOPS:
        return False
    if last == ":":
        return here[0].islower() or len(above.split(None, _LABEL_WORDS)) <= _LABEL_WORDS
    return _starts_within(here) or last in _OPEN_ENDS


def _breaks_off(above: str, goes_on_below: bool) -> bool:
    """Whether the line above ends in a function word, or in a small one and the line below this one goes on small."""
    word = above.rsplit(None, 1)[-1]
    if not word.isalpha() or not word.islower():
        return False
    many = len(above.split(None, _FEWEST))
    most = 1 if _starts_within(above) else _BUTTON
    return (word in STOP and many > most) or (goes_on_below and many >= _FEWEST)
