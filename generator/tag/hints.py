"""What the word lists know of a word, told to the recogniser as one more input of its network.

A network that learned from some thousand articles has met few of the world's names. The lists have: 40,000 first names
and surnames, 30,000 towns, the words that end bodies, offices, demonyms. A name's last and first letters go with them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.model import EntityKind
from generator.tag import words as w
from generator.tag.shipped import city_names, shipped_entries
from generator.text import fold

ENDINGS = 3  # hashed pieces a word: its last four letters, its last two, its first four
ROWS = 4000  # rows they are hashed to; one more, which stays nought, is for words that are printed small
_KEPT = 2**16  # words whose hints are remembered


class Hint(NamedTuple):
    """Of one word: which sorts it is of (0 or 1 each), rows of its endings, whether it is a plain word with a capital."""

    sorts: NDArray[np.uint8]
    rows: NDArray[np.int64]
    plain: bool


@lru_cache(maxsize=1)
def _listed() -> tuple[frozenset[str], ...]:
    """The sorts that a capitalised word can be of by the lists, in the order in which the network learned them."""
    towns, parts_of_towns = _words_of(frozenset({EntityKind.PLACE}), tuple(city_names()))
    bodies, parts_of_bodies = _words_of(frozenset({EntityKind.ORGANISATION, EntityKind.GROUP}), ())
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


def _words_of(kinds: frozenset[EntityKind], more: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of one word of the shipped entries of these kinds, and the words of longer ones."""
    known = (name for e in shipped_entries() if e.kind in kinds for name in (e.name, *e.also, *_weak(e.kind, e.weak)))
    whole: set[str] = set()
    parts: set[str] = set()
    for name in (*map(fold, known), *more):
        words = name.split()
        (whole if len(words) == 1 else parts).update(words)
    return frozenset(whole), frozenset(parts)


def _weak(kind: EntityKind, names: tuple[str, ...]) -> tuple[str, ...]:
    return names if kind is not EntityKind.PLACE else ()


_SIZED = len(_whatever_its_size())
_FORMS = 7
_PLACED = 2  # begins a sentence; begins one and is a plain word


def sorts() -> int:
    """How many sorts a word can be of: the length of `sorts` in a row of `of_words`."""
    return len(_listed()) + _SIZED + _FORMS + _PLACED


@lru_cache(maxsize=_KEPT)
def of_word(word: str) -> Hint:
    folded = word.lower() if word.isascii() else fold(word)
    lists, found = _listed(), np.zeros(sorts(), np.uint8)
    if word.islower() or not word[:1].isalpha():
        found[len(lists) : len(lists) + _SIZED] = [folded in some for some in lists[-_SIZED:]]
        return Hint(found, np.full(ENDINGS, ROWS), False)
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
    return Hint(found, np.array([crc32(f"{n}{piece}".encode()) % ROWS for n, piece in pieces]), small)


_ENDS = frozenset('.?!:"“”')


def of_words(words: list[str]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """One row a word of a text: its sorts (0 or 1 each), and the rows of its endings."""
    if not words:
        return np.zeros((0, sorts()), np.float32), np.zeros((0, ENDINGS), np.int64)
    hints = [of_word(word) for word in words]
    found = np.stack([hint.sorts for hint in hints]).astype(np.float32)
    for number, (before, hint) in enumerate(zip([".", *words], hints, strict=False)):
        if before in _ENDS:
            found[number, -1], found[number, -2] = 1, hint.plain
    return found, np.stack([hint.rows for hint in hints])
