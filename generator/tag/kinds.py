"""One kind a name: everyone who saw it votes, and the words of the name correct the model where it errs most.

The model takes foreign persons for bodies, and bodies of plain words for persons.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.candidates import form_kind
from generator.tag.names import person
from generator.tag.shipped import city_names
from generator.tag.types import Spot, Tagged
from generator.tag.words import (
    ANY_FIRST_NAMES,
    BODY_HEADS,
    BODY_TAILS,
    FIRM_HEADS,
    FIRST_NAMES,
    GROUP_HEADS,
    MORE_BODY_HEADS,
    MORE_GROUP_HEADS,
    NO_NAMES,
    OF_PERSONS,
    PARTICLES,
    PLACE_TAILS,
    PROGRAMME_HEADS,
    SURNAMES,
    is_acronym,
    printed_small,
    without_generation,
)
from generator.text import fold

Votes = dict[str, Counter[EntityKind]]
# First words of names in languages that put the kind in front: "Banco Norwick", "Columna Ada Norwick".
HEADS = {
    **dict.fromkeys(sorted(BODY_HEADS | MORE_BODY_HEADS | FIRM_HEADS), EntityKind.ORGANISATION),
    **dict.fromkeys(sorted(GROUP_HEADS | MORE_GROUP_HEADS), EntityKind.GROUP),
    **dict.fromkeys(sorted(PROGRAMME_HEADS), EntityKind.PROGRAMME),
}
_BODIES = (EntityKind.ORGANISATION, EntityKind.OTHER)


def kinds_of(tagged: Sequence[Tagged]) -> dict[str, EntityKind]:
    """Folded name -> its kind, by the weight of all who saw it; a full name and its surname vote for each other."""
    spots = [spot for tags in tagged for spot in tags.spots]
    votes = _votes(spots)
    unsure = _by_the_model_alone(spots)
    alone = {fold(spot.surface) for spot in spots if not spot.key and " " not in spot.surface}
    heads = {fold(spot.surface).split(" ")[0] for spot in spots if " " in spot.surface}
    families = {name.split()[-1] for name, found in votes.items() if " " in name and found[EntityKind.PERSON]}
    chosen = {}
    for name, found in sorted(votes.items()):
        words = name.split()
        surname = votes[words[-1]][EntityKind.PERSON] if 2 <= len(words) <= 3 and words[-1] in votes else 0
        total = found + Counter({EntityKind.PERSON: surname / 2}) if form_kind(name) is None and surname else found
        kind = max(sorted(total), key=lambda kind: total[kind])
        chosen[name] = _corrected(unsure[name], kind, alone, heads) if name in unsure else kind
        chosen[name] = HEADS.get(words[0], chosen[name]) if len(words) > 1 else chosen[name]
        if (
            chosen[name] is EntityKind.PERSON
            and found[EntityKind.ORGANISATION]
            and _nobodys(unsure.get(name), families)
        ):
            chosen[name] = EntityKind.ORGANISATION
    chosen |= _contested(spots)
    chosen |= dict.fromkeys(sorted(fold(spot.surface) for spot in spots if is_ship(spot)), EntityKind.OTHER)
    for name in sorted(unsure):  # "Norwick" beside an Ada Norwick that was taken for a body like it
        if chosen[name] is EntityKind.PERSON and name.split()[-1] in unsure:
            chosen[name.split()[-1]] = EntityKind.PERSON
    return chosen


def turned(name: str) -> str:
    """ "cartel del norwick" is the Norwick Cartel: a key that is the same in languages that put the kind in front."""
    first, _, behind = name.partition(" ")
    rest = behind.split()
    while rest and rest[0] in PARTICLES:
        rest.pop(0)
    return " ".join((*rest, _TURNED[first])) if rest and first in _TURNED else name


_TURNED = {
    **dict.fromkeys(("universidad", "universidade", "universite", "universita", "universitat"), "university"),
    **dict.fromkeys(("aeropuerto", "aeroporto", "aeroport"), "airport"),
    **dict.fromkeys(("museo", "museu", "musee"), "museum"),
    **dict.fromkeys(("hospital", "hopital", "ospedale"), "hospital"),
    "cartel": "cartel",
}


def is_ship(spot: Spot) -> bool:
    """The one pattern that finds things, whatever else the network takes a ship for."""
    return spot.source == "pattern" and spot.kind is EntityKind.OTHER


def _nobodys(surface: str | None, families: set[str]) -> bool:
    """One word that the model alone takes now for a person and now for a body, and that is no first or family name."""
    if surface is None or " " in surface:
        return False
    return fold(surface) not in OF_PERSONS and fold(surface) not in families


def _contested(spots: Sequence[Spot]) -> dict[str, EntityKind]:
    """ "Ann Arbor" looks like a person by its first word and "Kenneth Lake" like a place by its last; there the model,
    which reads the sentence, is right."""
    told: dict[str, set[str]] = defaultdict(set)
    for spot in spots:
        told[fold(spot.surface)].update(spot.told if not spot.key else ("listed",))
    found = {}
    for name, by in sorted(told.items()):
        if by == {"form", "model PERSON"} and name.count(" ") == 1 and _a_first_name(name.split()[0]):
            found[name] = EntityKind.PERSON
        elif "model GPE" in by and by <= {"model GPE", "first name", "rarer first name"} and name in city_names():
            found[name] = EntityKind.PLACE
    return found


def _a_first_name(word: str) -> bool:
    """Of the rarer ones those that are no town and no word."""
    return word in FIRST_NAMES or (word in ANY_FIRST_NAMES and not printed_small(word) and not _placed(word))


def _votes(spots: Sequence[Spot]) -> Votes:
    votes: Votes = defaultdict(Counter)
    for spot in spots:
        votes[fold(spot.surface)][spot.kind] += spot.weight  # type: ignore[assignment]
        if spot.kind is EntityKind.PERSON and not person(spot.surface).lone:
            votes[person(spot.surface).whole[-1]][EntityKind.PERSON] += spot.weight  # type: ignore[assignment]
    return votes


def _by_the_model_alone(spots: Sequence[Spot]) -> dict[str, str]:
    """Folded name -> as printed, for names that no list knows and no pattern saw."""
    seen: dict[str, str] = {}
    others = set()
    for spot in spots:
        if not _models(spot):
            others.add(fold(spot.surface))
        elif spot.told:
            seen[fold(spot.surface)] = spot.surface
    return {name: surface for name, surface in seen.items() if name not in others}


def _models(spot: Spot) -> bool:
    return not spot.key and all(by.startswith("model ") or by in _WEAK for by in spot.told)


_WEAK = frozenset({"says", "says in part", "said by", "said by in part"})  # firms say too


def _corrected(surface: str, kind: EntityKind, alone: set[str], heads: set[str]) -> EntityKind:
    words = without_generation(surface.split())
    if len(words) == 1 and kind in _BODIES:
        return EntityKind.PLACE if fold(surface) not in heads and _only_a_town(surface) else kind
    if len(words) == 1 and kind is EntityKind.PLACE:
        return EntityKind.PERSON if _only_a_persons(surface) else kind
    if len(words) not in (2, 3, 4) or form_kind(surface) is not None:
        return kind
    if kind is EntityKind.PERSON and fold(words[-1]) in _COMPASS and fold(words[0]) not in FIRST_NAMES:
        return EntityKind.PLACE
    if kind is EntityKind.PERSON and len(words) < 4 and _of_plain_words(words):
        return EntityKind.ORGANISATION
    if kind in _BODIES and (_family(words, alone) or _comes_back(words, alone)):
        return EntityKind.PERSON
    town = kind is EntityKind.PLACE and fold(surface) not in city_names()
    return EntityKind.PERSON if town and _comes_back(words, alone) else kind


_COMPASS = frozenset({"north", "south", "east", "west", "central"})  # "Ardal North" is where somebody is elected


def _only_a_persons(word: str) -> bool:
    """ "Kenneth", "Kumar": a first name or surname that is no town, whatever the model takes it for."""
    plain = fold(word)
    return (plain in FIRST_NAMES or plain in SURNAMES) and plain not in city_names() and not printed_small(word)


def _only_a_town(word: str) -> bool:
    """ "Navotas": a town's name that is no word, no surname and no body's last word."""
    plain = fold(word)
    return plain in city_names() and not (
        printed_small(word) or _marked(word) or plain in SURNAMES or plain in BODY_TAILS
    )


def _of_plain_words(words: list[str]) -> bool:
    """ "Ridge Memory", "Dune Chargers": the last word is of the language and no surname, the first no first name."""
    last, first = fold(words[-1]), fold(words[0])
    personal = first in ANY_FIRST_NAMES or first in PARTICLES
    return printed_small(words[-1]) and last not in SURNAMES and not personal


def _family(words: list[str], alone: set[str]) -> bool:
    """ "Aryavir Kumar": no word of the language, and the last is a surname; "Harrison Kumar", since Harrison is a town,
    only where Kumar comes back alone."""
    first, last = fold(words[0]), fold(words[-1])
    return _unspoken(words) and last in SURNAMES and (not _placed(first) or (first not in NO_NAMES and last in alone))


def _comes_back(words: list[str], alone: set[str]) -> bool:
    """ "Riley Norwick", and Norwick again without Riley; the first is no town, as it is in names of clubs."""
    first, last = fold(words[0]), fold(words[-1])
    return len(words) < 4 and _unspoken(words) and not _placed(first) and last in alone and first not in alone


def _unspoken(words: list[str]) -> bool:
    spoken = any(printed_small(word) or _marked(word) for word in words)
    return not spoken and fold(words[-1]) not in BODY_TAILS | PLACE_TAILS


def _marked(word: str) -> bool:
    return not word.replace("-", "").replace("’", "").replace("'", "").isalpha() or is_acronym(word) or word.isupper()


@lru_cache(maxsize=8192)
def _placed(first: str) -> bool:
    return first in NO_NAMES or first in city_names()
