"""Which of the lines above the text of a scrape is its headline: the largest sum of a dozen weighted measures.

A headline has the words of the text, and no line above it has them: section, buttons and other news stand there. The
deck below it has them too.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from operator import mul

from generator.clean import bylines
from generator.clean.features import Lines
from generator.clean.line import LINE
from generator.model import Block, Kind

# Fitted to the headlines of the development half (each page chooses one of its lines: a conditional logit) and rounded.
# The last two are guesses, since few scrapes have headings.
_WEIGHTS = {
    "confirmed": 2.3,  # it comes again, or a byline or a day follows
    "words of the first paragraphs": 2.5,  # share of its longer words
    "words of the text": 3.9,  # how many of them, of six
    "length": 5.7,  # in words, of eight
    "length beyond": -1.6,  # the same, from the ninth word
    "role words": -1.2,
    "a person": -1.9,
    "capital words": 0.9,
    "ends like a sentence": -4.2,
    "glued": -1.7,  # to the line above, without an empty line
    "empty line below": 2.0,
    "item": -1.3,
    "words of the text above": -2.8,  # the most that one of seven plausible lines above has
    "words of the text below": 2.0,  # the same below
    "heading": 1.5,
    "first heading": 2.5,
}
_WEIGHT = tuple(_WEIGHTS.values())
_LEAST = 3.0  # of 681 right choices 7 have less than 6.5, of 69 wrong ones every fourth less than 6
_NEAR = 7  # plausible lines around that are looked at
_FULL = 8  # words of a headline of usual length
_MANY = 6  # words of the text that are enough
_CONTENT = 4  # letters from which a word may tell what a text is about
_CAPITALS = LINE.index("capital words")


def chosen(
    blocks: tuple[Block, ...], lines: Lines, plausible: Mapping[int, float], text: Set[str], lead: Set[str]
) -> int | None:
    """`plausible`: line -> how much confirms it; `text`: words of the text, `lead`: of its first paragraphs."""
    if not plausible:
        return None
    share = {n: _words_in(text, n, lines) / _MANY for n in plausible}
    sums = {n: _weighed(n, blocks, lines, plausible[n], share, lead) for n in plausible}
    best = max(sums, key=lambda n: (sums[n], -n))
    return best if sums[best] >= _LEAST else None


def _weighed(
    n: int, blocks: tuple[Block, ...], lines: Lines, confirmed: float, share: Mapping[int, float], lead: Set[str]
) -> float:
    block, size = blocks[n], len(lines.words[n])
    content = [word for word in lines.words[n] if len(word) >= _CONTENT]
    roles = lines.furniture[n]
    heading = block.kind is Kind.HEADING
    measures: tuple[float, ...] = (  # in the order of the weights
        confirmed, sum(word in lead for word in content) / max(1, len(content)), share[n], min(size, _FULL) / _FULL,
        min(max(0, size - _FULL), _FULL) / _FULL, min(3, roles), bylines.is_person(block.text),
        float(lines.values[n, _CAPITALS]), block.text.endswith((".", ":", ";", ",")) and not block.text.endswith("..."),
        not block.gap, n + 1 < len(blocks) and blocks[n + 1].gap > 0,
        block.kind is Kind.ITEM or block.text[0] in "•·*‣▪+",
        max((share.get(m, 0.0) for m in range(n - _NEAR, n)), default=0.0),
        max((share.get(m, 0.0) for m in range(n + 1, n + 1 + _NEAR)), default=0.0),
        heading, heading and block.level == 1,
    )  # fmt: skip
    return sum(map(mul, _WEIGHT, measures), 0.0)


def _words_in(text: Set[str], n: int, lines: Lines) -> int:
    content = {word for word in lines.words[n] if len(word) >= _CONTENT}
    return min(_MANY, len(content & text))
