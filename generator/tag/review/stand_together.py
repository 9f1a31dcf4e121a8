"""Why two names may be one by how they stand: initials set behind a name, "known as", "called", "in the name of"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.model import ArticleId, Entity, EntityId, EntityKind, Mention
from generator.tag.body_names import acronym_key, initials
from generator.tag.names import person, plain_nickname, untitled
from generator.tag.review.clues import Clue
from generator.tag.review.seen import Seen
from generator.tag.words import is_acronym
from generator.text import fold

# Between a body and the initials behind it: ", the ", ", or ", " (". A comma alone may begin a list.
_BEHIND = re.compile(r"(?:’s|'s)?(?:,? \(|,? or (?:the )?|, (?:the|called|known as|abbreviated as) )(?:the )?[\"“]?$")
_LOOSE = re.compile(r",? [^.;]{0,20}, $")
_CALLED = re.compile(
    r"(?:\b(?:known|remembered|registered)\b[^.;]{0,40}? as"
    r"|(?:\b(?:is|was|being)|,) (?:also )?(?:called|nicknamed|dubbed)"
    r"|\balias|\ba\.k\.a\.|\bunder the (?:false )?(?:name|alias)(?: of)?|\bin the name of"
    r"|\b(?:is|was) an? [^.,;]{1,40} called"
    r"|\bw(?:ent|ho goes) by|\bgoes by|\bwhom? [^.;,]{1,30}? calls?|\bnicknamed|\bself-styled)(?: the)? ?[\"“‘]?$"
)
# "a brother of a boss known as X", "the wife of a man called X": X is neither whom the sentence is about
_ANOTHER = re.compile(r"\b(?:of|to|for|with|by) an? [\w -]{1,30}$")
_KNOWN = re.compile(r",? (?:known|called|nicknamed|whom?|alias)\b.*$")
_NEAR = 8  # names in front that are looked at
_WINDOW = 70  # characters in front of a name that tell how it is called
_FAR = 400  # characters back to the name of whom it is said


def find(seen: Seen) -> Iterator[Clue]:
    known = {one.id: one for one in seen.entities}
    blocks: dict[tuple[ArticleId, int], list[Mention]] = defaultdict(list)
    for entity in seen.entities:
        for mention in seen.mentions(entity.id):
            blocks[mention.article, mention.block].append(mention)
    for place, mentions in sorted(blocks.items()):
        text, row = seen.texts.get(place, ""), sorted(mentions, key=lambda m: (m.start, m.end))
        for at, mention in enumerate(row):
            before = row[max(0, at - _NEAR) : at]
            yield from _behind(text, before, mention, known, seen)
            yield from _called(text, before, mention, known)
    yield from _called_elsewhere(seen)


def _behind(
    text: str, before: list[Mention], short: Mention, known: dict[EntityId, Entity], seen: Seen
) -> Iterator[Clue]:
    if not before or not is_acronym(short.surface):
        return
    near = before[-1] if _BEHIND.fullmatch(text[before[-1].end : short.start]) else None
    far = next((m for m in reversed(before) if _begins(short.surface, m.surface)), None)
    far = far if far and _LOOSE.fullmatch(text[far.end : short.start]) else None
    long, other = near or far, known[short.entity]
    if long is None or long.entity == short.entity or " " not in long.surface or is_acronym(long.surface):
        return
    body, unnamed = known[long.entity], is_acronym(other.name) or not seen.met_in_full(other)
    listed = body.status != "machine" and not _agree(short.surface, body.name)  # whose initials are known
    if unnamed and not listed and body.kind is not EntityKind.PERSON and not _has_initials(body, seen):
        says = f'"{short.surface}" stands behind "{long.surface}" as its initials do.'
        yield Clue(body, other, "set behind the name", says, short, beside=True)


def _has_initials(body: Entity, seen: Seen) -> bool:
    return any(is_acronym(surface) for surface in seen.surfaces.get(body.id, ()))


def _agree(short: str, long: str) -> bool:
    """The same letters in any order, as other languages have them."""
    return any(sorted(acronym_key(short)) == sorted(one) for one in initials(long))


def _begins(short: str, long: str) -> bool:
    return any(acronym_key(short).startswith(one) for one in initials(long) if len(one) > 2)


def _called(text: str, before: list[Mention], called: Mention, known: dict[EntityId, Entity]) -> Iterator[Clue]:
    """The nearest person in front of "known as X" is X; behind "a brother of a boss known as" nobody is."""
    start, other = max(0, called.start - _WINDOW), known[called.entity]
    if not _may_be_called(other, called.surface) or not _CALLED.search(text[start : called.start]):
        return
    whose = [m for m in before if known[m.entity].kind is EntityKind.PERSON and called.start - m.end <= _FAR]
    whose = [m for m in whose if m.entity != called.entity]
    if whose and not _ANOTHER.search(_KNOWN.sub("", text[start : called.start])):
        full = known[whose[-1].entity]
        says = f'The text calls somebody "{called.surface}", and "{full.name}" is named before it.'
        yield Clue(full, other, "called so", says, called, beside=True)


def _may_be_called(other: Entity, surface: str) -> bool:
    """A name of its own that the machine made a page for, not the short form of somebody's."""
    kinds = (EntityKind.PROGRAMME, EntityKind.LAW)
    own = fold(untitled(surface)) == fold(untitled(other.name)) and not is_acronym(surface)
    return own and other.status == "machine" and other.kind not in kinds


def _called_elsewhere(seen: Seen) -> Iterator[Clue]:
    """ "The Heron" is Ada Norwick in one story, and a page of its own by another."""
    named = {plain_nickname(untitled(one.name)): one for one in seen.entities if one.status == "machine"}
    for full in seen.entities:
        own = {*person(full.name).whole} if full.kind is EntityKind.PERSON else {*fold(full.name).split()}
        for surface in sorted(seen.surfaces.get(full.id, ())):
            wording = plain_nickname(untitled(surface))
            other = named.get(wording)
            if other and other.id != full.id and own.isdisjoint(wording.split()):
                says = f'"{surface}" is "{full.name}" elsewhere in the dossier.'
                yield Clue(full, other, "called so elsewhere", says, seen.first(other.id))
