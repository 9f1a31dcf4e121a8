"""Small makers of seeds for the tests of the read stage."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.model import Block, Draft, Meta, Seed, SeedPath
from generator.read import find, read

FILES = Path(__file__).parent / "files"


def seed(path: str, data: bytes | str, declared: Meta | None = None) -> Seed:
    raw = data.encode() if isinstance(data, str) else data
    return Seed(SeedPath(path), raw, hashlib.sha256(raw).hexdigest(), declared or Meta())


def draft(path: str, data: bytes | str, declared: Meta | None = None) -> Draft:
    result = read(seed(path, data, declared))
    assert result.value is not None, result.problems
    return result.value


def blocks(html: str) -> tuple[Block, ...]:
    return draft("page.html", f"<html><body>{html}</body></html>").blocks


def texts(html: str) -> list[str]:
    return [block.text for block in blocks(html)]


def codes(path: str, data: bytes | str) -> list[str]:
    return [problem.code for problem in read(seed(path, data)).problems]


def found(folder: Path) -> tuple[list[Seed], list[str]]:
    """The seeds of a folder and its problems as 'path code'."""
    results = list(find(folder))
    problems = [f"{problem.path} {problem.code}" for result in results for problem in result.problems]
    return [result.value for result in results if result.value is not None], problems
