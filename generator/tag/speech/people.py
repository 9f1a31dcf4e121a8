"""Whom a pronoun means: the last one reported who fits. In order of the text, never ahead of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.tag.events.sentences import Sentences
from generator.tag.speech.sources import Side, Source, leading

if TYPE_CHECKING:
    from generator.tag.speech import Attribution

_HER = re.compile(r"^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Congresswoman)\b")
_HIM = re.compile(r"^(?:Mr|Sir|Lord|King|Prince|Pope|Congressman)\b")
_SINGULAR = frozenset("he she him her his hers".split())

Place = tuple[int, int, int]


class Antecedents:
    """Reads the attributions in order and remembers who was reported last."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = {side.block: side for side in sides}
        self._order = [side.block for side in sides]

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        last: list[Place] = []
        anonymous = False
        result: list[Attribution] = []
        for item in told:
            source = item.source
            if source and source.form == "name" and source.name:
                last.append((source.block, *source.name))
                anonymous = False
                item = replace(item, name=last[-1])
            elif source and source.form == "pronoun" and not anonymous:
                item = replace(item, name=self._meant(source, last))
            elif source and source.form == "description":
                anonymous = True
            result.append(item)
        return result

    def _meant(self, source: Source, last: Sequence[Place]) -> Place | None:
        pronoun = self._sides[source.block].text[source.start : source.end].lower()
        if pronoun not in _SINGULAR:
            return None
        barred = _HIM if pronoun.startswith(("she", "her")) else _HER
        for block, start, end in reversed(last[-6:]):
            if (block, start) < (source.block, source.start) and not barred.match(self._sides[block].text[start:end]):
                return (block, start, end)
        return self._subject_before(source)

    def _subject_before(self, source: Source) -> Place | None:
        """Nobody was reported yet: the person whom the sentences before are about, a block back at most."""
        at = self._order.index(source.block)
        for block in self._order[at : at - 2 if at > 1 else None : -1]:
            side = self._sides[block]
            limit = source.start if block == source.block else len(side.text)
            for start, end in reversed(Sentences(side.text[:limit]).spans):
                found = leading(side, start, end)
                if found and found.name and found.form == "name":
                    return (block, *found.name)
        return None
