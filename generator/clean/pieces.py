"""Lines that a scrape broke in mid-sentence, as at every link, are judged together: they are one paragraph.

A link of two words says little by itself. The pieces of a run share the mean of their log-odds, weighed by words.
Over the development half 99 of 100 neighbours that are joined here are both body or both not.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from generator.clean.words import STOP
from generator.model import Block, Kind

_STARTS, _OPEN_ENDS = frozenset(",.;:)’'”»!?–—"), frozenset(",;(-–—“«")  # how a sentence goes on, and stays open
_STOPS = frozenset(".!?…")
_LABEL_WORDS = 4  # "Price:", "Our verdict:"; what it names stands on the next line
_FEWEST = 4  # words of a piece that is broken off before a name and goes on behind it
_SURE = 5.0  # log-odds; no piece counts for more
_LEAST = 1e-6


def shared(blocks: Sequence[Block], words: Sequence[Sequence[str]], chances: Sequence[float]) -> list[float]:
    """The chance of each line, the same for all pieces of a run."""
    out = list(chances)
    for run in runs(blocks, words):
        weights = [len(words[n]) + 1 for n in run]
        odds = sum(weight * _odds(chances[n]) for weight, n in zip(weights, run)) / sum(weights)
        out[run.start : run.stop] = [1 / (1 + exp(-odds))] * len(run)
    return out


def runs(blocks: Sequence[Block], words: Sequence[Sequence[str]]) -> list[range]:
    """The paragraphs of two pieces and more."""
    joined = _joined(blocks, words)
    starts = [n for n in sorted(joined) if n - 1 not in joined]
    ends = [n for n in sorted(joined) if n + 1 not in joined]
    return [range(start - 1, end + 1) for start, end in zip(starts, ends)]


def _joined(blocks: Sequence[Block], words: Sequence[Sequence[str]]) -> set[int]:
    """The lines that go on with the line above."""
    follow = [n for n in range(1, len(blocks)) if not blocks[n].gap and _may_follow(blocks[n - 1], blocks[n])]
    found = {n for n in follow if _goes_on(blocks[n - 1].text, blocks[n].text, words[n - 1])}
    return found | {n for n in follow if _breaks_off(blocks[n - 1].text, words[n - 1], n + 1 in found)}


def _may_follow(above: Block, here: Block) -> bool:
    return above.indent == here.indent and here.kind is not Kind.ITEM and bool(above.text and here.text)


def _goes_on(above: str, here: str, words_above: Sequence[str]) -> bool:
    """Whether the line above ends or this one starts in mid-sentence."""
    last, start = above[-1], here[0]
    if last in _STOPS:
        return False
    if last == ":":
        return len(words_above) <= _LABEL_WORDS or start.islower()
    return start.islower() or start in _STARTS or last in _OPEN_ENDS


def _breaks_off(above: str, words_above: Sequence[str], goes_on_below: bool) -> bool:
    """Whether the line above ends in a function word, or in a small one and the line below this one goes on small."""
    word = above.rsplit(None, 1)[-1]
    if not word.isalpha() or not word.islower():
        return False
    return (word in STOP and len(words_above) > 1) or (goes_on_below and len(words_above) >= _FEWEST)


def _odds(chance: float) -> float:
    bounded = min(max(chance, _LEAST), 1 - _LEAST)
    return max(-_SURE, min(_SURE, log(bounded / (1 - bounded))))
