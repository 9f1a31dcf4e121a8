"""Tokens of names and the closed word lists about them: titles, particles, legal suffixes, demonyms.

The lists are general English newsroom knowledge, not taken from any collection of articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.text import fold

DATA = Path(__file__).parent / "data"

# A dotted acronym is one token; a possessive 's and what follows a hyphen are tokens of their own.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*|['’][sS]\b")


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    folded: str


def tokens_of(text: str) -> list[Token]:
    return [Token(m.start(), m.end(), m.group(), _folded(m.group())) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=131072)
def name_tokens(surface: str) -> tuple[Token, ...]:
    return tuple(tokens_of(surface))


@lru_cache(maxsize=131072)
def _folded(token: str) -> str:
    plain = token.isascii() and token.isalnum()  # what most tokens are; folding them is lowering them
    bare = token.lower() if plain else fold(token).replace(" ", "")
    return spellings().get(bare, bare) or token


@lru_cache(maxsize=65536)
def is_acronym(surface: str) -> bool:
    """DEA, D.E.A., UNHCR, G20, EU; not 'LaLiga', not 'Interpol'."""
    bare = surface.replace(".", "").replace("&", "").replace("-", "").replace("/", "")
    return 2 <= len(bare) <= 8 and bare.isalnum() and sum(c.isupper() for c in bare) >= max(2, len(bare) - 2)


def capitalised(word: str) -> bool:
    """Begins with a capital, or is of a script that has none."""
    first = word[:1]
    if first.isupper() or first.isascii():
        return first.isupper()
    return first.istitle() or (first.isalpha() and first.lower() == first.upper())


@lru_cache(maxsize=16)
def listed(name: str) -> tuple[str, ...]:
    """The lines of data/NAME.txt without comments and blanks."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """British to American, long to short: one spelling a word for comparing names."""
    return dict(pair.split("=") for pair in sorted(_lists()["spellings"]))


@lru_cache(maxsize=2)
def _lists(of: str = "words") -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    name = ""
    for line in listed(of):
        if line.startswith("["):
            name = line.strip("[]")
        found.setdefault(name, set()).update(() if line.startswith("[") else line.split())
    return {name: frozenset(words) for name, words in found.items()}


HONORIFICS = _lists()["honorifics"]
OFFICES = _lists()["offices"]
PARTICLES = _lists()["particles"]
ARABIC = _lists()["arabic"]
GENERATION = _lists()["generation"]
LEGAL = _lists()["legal"]
GENERIC_TAIL = _lists()["generic_tail"]
MONTHS = _lists()["months"]
DAYS = _lists()["days"]
LEADS = _lists()["leads"]
BODY_TAILS = _lists()["body_tails"]
PLACE_TAILS = _lists()["place_tails"]
LAW_TAILS = _lists()["law_tails"]
NO_INITIALS = _lists()["no_initials"]  # small words of names in several languages, left out of acronyms
LEGAL_CODES = _lists()["legal_codes"]  # in front of "Code": a "Studio Code" is no law
PROGRAMME_TAILS = _lists()["programme_tails"]
GROUP_TAILS = _lists()["group_tails"]
TRADES = _lists()["trades"]
ATTACHED = _lists()["attached"]
ROLES = _lists()["roles"]
FIRMS = _lists()["firms"]
SPEECH = _lists()["speech"]
FIRST_IN_NAMES = _lists()["first_in_names"]  # words that are no name, yet begin many
SMALL_IN_HEADLINES = _lists()["small_in_headlines"]
STATES = _lists()["states"]  # "Staunton, Va."
LANGUAGES = _lists()["languages"]  # and faiths: "in Arabic" is no place
NO_BODIES = _lists()["no_bodies"]  # last words of things that have initials and are no bodies
NO_SURNAMES = _lists()["no_surnames"]  # what may follow a first name in a name that is no person's
CLUB_HEADS = _lists()["club_heads"]  # first words of sports clubs
BODY_HEADS = _lists()["body_heads"]  # "Banco Norwick": languages that put the kind in front
GROUP_HEADS = _lists()["group_heads"]
PROGRAMME_HEADS = _lists()["programme_heads"]
# The same at more length. The network has learned without it, so `hints` leaves it out.
FIRM_HEADS, MORE_BODY_HEADS, MORE_GROUP_HEADS = (_lists("heads")[of] for of in ("firms", "bodies", "groups"))
KINDS_IN_FRONT = _lists()["kinds_in_front"]  # "Union NWU": what a body is, before its initials
POST_NOMINALS = _lists()["post_nominals"]  # as printed: honours, counsel, members of parliaments, degrees
THINGS = _lists()["things"]  # last words of what is made, sold or suffered
JOINERS = _lists()["joiners"]  # small words inside a name, in several languages
HOUSEHOLD = _lists()["household"]  # surnames that mean one person even beside a relative: "Trump", "Obama"
FIRST_NAMES = frozenset(word for line in listed("first_names") for word in line.split())
RARER_FIRST_NAMES = frozenset(word for line in listed("rarer_first_names") for word in line.split())
SURNAMES = frozenset(word for line in listed("surnames") for word in line.split())
# Joined once: a union of such lists for each word asked took a twentieth of the whole stage.
ANY_FIRST_NAMES = FIRST_NAMES | RARER_FIRST_NAMES
OF_PERSONS = ANY_FIRST_NAMES | SURNAMES
# Last words of papers, which stories shorten to them: "the Times", "the Post"
PAPERS = frozenset(
    {"times", "post", "journal", "globe", "tribune", "herald", "star", "sun", "bee", "chronicle", "gazette", "examiner",
     "observer", "independent", "mail", "mirror", "telegraph", "standard", "register", "dispatch", "courier", "record",
     "review", "beast", "monitor", "inquirer", "enquirer", "sentinel"}
)  # fmt: skip

NO_NAMES = frozenset(
    MONTHS | DAYS | HONORIFICS | OFFICES | {w for line in listed("no_names") for w in line.lower().split()}
)


@lru_cache(maxsize=65536)
def printed_small(word: str) -> bool:
    """A word that news prints without a capital: "concept", "strike"; not "Reykjavik"."""
    plain = word.casefold()
    return plain in _small_words() or (plain.endswith("s") and plain[:-1] in _small_words())


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(word for line in listed("small_words") for word in line.split())


_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def without_generation(words: list[str]) -> list[str]:
    """A person's name without the "Jr." at its end."""
    return words[:-1] if len(words) > 2 and words[-1] in _GENERATIONS else words
