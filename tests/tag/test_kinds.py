"""Kinds that the words of a name correct, and joins that need the kind."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag.authority import Authority, lexicon
from generator.tag.kinds import kinds_of
from generator.tag.things import taxon, two_places
from generator.tag.types import Spot, Tagged
from generator.text import fold
from tests.tag.making import names, story, tagged

KNOWN = lexicon(Authority())


def kind(*surfaces: tuple[str, EntityKind]) -> EntityKind:
    spots = tuple(
        Spot("a-1", 0, 9 * n, 9 * n + 1, surface, kind, "model", None, 0.5, ("model X",))  # type: ignore[arg-type]
        for n, (surface, kind) in enumerate(surfaces)
    )
    return kinds_of([Tagged(spots, (), (), ())])[fold(surfaces[0][0])]


@pytest.mark.parametrize(
    ("surface", "taken", "is_one"),
    [
        ("Zuvarir Kumar", EntityKind.ORGANISATION, EntityKind.PERSON),
        ("Zuvarir Optics", EntityKind.ORGANISATION, EntityKind.ORGANISATION),
        ("Ridge Memory", EntityKind.PERSON, EntityKind.ORGANISATION),
        ("Kenneth Memory", EntityKind.PERSON, EntityKind.PERSON),
        ("Banco Zuvarir", EntityKind.PERSON, EntityKind.ORGANISATION),
        ("Reykjavik", EntityKind.ORGANISATION, EntityKind.PLACE),
    ],
)
def test_the_words_correct_the_model(surface: str, taken: EntityKind, is_one: EntityKind) -> None:
    assert kind((surface, taken)) is is_one


def test_the_last_word_alone_again_is_a_person() -> None:
    body = EntityKind.ORGANISATION
    assert kind(("Zuvar Kelbin", body), ("Kelbin", body)) is EntityKind.PERSON
    assert kind(("Zuvar Kelbin", body), ("Zuvar", body)) is body


def test_a_genus_and_a_pair_of_places_are_no_names() -> None:
    text = "It was Zuvaria pestilis that killed them. Norwick sat near."
    assert taxon(text, 7, 14)
    assert not taxon(text, text.index("Norwick"), text.index("Norwick") + 7)
    assert two_places("France-Germany", KNOWN)
    assert not two_places("Zuvar-Kelbin", KNOWN)


def test_an_acronym_is_the_storys_own_body_before_the_lists() -> None:
    one = story("The Icelandish Meteor Office spoke. The IMO is careful.", "The Icelandish Meteor Office closed.")
    _, found = tagged(one, authority=Authority())
    assert "IMO" in names(found).get("Icelandish Meteor Office", ())
    assert "International Maritime Organization" not in names(found)


def test_the_town_of_a_river_and_a_number_of_a_bill() -> None:
    _, found = tagged(story("A house in Zuvar am Kelb burned. They passed SB 826 and H.R. 12."))
    assert {"Zuvar am Kelb", "SB 826", "H.R. 12"} <= set(names(found))


def test_a_state_behind_the_comma_makes_a_town() -> None:
    _, found = tagged(story("He was held in Kelbin, Oklahoma, for a day."))
    assert next(e.kind for e in found if e.name == "Kelbin") is EntityKind.PLACE


def test_the_age_follows_a_name_without_its_role() -> None:
    _, found = tagged(story("Gunman Zuvar Kelbin, 20, was shot."))
    assert "Zuvar Kelbin" in names(found)
