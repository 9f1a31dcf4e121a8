"""Clusters as stars: every member is verified against the hub itself, so nothing is joined through a third.

The hub is the document that shares most with its candidates. A hub that wholly contains articles which have nothing to
do with each other is a digest, and they do not join it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from generator.dedupe.align import Ints, Marks, Overlaps, Runs
from generator.dedupe.candidates import Candidates, Pairs
from generator.dedupe.rules import DedupeRules
from generator.dedupe.verify import Checked, Corpus, Executor, Mask, check, is_edge


@dataclass(frozen=True, slots=True)
class Link:
    """A verified pair of documents, by number; a is the hub's member, b the hub."""

    a: int
    b: int
    of_a: float
    of_b: float
    common: int  # words


@dataclass(slots=True)
class _State:
    hub: Ints  # of each document; itself while it stands alone
    fixed: Marks  # has members or a hub
    links: list[Link] = field(default_factory=list)


def stars(
    corpus: Corpus, found: Candidates, rules: DedupeRules, run: Executor | None = None
) -> tuple[Ints, list[Link]]:
    """The hub of each document and the links that rest on an alignment."""
    state = _State(np.arange(len(corpus.counts)), np.zeros(len(corpus.counts), dtype=bool))
    mask = Mask(found.boilerplate, found.bits)
    edges = found.pairs
    while len(edges.a):
        priority = _priority(edges, found.samples, state)
        member, hub = _proposals(edges, priority)
        checked = check(corpus, member, hub, mask, rules, run)
        good = is_edge(checked.overlaps, rules)
        good &= ~_digested(checked, member, hub, good, rules)
        _settle(state, member[good], hub[good], checked.overlaps, np.flatnonzero(good))
        edges = _open(edges, state, member, hub)
    return state.hub, state.links


def _priority(edges: Pairs, samples: Ints, state: _State) -> Ints:
    """A rank for each document, higher goes first: hubs that have members, then by what is shared in all."""
    size = len(samples)
    weight = np.bincount(edges.a, edges.shared, size) + np.bincount(edges.b, edges.shared, size)
    order = np.lexsort((-np.arange(size), samples, weight, state.fixed))
    rank = np.empty(size, np.int64)
    rank[order] = np.arange(size)
    return rank


def _proposals(edges: Pairs, rank: Ints) -> tuple[Ints, Ints]:
    """Each document beside a hub with the hub it shares most with. A hub outranks all its neighbours."""
    best = np.full(len(rank), -1, np.int64)
    np.maximum.at(best, edges.a, rank[edges.b])
    np.maximum.at(best, edges.b, rank[edges.a])
    is_hub = (best >= 0) & (rank > best)
    member = np.concatenate([edges.a[is_hub[edges.b]], edges.b[is_hub[edges.a]]])
    hub = np.concatenate([edges.b[is_hub[edges.b]], edges.a[is_hub[edges.a]]])
    shared = np.concatenate([edges.shared[is_hub[edges.b]], edges.shared[is_hub[edges.a]]])
    order = np.lexsort((-rank[hub], -shared, member))
    first = np.concatenate([[True], np.diff(member[order]) != 0])
    return member[order][first], hub[order][first]


def _settle(state: _State, member: Ints, hub: Ints, found: Overlaps, rows: Ints) -> None:
    state.hub[member] = hub
    state.fixed[member] = True
    state.fixed[hub] = True
    of_a, of_b, common = found.of_a[rows], found.of_b[rows], found.common_a[rows]
    columns = (member.tolist(), hub.tolist(), of_a.tolist(), of_b.tolist(), common.tolist())
    state.links.extend(Link(*row) for row in zip(*columns))


def _open(edges: Pairs, state: _State, member: Ints, hub: Ints) -> Pairs:
    """What is still to be looked at: no settled member, not two hubs, not what was just checked."""
    joined = state.hub != np.arange(len(state.hub))
    tried = np.unique((np.minimum(member, hub) << 32) | np.maximum(member, hub))
    seen = np.isin((edges.a << 32) | edges.b, tried)
    left = ~joined[edges.a] & ~joined[edges.b] & ~(state.fixed[edges.a] & state.fixed[edges.b]) & ~seen
    return Pairs(edges.a[left], edges.b[left], edges.shared[left])


def _digested(checked: Checked, member: Ints, hub: Ints, good: Marks, rules: DedupeRules) -> Marks:
    """Members that a hub contains side by side with others that have nothing in common with them."""
    found = checked.overlaps
    contained = good & (found.of_a >= rules.least_coverage) & (found.of_b < rules.least_coverage)
    digested = np.zeros(len(member), dtype=bool)
    rows = np.flatnonzero(contained)
    rows = rows[np.argsort(hub[rows], kind="stable")]
    for group in np.split(rows, np.flatnonzero(np.diff(hub[rows])) + 1):
        if len(group) >= 2:
            digested[_side_by_side(group.tolist(), checked.runs, found, rules)] = True
    return digested


def _side_by_side(rows: list[int], runs: Runs, found: Overlaps, rules: DedupeRules) -> list[int]:
    """Of the pairs `rows`, those to cut; empty when all overlap each other in the hub, directly or in a row."""
    shapes = [_shape(row, runs) for row in rows]
    parts: list[tuple[int, list[int]]] = []  # (words of the hub as a bit set, rows)
    for row, shape in sorted(zip(rows, shapes), key=lambda item: (-item[1].bit_count(), item[0])):
        touching = [p for p in parts if _touch(p[0], shape, rules)]
        rest = [p for p in parts if not _touch(p[0], shape, rules)]
        merged_shape, merged_rows = shape, [row]
        for part in touching:
            merged_shape, merged_rows = merged_shape | part[0], merged_rows + part[1]
        parts = [*rest, (merged_shape, merged_rows)]
    if len(parts) < 2:
        return []
    words = int(found.words_b[rows[0]])
    return [row for shape, inside in parts if shape.bit_count() < rules.digest_main * words for row in inside]


def _touch(one: int, other: int, rules: DedupeRules) -> bool:
    least = min(one.bit_count(), other.bit_count())
    return (one & other).bit_count() >= rules.digest_overlap * least


def _shape(row: int, runs: Runs) -> int:
    first, last = np.searchsorted(runs.pair, [row, row + 1])
    shape = 0
    for start, end in zip(runs.b_start[first:last].tolist(), runs.b_end[first:last].tolist()):
        shape |= ((1 << (end - start)) - 1) << start
    return shape
