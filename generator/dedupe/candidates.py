"""From sampled shingles to candidate pairs: an inverted index by sorting, what is boilerplate in it, and who shares
how much of the rest. No pair is decided here; a candidate has yet to be aligned."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.dedupe.align import Ints, ragged
from generator.dedupe.rules import DedupeRules
from generator.dedupe.samples import DOCUMENT_BITS, Samples
from generator.dedupe.tokens import Hashes

Keys = NDArray[np.uint64]
_PAIR = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_PAIRS_AT_ONCE = 20_000_000  # 160 MB


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs, a < b, sorted; `shared` counts the sampled shingles that both have."""

    a: Ints
    b: Ints
    shared: Ints


@dataclass(frozen=True, slots=True)
class Candidates:
    pairs: Pairs
    samples: Ints  # unmasked samples of each document
    masked: NDArray[np.bool_]  # groups of the index that are boilerplate


@dataclass(frozen=True, slots=True)
class Groups:
    """Postings of the shingles that two or more documents have."""

    keys: Hashes  # one a group, sorted
    starts: Ints
    sizes: Ints
    documents: NDArray[np.int32]  # the postings themselves, group after group


@dataclass(frozen=True, slots=True)
class Index:
    groups: Groups
    pairs: Pairs  # with nothing masked
    samples: Ints  # of each document
    rank: Ints  # of each document's id, so that ties are broken alike in whatever order they came


def build_index(samples: Samples, rank: Ints, rules: DedupeRules) -> Index:
    count = np.zeros(len(rank), np.int64)
    made = []
    for keys in samples.parts():
        groups, documents = _groups(keys)
        count += np.bincount(documents, minlength=len(rank))
        made.append(groups)
    together = _join(made)
    return Index(together, _pairs(together, rank, rules), count, rank)


def provisional(index: Index, rules: DedupeRules) -> Ints:
    """Clusters guessed from the samples alone, good enough to tell boilerplate of the plainest kind."""
    pairs, samples = index.pairs, index.samples
    least = np.minimum(samples[pairs.a], samples[pairs.b])
    close = (pairs.shared >= rules.provisional_coverage * least) & (pairs.shared > rules.least_shared)
    return components(pairs.a[close], pairs.b[close], len(samples))


def candidates(index: Index, label: Ints, cutoff: int, rules: DedupeRules) -> Candidates:
    """Pairs worth an alignment when text that stands in `cutoff` clusters does not count."""
    masked = _masked(index.groups, label, cutoff)
    samples, pairs = index.samples, index.pairs
    if masked.any():
        samples = samples - per_document(pick(index.groups, masked), len(samples))
        pairs = _pairs(pick(index.groups, ~masked), index.rank, rules)
    return Candidates(_worth_a_look(pairs, samples, rules), samples, masked)


def components(a: Ints, b: Ints, documents: int) -> Ints:
    """For each document the smallest document it is linked with, by pointer jumping."""
    label = np.arange(documents)
    while True:
        low = np.minimum(label[a], label[b])
        before = label.copy()
        np.minimum.at(label, label[a], low)
        np.minimum.at(label, label[b], low)
        while True:
            jumped = label[label]
            if (jumped == label).all():
                break
            label = jumped
        if (label == before).all():
            return label


def pick(groups: Groups, chosen: NDArray[np.bool_]) -> Groups:
    return Groups(groups.keys[chosen], groups.starts[chosen], groups.sizes[chosen], groups.documents)


def per_document(groups: Groups, documents: int) -> Ints:
    """How many of the groups each document is in."""
    return np.bincount(_postings(groups), minlength=documents)


def _groups(keys: Hashes) -> tuple[Groups, NDArray[np.int32]]:
    """The groups of two and more among sorted keys; also the documents of all keys."""
    keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])] if len(keys) else keys
    documents = (keys & np.uint64((1 << DOCUMENT_BITS) - 1)).astype(np.int32)
    group = keys >> np.uint64(DOCUMENT_BITS)
    starts = np.flatnonzero(np.concatenate([[True], group[1:] != group[:-1]])) if len(keys) else np.zeros(0, np.int64)
    sizes = np.diff(np.append(starts, len(keys)))
    several = sizes >= 2
    postings = documents[np.repeat(several, sizes)]
    sizes, names = sizes[several], group[starts[several]]
    return Groups(names, np.cumsum(sizes) - sizes, sizes, postings), documents


def _join(made: list[Groups]) -> Groups:
    sizes = np.concatenate([np.zeros(0, np.int64), *(groups.sizes for groups in made)])
    keys = np.concatenate([np.zeros(0, np.uint64), *(groups.keys for groups in made)])
    documents = np.concatenate([np.zeros(0, np.int32), *(groups.documents for groups in made)])
    return Groups(keys, np.cumsum(sizes) - sizes, sizes, documents)


def _postings(groups: Groups) -> NDArray[np.int32]:
    found: NDArray[np.int32] = groups.documents[np.repeat(groups.starts, groups.sizes) + ragged(groups.sizes)]
    return found


def _pairs(groups: Groups, rank: Ints, rules: DedupeRules) -> Pairs:
    """Counted in slices, each added to what is there, so that the pairs of a large archive are never all in memory."""
    often = np.bincount(_postings(pick(groups, groups.sizes > rules.widest_group)), minlength=len(rank))
    size = np.minimum(groups.sizes, rules.widest_group)
    slices = np.cumsum(size * (size - 1) // 2) // _PAIRS_AT_ONCE
    borders = np.flatnonzero(np.diff(slices)) + 1
    total = Pairs(*(np.zeros(0, np.int64) for _ in range(3)))
    for first, last in zip([0, *borders.tolist()], [*borders.tolist(), len(size)]):
        some = Groups(groups.keys[first:last], groups.starts[first:last], groups.sizes[first:last], groups.documents)
        total = _added(total, _count(_pair_keys(some, often, rank, rules)))
    return total


def _pair_keys(groups: Groups, often: Ints, rank: Ints, rules: DedupeRules) -> Keys:
    """All pairs in narrow groups. In wide ones each document with the few that are in most wide groups: of a report
    that hundreds print, these are the fullest copies, and the same ones in group after group."""
    made: list[Keys] = []
    for size in range(2, rules.widest_group + 1):
        starts = groups.starts[groups.sizes == size]
        if len(starts):
            first, second = np.triu_indices(size, 1)
            made.append(_packed(groups.documents, starts[:, None] + first, starts[:, None] + second))
    wide = pick(groups, groups.sizes > rules.widest_group)
    if len(wide.sizes):
        made.append(_wide_keys(wide, often, rank, rules))
    return np.concatenate(made) if made else np.zeros(0, np.uint64)


def _wide_keys(wide: Groups, often: Ints, rank: Ints, rules: DedupeRules) -> Keys:
    documents = _postings(wide)
    group = np.repeat(np.arange(len(wide.sizes)), wide.sizes)
    ranked = documents[np.lexsort((rank[documents], -often[documents], group))]
    starts = np.cumsum(wide.sizes) - wide.sizes
    made = []
    for place in range(rules.hubs_of_wide_group):
        others = np.repeat(starts + place + 1, wide.sizes - place - 1) + ragged(wide.sizes - place - 1)
        tops = np.repeat(starts + place, wide.sizes - place - 1)
        made.append(_packed(ranked, tops, others))
    return np.concatenate(made)


def _packed(documents: NDArray[np.int32], first: Ints, second: Ints) -> Keys:
    one, other = documents[first.ravel()], documents[second.ravel()]
    return (np.minimum(one, other).astype(np.uint64) << _PAIR) | np.maximum(one, other).astype(np.uint64)


def _count(keys: Keys) -> Pairs:
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.zeros(0, np.int64)
    counts = np.diff(np.append(starts, len(keys)))
    kept = keys[starts]
    return Pairs((kept >> _PAIR).astype(np.int64), (kept & _LOW).astype(np.int64), counts)


def _added(one: Pairs, other: Pairs) -> Pairs:
    if not len(one.a):
        return other
    keys = np.concatenate([(one.a << 32) | one.b, (other.a << 32) | other.b])
    order = np.argsort(keys, kind="stable")
    keys, shared = keys[order], np.concatenate([one.shared, other.shared])[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return Pairs(keys[starts] >> 32, keys[starts] & int(_LOW), np.add.reduceat(shared, starts))


def _masked(groups: Groups, label: Ints, cutoff: int) -> NDArray[np.bool_]:
    """Groups whose documents lie in `cutoff` or more provisional clusters."""
    masked = np.zeros(len(groups.sizes), dtype=bool)
    wide = np.flatnonzero(groups.sizes >= cutoff)
    if not len(wide):
        return masked
    few = Groups(groups.keys[wide], groups.starts[wide], groups.sizes[wide], groups.documents)
    group = np.repeat(np.arange(len(wide)), few.sizes)
    both = np.unique((group.astype(np.uint64) << _PAIR) | label[_postings(few)].astype(np.uint64))
    clusters = np.bincount((both >> _PAIR).astype(np.int64), minlength=len(wide))
    masked[wide[clusters >= cutoff]] = True
    return masked


def _worth_a_look(pairs: Pairs, samples: Ints, rules: DedupeRules) -> Pairs:
    least = np.minimum(samples[pairs.a], samples[pairs.b])
    good = (pairs.shared >= rules.least_shared) & (pairs.shared >= rules.least_shared_ratio * least)
    return Pairs(pairs.a[good], pairs.b[good], pairs.shared[good])
