"""Two pages that may be one: the best clue of each pair, with the place that shows it and the line that joins them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Entity, EntityId, EntityKind
from generator.tag.names import person, untitled
from generator.tag.review import bodies_alike, persons_alike, stand_together
from generator.tag.review.chances import chance
from generator.tag.review.clues import Clue
from generator.tag.review.pasting import Desk
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth

LEAST = 0.3  # chance below which it is not worth a minute; a guess


def find(seen: Seen, desk: Desk) -> Iterator[Proposal]:
    best: dict[frozenset[EntityId], Clue] = {}
    for part in (stand_together, bodies_alike, persons_alike):
        for clue in part.find(seen):
            pair = frozenset((clue.full.id, clue.other.id))
            held = best.get(pair)
            if _may_be_one(clue, seen, desk) and (not held or chance(clue.reason) > chance(held.reason)):
                best[pair] = clue
    for clue in best.values():
        if chance(clue.reason) >= LEAST:
            yield _proposal(_turned(clue, desk), seen, desk)


def _may_be_one(clue: Clue, seen: Seen, desk: Desk) -> bool:
    """Nobody has confirmed both or set them apart, and no sentence has room for both."""
    a, b = clue.full, clue.other
    if a.id == b.id or (a.status == b.status == "confirmed" and seen.met_in_full(a) and seen.met_in_full(b)):
        return False
    if a.id in desk.entries and b.id in desk.entries:
        return False
    return not desk.bars(a, b) and (clue.beside or not seen.in_one_sentence(a.id, b.id))


def _turned(clue: Clue, desk: Desk) -> Clue:
    """What an editor has declared stays, whatever name is fuller."""
    if clue.other.id in desk.entries:
        return replace(clue, full=clue.other, other=clue.full)
    return clue


def _proposal(clue: Clue, seen: Seen, desk: Desk) -> Proposal:
    full, other = clue.full, clue.other
    evidence = [clue.says]
    at = clue.at or seen.first(other.id)
    if at:
        evidence.append(f"{seen.title(at)}: {seen.sentence_of(at)}")
    return Proposal(
        "merge",
        (full.id, other.id),
        f'"{other.name}" may be "{full.name}".',
        tuple(evidence),
        desk.entry(full, also=_names(other, seen)),
        worth(chance(clue.reason), seen.count(other.id), len(seen.stories_of(other.id))),
        clue.reason,
    )


def _names(other: Entity, seen: Seen) -> list[str]:
    """As printed; of a person in full no surname alone, for a relative may bear it in another story."""
    printed = sorted(seen.surfaces.get(other.id, ()), key=lambda s: (-s.count(" "), s))
    if other.kind is EntityKind.PERSON and not person(other.name).lone:
        return [untitled(name) for name in printed if not person(name).lone] or [other.name]
    return printed
