"""Names that an editor has settled for one article: "here Norwick is Ada Norwick", "here Harl is no name".

The editor overrules every spotter: a name is found wherever it stands in the article, and what a spotter made of the
same words goes. A longer name around it stays: "Ada Norwick" is not touched by what is said of "Norwick".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.desk.tags import NameOrder, TagOrders
from generator.model import ArticleId, EntityKind
from generator.problems import Problem
from generator.tag.names import person
from generator.tag.types import Spot
from generator.tag.words import ANY_FIRST_NAMES
from generator.text import fold

Texts = Mapping[tuple[ArticleId, int], str]  # (article, block) -> its text
Match = tuple[ArticleId, int, int, int]  # article, block, start, end


def settled(
    spots: Sequence[Spot], texts: Texts, orders: Mapping[ArticleId, TagOrders]
) -> tuple[tuple[Spot, ...], tuple[Problem, ...]]:
    """The spots after the orders, in order of their places; and the orders whose name the article does not have."""
    if not any(one.names for one in orders.values()):
        return tuple(spots), ()
    kept, problems = list(spots), []
    for article, told in orders.items():
        for order in sorted(told.names, key=lambda one: (-len(one.surface), one.line)):
            after = _obeyed(kept, texts, article, order)
            if after is None:
                says = f'"{order.surface}" does not stand in {article}.'
                hint = "Write the name as it is printed, or delete the line."
                problems.append(Problem(told.path, order.line, 0, "D006", says, hint))
            else:
                kept = after
    return tuple(sorted(kept, key=lambda s: (s.article, s.block, s.start, s.end))), tuple(problems)


def _obeyed(spots: list[Spot], texts: Texts, article: ArticleId, order: NameOrder) -> list[Spot] | None:
    """None: the name stands nowhere in the article."""
    found = list(_places(texts, article, order.surface))
    if not found:
        return None
    here: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.article == article:
            here.setdefault(spot.block, []).append(spot)
    gone, added = set[Spot](), []
    for _, block, start, end in found:
        over = [s for s in here.get(block, ()) if s.start < end and start < s.end]
        longer = [s for s in over if s.start <= start and end <= s.end and (s.end - s.start) > end - start]
        if any(not _is_titled(s, order.surface) for s in longer):
            continue
        inside = [s for s in over if (start <= s.start and s.end <= end) or s in longer]
        gone.update(over if order.whose else inside)
        if order.whose:
            first, last = min([start, *(s.start for s in longer)]), max([end, *(s.end for s in longer)])
            added.append(_spot(article, block, first, last, texts[article, block], order, over, spots))
    return [s for s in spots if s not in gone] + added


def _is_titled(spot: Spot, surface: str) -> bool:
    """ "Mayor Norwick" is the same name as "Norwick"."""
    long, short = person(spot.surface), person(surface)
    return bool(long.titles) and long.whole == short.whole and fold(spot.surface).endswith(fold(surface))


def _spot(
    article: ArticleId,
    block: int,
    start: int,
    end: int,
    text: str,
    order: NameOrder,
    over: Sequence[Spot],
    spots: Sequence[Spot],
) -> Spot:
    like = next((s for s in over if (s.start, s.end) == (start, end)), None)
    if like is not None:
        return replace(like, key=None, whose=order.whose)
    known = (s.kind for s in spots if fold(s.surface) in (fold(order.surface), fold(order.whose)))
    kind = next(known, None) or _kind_of(order.whose)
    return Spot(article, block, start, end, text[start:end], kind, "desk", whose=order.whose)


def _kind_of(name: str) -> EntityKind:
    """Of a name that no spotter saw; an editor can say better in desk/entities.yml."""
    first = fold(name).split()[:1]
    return EntityKind.PERSON if first and first[0] in ANY_FIRST_NAMES else EntityKind.OTHER


def _places(texts: Texts, article: ArticleId, surface: str) -> Iterator[Match]:
    pattern = _as_words(surface)
    for (where, block), text in texts.items():
        if where == article:
            for match in pattern.finditer(text):
                yield article, block, *match.span()


@lru_cache(maxsize=1024)
def _as_words(surface: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])" + as_printed(surface) + r"(?!\w|-\w)")


def as_printed(words: str) -> str:
    """A pattern of the words with any blanks between them and any apostrophe."""
    return r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in words.split())


def apart(spots: Sequence[Spot]) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """(those that the machine has to judge, those that an editor has settled)."""
    return tuple(s for s in spots if not s.whose), tuple(s for s in spots if s.whose)
