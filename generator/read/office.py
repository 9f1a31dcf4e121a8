"""Word documents: paragraphs, headings, lists, quotes and tables by python-docx, after a look for zip bombs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from generator.model import Block, Kind, Meta
from generator.read.content import Content, failed
from generator.read.head import plain
from generator.read.mojibake import mend
from generator.read.names import names_of
from generator.read.rules import ReadRules
from generator.read.zips import bomb_in, opened
from generator.text import normalise

_HEADING = re.compile(r"heading (\d)")


def read_docx(data: bytes, rules: ReadRules) -> Content:
    bundle = opened(data)
    if bundle is None:
        return failed("S103", "This is no usable Word document.", "Save it again as .docx; an old .doc is not read.")
    if bomb_in(bundle.infolist(), rules):
        return failed("S104", "This document unpacks to far more than a text can have: a zip bomb.", "Delete it.")
    try:
        import docx  # late: it takes as long to import as a hundred pages to read

        document = docx.Document(io.BytesIO(data))
        blocks = _blocks(document, rules)
        return Content("text", blocks, _meta(document.core_properties, blocks))
    except Exception as error:  # a stranger's XML in a library that expects Word's
        return failed("S103", f"This is no usable Word document: {type(error).__name__}.", "Save it again as .docx.")


def _blocks(document: Any, rules: ReadRules) -> tuple[Block, ...]:
    found: list[Block] = []
    for number, (kind, level, text) in enumerate(_pieces(document)):
        if text and len(found) < rules.most_blocks:
            found.append(Block(kind, mend(text), (number,), level))
    return tuple(found)


def _pieces(document: Any) -> Iterator[tuple[Kind, int, str]]:
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            yield Kind.TABLE, 0, _rows(item)
            continue
        kind, level = _kind(item)
        for line in item.text.split("\n"):
            yield kind, level, normalise(line)


def _kind(paragraph: Any) -> tuple[Kind, int]:
    style = ((paragraph.style.name if paragraph.style is not None else "") or "").lower()
    if style == "title":
        return Kind.HEADING, 1
    if found := _HEADING.match(style):
        return Kind.HEADING, min(6, max(1, int(found[1])))
    if style.startswith("list") or paragraph._p.find(".//" + _NUMBERING) is not None:
        return Kind.ITEM, 1
    if "quote" in style:
        return Kind.QUOTE, 0
    return (Kind.CAPTION, 0) if style == "caption" else (Kind.PARAGRAPH, 0)


_NUMBERING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}numPr"


def _rows(table: Any) -> str:
    rows = [[normalise(cell.text.replace("\n", " ")).replace("|", "/") for cell in row.cells] for row in table.rows]
    return "\n".join(" | ".join(row) for row in rows if any(row))


def _meta(properties: Any, blocks: tuple[Block, ...]) -> Meta:
    """Title and author only where the text shows the title too: templates carry strangers' properties."""
    title = plain(properties.title or "")
    if not title or not any(block.text == title for block in blocks[:5]):
        return Meta()
    return Meta(title=title, authors=names_of(properties.author or ""))
