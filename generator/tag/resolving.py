"""All stories in; out come the stories with their mentions, and the entities that are sure enough for a page.

Kinds, names, scores and what is published are decided here; who is who is decided in `clusters`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Entity, EntityId, EntityKind, Mention, Quote, Story, hex8, with_tags
from generator.problems import Result
from generator.tag import generic, patterns
from generator.tag.across import over_all
from generator.tag.authority import Authority, Lexicon, lexicon
from generator.tag.candidates import form_kind
from generator.tag.cluster import Cluster
from generator.tag.clusters import of_story
from generator.tag.names import body_key, person
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.speakers import speaker_place
from generator.tag.types import Said, Spot, Tagged
from generator.tag.words import is_acronym
from generator.text import fold

Place = tuple[str, int, int, int]  # article, block, start, end


def resolve(
    stories: Sequence[Story], tagged: Sequence[Tagged], authority: Authority, rules: TagRules = DEFAULT
) -> Result[tuple[tuple[Story, ...], tuple[Entity, ...]]]:
    """Stories with mentions, quotes, figures, events; and the entities that are sure enough for a page."""
    known = lexicon(authority)
    clusters = clustered(stories, tagged, known)
    shared = _shared_names(clusters)
    entities: dict[EntityId, Entity] = {}
    owner: dict[Place, EntityId] = {}
    hidden: set[Place] = set()
    for cluster in clusters:
        places = [(s.article, s.block, s.start, s.end) for _, s in cluster.spots]
        if cluster.key and known.by_name[cluster.key].hide:
            hidden.update(places)
            continue
        entity = _entity(cluster, known, shared)
        if entity.status == "machine" and entity.score < rules.publish_score:
            continue
        entities[entity.id] = _together(entities.get(entity.id), entity)
        owner.update(dict.fromkeys(places, entity.id))
    done = tuple(_tagged(story, tags, owner, hidden) for story, tags in zip(stories, tagged, strict=True))
    return Result((done, tuple(sorted(entities.values(), key=lambda e: (fold(e.name), e.id)))))


def clustered(stories: Sequence[Story], tagged: Sequence[Tagged], known: Lexicon) -> list[Cluster]:
    """Who is who, before anything is left out."""
    kinds = _kinds(tagged)
    found: list[Cluster] = []
    for number, (story, tags) in enumerate(zip(stories, tagged, strict=True)):
        spots = [_with_kind(spot, kinds) for spot in tags.spots]
        country = generic.country_of(story, spots, known)
        found.extend(of_story(number, spots, _introduced(story, spots), country, known))
    return over_all(found, known)


def _kinds(tagged: Sequence[Tagged]) -> dict[str, EntityKind]:
    """One kind a name, by the weight of all who saw it; a full name and its surname alone vote for each other."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for tags in tagged:
        for spot in tags.spots:
            votes[fold(spot.surface)][spot.kind] += spot.weight  # type: ignore[assignment]
            if spot.kind is EntityKind.PERSON and not person(spot.surface).lone:
                votes[person(spot.surface).whole[-1]][EntityKind.PERSON] += spot.weight  # type: ignore[assignment]
    chosen = {}
    for name, found in sorted(votes.items()):
        words = name.split()
        surname = votes[words[-1]][EntityKind.PERSON] if 2 <= len(words) <= 3 and words[-1] in votes else 0
        total = found + Counter({EntityKind.PERSON: surname / 2}) if form_kind(name) is None and surname else found
        chosen[name] = max(sorted(total), key=lambda kind: total[kind])
    return chosen


def _with_kind(spot: Spot, kinds: dict[str, EntityKind]) -> Spot:
    return spot if spot.key else replace(spot, kind=kinds[fold(spot.surface)])


def _introduced(story: Story, spots: Sequence[Spot]) -> list[tuple[Spot, Spot]]:
    """(name, short) pairs as the text itself gives them."""
    ends = {(s.article, s.block, s.end): s for s in spots}
    starts = {(s.article, s.block, s.start): s for s in spots}
    pairs = []
    for article, number in story.reading():
        text = article.blocks[number].text
        for short in (*patterns.acronyms(text), *patterns.nicknames(text)):
            name = ends.get((article.id, number, short.name_end))
            other = starts.get((article.id, number, short.start))
            if name and other and name is not other and _goes_with(name, other, short.sure):
                pairs.append((name, other))
    return pairs


def _goes_with(name: Spot, short: Spot, sure: bool) -> bool:
    if name.kind is EntityKind.PERSON:
        return not is_acronym(short.surface)
    return is_acronym(short.surface) and (sure or body_key(name.surface)[:1] == fold(short.surface)[:1])


# --- from a cluster to an entity


def _shared_names(clusters: Sequence[Cluster]) -> frozenset[str]:
    """Names of generic bodies that more than one country has in this dossier."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for cluster in clusters:
        if cluster.generic and not cluster.key:
            found[_name(cluster)].add(cluster.generic[1])
    return frozenset(name for name, countries in found.items() if len(countries) > 1)


def _entity(cluster: Cluster, known: Lexicon, shared: frozenset[str]) -> Entity:
    entry = known.by_name[cluster.key] if cluster.key else None
    name = entry.name if entry else _name(cluster)
    if cluster.generic and name in shared and cluster.generic[1]:
        name = f"{name} ({cluster.generic[1]})"
    kind = entry.kind if entry and entry.fixed_kind else cluster.kind
    declared = entry.also if entry and entry.desk else ()
    aliases = {_clean(s) for s in (*cluster.surfaces, *declared)} - {name, ""}
    return Entity(
        id=EntityId("e-" + hex8(fold(name))),
        name=name,
        kind=kind,
        aliases=tuple(sorted(aliases)),
        status="confirmed" if entry else "machine",
        evidence=_evidence(cluster),
        score=1.0 if entry else _score(cluster),
        wikidata=entry.wikidata if entry else None,
        note=entry.note if entry else None,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
    )


def _clean(surface: str) -> str:
    for article in ("the ", "The ", "THE "):
        surface = surface.removeprefix(article)
    return surface.strip()


def _name(cluster: Cluster) -> str:
    """The fullest name, as most carefully printed: with its accents and capitals, without titles."""

    def care(surface: str) -> tuple[int, int, int, int, str]:
        bare = unicodedata.normalize("NFD", surface)
        accents = sum(unicodedata.combining(c) > 0 for c in bare)
        small = sum(word[:1].islower() for word in surface.split())
        shouted = surface.isupper() and not is_acronym(surface)
        return (int(shouted), -accents, small, -cluster.surfaces[surface], surface)

    best = cluster.names[0]
    if cluster.kind is EntityKind.PERSON:
        full = [_untitled(s) for s in cluster.surfaces if person(s).whole == person(best).whole]
        return min(full, key=care)
    alike = [s for s in cluster.surfaces if body_key(s) == body_key(best)]
    return _clean(min(alike, key=care))


_KEPT_TITLES = frozenset(
    {"king", "queen", "prince", "princess", "pope", "lady", "lord", "sheikh", "emperor", "saint", "sister"}
)


def _untitled(surface: str) -> str:
    words = surface.split()
    if person(surface).lone and words[0].casefold().rstrip(".") in _KEPT_TITLES:
        return surface
    while len(words) > 1 and person(" ".join(words)).titles:
        words = words[1:]
    return " ".join(words)


def _evidence(cluster: Cluster) -> tuple[str, ...]:
    sources = Counter(spot.source for _, spot in cluster.spots)
    told = {
        "desk": "declared in desk/entities.yml",
        "authority": "named in the authority list shipped with the program",
        "pattern": "recognised by the form of the name",
        "model": "recognised by the language model",
    }
    first = [
        f"{told[source].capitalize()} ({count} of {len(cluster.spots)} mentions)."
        for source, count in sorted(sources.items())
    ]
    return (*first, *cluster.why)


def _score(cluster: Cluster) -> float:
    """How sure the machine is that this is a name worth a page. The steps are guesses, checked by eye."""
    if cluster.ambiguous:
        return 0.1
    best = max(spot.weight for _, spot in cluster.spots)
    if cluster.kind is EntityKind.PERSON and person(cluster.names[0]).lone and not _two_words(cluster.names[0]):
        return 0.55 if any(person(s).titles for s in cluster.surfaces) else 0.3
    score = best + min(0.2, 0.05 * (len(cluster.spots) - 1)) + (0.1 if len(cluster.stories) > 1 else 0.0)
    return round(min(score, 0.99), 2)


def _two_words(surface: str) -> bool:
    """ "Al Norwick" may be a whole name though "al" is a particle."""
    return surface.count(" ") == 1 and surface.startswith("Al ")


def _together(held: Entity | None, new: Entity) -> Entity:
    """Two clusters of one name are one entity: ids come from names."""
    if held is None:
        return new
    return replace(
        held,
        aliases=tuple(sorted({*held.aliases, *new.aliases})),
        evidence=tuple(dict.fromkeys((*held.evidence, *new.evidence))),
        score=max(held.score, new.score),
    )


# --- back into the stories


def _tagged(story: Story, tags: Tagged, owner: dict[Place, EntityId], hidden: set[Place]) -> Story:
    mentions = tuple(
        Mention(owner[place], s.article, s.block, s.start, s.end, s.surface)
        for s in tags.spots
        if (place := (s.article, s.block, s.start, s.end)) in owner
    )
    quotes = tuple(_quote(said, tags, owner, hidden) for said in tags.said)
    return with_tags(story, mentions, quotes, tags.figures, tags.events)


_HIDDEN = EntityId("hidden")  # of a name that an editor took down


def _quote(said: Said, tags: Tagged, owner: dict[Place, EntityId], hidden: set[Place]) -> Quote:
    place = speaker_place(said, tags, lambda p: owner.get(p) or (_HIDDEN if p in hidden else None))
    gone = place in hidden
    return Quote(
        said.article, said.block, said.start, said.end, said.text, said.kind,
        speaker=owner.get(place) if place else None,
        speaker_text="" if gone else said.speaker_text,
        cue=said.cue,
    )  # fmt: skip
