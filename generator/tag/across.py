"""Clusters of all stories brought together: same entry, same full name, same body; the rest needs the same company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.bodies import join_acronyms
from generator.tag.body_forms import join_longer_bodies
from generator.tag.body_names import body_key
from generator.tag.cluster import Cluster, fullest, is_person, may_join
from generator.tag.company import join_in_company, join_nicknames
from generator.tag.full_names import join_full_names
from generator.tag.kinds import turned
from generator.tag.names import person
from generator.tag.short_bodies import join_called_so
from generator.tag.words import HOUSEHOLD
from generator.text import fold


def over_all(clusters: Iterable[Cluster], known: Lexicon) -> list[Cluster]:
    """Clusters of all stories joined: same entry, same full name, same body; the rest where the company is the same."""
    held: dict[tuple[str, ...], Cluster] = {}
    for number, cluster in enumerate(_famous_here(_at_home(list(clusters), known))):
        identity = _over_all_identity(cluster, number)
        if identity in held and may_join(held[identity], cluster, known):
            held[identity].absorb(cluster, "")
        else:
            held[identity if identity not in held else (*identity, str(len(held)))] = cluster
    joined = join_nicknames(join_full_names(list(held.values()), known), known)
    joined = join_longer_bodies(join_called_so(join_in_company(joined, known), known), known)
    return join_acronyms(joined, known, introduced_only=True)


def _famous_here(clusters: list[Cluster]) -> list[Cluster]:
    """ "Mr. Holder" is not the famous one in a dossier that names only another Holder in full."""
    in_full: dict[str, set[str | None]] = defaultdict(set)
    for cluster in clusters:
        if is_person(cluster) and not cluster.by_surname and not fullest(cluster).lone:
            in_full[fullest(cluster).family[-1]].add(cluster.key)
    for cluster in clusters:
        surname = fullest(cluster).whole[-1] if cluster.by_surname else ""
        if cluster.by_surname and surname not in HOUSEHOLD and in_full[surname] - {cluster.key}:
            cluster.ambiguous = cluster.key in in_full[surname]
            cluster.key, cluster.by_surname, cluster.why = None, False, []
    return clusters


def _at_home(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A Senate of no known country is the only one that the dossier names, if its story shares a place with that one's,
    or nobody's where the dossier names two."""
    places = _places(clusters)
    homes: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for cluster in clusters:
        if cluster.generic and cluster.generic[1]:
            homes[cluster.generic[0]][cluster.generic[1]].update(*(places[story] for story in cluster.stories))
    for cluster in clusters:
        if cluster.generic and not cluster.generic[1]:
            body, found = cluster.generic[0], homes[cluster.generic[0]]
            home = next(iter(found)) if len(found) == 1 else ""
            here = {place for story in cluster.stories for place in places[story]}
            if home and (found[home] | {home}) & here:
                cluster.generic = (body, home)
                cluster.key = generic.known_body(body, home, known)
            cluster.ambiguous = len(found) > 1
    _homeless(clusters, places, known)
    return clusters


def _places(clusters: list[Cluster]) -> dict[int, set[str]]:
    """Story -> its places."""
    found: dict[int, set[str]] = defaultdict(set)
    for cluster in clusters:
        for story in sorted(cluster.stories) if cluster.kind is EntityKind.PLACE else ():
            found[story].add(cluster.key or fold(cluster.names[0]))
    return found


def _homeless(clusters: list[Cluster], places: dict[int, set[str]], known: Lexicon) -> None:
    """ "Parliament" in two stories that tell of no country is nobody's if they share no place, or if one of them goes
    round the world: marks it so."""
    alike: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.generic and not cluster.key and not cluster.generic[1]:
            alike[cluster.generic[0]].append(cluster)
    for body in alike.values():
        named = [places[story] for one in body for story in sorted(one.stories)]
        round_up = any(len(some & known.countries) > _MOST_COUNTRIES for some in named)
        for cluster in body if len(body) > 1 and (round_up or not set.intersection(*named)) else ():
            cluster.ambiguous = True


_MOST_COUNTRIES = 3  # of a story whose ministries are one country's; a guess


def _over_all_identity(cluster: Cluster, number: int) -> tuple[str, ...]:
    if cluster.key:
        return ("known", cluster.key)
    if cluster.generic:
        return ("generic", cluster.generic[0], cluster.generic[1] or "")
    name = cluster.names[0]
    if is_person(cluster):
        parts = person(name)
        lone = (str(number),) if parts.lone else ()  # two stories' lone names are not yet one person's
        return ("person", *parts.whole, parts.generation, *lone)
    return ("body", "place" if cluster.kind is EntityKind.PLACE else "", turned(body_key(cluster.title)))
