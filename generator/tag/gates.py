"""Which patterns are worth trying on a text: most cannot match where none of their own words stands.

Forty patterns on every paragraph took an eighth of the whole stage; nine in ten paragraphs have no word of a given one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"(?:\[(?P<either>\w\w)\])?(?P<word>\w*)(?P<maybe>\?)?")


@dataclass(frozen=True, slots=True)
class Gate:
    """What a text must have: one of the words, as a whole word, or one of the parts, anywhere. Empty: always open."""

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()

    def open(self, text: str) -> bool:
        if self.words and not self.words.isdisjoint(_words_of(text)):
            return True
        return any(part in text for part in self.parts) or not (self.words or self.parts)


ALWAYS = Gate()


def one_of(*alternatives: str) -> Gate:
    """One of the alternatives of a pattern, as they stand in it: "[Ii]nitiative|Accords?|New Hampshire". The first
    word of each is asked for; they must end where a word ends."""
    return Gate(words=frozenset(form for one in "|".join(alternatives).split("|") for form in _forms(one)))


def part(*texts: str) -> Gate:
    """One of these as printed, inside a word too."""
    return Gate(parts=texts)


def _forms(alternative: str) -> list[str]:
    """ "[Ii]nitiatives?" in its four spellings."""
    found = _LETTERS.match(alternative)
    if found is None or not found["word"]:
        raise ValueError(f"no word at the beginning of {alternative!r}")
    ends = [found["word"], found["word"][:-1]] if found["maybe"] else [found["word"]]
    return [first + rest for first in (found["either"] or [""]) for rest in ends]


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
