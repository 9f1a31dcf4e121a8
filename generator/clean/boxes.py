"""Boxes in scraped text: a short cue ("What to read next") and the tight lines below it stand or fall together.

Only where paragraphs are parted by empty lines does a tight group mean anything; elsewhere nothing is said.
"""

from __future__ import annotations

from generator.clean import patterns
from generator.clean.features import Lines
from generator.model import Block, Kind

_CUE_WORDS = 7
_CUE_CHANCE = 0.3  # 0 to 1, a likelier line is no cue
_BOX_CHANCE = 0.6  # 0 to 1, mean chance of the lines below; a likelier box is part of the story
_LONGEST_BOX = 60  # lines; what goes on longer is no box
_GAPPED = 0.3  # 0 to 1, share of lines with an empty line before, from which gaps mean something
_FEWEST_TEASERS, _MOST_TEASERS = 3, 12  # lines below a closing heading
_OTHER_THINGS = 0.25  # 0 to 1, share of their longer words that stand in the article; a summary has more (a guess)


def boxed(blocks: tuple[Block, ...], lines: Lines, chance: list[float]) -> dict[int, tuple[str, float]]:
    """Line -> (the cue above it, mean chance of the box)."""
    found: dict[int, tuple[str, float]] = {}
    if sum(block.gap > 0 for block in blocks) < _GAPPED * len(blocks):
        return found
    last = _closing_box(blocks, lines)
    if last:
        found.update((m, (blocks[last[0]].text, 0.0)) for m in last)
    for n in range(len(blocks)):
        if is_cue(n, lines, chance) and not patterns.is_caption(blocks[n].text):
            inside = _tight(n, blocks)
            mean = sum(chance[m] for m in inside) / len(inside) if inside else 1.0
            if mean < _BOX_CHANCE:
                found.update((m, (blocks[n].text, round(mean, 2))) for m in inside if m not in found)
    return found


def _closing_box(blocks: tuple[Block, ...], lines: Lines) -> range:
    """A heading of few words at the end and three or more tight sentences below it that talk of other things."""
    start = len(blocks) - 1
    while start > 0 and blocks[start].gap == 0:
        start -= 1
    inside = range(start + 1, len(blocks))
    heading = blocks[start]
    if not _FEWEST_TEASERS <= len(inside) <= _MOST_TEASERS or not 1 <= len(lines.words[start]) <= _CUE_WORDS:
        return range(0)
    if heading.text[-1] in ".,;" or any(block.indent or block.kind is Kind.ITEM for block in blocks[start + 1 :]):
        return range(0)
    before = {word for m in range(start) for word in lines.words[m] if len(word) > 3}
    content = [[word for word in lines.words[m] if len(word) > 3] for m in inside]
    shares = [sum(word in before for word in line) / max(1, len(line)) for line in content]
    return range(start, len(blocks)) if sum(shares) / len(shares) < _OTHER_THINGS else range(0)


def is_cue(n: int, lines: Lines, chance: list[float]) -> bool:
    """A short, unlikely line with a role word."""
    short = 1 <= len(lines.words[n]) <= _CUE_WORDS
    return short and chance[n] < _CUE_CHANCE and lines.furniture[n] > 0


def _tight(n: int, blocks: tuple[Block, ...]) -> list[int]:
    inside = []
    for m in range(n + 1, min(len(blocks), n + 1 + _LONGEST_BOX)):
        if blocks[m].gap:
            break
        inside.append(m)
    return inside
