"""Fits the weights of a page: `python -m generator.tag.train LABELS ARTICLES RECOGNISER... [--out FILE]`.

LABELS and ARTICLES as `learn` takes them; RECOGNISER 1 of 3 was taught by `learn --left-out 0/3`, 2 of 3 by `1/3` and
so on, so that each article is read by one that never saw it; `--unread LABELS RECOGNISER` adds articles that this one
never saw. Prints what each part gets from the weights of the others. Never a part of runs.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.model import Article, Block, Kind, Meta, SeedPath, Story, article_id, story_id
from generator.tag.authority import Authority, Lexicon, lexicon
from generator.tag.entities import name_of, texts_of
from generator.tag.evidence import measures
from generator.tag.learn import Named, part_of, read_labels
from generator.tag.resolving import clustered
from generator.tag.rules import TagRules
from generator.tag.spotting import spot
from generator.tag.weighing import BIAS, by_trust, ruled
from generator.tag.words import DATA
from generator.text import fold

FEWEST = 5  # names that show a measure; a rarer one gets no weight
RIDGE = 1.0  # .3 and 3 are as good by articles left out
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
    asked.add_argument("labels", type=Path)
    asked.add_argument("articles", type=Path)
    asked.add_argument("recognisers", nargs="+", type=Path)
    asked.add_argument("--unread", nargs=2, type=Path, action="append", default=[], metavar=("LABELS", "RECOGNISER"))
    asked.add_argument("--out", type=Path, default=DATA / "page_weights.txt")
    told = asked.parse_args()
    labelled, parts = read_labels(told.labels), len(told.recognisers)
    rows = [
        _rows_of(
            told.articles, {name: labelled[name] for name in labelled if part_of(name, parts) == number}, recogniser
        )
        for number, recogniser in enumerate(told.recognisers)
    ]
    rows += [_rows_of(told.articles, read_labels(labels), recogniser) for labels, recogniser in told.unread]
    for number, own_rows in enumerate(rows):
        others = fit([row for other, some in enumerate(rows) if other != number or len(rows) == 1 for row in some])
        print(f"part {number}:", _table(own_rows, others))  # noqa: T201
    _write(told.out, fit([row for some in rows for row in some]))


def _rows_of(articles: Path, labelled: Mapping[str, Sequence[Named]], recogniser: Path) -> list[Row]:
    rules = TagRules(models=(("en", str(recogniser)),))
    return [row for name in sorted(labelled) for row in _rows(story_of(articles, name), labelled[name], rules)]


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


def odds_of(row: Row, weights: Mapping[str, float]) -> float:
    return weights[BIAS] + sum(weights.get(name, 0) * value for name, value in row.measured.items())


def _table(rows: Sequence[Row], weights: dict[str, float]) -> str:
    odds = [odds_of(row, weights) for row in rows]
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
        "# Made by `python -m generator.tag.train` from labelled news; see evidence.py.\n"
    )
    lines = [f"{weight:+.2f} {name}\n" for name, weight in sorted(weights.items(), key=lambda w: (w[0] != BIAS, w[0]))]
    out.write_text(head + "".join(lines), encoding="utf-8")


# --- labelled articles


def story_of(articles: Path, name: str) -> Story:
    lines = (articles / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    blocks = tuple(Block(Kind.PARAGRAPH, line, (n,)) for n, line in enumerate(lines) if line.strip())
    path = SeedPath(f"{name}.txt")
    article = Article(article_id(None, path), path, "0" * 64, Meta(title=name, language="en"), blocks)
    return Story(story_id(article.id), article)


def _rows(story: Story, labels: Sequence[Named], rules: TagRules) -> Iterator[Row]:
    """Names that no list knows and that the labels call right or do not name; what may have a page is no lesson."""
    authority = Authority()
    known = lexicon(authority)
    required, free = _wanted(story, labels, known)
    tagged = [spot(story, authority, rules).value]
    texts = texts_of((story,))
    clusters = clustered((story,), tagged, known, (True,))
    taken: set[int] = set()
    for cluster in sorted(clusters, key=lambda c: (c.key is None, -len(c.spots))):
        keys = {key_of(surface) for surface in (*cluster.surfaces, name_of(cluster))}
        hit = {number for key in keys for number in required[key]}
        lesson = not cluster.key and ruled(cluster) is None and not keys & free and not (hit and hit <= taken)
        taken |= hit
        if lesson:
            yield Row(cluster.names[0], measures(cluster, texts, known), bool(hit), by_trust(cluster))


def _wanted(story: Story, labels: Sequence[Named], known: Lexicon) -> tuple[dict[str, set[int]], set[str]]:
    """(key of a name -> numbers of those who are called so, keys of names that may have a page and need none)."""
    required: dict[str, set[int]] = defaultdict(set)
    free: set[str] = set()
    lines = [block.text for block in story.head.blocks]
    for number, one in enumerate(labels):
        keys = {key_of(form) for form in one.forms}
        lone = one.kind == "p" and not any(" " in form for form in one.forms)
        if one.kind not in _PAGED or lone or not any(_proper(line, form) for line in lines for form in one.forms):
            free |= keys
            continue
        listed = [known.by_surface[fold(form)].name for form in one.forms if fold(form) in known.by_surface]
        for key in {*keys, *map(key_of, listed)}:
            required[key].add(number)
    return required, free


_PAGED = frozenset("polfr")  # kinds that get a page
_ENDS = re.compile(r"[.!?…][”\"’')]*$")
_DATELINE = re.compile(r".{0,60}?(?: [-–—] |—)")


def _proper(line: str, form: str) -> bool:
    """The name stands in a sentence, and not only in a dateline, a heading, a credit."""
    dateline = _DATELINE.match(line)
    at = line.rfind(form)
    return at >= (dateline.end() if dateline else 0) and bool(_ENDS.search(line))


def key_of(surface: str) -> str:
    plain = fold(re.sub(r"['’]s$", "", surface))
    while _TITLES.match(plain):
        plain = _TITLES.sub("", plain)
    return plain


if __name__ == "__main__":
    main()
