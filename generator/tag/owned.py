"""Names beside their owner: a house that rules, a firm's correspondent, a maker's model."""

from __future__ import annotations

import re

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.patterns import CAP
from generator.tag.shipped import city_names
from generator.tag.words import (
    BODY_TAILS,
    CHANNELS,
    FIRST_NAMES,
    LEGAL,
    PLACE_TAILS,
    SURNAMES,
    TRADES,
    is_acronym,
    printed_small,
    tokens_of,
)
from generator.text import fold

_HOUSE = re.compile(r" (?:administration|presidency|family|household|siblings|brothers|sisters|estate)\b")
_OWNER_BEFORE = re.compile(rf"({CAP}(?: {CAP})?)['’]s? $")


def ones_own(text: str, start: int, end: int, kind: EntityKind, known: Lexicon) -> bool:
    """ "the Norwick administration" is a person's, and "Fox's Norwick" is one who works there, not a town."""
    if " " in text[start:end] or is_acronym(text[start:end]):
        return False
    if kind in (EntityKind.ORGANISATION, EntityKind.PLACE) and _HOUSE.match(text, end):
        return text.endswith(("the ", "The "), 0, start) and fold(text[start:end]) not in city_names()
    owner = _OWNER_BEFORE.search(text, max(0, start - 40), start) if kind is EntityKind.PLACE else None
    return owner is not None and listed_body(owner.group(1), known)


def first_of_two(text: str, start: int, end: int) -> bool:
    """ "Jim" in "Jim and Ada Norwick", whose surname stands with her: joined with no other Jim."""
    two = _AND_HIS.match(text, end)
    alone = " " not in text[start:end] and text[max(0, start - 2) : start - 1] not in (",", "&")
    return alone and two is not None and fold(text[start:end]) in FIRST_NAMES and fold(two.group(1)) in FIRST_NAMES


_AND_HIS = re.compile(rf" (?:and|&) ({CAP}) {CAP}")


def listed_body(surface: str, known: Lexicon) -> bool:
    """A body's name of a list, counted only with support or not."""
    words = tuple(token.folded for token in tokens_of(surface))
    terms = known.by_first.get((words[0], words[1] if len(words) > 1 else ""), ()) if words else ()
    return any(term.tokens == words and term.known.kind is EntityKind.ORGANISATION for term in terms)


def without_model(text: str, start: int, end: int, label: str, known: Lexicon) -> int:
    """ "a Ford Norwick", "Facebook Stories": of a thing that is made, only its maker has a page."""
    words = text[start:end].split(" ")
    told = any(fold(word) in _BODIES_END for word in words[1:]) or is_acronym(words[-1])
    if label not in _THINGS or len(words) < 2 or told:
        return end
    one = label == "PRODUCT" or (label == "ORG" and _ONE_OF_MANY.search(text, max(0, start - 12), start))
    for count in (2, 1):
        maker = " ".join(words[:count])
        if count < len(words) and (one or all(map(_spoken, words[count:]))) and listed_body(maker, known):
            return start + len(maker)
    return end


def _spoken(word: str) -> bool:
    return printed_small(word) and fold(word) not in SURNAMES


_THINGS = ("ORG", "PRODUCT", "PERSON", "WORK_OF_ART", "FAC")
_BODIES_END = BODY_TAILS | PLACE_TAILS | TRADES | LEGAL | CHANNELS
_ONE_OF_MANY = re.compile(
    r"(?<!\w)(?:an?|his|her|their|my|your|our|new|used|old|(?:19|20)\d\d|\w+['’]s) $", re.IGNORECASE
)
