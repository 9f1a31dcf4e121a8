"""Fits the weights of `strangers`: `python -m generator.tag.train_strangers ARTICLES LABELS RECOGNISER [...]`.

ARTICLES and LABELS as `learn` takes them; each RECOGNISER must not have read the labels before it. Prints what each
pair gets from the weights of the others. Never a part of runs.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.tag.authority import Authority, lexicon
from generator.tag.learn import Named, read_labels
from generator.tag.resolving import clustered, texts_of
from generator.tag.rules import TagRules
from generator.tag.spotting import spot
from generator.tag.strangers import BIAS, LIMIT, PLACE, measured, strange
from generator.tag.train import Row, fit, key_of, odds_of, story_of
from generator.tag.words import DATA

_BODIES, _PLACES, _PERSONS, _UNCLEAR = "ofr", "l", "p", "dxnwe"  # kinds of the labels; the last are no lesson


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m generator.tag.train_strangers", description=__doc__)
    asked.add_argument("articles", type=Path)
    asked.add_argument("pairs", nargs="+", type=Path, metavar="LABELS RECOGNISER")
    asked.add_argument("--out", type=Path, default=DATA / "stranger_weights.txt")
    told = asked.parse_args()
    pairs = list(zip(told.pairs[::2], told.pairs[1::2], strict=True))
    rows = [
        [row for name, named in sorted(read_labels(labels).items()) for row in _rows(told.articles, name, named, model)]
        for labels, model in pairs
    ]
    for number, own in enumerate(rows):
        others = fit([row for other, some in enumerate(rows) if other != number or len(rows) == 1 for row, _ in some])
        print(f"{pairs[number][0]}: {_table(own, others)}")  # noqa: T201
    every = [one for some in rows for one in some]
    weights = fit([row for row, _ in every])
    places = fit([Row(row.name, row.measured, kind == "place", 0.0) for row, kind in every if row.right])
    _write(told.out, {**weights, **{PLACE + name: weight for name, weight in places.items()}})


def _rows(articles: Path, name: str, named: Sequence[Named], model: Path) -> Iterator[tuple[Row, str]]:
    """(strange word of the article, "place", "body" or "person"); `right` = it is no person."""
    authority = Authority()
    known, story = lexicon(authority), story_of(articles, name)
    tagged = [spot(story, authority, TagRules(models=(("en", str(model)),))).value]
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in named:
        for form in one.forms:
            kinds[key_of(form)].add(one.kind)
    texts = texts_of((story,))
    for cluster in clustered((story,), tagged, known):
        if strange(cluster):
            found = set().union(*(kinds[key_of(surface)] for surface in cluster.surfaces))
            if not found & set(_UNCLEAR) or found & set(_BODIES + _PLACES + _PERSONS):
                what = "place" if found & set(_PLACES) else "body" if found & set(_BODIES) else "person"
                measured_here = measured([cluster], texts, known)
                yield Row(cluster.names[0], measured_here, what != "person", 0.0), what


def _table(rows: Sequence[tuple[Row, str]], weights: Mapping[str, float]) -> str:
    made = Counter(kind for row, kind in rows if odds_of(row, weights) >= _AT)
    due = Counter(kind for _, kind in rows)
    return ", ".join(f"{kind} {made[kind]} of {due[kind]} taken for none" for kind in sorted(due))


_AT = math.log(LIMIT / (1 - LIMIT))


def _write(out: Path, weights: Mapping[str, float]) -> None:
    head = (
        '# What speaks for (+) and against (-) a lone word being no person; behind "place:" for a place otherwise;\n'
        "# in log-odds: weight, measure. Made by `python -m generator.tag.train_strangers`; see strangers.py.\n"
    )
    order = sorted(weights, key=lambda name: (name.startswith(PLACE), not name.endswith(BIAS), name))
    out.write_text(head + "".join(f"{weights[name]:+.2f} {name}\n" for name in order), encoding="utf-8")


if __name__ == "__main__":
    main()
