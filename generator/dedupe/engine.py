"""The whole way from texts to stars: fingerprints, candidates, alignment. Ties are broken by the order of the ids,
so neither the order of the input nor the number of processes can change a result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

import numpy as np

from generator.dedupe.align import Ints
from generator.dedupe.candidates import Index, build_index
from generator.dedupe.corpus import Corpus, Shelf
from generator.dedupe.rules import DedupeRules
from generator.dedupe.samples import Samples
from generator.dedupe.spread import Executor, spread
from generator.dedupe.stars import Stars, stars
from generator.dedupe.tokens import Prints, fingerprint

Progress: TypeAlias = Callable[[str, int], None]  # what is going on, and how many documents are through
_TEXTS_AT_ONCE = 200  # about 1 MB
_LONGEST_WORD = 20  # characters on the average, far above any language; what lies behind is never looked at


@dataclass(frozen=True, slots=True)
class Task:
    """The fingerprints of some texts, as one parcel for any process."""

    texts: tuple[str, ...]
    rules: DedupeRules


@dataclass(frozen=True, slots=True)
class Loaded:
    """All documents, numbered as they came."""

    ids: list[str]
    rank: Ints  # of each document's id
    corpus: Corpus
    samples: Samples

    def index(self, rules: DedupeRules) -> Index:
        """Once only: the samples are used up."""
        return build_index(self.samples, self.rank, rules)


def silent(_what: str, _documents: int) -> None:
    """Progress that nobody watches."""


def load(
    items: Iterable[tuple[str, str]], rules: DedupeRules, run: Executor | None = None, progress: Progress = silent
) -> Loaded:
    """Read everything once; only words and samples stay."""
    ids: list[str] = []
    shelf, samples = Shelf(), Samples()
    done = 0
    for prints in spread(run, print_task, _tasks(items, ids, rules)):
        shelf.add(prints.words, prints.counts)
        samples.add(prints.hashes, prints.owners.astype(np.uint64) + np.uint64(done), rules.sampled_one_in)
        done += len(prints.counts)
        progress("read", done)
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int64)
    rank = np.empty(len(ids), np.int64)
    rank[order] = np.arange(len(ids))
    return Loaded(ids, rank, shelf.corpus(), samples)


def cluster(loaded: Loaded, rules: DedupeRules, run: Executor | None = None) -> Stars:
    """The hub of each document, and the verified links."""
    return stars(loaded.corpus, loaded.index(rules), rules, run)


def print_task(task: Task) -> Prints:
    return fingerprint(task.texts, task.rules.sampled_one_in, task.rules.longest_words)


def _tasks(items: Iterable[tuple[str, str]], ids: list[str], rules: DedupeRules) -> Iterator[Task]:
    source = iter(items)
    while some := list(islice(source, _TEXTS_AT_ONCE)):
        ids.extend(name for name, _ in some)
        longest = rules.longest_words * _LONGEST_WORD
        yield Task(tuple("" if is_brief(text, rules) else text[:longest] for _, text in some), rules)


def is_brief(text: str, rules: DedupeRules) -> bool:
    """Two or three lines that say too little to be told from others; one long line is a text without its breaks."""
    if len(text) >= rules.brief_bytes or len(text.encode("utf-8", "replace")) >= rules.brief_bytes:
        return False
    return 1 < sum(bool(line.strip()) for line in text.splitlines()) <= rules.brief_lines
