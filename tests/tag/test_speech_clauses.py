"""Whose a quotation is when its sentence has several clauses, and several people in them."""

from __future__ import annotations

import pytest

from tests.tag.test_voices import heard

WHO = (
    "Mrs. Ada Norwick drives a crane in Harl. Ada Norwick bought it, and Ada Norwick paid for it. "
    "Mr. Peter Tarn runs the port. Peter Tarn built it, and Peter Tarn owns it."
)


def speakers(*paragraphs: str) -> list[str]:
    return [one[1] for one in heard(WHO, *paragraphs)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Norwick called it “a hole,” but Peter Tarn said it was “a home.”", ["Ada Norwick", "Peter Tarn"]),
        (
            "Mrs. Norwick called it a “dark hour in our history,” while Mr. Tarn said that there will be “no blood.”",
            ["Ada Norwick", "Peter Tarn"],
        ),
        ("“It is a hole,” but Peter Tarn said no.", ["Peter Tarn"]),
        (
            "Ada Norwick, whom Peter Tarn called “a hero,” said on Monday that it was “a hole.”",
            ["Peter Tarn", "Ada Norwick"],
        ),
        (
            "Ada Norwick, a driver who wrote a letter to Tarn saying “he must go,” said Monday that it was “a start.”",
            ["Ada Norwick", "Ada Norwick"],
        ),
        ("Ada Norwick sent a long letter to Peter Tarn saying “heads must roll.”", ["Ada Norwick"]),
        ("Ada Norwick got a letter from Peter Tarn saying “heads must roll.”", ["Peter Tarn"]),
        ("“They are friends,” Norwick said, adding that Tarn believes Harl is “fair.”", ["Ada Norwick", "Ada Norwick"]),
        ("Ada Norwick, who runs the crane, said her visit showed “the will of the guild.”", ["Ada Norwick"]),
        ("Ada Norwick said the study showed “the will of the guild.”", ["the study"]),
    ],
)
def test_each_clause_has_its_own_speaker(text: str, who: list[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Norwick rejected Peter Tarn’s claim that the port was “dead.”", "Peter Tarn"),
        (
            "Asked about Tarn's remark that they could respond with “fire,” Ada Norwick said it was no threat.",
            "Peter Tarn",
        ),
        ("Ada Norwick repeated her claim that the port was “dead,” and Peter Tarn left.", "Ada Norwick"),
        ("Ada Norwick scoffed at Peter Tarn’s description of the port as “a hole.”", "Peter Tarn"),
        ("Ada Norwick said Peter Tarn’s claim that he was robbed was “a lie.”", "Ada Norwick"),
        ("Peter Tarn’s statement that he was robbed is “a lie,” Ada Norwick said.", "Ada Norwick"),
    ],
)
def test_a_claim_is_of_whoever_makes_it(text: str, who: str) -> None:
    assert speakers(text)[0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tarn has for months decried the laws of the port as the “dumbest” of any country.", "Peter Tarn"),
        (
            "Tarn called it a time of “great need,” but also defended his work, saying the U.S. was “with us.”",
            "Peter Tarn",
        ),
        ("“Do you know what it is?” queried Ada Norwick, looking at the crane.", "Ada Norwick"),
        ("Afterward, Mrs. Ada Norwick, D-Harl, wrote about it and simply said, “Hoo-boy now then.”", "Ada Norwick"),
        ("Ada Norwick considers any help “unacceptable,” especially by sea.", "Ada Norwick"),
        ("After a review, clerk Ada Norwick determined that “defendants in these cases are free.”", "Ada Norwick"),
        (
            "The driver of the crane, Ada Norwick, who in a 2023 paper stated that “cranes are ill,” left.",
            "Ada Norwick",
        ),
        (
            "They break new ground; no crew, Ada Norwick said, wants to put out what “runs the risk of ruin.”",
            "Ada Norwick",
        ),
        ("It is rare for a group, whose motto promises “Death to all the rest”, to have such boats.", ""),
        (
            "U.S. media reported that Harl Motors’ lawyers responded saying “failure is not fraud”.",
            "Harl Motors’ lawyers",
        ),
    ],
)
def test_the_subject_of_the_verb_speaks(text: str, who: str) -> None:
    assert speakers(text)[0] == who


def test_a_sentence_goes_on_behind_a_quotation() -> None:
    told = "A spokesman for the yard told the paper it was a “breach” and that any driver found late would be “let go”."
    assert speakers(told) == ["A spokesman for the yard"] * 2
    told = "The guild of Peter Tarn, which long said that the port would “turn blue”, hailed Ada Norwick as a “hero”."
    assert "Ada Norwick" not in speakers(told)


def test_a_paragraph_that_ends_in_a_quotation_goes_on() -> None:
    who = ["Ada Norwick", "Ada Norwick"]
    assert (
        speakers("“It is done,” said Ada Norwick.", "The core of the work is “getting it wrong again and again.”")
        == who
    )
    assert speakers("“It is done,” said Ada Norwick. It is, in the end, “a hole in the ground by the sea.”") == who
    assert speakers("“It is done,” said Ada Norwick.", "The motto of Peter Tarn is “getting it wrong again.”")[-1] == ""


def test_whoever_spoke_just_before_says_what_the_next_one_is() -> None:
    who = ["Ada Norwick", "Ada Norwick"]
    assert speakers("“It is over,” said Ada Norwick, the driver. Tarn “is unpopular. They do not like him.”") == who
    assert speakers("“It is over,” said Ada Norwick, the driver. Tarn “was late.”")[-1] == ""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "“It is so,” said lawyer Ada Norwick of the conservative Christian group Alliance Defending Freedom.",
            "Ada Norwick",
        ),
        (
            "New York Times columnist Ada Norwick was scathing, pointing out that Tarn’s “friends are lost.”",
            "Ada Norwick",
        ),
        ("It's one of the most honest headlines I’ve seen in a while: “In Harl, nobody knows a thing.”", ""),
        ("The “Tide” show host Ada Norwick grilled Peter Tarn on the tax, explaining the rules.", ""),
        (
            "They face “untold suffering,” according to a stark warning from more than 11,000 scientists.",
            "a stark warning from more than 11,000 scientists",
        ),
        ("President Peter Tarn left. Norwick said the commander in chief said leaving would be “cool.”", "Peter Tarn"),
    ],
)
def test_the_head_of_the_phrase_speaks(text: str, who: str) -> None:
    assert speakers(text)[-1] == who
