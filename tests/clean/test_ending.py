"""An article keeps its last sentences; what stands below them and speaks of other things does not come in."""

from __future__ import annotations

import pytest

from generator.clean.ending import goes_on
from generator.clean.features import measure
from tests.clean.pages import HARBOUR, draft

LIMIT = 0.5


def last_line_goes_on(line: str, chance: float = 0.3) -> bool:
    blocks = draft("\n\n".join((*HARBOUR, line))).blocks
    likely = [True] * len(HARBOUR) + [False]
    chances = [0.9] * len(HARBOUR) + [chance]
    return goes_on(len(HARBOUR), blocks, measure(blocks), chances, likely, LIMIT)


@pytest.mark.parametrize(
    "line",
    [
        "The council did not respond to a request for comment.",
        "Lindqvist declined to comment on the cracks.",
        "The old bridge should open again in October, engineers said.",
    ],
)
def test_a_last_sentence_on_the_same_things_stays(line: str) -> None:
    assert last_line_goes_on(line)
    assert not last_line_goes_on(line, chance=0.1)


@pytest.mark.parametrize(
    "line",
    [
        "Every puzzle of the week, with answers on the back of the paper.",
        "Sign up for our bridge newsletter and the council's letters.",
        "Bridge council harbour market engineers girders",
        "The bridge opens.",
    ],
)
def test_what_speaks_of_other_things_or_is_no_sentence_does_not(line: str) -> None:
    assert not last_line_goes_on(line)


def test_a_line_with_body_behind_it_is_not_the_last() -> None:
    blocks = draft(
        "\n\n".join((*HARBOUR[:5], "The council did not respond to a request for comment.", HARBOUR[5]))
    ).blocks
    likely = [True] * 5 + [False, True]
    assert not goes_on(5, blocks, measure(blocks), [0.9] * 5 + [0.3, 0.9], likely, LIMIT)


def test_a_text_without_furniture_keeps_its_end() -> None:
    line = "Every puzzle of the week had its answer on the back of the paper."
    assert last_line_goes_on(line, chance=0.4)
    assert not last_line_goes_on(line, chance=0.3)
    blocks = draft("\n\n".join((*HARBOUR[:5], "Share", HARBOUR[5], line))).blocks
    likely = [True] * 5 + [False, True, False]
    chances = [0.9] * 5 + [0.1, 0.9, 0.4]
    assert not goes_on(7, blocks, measure(blocks), chances, likely, LIMIT)
