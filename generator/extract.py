"""`dossier extract`: read and clean alone, one JSON file for each seed. Made for scripts and for measuring."""

from __future__ import annotations

import json
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from generator import clean, read
from generator.clean.extract import as_json
from generator.desk import articles as desk_articles
from generator.model import Draft, Seed, SeedPath
from generator.problems import Problem, Result
from generator.settings import Rules
from generator.show import Progress
from generator.write import tree


def extract(src: Path, out: Path, desk: Path, progress: Progress) -> Result[int]:
    """Write OUT/<stem>.json for each seed of SRC, a file or a folder; how many were written."""
    rules = Rules()
    path = desk / "articles.yml"
    orders = desk_articles.load(path.read_text(encoding="utf-8-sig") if path.is_file() else "", path.as_posix())
    if orders.failed:
        return Result(0, orders.problems)
    problems: list[Problem] = []
    repeats: list[clean.Repeats] = []
    with tempfile.TemporaryFile() as spool, progress.step("Reading"):
        for seed in _seeds(src, rules.read, problems):
            drafted = read.read(seed, rules.read)
            problems += drafted.problems
            if drafted.value is not None:
                repeats.append(clean.learn_one(drafted.value))
            pickle.dump((seed.path, drafted.value), spool, protocol=5)
            progress.seen()
        outlets = clean.learn(repeats)
        spool.seek(0)
        written, taken = 0, set[str]()
        for name, draft in _unspooled(spool):
            if draft is None:
                continue
            cleaned = clean.clean(draft, outlets, orders.value.find(draft.id, draft.seed), rules.clean)
            problems += cleaned.problems
            text = json.dumps(as_json(draft, cleaned.value), ensure_ascii=False, indent=1)
            tree.put(out / f"{_free(stem(name), name, taken)}.json", text + "\n")
            written += 1
    return Result(written, tuple(problems))


def stem(path: SeedPath) -> str:
    """A file name for a seed: its own without the ending; parts of a container get their number."""
    name, mark, part = path.partition("#")
    plain = name.rsplit(".", 1)[0].replace("/", "__")
    return f"{plain}__{part}" if mark else plain


def _free(wanted: str, path: SeedPath, taken: set[str]) -> str:
    """The stem; where two seeds share it (page.html, page.txt), the later one keeps its ending."""
    name = wanted if wanted not in taken else path.replace("/", "__")
    taken.add(name)
    return name


def _seeds(src: Path, rules: read.ReadRules, problems: list[Problem]) -> Iterator[Seed]:
    for found in read.find(src, rules):
        problems += found.problems
        if found.value is not None:
            yield found.value


def _unspooled(spool: IO[bytes]) -> Iterator[tuple[SeedPath, Draft | None]]:
    while True:
        try:
            yield pickle.load(spool)  # noqa: S301  our own file of a minute ago
        except EOFError:
            return
