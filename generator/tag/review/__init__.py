"""What is worth an editor's minute: likely merges, kinds in doubt, pages for nobody, names left out, thin joins.

Fuzzy likeness and closeness live here and only here: they propose, with a line ready to paste, and change nothing.
Each proposal rests on a counted chance (`chances`, or the points of `kinds` and `noise`), and `worth` orders them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import ArticleId, Entity, EntityId, Story
from generator.tag.authority import Authority, lexicon
from generator.tag.entities import Judge
from generator.tag.review import joined, kinds, merges, noise, pages, readings
from generator.tag.review.pasting import Desk
from generator.tag.review.seen import Seen
from generator.tag.review.types import Proposal, worth
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.types import Tagged

__all__ = ["Proposal", "review"]

FREQUENT = 5  # mentions from which a machine entity is worth confirming
_CONFIRM = 0.05  # what a confirmation is worth beside a repair: a name of many mentions behind the doubtful ones


def review(
    stories: Sequence[Story],
    tagged: Sequence[Tagged],
    entities: Sequence[Entity],
    rules: TagRules = DEFAULT,
    authority: Authority | None = None,
) -> tuple[Proposal, ...]:
    """Proposals over resolved stories, the most promising first. `authority`: what the editors have declared."""
    authority = authority or Authority(shipped=rules.shipped_authority)
    stories = sorted(stories, key=lambda story: story.id)
    seen = Seen(stories, sorted(entities, key=lambda one: one.id))
    desk, tagged = Desk(authority.desk), _in_order(stories, tagged)
    known = lexicon(authority)
    found = [*merges.find(seen, desk), *joined.find(seen, desk, known)]
    if tagged:
        read = readings.read(tagged, seen.texts, known, Judge(stories, known, rules).learned)
        found += [*kinds.find(seen, desk, read), *noise.find(seen, read)]
        found += pages.find(stories, tagged, known, rules, seen, desk)
    found = [*_once(found), *_frequent(seen, desk, {one for proposal in found for one in proposal.entities})]
    return tuple(sorted(found, key=lambda p: (-p.worth, p.what, p.entities, p.paste))[: rules.most_review])


def _in_order(stories: Sequence[Story], tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """Of each story what it gave, whatever order both came in; () = nothing was handed over."""
    whose: dict[ArticleId, Tagged] = {}
    for tags in tagged:
        for article in (*(s.article for s in tags.spots), *(s.article for s in tags.said)):
            whose[article] = tags
    none = Tagged((), (), (), ())
    return tuple(next((whose[one.id] for one in story.articles if one.id in whose), none) for story in stories if whose)


def _once(found: Sequence[Proposal]) -> Iterator[Proposal]:
    """What a likelier repair settles is not asked again: the kind of a name that is merged or is none."""
    merged = {one.entities[-1] for one in found if one.what == "merge"}
    worth_of = {(one.what, one.entities[0]): one.worth for one in found}
    for one in found:
        if one.what in ("kind", "noise"):
            rival = worth_of.get(("noise" if one.what == "kind" else "kind", one.entities[0]), 0.0)
            if one.entities[0] in merged or rival > one.worth:
                continue
        yield one


def _frequent(seen: Seen, desk: Desk, asked: set[EntityId]) -> Iterator[Proposal]:
    """None that is asked about already: an entry that settles the doubt confirms it too."""
    for entity in seen.entities:
        count = seen.count(entity.id)
        if entity.status == "machine" and count >= FREQUENT and entity.id not in asked:
            yield Proposal(
                "confirm",
                (entity.id,),
                f'"{entity.name}" was found {count} times by the machine alone.',
                entity.evidence[:3],
                desk.entry(entity, also=entity.aliases),
                worth(_CONFIRM, count, len(seen.stories_of(entity.id))),
                "confirm",
            )
