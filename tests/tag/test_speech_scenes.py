"""Who speaks in an interview and in a scene, whose paper "it" is, and which of two a pronoun means by what is said of
them."""

from __future__ import annotations

import pytest

from tests.tag.test_voices import DIAZ, heard, last

KERN = "Ms. Ada Kern, a baker in Harl, wrote to the port. Ada Kern wants a wall."
LONG = "“It was the sea, and it was the wind, and nobody at the port of Harl had looked at either.”"


def who(*paragraphs: str) -> list[str]:
    return [name for _, name in heard(*paragraphs)]


ASKED = (
    "You opened the port of Harl in March, and it had been shut for years. Was it too early, as some in the town say?"
)


@pytest.mark.parametrize("label", [("", ""), ("Q. ", "A. ")])
def test_in_an_interview_the_answers_are_the_guests(label: tuple[str, str]) -> None:
    guest = "Ms. Ada Kern has run the port of Harl for 20 years. Ada Kern is a baker's daughter."
    told = who(guest, *[label[0] + ASKED, label[1] + LONG] * 3)
    assert told == ["Ada Kern"] * 3


def test_two_questions_do_not_make_an_interview() -> None:
    assert "Ada Kern" not in who(KERN, *[ASKED, LONG] * 2)


def test_an_answer_goes_on_in_the_next_paragraph_and_others_keep_their_words() -> None:
    guest = "Ms. Ada Kern has run the port of Harl for 20 years. Ada Kern is a baker's daughter."
    told = who(guest, *[ASKED, LONG] * 3, ASKED, LONG[:-1], "“I said so at the time to everybody in the town.”")
    assert told == ["Ada Kern"] * 5
    assert who(guest, *[ASKED, LONG] * 3, "“She is right,” said Mr. Omar Diaz.")[-1] == "Omar Diaz"


def test_the_writers_own_question_is_answered_by_whoever_was_speaking() -> None:
    before = "“The wall is low, and it was always low,” said Mr. Omar Diaz of the port."
    assert last(before, "And was he wrong, as some in the town of Harl would have it?", "“A little.”") == "Omar Diaz"


def test_whoever_asked_does_not_answer() -> None:
    assert who("“Did you see it?” Judge Ada Kern asked.", "“One time.”") == ["Ada Kern", ""]
    assert who("“Did you see it?” Judge Ada Kern asked.", "“One time.”", "“Name it.”")[2] == "Ada Kern"


def test_short_lines_of_two_go_to_and_fro() -> None:
    lines = ["“The wall is low,” Ms. Ada Kern said.", "“It always was,” said Mr. Omar Diaz.", "“You drew it.”"]
    assert who(*lines, "“I drew half.”") == ["Ada Kern", "Omar Diaz", "Ada Kern", "Omar Diaz"]
    speech = "“It always was, and I told the board so each year since I came to Harl in the spring of the flood,”"
    assert who(lines[0], f"{speech} said Mr. Omar Diaz.", "“You drew it.”")[2] == "Omar Diaz"


def test_who_does_something_before_a_question_puts_it() -> None:
    assert last(DIAZ, "Ms. Ada Kern leaned over the table.", "“Did you see it?”") == "Ada Kern"
    assert last(DIAZ, "Ms. Ada Kern leaned over the table.", "“It was dark.”") == ""


def test_somebody_without_a_name_shoots_back() -> None:
    line = "“I would like to,” said Mr. Omar Diaz."
    assert last("“Tell us,” a man near the door shouted.", line, "“So would they,” the man shot back.") == (
        "a man near the door"
    )


@pytest.mark.parametrize(
    "before",
    [
        "The answer came in an e-mail from Kern dated March 3.",
        "Mr. Omar Diaz read out a note that the baker's head, Ada Kern, left on the desk.",
        "Ada Kern spoke first. Her letter is printed in full.",
        "Ada Kern left in May. The board has kept her note. It was held to the door with a nail.",
        "Ada Kern waited until May. Then she wrote them a letter, which they keep.",
    ],
)
def test_it_is_whoever_a_paper_came_from(before: str) -> None:
    assert last(KERN, f"{before} “The wall is late,” it said.") == "Ada Kern"


def test_a_paper_may_close_the_paragraph_before() -> None:
    assert last(KERN, "Mr. Omar Diaz has kept a letter from Ada Kern.", "“The wall is late,” it begins.") == "Ada Kern"


def test_in_a_paper_that_quotes_somebody_it_is_nobody() -> None:
    sent = "Ada Kern also sent out an email in which a clerk described the mood."
    assert last(KERN, f"{sent} “All are glad,” it said.") == "it"


def test_a_hyphened_surname_is_short_for_the_full_name() -> None:
    told = "“The wall is low,” said Ms. Ada Kern of the port."
    met = "Ms. Ines Duarte-Lee ran the port before her."
    again = "“It was never high,” Ada Kern said."
    assert (
        last(told, met, "It rained.", again, "Duarte-Lee left in May.", "“I was tired,” she said.") == "Ines Duarte-Lee"
    )


def test_the_subject_is_whom_an_apposition_names() -> None:
    other = "“The wall is low,” said Mr. Rui Prado of the port."
    met = "A third suspect, the old crane and carrier driver Omar Diaz, was convicted. “I was paid in cash,” he said."
    assert last(other, met) == "Omar Diaz"
    brought = "The driver is her brother-in-law, Omar Diaz, who waits in the hall."
    assert last(other, brought, "“I never ask,” he says.") == "Omar Diaz"


def test_whoever_is_said_to_speak_in_mid_sentence_is_in_mind() -> None:
    value = (
        "Their value, said Ms. Ines Duarte, the head of the port, lies in what they show. “Here it is,” she told us."
    )
    assert last("“The wall is low,” said Ms. Ada Kern.", "It rained.", value) == "Ines Duarte"


@pytest.mark.parametrize("goes_on", [". With his hat in hand, he said that all was well.", ", and he said no more."])
def test_of_two_with_one_surname_it_is_whom_the_pronoun_fits(goes_on: str) -> None:
    family = "Mr. Omar Kern runs the port of Harl. His sister, Ms. Ada Kern, bakes."
    rival = "“The wall is low,” said Mr. Rui Prado."
    assert last(family, rival, f"Kern spoke on Friday{goes_on}", "“It is high,” he said.") == "Omar Kern"


def test_a_witness_who_was_called_answers_and_not_whom_the_story_is_about() -> None:
    about = "Mr. Omar Diaz sat in court again. Omar Diaz ran the port of Harl, and Mr. Diaz denies it."
    called = "“He is a good man,” said Mr. Rui Prado, his lawyer. He called his only witness, Ms. Ada Kern."
    told = who(about, called, "Her testimony was short.", *[f"Q. {ASKED}", f"A. {LONG}"] * 2)
    assert told[-2:] == ["Ada Kern"] * 2
