"""Surnames, first names and nicknames that stand alone: they join the one full name that they fit, or nobody."""

from __future__ import annotations

from collections import defaultdict

from generator.model import EntityKind
from generator.tag import first_named
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, barred, full_parts, fullest, is_person, may_join, nicknames_of, same_named
from generator.tag.full_names import first_place, pet_names
from generator.tag.names import first_name_fits, lone_fits, person, plain_nickname
from generator.tag.words import ANY_FIRST_NAMES, HOUSEHOLD, is_acronym
from generator.text import fold

ROYAL = frozenset({"king", "queen", "prince", "princess", "pope", "emperor", "father", "sister", "sheikh", "sheik"})


def join_lone(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A surname or nickname alone joins the one full name of the story that it fits; else a first name does."""
    full = [c for c in clusters if is_person(c) and not fullest(c).lone]
    royal = [c for c in clusters if is_person(c) and fullest(c).lone and ROYAL & {*fullest(c).titles}]
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in (*full, *royal):
        parts = full_parts(one) or [fullest(one)]
        for word in {*(word for p in parts for word in p.whole), *nicknames_of(one)}:
            index[word].append(one)
    named, houses = set(map(id, full)), _houses(clusters)
    kept = []
    for cluster in clusters:
        if id(cluster) in named or cluster.key or not _may_be_lone(cluster):
            kept.append(cluster)
            continue
        words = {*fullest(cluster).whole, plain_nickname(cluster.names[0])}
        near = list({id(f): f for word in sorted(words) for f in index[word] if f is not cluster}.values())
        fitting = [f for f in near if _lone_of(cluster, f) and may_join(f, cluster, known)]
        if houses.get(fold(cluster.names[0])):  # "Barlow" is the firm of that name, not Ada Barlow Norwick
            fitting = [f for f in fitting if any(p.whole[-1] in words for p in full_parts(f))]
        by_first = [f for f in near if _first_of(cluster, f) and may_join(f, cluster, known)]
        by_first = by_first or [f for f in full if not fitting and _pet_of(cluster, f) and may_join(f, cluster, known)]
        surface = cluster.names[0]
        meant = [f for f in fitting if len(fitting) > 1 and _meant(cluster, f, known)]
        fitting = meant or fitting
        sharing = [*fitting, *houses.get(fold(surface), ())] if fitting else []
        for bearer, part in first_named.bearers(cluster, sharing, clusters) if len(sharing) > 1 else ():
            bearer.absorb(part, f'"{surface}" is "{bearer.names[0]}" until another is named in its story.')
        if not cluster.spots:
            continue
        if len(fitting) == 1 and _someone_famous(cluster, fitting[0], known):
            cluster.ambiguous = first_place(fitting[0]) < first_place(cluster)
            kept.append(cluster)
        elif len(fitting) == 1:
            why = f'"{surface}" is the only such surname beside "{fitting[0].names[0]}" in its story.'
            fitting[0].absorb(cluster, why)
        elif not fitting and len(by_first) == 1:
            by_first[0].absorb(
                cluster, f'"{surface}" is the only such first name beside "{by_first[0].names[0]}" in its story.'
            )
        else:
            cluster.ambiguous = len(fitting) + len(by_first) > 1
            kept.append(cluster)
    return [_famous(cluster, known) for cluster in kept]


def _houses(clusters: list[Cluster]) -> dict[str, list[Cluster]]:
    """Folded first word -> bodies whose longer name begins with it: Norwick Motors."""
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.kind is EntityKind.ORGANISATION and " " in cluster.names[0]:
            found[fold(cluster.names[0]).split()[0]].append(cluster)
    return found


def _famous(cluster: Cluster, known: Lexicon) -> Cluster:
    """A surname alone that the authority knows ("Putin") and nobody else in the story bears; or a known full name."""
    if cluster.key or cluster.ambiguous or not is_person(cluster):
        return cluster
    parts = fullest(cluster)
    entry = known.by_lone.get(" ".join((*parts.particles, *parts.whole))) or known.by_lone.get(" ".join(parts.whole))
    if entry and parts.generation and parts.generation != person(entry.name).generation:
        return cluster  # "Norwick Jr" is not his father
    if entry and not any(title in ROYAL for title in parts.titles) and not barred(entry, cluster):
        cluster.key, cluster.by_surname = entry.name, True
        cluster.why.append(f'"{cluster.names[0]}" alone means "{entry.name}" where nobody else of the name is met.')
    elif not parts.lone:
        fitting = [
            e
            for e in known.by_family.get(parts.whole[-1], ())
            if any(same_named(parts, person(n)) for n in (e.name, *e.also))
        ]
        if len(fitting) == 1 and not barred(fitting[0], cluster):
            cluster.key = fitting[0].name
            cluster.why.append(f'"{cluster.names[0]}" and "{fitting[0].name}" share first name and surname.')
    return cluster


def _meant(cluster: Cluster, full: Cluster, known: Lexicon) -> bool:
    """ "Trump" beside Donald and Ivanka Trump is Donald: the household name, unless two of the house are."""
    name = " ".join(fullest(cluster).whole)
    if name not in HOUSEHOLD - _TWO_OF_THE_HOUSE or fullest(cluster).titles or fullest(cluster).generation:
        return False
    entry = known.by_lone.get(name)
    return entry is not None and entry.name == full.key


_TWO_OF_THE_HOUSE = frozenset({"clinton", "bush", "kennedy"})


def _someone_famous(cluster: Cluster, full: Cluster, known: Lexicon) -> bool:
    """ "Obama" in a story that names only Michelle Obama in full may be either: nobody's, unless it came before her."""
    name = " ".join(fullest(cluster).whole)
    entry = known.by_lone.get(name) if name in HOUSEHOLD and not fullest(cluster).generation else None
    return entry is not None and entry.name != full.key and not same_named(person(entry.name), fullest(full))


def _first_of(cluster: Cluster, full: Cluster) -> bool:
    """What was not taken for a person must at least be a first name that somebody bears."""
    parts = person(cluster.names[0])
    if not is_person(cluster) and fold(cluster.names[0]) not in ANY_FIRST_NAMES:
        return False
    return any(first_name_fits(parts, p) for p in full_parts(full))


def _pet_of(cluster: Cluster, full: Cluster) -> bool:
    """ "Roz" beside Rosalind Harl, "Father Tobi" beside Tobías Lund."""
    parts = person(cluster.names[0])
    name = parts.whole[0] if len(parts.whole) == 1 else ""
    if len(name) < _SHORTEST_PET:
        return False
    forms = pet_names().get(name, frozenset())
    begins = is_person(cluster) and bool(parts.titles)
    return any(
        bool(forms & pet_names().get(p.given[0], frozenset()))
        or (begins and p.given[0].startswith(name) and p.given[0] != name)
        for p in full_parts(full)
    )


_SHORTEST_PET = 3  # letters


def _may_be_lone(cluster: Cluster) -> bool:
    if is_person(cluster):
        return True
    return all(" " not in surface for surface in cluster.surfaces) and not any(map(is_acronym, cluster.surfaces))


def _lone_of(cluster: Cluster, full: Cluster) -> bool:
    surface = cluster.names[0]
    parts = person(surface)
    if any(title in ROYAL for title in parts.titles):
        return bool(parts.whole) and any(parts.whole[0] == p.whole[0] for p in full_parts(full) if p.titles)
    if fullest(full).lone:
        return not parts.titles and parts.whole == fullest(full).whole  # "Francis" beside Pope Francis
    return plain_nickname(surface) in nicknames_of(full) or any(lone_fits(parts, p) for p in full_parts(full))
