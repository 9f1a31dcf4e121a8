"""Where the names of a dossier stand: what `review` asks again and again, looked up once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import ArticleId, Entity, EntityId, EntityKind, Mention, Story
from generator.tag.entities import texts_of
from generator.tag.evidence import Texts
from generator.tag.names import person
from generator.text import fold, sentences

Sentence = tuple[ArticleId, int, int]  # article, block, number of the sentence
_LOOKED = 50  # stories of a name whose company is looked at; more would cost more with every story
_QUOTED = 160  # characters of a sentence that a proposal shows


@dataclass(frozen=True, eq=False)
class Seen:
    """Lives for one call of `review`."""

    stories: Sequence[Story]
    entities: Sequence[Entity]
    named: dict[EntityId, list[tuple[int, Mention]]] = field(init=False)  # (story, mention) in reading order
    texts: Texts = field(init=False)

    def __post_init__(self) -> None:
        named: dict[EntityId, list[tuple[int, Mention]]] = defaultdict(list)
        for number, story in enumerate(self.stories):
            for mention in sorted(story.mentions, key=lambda m: (m.article, m.block, m.start)):
                named[mention.entity].append((number, mention))
        object.__setattr__(self, "named", dict(named))
        object.__setattr__(self, "texts", texts_of(self.stories))

    def mentions(self, entity: EntityId) -> list[Mention]:
        return [mention for _, mention in self.named.get(entity, ())]

    def count(self, entity: EntityId) -> int:
        return len(self.named.get(entity, ()))

    @cached_property
    def in_stories(self) -> dict[EntityId, frozenset[int]]:
        return {entity: frozenset(story for story, _ in found) for entity, found in self.named.items()}

    @cached_property
    def in_sentences(self) -> dict[EntityId, frozenset[Sentence]]:
        return {entity: frozenset(self._sentence(m) for _, m in found) for entity, found in self.named.items()}

    @cached_property
    def surfaces(self) -> dict[EntityId, Counter[str]]:
        return {entity: Counter(mention.surface for _, mention in found) for entity, found in self.named.items()}

    @cached_property
    def _starts(self) -> dict[tuple[ArticleId, int], list[int]]:
        return {}

    def _sentence(self, mention: Mention) -> Sentence:
        place = (mention.article, mention.block)
        if place not in self._starts:
            self._starts[place] = [start for start, _ in sentences(self.texts.get(place, ""))]
        return (*place, bisect_right(self._starts[place], mention.start))

    def stories_of(self, entity: EntityId) -> frozenset[int]:
        return self.in_stories.get(entity, frozenset())

    def share_story(self, a: EntityId, b: EntityId) -> bool:
        return not self.stories_of(a).isdisjoint(self.stories_of(b))

    def first(self, entity: EntityId) -> Mention | None:
        return next(iter(self.mentions(entity)), None)

    def met_in_full(self, entity: Entity) -> bool:
        """Whether any story prints its name; a list may know it by a short form alone."""
        return any(fold(surface) == fold(entity.name) for surface in self.surfaces.get(entity.id, ()))

    def in_one_sentence(self, a: EntityId, b: EntityId) -> bool:
        return not self.in_sentences.get(a, frozenset()).isdisjoint(self.in_sentences.get(b, frozenset()))

    @cached_property
    def _beside(self) -> dict[int, set[EntityId]]:
        """Story -> who is named there and tells something: a person in full, or a body that no list knows."""
        telling = {
            e.id for e in self.entities
            if e.status == "machine" and e.kind is not EntityKind.PLACE
            and not (e.kind is EntityKind.PERSON and person(e.name).lone)
        }  # fmt: skip
        found: dict[int, set[EntityId]] = defaultdict(set)
        for entity in sorted(telling & self.in_stories.keys()):
            for story in self.in_stories[entity]:
                found[story].add(entity)
        return found

    def share_company(self, a: EntityId, b: EntityId) -> bool:
        """Whether two that share no story share somebody who is named beside both."""
        one, other = (
            {e for s in sorted(self.stories_of(x))[:_LOOKED] for e in self._beside.get(s, ())} for x in (a, b)
        )
        return not (one - {a, b}).isdisjoint(other - {a, b})

    def sentence_of(self, mention: Mention) -> str:
        return self.sentence_at(mention.article, mention.block, mention.start, mention.end)

    def sentence_at(self, article: ArticleId, block: int, first: int, last: int) -> str:
        """The sentence around a name, cut to what a line holds."""
        text = self.texts.get((article, block), "")
        span = next((s for s in sentences(text) if s[0] <= first < s[1]), (first, last))
        start = max(span[0], first - _QUOTED // 2)
        end = min(span[1], start + _QUOTED)
        return ("… " if start > span[0] else "") + text[start:end].strip() + (" …" if end < span[1] else "")

    def title(self, mention: Mention) -> str:
        """Of the article in which it stands."""
        return self.titles.get(mention.article, "")

    @cached_property
    def titles(self) -> dict[ArticleId, str]:
        return {article.id: article.title for story in self.stories for article in story.articles}

    def words_in(self, story: int) -> frozenset[str]:
        """All words of a story, folded."""
        if story not in self._words:
            blocks = self.stories[story].reading()
            self._words[story] = frozenset(w for a, at in blocks for w in fold(a.blocks[at].text).split())
        return self._words[story]

    @cached_property
    def _words(self) -> dict[int, frozenset[str]]:
        return {}
