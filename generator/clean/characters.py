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
# Five sorts are counted by one running sum, each in bits of its own: (where they begin, how many they are). Those that
# are counted in whole lines come first, then those up to _FIGURES, then those up to _START: what overflows lies above.
_FIELDS = {_ODD: (0, 19), _QUOTE: (19, 19), _DIGIT: (38, 9), _UPPER: (47, 8), _LETTER: (55, 8)}
_PACKED = np.array([sum(1 << at for sort, (at, _) in _FIELDS.items() if flag & sort) for flag in range(256)])
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
    sums = np.zeros(len(flags) + 1, dtype=np.int64)
    np.cumsum(_PACKED.take(flags), out=sums[1:])
    before = sums.take(start)
    few, some, all_of_it = (sums.take(stop) - before for stop in (*_stops(start, end), end))
    spaces = (flags & _SPACE) != 0
    pieces, capitals = _pieces(flags, spaces, start, end)
    spaces[end] = False  # the end of a line is no blank
    sentences = _sentences(flags, spaces)
    ended = np.searchsorted(sentences, end) - np.searchsorted(sentences, start)
    return Counts(
        _field(few, _UPPER), _field(few, _LETTER), _field(some, _DIGIT), _field(all_of_it, _ODD),
        _field(all_of_it, _QUOTE), ended, pieces, capitals,
    )  # fmt: skip


def _stops(start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Where the starts of the lines end that are counted."""
    return np.minimum(end, start + _START), np.minimum(end, start + _FIGURES)


def _field(packed: Ints, sort: int) -> Ints:
    shift, bits = _FIELDS[sort]
    return np.asarray(packed >> shift & (1 << bits) - 1, dtype=np.int64)


def _pieces(flags: NDArray[np.uint8], spaces: Marks, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """How many pieces between blanks a line has, up to _WORDS, and how many of these begin with a capital."""
    begins = ~spaces
    begins[1:] &= spaces[:-1]
    at = np.flatnonzero(begins)
    first, last = np.searchsorted(at, start), np.searchsorted(at, end)
    last = np.minimum(last, first + _WORDS)
    big = np.zeros(len(at) + 1, dtype=np.int64)
    np.cumsum((flags.take(at) & _UPPER) != 0, out=big[1:])
    return last - first, big.take(last) - big.take(first)


def _sentences(flags: NDArray[np.uint8], spaces: Marks) -> Ints:
    """Places of marks that end a sentence: nothing but closing quotes and brackets stands between them and a blank."""
    ends = np.flatnonzero(flags & _END)
    behind = ends + 1
    for _ in range(len(flags)):
        closing = (flags.take(behind) & _CLOSER) != 0
        if not closing.any():
            break
        behind += closing
    return np.asarray(ends[spaces.take(behind)], dtype=np.int64)


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
