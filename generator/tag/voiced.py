"""Names of people whom only their words show: "Ada Norwick, Harl Herald" under a quotation looks like a headline.

Whoever speaks under a first name that people have and a surname is a person, whatever the spotters made of the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import EntityKind
from generator.tag.names import person
from generator.tag.persons import looks_personal
from generator.tag.types import Said, Spot
from generator.tag.words import ANY_FIRST_NAMES, capitalised

LONGEST, LONGEST_CREDIT = 4, 80  # words, characters
WEIGHT = 0.6  # as a name before "said" has


def voiced(said: Sequence[Said], spots: Sequence[Spot], texts: dict[int, str]) -> tuple[Spot, ...]:
    """The spots and those that the speakers add, in order."""
    found = {(s.block, s.start): s for s in _unseen(said, spots, texts)}
    return tuple(sorted((*spots, *found.values()), key=lambda s: (s.article, s.block, s.start, s.end)))


def _unseen(said: Sequence[Said], spots: Sequence[Spot], texts: dict[int, str]) -> Iterator[Spot]:
    for one in said:
        if one.kind != "direct" or one.speaker_at is None:
            continue
        block, start, end = one.speaker_at
        name = texts[block][start:end]
        free = not any(s.block == block and s.start < end and start < s.end for s in spots)
        if free and _is_person(name, _is_credit(one, name, texts)):
            yield Spot(one.article, block, start, end, name, EntityKind.PERSON, "pattern", None, WEIGHT, ("says",))


def _is_credit(one: Said, name: str, texts: dict[int, str]) -> bool:
    """ "Nirav Prado, Harl Herald" as the line below the quotation, or "the Herald's Nirav Prado: “...”": a person,
    whatever the first name."""
    block, start, end = one.speaker_at or (one.block, 0, 0)
    if texts[block].startswith(":", end) and texts[block].endswith(("’s ", "'s "), 0, start):
        return True
    return block > one.block and texts[block].startswith(f"{name}, ") and len(texts[block]) < LONGEST_CREDIT


def _is_person(name: str, credited: bool) -> bool:
    """A full name by its form."""
    words = name.split()
    parts = person(name)
    known = bool(parts.given) and (credited or parts.given[0] in ANY_FIRST_NAMES)
    return (
        known
        and len(words) <= LONGEST
        and all(map(capitalised, words))
        and looks_personal(name, titled=False)
        and not name.isupper()
    )
