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
