"""Bodies that the text gives two names: initials of a name in another language, and the name in two languages.

"the National Tide Office, known by its Portuguese initials, GNM"; "the Tide Office, GNM, said"; "the Ombudsman's
Office, the Defensoría del Norte, said". What stands in brackets or behind "or" is read by `acronyms`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import EntityKind
from generator.tag.acronyms import Introduced
from generator.tag.body_names import acronym_key, body_key
from generator.tag.names import person
from generator.tag.patterns import ACRONYM, CAP
from generator.tag.types import BODIES, Spot
from generator.tag.words import is_acronym, name_tokens
from generator.text import fold

_KNOWN_AS = re.compile(
    r",?[ ](?:which[ ]is[ ])?(?:(?:also|better|widely|usually|commonly|generally)[ ])?"
    r"(?:known|abbreviated|called)(?:[ ](?:as|by))?[ ]"
    r"(?:(?:the|its|their)[ ](?:\w+[ ])?(?:initials|acronym|abbreviation),?[ ](?:as[ ])?)?"
    rf"(?:the[ ])?(?P<short>{ACRONYM})(?!\w)"
)
_APART = re.compile(rf",[ ](?:the[ ])?(?P<short>{ACRONYM})(?=[,.;)]|$)")
_HOME = re.compile(rf"[ ](?:in|of|for)[ ](?:the[ ])?{CAP}(?:[ ]{CAP})?$")
_ENOUGH = 0.6  # share of the letters of an acronym that begin words of the name; a guess
_BETWEEN = re.compile(rf"(?: in {CAP})?,? \(?(?:or )?(?:the )?$")
_OR_THE = re.compile(r", or the $")  # "Los Grises, or the Greys, ..."
_GOES_ON = re.compile(r"[,)](?:,? (?!and\b|or\b|the\b)[a-z]|[.,;])")
_ENGLISH = frozenset({"of", "for", "the", "against", "on"})
_OTHERS = frozenset(
    {"de", "del", "da", "do", "dos", "das", "la", "las", "los", "el", "y", "e", "et", "für", "der", "die", "und", "des",
     "du", "di", "della", "delle", "por", "par", "pour", "contra"}
)  # fmt: skip


def introduced(text: str) -> Iterator[Introduced]:
    """Names and their initials as the sentence gives them; `sure` where it says so in words."""
    if "known" in text or "called" in text or "abbreviated" in text:
        for match in _KNOWN_AS.finditer(text):
            yield Introduced(match.start(), *match.span("short"), True)
    for match in _APART.finditer(text):
        yield Introduced(match.start(), *match.span("short"), False)


def name_before(ends: Mapping[int, Spot], text: str, end: int) -> Spot | None:
    """The name that ends there, or before the place where it is: "the Tide Office in Norland, or GNM"."""
    here = ends.get(end)
    if here and here.kind is not EntityKind.PLACE:
        return here
    home = _HOME.search(text, max(0, end - 60), end)
    body = ends.get(home.start()) if home else None
    return body if body and body.kind in BODIES else here


def body_meant(text: str, end: int, spots: Sequence[Spot]) -> Spot | None:
    """Behind "the commission, known as the NTK": the only body of the article in whose name the word stands."""
    noun = _THE.search(text, max(0, end - 30), end)
    if not noun:
        return None
    word = fold(noun.group("noun"))
    found = [s for s in spots if s.kind in BODIES and " " in s.surface and word in fold(s.surface).split()]
    return found[0] if len({s.key or body_key(s.surface) for s in found}) == 1 else None


_THE = re.compile(r"\b[Tt]he (?P<noun>[a-z]{4,})$")


def letters_agree(name: str, acronym: str, enough: float = _ENOUGH) -> bool:
    """Most letters of the initials begin words of the name, in whatever order, as across two languages."""
    letters = Counter(acronym_key(acronym))
    begin = Counter(token.folded[:1] for token in name_tokens(name.replace("-", " ")))
    return len(acronym) > 2 and sum((letters & begin).values()) >= enough * sum(letters.values())


def translated(text: str, spots: Sequence[Spot]) -> Iterator[tuple[Spot, Spot]]:
    """Pairs of one block's spots that are one body: its name in English and in its own language, one behind the other.

    `spots`: in order.
    """
    bodies = [s for s in spots if s.kind in BODIES]
    for one, other in pairwise(bodies):
        if _set_apart(text, one, other):
            yield (other, one) if is_acronym(one.surface) else (one, other)
            continue
        whole = all(s.kind is EntityKind.ORGANISATION and " " in s.surface for s in (one, other))
        if not (_BETWEEN if whole else _OR_THE).fullmatch(text[one.end : other.start]):
            continue
        apart = _foreign(one.surface) != _foreign(other.surface)
        if apart and not (one.key and other.key) and _GOES_ON.match(text, other.end):
            yield one, other


def born(text: str, here: Sequence[Spot], story: Sequence[Spot]) -> Iterator[tuple[Spot, Spot]]:
    """ "She was born Ada Harl in Norwick": the only other full name of the story that begins so, and this one."""
    for spot in here:
        if spot.kind is not EntityKind.PERSON or spot.key or not text.endswith(" born ", 0, spot.start):
            continue
        name = person(spot.surface)
        full = {person(s.surface).whole: s for s in story if s.kind is EntityKind.PERSON and " " in s.surface}
        alike = [s for whole, s in full.items() if len(whole) > 1 and whole[0] == name.whole[0] and whole != name.whole]
        if not name.lone and len(alike) == 1:
            yield alike[0], spot


def _set_apart(text: str, one: Spot, other: Spot) -> bool:
    """ "the Tide Office, or KNT, said"; "the Tide Office, the KNT."; "KNT, the Tide Office, which": initials in
    whatever language, between commas. What a list gives to another needs all its letters."""
    short, long = (one, other) if is_acronym(one.surface) else (other, one)
    if not is_acronym(short.surface) or " " not in long.surface or is_acronym(long.surface):
        return False
    if short.key and (long.key or not letters_agree(long.surface, short.surface, 1.0)):
        return False
    between, behind = text[one.end : other.start], text[other.end : other.end + 12]
    if between == ", or ":
        return short is other and _CLOSED.match(behind) is not None
    listed = text[: one.start].removesuffix("the ").endswith(", ")
    return between == ", the " and not listed and _NO_ROW.match(behind) is not None


_CLOSED = re.compile(r"[,.;)]|$")
_NO_ROW = re.compile(r"[.;)]|$|, (?:which|who|whose|said|says|has|had|is|was|will)\b")


def _foreign(surface: str) -> bool:
    words = surface.lower().split()
    marked = any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", surface))
    return (marked or any(word in _OTHERS for word in words)) and not any(word in _ENGLISH for word in words)
