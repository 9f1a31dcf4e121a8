"""A topic's terms against a story's words: a word, a "phrase", a prefix* or entity:NAME.

Everything is folded first (case, accents, dots), on both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import EntityId, Story
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Readable:
    """What the terms are held against: the story's words in order, sorted, and the names of its entities."""

    running: str  # " folded words in order "
    vocabulary: tuple[str, ...]  # sorted, each once
    names: frozenset[str]  # folded names and aliases


def readable(story: Story, names: Mapping[EntityId, tuple[str, ...]]) -> Readable:
    """Titles, decks and body of the head, and what only a variant has."""
    pieces = [piece for article in story.articles for piece in (article.meta.title, article.meta.deck) if piece]
    pieces += [article.blocks[number].text for article, number in story.reading()]
    running = " | ".join(fold(piece) for piece in pieces)
    entities = {name for mention in story.mentions for name in names.get(mention.entity, ())}
    return Readable(f" {running} ", tuple(sorted(set(running.split()))), frozenset(entities))


def matches(term: str, story: Readable) -> bool:
    if term.startswith("entity:"):
        return fold(term.removeprefix("entity:")) in story.names
    prefix = term.rstrip().endswith("*")
    needle = fold(term)
    if not needle:
        return False
    if " " in needle:
        return f" {needle}" + ("" if prefix else " ") in story.running
    at = bisect_left(story.vocabulary, needle)
    if at == len(story.vocabulary):
        return False
    return story.vocabulary[at].startswith(needle) if prefix else story.vocabulary[at] == needle
