"""Where a name of the language model begins and ends: its cuts of foreign names, its articles, owners and openers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.tag import patterns, recogniser
from generator.tag.candidates import form_kind
from generator.tag.persons import behind_trade, without_letters
from generator.tag.words import (
    ARABIC,
    ATTACHED,
    BODY_TAILS,
    DAYS,
    FIRST_NAMES,
    GENERIC_TAIL,
    JOINERS,
    KINDS_IN_FRONT,
    LEADS,
    MONTHS,
    NO_NAMES,
    PARTICLES,
    PLACE_TAILS,
    RARER_FIRST_NAMES,
    ROLES,
    STATES,
    SURNAMES,
    capitalised,
    is_acronym,
    printed_small,
)
from generator.text import fold

_LEAD = re.compile(r"(?:[\"'“”‘’(\[•·▪●]+|(?:the|The|THE|a|A|an|An|this|This)[ ]+)+")
_TAIL = re.compile(r"(?:['’][sS]|['’]|[\"“”‘’.,;:)\]]+|\s+)+$")

_FIRST_NAME = re.compile(rf"({patterns.CAP})[ ]$")
_INITIAL = re.compile(r"[^\W\d_a-z]\. ")


def with_first_name(text: str, guess: recogniser.Guess) -> recogniser.Guess:
    """ "J. Norwick" behind a capitalised word is the rest of "Ada J. Norwick"."""
    if guess.label not in ("PERSON", "PER") or not _INITIAL.match(text, guess.start):
        return guess
    before = _FIRST_NAME.search(text[max(0, guess.start - 30) : guess.start])
    if not before or {fold(before.group(1)), fold(before.group(1)).removesuffix("s")} & (NO_NAMES | LEADS | ROLES):
        return guess
    return replace(guess, start=guess.start - len(before.group()))


_SMALL_PARTS = "|".join(sorted(PARTICLES | ARABIC | JOINERS))
_ACTS_ON = re.compile(rf"(?<=[a-z]) (?!(?:{_SMALL_PARTS}) )[a-z]{{3,}} (?=[A-Z])")  # "Norwick hit Selwyn"
_MEMBER = re.compile(rf"(({patterns.CAP})[ ]({patterns.CAP}))[ ]of[ ]")  # "Ada Norwick of Tidewater University"


def _persons(name: str) -> bool:
    first, last = map(fold, name.split(" "))
    return first in FIRST_NAMES or (first in RARER_FIRST_NAMES and last in SURNAMES)


HONOURED = "Hall of Famer "  # goes before a person, and is no part of the name
_AHEAD = re.compile(
    rf"\d{{1,3}}[–-]\d{{1,3}} (?=[A-Z])|(?:[A-Z][a-z]+/)?[A-Z][a-z]+: (?=[A-Z])|{HONOURED}(?=[A-Z])"
)  # "4–3 Norwick Court", "Team: X"
_BOARD = re.compile(r"['’]s (?:[Bb]oard|[Mm]anagement|[Ee]ditorial [Bb]oard)\b")  # whose it is has the name
_COUPLE = re.compile(rf"{patterns.CAP} (?:and|&) (?={patterns.CAP} {patterns.CAP})")  # "Jim & Ada Norwick" are two
_WORKS = ("WORK_OF_ART", "EVENT", "PRODUCT")


def pieces(text: str, guess: recogniser.Guess) -> Iterator[tuple[int, int]]:
    """ "the Mall. Later" and "News/Ada Norwick" are two; what an owner has is a name of its own."""
    ahead = _AHEAD.match(text, guess.start, guess.end) if guess.label not in _WORKS else None
    start = ahead.end() if ahead else guess.start
    couple = _COUPLE.match(text, start, guess.end) if guess.label == "PERSON" else None
    start = couple.end() if couple else start
    board = _BOARD.search(text, start, guess.end) if guess.label == "ORG" else None
    if board and board.start() > start:
        yield start, board.start()
        return
    acts = _ACTS_ON.search(text, start, guess.end) if guess.label in ("PERSON", "ORG", "GPE") else None
    if acts:
        yield start, acts.start()
        yield acts.end(), guess.end
        return
    member = _MEMBER.match(text, start, guess.end)
    sure = guess.label == "PERSON" or (
        member and (form_kind(text[member.end() : guess.end]) or _persons(member.group(1)))
    )
    if member and sure and fold(member.group(3)) not in BODY_TAILS:
        yield start, member.end(1)
        yield member.end(), guess.end
        return
    behind = _NEXT_SENTENCE.search(text, start, guess.end) if guess.label == "PERSON" else None
    if behind:
        yield start, behind.start()
        start = behind.end()
    two = _TWO_BODIES.search(text, guess.start, guess.end) if guess.label == "ORG" else None
    if two:
        yield start, two.start("cut")
        start = two.end()
    listed = guess.label == "ORG" and not _LISTED_TOO.search(text, guess.start, guess.end)
    for cut in (_BREAK_AT_COMMAS if listed else _BREAK).finditer(text, start, guess.end):
        yield start, cut.start()
        start = cut.end()
    thing = _OWNED_WORD.match(text, start, guess.end) if guess.label == "ORG" else None
    if thing and fold(thing.group("thing")) not in BODY_TAILS | PLACE_TAILS:
        yield start, thing.end("owner")
        yield thing.start("thing"), guess.end
        return
    yield start, guess.end
    owner = _OWNER.search(text, start, guess.end)
    if owner and " " in text[owner.end() : guess.end] and owner.start() > start:
        yield owner.end(), guess.end


def parts(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """The span without article, possessive and marks."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    attached = _ATTACHED.search(text, start, end)
    end = attached.start() if attached else end
    tail = _TAIL.search(text, start, end)
    if tail and tail.end() == end:
        end = tail.start()
        if text[end : end + 1] == "." and (is_acronym(text[start:end] + ".") or "." in text[start:end][-3:]):
            end += 1
    owner = (_ANY_OWNER if label == "PERSON" else _OWNER).search(text, start, end)
    if owner and owner.start() > start and not _OPENED.search(text, start, owner.start()):
        end = owner.start()
    opened = text.find(" “", start, end)
    if opened > 0 and "”" not in text[opened:end]:
        end = opened  # 'Ada “Little Hatch' of 'called Ada “Little Hatch.”'
    said = _SAID_WITHIN.search(text, start, end)
    if said:
        end = said.start()
    half = text.find('" ', start, end)
    if half > 0 and text.count('"', start, end) == 1 and text[start - 1 : start] == '"':
        start = half + 2  # the second half of '"Hatch" Norwick'; what he is called so is told by `nicknames`
    whole = end
    start, end = _capitals_only(text, start, end)
    if label == "PERSON":
        start += behind_trade(text[start:end])
        end = start + without_letters(text[start:end])
    end = stretched(text, end) if end == whole else end
    end -= 2 if text.endswith(("'s", "’s"), start, end) and " " not in text[start:end] else 0  # "Norwick's years"
    if start < end and "\n" not in text[start:end]:
        yield start, end


def stretched(text: str, end: int) -> int:
    """Where a name ends that the model cut at a hyphen or an article: "Deir" of Deir el-Bersha."""
    more = _MORE.match(text, end)
    return more.end() if more else end


_LINKED = r"-(?:[a-z]{1,4}-)+[A-Z][\w’']+"  # "Carrick-on-Suir"
_AREAS = r"-(?:dong|gu|ri|gun|do|si|eup|myeon|ku|shi|ken|cho|machi)(?![\w-])"
_ARTICLES = r"[ ](?:al|el|as|ash|an|ar|at|ad|ul)-[A-Z][\w’']+"
_NUMBERED = r"(?:[ ]No|(?<=[ ]No))\. \d{1,4}(?!\w)"  # "Court No. 3", where the network takes the dot for the end
_REGISTERED = r"[ ]\([A-Z][\w.]{0,11}\)[ ](?:Ltd|Limited|Inc|Corp|Company|Sdn\.? Bhd)(?!\w)"  # "Norwick Gold (Pvt) Ltd"
_JOINED = r"[ ](?:de|di|du|la|le|van|von)[A-Z][a-z]+(?![\w-])"  # "Ada deNorwick"
_MORE = re.compile(rf"(?:{_LINKED}|{_JOINED}|{_AREAS}|(?:{_ARTICLES})+|{_NUMBERED}|{_REGISTERED})")


# "Ada Norwick's Birmingham"
_OWNED_WORD = re.compile(rf"(?:the[ ])?(?P<owner>{patterns.CAP}[ ]{patterns.CAP})['’]s[ ](?P<thing>{patterns.CAP})$")
_ATTACHED = re.compile(rf"-(?:{'|'.join(sorted(ATTACHED))})$")  # "Norwick-backed"
_DATED = "|".join(sorted(word.capitalize() for word in MONTHS | DAYS))
_OWNER = re.compile(rf"['’]s (?=[A-Z][\w-]+ [A-Z]|(?:{_DATED})\b)|(?<=News|ress|imes|ates|exas)['’] (?=[A-Z])")
_ANY_OWNER = re.compile(r"['’]s (?=[A-Z])|(?<=[a-z]s)['’] (?=[A-Z])")  # no person's name goes on behind it
_OPENED = re.compile(r" ['‘]")  # "Ada ‘Tides’ Norwick"
_BREAK = re.compile(
    r"—[“\"]?|['’]:(?=[A-Z])| \((?=[A-Z][a-z]+ [A-Z])|(?<=[a-z]{4})\. (?=[A-Z])|"
    r" [/|] | told (?:the )?|(?<=[a-z])/(?=[A-Z])"
)
_SAID_WITHIN = re.compile(r" ['‘](?=[a-z])")  # "Ada Norwick 'as a one-term mayor' Tarn"
_NEXT_SENTENCE = re.compile(r"(?<= [JS]r)\. (?=[A-Z])")  # "beat Ada Norwick Jr. Selwyn then"
_BREAK_AT_COMMAS = re.compile(_BREAK.pattern + r"|, (?=[A-Z])")
_TWO_BODIES = re.compile(rf"(?<= )(?:{'|'.join(sorted(patterns.HEAD_WORDS))})(?P<cut> and )(?:the )?(?=[A-Z]\w+ [A-Z])")
_LISTED_TOO = re.compile(
    r" and | & |, (?:Inc|LLC|Ltd|Co|Corp|LP|LLP|S\.?A|N\.?V|P\.?C)\b"
)  # one name with commas in it


def _capitals_only(text: str, start: int, end: int) -> tuple[int, int]:
    """Without small words at the end ("OFCE institute") and demonyms in front ("American Predator")."""
    words = text[start:end].split(" ")
    while len(words) > 1 and words[-1] and not capitalised(words[-1]) and words[-1] not in GENERIC_TAIL:
        end -= len(words.pop()) + 1
    while len(words) > 1 and (words[0] in _OPENERS or _doing(text, start, words)):
        start += len(words.pop(0)) + 1
    while len(words) > 1 and words[0][:1].islower() and words[0] not in ("al", "el", "de", "von", "van", "bin"):
        start += len(words.pop(0)) + 1
    if len(words) > 1 and (len(words[-1]) == 1 or words[-1] in _NEXT_TITLES or fold(words[-1]) in STATES):
        end -= len(words[-1]) + 1
    return start, end


def _doing(text: str, start: int, words: list[str]) -> bool:
    """ "Joining Norwick", "Union NWU" at the beginning of a sentence; "Said Norwick: ..."."""
    if words[0] == "Said" and text.startswith(":", start + len(" ".join(words))):
        return True
    begins = text[:start].rstrip()[-1:] in ("", ".", "?", "!", "”", '"')
    return (
        begins
        and len(words) == 2
        and (
            (words[0].endswith("ing") and printed_small(words[0]) and not printed_small(words[1]))
            or (fold(words[0]) in KINDS_IN_FRONT and is_acronym(words[1]))
        )
    )


_NEXT_TITLES = frozenset({"Rt", "Hon", "Mr", "Mrs", "Ms", "Dr", "Rep", "Sen", "Gov", "Gen"})  # of whom comes next

# Words that have their capital from the beginning of a sentence and that the model takes into a name.
_OPENERS = frozenset(
    (
        "Are",
        "Is",
        "Was",
        "Were",
        "Do",
        "Does",
        "Did",
        "Has",
        "Have",
        "Had",
        "Can",
        "Could",
        "Would",
        "Should",
        "Following",
        "Top",
        "Key",
        "Outgoing",
        "Incoming",
    )
)
