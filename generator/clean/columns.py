"""Columns of measures laid side by side: a row a line to whoever asks, each column in one piece in memory.

Measures are made column by column and asked column by column; only so both are copies of whole pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Matrix: TypeAlias = NDArray[np.float32]


def columns(made: Sequence[ArrayLike], lines: int) -> Matrix:
    """One column for each of `made`, which may be one number for all lines."""
    rows = np.empty((len(made), lines), dtype=np.float32)
    for row, column in zip(rows, made):
        row[:] = column
    return rows.T


def beside(*parts: Matrix) -> Matrix:
    """The columns of all parts."""
    return np.concatenate([part.T for part in parts]).T
