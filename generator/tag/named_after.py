"""Schools and hospitals that bear a person's name and print their kind small: "the Maria Norwick hospital"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.patterns import CAP, HEAD_WORDS, Found
from generator.tag.shipped import city_names
from generator.tag.words import ANY_FIRST_NAMES, BODY_TAILS, SURNAMES, printed_small
from generator.text import fold

_LEVELS = "primary|secondary|elementary|middle|high|grammar|public|state|general|teaching|maternity|children[’']s"
_BEHIND = "district|board|system|shooting|massacre|case|year|chain|group|network"  # whose the word "school" is then
_NAMED = re.compile(
    rf"(?:(?<=[Tt]he )|(?<=[’']s ))(?P<name>{CAP}(?: {CAP}){{1,3}})(?P<level>(?: (?:{_LEVELS})){{0,2}}) "
    rf"(?:school|hospital|institute)(?![\w-]| (?:{_BEHIND})\b)"
)
_MEMORIAL = re.compile(
    rf"(?<![\w-]){CAP}(?: {CAP}){{0,2}} Memorial (?:school|hospital|clinic)(?![\w-]| (?:{_BEHIND})\b)"
)


def find(text: str) -> Iterator[Found]:
    if " school" in text or " hospital" in text or " institute" in text:
        for match in _NAMED.finditer(text):
            if _bears_a_name(match["name"]) and (match["level"] or fold(match["name"]) not in city_names()):
                yield Found(*match.span(), EntityKind.ORGANISATION, 0.75)
    if " Memorial " in text:
        for match in _MEMORIAL.finditer(text):
            yield Found(*match.span(), EntityKind.ORGANISATION, 0.75)


def _bears_a_name(name: str) -> bool:
    """A person's: "the Virginia Beach hospital" stands there, "the Norwick University hospital" is another's."""
    first, *rest = name.split()
    last = rest[-1]
    personal = fold(first) in ANY_FIRST_NAMES and not (printed_small(last) and fold(last) not in SURNAMES)
    return personal and last not in HEAD_WORDS and fold(last) not in BODY_TAILS
