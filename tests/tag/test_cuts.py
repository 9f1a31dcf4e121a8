"""Where a name of the model's begins and ends."""

from __future__ import annotations

import pytest

from generator.tag.cuts import pieces, stretched
from generator.tag.persons import behind_trade, without_letters
from generator.tag.recogniser import Guess


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("They left Deir el-Norwa at dawn.", "Deir", "Deir el-Norwa"),
        ("He lives in Tarn-on-Wye now.", "Tarn", "Tarn-on-Wye"),
        ("A shop in Norwa-dong closed.", "Norwa", "Norwa-dong"),
        ("Abu al-Tarn al-Norwi spoke.", "Abu", "Abu al-Tarn al-Norwi"),
        ("Pupils of Tide School No. 8 came.", "Tide School", "Tide School No. 8"),
        ("The Norwick-based firm grew.", "Norwick", "Norwick"),
        ("The Norwick-Harl road is closed.", "Norwick", "Norwick"),
        ("Norwick No one came.", "Norwick", "Norwick"),
        ("The Norwick Tribunal No. 3 found it.", "Norwick Tribunal No", "Norwick Tribunal No. 3"),
        ("A director of Norwick Gold (Pvt) Ltd left.", "Norwick Gold", "Norwick Gold (Pvt) Ltd"),
        ("A shop of Norwick Gold (Harl) closed.", "Norwick Gold", "Norwick Gold"),
    ],
)
def test_a_name_goes_on_over_hyphens_articles_and_numbers(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    assert text[start : stretched(text, start + len(cut))] == whole


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Uruguayan Ada Norwick", "Ada Norwick"),
        ("Striker Ada Norwick", "Ada Norwick"),
        ("Ada Norwick", "Ada Norwick"),
        ("Ri Chol Nam", "Ri Chol Nam"),
        ("Song Pek Nam", "Song Pek Nam"),
    ],
)
def test_nation_and_trade_are_no_part_of_a_person(name: str, rest: str) -> None:
    assert name[behind_trade(name) :] == rest


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ada Norwick KC", "Ada Norwick"),
        ("Ada Norwick, MP", "Ada Norwick"),
        ("Ada Norwick", "Ada Norwick"),
        ("Norwick SC", "Norwick SC"),
    ],
)
def test_letters_behind_a_person_are_no_part_of_the_name(name: str, bare: str) -> None:
    assert name[: without_letters(name)] == bare


def test_of_a_couple_the_one_with_the_surname_is_a_name() -> None:
    text = "Jim & Ada Norwick moved in."
    found = list(pieces(text, Guess(0, len("Jim & Ada Norwick"), "PERSON")))
    assert [text[start:end] for start, end in found] == ["Ada Norwick"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Bo Norwick—“I left early", ["Bo Norwick", "I"]),
        ("rails':Harl says", ["rails", "Harl"]),
        ("Ada Norwick left", ["Ada Norwick"]),
    ],
)
def test_a_name_ends_at_a_dash_and_at_a_mark_that_no_blank_follows(text: str, kept: list[str]) -> None:
    end = text.index(kept[-1]) + len(kept[-1])
    assert [text[a:b] for a, b in pieces(text, Guess(0, end, "PERSON"))] == kept
