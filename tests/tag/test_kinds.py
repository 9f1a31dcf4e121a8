"""Kinds that the words of a name correct, and joins that need the kind."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag.authority import Authority, lexicon
from generator.tag.body_names import body_key, initials
from generator.tag.cluster import Cluster
from generator.tag.kinds import kinds_of
from generator.tag.short_bodies import join_short_bodies
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
        ("Zuvarir Alejandro Kelbin Garcia", EntityKind.ORGANISATION, EntityKind.PERSON),
        ("Zuvarir Kumar Sr", EntityKind.ORGANISATION, EntityKind.PERSON),
        ("Harrison Kumar", EntityKind.ORGANISATION, EntityKind.ORGANISATION),
        ("Zuvarir North", EntityKind.PERSON, EntityKind.PLACE),
        ("Kenneth North", EntityKind.PERSON, EntityKind.PERSON),
        ("Kenneth", EntityKind.PLACE, EntityKind.PERSON),
        ("Zuvarir", EntityKind.PLACE, EntityKind.PLACE),
    ],
)
def test_the_words_correct_the_model(surface: str, taken: EntityKind, is_one: EntityKind) -> None:
    assert kind((surface, taken)) is is_one


def test_the_last_word_alone_again_is_a_person() -> None:
    body = EntityKind.ORGANISATION
    assert kind(("Zuvar Kelbin", body), ("Kelbin", body)) is EntityKind.PERSON
    assert kind(("Zuvar Kelbin", body), ("Zuvar", body)) is body


def test_a_town_in_front_is_a_first_name_where_the_surname_comes_back() -> None:
    body, place = EntityKind.ORGANISATION, EntityKind.PLACE
    assert kind(("Harrison Kumar", body), ("Kumar", body)) is EntityKind.PERSON
    assert kind(("Zuvar Kelbin", place), ("Kelbin", body)) is EntityKind.PERSON


def told(surface: str, taken: EntityKind, *by: str) -> EntityKind:
    spot = Spot("a-1", 0, 0, len(surface), surface, taken, "pattern", None, 0.6, by)  # type: ignore[arg-type]
    return kinds_of([Tagged((spot,), (), (), ())])[fold(surface)]


def test_where_two_forms_fight_the_model_decides() -> None:
    assert told("Ann Arbor", EntityKind.PERSON, "first name", "model GPE") is EntityKind.PLACE
    assert told("Ann Arbor", EntityKind.PERSON, "first name", "model PERSON") is EntityKind.PERSON
    assert told("Kenneth Lake", EntityKind.PLACE, "form", "model PERSON") is EntityKind.PERSON
    assert told("Kenneth Lake", EntityKind.PLACE, "form", "model LOC") is EntityKind.PLACE


def test_the_model_takes_too_much_into_a_name() -> None:
    one = story(
        "The 4–3 Zuvarland Supreme Court ruling stood. Critics such as Kenneth Kelbin of Zuvar Sentinel wrote much.",
        "Kenneth Kelbin said that Zuvar Sentinel would sue. Kelbin, 41, is known. Zuvar Sentinel said so too.",
    )
    _, found = tagged(one, authority=Authority())
    assert "Kenneth Kelbin" in names(found)
    assert not any(name.startswith("4") or " of Zuvar" in name for name in names(found))


def test_a_court_is_one_whichever_end_its_land_stands_at() -> None:
    assert body_key("Supreme Court of Zuvarland") == body_key("Zuvarland Supreme Court")
    assert body_key("the Supreme Court of the Zuvar Islands") == body_key("Zuvar Islands Supreme Court")
    assert body_key("University of Zuvar") != body_key("Zuvar University")


def test_dotted_letters_are_letters_of_an_acronym() -> None:
    assert "dcha" in initials("D.C. Housing Authority")
    assert "uszc" in initials("U.S. Zuvar Council")


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


def body(name: str, block: int) -> Cluster:
    cluster = Cluster(None, EntityKind.ORGANISATION)
    cluster.add(0, Spot(ArticleId("a"), block, 0, len(name), name, EntityKind.ORGANISATION, "model", None, 0.5))
    return cluster


@pytest.mark.parametrize(("full", "joined"), [("Zarqo Herald", 2), ("Zarqo Football League", 2), ("Zarqo Optics", 1)])
def test_the_town_is_not_short_for_its_paper_or_league(full: str, joined: int) -> None:
    assert len(join_short_bodies([body(full, 0), body("Zarqo", 1)], KNOWN)) == joined
