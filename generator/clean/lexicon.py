"""Learned weights of single words: how much a word at hand speaks for or against a line being the article.

A word's weight is the log of how many sites use it in body lines against how many use it in others, so one chatty site
counts once. Rare words are not in the tables. Class names of HTML are weighed in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.clean.line import Matrix
from generator.model import Block

SHORT = 12  # words; short and long lines have tables of their own
_ENDS = 30  # words at either end of a long line that are weighed
_COLUMNS = ("mean", "worst", "best", "sum", "known")


@dataclass(frozen=True, slots=True)
class Lexicon:
    short: Mapping[str, float]
    long: Mapping[str, float]
    classes: Mapping[str, float]


def word_names() -> tuple[str, ...]:
    return tuple(f"word weights {c}{where}" for where in ("", " of next", " of last") for c in _COLUMNS)


def class_names() -> tuple[str, ...]:
    return tuple(f"class weights {c}{where}" for where in ("", " of next", " of last") for c in _COLUMNS)


def weigh_words(lines: Sequence[Sequence[str]], lexicon: Lexicon) -> Matrix:
    return _with_neighbours(
        [_weigh(word_tokens(line), lexicon.short if len(line) <= SHORT else lexicon.long) for line in lines]
    )


def weigh_classes(blocks: Sequence[Block], lexicon: Lexicon) -> Matrix:
    known: dict[object, list[float]] = {}
    rows = []
    for block in blocks:
        key = (block.dom.tag, block.dom.path[-3:], block.dom.words[:10]) if block.dom else None
        if key not in known:
            known[key] = _weigh(class_tokens(block), lexicon.classes)
        rows.append(known[key])
    return _with_neighbours(rows)


def word_tokens(line: Sequence[str]) -> set[str]:
    """Words, pairs at both ends, the first and the last; numbers are all one word."""
    if len(line) > 2 * _ENDS:
        line = (*line[:_ENDS], *line[-_ENDS:])
    plain = ["0" if word[0].isdigit() else word for word in line]
    found = set(plain)
    found.update(map(" ".join, pairwise(plain[:13])))
    if len(plain) > 13:  # else they are all met above
        found.update(map(" ".join, pairwise(plain[-8:])))
    if plain:
        found.add("^" + plain[0])
        found.add("$" + plain[-1])
    return found


def class_tokens(block: Block) -> set[str]:
    if block.dom is None:
        return set()
    near = block.dom.words[:10]
    found = set(near)
    found.update("^" + word for word in near[:3])
    found.update("/" + name for name in block.dom.path[-3:])
    found.update(map(" ".join, pairwise(near[:6])))
    found.add("<" + block.dom.tag)
    return found


def learn_weights(
    tokens: Sequence[set[str]], is_body: Sequence[bool], sites: Sequence[str], fewest_sites: int = 6, most: int = 3000
) -> dict[str, float]:
    """The `most` telling tokens that stand on at least `fewest_sites` sites. Order-free."""
    good: dict[str, set[str]] = {}
    bad: dict[str, set[str]] = {}
    for found, body, site in zip(tokens, is_body, sites):
        table = good if body else bad
        for token in found:
            table.setdefault(token, set()).add(site)
    of_good = max(1, len({site for site, body in zip(sites, is_body) if body}))
    of_bad = max(1, len({site for site, body in zip(sites, is_body) if not body}))
    made = []
    for token in good.keys() | bad.keys():
        a, b = good.get(token, set()), bad.get(token, set())
        if len(a | b) >= fewest_sites:
            weight = float(np.log((len(a) + 3) / of_good) - np.log((len(b) + 3) / of_bad))
            made.append((-abs(weight) * len(a | b) ** 0.5, token, weight))
    made.sort()
    return {token: round(weight, 2) for _, token, weight in sorted(made[:most], key=lambda entry: entry[1])}


def _weigh(tokens: set[str], table: Mapping[str, float]) -> list[float]:
    found = [table[token] for token in tokens if token in table]
    if not found:
        return [0.0] * len(_COLUMNS)
    found.sort()
    total = sum(found)
    return [total / (len(found) + 2), sum(found[:3]), sum(found[-3:]), total, float(len(found))]


def _with_neighbours(rows: list[list[float]]) -> Matrix:
    own = np.array(rows, dtype=np.float32).reshape(len(rows), len(_COLUMNS))
    none = np.zeros((min(1, len(rows)), len(_COLUMNS)), dtype=np.float32)
    return np.hstack([own, np.vstack([own[1:], none]), np.vstack([none, own[:-1]])])
