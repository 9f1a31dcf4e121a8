"""One form brought to the one cluster that it fits: what all joins of bodies have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster, may_join
from generator.tag.shipped import city_names
from generator.text import fold


def joined(
    clusters: list[Cluster],
    shorts: Iterable[Cluster],
    fitting: Callable[[Cluster], list[Cluster]],
    known: Lexicon,
    why: str,
) -> list[Cluster]:
    """Each short form is absorbed by the one cluster that fits it; two that fit are none."""
    gone: set[int] = set()
    for short in shorts:
        found = [c for c in fitting(short) if c is not short and id(c) not in gone and may_join(c, short, known)]
        if len(found) == 1:
            found[0].absorb(short, why.format(short=short.names[0], full=found[0].key or found[0].names[0]))
            gone.add(id(short))
    return [c for c in clusters if id(c) not in gone]


def is_town(cluster: Cluster) -> bool:
    """A town is not its police department: one that is listed, or that a text begins with in capitals."""
    return (cluster.kind is EntityKind.PLACE and fold(cluster.names[0]) in city_names()) or any(
        spot.start == 0 and spot.surface.isupper() and "model GPE" in spot.told for _, spot in cluster.spots
    )
