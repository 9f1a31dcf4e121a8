"""Persons whose name differs from story to story, joined where the stories name the same others.

"Mr. Norwick" in one story is the Ada Norwick of another, and "Paul Norwick" the "Paul Norwick Jr.", if nobody else of
the name is met and both move in the same company. Without it they stay apart, and `review` may propose them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, full_parts, fullest, is_person, may_join
from generator.tag.lone_names import ROYAL
from generator.tag.names import Person, acronym_key, initials, lone_fits, same_person, sex_told
from generator.tag.words import is_acronym

ENOUGH = 3  # points of shared company; a guess, checked on two dossiers of our own about one affair each
_TELLING = 3  # a person's full name, or a body that no list knows
_KNOWN = 1  # a body or person that any story may name


class _Company:
    """Who is named beside whom. Lives for one call."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self.points: dict[int, int] = {}
        self.beside: dict[int, set[int]] = defaultdict(set)
        for cluster in clusters:
            self.points[id(cluster)] = _points(cluster)
            for story in cluster.stories:
                self.beside[story].add(id(cluster))

    def shared(self, a: Cluster, b: Cluster) -> int:
        both = self._of(a) & self._of(b) - {id(a), id(b)}
        return sum(self.points.get(one, 0) for one in both)

    def _of(self, cluster: Cluster) -> set[int]:
        return {one for story in cluster.stories for one in self.beside[story]}


def _points(cluster: Cluster) -> int:
    if cluster.ambiguous or cluster.kind is EntityKind.PLACE or (is_person(cluster) and fullest(cluster).lone):
        return 0
    return _KNOWN if cluster.key or cluster.generic else _TELLING


def join_in_company(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    company = _Company(clusters)
    clusters = _join_generations(clusters, company, known)
    clusters = _join_initials(clusters, company, known)
    return _join_lone(clusters, company, known)


def _join_generations(clusters: list[Cluster], company: _Company, known: Lexicon) -> list[Cluster]:
    """ "Paul Norwick" is "Paul L. Norwick Jr." if no other Paul Norwick is met, and no story names both: then they are
    father and son."""
    by_name: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if is_person(cluster) and not fullest(cluster).lone:
            by_name[(fullest(cluster).given[0][:1], fullest(cluster).family[-1])].append(cluster)
    gone: set[int] = set()
    for alike in by_name.values():
        plain = [c for c in alike if not fullest(c).generation]
        named = [c for c in alike if fullest(c).generation]
        one_each = len(plain) == 1 and len(named) == 1 and not plain[0].stories & named[0].stories
        if one_each and may_join(named[0], plain[0], known):
            together = company.shared(*plain, *named)
            if together >= ENOUGH and same_person(_ungenerated(plain[0]), _ungenerated(named[0])):
                why = f'"{plain[0].names[0]}" is named in the same company as "{named[0].names[0]}".'
                named[0].absorb(plain[0], why)
                gone.add(id(plain[0]))
    return [c for c in clusters if id(c) not in gone]


def _join_initials(clusters: list[Cluster], company: _Company, known: Lexicon) -> list[Cluster]:
    """ "NFAU" in one story is the Norwick Fish Audit Unit of another, if no other body of the dossier is called so."""
    shorts = [c for c in clusters if not c.key and not is_person(c) and all(map(is_acronym, c.surfaces))]
    bodies = [c for c in clusters if c.kind is EntityKind.ORGANISATION and not c.ambiguous and " " in c.names[0]]
    gone: set[int] = set()
    for short in shorts:
        acronym = acronym_key(short.names[0])
        fitting = [c for c in bodies if c is not short and any(acronym in initials(s) for s in c.surfaces)]
        if len(acronym) < _SHORTEST or len(fitting) != 1 or not may_join(fitting[0], short, known):
            continue
        if company.shared(short, fitting[0]) >= ENOUGH:
            fitting[0].absorb(short, f'"{short.names[0]}" is "{fitting[0].names[0]}": initials and company agree.')
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


_SHORTEST = 3  # letters; two fit too much


def _ungenerated(cluster: Cluster) -> Person:
    return replace(fullest(cluster), generation="")


def _join_lone(clusters: list[Cluster], company: _Company, known: Lexicon) -> list[Cluster]:
    index: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if is_person(cluster) and not fullest(cluster).lone:
            for word in sorted({word for parts in full_parts(cluster) for word in parts.whole}):
                index[word].append(cluster)
    kept = []
    lone: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.key or not is_person(cluster) or not fullest(cluster).lone or not fullest(cluster).whole:
            kept.append(cluster)
            continue
        parts = fullest(cluster)
        near = index[parts.whole[-1]]
        fitting = [f for f in near if any(lone_fits(parts, p) for p in full_parts(f)) and may_join(f, cluster, known)]
        fitting = [] if any(title in ROYAL for title in parts.titles) else fitting  # a prince is not his father's name
        if len(fitting) == 1 and not cluster.ambiguous and company.shared(cluster, fitting[0]) >= ENOUGH:
            why = f'"{cluster.names[0]}" is named in the same company as "{fitting[0].names[0]}".'
            fitting[0].absorb(cluster, why)
        else:
            lone[" ".join((*parts.particles, *parts.whole, parts.generation, sex_told(parts)))].append(cluster)
    return kept + [one for alike in lone.values() for one in _strangers(alike, company)]


def _strangers(alike: list[Cluster], company: _Company) -> list[Cluster]:
    """One surname in several stories: one person where the company is the same, else nobody's."""
    first = alike[0]
    if all(company.shared(first, other) >= ENOUGH for other in alike[1:]):
        for other in alike[1:]:
            first.absorb(other, "")
        return [first]
    for one in alike:
        one.ambiguous = True
    return alike
