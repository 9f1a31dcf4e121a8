"""What looks like a form of a name and is none: a word in capitals elsewhere, a sentence between marks, a committee."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import EntityKind
from generator.tag import Authority, persons, resolve, spot
from generator.tag.short_bodies import is_branch
from generator.tag.types import Spot
from tests.tag.making import PLAIN, met, story


@pytest.mark.parametrize(("printed", "listed"), [("Nice", False), ("NICE", True)])
def test_initials_that_are_a_word_need_their_capitals(printed: str, listed: bool) -> None:
    told = story(f"“{printed} work,” he said.")
    at = told.head.blocks[0].text.index(printed)
    read = Spot(told.head.id, 0, at, at + 4, printed, EntityKind.ORGANISATION, "model", weight=0.3)
    tags = spot(told, Authority(), PLAIN).value
    spots = (*[one for one in tags.spots if one.start != at], read)
    _, entities = resolve((told,), (replace(tags, spots=spots),), Authority(), PLAIN).value
    assert ("National Institute for Health and Care Excellence" in {one.name for one in entities}) is listed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They asked whether Mrs. Trask “would ever find out.” There is no answer.", []),
        ("Ada “Heron” Norwick left.", ["Ada “Heron” Norwick"]),
    ],
)
def test_a_nickname_does_not_end_a_sentence(text: str, names: list[str]) -> None:
    found = [text[one.start : one.end] for one in persons.find(text)]
    assert [name for name in found if "“" in name] == names


def read_as(text: str, surface: str, kind: EntityKind, shipped: bool) -> dict[str, tuple[str, ...]]:
    """Name -> its wordings where the model reads the last `surface` of the text as a name."""
    told, authority = story(text), Authority(shipped=shipped)
    at = text.rindex(surface)
    read = Spot(told.head.id, 0, at, at + len(surface), surface, kind, "model", weight=0.6)
    tags = spot(told, authority, PLAIN).value
    spots = (*[one for one in tags.spots if one.start != at], read)
    return met(*resolve((told,), (replace(tags, spots=spots),), authority, PLAIN).value)


@pytest.mark.parametrize(
    ("long", "short", "branch"),
    [
        ("senate judiciary committee", "senate", True),
        ("harl city council finance panel", "harl city council", True),
        ("dockers local 12", "dockers", True),
        ("norwick rescue committee", "norwick", False),
        ("senate press gallery", "senate", False),
    ],
)
def test_a_chamber_is_none_of_its_committees(long: str, short: str, branch: bool) -> None:
    assert is_branch(long.split(), short.split()) is branch


def test_a_middle_name_that_a_body_of_the_story_bears_is_not_hers() -> None:
    text = "Ms. Ada Barlow Norwick, 50, runs Barlow University. The money came to Barlow."
    found = read_as(text, "Barlow", EntityKind.ORGANISATION, shipped=False)
    assert found["Ada Barlow Norwick"] == ("Ms. Ada Barlow Norwick",)
