"""Quotations whose speaker an editor should look at, the likeliest slips first; nothing is changed here.

How often each sort needed an editor was counted on 1,450 quotations of the first seven dossiers of
tests/bench/dossiers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Entity, EntityId, Quote, Story

SHORT = 3  # words up to which a quotation seldom says whose it is, and may be a title or a label
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "him", "her", "his", "them", "i", "we"})
_SOME = frozenset({"a", "an", "one", "some", "another", "two", "three", "several", "many", "other", "those"})
_THE = frozenset({"the", "his", "her", "their", "its"})
_HARM = 3.0  # words given to the wrong person cost an editor more than words that are given to nobody; a guess
LEAST = 0.25  # worth from which one is listed: a plain name beside its verb (.04 wrong) is not


@dataclass(frozen=True, slots=True)
class Doubt:
    """One quotation to look at."""

    story: Story
    quote: Quote
    says: str  # why, in an editor's words
    name: str  # of the speaker as found; "" = none
    worth: float  # 0 to 3, chance that it is not right times what that costs


def doubtful(stories: Sequence[Story], entities: Sequence[Entity]) -> tuple[Doubt, ...]:
    """Direct quotations and fragments, what is most worth a look first."""
    named = {entity.id: entity.name for entity in entities}
    found = [doubt for story in stories for doubt in _of_story(story, named) if doubt.worth >= LEAST]
    return tuple(sorted(found, key=lambda d: (-d.worth, d.quote.article, d.quote.block, d.quote.start)))


def _of_story(story: Story, named: Mapping[EntityId, str]) -> Iterator[Doubt]:
    for quote in story.quotes:
        if quote.kind != "statement":
            short = len(quote.text.split()) <= SHORT
            name = named.get(quote.speaker, "") if quote.speaker else ""
            says, worth = _given(quote, name, short) if name else _open(quote, short)
            yield Doubt(story, quote, says, name, worth)


def _given(quote: Quote, name: str, short: bool) -> tuple[str, float]:
    """Of 882 that have somebody's name."""
    words = quote.speaker_text.lower().split()
    asks = f'Is "{quote.speaker_text}" {name}?'
    if words and words[0] in _PRONOUNS and len(words) == 1:
        return asks, _HARM * (0.57 if not quote.cue else 0.19 if short else 0.09)
    if words and words[0] in _THE:
        return asks, _HARM * 0.1
    if not quote.cue:
        return f"No verb of speech stands beside it: is it {name}?", _HARM * 0.11
    return asks, _HARM * (0.24 if short and len(words) == 1 else 0.04)


def _open(quote: Quote, short: bool) -> tuple[str, float]:
    """Of 288 that have none: "a senior official" has no name in 50 of 57, "the official" has one in half."""
    words = quote.speaker_text.lower().split()
    if not words:
        label = quote.kind == "fragment" and short
        return "Is it a quotation? Nobody is found who says it." if label else "Nobody is found who says it.", 0.85
    if words[0] in _PRONOUNS and len(words) == 1:
        return f'Who is "{quote.speaker_text}"?', 0.62
    if words[0] in _THE:
        return f'Has "{quote.speaker_text}" a name?', 0.55
    if words[0] in _SOME or quote.speaker_text[:1].islower():
        return f'Has "{quote.speaker_text}" a name?', 0.1
    return f'No page has the name "{quote.speaker_text}".', 0.8
