"""How far a year that a text names reaches: into the rest of its sentence, and into the next one."""

from __future__ import annotations

import re

_STRETCH = re.compile(r"\b(?:since|from|until|till)\s+$", re.IGNORECASE)  # "since 2015": a stretch up to now
_STOP = re.compile(r"(?<![A-Z])(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))\.[”\"’)]*\s")
NEAR = 300  # characters in which a year still colours the dates behind it


def colours(text: str, start: int, end: int, date: int, ahead: bool) -> bool:
    """Whether a day at `date` may be one of the year at `start` to `end`. `ahead`: a word of the future is with it."""
    between = text[end:date]
    stops = len(_STOP.findall(between)) if len(between) < NEAR else 2
    return stops == 0 or (stops == 1 and not ahead and not _STRETCH.search(text, max(0, start - 8), start))
