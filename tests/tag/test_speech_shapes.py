"""Shapes of sentences in which somebody speaks, and words between marks that nobody says."""

from __future__ import annotations

import pytest

from tests.tag.test_anaphors import DIAZ, last
from tests.tag.test_speakers import speakers
from tests.tag.test_speech import said, spoken

LONG = "The port is older than the wall"


@pytest.mark.parametrize(
    "told",
    [
        f"“{LONG},” Ines Duarte wrote in the paper, first noting, “{LONG}.”",
        f"Ines Duarte praised the plan, which the guild has sharply mocked, saying, “{LONG}.”",
        f"The crowd booed, and Ines Duarte went on: “{LONG}.”",
        f"Ines Duarte had a curt answer to the claim that Omar Diaz built the wall: “{LONG}.”",
        f"And there was this from Ines Duarte: “{LONG}.”",
        f"Sen. Ines Duarte (R., S.C.), a member of the board, said in a talk: “{LONG}.”",
        f"A new rival, Sen. Ines Duarte, tweeted that “{LONG}.”",
        f"Her host, radio reporter Ines Duarte, said: “{LONG}.”",
        f"Omar Diaz said no, prompting Ines Duarte to remark in disbelief: “{LONG}.”",
        f"In Ines Duarte’s words, “{LONG}.”",
        f"The sea may win at the comprehensive wall, argues Ines Duarte, a poet at Harl. “{LONG}.”",
        f"In a row, Ines Duarte trash-talked Omar Diaz with a song. “{LONG}.”",
        f"Ines Duarte mocked the plan, issuing a statement saying that “{LONG}.”",
        f"JUST WATCHED Ines Duarte: ‘{LONG}’ Replay",
        f"Herald Wire reported Ines Duarte as saying, “{LONG}.”",
        f"“{LONG}” — Ines Duarte ducking a question on whether she would ever go back to the old wall of the port",
    ],
)
def test_who_speaks_in_a_sentence_of_many_parts(told: str) -> None:
    assert spoken(told)[-1][1].endswith("Ines Duarte")


def test_a_clause_between_dashes_belongs_to_the_name_before_it() -> None:
    assert (
        last(f"In the spirit of Ms. Ines Duarte – who once famously said, “{LONG}” – Mr. Omar Diaz wrote.")
        == "Ines Duarte"
    )


def test_the_adviser_of_somebody_is_the_subject_and_not_the_somebody() -> None:
    told = "Diaz campaign manager Rui Prado sounded a softer note."
    assert last(DIAZ, f"“{LONG},” Omar Diaz said.", told, f"“{LONG},” he said.") == "Rui Prado"


def test_letters_that_stand_for_a_body_are_no_man() -> None:
    told = "It puts the HPB at risk, argues the historian Rui Prado. The HPB must act, he notes."
    assert last(DIAZ, told, f"“{LONG},” he says by e-mail.") == "Rui Prado"


def test_a_relative_who_does_something_is_the_subject() -> None:
    told = "Kern's cousin, Ms. Ines Duarte, shared her relief."
    assert last("Ms. Bo Kern slept.", told, f"“{LONG},” she wrote.") == "Ines Duarte"


@pytest.mark.parametrize("paper", ["report", "audit"])
def test_what_a_paper_reads_or_states_is_its_words(paper: str) -> None:
    assert spoken(f"“{LONG},” the guild {paper} states, “and it leaks.”")[0][1] == f"the guild {paper}"
    assert spoken(f"“{LONG},” the {paper} read.") == [(f"{LONG},", f"the {paper}")]


@pytest.mark.parametrize(
    "told",
    [
        "Omar Diaz told “Harl This Morning.” It rained.",
        "The priest Omar Diaz wrote “The Wall and the Sea: How a Port Can Live with Water Into an Age,” a book.",
        "The navy is planning an effort, called “Open Gate,” to guard the port.",
        "Omar Diaz starred in “Dry Land,” “Sluice,” and “Ebb.”",
    ],
)
def test_programmes_books_and_plans_are_nobodys_words(told: str) -> None:
    assert not any(one.speaker_text for one in said(told) if one.kind == "direct")


@pytest.mark.parametrize("lead", ["Omar Diaz said, ", "Omar Diaz tweeted: ", "Omar Diaz wrote: "])
def test_words_in_capitals_behind_a_comma_or_colon_are_said(lead: str) -> None:
    assert spoken(f"{lead}“The Wall Will Hold.”")[0][1] == "Omar Diaz"


@pytest.mark.parametrize(
    "above", ["‘It was old’", "Harl mourns its wall: ‘It was old’", "‘It was old’: how Harl mourns its wall"]
)
def test_a_heading_is_said_by_whoever_says_it_below(above: str) -> None:
    below = "“We knew the wall. It was old, and it leaked,” Ines Duarte said."
    assert spoken("Bo Kern came.", above, "It rained.", below)[0][1] == "Ines Duarte"


@pytest.mark.parametrize("above", ["‘It was’", "‘It was old.’", "‘It was old’ is what they say"])
def test_other_words_than_those_below_are_nobodys(above: str) -> None:
    below = "“We knew the wall. It was olden, and it leaked,” Ines Duarte said."
    assert spoken("Bo Kern came.", above, "It rained.", below)[0][1] != "Ines Duarte"


def test_a_short_line_in_capitals_is_said_where_somebody_says_it() -> None:
    assert spoken("“Today is D-Day,” Duarte said as the work began. “The sluice is open.”")[-1][1] == "Duarte"


def test_an_offer_that_was_not_made_is_no_offer_of_words() -> None:
    told = f"The board pointed to a note on why the mayor wasn't offered a meeting: “{LONG}.”"
    assert "wasn't" not in spoken(told)[0][1]


def test_the_board_beside_what_it_is_speaks_later() -> None:
    desk = "entities:\n  - name: Harl Ports Board\n    kind: organisation\n"
    told = "In a statement, the town’s first group, the Harl Ports Board, said its men “have a wall to keep.”"
    assert speakers(told + " But the group added: “It leaks.”", desk=desk)[-1] == "Harl Ports Board"


def test_words_behind_the_name_of_a_programme_are_said_by_whoever_told_it() -> None:
    told = f"Omar Diaz told “Harl This Morning” that it was “ridiculous” and “{LONG}.”"
    assert [who for words, who in spoken(told) if not words.startswith("Harl")] == ["Omar Diaz"] * 2


def test_who_only_answers_a_poll_is_not_the_pollster() -> None:
    desk = "entities:\n  - name: Harl Herald\n    kind: organisation\n"
    assert speakers(f"“{LONG},” a Harl Herald poll found.", desk=desk) == ["Harl Herald"]
    assert speakers(f"“{LONG},” voters asked in a Harl Herald poll said.", desk=desk) == [None]
