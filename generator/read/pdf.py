"""PDF by pypdf: lines in reading order, without running heads, feet and page numbers.

pypdf follows the order in which a page was set, which goes down one column and then the next. The height of each line
tells where a paragraph ends, since a PDF has no empty lines.
"""

from __future__ import annotations

import io
import logging
import re
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.model import Block, Kind, Meta
from generator.read.content import Content, Trouble, failed
from generator.read.mojibake import mend
from generator.read.rules import ReadRules
from generator.text import normalise

_EDGE = 2  # lines at the head and the foot of a page that may be running ones
_REPEATED = 0.5  # 0 to 1, share of the pages from which a line at the edge is a running one
_WIDE_GAP = 1.3  # times the usual distance of two lines; from here a new paragraph begins (a guess)
_NUMBER = re.compile(
    r"(?:page|seite|página|p\.?)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|of|von|de)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mutters about broken files is not for our editors


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    height: float | None  # on the page, in points from below; None = not known


@dataclass(slots=True)
class Sheet:
    """Takes what pypdf's visitor tells and makes lines of it."""

    end: float  # of the time allowed, on the monotonic clock
    lines: list[Line] = field(default_factory=list)
    text: str = ""
    height: float | None = None

    def visit(self, text: str, outer: list[float], inner: list[float], _font: Any, _size: float) -> None:
        for number, part in enumerate(text.split("\n")):
            if number:
                self.end_line()
            if part.strip() and self.height is None:
                self.height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            self.text += part

    def watch(self, *_: object) -> None:
        """Called before each operator of the page: a page made to be slow is left in its middle."""
        if time.monotonic() > self.end:
            raise TimeoutError

    def end_line(self) -> None:
        text = normalise(self.text)
        if text:
            self.lines.append(Line(text, self.height))
        self.text, self.height = "", None


def read_pdf(data: bytes, rules: ReadRules) -> Content:
    try:
        pages, trouble = _pages(data, rules)
    except Exception as error:  # hostile files raise anything in pypdf
        return failed("S103", f"This is no usable PDF: {type(error).__name__}.", "Print it to PDF again.")
    blocks = _blocks(_without_edges(pages), rules)
    if not blocks and trouble is None:
        trouble = Trouble("S102", "This PDF holds pictures of pages, no text.", "Run it through OCR first: ocrmypdf.")
    return Content("text", blocks, Meta(), (trouble,) if trouble else ())


def _pages(data: bytes, rules: ReadRules) -> tuple[list[list[Line]], Trouble | None]:
    """The lines of each page; the clock guards against files made to be slow."""
    from pypdf import PdfReader  # late: most folders have no PDF

    end = time.monotonic() + rules.most_seconds
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        return [], Trouble("S101", "This PDF is locked with a password.", "Save it without one.")
    pages: list[list[Line]] = []
    for number, page in enumerate(reader.pages):
        sheet = Sheet(end)
        try:
            sheet.watch()
            if number >= rules.most_pages:
                raise TimeoutError
            page.extract_text(visitor_text=sheet.visit, visitor_operand_before=sheet.watch)
        except TimeoutError:
            return pages, Trouble("S104", f"This PDF takes too long: only its first {number} pages are read.")
        sheet.end_line()
        pages.append(sheet.lines)
    return pages, None


def _without_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """Lines at the edges that stand on many pages (numbers left out of account) are running heads and feet."""
    seen = Counter(key for page in pages for key in {_key(page[n]) for n in _edges(page)})
    least = max(2, round(len(pages) * _REPEATED))
    running = {key for key, count in seen.items() if count >= least}
    return [_trimmed(page, running) for page in pages] if len(pages) > 1 else pages


def _edges(page: list[Line]) -> set[int]:
    numbers = range(len(page))
    return {*numbers[:_EDGE], *numbers[-_EDGE:]}


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _trimmed(page: list[Line], running: set[str]) -> list[Line]:
    edges = _edges(page)
    return [
        line
        for n, line in enumerate(page)
        if n not in edges or not (_key(line) in running or _NUMBER.fullmatch(line.text))
    ]


def _blocks(pages: list[list[Line]], rules: ReadRules) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for page in pages:
        steps = [_step(a, b) for a, b in pairwise(page)]
        usual = statistics.median([step for step in steps if step > 0] or [0.0])
        for line, step in zip(page, [0.0, *steps]):
            gap = int(usual > 0 and step > _WIDE_GAP * usual)
            if len(blocks) < rules.most_blocks:
                blocks.append(Block(Kind.PARAGRAPH, mend(line.text), (len(blocks),), gap=gap))
    return tuple(blocks)


def _step(above: Line, below: Line) -> float:
    """Points between two lines; 0 where the next column begins or a height is not known."""
    if above.height is None or below.height is None:
        return 0.0
    return max(0.0, above.height - below.height)
