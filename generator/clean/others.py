"""Other articles below an article of a scrape: lists in which each has its day, and headlines below a cue.

Line by line such teasers read like the article. That four of them and more stand there with their days, newest first,
or that the line above says "You might also like", gives them away.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from generator.clean.beginning import only_date
from generator.clean.features import Lines
from generator.clean.line import LINE
from generator.clean.strays import content_of, same_things
from generator.model import Block

# Counted by site on three scrapes: of 121 likely lines in such lists on 8 news pages none belongs to the article, of
# 178 on 9 other pages 4 do. With three days it is 125 to 4 and 201 to 6.
_FEWEST_DAYS = 4
_NEAR = 6  # lines from one day to the next
_BEHIND = 3  # lines from the first of the article to the first day: above stands its own
_DAY_WORDS = 8
_SAME_THINGS = 0.8  # 0 to 1, share of the longer words that stand in the text above; an article may be a diary
_LEAD = 2  # lines above the first day that may be of its entry
# 13 lines to 0 below "Related" alone, 35 to 0 below the others.
_ONE = frozenset({("related",)})
_MANY = frozenset(
    tuple(cue.split())
    for cue in ("people are also reading", "you might like", "you might also like", "you may like",
                "you may also like", "related links")
)  # fmt: skip
_CUE_WORDS = max(map(len, _ONE | _MANY))
_MOST = 8  # headlines below a cue
_HEADLINE_WORDS = (3, 25)
_Day: TypeAlias = tuple[int, str]  # line, ISO day
_DATES, _ENDS, _QUESTION = map(LINE.index, ("dates", "full sentence end", "ends in question"))


def others(blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> dict[int, str]:
    """Lines that are of other articles -> the day or the cue above them."""
    return _below_cues(blocks, lines) | _by_day(blocks, lines, likely)


def _by_day(blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> dict[int, str]:
    dated = np.flatnonzero((lines.values[:, _DATES] > 0) & (lines.tokens.size <= _DAY_WORDS)).tolist()
    if len(dated) < _FEWEST_DAYS or True not in likely:
        return {}
    first = likely.index(True) + _BEHIND
    read = ((n, only_date(blocks[n].text)) for n in dated if n > first)
    days = [(n, dated.day) for n, dated in read if dated is not None]
    found: dict[int, str] = {}
    for run in _runs(days):
        places = [n for n, _ in run]
        step = sorted(below - above for above, below in pairwise(places))[(len(places) - 1) // 2]
        entries = range(_first_entry(places[0], likely), min(len(blocks), places[-1] + step))
        if _is_newest_first(run) and _speaks_of_others(entries, lines, likely):
            found |= {n: blocks[_day_above(n, places)].text for n in entries if n not in places}
    return found


def _day_above(n: int, days: Sequence[int]) -> int:
    return max((day for day in days if day < n), default=days[0])


def _runs(days: Sequence[_Day]) -> list[list[_Day]]:
    runs: list[list[_Day]] = []
    for n, day in days:
        if runs and n - runs[-1][-1][0] <= _NEAR:
            runs[-1].append((n, day))
        else:
            runs.append([(n, day)])
    return [run for run in runs if len(run) >= _FEWEST_DAYS]


def _first_entry(day: int, likely: Sequence[bool]) -> int:
    """The first line of the entry whose day this is: below a line that is not of the article."""
    return next((n + 1 for n in range(day - 1, day - _LEAD - 2, -1) if not likely[n]), day)


def _is_newest_first(run: Sequence[_Day]) -> bool:
    """A diary or a history goes the other way."""
    steps = [(above, below) for (_, above), (_, below) in pairwise(run)]
    return sum(above > below for above, below in steps) >= sum(above < below for above, below in steps)


def _speaks_of_others(entries: range, lines: Lines, likely: Sequence[bool]) -> bool:
    kept = [n for n in entries if likely[n]]
    text = set(content_of([n for n in range(entries[0]) if likely[n]], lines))
    return same_things(content_of(kept, lines), text) < _SAME_THINGS


def _below_cues(blocks: Sequence[Block], lines: Lines) -> dict[int, str]:
    found: dict[int, str] = {}
    for n, words in enumerate(lines.words):
        if len(words) <= _CUE_WORDS and (words in _ONE or words in _MANY):
            for m in range(n + 1, min(len(blocks), n + 1 + (1 if words in _ONE else _MOST))):
                if not _is_headline(m, lines):
                    break
                found[n] = found[m] = blocks[n].text
    return found


def _is_headline(n: int, lines: Lines) -> bool:
    least, most = _HEADLINE_WORDS
    ended = lines.values[n, _ENDS] > 0 and not lines.values[n, _QUESTION]
    return least <= len(lines.words[n]) <= most and not ended
