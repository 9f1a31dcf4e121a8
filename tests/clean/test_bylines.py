"""Who wrote a scraped text: believed by its form and its place, and nobody rather than somebody else."""

from __future__ import annotations

import pytest

from generator.clean import bylines, clean
from generator.model import Block, Draft, Kind, Meta, SeedPath, article_id

TITLE = "Harbour of Lutmark closes after the bridge gave way"
BODY = (
    "The harbour of Lutmark was closed on Monday after a span of its old bridge gave way under a lorry.",
    "Nobody was hurt, the harbour master said, but forty barges have been waiting for passage since the morning.",
    "The council of Lutmark had been warned twice by its engineers and had put the repairs off until the autumn.",
    "Divers will look at the remaining piers of the bridge before any barge may pass, which could take a week.",
)


def authors(*near: str, below: tuple[str, ...] = ()) -> tuple[str, ...]:
    texts = (TITLE, *near, *BODY, *below)
    blocks = tuple(Block(Kind.PARAGRAPH, text, (n,), gap=1) for n, text in enumerate(texts))
    path = SeedPath("a.txt")
    made = clean(Draft(article_id(None, path), path, "0" * 64, "text", Meta(), blocks)).value
    assert made is not None
    return made.meta.authors


@pytest.mark.parametrize(
    "line",
    [
        "By Marta Velbeck",
        "ByMarta Velbeck",
        "Review by Marta Velbeck",
        "Posted on 3 May 2021 by Marta Velbeck",
        "Marta Velbeck, Staff Writer",
        "Marta Velbeck Senior Reporter",
        "Marta Velbeck | Guest Columnist",
        "Marta Velbeck | May 3, 2021 2:30 PM",
        "Marta Velbeck 4:00 PM on May 3, 2021",
        "• Marta Velbeck - May 3, 2021",
        "Marta Velbeck, example.com",
        "MARTA VELBECK, Staff Writer",
        "Marta Velbeck",
    ],
)
def test_a_line_below_the_headline_tells_the_author(line: str) -> None:
    assert authors(line) == ("Marta Velbeck",)


def test_a_role_may_stand_on_the_next_line() -> None:
    assert authors("Marta Velbeck", "Political reporter @velbeck") == ("Marta Velbeck",)


def test_bylines_on_lines_that_follow_each_other_are_one() -> None:
    assert authors("By Marta Velbeck", "By Ole Strandgard") == ("Marta Velbeck", "Ole Strandgard")


def test_a_person_beats_an_agency_in_one_byline() -> None:
    assert authors("By Marta Velbeck and The Associated Press") == ("Marta Velbeck",)


def test_a_box_below_tells_of_one_author() -> None:
    box = "Marta Velbeck is a reporter for the paper and covers the coast."
    assert authors(below=("About the author", box)) == ("Marta Velbeck",)
    assert authors(below=("About the authors", box, box.replace("Marta Velbeck", "Ole Strandgard"))) == ()


@pytest.mark.parametrize(
    "line", ["Lutmark Harbour", "World News", "Getty Images", "Fact Checked", "Read More", "Northshore Herald"]
)
def test_a_place_a_section_or_furniture_is_no_author(line: str) -> None:
    assert authors(line) == ()


def test_two_names_alone_are_none() -> None:
    assert authors("Marta Velbeck", "Ole Strandgard") == ()


def test_a_person_of_the_text_is_not_its_author() -> None:
    bio = "Marta Velbeck"
    assert bylines.alone(bio) == (bio,)
    assert bylines.of_bio("Marta Velbeck is the mayor of Lutmark.") is None
    assert bylines.of_bio("Marta Velbeck was a columnist for the paper.") == bio


def test_the_line_that_is_signed_is_the_headline_and_not_its_deck() -> None:
    deck = "A span of the old bridge of Lutmark gave way and the harbour is closed"
    blocks = tuple(
        Block(Kind.PARAGRAPH, text, (n,), gap=1)
        for n, text in enumerate(("Barges wait for days", "By Marta Velbeck", "May 3, 2021", deck, *BODY))
    )
    path = SeedPath("a.txt")
    made = clean(Draft(article_id(None, path), path, "0" * 64, "text", Meta(), blocks)).value
    assert made is not None
    assert made.title == "Barges wait for days"
