"""How many characters of each sort the lines of a page have, counted for all lines at once.

A page is one row of code points here; each of them has a few flags, and running sums over a flag tell the lines apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.bool_]

ENDS, CLOSERS, QUOTES, ODD = ".!?…。؟", "\"'”’»)]", '"“”«»„‟', "|»›▶→►•·©®™#@_\\{}<>=~^"
_FLAGS = (
    str.isupper,
    str.isalpha,
    str.isdigit,
    str.isspace,
    *(each.__contains__ for each in (ENDS, CLOSERS, QUOTES, ODD)),
)
_UPPER, _LETTER, _DIGIT, _SPACE, _END, _CLOSER, _QUOTE, _ODD = (1 << bit for bit in range(len(_FLAGS)))
_TABLE = 0x3000  # code points below are looked up in a table; those above are mostly Chinese
_MOST_AT_ONCE = 1_000_000  # characters; bounds the memory
_START, _FIGURES, _WORDS = 200, 400, 40  # characters, characters and words at the start of a line that are counted


@dataclass(frozen=True, slots=True)
class Counts:
    """One number a line."""

    upper: Ints  # at its start
    letters: Ints
    digits: Ints
    odd: Ints  # in all of it
    quotes: Ints
    sentences: Ints  # ends of sentences with a blank behind
    pieces: Ints  # between blanks, at its start
    capitals: Ints  # those that begin with a capital


_NAMES = tuple(each.name for each in fields(Counts))


def count_lines(texts: Sequence[str]) -> Counts:
    parts = [_count(batch) for batch in _batches(texts)]
    if len(parts) == 1:
        return parts[0]
    return Counts(*(np.concatenate([getattr(part, name) for part in parts]) for name in _NAMES))


def _batches(texts: Sequence[str]) -> list[Sequence[str]]:
    if len(texts) < 2 or sum(map(len, texts)) <= _MOST_AT_ONCE:
        return [texts]
    middle = len(texts) // 2
    return [*_batches(texts[:middle]), *_batches(texts[middle:])]


def _count(texts: Sequence[str]) -> Counts:
    flags = _flags_of("\n".join([*texts, ""]))  # a newline ends each line, so that no line reaches into the next
    sizes = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    end = np.cumsum(sizes + 1) - 1
    start = end - sizes

    def within(marks: Marks, most: int | None = None) -> Ints:
        sums = np.concatenate([[0], np.cumsum(marks, dtype=np.int32)])
        stop = end if most is None else np.minimum(end, start + most)
        return np.asarray(sums[stop] - sums[start], dtype=np.int64)

    spaces = (flags & _SPACE) != 0
    pieces, capitals = _pieces(flags, spaces, start, end)
    spaces[end] = False  # the end of a line is no blank
    sorts = ((_UPPER, _START), (_LETTER, _START), (_DIGIT, _FIGURES), (_ODD, None), (_QUOTE, None))
    upper, letters, digits, odd, quotes = (within((flags & sort) != 0, most) for sort, most in sorts)
    sentences = within(_sentences(flags, spaces))
    return Counts(upper, letters, digits, odd, quotes, sentences, pieces, capitals)


def _pieces(flags: NDArray[np.uint8], spaces: Marks, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """How many pieces between blanks a line has, up to _WORDS, and how many of these begin with a capital."""
    begins = ~spaces
    begins[1:] &= spaces[:-1]
    at = np.flatnonzero(begins)
    first, last = np.searchsorted(at, start), np.searchsorted(at, end)
    last = np.minimum(last, first + _WORDS)
    big = np.concatenate([[0], np.cumsum((flags[at] & _UPPER) != 0)])
    return last - first, big[last] - big[first]


def _sentences(flags: NDArray[np.uint8], spaces: Marks) -> Marks:
    """Marks that end a sentence: nothing but closing quotes and brackets stands between them and a blank."""
    ends = np.flatnonzero((flags & _END) != 0)
    behind = ends + 1
    for _ in range(len(flags)):
        closing = (flags[behind] & _CLOSER) != 0
        if not closing.any():
            break
        behind += closing
    made = np.zeros(len(flags), dtype=np.bool_)
    made[ends[spaces[behind]]] = True
    return made


def _flags_of(text: str) -> NDArray[np.uint8]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    flags = _table().take(codes, mode="clip")
    high = np.flatnonzero(codes >= _TABLE)
    flags[high] = [_flag(code) for code in codes[high].tolist()]
    return flags


@lru_cache(maxsize=30_000)
def _flag(code: int) -> int:
    return sum(asks(chr(code)) << bit for bit, asks in enumerate(_FLAGS))


@cache
def _table() -> NDArray[np.uint8]:
    return np.array([_flag.__wrapped__(code) for code in range(_TABLE)], dtype=np.uint8)
