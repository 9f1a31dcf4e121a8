"""Where in the story a speaker or a name stands, as `focus` asks and is told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.tag.speech.cast import Who
from generator.tag.speech.distances import Distances
from generator.tag.speech.focus import Here, Place, Turn
from generator.tag.speech.marks import FILL
from generator.tag.speech.moments import Event, Key, key_of
from generator.tag.speech.phrases import Side
from generator.text import fold

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Standing:
    """Places of the story in sentences and paragraphs."""

    sides: Sequence[Side]
    far: Distances
    words_of: Mapping[Key, str]  # what each speaker says

    def here(self, event: Event) -> Here:
        """For whoever asks whom the text has in mind."""
        side = self.sides[event.order]
        begin, _ = side.sentences.span(event.start)
        words = side.text.rfind(FILL, begin, event.start)
        own = words if words >= 0 else event.start
        sentence = self.far.sentence(event.order, event.start)
        said = self.words_of.get(key_of(event.source), "") if event.source else ""
        quoted = frozenset(_WORD.findall(fold(said)))
        return Here(event.order, self.far.paragraphs[event.order], sentence, event.start, own, quoted)

    def turn(self, event: Event, who: Who | None, place: Place | None, body: bool = False) -> Turn:
        """That this one is meant there."""
        sentence, paragraph = self.far.sentence(event.order, event.start), self.far.paragraphs[event.order]
        return Turn(event.order, paragraph, sentence, event.start, who, event.part, place, None, body)
