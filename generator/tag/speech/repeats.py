"""A quotation that stands in a story twice, as a pulled quote or under a picture: the named speaker has both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.tag.speech.attribution import Attribution

FEWEST = 8  # words; shorter ones may be said by two


def repeated(told: Sequence[Attribution], printed: Mapping[int, str]) -> list[Attribution]:
    """The same attributions; one without a name takes that of the same words elsewhere."""
    words = [_words(one, printed) for one in told]
    known = {
        text: one for text, one in zip(words, told) if text and one.source and one.source.form == "name" and one.cue
    }
    return [_with(one, known.get(text) or _part_of(text, one, known)) for text, one in zip(words, told)]


def _part_of(text: str, one: Attribution, known: Mapping[str, Attribution]) -> Attribution | None:
    """A pulled quote without a speaker is part of longer words of somebody."""
    if not text or one.source is not None:
        return None
    return next((other for longer, other in known.items() if text in longer), None)


def _words(one: Attribution, printed: Mapping[int, str]) -> str:
    text = printed[one.block][one.start : one.end] if one.kind == "direct" else ""
    return text.rstrip(" ,.!?…").lower() if len(text.split(maxsplit=FEWEST)) > FEWEST else ""


def _with(one: Attribution, other: Attribution | None) -> Attribution:
    sure = one.source and one.source.form == "name" and one.cue
    return one if sure or other is None else replace(one, source=other.source, cue=other.cue)
