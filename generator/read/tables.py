"""Tables: which of them hold data, and those as rows of cells. Tables for layout are walked like any other element."""

from __future__ import annotations

from lxml import etree

from generator.text import normalise

_LONGEST_CELL = 300  # characters; a longer one is a column of a page, not a datum (a guess)
_MOST_ROWS = 500
_STRUCTURE_NAMES = "table h1 h2 h3 article section nav form aside figure ul ol blockquote iframe"
_STRUCTURE = frozenset(_STRUCTURE_NAMES.split())


def is_data(table: etree._Element) -> bool:
    """At least two rows of two short cells, nothing of a page's structure inside, more words than links."""
    if table.get("role") == "presentation":
        return False
    if any(element.tag in _STRUCTURE for element in table.iterdescendants()):
        return False
    rows = _cells(table)
    wide = sum(len(row) > 1 for row in rows)
    cells = [cell for row in rows for cell in row]
    if wide < 2 or wide * 2 < len(rows) or max(map(len, cells)) > _LONGEST_CELL:
        return False
    filled = [cell for cell in cells if cell]
    return len(filled) * 2 >= len(cells) and _linked(table) * 2 < sum(map(len, filled))


def as_rows(table: etree._Element) -> str:
    """One row a line, cells parted by ' | '; a bar inside a cell becomes a slash."""
    rows = (" | ".join(row) for row in _cells(table)[:_MOST_ROWS] if any(row))
    return "\n".join(rows)


def _cells(table: etree._Element) -> list[list[str]]:
    return [[_text(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]


def _text(cell: etree._Element) -> str:
    return normalise(" ".join(map(str, cell.itertext())).replace("\n", " ")).replace("|", "/")


def _linked(table: etree._Element) -> int:
    return sum(len(_text(link)) for link in table.iter("a"))
