"""What the ladder gives: a quotation or statement with the place of its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import QuoteKind
from generator.tag.speech.phrases import Source


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation or statement, where its speaker is printed, and where the name behind it stands."""

    block: int
    start: int
    end: int
    kind: QuoteKind
    source: Source | None
    name: tuple[int, int, int] | None  # block, start, end; None = anonymous or not found
    cue: str
    called: tuple[int, int, int] | None = None  # of "he", "the official" without a name: the words that brought him in
