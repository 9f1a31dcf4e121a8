"""Which block of a variant stands where in the head, and which blocks of the head it lacks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.dedupe.align import Ints, partners
from generator.dedupe.rules import DedupeRules
from generator.dedupe.tokens import Words, tokenise
from generator.model import BODY, Aligned, Article, Kind, Variant

_LEAST_IN_BLOCK = 0.15  # share of a block's words that must stand in a head block for that block to be named


@dataclass(frozen=True, slots=True)
class Shape:
    """The words of an article's text, and the block of each."""

    article: Article
    words: Words
    blocks: Ints


def shape(article: Article) -> Shape:
    chosen = [n for n, block in enumerate(article.blocks) if block.kind in BODY or block.kind is Kind.HEADING]
    words, counts = tokenise([article.blocks[number].text for number in chosen])
    return Shape(article, words, np.repeat(np.array(chosen, np.int64), counts))


def variant(of: Shape, head: Shape, rules: DedupeRules) -> Variant:
    """`of` beside the head of its story."""
    to_head = partners(of.words, head.words, rules)
    to_head = _short_blocks(of, head, to_head, rules)
    to_variant = np.full(len(head.words), -1, np.int64)
    to_variant[to_head[to_head >= 0]] = np.flatnonzero(to_head >= 0)
    return Variant(
        of.article,
        _share(to_head),
        _share(to_variant),
        tuple(_aligned(of, head, to_head, number, rules) for number in of.article.paragraphs),
        _lacking(head, to_variant, rules),
    )


def presence(head: Article, of: Variant) -> tuple[tuple[int, bool], ...]:
    """For each body block of the head whether the variant has it; for the strip that draws them."""
    lacks = set(of.lacks)
    return tuple((number, number not in lacks) for number in head.paragraphs)


def _share(partner: Ints) -> float:
    return round(float((partner >= 0).mean()), 4) if len(partner) else 0.0


def _aligned(of: Shape, head: Shape, to_head: Ints, number: int, rules: DedupeRules) -> Aligned:
    mine = to_head[of.blocks == number]
    met = mine[mine >= 0]
    share = len(met) / len(mine) if len(mine) else 0.0
    if share < rules.added_share:
        return Aligned(number, (), round(share, 4))
    body = set(head.article.paragraphs)
    blocks, counts = np.unique(head.blocks[met], return_counts=True)
    named = [int(b) for b, n in zip(blocks, counts) if int(b) in body and n >= _LEAST_IN_BLOCK * len(mine)]
    return Aligned(number, tuple(named), round(share, 4))


def _lacking(head: Shape, to_variant: Ints, rules: DedupeRules) -> tuple[int, ...]:
    lacks = []
    for number in head.article.paragraphs:
        mine = to_variant[head.blocks == number]
        if not len(mine) or (mine >= 0).mean() < rules.lacks_share:
            lacks.append(number)
    return tuple(lacks)


def _short_blocks(of: Shape, head: Shape, to_head: Ints, rules: DedupeRules) -> Ints:
    """Blocks too short for an aligned run, found word for word as a whole block of the head that is still free."""
    free: dict[bytes, list[Ints]] = {}
    taken = np.zeros(len(head.words), dtype=bool)
    taken[to_head[to_head >= 0]] = True
    for number in np.unique(head.blocks):
        at = np.flatnonzero(head.blocks == number)
        if len(at) < rules.shortest_block and not taken[at].any():
            free.setdefault(head.words[at].tobytes(), []).append(at)
    result = to_head.copy()
    for number in np.unique(of.blocks) if free else ():
        at = np.flatnonzero(of.blocks == number)
        spots = free.get(of.words[at].tobytes()) if (result[at] < 0).all() else None
        if spots:
            result[at] = spots.pop(0)
    return result
