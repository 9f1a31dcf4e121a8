"""Topics from their rules, related stories from shared entities, one order for everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.group.comparing import compared
from generator.group.related import related
from generator.group.rules import GroupRules
from generator.group.terms import Readable, matches, readable
from generator.model import ArticleId, Dossier, Entity, EntityId, Member, Moment, Rule, Story, StoryId, Topic
from generator.problems import Problem, Result
from generator.text import fold


def group(
    stories: Iterable[Story], entities: Iterable[Entity], topics: Sequence[Topic], rules: GroupRules | None = None
) -> Result[Dossier]:
    """The dossier: stories newest first, entities by name, each topic with its members and why they are in it."""
    rules = rules or GroupRules()
    ordered = newest_first(stories)
    named = tuple(sorted(entities, key=lambda entity: (fold(entity.name), entity.id)))
    names = {e.id: tuple(fold(name) for name in (e.name, *e.aliases)) for e in named}
    texts = [readable(story, names) for story in ordered] if topics else []
    home = {article.id: story.id for story in ordered for article in story.articles}
    problems: list[Problem] = []
    found: list[tuple[Topic, tuple[Member, ...]]] = []
    for topic in sorted(topics, key=lambda topic: (fold(topic.title), topic.slug)):
        members = _members(topic.rule, ordered, texts, home)
        problems += _complaints(topic, members, home)
        found.append((topic, members))
    beside = compared(ordered, named)
    dossier = Dossier(ordered, named, tuple(found), related(ordered, rules), beside.value)
    return Result(dossier, (*problems, *beside.problems))


def newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Newest first, undated last, then by title and id: a total order."""
    by_name = sorted(stories, key=lambda story: (fold(story.head.title), story.id))
    return tuple(sorted(by_name, key=lambda story: day_of(story) or "", reverse=True))


def day_of(story: Story) -> str | None:
    published = story.head.meta.published
    return published.value if published else None


def _members(
    rule: Rule, stories: Sequence[Story], texts: Sequence[Readable], home: Mapping[ArticleId, StoryId]
) -> tuple[Member, ...]:
    """Pinned stories first, in the editor's order; then what the rule finds, newest first."""
    out = {home[article] for article in rule.leave_out if article in home}
    pinned = dict.fromkeys(home[article] for article in rule.pin if article in home)
    members = [Member(story, "pinned by the editor", pinned=True) for story in pinned if story not in out]
    for story, text in zip(stories, texts):
        if story.id in out or story.id in pinned or not _within(rule, story.head.meta.published):
            continue
        reason = _reason(rule, text)
        if reason:
            members.append(Member(story.id, reason))
    return tuple(members)


def _within(rule: Rule, published: Moment | None) -> bool:
    """A date that is not known excludes nothing; a month or a year counts as within if any of its days is."""
    if published is None:
        return True
    size = len(published.value)
    return (rule.since or "")[:size] <= published.value <= (rule.until or "9999")[:size]


def _reason(rule: Rule, text: Readable) -> str:
    """The terms that matched, in words; empty when the story is not in the topic."""
    if not rule.any and not rule.all:
        return ""
    hits = [term for term in rule.any if matches(term, text)]
    if rule.any and not hits:
        return ""
    if not all(matches(term, text) for term in rule.all) or any(matches(term, text) for term in rule.none):
        return ""
    return ", ".join(dict.fromkeys((*rule.all, *hits)))


def _complaints(topic: Topic, members: tuple[Member, ...], home: Mapping[ArticleId, StoryId]) -> list[Problem]:
    said = [
        Problem(
            topic.page,
            topic.line,
            0,
            "P403",
            f"{article} is pinned or left out, but no such article is in this dossier.",
            "Take the id out of the rule, or put the seed back.",
        )
        for article in (*topic.rule.pin, *topic.rule.leave_out)
        if article not in home
    ]
    if not members:
        hint = "Widen `any:`, or pin a story; `dossier topic " + topic.slug + "` shows what each term finds."
        said.append(Problem(topic.page, topic.line, 0, "P404", f"No story is in the topic {topic.title}.", hint))
    return said


def counted(topic: Topic, stories: Sequence[Story], entities: Sequence[Entity]) -> tuple[tuple[str, int], ...]:
    """For each term of the rule, in how many stories it stands. For the editor who is writing the rule."""
    names: dict[EntityId, tuple[str, ...]] = {e.id: tuple(fold(n) for n in (e.name, *e.aliases)) for e in entities}
    texts = [readable(story, names) for story in stories]
    terms = dict.fromkeys((*topic.rule.any, *topic.rule.all, *topic.rule.none))
    return tuple((term, sum(matches(term, text) for text in texts)) for term in terms)
