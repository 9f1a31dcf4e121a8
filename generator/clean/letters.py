"""Quick looks at the characters of a line: its words, and how many of its characters are of one sort.

Most lines are plain ASCII but for their quotation marks and dashes. Those go through a table of bytes, which costs a
tenth of asking each character; every other line goes the general way and gives the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WIDE = re.compile(r"[^\x00-\x7f]+")
_ASCII = tuple(map(chr, range(128)))
_BARE = "".join(c.lower() if c.isalnum() or c == "'" else " " for c in _ASCII)
_TYPOGRAPHY = tuple("“”—–…\u00a0‘")  # none is part of a word


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of characters: how to ask one, and all the ASCII characters that are not of it."""

    asks: Callable[[str], bool]
    others: bytes


def _sort(asks: Callable[[str], bool]) -> Sort:
    return Sort(asks, "".join(c for c in _ASCII if not asks(c)).encode())


UPPER, LETTER, DIGIT = map(_sort, (str.isupper, str.isalpha, str.isdigit))


def count(text: str, *sorts: Sort) -> list[int]:
    """How many characters of `text` are of each sort."""
    if text.isascii():
        plain = text.encode()
        return [len(plain.translate(None, sort.others)) for sort in sorts]
    plain, wide = text.encode("ascii", "ignore"), "".join(_WIDE.findall(text))
    return [len(plain.translate(None, sort.others)) + sum(map(sort.asks, wide)) for sort in sorts]


def words_of(text: str) -> list[str]:
    """Words and numbers in lower case, as `generator.text.words` finds them, but each folded by itself."""
    plain = text if text.isascii() else _with_plain_marks(text)
    if not plain.isascii():
        return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    bare = plain.translate(_BARE)
    if "'" not in bare:
        return bare.split()
    if "''" in bare:
        return _WORD.findall(bare)
    return f" {bare} ".replace("' ", " ").replace(" '", " ").split()


def _with_plain_marks(text: str) -> str:
    text = text.replace("’", "'")
    for mark in _TYPOGRAPHY:
        text = text.replace(mark, " ")
    return text
