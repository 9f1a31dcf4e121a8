"""What does not fit into memory: words in a file, keys in DuckDB, pairs counted in slices; the result is the same."""

from __future__ import annotations

import numpy as np
import pytest

from generator.dedupe import DedupeRules, candidates, engine, samples
from generator.dedupe.align import Ints
from generator.dedupe.corpus import Shelf
from generator.dedupe.rules import boilerplate_cutoff, guessed_cutoff
from generator.dedupe.samples import Samples
from tests.dedupe.test_texts import items


def keys_of(store: Samples) -> list[int]:
    return [int(key) for part in store.parts() for key in part]


def filled(limit: int) -> Samples:
    rng = np.random.default_rng(5)
    store = Samples(limit)
    for _ in range(4):
        hashes = rng.integers(0, 1 << 61, 500, dtype=np.uint64)
        store.add(hashes, rng.integers(0, 50, 500, dtype=np.uint64), 8)
    return store


def test_keys_on_disk_come_back_as_from_memory() -> None:
    pytest.importorskip("duckdb", reason="the extra `cluster` (duckdb) is not installed")
    in_memory = keys_of(filled(1 << 40))
    assert in_memory == sorted(in_memory)
    assert len(in_memory) == 2_000
    assert keys_of(filled(700)) == in_memory


def test_without_the_engine_memory_must_do(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = keys_of(filled(1 << 40))
    monkeypatch.setattr(samples._Disk, "if_installed", classmethod(lambda cls: None))
    assert keys_of(filled(700)) == expected


def test_words_in_a_file_come_back_as_from_memory() -> None:
    rng = np.random.default_rng(6)
    counts = [rng.integers(0, 9, 20) for _ in range(3)]
    words = [rng.integers(0, 1 << 32, int(some.sum()), dtype=np.uint32) for some in counts]
    shelves = Shelf(10_000), Shelf(60)
    for shelf in shelves:
        for some, sizes in zip(words, counts):
            shelf.add(some, sizes)
    wanted: Ints = np.array([59, 3, 3, 21, 40])
    in_memory, on_disk = (shelf.corpus() for shelf in shelves)
    assert on_disk.file is not None
    assert in_memory.take(wanted).tolist() == on_disk.take(wanted).tolist()
    assert len(in_memory.take(wanted)) == in_memory.counts[wanted].sum()


def test_small_limits_do_not_change_the_clusters(monkeypatch: pytest.MonkeyPatch) -> None:
    given, rules = items(40), DedupeRules()
    expected = engine.cluster(engine.load(given, rules), rules)
    monkeypatch.setattr(engine, "Shelf", lambda: Shelf(5_000))
    monkeypatch.setattr(candidates, "_PAIRS_AT_ONCE", 100)
    loaded = engine.load(given, rules)
    assert loaded.corpus.file is not None
    again = engine.cluster(loaded, rules)
    assert again.hub.tolist() == expected.hub.tolist()
    assert again.links == expected.links


def test_the_boilerplate_cutoff_grows_with_the_archive() -> None:
    rules, sizes = DedupeRules(), (5, 3_500, 30_000, 100_000, 1_000_000)
    assert [boilerplate_cutoff(size, rules) for size in sizes] == [6, 6, 8, 10, 14]
    assert [guessed_cutoff(size, rules) for size in sizes] == [24, 24, 70, 128, 406]
