"""Fits the weights of `kind_weighing`: `python -m generator.tag.train_kinds ARTICLES LABELS RECOGNISER [...]`.

ARTICLES and LABELS as `learn` takes them; each RECOGNISER must not have read the labels before it. Prints how many
kinds are wrong before and after, each quarter by the weights of the others; what stands before "_" in the name of an
article is its writer, and a writer is never on both sides. Never a part of runs.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.model import EntityKind
from generator.tag.authority import Authority, lexicon
from generator.tag.entities import texts_of
from generator.tag.kind_evidence import Spots
from generator.tag.kind_weighing import (
    BIAS,
    BODY,
    CLASSES,
    MORE,
    ONE,
    OTHER,
    PERSON,
    PLACE,
    Dossier,
    Kinds,
    Weights,
    asked,
    chances,
    corrected,
    likelier,
)
from generator.tag.kinds import kinds_of
from generator.tag.learn import Named, Span, part_of, read_labels, spans
from generator.tag.rules import TagRules
from generator.tag.spotting import spot
from generator.tag.train import story_of
from generator.tag.words import DATA

FEWEST = 12  # names that show a measure; a rarer one gets no weight. 8 and 15 are as good by writers left out
RIDGE = 3.0  # 1 and 6 are worse by little
PARTS = 4
_STEPS = 80
_LEAST = 0.05  # weights that move nothing are not written
_KINDS = {"p": PERSON, "o": BODY, "l": PLACE, "f": PLACE}  # of the labels; the rest is none of the three
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A labelled article as the recogniser sees it."""

    name: str
    named: tuple[Named, ...]
    seen: Dossier

    def kinds(self) -> Kinds:
        return kinds_of(self.seen.tagged)


@dataclass(frozen=True, slots=True)
class Row:
    """A name, what can be measured of it, the kind it is taken for and the one it has."""

    article: str
    name: str
    measured: Mapping[str, float]
    taken: EntityKind
    due: EntityKind
    label: str


def main() -> None:
    asked_for = argparse.ArgumentParser(prog="python -m generator.tag.train_kinds", description=__doc__)
    asked_for.add_argument("articles", type=Path)
    asked_for.add_argument("pairs", nargs="+", type=Path, metavar="LABELS RECOGNISER")
    asked_for.add_argument("--out", type=Path, default=DATA / "kind_weights.txt")
    told = asked_for.parse_args()
    pairs = list(zip(told.pairs[::2], told.pairs[1::2], strict=True))
    lessons = [one for labels, model in pairs for one in _lessons(told.articles, labels, model)]
    write(told.out, taught(lessons)[0])


def _lessons(articles: Path, labels: Path, model: Path) -> list[Lesson]:
    authority, rules = Authority(), TagRules(models=(("en", str(model)),))
    known, found = lexicon(authority), []
    for name, named in sorted(read_labels(labels).items()):
        story = story_of(articles, name)
        seen = Dossier((spot(story, authority, rules).value,), texts_of((story,)), known, (True,))
        found.append(Lesson(name, tuple(named), seen))
    return found


def taught(lessons: Sequence[Lesson]) -> tuple[Weights, list[Weights]]:
    """Weights of single words; with them those of longer names; then of single words beside corrected longer names.
    With them, for each part of the lessons, the weights that never saw it."""
    first = _rows(ONE, lessons, Lesson.kinds)
    others = _crossed(ONE, first)
    more = _rows(MORE, lessons, Lesson.kinds, others)
    others = [{**ones, **rest} for ones, rest in zip(others, _crossed(MORE, more))]
    _table(MORE, more, others)

    def set_right(one: Lesson) -> Kinds:
        return corrected(one.kinds(), one.seen, others[_part(one.name, PARTS)], (MORE,))[0]

    last = _rows(ONE, lessons, set_right)
    others = [{**rest, **ones} for rest, ones in zip(others, _crossed(ONE, last))]
    _table(ONE, last, others)
    return {**fit(ONE, last), **fit(MORE, more)}, others


def _crossed(part: str, some: Sequence[Row]) -> list[Weights]:
    return [fit(part, [row for row in some if _part(row.article, PARTS) != number]) for number in range(PARTS)]


def _part(name: str, parts: int) -> int:
    return part_of(name.partition("_")[0], parts)


def _rows(
    part: str, lessons: Sequence[Lesson], kinds: Callable[[Lesson], Kinds], of: Sequence[Weights] = ()
) -> list[Row]:
    """Names whose kind the labels tell. `of`: for each part of the lessons, weights that never saw it."""
    found = []
    for one in lessons:
        taken, weights = kinds(one), of[_part(one.name, PARTS)] if of else None
        due = {place: spans(text, one.named) for place, text in one.seen.texts.items()}
        for name, spots, measured in asked(part, taken, one.seen, weights):
            if label := _label(spots, due):
                found.append(Row(one.name, name, measured, taken[name], _KINDS.get(label, OTHER), label))
    return found


def _label(spots: Spots, due: Mapping[tuple[str, int], Sequence[Span]]) -> str:
    """The letter that most places of the name have; none where the labels see another span, or no name."""
    told = Counter(
        letter
        for _, one in spots
        for start, end, letter in due[one.article, one.block]
        if abs(start - one.start) <= 4 and abs(end - one.end) <= 2 and start < one.end and one.start < end
    )
    return max(sorted(told), key=lambda letter: told[letter]) if told else ""


def fit(part: str, some: Sequence[Row]) -> Weights:
    """Multinomial logistic regression with a ridge: steps by a fixed bend, with momentum that starts again where it
    climbs."""
    counts = Counter(name for row in some for name in row.measured)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    matrix, wanted = _matrix(some, names), np.eye(len(CLASSES))[[CLASSES.index(row.due) for row in some]]
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[-1] = 0.01  # the beginning is free
    bend = np.linalg.inv((matrix.T @ matrix).astype(float) / 4 + np.diag(ridge))
    found = ahead = np.zeros((len(names) + 1, len(CLASSES)))
    pace = 1.0
    for _ in range(_STEPS):
        odds = (matrix @ ahead.astype(np.float32)).astype(float)
        slope = matrix.T @ (_chances(odds) - wanted).astype(np.float32) + ridge[:, None] * ahead
        after = ahead - bend @ slope
        pace = 1.0 if np.sum(slope * (after - found)) > 0 else pace
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead, found, pace = after + (pace - 1) / faster * (after - found), after, faster
    found = found - found.mean(axis=1, keepdims=True)
    return {part: {name: tuple(round(float(w), 2) for w in row) for name, row in zip([*names, BIAS], found)}}


def _chances(odds: Array) -> Array:
    powers = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _matrix(some: Sequence[Row], names: Sequence[str]) -> NDArray[np.float32]:
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(some), len(names) + 1), dtype=np.float32)
    matrix[:, -1] = 1
    for number, row in enumerate(some):
        for name in row.measured.keys() & place.keys():
            matrix[number, place[name]] = row.measured[name]
    return matrix


def _table(part: str, some: Sequence[Row], others: Sequence[Weights]) -> None:
    before: Counter[bool] = Counter()
    after: Counter[bool] = Counter()
    for row in (row for row in some if row.due is not OTHER):
        found = chances(part, row.measured, others[_part(row.article, PARTS)])
        kind, _ = likelier(row.name, row.taken, found, row.measured)
        before[_right(row, row.taken)] += 1
        after[_right(row, kind)] += 1
    print(f"{part}{sum(before.values())} names, kinds wrong before {before[False]}, after {after[False]}")  # noqa: T201


def _right(row: Row, kind: EntityKind) -> bool:
    return kind is row.due or (row.label == "f" and kind is BODY)  # a stadium, a hospital may be either


def write(out: Path, weights: Weights) -> None:
    head = (
        "# What speaks for (+) and against (-) a person, a body, a place, none of them, in log-odds, and the measure.\n"
        "# Made by `python -m generator.tag.train_kinds` from labelled news; see kind_weighing.py.\n"
    )
    lines = [
        " ".join(f"{w:+.2f}" for w in row) + f" {part}{name}\n"
        for part in (ONE, MORE)
        for name, row in sorted(weights[part].items(), key=lambda one: (one[0] != BIAS, one[0]))
        if name == BIAS or max(map(abs, row)) >= _LEAST
    ]
    out.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
