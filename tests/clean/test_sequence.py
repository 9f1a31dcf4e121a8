"""The pass over the sequence: close calls follow their company, sure lines do not."""

from __future__ import annotations

from generator.clean.sequence import kept_lines, limit_of


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


def test_on_a_clear_page_the_limit_is_nearly_the_wish() -> None:
    assert 0.48 < limit_of([0.99, 0.99, 0.01, 0.98], [40.0, 50.0, 3.0, 60.0], 0.5) <= 0.5


def test_on_a_strange_page_the_limit_falls_but_not_for_ever() -> None:
    assert 0.2 <= limit_of([0.3, 0.3, 0.25, 0.05], [40.0, 50.0, 60.0, 200.0], 0.5) < 0.35
    assert limit_of([0.01] * 5, [3.0] * 5, 0.5) == 0.2


def test_one_likely_link_among_menus_lowers_nothing_below_the_least() -> None:
    assert limit_of([0.4, 0.02, 0.02], [2.0, 2.0, 2.0], 0.5) == 0.2
    assert limit_of([], [], 0.1) == 0.1
