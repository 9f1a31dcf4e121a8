"""Whose a body of a common name is, where the words in front of it say so."""

from __future__ import annotations

import pytest

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
