"""From a cluster to an entity: its name, its kind, how sure it is and why, its other names."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model import Entity, EntityKind, Story
from generator.tag import recogniser, weighing
from generator.tag.authority import Lexicon
from generator.tag.body_names import body_key
from generator.tag.cluster import Cluster
from generator.tag.evidence import Texts
from generator.tag.names import person, untitled
from generator.tag.rules import TagRules
from generator.tag.words import FIRST_NAMES, SURNAMES, is_acronym
from generator.text import entity_id, fold


@dataclass(frozen=True)
class Judge:
    """What is needed to say how sure a name is."""

    stories: Sequence[Story]
    known: Lexicon
    rules: TagRules

    @cached_property
    def texts(self) -> Texts:
        return texts_of(self.stories)

    @cached_property
    def learned(self) -> list[bool]:
        """Of each story, whether the weights hold: English, and read with a model."""
        told = [story.head.meta.language or self.rules.language for story in self.stories]
        return [self.rules.use_model and one == "en" and bool(recogniser.model_for(one, self.rules)) for one in told]

    def learns(self, cluster: Cluster) -> bool:
        return all(self.learned[story] for story in sorted(cluster.stories))

    def score(self, cluster: Cluster) -> tuple[float, str]:
        return weighing.score(cluster, self.texts, self.known, self.learns(cluster))


def texts_of(stories: Sequence[Story]) -> Texts:
    return {(a.id, number): a.blocks[number].text for story in stories for a, number in story.reading()}


def shared_names(clusters: Sequence[Cluster]) -> frozenset[str]:
    """Names of generic bodies that more than one country has in this dossier."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for cluster in clusters:
        if cluster.generic and not cluster.key:
            found[name_of(cluster)].add(cluster.generic[1])
    return frozenset(name for name, countries in found.items() if len(countries) > 1)


def entity_of(cluster: Cluster, judge: Judge, shared: frozenset[str]) -> Entity:
    """The cluster's entity, its score from 0 to 1. `shared`: names that get their country behind them."""
    entry = judge.known.by_name[cluster.key] if cluster.key else None
    name = entry.name if entry else name_of(cluster)
    score, reasons = (1.0, "") if entry else judge.score(cluster)
    if cluster.generic and name in shared and cluster.generic[1]:
        name = f"{name} ({cluster.generic[1]})"
    kind = entry.kind if entry and entry.fixed_kind else cluster.kind
    declared = entry.also if entry and entry.desk else ()
    shown = map(untitled, cluster.surfaces) if kind is EntityKind.PERSON else map(_clean, cluster.surfaces)
    aliases = {*shown, *map(_clean, declared)} - {name, ""}
    return Entity(
        id=entity_id(name),
        name=name,
        kind=kind,
        aliases=tuple(sorted(aliases)),
        status="confirmed" if entry else "machine",
        evidence=(*_evidence(cluster), *((reasons,) if reasons else ())),
        score=score,
        wikidata=entry.wikidata if entry else None,
        note=entry.note if entry else None,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
    )


def _clean(surface: str) -> str:
    for article in ("the ", "The ", "THE "):
        surface = surface.removeprefix(article)
    return surface.strip()


def name_of(cluster: Cluster) -> str:
    """The fullest name, as most carefully printed: with its accents and capitals, without titles."""

    def care(surface: str) -> tuple[int, int, int, int, str]:
        bare = unicodedata.normalize("NFD", surface)
        accents = sum(unicodedata.combining(c) > 0 for c in bare)
        small = sum(word[:1].islower() for word in surface.split())
        shouted = surface.isupper() and not is_acronym(surface)
        cut = surface.endswith(" PD")
        return (int(shouted or cut), -accents, small, -cluster.surfaces[surface], surface)

    best = cluster.names[0]
    if cluster.kind is EntityKind.PERSON:
        full = [untitled(s) for s in cluster.surfaces if person(s).whole == person(best).whole]
        royal = [s for s in full if " " in s and person(s).lone]
        return _calm(min(royal or full, key=care))
    alike = [s for s in cluster.surfaces if body_key(s) == body_key(cluster.title)]
    return _clean(min(alike, key=care)) if alike else cluster.title


def _calm(name: str) -> str:
    """ "ADA Norwick", as tabloids begin a story, and "Ada LEE", as institutes print surnames."""
    words = name.split(" ")
    quiet = [word for word in words if len(word) > 2 and not word.isupper()]
    if len(words) < 2 or not quiet:
        return name
    return " ".join(word.capitalize() if _is_loud(word) else word for word in words)


def _is_loud(word: str) -> bool:
    """A name in capitals, and no initials."""
    return len(word) > 2 and word.isupper() and word.isalpha() and fold(word) in FIRST_NAMES | SURNAMES


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


def together(held: Entity | None, new: Entity) -> Entity:
    """Two clusters of one name are one entity: ids come from names."""
    if held is None:
        return new
    return replace(
        held,
        aliases=tuple(sorted({*held.aliases, *new.aliases})),
        evidence=tuple(dict.fromkeys((*held.evidence, *new.evidence))),
        score=max(held.score, new.score),
    )
