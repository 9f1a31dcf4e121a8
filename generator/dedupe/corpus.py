"""All words of all documents, by number: in memory, or in a temporary file once they are many."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from typing import IO

import numpy as np

from generator.dedupe.align import Ints, ragged
from generator.dedupe.tokens import Counts, Words

WORDS_IN_MEMORY = 150_000_000  # 600 MB, some 200,000 articles


@dataclass(frozen=True, slots=True)
class Corpus:
    """The words of each document. `words` is empty where they lie in `file`."""

    words: Words
    counts: Counts
    starts: Ints
    file: IO[bytes] | None = None

    def take(self, documents: Ints) -> Words:
        """The words of some documents one after the other."""
        counts = self.counts[documents]
        if self.file is None:
            words: Words = self.words[np.repeat(self.starts[documents], counts) + ragged(counts)]
            return words
        return _from_file(self.file, (self.starts[documents] * 4).tolist(), (counts * 4).tolist())


class Shelf:
    """Takes words in, batch after batch, and gives the corpus when all are there."""

    def __init__(self, words_in_memory: int = WORDS_IN_MEMORY) -> None:
        self._limit = words_in_memory
        self._held: list[Words] = []
        self._words = 0
        self._counts: list[Counts] = [np.zeros(0, np.int64)]
        self._file: IO[bytes] | None = None

    def add(self, words: Words, counts: Counts) -> None:
        self._held.append(words)
        self._counts.append(counts)
        self._words += len(words)
        if self._words > self._limit:
            self._spill()

    def corpus(self) -> Corpus:
        counts = np.concatenate(self._counts)
        words = np.concatenate([np.zeros(0, np.uint32), *self._held])
        if self._file is not None:
            self._file.flush()
        return Corpus(words, counts, np.cumsum(counts) - counts, self._file)

    def _spill(self) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="dossier-words-")  # noqa: SIM115 - lives as long as the corpus
        for words in self._held:
            self._file.write(words.tobytes())
        self._held.clear()


def _from_file(file: IO[bytes], starts: list[int], sizes: list[int]) -> Words:
    read = (os.pread(file.fileno(), size, start) for start, size in zip(starts, sizes))
    return np.frombuffer(b"".join(read), np.uint32)
