"""What the model takes for a name and is none, or only half of one: things made and sold, genera, pairs of places."""

from __future__ import annotations

import re

from generator.model import EntityKind
from generator.tag import patterns
from generator.tag.authority import Lexicon
from generator.tag.words import (
    FIRST_IN_NAMES,
    FIRST_NAMES,
    GENERATION,
    NO_BODIES,
    NO_NAMES,
    NO_SURNAMES,
    THINGS,
    is_acronym,
    printed_small,
)
from generator.text import fold


def thing(surface: str, kind: EntityKind) -> bool:
    """ "American Predator", "Fallow Edition": an adjective and a thing, or what is made and sold."""
    words = fold(surface).split()
    last = words[-1]
    if words[-3:-1] == ["of", "the"] and last in _SPANS:
        return True  # "Player of the Year"
    if kind is EntityKind.PERSON:
        return last in NO_SURNAMES - FIRST_NAMES - GENERATION
    return (len(words) == 2 and words[0] in NO_NAMES - FIRST_IN_NAMES) or bool({last, last.removesuffix("s")} & THINGS)


def abbreviated_thing(text: str, start: int, end: int) -> bool:
    """ "Artificial Tidal Intelligence (ATI)": what is known by its initials and is no body."""
    last = fold(text[start:end].split(" ")[-1])
    return last in NO_BODIES and _INITIALS.match(text, end) is not None


_INITIALS = re.compile(r" \([A-Z]{2,8}s?\)")
_SPANS = frozenset({"year", "week", "month", "day", "season", "decade", "century", "match", "tournament"})


_LATIN = re.compile(r" ([a-z]{3,}(?:is|us|um|ae|ii|ans|ens|oides|i|a))\b")


def taxon(text: str, start: int, end: int) -> bool:
    """ "Yersinia pestis": a genus, for a word follows that is small and Latin."""
    kind = _LATIN.match(text, end)
    return kind is not None and text[start:end].isalpha() and not printed_small(kind.group(1))


def two_places(surface: str, known: Lexicon) -> bool:
    """ "U.S.-Mexico", "Norwick-NCR": the places in it are found by themselves."""
    if "-" not in surface or " " in surface:
        return False
    parts = surface.split("-")
    listed = [known.by_surface.get(fold(part)) for part in parts]
    places = sum(
        (one is not None and one.kind is EntityKind.PLACE) or fold(part) in NO_NAMES  # "U.S.-Soviet"
        for one, part in zip(listed, parts, strict=True)
    )
    return places == len(listed) or (places > 0 and is_acronym(surface.split("-")[-1]))


def without_province(text: str, start: int, end: int) -> int:
    """ "Norwick province" is Norwick."""
    words = text[start:end].split(" ")
    while len(words) > 1 and words[-1].islower():
        end -= len(words.pop()) + 1
    return end


def without_home(text: str, start: int, end: int, known: Lexicon) -> int:
    """ "Norwick FC of Italy" is Norwick FC; the Bank of Italy is not the Bank."""
    name, _, home = text[start:end].rpartition(" of ")
    if home in known.countries and " " in name and not set(name.split(" ")) & patterns.HEAD_WORDS:
        return start + len(name)
    return end
