"""Names of one story brought together; every join leaves a sentence that says why.

The rules lie in `full_names`, `lone_names` and `bodies`; `across` goes on over all stories.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import ArticleId, EntityKind
from generator.tag.authority import Lexicon
from generator.tag.bodies import join_acronyms, join_generic, join_introduced
from generator.tag.body_names import acronym_key, body_key, in_another_order, initials
from generator.tag.cluster import Cluster, barred, fullest, is_person
from generator.tag.full_names import join_full_names, join_pet_names, join_tails
from generator.tag.generic import Home
from generator.tag.known import Known
from generator.tag.lone_names import ROYAL, join_lone
from generator.tag.names import person, sex_told
from generator.tag.short_bodies import join_short_bodies
from generator.tag.types import AS_PERSON, AS_PLACE, BODIES, Spot
from generator.tag.words import HOUSEHOLD, PAPERS, is_acronym, printed_small
from generator.text import fold


def of_story(
    story: int, spots: Iterable[Spot], introduced: Iterable[tuple[Spot, Spot]], home: Home, known: Lexicon
) -> list[Cluster]:
    """The story's clusters. `introduced`: (name, its acronym or nickname) as the text itself says."""
    spots, introduced = _no_namesakes(list(spots), known), list(introduced)
    told = {
        acronym_key(short.surface): _identity(name, known)
        for name, short in introduced
        if is_acronym(short.surface) and not _nearly(name, short, known) and not _only_initials(short, known)
    }
    spelled = {acronym: body for acronym, body in _spelled_out(spots, known).items() if acronym not in told}
    told |= spelled
    by_identity: dict[tuple[str, str], Cluster] = {}
    short = [(told.get(acronym_key(spot.surface)) if told else None) for spot in spots]
    for spot, meant in sorted(zip(spots, short, strict=True), key=lambda pair: pair[1] is not None):
        identity = meant or _identity(spot, known)
        key = identity[1] if identity[0] == "known" else None
        kind = known.by_name[key].kind if key and known.by_name[key].fixed_kind else spot.kind
        by_identity.setdefault(identity, Cluster(key, kind)).add(story, spot)
    for acronym, body in sorted(spelled.items()):
        named = by_identity[body]
        named.why.append(f'"{acronym.upper()}" stands for "{named.title}", which the story names, and not as listed.')
    for cluster in by_identity.values():
        cluster.ambiguous |= any(spot.meant[:1].islower() for _, spot in cluster.spots)  # "the state Senate"
    clusters = _rather_longer(_rather_these(list(by_identity.values()), known), known)
    clusters = join_introduced(clusters, introduced, known)
    clusters = join_generic(clusters, home, known)
    clusters = join_full_names(clusters, known)
    clusters = join_tails(clusters, known)
    clusters = join_pet_names(clusters, known)
    clusters = join_lone(clusters, known)
    clusters = join_acronyms(clusters, known)
    _families(clusters)
    return join_short_bodies(clusters, known)


def _families(clusters: list[Cluster]) -> None:
    """ "the Norwicks" beside an Ada Norwick are nobody's: marks them as a name that fits several."""
    surnames = {fullest(c).whole[-1] for c in clusters if is_person(c) and fullest(c).whole}
    for cluster in clusters:
        name, _, behind = fold(cluster.names[0]).removeprefix("the ").partition(" ")
        plain = not behind or behind.startswith("of ")  # "the Norwicks of Harl"
        if not cluster.key and plain and name not in surnames and not is_acronym(cluster.names[0]):
            cluster.ambiguous |= any(
                name.endswith(tail) and name.removesuffix(tail) in surnames | HOUSEHOLD for tail in ("s", "es")
            )


def _nearly(name: Spot, short: Spot, known: Lexicon) -> bool:
    """ "Centre for Tide Control (CTC)" where the list has Centers for Tide Control and Drainage as the CTC."""
    if name.key or not short.key:
        return False
    words = _singular(body_key(name.surface))
    return any(_singular(body_key(n))[: len(words)] == words for n in (short.key, *known.by_name[short.key].also))


def _only_initials(short: Spot, known: Lexicon) -> bool:
    """An entry that the list has by its initials alone: what they are short for is that entry."""
    entry = known.by_name[short.key] if short.key else None
    return entry is not None and all(map(is_acronym, (entry.name, *entry.also)))


def _singular(words: str) -> list[str]:
    return [word.removesuffix("s") for word in words.split()]


def _spelled_out(spots: list[Spot], known: Lexicon) -> dict[str, tuple[str, str]]:
    """Acronym -> the one body of the story that it can be short for, where the list's own bearer is not named in full:
    "NMO" beside the Norwick Meteorological Office is not the maritime one."""
    bodies = [s for s in spots if s.kind in _SHORTENED and " " in s.surface]
    named = {s.key for s in bodies}
    found = {}
    for spot in spots:
        acronym = acronym_key(spot.surface)
        if (
            not spot.key
            or spot.key in named
            or spot.kind not in BODIES
            or len(acronym) < _SHORTEST
            or not is_acronym(spot.surface)
        ):
            continue
        own = [s for s in bodies if acronym in initials(s.surface)]
        own = own or [s for s in bodies if in_another_order(s.surface, acronym)]
        fitting = {_identity(s, known) for s in own if not _nearly(s, spot, known)}
        if (
            len(fitting) == len(set(map(body_key, {s.surface for s in own}))) == 1
            and not known.by_name[spot.key].desk
            and spot.kind in BODIES
        ):
            found[acronym] = next(iter(fitting))
    return found


_SHORTENED = (*BODIES, EntityKind.LAW, EntityKind.PROGRAMME)
_SHORTEST = 3  # letters; two fit too much


def _no_namesakes(spots: list[Spot], known: Lexicon) -> list[Spot]:
    """Behind Ada Norwick a lone "Norwick" is no town or firm, if the list gives it to one only with support."""
    named = _first_places(spots)
    full = [person(s.surface).whole for s in spots if s.kind is EntityKind.PERSON and " " in s.surface]
    names = {name for whole in full for name in (whole[0], whole[-1])}
    firms = {fold(s.surface).split()[0] for s in spots if s.kind is EntityKind.ORGANISATION and " " in s.surface}
    spots = [replace(s, kind=EntityKind.PERSON) if _misread(s, names - firms, known) else s for s in spots]
    return [
        replace(s, key=None, kind=EntityKind.PERSON, source="pattern", weight=0.5)
        if s.key
        and _yields(s, known)
        and (first := named.get((s.article, _surname_of(s))))
        and first < (s.block, s.start)
        else s
        for s in spots
    ]


def _first_places(spots: list[Spot]) -> dict[tuple[ArticleId, str], tuple[int, int]]:
    """(article, surname) -> where somebody of the surname is first named in full."""
    found: dict[tuple[ArticleId, str], tuple[int, int]] = {}
    for spot in spots:
        if spot.kind is EntityKind.PERSON and " " in spot.surface:
            at = (spot.article, person(spot.surface).whole[-1])
            found[at] = min(found.get(at, (spot.block, spot.start)), (spot.block, spot.start))
    return found


def _surname_of(spot: Spot) -> str:
    """What is compared with the surnames of the story: "Mr. Norwick" is no firm of that name."""
    parts = person(spot.surface)
    return parts.whole[-1] if parts.titles and parts.lone and parts.whole else fold(spot.surface)


def _yields(spot: Spot, known: Lexicon) -> bool:
    """A name that the list gives only with support; a body's that is no acronym: "Swift" beside an Ada Swift; a town
    that the model reads as a person there: "Cairo" beside a Hilda Cairo."""
    if known.by_name[spot.key or ""].desk or AS_PLACE in spot.told:
        return False
    if spot.kind is EntityKind.PLACE and (AS_PERSON in spot.told or fold(spot.surface) != fold(spot.key or "")):
        return True  # "Holland", which the list has as a second name
    return spot.weight < 1 or (spot.kind is EntityKind.ORGANISATION and not is_acronym(spot.surface))


def _misread(spot: Spot, names: set[str], known: Lexicon) -> bool:
    """One word that the model alone takes for a body, and that is a person's name of the story or a famous surname."""
    parts = person(spot.surface)
    alone = spot.source == "model" or bool(parts.particles)
    if spot.key or not alone or spot.kind not in (EntityKind.ORGANISATION, EntityKind.OTHER):
        return False
    name = parts.whole[-1] if parts.particles and parts.lone and parts.whole else fold(spot.surface)  # "De Norwick"
    return " " not in name and not is_acronym(spot.surface) and (name in names or name in known.by_lone)


def _rather_these(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "ICC" beside the International Cricket Council is not the court, if the list gives it to both."""
    second = {fold(s): c for c in clusters if c.key for s in known.by_name[c.key].weak if not is_person(c)}
    gone: set[int] = set()
    for cluster in clusters:
        other = second.get(fold(cluster.names[0])) if len(cluster.surfaces) == 1 and not is_person(cluster) else None
        if cluster.key and not is_acronym(cluster.names[0]):
            continue
        if other and other is not cluster:
            other.absorb(cluster, f'"{cluster.names[0]}" stands beside "{other.key}", which is called so too.')
            gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _rather_longer(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "The Times" beside the Norwick Times is that paper; so is "Norwick" beside Norwick News, and a small town beside
    the programme called after it, where the story names no other in full."""
    bodies = [c for c in clusters if c.key and c.kind in _LONGER and " " in c.key]
    gone: set[int] = set()
    for cluster in clusters:
        word, entry = _lone_word(cluster), known.by_name[cluster.key] if cluster.key else None
        if not word or entry is None or entry.desk or not (entry.kind is EntityKind.ORGANISATION or _doubtful(cluster)):
            continue
        longer = [c for c in bodies if c is not cluster and _longer(fold(c.key or "").split(), word, entry, c.kind)]
        if len(longer) == 1 and not barred(known.by_name[longer[0].key or ""], cluster):
            longer[0].absorb(cluster, f'"{cluster.names[0]}" stands beside "{longer[0].key}", which it is short for.')
            gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _lone_word(cluster: Cluster) -> str:
    """The one word that it is called by, without "the"; none for initials."""
    words = {fold(surface).removeprefix("the ") for surface in cluster.surfaces}
    word = next(iter(words)) if len(words) == 1 else " "
    return "" if " " in word or is_acronym(cluster.names[0]) else word


_LONGER = (EntityKind.ORGANISATION, EntityKind.PROGRAMME)


def _doubtful(cluster: Cluster) -> bool:
    """A place that the list gives only with support: Paris is Paris whatever was agreed on there."""
    return cluster.kind is EntityKind.PLACE and all(spot.weight < 1 for _, spot in cluster.spots)


def _longer(name: list[str], word: str, entry: Known, kind: EntityKind) -> bool:
    """A paper of that last word; "Norwick News" for a Norwick that is not called by the word alone; for a place the
    programme that begins with it."""
    if kind is EntityKind.PROGRAMME or entry.kind is EntityKind.PLACE:
        return kind is EntityKind.PROGRAMME and entry.kind is EntityKind.PLACE and name[0] == word
    return (name[-1] == word and word in PAPERS) or (name == [word, "news"] and fold(entry.name) != word)


def _identity(spot: Spot, known: Lexicon) -> tuple[str, str]:
    if spot.key:
        return ("known", spot.key)
    if spot.meant:
        listed = known.by_surface.get(fold(spot.meant))
        return ("known", listed.name) if listed else ("body", body_key(spot.meant))
    listed = known.by_surface.get(fold(spot.surface)) or _listed_without_titles(spot, known)
    other = listed and ((spot.kind is EntityKind.PERSON and _other_bearer(spot, listed)) or _is_word(spot, listed))
    if listed and not other:
        return ("known", listed.name)
    if spot.kind is EntityKind.PERSON:
        parts = person(spot.surface)
        royal = [t for t in parts.titles if t in ROYAL] if parts.lone else []
        sex = [sex_told(parts)] if parts.lone else []  # Mr. and Mrs. Norwick are two
        return ("person", " ".join((*royal, *sex, *parts.whole, parts.generation)))
    if spot.kind is EntityKind.ORGANISATION and body_key(spot.surface) in known.by_body:
        return ("known", known.by_body[body_key(spot.surface)].name)
    return ("body", body_key(spot.surface))


def _listed_without_titles(spot: Spot, known: Lexicon) -> Known | None:
    """ "President Norwick", "Democratic Tide Committee"; "Doctor Who" is no body of those letters."""
    plain = " ".join(_plain_name(spot))
    found = known.by_surface.get(plain)
    called = [name for name in (found.name, *found.also) if fold(name) == plain] if found else []
    by_letters = bool(called) and all(map(is_acronym, called))
    return None if by_letters and not spot.surface[-len(plain) :].isupper() else found


def _is_word(spot: Spot, listed: Known) -> bool:
    """ "Nice work" has no NICE in it, and "MO'd" no MoD: initials that are a word as well have to be printed in
    capitals, and no mark stands between them."""
    marked = "'" in spot.surface or "’" in spot.surface
    if spot.surface.isupper() or not (marked or printed_small(fold(spot.surface))):
        return False
    called = [name for name in (listed.name, *listed.also) if fold(name) == fold(spot.surface)]
    return bool(called) and all(map(is_acronym, called))


def _other_bearer(spot: Spot, listed: Known) -> bool:
    """A person is not the town, nor the body, that one word of the name names too."""
    lone = " " not in spot.surface or bool(person(spot.surface).titles)  # "Mr. Norwick" is no firm
    return listed.kind is EntityKind.PLACE or (listed.kind is EntityKind.ORGANISATION and lone)


def _plain_name(spot: Spot) -> tuple[str, ...]:
    parts = person(spot.surface)
    return (*parts.whole, parts.generation) if parts.generation else parts.whole
