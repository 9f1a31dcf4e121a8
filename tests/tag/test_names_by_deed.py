"""Names that look like a month, an ocean or a law, and what their words do in the sentence."""

from __future__ import annotations

import pytest

from generator.desk.entities import EntityOrders
from generator.model import EntityKind
from generator.tag import Authority, TagRules
from tests.tag.making import story, tagged

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def _mentions(*paragraphs: str) -> dict[str, list[str]]:
    ((one,), entities) = tagged(story(*paragraphs), authority=Authority(), rules=TagRules())
    known = {entity.id: entity.name for entity in entities}
    found: dict[str, list[str]] = {}
    for mention in one.mentions:
        found.setdefault(known[mention.entity], []).append(mention.surface)
    return found


def _kinds(*paragraphs: str) -> dict[str, EntityKind]:
    return {one.name: one.kind for one in tagged(story(*paragraphs), authority=Authority(), rules=TagRules())[1]}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("May told the house that the vote is off. “It is late,” May said.", 3),
        ("May has fought for the deal since May 2017.", 2),
        ("In May the deal was signed, and last May was cold.", 1),
        ("May was the warmest month, and the vote in May failed.", 1),
    ],
)
def test_may_is_a_woman_where_she_acts(text: str, times: int) -> None:
    assert len(_mentions("Theresa May spoke for an hour.", text)["Theresa May"]) == times


def test_a_month_is_nobodys_in_a_story_without_a_bearer() -> None:
    assert not [
        name for name, kind in _kinds("May told the house that it is late, Ada Norwick said.").items() if name == "May"
    ]


def test_the_editors_kill_list_holds_for_may() -> None:
    authority = Authority(desk=EntityOrders(never=("May",)))
    told = story("Theresa May spoke for an hour.", "May told the house that it is late.")
    ((one,), _) = tagged(told, authority=authority, rules=TagRules())
    assert "May" not in {mention.surface for mention in one.mentions}


def test_two_of_one_such_surname_stay_apart() -> None:
    found = _mentions("Theresa May and Elaine May met. May said it was late.")
    assert found["Theresa May"] == ["Theresa May"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("“It rains,” the Atlantic conceded on Monday.", True),
        ("She wrote in the Atlantic that it rains.", True),
        ("He sailed over the Atlantic in a storm.", False),
    ],
)
def test_the_atlantic_reports_or_is_wet(text: str, paper: bool) -> None:
    assert ("The Atlantic" in _mentions(text)) is paper
    assert ("Atlantic Ocean" in _mentions(text)) is not paper


def test_who_in_capitals_is_the_body() -> None:
    ((one,), entities) = tagged(story("“It is always fatal”, says WHO."), authority=Authority(), rules=TagRules())
    known = {entity.id: entity.name for entity in entities}
    assert {known[quote.speaker] for quote in one.quotes if quote.speaker} == {"World Health Organization"}


def test_the_hill_writes() -> None:
    assert "The Hill" in _mentions("As for the bills, The Hill writes that the vote is near.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is so,” Kyle Law, a spokesman for the guild, said in a statement.", "Kyle Law"),
        ("U.S. Ambassador to Israel David Norwick said it was late.", "David Norwick"),
        ("“It is late,” U.S. Ambassador to the U.N. Samantha Power said Monday.", "Samantha Power"),
        ("It is no joke. Cornel West hates the port. He once called it “a hole,” and left.", "Cornel West"),
        ("He thanked his lawyers, Abbe Norwick and Alan Tarn, and Alan Tarn left.", "Abbe Norwick"),
        ("However, leader and Brexiteer Andrea Lund said she would back it.", "Andrea Lund"),
        ("“It is so,” HGL Co-President Annie Norwick said on Monday.", "Annie Norwick"),
        ("The former Ambassador to Kenya Scott Norwick said it was late.", "Scott Norwick"),
    ],
)
def test_whoever_speaks_is_a_person_and_no_country(text: str, name: str) -> None:
    assert _kinds(text).get(name) is PERSON
