"""A surname of two: whose it is by its place in the story, and by who else the dossier names."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import Authority, spot
from generator.tag.cluster import Cluster
from generator.tag.first_named import bearers
from generator.tag.names import person, same_person
from generator.tag.types import AS_PLACE, Spot
from tests.tag.making import PLAIN, met, story, tagged

FATHER = "Her father, Bo Norwick, 80, mended nets."


@pytest.mark.parametrize(
    ("paragraphs", "hers"),
    [
        (("Ada Norwick, 52, came.", "Dr. Norwick sat.", FATHER, "A boat sank.", "Dr. Norwick left."), 2),
        (("Ada Norwick, 52, came.", "Dr. Norwick sat.", FATHER, "Dr. Norwick left."), 1),
        (("Ada Norwick, 52, came.", FATHER, "A boat sank.", "Dr. Norwick left."), 0),
        (("Ada Norwick, 52, and Bo Norwick, 80, came.", "Dr. Norwick sat.", "Dr. Norwick left."), 0),
        (("Dr. Norwick sat.", "Ada Norwick, 52, came.", FATHER, "Ada Norwick, 52, and Bo Norwick, 80, sang."), 0),
    ],
)
def test_where_two_bear_a_surname_its_place_tells(paragraphs: tuple[str, ...], hers: int) -> None:
    stories, found = tagged(story(*paragraphs))
    ada = next(entity.id for entity in found if entity.name == "Ada Norwick")
    joined = [m for one in stories for m in one.mentions if m.surface == "Dr. Norwick"]
    assert sum(m.entity == ada for m in joined) == hers
    assert all(m.entity == ada for m in joined)


def test_his_widow_is_not_he() -> None:
    """ "Mrs. Norwick" after Lund Norwick and his brother, whose first names do not tell."""
    paragraphs = ("Lund Norwick, 84, died.", "Mr. Norwick sang.", "Harl Norwick, 50, is no relation.", "A boat sank.")
    stories, _ = tagged(story(*paragraphs, "Mrs. Norwick wept. Mr. Norwick was kind."))
    assert not any(m.surface == "Mrs. Norwick" for one in stories for m in one.mentions)


def _cluster(kind: EntityKind, *named: tuple[str, int]) -> Cluster:
    made = Cluster(None, kind)
    for surface, block in named:
        made.add(0, Spot(ArticleId("a-1"), block, 0, len(surface), surface, kind, "model", None, 0.5))
    return made


def test_a_name_is_the_firms_until_somebody_of_the_name_is_named() -> None:
    firm = _cluster(EntityKind.ORGANISATION, ("Norwick Locomotive", 0))
    ada = _cluster(EntityKind.PERSON, ("Ada Norwick", 2))
    lone = _cluster(EntityKind.PERSON, ("Norwick", 1), ("Norwick", 3))
    ((bearer, part),) = bearers(lone, [ada, firm], [ada, firm, lone])
    assert bearer is firm
    assert [spot.block for _, spot in part.spots] == [1]
    assert [spot.block for _, spot in lone.spots] == [3]


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("Maria Norwick Pilar", "Maria Luisa Norwick Pilar", True),
        ("Ada N. Pilar", "Ada M. N. Pilar", False),
        ("Maria Norwick Pilar", "Maria Luisa Pilar Norwick", False),
    ],
)
def test_a_second_first_name_may_be_left_out(short: str, long: str, same: bool) -> None:
    assert same_person(person(short), person(long)) is same


COMPANY = "Maria Luisa Norwick Pilar, 49, and Bo Harl, 51, left Mr. Paul Dill."


@pytest.mark.parametrize("half", ["Ms. Norwick Pilar", "Col. Maria Luisa"])
def test_half_a_name_is_hers_in_the_same_company(half: str) -> None:
    other = story(f"{half} met Bo Harl, 51.", seed="2.txt")
    strangers = story(f"{half} met Rosa Lund, 51.", seed="2.txt")
    first = story(COMPANY, seed="1.txt")
    assert half in met(*tagged(first, other))["Maria Luisa Norwick Pilar"]
    assert half not in met(*tagged(first, strangers))["Maria Luisa Norwick Pilar"]


def test_a_relative_told_of_in_her_profile_is_not_meant_elsewhere() -> None:
    profile = story("Ada Norwick, 49, met Bo Harl, 51.", "Her father, Paul Norwick, 80, sang.", seed="1.txt")
    plain = story("Ada Norwick, 49, met Bo Harl, 51.", seed="2.txt")
    lone = story("Ms. Norwick met Bo Harl, 51. Dr. Norwick left.", seed="3.txt")
    found = met(*tagged(profile, plain, lone))
    assert {"Ms. Norwick", "Dr. Norwick"} <= {*found["Ada Norwick"]}
    assert found["Paul Norwick"] == ("Paul Norwick",)


def test_mister_somebody_is_no_firm_of_the_name() -> None:
    found = met(*tagged(story("Ada Fitch, 49, sat. “Who pays, Ms. Fitch?” she was asked."), authority=Authority()))
    assert found["Ada Fitch"] == ("Ada Fitch", "Ms. Fitch")


def test_a_town_named_before_a_person_of_the_name_is_the_town() -> None:
    paragraphs = ("Divers in Santos found it.", "Rui Santos, 31, a clerk, was held.")
    stories, found = tagged(story(*paragraphs), authority=Authority())
    rui = next(entity.id for entity in found if entity.name == "Rui Santos")
    assert [m.surface for one in stories for m in one.mentions if m.entity == rui] == ["Rui Santos"]


def test_a_listed_town_is_seen_to_stand_like_one() -> None:
    one = story("Hilda Cairo, 40, wept. She was moved to the city of Cairo. Then Cairo wept.")
    told = [AS_PLACE in s.told for s in spot(one, Authority(), PLAIN).value.spots if s.surface == "Cairo"]
    assert told == [True, False]
