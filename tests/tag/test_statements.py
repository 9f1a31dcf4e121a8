"""Which words of a sentence are reported where time, place or an office stands before the speaker."""

from __future__ import annotations

import pytest

from tests.tag.test_speech import said


def statements(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.speaker_text) for one in said(text) if one.kind == "statement"]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Omar Diaz said Tuesday that the wall will be built by May.", "the wall will be built by May", "Omar Diaz"),
        ("Omar Diaz said late Monday the wall will be built by May.", "the wall will be built by May", "Omar Diaz"),
        ("Officials said on Friday night they had found the boat.", "they had found the boat", "Officials"),
        (
            "The two walls, according to Omar Diaz, are older than the port.",
            "The two walls, according to Omar Diaz, are older than the port",
            "Omar Diaz",
        ),
        (
            "If you wait for a year, Omar Diaz told me, you can build it twice.",
            "If you wait for a year, Omar Diaz told me, you can build it twice",
            "Omar Diaz",
        ),
        (
            "As the guards came near, the old boiler went off, Omar Diaz said.",
            "As the guards came near, the old boiler went off",
            "Omar Diaz",
        ),
        ("The tide was too high for boats, Omar Diaz said.", "The tide was too high for boats", "Omar Diaz"),
    ],
)
def test_the_clause_and_all_of_it(text: str, clause: str, speaker: str) -> None:
    assert statements(text) == [(clause, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday morning in the port, Omar Diaz tweeted a picture of the wall.",
        "During the long campaign, Omar Diaz vowed to end it.",
        "After the storm of last May, he told the guild to speed up its review.",
        "Harl’s new harbour master, Omar Diaz, wrote on Twitter about the wall.",
        "In a call with the guild, he told them, “If you wait for long, you are wasting my time.”",
        "“It is too late for any wall,” Omar Diaz told Harl reporters in the old port.",
        "Omar Diaz is known for saying the wrong thing at the wrong time.",
    ],
)
def test_when_where_and_who_is_no_clause(text: str) -> None:
    assert statements(text) == []
