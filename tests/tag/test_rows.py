"""Names that their neighbours tell: rows of firms, the rest of a known body, famous surnames, short forms."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority
from generator.tag.authority import lexicon
from generator.tag.overlaps import choose
from generator.tag.patterns import find
from generator.tag.rows import such_as
from generator.tag.shipped import shipped_entries
from generator.tag.spotting import _listed
from generator.text import fold
from tests.tag.making import names, story, tagged

SHIPPED = Authority()


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Deals were struck by Microsoft, Samsung and Norwick last year.", True),
        ("Deals were struck by Microsoft and Norwick last year.", False),  # one known neighbour says nothing
        ("Deals were struck by Microsoft, Samsung and Norwick Vale people.", False),
    ],
)
def test_the_last_of_a_row_of_firms_is_one(text: str, also: bool) -> None:
    known = lexicon(SHIPPED)
    found = [text[c.start : c.end] for c in choose(text, list(_listed(text, known)), known)]
    assert ("Norwick" in found) is also


def test_such_as_says_what_they_are() -> None:
    text = "He sold to retailers such as Norwick, Grey Heron and Fallow, then left."
    assert [text[f.start : f.end] for f in such_as(text)] == ["Norwick", "Grey Heron", "Fallow"]


def test_a_famous_surname_is_the_person_beside_relatives() -> None:
    _, found = tagged(
        story("Donald Trump spoke on Monday.", "Trump said it.", "Ivanka Trump came too, and Donald Trump Jr. left."),
        authority=SHIPPED,
    )
    assert names(found)["Donald Trump"] == ("Trump",)


def test_a_former_president_is_one_entity() -> None:
    paragraphs = (
        "Former President Trump spoke on Monday.",
        "They compared Trump’s words, which chronicled Trump’s years.",
    )
    _, found = tagged(story(*paragraphs), authority=SHIPPED)
    assert [entity.name for entity in found] == ["Donald Trump"]


def test_whose_house_it_is_stands_before_it() -> None:
    _, found = tagged(story("He worked in the Obama White House for years."), authority=SHIPPED)
    assert "White House" in names(found)
    assert "Obama White House" not in names(found)


def test_the_last_words_of_a_body_are_its_short_form() -> None:
    _, found = tagged(
        story("The Norwick Tidal Survey Office closed.", "Staff of the Tidal Survey Office left in tears."),
        authority=SHIPPED,
    )
    assert names(found) == {"Norwick Tidal Survey Office": ("Tidal Survey Office",)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Norwick, 32, of Fallow, was held.", "Fallow"),
        ("Deputies of the Heron County Sheriff’s Department came.", "Heron County Sheriff’s Department"),
    ],
)
def test_local_news_names_places_and_police(text: str, name: str) -> None:
    assert name in {text[f.start : f.end] for f in find(text)}


@pytest.mark.parametrize("text", ["They serve the Russian state there.", "Ada Norwick, the state official, left."])
def test_a_state_is_no_place_behind_an_adjective(text: str) -> None:
    assert not [f for f in find(text) if f.kind is EntityKind.PLACE]


def test_shipped_names_are_found_under_their_folded_form() -> None:
    by_surface = lexicon(SHIPPED).by_surface
    assert all(key == fold(key) for key in by_surface)
    assert sum(fold(entry.name) in by_surface for entry in shipped_entries()) > 6_000
