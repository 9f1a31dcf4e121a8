"""Which sentence an offset stands in. Lazy: a text that is never asked about is never split."""

from __future__ import annotations

from bisect import bisect_right

from generator.text import sentences

LONGEST = 600  # characters; a "sentence" beyond that is a text without full stops, and its surroundings are enough


class Sentences:
    """The sentences of one block, split at the first question."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: list[tuple[int, int]] | None = None
        self._starts: list[int] = []

    @property
    def spans(self) -> list[tuple[int, int]]:
        if self._spans is None:
            self._spans = sentences(self.text)
            self._starts = [start for start, _ in self._spans]
        return self._spans

    def number(self, offset: int) -> int:
        """The sentence that `offset` stands in; -1 for a block without one."""
        return min(max(bisect_right(self._starts if self.spans else [], offset) - 1, 0), len(self.spans) - 1)

    def span(self, offset: int) -> tuple[int, int]:
        number = self.number(offset)
        return self.spans[number] if number >= 0 else (0, len(self.text))

    def around(self, offset: int) -> str:
        """The sentence as text, cut to the surroundings when it has no end."""
        start, end = self.span(offset)
        if end - start > LONGEST:
            start, end = max(start, offset - LONGEST // 2), min(end, offset + LONGEST // 2)
        return self.text[start:end].strip()
