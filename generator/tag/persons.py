# ruff: noqa: E501  (a table of patterns reads better one a line)
"""Persons that the sentence gives away: a title, an age, a role, a nickname, a verb of saying.

The language model misses many names that are not American; the sentence around them is the same in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.gates import ALWAYS, Gate, one_of, part
from generator.tag.patterns import CAP, INITIAL, RUN, SKIP_FIRST, Found
from generator.tag.shipped import country_names
from generator.tag.words import (
    ANY_FIRST_NAMES,
    BODY_TAILS,
    FIRST_NAMES,
    GENERATION,
    KINDS_IN_FRONT,
    NO_NAMES,
    OF_PERSONS,
    OFFICES,
    PARTICLES,
    PLACE_TAILS,
    POST_NOMINALS,
    ROLES,
    SPEECH,
    is_acronym,
)
from generator.text import fold

_PARTICLE = r"(?:de la|de los|de las|de|del|della|di|da|dos|do|du|van der|van den|van de|van|von der|von|zu|bin|ibn|bint|al|el|ter|ten|la|le)"
NEXT = rf"(?:{INITIAL}|{CAP}|(?:de|di|du|la|le|van|von){CAP}|(?:al|el|ul|ad|ar|as|an)-{CAP}|{_PARTICLE}[ ]{CAP})"
FULL = rf"(?:{CAP}|{INITIAL}(?:[ ]?{INITIAL}){{0,3}})(?:[ ]{NEXT}){{1,4}}(?:,?[ ](?:Jr\.|Sr\.|III|II|IV)(?!\w))?"
_ANY = rf"(?:{FULL}|(?:(?:al|el)-)?{CAP})"

_SPELLED = (
    "Professor|Sir|Dame|Lord|Lady|Reverend|Father|Bishop|Archbishop|Cardinal|Imam|Rabbi|Sheikh|Ayatollah|Senator|Representative|"
    "Governor|General|Colonel|Captain|Admiral|President|President-elect|Prime Minister|Deputy Prime Minister|Premier|Chancellor|"
    "Deputy President|Vice President|Mayor|Justice|Judge|Sheriff|Congressman|Congresswoman|Ambassador|Secretary|Inspector|Detective|"
    "Superintendent|Señor|Señora|Crown Prince|Prince|Princess|King|Queen|Pope|Emperor|Foreign Minister|Defense Minister|"
    "Defence Minister|Finance Minister|Interior Minister|Health Minister|Justice Minister|Economy Minister|Education Minister|"
    "Attorney General|Secretary of State|Chief Justice|Chief|Officer|Sergeant|Lieutenant|Commissioner|Speaker|Minister|"
    "Councillor|Constable|Chief Constable|Magistrate|Pastor|Monsignor|Archdeacon|Mullah|Mawlawi|Maulana|Mufti|Datuk|Alhaji"
)
_SHORTENED = "Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Lt|Lt Gen|Lt Col|Lt Cmdr|Col|Sgt|Capt|Cmdr|Adm|Maj|Maj Gen|Brig|Brig Gen|Sr|Sra|Hon|Cllr|Supt|Cpl|Engr|Coun|Cr|Atty"
TITLES = "|".join(
    [title.replace(" ", r"\.? ") + r"\.?" for title in sorted(_SHORTENED.split("|"), key=len, reverse=True)]
    + sorted(_SPELLED.split("|"), key=len, reverse=True)
)
_TITLE_WORDS = frozenset(word for title in (*_SPELLED.split("|"), *_SHORTENED.split("|")) for word in title.split())
_ROLE = "|".join(sorted(ROLES, key=lambda word: (-len(word), word)))
_SAYS = "|".join(sorted(SPEECH))

_PATTERNS: tuple[tuple[re.Pattern[str], float, str, Gate], ...] = (
    (re.compile(rf"\b(?P<name>(?:{TITLES})[ ](?!(?:{TITLES})\b)(?!of\b){_ANY})"), 0.8, "title", one_of(_SHORTENED, _SPELLED)),
    (re.compile(rf"\b(?P<name>{CAP}(?:[ ](?:{CAP}|{INITIAL}))?[ ][\"“‘”'](?!(?:as|in|at|on|to|for|with|is|was|will|has|not|who|that)[ ])[^\"“”‘’]{{2,30}}(?<![.!?,])[\"”’“'][ ]{CAP}(?:[ ]{NEXT}){{0,3}})"), 0.9, "nickname", part('"', "“", "‘", "”", "'")),
    (re.compile(rf"\b(?P<name>{FULL}),[ ]\d{{1,3}}(?=[,.;)])"), 0.8, "age", ALWAYS),
    (re.compile(rf"\b(?:{_ROLE}),?[ ](?P<name>{FULL})(?=[,.;]|[ ][a-z]|['’]s)"), 0.7, "role before", one_of(_ROLE)),
    (re.compile(rf"\b(?P<name>{FULL}),[ ](?:an?|the|his|her|its|their|whose|who|then|one[ ]of)[ ](?:[\w’'.-]+[ ]){{0,6}}?(?:{_ROLE})\b"), 0.7, "role behind", one_of(_ROLE)),
    (re.compile(rf"\b(?P<name>{FULL}),[ ](?:[a-z][\w-]*[ ]){{0,3}}?(?:co-)?(?:{_ROLE})[ ](?:at|of|for|in|with)\b"), 0.68, "role behind", one_of(_ROLE)),
    (re.compile(rf"\b(?P<name>{FULL}),[ ](?:who|whose)\b"), 0.65, "who", one_of("who|whose")),
    (re.compile(rf"\b(?P<name>{FULL})(?:[ ]of[ ](?:the[ ])?{RUN})?,?[ ](?:{_SAYS})\b"), 0.6, "says", one_of(_SAYS)),
    (re.compile(rf"[”\"’',][ ](?:{_SAYS})[ ](?P<name>{FULL})(?=[,.;]|[ ](?:of|from|at|in|on|who|during)\b)"), 0.68, "said by", one_of(_SAYS)),
)  # fmt: skip


def find(text: str) -> Iterator[Found]:
    for pattern, weight, by, gate in _PATTERNS:
        for match in pattern.finditer(text) if gate.open(text) else ():
            start, end = _trimmed(text, *match.span("name"))
            end = start + without_letters(text[start:end])
            if weight >= 0.8:
                start = _behind_title(text, start, end)
            if weight < 0.8 or by == "age":
                start = _behind_role(text, start, end)
            start += 0 if weight == 0.8 else behind_trade(text[start:end])
            start += _behind_country(text, start, end)
            if looks_personal(text[start:end], titled=weight == 0.8):
                yield Found(start, end, EntityKind.PERSON, weight, by)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    for word in text[start:end].split(" ")[:-1]:
        if word not in SKIP_FIRST and not (
            fold(word) in NO_NAMES - FIRST_NAMES and word.rstrip(".") not in _TITLE_WORDS
        ):
            break
        start += len(word) + 1
    return start, end


def _behind_title(text: str, start: int, end: int) -> int:
    """A spelled title is no part of a full name: "Secretary Ada Norwick" is Ada Norwick, but "Queen Ada" stays."""
    title = _TITLED.match(text, start, end)
    return title.end() if title and " " in text[title.end() : end] else start


_KEPT = "Sir|Dame|Lord|Lady|Prince|Princess|King|Queen|Pope|Emperor|Crown Prince|Sheikh"
_TITLED = re.compile(
    rf"(?:(?:{'|'.join(sorted(set(_SPELLED.split('|')) - set(_KEPT.split('|')), key=len, reverse=True))})[ ])+"
)


def _behind_role(text: str, start: int, end: int) -> int:
    """ "Council President Ada Norwick" and "Harland Senator-elect Ada Norwick" are Ada Norwick."""
    words = text[start:end].split(" ")
    roles = [n for n, word in enumerate(words[:-2]) if _is_role(word)]
    return start + len(" ".join(words[: roles[-1] + 1])) + 1 if roles else start


_SENT_TO = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul(?: [Gg]eneral)?|[Rr]epresentative|[Cc]oordinator|[Rr]apporteur|[Dd]irector|"
    r"[Mm]inister|[Cc]orrespondent) (?:to|for|in|on|of) (?:the )?$"
)


def _behind_country(text: str, start: int, end: int) -> int:
    """Characters before the name itself: of "the ambassador to the United States Ada Norwick" the country."""
    words = text[start:end].split(" ")
    if len(words) < 3 or not _SENT_TO.search(text, max(0, start - 40), start):
        return 0
    fronts = (" ".join(words[:size]) for size in range(1, len(words) - 1))
    return next((len(front) + 1 for front in fronts if fold(front) in country_names()), 0)


def _is_role(word: str) -> bool:
    plain = word.lower().removesuffix("-elect").removesuffix("-designate")
    return plain in ROLES | OFFICES or word in ("CEO", "CFO", "COO")


_OF_SCHOOLS = {"dean", "provost", "rector"}  # no roles elsewhere: Dean is a first name


def behind_trade(name: str) -> int:
    """Characters before the name itself: of "Striker Ada Norwick" and "Uruguayan Ada Norwick" the first word."""
    words, gone = name.split(" "), 0
    if len(words) > 3 and is_acronym(words[0]) and fold(words[1]) in ROLES | OFFICES | _OF_SCHOOLS:
        gone = len(words.pop(0)) + len(words.pop(0)) + 2  # "KNT Dean Ada Norwick"
    while len(words) > 2 and (_no_part_of_a_person(words[0]) or _of_an_office(words)):
        gone += len(words.pop(0)) + 1
    return gone


def _of_an_office(words: list[str]) -> bool:
    """ "Intelligence Ada Norwick", "Council Member Ada Norwick": the end of what she is director or member of."""
    first = next((n for n, word in enumerate(words[:-1]) if fold(word) in ANY_FIRST_NAMES or _LETTER.match(word)), 0)
    return first > 0 and all(fold(word) in _OFFICIAL for word in words[:first])


_LETTER = re.compile(r"[A-Z]\.$")
_OFFICIAL = (BODY_TAILS - OF_PERSONS) | {"intelligence", "oversight", "affairs", "operations", "enforcement", "member"}


def without_letters(name: str) -> int:
    """Characters of the name itself: of "Ada Norwick KC" the first two words."""
    bare, _, letters = name.rpartition(" ")
    return len(bare.rstrip(",")) if " " in bare and letters in POST_NOMINALS else len(name)


def _no_part_of_a_person(word: str) -> bool:
    plain = fold(word)
    if _HYPHENED_ROLE.match(word):
        return True  # "Ex-Minister", "Co-owner", "Vice-President", "President-elect"
    if plain in OF_PERSONS or plain in PARTICLES or not word[:1].isupper() or not word.isalpha():
        return False
    return plain in ROLES or (plain in NO_NAMES and len(plain) > 4)  # shorter ones are names in Asia: "Ri", "Song"


_HYPHENED_ROLE = re.compile(
    rf"(?i:(?:ex|co|vice|director|president|mayor|governor|senator)-(?:{_ROLE}|general|elect))$"
)


def looks_personal(surface: str, titled: bool) -> bool:
    """Two words or a title, and no word in it that only bodies or places have."""
    words = surface.replace(",", " ").split()
    if len(words) > 2 and fold(words[-1]) in GENERATION:
        words.pop()
    if len(words) < 2 or len(words) > 8:
        return False
    last = fold(words[-1])
    if len(words) == 2 and fold(words[0]) in KINDS_IN_FRONT and is_acronym(words[1]):
        return False  # "Union NWU said"
    if last in NO_NAMES or (last in BODY_TAILS | PLACE_TAILS and not titled):
        return False
    return not any(word in ("of", "and", "the", "for") for word in words) or titled
