"""Names in a block: the spots that were given, and capitalised runs where no spot stands. For finding speakers only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import EntityKind
from generator.tag.generic import is_people
from generator.tag.speech.lexicon import NOT_A_NAME, TITLES
from generator.tag.types import Spot
from generator.tag.words import ANY_FIRST_NAMES, FIRST_NAMES, LEADS, NO_NAMES, STATES, printed_small
from generator.text import fold

_WORD = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]d|[Aa]n|[Aa]r|[Aa]t|[Aa]z)-[A-Z][\w’']*|"
    r"[^\W\d_a-zà-öø-ÿα-ωά-ώа-џ][\w’'&]*(?:[.-](?=[\w])[\w’']+)*)"
)
_INITIAL = r"[A-Z]\.(?:[A-Z]\.)*"
_LINK = (
    r"(?:de la|de las|de los|del|de|da|das|dos|do|di|du|van der|van den|van|von|bin|ibn|al|el|la|le|of the|of|"
    r"for|y|&|st\.)"
)
_RUN = re.compile(
    rf"(?<![\w.’'-])(?:{TITLES}\s+)?(?:{_INITIAL}|{_WORD})(?:[\s ]+(?:{_LINK}[\s ]+)?(?:{_INITIAL}|"
    rf"{_WORD})){{0,7}}(?:,? (?:Jr|Sr)\.|,? I{{2,3}}\b)?"
)
_POSSESSIVE = re.compile(r"(?:’s|'s|(?<=s)[’'])$")
_INNER_POSSESSIVE = re.compile(r"(?:’s|'s)\s+")
_ROLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|and|its|as|or)\s$")  # "the King", "its CEO" is no surname, "King said" is one
_BEFORE_NAME = re.compile(r",\s[^\W\d_a-z]")  # "said Director, Ann Lee"
_IN_APPOSITION = re.compile(r"(?:,|’s|'s)\s$")  # "Ann Lee, President of", "the club's CEO"
_COMPOUND = re.compile(r"-(?:[a-z]+(?:ing|ed)|based|born|led|style|only|wide|era|like|made|run|backed|area)$")
_TITLE_ONLY = re.compile(
    rf"^(?:{TITLES}|C[EFOTIM]O|[ES]?VP|MP|MEP|PhD|MD|GP|DJ|QB|(?:Co-)?[Ff]ounder|Owner|Editor|Manager|"
    r"[DRI]-[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)$"
)
_OFFICE_ONLY = re.compile(rf"^(?:[A-Z][a-z]+\s){{1,3}}{TITLES}$")  # "the Greek Foreign Minister, Ann Lee, said"
_SHORTENED = STATES | frozenset({"jan", "feb", "aug", "sept", "oct", "nov", "dec"})
_WHEN = re.compile(r"^(?:(?:Early|Late|Last|Next|This)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


@dataclass(frozen=True, slots=True)
class Name:
    start: int
    end: int
    text: str
    person: bool | None  # None = not known
    body: bool = False  # a spot calls it one, for what that is worth


_NO_VOICE = ("Operation ",)  # "the inquiry called Operation Low Tide": whoever runs it speaks


# "Afterward, ..." at the head of a sentence, which the recogniser takes for a name
_OPENERS = frozenset(map(str.capitalize, LEADS - ANY_FIRST_NAMES))


_CONTRACTED = re.compile(r"(?:I|He|She|They|We|You|It|Let|That|What|Here|There|Who)[’'](?:s|re|d|ll|ve|m)")


_AROUND = 2000  # characters on either side that are looked at; keeps long blocks linear


def _is_word(name: Name, text: str) -> bool:
    """ "I'll", and at the head of a sentence what has no capital elsewhere: "Facing a vote, ..."."""
    if _CONTRACTED.fullmatch(name.text):
        return True
    lone = name.person is None and not name.body and name.text.isalpha()
    low = max(0, name.start - _AROUND)
    heads = not text[low : name.start].strip() or _STOPS.search(text, max(0, name.start - 4), name.start)
    numbered = text[name.end + 1 : name.end + 2].isdigit()  # "Number 31 reads"
    if numbered or not (lone and heads and printed_small(name.text)):
        return False
    again = re.compile(rf"[a-z,] {re.escape(name.text)}\b")  # "Pulse posted ..., and Pulse said"
    return again.search(text, low, name.end + _AROUND) is None


class Names:
    """The names of one block in order."""

    def __init__(self, text: str, spots: Iterable[Spot], bearers: Container[str] = ()) -> None:
        """`bearers`: surnames of those whom the article names in full."""
        fitting = (spot for spot in spots if text[spot.start : spot.end] == spot.surface)
        given = [_named(spot, text) for spot in fitting if not _RUN_ON.search(spot.surface)]
        merged = [_known(name, bearers) for name in _merged(given, text)]
        self._all = [
            name
            for name in merged
            if not name.text.startswith(_NO_VOICE) and name.text not in _OPENERS and not _is_word(name, text)
        ]
        self._starts = [name.start for name in self._all]

    def __iter__(self) -> Iterator[Name]:
        return iter(self._all)

    def from_inside(self, at: int) -> Name | None:
        """The rest of a name that begins before `at`: "Ana Ruiz" of "Según Ana Ruiz"."""
        place = bisect_left(self._starts, at) - 1
        name = self._all[place] if place >= 0 else None
        if name is None or name.end <= at or not name.text[at - name.start - 1].isspace():
            return None
        return Name(at, name.end, name.text[at - name.start :], name.person)

    def within(self, start: int, end: int) -> Sequence[Name]:
        """Names that stand wholly in start to end."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._all) and self._all[at].start < end:
            if self._all[at].end <= end:
                found.append(self._all[at])
            at += 1
        return found


def _named(spot: Spot, text: str) -> Name:
    """The name of a spot, without the star of a name that is changed, an owner's thing, and "Said" before it."""
    body = spot.kind is EntityKind.ORGANISATION
    words = spot.surface.rstrip("*†")
    owner = _INNER_POSSESSIVE.search(words)
    if owner and " " not in words[: owner.start()]:  # "Beth’s NHS"
        return Name(spot.start, spot.start + owner.start(), words[: owner.start()], None)
    first = _SAID.match(words) if not text[: spot.start].strip() or _STOPS.search(text, 0, spot.start) else None
    start = spot.start + (first.end() if first else 0)
    return Name(start, spot.start + len(words), words[start - spot.start :], _is_person(spot), body)


def surnames(spots: Iterable[Spot]) -> frozenset[str]:
    """The last words of the persons who are named in full."""
    full = (spot.surface.split() for spot in spots if spot.kind is EntityKind.PERSON)
    return frozenset(words[-1] for words in full if len(words) > 1 and words[-1][:1].isupper())


def _known(name: Name, bearers: Container[str]) -> Name:
    """ "Lee" is a person, whatever the model takes it for, where the article names Ann Lee."""
    return replace(name, person=True, body=False) if name.person is None and name.text in bearers else name


_SAID = re.compile(r"(?:Said|Says)\s")
_RUN_ON = re.compile(r"[,.!?][\"”]\s")  # over the end of a quotation
_STOPS = re.compile(r"[.!?”\"]\s+$")


def _is_person(spot: Spot) -> bool | None:
    """Not known where only the model says that a name is none; it takes lone surnames for companies."""
    if spot.kind is EntityKind.PERSON:
        return True
    if spot.kind is EntityKind.ORGANISATION and spot.surface.isupper() and len(spot.surface) <= LONGEST_ACRONYM:
        return False
    place = spot.kind is EntityKind.PLACE and fold(spot.surface) not in FIRST_NAMES  # "Anna, 40, is ..."
    return None if spot.source == "model" and not place else False


def _merged(given: list[Name], text: str) -> list[Name]:
    """Spots first, the longest of those that overlap; capitalised runs where no spot stands, or round a cut one."""
    kept: list[Name] = []
    for name in sorted(given, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    starts = [name.start for name in kept]
    free: list[Name] = []
    for run in _runs(text):
        low, high = bisect_left(starts, run.start), bisect_left(starts, run.end)
        if low and kept[low - 1].end > run.start:
            continue
        if low == high:
            free.append(run)
        elif high == low + 1 and _cuts(kept[low], run):
            kept[low] = Name(run.start, run.end, run.text, kept[low].person)
    return sorted((*kept, *(run for run in free if not _is_office(run, kept, starts, text))), key=_start)


def _is_office(run: Name, kept: Sequence[Name], starts: Sequence[int], text: str) -> bool:
    """ "Deputy Minister for Ports" of "Deputy Minister for Ports and Coastal Affairs Ann Lee"."""
    at = bisect_left(starts, run.end)
    bearer = kept[at] if at < len(kept) and kept[at].person else None
    return bool(bearer and _OFFICE.match(run.text) and _AND_AFFAIRS.fullmatch(text, run.end, bearer.start))


_OFFICE = re.compile(rf"(?:(?:Deputy|Vice|Under|Assistant|First|[A-Z][a-z]+)\s){{0,2}}{TITLES}\s(?:of|for)\s")
_AND_AFFAIRS = re.compile(r",? (?:and|&)(?: (?:and|&|of|for|the|[A-Z][\w’-]*)){0,8} ")


def _cuts(spot: Name, run: Name) -> bool:
    """The spot is one end of a person's name of up to four words: "Yusuf" of "Yusuf al-Tayeb"."""
    rest = (run.text[: spot.start - run.start] + run.text[spot.end - run.start :]).strip()
    fits = spot.person is True and spot.end <= run.end and len(run.text.split()) <= LONGEST_PERSON
    of_office = rest.endswith("Affairs") or any(fold(word) in NO_NAMES for word in rest.split())
    return fits and bool(rest) and not _TITLED.match(rest) and not _OF.search(run.text) and not of_office


LONGEST_PERSON = 4  # words
LONGEST_ACRONYM = 5  # characters
_TITLED = re.compile(rf"^{TITLES}(?:\s|$)")
_OF = re.compile(r"\s(?:of|for)\s")


def _start(name: Name) -> int:
    return name.start


def _runs(text: str) -> Iterable[Name]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        start = _without_first_words(text, start, end)
        shouted = _SHOUTED.match(text, start, end)
        start = shouted.end() if shouted else start
        for inner in _INNER_POSSESSIVE.finditer(text, start, end):
            yield Name(start, inner.start(), text[start : inner.start()], None)
            start = inner.end()
        if _COMPOUND.search(text, start, end):  # "the Oscar-winning film"
            continue
        party = _PARTY.search(text, start, end)
        end = party.start() if party else end
        end -= len(possessive.group()) if (possessive := _POSSESSIVE.search(text[start:end])) else 0
        lone = _TITLE_ONLY.match(text[start:end])
        role: re.Match[str] | bool | None = lone and (
            _ROLE.search(text, max(0, start - 5), start)
            or _IN_APPOSITION.search(text, max(0, start - 9), start)
            or _BEFORE_NAME.match(text, end)
        )
        short = text.startswith(".", end) and fold(text[start:end]) in _SHORTENED  # "a driver from Harl, Fla., said"
        role = role or short or _WHEN.match(text[start:end])
        role = role or (_OFFICE_ONLY.match(text[start:end]) and _BEFORE_NAME.match(text, end))
        if end - start > 1 and not role and not (is_people(text[start:end]) and text[end - 1] != "s"):  # "a Democrat"
            yield Name(start, end, text[start:end], None)


_PARTY = re.compile(r"\s[DRI]-[A-Z][\w.]*$")  # "Ann Lee D-Calif."
_SHOUTED = re.compile(r"(?:(?:[A-Z]{4,}\s){2,}|[A-Z]{7,}\s)(?=[A-Z][a-z])")  # "JUST WATCHED Ann Lee"


def _without_first_words(text: str, start: int, end: int) -> int:
    """ "But Smith": the first words of a sentence are capitalised without being names."""
    while start < end:
        word = re.match(r"[\w’'.-]+", text[start:end])
        if word is None or word.group().rstrip(".").lower() not in NOT_A_NAME:
            return start
        rest = text[start + word.end() : end]
        start += word.end() + len(rest) - len(rest.lstrip())
        joined = re.match(rf"{_LINK}\s+", text[start:end])
        start += joined.end() if joined else 0
    return end
