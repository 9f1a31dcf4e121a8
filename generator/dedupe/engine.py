"""The whole way from texts to stars: fingerprints, candidates, alignment. Documents are numbered by the order of their
ids, so neither the order of the input nor the number of processes can change a result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.dedupe.candidates import Index, build_index
from generator.dedupe.rules import DedupeRules
from generator.dedupe.spread import Executor, spread
from generator.dedupe.stars import Stars, stars
from generator.dedupe.tokens import Hashes, Prints, fingerprint
from generator.dedupe.verify import Corpus

Progress: TypeAlias = Callable[[str, int], None]  # what is going on, and how many documents are through
_TEXTS_AT_ONCE = 200  # about 1 MB


@dataclass(frozen=True, slots=True)
class Task:
    """The fingerprints of some texts, as one parcel for any process."""

    texts: tuple[str, ...]
    rules: DedupeRules


@dataclass(frozen=True, slots=True)
class Loaded:
    """All documents, numbered by the order of their ids."""

    ids: tuple[str, ...]
    corpus: Corpus
    hashes: Hashes
    owners: NDArray[np.int32]

    def index(self, rules: DedupeRules) -> Index:
        return build_index(self.hashes, self.owners, len(self.ids), rules)


def silent(_what: str, _documents: int) -> None:
    """Progress that nobody watches."""


def load(
    items: Iterable[tuple[str, str]], rules: DedupeRules, run: Executor | None = None, progress: Progress = silent
) -> Loaded:
    """Read everything once; only words and samples stay."""
    ids: list[str] = []
    made: list[Prints] = []
    for prints in _prints(items, ids, rules, run):
        made.append(prints)
        progress("read", len(ids))
    return _in_order(ids, made)


def cluster(loaded: Loaded, rules: DedupeRules, run: Executor | None = None) -> Stars:
    """The hub of each document, and the verified links."""
    return stars(loaded.corpus, loaded.index(rules), rules, run)


def print_task(task: Task) -> Prints:
    return fingerprint(task.texts, task.rules.sampled_one_in, task.rules.longest_words)


def _prints(
    items: Iterable[tuple[str, str]], ids: list[str], rules: DedupeRules, run: Executor | None
) -> Iterator[Prints]:
    return spread(run, print_task, _tasks(items, ids, rules))


def _tasks(items: Iterable[tuple[str, str]], ids: list[str], rules: DedupeRules) -> Iterator[Task]:
    source = iter(items)
    while some := list(islice(source, _TEXTS_AT_ONCE)):
        ids.extend(name for name, _ in some)
        yield Task(tuple(text for _, text in some), rules)


def _in_order(ids: Sequence[str], made: Sequence[Prints]) -> Loaded:
    order = sorted(range(len(ids)), key=ids.__getitem__)
    rank = np.empty(len(ids), np.int32)
    rank[order] = np.arange(len(ids), dtype=np.int32)
    counts = np.concatenate([np.zeros(0, np.int64), *(prints.counts for prints in made)])
    firsts = np.cumsum([0, *(len(prints.counts) for prints in made)])
    owners = [rank[prints.owners + first] for prints, first in zip(made, firsts)]
    return Loaded(
        tuple(ids[number] for number in order),
        Corpus(
            np.concatenate([np.zeros(0, np.uint32), *(prints.words for prints in made)]),
            (np.cumsum(counts) - counts)[order],
            counts[order],
        ),
        np.concatenate([np.zeros(0, np.uint64), *(prints.hashes for prints in made)]),
        np.concatenate([np.zeros(0, np.int32), *owners]),
    )
