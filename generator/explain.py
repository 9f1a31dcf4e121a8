"""`dossier explain`: why a line was kept or dropped, what was tagged, why articles are one story, names one entity."""

from __future__ import annotations

from collections.abc import Sequence

from generator import clean, group, tag
from generator.build import Gathered, Places, gather
from generator.model import Article, Entity, Story
from generator.problems import Result
from generator.text import fold


def explain(what: str, places: Places) -> Result[str]:
    """Of an article (id, seed file), a story (id) or an entity (id, name, alias); "" = nothing has that name."""
    gathered = gather(places)
    if gathered.value is None:
        return Result("", tuple(p for p in gathered.problems if p.level == "error"))
    name = what.removeprefix(f"{places.seeds.as_posix()}/")
    found = [
        _article(article, gathered.value) for article in gathered.value.articles if name in (article.id, article.seed)
    ]
    stories = [story for story in gathered.value.dossier.stories if story.id == name]
    found += [_article(story.head, gathered.value) for story in stories]
    found += [_entity(entity, gathered.value) for entity in gathered.value.dossier.entities if _is(entity, name)]
    said = [str(problem) for problem in gathered.problems if problem.path == name]
    return Result("\n\n".join((*found, *said)))


def _is(entity: Entity, name: str) -> bool:
    return name == entity.id or fold(name) in {fold(known) for known in (entity.name, *entity.aliases)}


def _article(article: Article, gathered: Gathered) -> str:
    story = next((s for s in gathered.dossier.stories if article.id in {a.id for a in s.articles}), None)
    if story is None:
        return clean.explain(article)
    tags = tag.explain_tags(article, story, gathered.dossier.entities)
    beside = group.explain_compared(article.id, gathered.dossier.compared)
    return "\n".join([clean.explain(article), *_tags(article, tags), *beside, _story(story)])


def _tags(article: Article, lines: Sequence[str]) -> list[str]:
    return [f"tags of {article.id}, each to overrule below {article.id} in desk/articles.yml:", *lines] if lines else []


def _story(story: Story) -> str:
    lines = [f"story {story.id}: {story.head.title} ({story.head.id})"]
    lines += [f"  also {variant.article.id}: {variant.article.title}: {variant.reason}" for variant in story.variants]
    if story.variants:
        lines.append(f"  to overrule: dossier decide differ {story.head.id} {story.variants[0].article.id}")
    return "\n".join(lines)


def _entity(entity: Entity, gathered: Gathered) -> str:
    stories = gathered.dossier.stories
    where = sorted({mention.article for story in stories for mention in story.mentions if mention.entity == entity.id})
    return "\n".join([*tag.explain_entity(entity, stories), f"mentioned in: {', '.join(where) or 'no article'}"])
