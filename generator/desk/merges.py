"""desk/merges.yml: which articles an editor holds to be the same story, and which not, each with a reason.

- same: [a-1b2c3d4e, a-2b3c4d5e]
  because: the second paper rewrote the lead
- differ: [a-1b2c3d4e, a-3c4d5e6f]
  because: two court dates, one form

*differ* holds for every two articles of its line, and also against a merge through a third article.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from generator import marks
from generator.desk.form import ARTICLE_ID, Form
from generator.marks import Mark, MarkMap, Node
from generator.model import ArticleId
from generator.problems import Problem, Result

KEYS = ("same", "differ", "because")
Judgement = Literal["same", "differ"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the file."""

    says: Judgement
    articles: tuple[ArticleId, ...]  # two or more, as written
    because: str  # "" = no reason given
    path: str
    line: int

    def pairs(self) -> tuple[tuple[ArticleId, ArticleId], ...]:
        """Every two articles of the line, the lesser id first."""
        return tuple(combinations(sorted(set(self.articles)), 2))


@dataclass(frozen=True, slots=True)
class Merges:
    decisions: tuple[Decision, ...] = ()

    def of(self, says: Judgement) -> tuple[Decision, ...]:
        return tuple(decision for decision in self.decisions if decision.says == says)

    def judged(self) -> frozenset[tuple[ArticleId, ArticleId]]:
        """Pairs that need no second look."""
        return frozenset(pair for decision in self.decisions for pair in decision.pairs())


def load(text: str, path: str = "desk/merges.yml") -> Result[Merges]:
    """The decisions of the file; none of them when one is malformed or contradicts another."""
    parsed = marks.load(text, path)
    form = Form(path)
    decisions = [_decision(node, form) for node in form.entries(parsed.value, "This file")]
    merges = Merges(tuple(decision for decision in decisions if decision is not None))
    problems = (*parsed.problems, *form.problems, *contradictions(merges))
    return Result(Merges() if problems else merges, problems)


def contradictions(merges: Merges) -> tuple[Problem, ...]:
    """A problem for each *differ* whose articles the *same* lines hold together, directly or through others."""
    found = []
    for decision in merges.of("differ"):
        for one, other in decision.pairs():
            chain = _chain(one, other, merges.of("same"))
            if chain:
                found.append(_contradiction(decision, one, other, chain))
                break
    return tuple(found)


def append_line(says: Judgement, articles: Sequence[ArticleId], because: str = "") -> str:
    """The lines that `decide` adds at the end of the file."""
    reason = f"  because: {_quoted(because)}\n" if because.strip() else ""
    return f"- {says}: [{', '.join(articles)}]\n{reason}"


def _decision(node: Node, form: Form) -> Decision | None:
    table = {str(key): value for key, value in form.mapping(node, "a decision", KEYS).items()}
    given = [says for says in ("same", "differ") if says in table]
    if len(given) != 1:
        if isinstance(node, MarkMap):
            form.say("D007", node, "A decision needs one of `same` and `differ`.", "Write `- same: [a-..., a-...]`.")
        return None
    says: Judgement = "same" if given[0] == "same" else "differ"
    named = form.words(table[says], says)
    if not _well_named(named, table[says], form):
        return None
    because = form.word(table.get("because"), "because") or ""
    line = next(key.line for key in node if isinstance(key, Mark) and key == says)
    return Decision(says, tuple(ArticleId(name) for name in named), because, form.path, line)


def _well_named(named: Iterable[str], node: Node, form: Form) -> bool:
    names = list(named)
    for name in names:
        if not ARTICLE_ID.match(name):
            form.say("D003", node, f'"{name}" is not the id of an article.', 'An id is "a-" and 8 hex digits.')
            return False
    if len(set(names)) < 2 or len(set(names)) < len(names):
        form.say("D003", node, "A decision needs two different articles.", "Write `- same: [a-..., a-...]`.")
        return False
    return True


def _chain(one: ArticleId, other: ArticleId, sames: Sequence[Decision]) -> list[Decision]:
    """The *same* lines that lead from one article to the other, fewest first; empty when none do."""
    queue: deque[tuple[ArticleId, list[Decision]]] = deque([(one, [])])
    seen = {one}
    while queue:
        article, way = queue.popleft()
        for decision in sames:
            if article in decision.articles:
                if other in decision.articles:
                    return [*way, decision]
                fresh = [name for name in decision.articles if name not in seen]
                seen.update(fresh)
                queue.extend((name, [*way, decision]) for name in fresh)
    return []


def _contradiction(differ: Decision, one: ArticleId, other: ArticleId, chain: list[Decision]) -> Problem:
    lines = sorted({decision.line for decision in chain})
    named = f"line {lines[0]}" if len(lines) == 1 else "lines " + ", ".join(map(str, lines))
    verb = "says" if len(lines) == 1 else "together say"
    says = f"Line {differ.line} says that {one} and {other} differ, {named} {verb} that they are the same."
    return Problem(differ.path, differ.line, 0, "M201", says, "Take one of these lines out.")


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return "'" + plain.replace("'", "''") + "'"
