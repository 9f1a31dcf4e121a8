"""A line or two behind the last sentence, on other things, go; what ends the article stays."""

from __future__ import annotations

import pytest

from generator.clean.crumbs import crumbs
from generator.clean.features import measure
from tests.clean.pages import HARBOUR, draft


def found(lines: list[str]) -> list[str]:
    blocks = draft("\n".join(lines)).blocks
    return [blocks[number].text for number in crumbs(measure(blocks), [True] * len(blocks))]


@pytest.mark.parametrize("behind", [["Sport"], ["Winter games", "Seven loaves that nobody dares to cut"]])
def test_what_is_left_over_goes(behind: list[str]) -> None:
    assert found([*HARBOUR, *behind]) == behind


@pytest.mark.parametrize(
    "behind",
    [
        [],
        ["It rained."],
        ["Three winners:"],
        ["Old swing bridge, fishing quarter"],
        ["First loaf", "Second loaf", "Third loaf"],
    ],
    ids=["nothing", "short sentence", "label", "its own things", "list"],
)
def test_what_ends_the_article_stays(behind: list[str]) -> None:
    assert not found([*HARBOUR, *behind])


def test_an_article_that_is_a_list_keeps_its_end() -> None:
    assert not found([HARBOUR[0], *(f"Loaf number {n}" for n in range(40)), "A last one"])
