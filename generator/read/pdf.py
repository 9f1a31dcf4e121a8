"""PDF by pypdf: lines in reading order, without running heads, feet and page numbers.

pypdf follows the order in which a page was set, which goes down one column and then the next. Where its
lines stand tells where a paragraph ends; see setting.py.
"""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from generator.model import Meta
from generator.read.content import Content, Trouble, failed
from generator.read.rules import ReadRules
from generator.read.setting import Line, blocks_of
from generator.text import normalise

_EDGE = 2  # lines at the head and the foot of a page that may be running ones
_REPEATED = 0.5  # 0 to 1, share of the pages from which a line at the edge is a running one
_NUMBER = re.compile(
    r"(?:page|seite|página|p\.?)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|of|von|de)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mutters about broken files is not for our editors


@dataclass(slots=True)
class Sheet:
    """Takes what pypdf's visitor tells and makes lines of it."""

    end: float  # of the time allowed, on the monotonic clock
    lines: list[Line] = field(default_factory=list)
    text: str = ""
    place: tuple[float, float, float] | None = None  # left, height and size of the line's first letters

    def visit(self, text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        for number, part in enumerate(text.split("\n")):
            if number:
                self.end_line()
            if part.strip() and self.place is None:
                left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
                height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                self.place = (left, height, abs(size * inner[3] * outer[3]))
            self.text += part

    def watch(self, *_: object) -> None:
        """Called before each operator of the page: a page made to be slow is left in its middle."""
        if time.monotonic() > self.end:
            raise TimeoutError

    def end_line(self) -> None:
        text = normalise(self.text)
        if text and self.place is not None:
            self.lines.append(Line(text, *self.place))
        self.text, self.place = "", None


def read_pdf(data: bytes, rules: ReadRules) -> Content:
    try:
        pages, trouble = _pages(data, rules)
    except Exception as error:  # hostile files raise anything in pypdf
        return failed("S103", f"This is no usable PDF: {type(error).__name__}.", "Print it to PDF again.")
    blocks = blocks_of(_without_edges(pages), rules)
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
