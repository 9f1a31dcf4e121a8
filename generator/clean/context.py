"""The second look: what the first judgement says of a line's neighbours, its container and the page as a whole.

A body is mostly one span with holes; a line is better understood when its surroundings have been judged once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.clean.features import LINE, Lines, Matrix
from generator.model import Block

Chances = NDArray[np.float64]
_REACH = (1, 2, 3, 4)
_WINDOWS = (3, 8, 20)
_MOST_WORDS = 60  # of one line that count for its surroundings
_AGAIN = (
    "words", "full sentence end", "starts small", "starts with bullet", "capital words", "all capitals", "gap before",
    "function words", "kind", "level", "dates", "odd characters", "commas", "quotes", "looks like caption", "is a credit",
    "number follows number", "exclamations", "ends in colon", "same text elsewhere",
)  # fmt: skip
_SHARED = (
    "role words",
    "vocabulary of the body",
    "since end cue",
    "since credit",
    "lines on page",
    "run words",
    "glued",
)
_OWN = (
    "chance", *(f"chance at {sign}{step}" for sign in "-+" for step in _REACH),
    *(f"chance over {sign}{size}" for sign in "-+" for size in _WINDOWS),
    "in best span", "after span start", "before span end", "body before", "body after", "body words before",
    "body words after", "body words of page", "share of page kept", "since sure line", "until sure line",
    "chance of container", "body words of container", "container share of body", "chance of outer container",
    "chance of like lines", "best of like lines", "lost since",
)  # fmt: skip
NAMES = (*_OWN, *(f"again {name}" for name in (*_AGAIN, *_SHARED)), "again link share", "again in declared body")


def rows(blocks: Sequence[Block], lines: Lines, chances: Chances) -> Matrix:
    """One row a line, columns as NAMES; `chances` of being body from the first look."""
    if not len(blocks):
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    size = np.minimum(lines.values[:, LINE.index("words")].astype(np.float64), _MOST_WORDS)
    columns = [chances, *_beside(chances), *_windows(chances, size), *_span(chances, size), *_mass(chances, size)]
    columns += [
        *_sure(chances),
        *_containers(blocks, chances, size),
        *_alike(blocks, lines, chances),
        _lost(chances, size),
    ]
    at = {name: number for number, name in enumerate(lines.names)}
    again = [lines.values[:, at[name]] for name in (*_AGAIN, *_SHARED)]
    link = [block.dom.link_share if block.dom else -1.0 for block in blocks]
    declared = [-1.0 if block.dom is None or block.dom.in_article_body is None else float(block.dom.in_article_body)
                for block in blocks]  # fmt: skip
    return np.stack([np.asarray(c, dtype=np.float32) for c in (*columns, *again, link, declared)], 1)


def _beside(chances: Chances) -> list[Chances]:
    out = []
    for sign in (-1, 1):
        for step in _REACH:
            shifted = np.full(len(chances), -1.0)
            if sign < 0:
                shifted[step:] = chances[:-step]
            else:
                shifted[:-step] = chances[step:]
            out.append(shifted)
    return out


def _windows(chances: Chances, size: Chances) -> list[Chances]:
    """Mean chance by words over the lines on one side; -1 at the page's edge."""
    n = len(chances)
    at = np.arange(n)
    weighed = np.concatenate([[0.0], np.cumsum(chances * (size + 1))])
    weight = np.concatenate([[0.0], np.cumsum(size + 1)])
    out = []
    for sign in (-1, 1):
        for reach in _WINDOWS:
            low = np.maximum(at - reach, 0) if sign < 0 else np.minimum(at + 1, n)
            high = at if sign < 0 else np.minimum(at + 1 + reach, n)
            mean = (weighed[high] - weighed[low]) / np.maximum(weight[high] - weight[low], 1)
            out.append(np.where(high > low, mean, -1.0))
    return out


def _span(chances: Chances, size: Chances) -> list[Chances]:
    best, start, end, run, run_start = 0.0, 0, -1, 0.0, 0
    for number, gain in enumerate(((size + 3) * (chances - 0.45)).tolist()):
        if run <= 0:
            run, run_start = 0.0, number
        run += gain
        if run > best:
            best, start, end = run, run_start, number
    at = np.arange(len(chances), dtype=np.float64)
    return [((at >= start) & (at <= end)).astype(np.float64), np.clip(at - start, -60, 60), np.clip(end - at, -60, 60)]


def _mass(chances: Chances, size: Chances) -> list[Chances]:
    mass = chances * size
    before = np.cumsum(mass) - mass
    total = max(1.0, float(mass.sum()))
    after = total - before - mass
    page = np.full(len(chances), min(total, 5000.0))
    kept = np.full(len(chances), float((chances >= 0.5).mean()))
    return [before / total, after / total, np.minimum(before, 3000), np.minimum(after, 3000), page, kept]


def _sure(chances: Chances) -> list[Chances]:
    at = np.arange(len(chances), dtype=np.float64)
    sure = chances >= 0.75
    last = np.maximum.accumulate(np.where(sure, at, -60))
    following = np.minimum.accumulate(np.where(sure, at, len(at) + 60)[::-1])[::-1]
    return [np.minimum(at - last, 60), np.minimum(following - at, 60)]


def _containers(blocks: Sequence[Block], chances: Chances, size: Chances) -> list[Chances]:
    """Mean chance in the same container without the line itself; text has no containers and gets -1."""
    n = len(blocks)
    if blocks[0].dom is None:
        return [np.full(n, -1.0)] * 4
    inner = _numbered([(block.dom.path, block.dom.words) if block.dom else None for block in blocks])
    outer = _numbered([block.dom.path[: max(1, len(block.dom.path) - 2)] if block.dom else None for block in blocks])
    mass, total = chances * (size + 1), float((chances * size).sum())
    inside = np.bincount(inner, weights=mass)
    weight = np.bincount(inner, weights=size + 1)
    rest = weight[inner] - (size + 1)
    mean = np.where(rest > 0, (inside[inner] - mass) / np.maximum(rest, 1e-9), -1.0)
    wide = np.bincount(outer, weights=mass)[outer] / np.bincount(outer, weights=size + 1)[outer]
    return [mean, np.minimum(inside[inner], 3000), inside[inner] / max(1.0, total), wide]


def _numbered(keys: Sequence[object]) -> NDArray[np.int64]:
    seen: dict[object, int] = {}
    return np.array([seen.setdefault(key, len(seen)) for key in keys], dtype=np.int64)


def _alike(blocks: Sequence[Block], lines: Lines, chances: Chances) -> list[Chances]:
    """Mean and best chance of the lines of the same look: short or long, bulleted or not, same indent, same tag."""
    prose = lines.values[:, LINE.index("full sentence end")]
    words = lines.values[:, LINE.index("words")]
    keys = [
        (block.kind, block.indent, block.dom.tag if block.dom else "", int(min(words[n], 40) // 8), bool(prose[n]))
        for n, block in enumerate(blocks)
    ]
    look = _numbered(keys)
    count = np.bincount(look)[look]
    mean = np.where(count > 1, (np.bincount(look, weights=chances)[look] - chances) / np.maximum(count - 1, 1), -1.0)
    best = np.zeros(int(look.max()) + 1)
    np.maximum.at(best, look, chances)
    return [mean, best[look]]


def _lost(chances: Chances, size: Chances) -> Chances:
    """Words of unlikely lines since the last likely one: how deep in a hole the line stands."""
    out, run = np.zeros(len(chances)), 0.0
    for number, (chance, words) in enumerate(zip(chances.tolist(), size.tolist())):
        out[number] = min(run, 500)
        run = 0.0 if chance >= 0.6 and words >= 8 else run + words * (1 - chance)
    return out
