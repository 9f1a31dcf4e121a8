"""Clusters of all stories brought together: same entry, same full name, same body; the rest needs a shared context."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.bodies import join_acronyms
from generator.tag.cluster import Cluster, is_person, may_join
from generator.tag.full_names import join_full_names
from generator.tag.names import body_key, person


def over_all(clusters: Iterable[Cluster], known: Lexicon) -> list[Cluster]:
    """Clusters of all stories joined: same entry, same full name, same body; lone names of two stories stay apart."""
    held: dict[tuple[str, ...], Cluster] = {}
    for cluster in _at_home(list(clusters), known):
        identity = _over_all_identity(cluster)
        if identity in held and may_join(held[identity], cluster, known):
            held[identity].absorb(cluster, "")
        else:
            held[identity if identity not in held else (*identity, str(len(held)))] = cluster
    joined = join_full_names(list(held.values()), known)
    return join_acronyms(joined, known, introduced_only=True)


def _at_home(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A Senate of no known country is the only one that the dossier names, or nobody's where it names two."""
    homes: dict[str, set[str]] = defaultdict(set)
    for cluster in clusters:
        if cluster.generic and cluster.generic[1]:
            homes[cluster.generic[0]].add(cluster.generic[1])
    for cluster in clusters:
        if cluster.generic and not cluster.generic[1]:
            body, found = cluster.generic[0], homes[cluster.generic[0]]
            if len(found) == 1:
                cluster.generic = (body, next(iter(found)))
                cluster.key = generic.known_body(body, cluster.generic[1], known)
            cluster.ambiguous = len(found) > 1
    return clusters


def _over_all_identity(cluster: Cluster) -> tuple[str, ...]:
    if cluster.key:
        return ("known", cluster.key)
    if cluster.generic:
        return ("generic", cluster.generic[0], cluster.generic[1] or "")
    name = cluster.names[0]
    if is_person(cluster):
        parts = person(name)
        return ("person", *parts.whole, parts.generation)
    return ("body", "place" if cluster.kind is EntityKind.PLACE else "", body_key(name))
