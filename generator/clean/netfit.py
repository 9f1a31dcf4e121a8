"""Fits the small net of `net` to labelled pages, with numpy alone. Never a part of runs; `train` calls it.

Plain stochastic descent (Adam, the rate falls along a cosine), with inputs and units left out at random, since there
are only some hundreds of sites to learn from. Whole pieces of pages go in, so that a line has its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix
from generator.clean.net import HIDDEN, STEPS, WEIGHT, WEIGHT_2, whole

_PIECE = 300  # lines of a page that stay together
_BATCH = 1000  # lines
_WARM = 0.05  # share of the steps in which the rate rises
_LEAST_SPREAD = 1e-8
Slots = dict[str, Matrix]


@dataclass(frozen=True, slots=True)
class Recipe:
    units: int
    second: int  # units of the second layer
    offsets: tuple[int, ...]  # lines that a line hears from; 0 is itself
    passes: int
    left_out: tuple[float, float, float]  # 0 to 1, at random: of the measures, the first and the second units
    decay: float
    rate: float
    share: float  # beside the trees


def fit(parts: Sequence[tuple[Matrix, NDArray[np.int8], NDArray[np.float64]]], names: Sequence[str], recipe: Recipe,
        draw: int = 0) -> dict[str, Any]:  # fmt: skip
    """`parts`: all lines of each page in order, labels and weights; a weight of 0 is a line that is only looked at."""
    weights = np.concatenate([part[2] for part in parts])
    labels = (np.concatenate([part[1] for part in parts]) == 1).astype(np.float32)
    values = np.concatenate([part[0] for part in parts])
    scale, shift = _scaling(values, weights)
    chance = np.random.default_rng(draw)
    slots = _start(values.shape[1], recipe, chance)
    inputs = whole(values, scale, shift)
    inputs /= np.float32(STEPS)
    weights = (weights / weights.mean()).astype(np.float32)
    _descend(slots, (inputs, labels, weights), _pieces([len(part[1]) for part in parts]), recipe, chance)
    return _plain(slots, names, scale, shift, recipe)


def _scaling(values: Matrix, weights: NDArray[np.float64]) -> tuple[Matrix, Matrix]:
    """What brings the square root of each measure to mean 0 and one deviation to STEPS."""
    share = weights / weights.sum()
    scale, shift = [], []
    for column in values.T:
        root = np.copysign(np.sqrt(np.abs(column)), column).astype(np.float64)
        mean = float(share @ root)
        spread = float(share @ (root - mean) ** 2)
        factor = STEPS / spread**0.5 if spread > _LEAST_SPREAD else 0.0
        scale.append(float(f"{factor:.5g}"))
        shift.append(float(f"{-mean * factor:.5g}"))
    return np.array(scale, dtype=np.float32), np.array(shift, dtype=np.float32)


def _start(features: int, recipe: Recipe, chance: np.random.Generator) -> Slots:
    heard = recipe.units * len(recipe.offsets)

    def drawn(rows: int, columns: int, size: float) -> Matrix:
        return np.asarray(chance.standard_normal((rows, columns)) * size * np.sqrt(2 / rows), dtype=np.float32)

    return {
        "first": drawn(features, recipe.units, 0.7),
        "first bias": np.zeros(recipe.units, np.float32),
        "second": drawn(heard, recipe.second, 1.0),
        "second bias": np.zeros(recipe.second, np.float32),
        "third": drawn(recipe.second, 1, 0.5),
        "bias": np.zeros(1, np.float32),
        "straight": np.zeros((features, 1), np.float32),
    }


def _pieces(sizes: Sequence[int]) -> NDArray[np.int64]:
    """(pieces, 2) first line and the one behind the last."""
    ends = np.cumsum(sizes).tolist()
    found = [
        (first, min(first + _PIECE, end))
        for end, size in zip(ends, sizes)
        for first in range(end - size, end, _PIECE)
    ]  # fmt: skip
    return np.array(found, dtype=np.int64)


def _descend(
    slots: Slots, told: tuple[Matrix, Matrix, Matrix], pieces: NDArray[np.int64], recipe: Recipe,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    inputs, labels, weights = told
    batches = max(1, len(inputs) // _BATCH)
    mean = {name: np.zeros_like(slot) for name, slot in slots.items()}
    square = {name: np.zeros_like(slot) for name, slot in slots.items()}
    step, steps = 0, recipe.passes * batches
    for _ in range(recipe.passes):
        for batch in np.array_split(chance.permutation(len(pieces)), batches):
            lines = np.concatenate([np.arange(*pieces[piece]) for piece in batch])
            page = np.repeat(batch, pieces[batch, 1] - pieces[batch, 0])
            counts = weights[lines] / np.float32(len(lines))
            slopes = _slopes(slots, inputs[lines], page, labels[lines], counts, recipe, chance)
            step += 1
            rate = recipe.rate * min(1, step / (_WARM * steps)) * (0.5 + 0.5 * np.cos(np.pi * step / steps))
            for name, slope in slopes.items():
                mean[name] = 0.9 * mean[name] + 0.1 * slope
                square[name] = 0.99 * square[name] + 0.01 * slope**2
                size = np.sqrt(square[name] / (1 - 0.99**step)) + 1e-8
                slots[name] -= (rate * (mean[name] / (1 - 0.9**step)) / size).astype(np.float32)
                if slots[name].ndim == 2:
                    slots[name] *= np.float32(1 - rate * recipe.decay)


def _slopes(
    slots: Slots, inputs: Matrix, page: NDArray[np.int64], labels: Matrix, counts: Matrix, recipe: Recipe,
    chance: np.random.Generator,
) -> Slots:  # fmt: skip
    """The slope of the weighed log-loss at each number of the net."""

    def left(rows: Matrix, share: float) -> Matrix:
        kept = chance.random(rows.shape, dtype=np.float32) > share
        return np.asarray(kept * np.float32(1 / (1 - share)), dtype=np.float32)

    inputs = inputs * left(inputs, recipe.left_out[0])
    first = inputs @ slots["first"] + slots["first bias"]
    stays = left(first, recipe.left_out[1]) * (first > 0)
    heard = _heard(first * stays, page, recipe.offsets)
    second = heard @ slots["second"] + slots["second bias"]
    stays_2 = left(second, recipe.left_out[2]) * (second > 0)
    odds = (second * stays_2 @ slots["third"] + inputs @ slots["straight"])[:, 0] + slots["bias"][0]
    wrong = ((1 / (1 + np.exp(-np.clip(odds, -30, 30))) - labels) * counts)[:, None]
    to_second = wrong * slots["third"][:, 0] * stays_2
    to_first = _told_back(to_second @ slots["second"].T, page, recipe.offsets) * stays
    return {
        "first": inputs.T @ to_first,
        "first bias": to_first.sum(0),
        "second": heard.T @ to_second,
        "second bias": to_second.sum(0),
        "third": (second * stays_2).T @ wrong,
        "bias": wrong.sum(0),
        "straight": inputs.T @ wrong,
    }


def _heard(units: Matrix, page: NDArray[np.int64], offsets: Sequence[int]) -> Matrix:
    """Beside each line's own units those of the lines around it, nothing from another page."""
    return np.concatenate([_moved(units, page, offset) for offset in offsets], axis=1)


def _told_back(slopes: Matrix, page: NDArray[np.int64], offsets: Sequence[int]) -> Matrix:
    parts = np.split(slopes, len(offsets), axis=1)
    told = [_moved(part, page, -offset) for part, offset in zip(parts, offsets)]
    return np.asarray(np.sum(told, axis=0), dtype=np.float32)


def _moved(rows: Matrix, page: NDArray[np.int64], offset: int) -> Matrix:
    """Each line gets the row `offset` below it, if that is of the same page."""
    moved = np.zeros_like(rows)
    lines = len(rows)
    if abs(offset) >= lines:
        return moved
    here, there = slice(max(0, -offset), lines - max(0, offset)), slice(max(0, offset), lines + min(0, offset))
    moved[here] = rows[there] * (page[here] == page[there])[:, None]
    return moved


def _plain(slots: Slots, names: Sequence[str], scale: Matrix, shift: Matrix, recipe: Recipe) -> dict[str, Any]:
    first = np.concatenate([slots["first"], slots["straight"]], axis=1)
    biases = np.append(slots["first bias"], np.float32(0))
    second = slots["second"].reshape(len(recipe.offsets), recipe.units, recipe.second).transpose(0, 2, 1)
    return {
        "features": list(names),
        "share": recipe.share,
        "scale": _short(scale),
        "shift": _short(shift),
        "first": _rounded(first, WEIGHT),
        "first bias": _rounded(biases, WEIGHT * STEPS),
        "offsets": list(recipe.offsets),
        "second": _rounded(second.reshape(-1, recipe.units), WEIGHT_2),
        "second bias": _rounded(slots["second bias"], WEIGHT_2 * HIDDEN),
        "third": _short(slots["third"][:, 0]),
        "bias": float(f"{slots['bias'][0]:.5g}"),
    }


def _short(numbers: Matrix) -> list[float]:
    return [float(f"{number:.5g}") for number in numbers.tolist()]


def _rounded(numbers: Matrix, size: int) -> Any:
    return np.rint(numbers * size).astype(int).tolist()
