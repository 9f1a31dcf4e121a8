"""What two names of persons must share to be one person: their parts. For bodies see `body_names`.

Nothing here is fuzzy. Every test answers yes, no or "cannot tell", and the caller keeps two names apart unless yes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.tag.words import (
    ANY_FIRST_NAMES,
    ARABIC,
    GENERATION,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    SURNAMES,
    listed,
    name_tokens,
)
from generator.text import fold

_NICK = re.compile(r"[\"“”‘’'«»]([^\"“”«»]{2,40}?)[\"“”’'«»](?=\s|$|,)")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in parts, folded."""

    given: tuple[str, ...]  # first name, then middle names and initials; () for a lone surname
    family: tuple[str, ...]  # surnames without particles; a hyphenated one in its parts
    particles: tuple[str, ...]
    generation: str  # "jr", "iii" or ""
    titles: tuple[str, ...]
    nick: str
    eastern: bool = False  # family name first
    double: bool = False  # the first name is two that a hyphen ties: Jean-Marie

    @property
    def whole(self) -> tuple[str, ...]:
        return (*self.given, *self.family)

    @property
    def lone(self) -> bool:
        return not self.given


@lru_cache(maxsize=65536)
def person(surface: str) -> Person:
    """Parts of a person's name as printed, titles and nickname included."""
    nick = _NICK.search(surface)
    rest = surface[: nick.start()] + " " + surface[nick.end() :] if nick else surface
    parts = [t.folded for t in name_tokens(rest) if t.folded and t.text not in ("'s", "’s")]
    titles, parts = _titles(parts)
    generation = parts.pop() if len(parts) > 1 and parts[-1] in GENERATION else ""
    particles = tuple(part for part in parts[:-1] if part in PARTICLES or part in ARABIC)
    kept = [p for n, p in enumerate(parts) if n == len(parts) - 1 or not (p in PARTICLES or p in ARABIC)]
    hyphened = _hyphened(rest, kept)
    eastern = 2 <= len(kept) <= 3 and kept[0] in _eastern() and kept[0] != kept[-1] and not hyphened
    cut = max(len(kept) - max(1, hyphened), 0)
    return Person(
        given=tuple(kept[:cut]),
        family=tuple(kept[cut:]),
        particles=particles,
        generation=_GENERATIONS.get(generation, generation),
        titles=titles,
        nick=fold(nick.group(1)) if nick else "",
        eastern=eastern,
        double=cut > 1 and _is_double(rest, kept),
    )


def _is_double(surface: str, parts: list[str]) -> bool:
    word = next((word for word in surface.split() if "-" in word), "")
    tied = [part for part in map(fold, word.split("-")) if part]
    return len(tied) == 2 and tied == parts[:2]


_GENERATIONS = {"junior": "jr", "senior": "sr"}


@lru_cache(maxsize=1)
def _eastern() -> frozenset[str]:
    return frozenset(word for line in listed("eastern_surnames") for word in line.split())


def _titles(parts: list[str]) -> tuple[tuple[str, ...], list[str]]:
    titles = []
    while len(parts) > 1 and (parts[0] in HONORIFICS or parts[0] in OFFICES or parts[0] in ("of", "the", "and")):
        titles.append(parts[0])
        parts = parts[1:]
    if len(parts) == 2 and _is_don(*parts):
        titles.append(parts[0])
        parts = parts[1:]
    return tuple(titles), parts


def _is_don(first: str, second: str) -> bool:
    """ "Doña Chela", "Don Evaristo"; "Don Norwick" and "Don James" may be a Donald."""
    return first == "dona" or (first == "don" and second in ANY_FIRST_NAMES - SURNAMES)


def _hyphened(surface: str, parts: list[str]) -> int:
    """How many of the last parts hang together by hyphens: 2 for Zambada-Niebla."""
    last = surface.split()[-1] if surface.split() else ""
    joined = [part for part in map(fold, last.split("-")) if part and part not in ARABIC]
    return min(len(parts), len(joined)) if len(joined) > 1 else 0


def same_person(a: Person, b: Person) -> bool:
    """Two full names are one person's: first name or initial, and surname within surname."""
    if a.lone or b.lone or a.generation != b.generation:
        return False
    if len(a.whole) > len(b.whole):
        a, b = b, a
    if not _same_given(a.whole[0], b.whole[0]) or _one_is_double(a, b):
        return False
    return (_middles_agree(a, b) and _surname_within(a, b)) or _second_name_left_out(a, b)


def _one_is_double(a: Person, b: Person) -> bool:
    """Jean-Marie Norwick is no Jean Norwick."""
    double = a if a.double else b
    return (a.double or b.double) and double.given[1] not in (a if double is b else b).given


def _second_name_left_out(short: Person, long: Person) -> bool:
    """ "Ada Norwick Harl" is Ada Manuela Norwick Harl: the first name and both surnames are hers."""
    if len(short.whole) != 3 or len(long.whole) != 4 or short.eastern:
        return False
    return long.whole[2:] == short.whole[1:] and all(len(name) > 1 for name in long.whole[1:])


def _same_given(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _surname_within(a: Person, b: Person) -> bool:
    """The shorter name's surnames stand together in the longer name, at its end or before a second surname."""
    short, long = a.family, b.whole[1:]
    for at in range(len(long) - len(short), max(-1, len(long) - len(short) - 2), -1):
        if long[at : at + len(short)] == short:
            return True
    # "Zambada-Niebla" and "Zambada": the first of two hyphenated surnames
    return len(short) == 1 and len(b.family) > 1 and b.family[0] == short[0]


def _middles_agree(a: Person, b: Person) -> bool:
    """Middle names that both have must agree from the first on: George W. is not George H. W., J. Paul no J.D."""
    for one, other in ((a, b), (b, a)):
        if len(one.given) > 1 and len(one.given[0]) == 1 and len(other.given) == 1 and len(other.given[0]) == 2:
            return one.given[1][0] == other.given[0][1]
    return all(_same_given(x, y) for x, y in zip(a.given[1:], b.given[1:]))


def first_name_fits(lone: Person, full: Person) -> bool:
    """A first name alone, as in "Sir Philip" or "Ousmane"; "Paul Jr." is short for none but a Paul Jr."""
    if full.lone or lone.generation not in ("", full.generation):
        return False
    return len(lone.whole) == 1 and len(lone.whole[0]) > 2 and lone.whole[0] == full.given[0]


_ARTICLES = frozenset({"el", "la", "los", "las", "o", "a", "os", "il", "lo", "le", "the"})


def plain_nickname(surface: str) -> str:
    """Folded, without its article: "El Norte" and "Norte" are one."""
    words = fold(surface).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def lone_fits(lone: Person, full: Person) -> bool:
    """A surname alone (with or without a title) can be short for the full name."""
    if full.lone or not lone.family:
        return False
    if (lone.generation and lone.generation != full.generation) or not _sexes_agree(lone, full):
        return False
    if not all(part in full.particles or (part in ARABIC and ARABIC & {*full.particles}) for part in lone.particles):
        return False  # "Des Walsh" is no Rangi Walsh, "Le Pen" is Marine Le Pen
    name = lone.family
    if full.eastern and len(name) == 1 and name[0] == full.whole[0]:
        return True
    if full.family == name or (len(name) == 1 and name[0] == full.family[0]):
        return True
    if len(name) > 1 and full.whole[-len(name) :] == name:
        return True
    # Spanish double surname: the father's name is the one before the last
    return len(full.whole) >= 3 and len(name) == 1 and full.whole[-2] == name[0] and len(name[0]) > 2


_HERS = frozenset(
    {"dona", "mrs", "ms", "miss", "lady", "dame", "madame", "senora", "senorita", "frau", "queen", "princess"}
)
_HIS = frozenset({"don", "mr", "sir", "lord", "monsieur", "senor", "herr", "king", "prince"})


def _sexes_agree(lone: Person, full: Person) -> bool:
    """ "Mrs. Norwick" is not short for Paul Norwick, nor "Mr. Norwick" for Ada."""
    return not sex_told(lone) or sex_of(full) in ("", sex_told(lone))


def sex_of(full: Person) -> str:
    """What the title or the first name of a full name says: "she", "he" or ""."""
    return sex_told(full) or ("" if full.eastern else given_names().get(full.given[0], ""))


def sex_told(name: Person) -> str:
    """What a title says: "she", "he" or ""."""
    return next((sex for titles, sex in ((_HERS, "she"), (_HIS, "he")) if titles & set(name.titles)), "")


@lru_cache(maxsize=1)
def given_names() -> dict[str, Literal["he", "she"]]:
    """First name, folded -> "he" or "she", for those that are all but always one's."""
    found: dict[str, Literal["he", "she"]] = {}
    sex: Literal["he", "she"] = "he"
    for line in (*listed("rarer_given_names"), *listed("given_names")):  # what is known by hand counts more
        if line.startswith("["):
            sex = "she" if line == "[she]" else "he"
        else:
            found.update(dict.fromkeys(line.split(), sex))
    return found


_KEPT_TITLES = frozenset(
    {"king", "queen", "prince", "princess", "pope", "lady", "lord", "sheikh", "emperor", "saint", "sister"}
)


def untitled(surface: str) -> str:
    """As a page shows it: "Ada Norwick" of "Mayor Ada Norwick"; a king keeps his title."""
    words = surface.split()
    if person(surface).lone and words[0].casefold().rstrip(".") in _KEPT_TITLES:
        return surface
    while len(words) > 1 and person(" ".join(words)).titles:
        words = words[1:]
    return " ".join(words)
