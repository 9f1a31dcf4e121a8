"""Short forms of bodies in languages that put the kind in front: "Norwick" of Banco Norwick, of El Norwick."""

from __future__ import annotations

from collections import defaultdict

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, is_person
from generator.tag.joining import is_town, joined
from generator.tag.kinds import HEADS
from generator.tag.types import BODIES
from generator.tag.words import FIRM_HEADS, OF_PERSONS, PARTICLES
from generator.text import fold

_ARTICLES = frozenset({"el", "la", "los", "las", "os", "as", "il", "gli", "les", "het"})


def join_without_kind(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Norwick" beside Banco Norwick, "Marítima" beside the Guardia Especial Marítima."""
    index: dict[str, list[tuple[Cluster, list[str]]]] = defaultdict(list)
    for one in clusters:
        for words in {tuple(fold(surface).split()) for surface in one.surfaces} if one.kind in BODIES else ():
            if 1 < len(words) <= 4 and words[0] in HEADS:
                index[words[-1]].append((one, list(words)))

    def fitting(short: Cluster) -> list[Cluster]:
        words = fold(short.names[0]).split()
        found = [(c, long) for c, long in index[words[-1]] if long[-len(words) :] == words and len(long) > len(words)]
        firm = short.kind not in (EntityKind.PLACE, EntityKind.PERSON)
        fit = [c for c, long in found if long[-len(words) - 1] not in PARTICLES and (firm or long[0] in FIRM_HEADS)]
        return list(dict.fromkeys(fit))

    shorts = [c for c in clusters if not (c.key or c.ambiguous or c.generic or is_town(c)) and fold(c.names[0])]
    shorts = [c for c in shorts if not is_person(c) or (" " not in c.names[0] and fold(c.names[0]) not in OF_PERSONS)]
    return joined(clusters, shorts, fitting, known, '"{short}" is "{full}" without what it is.')


def join_without_article(clusters: list[Cluster], known: Lexicon) -> list[Cluster]:
    """ "Norwick" beside El Norwick."""
    own = [c for c in clusters if not (c.key or c.ambiguous or is_person(c))]
    index: dict[str, list[Cluster]] = defaultdict(list)
    for one in own:
        for article, _, rest in sorted({fold(surface).partition(" ") for surface in one.surfaces}):
            if article in _ARTICLES:
                index[rest].append(one)
    shorts = [c for c in own if not is_town(c)]
    return joined(clusters, shorts, lambda c: index[fold(c.names[0])], known, '"{short}" is "{full}".')
