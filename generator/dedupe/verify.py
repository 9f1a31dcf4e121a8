"""Alignment of candidate pairs in jobs that any process can do, and what makes an aligned pair an edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.dedupe.align import Documents, Ints, Marks, Overlaps, Runs, overlaps
from generator.dedupe.corpus import Corpus
from generator.dedupe.rules import DedupeRules
from generator.dedupe.samples import key_of
from generator.dedupe.spread import Executor, spread
from generator.dedupe.tokens import SHINGLE, Counts, Hashes, Words, is_sampled, shingles

_WORDS_AT_ONCE = 200_000  # on both sides; keeps a job's arrays in the cache and its parcel small
_PAIRS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Job:
    """A batch of pairs with all that aligning them needs."""

    words: Words  # of each document once
    counts: Counts
    a: Ints  # number of the document within this job
    b: Ints
    boilerplate: Hashes  # keys of masked shingles, sorted
    rules: DedupeRules


@dataclass(frozen=True, slots=True)
class Checked:
    """Aligned pairs: columns of `Overlaps`, and the runs with pair numbers over the whole."""

    overlaps: Overlaps
    runs: Runs


def check(
    corpus: Corpus, a: Ints, b: Ints, boilerplate: Hashes, rules: DedupeRules, run: Executor | None = None
) -> Checked:
    """Align the pairs (a[i], b[i]), in jobs on `run` or here."""
    jobs = (_job(corpus, a[part], b[part], boilerplate, rules) for part in _parts(corpus, a, b))
    return _together(list(spread(run, align_job, jobs)))


def align_job(job: Job) -> Checked:
    masked = mask_of(job.words, job.counts, job.boilerplate, job.rules)
    return Checked(*overlaps(Documents(job.words, job.counts, masked), job.a, job.b, job.rules))


def mask_of(words: Words, counts: Counts, boilerplate: Hashes, rules: DedupeRules) -> Marks:
    """Which words are boilerplate: each goes with the nearest sampled shingle, and one masked alone is a phrase."""
    masked = np.zeros(len(words), dtype=bool)
    if not len(boilerplate):
        return masked
    hashes, starts = shingles(words, counts, SHINGLE)
    picked = np.flatnonzero(is_sampled(hashes, rules.sampled_one_in))
    keys, at = key_of(hashes[picked], rules.sampled_one_in), starts[picked] + SHINGLE // 2
    place = np.minimum(np.searchsorted(boilerplate, keys), len(boilerplate) - 1)
    known = boilerplate[place] == keys
    document = np.searchsorted(np.cumsum(counts), at, side="right")
    if not known.any():
        return masked
    both = known[1:] & known[:-1] & (document[1:] == document[:-1])
    known = np.append(both, False) | np.insert(both, 0, False)
    return _nearest(known, at, document, counts)


def is_edge(found: Overlaps, rules: DedupeRules) -> Marks:
    """Whether each aligned pair is one story."""
    most = np.maximum(found.of_a, found.of_b)
    common = np.minimum(found.common_a, found.common_b)
    lead_a = found.lead_a / np.maximum(np.minimum(found.words_a, rules.lead_words), 1)
    lead_b = found.lead_b / np.maximum(np.minimum(found.words_b, rules.lead_words), 1)
    own_lead = np.where(found.of_a >= found.of_b, lead_a, lead_b) >= rules.lead_share
    whole = most >= max(rules.whole_coverage, rules.least_coverage)
    half = rules.quoted_share * rules.least_coverage
    both = np.minimum(found.of_a, found.of_b) >= half
    lead = own_lead | (both & (np.maximum(lead_a, lead_b) >= rules.either_lead_share))
    mostly = (most >= rules.least_coverage) & lead
    quoted = (most >= half) & lead
    quoted &= (found.longest >= rules.quoted_run) & (common >= rules.quoted_words)
    edge: Marks = (whole | mostly | quoted) & (common >= rules.least_words) & ~is_template(found, rules)
    return edge


def is_template(found: Overlaps, rules: DedupeRules) -> Marks:
    """A form filled in anew: the words agree and the figures do not."""
    changed = found.numbers_changed
    dense = changed >= rules.template_density * found.common_a
    return dense & (changed >= rules.template_numbers) & (changed >= rules.template_share * found.numbers)


def _parts(corpus: Corpus, a: Ints, b: Ints) -> Iterator[slice]:
    size = np.cumsum(corpus.counts[a] + corpus.counts[b])
    first = 0
    while first < len(a):
        before = size[first - 1] if first else 0
        last = int(np.searchsorted(size, before + _WORDS_AT_ONCE, side="right"))
        last = min(max(last, first + 1), first + _PAIRS_AT_ONCE)
        yield slice(first, last)
        first = last


def _job(corpus: Corpus, a: Ints, b: Ints, boilerplate: Hashes, rules: DedupeRules) -> Job:
    documents, place = np.unique(np.concatenate([a, b]), return_inverse=True)
    return Job(corpus.take(documents), corpus.counts[documents], place[: len(a)], place[len(a) :], boilerplate, rules)


def _nearest(known: Marks, at: Ints, document: Ints, counts: Counts) -> Marks:
    """Each word's mark is that of the sample nearest to it in its document; without a sample, False."""
    size = int(counts.sum())
    ends = np.cumsum(counts)
    same = document[1:] == document[:-1]
    border = np.where(same, (at[1:] + at[:-1]) // 2, ends[document[1:]] - counts[document[1:]])
    left = np.concatenate([[ends[document[0]] - counts[document[0]]], border])
    change = np.zeros(size + 1, np.int64)
    right = np.where(np.append(same, False), np.append(border, 0), ends[document])
    np.add.at(change, left[known], 1)
    np.add.at(change, right[known], -1)
    return np.cumsum(change[:size]) > 0


def _together(done: list[Checked]) -> Checked:
    if len(done) == 1:
        return done[0]
    names = Overlaps.__slots__
    columns = {n: np.concatenate([getattr(d.overlaps, n) for d in done] or [np.zeros(0, np.int64)]) for n in names}
    offsets = np.cumsum([0, *(len(d.overlaps.words_a) for d in done)])
    runs = {n: np.concatenate([getattr(d.runs, n) for d in done] or [np.zeros(0, np.int64)]) for n in Runs.__slots__}
    if done:
        runs["pair"] = np.concatenate([d.runs.pair + offset for d, offset in zip(done, offsets)])
    return Checked(Overlaps(**columns), Runs(**runs))
