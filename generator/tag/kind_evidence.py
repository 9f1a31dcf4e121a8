"""What tells the kind of a name that no list knows: its form, the network's word, the words around it, its neighbours.

Each measure has a name that a reader understands; `kind_weighing` gives each one weight a kind. None of them knows any
single name, but for the towns, first names and surnames of the lists.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.candidates import form_kind
from generator.tag.evidence import Texts, on_a_list
from generator.tag.shipped import city_names
from generator.tag.types import Spot, Tagged
from generator.tag.words import (
    ANY_FIRST_NAMES,
    FIRST_NAMES,
    LEGAL,
    OF_PERSONS,
    PARTICLES,
    ROLES,
    SURNAMES,
    TRADES,
    is_acronym,
    listed,
    printed_small,
)
from generator.text import fold

Spots = Sequence[tuple[int, Spot]]  # (story, spot)
_LOOKED_AT = 8  # mentions; more say the same again
_NEAR = 40  # characters on either side
_WORDS = 3  # words on either side
SHORT = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "body",
    EntityKind.GROUP: "body",
    EntityKind.PLACE: "place",
}


@dataclass(slots=True)
class Beside:
    """What the names of a dossier say of each other. Lives for one call."""

    kinds: Mapping[str, EntityKind]  # folded name -> the kind it would have
    begun: dict[tuple[int, str], set[str]] = field(default_factory=lambda: defaultdict(set))  # story, first word
    ended: dict[tuple[int, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    alone: set[tuple[int, str]] = field(default_factory=set)  # story, name of one word
    rows: dict[tuple[str, int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    like: Mapping[str, Mapping[str, float]] = field(default_factory=dict)  # name of one word -> what it reads like
    firms: set[tuple[int, str]] = field(default_factory=set)  # story, first word of a firm's name
    borne: set[str] = field(default_factory=set)  # words of persons' names, of all stories and languages


def beside(tagged: Sequence[Tagged], texts: Texts, kinds: Mapping[str, EntityKind]) -> Beside:
    found = Beside(kinds)
    for story, tags in enumerate(tagged):
        for spot in tags.spots:
            words = fold(spot.surface).split() or [""]
            if len(words) == 1:
                found.alone.add((story, words[0]))
                continue
            kind = _short(spot, kinds)
            found.begun[story, words[0]].add(kind)
            if kind == "body" and words[-1] in _OF_FIRMS:
                found.firms.add((story, words[0]))
            found.ended[story, words[-1]].add(kind)
            found.borne.update(words if kind == "person" else ())
        for one, other in zip(tags.spots, tags.spots[1:]):
            if _in_a_row(one, other, texts):
                found.rows[_place(one)].add(_neighbour(other, kinds))
                found.rows[_place(other)].add(_neighbour(one, kinds))
    return found


def _short(spot: Spot, kinds: Mapping[str, EntityKind]) -> str:
    return SHORT.get(spot.kind if spot.key else kinds[fold(spot.surface)], "thing")


def _neighbour(spot: Spot, kinds: Mapping[str, EntityKind]) -> str:
    return f"in a row with a {'listed ' if spot.key else ''}{_short(spot, kinds)}"


def _place(spot: Spot) -> tuple[str, int, int]:
    return (spot.article, spot.block, spot.start)


def _in_a_row(one: Spot, other: Spot, texts: Texts) -> bool:
    if other.start - one.end > 6 or (one.article, one.block) != (other.article, other.block):
        return False
    return texts.get((one.article, one.block), "")[one.end : other.start] in _GAPS


_GAPS = frozenset({", ", " and ", " or ", ", and ", " & "})


def measures(name: str, spots: Spots, near: Beside, texts: Texts, known: Lexicon) -> dict[str, float]:
    """Name of the measure -> its value, 0 to 1; what is 0 is left out. `name` is folded."""
    words, looked = name.split(), spots[:_LOOKED_AT]
    surface = spots[0][1].surface
    found = dict.fromkeys(_of_form(surface, words, known), 1.0)
    found |= dict.fromkeys(_of_one(words[0], looked, near) if len(words) == 1 else _of_more(words, surface), 1.0)
    found |= dict.fromkeys(_of_parts(words, looked, near), 1.0) if len(words) > 1 else {}
    found |= _of_ends(words, near) if len(words) > 1 else {}
    found |= _of_spotters(spots, near.kinds.get(name))
    if any((story, name) in near.firms for story, _ in spots) and _acts_like_a_firm(name, spots, texts):
        found[LIKE_ITS_FIRM] = 1.0
    if len(words) > 1 and words[0] not in ANY_FIRST_NAMES and _is_called_a_firm(looked, texts):
        found[CALLED_A_FIRM] = 1.0
    for _, spot in looked:
        found |= dict.fromkeys(sorted(near.rows.get(_place(spot), ())), 1.0)
        found |= dict.fromkeys(_around(texts.get((spot.article, spot.block), ""), spot), 1.0)
    return found


def _acts_like_a_firm(name: str, spots: Spots, texts: Texts) -> bool:
    """No town by the lists, nowhere is anything in it, and at least once it says or does what firms do."""
    if name in city_names():
        return False
    at = [(texts.get((s.article, s.block), ""), s) for _, s in spots]
    inside = any(_INSIDE.search(text, max(0, s.start - 9), s.start) for text, s in at)
    return not inside and any(_ACTS.match(text, s.end) for text, s in at)


def _is_called_a_firm(spots: Spots, texts: Texts) -> bool:
    """ "his solicitors, Norwick Harl", "auditors at Norwick Harl": two surnames, and nobody."""
    return any(
        _FIRMS.search(texts.get((spot.article, spot.block), ""), max(0, spot.start - 40), spot.start)
        for _, spot in spots
    )


CALLED_A_FIRM = "called a firm"  # has no weight: it decides
_FIRMS = re.compile(
    r"\b(?:solicitors|lawyers|attorneys|auditors|accountants|brokers|administrators|liquidators|architects|consultants|"
    r"publishers|bookmakers|(?:law|accounting|audit|consulting|brokerage) firm|brokerage)"
    r"(?:(?:,? (?:at|of|from))|,)? $"
)
LIKE_ITS_FIRM = "acts like the firm that begins so"  # has no weight: it decides
_OF_FIRMS = (
    LEGAL | TRADES | frozenset({"management", "consulting", "consultants", "advisers", "advisors", "associates"})
)
_INSIDE = re.compile(r"\b(?:in|near|outside|around|into|across)(?: the)? $")
_ACTS = re.compile(
    r" (?:said|says|declined|denied|announced|reported|billed|sued|hired|fired|sells|sold|owns|makes|did not|didn[’']t|"
    r"has (?:billed|held|sold|hired|paid|denied|said)|spokes\w+|executives?|employees|shares|vice president)\b"
)


def _of_form(surface: str, words: list[str], known: Lexicon) -> Iterator[str]:
    told = form_kind(surface)
    yield f"form: {told}" if told else "no form"
    yield f"ends in {words[-1][-2:]}"
    if surface.isupper():
        yield f"{min(len(surface), 6)} capitals"
    elif any(c.isupper() for word in surface.split() for c in word[1:]):
        yield "capital inside"
    if not surface.isascii() and any(ord(c) > 191 and c.isalpha() for c in surface):
        yield "letters beyond English"
    if not all(c.isalnum() or c in " .’'" for c in surface):
        yield "hyphen" if "-" in surface else "odd sign"
    if any(c.isdigit() for c in surface):
        yield "digit"
    if " ".join(words) in city_names():
        yield "a town's name"
    if words[-1].endswith("s") and not words[-1].endswith("ss") and words[-1] not in SURNAMES:
        yield "plural"
    if on_a_list(surface, known):
        yield "on a list with support"


def _of_one(word: str, spots: Spots, near: Beside) -> Iterator[str]:
    yield f"ends in {word[-3:]}"
    if word in SURNAMES:
        yield "a surname"
    if word in FIRST_NAMES:
        yield "a first name"
    elif word in ANY_FIRST_NAMES:
        yield "a rarer first name"
    if printed_small(word):
        yield "a common word"
    for story in sorted({story for story, _ in spots}):
        yield from (f"first word of a {kind}" for kind in sorted(near.begun.get((story, word), ())))
        yield from (f"last word of a {kind}" for kind in sorted(near.ended.get((story, word), ())))


def _of_more(words: list[str], surface: str) -> Iterator[str]:
    printed = surface.split()
    for where, at in (("first", 0), ("last", -1)):
        if words[at] in city_names():
            yield f"{where} word a town"
        if words[at] in OF_PERSONS:
            yield f"{where} word personal" + (", but a common one" if printed_small(words[at]) else "")
        elif printed_small(printed[at]):
            yield f"{where} word common"
    if words[0] in FIRST_NAMES:
        yield "first name in front"
    if words[-1] in SURNAMES:
        yield "surname at the end"
    if any(word in PARTICLES for word in words[1:-1]):
        yield "particle inside"
    if any(word.islower() for word in printed[1:-1]):
        yield "small word inside"
    if any(map(is_acronym, printed)) and not surface.isupper():
        yield "acronym inside"
    if all(map(printed_small, printed)):
        yield "all words common"
    yield f"{min(len(words), 5)} words"


def _of_parts(words: list[str], spots: Spots, near: Beside) -> Iterator[str]:
    """ "Rangur" alone beside Rangur Rhinos, and as what."""
    for where, word in (("first", words[0]), ("last", words[-1])):
        if any((story, word) in near.alone for story, _ in spots):
            yield f"{where} word alone: {SHORT.get(near.kinds.get(word, EntityKind.OTHER), 'thing')}"


def _of_ends(words: list[str], near: Beside) -> dict[str, float]:
    found: dict[str, float] = {}
    for where, word in (("first", words[0]), ("last", words[-1])):
        found |= {f"{where} word alone, like a {kind}": chance for kind, chance in near.like.get(word, {}).items()}
    return found


def _of_spotters(spots: Spots, kind: EntityKind | None) -> dict[str, float]:
    labels: Counter[str] = Counter()
    found: dict[str, float] = {f"taken for: {kind}": 1.0, "mentions": min(1.0, math.log2(len(spots)) / 3)}
    for _, spot in spots:
        for by in spot.told:
            if by.startswith("model "):
                labels[by[6:]] += 1
            else:
                found[f"seen: {by}"] = 1.0
    found |= {f"share of {label}": count / len(spots) for label, count in labels.items()}
    return found


def _around(text: str, spot: Spot) -> Iterator[str]:
    before = _WORD.findall(text, max(0, spot.start - _NEAR), spot.start)[-_WORDS:]
    behind = _WORD.findall(text, spot.end, spot.end + _NEAR)[: _WORDS + 2]
    if behind[:1] in (["'s"], ["’s"]):
        yield "possessive"
        behind = behind[1:]
    for number, word in enumerate(reversed(before)):
        yield from _word(_BEHIND[number], word)
    for number, word in enumerate(behind[:_WORDS]):
        yield from _word(_BEFORE[number], word)
    if not before:
        yield "begins"
    if before and fold(before[-1]) in ROLES:
        yield "role before"


def _word(where: str, word: str) -> Iterator[str]:
    if word[:1].isupper():
        yield f"{where} a capital"
        word = word.lower()
    elif word[:1].isdigit():
        yield f"{where} a number"
        return
    else:
        yield f"{where} “{word}”"
    for sort in _sorts().get(word, ()):
        yield f"{where.split()[-1]} {sort}"


_WORD = re.compile(r"[’']s\b|[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]")
_BEHIND = ("behind", "two behind", "three behind")
_BEFORE = ("before", "two before", "three before")


@lru_cache(maxsize=1)
def _sorts() -> dict[str, tuple[str, ...]]:
    """Word -> the sorts it is of."""
    found: dict[str, tuple[str, ...]] = {}
    sort = ""
    for line in listed("kind_words"):
        if line.startswith("["):
            sort = line.strip("[]")
        else:
            found.update({word: (*found.get(word, ()), sort) for word in line.split()})
    return found
