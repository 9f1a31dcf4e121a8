"""Clusters as stars: every member is verified against the hub itself, so nothing is joined through a third.

The hub is the document that shares most with its candidates; whoever cannot join it looks for another in the next
round.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.dedupe.align import Ints, Marks, Overlaps
from generator.dedupe.candidates import (
    Candidates,
    Index,
    Pairs,
    candidates,
    components,
    per_document,
    pick,
    provisional,
)
from generator.dedupe.corpus import Corpus
from generator.dedupe.cuts import cuts
from generator.dedupe.rules import DedupeRules, boilerplate_cutoff, guessed_cutoff
from generator.dedupe.spread import Executor
from generator.dedupe.verify import check, is_edge

_OWN_TEXT = 0.25  # what a document has to itself counts against it as hub: comments, say. A guess that breaks ties


@dataclass(frozen=True, slots=True)
class Link:
    """A verified pair of documents, by number; a is the hub's member, b the hub."""

    a: int
    b: int
    of_a: float
    of_b: float
    common: int  # words


@dataclass(frozen=True, slots=True)
class Stars:
    hub: Ints  # of each document; itself while it stands alone
    links: list[Link]  # what the stars rest on


@dataclass(slots=True)
class _State:
    hub: Ints  # of each document; itself while it stands alone
    fixed: Marks  # has members or a hub
    frame: Ints  # the hub whose frame it shares, -1 = none; two of one frame are not looked at again
    links: list[Link]


def stars(corpus: Corpus, index: Index, rules: DedupeRules, run: Executor | None = None) -> Stars:
    """Twice: what is boilerplate is guessed first from samples, then told from clusters that were verified."""
    size = len(corpus.counts)
    cutoff = boilerplate_cutoff(size, rules)
    first = candidates(index, provisional(index, rules), guessed_cutoff(size, rules), rules)
    before = _grow(corpus, index, first, first.pairs, Stars(np.arange(size), []), cutoff, rules, run)
    second = candidates(index, before.hub, cutoff, rules)
    again = _touched(index, first, second)
    pairs = second.pairs
    open_pairs = Pairs(*(column[again[pairs.a]] for column in (pairs.a, pairs.b, pairs.shared)))
    kept = Stars(np.where(again, np.arange(size), before.hub), [link for link in before.links if not again[link.a]])
    return _grow(corpus, index, second, open_pairs, kept, cutoff, rules, run)


def _touched(index: Index, first: Candidates, second: Candidates) -> Marks:
    """Documents that may cluster otherwise now: in one component with a document whose mask has changed."""
    changed = pick(index.groups, first.masked != second.masked)
    documents = per_document(changed, len(index.samples)) > 0
    part = components(second.pairs.a, second.pairs.b, len(documents))
    parts = np.zeros(len(documents), dtype=bool)
    parts[part[documents]] = True
    touched: Marks = parts[part]
    return touched


def _grow(
    corpus: Corpus,
    index: Index,
    found: Candidates,
    edges: Pairs,
    start: Stars,
    cutoff: int,
    rules: DedupeRules,
    run: Executor | None,
) -> Stars:
    """Round by round: hubs, their neighbours aligned with them, who is verified joins."""
    size = len(corpus.counts)
    state = _State(start.hub, np.zeros(size, dtype=bool), np.full(size, -1, np.int64), list(start.links))
    boilerplate = index.groups.keys[found.masked]
    while len(edges.a):
        rank = _priority(edges, found.samples, index.rank, state)
        member, hub = _proposals(edges, rank, index.rank)
        checked = check(corpus, member, hub, boilerplate, rules, run)
        good = is_edge(checked.overlaps, rules)
        items, framed = cuts(checked, hub, good, cutoff, rules)
        framed = _unlike(framed, member, hub, edges, found.samples, rules)
        state.frame[member[framed]] = state.frame[hub[framed]] = hub[framed]
        good &= ~items & ~framed
        _settle(state, member, hub, checked.overlaps, _best(member, hub, rank, checked.overlaps, np.flatnonzero(good)))
        edges = _open(edges, state, member, hub)
    return Stars(state.hub, state.links)


def _priority(edges: Pairs, samples: Ints, by_id: Ints, state: _State) -> Ints:
    """A rank for each document, higher goes first: hubs that have members, then by what is shared in all."""
    size = len(samples)
    weight = np.bincount(edges.a, edges.shared, size) + np.bincount(edges.b, edges.shared, size)
    most = np.zeros(size, np.int64)
    np.maximum.at(most, edges.a, edges.shared)
    np.maximum.at(most, edges.b, edges.shared)
    weight = weight - _OWN_TEXT * (samples - most)
    order = np.lexsort((-by_id, samples, weight, state.fixed))
    rank = np.empty(size, np.int64)
    rank[order] = np.arange(size)
    return rank


def _proposals(edges: Pairs, rank: Ints, by_id: Ints) -> tuple[Ints, Ints]:
    """Every document beside a hub, with that hub, in the order of their ids. A hub outranks all its neighbours."""
    best = np.full(len(rank), -1, np.int64)
    np.maximum.at(best, edges.a, rank[edges.b])
    np.maximum.at(best, edges.b, rank[edges.a])
    is_hub = (best >= 0) & (rank > best)
    member = np.concatenate([edges.a[is_hub[edges.b]], edges.b[is_hub[edges.a]]])
    hub = np.concatenate([edges.b[is_hub[edges.b]], edges.a[is_hub[edges.a]]])
    order = np.lexsort((by_id[member], by_id[hub]))
    return member[order], hub[order]


def _unlike(framed: Marks, member: Ints, hub: Ints, edges: Pairs, samples: Ints, rules: DedupeRules) -> Marks:
    """Without the frames whose pages are alike beyond the frame: then the hub is a framed page of their story."""
    frame = np.full(len(samples), -1, np.int64)
    frame[member[framed]] = hub[framed]
    close = edges.shared >= rules.provisional_coverage * np.minimum(samples[edges.a], samples[edges.b])
    close &= (frame[edges.a] >= 0) & (frame[edges.a] == frame[edges.b])
    alike = np.zeros(len(samples), dtype=bool)
    alike[edges.a[close]] = alike[edges.b[close]] = True
    total = np.bincount(hub[framed], minlength=len(samples))
    like = np.bincount(hub[framed], alike[member[framed]], len(samples))
    unlike: Marks = framed & (2 * like <= total)[hub]
    return unlike


def _best(member: Ints, hub: Ints, rank: Ints, found: Overlaps, good: Ints) -> Ints:
    """Of the good pairs, for each member the one with the hub that has most of it."""
    order = good[np.lexsort((-rank[hub[good]], -found.common_a[good], member[good]))]
    first = np.concatenate([[True], np.diff(member[order]) != 0]) if len(order) else np.zeros(0, dtype=bool)
    chosen: Ints = order[first]
    return chosen


def _settle(state: _State, member: Ints, hub: Ints, found: Overlaps, rows: Ints) -> None:
    member, hub = member[rows], hub[rows]
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
    framed = (state.frame[edges.a] >= 0) & (state.frame[edges.a] == state.frame[edges.b])
    left = ~framed & ~joined[edges.a] & ~joined[edges.b] & ~(state.fixed[edges.a] & state.fixed[edges.b]) & ~seen
    return Pairs(edges.a[left], edges.b[left], edges.shared[left])
