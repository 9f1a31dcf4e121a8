"""The small net beside the trees: its sum by hand, what neighbours tell it, and that fitting learns what is there."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.clean import net, netfit
from generator.clean.netfit import Recipe
from generator.clean.trees import shipped

ONE = Recipe(
    units=4, second=4, offsets=(-1, 0, 1), passes=300, left_out=(0.0, 0.0, 0.0), decay=0.0, rate=0.02, share=0.5
)


def told(**more: Any) -> dict[str, Any]:
    """One measure, one unit; the unit says what the measure says, and the result is what the line below said."""
    plain = {
        "features": ["words"],
        "share": 0.5,
        "scale": [net.STEPS],
        "shift": [0],
        "first": [[net.WEIGHT, 0]],
        "first bias": [0, 0],
        "offsets": [1],
        "second": [[net.WEIGHT_2]],
        "second bias": [0],
        "third": [1.0],
        "bias": -0.5,
    }
    return plain | more


def odds(values: list[float], **more: Any) -> list[float]:
    column = np.array([values], dtype=np.float32).T
    return list(map(float, net.log_odds(net.from_data(told(**more)), column, np.array([0]))))


def test_a_line_hears_from_its_neighbour_and_nothing_from_beyond_the_page() -> None:
    assert odds([0, 1, 4]) == [0.5, 1.5, -0.5]
    assert odds([4, 1, 0], offsets=[-1]) == [-0.5, 1.5, 0.5]
    assert odds([4], offsets=[8]) == [-0.5]


def test_a_measure_counts_by_its_root_and_no_further_off_than_three_deviations() -> None:
    straight = {"first": [[0, net.WEIGHT]], "bias": 0.0}
    assert odds([4, -4, 100, -100], **straight) == [2, -2, 3, -3]


def test_a_unit_below_zero_says_nothing() -> None:
    assert odds([0, -4]) == [-0.5, -0.5]


def test_the_shipped_weights_are_added_up_exactly_in_whatever_order() -> None:
    fitted = shipped("text").net
    assert fitted is not None
    assert (np.abs(fitted.first).sum(1) * net.MOST + np.abs(fitted.first_bias[:, 0])).max() < 2**24
    assert np.abs(fitted.second).sum(1).max() * net.MOST_HIDDEN < 2**24


def test_fitting_learns_what_only_the_line_above_tells() -> None:
    chance = np.random.default_rng(1)
    pages = []
    for _ in range(40):
        values = chance.integers(0, 2, (30, 2)).astype(np.float32)
        labels = np.append(0, values[:-1, 0]).astype(np.int8)
        pages.append((values, labels, np.ones(30)))
    fitted = net.from_data(netfit.fit(pages, ("a", "b"), ONE))
    values, labels, _ = pages[0]
    found = net.log_odds(fitted, np.asfortranarray(values), np.array([0, 1])) > 0
    assert found.tolist() == (labels == 1).tolist()


def test_fitting_twice_gives_the_same_numbers_and_another_draw_others() -> None:
    values = np.arange(40, dtype=np.float32).reshape(20, 2)
    pages = [(values, (values[:, 0] > 17).astype(np.int8), np.ones(20))]
    first, again, other = (netfit.fit(pages, ("a", "b"), ONE, draw) for draw in (0, 0, 1))
    assert first == again
    assert first != other


def test_a_line_that_counts_nothing_teaches_nothing() -> None:
    values = np.arange(40, dtype=np.float32).reshape(20, 2)
    labels = (values[:, 0] > 17).astype(np.int8)
    weights = np.ones(20)
    weights[5] = 0
    lied = labels.copy()
    lied[5] = 1
    first, second = (netfit.fit([(values, said, weights)], ("a", "b"), ONE) for said in (labels, lied))
    assert first == second
