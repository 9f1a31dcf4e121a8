"""Who stands in a text and has no part in it: a first name whose surname stands with the next one, a photographer, a
part in a film."""

from __future__ import annotations

import re

from generator.tag.patterns import CAP
from generator.tag.words import ANY_FIRST_NAMES, FIRST_NAMES
from generator.text import fold


def first_of_two(text: str, start: int, end: int) -> bool:
    """ "Jim" in "Jim and Ada Norwick", whose surname stands with her: joined with no other Jim."""
    two = _AND_HIS.match(text, end)
    alone = " " not in text[start:end] and text[max(0, start - 2) : start - 1] not in (",", "&")
    return alone and two is not None and fold(text[start:end]) in FIRST_NAMES and fold(two.group(1)) in FIRST_NAMES


_AND_HIS = re.compile(rf" (?:and|&) ({CAP}) {CAP}")


def played(text: str, start: int, end: int) -> bool:
    """ "Kerry" in "Kerry (Bo Allen Norwick) and Mike (Ada Harl)": whom an actor plays is nobody of the news."""
    actor = _ACTOR.match(text, end) if " " not in text[start:end] else None
    words = actor.group().strip(" ()").split(" ") if actor else [""]
    return fold(words[0]) in ANY_FIRST_NAMES and text[start:end] not in words


_ACTOR = re.compile(rf" \({CAP}(?: {CAP}){{1,2}}\)")


def credited(text: str, start: int, end: int) -> bool:
    """ "Ada Norwick/Harbour Pictures": who took the photograph, with the agency behind a stroke."""
    return " " in text[start:end] and _AGENCY.match(text, end) is not None


_AGENCY = re.compile(r"/[A-Z][\w.-]* ?(?:[A-Z]|/|,|$)")
