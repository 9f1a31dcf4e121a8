"""Lines as they were set on a page, joined to paragraphs by where they stand."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Block, Kind
from generator.read.mojibake import mend
from generator.read.rules import ReadRules

_WIDE_GAP = 1.3  # times the usual distance of two lines; from here a new paragraph begins (a guess)
_INDENT = 0.8  # times the size of the letters (a guess)
_SHORT = 0.8  # 0 to 1, share of a usual line's characters below which a line that ends a sentence ends its paragraph
_LARGE = 1.2  # times the usual size of letters, from which a line is a heading (a guess)
_LONGEST_HEADING = 200  # characters
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; places in points from the lower left."""

    text: str
    left: float
    height: float
    size: float  # of its letters


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in a document."""

    step: float  # points between two lines of a paragraph
    size: float  # points, of letters
    chars: float  # of a full line


def blocks_of(pages: list[list[Line]], rules: ReadRules) -> tuple[Block, ...]:
    """Paragraphs and headings in order; a paragraph may run over a column or a page."""
    lines = [line for page in pages for line in page]
    starts = {sum(map(len, pages[:n])) for n in range(len(pages))}
    if not lines:
        return ()
    usual = _usual(pages)
    words = Counter(re.findall(r"[^\W\d_]+", " ".join(line.text for line in lines)))
    blocks: list[Block] = []
    for numbers in _paragraphs(lines, starts, usual):
        part = [lines[n] for n in numbers]
        text = mend(_joined([line.text for line in part], words))
        heading = part[0].size >= _LARGE * usual.size and len(text) <= _LONGEST_HEADING
        kind, level = (Kind.HEADING, 1 if not blocks else 2) if heading else (Kind.PARAGRAPH, 0)
        blocks.append(Block(kind, text, numbers, level, gap=int(bool(blocks))))
    return tuple(blocks[: rules.most_blocks])


def _usual(pages: list[list[Line]]) -> Usual:
    steps = [a.height - b.height for page in pages for a, b in pairwise(page) if a.height > b.height]
    lines = [line for page in pages for line in page]
    lengths = sorted(len(line.text) for line in lines)
    size = statistics.median_low([line.size for line in lines for _ in range(len(line.text) // 10 + 1)])
    return Usual(statistics.median(steps or [0.0]), size, lengths[len(lengths) * 3 // 4])


def _paragraphs(lines: list[Line], starts: set[int], usual: Usual) -> Iterator[tuple[int, ...]]:
    part: list[int] = []
    for number, line in enumerate(lines):
        if part and _begins(lines[number - 1], line, number in starts, usual):
            yield tuple(part)
            part = []
        part.append(number)
    yield tuple(part)


def _begins(above: Line, line: Line, new_page: bool, usual: Usual) -> bool:
    """Whether a line begins a paragraph."""
    if abs(above.size - line.size) > 0.1 * usual.size:
        return True
    ended = _SENTENCE_END.search(above.text) is not None
    step = above.height - line.height
    if new_page or step <= 0:  # the next page or column
        return ended and not line.text[0].islower()
    if step > _WIDE_GAP * usual.step:
        return True
    if line.left - above.left > _INDENT * line.size:
        return ended
    return ended and len(above.text) < _SHORT * usual.chars


def _joined(texts: list[str], words: Counter[str]) -> str:
    """One line; a word parted at its hyphen is whole again, unless its parts are words and the whole is none."""
    made = texts[0]
    for text in texts[1:]:
        first = re.match(r"[^\W\d_]+", text)
        if first and _HYPHEN.search(made):
            made = made[:-1] + text if _is_one(made, first[0], words) else made + text
        else:
            made = f"{made} {text}"
    return made


def _is_one(before: str, after: str, words: Counter[str]) -> bool:
    head = re.findall(r"[^\W\d_]+", before)[-1]
    both_are_words = words[head] > 1 and words[after] > 1  # once is the break itself
    return after.islower() and (head + after in words or not both_are_words)
