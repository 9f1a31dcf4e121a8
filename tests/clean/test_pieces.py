"""A paragraph that a scrape broke at its links is judged as one; lines that only stand together are not."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from generator.clean import clean
from generator.clean.explain import explain
from generator.clean.pieces import parted, units, whole
from generator.desk.articles import ArticleOrders
from generator.model import Kind, Verdict
from tests.clean.pages import HARBOUR, draft

# Two lines that are surely broken off: on other pages nothing is joined.
BROKEN = (
    "The board of the old mill at the river voted\n, as it had in spring, for the plan of the miller\n, they said.\n\n"
)


def pieces_of(text: str) -> list[int]:
    return [len(unit) for unit in units(draft(BROKEN + text).blocks)][1:]


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
def test_pieces_of_a_sentence_are_one(text: str, lines: int) -> None:
    assert pieces_of(text) == [lines]


@pytest.mark.parametrize(
    "text",
    [
        "The mill stands empty.\nnobody knows for how long.",
        "The mill was bought by\n\nOrlo Tannis",
        "Home\nSport\nWeather",
        "The board met and voted on the plan.\nOrlo Tannis left early.",
        "The mill has three things to sell\no flour\no bran\no sacks",
        "Seven ways in which ice can break an old wheel\n'Tis the season to look at it.",
        "Sign in\nOld mill on the river grinds flour again",
        "Old mill on the river\niMill, the app that counts the sacks",
    ],
)
def test_lines_that_are_whole_stay_alone(text: str) -> None:
    assert set(pieces_of(text)) == {1}


def test_a_label_below_a_headline_is_not_its_end() -> None:
    assert pieces_of("Old mill on the river is found to be much like new ones\nDate:\nLate in spring") == [1, 2]


def test_on_a_page_that_breaks_no_sentences_small_lines_are_a_menu() -> None:
    menu = draft("home\nnews\nweather and roads\nabout the mill\n\n" + "\n\n".join(HARBOUR)).blocks
    assert all(len(unit) == 1 for unit in units(menu))


def test_a_paragraph_reads_as_it_was_printed() -> None:
    unit = units(draft(BROKEN + "The minutes (\nread them\n) of Monday name\nOrlo Tannis\n, the miller.").blocks)[1]
    made = whole(unit)
    assert made.text == "The minutes (read them) of Monday name Orlo Tannis, the miller."
    assert made.lines == tuple(line for block in unit for line in block.lines)


def test_a_verdict_is_said_of_each_line_but_a_caption_stays_whole() -> None:
    unit = units(draft(BROKEN).blocks)[0]
    told = parted(Verdict(whole(unit), False, "advertisement", 2.0, 0.1), unit)
    assert [verdict.block for verdict in told] == list(unit)
    assert {(verdict.kept, verdict.reason, verdict.measure) for verdict in told} == {(False, "advertisement", 2.0)}
    caption = Verdict(replace(whole(unit), kind=Kind.CAPTION), True, "a photo caption", 1.0, 0.1)
    assert parted(caption, unit) == [caption]


@pytest.mark.parametrize("seed", range(20))
def test_units_are_the_lines_in_order(seed: int) -> None:
    draw = random.Random(seed)
    lines = [draw.choice(["and so on", "Then", "(", "—", "The end.", "Price:", "of the mill", ""]) for _ in range(30)]
    blocks = draft(BROKEN + "\n".join(lines)).blocks
    assert tuple(block for unit in units(blocks) for block in unit) == blocks


def _broken_page() -> str:
    """The harbour's story with a line break before and behind some names."""
    text = "\n".join(HARBOUR)
    for name in ("swing bridge", "Marta Lindqvist", "herring season"):
        text = text.replace(f" {name}", f"\n{name}\n").replace("\n ", "\n")
    return f"{text}\nShare"


def test_each_line_is_explained_and_can_be_overruled() -> None:
    page = draft(_broken_page())
    article = clean(page).value
    assert article is not None
    told = explain(article, page)
    assert "keep  Marta Lindqvist" in told
    assert "keep  swing bridge" in told
    assert '{drop: ["Marta Lindqvist"]}' in told
    changed = clean(page, orders=ArticleOrders("a-00000001", drop=("Marta Lindqvist",), keep=("Share",))).value
    assert changed is not None
    assert [verdict.block.text for verdict in changed.dropped] == ["Marta Lindqvist"]
    assert "Share" in changed.text


def test_a_byline_and_a_day_are_lines_of_their_own() -> None:
    page = "The Old Mill Opens Its Doors Again in Spring\nby Orlo Tannis\n4 March 2021\nand it was time, they said."
    assert pieces_of(page) == [1, 1, 1, 1]
