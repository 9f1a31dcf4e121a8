"""Words that only the head of a sentence gives a capital: "Patients say ..." names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import Side, Source

_SMALL = re.compile(r"(?<![\w’'-])[^\W\d_A-Z]+(?![\w’'-])")


class Common:
    """The words that a story prints small, gathered when they are first asked for."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for side in self._sides for word in _SMALL.findall(side.text))

    def has(self, side: Side, source: Source) -> bool:
        """One word at the head of a sentence that the story prints small elsewhere."""
        word, before = side.text[source.start : source.end], side.text[max(0, source.start - 9) : source.start].rstrip()
        opens = not before or before[-1] in ".!?" + FILL
        return opens and word.isalpha() and word.lower() in self._small
