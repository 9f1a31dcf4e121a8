"""The inverted index: for each stem the pages that have it, how strongly, and at which words of their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.write.search.pages import Page
from generator.write.search.rules import SearchRules
from generator.write.search.terms import stem, words

BLOCK_GAP = 8  # places between two blocks, so that no phrase runs over a paragraph's end
MOST_WEIGHT = 63  # what one letter can hold


@dataclass(slots=True)
class Term:
    surfaces: set[str] = field(default_factory=set)  # folded words with this stem
    pages: list[tuple[int, int]] = field(default_factory=list)  # page, weight; ascending
    places: list[tuple[int, list[int]]] = field(default_factory=list)  # page, word numbers; ascending


@dataclass(frozen=True, slots=True)
class Index:
    terms: dict[str, Term]
    lengths: tuple[int, ...]  # words of each page


def index(pages: Sequence[Page], rules: SearchRules) -> Index:
    terms: dict[str, Term] = {}
    lengths: list[int] = []
    for number, page in enumerate(pages):
        weights, places, surfaces, length = _read(page, rules)
        lengths.append(length)
        for key, weight in weights.items():
            term = terms.setdefault(key, Term())
            term.pages.append((number, min(MOST_WEIGHT, weight)))
            term.surfaces |= surfaces[key]
            if key in places:
                term.places.append((number, places[key]))
    return Index(terms, tuple(lengths))


def _read(page: Page, rules: SearchRules) -> tuple[dict[str, int], dict[str, list[int]], dict[str, set[str]], int]:
    weights: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    surfaces: dict[str, set[str]] = {}
    at = 0

    def add(text: str, weight: int, placed: bool) -> None:
        nonlocal at
        for word in words(text) if weight else ():
            key = stem(word, page.language)
            weights[key] = weights.get(key, 0) + weight
            surfaces.setdefault(key, set()).add(word)
            if placed:
                places.setdefault(key, []).append(at)
                at += 1
        at += BLOCK_GAP

    add(page.title, rules.title_weight, True)
    add(page.deck, rules.deck_weight, True)
    for _, text in page.body:
        add(text, 1, True)
    length = at
    add(page.names, rules.name_weight, False)
    return weights, places, surfaces, length
