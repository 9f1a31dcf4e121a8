"""Stories made of a few sentences, for the tests of the tag stage."""

from __future__ import annotations

from generator.model import Article, Block, Entity, Kind, Meta, SeedPath, Story, article_id, story_id
from generator.tag import Authority, TagRules, resolve, spot

PLAIN = TagRules(use_model=False)  # lists and patterns only: what a test says does not hang on a model


def story(*paragraphs: str, seed: str = "one.txt", language: str | None = None) -> Story:
    path = SeedPath(seed)
    blocks = tuple(Block(Kind.PARAGRAPH, text, (n,)) for n, text in enumerate(paragraphs))
    article = Article(article_id(None, path), path, "0" * 64, Meta(title=seed, language=language), blocks)
    return Story(story_id(article.id), article)


def tagged(
    *stories: Story, authority: Authority | None = None, rules: TagRules = PLAIN
) -> tuple[tuple[Story, ...], tuple[Entity, ...]]:
    authority = authority or Authority(shipped=False)
    spots = [spot(one, authority, rules).value for one in stories]
    return resolve(stories, spots, authority, rules).value


def names(entities: tuple[Entity, ...]) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in entities}


def met(stories: tuple[Story, ...], entities: tuple[Entity, ...]) -> dict[str, tuple[str, ...]]:
    """Name -> the wordings in the stories that were joined to it, with their titles."""
    said = {
        entity.id: {m.surface for one in stories for m in one.mentions if m.entity == entity.id} for entity in entities
    }
    return {entity.name: tuple(sorted(said[entity.id])) for entity in entities}
