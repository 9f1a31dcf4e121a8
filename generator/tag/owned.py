"""Names beside their owner: a house that rules, a firm's correspondent, a maker's model."""

from __future__ import annotations

import re

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.patterns import CAP
from generator.tag.words import (
    FIRST_NAMES,
    tokens_of,
)
from generator.text import fold


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
