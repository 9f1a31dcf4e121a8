"""Who speaks in "the statement", which of two presidents, and who signs a digest: beside and beyond a pronoun."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag.types import Spot
from tests.tag.test_anaphors import DIAZ, last
from tests.tag.test_speakers import speakers
from tests.tag.test_speech import ARTICLE, name_of, said, spoken

HERALD = "The Harl Herald is an old newspaper. The Harl Herald printed a list."


@pytest.mark.parametrize("paper", ["statement", "letter", "memo"])
def test_a_paper_is_said_by_whoever_wrote_it_last(paper: str) -> None:
    wrote = f"“The wall is old,” Ms. Ines Duarte said in a {paper}."
    assert last(DIAZ, wrote, "It rained.", f"“It will not hold,” the {paper} said.") == "Ines Duarte"


def test_who_released_a_paper_speaks_in_it() -> None:
    assert last(DIAZ, "Mr. Omar Diaz released a short statement.", "“I was there,” the statement said.") == "Omar Diaz"


def test_a_paper_of_somebody_without_a_name_is_nobodys() -> None:
    wrote = "“The wall is old,” Ms. Ines Duarte said in a statement."
    assert last(wrote, "“It is not,” a clerk said in a statement.", "“It is new,” the statement said.") is None
    assert last(wrote, "The guild sent out a statement too.", "“It is new,” the statement said.") is None


@pytest.mark.parametrize(
    "told",
    [
        "In a letter to the board, Ms. Ines Duarte warned of a long winter.",
        "In dissent, Ms. Ines Duarte warned of a long winter.",
        "The board got a letter signed by Ms. Ines Duarte.",
        "A letter to the board by the engineer Ines Duarte came to light.",
        "Ms. Ines Duarte’s letter came to light.",
        "The letter, dated May 3, was written by Ms. Ines Duarte.",
        "Last week the engineer Ines Duarte sent the board a letter.",
    ],
)
def test_a_paper_is_its_makers_wherever_it_came_up(told: str) -> None:
    paper = "dissent" if "dissent" in told else "letter"
    assert last(DIAZ, told, "It rained.", f"“It will not hold,” the {paper} said.") == "Ines Duarte"
    assert last(DIAZ, told, "It rained.", f"“It will not hold,” the {paper} read.") == "Ines Duarte"


@pytest.mark.parametrize(
    "told",
    [
        "A letter obtained by Ms. Ines Duarte came to light.",
        "Ms. Ines Duarte’s letter came first. Then the board got a letter by four clerks.",
        "Ms. Ines Duarte’s complaint came first.",
    ],
)
def test_who_only_got_a_paper_did_not_make_it(told: str) -> None:
    paper = "complaint" if "complaint" in told else "letter"
    assert last(DIAZ, told, f"“It will not hold,” the {paper} said.") is None


@pytest.mark.parametrize(
    "who",
    [
        "a note sent out by Ms. Ines Duarte",
        "the statement from Ms. Ines Duarte",
        "a June letter to the board by Ms. Ines Duarte",
    ],
)
def test_a_paper_is_the_words_of_who_is_named_with_it(who: str) -> None:
    assert last(DIAZ, f"“It will not hold,” according to {who}.") == "Ines Duarte"
    assert last(DIAZ, f"“It will not hold,” said {who}.") == "Ines Duarte"


def test_a_memo_of_a_body_speaks_for_it() -> None:
    desk = "entities:\n  - name: Harl Ports Board\n    kind: organisation\n    also: [HPB]\n"
    told = "The Harl Ports Board (HPB) met. An HPB memo told of leaks."
    assert speakers(told, "“The wall is old,” the memo said.", desk=desk)[-1:] == ["Harl Ports Board"]


def test_an_article_is_the_words_of_its_newspaper() -> None:
    desk = "entities:\n  - name: Harl Herald\n    kind: organisation\n"
    assert speakers(HERALD, "“The wall is old,” the Harl Herald article said.", desk=desk) == ["Harl Herald"]


def test_of_two_presidents_the_one_in_mind_is_meant() -> None:
    others = "The talks with President Rui Prado of Norland ended."
    told = "President Omar Diaz came home. “It is over,” Omar Diaz said."
    assert last(others, told, "“We will see,” the president said.") == "Omar Diaz"
    assert last("President Omar Diaz met President Rui Prado.", "“We will see,” the president said.") is None


def test_the_name_below_each_quotation_of_a_digest_signs_it() -> None:
    lines = ["Ines Duarte, Harl Herald", "Omar Diaz, The Coast", "Rui Prado, Port News"]
    words = ["“The wall will stand for years.”", "Some note that “the wall is old.”", "“Nobody asked the town for it.”"]
    mixed = [line for pair in zip(words, lines) for line in pair]
    assert [who for _, who in spoken(*mixed)] == ["Ines Duarte", "Omar Diaz", "Rui Prado"]


def test_a_quotation_of_several_paragraphs_is_its_signers_whoever_was_spoken_of_before() -> None:
    lines = [
        "The left likes Ann Lee and says so.",
        "“The wall is old, and it will not stand for long…",
        "“Nobody asked us.”",
    ]
    rest = ["Ines Duarte, Harl Herald", "“It is old.”", "Omar Diaz, The Coast", "“It leaks.”", "Rui Prado, Port News"]
    assert [who for _, who in spoken(*lines, *rest)][:2] == ["Ines Duarte", "Ines Duarte"]


def test_one_line_below_a_quotation_is_no_digest() -> None:
    assert spoken("Ann Lee came. “The wall is old,” she said. “It leaks.”", "Omar Diaz, Port News")[-1][1] == "she"


@pytest.mark.parametrize(
    "told",
    [
        "“He will pay,” an aide travelling with Mayor Ines Duarte said.",
        "“He will pay,” said an aide travelling with Mayor of Harl Ines Duarte.",
        "“He will pay,” the ex-wife, who gave no name, told Ines Duarte.",
    ],
)
def test_who_is_only_near_the_speaker_does_not_speak(told: str) -> None:
    assert spoken(told)[0][1] != "Ines Duarte"


@pytest.mark.parametrize(
    "told",
    [
        "“The wall is old,” Bo Kern quoted Ines Duarte as saying.",
        "“The wall is old,” Rep. Ines Duarte, R-Harl., a member of the board, told the paper.",
        "Asked about the wall, Ines Duarte was blunt: “The wall is old.”",
        "Here's more from Ines Duarte: “The wall is old.”",
        "Ines Duarte spoke of a “long winter” during the Kern years and added: “The wall is old.”",
    ],
)
def test_the_one_whose_words_they_are_speaks(told: str) -> None:
    assert spoken(told)[-1][1].endswith("Ines Duarte")


@pytest.mark.parametrize(
    "before",
    [
        "Calling Mr. Rui Prado a friend, Mr. Omar Diaz shook his head.",
        "Mr. Omar Diaz of Harl, the oldest guard, stepped in and stopped Rui Prado.",
        "Mr. Omar Diaz, D-Harl, told Rui Prado that the wall was old.",
        "The head of the guard, Mr. Omar Diaz, opposed the plans of Rui Prado.",
        "Mr. Omar Diaz warned Rui Prado of it.",
    ],
)
def test_who_acts_is_meant_by_the_pronoun_and_not_whom_he_acts_on(before: str) -> None:
    assert last("Mr. Rui Prado came to Harl. Rui Prado saw it.", before, "“It is late,” he said.") == "Omar Diaz"


def test_a_line_that_leads_to_another_story_brings_nobody_to_mind() -> None:
    told = "“It is old,” Mr. Omar Diaz said."
    assert last(told, "(Also on Harl Online: Mr. Rui Prado must go)", "Then he added: “It leaks.”") == "Omar Diaz"


def test_a_name_that_the_model_calls_a_company_is_a_person_where_its_first_name_is_one() -> None:
    blocks = ("Gareth Sharpe lives in Harl.", "Mina Justice was outside. She waited.", "“It was late,” she said.")
    spots = (
        Spot(ARTICLE, 0, 0, 13, "Gareth Sharpe", EntityKind.PERSON, "model"),
        Spot(ARTICLE, 1, 0, 12, "Mina Justice", EntityKind.ORGANISATION, "model"),
    )
    assert name_of(said(*blocks, spots=spots)[-1], *blocks) == "Mina Justice"


@pytest.mark.parametrize("line", ["AD", "ADVERTISEMENT", "Get the stories of Harl delivered to your inbox."])
def test_a_line_of_the_page_does_not_part_a_quotation_from_its_announcement(line: str) -> None:
    assert last(DIAZ, "Ms. Ines Duarte said it was late.", line, "“Nobody goes to the port at night.”") == "Ines Duarte"


def test_who_leads_a_body_does_not_say_its_words() -> None:
    told = "The largest of the clubs, the Harl Guild, led by former mayor Ines Duarte, said the wall was “of no use.”"
    assert spoken(told)[-1][1] == "Harl Guild"


def test_whom_no_line_calls_president_is_one_where_nobody_else_is_near() -> None:
    assert last(DIAZ, "Omar Diaz came home.", "“It is over,” the president said.") == "Omar Diaz"


def test_the_subject_of_a_clause_behind_who_speaks_in_it() -> None:
    told = said("The court heard a man who prosecutors say sold the wall of Harl twice.")
    assert [one.speaker_text for one in told] == ["prosecutors"]


WORDS = "“The wall will be built again, and all of the town will pay.”"


def test_who_signs_behind_a_dash_with_a_paper_speaks() -> None:
    assert spoken(f"{WORDS} — Ann Lee, Harl Herald") == [(WORDS[1:-1], "Ann Lee")]


def test_the_editors_of_a_digest_are_their_paper() -> None:
    lines = ("Ann Lee, Harl Weekly", "Bo Diaz, Norland Post", "Editorial Board, Harl Herald")
    blocks = [text for line in lines for text in (WORDS.replace("wall", f"wall of {line[:3]}"), line)]
    assert [speaker for _, speaker in spoken(*blocks)] == ["Ann Lee", "Bo Diaz", "Harl Herald"]


def test_a_heading_may_say_more_than_one_thing() -> None:
    blocks = (
        "Former Sen. Ann Lee (R-N.H.), head of the mill. Owner, Harl Boats",
        WORDS,
        WORDS.replace("wall", "port"),
        "Bo Diaz, clerk of the Harl port. Writer, Harl Weekly",
        WORDS.replace("wall", "mill"),
    )
    assert [name_of(one, *blocks) for one in said(*blocks)] == ["Ann Lee", "Ann Lee", "Bo Diaz"]


def test_a_sentence_is_no_heading() -> None:
    blocks = ("Ann Lee, head of the mill. She owns a boat.", WORDS, "It rained.", WORDS.replace("wall", "port"))
    assert [name_of(one, *blocks) for one in said(*blocks)][1:] == [None]


@pytest.mark.parametrize("thing", ["comments", "blunt words", "voicemail", "letter"])
def test_what_somebody_says_or_writes_is_said_by_its_owner(thing: str) -> None:
    assert last(DIAZ, f"“The wall will not hold at all,” Diaz’s {thing} said.") == "Omar Diaz"


def test_somebody_s_man_is_another() -> None:
    assert last(DIAZ, "“The wall will not hold at all,” Diaz’s lawyer said.") is None


def test_an_office_is_no_part_of_a_name() -> None:
    told = f"{WORDS[:-2]},” Deputy Minister for Ports and Coastal Affairs Rui Prado said."
    prado = Spot(ARTICLE, 0, told.index("Rui"), told.index(" said."), "Rui Prado", EntityKind.PERSON, "model")
    (one,) = said(told, spots=(prado,))
    assert name_of(one, told) == "Rui Prado"
    assert name_of(said(told)[0], told) == "Deputy Minister for Ports"
