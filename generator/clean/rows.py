"""Rows of headlines far from the text of a scrape: menus and teasers, sometimes hundreds of them.

Line by line they are close calls, and where they are many they pass for the page's text. Together they give themselves
away: hardly a line of them is a sentence, and they speak of a hundred things.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.clean.features import Lines
from generator.clean.line import LINE
from generator.clean.strays import content_of, runs_of, same_things

# Tried by site: 5 or 8 lines, shares of .2, .4, .5, with and without a look at the words. On the pages of three scrapes
# these drop 2,920 lines that are no article, and 90 of articles, most of them on two shop lists.
_FAR = 8  # lines from the text
_FURTHEST = 40  # lines from the text to a run of sentences that still is of it
_SENTENCES = 0.4  # 0 to 1, share of the words that stand in sentences; a row of headlines has less
TEXT, FEWEST = 0.6, 60  # the same share of a text, and how many words of sentences it has: an article may be a list
SAME_THINGS = 0.35  # 0 to 1, share of the longer words that stand in the text
_SHORTEST = 6  # words of a sentence
_ENDS, _ELLIPSIS = LINE.index("full sentence end"), LINE.index("ends in ellipsis")


def rows(lines: Lines, likely: Sequence[bool]) -> list[int]:
    """Numbers of the likely lines that stand in rows of headlines."""
    runs = runs_of(likely)
    if len(runs) < 2:
        return []
    sizes = [sum(len(lines.words[n]) for n in run) for run in runs]
    ended = sentences(lines)
    prose = [int(lines.tokens.size[run][ended[run]].sum()) for run in runs]
    shares = [part / max(1, size) for part, size in zip(prose, sizes)]
    main = int(np.argmax([part * share for part, share in zip(prose, shares)]))
    if shares[main] < TEXT or prose[main] < FEWEST:
        return []
    first, last = _reach(runs, shares, main)
    text = {word for n in range(first, last + 1) if likely[n] for word in content_of([n], lines)}
    far = (run for run, share in zip(runs, shares) if share < _SENTENCES and _is_far(run, first, last))
    return [n for run in far if same_things(content_of(run, lines), text) < SAME_THINGS for n in run]


def sentences(lines: Lines) -> NDArray[np.bool_]:
    """Whether each line is a whole sentence. One that breaks off is a teaser."""
    whole = (lines.values[:, _ENDS] > 0) & (lines.values[:, _ELLIPSIS] == 0)
    return np.asarray(whole & (lines.tokens.size >= _SHORTEST))


def _reach(runs: Sequence[list[int]], shares: Sequence[float], main: int) -> tuple[int, int]:
    """First and last line of the text: its longest run, and runs of sentences near it on either side."""
    first, last = runs[main][0], runs[main][-1]
    for run, share in zip(runs[main + 1 :], shares[main + 1 :]):
        last = run[-1] if share >= _SENTENCES and run[0] - last <= _FURTHEST else last
    for run, share in zip(reversed(runs[:main]), reversed(shares[:main])):
        first = run[0] if share >= _SENTENCES and first - run[-1] <= _FURTHEST else first
    return first, last


def _is_far(run: Sequence[int], first: int, last: int) -> bool:
    return run[0] - last > _FAR or first - run[-1] > _FAR
