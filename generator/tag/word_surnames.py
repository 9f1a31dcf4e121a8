"""Surnames that are also a month, a day or an office: "May said", "King has won".

Such a word is a name only where the story names its bearer in full and the words around it show a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model import EntityKind
from generator.tag.again import BlockText, occupied
from generator.tag.authority import Lexicon
from generator.tag.names import person
from generator.tag.types import Spot
from generator.tag.words import DAYS, MONTHS, NO_NAMES
from generator.text import fold

_FEWEST = 3  # letters of such a surname: "May"
# In front of it: what stands before a date or an office, or before the rest of a longer name.
_NO_SUBJECT = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|last|this|next|early|late|mid|on|before|after|during|every|each|and|or|"
    r"through|between|for|with|at|a|an|the|his|her|their|our|its|former|then|[A-Z][\w.’'-]*)\s|[\d’'-]\s?)$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:,\s(?:who|whose)\b|\s(?:also\s|then\s|later\s|now\s|once\s|herself\s|himself\s|never\s|has\s|had\s|is\s|was\s|will\s|"
    r"would\s)?"
    r"(?:said|says|told|tells|has|had|asked|wants|faces|won|lost|made|took|went|spoke|wrote|gave|added|"
    r"\w{2,}ed)\b(?!\s(?:to be|in \d)))"
)


def surnames_that_are_words(blocks: Sequence[BlockText], spots: list[Spot], known: Lexicon) -> list[Spot]:
    """The spots, and those of such surnames as subjects of a verb."""
    bearers = {last: spot for last, spot in _bearers(spots).items() if fold(last) not in known.never}
    if not bearers:
        return spots
    alone = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(bearers))) + r")(?![\w-])")
    taken = occupied(blocks, spots)
    added = [
        replace(bearers[found.group()], article=article.id, block=number, start=found.start(), end=found.end(),
                surface=found.group(), key=None, weight=0.6, source="pattern")
        for article, number, text, skip in blocks
        for found in alone.finditer(text, skip)
        if _is_one(text, found) and not any(taken[(article.id, number)][found.start() : found.end()])
    ]  # fmt: skip
    return spots + added


def _bearers(spots: Iterable[Spot]) -> Mapping[str, Spot]:
    """Surname -> the one person of the story who is named in full with it."""
    full: dict[str, dict[str, Spot]] = {}
    for spot in spots:
        last = spot.surface.rpartition(" ")[2]
        if spot.kind is EntityKind.PERSON and len(last) >= _FEWEST and fold(last) in NO_NAMES:
            for given in person(spot.surface).given[:1]:
                full.setdefault(last, {}).setdefault(given, spot)
    return {last: next(iter(found.values())) for last, found in full.items() if len(found) == 1}


def _is_one(text: str, found: re.Match[str]) -> bool:
    dated = fold(found.group()) in MONTHS | DAYS
    if dated and _THE_MONTH.match(text, found.end()):
        return False
    return not _NO_SUBJECT.search(text, max(0, found.start() - 30), found.start()) and bool(
        _ACTS.match(text, found.end())
    )


_THE_MONTH = re.compile(r"\s(?:is|was|has been|had been|will be|would be)\b")  # "May was the warmest"
