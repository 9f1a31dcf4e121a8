"""Learned weights of single words: how much a word at hand speaks for or against a line being the article.

A word's weight is the log of how many sites use it in body lines against how many use it in others, so one chatty site
counts once. Rare words are not in the tables. Class names of HTML are weighed in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.clean.columns import Matrix
from generator.clean.makes import Makes
from generator.model import Block, Dom

SHORT = 12  # words; short and long lines have tables of their own
ENDS = 30  # words at either end of a long line that are weighed
PAIRS_BEFORE, PAIRS_AFTER = 13, 8  # words at either end of a line of which pairs are weighed
COLUMNS = ("mean", "worst", "best", "sum", "known")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    short: Mapping[str, float]
    long: Mapping[str, float]
    classes: Mapping[str, float]


def word_names() -> tuple[str, ...]:
    return tuple(f"word weights {c}{where}" for where in ("", " of next", " of last") for c in COLUMNS)


def class_names() -> tuple[str, ...]:
    return tuple(f"class weights {c}{where}" for where in ("", " of next", " of last") for c in COLUMNS)


def weigh_classes(makes: Makes, lexicon: Lexicon) -> Matrix:
    number, first = makes.numbered(lambda dom: (dom.tag, dom.path[-3:], dom.words[:10]))
    rows = [_weigh(_markup_tokens(dom), lexicon.classes) for dom in first]
    return with_neighbours(np.array(rows, dtype=np.float32).reshape(len(rows), len(COLUMNS))[number])


def word_tokens(line: Sequence[str]) -> set[str]:
    """Words, pairs at both ends, the first and the last; numbers are all one word."""
    if len(line) > 2 * ENDS:
        line = (*line[:ENDS], *line[-ENDS:])
    plain = ["0" if word[0].isdigit() else word for word in line]
    found = set(plain)
    found.update(map(" ".join, pairwise(plain[:PAIRS_BEFORE])))
    found.update(map(" ".join, pairwise(plain[-PAIRS_AFTER:])))
    if plain:
        found.add("^" + plain[0])
        found.add("$" + plain[-1])
    return found


def class_tokens(block: Block) -> set[str]:
    return _markup_tokens(block.dom) if block.dom else set()


def _markup_tokens(dom: Dom) -> set[str]:
    near = dom.words[:10]
    found = set(near)
    found.update(["^" + word for word in near[:3]])
    found.update(["/" + name for name in dom.path[-3:]])
    found.update(map(" ".join, pairwise(near[:6])))
    found.add("<" + dom.tag)
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
    found = [weight for weight in map(table.get, tokens) if weight is not None]
    if not found:
        return [0.0] * len(COLUMNS)
    found.sort()
    total = sum(found)
    return [total / (len(found) + 2), sum(found[:3]), sum(found[-3:]), total, float(len(found))]


def with_neighbours(rows: Matrix) -> Matrix:
    """(lines, COLUMNS) and the same of the next and of the last line beside each."""
    many = len(COLUMNS)
    made = np.zeros((3 * many, len(rows)), dtype=np.float32)
    made[:many] = rows.T
    made[many : 2 * many, :-1] = made[:many, 1:]
    made[2 * many :, 1:] = made[:many, :-1]
    return made.T
