"""Persons whom a sentence runs together with what stands beside them: a trade, an office, a person, a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import EntityKind
from generator.tag import recogniser
from generator.tag.authority import Lexicon
from generator.tag.candidates import Candidate
from generator.tag.shipped import country_names
from generator.tag.words import BODY_TAILS, FIRST_NAMES, OFFICES, PLACE_TAILS, ROLES
from generator.text import fold


def without_trade(text: str, one: Candidate, guesses: Sequence[recogniser.Guess]) -> Candidate:
    """ "Brexiteer Ada Norwick": without what the model reads as something else in front of the name."""
    if one.kind is not EntityKind.PERSON or one.by not in _FROM_THE_SENTENCE:
        return one
    own = next((g for g in guesses if g.label == "PERSON" and one.start < g.start and g.end == one.end), None)
    front = any(g.label != "PERSON" and one.start <= g.start and own and g.end < own.start for g in guesses)
    return replace(one, start=own.start) if own and front and " " in text[own.start : own.end] else one


_FROM_THE_SENTENCE = frozenset({"says", "said by", "who", "role behind"})


def persons_apart(text: str, one: Candidate, known: Lexicon) -> Iterator[Candidate]:
    """ "an Ada Norwick-Bo Harl ticket" has two, "Will Norwick's plan fail?" one without a first name, and "Department
    of Tides Chief of Staff Ada Norwick" her."""
    surface = text[one.start : one.end]
    if one.key:
        yield one
    elif one.kind is not EntityKind.PERSON:
        at = _after_the_office(surface)
        yield replace(one, start=one.start + at, kind=EntityKind.PERSON, weight=0.65, by="role before") if at else one
    elif " " not in surface and (month := _CALLED_LIKE_A_MONTH.search(text, max(0, one.start - 30), one.start)):
        yield replace(one, start=month.start("first"))
    elif (two := _TICKET.fullmatch(surface)) and all(fold(two[n]) in FIRST_NAMES for n in (1, 3)):
        yield replace(one, end=one.start + two.start(3) - 1)
        yield replace(one, start=one.start + two.start(3))
    elif _ASKED.match(text, one.start) and _OPENS.search(text, 0, one.start) and fold(surface) not in known.by_surface:
        yield replace(one, start=one.start + len("Will "))
    else:
        yield one


def _after_the_office(surface: str) -> int:
    """Where the full name behind a country or an officer begins in what was taken for a body; 0 = there is none."""
    found = _WITH_AN_OFFICER.fullmatch(surface)
    if not found or fold(found["first"]) not in FIRST_NAMES or fold(found["last"]) in BODY_TAILS | PLACE_TAILS:
        return 0
    front = fold(found["front"])
    return found.start("first") if front in country_names() | {"u s"} or front.split()[-1] in _OFFICERS else 0


_WITH_AN_OFFICER = re.compile(r"(?P<front>.+) (?P<first>[A-Z]\w+) (?:[A-Z]\. )?(?P<last>[A-Z][\w’'-]+)")
_OFFICERS = (ROLES | OFFICES | {"staff", "seal", "sergeant", "lieutenant", "captain"}) - {"the"}
_TICKET = re.compile(r"(\w+) ([\w’']+)-(\w+) ([\w’']+)")
_CALLED_LIKE_A_MONTH = re.compile(r"(?:[A-Z][a-z]+, |^)(?P<first>April|June|August) $")  # in a row of names
_ASKED = re.compile(r"Will [A-Z][^.!?;:]*\?")
_OPENS = re.compile(r"(?:^|[.?!”\"(])\s*$")
