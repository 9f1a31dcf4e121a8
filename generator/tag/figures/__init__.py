"""Figures: the numbers that an editor would put in a table, with unit, what is counted and the date they hold for.

Money, deaths, people, masses, shares, and other counts that are printed as numbers. Years, ages, durations, scores and
labels are none; a number word below ten counts only people, the dead, money, masses and shares.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import ArticleId, Figure, Moment
from generator.tag.events.dates import Dated, dates
from generator.tag.events.sentences import Sentences
from generator.tag.figures import foreign
from generator.tag.figures.amounts import Amount, amounts
from generator.tag.figures.units import SHARED, of_country
from generator.tag.speech.tongues import tongue_of

__all__ = ["figures"]


def figures(article: ArticleId, blocks: Sequence[tuple[int, str]], published: Moment | None) -> tuple[Figure, ...]:
    """The figures of the blocks in order. `published` dates those whose sentence names no date."""
    found: list[Figure] = []
    english = tongue_of([text for _, text in blocks]) is None
    for number, text in blocks:
        met = amounts(text) if english else tuple(foreign.amounts(text))
        if met:
            sentences, known = Sentences(text), dates(text, published)
            found.extend(_figure(article, number, text, amount, sentences, known, published) for amount in met)
    texts = [text for _, text in blocks]
    return tuple(_of_country(figure, texts) for figure in found)


def _of_country(figure: Figure, texts: Sequence[str]) -> Figure:
    return replace(figure, unit=of_country(figure.unit, texts)) if figure.unit in SHARED else figure


def _figure(
    article: ArticleId,
    block: int,
    text: str,
    amount: Amount,
    sentences: Sentences,
    known: Sequence[Dated],
    published: Moment | None,
) -> Figure:
    return Figure(
        article=article,
        block=block,
        start=amount.start,
        end=amount.end,
        text=text[amount.start : amount.end],
        value=amount.value,
        value_to=amount.value_to,
        unit=amount.unit,
        kind=amount.kind,
        counted=amount.counted,
        qualifier=amount.qualifier,
        as_of=_as_of(text, amount, sentences.span(amount.start), known) or published,
        sentence=sentences.around(amount.start),
    )


_OPEN_ENDED = ("since", "from", "until", "till", "after", "before", "by", "between", "through")
_OTHER_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|when|until|since|because|while|as|after|before|although|though|where|if|than|compared)\b|[;:]"
)
_STRETCH = re.compile(r"\b(?:over|in|during|for|within) the (?:past|last|previous) ")
_STRETCHES = re.compile(r"\s+(?:over|in|during|for|within) the (?:past|last|previous) ")
FARTHEST = 100  # characters between a figure and the date it holds for; a guess


def _as_of(text: str, amount: Amount, sentence: tuple[int, int], known: Sequence[Dated]) -> Moment | None:
    """The nearest date of its clause, unless it only begins or ends a stretch of time ("since 2006")."""
    if _STRETCHES.match(text, amount.end):
        return None
    here = [d for d in known if sentence[0] <= d.start < sentence[1] and _holds(text, amount, d)]
    return min(here, key=lambda d: (_distance(d, amount), d.start)).moment if here else None


def _holds(text: str, amount: Amount, dated: Dated) -> bool:
    before = text[max(0, dated.start - 12) : dated.start].lower().split()
    if (before and before[-1] in _OPEN_ENDED) or _distance(dated, amount) > FARTHEST:
        return False
    low, high = (amount.end, dated.start) if dated.start >= amount.end else (dated.end, amount.start)
    between = text[low:high]
    return not (_OTHER_CLAUSE.search(between) or _STRETCH.search(between))


def _distance(dated: Dated, amount: Amount) -> int:
    return max(dated.start - amount.end, amount.start - dated.end, 0)
