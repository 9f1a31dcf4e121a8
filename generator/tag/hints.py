"""What the word lists know of a word, told to the recogniser as one more input of its network.

A network that learned from some thousand articles has met few of the world's names. The lists have: 36,000 first names
and surnames, 32,000 towns, the words that end bodies, offices, demonyms. A name's last and first letters go with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.model import EntityKind
from generator.tag import words as w
from generator.tag.known import Known
from generator.tag.shipped import FIRST_LISTS, bodies_of, city_names, places
from generator.tag.types import BODIES
from generator.text import fold

ENDINGS = 3  # hashed pieces a word: its last four letters, its last two, its first four
ROWS = 4000  # rows they are hashed to; one more, which stays nought, is for words that are printed small
_KEPT = 2**16  # words whose hints are remembered


class Hint(NamedTuple):
    """Of one word: which sorts it is of (0 or 1 each), rows of its endings, whether it is a plain word with a capital,
    whether it is of any sort."""

    sorts: NDArray[np.uint8]
    rows: NDArray[np.int64]
    plain: bool
    any: bool


@lru_cache(maxsize=1)
def _listed() -> tuple[frozenset[str], ...]:
    """The sorts that a capitalised word can be of by the lists, in the order in which the network learned them."""
    towns, parts_of_towns = _words_of(
        [name for e in _learned() if e.kind is EntityKind.PLACE for name in (e.name, *e.also)]
    )
    towns |= {name for name in city_names() if " " not in name}
    parts_of_towns |= {word for name in city_names() if " " in name for word in name.split()}
    bodies, parts_of_bodies = _words_of(
        [name for e in _learned() if e.kind in BODIES for name in (e.name, *e.also, *e.weak)]
    )
    people = frozenset(fold(word) for line in w.listed("demonyms") for word in line.replace("|", " ").split())
    return (
        w.FIRST_NAMES, w.RARER_FIRST_NAMES, w.SURNAMES, towns, parts_of_towns - w.NO_NAMES, bodies, parts_of_bodies,
        w.BODY_TAILS, w.PLACE_TAILS, w.LAW_TAILS | w.PROGRAMME_TAILS, w.CLUB_HEADS | w.BODY_HEADS | w.GROUP_HEADS,
        w.PARTICLES | w.ARABIC, w.LEGAL, w.MONTHS | w.DAYS, w.STATES, people, w.THINGS, w.GENERATION, w.LANGUAGES,
        *_whatever_its_size(),
    )  # fmt: skip


def _whatever_its_size() -> tuple[frozenset[str], ...]:
    """Sorts that tell as much where they are printed small: "the minister", "a guitarist"."""
    return (w.HONORIFICS, w.OFFICES, w.ROLES, w.TRADES)


def _learned() -> Iterator[Known]:
    """The entries that stood on the lists when the network learned from them. It has not learned what to make of later
    ones: with the world's firms and parties among them precision on news from home falls by .004."""
    yield from (*bodies_of(FIRST_LISTS), *places())


def _words_of(names: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of one word, and the words of longer ones; folded."""
    split = [fold(name).split() for name in names]
    whole = frozenset(words[0] for words in split if len(words) == 1)
    return whole, frozenset(word for words in split if len(words) > 1 for word in words)


_SIZED = len(_whatever_its_size())
_FORMS = 7
_PLACED = 2  # begins one and is a plain word; begins a sentence


def sorts() -> int:
    """How many sorts a word can be of."""
    return len(_listed()) + _SIZED + _FORMS + _PLACED


@lru_cache(maxsize=_KEPT)
def of_word(word: str) -> Hint:
    folded = word.lower() if word.isascii() else fold(word)
    lists, found = _listed(), np.zeros(sorts(), np.uint8)
    if word.islower() or not word[:1].isalpha():
        found[len(lists) : len(lists) + _SIZED] = [folded in some for some in lists[-_SIZED:]]
        return Hint(found, np.full(ENDINGS, ROWS), False, bool(found.any()))
    found[: len(lists)] = [folded in some for some in lists]
    small = w.printed_small(word)
    at = len(lists) + _SIZED
    found[at : at + _FORMS] = (
        small,
        not small,
        word.isupper() and len(word) > 1,
        not small and not found.any(),
        "-" in word,
        not word.isupper() and not word[1:].islower(),
        not word.isascii(),
    )
    lowered = word.lower()
    pieces = enumerate((lowered[-4:], lowered[-2:], lowered[:4]))
    return Hint(found, np.array([crc32(f"{n}{piece}".encode()) % ROWS for n, piece in pieces]), small, True)


ENDS = frozenset('.?!:"“”')  # what stands before the first word of a sentence


class Told(NamedTuple):
    """Hints of some words in a row, of those alone that have any: three arrays of one length."""

    at: NDArray[np.int64]  # number of the word
    sorts: NDArray[np.float32]  # words x sorts, 0 or 1 each
    rows: NDArray[np.int64]  # words x endings


def of_texts(texts: Sequence[Sequence[str]]) -> Told:
    """Of all words of some texts, one read after the other."""
    return of_words(
        [(word, before in ENDS) for words in texts for before, word in zip((".", *words), words)],
    )


def of_words(words: Sequence[tuple[str, bool]]) -> Told:
    """Of (word, whether it begins a sentence)."""
    hinted = [(at, of_word(word), begins) for at, (word, begins) in enumerate(words)]
    told = [(at, hint, begins) for at, hint, begins in hinted if begins or hint.any]
    if not told:
        return Told(np.zeros(0, np.int64), np.zeros((0, sorts()), np.float32), np.zeros((0, ENDINGS), np.int64))
    found = np.stack([hint.sorts for _, hint, _ in told]).astype(np.float32)
    found[:, -_PLACED:] = [(begins and hint.plain, begins) for _, hint, begins in told]
    return Told(np.array([at for at, _, _ in told]), found, np.stack([hint.rows for _, hint, _ in told]))
