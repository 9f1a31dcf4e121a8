"""The kind of names that no list knows, as the words of the name and around it have it: a chance for each kind.

The network has seen few names of the rest of the world: it calls its firms and towns persons, its clubs towns. Each
measure of `kind_evidence` has one weight a kind (data/kind_weights.txt, made by `train_kinds`). They hold for English
read with a model. Names of several words go first, for what they are says what a part of them is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.begun_bodies import begun
from generator.tag.candidates import form_kind
from generator.tag.evidence import Texts
from generator.tag.kind_evidence import CALLED_A_FIRM, LIKE_ITS_FIRM, Beside, Spots, beside, measures
from generator.tag.kinds import HEADS, is_ship
from generator.tag.names import person
from generator.tag.person_kinds import of_persons
from generator.tag.shipped import city_names, country_names
from generator.tag.types import AS_RELATIVE, Spot, Tagged
from generator.tag.words import STATES, listed
from generator.text import fold

PERSON, BODY, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER
CLASSES = (PERSON, BODY, PLACE, OTHER)
ONE, MORE = "one word: ", "several: "
BIAS = "to begin with"
MARGIN = 0.1  # by how much a kind must be likelier than the one it replaces
BY_FIRST_NAME = 0.1  # least chance of one whom the network always reads as a person, and who has a first name
# The lessons are full of the world's firms; of names of 2,140 American articles that are wholly persons to the network
# and that they would make bodies, a sixth of the words and a third of the longer names are some.
STAYS_SO = 0.03  # least chance of several words, none of them common, that the network always reads as a person
A_SURE_PLACE = 0.5  # chance that makes them a place all the same
A_LONE_PERSON = 0.3  # least chance that leaves one word a person, which gets no page
ALWAYS_A_PERSON = 0.1  # the same of a word that the network always reads as one
TO_A_LONE_PERSON = 0.3  # margin for making it one
STAYS = 0.1  # chance that keeps the word a body begins with a place: the town is not its club
BEGINS = 0.3  # chance that makes it one
Weights = Mapping[str, Mapping[str, tuple[float, ...]]]  # part -> measure -> its weights
Kinds = dict[str, EntityKind]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What there is to weigh. `learned`: of each story, whether the weights hold for it."""

    tagged: Sequence[Tagged]
    texts: Texts
    known: Lexicon
    learned: Sequence[bool]


def corrected(
    kinds: Kinds, dossier: Dossier, of: Weights | None = None, parts: Sequence[str] = (MORE, ONE)
) -> tuple[Kinds, dict[str, str]]:
    """Folded name -> kind, with what changed, and of that the reasons. `of`: other weights than the shipped ones."""
    found, why = dict(kinds), dict[str, str]()
    for part in parts:
        for name, spots, measured in asked(part, found, dossier, of):
            kind, chance = likelier(name, found[name], chances(part, measured, of), measured)
            if kind is not found[name]:
                why[name] = f'"{spots[0][1].surface}" is called and used like a {_SAID[kind]} ({chance:.2f}).'
                found[name] = kind
    names = list(_open(found, dossier))
    for name, told in of_persons(names, found, dossier.tagged).items():
        found[name], why[name] = (PERSON if told else BODY), told or f'"{name}" is two names put together.'
    for name, longer in begun(names, found, dossier.texts).items():
        found[name], why[name] = BODY, f'"{name}" begins the name of a body of the dossier, "{longer}".'
    return found, why


def _is_place(name: str) -> bool:
    """ "Harl County", "Lake Norwick", "South Florida"; clubs called so are on the lists."""
    front, _, rest = name.partition(" ")
    part = front in _PARTS and (rest in STATES or rest in country_names() or rest in city_names())
    return part or (bool(rest) and front in _FEATURES) or name.endswith(_SURE_PLACES)


_SURE_PLACES = (" county", " province", " township", " prefecture", " peninsula", " station")
_FEATURES = frozenset({"lake", "cape"})  # "Mount Norwick" may be a church
_PARTS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
     "southeast", "southwest", "central", "upstate", "downtown", "greater", "lower", "upper"}
)  # fmt: skip
# Sat in by people and yet no places: "a seat in the Florida Legislature"
_SURE_BODIES = (
    (" legislature", " general assembly", " division", " commission", " committee", " ministry", " news channel")
)  # fmt: skip
_SAID = {PERSON: "person", BODY: "body", PLACE: "place"}


def asked(
    part: str, kinds: Kinds, dossier: Dossier, of: Weights | None = None
) -> Iterator[tuple[str, Spots, dict[str, float]]]:
    """Names of one word, or of several, whose kind is open, with their measures."""
    near = beside(dossier.tagged, dossier.texts, kinds)
    names = dict(_open(kinds, dossier))
    wanted = [name for name in names if (" " in name) is (part == MORE)]
    if part == ONE:
        wanted = [name for name in wanted if kinds[name] is not PERSON or name not in near.borne]
    else:
        parts = {word for name in wanted for word in (name.split()[0], name.split()[-1])}
        near.like = {word: _like(word, names[word], near, dossier, of) for word in sorted(parts & names.keys())}
    for name in wanted:
        yield name, names[name], measures(name, names[name], near, dossier.texts, dossier.known)


def _open(kinds: Kinds, dossier: Dossier) -> Iterator[tuple[str, Spots]]:
    places: dict[str, list[tuple[int, Spot]]] = defaultdict(list)
    for story, tags in enumerate(dossier.tagged):
        for spot in tags.spots:
            if not spot.key:
                places[fold(spot.surface)].append((story, spot))
    for name, spots in sorted(places.items()):
        titled = any(person(spot.surface).titles or AS_RELATIVE in spot.told for _, spot in spots)
        told = any(is_ship(spot) for _, spot in spots) or (" " in name and name.split()[0] in HEADS)
        told = told or (spots[0][1].surface.split()[-1].islower() and form_kind(spots[0][1].surface) is BODY)
        told = told or any("initials" in spot.told for _, spot in spots)
        told = told or (kinds[name] is PLACE and _is_place(name))
        told = told or (kinds[name] is BODY and name.endswith(_SURE_BODIES))
        if (
            name
            and kinds[name] in CLASSES
            and not (titled or told)
            and all(dossier.learned[story] for story, _ in spots)
        ):
            yield name, spots


def _like(word: str, spots: Spots, near: Beside, dossier: Dossier, of: Weights | None) -> dict[str, float]:
    """What one word reads like where it stands alone, whatever longer names it is a part of."""
    measured = measures(word, spots, near, dossier.texts, dossier.known)
    own = {name: value for name, value in measured.items() if not name.startswith(("first word of", "last word of"))}
    return {str(kind): chance for kind, chance in zip(CLASSES, chances(ONE, own, of)) if kind is not OTHER}


def chances(part: str, measured: Mapping[str, float], of: Weights | None = None) -> tuple[float, ...]:
    """Of each of CLASSES. Written out for the four: it is asked for every name."""
    known = (weights() if of is None else of)[part]
    person, body, place, none = known[BIAS]
    for name, value in measured.items():
        row = known.get(name)
        if row:
            person, body = person + value * row[0], body + value * row[1]
            place, none = place + value * row[2], none + value * row[3]
    highest = max(person, body, place, none)
    powers = [math.exp(one - highest) for one in (person, body, place, none)]
    return tuple(power / sum(powers) for power in powers)


def likelier(
    name: str, kind: EntityKind, found: Sequence[float], measured: Mapping[str, float]
) -> tuple[EntityKind, float]:
    """The likeliest kind if it is so by enough; what is none of the three keeps its kind."""
    chance, lone = dict(zip(CLASSES, found)), " " not in name
    begins = lone and "first word of a body" in measured and kind is not PERSON
    personal = measured.get(ALL_PERSON) == 1.0 and "first word personal" in measured
    if not lone and personal and chance[PERSON] >= BY_FIRST_NAME:
        return PERSON, chance[PERSON]  # "Cornel West", "Samantha Power"
    if not lone and kind is PERSON and _reads_like_a_name(measured) and chance[PERSON] >= STAYS_SO:
        best = PLACE if chance[PLACE] >= A_SURE_PLACE else PERSON
        return best, chance[best]
    if (CALLED_A_FIRM in measured and "in a row with a person" not in measured) or (
        lone and LIKE_ITS_FIRM in measured and kind is not PERSON
    ):
        return BODY, 1 - chance[PERSON]
    if begins and chance[PLACE] >= (STAYS if kind is PLACE else BEGINS):
        return PLACE, chance[PLACE]
    if lone and kind is PERSON:
        best = PLACE if chance[PLACE] > chance[BODY] else BODY
        least = ALWAYS_A_PERSON if measured.get(ALL_PERSON) == 1.0 else A_LONE_PERSON
        return (kind if chance[kind] > least else best), 1 - chance[kind]
    best = max(CLASSES, key=lambda one: chance[one])
    margin = TO_A_LONE_PERSON if best is PERSON and lone else MARGIN
    return (kind if best is OTHER or chance[best] - chance[kind] <= margin else best), chance[best]


def _reads_like_a_name(measured: Mapping[str, float]) -> bool:
    """Always a person's to the network, and of words that are nothing else: "Ahmaud Norwick", not "Lotus Gunworks"."""
    return measured.get(ALL_PERSON) == 1.0 and CALLED_A_FIRM not in measured and not _NO_PERSONS & measured.keys()


ALL_PERSON = "share of PERSON"
_NO_PERSONS = frozenset({"first word common", "last word common", "digit", "acronym inside", "small word inside"})


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Part -> measure -> its weights in log-odds, one of each of CLASSES."""
    found: dict[str, dict[str, tuple[float, ...]]] = {ONE: {}, MORE: {}}
    for line in listed("kind_weights"):
        row = line.split(" ", len(CLASSES))
        part = ONE if row[-1].startswith(ONE) else MORE
        found[part][row[-1].removeprefix(part)] = tuple(map(float, row[:-1]))
    return found
