"""The pass over the sequence: close calls follow their company, sure lines do not."""

from __future__ import annotations

from generator.clean.sequence import kept_lines


def test_a_close_call_follows_its_neighbours() -> None:
    assert kept_lines([0.9, 0.9, 0.48, 0.9, 0.9], 0.5, 0.2) == [True] * 5
    assert kept_lines([0.1, 0.1, 0.52, 0.1, 0.1], 0.5, 0.2) == [False] * 5


def test_a_sure_line_stands_against_its_neighbours() -> None:
    assert kept_lines([0.9, 0.9, 0.2, 0.9, 0.9], 0.5, 0.2) == [True, True, False, True, True]
    assert kept_lines([0.1, 0.1, 0.8, 0.1], 0.5, 0.2) == [False, False, True, False]


def test_without_a_cost_each_line_is_for_itself() -> None:
    chances = [0.49, 0.51, 0.2, 0.9, 0.5]
    assert kept_lines(chances, 0.5, 0.0) == [chance >= 0.5 for chance in chances]


def test_a_high_cost_keeps_one_span() -> None:
    assert kept_lines([0.1, 0.7, 0.3, 0.7, 0.1], 0.5, 1.0) in ([False] * 5, [False, True, True, True, False])


def test_no_lines_no_states() -> None:
    assert kept_lines([], 0.5, 0.2) == []
