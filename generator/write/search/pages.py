"""What can be found: stories, names and topics, each as a page with weighted words. The dossier is the public one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.model import Dossier, Entity, EntityId, EntityKind, Story, StoryId, Topic

KINDS = ("story", *(str(kind) for kind in EntityKind), "topic")  # the order of pages in the index


class Addresses(Protocol):
    """Paths of pages under site_src; None = the entity has no page."""

    def story(self, story: StoryId, /) -> str: ...

    def entity(self, entity: EntityId, /) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Page:
    path: str  # under site_src
    kind: str  # one of KINDS
    title: str
    deck: str  # standfirst, other headlines, other names
    names: str  # surfaces of the names in it, for stories
    body: tuple[tuple[int, str], ...]  # (number of the paragraph on the page from 1, 0 = elsewhere; text)
    language: str
    published: str  # ISO, "" = undated
    outlet: str
    topics: tuple[str, ...]  # slugs
    entities: tuple[EntityId, ...]  # in the story, the most mentioned first
    weight: int  # how present it is: stories that name it


def pages(dossier: Dossier, addresses: Addresses, language: str = "en") -> list[Page]:
    """Stories in the dossier's order (newest first), then names by kind, then topics."""
    known = {entity.id: entity for entity in dossier.entities if addresses.entity(entity.id)}
    topics: dict[StoryId, list[str]] = {}
    for topic, members in dossier.topics:
        for member in members:
            topics.setdefault(member.story, []).append(topic.slug)
    present: Counter[EntityId] = Counter()
    for story in dossier.stories:
        present.update({mention.entity for mention in story.mentions})
    found = [_story(story, addresses, known, tuple(topics.get(story.id, ())), language) for story in dossier.stories]
    named = [_entity(entity, addresses, present[entity.id], language) for entity in known.values()]
    found += sorted(named, key=lambda page: KINDS.index(page.kind))
    return found + [_topic(topic, len(members), language) for topic, members in dossier.topics]


def _story(
    story: Story, addresses: Addresses, known: dict[EntityId, Entity], topics: tuple[str, ...], language: str
) -> Page:
    head = story.head
    count = Counter(mention.entity for mention in story.mentions if mention.entity in known)
    ranked = tuple(sorted(count, key=lambda entity: (-count[entity], entity)))
    others = [v.article.title for v in story.variants if v.article.title != head.title]
    return Page(
        path=addresses.story(story.id),
        kind="story",
        title=head.title,
        deck=" … ".join(filter(None, (head.meta.deck, *others))),
        names=" … ".join(" … ".join((known[e].name, *known[e].aliases)) for e in ranked),
        body=tuple(_body(story)),
        language=head.meta.language or language,
        published=head.meta.published.value if head.meta.published else "",
        outlet=head.meta.outlet or "",
        topics=topics,
        entities=ranked,
        weight=0,
    )


def _body(story: Story) -> Iterator[tuple[int, str]]:
    """Paragraphs as the page numbers them, then those that only a variant has."""
    shown = [text for number in story.head.paragraphs if (text := story.head.blocks[number].text)]
    yield from enumerate(shown, 1)
    for variant in story.variants:
        for number in variant.adds:
            if text := variant.article.blocks[number].text:
                yield 0, text


def _entity(entity: Entity, addresses: Addresses, stories: int, language: str) -> Page:
    path = addresses.entity(entity.id) or ""
    aliases = " · ".join(entity.aliases)
    return Page(path, str(entity.kind), entity.name, aliases, "", (), language, "", "", (), (entity.id,), stories)


def _topic(topic: Topic, stories: int, language: str) -> Page:
    body = ((0, topic.standfirst),) if topic.standfirst else ()
    return Page(
        topic.page, "topic", topic.title, topic.standfirst, "", body, language, "", "", (topic.slug,), (), stories
    )
