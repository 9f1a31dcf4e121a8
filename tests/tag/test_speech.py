"""Who said what: marks, cues on either side, continued and running quotations, names, pronouns and the unnamed."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag.speech import quotes
from generator.tag.types import Said, Spot

ARTICLE = ArticleId("a-00000000")


def said(*blocks: str, spots: tuple[Spot, ...] = ()) -> list[Said]:
    return list(quotes(ARTICLE, list(enumerate(blocks)), spots))


def spoken(*blocks: str) -> list[tuple[str, str]]:
    """(words, speaker) of all that stands between marks."""
    return [(q.text, q.speaker_text) for q in said(*blocks) if q.kind != "statement"]


def name_of(one: Said, *blocks: str) -> str | None:
    if one.speaker_at is None:
        return None
    block, start, end = one.speaker_at
    return blocks[block][start:end]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed,” said Ann Lee.",
        "“The bridge is closed,” Ann Lee said on Monday.",
        "“The bridge is closed,” quietly said Ann Lee, a diver.",
        "“The bridge is closed,” said a spokesman for the port, Ann Lee.",
        "“The bridge is closed,” Ann Lee, 44, who runs the port, told a radio station.",
        "“The bridge is closed,” according to Ann Lee.",
        "Ann Lee said, “The bridge is closed.”",
        "Ann Lee, a diver at the port, said: “The bridge is closed.”",
        "The head of the port, Ann Lee, told reporters that “the bridge is closed.”",
        "According to Ann Lee, “the bridge is closed” for a week.",
        "But as Ann Lee put it: “The bridge is closed.”",
        "Ann Lee looked at the map and said, “The bridge is closed.”",
        "Ann Lee (above) was blunt: “The bridge is closed.”",
        "“The bridge is closed.” — Ann Lee",
        '"The bridge is closed," said Ann Lee.',
        "''The bridge is closed,\" said Ann Lee.",
        "''The bridge is closed,'' said Ann Lee.",
        "«The bridge is closed», said Ann Lee.",
        "„The bridge is closed“, said Ann Lee.",
        "‘The bridge is closed,’ said Ann Lee.",
        "“The bridge is closed, said Ann Lee.",
    ],
)
def test_the_speaker_on_either_side(text: str) -> None:
    (one,) = (q for q in said(text) if q.kind != "statement")
    assert one.text.strip(",.").lower() == "the bridge is closed"
    assert one.speaker_text == "Ann Lee"
    assert name_of(one, text) == "Ann Lee"
    assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    "name", ["Kimberly Shaw", "Emily Okoro", "Sally al-Hadi", "María de la Cruz", "Bo Reilly Jr.", "King"]
)
@pytest.mark.parametrize("form", ["“It rained,” said {}, a nurse.", "“It rained,” {} said.", "{} said: “It rained.”"])
def test_names_that_look_like_something_else(name: str, form: str) -> None:
    (one,) = said(form.format(name))
    assert one.speaker_text.rstrip(".") == name.rstrip(".")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Get out of my yard,” Ann Lee hisses.", "Ann Lee"),
        ("“Get out of my yard,” she bellowed.", "she"),
        ("The grant is “a turning point” both for nurses and for the town, explained Ann Lee, a clerk.", "Ann Lee"),
        ("In a note at the time he described it as “a poor bargain” for the town.", "he"),
        ("After an hour in the rain I thought: “Why not walk?”", "I"),
        ("Lee’s office gave another account, saying the van had “left the depot early” that day.", "Lee’s office"),
        ("Ann Lee keeps pigeons and prefers to refer to her rival as “the old goose”.", "Ann Lee"),
        ("The strikers met a self-declared “council” in the hall.", ""),
        ("Texas Gov. Ann Lee praised the catch, but admitted, “We must do better.”", "Ann Lee"),
        (
            "The crowd sang, with the head of the Harl Coast Guard (HCG) vowing “full support” for it.",
            "the head of the Harl Coast Guard",
        ),
        ("Want to talk about boats?:Join our club at the pier: ‘Across the Bay, Across the Sea.’", ""),
        ("It was a long race. It was like: “Now we must show them all.”", ""),
        ("Do you think she is her friend’s “plus one” at the dance?", ""),
        ("“It is never still here,” Ann Lee went on.", "Ann Lee"),
        ("He praised the Lamp-winning film, and Ann Lee said, “It took me a year to see it.”", "Ann Lee"),
        ("Harl’s envoy to the port warned that the crew “will not sit and wait” for it.", "Harl’s envoy to the port"),
        (
            "The harbour club Bright Water Union (BWU), a body of owners, said the quay is “a dump”.",
            "Bright Water Union",
        ),
        ("The clerk told a radio that it was shut, adding that Harl has “a right to know” of it.", "The clerk"),
        ("Ann Lee spoke from the Town Office. “For decades,” Lee began.", "Lee"),
        ("Beyond the harbour, the crew spoke of “ghost ships” at night.", "the crew"),
    ],
)
def test_speakers_that_a_parser_would_find(text: str, speaker: str) -> None:
    (one,) = (q for q in said(text) if q.kind != "statement")
    assert one.speaker_text == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sheriff Ann Lee issued a note on the wall saying the road would stay shut.", "Ann Lee"),
        (
            "The plan is popular with some members on both sides who say it will save the port.",
            "some members on both sides",
        ),
        ("Ann Lee named steps, such as saying that the road would stay shut.", "Ann Lee"),
        ("According to first author Ann Lee, a researcher at the harbour school, the tide is late.", "Ann Lee"),
        ("The firm that runs the Gala, Brightwater Halls, denies that anyone was paid.", "Brightwater Halls"),
    ],
)
def test_statements_of_long_subjects(text: str, speaker: str) -> None:
    (one,) = said(text)
    assert one.kind == "statement"
    assert one.speaker_text.removeprefix("Sheriff ") == speaker


def test_a_signature_on_its_own_line() -> None:
    assert spoken("“We were never asked about it.”", "— Ann Lee, on the evening news")[0][1] == "Ann Lee"
    assert spoken("“We were never asked about it.”", "-- A tired ferry captain who asked not to be named")[0][1] == (
        "A tired ferry captain"
    )


def test_pieces_of_one_sentence_have_one_speaker() -> None:
    text = "But if “one expects a hard winter,” then small ports “will pay for it,” Ann Lee said."
    assert spoken(text) == [("one expects a hard winter,", "Ann Lee"), ("will pay for it,", "Ann Lee")]
    text = "Small boats “may sink at the pier,” if one expects winds “to turn at night,” said Ann Lee, a pilot."
    assert [speaker for _, speaker in spoken(text)] == ["Ann Lee", "Ann Lee"]


def test_a_fragment_in_a_statement_is_its_speakers() -> None:
    text = "Ann Lee said she came back because he was so moved by the sight of a house “standing all alone” there."
    assert spoken(text) == [("standing all alone", "Ann Lee")]


def test_what_is_called_so_is_nobodys_word() -> None:
    assert spoken("The owners are using what’s called “wet lease”.")[0][1] == ""


def test_friends_of_a_list_of_people_are_not_its_last() -> None:
    text = "Friends of Ann Lee, Bo Diaz and Rui Prado say: “They only told the truth.”"
    assert [one.speaker_text for one in said(text)] == ["Friends of Ann Lee, Bo Diaz and Rui Prado"]


def test_the_one_by_age_is_who_was_spoken_of() -> None:
    blocks = ("Omar Diaz has signed for the Rovers.", "The 56-year-old said: “I am glad to be here.”")
    assert name_of(next(q for q in said(*blocks) if q.kind == "direct"), *blocks) == "Omar Diaz"


def test_a_family_is_no_adverb() -> None:
    assert spoken("“He was kind,” his family said.")[0][1] == "his family"


def test_a_continued_quotation_keeps_its_speaker() -> None:
    text = "“We sail,” he said, “at noon.” “No later,” he added. “Be there.”"
    words = [q for q in said("Omar Diaz said that he was ready.", text) if q.kind != "statement"]
    assert [q.text for q in words] == ["We sail,", "at noon.", "No later,", "Be there."]
    assert {name_of(q, "Omar Diaz said that he was ready.", text) for q in words} == {"Omar Diaz"}


def test_a_quotation_over_paragraphs() -> None:
    blocks = (
        "“It began at night,” Ann Lee said. “We heard the water.",
        "“Then the wall fell.",
        "“Nobody slept.”",
        "It is dry now.",
    )
    assert [speaker for _, speaker in spoken(*blocks)] == ["Ann Lee"] * 4


def test_a_speaker_introduced_in_the_sentence_before() -> None:
    assert spoken("Ann Lee continued:", "“We lost everything that night.”")[0][1] == "Ann Lee"
    assert (
        spoken("A retired customs officer echoed that view.", "“They all knew about it.”")[0][1]
        == "A retired customs officer"
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They paid in cash,” said a senior customs official.", "a senior customs official"),
        ("“They paid in cash,” the former official said, asking not to be named.", "the former official"),
        ("“They paid in cash,” one officer said.", "one officer"),
        ("“They paid in cash,” said a spokesman for Ann Lee.", "a spokesman for Ann Lee"),
        ("“They paid in cash,” Ann Lee’s lawyer said.", "Ann Lee’s lawyer"),
        ("“They paid in cash,” a senior U.S. law enforcement official said.", "a senior U.S. law enforcement official"),
        ("“They paid in cash,” two people familiar with the talks said.", "two people familiar with the talks"),
        ("“They paid in cash,” officials say.", "officials"),
        ("“They paid in cash,” added another Ohio Republican.", "another Ohio Republican"),
    ],
)
def test_the_unnamed_stay_unnamed(text: str, speaker: str) -> None:
    (one,) = said(text)
    assert (one.speaker_text, one.speaker_at) == (speaker, None)


def test_a_pronoun_means_the_last_one_who_spoke() -> None:
    blocks = ("“Come in,” said Omar Diaz.", "“Sit down,” he said.")
    assert [name_of(q, *blocks) for q in said(*blocks)] == ["Omar Diaz", "Omar Diaz"]


def test_a_pronoun_means_whom_the_sentence_before_is_about() -> None:
    blocks = (
        "“Come in,” said Omar Diaz.",
        "In the yard Mrs. Ann Lee, his aunt, fed the hens. “They are hungry,” she said.",
    )
    assert name_of(said(*blocks)[1], *blocks) == "Mrs. Ann Lee"


def test_a_pronoun_means_whom_the_sentence_is_about_and_not_who_reported_it() -> None:
    blocks = ("Bo Diaz met Ann Lee.", "As Beth Cole reported, Ann Lee was clear about the reasons.", "“Go,” she wrote.")
    assert name_of(said(*blocks)[-1], *blocks) == "Ann Lee"


def test_a_pronoun_behind_an_unnamed_speaker_has_no_name() -> None:
    blocks = ("“Come in,” said Omar Diaz.", "“It was a trap,” a former officer said. “I left,” he said.")
    assert [name_of(q, *blocks) for q in said(*blocks)] == ["Omar Diaz", None, None]


def test_she_is_not_a_mister() -> None:
    blocks = ("“Go,” said Ms. Ann Lee.", "“Stay,” said Mr. Omar Diaz.", "“Never,” she said.")
    assert name_of(said(*blocks)[2], *blocks) == "Ms. Ann Lee"


def test_they_has_no_name() -> None:
    blocks = ("“Go,” said Omar Diaz.", "“We are many,” they said.")
    assert said(*blocks)[1].speaker_at is None


def test_a_fragment_is_kept_apart() -> None:
    text = "Ann Lee called the plan “a bad joke” and left."
    (one,) = said(text)
    assert (one.kind, one.text, one.speaker_text) == ("fragment", "a bad joke", "Ann Lee")


def test_a_word_is_no_sentence() -> None:
    (one,) = said("The crew read the new harbour law, or “Portcare,” on Monday.")
    assert one.kind == "fragment"


def test_scare_quotes_far_from_any_verb_have_no_speaker() -> None:
    (one,) = said("The town runs a so-so “fusion kitchen” behind the station.")
    assert (one.kind, one.speaker_text) == ("fragment", "")


def test_nicknames_and_titles_are_nobodys_words() -> None:
    assert spoken("Joe “The Fist” Miller, known as “Grandpa,” was there.") == []
    assert spoken("She wrote the book “The Long Way Home,” which sold well.")[0][1] == ""


def test_apostrophes_and_inches_are_no_marks() -> None:
    assert spoken("The 6'2\" guard's shoes weren't the workers' size; a 12\" plate fell.") == []
    assert spoken("'Twas the winter of '98, rock 'n' roll was king.") == []


def test_nested_marks_are_one_quotation() -> None:
    assert spoken("“He told me ‘run’ and I ran,” said Ann Lee.") == [("He told me ‘run’ and I ran,", "Ann Lee")]
    assert spoken('"He told me “run” and I ran," said Ann Lee.') == [("He told me “run” and I ran,", "Ann Lee")]


def test_html_attributes_are_no_quotations() -> None:
    assert spoken('A link a href="" rel="External" true was left.') == []


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Officials said that the road was open.", "the road was open", "Officials"),
        ("Port officials said the road was open.", "the road was open", "Port officials"),
        ("The road was open, a port official said on Thursday.", "The road was open", "a port official"),
        ("The road was open again, according to two witnesses.", "The road was open again", "two witnesses"),
        ("It was shut, according to an account given to The Herald by Ann Lee.", "It was shut", "Ann Lee"),
        ("According to two witnesses, the road was open.", "the road was open", "two witnesses"),
        ("Typically, the officials said, the road is open.", "the road is open", "the officials"),
        ("Ann Lee, an expert on roads at the university, said the road was open.", "the road was open", "Ann Lee"),
        (
            "These were not the first ones, said a source familiar with the road.",
            "These were not the first ones",
            "a source familiar with the road",
        ),
        ("OSLO (News) - The road was open, Ann Lee told the paper.", "The road was open", "Ann Lee"),
        ("She told reporters that the road was open.", "the road was open", "She"),
    ],
)
def test_statements_without_marks(text: str, clause: str, speaker: str) -> None:
    (one,) = said(text)
    assert (one.kind, one.text, one.speaker_text) == ("statement", clause, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The DEA has denied that claim.",
        "The rain continues, as does the wind.",
        "He was told to leave.",
        "The mayor said a few months ago.",
        "So when you look at it, officers will tell you the truth.",
        "It is said often.",
        "The committee is looking into reports that the road was open.",
    ],
)
def test_no_statement_where_nobody_reports(text: str) -> None:
    assert said(text) == []


def test_a_spot_wins_over_capitals() -> None:
    text = "“We saw it,” said Old Ann Lee of Oslo."
    at = text.index("Ann Lee")
    spot = Spot(ARTICLE, 0, at, at + 7, "Ann Lee", EntityKind.PERSON, "desk")
    (one,) = said(text, spots=(spot,))
    assert one.speaker_at == (0, at, at + 7)


def test_a_place_does_not_speak_for_he() -> None:
    blocks = ("New Haven said that it would pay.", "“I am glad,” he said.")
    spot = Spot(ARTICLE, 0, 0, 9, "New Haven", EntityKind.PLACE, "authority")
    assert said(*blocks, spots=(spot,))[-1].speaker_at is None


def test_blocks_keep_their_own_numbers() -> None:
    found = quotes(ARTICLE, [(7, "“Go,” said Omar Diaz."), (3, "“Stay,” he said.")], ())
    assert [(q.block, q.speaker_at) for q in found] == [(7, (7, 11, 20)), (3, (7, 11, 20))]


HOSTILE = [
    '"',
    '" ',
    "“",
    "'",
    " 'a",
    "he said ",
    "said ",
    "Aa ",
    ", ",
    "\u202e",
    "😀",
    "قال ",
    "“No,” he said. ",
    "He said, “No. ",
    "that ",
    "(a",
    ".",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_endless_input_takes_bounded_time(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    begun = time.process_time()
    for one in said(text):
        assert text[one.start : one.end] == one.text
    assert time.process_time() - begun < 8


@pytest.mark.parametrize("change", [str.lower, str.upper, str.swapcase])
def test_texts_without_usual_capitals(change: Callable[[str], str]) -> None:
    text = change("“The bridge is closed,” said Ann Lee. Officials said the road was open. ")
    assert any(one.kind == "direct" or one.kind == "fragment" for one in said(text * 50))


def test_a_question_that_names_a_thing_is_said_by_nobody() -> None:
    text = "Of the infamous “Who holds ten for the boss?” letter, Ann Lee said she knew nothing."
    assert [(q.kind, q.speaker_text) for q in said(text) if q.kind != "statement"] == [("fragment", "")]


def test_what_cannot_speak_does_not_introduce_a_quotation() -> None:
    assert spoken("The silence of the market is long. “Prices are going down again this year.”")[0][1] == ""


@pytest.mark.parametrize("text", ["Harl’s new “Swim. Or sink.” campaign was mocked.", "Ann Lee sang on “HTV.”"])
def test_a_slogan_and_a_channel_are_said_by_nobody(text: str) -> None:
    assert [speaker for _, speaker in spoken("“We do,” said Ann Lee.", text)][1:] == [""]


def test_a_heading_between_marks_is_not_given_to_who_spoke_last() -> None:
    assert spoken("“We do,” said Ann Lee.", "‘I was told to pay for nothing at all’")[1:] == [
        ("I was told to pay for nothing at all", "")
    ]
