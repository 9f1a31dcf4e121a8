"""Figures of several stories that speak of the same thing: how many died there, how much was seized, and who says so.

Two figures of a kind and a unit are likely to count one thing when they lie near each other and their sentences share a
name and rare words. Nothing is claimed: they are shown side by side, and an editor can part or join them (`compare:`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from generator.group.sharing import Row, rows_of, weights_of
from generator.model import Compared, Entity, EntityId, Figure, Moment, Story
from generator.problems import Problem, Result
from generator.text import fold

# Every number below was found on the thirteen dossiers of tests/bench/dossiers, by eye (DECISIONS, "group").
# How many times larger the larger may be: tolls grow with the days, money and shares of other things are everywhere.
FARTHEST = {"deaths": 10.0, "people": 3.0, "mass": 3.0, "money": 1.15, "percent": 1.15, "other": 1.5}
ENOUGH = {"deaths": 1.0, "people": 1.2, "mass": 1.2, "money": 1.7, "percent": 2.0, "other": 1.7}  # of shared weight
ENOUGH_OF_EQUALS, EQUAL_FROM = 0.8, 20  # of the same number, if it is not one that stands everywhere
ENOUGH_WITH_NAME = 0.5  # the same number beside the same name
NAME = 1.4  # a name counts as much more than a word
OF_A_NOUN = frozenset({"deaths", "people", "mass", "other"})  # what is counted must not be two things
MOST = 60  # figures that share a term: with more it says nothing, and the work would grow as n squared
LARGEST = 40  # figures side by side
SHOWN = 4  # shared names and words given as the reason

Pair: TypeAlias = tuple[int, int]  # numbers of two rows, the smaller first


@dataclass(slots=True)
class _Groups:
    """Which figures stand side by side so far."""

    rows: Sequence[Row]
    home: list[int]
    members: dict[int, list[int]]

    def join(self, one: int, two: int) -> None:
        self.members[one] += self.members.pop(two)
        for number in self.members[one]:
            self.home[number] = one


def compared(stories: Sequence[Story], entities: Sequence[Entity]) -> Result[tuple[Compared, ...]]:
    """Those of most stories first. A machine's are of two stories and more, an editor's as the editor says."""
    weight = weights_of(stories)
    rows = [row for story in stories for row in rows_of(story, weight)]
    groups = _Groups(rows, list(range(len(rows))), {number: [number] for number in range(len(rows))})
    _as_ordered(groups)
    near = _near(rows, weight)
    tied = {pair: shared for pair, (shared, terms) in near.items() if _fit(rows[pair[0]], rows[pair[1]], shared, terms)}
    close = tied.keys() | {(a, b) for a, b in near if _is_same(rows[a].figure, rows[b].figure)}
    for (a, b), _ in sorted(tied.items(), key=lambda item: (-item[1], item[0])):
        one, two = groups.home[a], groups.home[b]
        if one != two and _may_join(groups, one, two, close):
            groups.join(one, two)
    names = {entity.id: entity.name for entity in entities}
    found = [[rows[number] for number in sorted(members)] for members in groups.members.values()]
    made = [_compared(group, names, weight) for group in found if _is_worth(group)]
    made.sort(key=lambda one: (-len({f.article for f in one.figures}), _order(one.figures[0], None)))
    return Result(tuple(made), tuple(_lonely(group[0].title) for group in found if len(group) == 1 and group[0].title))


def _as_ordered(groups: _Groups) -> None:
    """An editor's word joins whatever bears it."""
    first: dict[str, int] = {}
    for number, row in enumerate(groups.rows):
        if row.title:
            at = first.setdefault(fold(row.title), number)
            if at != number:
                groups.join(at, number)


def _near(rows: Sequence[Row], weight: Mapping[str, float]) -> dict[Pair, tuple[float, int]]:
    """For two figures of a kind, a unit and a size: the weight of the terms that they share, and how many these are."""
    having: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for term in row.terms:
            having[row.figure.kind, row.figure.unit, term].append(number)
    near: dict[Pair, tuple[float, int]] = {}
    for (_, _, term), where in having.items():
        if len(where) <= MOST:
            counts = weight.get(term, 1.0) * (NAME if term in rows[where[0]].names else 1.0)
            for pair in _of_a_size(rows, where):
                so_far = near.get(pair, (0.0, 0))
                near[pair] = (so_far[0] + counts, so_far[1] + 1)
    return near


def _of_a_size(rows: Sequence[Row], where: Sequence[int]) -> Iterator[Pair]:
    """Pairs of which the larger is not too much larger."""
    sizes = sorted((abs(rows[number].figure.value), number) for number in where)
    farthest = FARTHEST[rows[where[0]].figure.kind]
    for place, (low, one) in enumerate(sizes):
        for high, two in islice(sizes, place + 1, None):
            if high > farthest * low:
                break
            yield (one, two) if one < two else (two, one)


def _fit(one: Row, two: Row, shared: float, terms: int) -> bool:
    a, b = one.figure, two.figure
    if a.kind in OF_A_NOUN and one.nouns and two.nouns and not one.nouns & two.nouns:
        return False
    named = bool(one.names & two.names)
    if _is_same(a, b):
        return shared >= ENOUGH_WITH_NAME if named else shared >= ENOUGH_OF_EQUALS and terms > 1
    return named and shared >= ENOUGH[a.kind] and (terms > 1 or a.kind == "deaths")


def _is_same(a: Figure, b: Figure) -> bool:
    """The same number, and not one that stands everywhere."""
    return a.value == b.value and abs(a.value) >= EQUAL_FROM and a.kind != "percent"


def _may_join(groups: _Groups, one: int, two: int, close: Set[Pair]) -> bool:
    """A third of the pairs must be close, so that no chain runs from one thing to another; two titles stay apart."""
    mine, theirs = groups.members[one], groups.members[two]
    rows = [groups.rows[number] for number in (*mine, *theirs)]
    titles = {fold(row.title) for row in rows if row.title}
    values = [abs(row.figure.value) for row in rows]
    if len(titles) > 1 or len(rows) > LARGEST:
        return False
    if not titles and max(values) > FARTHEST[rows[0].figure.kind] * min(values):
        return False
    cross = sum((min(a, b), max(a, b)) in close for a in mine for b in theirs)
    return 3 * cross >= len(mine) * len(theirs)


def _is_worth(group: Sequence[Row]) -> bool:
    return len(group) > 1 and any(row.title or row.story != group[0].story for row in group)


def _lonely(title: str) -> Problem:
    hint = "Give another figure the same words after `compare:`, or take them out."
    return Problem("desk/articles.yml", 0, 0, "D006", f'Only one figure is to be compared as "{title}".', hint)


def _compared(group: Sequence[Row], names: Mapping[EntityId, str], weight: Mapping[str, float]) -> Compared:
    title = next((row.title for row in group if row.title), "")
    ordered = sorted(group, key=lambda row: _order(row.figure, row.published))
    return Compared(title or "", tuple(row.figure for row in ordered), tuple(_shared(group, names, weight)))


def _shared(group: Sequence[Row], names: Mapping[EntityId, str], weight: Mapping[str, float]) -> Iterator[str]:
    """The names and words that stand in several of the stories, those that say most first, as printed first."""
    told = Counter(term for term, _ in {(term, row.story) for row in group for term in row.terms})
    often = [term for term, stories in told.items() if stories > 1]
    for term in sorted(often, key=lambda term: (-told[term] * weight.get(term, 1.0), term))[:SHOWN]:
        printed = next(row.terms[term] for row in group if term in row.terms)
        yield names.get(EntityId(term), printed)


def _order(figure: Figure, published: Moment | None) -> tuple[str, float, str, int, int]:
    when = figure.as_of or published
    return (when.value if when else "9999", figure.value, figure.article, figure.block, figure.start)
