"""Rows of headlines far from the text go, however many they are; lists near it or of its own things stay."""

from __future__ import annotations

from generator.clean.features import measure
from generator.clean.rows import rows
from tests.clean.pages import HARBOUR, draft

TEASERS = [f"Baker number {n} of the hills shows off a loaf that nobody dares to cut" for n in range(60)]
FURNITURE = [f"Item {n}" for n in range(12)]


def found(lines: list[str], likely: list[str]) -> list[str]:
    blocks = draft("\n".join(lines)).blocks
    return [blocks[number].text for number in rows(measure(blocks), [block.text in likely for block in blocks])]


def test_headlines_far_from_the_text_go_above_and_below_it() -> None:
    likely = [*HARBOUR, *TEASERS]
    assert found([*HARBOUR, *FURNITURE, *TEASERS], likely) == TEASERS
    assert found([*TEASERS, *FURNITURE, *HARBOUR], likely) == TEASERS


def test_headlines_that_break_off_are_no_sentences() -> None:
    teasers = [f"{teaser}..." for teaser in TEASERS]
    assert found([*HARBOUR, *FURNITURE, *teasers], [*HARBOUR, *teasers]) == teasers


def test_a_list_near_the_text_stays() -> None:
    assert not found([*HARBOUR, *FURNITURE[:5], *TEASERS], [*HARBOUR, *TEASERS])


def test_a_list_of_its_own_things_stays() -> None:
    own = ["Old swing bridge between the fishing quarter and the market", "Footbridge upstream, which stays open"]
    assert not found([*HARBOUR, *FURNITURE, *own], [*HARBOUR, *own])


def test_sentences_stay() -> None:
    half = [f"{teaser}." for teaser in TEASERS[:6]]
    assert not found([*HARBOUR, *FURNITURE, *half], [*HARBOUR, *half])


def test_an_article_that_is_a_list_stays() -> None:
    assert not found([*TEASERS[:20], *FURNITURE, *TEASERS[20:]], TEASERS)
    assert not found(["The winners are known.", *FURNITURE, *TEASERS], ["The winners are known.", *TEASERS])
