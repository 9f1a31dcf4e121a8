"""What the promises share: build and compare trees byte by byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator import site
from generator.build import Places
from generator.seal import sealed

ROOT = Path(__file__).parents[2]


def built(places: Places, **options: bool) -> site.Outcome:
    outcome = site.build(places, jobs=1, **options)  # type: ignore[arg-type]  # only the flags
    assert not outcome.failed, "\n".join(str(problem) for problem in outcome.problems)
    return outcome


def hand_owned(site_src: Path) -> Iterator[Path]:
    """Files under site_src that bear no seal and lie in no generated folder."""
    generated = generated_folders()
    for path in sorted(site_src.rglob("*")):
        inside = path.relative_to(site_src)
        if not path.is_file() or inside.parts[0] in generated:
            continue
        if path.suffix == ".md" and sealed(path.read_text(encoding="utf-8")):
            continue
        yield path


def generated_folders() -> set[str]:
    """As .gitignore lists them."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return {line.removeprefix("site_src/").rstrip("/") for line in lines if line.startswith("site_src/")}


def snapshot(folder: Path) -> dict[str, str]:
    """Path -> digest of every file."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def uncached(places: Places) -> Places:
    return replace(places, cache=None)


def grep(folder: Path, words: str) -> list[str]:
    """Files in which `words` stand, by name; case does not matter."""
    needle = words.casefold().encode()
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.relative_to(folder).as_posix() for path in files if needle in path.read_bytes().lower()]
