"""How each name was read: as which kinds, by whom, and how likely each kind is by the words in and around it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model import Entity, EntityKind
from generator.tag.authority import Lexicon
from generator.tag.evidence import Texts
from generator.tag.kind_weighing import CLASSES, MORE, ONE, Dossier, asked, chances, likelier
from generator.tag.kinds import kinds_of
from generator.tag.types import BODIES, Tagged
from generator.text import fold

_LABELS = {
    "model GPE": EntityKind.PLACE, "model LOC": EntityKind.PLACE, "model FAC": EntityKind.PLACE,
    "model ORG": EntityKind.ORGANISATION, "model PERSON": EntityKind.PERSON,
    "model PRODUCT": EntityKind.OTHER, "model WORK_OF_ART": EntityKind.OTHER,
}  # fmt: skip
_PERSONAL = frozenset({"nickname", "age", "title", "who"})  # patterns that see persons only


@dataclass(slots=True)
class Reading:
    """Of one name, as folded."""

    votes: Counter[EntityKind] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    first: EntityKind | None = None  # the kind before it was weighed
    chances: dict[EntityKind, float] = field(
        default_factory=dict
    )  # of a person, a body, a place, none; {} = not weighed

    def likely(self, kind: EntityKind) -> float:
        return self.chances.get(_class(kind), 0.0) if self.chances else 1.0

    @property
    def none(self) -> float:
        """The chance that it is no person, body or place."""
        return self.chances.get(EntityKind.OTHER, 0.0)

    @property
    def labels(self) -> set[EntityKind]:
        return {kind for by, kind in _LABELS.items() if by in self.told}

    @property
    def alone(self) -> bool:
        """Whether the network alone saw it, no pattern and no list."""
        return bool(self.told) and all(by.startswith("model ") and not by.endswith(" in part") for by in self.told)

    @property
    def personal(self) -> list[str]:
        return sorted(_PERSONAL & self.told.keys())


def read(tagged: Sequence[Tagged], texts: Texts, known: Lexicon, learned: Sequence[bool]) -> dict[str, Reading]:
    """Folded name -> how it was read. `learned`: of each story, whether learned weights hold for it."""
    found: dict[str, Reading] = defaultdict(Reading)
    for tags in tagged:
        for spot in tags.spots:
            reading = found[fold(spot.surface)]
            reading.votes[spot.kind] += 1
            reading.told.update(spot.told)
    kinds = kinds_of(tagged)
    dossier = Dossier(tagged, texts, known, learned)
    for part in (MORE, ONE):
        for name, _, measured in asked(part, kinds, dossier):
            weighed = chances(part, measured)
            found[name].first, found[name].chances = kinds[name], dict(zip(CLASSES, weighed, strict=True))
            kinds[name] = likelier(name, kinds[name], weighed, measured)[0]
    return dict(found)


def of(entity: Entity, readings: Mapping[str, Reading]) -> Reading:
    return readings.get(fold(entity.name)) or Reading()


def summed(points: Mapping[str, float], told: Mapping[str, bool], begin: float) -> float:
    """The chance that the points of what holds make, as log-odds."""
    total = begin + sum(points[name] for name, holds in told.items() if holds)
    return 1 / (1 + math.exp(-total))


def _class(kind: EntityKind) -> EntityKind:
    return EntityKind.ORGANISATION if kind in BODIES else kind
