"""Whom a pronoun means: the last one reported who fits. In order of the text, never ahead of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.tag.speech.sources import Side

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

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        last: list[Place] = []
        anonymous = False
        result: list[Attribution] = []
        for item in told:
            source = item.source
            if source is None:
                result.append(item)
                continue
            if source.form == "name" and source.name:
                place = (source.block, *source.name)
                last.append(place)
                anonymous = False
                result.append(replace(item, name=place))
            elif source.form == "pronoun" and not anonymous:
                result.append(replace(item, name=self._meant(item, last)))
            else:
                anonymous = anonymous or source.form == "description"
                result.append(item)
        return result

    def _meant(self, item: Attribution, last: Sequence[Place]) -> Place | None:
        source = item.source
        if source is None:
            return None
        pronoun = self._sides[source.block].text[source.start : source.end].lower()
        if pronoun not in _SINGULAR:
            return None
        barred = _HIM if pronoun.startswith(("she", "her")) else _HER
        for block, start, end in reversed(last[-6:]):
            if (block, start) < (source.block, source.start) and not barred.match(self._sides[block].text[start:end]):
                return (block, start, end)
        return None
