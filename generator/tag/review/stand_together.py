"""Why two names may be one by how they stand: initials set behind a name, "known as", "called", "in the name of"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.model import ArticleId, Entity, EntityId, EntityKind, Mention
from generator.tag.names import acronym_key, initials
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


def _behind(
    text: str, before: list[Mention], short: Mention, known: dict[EntityId, Entity], seen: Seen
) -> Iterator[Clue]:
    if not before or not is_acronym(short.surface) or before[-1].entity == short.entity:
        return
    long = before[-1]
    if " " not in long.surface or is_acronym(long.surface):
        return
    body, gap = known[long.entity], text[long.end : short.start]
    unnamed = is_acronym(known[short.entity].name) or not seen.met_in_full(known[short.entity])
    # the initials of a listed body are known
    unnamed = unnamed and (body.status == "machine" or _agree(short.surface, body.name))
    if body.kind is EntityKind.PERSON or _has_initials(body, seen) or not unnamed:
        return
    says = f'"{short.surface}" stands behind "{long.surface}" as its initials do.'
    if _BEHIND.fullmatch(gap):
        yield Clue(body, known[short.entity], "set behind the name", says, short, beside=True)
        return
    full = next((m for m in reversed(before) if " " in m.surface and _begins(short.surface, m.surface)), None)
    if full and _LOOSE.fullmatch(text[full.end : short.start]):
        yield Clue(known[full.entity], known[short.entity], "set behind the name", says, short, beside=True)


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
    own = fold(surface) == fold(other.name) and not is_acronym(surface)
    return own and other.status == "machine" and other.kind not in kinds
