"""Related stories: those that share the rarest entities. An entity counts log(n / stories that have it)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from generator.group.rules import GroupRules
from generator.model import EntityId, Story, StoryId


def related(stories: Sequence[Story], rules: GroupRules) -> tuple[tuple[StoryId, tuple[StoryId, ...]], ...]:
    """For each story the nearest others, nearest first; ties in the dossier's order."""
    having: dict[EntityId, list[int]] = defaultdict(list)
    entities = [sorted({mention.entity for mention in story.mentions}) for story in stories]
    for number, found in enumerate(entities):
        for entity in found:
            having[entity].append(number)
    weight = {entity: math.log(len(stories) / len(where)) for entity, where in having.items()}
    made: list[tuple[StoryId, tuple[StoryId, ...]]] = []
    for number, found in enumerate(entities):
        near: dict[int, float] = defaultdict(float)
        for entity in found:
            if len(having[entity]) <= rules.commonest and weight[entity] > 0:
                for other in having[entity]:
                    near[other] += weight[entity]
        near.pop(number, None)
        best = sorted(near, key=lambda other: (-near[other], other))[: rules.related]
        made.append((stories[number].id, tuple(stories[other].id for other in best)))
    return tuple(made)
