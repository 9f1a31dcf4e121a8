"""Persons whom their first name gives away: "Ada Norwick" is one wherever she stands.

The lists of first names leave out those that are also words, places or firms, so the word behind decides little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.patterns import CAP, SKIP_FIRST, Found
from generator.tag.persons import NEXT
from generator.tag.shipped import city_names
from generator.tag.words import (
    BODY_TAILS,
    FIRST_NAMES,
    GROUP_TAILS,
    LAW_TAILS,
    NO_NAMES,
    NO_SURNAMES,
    PLACE_TAILS,
    PROGRAMME_TAILS,
    RARER_FIRST_NAMES,
    ROLES,
    SURNAMES,
    is_acronym,
    printed_small,
)
from generator.text import fold

_RUN = re.compile(rf"(?<![\w-]){CAP}(?:[ ]{NEXT}){{1,5}}(?![\w-])")
_TAILS = BODY_TAILS | PLACE_TAILS | LAW_TAILS | PROGRAMME_TAILS | GROUP_TAILS | NO_SURNAMES
_BEFORE_PLACES = frozenset(
    {"san", "santa", "santo", "sao", "st", "saint", "fort", "port", "mount", "lake", "cape", "new", "ciudad"}
)
_JUNIOR = re.compile(r",?[ ](?:Jr\.|Sr\.|III|II|IV)(?!\w)")
_LONGEST = 4  # words of a name behind its first


def find(text: str) -> Iterator[Found]:
    for run in _RUN.finditer(text):
        words = run.group().split(" ")
        at = _first(words)
        behind_the = at == 0 and text.endswith(("the ", "The "), 0, run.start())  # as in "the Frederick Keys"
        if at is None or at + 1 == len(words) or behind_the:
            continue
        end = _end(words, at)
        if end is not None:
            start = run.start() + sum(len(word) + 1 for word in words[:at])
            stop = start + len(" ".join(words[at:end]))
            junior = _JUNIOR.match(text, stop)
            known = fold(words[at]) in FIRST_NAMES
            by, weight = ("first name", 0.62) if known else ("rarer first name", 0.55)
            yield Found(start, junior.end() if junior else stop, EntityKind.PERSON, weight, by)


def _first(words: list[str]) -> int | None:
    """Where a first name stands with nothing before it that can belong to the name."""
    for at, word in enumerate(words[:-1]):
        rarer = fold(word) in RARER_FIRST_NAMES and not any(map(_spoken, words[at + 1 :]))
        if rarer or fold(word) in FIRST_NAMES:
            return at if at == 0 or _apart(words[at - 1]) else None
        if fold(word) in _BEFORE_PLACES:
            return None
    return None


def _spoken(word: str) -> bool:
    """A word of the language that is no surname: a rarer first name is none beside it."""
    return printed_small(word) and fold(word) not in SURNAMES


def _apart(word: str) -> bool:
    plain = fold(word)
    return plain in NO_NAMES or plain in ROLES or word in SKIP_FIRST or is_acronym(word) or plain in city_names()


def _end(words: list[str], at: int) -> int | None:
    """Behind the last word of the name; None where a later word tells that this is no person."""
    end = at + 1
    while end < len(words) and end - at <= _LONGEST:
        plain = fold(words[end])
        if plain in _TAILS and plain not in FIRST_NAMES and not (plain in LAW_TAILS and len(words) == at + 2):
            return None
        if plain in NO_NAMES or is_acronym(words[end]):
            break
        end += 1
    return end if end > at + 1 and len(words[end - 1]) > 2 else None
