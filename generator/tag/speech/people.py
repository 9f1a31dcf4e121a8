"""Whom a pronoun means: the last one who spoke or whom the sentences before are about. Never ahead of the text.

An unnamed speaker ("a former official") is an answer too: then the pronoun has no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.tag.events.sentences import Sentences
from generator.tag.speech.lexicon import listed
from generator.tag.speech.phrases import HEADS, Side, Source
from generator.tag.speech.subjects import leading

if TYPE_CHECKING:
    from generator.tag.speech import Attribution

Place = tuple[int, int, int]  # block, start, end

_SHE = re.compile(r"^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Congresswoman)\b")
_HE = re.compile(r"^(?:Mr|Sir|Lord|King|Prince|Pope|Congressman)\b")
_SINGULAR = listed("he she him her his hers")
_ONE = listed("a an one another the his her its their this that")
_MANY = re.compile(
    r"(?:crats|cans|ists|ians|Party|Times|Post|House|Senate|Congress|Court|Ministry|Department|Agency|News|Inc|Corp)$"
)
BLOCKS_BACK = 2  # how far the sentences before are looked at
_TOO_MANY = 40  # speakers back that a pronoun may still mean


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Someone whom a pronoun may mean; `place` None = someone without a name."""

    order: int  # of the block
    start: int
    place: Place | None


def _start(candidate: _Candidate) -> int:
    return candidate.start


class Antecedents:
    """Reads the attributions in order and remembers who was reported last."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = {side.block: side for side in sides}
        self._in_order = list(sides)
        self._order = {side.block: order for order, side in enumerate(sides)}
        full = (name for side in sides for name in side.names if " " in name.text and name.person is not False)
        self._surnames = {name.text.rsplit(" ", 1)[-1] for name in full}
        self._subjects: dict[int, list[_Candidate]] = {}

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        last: list[_Candidate] = []
        result: list[Attribution] = []
        for item in told:
            source = item.source
            if source and source.form == "pronoun":
                item = replace(item, name=self._meant(source, last))
            elif source:
                known = self._candidate(source)
                if known:
                    last.append(known)
                    item = replace(item, name=known.place)
            result.append(item)
        return result

    def _candidate(self, source: Source) -> _Candidate | None:
        order = self._order[source.block]
        if source.name:
            return _Candidate(order, source.start, (source.block, *source.name))
        words = self._sides[source.block].text[source.start : source.end].lower()
        heads = HEADS.search(words)
        single = words.split(" ", 1)[0] in _ONE and not (heads and heads.group().endswith("s"))
        return _Candidate(order, source.start, None) if single else None

    def _meant(self, source: Source, last: Sequence[_Candidate]) -> Place | None:
        pronoun = self._sides[source.block].text[source.start : source.end].lower()
        if pronoun not in _SINGULAR:
            return None
        barred = _HE if pronoun.startswith(("she", "her")) else _SHE
        here = (self._order[source.block], source.start)
        near = [known for known in last[-_TOO_MANY:] if (known.order, known.start) < here] + self._about(source)
        near = [known for known in near if known.place is None or self._may_be_person(known.place)]
        for known in sorted(near, key=lambda c: (c.order, c.start), reverse=True):
            if known.place is None:
                return None
            block, start, end = known.place
            if not barred.match(self._sides[block].text[start:end]):
                return known.place
        return None

    def _about(self, source: Source) -> list[_Candidate]:
        """The subjects of the sentences before, this block and a few back."""
        order = self._order[source.block]
        found: list[_Candidate] = []
        for place in range(max(0, order - BLOCKS_BACK), order + 1):
            subjects = self._subjects_of(place)
            until = bisect_left(subjects, source.start, key=_start) if place == order else len(subjects)
            found.extend(subjects[max(0, until - _TOO_MANY) : until])
        return found

    def _subjects_of(self, order: int) -> list[_Candidate]:
        if order not in self._subjects:
            side = self._in_order[order]
            leads = [leading(side, start, end) for start, end in Sentences(side.printed).spans]
            self._subjects[order] = [
                c for lead in leads if lead and self._is_someone(lead) and (c := self._candidate(lead))
            ]
        return self._subjects[order]

    def _is_someone(self, lead: Source) -> bool:
        """A person by the spots; without spots a name of two words or with a title, or an unnamed somebody."""
        side = self._sides[lead.block]
        words = side.text[lead.start : lead.end]
        if lead.name is None:
            return lead.form == "description" and words.split(" ", 1)[0].lower() in ("a", "an", "one", "another")
        return self._may_be_person((lead.block, *lead.name)) and (" " in words or words in self._surnames)

    def _may_be_person(self, place: Place) -> bool:
        block, start, end = place
        side = self._sides[block]
        words = side.text[start:end]
        names = side.names.within(start, end)
        person = True if words in self._surnames else names[0].person if names else None
        return bool(person) if person is not None else not words.startswith("The ") and not _MANY.search(words)
