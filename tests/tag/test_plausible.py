"""A speaker without a name is a phrase for somebody, or nobody is given."""

from __future__ import annotations

import pytest

from generator.tag.speech.attribution import Attribution
from generator.tag.speech.phrases import Source
from generator.tag.speech.plausible import plausible


def after(speaker: str, name: tuple[int, int] | None = None) -> str | None:
    said = Attribution(0, 0, 1, "direct", Source(0, 0, len(speaker), "description", name), None, "said")
    source = plausible(said, {0: speaker}).source
    return speaker[source.start : source.end] if source else None


@pytest.mark.parametrize(
    "speaker", ["the crowd gets louder and begins", "our envoys somehow cannot", "the more the men"]
)
def test_a_piece_of_a_clause_spoke_nothing(speaker: str) -> None:
    assert after(speaker) is None


@pytest.mark.parametrize(
    "speaker", ["a senior official", "a man who was there", "the two envoys", "people that have seen the file", "he"]
)
def test_a_phrase_for_somebody_stays(speaker: str) -> None:
    assert after(speaker) == speaker


def test_a_pronoun_loses_its_verb_and_a_remark_is_nobody() -> None:
    assert after("he’s") == "he"
    assert after("a phrase critics") == "critics"
    assert after("the line") == "the line"


def test_a_name_is_left_alone() -> None:
    assert after("Will Norwick", (0, 12)) == "Will Norwick"
