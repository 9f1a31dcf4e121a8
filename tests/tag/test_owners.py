"""Whose a body of a common name is, where the words in front of it say so."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority
from tests.tag.making import met, story, tagged

SHIPPED = Authority()


def test_two_countries_ministries_are_two_though_one_stands_behind_its_owner() -> None:
    report = story(
        "Russia's Defence Ministry said it had struck a port.",
        "Romania closed its ferry. The Romanian Defence Ministry said that nobody was hurt.",
        "The Russian Defence Ministry did not answer.",
    )
    joined = met(*tagged(report, authority=SHIPPED))
    assert joined["Russian Defence Ministry"] == ("Defence Ministry", "Russian Defence Ministry")
    assert joined["Romanian Defence Ministry"] == ("Romanian Defence Ministry",)


def test_a_ministry_is_called_after_its_owner_where_nothing_else_names_it() -> None:
    report = story("Ukraine’s Interior Ministry said so.", "Poland's Interior Ministry did not.")
    assert {"Ukrainian Interior Ministry", "Polish Interior Ministry"} <= set(met(*tagged(report, authority=SHIPPED)))


def test_a_capitals_ministry_is_the_countrys_and_its_court_its_own() -> None:
    report = story(
        "Kyiv's Foreign Ministry said so. The Ukrainian Foreign Ministry had said it before.",
        "Nairobi's High Court said no.",
    )
    joined = met(*tagged(report, authority=SHIPPED))
    assert joined["Ukrainian Foreign Ministry"] == ("Foreign Ministry", "Ukrainian Foreign Ministry")
    assert joined["Nairobi High Court"] == ("High Court",)


def test_a_states_court_is_not_the_countrys() -> None:
    report = story(
        "California's Supreme Court let the law stand.",
        "In Washington the U.S. Supreme Court had refused a like case, and the Supreme Court meets again.",
    )
    joined = met(*tagged(report, authority=SHIPPED))
    assert joined["California Supreme Court"] == ("Supreme Court",)
    assert "U.S. Supreme Court" in joined["U.S. Supreme Court"]


@pytest.mark.parametrize("front", ["state", "state's", "provincial"])
def test_a_senate_of_some_state_is_nobodys(front: str) -> None:
    report = story(f"The {front} Senate passed it in May.", "The U.S. Senate passed nothing. America went on.")
    assert met(*tagged(report, authority=SHIPPED))["U.S. Senate"] == ("U.S. Senate",)


def test_the_constitution_is_the_law_of_the_country_that_the_story_is_about() -> None:
    america = story(
        "Lawmakers met in Washington. The Constitution does not allow it, the American senator said.",
        "The United States Constitution is old, and Americans like it.",
    )
    assert met(*tagged(america, authority=SHIPPED))["U.S. Constitution"] == (
        "Constitution",
        "United States Constitution",
    )
    kenya = story("Kenyan lawmakers met in Kenya. The Constitution does not allow it, Kenyans said in Nairobi.")
    entities = tagged(kenya, authority=SHIPPED)[1]
    assert [e.kind for e in entities if e.name == "Constitution"] == [EntityKind.LAW]


def test_a_paper_and_a_ship_are_no_constitution() -> None:
    report = story("The Harl Journal-Constitution wrote of the USS Constitution and the Constitution Party of Harl.")
    assert "Constitution" not in met(*tagged(report, authority=SHIPPED))
