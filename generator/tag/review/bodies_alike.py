"""Why two names of bodies, places or things may be one: one within the other, other order, two languages, initials."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Entity, EntityKind, Mention
from generator.tag.body_names import acronym_key, initials
from generator.tag.names import person
from generator.tag.review.clues import Clue, pairs
from generator.tag.review.likeness import root, shared_words, small_words_of, spelled_alike, words_of
from generator.tag.review.seen import Seen
from generator.tag.words import LEGAL, PLACE_TAILS, is_acronym
from generator.text import fold

_IN = re.compile(r"\b(?:in|near|outside|around)\s+$", re.IGNORECASE)
# Last or first words of what lies in or leads to the place of its name: never the place itself
_STREETS = frozenset(
    {"road", "street", "avenue", "highway", "boulevard", "lane", "drive", "calle", "avenida", "carretera", "rua",
     "rue", "via"}
)  # fmt: skip
_LISTED_TAILS = frozenset({"province", "district", "region", "state", "island", "islands", "department"})
_ENGLISH = frozenset({"of", "the", "for", "and", "on", "in", "at", "to", "a", "an"})
_ENOUGH = (2, 3)  # of the words of the longer name, two thirds must have one of their origin in the other
_BEFORE = 12  # characters in front of a name that tell "in"


def find(seen: Seen) -> Iterator[Clue]:
    named = [one for one in seen.entities if not _is_one(one)]
    within = _longer_names(seen.entities)
    for a, b in pairs(named, lambda one: words_of(one.name)):
        short, long = (a, b) if len(words_of(a.name)) <= len(words_of(b.name)) else (b, a)
        yield from _of_words(short, long, within, seen)
    for a, b in pairs(named, lambda one: map(root, words_of(one.name))):
        yield from _two_languages(a, b)
    for a, b in pairs(named, lambda one: _letters(one, seen)):
        yield from _initials(a, b, seen)


def _is_one(entity: Entity) -> bool:
    """A person in full who is nobody's body: those are looked at as persons."""
    name = person(entity.name)
    return entity.kind is EntityKind.PERSON and bool(name.titles or name.generation)


def _longer_names(entities: Sequence[Entity]) -> Counter[str]:
    """Folded name -> how many longer names have it within: a town's are many, a firm's one."""
    names = {fold(one.name) for one in entities}
    found: Counter[str] = Counter()
    for one in entities:
        words = fold(one.name).split()
        spans = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
        found.update(sorted((spans & names) - {fold(one.name)}))
    return found


def _of_words(short: Entity, long: Entity, within: Counter[str], seen: Seen) -> Iterator[Clue]:
    a, b = words_of(short.name), words_of(long.name)
    both_persons = short.kind is long.kind is EntityKind.PERSON
    if both_persons or not a:
        return
    if len(a) == len(b):
        if len(a) > 1 and sorted(a) == sorted(b):
            yield Clue(long, short, "word order", "The same words in another order.")
        elif spelled_alike(short.name, long.name):
            yield Clue(long, short, "spelled alike", "The names are spelled alike.")
    elif set(a) < set(b) and a in (b[: len(a)], b[-len(a) :], (b[0], b[-1])):
        yield from _within(short, long, within, seen)


def _within(short: Entity, long: Entity, within: Counter[str], seen: Seen) -> Iterator[Clue]:
    """ "Norwick" and the Norwick Regional Hospital: only if nothing tells of a town, or of another."""
    added = [word for word in words_of(long.name) if word not in words_of(short.name)]
    if _STREETS & {*added} or _full_person(long):
        return
    if short.status == "confirmed":
        if added[-1] in _LISTED_TAILS and len(added) == 1 and EntityKind.PLACE is short.kind is long.kind:
            yield Clue(long, short, "a listed place and its district", "One is the other's name without what it is.")
        return
    standing_in = next((m for m in seen.mentions(short.id) if _stands_in(m, seen)), None)
    if standing_in or not (seen.share_story(short.id, long.id) or seen.share_company(short.id, long.id)):
        return
    many = within[fold(short.name)] > 1
    if many and (short.kind is EntityKind.PLACE or added[-1] in PLACE_TAILS):
        return
    reason = "within one of several longer names" if many else "within the only longer name"
    whose = "one of the longer names with it" if many else "the only longer name with it"
    says = f'"{long.name}" is {whose}, and nothing stands "in {short.name}".'
    yield Clue(long, short, reason, says, seen.first(short.id))


def _full_person(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and not person(entity.name).lone


def _stands_in(mention: Mention, seen: Seen) -> bool:
    text = seen.texts.get((mention.article, mention.block), "")
    return bool(_IN.search(text, max(0, mention.start - _BEFORE), mention.start))


def _two_languages(a: Entity, b: Entity) -> Iterator[Clue]:
    one, other = words_of(a.name), words_of(b.name)
    if min(len(one), len(other)) < 2 or _foreign(a.name) == _foreign(b.name) or EntityKind.PERSON in (a.kind, b.kind):
        return
    if {*one} <= {*other} or {*other} <= {*one}:
        return
    same = shared_words(one, other)
    if same >= _ENOUGH[0] and same * _ENOUGH[1] >= _ENOUGH[0] * max(len(one), len(other)):
        says = f"{same} of {max(len(one), len(other))} words are of one origin, in two languages."
        yield Clue(*((b, a) if _foreign(a.name) else (a, b)), "two languages", says)


def _foreign(name: str) -> bool:
    return not name.isascii() or bool(small_words_of(name) - _ENGLISH - LEGAL)


def _letters(entity: Entity, seen: Seen) -> Iterator[str]:
    """Initials in any order, for other languages have another; those of a body that has none yet, and its own."""
    for surface in shown(entity, seen):
        if is_acronym(surface):
            yield "".join(sorted(acronym_key(surface)))
    for one in sorted(initials(entity.name)):
        if len(one) > 2 and (entity.status != "confirmed" or seen.met_in_full(entity)):
            yield "".join(sorted(one))


def shown(entity: Entity, seen: Seen) -> list[str]:
    return sorted(seen.surfaces.get(entity.id, ()))


def _initials(a: Entity, b: Entity, seen: Seen) -> Iterator[Clue]:
    for short, long in ((a, b), (b, a)):
        keys = {acronym_key(s): s for s in shown(short, seen) if is_acronym(s)}
        own = any(is_acronym(s) for s in shown(long, seen))
        if not keys or own or (short.status == "confirmed" and seen.met_in_full(short)):
            continue
        exact = sorted(keys.keys() & initials(long.name))
        turned = sorted(k for k in keys if any(sorted(k) == sorted(i) for i in initials(long.name)))
        story = seen.share_story(short.id, long.id)
        if exact and len(exact[0]) > 2 and (story or seen.share_company(short.id, long.id)):
            says = f'"{keys[exact[0]]}" are the initials of "{long.name}", which has none else.'
            yield Clue(long, short, "initials", says, seen.first(short.id))
        elif turned and story:
            says = f'"{keys[turned[0]]}" are the initials of "{long.name}" in another order, in one story.'
            yield Clue(long, short, "initials in another order", says, seen.first(short.id), beside=True)
