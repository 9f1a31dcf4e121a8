"""Names whose kind is in doubt, with what speaks for either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Entity, EntityKind
from generator.tag.review.pasting import Desk
from generator.tag.review.readings import Reading, of, summed
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth
from generator.tag.words import printed_small

# Log-odds that the truth has another kind, fitted to the 1,405 machine names of the first seven dossiers of
# tests/bench/dossiers, 79 of them wrong. Fitted to six and counted on the seventh, each in turn: 14 right of the 32 at
# LEAST or more, and 5 of the others are names that the truth asks no page for.
POINTS = {
    "less than .9 sure": 1.25, "seen as a person": 1.05, "model of two minds": 0.85, "another kind at .2": 0.75,
    "weighed otherwise": 0.65, "less than .6 sure": 0.45, "less than .45 sure": 0.4, "model alone": 0.35,
    "one word": -0.2, "a word of the language": -0.2, "a person": -0.85,
}  # fmt: skip
BEGIN = -3.9
LEAST = 0.35
_SAID = {
    EntityKind.PERSON: "a person", EntityKind.ORGANISATION: "an organisation", EntityKind.PLACE: "a place",
    EntityKind.GROUP: "a group", EntityKind.LAW: "a law", EntityKind.PROGRAMME: "a programme",
    EntityKind.OTHER: "something else",
}  # fmt: skip


def find(seen: Seen, desk: Desk, readings: Mapping[str, Reading]) -> Iterator[Proposal]:
    for entity in seen.entities:
        reading = of(entity, readings)
        chance = summed(POINTS, _points(entity, reading), BEGIN) if entity.status == "machine" and reading.votes else 0
        if chance >= LEAST:
            yield _proposal(entity, reading, chance, seen, desk)


def _points(entity: Entity, reading: Reading) -> dict[str, bool]:
    sure, several = reading.likely(entity.kind), " " in entity.name
    return {
        "less than .9 sure": sure < 0.9,
        "less than .6 sure": sure < 0.6,
        "less than .45 sure": sure < 0.45,
        "another kind at .2": _other(entity, reading)[1] > 0.2,
        "seen as a person": bool(reading.personal) and entity.kind is not EntityKind.PERSON,
        "model of two minds": len(reading.labels) > 1,
        "weighed otherwise": reading.first not in (None, entity.kind),
        "model alone": reading.alone,
        "one word": not several,
        "a word of the language": not several and printed_small(entity.name),
        "a person": entity.kind is EntityKind.PERSON,
    }


def _other(entity: Entity, reading: Reading) -> tuple[EntityKind, float]:
    """The likeliest kind but its own."""
    own = EntityKind.ORGANISATION if entity.kind is EntityKind.GROUP else entity.kind
    rest = {kind: c for kind, c in reading.chances.items() if kind not in (own, EntityKind.OTHER)}
    return max(rest.items(), key=lambda item: (item[1], item[0])) if rest else (EntityKind.OTHER, 0.0)


def _proposal(entity: Entity, reading: Reading, chance: float, seen: Seen, desk: Desk) -> Proposal:
    other = (
        EntityKind.PERSON if reading.personal and entity.kind is not EntityKind.PERSON else _other(entity, reading)[0]
    )
    says = f'Is "{entity.name}" {_SAID[entity.kind]}, or {_SAID[other]}?'
    return Proposal(
        "kind",
        (entity.id,),
        says,
        tuple(_evidence(entity, reading, seen)),
        desk.entry(entity, kind=other),
        worth(chance, seen.count(entity.id), len(seen.stories_of(entity.id))),
        "kind",
    )


def _evidence(entity: Entity, reading: Reading, seen: Seen) -> Iterator[str]:
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(reading.votes.items()))
    yield f"Found as: {told}."
    if reading.chances:
        likely = sorted(reading.chances.items(), key=lambda item: (-item[1], item[0]))
        yield "By the words in and around it: " + ", ".join(f"{kind} {c:.2f}" for kind, c in likely if c >= 0.1) + "."
    if reading.personal and entity.kind is not EntityKind.PERSON:
        yield "It stands where only a person does: " + ", ".join(reading.personal) + "."
    at = seen.first(entity.id)
    if at:
        yield f"{seen.title(at)}: {seen.sentence_of(at)}"
