"""Dated events: every date that a text gives, resolved as far as it can be known.

A date that leans on the day of publication ("last month") gives an event only when that day is known; one that says its
year always does. Nothing here knows what happened on the date: the sentence says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleId, Event, Moment
from generator.tag.events.dates import dates
from generator.tag.events.sentences import Sentences

__all__ = ["events"]


def events(article: ArticleId, blocks: Sequence[tuple[int, str]], published: Moment | None) -> tuple[Event, ...]:
    """The dates of the blocks in order; `published` is what relative dates lean on."""
    found: list[Event] = []
    for number, text in blocks:
        sentences = Sentences(text)
        for date in dates(text, published):
            sentence = sentences.around(date.start)
            found.append(
                Event(date.moment, article, number, date.start, date.end, text[date.start : date.end], sentence)
            )
    return tuple(found)
