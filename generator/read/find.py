"""Seeds in a folder, sorted and streaming."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.model import Seed, SeedPath
from generator.problems import Result
from generator.read.rules import ReadRules


def find(folder: Path, rules: ReadRules | None = None) -> Iterator[Result[Seed | None]]:
    rules = rules or ReadRules()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in (".html", ".htm", ".xhtml", ".txt", ".md"):
            data = path.read_bytes()
            name = SeedPath(path.relative_to(folder).as_posix())
            yield Result(Seed(name, data, hashlib.sha256(data).hexdigest()))
