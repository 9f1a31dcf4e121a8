"""Quotations to look at: what is open or hangs on a pronoun comes first, a name beside its verb not at all."""

from __future__ import annotations

from generator.tag import doubtful, order_for
from tests.tag.making import story, tagged


def asked(*paragraphs: str) -> list[str]:
    stories, entities = tagged(story(*paragraphs))
    return [doubt.says for doubt in doubtful(stories, entities)]


def test_a_name_beside_its_verb_is_not_asked_for() -> None:
    assert asked("“We never saw the ship at all,” Ada Norwick said.") == []


def test_a_pronoun_asks_whether_it_is_she() -> None:
    assert asked("Ada Norwick, 52, came.", "“We never saw the ship at all,” she said.") == ['Is "she" Ada Norwick?']


def test_nobody_is_asked_for_before_a_pronoun_and_before_a_role() -> None:
    paragraphs = (
        "“It sank in the night, all of it.”",
        "Nobody had been on deck. Boats came and went.",
        "“We never saw the ship at all,” the keeper said.",
        "“Nobody heard it go,” he said.",
        "“They all slept in the tower,” a port official said.",
    )
    assert asked(*paragraphs) == [
        "Nobody is found who says it.",
        'Who is "he"?',
        'Has "the keeper" a name?',
    ]


def test_a_label_between_marks_may_be_no_quotation() -> None:
    assert asked("It had a “grim” end.") == ["Is it a quotation? Nobody is found who says it."]


def test_what_is_found_is_ready_to_be_confirmed() -> None:
    stories, entities = tagged(story("Ada Norwick, 52, came.", "“We never saw the ship at all,” she said."))
    lines = [order_for(doubt.quote, doubt.name) for doubt in doubtful(stories, entities)]
    assert lines == ['{says: "We never saw the ship at all", by: "Ada Norwick"}']
