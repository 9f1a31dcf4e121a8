"""A span that a spotter proposes, before overlaps are decided; and the kind that a name's own last word tells."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import EntityKind
from generator.tag.types import Source
from generator.tag.words import (
    BODY_TAILS,
    CLUB_HEADS,
    GROUP_TAILS,
    LAW_TAILS,
    LEGAL_CODES,
    PLACE_TAILS,
    PROGRAMME_TAILS,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that one spotter proposes."""

    start: int
    end: int
    kind: EntityKind
    source: Source
    key: str | None
    weight: float
    rank: int  # desk 3, authority 2, pattern 1, model 0
    weak: bool = False
    by: str = ""  # the spotter, in a word or two
    told: tuple[str, ...] = ()  # all spotters that see a name here, see Spot.told


def form_kind(surface: str) -> EntityKind | None:
    """The kind that the last word of a longer name tells, or None."""
    words = [word.casefold() for word in surface.split()]
    if len(words) < 2 or (words[-1] == "code" and words[-2] not in LEGAL_CODES):
        return None
    if "v." in words[1:-1]:  # "Tarn v. Norwick"
        return EntityKind.LAW
    tails = (
        (LAW_TAILS, EntityKind.LAW),
        (PROGRAMME_TAILS, EntityKind.PROGRAMME),
        (GROUP_TAILS, EntityKind.GROUP),
        (BODY_TAILS, EntityKind.ORGANISATION),
        (PLACE_TAILS, EntityKind.PLACE),
    )
    if words[0] in CLUB_HEADS or words[-1] in MORE_BODY_TAILS or (words[-1] == "district" and words[-2] in _SERVED):
        return EntityKind.ORGANISATION
    return next((kind for tail, kind in tails if words[-1] in tail), None)


# The network has learned without these, and is told of the others.
MORE_BODY_TAILS = frozenset(
    {"elementary", "packing", "bancorp", "bancshares", "sparebank", "drilling", "storage", "trucking", "outfitters",
     "seafoods", "fisheries", "farms", "orchards", "vineyards", "mills", "quarries", "mines", "smelters", "tech"}
)  # fmt: skip
_SERVED = frozenset(
    {"school", "schools", "transit", "water", "fire", "hospital", "sewer", "sanitary", "irrigation", "utility",
     "utilities", "conservation", "drainage"}
)  # fmt: skip
