"""Names that were joined on little: a surname without its full name where two bear it, a listed name by its short form.

Of 110 surnames that two of the dossiers' persons bear none stood with the wrong one where the story names its bearer
in full; those are not proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Entity, EntityKind, Mention
from generator.tag.authority import Lexicon
from generator.tag.names import lone_fits, person
from generator.tag.review.chances import chance
from generator.tag.review.pasting import Desk
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth
from generator.tag.words import is_acronym
from generator.text import fold


def find(seen: Seen, desk: Desk, known: Lexicon) -> Iterator[Proposal]:
    yield from _surnames(seen, desk)
    for entity in seen.entities:
        if entity.status == "confirmed" and entity.id not in desk.entries and entity.kind is EntityKind.ORGANISATION:
            yield from _short_form(entity, seen, desk, known)


def _surnames(seen: Seen, desk: Desk) -> Iterator[Proposal]:
    full = [one for one in seen.entities if one.kind is EntityKind.PERSON and not person(one.name).lone]
    family: dict[str, list[Entity]] = defaultdict(list)
    for one in full:
        for word in sorted({*person(one.name).whole[1:]}):
            family[word].append(one)
    for one in full:
        named = {story for story, m in seen.named.get(one.id, ()) if not person(m.surface).lone}
        thin = [
            (story, m) for story, m in seen.named.get(one.id, ()) if story not in named and person(m.surface).family
        ]
        surfaces = dict.fromkeys(m.surface for _, m in thin)
        for surface in surfaces:
            alone = person(surface)
            others = [o for o in family[alone.whole[-1]] if o.id != one.id and lone_fits(alone, person(o.name))]
            if others:
                places = [(story, m) for story, m in thin if m.surface == surface]
                yield _surname(one, surface, others[0], places, seen, desk)


def _surname(
    one: Entity, surface: str, other: Entity, places: list[tuple[int, Mention]], seen: Seen, desk: Desk
) -> Proposal:
    at = places[0][1]
    why = [line for line in one.evidence if f'"{surface}"' in line]
    says = f'Is "{surface}" in "{seen.title(at)}" really "{one.name}"? "{other.name}" bears the name too.'
    reason = "surname without the full name"
    return Proposal(
        "joined",
        (one.id, other.id),
        says,
        (*why[:1], seen.sentence_of(at), f'The lines take "{surface}" from "{one.name}" in all stories.'),
        desk.entry(one, denied=[surface]),
        worth(chance(reason), len(places), len({story for story, _ in places})),
        reason,
    )


def _short_form(entity: Entity, seen: Seen, desk: Desk, known: Lexicon) -> Iterator[Proposal]:
    """ "The Herons" are those of Norwick only if a story that says so has Norwick."""
    surfaces = sorted(seen.surfaces.get(entity.id, ()))
    if not surfaces or any(" " in surface or is_acronym(surface) for surface in surfaces) or " " not in entity.name:
        return
    home = fold(entity.name).removesuffix(fold(surfaces[0])).strip()
    place = known.by_surface.get(home)
    if (
        place is None
        or place.kind is not EntityKind.PLACE
        or any({*home.split()} & seen.words_in(story) for story in sorted(seen.stories_of(entity.id)))
    ):
        return
    at, reason = seen.first(entity.id), "listed, by its short form only"
    if at is None:
        return
    says = f'Is "{surfaces[0]}" really "{entity.name}"? No story that prints it names {home.title()}.'
    yield Proposal(
        "joined",
        (entity.id,),
        says,
        (f"{seen.title(at)}: {seen.sentence_of(at)}",),
        desk.entry(entity, denied=surfaces),
        worth(chance(reason), seen.count(entity.id), len(seen.stories_of(entity.id))),
        reason,
    )
