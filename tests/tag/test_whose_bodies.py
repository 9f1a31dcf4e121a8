"""Short and common names of bodies: whose they are, and words that are none."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules
from tests.tag.making import names, story, tagged

FULL = TagRules()


def _kinds(*paragraphs: str) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in tagged(story(*paragraphs), authority=Authority(), rules=FULL)[1]}


@pytest.mark.parametrize("short", ["3rd Circuit", "Third Circuit", "3rd U.S. Circuit Court of Appeals"])
def test_a_court_by_its_number(short: str) -> None:
    found = _kinds(f"The state may ask the full {short} to hear the case.")
    assert "U.S. Court of Appeals for the Third Circuit" in found


def test_a_states_own_house() -> None:
    found = _kinds(
        "HARRISBURG, Pa. — Then the Pennsylvania House voted 131-72 on Wednesday.",
        "The bill now goes to the Senate, and the House went home, since the House was tired.",
    )
    assert {"Pennsylvania House", "Pennsylvania Senate"} <= found.keys()
    assert not {"U.S. House of Representatives", "U.S. Senate"} & found.keys()
    found = _kinds("The Ohio House passed it. In Congress, the Senate voted on Monday, and so did Americans.")
    assert "Ohio Senate" not in found


def test_the_treasury_is_that_of_the_country_that_the_story_prints() -> None:
    found = _kinds("The U.S. Treasury Department listed the firm.", "A senior Treasury official named no other.")
    assert "Treasury" not in found
    assert "Treasury Department" in found


def test_a_firm_by_its_first_word_is_no_town_if_it_acts() -> None:
    found = _kinds(
        "He and his company, Dardel Sports Management, were put on the list.",
        "The money went from Lumo to Dardel for a player.",
        "Dardel said that the player had been injured. Dardel did not name him.",
    )
    assert "Dardel" not in found
    assert found["Dardel Sports Management"] is EntityKind.ORGANISATION


def test_the_state_in_brackets_of_a_party_is_not_in_the_news() -> None:
    found = _kinds("Sen. Ada Harl, D-Ohio, called the deal a parking ticket.")
    assert "Ohio" not in found
    assert "Ohio" in _kinds("Ada Harl of Ohio called the deal a parking ticket. Ohio paid.")


def test_an_ordinal_before_a_hyphen_is_no_name() -> None:
    found = _kinds("There were more of them once. Nineteenth-century fishermen hated the fish.")
    assert "Nineteenth" not in found


def test_a_word_that_its_story_prints_small_too() -> None:
    said = ("The boats ran without lights for tobacco.", "Tobacco bought a roof for the church in Harl.")
    assert "Tobacco" not in names(tagged(story(*said), authority=Authority(), rules=FULL)[1])
