"""Fits the weights of a pronoun: `python -m generator.tag.speech.train FILE... [--out FILE]`. Never a part of runs.

A line of a file is a story as JSON: `blocks` (texts), `spots` ([block, start, end, kind, source]) and `said` ([block,
start of a quotation, names of its speaker]; no name = somebody unnamed). Prints what each file gets from the others.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.model import ArticleId, EntityKind
from generator.tag.speech import attributions
from generator.tag.speech.cast import Who
from generator.tag.speech.focus import Here, Turn, weights
from generator.tag.speech.given import Sex
from generator.tag.types import Source, Spot
from generator.tag.words import DATA
from generator.text import fold

FEWEST = 5  # choices that show a measure; a rarer one gets no weight
RIDGE = 1.0  # of .5, 1, 2, 3 the best by files left out, by a few choices
PRIOR = {"nothing but capitals": -1.2, "somebody": 0.6}  # where the ridge draws what few stories show; else to nothing
_ROUNDS, _STEPS = 5, 5  # choosing each one's best turn, and Newton's steps after it

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """One pronoun: what speaks for each turn, whose turn it is, and whose would be right."""

    measured: tuple[dict[str, float], ...]
    whose: tuple[Who | None, ...]
    right: frozenset[Who | None]


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m generator.tag.speech.train", description=__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--out", type=Path, default=DATA / "speaker_weights.txt")
    told = asked.parse_args()
    rows = {file.as_posix(): choices(file) for file in told.files}
    for name, own in rows.items():
        others = fit([row for other in rows if other != name for row in rows[other]])
        print(f"{name}: {right(own, others)} right of {len(own)}; by the weights in use {right(own, weights())}")  # noqa: T201
    _write(told.out, fit([row for own in rows.values() for row in own]))


def fit(rows: Sequence[Choice]) -> dict[str, float]:
    """A choice between people, each by the best of his turns, with a ridge."""
    counts = Counter(name for row in rows for name in {name for found in row.measured for name in found})
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    packed = [(_matrix(row, names), row) for row in rows]
    found = np.array([weights().get(name, 0.0) for name in names])
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    for _ in range(_ROUNDS):
        best = [_best_turns(matrix, row, found) for matrix, row in packed]
        for _ in range(_STEPS):
            loss, slope, bend = _loss(best, found, prior)
            step, size = np.linalg.solve(bend, slope), 1.0
            while size > 0.01 and _loss(best, found - size * step, prior)[0] > loss:
                size /= 2
            found = found - size * step
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def _matrix(row: Choice, names: Sequence[str]) -> Matrix:
    return np.array([[found.get(name, 0.0) for name in names] for found in row.measured])


def _best_turns(matrix: Matrix, row: Choice, found: Matrix) -> tuple[Matrix, NDArray[np.bool_]]:
    """A line for each one, and which of the lines are right."""
    weighed = matrix @ found
    best: dict[Who | None, int] = {}
    for place, who in enumerate(row.whose):
        if who not in best or weighed[place] >= weighed[best[who]]:
            best[who] = place
    return matrix[list(best.values())], np.array([who in row.right for who in best])


def _loss(
    best: Sequence[tuple[Matrix, NDArray[np.bool_]]], found: Matrix, prior: Matrix
) -> tuple[float, Matrix, Matrix]:
    """(loss, its slope, its bend) at the weights."""
    off = found - prior
    loss, slope, bend = RIDGE * float(off @ off) / 2, RIDGE * off, RIDGE * np.eye(len(found))
    for matrix, right in best:
        weighed = matrix @ found
        chance = np.exp(weighed - weighed.max())
        chance /= chance.sum()
        good = float(chance[right].sum()) + 1e-12
        wanted = np.where(right, chance, 0.0) / good
        mean = chance @ matrix
        loss -= float(np.log(good))
        slope = slope + matrix.T @ (chance - wanted)
        bend = bend + (matrix * chance[:, None]).T @ matrix - np.outer(mean, mean)
    return loss, slope, bend


def right(rows: Sequence[Choice], known: dict[str, float]) -> int:
    hits = 0
    for row in rows:
        weighed = [sum(known.get(name, 0.0) * value for name, value in found.items()) for found in row.measured]
        hits += row.whose[max(range(len(weighed)), key=lambda place: (weighed[place], place))] in row.right
    return hits


def _write(out: Path, found: dict[str, float]) -> None:
    head = (
        "# What speaks for (+) and against (-) somebody whom a pronoun may mean, in log-odds: weight, measure.\n"
        "# Made by `python -m generator.tag.speech.train` from quotations read by hand; see focus.py.\n"
    )
    lines = [f"{weight:+.2f} {name}\n" for name, weight in sorted(found.items())]
    out.write_text(head + "".join(lines), encoding="utf-8")


# --- stories


def choices(file: Path) -> list[Choice]:
    """The pronouns of the stories of a file."""
    stories = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [c for s in stories for c in _of_story(list(enumerate(s["blocks"])), s["spots"], s["said"])]


_Spot: TypeAlias = tuple[int, int, int, str, Source]  # block, start, end, kind, who saw it


def _of_story(
    blocks: list[tuple[int, str]],
    spots: list[_Spot],
    said: list[tuple[int, int, list[str]]],
) -> Iterator[Choice]:
    """The choices that a right one was among; a pronoun that says twice is one choice."""
    seen: dict[tuple[int, int], Sequence[tuple[Turn, dict[str, float]]]] = {}

    def watch(here: Here, wanted: Sex | None, found: Sequence[tuple[Turn, dict[str, float]]]) -> None:
        if wanted:
            seen[here.order, here.start] = found

    texts = dict(blocks)
    here = [_spot(texts, *spot) for spot in spots]
    speakers = {(block, start): names for block, start, names in said}
    for told in attributions(blocks, here, watch):
        names = speakers.get((told.block, told.start))
        found = seen.pop((told.source.block, told.source.start), None) if told.source and names is not None else None
        if found and names is not None:
            right = _named(found, names, texts) if names else frozenset([None])
            whose = tuple(turn.who for turn, _ in found)
            if right & set(whose):
                yield Choice(tuple(measured for _, measured in found), whose, right)


def _spot(texts: dict[int, str], block: int, start: int, end: int, kind: str, source: Source) -> Spot:
    return Spot(ArticleId(""), block, start, end, texts[block][start:end], EntityKind(kind), source)


def _named(
    found: Sequence[tuple[Turn, dict[str, float]]], names: Sequence[str], texts: dict[int, str]
) -> frozenset[Who | None]:
    """Whose turns are called so; by the surname alone only if nobody is called so in full."""
    full: set[Who | None] = set()
    lone: set[Who | None] = set()
    wanted = [fold(name).split() for name in names]
    for turn, _ in found:
        if turn.place and turn.who is not None:
            printed = fold(texts[turn.place[0]][turn.place[1] : turn.place[2]]).split()
            for name in wanted:
                if set(name) <= set(printed) or (len(printed) > 1 and set(printed) <= set(name)):
                    full.add(turn.who)
                elif len(printed) == 1 and printed[0] in name:
                    lone.add(turn.who)
    return frozenset(full or lone)


if __name__ == "__main__":
    main()
