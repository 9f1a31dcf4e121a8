"""How far apart two places of a story are, in sentences and paragraphs that are not all quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import Side

_OUTSIDE = re.compile(rf"[^\W\d_{FILL}]")


class Distances:
    """Counts what stands before each block, and in it."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self._before: list[int] = []
        self._told_in: list[list[int]] = []
        self.paragraphs: list[int] = []
        sentences = paragraphs = 0
        for side in sides:
            within, count = [], 0
            for start, end in side.sentences.spans:
                within.append(count)
                count += bool(_OUTSIDE.search(side.text, start, end))
            self._before.append(sentences)
            self._told_in.append(within)
            self.paragraphs.append(paragraphs)
            sentences += count
            paragraphs += bool(count)

    def sentence(self, order: int, start: int) -> int:
        """The number of the sentence at a place."""
        number = self._sides[order].sentences.number(start)
        return self._before[order] + (self._told_in[order][number] if number >= 0 else 0)
