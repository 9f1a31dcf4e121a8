"""Bodies joined: acronyms that a text introduces or that fit one name, and those of one country. See `short_bodies`."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.body_names import acronym_key, in_another_order, initials
from generator.tag.cluster import Cluster, is_person, may_join
from generator.tag.types import BODIES, Spot
from generator.tag.words import is_acronym


def join_generic(clusters: list[Cluster], home: generic.Home, known: Lexicon) -> list[Cluster]:
    """Bodies of one generic name and one country; without a country it is the story's, else the only one named."""
    bodies = [(c, of) for c in clusters if not c.key and (of := generic.body_of(c.title, known.countries))]
    forms = [name for c in clusters if c.key for name in sorted({c.key, *c.surfaces})]  # "U.S. Treasury Department"
    listed = [of for name in forms if (of := generic.body_of(name, known.countries))]
    for cluster, (body, own) in bodies:
        named = {of for other, of in (*(found for _, found in bodies), *listed) if other == body and of}
        cluster.generic = (body, own or (next(iter(named)) if len(named) == 1 else home.of(body)))
        cluster.kind = generic.kind_of(body)
        cluster.key = generic.known_body(body, cluster.generic[1], known)
        if cluster.key:
            cluster.why.append(f'"{cluster.names[0]}" in a story about {cluster.generic[1]} is "{cluster.key}".')
    return clusters


def join_introduced(clusters: list[Cluster], introduced: Iterable[tuple[Spot, Spot]], known: Lexicon) -> list[Cluster]:
    for name, short in introduced:
        full = _holding(clusters, name)
        other = _holding(clusters, short)
        why = f'"{name.surface}" is introduced as "{short.surface}" in {name.article}.'
        if full and full is other:
            full.why.extend([why] if why not in full.why else [])
        elif full and other and may_join(full, other, known):
            if is_person(full) and not other.key:
                full.not_names |= {s for s in other.surfaces if s not in full.surfaces}  # "the Lion of Harl"
                full.nicknames.add(short.surface)
            full.absorb(other, why)
            clusters.remove(other)
    return clusters


def _holding(clusters: list[Cluster], spot: Spot) -> Cluster | None:
    at = (spot.article, spot.block, spot.start)
    for cluster in clusters:
        if any((s.article, s.block, s.start) == at for _, s in cluster.spots):
            return cluster
    return None


def join_acronyms(clusters: list[Cluster], known: Lexicon, introduced_only: bool = False) -> list[Cluster]:
    """An acronym joins the one body whose initials it is; over all stories, the one that is called so in some story."""
    shorts = [c for c in clusters if not is_person(c) and not c.key and all(map(is_acronym, c.surfaces))]
    for short in shorts:
        acronym = acronym_key(short.names[0])
        fitting = [
            c for c in clusters
            if c is not short and not is_person(c) and c.kind is not EntityKind.PLACE
            and _abbreviated(c, acronym, introduced_only) and may_join(c, short, known)
        ]  # fmt: skip
        if not fitting and not introduced_only:
            fitting = [c for c in clusters if c.kind in BODIES and _loosely(c, acronym) and may_join(c, short, known)]
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" stands for "{fitting[0].names[0]}" and nothing else here.')
            clusters.remove(short)
    return clusters


def _loosely(cluster: Cluster, acronym: str) -> bool:
    """Of a language with another order of words, or without the first: BTS is the Norwick Bureau of Tide Safety."""
    if len(acronym) < _SHORTEST or all(map(is_acronym, cluster.surfaces)):
        return False
    rest = [surface.partition(" ")[2] for surface in cluster.surfaces]
    return any(in_another_order(s, acronym) for s in cluster.surfaces) or any(acronym in initials(s) for s in rest)


_SHORTEST = 3  # letters; two fit too much


def _abbreviated(cluster: Cluster, acronym: str, introduced_only: bool) -> bool:
    if introduced_only:
        return any(is_acronym(s) and acronym_key(s) == acronym for s in cluster.surfaces)
    last = acronym[:-1] if len(acronym) > 2 and acronym[-1] == "u" else acronym  # "NSU" for Norwick State, a university
    return any(acronym in initials(s) or last in initials(s) for s in cluster.surfaces)
