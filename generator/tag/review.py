"""What is worth an editor's minute: likely merges, uncertain kinds, frequent machine entities; and why one is one.

Fuzzy likeness lives here and only here: it proposes, with a line ready to paste, and never merges.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from generator.model import Entity, EntityId, EntityKind, Story
from generator.tag.names import acronym_key, body_key, initials, lone_fits, person
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.types import Tagged
from generator.tag.words import is_acronym
from generator.text import fold

LIKELY = 88.0  # of 100, token-set likeness of two names from which a person should look. Guess, checked by eye
FREQUENT = 5  # mentions from which a machine entity is worth confirming


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to decide. `paste` is ready for desk/entities.yml."""

    what: str  # "merge", "kind" or "confirm"
    entities: tuple[EntityId, ...]
    says: str
    evidence: tuple[str, ...]
    paste: str
    worth: float  # higher first


def review(
    stories: Sequence[Story], tagged: Sequence[Tagged], entities: Sequence[Entity], rules: TagRules = DEFAULT
) -> tuple[Proposal, ...]:
    """Proposals over resolved stories, the most promising first."""
    counts = Counter(mention.entity for story in stories for mention in story.mentions)
    found = [*_merges(entities, counts), *_kinds(tagged, entities, counts), *_frequent(entities, counts)]
    return tuple(sorted(found, key=lambda p: (-p.worth, p.what, p.entities))[: rules.most_review])


def explain_entity(entity: Entity, stories: Sequence[Story]) -> tuple[str, ...]:
    """Why these names are one entity of this kind, and how sure that is."""
    mentions = [m for story in stories for m in story.mentions if m.entity == entity.id]
    surfaces = Counter(m.surface for m in mentions)
    told = ", ".join(
        f'"{surface}" ({count})' for surface, count in sorted(surfaces.items(), key=lambda i: (-i[1], i[0]))
    )
    sure = (
        "an editor or the authority list names it"
        if entity.status == "confirmed"
        else f"machine score {entity.score:.2f}"
    )
    return (
        f"{entity.name} ({entity.id}) is a {entity.kind}: {sure}.",
        f"Found as {told or 'nothing'} in {len({m.article for m in mentions})} articles.",
        *entity.evidence,
    )


def _merges(entities: Sequence[Entity], counts: Counter[EntityId]) -> Iterator[Proposal]:
    for a, b in _near(entities):
        why = _alike(a, b)
        if why and not (a.status == "confirmed" and b.status == "confirmed"):
            first, other = sorted((a, b), key=lambda e: (e.status != "confirmed", -counts[e.id], e.name))
            paste = f"- name: {_quoted(first.name)}\n  kind: {first.kind}\n  also: [{_quoted(other.name)}]"
            says = f'"{other.name}" may be "{first.name}".'
            yield Proposal("merge", (first.id, other.id), says, (why,), paste, 10.0 + counts[a.id] + counts[b.id])


def _near(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Pairs that share a word or an acronym; comparing all with all would not scale."""
    blocks: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        keys = set(fold(entity.name).split()) | {acronym_key(entity.name)} | set(initials(entity.name))
        for key in keys:
            if len(key) > 2:
                blocks[key].append(entity)
    seen: set[tuple[EntityId, EntityId]] = set()
    for _, members in sorted(blocks.items()):
        if len(members) <= 30:  # a word that many names share tells nothing
            for a, b in combinations(members, 2):
                if a.id != b.id and (a.id, b.id) not in seen and (b.id, a.id) not in seen:
                    seen.add((a.id, b.id))
                    yield a, b


def _alike(a: Entity, b: Entity) -> str:
    if a.kind is EntityKind.PERSON and b.kind is EntityKind.PERSON:
        one, two = person(a.name), person(b.name)
        if lone_fits(one, two) or lone_fits(two, one):
            return "One is the other's surname alone."
        if one.given[:1] == two.given[:1] and one.family[-1:] == two.family[-1:] and not one.lone:
            return "Same first name and surname, and what stands between or behind them differs."
        if one.family == two.family and fuzz.ratio(" ".join(one.given), " ".join(two.given)) >= LIKELY:
            return "Same surname, first names spelled alike."
        return ""
    if a.kind is EntityKind.PERSON or b.kind is EntityKind.PERSON:
        return ""
    if is_acronym(a.name) != is_acronym(b.name):
        short, long = (a, b) if is_acronym(a.name) else (b, a)
        return "One is the initials of the other." if acronym_key(short.name) in initials(long.name) else ""
    score = fuzz.token_sort_ratio(body_key(a.name), body_key(b.name))
    return f"Names alike to {score:.0f} of 100." if score >= LIKELY else ""


def _kinds(tagged: Sequence[Tagged], entities: Sequence[Entity], counts: Counter[EntityId]) -> Iterator[Proposal]:
    """Names that the spotters took for two kinds about as often."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for tags in tagged:
        for spot in tags.spots:
            votes[fold(spot.surface)][spot.kind] += 1
    for entity in entities:
        if entity.status == "machine":
            found = sum((votes[fold(name)] for name in (entity.name, *entity.aliases)), Counter[EntityKind]())
            first, second = (*found.most_common(2), (entity.kind, 0), (entity.kind, 0))[:2]
            if second[1] * 3 >= first[1] > 0 and second[0] is not first[0]:
                told = ", ".join(f"{kind} {count}" for kind, count in sorted(found.items()))
                paste = f"- name: {_quoted(entity.name)}\n  kind: {entity.kind}"
                says = f'Is "{entity.name}" a {entity.kind}?'
                yield Proposal("kind", (entity.id,), says, (f"Taken for: {told}.",), paste, 5.0 + counts[entity.id])


def _frequent(entities: Sequence[Entity], counts: Counter[EntityId]) -> Iterator[Proposal]:
    for entity in entities:
        if entity.status == "machine" and counts[entity.id] >= FREQUENT:
            also = ", ".join(map(_quoted, entity.aliases))
            paste = f"- name: {_quoted(entity.name)}\n  kind: {entity.kind}\n  also: [{also}]"
            says = f'"{entity.name}" was found {counts[entity.id]} times by the machine alone.'
            yield Proposal("confirm", (entity.id,), says, entity.evidence[:3], paste, float(counts[entity.id]))


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
