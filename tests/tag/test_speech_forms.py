"""Forms in which papers bring in a speaker without "said": answers, replies, recordings, views, passives."""

from __future__ import annotations

import pytest

from generator.tag import Authority, spot
from tests.tag.making import story
from tests.tag.test_voices import heard

WHO = "Mrs. Ada Norwick drives a crane in Harl. Ada Norwick bought it, and Ada Norwick paid for it."


def speaker(text: str) -> str:
    return heard(WHO, text)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "The union’s spokeswoman, Ada Norwick, put it differently: “I gave up.”",
        "The union’s spokeswoman, Ada Norwick, was blunter: “I gave up.”",
        "Norwick’s answer was short: “I gave up.”",
        "Norwick’s message to the board was plain: “I gave up.”",
        "Ada Norwick left at noon. Her verdict on the port: “I gave up.”",
        "For Norwick, the answer is simple: “I gave up.”",
        "To Norwick, a crane driver for 30 years, the choice is simple: “I gave up.”",
    ],
)
def test_an_answer_that_is_announced_is_of_whom_it_is_said_to_be(text: str) -> None:
    assert speaker(text) == "Ada Norwick"


@pytest.mark.parametrize(
    "text",
    [
        "“I gave up,” came Norwick’s reply.",
        "“I gave up,” came the reply from Norwick.",
        "“I gave up,” was Norwick’s blunt verdict on Monday.",
        "“I gave up,” is how Norwick put it.",
        "“I gave up,” Norwick can be heard saying on the tape.",
        "“I gave up,” Norwick is alleged to have said.",
        "“I gave up,” reads Norwick’s letter to the board.",
        "“I gave up,” said one of the nuns, Sister Ada Norwick.",
        "“I gave up,” said the driver, identified by the police as Ada Norwick.",
        "It was “a farce,” in Norwick’s view.",
    ],
)
def test_words_behind_a_quotation_that_tell_whose_it_is(text: str) -> None:
    assert speaker(text) == "Ada Norwick"


@pytest.mark.parametrize(
    "text",
    [
        "“I gave up,” Bo Tarn recalled Norwick saying.",
        "“I gave up,” Bo Tarn remembered Mrs. Norwick telling him.",
    ],
)
def test_remembered_words_are_of_whom_one_remembers(text: str) -> None:
    assert speaker(text) == "Ada Norwick"


@pytest.mark.parametrize(
    "text",
    [
        "The plan, called “a farce” by Norwick, ended.",
        "The plan was described by Norwick as “a farce.”",
        "The port was called “a farce” last year by Norwick and others.",
    ],
)
def test_what_is_called_something_does_not_say_it(text: str) -> None:
    assert speaker(text) == "Ada Norwick"


@pytest.mark.parametrize(
    "text", ["The port is called “the farce” in Harl.", "The port, once dubbed “a farce,” is full."]
)
def test_where_nobody_is_said_to_call_it_so_nobody_speaks(text: str) -> None:
    assert speaker(text) == ""


def test_in_a_clause_with_whom_the_caller_speaks() -> None:
    tarn = "Mr. Peter Tarn runs the port. Peter Tarn built it, and Peter Tarn owns it."
    told = heard(WHO, tarn, "Norwick, whom Tarn called “a hero,” said she was “only a driver.”")
    assert [who for _, who in told] == ["Peter Tarn", "Ada Norwick"]


@pytest.mark.parametrize("source", ["court papers", "the complaint", "the police"])
def test_who_told_it_speaks_and_not_who_passes_it_on(source: str) -> None:
    assert speaker(f"Norwick told a friend “we gave up,” according to {source}.") == "Ada Norwick"
    assert speaker(f"“We gave up,” Norwick told a friend, according to {source}.") == "Ada Norwick"
    assert speaker(f"The port is “full,” according to {source}.") == source


def test_whom_somebody_heard_is_the_speaker() -> None:
    assert speaker("The police said the suspect told them: “We gave up.”") == "the suspect"
    assert speaker("The police said that Norwick told them: “We gave up.”") == "Ada Norwick"


@pytest.mark.parametrize(
    "told",
    ["who gave her name only as Lea", "who would give only her first name, Lea"],
)
def test_a_speaker_who_gives_one_name_goes_by_it(told: str) -> None:
    lea = "Lea drives a crane too. Lea, 34, has two sons. “It is loud,” says Lea."
    assert heard(lea, f"“We gave up,” said a woman {told}.")[-1][1] == "Lea"


@pytest.mark.parametrize("behind", ["before he fired", "before leaving", "as he fired"])
def test_what_somebody_shouted_is_no_title(behind: str) -> None:
    assert speaker(f"A gunman shouted “We gave up!” {behind}.") == "A gunman"


def test_what_somebody_says_another_told_is_of_the_other() -> None:
    assert speaker("Norwick said her father told her, “We gave up.”") == "her father"
    assert speaker("Norwick remembers thinking, “We gave up.”") == "Ada Norwick"
    assert speaker("Norwick read from the letter: “We gave up.”") == "Ada Norwick"


def test_what_stands_in_a_book_is_not_its_title() -> None:
    assert speaker("Norwick writes in her book, “We gave up.”") == "Ada Norwick"


def test_a_relative_without_a_name_is_in_mind() -> None:
    tarn = "Mr. Peter Tarn runs the port. Peter Tarn built it, and Peter Tarn owns it."
    told = heard(WHO, tarn, "Norwick’s son remembers the night. “We gave up,” he says.")
    assert told[-1][1] not in ("Peter Tarn", "Ada Norwick")


def test_the_last_word_goes_to_whom_it_says() -> None:
    assert speaker("The last word goes to Norwick: “We gave up.”") == "Ada Norwick"


def test_a_body_with_an_owner_in_its_name_speaks() -> None:
    union = "The Harl Women's Society owns a crane. The Harl Women's Society is poor."
    said = heard(union, "The Harl Women's Society said that it had “given up.”")
    assert said[-1][1] == "Harl Women's Society"


def test_a_judge_may_have_come_up_as_a_justice() -> None:
    assert heard("Mr Justice Norwick made the order. Justice Norwick smiled.", "“I gave up,” the judge said.")[-1][
        1
    ] in (
        "Justice Norwick",
        "Norwick",
    )


def test_a_role_is_borne_in_its_own_report_alone() -> None:
    brief = "HARL, Norland — The mayor, Mrs. Ada Norwick, opened the port."
    other = "TARN, Norland — The bridge was closed. “I gave up,” the mayor said."
    assert heard(WHO, brief, other)[-1][1] == "the mayor"
    assert heard(WHO, brief, "The bridge was closed. “I gave up,” the mayor said.")[-1][1] == "Ada Norwick"
    summary = "The mayor, Mrs. Ada Norwick, closed the bridge."
    assert heard(WHO, summary, other)[-1][1] == "Ada Norwick"


@pytest.mark.parametrize(
    "text",
    [
        "The carbon efforts have offered “a breath of air” to the trade, Ada Norwick says.",
        "The Crane Project, wrote Ada Norwick, a driver, was “compelled from the beginning.”",
        "The port, said Ada Norwick, who built it, is “a hole in the ground.”",
        "Port chief officer Ada Norwick called the news reports “important and powerful.”",
        "Ada Norwick called it “powerful” but said it was “wrong to call this a breach.”",
        "The inspector, Ada Norwick, deemed the complaint “credible.”",
        "“Ten years in the yard are enough for a crane,” Ada Norwick, a driver and the founder of a club.",
        "The top Democrat on the Harl board, Ms. Ada Norwick of Ohio, on Wednesday called the plan “a sign of haste.”",
        "Ada Norwick said the leak, which the guild has suggested came from the sea, was “serious,” and left.",
    ],
)
def test_the_sentence_tells_whose_a_part_of_it_is(text: str) -> None:
    assert speaker(text) == "Ada Norwick"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The guild on Monday night said that the strike was “a hard blow.”", "The guild"),
        ("The mayor’s office this week called the strike “a hard blow.”", "The mayor’s office"),
        ("A senior official of the port last year described it as “a hard blow.”", "A senior official of the port"),
        ("The lawyers also said that the strike was “a hard blow.”", "The lawyers"),
        ("Three dozen senators likewise said that it was “a hard blow.”", "Three dozen senators"),
    ],
)
def test_when_they_spoke_is_no_part_of_who_they_are(text: str, who: str) -> None:
    assert speaker(text) == who


def test_reports_that_somebody_gets_say_nothing_themselves() -> None:
    assert speaker("Having paid, the firm said it received reports that “not all data was deleted.”") == "the firm"


def test_the_nickname_at_the_head_of_a_sentence_is_no_quotation() -> None:
    assert heard(WHO, '"Hatch" Norwick remains the champion of the port.') == []
    assert heard(WHO, '"Never," Norwick said.')[-1][1] == "Ada Norwick"


def test_a_body_with_its_article_reports_what_stands_before_it() -> None:
    told = spot(
        story("The app took it, the Guardian said. A man was shot, the Justice Department said."), Authority()
    ).value
    assert [(one.text, one.speaker_text) for one in told.said] == [
        ("The app took it", "Guardian"),
        ("A man was shot", "Justice Department"),
    ]
