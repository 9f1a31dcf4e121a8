"""Where a line stands: in the page, in its body, in a run of broken lines, behind words that end articles."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, columns
from generator.clean.line import LINE, LONG
from generator.clean.words import NAMES as GROUPS
from generator.model import Block

PAGE = ("lines on page", "words on page", "share of long lines", "share of gaps", "share of indents", "median words")
PLACE = (
    "place in lines", "place in words", "lines from end", "line number", "words before", "words after",
    "long lines before", "long lines after", "since long line", "until long line", "indent off the body",
    "inside the long span", "run words", "run ends sentence", "run lines", "glued", "since heading cue",
    "since end cue", "end cues before", "end cue words before", "since credit", "gap off the usual", "evenness",
)  # fmt: skip
_JOINS_BEFORE, _JOINS_AFTER, _ENDS = frozenset(",.;:)’”»!?"), frozenset(",;(-–—“«"), frozenset(".!?…")
END_CUES = ("comment", "related", "rights", "author", "letter", "share", "tags")
_END_CUES = [GROUPS.index(name) for name in END_CUES]


def page_rows(own: Matrix) -> Matrix:
    count = own[:, 0]
    n = max(1, len(count))
    values = [
        min(n, 2000), min(float(count.sum()), 20000),
        *(np.count_nonzero(those) / n for those in (count >= LONG, own[:, 21] > 0, own[:, 23] > 0)), middle(count),
    ]  # fmt: skip
    return columns(values, len(own))


def middle(values: Matrix) -> float:
    """The median; numpy's own takes ten times as long for a page."""
    ordered = np.sort(values)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def place_rows(blocks: tuple[Block, ...], own: Matrix, found: NDArray[np.int16]) -> Matrix:
    n = len(blocks)
    count = own[:, 0]
    total = max(1.0, float(count.sum()))
    before = np.cumsum(count) - count
    long = (count >= LONG) & (own[:, 3] > 0)
    longs = np.cumsum(long)
    at = np.arange(n)
    last = np.maximum.accumulate(np.where(long, at, -50))
    following = np.minimum.accumulate(np.where(long, at, n + 50)[::-1])[::-1]
    since = np.minimum(at - last, 50)
    until = np.minimum(following - at, 50)
    indent = own[:, 23]
    body_indent = _weighted_mode(indent, np.where(long, count, 0))
    start, end = _best_span(count)
    runs = _runs(blocks, own)
    heading_cue, end_cue, cues = _cues(own, found)
    cue_words = np.maximum.accumulate(np.where(cues, before, -1))
    made = [
        at / max(1, n - 1), before / total, np.minimum(n - at, 300), np.minimum(at, 300), np.minimum(before, 5000),
        np.minimum(total - before - count, 5000), longs, longs[-1:] - longs if n else longs, since, until,
        indent - body_indent, (at >= start) & (at <= end), *runs, heading_cue, end_cue, np.minimum(np.cumsum(cues), 30),
        np.minimum(np.where(cue_words >= 0, before - cue_words, 3000), 3000),
        _since(at, own[:, LINE.index("is a credit")] > 0),
        own[:, 21] - middle(own[:, 21]), _evenness(count),
    ]  # fmt: skip
    return columns(made, n)


def _evenness(count: Matrix) -> Matrix:
    """How much the lines around differ in length from this one, in words; teasers stand in even rows."""
    around = np.full(len(count) + 4, -1, dtype=np.float32)
    around[2:-2] = count
    one, two, three, four = (np.abs(around[at : at + len(count)] - count) for at in (0, 1, 3, 4))
    return np.asarray(np.minimum((one + two + three + four) / 4, 100), dtype=np.float32)


def _weighted_mode(values: Matrix, weights: Matrix) -> float:
    if len(values) and (values == values[0]).all():
        return float(values[0])
    sums: Counter[float] = Counter()
    for value, weight in zip(values.tolist(), weights.tolist()):
        sums[value] += weight
    return max(sums, key=lambda value: (sums[value], -value)) if sums else 0.0


def _best_span(count: Matrix) -> tuple[int, int]:
    """The stretch of lines that gains most when a line is worth its words (up to 60) less 12."""
    best, start, end, run, run_start = 0.0, 0, -1, 0.0, 0
    for number, value in enumerate(np.minimum(count, 60).tolist()):
        if run <= 0:
            run, run_start = 0.0, number
        run += value - 12
        if run > best:
            best, start, end = run, run_start, number
    return start, end


def _runs(blocks: tuple[Block, ...], own: Matrix) -> list[Matrix]:
    """Lines that a scrape broke in mid-sentence, as one: words, ends a sentence, lines, glued to the one before."""
    n = len(blocks)
    glued = np.zeros(n, dtype=np.float32)
    bullets = own[:, 9].tolist()
    for number in range(1, n):
        above, here = blocks[number - 1], blocks[number]
        if here.gap or bullets[number] or not here.text or above.indent != here.indent:
            continue
        first, last = here.text[0], above.text[-1:]
        joins = first.islower() or first in _JOINS_BEFORE or last in _JOINS_AFTER
        glued[number] = joins and last not in _ENDS
    run = np.cumsum(glued == 0) - 1
    size = np.bincount(run, weights=own[:, 0], minlength=1)
    lines = np.bincount(run, minlength=1)
    ends = np.zeros(len(size))
    ends[run] = own[:, 3]
    return [np.minimum(size[run], 400), ends[run], np.minimum(lines[run], 40), glued]


def _cues(own: Matrix, found: NDArray[np.int16]) -> tuple[Matrix, Matrix, NDArray[np.bool_]]:
    """Lines since the last short line with a role word, since the last that tends to end articles, and where."""
    at = np.arange(len(own))
    short = own[:, 0] <= 6
    any_cue = short & (found[:, : GROUPS.index("you")].sum(1) > 0)
    end_cue = short & (found[:, _END_CUES].sum(1) > 0)
    return _since(at, any_cue), _since(at, end_cue), end_cue


def _since(at: NDArray[np.int64], mark: NDArray[np.bool_]) -> Matrix:
    last = np.maximum.accumulate(np.where(mark, at, -60)) if len(at) else at
    return np.minimum(at - last, 60).astype(np.float32)
