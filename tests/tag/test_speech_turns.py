"""Who speaks where two take turns, where a paper speaks for its author, where a word stands for its bearer."""

from __future__ import annotations

import pytest

from tests.tag.making import story, tagged
from tests.tag.test_voices import DIAZ, heard, last

KERN = "Ms. Ada Kern, a baker in Harl, wrote to the port. Ada Kern wants a wall."


def who(*paragraphs: str) -> list[str]:
    return [name for _, name in heard(*paragraphs)]


def test_in_court_a_question_is_the_askers_and_the_answer_the_others() -> None:
    assert who(
        "“Did you see the mayor at the lock?” Judge Ada Kern asked.",
        "“One time,” Omar Diaz said.",
        "“Tell me about the one time.”",
        "“It was in the rain. She had a red coat.”",
        "“Did she speak to you?”",
        "“No.”",
    ) == ["Ada Kern", "Omar Diaz", "Ada Kern", "Omar Diaz", "Ada Kern", "Omar Diaz"]


def test_who_asked_in_the_sentence_before_asks_again() -> None:
    asked = "Senator Ada Kern, who leads the hearing, asked him how many boats there were."
    assert last(DIAZ, asked, "“About 20,” said Omar Diaz.", "“And who owned them?”") == "Ada Kern"


def test_a_story_told_in_between_ends_the_exchange() -> None:
    lines = ["“Did you see it?” Judge Ada Kern asked.", "“One time,” Omar Diaz said.", "The court rose at noon."]
    assert last(*lines, "“It was a long day,” Omar Diaz said.", "“Why would she ask me?”") == "Omar Diaz"


def test_it_is_whoever_wrote_the_letter() -> None:
    read = "Mr. Omar Diaz read aloud from a letter that Ms. Kern had left to the port. “The wall is late,” it said."
    assert last(KERN, read) == "Ada Kern"
    short = "Mr. Omar Diaz was silent. Ada Kern’s letter is short. “The wall is late,” it says."
    assert last(KERN, short) == "Ada Kern"


def test_it_is_a_body_without_a_name_when_the_sentence_is_about_one() -> None:
    board = "The Harl Port Board said it was sorry."
    union = "The union for harbour pilots was not so mild. “They never listen to us,” it said in a post."
    assert last(board, union) == "The union for harbour pilots"


@pytest.mark.parametrize("speaks", ["The indictment does not say who “L” is,", "The port firm does not say who paid,"])
def test_a_paper_or_a_body_is_no_he(speaks: str) -> None:
    assert last(f"{speaks} and Mr. Omar Diaz would not tell. “It says what it says,” he told them.") == "Omar Diaz"


def test_a_second_clause_has_a_subject_of_its_own() -> None:
    asked = "Then a lawyer asked him to look up, and Omar Diaz lifted his head."
    assert last(f"Mr. Omar Diaz sat still. {asked}", "“I see him,” he said.") == "Omar Diaz"


def test_a_name_inside_a_relative_clause_bears_no_role() -> None:
    mayor = "Mayor Ada Kern opened the port of Harl."
    lawyer = "Mr. Rui Prado, who represents the mayor, said the port was hers."
    assert last(mayor, lawyer, "“I will stay,” the mayor said.") == "Ada Kern"


def test_a_role_that_no_list_knows_is_whose_it_was_in_the_story() -> None:
    told = "Ms. Ada Kern, the alderwoman for the port, said the state would pay."
    assert last(DIAZ, told, "“I can live with that,” the alderwoman told the board.") == "Ada Kern"
    crowd = "Ms. Ada Kern, a woman from Harl, wept."
    assert last(DIAZ, crowd, "“I can live with that,” the woman told the board.") == "the woman"


def test_the_name_in_an_apposition_with_a_place_of_work_speaks() -> None:
    told = "The port is dear. Its union head, Omar Diaz of the H.P.U. guild, called the wall “a hat on a drowning man.”"
    assert last(told) == "Omar Diaz"


def test_an_operation_never_speaks() -> None:
    told = "The head of the office, Omar Diaz, whose agents began the case under the name Operation Low Tide, said"
    assert last(f"{told} that the men on the list “know what comes next at the port.”") == "Omar Diaz"


def test_somebody_as_quoted_long_ago_put_it_so() -> None:
    assert last("The wall is old. As the port minister put it then, it had been “finished.”") == "the port minister"


def test_a_note_without_an_author_speaks_for_nobody_else() -> None:
    assert last(DIAZ, "Omar Diaz found a bag with salt and a note that said “Found some.”") == "a note"


def test_a_dateline_is_nobody() -> None:
    told = "LÁZARO HARL, Norland — Graciela Kern pushes the rod into the ground. She waits."
    assert last(told, "“Nothing,” she says.") == "Graciela Kern"


def test_who_is_spoken_to_does_not_speak() -> None:
    told = "Judge Ada Kern was not amused. “Answer the question,” she said."
    assert last("Mr. Omar Diaz sat down.", told, "“Yes, your honor. It is mine.”") == ""
    asked = "“You built it,” Omar Diaz said."
    assert last(DIAZ, asked, "“And who paid for all of it in the end, Mr. Diaz?”") == ""


def test_who_was_asked_may_answer_though_the_text_does_not_name_him() -> None:
    judge = "Judge Omar Diaz was not amused. “Answer the question,” he said."
    asked = "She asked the defendant whether he knew the voice."
    assert last(judge, "Ms. Ada Kern played a voice mail.", asked, "“I know a lot of voices,” he said.") == "he"


def test_what_the_writer_asks_is_nobodys() -> None:
    assert last(KERN, "“It rains,” Ada Kern said.", "“What will you do with it?” I ask her, meaning the wall.") == "I"


def test_a_thing_in_what_somebody_says_does_not_speak() -> None:
    told = "Sgt. Ada Kern testified earlier that the blaze began in the hold and “had help.”"
    assert last(told) == "Ada Kern"


def test_the_noun_in_front_of_a_name_is_a_role_too() -> None:
    told = "The widow, Ada Kern, sat behind the mayor. “He would have laughed,” the widow said."
    assert last("Mr. Omar Diaz stood up.", told) == "Ada Kern"


def test_the_painter_is_whom_the_story_is_about() -> None:
    told = "Ms. Ada Kern works at night. Ada Kern has no clock. “I hear the tide,” Ada Kern said."
    assert last(told, "The port is gray. “It is blue at four,” the painter said.") == "Ada Kern"


def test_of_two_quotations_side_by_side_neither_has_the_speaker_before() -> None:
    assert who("“The boat is loose,” Omar Diaz wrote. “Whose?” “Yours.”") == ["Omar Diaz", "", ""]


@pytest.mark.parametrize(
    ("bearer", "speaker"),
    [
        ("Father Simeon Harl, who has buried many, rakes.", "Simeon Harl"),
        ("Simeon Harl, a father of three, rakes.", ""),
        ("Reverend Simeon Harl, 50, rakes.", "Simeon Harl"),
    ],
)
def test_the_priest_is_the_father_of_the_story(bearer: str, speaker: str) -> None:
    stories, found = tagged(story(bearer, "“I know them,” the priest said, standing by a wall."))
    (quote,) = stories[0].quotes
    assert next((one.name for one in found if one.id == quote.speaker), "") == speaker
