"""Who speaks where an office, a party, a day or an unusual trade stands beside the name."""

from __future__ import annotations

import pytest

from generator.tag import Authority, TagRules
from tests.tag.making import story, tagged


def _speakers(*paragraphs: str) -> list[str | None]:
    ((one,), entities) = tagged(story(*paragraphs), authority=Authority(), rules=TagRules())
    names = {entity.id: entity.name for entity in entities}
    return [names.get(quote.speaker) if quote.speaker else None for quote in one.quotes]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Meanwhile, Chinese President Xi Jinping said that no country should be afraid of the tide.", "Xi Jinping"),
        ("“The tide will turn,” Sen. Ada Norwick, D-New York, the leader of the panel, said Sunday.", "Ada Norwick"),
        ("Late Monday, Ada Norwick gave a speech at the port, claiming that the water is safe.", "Ada Norwick"),
        ("The Greek Foreign Minister, Giorgos Norwickis, said that talks are under way.", "Giorgos Norwickis"),
        (
            "Senate Chaplain Barry Norwick opened the day, asking senators to remember that “words count.”",
            "Barry Norwick",
        ),
        ("Undersheriff Tim Norwick tweeted an apology, saying officers needed to speak with the men.", "Tim Norwick"),
        ("Promoter Edward Norwick said he will look for another date for the two boxers.", "Edward Norwick"),
        ("Del Norwick, a former sailor who runs a guild, said he is “willing to try anything.”", "Del Norwick"),
    ],
)
def test_the_person_speaks_and_not_what_stands_beside(text: str, who: str) -> None:
    assert set(_speakers(text)) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jim Norwick, 75, a former driver from Harl, Fla., who is an independent, said it was late.", "Jim Norwick"),
        ("North Korea fired again. The North says it wants talks about the wall.", "North Korea"),
    ],
)
def test_a_state_cut_short_is_nobody_and_the_north_a_country(text: str, who: str) -> None:
    assert set(_speakers(text)) == {who}


def test_a_half_is_a_country_only_where_it_is_named() -> None:
    assert _speakers("North Carolina is far away. The South says it wants rain for the fields.") == [None]
