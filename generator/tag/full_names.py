"""Full names of persons joined: first name and surname agree, or one name is the end of the other."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations

from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, full_parts, fullest, is_person, may_join, nicknames_of, same_named
from generator.tag.names import person
from generator.tag.words import FIRST_NAMES, listed
from generator.text import fold


def join_full_names(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """Full names of one person, each name to exactly one group that it fits as a whole."""
    full = [c for c in clusters if is_person(c) and not fullest(c).lone]
    rest = [c for c in clusters if not (is_person(c) and not fullest(c).lone)]
    groups: list[Cluster] = []
    index: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in sorted(full, key=lambda c: (c.key is None, -len(fullest(c).whole), fullest(c).whole, c.names)):
        parts = fullest(cluster)
        near = {id(g): g for word in parts.whole for g in index[word]}
        fitting = [
            g
            for g in near.values()
            if (all(same_named(parts, s) for s in full_parts(g)) or _nicknamed(cluster, g) or _nicknamed(g, cluster))
            and may_join(g, cluster, known)
        ]
        if len(fitting) == 1:
            group = fitting[0]
            a, b = group.names[0], cluster.names[0]
            group.absorb(cluster, "" if fold(a) == fold(b) else f'"{b}" and "{a}" share first name and surname.')
            group.not_names |= {s for s in group.surfaces if person(s).given in {(n,) for n in nicknames_of(group)}}
        else:
            group = cluster
            groups.append(cluster)
        for word in parts.whole:
            if group not in index[word]:
                index[word].append(group)
    return groups + rest


def _nicknamed(cluster: Cluster, group: Cluster) -> bool:
    """ "Bo Norwick" is Robert "Bo" Norwick: the nickname of the only one who has it."""
    parts = fullest(cluster)
    return (
        len(parts.given) == 1
        and parts.given[0] in nicknames_of(group)
        and parts.family in {other.family for other in full_parts(group)}
    )


def join_tails(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Crooked Ada Norwick" is Ada Norwick, if the story or the authority has her too."""
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if is_person(cluster) and not fullest(cluster).lone:
            by_last[fullest(cluster).whole[-1]].append(cluster)
    gone: set[int] = set()
    for alike in by_last.values():
        for cluster in [c for c in alike if not c.key]:
            whole = fullest(cluster).whole
            others = [c for c in alike if c is not cluster and id(c) not in gone]
            fitting = [
                c for c in others if 1 < len(fullest(c).whole) < len(whole) and _ends_in(whole, fullest(c).whole)
            ]
            if len(fitting) == 1 and may_join(fitting[0], cluster, known):
                _join_tail(cluster, fitting[0])
                gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def join_pet_names(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Bob Norwick" beside a Robert Norwick of the same story, if no other of the surname has a first name that begins
    like either, and the two never stand close together, as father and son would."""
    by_last: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if is_person(cluster) and not fullest(cluster).lone:
            by_last[(fullest(cluster).whole[-1], fullest(cluster).generation)].append(cluster)
    gone: set[int] = set()
    for alike in by_last.values():
        pairs = [(a, b) for a, b in combinations(alike, 2) if _pet_name(a, b)]
        if len(pairs) != 1 or not may_join(*pairs[0], known) or _may_be_another(pairs[0], alike):
            continue
        full, pet = sorted(pairs[0], key=lambda c: (c.key is None, -len(c.spots), c.names))
        if not _side_by_side(full, pet):
            full.absorb(pet, f'"{pet.names[0]}" and "{full.names[0]}" are forms of one name, alone in their story.')
            gone.add(id(pet))
    return [c for c in clusters if id(c) not in gone]


def _may_be_another(pair: tuple[Cluster, Cluster], alike: list[Cluster]) -> bool:
    """ "Bob" of Robert and Robin Norwick."""
    letters = {fullest(cluster).whole[0][0] for cluster in pair}
    return any(cluster not in pair and fullest(cluster).whole[0][0] in letters for cluster in alike)


def _pet_name(a: Cluster, b: Cluster) -> bool:
    one, two = fullest(a), fullest(b)
    if one.family != two.family:
        return False
    middles = zip(one.given[1:], two.given[1:], strict=False)
    return bool(pet_names().get(one.given[0], frozenset()) & pet_names().get(two.given[0], frozenset())) and all(
        x[0] == y[0] for x, y in middles
    )


def _side_by_side(a: Cluster, b: Cluster) -> bool:
    """Both in full within one sentence or two."""
    places = [[(s.article, s.block, s.start) for _, s in c.spots if " " in s.surface] for c in (a, b)]
    return any(x[:2] == y[:2] and abs(x[2] - y[2]) < _NEAR for x in places[0] for y in places[1])


_NEAR = 60  # characters; a father and his son are named that close. A guess


@lru_cache(maxsize=1)
def pet_names() -> dict[str, frozenset[int]]:
    """Folded first name -> the lines of names it is a form of."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(listed("pet_names")):
        for word in line.split():
            found[word].add(number)
    return {word: frozenset(lines) for word, lines in found.items()}


def _join_tail(cluster: Cluster, shorter: Cluster) -> None:
    """The name is the form that comes first: the full one, unless a word was put before it later."""
    whole = fullest(cluster).whole[0] in FIRST_NAMES and fullest(shorter).whole[0] not in FIRST_NAMES
    later = first_place(shorter) < first_place(cluster) and not whole  # `whole`: "Tide Norwick" of Rilla Tide Norwick
    if shorter.key or later:
        cluster.not_names.update(s for s in cluster.surfaces if not person(s).lone)
    shorter.absorb(cluster, f'"{cluster.names[0]}" ends in "{shorter.names[0]}" in its story.')


def _ends_in(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return long[-len(short) :] == short


def first_place(cluster: Cluster) -> tuple[bool, int, int]:
    first = cluster.spots[0][1].article
    return min((spot.article != first, spot.block, spot.start) for _, spot in cluster.spots)
