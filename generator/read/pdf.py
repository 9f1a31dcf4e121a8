"""PDF by pypdf: lines in reading order, without running heads, feet and page numbers."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter

from generator.model import Block, Kind, Meta
from generator.read.content import Content, Trouble, failed
from generator.read.mojibake import mend
from generator.read.rules import ReadRules
from generator.text import normalise

_EDGE = 2  # lines at the head and the foot of a page that may be running ones
_REPEATED = 0.5  # 0 to 1, share of the pages from which a line at the edge is a running one
_NUMBER = re.compile(
    r"(?:page|seite|página|p\.?)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|of|von|de)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mutters about broken files is not for our editors


def read_pdf(data: bytes, rules: ReadRules) -> Content:
    try:
        pages, trouble = _pages(data, rules)
    except Exception as error:  # hostile files raise anything in pypdf
        return failed("S103", f"This is no usable PDF: {type(error).__name__}.", "Print it to PDF again.")
    blocks = _blocks(_without_edges(pages), rules)
    if not blocks and trouble is None:
        trouble = Trouble("S102", "This PDF holds pictures of pages, no text.", "Run it through OCR first: ocrmypdf.")
    return Content("text", blocks, Meta(), (trouble,) if trouble else ())


def _pages(data: bytes, rules: ReadRules) -> tuple[list[list[str]], Trouble | None]:
    """The lines of each page; the clock guards against files made to be slow."""
    from pypdf import PdfReader

    end = time.monotonic() + rules.most_seconds
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        return [], Trouble("S101", "This PDF is locked with a password.", "Save it without one.")
    pages: list[list[str]] = []
    for number, page in enumerate(reader.pages):
        if number >= rules.most_pages or time.monotonic() > end:
            return pages, Trouble("S104", f"This PDF is too long: only its first {number} pages are read.")
        pages.append([normalise(line) for line in page.extract_text().split("\n")])
    return pages, None


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """Lines at the edges that stand on many pages (numbers left out of account) are running heads and feet."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(2, round(len(pages) * _REPEATED))
    running = {key for key, count in seen.items() if count >= least}
    return [_trimmed(page, running, len(pages) > 1) for page in pages]


def _edges(page: list[str]) -> list[str]:
    full = [line for line in page if line]
    return full[:_EDGE] + full[-_EDGE:]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line.casefold())


def _trimmed(page: list[str], running: set[str], many: bool) -> list[str]:
    full = [n for n, line in enumerate(page) if line]
    edge = set(full[:_EDGE] + full[-_EDGE:])
    return [
        "" if n in edge and many and (_key(line) in running or _NUMBER.fullmatch(line)) else line
        for n, line in enumerate(page)
    ]


def _blocks(pages: list[list[str]], rules: ReadRules) -> tuple[Block, ...]:
    blocks: list[Block] = []
    gap = 0
    for number, line in enumerate(line for page in pages for line in page):
        if not line:
            gap += 1
        elif len(blocks) < rules.most_blocks:
            blocks.append(Block(Kind.PARAGRAPH, mend(line), (number,), gap=gap))
            gap = 0
    return tuple(blocks)
