"""Persons whose name differs from story to story, joined where the stories name the same others.

"Mr. Norwick" in one story is the Ada Norwick of another, and "Paul Norwick" the "Paul Norwick Jr.", if nobody else of
the name is met and both move in the same company. Without it they stay apart, and `review` may propose them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.body_names import acronym_key, initials
from generator.tag.cluster import Cluster, full_parts, fullest, introduced_alone, is_person, may_join, nicknames_of
from generator.tag.lone_names import ROYAL
from generator.tag.names import Person, first_name_fits, given_names, lone_fits, plain_nickname, same_person, sex_told
from generator.tag.types import BODIES
from generator.tag.words import ANY_FIRST_NAMES, FIRST_NAMES, is_acronym
from generator.text import fold

ENOUGH = 3  # points of shared company; a guess, checked on two dossiers of our own about one affair each
_TELLING = 3  # a person's full name, or a body that no list knows
_KNOWN = 1  # a body or person that any story may name


class Company:
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
    company = Company(clusters)
    clusters = _join_generations(clusters, company, known)
    clusters = _join_initials(clusters, company, known)
    clusters = _join_halves(clusters, company, known)
    clusters = _join_relatives(clusters, company, known)
    return _join_lone(clusters, company, known)


def _join_generations(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
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


def _join_initials(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
    """ "NFAU" in one story is the Norwick Fish Audit Unit of another, if no other body of the dossier is called so."""
    shorts = [c for c in clusters if not c.key and not is_person(c) and all(map(is_acronym, c.surfaces))]
    bodies = [c for c in clusters if c.kind in BODIES and not c.ambiguous and " " in c.names[0]]
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


def _join_halves(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
    """ "Norwick Harl" and "Ada Manuela" are the Ada Manuela Norwick Harl of another story: both surnames, or both first
    names, of the only one who has them."""
    full: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for half in sorted(
            {h for p in full_parts(cluster) if is_person(cluster) and len(p.whole) > 2 for h in _halves(p)}
        ):
            full[half].append(cluster)
    gone: set[int] = set()
    for cluster in clusters:
        fitting = full.get(fullest(cluster).whole, []) if is_person(cluster) and not cluster.key else []
        if len(fitting) != 1 or fitting[0] is cluster or not may_join(fitting[0], cluster, known):
            continue
        if company.shared(cluster, fitting[0]) >= ENOUGH:
            fitting[0].absorb(cluster, f'"{cluster.names[0]}" is half of "{fitting[0].names[0]}", in the same company.')
            gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _halves(name: Person) -> Iterator[tuple[str, ...]]:
    """Both surnames of three words and more; both first names of four."""
    if name.whole[-2] not in ANY_FIRST_NAMES and name.whole[-2] not in given_names() and len(name.whole[-2]) > 1:
        yield name.whole[-2:]
    if len(name.whole) > 3 and {*name.whole[:2]} <= ANY_FIRST_NAMES:
        yield name.whole[:2]


def _join_relatives(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
    """ "Her brother, Bo", or "Bo" alone, in a story with an Ada Norwick is the Bo Norwick of another: the only one of
    that first name whose surname the story has."""
    relatives = [c for c in clusters if is_person(c) and not c.key and (introduced_alone(c) or _is_first_name(c))]
    by_first: dict[str, list[Cluster]] = defaultdict(list)
    families: dict[int, set[str]] = defaultdict(set)
    for one in clusters if relatives else ():
        for parts in full_parts(one) if is_person(one) else ():
            by_first[parts.given[0]].append(one)
            for story in one.stories:
                families[story].update(parts.family)
    gone: set[int] = set()
    for one in relatives:
        here = {surname for story in one.stories for surname in families[story]}
        named = {id(c): c for c in by_first[fullest(one).whole[-1]] if any(here & {*p.family} for p in full_parts(c))}
        few = fullest(one).whole[-1] not in ANY_FIRST_NAMES  # and so the first name and the surname are company enough
        least = 0 if few else _KNOWN if introduced_alone(one) else ENOUGH
        fitting = [c for c in named.values() if may_join(c, one, known) and company.shared(one, c) >= least]
        if len(fitting) == 1:
            fitting[0].absorb(one, f'"{one.names[0]}" is of the family of "{fitting[0].names[0]}".')
            gone.add(id(one))
    return [c for c in clusters if id(c) not in gone]


def _is_first_name(cluster: Cluster) -> bool:
    """One word everywhere, which people have as a first name."""
    name = fullest(cluster)
    return (
        not cluster.ambiguous
        and not name.titles
        and all(" " not in surface and fold(surface) in ANY_FIRST_NAMES for surface in cluster.surfaces)
    )


def join_nicknames(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "La Garza" alone in a story is Ada Norwick if the dossier calls nobody else so, and the story names her too or
    moves in her company."""
    called: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        for nick in sorted(nicknames_of(one)) if is_person(one) else ():
            called[nick].append(one)
    company, gone = Company(clusters) if called else None, set[int]()
    for cluster in clusters if company else ():
        bearers = [c for c in called.get(plain_nickname(cluster.names[0]), ()) if c is not cluster]
        whole = plain_nickname(cluster.names[0]).split()
        parts = [plain_nickname(surface).split() for surface in cluster.surfaces]
        if not company or cluster.key or len(bearers) != 1 or any(not {*part} <= {*whole} for part in parts):
            continue
        bearer = bearers[0]
        beside = cluster.stories <= bearer.stories or company.shared(cluster, bearer) >= ENOUGH
        if beside and id(bearer) not in gone and may_join(bearer, cluster, known):
            bearer.not_names |= {s for s in cluster.surfaces if s not in bearer.surfaces}
            bearer.absorb(cluster, f'"{cluster.names[0]}" is what "{bearer.names[0]}" is called in this dossier.')
            gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _ungenerated(cluster: Cluster) -> Person:
    return replace(fullest(cluster), generation="")


def _join_lone(clusters: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
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
        fitting = _without_relatives(cluster, fitting) or _by_first_name(cluster, near, company, known)
        if len(fitting) == 1 and not cluster.ambiguous and company.shared(cluster, fitting[0]) >= ENOUGH:
            why = f'"{cluster.names[0]}" is named in the same company as "{fitting[0].names[0]}".'
            fitting[0].absorb(cluster, why)
        elif cluster.ambiguous or len(fitting) > 1:
            cluster.ambiguous = True
            kept.append(cluster)
        else:
            lone[" ".join((*parts.particles, *parts.whole, parts.generation, sex_told(parts)))].append(cluster)
    return kept + [one for alike in lone.values() for one in _strangers(alike, company)]


def _by_first_name(cluster: Cluster, near: list[Cluster], company: Company, known: Lexicon) -> list[Cluster]:
    """ "Uriel" is Uriel Norwick of another story: few bear that first name, and two of the same others stand beside it.
    "Ana" may be anybody."""
    parts = fullest(cluster)
    if parts.whole[0] in FIRST_NAMES or any(title in ROYAL for title in parts.titles):
        return []
    fitting = [f for f in near if any(first_name_fits(parts, p) for p in full_parts(f)) and may_join(f, cluster, known)]
    return [f for f in fitting if company.shared(cluster, f) >= 2 * ENOUGH] if len(fitting) == 1 else fitting


def _without_relatives(lone: Cluster, fitting: list[Cluster]) -> list[Cluster]:
    """Whom the dossier names only beside her is not meant where she may be: a father told of in her profile."""
    heads = [
        one for one in fitting
        if all(other is one or (other.stories < one.stories and not other.stories & lone.stories) for other in fitting)
    ]  # fmt: skip
    return heads if len(heads) == 1 else fitting


def _strangers(alike: list[Cluster], company: Company) -> list[Cluster]:
    """One surname in several stories: one person where the company is the same, else nobody's."""
    first = alike[0]
    if all(company.shared(first, other) >= ENOUGH for other in alike[1:]):
        for other in alike[1:]:
            first.absorb(other, "")
        return [first]
    for one in alike:
        one.ambiguous = True
    return alike
