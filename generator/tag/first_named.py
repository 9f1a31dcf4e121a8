"""A surname that two people of a story bear, or one and a firm: until the second is named it can only mean the first.

Newsrooms write the surname alone for the one whom the story is about, and name a brother or a widow in full. So a
lone surname is the first bearer's until another is introduced, and goes on being theirs behind a relative who is named
in one paragraph only, but for that paragraph and the next. Where the place does not tell, it stays nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ArticleId
from generator.tag.cluster import Cluster, full_parts
from generator.tag.names import Person, person, sex_of, sex_told
from generator.tag.types import Spot

Place = tuple[int, int]  # block, start


@dataclass(frozen=True, slots=True)
class _Named:
    """Where an article names one bearer in full."""

    bearer: Cluster
    places: tuple[Place, ...]  # in order

    @property
    def blocks(self) -> set[int]:
        return {block for block, _ in self.places}


def bearers(lone: Cluster, fitting: Sequence[Cluster], beside: Sequence[Cluster]) -> list[tuple[Cluster, Cluster]]:
    """(bearer, part of `lone` that is theirs). `beside`: all clusters of the story, in which other forms of the surname
    stand ("Mr. Norwick")."""
    parts: dict[int, Cluster] = {}
    found: list[tuple[Cluster, Cluster]] = []
    for story, spot in list(lone.spots):
        bearer = _bearer_at(spot, fitting, beside)
        if bearer is None:
            continue
        if id(bearer) not in parts:
            parts[id(bearer)] = Cluster(None, lone.kind)
            found.append((bearer, parts[id(bearer)]))
        parts[id(bearer)].add(story, spot)
    for _, part in found:
        taken = {id(spot) for _, spot in part.spots}
        lone.spots = [(story, spot) for story, spot in lone.spots if id(spot) not in taken]
        lone.surfaces -= part.surfaces
    return found


def _bearer_at(spot: Spot, fitting: Sequence[Cluster], beside: Sequence[Cluster]) -> Cluster | None:
    named = sorted(_named(spot.article, fitting), key=lambda one: one.places[0])
    here = (spot.block, spot.start)
    so_far = [one for one in named if one.places[0] < here]
    if not so_far:
        return None
    first, *others = so_far
    if not _sex_fits(spot, first.bearer):
        return None
    if not others:
        return first.bearer
    passing = all(len(one.blocks) == 1 and spot.block - min(one.blocks) > 1 for one in others)
    if passing and _called_so(spot, first, others[0].places[0], beside):
        return first.bearer
    return None


def _sex_fits(spot: Spot, bearer: Cluster) -> bool:
    """ "Mrs. Norwick" may be the wife of the only Norwick so far: her name has to say that she is a woman."""
    told = sex_told(person(spot.surface))
    return not told or any(sex_of(full) == told for full in full_parts(bearer))


def _named(article: ArticleId, fitting: Sequence[Cluster]) -> list[_Named]:
    found = []
    for one in fitting:
        names = {part.whole for part in full_parts(one)}
        places = sorted(
            (spot.block, spot.start)
            for _, spot in one.spots
            if spot.article == article and (person(spot.surface).whole in names or not person(spot.surface).lone)
        )
        if places:
            found.append(_Named(one, tuple(places)))
    return found


def _called_so(spot: Spot, first: _Named, until: Place, beside: Sequence[Cluster]) -> bool:
    """Whether the surname stood alone for the first, in this form, before the second was named."""
    form = person(spot.surface)
    lone = (
        (other.block, other.start)
        for cluster in beside
        for _, other in cluster.spots
        if other.article == spot.article and _same_form(person(other.surface), form)
    )
    return any(first.places[0] < place < until for place in lone)


def _same_form(a: Person, b: Person) -> bool:
    """ "Norwick" and "Mr. Norwick" are two forms, which one story may keep for two people."""
    return a.lone and a.whole[-1:] == b.whole[-1:] and a.titles == b.titles
