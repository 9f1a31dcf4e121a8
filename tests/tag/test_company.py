"""Persons whose name differs from story to story, and names that a list or a namesake claims."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules, review
from tests.tag.making import PLAIN, met, names, story, tagged

SHIPPED = Authority()
FIRST = "Gov. Ada Norwick opened the Tidewater Lamp Museum with Mr. Paul Dill."


def test_a_surname_joins_across_stories_in_the_same_company() -> None:
    other = story("Mrs. Norwick left the Tidewater Lamp Museum early.", seed="2.txt")
    stories, found = tagged(story(FIRST, seed="1.txt"), other)
    ada = next(entity for entity in found if entity.name == "Ada Norwick")
    assert "Mrs. Norwick" in met(stories, found)["Ada Norwick"]
    assert ada.aliases == ("Norwick",)
    assert any("same company" in sentence for sentence in ada.evidence)


def test_a_surname_stays_apart_among_strangers() -> None:
    other = story("Mrs. Norwick left the Gravel Choir Society early.", seed="2.txt")
    stories, found = tagged(story(FIRST, seed="1.txt"), other)
    assert met(stories, found)["Ada Norwick"] == ("Gov. Ada Norwick",)


def test_strangers_of_one_surname_get_no_page() -> None:
    one = story("Mrs. Norwick left the Gravel Choir Society early.", seed="1.txt")
    two = story("Mrs. Norwick sold the Marsh Lantern Company.", seed="2.txt")
    _, found = tagged(one, two)
    assert not any(entity.kind is EntityKind.PERSON for entity in found)


@pytest.mark.parametrize(("place", "joined"), [("Tidewater Lamp Museum", True), ("Gravel Choir Society", False)])
def test_junior_is_the_same_one_only_in_the_same_company(place: str, joined: bool) -> None:
    one = story("Prof. Paul Norwick spoke at the Tidewater Lamp Museum.", seed="1.txt")
    two = story(f"Prof. Paul L. Norwick Jr. spoke at the {place}.", seed="2.txt")
    spots, found = tagged(one, two)
    persons = [entity for entity in found if entity.kind is EntityKind.PERSON]
    assert (len(persons) == 1) is joined
    if not joined:
        merges = [proposal for proposal in review(spots, (), found) if proposal.what == "merge"]
        assert any({entity.id for entity in persons} == set(proposal.entities) for proposal in merges)


def test_mister_and_missis_are_two() -> None:
    text = "Mr. Paul Norwick came with Mrs. Ada Norwick. Mr. Norwick sang. Mrs. Norwick listened."
    found = met(*tagged(story(text)))
    assert found["Paul Norwick"] == ("Mr. Norwick", "Mr. Paul Norwick")
    assert found["Ada Norwick"] == ("Mrs. Ada Norwick", "Mrs. Norwick")


def test_what_the_text_introduces_wins_over_the_list() -> None:
    text = "The Welsh Heron Observatory (WHO) counts herons. The WHO saw nine."
    assert names(tagged(story(text), authority=SHIPPED)[1]) == {"Welsh Heron Observatory": ("WHO",)}


def test_a_town_is_not_its_police_department() -> None:
    text = "He fled to Mountain View. The Mountain View Police Department looked for him in Mountain View."
    found = {entity.name for entity in tagged(story(text), authority=SHIPPED)[1]}
    assert found == {"Mountain View", "Mountain View Police Department"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was sold to Kelly Norwick yesterday.", "Kelly Norwick"),
        ("Then White House aide Kelly Norwick called.", "Kelly Norwick"),
        ("It was sold to the Kelly Norwicks yesterday.", ""),
        ("It was sold to Kelly Awards yesterday.", ""),
    ],
)
def test_a_first_name_gives_a_person_away(text: str, name: str) -> None:
    found = [entity.name for entity in tagged(story(text))[1] if entity.kind is EntityKind.PERSON]
    assert found == ([name] if name else [])


def test_a_lone_surname_is_not_the_famous_one_beside_another_of_the_dossier() -> None:
    one = story("Gov. Ada Romney opened the Tidewater Lamp Museum.", seed="1.txt")
    two = story("Mrs. Romney sold the Gravel Choir Society.", seed="2.txt")
    assert "Mitt Romney" not in names(tagged(one, two, authority=SHIPPED, rules=PLAIN)[1])


def test_a_father_and_a_son_of_one_story_are_two() -> None:
    beside = "The Fenwick Tarn Trust met Ida Brask and Jonas Vell in Leeds."
    one = story("Paul Norwick Jr. spoke in Leeds. His father, Paul Norwick, did not.", beside)
    found = {entity.name for entity in tagged(one, rules=TagRules())[1]}
    assert {"Paul Norwick", "Paul Norwick Jr"} <= {name.rstrip(".") for name in found}


def test_a_son_by_his_first_name_is_not_his_father() -> None:
    one = story("Paul Norwick spoke in Leeds. Mr. Norwick left early, and Paul Jr. stayed.")
    found = names(tagged(one)[1])
    assert "Paul Norwick" in found
    assert all("Paul Jr" not in alias for alias in found["Paul Norwick"])


@pytest.mark.parametrize(("town", "pages"), [("Harland", 1), ("Lundville", 0)])
def test_a_parliament_of_no_country_is_one_only_where_the_stories_share_a_place(town: str, pages: int) -> None:
    one = story("The Parliament sat in Harland until noon. Mr. Paul Dill left Harland.", seed="1.txt")
    two = story(f"The Parliament sat in {town} until noon. Ms. Rosa Lund left {town}.", seed="2.txt")
    _, found = tagged(one, two)
    assert sum(entity.name == "Parliament" for entity in found) == pages


@pytest.mark.parametrize(("town", "whose"), [("Warsaw", 1), ("Lundville", 2)])
def test_a_parliament_of_no_country_is_the_only_known_one_only_where_places_agree(town: str, whose: int) -> None:
    one = story("The Polish Parliament sat in Warsaw. Mr. Paul Dill left Warsaw for Gdansk.", seed="1.txt")
    two = story(f"The Parliament wept. Ms. Rosa Lund left {town}.", seed="2.txt")
    stories, found = tagged(one, two, authority=SHIPPED)
    parliaments = {m.entity for s in stories for m in s.mentions if "Parliament" in m.surface}
    assert len(parliaments) == whose, met(stories, found)
