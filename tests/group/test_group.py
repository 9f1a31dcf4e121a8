"""Topics and related stories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.group import GroupRules, group
from generator.model import (
    Article,
    ArticleId,
    Block,
    Entity,
    EntityId,
    EntityKind,
    Kind,
    Mention,
    Meta,
    Moment,
    Rule,
    SeedPath,
    Slug,
    Story,
    Topic,
    story_id,
)


def story(number: int, text: str, day: str | None = None, entities: tuple[str, ...] = ()) -> Story:
    article = ArticleId(f"a-{number:08x}")
    published = Moment(day, "day") if day else None
    head = Article(
        article,
        SeedPath(f"{number}.txt"),
        "0" * 64,
        Meta(title=f"Title {number}", published=published),
        (Block(Kind.PARAGRAPH, text, (0,)),),
    )
    mentions = tuple(Mention(EntityId(name), article, 0, 0, 1, "x") for name in entities)
    return Story(story_id(article), head, mentions=mentions)


def topic(rule: Rule) -> Topic:
    return Topic(Slug("t"), "T", rule, "topics/t.md")


def members(rule: Rule, *stories: Story, entities: tuple[Entity, ...] = ()) -> list[str]:
    dossier = group(stories, entities, [topic(rule)]).value
    return [member.story[2:].lstrip("0") for member in dossier.topics[0][1]]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule(any=("leak*",)), ["1"]),
        (Rule(any=("leak",)), []),
        (Rule(any=("tipped off",)), ["2"]),
        (Rule(any=("tipped",), none=("off",)), []),
        (Rule(any=("leaked", "tipped"), all=("cafe",)), ["1"]),
        (Rule(all=("the",)), ["1", "2"]),
        (Rule(), []),
        (Rule(any=("*",)), []),
    ],
)
def test_terms(rule: Rule, expected: list[str]) -> None:
    assert members(rule, story(1, "The café leaked."), story(2, "The police were tipped off.")) == expected


def test_a_phrase_does_not_run_over_a_paragraph() -> None:
    article = story(1, "He was tipped").head
    two = replace(article, blocks=(*article.blocks, Block(Kind.PARAGRAPH, "off they went", (1,))))
    assert members(Rule(any=("tipped off",)), Story(story_id(two.id), two)) == []


def test_an_entity_term_finds_its_aliases() -> None:
    entity = Entity(EntityId("e-1"), "Harbour Police", EntityKind.ORGANISATION, ("H.P.",), "machine", ())
    stories = (story(1, "x", entities=("e-1",)), story(2, "harbour police"))
    assert members(Rule(any=("entity:HP",)), *stories, entities=(entity,)) == ["1"]


def test_pins_come_first_in_their_order_and_leave_out_wins() -> None:
    stories = [story(n, "word", f"2011-01-0{n}") for n in (1, 2, 3, 4)]
    rule = Rule(
        any=("word",), pin=(ArticleId("a-00000002"), ArticleId("a-00000001")), leave_out=(ArticleId("a-00000004"),)
    )
    assert members(rule, *stories) == ["2", "1", "3"]


@pytest.mark.parametrize(("day", "inside"), [("2010-01-01", True), ("2009-12-31", False), ("2010", True), (None, True)])
def test_dates_bound_a_topic_and_unknown_ones_exclude_nothing(day: str | None, inside: bool) -> None:
    found = members(Rule(any=("word",), since="2010-01-01", until="2010-12-31"), story(1, "word", day))
    assert found == (["1"] if inside else [])


def test_a_missing_pin_and_an_empty_topic_are_said() -> None:
    result = group([story(1, "x")], [], [topic(Rule(pin=(ArticleId("a-ffffffff"),)))])
    assert [problem.code for problem in result.problems] == ["P403", "P404"]


def test_newest_first_undated_last() -> None:
    dossier = group([story(1, "x"), story(2, "x", "2011-01-01"), story(3, "x", "2012-01")], [], []).value
    assert [s.head.title for s in dossier.stories] == ["Title 3", "Title 2", "Title 1"]


def test_related_by_the_rarest_shared_entity() -> None:
    stories = [
        story(1, "x", entities=("e-all", "e-rare")),
        story(2, "x", entities=("e-all",)),
        story(3, "x", entities=("e-rare", "e-all")),
    ]
    near = dict(group(stories, [], []).value.related)
    assert near[stories[0].id] == (stories[2].id,)
    assert dict(group(stories, [], [], GroupRules(related=0)).value.related)[stories[0].id] == ()
    assert dict(group(stories, [], [], GroupRules(commonest=1)).value.related)[stories[0].id] == ()
