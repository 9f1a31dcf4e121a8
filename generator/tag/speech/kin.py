"""Relatives and counsel whom the text names once and calls "his daughter" or "her lawyer" from then on.

Whose they are decides: "his wife" is nobody's name where the text has another man in mind by then.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.tag.speech.cast import Cast, Mention, Place, Who
from generator.tag.speech.given import Sex
from generator.tag.speech.phrases import Side

_KIN = (
    r"(?P<kin>wife|husband|daughter|son|brother|sister|mother|father|widow|widower|partner|fianc[eé]e?|grandson|"
    r"granddaughter|nephew|niece|uncle|aunt|cousin|grandmother|grandfather|lawyer|attorney|spokesman|spokeswoman|agent|"
    r"chief of staff|coach|doctor|boss|neighbou?r)"
)
_WORDS = r"(?:(?!(?:and|or|of)\s)[a-z-]+\s){0,2}?"
_IN_FRONT = re.compile(rf"(?:\b(?P<whose>[Hh]is|[Hh]er)|[’']s)\s{_WORDS}{_KIN},?\s(?:[A-Z][\w.]*\s){{0,3}}$")
_BEHIND = re.compile(rf",\s(?P<whose>his|her)\s{_WORDS}{_KIN}(?=[,.])")
ASKED = re.compile(rf"(?P<whose>[Hh]is|[Hh]er)\s{_KIN}")
_THE_ONE = re.compile(r"[Tt]he (?P<kin>wife|husband|daughter|son|brother|sister|mother|father|nephew|niece|uncle|aunt)")
# What somebody is to a relative, by his or her own sex: his daughter's father
_BACK: Mapping[str, tuple[str, str]] = {
    "wife": ("husband", "wife"),
    "husband": ("husband", "wife"),
    "daughter": ("father", "mother"),
    "son": ("father", "mother"),
    "father": ("son", "daughter"),
    "mother": ("son", "daughter"),
    "brother": ("brother", "sister"),
    "sister": ("brother", "sister"),
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
}
_SAME = {"attorney": "lawyer", "widow": "wife", "widower": "husband", "neighbour": "neighbor"}
LOOK_BACK = 70  # characters before a name


@dataclass(frozen=True, slots=True)
class Tie:
    """A name with the word for what its bearer is to somebody; `owner` None = to "him" or "her"."""

    word: str
    owner: Who | None
    whose: Sex | None
    at: int  # where the word for the owner stands


class Kin:
    """Who is whose daughter, as far as the text is read."""

    def __init__(self, sides: Sequence[Side], cast: Cast) -> None:
        self._sides = sides
        self._cast = cast
        self._known: dict[tuple[Who, str], dict[Who, Place]] = defaultdict(dict)
        self._called: dict[str, dict[Who, Place]] = defaultdict(dict)

    def tie(self, order: int, start: int, end: int) -> Tie | None:
        """What the text says there of the one whose name stands at `start`."""
        text = self._sides[order].text
        found = _IN_FRONT.search(text, max(0, start - LOOK_BACK), start) or _BEHIND.match(text, end)
        if found is None:
            return None
        whose = found["whose"]
        owner = None if whose else self._named_at(order, found.start())
        sex: Sex | None = None if not whose else "he" if whose.lower() == "his" else "she"
        return Tie(_word(found["kin"]), owner, sex, found.start()) if whose or owner is not None else None

    def _named_at(self, order: int, end: int) -> Who | None:
        ends: Sequence[Mention] = [one for one in self._cast.mentions[order] if one.end == end]
        return ends[0].who if ends else None

    def note(self, tie: Tie, owner: Who, who: Who, order: int, place: Place) -> None:
        """ "Her daughter, Ann Lee": from then on "her mother", of Ann Lee, is known as well."""
        self._known[owner, tie.word].setdefault(who, place)
        self._called[tie.word].setdefault(who, place)
        sex = tie.whose or self._cast.members[owner].sex
        if sex and tie.word in _BACK:
            named = self._cast.place(owner, order, place[1]) or self._cast.members[owner].full
            self._known[who, _BACK[tie.word][sex == "she"]].setdefault(owner, named)

    def the_one(self, words: str, before: Sequence[str]) -> Place | None:
        """ "the daughter", where the story has one."""
        asked = _THE_ONE.fullmatch(words)
        known = self._called.get(asked["kin"], {}) if asked else {}
        return next(iter(known.values())) if asked and len(known) == 1 and not _are_more(asked["kin"], before) else None

    def meant(self, owner: Who, word: str, before: Sequence[str]) -> Place | None:
        """The only one who is known as that, where the text counts no other."""
        known = self._known.get((owner, _word(word)), {})
        return next(iter(known.values())) if len(known) == 1 and not _are_more(word, before) else None


def _word(kin: str) -> str:
    return _SAME.get(kin, kin)


def _are_more(word: str, texts: Sequence[str]) -> bool:
    """ "two daughters", "another daughter", "his daughters"."""
    plural = "wives" if word == "wife" else word + "s"
    few = r"two|three|four|five|six|seven|several|both|another|other|one of (?:his|her|their)"
    more = re.compile(
        rf"\b(?i:{few})\s(?:[a-z-]+\s)?(?:{word}|{plural})\b|\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s)?{plural}\b"
    )
    return any(word in text and more.search(text) for text in texts)
