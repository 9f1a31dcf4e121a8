"""Speakers without a name: "he" and "the official" are called by the words that brought them in."""

from __future__ import annotations

import pytest

from generator.model import ArticleId
from generator.tag.speech import quotes
from generator.tag.speech.unnamed import head_of


def speakers(*paragraphs: str) -> list[str]:
    said = quotes(ArticleId("a-1"), tuple(enumerate(paragraphs)), ())
    return [one.speaker_text for one in said if one.kind != "statement"]


def test_he_is_the_former_official_who_spoke() -> None:
    assert (
        speakers("“We were not slow,” said a former director of the port, who left in May. “We were four,” he said.")
        == ["a former director of the port"] * 2
    )


def test_she_is_a_woman_who_came_in_without_speaking() -> None:
    assert speakers(
        "A woman selling bread outside the court shook her head. “Eleven of them for one man,” she said."
    ) == ["A woman selling bread outside the court"]


def test_he_of_another_paragraph_may_be_somebody_with_a_name() -> None:
    assert speakers("A man with a lantern shook his head.", "“Eleven of them for one man,” he said.") == ["he"]


def test_one_of_them_says_no_more_than_he_does() -> None:
    assert speakers("One of them shook his head. “Eleven of them for one man,” he said.") == ["he"]


def test_the_official_is_the_last_one_who_came_in_as_an_official() -> None:
    assert (
        speakers(
            "“They wanted the ledger,” said a senior customs official.",
            "Rain fell on the quay.",
            "“The gunmen know nothing,” the official said.",
        )
        == ["a senior customs official"] * 2
    )


def test_another_trade_is_another_person() -> None:
    assert speakers("“They wanted the ledger,” said a customs official.", "“Not a word,” the docker said.") == [
        "a customs official",
        "the docker",
    ]


def test_an_official_long_ago_is_not_the_official() -> None:
    between = ["Rain fell on the quay, and the gulls sat on the cranes."] * 9
    assert speakers("“They wanted the ledger,” said a customs official.", *between, "“No,” the official said.")[1] == (
        "the official"
    )


def test_it_is_the_union_without_a_name() -> None:
    assert speakers(
        "The union for harbour pilots called the order unlawful. “Nobody asked us before the storm,” it said."
    ) == ["The union for harbour pilots"]


def test_a_name_stays_a_name() -> None:
    assert speakers(
        "“We were slow,” said a former director of the port.",
        "Ann Norwick, the mayor, disagreed. “We were quick,” she said.",
    )[1] in ("she", "Ann Norwick")


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("a former official of the port", "official"),
        ("An officer who asked not to be named", "officer"),
        ("a person close to the lenders", "person"),
        ("a forklift driver with 22 years at the plant", "driver"),
        ("one of them", "one"),
    ],
)
def test_the_head_of_a_description(words: str, head: str) -> None:
    assert head_of(words) == head
