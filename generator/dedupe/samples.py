"""Sampled shingles of all documents as sorted keys, the hash above and the document's number below.

In memory while they fit; beyond, DuckDB sorts them on disk, for sorting more than memory holds is an engine's trade.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from generator.dedupe.tokens import Hashes

DOCUMENT_BITS = 24  # 16 million documents; 40 bits of hash are left, and what meets by chance fails the alignment
KEYS_IN_MEMORY = 250_000_000  # 2 GB, some 2.5 million articles
_PARTS = 16  # each sorted by itself, so that sorting takes little room


class Samples:
    """Takes keys in, batch after batch; `parts` gives them sorted, a hash never in two parts."""

    def __init__(self, keys_in_memory: int = KEYS_IN_MEMORY) -> None:
        self._limit = keys_in_memory
        self._parts: list[list[Hashes]] = [[] for _ in range(_PARTS)]
        self._keys = 0
        self._disk: _Disk | None = None

    def add(self, hashes: Hashes, documents: Hashes, one_in: int) -> None:
        keys = np.sort((key_of(hashes, one_in) << np.uint64(DOCUMENT_BITS)) | documents)
        if self._disk is not None:
            self._disk.add(keys)
            return
        for part, some in zip(self._parts, np.split(keys, np.searchsorted(keys, _BORDERS))):
            part.append(some)
        self._keys += len(keys)
        if self._keys > self._limit:
            self._move()

    def parts(self) -> Iterator[Hashes]:
        if self._disk is not None:
            yield from self._disk.parts()
            return
        for part in self._parts:
            keys = np.concatenate([np.zeros(0, np.uint64), *part])
            part.clear()
            keys.sort()
            yield keys

    def _move(self) -> None:
        self._disk = _Disk.if_installed()
        if self._disk is None:  # without the extra, memory must do
            self._limit = 1 << 62
            return
        for part in self._parts:
            for keys in part:
                self._disk.add(keys)
            part.clear()


def key_of(hashes: Hashes, one_in: int) -> Hashes:
    """What is kept of a sampled shingle's hash. A sampled hash is small, hence the factor."""
    return (hashes * np.uint64(one_in)) >> np.uint64(DOCUMENT_BITS)


class _Disk:
    """A table of keys in a DuckDB database of its own, thrown away afterwards."""

    def __init__(self) -> None:
        import duckdb

        self._folder = tempfile.TemporaryDirectory(prefix="dossier-keys-")
        self._base = duckdb.connect(str(Path(self._folder.name) / "keys.duckdb"))
        self._base.execute("SET memory_limit = '1GB'")
        self._base.execute("CREATE TABLE keys (key UBIGINT)")

    @classmethod
    def if_installed(cls) -> _Disk | None:
        try:
            return cls()
        except ImportError:
            return None

    def add(self, keys: Hashes) -> None:
        self._base.register("batch", {"key": keys})
        self._base.execute("INSERT INTO keys SELECT key FROM batch")
        self._base.unregister("batch")

    def parts(self) -> Iterator[Hashes]:
        low = 0
        for high in [*_BORDERS.tolist(), (1 << 64) - 1]:
            found = self._base.execute("SELECT key FROM keys WHERE key BETWEEN ? AND ? ORDER BY key", [low, high - 1])
            yield found.fetchnumpy()["key"].astype(np.uint64)
            low = high


_BORDERS: Hashes = np.arange(1, _PARTS, dtype=np.uint64) << np.uint64(60)
