"""Short and longer forms of one body inside a story: its first words, its last, its site, a legal suffix more."""

from __future__ import annotations

import re
from collections import defaultdict

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.body_names import body_key
from generator.tag.cluster import Cluster, fullest, is_person
from generator.tag.foreign_bodies import join_without_article, join_without_kind
from generator.tag.joining import is_town, joined
from generator.tag.words import (
    BODY_TAILS,
    FIRST_NAMES,
    LEGAL,
    PAPERS,
    TRADES,
    is_acronym,
    name_tokens,
)
from generator.text import fold

_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PROGRAMME)


def join_called_so(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """Over all stories: a body's short form is the one body that another story calls so."""
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        if one.kind in _BODIES and not (one.key or one.ambiguous or one.generic):
            for name in sorted({body_key(surface) for surface in one.surfaces}):
                index[name].append(one)

    def fitting(short: Cluster) -> list[Cluster]:
        name = body_key(short.names[0])
        return [c for c in index[name] if c is not short and body_key(c.names[0]) != name]

    shorts = [c for c in clusters if c.kind in _BODIES and len({body_key(s) for s in c.surfaces}) == 1]
    shorts = [c for c in shorts if not (c.key or c.ambiguous or c.generic or is_acronym(c.names[0]))]
    return joined(clusters, shorts, fitting, known, '"{short}" is what another story calls "{full}".')


def join_short_bodies(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """Every form to the one body of its story that it fits."""
    for join in (
        _join_domains,
        _join_beginnings,
        _join_ends,
        join_without_kind,
        join_without_article,
        _join_called_after,
        _join_towns,
        _join_longer_forms,
    ):
        clusters = join(clusters, known)
    return clusters


_DOMAIN = re.compile(r"([A-Z][\w-]+)\.(?:com|org|net|tv|io|co|ai|info|co\.uk|com\.au)$")


def _join_domains(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Norwick.com", "NorwickTimes.com": the body of that name, put together or not. A town is not its site, and what
    initials stand for has a site of its own."""
    sites = {id(c): site.group(1).casefold() for c in clusters if not c.key and (site := _DOMAIN.match(c.names[0]))}
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        lone = is_person(one) and fullest(one).lone
        if id(one) not in sites and (one.kind is EntityKind.ORGANISATION or (lone and not one.key)):
            for name in {body_key(s).replace(" ", "") for s in one.surfaces if s == one.key or not is_acronym(s)}:
                index[name].append(one)
    for one in clusters:
        entry = known.by_body.get(sites[id(one)]) if id(one) in sites and not index[sites[id(one)]] else None
        if entry and entry.kind is EntityKind.ORGANISATION and body_key(entry.name).startswith(sites[id(one)]):
            one.key = entry.name
            one.why.append(f'"{one.names[0]}" is the site of "{entry.name}".')
    shorts = [c for c in clusters if id(c) in sites and not c.key]
    left = joined(clusters, shorts, lambda c: index[sites[id(c)]], known, '"{short}" is the site of "{full}".')
    for one in left:
        if is_person(one) and any(map(_DOMAIN.match, one.surfaces)):
            one.kind, one.ambiguous = EntityKind.ORGANISATION, False
    return left


def _join_beginnings(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """The first words of one longer name: "Brookings" for "Brookings Institution"."""
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        if one.kind in _BODIES:
            words = {word for surface in one.surfaces for word in body_key(surface).split()[:2]}
            for word in words | {word for surface in one.surfaces for word in fold(_owner(surface)).split()[:1]}:
                index[word].append(one)
    shorts = [c for c in clusters if not (c.key or c.ambiguous or c.generic or c.kind is EntityKind.LAW or is_town(c))]
    shorts = [c for c in shorts if not c.owned and body_key(c.names[0])]
    shorts = [c for c in shorts if not _listed_otherwise(c, known) and not _whole(c)]

    def fitting(short: Cluster) -> list[Cluster]:
        words = body_key(short.names[0]).split()
        found = [c for c in index[words[0]] if any(_shortens(short, words, s) for s in c.surfaces)]
        if len(words) > 2 and words[-1] in BODY_TAILS:
            return []  # "Norwick Police Department" is whole, and not its Harbor Patrol Unit
        found = [c for c in found if not any(is_branch(body_key(s).split(), words) for s in c.surfaces)]
        owned = [c for c in found if any(_owner(s) in short.surfaces for s in c.surfaces)]
        return owned if short.kind is EntityKind.PLACE else [c for c in found if not _of_a_town(c, words)]

    shorts.sort(key=lambda c: len(body_key(c.names[0])))
    return joined(clusters, shorts, fitting, known, '"{short}" begins only "{full}" in its story.')


def is_branch(long: list[str], words: list[str]) -> bool:
    """ "Dockers' Local 12" is one of the Dockers', the Senate Judiciary Committee is one of the Senate."""
    within = words[-1] in _CHAMBERS and long[-1] in _WITHIN
    return within or long[len(words) : len(words) + 1] == ["local"]


_CHAMBERS = frozenset({"senate", "house", "assembly", "congress", "parliament", "council", "legislature"})
_WITHIN = frozenset({"committee", "subcommittee", "caucus", "panel"})


def _whole(cluster: Cluster) -> bool:
    """ "Norwick Corp" beside Norwick Enterprises Inc: a name with its legal form is no short one."""
    words = [surface.split() for surface in cluster.surfaces]
    return any(len(parts) > 1 and fold(parts[-1].rstrip(".")) in LEGAL for parts in words)


def _join_ends(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """The last words of one longer body: "the Evening Journal" beside the Norwick Evening Journal."""
    bodies = [c for c in clusters if c.kind is EntityKind.ORGANISATION and not c.ambiguous and not c.generic]
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in bodies:
        for word in sorted({body_key(surface).split()[-1] for surface in one.surfaces if body_key(surface)}):
            index[word].append(one)

    def fitting(short: Cluster) -> list[Cluster]:
        words = body_key(short.names[0]).split()
        found = [c for c in index[words[-1]] if any(_ends(body_key(s).split(), words, known) for s in c.surfaces)]
        if len(words) > 1 or words[0] in PAPERS:
            return found
        return [c for c in found if _like_a_person(c) or _a_team(c, words[0])]

    shorts = [c for c in clusters if not c.key and (c in bodies or (is_person(c) and fullest(c).lone))]
    shorts = [c for c in shorts if body_key(c.names[0]) and (not is_person(c) or " " not in c.names[0])]
    return joined(clusters, shorts, fitting, known, '"{short}" ends only "{full}" in its story.')


def _like_a_person(cluster: Cluster) -> bool:
    """A firm called after its founder, "Ada Norwick" for short "Norwick"; of a list only: a surname tells little."""
    words = body_key(cluster.key or "").split()
    return len(words) == 2 and words[0] in FIRST_NAMES and words[-1] not in TRADES


def _a_team(cluster: Cluster, last: str) -> bool:
    """ "the Norwicks" beside the listed Tidewater Norwicks."""
    plural = last.endswith("s") and last not in BODY_TAILS | TRADES
    return cluster.key is not None and plural and len(body_key(cluster.key).split()) > 1


def _ends(long: list[str], short: list[str], known: Lexicon) -> bool:
    """One or two words more in front, none of a country: the Ruritanian Trade Board is not "Grustark's Trade Board"."""
    front = long[: -len(short)]
    return 0 < len(front) <= 2 and long[-len(short) :] == short and not generic.of_country(front, known.countries)


def _join_called_after(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Stone Norwick" beside the Ada Stone Norwick High School, where only the model takes it for a person's name."""
    bodies = [c for c in clusters if c.kind is EntityKind.ORGANISATION and not c.ambiguous]

    def fitting(short: Cluster) -> list[Cluster]:
        words = fold(short.names[0]).split()
        return [c for c in bodies if any(_within(words, fold(s).split()) for s in c.surfaces)]

    shorts = [c for c in clusters if is_person(c) and not c.key and " " in fold(c.names[0]) and _by_model(c)]
    return joined(clusters, shorts, fitting, known, '"{short}" stands in "{full}" and is nobody else here.')


def _join_towns(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Norwick" beside Norwick am Fell or Norwick-upon-Fell."""
    places = [c for c in clusters if c.kind is EntityKind.PLACE and not c.ambiguous]

    def fitting(short: Cluster) -> list[Cluster]:
        name = fold(short.names[0])
        return [c for c in places if any(_by_river(name, fold(s).split()) for s in c.surfaces)]

    shorts = [c for c in places if not c.key and " " not in fold(c.names[0])]
    return joined(clusters, shorts, fitting, known, '"{short}" begins only "{full}" in its story.')


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

    def fitting(cluster: Cluster) -> list[Cluster]:
        words = body_key(cluster.names[0]).split()
        while len(words) > 1 and words[-1] in _SAYS_WHAT:
            words.pop()
        entry = known.by_body.get(" ".join(words))
        return [listed[entry.name]] if entry and entry.name in listed else []

    longer = [c for c in clusters if not c.key and c.kind is EntityKind.ORGANISATION and _says_what(c)]
    return joined(clusters, longer, fitting, known, '"{short}" is "{full}" with a word that says what it is.')


def _says_what(cluster: Cluster) -> bool:
    words = body_key(cluster.names[0]).split()
    return len(words) > 1 and words[-1] in _SAYS_WHAT


_SAYS_WHAT = frozenset(
    ["media", "group", "news", "international", "global", "holdings", "airlines", "newspaper", "network", "technology",
     "technologies", "board"]
)  # fmt: skip


_TOWNS_OWN = frozenset(
    {"high", "elementary", "primary", "secondary", "middle", "chamber", "city", "county", "district", "town",
     "municipal", "regional", "provincial", "council", "police", "fire"}
)  # fmt: skip


def _of_a_town(cluster: Cluster, words: list[str]) -> bool:
    """ "Norwick High School", "Norwick Herald", "Norwick Football League" stand in a town of that name, which is
    not they."""
    behind = [body_key(surface).split()[len(words) :] for surface in cluster.surfaces]
    return any(rest and (rest[0] in _TOWNS_OWN or rest[-1] in _LOCAL) for rest in behind)


_LOCAL = PAPERS | {"press", "news", "tv", "radio", "league"}


def _listed_otherwise(cluster: Cluster, known: Lexicon) -> bool:
    """ "Amazon" is on the list, if only with support, and so not short for the Amazon Fund."""
    words = tuple(token.folded for token in name_tokens(cluster.names[0]))
    terms = known.by_first.get((words[0], words[1] if len(words) > 1 else ""), ()) if words else ()
    return any(term.tokens == words for term in terms)


def _shortens(short: Cluster, words: list[str], surface: str) -> bool:
    owned = _owner(surface) in short.surfaces  # "St Ada's" of St Ada's Hospital is cut before its mark
    return _suffixed(surface, words) or (not is_person(short) and (owned or _begins(body_key(surface).split(), words)))


def _owner(surface: str) -> str:
    """The words before the mark: "St Ada" of "St Ada’s Hospital"; "" = there is no mark."""
    owner, mark, rest = surface.replace("’", "'").partition("'s ")
    return owner if mark and rest else ""


def _suffixed(surface: str, words: list[str]) -> bool:
    """The same words with a legal suffix behind: "J. Norwick" beside "J. Norwick and Co"."""
    long = body_key(surface).split()
    return (long == words and fold(surface).split()[-1] in LEGAL) or (long[:-1] == words and long[-1] in _CLUBS)


_CLUBS = frozenset({"fc", "sc", "afc", "cf", "bc", "ac", "fk", "sk"})


def _begins(long: list[str], short: list[str]) -> bool:
    return (len(long) > len(short) and long[: len(short)] == short) or long == ["los", *short]
