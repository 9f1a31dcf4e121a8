"""Pages that are probably nobody's name, and names just below a page that look like one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Entity, EntityKind
from generator.tag.review.pasting import never
from generator.tag.review.readings import Reading, of, summed
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth

# Log-odds that the truth asks for no page of it, fitted to the first seven dossiers of tests/bench/dossiers (138 of
# 1,405 machine names). Fitted to six and counted on the seventh: of 46 names at LEAST or more, 23.
POINTS = {
    "place": 1.65, "seen once": 1.05, "score below .95": 1.0, "model alone": 0.95, "score below .85": 0.7,
    "likely none of the three": 0.7, "kind unsure": 0.55, "other": 0.55, "score below .75": 0.35, "person": -0.25,
}  # fmt: skip
BEGIN = -4.9
LEAST = 0.5


def find(seen: Seen, readings: Mapping[str, Reading]) -> Iterator[Proposal]:
    for entity in seen.entities:
        told = _points(entity, of(entity, readings), seen) if entity.status == "machine" else {}
        chance = summed(POINTS, told, BEGIN) if told else 0.0
        if chance >= LEAST:
            at = seen.first(entity.id)
            yield Proposal(
                "noise",
                (entity.id,),
                f'Is "{entity.name}" a name that is worth a page?',
                (
                    f"Machine score {entity.score:.2f}; " + ", ".join(n for n, holds in told.items() if holds) + ".",
                    *((f"{seen.title(at)}: {seen.sentence_of(at)}",) if at else ()),
                ),
                never(entity.name, sorted(seen.surfaces.get(entity.id, ()))),
                worth(chance, seen.count(entity.id), len(seen.stories_of(entity.id))),
                "noise",
            )


def _points(entity: Entity, reading: Reading, seen: Seen) -> dict[str, bool]:
    return {
        "place": entity.kind is EntityKind.PLACE,
        "other": entity.kind is EntityKind.OTHER,
        "person": entity.kind is EntityKind.PERSON,
        "seen once": seen.count(entity.id) == 1,
        "model alone": reading.alone,
        "likely none of the three": reading.none > 0.3,
        "kind unsure": reading.likely(entity.kind) < 0.6,
        "score below .95": entity.score < 0.95,
        "score below .85": entity.score < 0.85,
        "score below .75": entity.score < 0.75,
    }
