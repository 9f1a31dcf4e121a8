"""One entity in the making, and who forbids that two become one.

A join needs a rule that says yes and nobody who says no: a desk's `apart` or `not`, or two known entities.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.body_names import body_key
from generator.tag.known import Known
from generator.tag.names import Person, person, plain_nickname, same_person
from generator.tag.types import AS_RELATIVE, Spot
from generator.tag.words import is_acronym
from generator.text import fold


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity in the making. Mutable while names are joined, frozen into an Entity afterwards."""

    key: str | None  # name of the authority entry
    kind: EntityKind
    spots: list[tuple[int, Spot]] = field(default_factory=list)  # (story, spot)
    surfaces: Counter[str] = field(default_factory=Counter)
    why: list[str] = field(default_factory=list)
    stories: set[int] = field(default_factory=set)
    not_names: set[str] = field(default_factory=set)  # surfaces with more in front than the name; nicknames
    nicknames: set[str] = field(default_factory=set)  # those of its surfaces that a text says it is called besides
    generic: tuple[str, str | None] | None = None  # (body, country) of a Senate, a Supreme Court
    by_surname: bool = False  # the entry is known by the surname alone
    ambiguous: bool = False  # a short name that fits two full ones; stays alone and gets no page

    def add(self, story: int, spot: Spot) -> None:
        self.spots.append((story, spot))
        self.surfaces[spot.surface] += 1
        self.stories.add(story)

    def absorb(self, other: Cluster, why: str) -> None:
        self.spots.extend(other.spots)
        self.surfaces.update(other.surfaces)
        self.stories |= other.stories
        self.not_names |= other.not_names
        self.nicknames |= other.nicknames
        self.key = self.key or other.key
        self.generic = self.generic or other.generic
        self.why.extend(w for w in (*other.why, why) if w and w not in self.why)

    @property
    def title(self) -> str:
        """The fullest name, with its owner where the text has one in front."""
        return next((spot.meant for _, spot in self.spots if spot.meant), "") or self.names[0]

    @property
    def owned(self) -> bool:
        """Whether the words in front of it say whose it is: "the state Senate" is short for no other name."""
        return any(spot.meant for _, spot in self.spots)

    @property
    def names(self) -> list[str]:
        """Surfaces, the fullest first."""
        plain = [s for s in self.surfaces if s not in self.not_names] or list(self.surfaces)
        return sorted(plain, key=lambda s: (-_fullness(s, self.kind), -self.surfaces[s], s))


@lru_cache(maxsize=65536)
def _fullness(surface: str, kind: EntityKind) -> int:
    if kind is EntityKind.PERSON:
        return len(person(surface).whole) * 2
    return 0 if is_acronym(surface) else len(body_key(surface).split())


def may_join(a: Cluster, b: Cluster, known: Lexicon) -> bool:
    """Whether nobody forbids it: not two known entities, no `apart`, no `not`."""
    if a.key and b.key:
        return a.key == b.key
    return not any(one.key and barred(known.by_name[one.key], other) for one, other in ((a, b), (b, a)))


def barred(entry: Known, cluster: Cluster) -> bool:
    """An editor said that this is not the entry, or that they must stay apart."""
    barred = {fold(name) for name in (*entry.apart, *entry.denied)}
    return bool(barred) and any(
        name in barred for s in cluster.surfaces for name in (fold(s), " ".join(person(s).whole))
    )


def is_person(cluster: Cluster) -> bool:
    return cluster.kind is EntityKind.PERSON


def introduced_alone(cluster: Cluster) -> bool:
    """ "Her husband, Leonard": whom the text itself names by the first name only."""
    return all(" " not in s for s in cluster.surfaces) and any(AS_RELATIVE in spot.told for _, spot in cluster.spots)


def fullest(cluster: Cluster) -> Person:
    return person(cluster.names[0])


def full_parts(cluster: Cluster) -> list[Person]:
    """Its full names in parts, without those that are only the end of another of them."""
    full = [p for p in (person(s) for s in cluster.surfaces if s not in cluster.not_names) if not p.lone]
    return [p for p in full if not any(_ends_in(other, p) for other in full)]


def _ends_in(long: Person, short: Person) -> bool:
    return len(long.whole) > len(short.whole) and long.whole[-len(short.whole) :] == short.whole


def nicknames_of(cluster: Cluster) -> set[str]:
    """Plain nicknames, those within the name ("Ada “Heron” Norwick") too."""
    inside = (person(surface).nick for surface in cluster.surfaces)
    return {plain_nickname(nick) for nick in (*cluster.nicknames, *inside) if nick}


def same_named(a: Person, b: Person) -> bool:
    return (a.whole == b.whole and a.generation == b.generation) or same_person(a, b)
