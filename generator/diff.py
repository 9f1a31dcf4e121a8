"""What differs between two texts, word by word, for showing to a reader. Not a patch format: blanks are not kept.

Long texts are first cut at words that each side has once, so the time stays near linear; then the longest common
subsequence of what lies between decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

Op = Literal["equal", "insert", "delete"]
_CELLS = 4_000_000  # words of one side times words of the other; bit-parallel, so some 5 ms and 1 MB
_SMALL_ISLAND = 2  # equal words between two changes that are shown as part of one change


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both have, that only the new text has, or that only the old text has."""

    op: Op
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)


def word_diff(old: str, new: str) -> tuple[Change, ...]:
    """The way from `old` to `new`: equal and insert give the new text's words, equal and delete the old one's."""
    a, b = old.split(), new.split()
    steps = list(_steps(a, b))
    return tuple(_merged(_without_islands(_merged(steps))))


def _steps(a: list[str], b: list[str]) -> Iterator[Change]:
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    yield Change("equal", tuple(a[:head]))
    yield from _middle(a[head : len(a) - tail], b[head : len(b) - tail])
    yield Change("equal", tuple(a[len(a) - tail :]))


def _middle(a: list[str], b: list[str]) -> Iterator[Change]:
    if len(a) * len(b) <= _CELLS:
        for step in Indel.opcodes(a, b):
            if step.tag == "equal":
                yield Change("equal", tuple(a[step.src_start : step.src_end]))
                continue
            yield Change("delete", tuple(a[step.src_start : step.src_end]))
            yield Change("insert", tuple(b[step.dest_start : step.dest_end]))
        return
    anchors = _anchors(a, b)
    if not anchors:
        yield Change("delete", tuple(a))
        yield Change("insert", tuple(b))
        return
    at_a = at_b = 0
    for next_a, next_b in [*anchors, (len(a), len(b))]:
        yield from _steps(a[at_a:next_a], b[at_b:next_b])
        at_a, at_b = next_a, next_b


def _anchors(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """Places of words that stand once on each side, in the longest order that both keep; thinned to a few hundred."""
    once_a, once_b = ({w for w, n in Counter(side).items() if n == 1} for side in (a, b))
    places = {word: number for number, word in enumerate(b) if word in once_b}
    pairs = [(number, places[word]) for number, word in enumerate(a) if word in once_a and word in places]
    chosen = _increasing(pairs)
    if chosen and chosen[0] == (0, 0):
        chosen = chosen[1:]
    return chosen[:: max(1, len(chosen) // 500)]


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises on both sides (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tails, place)
        tails[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [number]
        before.append(tops[pile - 1] if pile else -1)
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    for number, (one, other) in enumerate(zip(a, b)):
        if one != other:
            return number
    return min(len(a), len(b))


def _merged(steps: Sequence[Change]) -> list[Change]:
    """Equal runs joined; between two of them at most one deletion, then one insertion."""
    made: list[Change] = []
    gone: list[str] = []
    come: list[str] = []
    for step in steps:
        if step.op == "delete":
            gone += step.words
        elif step.op == "insert":
            come += step.words
        elif step.words:
            _flush(made, gone, come)
            _add(made, "equal", step.words)
    _flush(made, gone, come)
    return made


def _flush(made: list[Change], gone: list[str], come: list[str]) -> None:
    _add(made, "delete", tuple(gone))
    _add(made, "insert", tuple(come))
    gone.clear()
    come.clear()


def _add(made: list[Change], op: Op, words: tuple[str, ...]) -> None:
    if not words:
        return
    if made and made[-1].op == op:
        made[-1] = Change(op, made[-1].words + words)
    else:
        made.append(Change(op, words))


def _without_islands(changes: list[Change]) -> list[Change]:
    """A word or two in common between larger changes reads better as changed."""
    made: list[Change] = []
    for number, change in enumerate(changes):
        inside = 0 < number < len(changes) - 1 and change.op == "equal" and len(change.words) <= _SMALL_ISLAND
        around = sum(len(changes[n].words) for n in (number - 1, number + 1)) if inside else 0
        if inside and around > 2 * len(change.words) + 2:
            made += [Change("delete", change.words), Change("insert", change.words)]
        else:
            made.append(change)
    return made
