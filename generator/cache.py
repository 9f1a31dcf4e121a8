"""The memo: what a stage gave for an item, kept on disk. Only the join knows it; deleting it costs time, nothing else.

A key is made of the stage's source and that of the floors below it, the versions of the libraries, the stage's rules
and the item's digest, so that nothing stale can come back. Problems are part of the value and come back with it.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import pickle
import re
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")

GROUND = ("model.py", "problems.py", "text.py", "marks.py", "diff.py", "desk")
LIBRARIES = (
    "beautifulsoup4",
    "charset-normalizer",
    "ftfy",
    "lxml",
    "numpy",
    "py3langid",
    "pypdf",
    "python-docx",
    "spacy",
)
BATCH = 64  # items that wait for the pool at once; bounds the memory that drafts take


class Runner(Protocol):
    """Where work is done: `map` keeps the order. Any concurrent.futures executor is one."""

    def map(self, function: Callable[[A], B], /, *items: Iterable[A]) -> Iterator[B]: ...


class Here:
    """The runner for small work: this process."""

    def map(self, function: Callable[[A], B], /, *items: Iterable[A]) -> Iterator[B]:
        return map(function, *items)


class Memo:
    """A table of pickled results in one SQLite file. A file that cannot be used is set aside and begun anew."""

    def __init__(self, path: Path | None) -> None:
        """`path` None: keep nothing between runs."""
        self._base = _open(path)

    def run(
        self,
        stage: str,
        function: Callable[[A], B],
        items: Iterable[A],
        digest: Callable[[A], str],
        runner: Runner,
        rules: object = None,
        seen: Callable[[], None] = lambda: None,
    ) -> Iterator[B]:
        """`function(item)` for each item, in order, from the memo where it is known. `seen` is called for each."""
        salt = f"{stage}\n{source_digest(stage)}\n{rules!r}\n".encode()
        todo = iter(items)
        while batch := list(islice(todo, BATCH)):
            keys = [hashlib.sha256(salt + digest(item).encode()).digest() for item in batch]
            known = [self._get(key) for key in keys]
            missing = [item for item, value in zip(batch, known) if value is None]
            made = iter(runner.map(function, missing) if missing else ())
            for key, value in zip(keys, known):
                result = pickle.loads(value) if value is not None else next(made)  # noqa: S301  our own file
                if value is None:
                    self._put(key, result)
                seen()
                yield result
            self._base.commit()

    def close(self) -> None:
        self._base.commit()
        self._base.close()

    def _get(self, key: bytes) -> bytes | None:
        row = self._base.execute("SELECT value FROM memo WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        try:
            return zlib.decompress(row[0])
        except zlib.error:
            return None

    def _put(self, key: bytes, value: object) -> None:
        packed = zlib.compress(pickle.dumps(value, protocol=5), 1)
        self._base.execute("INSERT OR REPLACE INTO memo VALUES (?, ?)", (key, packed))


def _open(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        base = sqlite3.connect(path or ":memory:")
        try:
            base.execute("PRAGMA synchronous = OFF")  # a lost memo is only time
            base.execute("CREATE TABLE IF NOT EXISTS memo (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
            return base
        except sqlite3.DatabaseError:
            base.close()
            if path is not None:
                path.unlink(missing_ok=True)
    return sqlite3.connect(":memory:")


@cache
def source_digest(stage: str) -> str:
    """Of the stage's own files, of the floors below it, of Python and the libraries."""
    here = Path(__file__).parent
    paths: list[Path] = []
    for name in (*GROUND, stage):
        place = here / name
        paths += (
            [place]
            if place.is_file()
            else [p for p in place.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        )
    total = hashlib.sha256(sys.version.encode())
    for path in sorted(paths):
        total.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes())
    for library in (*LIBRARIES, *_models()):
        total.update(f"{library} {_version(library)}\n".encode())
    return total.hexdigest()


def _models() -> list[str]:
    """Installed language models, official or not: with another one the same words give other names."""
    names = (distribution.name or "" for distribution in importlib.metadata.distributions())
    return sorted({name for name in names if re.search(r"_core_|-core-", name)})


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "-"


def digest_of(*values: Any) -> str:
    """A digest of frozen values by their repr, which names every field in order."""
    return hashlib.sha256("\0".join(map(repr, values)).encode("utf-8", "surrogatepass")).hexdigest()
