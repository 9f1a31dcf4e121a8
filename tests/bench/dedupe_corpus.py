"""A synthetic archive with known clusters, of any size, made as it is read: same size and seed, same texts.

Copies are cut, edited, misread, quoted in blogs and printed by many; outlets put their frames around articles; speeches
are quoted by more stories the larger the archive is; round-ups begin many stories and tell none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
VOCABULARY = 40_000
_SYLLABLES = [a + b for a in "bcdfghklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


@dataclass(frozen=True)
class Document:
    id: str
    text: str
    cluster: str
    kind: str


class Archive:
    """Iterate over it; every round gives the same documents."""

    def __init__(self, size: int, seed: int = 1, typical_words: int = 735) -> None:
        self.size, self.seed, self._typical = size, seed, np.log(typical_words)
        rng = np.random.default_rng(99)
        parts = rng.integers(0, len(_SYLLABLES), (VOCABULARY, 3))
        lengths = 1 + np.arange(VOCABULARY) % 3
        self._words = np.array(
            ["".join(_SYLLABLES[p] for p in row[:n]) for row, n in zip(parts.tolist(), lengths.tolist())], dtype=object
        )
        weights = 1 / (np.arange(VOCABULARY) + 8.0)
        self._steps = np.cumsum(weights / weights.sum())
        self._outlets = 10 + int(size**0.5)

    def __iter__(self) -> Iterator[Document]:
        rng = np.random.default_rng(self.seed)
        self._frames = [[self._text(rng, int(n)) for n in rng.integers(25, 80, 6)] for _ in range(self._outlets)]
        self._banners = [self._text(rng, int(n)) for n in rng.integers(25, 70, 12)]
        self._speeches = [self._text(rng, int(n)) for n in rng.integers(40, 120, max(4, self.size // 60))]
        self._fresh = 0  # stories since the last round-up
        made, cluster, recent = 0, "", [self._story(rng) for _ in range(8)]
        while made < self.size:
            for kind, words in self._cluster(rng, recent):
                if made < self.size:
                    if kind in ("roundup", "orig"):
                        cluster = f"c{made}"
                    yield Document(f"{made:08d}", " ".join(self._words[words].tolist()), cluster, kind)
                    made += 1

    def _text(self, rng: np.random.Generator, count: int) -> Ids:
        return np.searchsorted(self._steps, rng.random(count)).clip(0, VOCABULARY - 1)

    def _story(self, rng: np.random.Generator) -> Ids:
        story = self._text(rng, int(np.clip(rng.lognormal(self._typical, 0.4), 150, 3_000)))
        if rng.random() < 0.15:  # quotes a speech; the few great ones are quoted by ever more
            speech = self._speeches[min(int(rng.zipf(1.4)) - 1, len(self._speeches) - 1)]
            at = int(rng.integers(len(story) // 3, len(story)))
            story = np.concatenate([story[:at], speech, story[at:]])
        return story

    def _cluster(self, rng: np.random.Generator, recent: list[Ids]) -> Iterator[tuple[str, Ids]]:
        if rng.random() < 0.012 and self._fresh >= len(recent):
            self._fresh = 0
            yield "roundup", np.concatenate([story[: int(rng.integers(30, 90))] for story in recent])
            return
        story = self._story(rng)
        if rng.random() < 0.04:  # background of an earlier story under a new lead
            old = recent[0]
            story = np.concatenate([story[: len(old) // 2 + 60], old[len(old) // 2 :]])
        self._fresh += 1
        recent.pop(0)
        recent.append(story)
        yield "orig", self._page(rng, story)
        for _ in range(self._copies(rng)):
            kind = str(
                rng.choice(
                    ["cut", "reprint", "edited", "misread", "dropped", "blog"], p=[0.3, 0.3, 0.12, 0.08, 0.1, 0.1]
                )
            )
            yield kind, self._page(rng, getattr(self, "_" + kind)(rng, story))

    def _copies(self, rng: np.random.Generator) -> int:
        chance = rng.random()
        if chance < 0.62:
            return 0
        return int(rng.integers(1, 6)) if chance < 0.995 else int(min(rng.zipf(1.5) + 10, self.size**0.5 / 2))

    def _page(self, rng: np.random.Generator, story: Ids) -> Ids:
        """With the frame of an outlet around it, in one scrape of four."""
        if rng.random() > 0.25:
            return story
        frame = self._frames[int(rng.zipf(1.3)) % self._outlets]
        chosen = rng.permutation(6)[: int(rng.integers(1, 6))]
        parts = [frame[number] for number in chosen] + [self._banners[int(rng.integers(12))]]
        before = int(rng.integers(0, 2))
        return np.concatenate([*parts[:before], story, *parts[before:]])

    def _reprint(self, rng: np.random.Generator, story: Ids) -> Ids:
        return np.concatenate([self._text(rng, 8), story])

    def _cut(self, rng: np.random.Generator, story: Ids) -> Ids:
        return story[: max(60, int(len(story) * rng.uniform(0.15, 0.9)))]

    def _edited(self, rng: np.random.Generator, story: Ids) -> Ids:
        return np.where(rng.random(len(story)) < 0.04, self._text(rng, len(story)), story)

    def _misread(self, rng: np.random.Generator, story: Ids) -> Ids:
        return np.where(rng.random(len(story)) < 0.12, rng.integers(0, VOCABULARY, len(story)), story)

    def _dropped(self, rng: np.random.Generator, story: Ids) -> Ids:
        kept = np.repeat(rng.random(len(story) // 50 + 1) < 0.7, 50)[: len(story)]
        kept[:50] = True
        return story[kept]

    def _blog(self, rng: np.random.Generator, story: Ids) -> Ids:
        quoted = story[: max(120, int(len(story) * rng.uniform(0.5, 0.9)))]
        return np.concatenate([self._text(rng, 20), quoted, self._text(rng, int(rng.integers(60, 300)))])
