"""The dossier as the pages need it: every look-up made once, every address known. Built once a run, never changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import (
    Article,
    ArticleId,
    Compared,
    Dossier,
    Entity,
    EntityId,
    Figure,
    Mention,
    Quote,
    Story,
    StoryId,
    Topic,
    Variant,
    hex8,
)
from generator.write import addresses, markdown
from generator.write.desk_types import WriteDesk
from generator.write.pictures.network import Ties, ties
from generator.write.rules import WriteRules
from generator.write.words import Words


@dataclass(frozen=True)
class Site:
    dossier: Dossier  # as readers may see it: restricted text is already gone
    desk: WriteDesk
    rules: WriteRules
    words: Words
    paths: Mapping[str, str]  # id of a story, article or entity -> path of its page
    outlets: Mapping[str, str]  # name of an outlet -> path of its page
    minted: tuple[tuple[str, str], ...] = ()

    # --- addresses

    def story(self, story: StoryId, /) -> str:
        return self.paths[story]

    def entity(self, entity: EntityId, /) -> str | None:
        return self.paths.get(entity)

    def link(self, here: str, words: str, target: str) -> str:
        """A link from one page to another; `words` is Markdown."""
        return markdown.link(words, addresses.relative(here, target))

    def story_link(self, here: str, story: Story) -> str:
        return self.link(here, markdown.inline(story.head.title), self.paths[story.id])

    def entity_link(self, here: str, entity: EntityId, words: str | None = None) -> str:
        known = self.entities[entity]
        return self.link(here, words or markdown.inline(known.name), self.paths[entity])

    def at(self, article: ArticleId, block: int) -> str:
        """Page and anchor of a block; the page alone where the block is no paragraph or not shown."""
        number = self.numbers[article].get(block)
        return self.paths[article] + ("" if number is None else f"#p{number + 1}")

    def quoted(self, quote: Quote) -> bool:
        """Whether the page of quotations has it: whole sentences, and fragments whose speaker is known."""
        return bool(quote.text) and (
            quote.kind == "direct" or (quote.kind == "fragment" and quote.speaker in self.entities)
        )

    @cached_property
    def given_up(self) -> Mapping[str, str]:
        """Path where a page once lay -> path of the page that took its place."""
        return addresses.given_up(self.dossier, self.desk, self.paths)

    @cached_property
    def notes(self) -> Mapping[str, tuple[str, ...]]:
        """Path of a page -> the editor's notes on it, also those for an address that it had before."""
        found: dict[str, tuple[str, ...]] = {}
        for name in sorted(self.desk.notes):
            page = self.given_up.get(name, name)
            found[page] = (*found.get(page, ()), name)
        return found

    # --- look-ups

    @cached_property
    def stories(self) -> Mapping[StoryId, Story]:
        return {story.id: story for story in self.dossier.stories}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Path of the page of a story, a variant or a name -> its title."""
        named = {self.paths[entity.id]: entity.name for entity in self.dossier.entities}
        return named | {self.paths[article.id]: article.title for article in self.articles.values()}

    @cached_property
    def articles(self) -> Mapping[ArticleId, Article]:
        return {article.id: article for story in self.dossier.stories for article in story.articles}

    @cached_property
    def story_of(self) -> Mapping[ArticleId, Story]:
        return {article.id: story for story in self.dossier.stories for article in story.articles}

    @cached_property
    def variants(self) -> Mapping[ArticleId, Variant]:
        return {variant.article.id: variant for story in self.dossier.stories for variant in story.variants}

    @cached_property
    def entities(self) -> Mapping[EntityId, Entity]:
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def numbers(self) -> Mapping[ArticleId, Mapping[int, int]]:
        """Article -> block -> number of the paragraph from 0; blocks that are not shown are missing."""
        return {key: {b: n for n, b in enumerate(shown(article))} for key, article in self.articles.items()}

    @cached_property
    def mentions(self) -> Mapping[EntityId, Mapping[StoryId, list[Mention]]]:
        found: dict[EntityId, dict[StoryId, list[Mention]]] = {entity.id: {} for entity in self.dossier.entities}
        for story in self.dossier.stories:
            for mention in story.mentions:
                if mention.entity in found:
                    found[mention.entity].setdefault(story.id, []).append(mention)
        return found

    @cached_property
    def quotes_by(self) -> Mapping[EntityId, list[Quote]]:
        found: dict[EntityId, list[Quote]] = defaultdict(list)
        for story in self.dossier.stories:
            for quote in story.quotes:
                if quote.speaker in self.entities and quote.speaker:
                    found[quote.speaker].append(quote)
        return found

    @cached_property
    def at_block(self) -> Mapping[tuple[ArticleId, int], list[Mention]]:
        found: dict[tuple[ArticleId, int], list[Mention]] = defaultdict(list)
        for story in self.dossier.stories:
            for mention in story.mentions:
                if mention.entity in self.entities:
                    found[mention.article, mention.block].append(mention)
        return found

    @cached_property
    def figures_in(self) -> Mapping[tuple[ArticleId, int], list[Figure]]:
        found: dict[tuple[ArticleId, int], list[Figure]] = defaultdict(list)
        for story in self.dossier.stories:
            for figure in story.figures:
                found[figure.article, figure.block].append(figure)
        return found

    @cached_property
    def compared(self) -> Mapping[tuple[ArticleId, int, int], Compared]:
        """Place of a figure -> what it is shown beside."""
        return {(f.article, f.block, f.start): one for one in self.dossier.compared for f in one.figures}

    def comparison_id(self, one: Compared) -> str:
        """Of a comparison: made from the editor's title, else from the place of its first figure."""
        first = one.figures[0]
        return "c-" + hex8(one.title or f"{first.article} {first.block} {first.start}")

    @cached_property
    def present(self) -> Mapping[StoryId, tuple[EntityId, ...]]:
        """Entities of each story, the most mentioned first."""
        return {story.id: self._ranked(story) for story in self.dossier.stories}

    @cached_property
    def topics_of(self) -> Mapping[StoryId, list[Topic]]:
        found: dict[StoryId, list[Topic]] = defaultdict(list)
        for topic, members in self.dossier.topics:
            for member in members:
                found[member.story].append(topic)
        return found

    @cached_property
    def members(self) -> Mapping[str, tuple[Story, ...]]:
        """Slug of a topic -> its stories in the topic's order."""
        return {
            topic.slug: tuple(self.stories[m.story] for m in members if m.story in self.stories)
            for topic, members in self.dossier.topics
        }

    @cached_property
    def related(self) -> Mapping[StoryId, tuple[StoryId, ...]]:
        return dict(self.dossier.related)

    def together(self, entity: EntityId) -> list[tuple[EntityId, int]]:
        """Entities in the same stories and in how many, the most frequent first."""
        count: Counter[EntityId] = Counter()
        for story in self.mentions[entity]:
            count.update(self.present[story])
        count.pop(entity, None)
        return sorted(count.items(), key=lambda pair: (-pair[1], self.order[pair[0]]))

    @cached_property
    def ties(self) -> Ties:
        return ties(self.dossier)

    @cached_property
    def order(self) -> Mapping[EntityId, int]:
        return {entity.id: number for number, entity in enumerate(self.dossier.entities)}

    def _ranked(self, story: Story) -> tuple[EntityId, ...]:
        count = Counter(mention.entity for mention in story.mentions if mention.entity in self.entities)
        return tuple(sorted(count, key=lambda e: (-count[e], self.order[e])))


def shown(article: Article) -> tuple[int, ...]:
    """Block numbers of the body paragraphs that readers see; restricted text leaves empty blocks behind."""
    return tuple(number for number in article.paragraphs if article.blocks[number].text)


def build(dossier: Dossier, desk: WriteDesk, rules: WriteRules) -> Site:
    paths, minted = addresses.pages(dossier, desk)
    return Site(dossier, desk, rules, Words(desk.language), paths, addresses.outlet_pages(_outlets(dossier)), minted)


def _outlets(dossier: Dossier) -> Iterable[str]:
    return (article.meta.outlet for story in dossier.stories for article in story.articles if article.meta.outlet)
