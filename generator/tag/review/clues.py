"""A reason why two pages may be one, and the blocks in which such pairs are looked for: never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import Entity, EntityKind, Mention

MOST_ALIKE = 30  # a word that more names share tells nothing; it keeps the time in proportion to the names


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason. `full` is who stays, `other` who may be the same."""

    full: Entity
    other: Entity
    reason: str  # row of `chances`
    says: str
    at: Mention | None = None  # a place that shows it
    beside: bool = False  # rests on how the two stand in one sentence; else that sets them apart


def pairs(entities: Iterable[Entity], keys: Callable[[Entity], Iterable[str]]) -> Iterator[tuple[Entity, Entity]]:
    """Each pair once that shares a key."""
    blocks: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        for key in sorted(set(keys(entity))):
            blocks[key].append(entity)
    done: set[tuple[str, str]] = set()
    for _, members in sorted(blocks.items()):
        for a, b in combinations(members, 2) if len(members) <= MOST_ALIKE else ():
            if (a.id, b.id) not in done:
                done.add((a.id, b.id))
                yield a, b


def persons(entities: Sequence[Entity]) -> list[Entity]:
    return [entity for entity in entities if entity.kind is EntityKind.PERSON]
