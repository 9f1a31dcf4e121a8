"""Who is who, within a story and over all of them."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import Authority
from generator.tag.authority import lexicon
from generator.tag.cluster import Cluster
from generator.tag.lone_names import join_lone
from generator.tag.names import lone_fits, person, same_person
from generator.tag.types import Spot
from tests.tag.making import met, names, story, tagged


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Marta Ruiz", "Marta Ruíz"),
        ("M. Ruiz", "Marta Ruiz"),
        ("Marta Ruiz", "Marta Ruiz Ocampo"),  # Spanish double surname
        ("Marta Ruiz-Ocampo", "Marta Ruiz Ocampo"),
        ("Marta Ruiz", "Marta Ruiz-Ocampo"),
        ("Peter L. Norwick", "Peter Norwick"),
        ("Samir al-Khatib", "Samir Khatib"),
        ("Samir el-Khatib", "Samir al-Khatib"),
        ("Inés de la Torre", "Ines De la Torre"),
        ("Kim Jong-su", "Kim Jong Su"),
        ("Dr. Ada Norwick", "Ada Norwick"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert same_person(person(a), person(b))
    assert same_person(person(b), person(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Marta Ruiz", "Maria Ruiz"),
        ("Peter W. Norwick", "Peter H. W. Norwick"),
        ("Paul Norwick", "Paul Norwick Jr."),
        ("Paul Norwick Sr.", "Paul Norwick Jr."),
        ("Wang Wei", "Wang Lei"),
        ("Salim bin Rashid", "Salim bin Hamad"),
        ("Norwick", "Ada Norwick"),
        ("Juan Ruiz Ocampo", "Juan Paz Ocampo"),
    ],
)
def test_two_persons(a: str, b: str) -> None:
    assert not same_person(person(a), person(b))
    assert not same_person(person(b), person(a))


@pytest.mark.parametrize(
    ("lone", "full", "fits"),
    [
        ("Mr. Norwick", "Ada Norwick", True),
        ("Wei", "Wei Chunhua", True),  # family name first
        ("al-Khatib", "Samir al-Khatib", True),
        ("Khatib", "Samir al-Khatib", True),
        ("de la Torre", "Inés de la Torre", True),
        ("Ruiz", "Marta Ruiz Ocampo", True),
        ("Ruiz", "Marta Ruiz-Ocampo", True),
        ("Ocampo", "Marta Ruiz Ocampo", True),
        ("Norwick", "Paul Norwick Jr.", True),
        ("Le Norw", "Ada Le Norw", True),
        ("el-Norwi", "Samir al-Norwi", True),
        ("Des Norwick", "Paul Norwick", False),
        ("Marta", "Marta Ruiz", False),
        ("Brown", "Ada Feld-Brown", False),
    ],
)
def test_a_surname_alone(lone: str, full: str, fits: bool) -> None:
    assert lone_fits(person(lone), person(full)) is fits


def test_a_title_and_surname_join_the_one_full_name_of_the_story() -> None:
    stories, found = tagged(story("Gov. Ada Norwick spoke first.", "Mr. Dill left. Gov. Norwick stayed."))
    assert names(found)["Ada Norwick"] == ("Norwick",)
    assert met(stories, found)["Ada Norwick"] == ("Gov. Ada Norwick", "Gov. Norwick")


def test_two_candidates_stay_apart() -> None:
    found = tagged(story("Mr. Paul Norwick and Mrs. Ada Norwick came. Later Dr. Norwick left."))
    assert met(*found) == {"Ada Norwick": ("Mrs. Ada Norwick",), "Paul Norwick": ("Mr. Paul Norwick",)}


def test_an_introduced_acronym_joins_its_name() -> None:
    text = "The Harbour Safety Commission (HSC) met. The HSC said no."
    _, found = tagged(story(text))
    assert names(found) == {"Harbour Safety Commission": ("HSC",)}
    assert any("introduced" in sentence for sentence in found[0].evidence)


@pytest.mark.parametrize(
    ("longer", "shorter", "pages"),
    [
        ("Norwick Harbour Commission", "the Harbour Commission", 1),
        ("Korea Harbour Commission", "Japan’s Harbour Commission", 2),  # each country has one
    ],
)
def test_last_words_stand_for_one_longer_body_but_not_abroad(longer: str, shorter: str, pages: int) -> None:
    text = f"The {longer} met on Monday. A letter came from {shorter} in May."
    _, entities = tagged(story(text), authority=Authority())
    assert len([entity for entity in entities if "Harbour Commission" in entity.name]) == pages


def test_the_order_of_stories_does_not_matter() -> None:
    one = story("Sen. Ada Norwick met the Harbour Safety Commission (HSC).", seed="1.txt")
    two = story("Senator A. Norwick left. The Harbor Cartel and the Harbor cartel differ in a letter.", seed="2.txt")
    assert tagged(one, two)[1] == tagged(two, one)[1]


@pytest.mark.parametrize(("word", "joined"), [("Norwa", False), ("Maria", True)])
def test_a_town_is_nobodys_first_name(word: str, joined: bool) -> None:
    def one(surface: str, kind: EntityKind, block: int) -> Cluster:
        cluster = Cluster(None, kind)
        cluster.add(0, Spot(ArticleId("a"), block, 0, len(surface), surface, kind, "model", None, 0.6))
        return cluster

    full, lone = one(f"{word} Minor Harlson", EntityKind.PERSON, 0), one(word, EntityKind.PLACE, 1)
    left = join_lone([full, lone], lexicon(Authority(shipped=False)))
    assert len(left) == (1 if joined else 2)
