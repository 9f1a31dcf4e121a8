"""A closed gate never hides a match: the patterns find the same with all gates open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.tag import gates, patterns, persons

BENCH = Path(__file__).parent.parent / "bench"


@pytest.mark.parametrize(
    ("alternatives", "words"),
    [
        ("[Ii]nitiative|Accords?", {"Initiative", "initiative", "Accords", "Accord"}),
        ("New Hampshire|N\\.H\\.|network(?![ ]of)", {"New", "N", "network"}),
        ("start-up|think[ ]tank", {"start", "think"}),
    ],
)
def test_the_first_words_of_alternatives_are_asked_for(alternatives: str, words: set[str]) -> None:
    assert gates.one_of(alternatives).words == words


def test_a_gate_without_a_word_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no word"):
        gates.one_of("Plan|(?:Act)")


def test_a_gate_opens_for_a_whole_word_or_for_a_part() -> None:
    assert gates.one_of("Plan").open("The Tarn Plan, they said")
    assert not gates.one_of("Plan").open("The planners of Planet Tarn")
    assert gates.part("artel").open("two cartels")
    assert not gates.part("artel").open("Tarn")
    assert gates.ALWAYS.open("")


def test_what_the_patterns_find_passes_their_gates() -> None:
    found = 0
    for path in sorted(BENCH.rglob("*.txt")):
        for text in path.read_text(encoding="utf-8").splitlines():
            for pattern, gate in _all():
                matched = pattern.search(text) is not None
                found += matched
                assert gate.open(text) or not matched, (pattern.pattern[-80:], text)
    assert found > 2000


def _all() -> list[tuple[re.Pattern[str], gates.Gate]]:
    return [(row[0], row[-1]) for row in (*patterns._PATTERNS, *persons._PATTERNS)]
