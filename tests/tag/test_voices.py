"""Who speaks where a name is short, a sentence is long, or a verb belongs to something else."""

from __future__ import annotations

import pytest

from tests.tag.making import story, tagged


def heard(*paragraphs: str) -> list[tuple[str, str]]:
    """(kind, speaker as the page gives it) of each quotation."""
    ((one,), entities) = tagged(story(*paragraphs))
    known = {entity.id: entity.name for entity in entities}
    said = [quote for quote in one.quotes if quote.kind != "statement"]
    return [(quote.kind, known.get(quote.speaker, "") if quote.speaker else quote.speaker_text) for quote in said]


def last(*paragraphs: str) -> str:
    return heard(*paragraphs)[-1][1]


DIAZ = "Mr. Omar Diaz runs the port of Harl. Omar Diaz built it, and Omar Diaz paid for it."


@pytest.mark.parametrize(
    "first",
    [
        "Marta, 34, is a nurse in Harl.",
        "Marta*, a nurse, works in Harl.",
        "For years Marta has worked in Harl.",
        "Then came his sister Marta.",
    ],
)
def test_somebody_of_one_name_speaks_under_it_also_as_a_pronoun(first: str) -> None:
    assert last(DIAZ, first, "“Nobody sleeps here,” she says.") == "Marta"


def test_a_word_that_the_story_prints_small_is_nobodys_name() -> None:
    assert last("The patients wait.", "Patients say: “We wait all day.”", "“It is long,” she said.") == "she"


def test_a_name_in_capitals_alone_is_not_put_in_the_place_of_a_pronoun() -> None:
    assert last(DIAZ, "Dear Gossip: “Who is it?”", "“Nobody knows that,” she said.") == "she"


def test_who_speaks_under_a_surname_is_meant_by_a_pronoun_though_no_list_knows_the_name() -> None:
    met = "A former baker, Zwelya Brask, told how it was."
    told = heard(DIAZ, met, "“It was dark,” she said.", "“It was cold,” Brask said.")
    assert [who for _, who in told] == ["Zwelya Brask"] * 2


def test_whom_the_writer_talked_to_is_in_mind() -> None:
    assert last("When I told my story to Ines Duarte, head of the port, she laughed. “It was luck,” she said.") == (
        "Ines Duarte"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is vital to wait because, as claimed by Ines Duarte, ", ""),
        ("Ines Duarte summed up the mood of the port on Tuesday warning Omar Diaz, ", ""),
        ("Shaking with cold, Ines Duarte grumbled in her low voice, ", ""),
        ("Serve nothing before it, no wine, no beer, says Ines Duarte. ", ""),
        ("The video shows Ines Duarte meeting the crew and saying, ", ""),
        ("", " the lead author of the book, Ines Duarte, a keeper of wells at Harl College and Norwick School, said"),
        ("Harl-born Ines Duarte came late. ", " she told the paper"),
    ],
)
def test_whose_words_they_are(before: str, after: str) -> None:
    words = "“We will not sail this year in that wind" + (",”" if after else ".”")
    assert last(DIAZ, f"{before}{words}{after}{'.' if after else ''}") == "Ines Duarte"


def test_what_many_think_in_somebodys_words_are_his_words() -> None:
    told = (
        "“We wait,” explained the warden Ines Duarte, a baker who said that, while "
        "“the port is old and the wall is thin,” many sailors believe that “it will hold for another year at least.”"
    )
    assert [who for _, who in heard(DIAZ, told)] == ["Ines Duarte"] * 3


def test_a_participle_behind_a_quotation_is_the_one_who_acted() -> None:
    gave = "Ms. Ines Duarte gave him a tag with “Harl” on it, telling the former mayor, “I hope to see you again.”"
    assert last(DIAZ, gave) == "Ines Duarte"


def test_an_aside_in_brackets_speaks_for_nobody_else() -> None:
    told = "“I know the mood,” Ines Duarte says. “It costs a coin, right?” (A port spokesman pointed to a note.)"
    assert last(DIAZ, told) == "Ines Duarte"


def test_a_body_that_only_the_sentence_before_names_is_it_and_not_an_older_one() -> None:
    told = "The Harl Port Board, a club of old sailors, criticised the plan."
    assert (
        last(DIAZ, told, "“It speaks of pettiness and of nothing else,” it said in a statement.") == "Harl Port Board"
    )


@pytest.mark.parametrize("words", ["Undecided.", "Sailor."])
def test_one_word_that_closes_a_sentence_is_a_fragment(words: str) -> None:
    assert heard(f"Last year some 20,000 of them chose “{words}”")[0][0] == "fragment"


@pytest.mark.parametrize(
    "told",
    [
        "Mr. Omar Diaz was met with cries of “Go home!”",
        "Mr. Omar Diaz walked past placards reading “Who pays for the wall?”",
        "Mr. Omar Diaz wore a tag engraved with the words “Harl is my home,” they saw.",
    ],
)
def test_what_a_crowd_or_a_thing_bears_is_nobodys(told: str) -> None:
    assert heard(DIAZ, told)[-1] == ("fragment", "")


def test_the_question_of_a_paper_is_not_spoken() -> None:
    assert last(DIAZ, "The question asked of them in this part is: “How can we share the tools of the port?”") == ""


def test_an_interview_goes_on_over_a_paragraph_that_names_nobody() -> None:
    first = "“The wall must be higher than it is now by the end of the year,” says Ines Duarte of the port."
    long = "“So rather than asking for more of the same, look at what the sea does and build where it comes in.”"
    assert last(first, "A wall with gaps is a good way to get wet.", long) == "Ines Duarte"
    assert last(first, "Mr. Omar Diaz lives in another town.", long) == ""


def test_the_same_words_elsewhere_have_the_same_speaker() -> None:
    words = "“The port will change more in the next three years than in the last thirty.”"
    told = "“The port will change more in the next three years than in the last thirty,” argues Ines Duarte."
    assert [who for _, who in heard("The mood is low.", words, "Some say so, some do not.", told)] == [
        "Ines Duarte"
    ] * 2


def test_single_marks_run_over_paragraphs() -> None:
    first = "Mr. Omar Diaz wrote from Harl."
    one = "'We came to see the wall,' he wrote."
    two = "'We met those who built it. We met those who paid."
    three = "'We will pray that it holds.'"
    assert [who for _, who in heard(first, one, two, three)] == ["Omar Diaz"] * 3


def test_an_opening_mark_in_the_place_of_a_closing_one_closes() -> None:
    told = "“It slowly eats the wall, “ says Ines Duarte. “But people get used to it.”"
    assert [who for _, who in heard(told)] == ["Ines Duarte"] * 2


def test_a_name_behind_a_dash_that_goes_on_signs_nothing() -> None:
    told = "She saw one man who was “cured” – Omar Diaz “laid his hand on him” and he “rose.”"
    assert "Omar Diaz" not in [who for _, who in heard("Ms. Ines Duarte went to see it.", told)]


def test_two_parts_of_a_name_are_the_name() -> None:
    told = "“It is the port,” says Ines Cody Duarte, a builder. “We, the town, want it simple,” Cody Duarte says."
    assert [who for _, who in heard(told)] == ["Ines Cody Duarte"] * 2


def test_a_signature_that_says_who_she_is_signs_all_of_a_run() -> None:
    first = "“The port is no place for pets."
    second = "“The dishes are not ours.” –– Ines Duarte, owner of Mops and Pails in Harl"
    assert [who for _, who in heard(first, second)] == ["Ines Duarte"] * 2


def test_what_a_caption_says_is_said_by_whose_it_is_and_an_answer_may_be_shot_back() -> None:
    told = "Ms. Ines Duarte posted a film. “It is hot!” her caption said."
    assert last(DIAZ, told) == "Ines Duarte"
    assert last(DIAZ, "A neighbour wrote, “Go home.”", "“You go home!” Ines Duarte shot back.") == "Ines Duarte"


def test_said_before_a_name_is_no_first_name() -> None:
    assert last("Mr. Omar Diaz came.", "Said Diaz, through a friend: “I looked into it.”") == "Omar Diaz"


def test_a_question_that_is_only_looked_into_is_nobodys() -> None:
    assert heard(DIAZ, "Mr. Omar Diaz hopes to answer the old question: “Who built the wall?”")[-1] == ("fragment", "")


def test_part_of_longer_words_has_their_speaker() -> None:
    pulled = "“A whole day of work may bring less than the price of a meal”"
    told = "“It is hard to say, but a whole day of work may bring less than the price of a meal,” Ines Duarte says."
    assert [who for _, who in heard(told, "It rains.", pulled)] == ["Ines Duarte"] * 2


def test_an_apposition_that_no_comma_closes_is_one_all_the_same() -> None:
    told = "“The wind has changed,” Ines Duarte, an analyst at the Harl Board of Tides and Water told the paper."
    assert last(DIAZ, told) == "Ines Duarte"


def test_a_first_name_tells_who_of_a_family_speaks() -> None:
    """ "Ada said" is Ada, though her mother is the only one who has spoken under her full name."""
    told = story(
        "Ada Norwick, 46, and her sister came.",
        "Their mother, Signe Norwick, 70, sat down.",
        "“I gave birth to two gulls,” Signe Norwick said.",
        "Ada laughed.",
        "“I thought she had lost her mind,” Ada said.",
    )
    stories, entities = tagged(told)
    named = {entity.id: entity.name for entity in entities}
    assert [named[q.speaker] for q in stories[0].quotes if q.speaker] == ["Signe Norwick", "Ada Norwick"]
