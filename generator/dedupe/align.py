"""Alignment of pairs of documents, thousands at a time: runs of common 3-word anchors, small gaps bridged.

The measure is coverage, the share of each side's words that stand in the other; a cut copy has a low Jaccard and a
full coverage. Masked words (boilerplate) count on neither side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.dedupe.rules import DedupeRules
from generator.dedupe.tokens import Counts, Hashes, Words, run_hashes

Ints = NDArray[np.int64]
Marks = NDArray[np.bool_]
ANCHOR = 3  # words
_ROOM = 3  # bits: a table has 8 to 16 places for each anchor, so one in 20 is lost, and its neighbours cover for it
_LONGEST_EXTENSION = 16  # words
_PAIR = 32  # bits a pair number is shifted by, above any position


@dataclass(frozen=True, slots=True)
class Documents:
    """The words of some documents one after the other."""

    words: Words
    counts: Counts
    masked: Marks  # words that are boilerplate

    @property
    def starts(self) -> Ints:
        return np.cumsum(self.counts) - self.counts


@dataclass(frozen=True, slots=True)
class Anchors:
    """Common runs of three words, sorted by pair and position in a; positions from 0 within the document."""

    pair: Ints
    a: Ints
    b: Ints

    def pick(self, chosen: Marks) -> Anchors:
        return Anchors(self.pair[chosen], self.a[chosen], self.b[chosen])


@dataclass(frozen=True, slots=True)
class Runs:
    """Common runs of words; one row a run, positions from 0 within the document."""

    pair: Ints
    a_start: Ints
    a_end: Ints
    b_start: Ints
    b_end: Ints


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What a batch of pairs has in common; one entry a pair."""

    words_a: Ints  # unmasked words
    words_b: Ints
    common_a: Ints  # unmasked words of a that stand in b
    common_b: Ints
    longest: Ints  # unmasked words in the longest run
    lead_a: Ints  # of the unmasked words that a begins with, those that stand in b
    lead_b: Ints
    numbers: Ints  # figures of a inside common runs
    numbers_changed: Ints  # of these, the ones in whose place b has another figure

    @property
    def of_a(self) -> NDArray[np.float64]:
        return self.common_a / np.maximum(self.words_a, 1)

    @property
    def of_b(self) -> NDArray[np.float64]:
        return self.common_b / np.maximum(self.words_b, 1)


def overlaps(documents: Documents, a: Ints, b: Ints, rules: DedupeRules) -> tuple[Overlaps, Runs]:
    """Coverage of each pair (a[i], b[i]) of document numbers, and the runs it rests on."""
    anchors = _joined(_anchors(documents, a, b), rules)
    runs = _long(_extended(_runs(anchors, rules), documents, a, b), rules)
    seen = np.concatenate([[0], np.cumsum(~documents.masked)])  # unmasked words before each word
    starts = documents.starts
    words = seen[starts + documents.counts] - seen[starts]
    spans_a = _unmasked(seen, starts[a[runs.pair]], runs.a_start, runs.a_end)
    spans_b = _unmasked(seen, starts[b[runs.pair]], runs.b_start, runs.b_end)
    figures = np.flatnonzero(((documents.words & 1) == 1) & ~documents.masked)
    in_runs = _figures(figures, runs, starts[a[runs.pair]])
    changed = _changed(documents, a, b, anchors, *in_runs)
    return Overlaps(
        words_a=words[a],
        words_b=words[b],
        common_a=_union(runs.pair, *spans_a, len(a)),
        common_b=_union(runs.pair, *spans_b, len(a)),
        longest=_longest(runs.pair, *spans_a, len(a)),
        lead_a=_union(runs.pair, *_upto(spans_a, rules.lead_words), len(a)),
        lead_b=_union(runs.pair, *_upto(spans_b, rules.lead_words), len(a)),
        numbers=np.bincount(in_runs[0], minlength=len(a)),
        numbers_changed=np.bincount(in_runs[0][changed], minlength=len(a)),
    ), runs


def partners(a: Words, b: Words, rules: DedupeRules) -> Ints:
    """For each word of `a` the place of the word in `b` that it corresponds to, or -1. Nothing is masked."""
    words = np.concatenate([a, b])
    both = Documents(words, np.array([len(a), len(b)]), np.zeros(len(words), dtype=bool))
    anchors = _joined(_anchors(both, np.array([0]), np.array([1])), rules)
    runs = _long(_extended(_runs(anchors, rules), both, np.array([0]), np.array([1])), rules)
    result = np.full(len(a), -1, np.int64)
    taken: set[int] = set()
    texts = a.tolist(), b.tolist()
    for start, end, low, high in zip(*(c.tolist() for c in (runs.a_start, runs.a_end, runs.b_start, runs.b_end))):
        inside = (anchors.a >= start) & (anchors.a + ANCHOR <= end) & (anchors.b >= low) & (anchors.b + ANCHOR <= high)
        steps = list(zip(anchors.a[inside].tolist(), anchors.b[inside].tolist()))
        for at, place in _walk(texts, [(start, low), *steps, (end, high)]):
            if result[at] < 0 and place not in taken:
                result[at] = place
                taken.add(place)
    return result


def ragged(sizes: Ints) -> Ints:
    """0, 1, ... up to each size, one after the other."""
    return np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _walk(texts: tuple[list[int], list[int]], steps: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """(word of a, word of b) along one run. In a bridged gap equal words go together from both ends inwards, and what
    is left goes with what is as far along on the other side."""
    a, b = texts
    for (at_a, at_b), (next_a, next_b) in pairwise(steps):
        while at_a < next_a and at_b < next_b and a[at_a] == b[at_b]:
            yield at_a, at_b
            at_a, at_b = at_a + 1, at_b + 1
        while at_a < next_a and at_b < next_b and a[next_a - 1] == b[next_b - 1]:
            next_a, next_b = next_a - 1, next_b - 1
            yield next_a, next_b
        yield from zip(range(at_a, next_a), range(at_b, next_b))


def _anchors(documents: Documents, a: Ints, b: Ints) -> Anchors:
    """Each anchor of a that b has too, by a table for each b; of equal anchors in b the last one is met."""
    hashes = run_hashes(documents.words, ANCHOR)
    starts, sizes = documents.starts, np.maximum(documents.counts - ANCHOR + 1, 0)
    table, first, shift = _tables(hashes, starts, sizes, np.unique(b))
    lengths = sizes[a]
    pair = np.repeat(np.arange(len(a)), lengths)
    position = ragged(lengths)
    mine = hashes[position + starts[a][pair]]
    place = (mine >> shift[b][pair]).astype(np.int64) + first[b][pair]
    met = table[place]
    hit = np.flatnonzero(met >= 0)
    hit = hit[hashes[met[hit]] == mine[hit]]
    return Anchors(pair[hit], position[hit], met[hit] - starts[b][pair[hit]])


def _tables(
    hashes: Hashes, starts: Ints, sizes: Ints, wanted: Ints
) -> tuple[NDArray[np.int32], Ints, NDArray[np.uint64]]:
    """A table of places by the upper bits of the hash for each wanted document; first place and shift by document."""
    bits = np.ceil(np.log2(np.maximum(sizes[wanted], 1))).astype(np.int64) + _ROOM
    first, shift = np.zeros(len(sizes), np.int64), np.full(len(sizes), 63, np.uint64)
    room = np.int64(1) << bits
    first[wanted] = np.cumsum(room) - room
    shift[wanted] = (64 - bits).astype(np.uint64)
    table = np.full(int(room.sum()), -1, np.int32)
    document = np.repeat(wanted, sizes[wanted])
    at = ragged(sizes[wanted]) + starts[document]
    table[(hashes[at] >> shift[document]).astype(np.int64) + first[document]] = at
    return table, first, shift


def _joined(anchors: Anchors, rules: DedupeRules) -> Anchors:
    """Without the anchors that no neighbour continues: chance meetings of three words."""
    if not len(anchors.pair):
        return anchors
    near = _near(anchors, rules)
    return anchors.pick(np.append(near, False) | np.insert(near, 0, False))


def _near(anchors: Anchors, rules: DedupeRules) -> Marks:
    """Whether each anchor but the first stands about as far from the one before it on both sides."""
    step_a, step_b = np.diff(anchors.a), np.diff(anchors.b)
    reach = rules.bridged_gap + ANCHOR
    near: Marks = (np.diff(anchors.pair) == 0) & (step_a <= reach) & (step_b <= reach)
    near &= np.abs(step_b - step_a) <= rules.slack
    return near


def _runs(anchors: Anchors, rules: DedupeRules) -> Runs:
    pair, a, b = anchors.pair, anchors.a, anchors.b
    if not len(pair):
        return Runs(*(np.zeros(0, np.int64) for _ in range(5)))
    breaks = np.flatnonzero(~(_near(anchors, rules) & (np.diff(b) > 0))) + 1
    first, last = np.insert(breaks, 0, 0), np.append(breaks, len(pair)) - 1
    return Runs(pair[first], a[first], a[last] + ANCHOR, b[first], b[last] + ANCHOR)


def _extended(runs: Runs, documents: Documents, a: Ints, b: Ints) -> Runs:
    """The runs as far as the words agree at both ends; an anchor that was lost or stands twice ends one early."""
    starts, words = documents.starts, documents.words
    of_a, of_b = starts[a[runs.pair]], starts[b[runs.pair]]
    room = np.minimum(runs.a_start, runs.b_start)
    before = _agreeing(words, of_a + runs.a_start - 1, of_b + runs.b_start - 1, room, -1)
    room = np.minimum(documents.counts[a[runs.pair]] - runs.a_end, documents.counts[b[runs.pair]] - runs.b_end)
    after = _agreeing(words, of_a + runs.a_end, of_b + runs.b_end, room, 1)
    return Runs(runs.pair, runs.a_start - before, runs.a_end + after, runs.b_start - before, runs.b_end + after)


def _agreeing(words: Words, at_a: Ints, at_b: Ints, room: Ints, direction: int) -> Ints:
    """How many words agree in a row from two places on, up to `room` and to a limit."""
    agreeing = np.zeros(len(at_a), np.int64)
    open_rows = np.flatnonzero(room > 0)
    for step in range(_LONGEST_EXTENSION):
        same = words[at_a[open_rows] + direction * step] == words[at_b[open_rows] + direction * step]
        open_rows = open_rows[same]
        agreeing[open_rows] += 1
        open_rows = open_rows[room[open_rows] > step + 1]
        if not len(open_rows):
            break
    return agreeing


def _long(runs: Runs, rules: DedupeRules) -> Runs:
    long = np.minimum(runs.a_end - runs.a_start, runs.b_end - runs.b_start) >= rules.shortest_block
    return Runs(runs.pair[long], runs.a_start[long], runs.a_end[long], runs.b_start[long], runs.b_end[long])


def _unmasked(seen: Ints, begin: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Spans of words as spans of unmasked words, from 0 within the document."""
    return seen[begin + start] - seen[begin], seen[begin + end] - seen[begin]


def _upto(spans: tuple[Ints, Ints], words: int) -> tuple[Ints, Ints]:
    """The spans as far as they lie in the first words."""
    return np.minimum(spans[0], words), np.minimum(spans[1], words)


def _union(pair: Ints, start: Ints, end: Ints, pairs: int) -> Ints:
    """How much the spans of each pair cover together."""
    order = np.argsort((pair << _PAIR) | start, kind="stable")
    shift = pair[order] << _PAIR
    start, end = start[order] + shift, end[order] + shift
    reached = np.concatenate([[0], np.maximum.accumulate(end)[:-1]]) if len(end) else end
    return np.bincount(pair[order], np.maximum(end - np.maximum(start, reached), 0), pairs).astype(np.int64)


def _longest(pair: Ints, start: Ints, end: Ints, pairs: int) -> Ints:
    longest = np.zeros(pairs, np.int64)
    np.maximum.at(longest, pair, end - start)
    return longest


def _figures(figures: Ints, runs: Runs, begin: Ints) -> tuple[Ints, Ints]:
    """(pair, position in a) of the figures inside runs."""
    low, high = np.searchsorted(figures, begin + runs.a_start), np.searchsorted(figures, begin + runs.a_end)
    row = np.repeat(np.arange(len(low)), high - low)
    return runs.pair[row], figures[low[row] + ragged(high - low)] - begin[row]


def _changed(documents: Documents, a: Ints, b: Ints, anchors: Anchors, pair: Ints, position: Ints) -> Marks:
    """Of the figures of a, those that stand in no anchor and face another figure of b. A figure that faces a word
    was misread or reworded, and says nothing."""
    if not len(pair):
        return np.zeros(0, dtype=bool)
    before = np.searchsorted((anchors.pair << _PAIR) | anchors.a, (pair << _PAIR) | position, side="right") - 1
    starts = documents.starts
    mine = documents.words[starts[a[pair]] + position]
    other, equal = np.zeros(len(pair), dtype=bool), np.zeros(len(pair), dtype=bool)
    for nearest in (before, before + 1):
        near = np.clip(nearest, 0, len(anchors.pair) - 1)
        place = position + anchors.b[near] - anchors.a[near]
        there = (anchors.pair[near] == pair) & (place >= 0) & (place < documents.counts[b[pair]])
        facing = documents.words[np.where(there, starts[b[pair]] + place, 0)]
        other |= there & ((facing & 1) == 1)
        equal |= there & (facing == mine)
    changed: Marks = other & ~equal
    return changed
