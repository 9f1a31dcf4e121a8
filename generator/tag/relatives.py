"""First names that the text itself gives somebody: "her husband, Leonard, was", "who gave only his first name, Óscar".

A newsroom that prints a first name alone behind a word of kin speaks of somebody whose surname stands, if at all, with
the others of the family. Of 88 such names in dossiers of our own 85 were people to have a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.patterns import CAP, Found
from generator.tag.types import AS_RELATIVE
from generator.tag.words import HONORIFICS, NO_NAMES, OFFICES, RARER_FIRST_NAMES, is_acronym
from generator.text import fold

_KIN = (
    "wife|husband|son|daughter|brother|sister|mother|father|nephew|niece|grandson|granddaughter|grandmother|grandfather|cousin|uncle|"
    "aunt|stepson|stepdaughter|stepfather|stepmother|stepbrother|stepsister|half-brother|half-sister|twin|widow|widower|"
    "fiancé|fiancée|boyfriend|girlfriend"
)
# "the elder Norwick" is a surname; "the elder, Curtis, drowned" is none
_CHILD = "boy|girl|baby|child|eldest|youngest|elder|younger"
_GOES_ON = r"(?:of|de|del|da|do|dos|van|von|al|el|bin|ibn|ter|and)\b"
_ALONE = rf"(?P<name>{CAP})(?=[,.;:!?]|[ ][a-z(]|['’]s\b|$)(?![ ]{_GOES_ON})"
_PATTERNS = (
    re.compile(rf"\b(?:{_KIN})(?:[ ]of[ ](?:hers|his|theirs|mine|ours))?,?[ ]{_ALONE}"),
    re.compile(rf"\b[Tt]he[ ](?:{_CHILD}),[ ]{_ALONE}"),
    re.compile(rf"\b(?:boy|girl|baby|child|man|woman)[ ](?:is|was|who[ ]is|who[ ]was)[ ](?:named|called)[ ]{_ALONE}"),
    re.compile(rf"\b(?:first[ ]name(?:[ ]only)?|name[ ]only),?[ ](?:as[ ])?{_ALONE}"),
)
NO_CALL_NAMES = NO_NAMES | HONORIFICS | OFFICES
_SHORTEST = 3  # letters


def find(text: str) -> Iterator[Found]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _may_be_called(match["name"]):
                yield Found(*match.span("name"), EntityKind.PERSON, 0.75, AS_RELATIVE)


def _may_be_called(name: str) -> bool:
    """No title, day or language: "my mother, Mr. Norwick", "her sister Sunday"."""
    plain = fold(name)
    return (
        len(plain) >= _SHORTEST and not is_acronym(name) and (plain not in NO_CALL_NAMES or plain in RARER_FIRST_NAMES)
    )
