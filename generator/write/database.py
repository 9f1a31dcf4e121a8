"""The tables as one SQLite file with full-text tables, as Datasette expects it. The same rows give the same bytes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from generator.model import OutFile
from generator.write.data import Row, Table
from generator.write.fields import FIELDS

# Bytes 96 to 99 of the file hold the version of the library that wrote it; fixed, so that machines agree.
_VERSION_AT = 96
_VERSION = (3_040_000).to_bytes(4, "big")


def file(tables: Sequence[Table]) -> OutFile:
    named = {table.name: table.rows for table in tables}
    with sqlite3.connect(":memory:") as base:
        base.execute("PRAGMA page_size = 4096")
        _table(base, "articles", named["articles"], "id")
        _table(base, "paragraphs", _paragraphs(named["articles"]))
        _table(base, "stories", named["stories"], "id")
        _table(base, "variants", _inner(named["stories"], "variants", "story"))
        _table(base, "entities", named["entities"], "id")
        _table(base, "mentions", _inner(named["entities"], "mentions", "entity"))
        _table(base, "quotes", named["quotes"])
        _table(base, "figures", named["figures"])
        _table(base, "topics", named["topics"], "slug")
        _table(base, "topic_stories", _inner(named["topics"], "stories", "topic", "slug"))
        for name, columns in _FULL_TEXT.items():
            _full_text(base, name, columns)
        base.commit()
        base.execute("VACUUM")
        data = bytearray(base.serialize())
    base.close()
    data[_VERSION_AT : _VERSION_AT + 4] = _VERSION
    return OutFile("data/dossier.sqlite", bytes(data))


_COLUMNS: dict[str, tuple[str, ...]] = {
    "paragraphs": ("article", "number", "text"),
    "variants": ("story", "article", "of_variant", "of_head", "lacks", "adds", "reason"),
    "mentions": ("entity", "article", "paragraph", "start", "end", "surface"),
    "topic_stories": ("topic", "story", "reason", "pinned"),
}
# Lists of rows have a table of their own.
_INNER = {"articles": "paragraphs", "stories": "variants", "entities": "mentions", "topics": "stories"}
_FULL_TEXT = {"articles": "title, deck", "paragraphs": "text", "entities": "name, aliases", "quotes": "text"}
_NUMBERS = {"number", "paragraph", "start", "end", "pinned"}
_REALS = {"value", "value_to", "score", "latitude", "longitude", "of_variant", "of_head"}


def _table(base: sqlite3.Connection, name: str, rows: Iterable[Row], key: str | None = None) -> None:
    columns = _COLUMNS.get(name) or tuple(c for c in FIELDS[name] if c != _INNER.get(name))
    made = ", ".join(f'"{c}" {_kind(c)}' + (" PRIMARY KEY" if c == key else "") for c in columns)
    base.execute(f'CREATE TABLE "{name}" ({made})')
    marks = ", ".join("?" * len(columns))
    values = ([_value(row.get(column)) for column in columns] for row in rows)
    base.executemany(f'INSERT INTO "{name}" VALUES ({marks})', values)  # noqa: S608  names of ours


def _full_text(base: sqlite3.Connection, name: str, columns: str) -> None:
    base.execute(f'CREATE VIRTUAL TABLE "{name}_fts" USING fts5({columns}, content="{name}", tokenize="unicode61")')
    base.execute(f'INSERT INTO "{name}_fts"("{name}_fts") VALUES (\'rebuild\')')  # noqa: S608


def _kind(column: str) -> str:
    return "INTEGER" if column in _NUMBERS else "REAL" if column in _REALS else "TEXT"


def _value(value: object) -> str | int | float | None:
    if value is None or isinstance(value, str | int | float):
        return value
    return json.dumps(value, ensure_ascii=False)


def _paragraphs(rows: Iterable[Row]) -> Iterable[Row]:
    for row in rows:
        texts = row["paragraphs"]
        if isinstance(texts, list):
            yield from ({"article": row["id"], "number": n, "text": text} for n, text in enumerate(texts))


def _inner(rows: Iterable[Row], name: str, outer: str, key: str = "id") -> Iterable[Row]:
    for row in rows:
        inner = row[name]
        if isinstance(inner, list):
            yield from ({outer: row[key], **item} for item in inner)
