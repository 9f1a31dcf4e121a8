"""desk/articles.yml on tags: whose a name is, who says what, what a figure and a date mean; and how a slip is told."""

from __future__ import annotations

import pytest

from generator.desk.articles import load
from generator.desk.tags import DateOrder, FigureOrder, NameOrder, QuoteOrder, TagOrders
from generator.model import Moment

GOOD = """\
a-1b2c3d4e:
  title: Bridge closed
  names:
    Norwick: Ada Norwick
    Harl: none
  quotes:
    - {says: "We never saw", by: Ada Norwick}
    - {says: We had no, by: none}
    - {says: The Wall, hide: yes}
  figures:
    - {says: some 400 tons, value: 400000, unit: kg, kind: mass}
    - {says: 7, hide: yes}
    - {says: 12 agents, compare: Killed in July}
    - {says: 40, compare: none}
  dates:
    - {says: last month, date: 2010-02}
"""


def test_every_decision_about_tags_is_read() -> None:
    read = load(GOOD, "desk/articles.yml")
    assert read.problems == ()
    assert read.value.entries["a-1b2c3d4e"].tags == TagOrders(
        names=(NameOrder("Norwick", "Ada Norwick", 4), NameOrder("Harl", "", 5)),
        quotes=(
            QuoteOrder("We never saw", "Ada Norwick", False, 7),
            QuoteOrder("We had no", "", False, 8),
            QuoteOrder("The Wall", None, True, 9),
        ),
        figures=(
            FigureOrder("some 400 tons", 400_000, None, "kg", "mass", line=11),
            FigureOrder("7", hide=True, line=12),
            FigureOrder("12 agents", compare="Killed in July", line=13),
            FigureOrder("40", compare="", line=14),
        ),
        dates=(DateOrder("last month", Moment("2010-02", "month", "set by the editor"), line=16),),
    )


def test_an_entry_without_them_says_nothing_about_tags() -> None:
    assert not load("a-1b2c3d4e: {title: Bridge}").value.entries["a-1b2c3d4e"].tags


@pytest.mark.parametrize(
    ("line", "says", "code"),
    [
        ("names: [Norwick]", '"names" must be lines', "D003"),
        ("names: {Norwick: }", 'whose name "Norwick" is', "D003"),
        ("names: {'...': Ada}", "has no letter", "D003"),
        ("names: {'Ada  N': Bo, 'Ada N': Di}", "given to two", "D003"),
        ("quotes: {says: We, by: Ada}", "must be a list", "D003"),
        ("quotes: [We never saw]", "must be a list of `key: value`", "D003"),
        ("quotes: [{by: Ada}]", "does not say what it is about", "D003"),
        ("quotes: [{says: We never}]", "neither `by` nor `hide`", "D003"),
        ("quotes: [{says: We never, by: Ada, hide: yes}]", "is hidden and has a speaker", "D003"),
        ("quotes: [{says: We never, by: NAME}]", "It is not said who says", "D003"),
        ("quotes: [{says: We never, speaker: Ada}]", '"speaker" is not a key', "D002"),
        ("figures: [{says: 40, value: many}]", "is not a number", "D003"),
        ("figures: [{says: 40, value: nan}]", "is not a number", "D003"),
        ("figures: [{says: 40, kind: crates}]", "is not a kind of figure", "D003"),
        ("figures: [{says: 40, value: 50, to: 40}]", "ends before it begins", "D003"),
        ("figures: [{says: 40}]", "says nothing", "D003"),
        ("figures: [{says: 40, compare: [a]}]", "compare", "D003"),
        ("figures: [{says: 40, hide: yes, value: 3}]", "is hidden and changed", "D003"),
        ("dates: [{says: last month, date: 2010-02-31}]", "is not a date", "D003"),
        ("dates: [{says: last month}]", "neither `date` nor `hide`", "D003"),
    ],
)
def test_a_slip_is_told_with_its_line(line: str, says: str, code: str) -> None:
    problems = load(f"a-1b2c3d4e:\n  {line}\n", "desk/articles.yml").problems
    assert [(p.code, p.line) for p in problems] == [(code, 2)]
    assert says in problems[0].says
    assert problems[0].level == "error"
