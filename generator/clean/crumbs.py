"""One or two lines behind the last sentence of a scrape that end no sentence and speak of other things: the section's
name, the title of the next article, a label of a box that was dropped."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.features import Lines
from generator.clean.line import LINE
from generator.clean.rows import FEWEST, SAME_THINGS, TEXT, sentences
from generator.clean.strays import content_of, same_things

# Tried by site on two draws and three scrapes: of 38 such lines 2 belong to the article, both pieces of a sentence.
# Three lines and more, or lines of half the same things, are the article's as often as not.
_MOST = 2
_LONGEST = 30  # words
_ENDS, _COLON = LINE.index("full sentence end"), LINE.index("ends in colon")


def crumbs(lines: Lines, likely: Sequence[bool]) -> list[int]:
    """Numbers of the likely lines that are left over behind the article."""
    kept = [number for number, known in enumerate(likely) if known]
    ended = sentences(lines)
    whole = [number for number in kept if ended[number]]
    prose = int(lines.tokens.size[whole].sum())
    if prose < FEWEST or prose < TEXT * int(lines.tokens.size[kept].sum()):
        return []
    behind = [number for number in kept if number > whole[-1]]
    if not 0 < len(behind) <= _MOST or not all(_is_loose(number, lines) for number in behind):
        return []
    text = set(content_of([number for number in kept if number <= whole[-1]], lines))
    return behind if same_things(content_of(behind, lines), text) < SAME_THINGS else []


def _is_loose(number: int, lines: Lines) -> bool:
    ends = lines.values[number, _ENDS] > 0 or lines.values[number, _COLON] > 0
    return len(lines.words[number]) < _LONGEST and not ends
