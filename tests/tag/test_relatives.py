"""People whom a text names by the first name alone: as somebody's kin, or because they give no other."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, relatives
from tests.tag.making import met, story, tagged


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her husband, Leonard, was at the gate.", "Leonard"),
        ("His brother Wendell was found in a canal.", "Wendell"),
        ("A nephew of hers, Ruben, who had driven her, said so.", "Ruben"),
        ("They had two sons. The elder, Curtis, drowned.", "Curtis"),
        ("A driver who would give only his first name, Oscar, said so.", "Oscar"),
        ("He would give his name only as Cemal.", "Cemal"),
        ("The boy is named Idris, and he is 9.", "Idris"),
    ],
)
def test_who_is_introduced_by_a_first_name_has_a_page(text: str, name: str) -> None:
    _, entities = tagged(story(text))
    assert [(one.name, one.kind) for one in entities] == [(name, EntityKind.PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "The elder Norwick said so.",  # a surname
        "My mother, Mr. Norwick, is dead.",
        "His sister Sunday wept.",
        "Her brother Bo Norwick was there.",  # a full name is found otherwise
        "The father of Harl schools wept.",
        "Her son, US soldier, wept.",
    ],
)
def test_what_is_no_first_name_alone(text: str) -> None:
    assert list(relatives.find(text)) == []


def test_the_rest_of_the_story_knows_who_is_meant() -> None:
    stories, entities = tagged(story("Her father, Radomir, sat down.", "“No,” Radomir said."))
    assert met(stories, entities) == {"Radomir": ("Radomir",)}


def test_kin_by_a_first_name_is_the_one_of_that_surname_whom_another_story_names() -> None:
    first = story("“No,” said Ada Norwick, 44. Her brother, Wendell, kept the books for Bo Harl, 50.", seed="a.txt")
    second = story("Wendell Norwick, 40, came with Bo Harl, 50, and Ada Norwick, 44.", seed="b.txt")
    stories, entities = tagged(first, second)
    assert met(stories, entities)["Wendell Norwick"] == ("Wendell", "Wendell Norwick")


def test_a_first_name_that_hardly_anybody_bears_needs_the_surname_only() -> None:
    first = story("“No,” said Ada Norwick, 44. Her brother, Xandovar, kept the books.", seed="a.txt")
    second = story("Xandovar Norwick, 40, kept bees.", seed="b.txt")
    stories, entities = tagged(first, second)
    assert met(stories, entities)["Xandovar Norwick"] == ("Xandovar", "Xandovar Norwick")


def test_of_another_surname_or_in_other_company_it_is_somebody_else() -> None:
    first = story("“No,” said Ada Norwick, 44. Her brother, Wendell, kept the books.", seed="a.txt")
    second = story("Wendell Harl, 40, came.", seed="b.txt")
    third = story("Wendell Norwick, 40, kept bees.", seed="c.txt")
    assert set(met(*tagged(first, second))) == {"Ada Norwick", "Wendell", "Wendell Harl"}
    assert met(*tagged(first, third))["Wendell Norwick"] == ("Wendell Norwick",)


def test_two_stories_name_two_of_one_first_name() -> None:
    _, entities = tagged(
        story("Her husband, Leonard, was there.", seed="a.txt"), story("Her son, Leonard, is 6.", seed="b.txt")
    )
    assert entities == ()


def test_kin_of_a_family_is_joined_in_little_company() -> None:
    port = "the Drug Enforcement Administration"
    kin = story(f"“No,” said Ada Norwick, 44, of {port}. Her brother, Wendell, kept bees.", seed="a.txt")
    other = story(f"Wendell Norwick, 40, joined {port}.", seed="b.txt")
    apart = story("Wendell Norwick, 40, came late.", seed="b.txt")
    shipped = Authority()
    assert met(*tagged(kin, other, authority=shipped))["Wendell Norwick"] == ("Wendell", "Wendell Norwick")
    assert met(*tagged(kin, apart, authority=shipped))["Wendell Norwick"] == ("Wendell Norwick",)
