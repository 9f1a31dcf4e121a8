"""What is measured on every line or block: itself, its place, its neighbours, its words elsewhere on the page.

The same measures for text and HTML; evidence of the DOM is added where there is any (`dom`). Nothing here decides.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, beside, columns
from generator.clean.letters import split_words
from generator.clean.line import LINE, know_forms, own_rows
from generator.clean.place import PAGE, PLACE, page_rows, place_rows
from generator.clean.shared import NAMES, SHARED, shared_rows
from generator.clean.tokens import Ints, Tokens, tokens_of
from generator.clean.words import HEAD_WORDS, NUMBER_BIT, TAIL_WORDS, bits_of, hints_of, role_rows
from generator.clean.words import NAMES as GROUPS
from generator.model import Block

NEAR_OF = (
    "words", "full sentence end", "function words", "odd characters", "starts with bullet", "capital words", "dates",
    "role words", "gap before", "indent off the body", "vocabulary of the body", "kind",
)  # fmt: skip
OFFSETS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (3, 8)
_MEANS = 8  # measures of NEAR_OF whose means over the windows are taken
_BASE = (
    *LINE, *PAGE, *PLACE, *SHARED, *(f"has {g}" for g in GROUPS), *(f"share {g}" for g in GROUPS), "role words",
)  # fmt: skip
_NEAR = [_BASE.index(name) for name in NEAR_OF]
_NAMES = (
    *_BASE,
    *(f"{name} at {offset:+d}" for offset in OFFSETS for name in NEAR_OF),
    *(f"{name} over {side * window:+d}" for window in WINDOWS for side in (-1, 1) for name in NEAR_OF[:_MEANS]),
)
_FURNITURE = GROUPS.index("you")  # groups before it
_CAPTION, _CREDIT = LINE.index("looks like caption"), LINE.index("is a credit")


@dataclass(frozen=True, slots=True)
class Lines:
    """The measured page: one row a block, and what later passes want to look at again."""

    values: Matrix
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    tokens: Tokens  # the same words in one row
    bits: Ints  # what is known of each of them
    numbers: Ints | None  # of each of them in the lexicon, if one was at hand
    roles: NDArray[np.int16]
    furniture: list[int]  # how many role words of furniture each has
    hints: list[int]  # which forms of `promos` and `bylines` each may have
    captions: list[bool]
    credits: list[bool]
    title: frozenset[str] = frozenset()  # words of the page's declared title


def measure(
    blocks: tuple[Block, ...],
    title: str | None = None,
    longest: int = 200_000,
    asked: Container[str] | None = None,
    know: Callable[[str], int] = bits_of,
) -> Lines:
    """`asked`: the measures that somebody wants; None: all. Only those that cost much and can be left out are. `know`:
    tells what is known of a word, with its number in a lexicon or without."""
    texts = [block.text[:longest] for block in blocks]
    tokens = tokens_of(tuple(tuple(split_words(text)) for text in texts))
    known = tokens.of_words(know)[tokens.word]
    bits, numbers = known & ((1 << NUMBER_BIT) - 1), None if know is bits_of else known >> NUMBER_BIT
    found = role_rows(tokens, bits)
    own = own_rows(blocks, texts, tokens, bits)
    know_forms(texts, own, found)
    place = place_rows(blocks, own, found)
    shared = shared_rows(tokens, bits, texts, own, title, asked is None or NAMES in asked)
    page = page_rows(own)
    role_share = (found / np.maximum(1, np.minimum(own[:, :1], HEAD_WORDS + TAIL_WORDS))).astype(np.float32, copy=False)
    role_words = columns((role_share.sum(1),), len(own))
    base = beside(own, page, place, shared, np.minimum(found, 3).astype(np.float32), role_share, role_words)
    values = beside(base, _near(base.T[_NEAR]))
    declared = frozenset(split_words(title or ""))
    furniture, hints = found[:, :_FURNITURE].sum(1).tolist(), hints_of(tokens, bits).tolist()
    captions, credits = ((own[:, at] > 0).tolist() for at in (_CAPTION, _CREDIT))
    return Lines(
        values, _NAMES, tokens.lines, tokens, bits, numbers, found, furniture, hints, captions, credits, declared
    )


def names() -> tuple[str, ...]:
    return _NAMES


def _near(picked: Matrix) -> Matrix:
    """`picked`: one row a measure of NEAR_OF; beyond the page all are -1."""
    many, lines = picked.shape
    rows = np.full((len(_NAMES) - len(_BASE), lines), -1, dtype=np.float32)
    for number, offset in enumerate(OFFSETS):
        here = rows[number * many : (number + 1) * many]
        if abs(offset) < lines:
            here[:, max(0, -offset) : lines - max(0, offset)] = picked[:, max(0, offset) : lines + min(0, offset)]
    means = [half for window in WINDOWS for half in _means_beside(picked[:_MEANS], window)]
    rows[len(OFFSETS) * many :] = np.concatenate(means)
    return rows.T


def _means_beside(values: Matrix, window: int) -> tuple[Matrix, Matrix]:
    """Means over the `window` lines before and after each; lines beyond the page count as -1."""
    many, lines = values.shape
    padded = np.full((many, lines + 2 * window + 1), -1, dtype=np.float64)
    padded[:, 0] = 0
    padded[:, window + 1 : window + 1 + lines] = values
    sums = np.cumsum(padded, axis=1)
    over = (sums[:, window:] - sums[:, :-window]) / window
    return over[:, :lines].astype(np.float32), over[:, window + 1 :].astype(np.float32)
