"""What is measured on every line or block: itself, its place, its neighbours, its words elsewhere on the page.

The same measures for text and HTML; evidence of the DOM is added where there is any (`dom`). Nothing here decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.clean.letters import words_of
from generator.clean.line import HEAD_WORDS, LINE, TAIL_WORDS, Matrix, know_forms, own_rows, role_rows
from generator.clean.place import PAGE, PLACE, page_rows, place_rows, shift
from generator.clean.shared import SHARED, shared_rows
from generator.clean.words import NAMES as GROUPS
from generator.model import Block

NEAR_OF = (
    "words", "full sentence end", "function words", "odd characters", "starts with bullet", "capital words", "dates",
    "role words", "gap before", "indent off the body", "vocabulary of the body", "kind",
)  # fmt: skip
OFFSETS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (3, 8)
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")  # Chinese and Japanese put no spaces
_WORD_CHARS = 2  # of them; about what a word has
_BASE = (
    *LINE, *PAGE, *PLACE, *SHARED, *(f"has {g}" for g in GROUPS), *(f"share {g}" for g in GROUPS), "role words",
)  # fmt: skip
_NEAR = [_BASE.index(name) for name in NEAR_OF]
_NAMES = (
    *_BASE,
    *(f"{name} at {offset:+d}" for offset in OFFSETS for name in NEAR_OF),
    *(f"{name} over {side * window:+d}" for window in WINDOWS for side in (-1, 1) for name in NEAR_OF[:8]),
)
_CAPTION, _CREDIT = LINE.index("looks like caption"), LINE.index("is a credit")


@dataclass(frozen=True, slots=True)
class Lines:
    """The measured page: one row a block, and what later passes want to look at again."""

    values: Matrix
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    roles: NDArray[np.int16]
    title: frozenset[str] = frozenset()  # words of the page's declared title


def measure(blocks: tuple[Block, ...], title: str | None = None, longest: int = 200_000) -> Lines:
    texts = [block.text[:longest] for block in blocks]
    words = [split_words(text) for text in texts]
    found = role_rows(words)
    own = own_rows(blocks, texts, words)
    know_forms(texts, own, found)
    place = place_rows(blocks, own, found)
    shared = shared_rows(words, texts, own, title)
    page = page_rows(own)
    role_share = found / np.maximum(1, np.minimum(own[:, :1], HEAD_WORDS + TAIL_WORDS))
    flags = np.minimum(found, 3)
    base = np.hstack([own, page, place, shared, flags, role_share, role_share.sum(1, keepdims=True)])
    values = np.hstack([base, *_near(base[:, _NEAR])]).astype(np.float32)
    declared = frozenset(split_words(title or ""))
    return Lines(values, _NAMES, tuple(map(tuple, words)), found, declared)


def split_words(text: str) -> list[str]:
    """In lower case; writing without spaces is cut into pieces that are about as long as its words."""
    found = words_of(text)
    if text.isascii() or not _UNSPACED.search(text):
        return found
    return [piece for word in found for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    runs = _UNSPACED.findall(word)
    cut = [run[at : at + _WORD_CHARS] for run in runs for at in range(0, len(run), _WORD_CHARS)]
    return [*cut, *filter(None, _UNSPACED.split(word))]


def looks_like_caption(lines: Lines, number: int) -> bool:
    return bool(lines.values[number, _CAPTION])


def looks_like_credit(lines: Lines, number: int) -> bool:
    return bool(lines.values[number, _CREDIT])


def names() -> tuple[str, ...]:
    return _NAMES


def _near(picked: Matrix) -> list[Matrix]:
    means = picked[:, :8]
    return [
        *(shift(picked, offset) for offset in OFFSETS),
        *(_mean_beside(means, window, side) for window in WINDOWS for side in (-1, 1)),
    ]


def _mean_beside(values: Matrix, window: int, side: int) -> Matrix:
    """Mean over the `window` rows on one side; rows beyond the page count as -1."""
    edge = np.full((window, values.shape[1]), -1, dtype=np.float64)
    sums = np.cumsum(np.vstack([np.zeros((1, values.shape[1])), edge, values, edge]), axis=0)
    start = np.arange(len(values)) + (0 if side < 0 else window + 1)
    return np.asarray((sums[start + window] - sums[start]) / window, dtype=np.float32)
