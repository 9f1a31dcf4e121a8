"""desk/merges.yml: what it says, what is wrong in it and on which line."""

from __future__ import annotations

import pytest

from generator.desk.merges import append_line, load
from generator.model import ArticleId

A, B, C, D = (ArticleId(f"a-{letter * 8}") for letter in "abcd")
PATH = "desk/merges.yml"


def test_a_file_gives_its_decisions_with_their_lines() -> None:
    result = load(f"# why\n- same: [{A}, {B}]\n  because: one wire\n- differ: [{A}, {C}, {D}]\n", PATH)
    assert result.problems == ()
    same, differ = result.value.decisions
    assert (same.says, same.articles, same.because, same.line) == ("same", (A, B), "one wire", 2)
    assert (differ.says, differ.because, differ.line) == ("differ", "", 4)
    assert differ.pairs() == ((A, C), (A, D), (C, D))
    assert result.value.judged() == {(A, B), (A, C), (A, D), (C, D)}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_an_empty_file_decides_nothing(text: str) -> None:
    assert load(text, PATH).value.decisions == ()
    assert load(text, PATH).problems == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"- same: [{A}]\n", "D003", 1),
        (f"- same: [{A}, {A}]\n", "D003", 1),
        (f"- same: [{A}, {B}]\n- same: [{A}, nonsense]\n", "D003", 2),
        (f"- because: no verdict\n- same: [{A}, {B}]\n", "D007", 1),
        (f"- same: [{A}, {B}]\n  differ: [{A}, {C}]\n", "D007", 1),
        (f"- same: [{A}, {B}]\n  becuase: typo\n", "D002", 2),
        ("- just words\n", "D003", 1),
        ("same: them\n", "D003", 1),
        ("- same: [\n", "D001", 2),
    ],
)
def test_a_malformed_file_is_an_error_on_its_line(text: str, code: str, line: int) -> None:
    result = load(text, PATH)
    assert (result.problems[0].code, result.problems[0].line) == (code, line)
    assert result.failed
    assert result.value.decisions == ()


def test_a_contradiction_names_both_lines() -> None:
    result = load(f"- same: [{A}, {B}]\n- differ: [{B}, {A}]\n", PATH)
    (problem,) = result.problems
    assert (problem.code, problem.line) == ("M201", 2)
    assert "Line 2" in problem.says
    assert "line 1" in problem.says


def test_a_contradiction_through_a_third_names_all_lines() -> None:
    result = load(f"- differ: [{A}, {C}]\n- same: [{A}, {B}]\n- same: [{B}, {C}]\n", PATH)
    (problem,) = result.problems
    assert (problem.code, problem.line) == ("M201", 1)
    assert "lines 2, 3" in problem.says


def test_differ_of_what_nothing_joins_is_no_contradiction() -> None:
    assert load(f"- same: [{A}, {B}]\n- same: [{C}, {D}]\n- differ: [{A}, {C}]\n", PATH).problems == ()


@pytest.mark.parametrize("because", ["", "it's: the # same", "two\nlines", '"quoted"'])
def test_an_appended_line_says_what_was_decided(because: str) -> None:
    text = append_line("differ", [A, B], because)
    (decision,) = load(f"- same: [{C}, {D}]\n{text}", PATH).value.decisions[1:]
    assert (decision.says, decision.articles) == ("differ", (A, B))
    assert decision.because == " ".join(because.split())
