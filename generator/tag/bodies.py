"""Bodies joined: acronyms that a text introduces or that fit one name, short forms, and those of one country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, is_person, may_join
from generator.tag.names import acronym_key, body_key, initials
from generator.tag.shipped import city_names
from generator.tag.types import Spot
from generator.tag.words import LEGAL, TRADES, is_acronym, name_tokens
from generator.text import fold


def join_generic(clusters: list[Cluster], country: str | None, known: Lexicon) -> list[Cluster]:
    """Bodies of one generic name and one country; without a country it is the story's, else the only one named."""
    bodies = [(c, of) for c in clusters if not c.key and (of := generic.body_of(c.names[0], known.countries))]
    listed = [of for c in clusters if c.key and (of := generic.body_of(c.key, known.countries))]
    for cluster, (body, own) in bodies:
        named = {of for other, of in (*(found for _, found in bodies), *listed) if other == body and of}
        cluster.generic = (body, own or (next(iter(named)) if len(named) == 1 else country))
        cluster.kind = EntityKind.ORGANISATION
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
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" stands for "{fitting[0].names[0]}" and nothing else here.')
            clusters.remove(short)
    return clusters


def _abbreviated(cluster: Cluster, acronym: str, introduced_only: bool) -> bool:
    if introduced_only:
        return any(is_acronym(s) and acronym_key(s) == acronym for s in cluster.surfaces)
    last = acronym[:-1] if len(acronym) > 2 and acronym[-1] == "u" else acronym  # "NSU" for Norwick State, a university
    return any(acronym in initials(s) or last in initials(s) for s in cluster.surfaces)


def join_short_bodies(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """The first words of one longer name of the same story: "Brookings" for "Brookings Institution"."""
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        if one.kind in _BODIES:
            for word in {word for surface in one.surfaces for word in body_key(surface).split()[:2]}:
                index[word].append(one)
    gone: set[int] = set()
    shorts = [c for c in clusters if not (c.key or c.ambiguous or c.generic or c.kind is EntityKind.LAW or _town(c))]
    shorts = [c for c in shorts if not _listed_otherwise(c, known)]
    for short in sorted(shorts, key=lambda c: len(body_key(c.names[0]))):
        words = body_key(short.names[0]).split()
        near = [c for c in index[words[0]] if c is not short and id(c) not in gone] if words else []
        fitting = [c for c in near if any(_shortens(short, words, s) for s in c.surfaces) and may_join(c, short, known)]
        fitting = [c for c in fitting if short.kind is not EntityKind.PLACE or _firm(c)]
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" begins only "{fitting[0].names[0]}" in its story.')
            gone.add(id(short))
    kept = _join_ends([c for c in clusters if id(c) not in gone], known)
    kept = _join_towns(_join_called_after(kept, known), known)
    return _join_longer_forms(kept, known)


def _join_ends(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """The last words of one longer body: "the Evening Journal" beside the Norwick Evening Journal."""
    bodies = [c for c in clusters if c.kind is EntityKind.ORGANISATION and not c.ambiguous and not c.generic]
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in bodies:
        for word in sorted({body_key(surface).split()[-1] for surface in one.surfaces if body_key(surface)}):
            index[word].append(one)
    gone: set[int] = set()
    for short in bodies:
        words = body_key(short.names[0]).split()
        if short.key or len(words) < 2:
            continue
        fitting = [c for c in index[words[-1]] if c is not short and id(c) not in gone and may_join(c, short, known)]
        fitting = [c for c in fitting if any(_ends(body_key(s).split(), words, known) for s in c.surfaces)]
        if len(fitting) == 1:
            fitting[0].absorb(short, f'"{short.names[0]}" ends only "{fitting[0].names[0]}" in its story.')
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


def _ends(long: list[str], short: list[str], known: Lexicon) -> bool:
    """One or two words more in front, none of a country: the Ruritanian Trade Board is not "Grustark's Trade Board"."""
    front = long[: -len(short)]
    return 0 < len(front) <= 2 and long[-len(short) :] == short and not generic.of_country(front, known.countries)


def _join_called_after(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Stone Norwick" beside the Ada Stone Norwick High School, where only the model takes it for a person's name."""
    bodies = [c for c in clusters if c.kind is EntityKind.ORGANISATION and not c.ambiguous]
    gone: set[int] = set()
    for short in clusters:
        words = fold(short.names[0]).split()
        if not is_person(short) or short.key or len(words) < 2 or not _by_model(short):
            continue
        inside = [c for c in bodies if any(_within(words, fold(s).split()) for s in c.surfaces)]
        if len(inside) == 1 and may_join(inside[0], short, known):
            inside[0].absorb(short, f'"{short.names[0]}" stands in "{inside[0].names[0]}" and is nobody else here.')
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


def _join_towns(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Norwick" beside Norwick am Fell or Norwick-upon-Fell."""
    places = [c for c in clusters if c.kind is EntityKind.PLACE and not c.ambiguous]
    gone: set[int] = set()
    for short in places:
        name = fold(short.names[0])
        if short.key or " " in name:
            continue
        fitting = [c for c in places if c is not short and any(_by_river(name, fold(s).split()) for s in c.surfaces)]
        if len(fitting) == 1 and may_join(fitting[0], short, known):
            fitting[0].absorb(short, f'"{short.names[0]}" begins only "{fitting[0].names[0]}" in its story.')
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


def _by_river(town: str, words: list[str]) -> bool:
    return len(words) > 2 and words[0] == town and words[1] in ("am", "an", "ob", "im", "bei", "sur", "sous", "upon")


def _by_model(cluster: Cluster) -> bool:
    return all(by.startswith("model ") for _, spot in cluster.spots for by in spot.told)


def _within(short: list[str], long: list[str]) -> bool:
    """Neither at the beginning nor at the end."""
    return any(long[at : at + len(short)] == short for at in range(1, len(long) - len(short)))


def _join_longer_forms(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """A known body with one more word that says only what it is: "Norwick Group" beside Norwick."""
    listed = {c.key: c for c in clusters if c.key}
    gone: set[int] = set()
    for cluster in clusters:
        words = body_key(cluster.names[0]).split()
        if cluster.key or cluster.kind is not EntityKind.ORGANISATION or len(words) < 2 or words[-1] not in _SAYS_WHAT:
            continue
        while len(words) > 1 and words[-1] in _SAYS_WHAT:
            words.pop()
        entry = known.by_body.get(" ".join(words))
        holder = listed.get(entry.name) if entry else None
        if holder and may_join(holder, cluster, known):
            holder.absorb(cluster, f'"{cluster.names[0]}" is "{holder.key}" with a word that says what it is.')
            gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


_SAYS_WHAT = frozenset(
    {
        "media",
        "group",
        "news",
        "international",
        "global",
        "holdings",
        "airlines",
        "newspaper",
        "network",
        "technology",
        "technologies",
        "board",
    }
)


def _firm(cluster: Cluster) -> bool:
    """A firm's first word may look like a place; a fund's or a university's is one."""
    return any(fold(surface).split()[-1] in LEGAL | TRADES | _CLUBS for surface in cluster.surfaces)


def _listed_otherwise(cluster: Cluster, known: Lexicon) -> bool:
    """ "Amazon" is on the list, if only with support, and so not short for the Amazon Fund."""
    words = tuple(token.folded for token in name_tokens(cluster.names[0]))
    terms = known.by_first.get((words[0], words[1] if len(words) > 1 else ""), ()) if words else ()
    return any(term.tokens == words for term in terms)


def _town(cluster: Cluster) -> bool:
    """A town is not its police department."""
    return cluster.kind is EntityKind.PLACE and fold(cluster.names[0]) in city_names()


def _shortens(short: Cluster, words: list[str], surface: str) -> bool:
    return _suffixed(surface, words) or (not is_person(short) and _begins(body_key(surface).split(), words))


def _suffixed(surface: str, words: list[str]) -> bool:
    """The same words with a legal suffix behind: "J. Norwick" beside "J. Norwick and Co"."""
    long = body_key(surface).split()
    return (long == words and fold(surface).split()[-1] in LEGAL) or (long[:-1] == words and long[-1] in _CLUBS)


_CLUBS = frozenset({"fc", "sc", "afc", "cf", "bc", "ac", "fk", "sk"})


_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PROGRAMME)


def _begins(long: list[str], short: list[str]) -> bool:
    return (len(long) > len(short) and long[: len(short)] == short) or long == ["los", *short]
