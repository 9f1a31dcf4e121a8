"""The pass over the sequence: a body is mostly one span, so each change between article and not costs a little.

The cheapest path through the page (Viterbi, two states) settles lines that are close calls by the company they keep.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

_LEAST_LIMIT = 0.2  # 0 to 1; on no page is a line kept that is less likely (.1 kept the same)
_LEAST_WORDS = 25.0  # of a body, so that a page of menus does not lower the limit for its one likely link (a guess)
_SURE = 4.0  # log-odds; no line counts for more than this


def kept_lines(chances: Sequence[float], keep_from: float, change: float) -> list[bool]:
    """Whether each line is kept. `change`: log-odds that one change of state costs; 0 = each line for itself."""
    if not chances:
        return []
    limit = _odds(keep_from)
    gains = [max(-_SURE, min(_SURE, _odds(chance) - limit)) / 2 for chance in chances]
    out, kept = -gains[0], gains[0] - change
    came_from: list[tuple[bool, bool]] = []  # for each line the better state before it: (when out, when kept)
    for gain in gains[1:]:
        came_from.append((kept - change > out, kept >= out - change))
        out, kept = max(out, kept - change) - gain, max(kept, out - change) + gain
    states = [kept - change >= out]
    for when_out, when_kept in reversed(came_from):
        states.append(when_kept if states[-1] else when_out)
    return states[::-1]


def limit_of(chances: Sequence[float], words: Sequence[float], keep_from: float) -> float:
    """From which chance on a line of this page is kept: half the F1 that the page allows, which is best for F1.

    Where all is clear that is just below `keep_from`; a page that looks strange all over is not dropped as a whole.
    """
    ranked = sorted(zip(chances, words), key=lambda line: -line[0])
    expected = max(_LEAST_WORDS, sum(chance * size for chance, size in ranked))
    found = kept = best = 0.0
    for chance, size in ranked:
        found += chance * size
        kept += size
        best = max(best, 2 * found / (kept + expected))
    return min(keep_from, max(_LEAST_LIMIT, keep_from - (1 - best) / 2))


def _odds(chance: float) -> float:
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
