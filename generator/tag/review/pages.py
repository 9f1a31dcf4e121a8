"""Names that were left out just below a page and look like one: a declared entity gets its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Entity, EntityKind, Story
from generator.tag import settling
from generator.tag.authority import Lexicon
from generator.tag.cluster import Cluster
from generator.tag.entities import Judge, entity_of
from generator.tag.resolving import clustered
from generator.tag.review.chances import chance
from generator.tag.review.pasting import Desk
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth
from generator.tag.rules import TagRules
from generator.tag.types import Tagged

_LEAST = 0.25  # score below which half of the names and more are none


def find(
    stories: Sequence[Story], tagged: Sequence[Tagged], known: Lexicon, rules: TagRules, seen: Seen, desk: Desk
) -> Iterator[Proposal]:
    judge, published = Judge(stories, known, rules), {one.id for one in seen.entities}
    for cluster in clustered(stories, settling.without_settled(tagged), known, judge.learned):
        if cluster.key or cluster.ambiguous or " " not in cluster.names[0]:
            continue
        entity = entity_of(cluster, judge, frozenset())
        wanted = entity.id not in published and _LEAST <= entity.score < rules.publish_score
        if wanted and entity.kind is not EntityKind.PERSON:
            yield _proposal(entity, cluster, seen, desk)


def _proposal(entity: Entity, cluster: Cluster, seen: Seen, desk: Desk) -> Proposal:
    spot, reason = cluster.spots[0][1], f"left out, {'a body' if entity.kind in _BODIES else 'no body'}"
    return Proposal(
        "page",
        (entity.id,),
        f'Does "{entity.name}" ({entity.kind}) need a page? Its score of {entity.score:.2f} is just too low.',
        (f"{seen.titles.get(spot.article, '')}: {seen.sentence_at(spot.article, spot.block, spot.start, spot.end)}",),
        desk.entry(entity),
        worth(chance(reason), len(cluster.spots), len(cluster.stories)),
        reason,
    )


_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.LAW, EntityKind.PROGRAMME)
