"""The learned judge: a sum of small symmetric trees, read from a data file, that can say what moved it.

A tree asks the same few questions of every line and adds one number for the answers; the sum is the log-odds of being
body text. `told` spreads that sum over the questions, so that a verdict can name its main reason.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix
from generator.clean.lexicon import Lexicon
from generator.clean.net import Net
from generator.clean.net import from_data as net_from_data

Floats = NDArray[np.float64]
_TOLD_AT_ONCE = 8  # lines; with more the processor's cache is left, and each costs more than one by one


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    features: tuple[str, ...]
    bias: float
    ask: NDArray[np.int64]  # (trees, depth) column of the question
    question: NDArray[np.int64]  # (trees, depth) its number among the different questions
    questions: tuple[NDArray[np.int64], Matrix]  # column and border of each
    leaves: Floats  # (trees, 2 ** depth)
    shares: Floats  # (trees, 2 ** depth, depth) what each question did to the leaf's value
    net: Net | None = None  # what judges beside them

    @property
    def depth(self) -> int:
        return int(self.ask.shape[1])


def from_data(data: dict[str, Any]) -> Trees:
    """`data`: features, bias, trees as [[column, border, column, border, ...], [leaf values in thousandths]];
    perhaps a net."""
    ask = np.array([tree[0][::2] for tree in data["trees"]], dtype=np.int64)
    above = np.array([tree[0][1::2] for tree in data["trees"]], dtype=np.float32)
    leaves = np.array([tree[1] for tree in data["trees"]], dtype=np.float64) / 1000
    asked = sorted(set(zip(ask.ravel().tolist(), above.ravel().tolist())))
    number_of = {question: number for number, question in enumerate(asked)}
    question = np.array([number_of[one] for one in zip(ask.ravel().tolist(), above.ravel().tolist())], dtype=np.int64)
    questions = np.array([one[0] for one in asked], dtype=np.int64), np.array([one[1] for one in asked], np.float32)
    return Trees(
        tuple(data["features"]), float(data["bias"]), ask, question.reshape(ask.shape), questions, leaves,
        _shares(leaves, ask.shape[1]), net_from_data(data["net"]) if "net" in data else None,
    )  # fmt: skip


def leaves_of(trees: Trees, values: Matrix, columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """(trees, lines) number, among all leaves of all trees, of the one each line falls into.

    `columns`: where the features stand in `values`. Of five questions of the trees two were asked before: each is
    answered once, and the trees pick among the answers.
    """
    column, border = trees.questions
    answers = (values.T.take(columns[column], axis=0) > border[:, None]).view(np.uint8)
    place = answers.take(trees.question[:, 0], axis=0)
    for level in range(1, trees.depth):
        place |= answers.take(trees.question[:, level], axis=0) << np.uint8(level)
    first = np.arange(len(place), dtype=np.int64) * trees.leaves.shape[1]
    return np.asarray(first[:, None] + place, dtype=np.int64)


def log_odds(trees: Trees, place: NDArray[np.int64]) -> Floats:
    return np.asarray(trees.leaves.ravel().take(place).sum(0) + trees.bias, dtype=np.float64)


def told(trees: Trees, place: NDArray[np.int64]) -> Floats:
    """(lines, features) how much each feature moved a line's log-odds; `place`: (lines, trees) their leaves."""
    features, steps = len(trees.features), trees.shares.reshape(-1, trees.depth)
    moved = np.empty((len(place), features))
    at = trees.ask.ravel() + features * np.arange(min(len(place), _TOLD_AT_ONCE))[:, None]
    for start in range(0, len(place), _TOLD_AT_ONCE):
        shares = steps.take(place[start : start + _TOLD_AT_ONCE], axis=0)
        many = len(shares)
        sums = np.bincount(at[:many].ravel(), weights=shares.ravel(), minlength=many * features)
        moved[start : start + many] = sums.reshape(many, features)
    return moved


def probability(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))), dtype=np.float64)


def _shares(leaves: Floats, depth: int) -> Floats:
    """Walk from the tree's mean to the leaf, one question at a time; each step belongs to its question."""
    shares = np.zeros((*leaves.shape, depth))
    cube = leaves.reshape(len(leaves), *([2] * depth))  # axis 1 is the last question, since it is the highest bit
    for level in range(depth):
        with_it = cube.mean(axis=tuple(range(1, depth - level)), keepdims=True) if depth - level > 1 else cube
        without = with_it.mean(axis=depth - level, keepdims=True)
        shares[:, :, level] = np.broadcast_to(with_it - without, cube.shape).reshape(leaves.shape)
    return shares


@cache
def shipped(name: str) -> Trees:
    return from_data(_data(name))


@cache
def shipped_lexicon() -> Lexicon:
    data = _data("words")
    return Lexicon(data["short"], data["long"], data["classes"])


def _data(name: str) -> dict[str, Any]:
    text = resources.files("generator.clean").joinpath(f"{name}.weights.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data
