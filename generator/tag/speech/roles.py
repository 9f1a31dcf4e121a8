"""Whom "the mayor" means: the one person whom the text before calls so, in front of the name or behind a comma.

Two mayors, or "a mayor" without a name in between, and nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source
from generator.tag.words import HONORIFICS, OFFICES, ROLES
from generator.text import fold

Place = tuple[int, int, int]  # block, start, end

_SHORT = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "prof": "professor",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "det": "detective",
    "dr": "doctor",
    "rev": "reverend",
    "adm": "admiral",
    "coo": "coo",
}
_NO_ROLE = frozenset(["mr", "mrs", "ms", "miss", "sir", "first", "ex", "then", "former", "of", "the", "and"])
_KNOWN = (ROLES | OFFICES | HONORIFICS | frozenset(_SHORT.values())) - _NO_ROLE - frozenset(_SHORT)
_NARROWS = frozenset(["vice", "deputy", "assistant", "attorney", "under", "associate", "co", "former", "ex"])
_THE_ROLE = re.compile(r"[Tt]he ((?:[\w-]+ ){0,2}[\w-]+)$")
_WORD = re.compile(r"[\w-]+")
_BEHIND = re.compile(r",\s+(?:(?:the|an?|its|his|her|their|one of the)\s+)?(?P<phrase>[\w’'-]+(?:\s+[\w’'&-]+){0,7})")
_IN_FRONT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\s+(?P<phrase>(?:[\w’'-]+\s+){0,9}[\w-]+),\s+$"
)
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|with|on|from|to|who|and|since)\s")


@dataclass(frozen=True, slots=True)
class _Bearer:
    order: int  # of the block
    place: Place
    surname: str
    role: tuple[str, ...]


class Roles:
    """Who bears which role, in the order of the text."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = list(sides)
        self._order = {side.block: order for order, side in enumerate(sides)}
        self._bearers = [
            _Bearer(order, (side.block, name.start, name.end), fold(name.text).rsplit(" ", 1)[-1], role)
            for order, side in enumerate(sides)
            for name in side.names
            if name.person is not False
            for role in _roles_of(side.text, name)
        ]

    def meant(self, source: Source) -> Place | None:
        """The place of the name behind "the mayor"."""
        text = self._sides[self._order[source.block]].text[source.start : source.end]
        asked = _THE_ROLE.fullmatch(text)
        wanted = tuple(fold(asked[1]).split()) if asked else ()
        if not wanted or wanted[-1] not in _KNOWN:
            return None
        here = (self._order[source.block], source.start)
        fitting = [b for b in self._bearers if (b.order, b.place[1]) < here and _same(wanted, b.role)]
        if len({bearer.surname for bearer in fitting}) != 1 or self._another(fitting[-1], here, wanted[-1]):
            return None
        return fitting[-1].place

    def _another(self, last: _Bearer, here: tuple[int, int], role: str) -> bool:
        """ "a mayor" stands between the name and "the mayor": someone else, perhaps."""
        someone = re.compile(rf"(?<!, )\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w.’'-]+\s+){{0,4}}{re.escape(role)}\b")
        for order in range(last.order, here[0] + 1):
            low = last.place[2] if order == last.order else 0
            high = here[1] if order == here[0] else len(self._sides[order].text)
            if someone.search(self._sides[order].text, low, max(low, high)):
                return True
        return False


def _same(wanted: tuple[str, ...], role: tuple[str, ...]) -> bool:
    """ "president" is "French president", and not "vice president"."""
    if role[-len(wanted) :] != wanted:
        return False
    return len(role) == len(wanted) or role[-len(wanted) - 1] not in _NARROWS


def _roles_of(text: str, name: Name) -> list[tuple[str, ...]]:
    words = [fold(word.group()) for word in _WORD.finditer(name.text)]
    own = next((at for at, word in enumerate(words[:-1]) if _long(word) not in _KNOWN), len(words) - 1)
    before = text[max(0, name.start - 40) : name.start]
    lead = [fold(word) for word in before.split()[-4:]] if before[-1:] == " " else []
    found = [_run([*lead, *words[:own]])]
    behind = _BEHIND.match(text, name.end, name.end + 90)
    if behind:
        phrase = _PREPOSITION.split(behind["phrase"])[0]
        found.append(_run([fold(word) for word in phrase.split()]))
    front = _IN_FRONT.search(text, max(0, name.start - 90), name.start)
    if front:
        found.append(_run([fold(word) for word in _PREPOSITION.split(front["phrase"])[0].split()]))
    return [role for role in found if role and "former" not in role]


def _long(word: str) -> str:
    return _SHORT.get(word, word)


def _run(words: Sequence[str]) -> tuple[str, ...]:
    """The role words at the end of `words`, with one word before them ("vice", "former", "French")."""
    at = len(words)
    while at and _long(words[at - 1]) in _KNOWN:
        at -= 1
    return tuple(_long(word) for word in words[max(0, at - 1) :]) if at < len(words) else ()
