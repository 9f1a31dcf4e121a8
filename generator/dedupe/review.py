"""The pairs that an editor should look at: nearest the limit first, merged or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.dedupe.align import partners
from generator.dedupe.candidates import candidates
from generator.dedupe.decided import Bond, groups
from generator.dedupe.engine import load
from generator.dedupe.rules import DedupeRules, boilerplate_cutoff
from generator.dedupe.spread import Executor
from generator.dedupe.stars import stars
from generator.dedupe.tokens import tokenise
from generator.dedupe.verify import check, is_template
from generator.desk.merges import Merges
from generator.model import Article, ArticleId
from generator.text import sentences

_WHOLE = 0.9  # from this coverage of either side on nobody doubts


@dataclass(frozen=True, slots=True)
class Borderline:
    """Two articles that are nearly one, or nearly two. `a` is the better covered of them."""

    a: ArticleId
    b: ArticleId
    title_a: str
    title_b: str
    of_a: float  # 0 to 1
    of_b: float
    joined: bool  # one story as things stand
    template: bool  # the words agree, the figures do not
    sentence: str  # the first of a that b does not have; "" = none

    @property
    def says(self) -> str:
        now = "one story" if self.joined else "two stories, a form filled in anew" if self.template else "two stories"
        return f"{self.of_a:.0%} of {self.a} in {self.b}, {self.of_b:.0%} the other way; {now} as things stand"


def borderline(
    articles: Sequence[Article],
    merges: Merges | None = None,
    rules: DedupeRules | None = None,
    most: int = 50,
    run: Executor | None = None,
) -> tuple[Borderline, ...]:
    """Undecided pairs, the closest call first."""
    decided, limits = merges or Merges(), rules or DedupeRules()
    inorder = sorted(articles, key=lambda article: (article.id, article.seed))
    loaded = load(((f"{n:09d}", article.text) for n, article in enumerate(inorder)), limits, run)
    index = loaded.index(limits)
    made = stars(loaded.corpus, index, limits, run)
    cutoff = boilerplate_cutoff(len(inorder), limits)
    found = candidates(index, made.hub, cutoff, limits)
    if not len(found.pairs.a):
        return ()
    boilerplate = index.groups.keys[found.masked]
    measures = check(loaded.corpus, found.pairs.a, found.pairs.b, boilerplate, limits, run).overlaps
    story = _story_of(inorder, [Bond(link.a, link.b, max(link.of_a, link.of_b)) for link in made.links], decided)
    templates = is_template(measures, limits)
    rows: list[tuple[float, int, int, float, float, bool]] = []
    columns = (found.pairs.a, found.pairs.b, measures.of_a, measures.of_b, templates)
    for a, b, of_a, of_b, template in zip(*(column.tolist() for column in columns)):
        best = max(of_a, of_b)
        pair = tuple(sorted((inorder[a].id, inorder[b].id)))
        if best < limits.borderline_from or (best > _WHOLE and not template) or pair in decided.judged():
            continue
        rows.append((round(abs(best - limits.least_coverage), 6), a, b, of_a, of_b, template))
    rows.sort(key=lambda item: (item[0], inorder[item[1]].id, inorder[item[2]].id, item[1], item[2]))
    return tuple(
        _pair(inorder[a], inorder[b], of_a, of_b, story[a] == story[b], template, limits)
        for _, a, b, of_a, of_b, template in rows[:most]
    )


def first_difference(a: Article, b: Article, rules: DedupeRules) -> str:
    """The first sentence of `a` of which less than half stands in `b`."""
    (words_b, _), text = tokenise([b.text]), a.text
    spans = sentences(text)
    words_a, counts = tokenise([text[start:end] for start, end in spans])
    there = partners(words_a, words_b, rules) >= 0
    ends = np.cumsum(counts)
    for (start, end), first, last in zip(spans, ends - counts, ends):
        if last > first and there[first:last].mean() < 0.5:
            return text[start:end]
    return ""


def _pair(
    a: Article, b: Article, of_a: float, of_b: float, joined: bool, template: bool, rules: DedupeRules
) -> Borderline:
    if of_a < of_b:
        a, b, of_a, of_b = b, a, of_b, of_a
    sentence = first_difference(a, b, rules)
    return Borderline(a.id, b.id, a.title, b.title, round(of_a, 4), round(of_b, 4), joined, template, sentence)


def _story_of(articles: Sequence[Article], bonds: Sequence[Bond], merges: Merges) -> dict[int, int]:
    made = groups([article.id for article in articles], bonds, merges)
    return {number: story for story, members in enumerate(made) for number in members}
