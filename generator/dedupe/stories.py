"""Articles to stories: each article in exactly one, with one head, and with what every variant cut or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.dedupe.decided import Bond, groups, idle, unknown
from generator.dedupe.engine import cluster, load
from generator.dedupe.parts import Shape, shape, variant
from generator.dedupe.rules import DedupeRules
from generator.dedupe.spread import Executor
from generator.desk.merges import Merges, contradictions
from generator.model import Article, ArticleId, Story, Variant, story_id
from generator.problems import Result


def dedupe(
    articles: Sequence[Article],
    merges: Merges | None = None,
    rules: DedupeRules | None = None,
    heads: frozenset[ArticleId] = frozenset(),
    run: Executor | None = None,
) -> Result[tuple[Story, ...]]:
    """The stories, by id. `heads` are articles that an editor wants as heads of their stories."""
    decided, limits = merges or Merges(), rules or DedupeRules()
    inorder = sorted(articles, key=lambda article: (article.id, article.seed))
    ids = [article.id for article in inorder]
    wrong = contradictions(decided)
    if wrong:
        return Result((), wrong)
    bonds = links(inorder, limits, run)
    made = groups(ids, bonds, decided)
    carried = _carried(made, bonds, len(ids))
    stories = []
    for group in made:
        if len(group) == 1:
            alone = inorder[group[0]]
            stories.append(Story(story_id(alone.id), alone))
            continue
        shapes = [shape(inorder[number]) for number in group]
        head = choose_head(list(zip(shapes, (carried[number] for number in group))), heads, limits)
        stories.append(_story(head, shapes, decided, limits))
    problems = (*unknown(ids, decided), *idle(ids, bonds, decided))
    return Result(tuple(sorted(stories, key=lambda story: story.id)), problems)


def links(articles: Sequence[Article], rules: DedupeRules, run: Executor | None = None) -> list[Bond]:
    """What the alignment says of articles that are sorted by id and seed."""
    named = ((f"{number:09d}", article.text) for number, article in enumerate(articles))
    made = cluster(load(named, rules, run), rules, run)
    return [Bond(link.a, link.b, max(link.of_a, link.of_b), link.common) for link in made.links]


def choose_head(carriers: Sequence[tuple[Shape, int]], heads: frozenset[ArticleId], rules: DedupeRules) -> Shape:
    """The editor's choice, else the fullest, else the earliest, else the least id. The fullest is looked for among
    those that carry most of the story, so that a blog with many words of its own does not stand for the report. Who
    was put there by an editor (0 words in common) is taken to carry all of its own words."""
    carry = [carried or len(shape.words) for shape, carried in carriers]
    least = rules.head_carries * max(carry)

    def order(number: int) -> tuple[bool, bool, int, str, str, str]:
        shape, article = carriers[number][0], carriers[number][0].article
        unwanted = article.id not in heads
        return (unwanted, carry[number] < least, -len(shape.words), _day(article), article.id, article.seed)

    return carriers[min(range(len(carriers)), key=order)][0]


def _carried(made: Sequence[Sequence[int]], bonds: Sequence[Bond], articles: int) -> list[int]:
    """For each article the most words that it has in common with one of its story."""
    story = {number: place for place, group in enumerate(made) for number in group}
    most = [0] * articles
    for bond in bonds:
        if story[bond.a] == story[bond.b]:
            most[bond.a], most[bond.b] = max(most[bond.a], bond.common), max(most[bond.b], bond.common)
    return most


def _story(head: Shape, shapes: Sequence[Shape], merges: Merges, rules: DedupeRules) -> Story:
    others = [_told(variant(one, head, rules), head.article, merges) for one in shapes if one is not head]
    others.sort(key=lambda one: (-one.of_head, _day(one.article), one.article.id, one.article.seed))
    return Story(story_id(head.article.id), head.article, tuple(others))


def _told(made: Variant, head: Article, merges: Merges) -> Variant:
    """The variant with its reason, in an editor's words."""
    pair = tuple(sorted((made.article.id, head.id)))
    decision = next((d for d in merges.of("same") if pair in d.pairs()), None)
    if decision:
        return replace(made, reason="an editor says so" + (f": {decision.because}" if decision.because else ""))
    if made.article.id == head.id:
        return replace(made, reason="saved from the same address")
    shares = f"{made.of_variant:.0%} of its words stand in the head, {made.of_head:.0%} of the head's in it"
    return replace(made, reason=shares)


def _day(article: Article) -> str:
    """For sorting: an undated article comes last, a month before its days are known comes after them."""
    return article.meta.published.value + "~" if article.meta.published else "~"
