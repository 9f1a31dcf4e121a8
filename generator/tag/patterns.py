# ruff: noqa: E501  (a table of patterns reads better one a line)
"""Names that their own form gives away: cartels, operations, ministries, people with a title or a nickname.

Each pattern is one measure with one trust; none of them knows any single name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import EntityKind
from generator.tag.words import DAYS, LEADS, MONTHS

_U = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŽŹŻȘȚ"
_W = r"[^\W_]"
CAP = rf"(?:[{_U}](?:{_W}|[’'](?![sS]\b)(?=[^\W\d_]))*(?:-{_W}+)*)"  # one capitalised word, hyphens inside
INITIAL = rf"(?:[{_U}]\.)"
ACRO = rf"(?:(?:[{_U}]\.){{2,}}|[{_U}][{_U}0-9&]{{1,7}}s?\b)"
_RUN = rf"(?:{CAP}|{INITIAL}|St\.)(?:[ ](?:{CAP}|{INITIAL}|&))*"  # capitalised words in a row
_JOIN = rf"{_RUN}(?:[ ](?:of|for|on|and|de|del|la|in|the|against|to)(?:[ ](?:the|la|los|las))?[ ]{_RUN})*"
_PARTICLE = r"(?:de la|de los|de las|de|del|della|di|da|dos|do|du|van der|van den|van de|van|von der|von|zu|bin|ibn|bint|al|el|ter|ten|la|le)"
NAME = rf"(?:{CAP}|{INITIAL})(?:[ ](?:{INITIAL}|{CAP}|{_PARTICLE}(?:[ ]|-)(?={_W})|(?:al|el|ul)-{CAP}))*"

_TITLES = (
    r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Professor|Sir|Dame|Lord|Lady|Rev\.?|Reverend|Father|Bishop|Archbishop|Cardinal|Imam|"
    r"Rabbi|Sheikh|Ayatollah|Sen\.?|Senator|Rep\.?|Gov\.?|Governor|Gen\.?|General|Lt\.?(?: Gen\.| Col\.| Cmdr\.)?|Col\.?|Colonel|"
    r"Sgt\.?|Capt\.?|Captain|Cmdr\.?|Adm\.?|Admiral|Maj\.?(?: Gen\.)?|Brig\.?(?: Gen\.)?|President(?:-elect)?|"
    r"(?:Deputy )?Prime Minister|Premier|Chancellor|Vice President|Mayor|Justice|Judge|Sheriff|Congressman|Congresswoman|"
    r"Ambassador|Secretary|Inspector|Detective|Superintendent|Señora?|Sra?\.|Crown Prince|Prince|Princess|King|Queen|Pope|Emperor"
)


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    kind: EntityKind
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """An acronym or a nickname that the text gives to a name."""

    name: tuple[int, int]
    short: tuple[int, int]
    nick: bool = False


_P, _O, _G = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP
_L, _PR, _LAW, _X = EntityKind.PLACE, EntityKind.PROGRAMME, EntityKind.LAW, EntityKind.OTHER

_BODY_HEADS = (
    "Institute|Institution|University|College|School|Academy|Center|Centre|Court|Tribunal|Ministry|Department|Agency|Administration|"
    "Bureau|Office|Commission|Committee|Council|Authority|Foundation|Association|Federation|Union|Society|Bank|Fund|Board|Service|"
    "Services|Force|Forces|Police|Guard|Command|Corps|Coalition|Alliance|Party|Front|Movement|Network|Group|Company|Corporation|"
    "Corp|Inc|Ltd|Hospital|Museum|Library|Church|Club|League|Times|Post|News|Herald|Tribune|Journal|Observatory|Laboratory|"
    "Parliament|Senate|Congress|Assembly|Cabinet|Trust|Partners|Industries|Holdings|Airlines|Airways|Motors|Technologies|Systems|"
    "Exchange|Chamber|Organization|Organisation|Initiative|Watch|Project"
)
_OF_HEADS = (
    "University|Ministry|Department|Office|Bureau|Institute|Bank|Court|Museum|Chamber|House|Council|Board|College|School|Church|"
    "Academy|Society|Association|Federation|Union|League|Center|Centre|Commission|Committee|Party|Movement|Front|Organization|Organisation"
)
SKIP_FIRST = frozenset(word.capitalize() for word in LEADS | MONTHS | DAYS)

_PATTERNS: tuple[tuple[re.Pattern[str], EntityKind, float, str], ...] = (
    (re.compile(rf"\b{_RUN}[ ](?:[Cc]artel|[Ff]ederation(?=\b))"), _G, 0.85, "named like a cartel"),
    (re.compile(rf"\bLos[ ](?!Angeles|Alamos|Gatos|Cabos|Mochis|Altos|Lagos|Ríos|Rios|Santos){CAP}\b"), _G, 0.8, "named like a gang"),
    (re.compile(rf"\b{_JOIN}[ ](?:Militia|Brigades?|Liberation Front|Resistance Front|Liberation Army|Gang)\b"), _G, 0.8, "named like an armed group"),
    (re.compile(rf"\b{_RUN}[ ](?:[Ii]nitiative|Plan|Programme|Program|Accords?|Agreement|Treaty|Pact|Protocol|Convention|Deal|Strategy|Scheme|Partnership)\b"), _PR, 0.75, "named like a programme"),
    (re.compile(rf"\b(?:Operation|Plan|Project)[ ]{CAP}(?:[ ]{CAP})?"), _PR, 0.75, "named like an operation"),
    (re.compile(rf"\b(?:Treaty|Convention|Protocol)[ ](?:of|on|for)[ ](?:the[ ])?{_JOIN}"), _PR, 0.75, "named like a treaty"),
    (re.compile(rf"\b{_JOIN}[ ](?:Act|Law|Bill|Code|Ordinance|Amendment)\b"), _LAW, 0.75, "named like a law"),
    (re.compile(rf"\b(?:{_OF_HEADS})[ ](?:of|for|on)[ ](?:the[ ])?{_RUN}(?:(?:,[ ]{_RUN})*,?[ ]and[ ]{_RUN})?"), _O, 0.75, "named like a body"),
    (re.compile(rf"\b{_JOIN}[ ](?:{_BODY_HEADS})\b"), _O, 0.7, "named like a body"),
    (re.compile(rf"\b(?:Mount|Lake|Cape|Gulf of|Strait of|Isle of|Bay of)[ ]{_RUN}"), _L, 0.7, "named like a place"),
    (re.compile(rf"\b{_RUN}[ ](?:River|Lake|Island|Islands|Mountains|Valley|Desert|Province|County|Peninsula|Airport|Strait|Canal|Prison|Square|Bridge|Dam|Stadium|National Park|Base|Camp)\b"), _L, 0.65, "named like a place"),
    (re.compile(rf"\b(?:{_TITLES})[ ](?!(?:{_TITLES})\b){NAME}"), _P, 0.8, "a title before the name"),
    (re.compile(rf"\b{CAP}(?:[ ](?:{CAP}|{INITIAL}))?[ ][\"“‘”](?:[^\"“”‘’]{{2,30}})[\"”’“][ ]{NAME}"), _P, 0.9, "a nickname inside the name"),
)  # fmt: skip

_FULL_ACRONYM = re.compile(rf"(?P<acro>{ACRO})(?=\))")
_OR_ACRONYM = re.compile(
    rf",[ ](?:or|known as|known by its initials|called)[ ](?:the[ ])?(?P<acro>{ACRO})(?=[,.;:)]|[ ])"
)
_KNOWN_AS = re.compile(
    r",?[ ](?:(?:also|better|widely|commonly)[ ])?(?:known(?:[ ](?:by[ ]his|by[ ]her|by[ ]the)[ ]\w+)?[ ]as|nicknamed|alias|a\.k\.a\.|aka|dubbed|called)[ ]"
    r"(?P<open>[\"“‘'])(?P<nick>[^\"“”‘’]{2,40}?)[,]?[\"”’']"
)


def find(text: str) -> Iterator[Found]:
    """Every pattern's matches; overlaps are the caller's business."""
    for pattern, kind, weight, why in _PATTERNS:
        for match in pattern.finditer(text):
            start = _without_lead(text, match.start(), match.end())
            if start is not None:
                yield Found(start, match.end(), kind, weight, why)


def _without_lead(text: str, start: int, end: int) -> int | None:
    """The start behind "The", "In" and the like; None when only one plain word is left."""
    words = text[start:end].split(" ")
    at = start
    while len(words) > 1 and words[0] in SKIP_FIRST:
        at += len(words[0]) + 1
        words = words[1:]
    return at if len(words) > 1 else None


def acronyms(text: str) -> Iterator[tuple[int, int, int]]:
    """(end of the name before it, start, end) of each acronym that the text introduces."""
    for match in _FULL_ACRONYM.finditer(text):
        start = match.start("acro")
        before = text[:start].rstrip()
        if before.endswith(("(", "(the")):
            yield len(before.removesuffix("(the").removesuffix("(").rstrip()), start, match.end("acro")
    for match in _OR_ACRONYM.finditer(text):
        yield match.start(), match.start("acro"), match.end("acro")


def nicknames(text: str) -> Iterator[tuple[int, int, int]]:
    """(end of the name before it, start, end) of each nickname that the text gives."""
    for match in _KNOWN_AS.finditer(text):
        yield match.start(), match.start("nick"), match.end("nick")
