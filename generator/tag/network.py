"""Runs the recogniser with our weights: what spaCy's own loop finds, in a third of its time.

What the network makes of a word by itself, hints and all, is worked out once a process: most words of a paragraph have
been met before. And outside a name the next move hangs on the word alone (spaCy's three features are the word, the
first and the last of an open name), so those of a batch are taken with one product; spaCy goes word by word, and a
third of its time is taking and giving back Python's lock (3.8.18). What comes out is the same, and hangs on one story
alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.tag import hints
from generator.tag.hinting import contributions, each_by_itself

Floats = NDArray[np.float32]
_KEPT = 2**16  # words remembered, 25 MB; when there are more, all are forgotten
_Key = tuple[int, int, bool]


class Network:
    """A pipeline of `recogniser.hinted_pipeline` with its weights, ready to run; its words are remembered."""

    def __init__(self, nlp: Any) -> None:
        ner = nlp.get_pipe("ner")
        vectors, self._features, upper = ner.model.layers
        embedding, _, self._narrow = vectors.layers
        hinted, self._neighbours = embedding.layers
        self.nlp = nlp
        self._words = _Words(hinted, nlp.vocab)
        self._weights: Floats = upper.get_param("W")
        self._bias: Floats = upper.get_param("b")
        names = map(ner.moves.get_class_name, range(ner.moves.n_moves))
        self._moves = [tuple(name.partition("-")[::2]) for name in names]  # ("B", "ORG"); ("O", "")

    def entities(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        """Of each text the names in order: (start, end, label), in characters."""
        docs = [self.nlp.make_doc(text) for text in texts]
        if not any(map(len, docs)):
            return [[] for _ in docs]
        around = self._neighbours.predict(self._words.of(docs))
        parts = self._features.predict(self._narrow.predict(np.concatenate(around)))
        found, first = [], 0
        opening = self._opening(parts, docs)
        for doc in docs:
            spans = self._names(parts, opening, first, first + len(doc))
            found.append([_place(doc, a - first, b - first, label) for a, b, label in spans])
            first += len(doc)
        return found

    def _opening(self, parts: Floats, docs: Sequence[Any]) -> NDArray[np.int64]:
        """Number of the best move at each word, if no name is open there. `parts`: a row of padding, a row a word;
        three features; width; pieces."""
        bias = self._features.get_param("b")
        alone = parts[1:, 0] + (parts[0, 1] + parts[0, 2] + bias)
        scores = alone.max(axis=2) @ self._weights.T + self._bias
        begins, whole = (np.array([move == kind and label != "" for move, label in self._moves]) for kind in "BU")
        out = np.array([move == "O" for move, _ in self._moves])
        scores[:, ~(begins | whole | out)] = -np.inf
        spaces = np.concatenate([doc.to_array("IS_SPACE") for doc in docs]).astype(bool)
        scores[np.ix_(spaces, begins | whole)] = -np.inf
        last = np.cumsum([len(doc) for doc in docs if len(doc)]) - 1
        scores[np.ix_(last, begins)] = -np.inf
        best: NDArray[np.int64] = scores.argmax(axis=1)
        return best

    def _names(self, parts: Floats, opening: NDArray[np.int64], first: int, end: int) -> Iterator[tuple[int, int, str]]:
        """(first word, word behind the last, label) of the text that has the words from `first` to `end`."""
        free = first
        for at in (np.flatnonzero(opening[first:end] != self._moves.index(("O", ""))) + first).tolist():
            if at >= free:
                move, label = self._moves[opening[at]]
                free = at + 1 if move == "U" else self._closing(parts, at, end, label) + 1
                yield at, free, label

    def _closing(self, parts: Floats, start: int, end: int, label: str) -> int:
        """The last word of the name that begins at `start`: an open name goes on or closes, nothing else."""
        inside, closed = self._moves.index(("I", label)), self._moves.index(("L", label))
        rather = self._weights[closed] - self._weights[inside]
        least = self._bias[inside] - self._bias[closed]
        of_start = parts[start + 1, 1] + self._features.get_param("b")
        for at in range(start + 1, end - 1):
            hidden = (parts[at + 1, 0] + of_start + parts[at, 2]).max(axis=1)
            if hidden @ rather > least:
                return at
        return end - 1


def _place(doc: Any, first: int, end: int, label: str) -> tuple[int, int, str]:
    span = doc[first:end]
    return span.start_char, span.end_char, label


class _Words:
    """The layer of `hinting` with a memory. A word is known by its letters, its norm ("n't" is "not") and whether it
    begins a sentence. Each is multiplied by itself: in a batch its last bits would hang on the words beside it."""

    def __init__(self, layer: Any, vocab: Any) -> None:
        self._layer = layer
        self._extract, _, self._embed, self._mix, _ = layer.layers[0].layers
        for node in self._mix.walk():
            node.ops = _one_by_one()
        self._spelled = vocab.strings.__getitem__
        self._ends = np.array(sorted(vocab.strings.add(mark) for mark in hints.ENDS), np.uint64)
        self._table = np.zeros((_KEPT, layer.get_dim("nO")), np.float32)
        self._rows: dict[_Key, int] = {}

    def of(self, docs: Sequence[Any]) -> list[Floats]:
        """Of each text a row a word."""
        if len(self._rows) > _KEPT:
            self._rows.clear()
        keys = self._keys(docs)
        self._meet(docs, {key: at for at, key in enumerate(keys) if key not in self._rows})
        ends = np.cumsum([len(doc) for doc in docs])[:-1]
        return np.split(self._table[[self._rows[key] for key in keys]], ends)

    def _keys(self, docs: Sequence[Any]) -> list[_Key]:
        told = np.concatenate([doc.to_array(["ORTH", "NORM"]) for doc in docs])
        begins = np.concatenate([[True], np.isin(told[:-1, 0], self._ends)])
        begins[np.cumsum([0, *(len(doc) for doc in docs if len(doc))])[:-1]] = True
        return list(zip(told[:, 0].tolist(), told[:, 1].tolist(), begins.tolist()))

    def _meet(self, docs: Sequence[Any], new: dict[_Key, int]) -> None:
        """Puts the words that none had before into the table; `new` has their number over all texts."""
        if not new:
            return
        features = np.concatenate(self._extract.predict(docs))[list(new.values())]
        made = self._mix.predict(self._embed.predict(features))
        words = [(self._spelled(orth), begins) for orth, _, begins in new]
        made += contributions(self._layer, hints.of_words(words), len(words))
        first = len(self._rows)
        while first + len(made) > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[first : first + len(made)] = made
        self._rows.update(zip(new, range(first, first + len(made))))


@lru_cache(maxsize=1)
def _one_by_one() -> Any:
    from thinc.api import NumpyOps

    class OneByOne(NumpyOps):  # type: ignore[misc]  # thinc gives it no type
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            made = each_by_itself(x.T if trans1 else x, y.T if trans2 else y)
            if out is None:
                return made
            out[...] = made
            return out

    return OneByOne()
