"""Whom a pronoun, a role, an age or a shared surname means, where more than one might be meant."""

from __future__ import annotations

import pytest

from tests.tag.test_speakers import speakers

DUARTE = "Ms. Ines Duarte, a singer and guitarist, came to Harl. Ines Duarte sang, and Ines Duarte left."
DIAZ = "Mr. Omar Diaz, 44, runs the port of Harl. Omar Diaz built it, and Omar Diaz paid for it."


def last(*paragraphs: str) -> str | None:
    return speakers(*paragraphs)[-1]


def test_the_subject_of_the_sentence_before_is_meant_and_not_whom_the_story_names_most() -> None:
    asked = "Mr. Rui Prado, who was asked about Omar Diaz, shook his head."
    assert last(DIAZ, "“It is mine,” Omar Diaz said.", asked, "“It is ours,” he said.") == "Rui Prado"


@pytest.mark.parametrize("beside", ["In a talk with Omar Diaz, he said", "Of the wall of Omar Diaz, he said"])
def test_who_stands_behind_a_preposition_is_not_meant(beside: str) -> None:
    assert last(DIAZ, "Mr. Rui Prado came to the port.", f"{beside}: “It is ours.”") == "Rui Prado"


def test_a_long_quotation_is_no_distance() -> None:
    long = "“It leaks. It creaks. It sinks. It is old. It is small. It is ours,” Rui Prado said."
    assert last(DIAZ, f"Mr. Rui Prado was angry. {long}", "“Go and see. Go now,” he said.") == "Rui Prado"


def test_names_inside_a_quotation_come_to_nobodys_mind() -> None:
    assert last("“Mr. Rui Prado and Mr. Omar Diaz lie,” said Mr. Jan Kern.", "“They all do,” he said.") == "Jan Kern"


def test_a_pronoun_that_was_clear_once_tells_the_next_one() -> None:
    first = "Ms. Ines Duarte met Toni Kern. “I came alone,” Toni Kern said. “I left alone,” he said."
    assert (
        last(first, "Mr. Omar Diaz saw it all. Ms. Ines Duarte did not.", "“I saw nothing,” she said.") == "Ines Duarte"
    )


def test_a_name_that_only_says_which_star_is_not_meant() -> None:
    assert (
        last("Mr. Omar Diaz married Ms. Ines Duarte.", "The Rui Prado fan cheered.", "“I do,” he said.") == "Omar Diaz"
    )


@pytest.mark.parametrize("role", ["the singer", "the musician", "the guitarist", "the award-winning singer"])
def test_a_word_for_the_same_trade_means_the_one_who_has_it(role: str) -> None:
    assert last(DUARTE, "Mr. Omar Diaz heard it.", f"“I was tired,” {role} said.") == "Ines Duarte"


def test_either_of_two_roles_in_front_of_a_name_is_meant() -> None:
    film = "Director and writer Ines Duarte showed a film. Mr. Omar Diaz saw it."
    assert last("Ms. Ines Duarte is here.", film, "“It took a year,” the director said.") == "Ines Duarte"


def test_whom_the_story_is_about_is_the_actor_and_nobody_becomes_the_judge() -> None:
    told = "Mr. Omar Diaz lives in Harl. “It rains,” Omar Diaz said."
    assert last(told, "“It always did,” the actor said.") == "Omar Diaz"
    assert last(told, "“It never did,” the judge said.") is None
    assert last(told, "Mr. Rui Prado lives there too.", "“It always did,” the actor said.") is None


def test_of_several_senators_the_one_in_mind_is_meant() -> None:
    others = "Sen. Ines Duarte and Sen. Jan Kern voted."
    assert (
        last(others, "It rained.", "Sen. Rui Prado was glad.", "“It is over,” the Nevada senator said.") == "Rui Prado"
    )
    assert last(others, "“It is over,” the senator said.") is None


def test_the_age_beside_the_name_tells() -> None:
    assert last(DIAZ, "Mr. Rui Prado, 51, saw the port.", "“It is fine,” the 44-year-old said.") == "Omar Diaz"
    assert last(DIAZ, "Mr. Rui Prado, 51, saw it.", "It rained.", "“It is fine,” the 51-year-old said.") == "Rui Prado"


def test_the_navy_is_the_one_navy() -> None:
    assert last("The Harl Ferry Company and Mr. Omar Diaz came.", "It rained.", "“We sail,” the company said.") == (
        "Harl Ferry Company"
    )


def test_a_surname_of_two_is_whose_full_name_spoke() -> None:
    first = "Mr. Tobias Kern lost his boat. “I saw it sink,” said Ms. Greta Kern, a sister of Tobias Kern."
    assert last(first, "The boat of Tobias Kern was old.", "“It was his life,” Kern told the paper.") == "Greta Kern"


@pytest.mark.parametrize("between", ["Kern bought another boat.", "It was said that Kern sold it. Kern left."])
def test_a_surname_of_two_is_nobody_new_once_the_text_goes_on_about_one(between: str) -> None:
    first = "Mr. Tobias Kern lost his boat. Mr. Tobias Kern is 44. “I saw it sink,” said Ms. Greta Kern."
    assert last(first, "It rained.", between, "“It was my life,” Kern said.") == "Tobias Kern"


def test_a_surname_of_two_is_not_hers_whom_the_text_calls_by_her_first_name() -> None:
    first = "Mr. Tobias Kern and Ms. Greta Kern bought a boat. Kern steered, and Greta slept."
    assert last(first, "Ms. Greta Kern is 40.", "“It was calm,” Kern said.") == "Tobias Kern"


def test_who_was_asked_answers() -> None:
    asked = "Mr. Rui Prado, a judge, asked Omar Diaz whether it was so."
    assert last(DIAZ, asked, "“It was not,” he said.") == "Omar Diaz"


def test_a_name_behind_the_quoted_words_is_part_of_what_is_said() -> None:
    first = "Mr. Rui Prado plans to ask for more."
    assert last(DIAZ, first, "“He had no part in the plan” to rob Omar Diaz, he said.") == "Rui Prado"


def test_a_verb_set_into_the_sentence_reports_all_of_it() -> None:
    asked = "The question, she says, is how angry voters will answer: “It will be close, and it will be loud.”"
    assert last("“They wait,” says Ms. Ines Duarte.", asked) == "Ines Duarte"


def test_a_family_name_that_is_a_town_too_is_the_one_named_before() -> None:
    first = "Mr. Jonas Harl came from Oslo. “I walked,” Jonas Harl said. Mr. Omar Diaz drove."
    assert last(first, "Harl was tired.", "“I slept,” he said.") == "Jonas Harl"


def test_a_family_name_that_is_a_country_too_speaks_for_the_person() -> None:
    first = "Ms. Ines Oman came to Harl. The boats of Oman were late."
    assert last(first, "“I waited,” Oman said.") == "Ines Oman"


def test_a_prince_may_go_without_his_title() -> None:
    assert last("Prince Tobias came to Harl.", "“I am late,” Tobias said.") == "Prince Tobias"


def test_what_stands_in_brackets_does_not_speak() -> None:
    assert last("Mr. Rui Prado (R-Iowa) came out and said: “It is done.”") == "Rui Prado"


def test_a_paragraph_that_ends_in_a_fragment_speaks_on() -> None:
    first = "“It is done,” said Ms. Ines Duarte."
    assert (
        last(first, "Mr. Rui Prado said the port was “a ruin”.", "“It has been one for years and years.”")
        == "Rui Prado"
    )


def test_a_lawsuit_which_says_is_nobody() -> None:
    assert (
        last("The Harl Ferry Company was named in the lawsuit, which said that “it hid the leaks for years.”") is None
    )


def test_another_mayor_is_meant_only_by_one_phrase() -> None:
    for between in ("He wants a second term.", "She spent a day with the mayor."):
        blocks = ("Mayor Rui Prado lost a vote.", between, "“It is over,” the mayor said.")
        assert last(*blocks) == "Rui Prado"
    assert last("Mayor Rui Prado lost.", "A U.S. mayor was there.", "“It is over,” the mayor said.") is None


@pytest.mark.parametrize(
    ("role", "meant"),
    [("the former harbour safety adviser", "Ines Duarte"), ("the harbour safety adviser", "Omar Diaz")],
)
def test_who_was_it_once_and_who_is_it_now_are_two(role: str, meant: str) -> None:
    told = "The book of former harbour safety adviser Ines Duarte annoys harbour safety adviser Omar Diaz."
    assert last(told, "Mr. Rui Prado read it.", f"“It is true,” {role} said.") == meant


@pytest.mark.parametrize(("again", "meant"), [("Kern waited. ", "Jan Kern"), ("", None)])
def test_a_mayor_of_nowhere_is_forgotten_once_the_mayor_is_named_again(again: str, meant: str | None) -> None:
    told = "Mayor Jan Kern spoke to Ms. Ines Duarte. Jan Kern sat down."
    assert last(told, f"It takes a mayor to do so. {again}", "“It rains,” the mayor said.") == meant


@pytest.mark.parametrize("who", ["the retiring senator", "the often-angry senator", "the Nevada senator"])
def test_what_is_said_of_the_senator_does_not_make_another(who: str) -> None:
    assert last(DIAZ, "It rained.", "Sen. Rui Prado was glad.", f"“It is over,” {who} said.") == "Rui Prado"


@pytest.mark.parametrize("who", ["the deputy senator", "the police senator"])
def test_another_office_is_another_person(who: str) -> None:
    assert last(DIAZ, "It rained.", "Sen. Rui Prado was glad.", f"“It is over,” {who} said.") is None


def test_a_form_of_address_between_office_and_name_takes_no_office_away() -> None:
    assert last("Prime Minister Sheikh Rui Prado came.", "“It is over,” the Prime Minister said.") is not None
