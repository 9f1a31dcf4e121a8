"""Made-up prose for tests: words of syllables, drawn unevenly, always the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from generator.model import Article, Block, Kind, Meta, Moment, SeedPath, article_id

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "ir")]


def vocabulary(size: int = 4_000) -> tuple[list[str], list[float]]:
    rng = random.Random(7)
    words = ["".join(rng.choices(_SYLLABLES, k=1 + number % 3)) for number in range(size)]
    return words, [1 / (number + 3) for number in range(size)]


_WORDS, _WEIGHTS = vocabulary()


def sentence(rng: random.Random) -> str:
    words = rng.choices(_WORDS, _WEIGHTS, k=rng.randrange(9, 26))
    return " ".join(words).capitalize() + "."


def paragraphs(seed: int, count: int = 10) -> list[str]:
    rng = random.Random(seed)
    return [" ".join(sentence(rng) for _ in range(rng.randrange(2, 5))) for _ in range(count)]


def text(parts: Iterable[str]) -> str:
    return "\n\n".join(parts)


def article(name: str, parts: Sequence[str], title: str = "", day: str | None = None) -> Article:
    seed = SeedPath(name)
    published = Moment(day, "day") if day else None
    blocks = tuple(Block(Kind.PARAGRAPH, part, (number,)) for number, part in enumerate(parts))
    return Article(article_id(None, seed), seed, "", Meta(title=title or name, published=published), blocks)
