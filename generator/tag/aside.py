"""Quotations, figures and events of a story, from their own modules, gathered beside the spots; and the names that
only a speaker shows."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from generator.model import Article, Event, Figure, Story
from generator.tag.rules import TagRules
from generator.tag.types import Said, Spot, Tagged
from generator.tag.voiced import voiced


def aside(story: Story, spots: tuple[Spot, ...], rules: TagRules) -> Tagged:
    said: list[Said] = []
    counted: list[Figure] = []
    dated: list[Event] = []
    found: list[Spot] = []
    quotes, figures, events = _finder("speech", "quotes"), _finder("figures", "figures"), _finder("events", "events")
    for article, blocks in by_article(story, rules):
        here = [spot for spot in spots if spot.article == article.id]
        told = quotes(article.id, blocks, here)
        said.extend(told)
        found.extend(voiced(told, here, dict(blocks)))
        counted.extend(figures(article.id, blocks, article.meta.published))
        dated.extend(events(article.id, blocks, article.meta.published))
    return Tagged(tuple(found), tuple(said), tuple(counted), tuple(dated))


def _finder(module: str, name: str) -> Any:
    return getattr(import_module(f"generator.tag.{module}"), name, lambda *_: ())


def by_article(story: Story, rules: TagRules) -> list[tuple[Article, list[tuple[int, str]]]]:
    """The articles of a story, each with the blocks of it that are tagged."""
    found: dict[str, tuple[Article, list[tuple[int, str]]]] = {}
    for article, number in story.reading():
        text = article.blocks[number].text[: rules.longest_block_chars]
        found.setdefault(article.id, (article, []))[1].append((number, text))
    return list(found.values())
