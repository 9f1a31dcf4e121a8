"""A paragraph that a scrape broke at its links is judged as one; lines that only stand together are not."""

from __future__ import annotations

import random

import pytest

from generator.clean.features import measure
from generator.clean.pieces import runs, shared
from tests.clean.pages import draft


def pieces_of(text: str) -> list[range]:
    blocks = draft(text).blocks
    return runs(blocks, measure(blocks).words)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The mill was bought by\nOrlo Tannis\n, who wants to grind flour again.", 3),
        ("Flour prices rose again, said\nOrlo Tannis\nin a note to the millers.", 3),
        ("Nobody on the board could remember\nThe Long Winter\nor the flood that came after it.", 3),
        ("The minutes were published (\nread them here\n) on Monday.", 3),
        ("Opening hours:\nNoon to six, closed on Mondays", 2),
        ("A quiet room\n– and the only one with a stove", 2),
    ],
)
def test_pieces_of_a_sentence_are_one_run(text: str, lines: int) -> None:
    assert pieces_of(text) == [range(lines)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill stands empty.\nnobody knows for how long.",
        "The mill was bought by\n\nOrlo Tannis",
        "Home\nSport\nWeather",
        "The board met and voted on the plan.\nOrlo Tannis left early.",
    ],
)
def test_lines_that_are_whole_stay_alone(text: str) -> None:
    assert pieces_of(text) == []


def test_a_link_has_the_chance_of_its_paragraph() -> None:
    blocks = draft("The mill was bought by\nOrlo Tannis\n, who wants to grind flour again.\n\nShare").blocks
    made = shared(blocks, measure(blocks).words, [0.9, 0.2, 0.95, 0.1])
    assert made[0] == made[1] == made[2] > 0.7
    assert made[3] == 0.1


def test_the_long_pieces_decide() -> None:
    blocks = draft("Ham\n, cheese and a jar of the mustard that they make at the mill in winter").blocks
    words = measure(blocks).words
    assert shared(blocks, words, [0.95, 0.1])[0] < 0.5 < shared(blocks, words, [0.1, 0.95])[0]


@pytest.mark.parametrize("seed", range(20))
def test_a_run_never_leaves_the_range_of_its_pieces(seed: int) -> None:
    draw = random.Random(seed)
    text = "\n".join(
        draw.choice(["and so on", "Then", "(", "—", "The end.", "Price:", "of the mill", ""]) for _ in range(30)
    )
    blocks = draft(text).blocks
    words = measure(blocks).words
    before = [draw.choice([0.0, 1.0, draw.random()]) for _ in blocks]
    after = shared(blocks, words, before)
    covered = [n for run in runs(blocks, words) for n in run]
    assert covered == sorted(set(covered))
    for run in runs(blocks, words):
        assert min(before[n] for n in run) - 0.01 <= after[run.start] <= max(before[n] for n in run) + 0.01
        assert len({after[n] for n in run}) == 1
    assert all(after[n] == before[n] for n in range(len(blocks)) if n not in set(covered))
