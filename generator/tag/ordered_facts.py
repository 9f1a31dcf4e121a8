"""Quotations, figures and dates that an editor has settled for one article: hidden, corrected, added.

An order names what it is about by its first words. What no stage has found is added where the article has the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from generator.desk.tags import DateOrder, FigureOrder, QuoteOrder, TagOrders
from generator.model import Article, ArticleId, Event, Figure
from generator.problems import Problem
from generator.tag.events.sentences import Sentences
from generator.tag.ordered_names import as_printed
from generator.tag.types import Said, Tagged
from generator.text import fold


class _Found(Protocol):
    """What a stage found in an article."""

    @property
    def article(self) -> ArticleId: ...
    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class _Order(Protocol):
    @property
    def says(self) -> str: ...
    @property
    def hide(self) -> bool: ...
    @property
    def line(self) -> int: ...


F = TypeVar("F", bound=_Found)
D = TypeVar("D", bound=_Order)
Blocks = Sequence[tuple[int, str]]
Place = tuple[int, int, int, str]  # block, start, end, the block's text


def settled(
    tags: Tagged, articles: Iterable[tuple[Article, Blocks]], orders: Mapping[ArticleId, TagOrders]
) -> tuple[Tagged, tuple[Problem, ...]]:
    """The tags after the orders; and the orders that meet nothing."""
    problems: list[Problem] = []
    for article, blocks in articles:
        told = orders.get(article.id)
        if told is not None:
            at = _Article(article, blocks, told.path, problems)
            tags = replace(
                tags,
                said=at.obeyed(tags.said, told.quotes, "quotation", _quote, at.new_quote),
                figures=at.obeyed(tags.figures, told.figures, "figure", _figure, at.new_figure),
                events=at.obeyed(tags.events, told.dates, "date", _event, at.new_event),
            )
    return tags, tuple(problems)


class _Article:
    """One article while its orders are carried out."""

    def __init__(self, article: Article, blocks: Blocks, path: str, problems: list[Problem]) -> None:
        self.article, self.blocks, self.path, self.problems = article, blocks, path, problems

    def obeyed(
        self,
        found: tuple[F, ...],
        orders: Sequence[D],
        what: str,
        change: Callable[[F, D], F],
        new: Callable[[D, int, int, int, str], F | None],
    ) -> tuple[F, ...]:
        """All that was found, with the orders for this article obeyed, in order of places."""
        kept = list(found)
        for order in orders:
            place = self._place(order.says)
            hit = self._meant(kept, order.says, place)
            made = None if hit or order.hide or place is None else new(order, *place)
            if hit:
                kept = [change(one, order) if one in hit else one for one in kept if not (order.hide and one in hit)]
            elif made is not None:
                kept.append(made)
            else:
                self._say(order, what)
        order_of = {number: at for at, (number, _) in enumerate(self.blocks)}
        mine = [one for one in kept if one.article == self.article.id]
        mine.sort(key=lambda one: (order_of.get(one.block, 0), one.start, one.end))
        return tuple(_put_back(kept, mine, self.article.id))

    def _meant(self, found: Sequence[F], says: str, place: Place | None) -> list[F]:
        """What has just these words, else what begins with them, else what the words reach into."""
        here = [one for one in found if one.article == self.article.id]
        exact = [one for one in here if fold(one.text) == fold(says)]
        begun = exact or [one for one in here if begins_with(one.text, says)]
        if begun or place is None:
            return begun
        block, start, end, _ = place
        return [one for one in here if one.block == block and one.start < end and start < one.end]

    def _place(self, says: str) -> Place | None:
        """The first place that has all the words."""
        pattern = re.compile(r"(?<!\w)" + as_printed(says) + r"(?!\w)")
        met = ((number, text, pattern.search(text)) for number, text in self.blocks)
        return next(((number, match.start(), match.end(), text) for number, text, match in met if match), None)

    def new_quote(self, order: QuoteOrder, block: int, start: int, end: int, text: str) -> Said | None:
        return Said(self.article.id, block, start, end, text[start:end], "direct", "", None, "", order.by)

    def new_figure(self, order: FigureOrder, block: int, start: int, end: int, text: str) -> Figure | None:
        """None where the order does not say what the number is."""
        if order.value is None or order.kind is None:
            return None
        made = Figure(
            self.article.id, block, start, end, text[start:end], order.value, order.to, "", order.kind, "", "",
            self.article.meta.published, Sentences(text).around(start),
        )  # fmt: skip
        return _figure(made, order)

    def new_event(self, order: DateOrder, block: int, start: int, end: int, text: str) -> Event | None:
        if order.date is None:
            return None
        return Event(order.date, self.article.id, block, start, end, text[start:end], Sentences(text).around(start))

    def _say(self, order: _Order, what: str) -> None:
        says = f'No {what} of {self.article.seed} begins with "{order.says}".'
        hint = f"dossier explain {self.article.id} shows them; one that is missing is added if you write all its words."
        self.problems.append(Problem(self.path, order.line, 0, "D006", says, hint))


def begins_with(text: str, start: str) -> bool:
    """Case, accents and marks do not count, whole words do: "We" is no beginning of "Went"."""
    return f"{fold(text)} ".startswith(f"{fold(start.removesuffix('...').rstrip('…'))} ")


def _put_back(all_of: Sequence[F], mine: Sequence[F], article: ArticleId) -> Iterator[F]:
    """The article's own in their new order, at the place of its first; those of other articles as they were."""
    others = [one for one in all_of if one.article != article]
    before = next((n for n, one in enumerate(all_of) if one.article == article), len(all_of))
    yield from others[:before]
    yield from mine
    yield from others[before:]


def _quote(found: Said, order: QuoteOrder) -> Said:
    return replace(found, by=order.by)


def _figure(found: Figure, order: FigureOrder) -> Figure:
    value = found.value if order.value is None else order.value
    to = order.to if order.to is not None or order.value is not None else found.value_to
    return replace(
        found,
        value=value,
        value_to=to,
        unit=found.unit if order.unit is None else order.unit,
        kind=order.kind or found.kind,
        counted=found.counted if order.counted is None else order.counted,
        compare=found.compare if order.compare is None else order.compare,
    )


def _event(found: Event, order: DateOrder) -> Event:
    return replace(found, moment=order.date or found.moment)
