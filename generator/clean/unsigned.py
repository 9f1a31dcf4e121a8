"""The author of a scrape whose lines name a person without "by": beside a role or a date, alone, or in a box below.

A name alone is so easily a section, a place or a tag that it must be strange to the text: what a text is about comes
up in it, its author does not. Where two lines could be it, none is. A wrong author is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from generator.clean import bylines
from generator.clean.features import Lines
from generator.clean.trees import shipped_lexicon
from generator.clean.words import ROLE_HINT
from generator.model import Block

Names = tuple[str, ...]
_LIKELY = 0.5  # 0 to 1, chance from which a line belongs to the text


def find(
    blocks: Sequence[Block], lines: Lines, chance: Sequence[float], title: int, places: Sequence[int]
) -> tuple[int | None, Names]:
    """(line, names). `title`: line of the headline; `places`: lines between it and the text."""
    for n in places:
        cued = (lines.hints[n] | lines.hints[n + 1]) & ROLE_HINT
        if cued and (names := bylines.with_role(blocks[n].text, blocks[n + 1].text)):
            return n, names
    for looks in (bylines.with_date_or_site, bylines.alone):
        told = [(n, names) for n in places if (names := looks(blocks[n].text))]
        about = _about(lines, chance, title) if told else frozenset()
        strange = [(n, names) for n, names in told if is_strange(names, about)]
        if len({names for _, names in strange}) == 1:
            return strange[0]
    return None, _in_box(blocks, lines, chance, places)


def _about(lines: Lines, chance: Sequence[float], title: int) -> Set[str]:
    """The words of the text and of its headline."""
    return {word for n, line in enumerate(lines.words) if chance[n] >= _LIKELY or n == title for word in line}


def is_strange(names: Names, about: Set[str]) -> bool:
    """Whether no name is a word of the text, and no surname one of those that the lines of many sites are made of."""
    parts = [name.casefold().replace("’", "'").split() for name in names]
    return all(words[-1] not in _common() and about.isdisjoint(w for w in words if len(w) > 2) for words in parts)


def _in_box(blocks: Sequence[Block], lines: Lines, chance: Sequence[float], places: Sequence[int]) -> Names:
    """The one person whom a box below the text tells of."""
    start = places[-1] + 1 if places else 1
    last = max((n for n in range(start, len(blocks)) if chance[n] >= _LIKELY), default=len(blocks))
    cued = (n for n in range(last + 1, len(blocks)) if lines.hints[n] & ROLE_HINT)
    told = {name for n in cued if (name := bylines.of_bio(blocks[n].text))}
    return tuple(told) if len(told) == 1 else ()


@cache
def _common() -> Set[str]:
    lexicon = shipped_lexicon()
    return frozenset((*lexicon.short, *lexicon.long))
