"""Alignment of pairs of documents, thousands at a time: runs of common 3-word anchors, small gaps bridged.

The measure is coverage, the share of each side's words that stand in the other; a cut copy has a low Jaccard and a
full coverage. Masked words (boilerplate) count on neither side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.dedupe.rules import DedupeRules
from generator.dedupe.tokens import Counts, Words, shingles

Ints = NDArray[np.int64]
Marks = NDArray[np.bool_]
ANCHOR = 3  # words
_POSITION_BITS, _PAIR_BITS = 16, 12
PAIRS_AT_ONCE = 1 << _PAIR_BITS
_HASH_BITS = 64 - _PAIR_BITS - 1 - _POSITION_BITS


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a batch of pairs: the documents' words one after the other."""

    words: Words
    counts: Counts
    masked: Marks  # words that are boilerplate

    @property
    def starts(self) -> Ints:
        return np.cumsum(self.counts) - self.counts


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


def overlaps(a: Side, b: Side, rules: DedupeRules) -> tuple[Overlaps, Runs]:
    """Coverage of each pair and the runs it rests on."""
    anchors = _anchors(a, b)
    anchors = _joined(anchors, rules)
    runs = _runs(anchors, rules)
    covered_a = _marks(a, runs.pair, runs.a_start, runs.a_end)
    covered_b = _marks(b, runs.pair, runs.b_start, runs.b_end)
    lead_a, lead_b = _lead(a, rules), _lead(b, rules)
    figures = covered_a & ((a.words & 1) == 1) & ~a.masked
    return Overlaps(
        words_a=_sums(~a.masked, a.counts),
        words_b=_sums(~b.masked, b.counts),
        common_a=_sums(covered_a & ~a.masked, a.counts),
        common_b=_sums(covered_b & ~b.masked, b.counts),
        longest=_longest(a, runs),
        lead_a=_sums(covered_a & lead_a, a.counts),
        lead_b=_sums(covered_b & lead_b, b.counts),
        numbers=_sums(figures, a.counts),
        numbers_changed=_sums(_changed(a, b, anchors, figures), a.counts),
    ), runs


def partners(a: Words, b: Words, rules: DedupeRules) -> Ints:
    """For each word of `a` the place of the word in `b` that it corresponds to, or -1. Nothing is masked."""
    sides = [Side(side, np.array([len(side)]), np.zeros(len(side), dtype=bool)) for side in (a, b)]
    _, at_a, at_b = anchors = _joined(_anchors(*sides), rules)
    runs = _runs(anchors, rules)
    result = np.full(len(a), -1, np.int64)
    taken = np.zeros(len(b), dtype=bool)
    for start, end, low, high in zip(*(c.tolist() for c in (runs.a_start, runs.a_end, runs.b_start, runs.b_end))):
        inside = (at_a >= start) & (at_a + ANCHOR <= end) & (at_b >= low) & (at_b + ANCHOR <= high)
        _fill(result, taken, at_a[inside].tolist(), at_b[inside].tolist())
    return result


def _fill(result: Ints, taken: Marks, at_a: list[int], at_b: list[int]) -> None:
    """Walk along one run; words inside a bridged gap go with the word as far along on the other side."""
    for number, (a, b) in enumerate(zip(at_a, at_b)):
        next_a, next_b = (at_a[number + 1], at_b[number + 1]) if number + 1 < len(at_a) else (a + ANCHOR, b + ANCHOR)
        for step in range(max(ANCHOR, next_a - a)):
            place = b + step if step < ANCHOR else min(b + step, next_b - 1)
            if a + step < len(result) and result[a + step] < 0 and not taken[place]:
                result[a + step] = place
                taken[place] = True


def _anchors(a: Side, b: Side) -> tuple[Ints, Ints, Ints]:
    """(pair, position in a, position in b), sorted; the nth of equal anchors in a meets the nth in b."""
    keys = np.concatenate([_keys(a, 0), _keys(b, 1)])
    keys.sort()
    group = keys >> np.uint64(_POSITION_BITS + 1)
    heads = np.flatnonzero(np.concatenate([[True], group[1:] != group[:-1]])) if len(keys) else np.zeros(0, np.int64)
    in_b = ((keys >> np.uint64(_POSITION_BITS)) & np.uint64(1)).astype(np.int64)
    sizes = np.diff(np.append(heads, len(keys)))
    of_b = np.add.reduceat(in_b, heads) if len(heads) else np.zeros(0, np.int64)
    of_a = sizes - of_b
    meeting = np.minimum(of_a, of_b)
    first = np.repeat(heads, meeting) + ragged(meeting)
    second = first + np.repeat(of_a, meeting)
    low = np.uint64((1 << _POSITION_BITS) - 1)
    pair = keys[first] >> np.uint64(64 - _PAIR_BITS)
    merged = (pair << np.uint64(32)) | ((keys[first] & low) << np.uint64(16)) | (keys[second] & low)
    merged.sort()
    return _unpack(merged)


def _unpack(merged: NDArray[np.uint64]) -> tuple[Ints, Ints, Ints]:
    low = np.uint64(0xFFFF)
    return (
        (merged >> np.uint64(32)).astype(np.int64),
        ((merged >> np.uint64(16)) & low).astype(np.int64),
        (merged & low).astype(np.int64),
    )


def _keys(side: Side, bit: int) -> NDArray[np.uint64]:
    """pair | hash | side | position, so that one sort brings equal anchors of a pair together, a before b."""
    hashes, starts = shingles(side.words, side.counts, ANCHOR)
    pair = np.repeat(np.arange(len(side.counts), dtype=np.uint64), np.maximum(side.counts - ANCHOR + 1, 0))
    position = starts.astype(np.uint64) - side.starts.astype(np.uint64)[pair.astype(np.int64)]
    hashes >>= np.uint64(64 - _HASH_BITS)
    return (
        (pair << np.uint64(64 - _PAIR_BITS))
        | (hashes << np.uint64(_POSITION_BITS + 1))
        | (np.uint64(bit) << np.uint64(_POSITION_BITS))
        | position
    )


def _joined(anchors: tuple[Ints, Ints, Ints], rules: DedupeRules) -> tuple[Ints, Ints, Ints]:
    """Without the anchors that no neighbour continues: chance meetings of three words."""
    if not len(anchors[0]):
        return anchors
    follows = _follows(anchors, rules, backwards=True)
    kept = np.append(follows, False) | np.insert(follows, 0, False)
    return anchors[0][kept], anchors[1][kept], anchors[2][kept]


def _follows(anchors: tuple[Ints, Ints, Ints], rules: DedupeRules, backwards: bool = False) -> Marks:
    """Whether each anchor but the first goes on where the one before it stopped."""
    pair, a, b = anchors
    step_a, step_b = np.diff(a), np.diff(b)
    reach = rules.bridged_gap + ANCHOR
    near: Marks = (
        (np.diff(pair) == 0) & (step_a <= reach) & (step_b <= reach) & (np.abs(step_b - step_a) <= rules.slack)
    )
    return near if backwards else near & (step_b > 0)


def _runs(anchors: tuple[Ints, Ints, Ints], rules: DedupeRules) -> Runs:
    pair, a, b = anchors
    if not len(pair):
        return Runs(*(np.zeros(0, np.int64) for _ in range(5)))
    breaks = np.flatnonzero(~_follows(anchors, rules)) + 1
    first, last = np.insert(breaks, 0, 0), np.append(breaks, len(pair)) - 1
    runs = (pair[first], a[first], a[last] + ANCHOR, b[first], b[last] + ANCHOR)
    long = np.minimum(runs[2] - runs[1], runs[4] - runs[3]) >= rules.shortest_block
    return Runs(*(column[long] for column in runs))


def _marks(side: Side, pair: Ints, start: Ints, end: Ints) -> Marks:
    """True on every word inside one of the runs."""
    size = len(side.words)
    begin = side.starts[pair]
    change = np.bincount(begin + start, minlength=size + 1) - np.bincount(begin + end, minlength=size + 1)
    return np.cumsum(change[:size]) > 0


def _lead(side: Side, rules: DedupeRules) -> Marks:
    """The unmasked words that each document begins with."""
    running = np.cumsum(~side.masked)
    before = np.concatenate([[0], running])[side.starts]
    lead: Marks = ~side.masked & (running - np.repeat(before, side.counts) <= rules.lead_words)
    return lead


def _changed(a: Side, b: Side, anchors: tuple[Ints, Ints, Ints], figures: Marks) -> Marks:
    """Of the figures of a, those that stand in no anchor and face another figure of b. A figure that faces a word
    was misread or reworded, and says nothing."""
    changed = np.zeros(len(a.words), dtype=bool)
    at = np.flatnonzero(figures & ~_marks(a, anchors[0], anchors[1], anchors[1] + ANCHOR))
    if not len(at):
        return changed
    pair = np.searchsorted(np.cumsum(a.counts), at, side="right")
    position = at - a.starts[pair]
    keys = (anchors[0] << 32) | anchors[1]
    other, equal = np.zeros(len(at), dtype=bool), np.zeros(len(at), dtype=bool)
    before = np.searchsorted(keys, (pair << 32) | position, side="right") - 1
    for nearest in (before, before + 1):
        near = np.clip(nearest, 0, len(keys) - 1)
        place = position + anchors[2][near] - anchors[1][near]
        there = (anchors[0][near] == pair) & (place >= 0) & (place < b.counts[pair])
        facing = b.words[np.where(there, b.starts[pair] + place, 0)]
        other |= there & ((facing & 1) == 1)
        equal |= there & (facing == a.words[at])
    changed[at] = other & ~equal
    return changed


def _sums(marks: Marks, counts: Counts) -> Ints:
    running = np.concatenate([[0], np.cumsum(marks)])
    ends = np.cumsum(counts)
    sums: Ints = running[ends] - running[ends - counts]
    return sums


def _longest(a: Side, runs: Runs) -> Ints:
    running = np.concatenate([[0], np.cumsum(~a.masked)])
    begin = a.starts[runs.pair]
    lengths = running[begin + runs.a_end] - running[begin + runs.a_start]
    longest = np.zeros(len(a.counts), np.int64)
    np.maximum.at(longest, runs.pair, lengths)
    return longest


def ragged(sizes: Ints) -> Ints:
    """0, 1, ... up to each size, one after the other."""
    return np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(np.cumsum(sizes) - sizes, sizes)
