"""Whom "the witness" and "the voice" mean in reports from court."""

from __future__ import annotations

import pytest

from tests.tag.test_voices import last

WHO = "Mrs. Ada Norwick drives a crane in Harl. Ada Norwick bought it, and Ada Norwick paid for it."
TAPE = "On the second day the jury heard a tape from the office."
HEARD = "“Two crates, not three,” the voice says."


@pytest.mark.parametrize(
    "told",
    [
        "On it a voice that prosecutors say is Ada Norwick's asks for the key.",
        "A voice identified as Ada Norwick asks for the key.",
        "The voice, which the police have had for two years, belongs to Ada Norwick.",
        "Then came a voice said to be that of Ada Norwick.",
    ],
)
def test_a_voice_is_whose_the_text_says_it_is(told: str) -> None:
    assert last(WHO, TAPE, told, HEARD) == "Ada Norwick"


def test_a_voice_may_be_given_a_name_after_it_was_heard() -> None:
    told = "The voice, prosecutors say, is that of Ada Norwick."
    assert last(WHO, "“Two crates, not three,” says the voice on the tape.", told) == "Ada Norwick"


def test_another_voice_is_nobodys() -> None:
    named = "A voice that prosecutors say is Ada Norwick's asks for the key."
    assert last(WHO, TAPE, named, "Another voice laughs.", HEARD) == "Another voice"


def test_the_name_of_who_says_whose_the_voice_is_is_not_meant() -> None:
    assert last(WHO, TAPE, "It is a voice that Ada Norwick knows well.", HEARD) == "the voice"


ASKED = "“Did you count them?” asked the prosecutor, Omar Diaz."
COUNTED = "“Twice,” the witness said."


@pytest.mark.parametrize(
    "told",
    [
        "Ada Norwick, a crane driver, testified on Monday behind a screen.",
        "Ada Norwick took the stand at noon.",
        "Under questioning by Bo Tarn, a prosecutor, Ada Norwick looked at her hands.",
        "The defense lawyer questioned Ada Norwick for an hour.",
    ],
)
def test_the_witness_is_whoever_gave_evidence_last(told: str) -> None:
    assert last(WHO, "Lea Horn gave evidence in the morning.", told, ASKED, COUNTED) == "Ada Norwick"


def test_who_asks_is_not_the_witness() -> None:
    asked = "On cross-examination, Bo Tarn, for the defense, asked how many there were."
    assert last(WHO, "Ada Norwick gave evidence at noon.", asked, COUNTED) == "Ada Norwick"


def test_where_nobody_gave_evidence_the_witness_has_no_name() -> None:
    assert last(WHO, "Ada Norwick and Bo Tarn sat in the second row.", COUNTED) == "the witness"
