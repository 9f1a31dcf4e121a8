"""Where the body of an article begins: at its first prose that is no notice above the headline, no box and no deck."""

from __future__ import annotations

from functools import lru_cache

from generator.clean import boxes, dates, patterns
from generator.clean.features import Lines
from generator.clean.line import LONG
from generator.model import BODY, Block
from generator.text import words

Odds = list[float]
_TOP = 2  # lines; a notice above the headline stands this near to the top
_AFTER = 3  # paragraphs that must come after such a headline
_TALKS_OF = 0.5  # 0 to 1, share of the headline's longer words that stand in them (a guess)


def first_line(blocks: tuple[Block, ...], lines: Lines, chance: Odds) -> int:
    """`chance`: probability of being body, by line."""
    return _behind_byline(_first_prose(blocks, lines, chance), blocks)


def _first_prose(blocks: tuple[Block, ...], lines: Lines, chance: Odds) -> int:
    """The line with which the body begins: probable, long, a sentence, followed by more of the kind."""
    good = [
        n
        for n, block in enumerate(blocks)
        if chance[n] >= 0.5 and len(lines.words[n]) >= LONG and block.kind in BODY and not lines.captions[n]
    ]
    for n in good:
        if _in_a_box_above(n, blocks, lines, chance) or _above_the_headline(n, good, blocks, lines):
            continue
        near = sum(len(lines.words[m]) for m in range(n + 1, min(len(blocks), n + 9)) if chance[m] >= 0.5)
        if near >= 2 * LONG or len(good) < 3:
            return n
    return good[0] if good else len(blocks)


def _in_a_box_above(n: int, blocks: tuple[Block, ...], lines: Lines, chance: Odds) -> bool:
    """A sentence glued to a cue ("Sponsored by") and parted from what comes after: it stands above the headline."""
    if n == 0 or n + 1 >= len(blocks):
        return False
    return blocks[n].gap == 0 and blocks[n + 1].gap > 0 and boxes.is_cue(n - 1, lines, chance)


def _above_the_headline(n: int, good: list[int], blocks: tuple[Block, ...], lines: Lines) -> bool:
    """One sentence at the top, then a headline that talks of what comes after while the sentence does not: a notice."""
    later = [m for m in good if m > n + 1][:_AFTER]
    if n > _TOP or n + 2 >= len(blocks) or len(later) < _AFTER or later[0] != n + 2:
        return False
    title = blocks[n + 1]
    if title.gap == 0 or blocks[n + 2].gap == 0 or title.text[-1] in ".!?:;," or len(lines.words[n + 1]) < 4:
        return False
    body = {word for m in later for word in lines.words[m]}
    return _overlap(lines.words[n + 1], body) >= _TALKS_OF > 2 * _overlap(lines.words[n], body) - 0.1


def _overlap(line: tuple[str, ...], body: set[str]) -> float:
    """Share of the longer words of a line that stand in the body."""
    content = [word for word in line if len(word) > 3]
    return sum(word in body for word in content) / max(1, len(content))


def _behind_byline(first: int, blocks: tuple[Block, ...]) -> int:
    """A first sentence with a byline or a date right below it is a deck: the body comes after."""
    if first >= len(blocks) or patterns.dateline(blocks[first].text):
        return first
    glued = _glued_captions(first, blocks)
    if glued > first + 1 and glued < len(blocks) and blocks[glued].gap:
        return glued
    for n in range(min(first + 3, len(blocks) - 2), first, -1):
        if patterns.byline(blocks[n].text) is not None or only_date(blocks[n].text) is not None:
            return n + 1
    return first


def _glued_captions(first: int, blocks: tuple[Block, ...]) -> int:
    """The line after the captions and source lines that stand right below the sentence, without an empty line."""
    n = first + 1
    while (
        n < len(blocks)
        and not blocks[n].gap
        and (patterns.is_caption(blocks[n].text) or patterns.source(blocks[n].text))
    ):
        n += 1
    return n


@lru_cache(maxsize=1024)  # asked again for each line above
def only_date(text: str) -> dates.Dated | None:
    """The date of a line that says a date, perhaps a weekday, a time and "published", and little else."""
    if len(text) > 120:
        return None
    dated = dates.find(text)
    if dated is None:
        return None
    rest = [w for w in words(text[: dated.start] + " " + text[dated.end :]) if not w.isdigit() and len(w) > 2]
    return dated if len(rest) <= 3 else None
