"""The pass over the sequence: a body is mostly one span, so each change between article and not costs a little.

The cheapest path through the page (Viterbi, two states) settles lines that are close calls by the company they keep.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

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


def _odds(chance: float) -> float:
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
