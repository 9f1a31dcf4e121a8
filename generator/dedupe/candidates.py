"""From sampled shingles to candidate pairs: an inverted index by sorting, what is boilerplate in it, and who shares
how much of the rest. No pair is decided here; a candidate has yet to be aligned."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.dedupe.align import Ints, ragged
from generator.dedupe.rules import DedupeRules, boilerplate_cutoff
from generator.dedupe.tokens import Hashes

Keys = NDArray[np.uint64]
_PAIR = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)


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
    boilerplate: Hashes  # sorted keys of shingles that are boilerplate, see `key_of`
    bits: int  # of a document number


@dataclass(frozen=True, slots=True)
class _Index:
    """Postings of the shingles that two or more documents have."""

    keys: Hashes  # one a group
    starts: Ints
    sizes: Ints
    documents: Ints  # sorted within a group


def candidates(hashes: Hashes, owners: NDArray[np.int32], documents: int, rules: DedupeRules) -> Candidates:
    bits = max(1, (documents - 1).bit_length())
    index, samples = _index(hashes, owners, documents, bits, rules)
    pairs = _count(_pair_keys(index, rules))
    masked = _masked(index, _provisional(pairs, samples, documents, rules), boilerplate_cutoff(documents, rules))
    if masked.any():
        samples = samples - _per_document(_pick(index, masked), documents)
        pairs = _less(pairs, _count(_pair_keys(_pick(index, masked), rules)))
    return Candidates(_worth_a_look(pairs, samples, rules), samples, index.keys[masked], bits)


def key_of(hashes: Hashes, bits: int, one_in: int) -> Hashes:
    """What is left of a sampled shingle's hash beside a document number of so many bits in one 64-bit key."""
    return (hashes * np.uint64(one_in)) >> np.uint64(bits)


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


def _index(
    hashes: Hashes, owners: NDArray[np.int32], documents: int, bits: int, rules: DedupeRules
) -> tuple[_Index, Ints]:
    keys = (key_of(hashes, bits, rules.sampled_one_in) << np.uint64(bits)) | owners.astype(np.uint64)
    keys.sort()
    if len(keys):
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])]
    owner = (keys & np.uint64((1 << bits) - 1)).astype(np.int64)
    samples = np.bincount(owner, minlength=documents)
    group = keys >> np.uint64(bits)
    starts = np.flatnonzero(np.concatenate([[True], group[1:] != group[:-1]])) if len(keys) else np.zeros(0, np.int64)
    sizes = np.diff(np.append(starts, len(keys)))
    several = sizes >= 2
    return _Index(group[starts[several]], starts[several], sizes[several], owner), samples


def _pick(index: _Index, chosen: NDArray[np.bool_]) -> _Index:
    return _Index(index.keys[chosen], index.starts[chosen], index.sizes[chosen], index.documents)


def _postings(index: _Index) -> Ints:
    found: Ints = index.documents[np.repeat(index.starts, index.sizes) + ragged(index.sizes)]
    return found


def _per_document(index: _Index, documents: int) -> Ints:
    return np.bincount(_postings(index), minlength=documents)


def _pair_keys(index: _Index, rules: DedupeRules) -> Keys:
    """All pairs in narrow groups; in wide ones each document with the next two, which still links a wire story
    printed by hundreds, since its shingles list the same papers in the same order."""
    made: list[Keys] = []
    for size in range(2, rules.widest_group + 1):
        starts = index.starts[index.sizes == size]
        if len(starts):
            first, second = np.triu_indices(size, 1)
            made.append(_packed(index, starts[:, None] + first, starts[:, None] + second))
    wide = index.sizes > rules.widest_group
    for step in (1, 2):
        sizes = index.sizes[wide] - step
        at = np.repeat(index.starts[wide], sizes) + ragged(sizes)
        made.append(_packed(index, at, at + step))
    return np.concatenate(made)


def _packed(index: _Index, first: Ints, second: Ints) -> Keys:
    a, b = index.documents[first.ravel()], index.documents[second.ravel()]
    return (a.astype(np.uint64) << _PAIR) | b.astype(np.uint64)


def _count(keys: Keys) -> Pairs:
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.zeros(0, np.int64)
    counts = np.diff(np.append(starts, len(keys)))
    kept = keys[starts]
    return Pairs((kept >> _PAIR).astype(np.int64), (kept & _LOW).astype(np.int64), counts)


def _less(pairs: Pairs, other: Pairs) -> Pairs:
    """The counts without what `other`, a part of them, counted."""
    whole, part = (pairs.a << 32) | pairs.b, (other.a << 32) | other.b
    shared = pairs.shared.copy()
    shared[np.searchsorted(whole, part)] -= other.shared
    return Pairs(pairs.a, pairs.b, shared)


def _provisional(pairs: Pairs, samples: Ints, documents: int, rules: DedupeRules) -> Ints:
    least = np.minimum(samples[pairs.a], samples[pairs.b])
    close = (pairs.shared >= rules.provisional_coverage * least) & (pairs.shared > rules.least_shared)
    return components(pairs.a[close], pairs.b[close], documents)


def _masked(index: _Index, label: Ints, cutoff: int) -> NDArray[np.bool_]:
    """Groups whose documents lie in `cutoff` or more provisional clusters."""
    masked = np.zeros(len(index.sizes), dtype=bool)
    wide = np.flatnonzero(index.sizes >= cutoff)
    if not len(wide):
        return masked
    few = _Index(index.keys[wide], index.starts[wide], index.sizes[wide], index.documents)
    group = np.repeat(np.arange(len(wide)), few.sizes)
    both = np.unique((group.astype(np.uint64) << _PAIR) | label[_postings(few)].astype(np.uint64))
    clusters = np.bincount((both >> _PAIR).astype(np.int64), minlength=len(wide))
    masked[wide[clusters >= cutoff]] = True
    return masked


def _worth_a_look(pairs: Pairs, samples: Ints, rules: DedupeRules) -> Pairs:
    least = np.minimum(samples[pairs.a], samples[pairs.b])
    good = (pairs.shared >= rules.least_shared) & (pairs.shared >= rules.least_shared_ratio * least)
    return Pairs(pairs.a[good], pairs.b[good], pairs.shared[good])
