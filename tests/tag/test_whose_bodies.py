"""Short and common names of bodies: whose they are, and words that are none."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules
from generator.tag.kind_evidence import LIKE_ITS_FIRM
from generator.tag.kind_weighing import likelier
from tests.tag.making import names, story, tagged

FULL = TagRules()


def _kinds(*paragraphs: str) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in tagged(story(*paragraphs), authority=Authority(), rules=FULL)[1]}


@pytest.mark.parametrize("short", ["3rd Circuit", "Third Circuit", "3rd U.S. Circuit Court of Appeals"])
def test_a_court_by_its_number(short: str) -> None:
    found = _kinds(f"Two judges of the {short} were ill on Monday.")
    assert "U.S. Court of Appeals for the Third Circuit" in found


def test_a_states_own_house() -> None:
    found = _kinds(
        "HARRISBURG, Pa. — The Pennsylvania House met in the dark on Monday.",
        "The lamps of the Senate were lit, and the House went home, since the House was tired.",
    )
    assert {"Pennsylvania House", "Pennsylvania Senate"} <= found.keys()
    assert not {"U.S. House of Representatives", "U.S. Senate"} & found.keys()
    found = _kinds("The Ohio House passed it. In Congress, the Senate voted on Monday, and so did Americans.")
    assert "Ohio Senate" not in found


def test_the_treasury_is_that_of_the_country_that_the_story_prints() -> None:
    found = _kinds("The U.S. Treasury Department moved its mint.", "Two Treasury officials had asked for it.")
    assert "Treasury" not in found
    assert "Treasury Department" in found


def test_a_firm_by_its_first_word_is_no_town_if_it_acts() -> None:
    found = _kinds(
        "Its gyms were sold to a rival, Quorrel Sports Management, in May.",
        "A pool in Harl went from the town to Quorrel for nothing.",
        "Quorrel said that the pool would be heated. Quorrel did not say when.",
    )
    assert "Quorrel" not in found
    assert found["Quorrel Sports Management"] is EntityKind.ORGANISATION


def test_what_it_does_goes_before_what_a_first_word_mostly_is() -> None:
    town = {"first word of a body": 1.0}
    chances = (0.04, 0.15, 0.8, 0.01)  # of a person, a body, a place, none
    assert likelier("quorrel", EntityKind.ORGANISATION, chances, town)[0] is EntityKind.PLACE
    assert likelier("quorrel", EntityKind.ORGANISATION, chances, {**town, LIKE_ITS_FIRM: 1.0})[0] is (
        EntityKind.ORGANISATION
    )


def test_the_state_in_brackets_of_a_party_is_not_in_the_news() -> None:
    found = _kinds("Sen. Ada Harl, D-Ohio, slept through the vote.")
    assert "Ohio" not in found
    assert "Ohio" in _kinds("Ada Harl of Ohio slept through the vote. Ohio paid.")


def test_an_ordinal_before_a_hyphen_is_no_name() -> None:
    found = _kinds("The maps are wrong. Nineteenth-century sailors drew them by heart.")
    assert "Nineteenth" not in found


def test_a_word_that_its_story_prints_small_too() -> None:
    said = ("She sold peat and rope to the boats.", "Peat made the town of Harl rich, and then it was gone.")
    assert "Peat" not in names(tagged(story(*said), authority=Authority(), rules=FULL)[1])
