"""Fits the weights of a page: `python -m generator.tag.train DOSSIER... [--out FILE]`. Never a part of runs.

A dossier is a folder with articles in `in/` and truth.txt beside it (a line an entity: kind | names, "~" for those that
may have a page and need none), or with articles and a gold.json. Prints what each dossier gets from the weights of the
others. A door of its own: it may import the stages before.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator import clean, dedupe, read
from generator.desk.merges import Merges
from generator.model import Story
from generator.tag.authority import Authority, lexicon
from generator.tag.evidence import measures
from generator.tag.resolving import clustered, name_of, texts_of
from generator.tag.spotting import spot
from generator.tag.weighing import BIAS, by_trust, ruled
from generator.tag.words import DATA
from generator.text import fold

FEWEST = 5  # names that show a measure; a rarer one gets no weight
RIDGE = 1.0  # of .5, 1, 2, 4 the best by dossiers left out
_STEPS = 60
_TITLES = re.compile(r"^(the|mr|mrs|ms|dr|president|senator|judge|us) ")


@dataclass(frozen=True, slots=True)
class Row:
    """A name that no list knows, what can be measured of it, and whether it is worth a page."""

    name: str
    measured: dict[str, float]
    right: bool
    trust: float  # what it would get without weights


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m generator.tag.train", description=__doc__)
    asked.add_argument("dossiers", nargs="+", type=Path)
    asked.add_argument("--out", type=Path, default=DATA / "page_weights.txt")
    told = asked.parse_args()
    rows = {folder.as_posix(): list(_rows(folder)) for folder in told.dossiers}
    if len(rows) > 1:
        for name, own in rows.items():
            others = fit([row for other in rows if other != name for row in rows[other]])
            print(name, _table(own, others))  # noqa: T201
    _write(told.out, fit([row for own in rows.values() for row in own]))


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Logistic regression with a ridge, by Newton's steps."""
    counts = Counter(name for row in rows for name in row.measured)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    matrix, wanted = _matrix(rows, names), np.array([float(row.right) for row in rows])
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[-1] = 0.01  # the beginning is free
    found = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-matrix @ found))
        slope = matrix.T @ (chance - wanted) + ridge * found
        bend = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(ridge)
        found = found - np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip([*names, BIAS], found, strict=True)}


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> NDArray[np.float64]:
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, -1] = 1
    for number, row in enumerate(rows):
        for name, value in row.measured.items():
            if name in place:
                matrix[number, place[name]] = value
    return matrix


def _table(rows: Sequence[Row], weights: dict[str, float]) -> str:
    odds = [weights[BIAS] + sum(weights.get(name, 0) * value for name, value in r.measured.items()) for r in rows]
    made, held = [o >= 0 for o in odds], [row.trust >= 0.5 for row in rows]
    return "by trust {} right, {} wrong; by weights {} right, {} wrong".format(
        *(
            sum(row.right is right for row, yes in zip(rows, some) if yes)
            for some in (held, made)
            for right in (True, False)
        )
    )


def _write(out: Path, weights: dict[str, float]) -> None:
    head = (
        "# What speaks for (+) and against (-) a page of a name that no list knows, in log-odds: weight, measure.\n"
        "# Made by `python -m generator.tag.train` from dossiers whose truth was written by hand; see evidence.py.\n"
    )
    lines = [f"{weight:+.2f} {name}\n" for name, weight in sorted(weights.items(), key=lambda w: (w[0] != BIAS, w[0]))]
    out.write_text(head + "".join(lines), encoding="utf-8")


# --- dossiers


def _rows(folder: Path) -> Iterator[Row]:
    """Names that no list knows and that the truth calls right or does not name; what may have a page is no lesson."""
    required, free = _truth(folder)
    stories = _stories(folder / "in" if (folder / "in").is_dir() else folder)
    authority = Authority()
    known = lexicon(authority)
    tagged = [spot(story, authority).value for story in stories]
    texts = texts_of(stories)
    taken: set[int] = set()
    for cluster in sorted(clustered(stories, tagged, known), key=lambda c: (c.key is None, -len(c.spots))):
        keys = {_key(surface) for surface in (*cluster.surfaces, name_of(cluster))}
        hit = {number for key in keys for number in required[key]}
        lesson = not cluster.key and ruled(cluster) is None and not keys & free and not (hit and hit <= taken)
        taken |= hit
        if lesson:
            yield Row(cluster.names[0], measures(cluster, texts, known), bool(hit), by_trust(cluster))


def _stories(folder: Path) -> tuple[Story, ...]:
    drafts = [read.read(found.value).value for found in read.find(folder) if found.value]
    known = [draft for draft in drafts if draft is not None and draft.seed.endswith(".txt")]
    outlets = clean.learn([clean.learn_one(draft) for draft in known])
    cleaned = [clean.clean(draft, outlets).value for draft in known]
    return dedupe.dedupe([article for article in cleaned if article], Merges()).value


def _truth(folder: Path) -> tuple[dict[str, set[int]], set[str]]:
    """(key of a name -> numbers of those who are called so, keys of names that need no page)."""
    required: dict[str, set[int]] = defaultdict(set)
    free: set[str] = set()
    for number, (needed, names) in enumerate(_told(folder)):
        for name in names:
            if needed:
                required[_key(name)].add(number)
            else:
                free.add(_key(name))
    return required, free


def _told(folder: Path) -> Iterator[tuple[bool, list[str]]]:
    if (folder / "gold.json").is_file():
        articles = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
        for article in articles.values():
            yield from ((True, [entity["name"], *entity["aliases"]]) for entity in article["entities"])
            yield False, list(article["optional"])
        return
    for line in (folder / "truth.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            needed = not line.startswith("~")
            names = line.split(":", 1)[1] if needed else line[1:]
            yield needed, [name.strip() for name in names.split("|")]


def _key(surface: str) -> str:
    plain = fold(re.sub(r"['’]s$", "", surface))
    while _TITLES.match(plain):
        plain = _TITLES.sub("", plain)
    return plain


if __name__ == "__main__":
    main()
