"""Names brought together: first within a story, then over all of them; every join leaves a sentence that says why.

A join needs a rule that says yes and nobody who says no: two candidates, a desk's `apart` or `not`, and the names stay
apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.known import Known
from generator.tag.names import Person, acronym_key, body_key, first_name_fits, initials, lone_fits, person, same_person
from generator.tag.types import Spot
from generator.tag.words import LEGAL, is_acronym
from generator.text import fold

_ROYAL = frozenset({"king", "queen", "prince", "princess", "pope", "emperor", "father", "sister", "sheikh", "sheik"})


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity in the making. Mutable while names are joined, frozen into an Entity afterwards."""

    key: str | None  # name of the authority entry
    kind: EntityKind
    spots: list[tuple[int, Spot]] = field(default_factory=list)  # (story, spot)
    surfaces: Counter[str] = field(default_factory=Counter)
    why: list[str] = field(default_factory=list)
    stories: set[int] = field(default_factory=set)
    not_names: set[str] = field(default_factory=set)  # surfaces with more in front than the name
    generic: tuple[str, str | None] | None = None  # (body, country) of a Senate, a Supreme Court
    ambiguous: bool = False  # a short name that fits two full ones; stays alone and gets no page

    def add(self, story: int, spot: Spot) -> None:
        self.spots.append((story, spot))
        self.surfaces[spot.surface] += 1
        self.stories.add(story)

    def absorb(self, other: Cluster, why: str) -> None:
        self.spots.extend(other.spots)
        self.surfaces.update(other.surfaces)
        self.stories |= other.stories
        self.not_names |= other.not_names
        self.key = self.key or other.key
        self.generic = self.generic or other.generic
        self.why.extend(w for w in (*other.why, why) if w and w not in self.why)

    @property
    def names(self) -> list[str]:
        """Surfaces, the fullest first."""
        plain = [s for s in self.surfaces if s not in self.not_names] or list(self.surfaces)
        return sorted(plain, key=lambda s: (-_fullness(s, self.kind), -self.surfaces[s], s))


def _fullness(surface: str, kind: EntityKind) -> int:
    if kind is EntityKind.PERSON:
        return len(person(surface).whole) * 2
    return 0 if is_acronym(surface) else len(body_key(surface).split())


def of_story(
    story: int, spots: Iterable[Spot], introduced: Iterable[tuple[Spot, Spot]], country: str | None, known: Lexicon
) -> list[Cluster]:
    """The story's clusters. `introduced`: (name, its acronym or nickname) as the text itself says."""
    by_identity: dict[tuple[str, str], Cluster] = {}
    for spot in spots:
        identity = _identity(spot, known)
        key = identity[1] if identity[0] == "known" else None
        kind = known.by_name[key].kind if key and known.by_name[key].fixed_kind else spot.kind
        by_identity.setdefault(identity, Cluster(key, kind)).add(story, spot)
    clusters = list(by_identity.values())
    clusters = _join_introduced(clusters, introduced, known)
    clusters = _join_generic(clusters, country, known)
    clusters = _join_persons(clusters, known)
    clusters = _join_tails(clusters, known)
    clusters = _join_lone(clusters, known)
    clusters = _join_acronyms(clusters, known)
    return _join_short_bodies(clusters, known)


def _identity(spot: Spot, known: Lexicon) -> tuple[str, str]:
    if spot.key:
        return ("known", spot.key)
    listed = known.by_surface.get(fold(spot.surface)) or known.by_surface.get(" ".join(_plain(spot)))
    if listed and not (spot.kind is EntityKind.PERSON and listed.kind is EntityKind.PLACE):
        return ("known", listed.name)
    if spot.kind is EntityKind.PERSON:
        parts = person(spot.surface)
        royal = [t for t in parts.titles if t in _ROYAL] if parts.lone else []
        return ("person", " ".join((*royal, *parts.whole, parts.generation)))
    if spot.kind is EntityKind.ORGANISATION and body_key(spot.surface) in known.by_body:
        return ("known", known.by_body[body_key(spot.surface)].name)
    return ("body", body_key(spot.surface))


def _plain(spot: Spot) -> tuple[str, ...]:
    parts = person(spot.surface)
    return (*parts.whole, parts.generation) if parts.generation else parts.whole


def _join_generic(clusters: list[Cluster], country: str | None, known: Lexicon) -> list[Cluster]:
    """Bodies of one generic name and one country; without a country it is the story's, else the only one named."""
    bodies = [(c, of) for c in clusters if not c.key and (of := generic.body_of(c.names[0], known.countries))]
    for cluster, (body, own) in bodies:
        named = {of for _, (other, of) in bodies if other == body and of}
        cluster.generic = (body, own or (next(iter(named)) if len(named) == 1 else country))
        cluster.kind = EntityKind.ORGANISATION
        cluster.key = generic.known_body(body, cluster.generic[1], known)
        if cluster.key:
            cluster.why.append(f'"{cluster.names[0]}" in a story about {cluster.generic[1]} is "{cluster.key}".')
    return clusters


def may_join(a: Cluster, b: Cluster, known: Lexicon) -> bool:
    """Whether nobody forbids it: not two known entities, no `apart`, no `not`."""
    if a.key and b.key:
        return a.key == b.key
    return not any(one.key and _barred(known.by_name[one.key], other) for one, other in ((a, b), (b, a)))


def _barred(entry: Known, cluster: Cluster) -> bool:
    """An editor said that this is not the entry, or that they must stay apart."""
    barred = {fold(name) for name in (*entry.apart, *entry.denied)}
    return bool(barred) and any(
        name in barred for s in cluster.surfaces for name in (fold(s), " ".join(person(s).whole))
    )


def _join_introduced(clusters: list[Cluster], introduced: Iterable[tuple[Spot, Spot]], known: Lexicon) -> list[Cluster]:
    for name, short in introduced:
        full = _holding(clusters, name)
        other = _holding(clusters, short)
        if full and other and full is not other and may_join(full, other, known):
            full.absorb(other, f'"{name.surface}" is introduced as "{short.surface}" in {name.article}.')
            clusters.remove(other)
    return clusters


def _holding(clusters: list[Cluster], spot: Spot) -> Cluster | None:
    at = (spot.article, spot.block, spot.start)
    for cluster in clusters:
        if any((s.article, s.block, s.start) == at for _, s in cluster.spots):
            return cluster
    return None


def is_person(cluster: Cluster) -> bool:
    return cluster.kind is EntityKind.PERSON


def _fullest(cluster: Cluster) -> Person:
    return person(cluster.names[0])


def _join_persons(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """Full names of one person, each name to exactly one group that it fits as a whole."""
    full = [c for c in clusters if is_person(c) and not _fullest(c).lone]
    rest = [c for c in clusters if not (is_person(c) and not _fullest(c).lone)]
    groups: list[Cluster] = []
    index: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in sorted(full, key=lambda c: (c.key is None, -len(_fullest(c).whole), _fullest(c).whole, c.names)):
        parts = _fullest(cluster)
        near = {id(g): g for word in parts.whole for g in index[word]}
        fitting = [g for g in near.values() if all(_same(parts, s) for s in _parts(g)) and may_join(g, cluster, known)]
        if len(fitting) == 1:
            group = fitting[0]
            a, b = group.names[0], cluster.names[0]
            group.absorb(cluster, "" if fold(a) == fold(b) else f'"{b}" and "{a}" share first name and surname.')
        else:
            group = cluster
            groups.append(cluster)
        for word in parts.whole:
            if group not in index[word]:
                index[word].append(group)
    return groups + rest


def _join_tails(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Crooked Ada Norwick" is Ada Norwick, if the story or the authority has her too."""
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if is_person(cluster) and not _fullest(cluster).lone:
            by_last[_fullest(cluster).whole[-1]].append(cluster)
    gone: set[int] = set()
    for alike in by_last.values():
        for cluster in [c for c in alike if not c.key]:
            whole = _fullest(cluster).whole
            others = [c for c in alike if c is not cluster and id(c) not in gone]
            fitting = [
                c for c in others if 1 < len(_fullest(c).whole) < len(whole) and _ends_in(whole, _fullest(c).whole)
            ]
            if len(fitting) == 1 and may_join(fitting[0], cluster, known):
                _join_tail(cluster, fitting[0])
                gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _join_tail(cluster: Cluster, shorter: Cluster) -> None:
    """The name is the form that comes first: the full one, unless a word was put before it later."""
    if shorter.key or _first_place(shorter) < _first_place(cluster):
        cluster.not_names.update(s for s in cluster.surfaces if not person(s).lone)
    shorter.absorb(cluster, f'"{cluster.names[0]}" ends in "{shorter.names[0]}" in its story.')


def _ends_in(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return long[-len(short) :] == short


def _first_place(cluster: Cluster) -> tuple[bool, int, int]:
    first = cluster.spots[0][1].article
    return min((spot.article != first, spot.block, spot.start) for _, spot in cluster.spots)


def _same(a: Person, b: Person) -> bool:
    return (a.whole == b.whole and a.generation == b.generation) or same_person(a, b)


def _parts(cluster: Cluster) -> list[Person]:
    return [p for p in map(person, cluster.surfaces) if not p.lone]


def _join_lone(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A surname or nickname alone joins the one full name of the story that it fits; else a first name does."""
    full = [c for c in clusters if is_person(c) and not _fullest(c).lone]
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in full:
        for word in {word for p in _parts(one) for word in (*p.whole, p.nick)}:
            index[word].append(one)
    named = set(map(id, full))
    kept = []
    for cluster in clusters:
        if id(cluster) in named or cluster.key or not _may_be_lone(cluster):
            kept.append(cluster)
            continue
        words = {*_fullest(cluster).whole, fold(cluster.names[0])}
        near = list({id(f): f for word in sorted(words) for f in index[word]}.values())
        fitting = [f for f in near if _lone_of(cluster, f) and may_join(f, cluster, known)]
        by_first = [f for f in near if _first_of(cluster, f) and may_join(f, cluster, known)]
        surface = cluster.names[0]
        if len(fitting) == 1 and _someone_famous(cluster, fitting[0], known):
            cluster.ambiguous = True
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


def _famous(cluster: Cluster, known: Lexicon) -> Cluster:
    """A surname alone that the authority knows ("Putin") and nobody else in the story bears; or a known full name."""
    if cluster.key or cluster.ambiguous or not is_person(cluster):
        return cluster
    parts = _fullest(cluster)
    entry = known.by_lone.get(" ".join((*parts.particles, *parts.whole))) or known.by_lone.get(" ".join(parts.whole))
    if entry and not any(title in _ROYAL for title in parts.titles) and not _barred(entry, cluster):
        cluster.key = entry.name
        cluster.why.append(f'"{cluster.names[0]}" alone means "{entry.name}" where nobody else of the name is met.')
    elif not parts.lone:
        fitting = [
            e
            for e in known.by_family.get(parts.whole[-1], ())
            if any(_same(parts, person(n)) for n in (e.name, *e.also))
        ]
        if len(fitting) == 1 and not _barred(fitting[0], cluster):
            cluster.key = fitting[0].name
            cluster.why.append(f'"{cluster.names[0]}" and "{fitting[0].name}" share first name and surname.')
    return cluster


def _someone_famous(cluster: Cluster, full: Cluster, known: Lexicon) -> bool:
    """ "Obama" in a story that names only Michelle Obama in full may be either: nobody's."""
    entry = known.by_lone.get(" ".join(_fullest(cluster).whole))
    return entry is not None and entry.name != full.key and not _same(person(entry.name), _fullest(full))


def _first_of(cluster: Cluster, full: Cluster) -> bool:
    parts = person(cluster.names[0])
    return any(first_name_fits(parts, p) for p in _parts(full))


def _may_be_lone(cluster: Cluster) -> bool:
    if is_person(cluster):
        return True
    return all(" " not in surface for surface in cluster.surfaces) and not any(map(is_acronym, cluster.surfaces))


def _lone_of(cluster: Cluster, full: Cluster) -> bool:
    surface = cluster.names[0]
    parts = person(surface)
    if any(title in _ROYAL for title in parts.titles):
        return bool(parts.whole) and any(parts.whole[0] == p.whole[0] for p in _parts(full) if p.titles)
    nicks = {p.nick for p in _parts(full) if p.nick}
    return fold(surface) in nicks or any(lone_fits(parts, p) for p in _parts(full))


def _join_acronyms(clusters: list[Cluster], known: Lexicon, introduced_only: bool = False) -> list[Cluster]:
    """An acronym joins the one body whose initials it is; over all stories, the one that is called so in some story."""
    shorts = [c for c in clusters if not is_person(c) and not c.key and all(map(is_acronym, c.surfaces))]
    for short in shorts:
        acronym = acronym_key(short.names[0])
        fitting = [
            c for c in clusters
            if c is not short and not is_person(c) and c.kind is not EntityKind.PLACE
            and _abbreviated(c, acronym, introduced_only) and may_join(c, short, known)
        ]  # fmt: skip
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" stands for "{fitting[0].names[0]}" and nothing else here.')
            clusters.remove(short)
    return clusters


def _abbreviated(cluster: Cluster, acronym: str, introduced_only: bool) -> bool:
    if introduced_only:
        return any(is_acronym(s) and acronym_key(s) == acronym for s in cluster.surfaces)
    return any(acronym in initials(s) for s in cluster.surfaces)


def _join_short_bodies(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """The first words of one longer name of the same story: "Brookings" for "Brookings Institution"."""
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        if one.kind in _BODIES:
            for word in {word for surface in one.surfaces for word in body_key(surface).split()[:2]}:
                index[word].append(one)
    gone: set[int] = set()
    shorts = [c for c in clusters if not (c.key or c.ambiguous or c.generic or c.kind is EntityKind.LAW)]
    for short in sorted(shorts, key=lambda c: len(body_key(c.names[0]))):
        words = body_key(short.names[0]).split()
        near = [c for c in index[words[0]] if c is not short and id(c) not in gone] if words else []
        fitting = [c for c in near if any(_shortens(short, words, s) for s in c.surfaces) and may_join(c, short, known)]
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" begins only "{fitting[0].names[0]}" in its story.')
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


def _shortens(short: Cluster, words: list[str], surface: str) -> bool:
    return _suffixed(surface, words) or (not is_person(short) and _begins(body_key(surface).split(), words))


def _suffixed(surface: str, words: list[str]) -> bool:
    """The same words with a legal suffix behind: "J. Norwick" beside "J. Norwick and Co"."""
    return body_key(surface).split() == words and fold(surface).split()[-1] in LEGAL


_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PROGRAMME)


def _begins(long: list[str], short: list[str]) -> bool:
    return (len(long) > len(short) and long[: len(short)] == short) or long == ["los", *short]


def over_all(clusters: Iterable[Cluster], known: Lexicon) -> list[Cluster]:
    """Clusters of all stories joined: same entry, same full name, same body; lone names of two stories stay apart."""
    held: dict[tuple[str, ...], Cluster] = {}
    for cluster in _at_home(list(clusters), known):
        identity = _over_all_identity(cluster)
        if identity in held and may_join(held[identity], cluster, known):
            held[identity].absorb(cluster, "")
        else:
            held[identity if identity not in held else (*identity, str(len(held)))] = cluster
    joined = _join_persons(list(held.values()), known)
    return _join_acronyms(joined, known, introduced_only=True)


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
