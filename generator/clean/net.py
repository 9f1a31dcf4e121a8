"""The second learned judge: a small net over the same measures, which also looks at the lines around a line.

It errs elsewhere than the trees do, so the two together err less than either. All that is added up in an order that
the machine chooses is whole numbers small enough to be exact, so every machine gives the same odds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix
from generator.threads import one_thread

STEPS = 32  # whole numbers to one standard deviation of a measure
MOST = 3 * STEPS  # no measure counts as further off than three of them
WEIGHT, WEIGHT_2 = 1024, 256  # whole numbers to a weight of 1 in the first and in the second layer
HIDDEN, MOST_HIDDEN = 16, 255  # whole numbers to 1 of what a unit of the first layer says, and the most it can say
_DOWN = WEIGHT * STEPS // HIDDEN

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """Rows are units and columns are lines everywhere, so that a measure lies in one piece."""

    features: tuple[str, ...]
    share: float  # 0 to 1, its part beside the trees
    scale: Matrix  # (features, 1) of the measures' square roots
    shift: Matrix
    first: Matrix  # (units + 1, features); the last row is the straight way to the result
    first_bias: Matrix
    offsets: tuple[int, ...]  # which lines are looked at, 0 = the line itself
    second: Matrix  # (units, offsets * units of the first layer)
    second_bias: Matrix
    third: Floats
    bias: float


def from_data(data: dict[str, Any]) -> Net:
    """`data`: what `netfit.fit` makes."""
    units, second = len(data["first"][0]) - 1, len(data["third"])
    heard = np.array(data["second"], dtype=np.float32).reshape(-1, second, units).transpose(1, 0, 2)
    return Net(
        tuple(data["features"]), float(data["share"]), _column(data["scale"]), _column(data["shift"]),
        np.ascontiguousarray(np.array(data["first"], dtype=np.float32).T), _column(data["first bias"]),
        tuple(data["offsets"]), np.ascontiguousarray(heard.reshape(second, -1)), _column(data["second bias"]),
        np.array(data["third"], dtype=np.float64)[:, None], float(data["bias"]),
    )  # fmt: skip


def log_odds(net: Net, values: Matrix, columns: NDArray[np.int64]) -> Floats:
    """(lines,) of being body; `columns`: where the features stand in `values`."""
    one_thread()
    said = net.first @ whole(values.T.take(columns, axis=0), net.scale, net.shift)
    said += net.first_bias
    straight = said[-1].astype(np.float64) / (WEIGHT * STEPS)
    second = net.second @ _heard(said[:-1], net.offsets)
    second += net.second_bias
    np.maximum(second, 0, out=second)
    odds = (second * net.third).sum(0) / (HIDDEN * WEIGHT_2) + straight + net.bias
    return np.asarray(odds.round(6), dtype=np.float64)


def _heard(said: Matrix, offsets: Sequence[int]) -> Matrix:
    """Below each other what the units say of the line at each offset; beyond the page they say nothing."""
    (units, lines), edge = said.shape, max(map(abs, offsets))
    padded = np.zeros((units, lines + 2 * edge), dtype=np.float32)
    inner = padded[:, edge : edge + lines]
    np.multiply(said, np.float32(1 / _DOWN), out=inner)
    np.maximum(inner, 0, out=inner)
    np.minimum(inner, MOST_HIDDEN, out=inner)
    np.rint(inner, out=inner)
    return np.concatenate([padded[:, edge + offset : edge + offset + lines] for offset in offsets])


def whole(measured: Matrix, scale: Matrix, shift: Matrix) -> Matrix:
    """Square roots of measures (a row each) as whole numbers: 0 is their mean, STEPS one standard deviation."""
    roots = np.sqrt(np.abs(measured))
    np.copysign(roots, measured, out=roots)
    roots *= scale
    roots += shift
    np.minimum(roots, MOST, out=roots)
    np.maximum(roots, -MOST, out=roots)
    return np.rint(roots, out=roots)


def _column(numbers: Sequence[float]) -> Matrix:
    return np.array(numbers, dtype=np.float32)[:, None]
