"""Which lines or blocks of a labelled page are body: what the judge is trained on. No part of runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.model import Block

_WORD = re.compile(r"\w+")


def of_units(units: Sequence[Sequence[Block]], marks: str) -> NDArray[np.int8]:
    """A paragraph of several lines is what most of its words are. `marks`: one a line of the input."""
    labels = []
    for unit in units:
        counted = [block for block in unit if marks[block.lines[0]] in "01"]
        sizes = [len(block.text.split()) + 1 for block in counted]
        body = sum(size for size, block in zip(sizes, counted) if marks[block.lines[0]] == "1")
        labels.append(int(2 * body >= sum(sizes)) if counted else -1)
    return np.array(labels, dtype=np.int8)


def of_blocks(blocks: Sequence[Block], truth: dict[str, Any]) -> NDArray[np.int8]:
    """Body: most of its 4-word shingles stand in the true body, each used once; short blocks by their place."""
    body = _tokens(truth["body"])
    running = " " + " ".join(body) + " "
    left = Counter(_shingles(body))
    optional = {shingle for text in truth.get("optional") or () for shingle in _shingles(_tokens(text))}
    alone = Counter(tuple(_tokens(line)) for line in truth["body"].split("\n"))
    title = _tokens(truth.get("title") or "")
    labels, place = [], 0
    for block in blocks:
        tokens = _tokens(block.text)
        if not tokens or tokens == title:
            labels.append(-1)
        elif len(tokens) < 4:
            found = running.find(f" {' '.join(tokens)} ", place)
            known = alone[tuple(tokens)] > 0
            alone[tuple(tokens)] -= known
            labels.append(int(known or 0 <= found <= place + 120))
        else:
            shingles = _shingles(tokens)
            hit = sum(left[shingle] > 0 for shingle in shingles) / len(shingles)
            spare = sum(shingle in optional for shingle in shingles) > 0.5 * len(shingles)
            labels.append(1 if hit >= 0.6 else 0 if hit <= 0.25 and not spare else -1)
            if hit >= 0.6:
                left.subtract(shingle for shingle in shingles if left[shingle] > 0)
                place = max(place, running.find(f" {' '.join(tokens[-4:])} ", place))
    return np.array(labels, dtype=np.int8)


def _tokens(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _shingles(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(tokens[at : at + 4]) for at in range(len(tokens) - 3)]
