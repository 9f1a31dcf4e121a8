"""Whose a quotation is when the words before it announce it, and when others stand between it and its speaker."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag.speech import quotes
from generator.tag.types import Spot
from tests.tag.test_speech_clauses import speakers

LONG = "“We will build a wall along the sea, and it will be higher than all the walls that there are.”"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norwick’s response? “I think that I have answered that one.”", "Ada Norwick"),
        ("It brought a sharp rejoinder from Ada Norwick: “It is never good to build on sand.”", "Ada Norwick"),
        ("Even the Harl Herald was skeptical of the count: “This is no sure number.”", "Harl Herald"),
        ("Stung by it, the Harl Herald issued a correction on Monday: “A story was wrong.”", "Harl Herald"),
        ("As for the boats, the report states: “They were sold in May to a friend.”", "the report"),
        ("Added a guild source: “The wall is a red herring.”", "a guild source"),
        ("Agreed a Harl Democrat, “He could not have said that about the wall.”", "a Harl Democrat"),
        ("The video was clear, and Peter Tarn's last words, “It is cold,” are known to all.", "Peter Tarn"),
        ("The Herald quotes Ada Norwick, a driver, as saying that it was cold, “very cold.”", "Ada Norwick"),
        ("“It is cold and it will stay cold.” —Ada Norwick, CEO, Harl Boats, Copenhagen, Denmark", "Ada Norwick"),
        ("The Harl-born Norwick was heard shouting, “I am not leaving this wall.”", "Ada Norwick"),
        ("“This morning the house shook for a while,” @wall_99 wrote.", "@wall_99"),
        ("“It was an excuse to dance,” Ada Norwick, the director of “Tideland,” later recalled.", "Ada Norwick"),
    ],
)
def test_the_words_before_it_tell(text: str, who: str) -> None:
    assert who in speakers(text)
    assert set(speakers(text)) <= {who, ""}


def test_a_paragraph_announces_the_next() -> None:
    assert speakers("Ada Norwick, head of the guild, had the following response:", LONG)[-1] == "Ada Norwick"
    assert speakers("In the Herald, Norwick says Tarn could win by branding them as fools.", LONG)[-1] == "Ada Norwick"
    assert speakers("Norwick sought to clear up the matter on Monday.", LONG)[-1] == "Ada Norwick"
    assert speakers("Peter Tarn lives in Harl.", LONG)[-1] == ""


def test_the_paragraph_below_tells() -> None:
    assert speakers("“No boats.”", "That was what Ada Norwick told the port about it.") == ["Ada Norwick"]
    assert speakers("“No boats are left.” This week Ada Norwick told the port about it.") != ["Ada Norwick"]
    assert speakers("“No boats.” That's what Ada Norwick had to say about it.") == ["Ada Norwick"]


def test_the_one_man_who_said_it_goes_on() -> None:
    first = "The first-term senator issued a paper, saying that he takes it “as a matter of the heart.”"
    assert (
        speakers("Peter Tarn is a senator.", first, LONG)[-1] == speakers("Peter Tarn is a senator.", first)[-1] != ""
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tarn called it “a pillar” and said it was vital to “hold on to it.”", "Peter Tarn"),
        ("Peter Tarn, who had called it “a hole,” later said it was “never in doubt” that Harl won.", "Peter Tarn"),
        ("Some stayed, including Harl Airways which said it had “full trust in the fleet.”", "Harl Airways"),
        ("Ada Norwick, ridiculed by U.S. President Peter Tarn as “Crane,” hit back.", "Peter Tarn"),
        ("Peter Tarn began by praising the work in Oslo saying, “You solved the worst of it.”", "Peter Tarn"),
        ("“It is rough,” said another Harl Republican, who warned of “paid fools.”", "another Harl Republican"),
        ("Earlier this year, chief of staff Peter Tarn stated, “We can make it all here.”", "Peter Tarn"),
        ("The top man, Sen. Peter Tarn D-Calif., said that the “fight was worth it.”", "Peter Tarn"),
        ("In Harl, Tarn’s ex-wife said he was “not well.”", "Tarn’s ex-wife"),
    ],
)
def test_the_nearest_subject_is_not_always_it(text: str, who: str) -> None:
    assert set(speakers(text)) == {who}


@pytest.mark.parametrize(
    ("text", "place", "who"),
    [
        ("With its “lax” laws, Nevada saw more of it than others.", "Nevada", ""),
        ("California used its new “jungle” rules for the first time.", "California", ""),
        ("China condemned the “selfish” rules.", "China", "China"),
        ("Ada Norwick said China rejects “selfish” rules.", "China", "Ada Norwick"),
    ],
)
def test_what_a_place_does_is_no_speech(text: str, place: str, who: str) -> None:
    at = text.index(place)
    spot = Spot(ArticleId("a"), 0, at, at + len(place), place, EntityKind.PLACE, "authority", key=place)
    (said,) = (one for one in quotes(ArticleId("a"), [(0, text)], [spot]) if one.kind != "statement")
    assert said.speaker_text == who


def test_an_aside_in_brackets_is_no_part_of_a_speaker() -> None:
    text = "(chuckling) So voters gave you the seat, and then the excuse was, “Well, they will stop it.”"
    assert "(chuckling)" not in speakers(text)[-1]


def test_points_in_a_quotation_that_goes_on_is_no_verb() -> None:
    first = "“Alas for Tarn, there is one thing that stops him. Today, Norwick leads Tarn by 15 points on the question."
    assert speakers(first, "“He may win again.”", "— Bo Lund, Harl Herald") == ["Bo Lund", "Bo Lund"]


def test_who_backed_it_and_said_that() -> None:
    told = "One of those who backed the plan, Rep. Peter Tarn of Harl, said that the fight was well worth it."
    (said,) = quotes(ArticleId("a"), [(0, told)], [])
    assert (said.kind, said.speaker_text) == ("statement", "Rep. Peter Tarn of Harl")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Norwick penned a letter to Peter Tarn requesting “more of the papers”.", "Ada Norwick"),
        ("Ada Norwick shares her predictions: “It looks like a win for the boats.”", "Ada Norwick"),
        ("“A sad day for boats,” Senator Peter Tarn (R) of Arizona tweeted.", "Peter Tarn"),
        ("Two House leaders slammed the suit as “empty” and left.", "Two House leaders"),
        ("Less than two weeks ago Ada Norwick stood before a panel and told them that it was “over”.", "Ada Norwick"),
        ("Hours after the vote, the guild issued a paper saying that it was “over”.", "the guild"),
    ],
)
def test_whoever_acts_in_the_phrase(text: str, who: str) -> None:
    assert set(speakers(text)) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "Low as the sea was, they called the wall “a waste.”",
        "I'll say no more of the “waste.”",
        "Characters in the series used to say, “They sail at his pleasure.”",
        "Nearly ten years after Ada Norwick left, a judge issued a report that calls it “a waste.”",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert not set(speakers(text)) & {"Low", "I'll", "Characters", "Nearly", "Ada Norwick"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("One Democrat cast doubt on a poll of the port: “It is a poll of fools, and no more.”", "One Democrat"),
        ("Later, the lawyers also insist that it was “a waste.”", "the lawyers"),
        ("The guild itself noted that it would “put in a wall.”", "The guild"),
        ("“He would be good for it,” offered an Iowa Republican.", "an Iowa Republican"),
        ("Harl (CNN) Peter Tarn came out brawling in his first talk, calling it “a waste.”", "Peter Tarn"),
    ],
)
def test_a_subject_is_cut_before_its_verb(text: str, who: str) -> None:
    assert set(speakers(text)) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The talking points highlight rules that would “mend the wall.”",
        "Nor have the authorities taken any step against those who call it “a waste.”",
        "The explosion happened after the girl had called it “a waste.”",
    ],
)
def test_nobody_is_made_of_a_clause(text: str) -> None:
    assert not [who for who in speakers(text) if who.startswith(("The talking", "have", "The explosion"))]


def test_what_a_maker_makes_and_an_alleged_thief_say_nothing() -> None:
    assert speakers("A few years after “Tideland,” Norwick directed the film of the wall.") == [""]
    assert speakers("Ada Norwick has a habit of targeting alleged “traitors” in the port.") == [""]


def test_several_sign_a_quotation() -> None:
    one, two, three = (
        "Bo Lund, Eva Holm, and Ivo Reed, Harl Herald",
        "Ann B. Dahl and Ivo Reed, Tide",
        "Nora Kemp, Tide",
    )
    assert speakers(LONG, one, LONG, two, LONG, three) == ["Bo Lund", "Ann B. Dahl", "Nora Kemp"]


def test_a_statement_that_was_shared_reads() -> None:
    assert speakers("“We want no wall,” reads a statement shared with the Herald by the guild.") == ["a statement"]
