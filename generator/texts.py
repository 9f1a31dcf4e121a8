"""`dossier dedupe FILE.jsonl`: clusters of plain texts, streamed in and out. For scripts and for measuring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator import dedupe
from generator.pool import runner_for
from generator.problems import Problem, Result
from generator.show import Progress


def dedupe_file(
    path: Path, progress: Progress, jobs: int = 0, cluster: str | None = None
) -> Result[tuple[dict[str, object], ...]]:
    """Rows of id, cluster, coverage (0 to 1), sorted by id. A line that is no such object is a warning.

    `jobs` and `cluster` as in `runner_for`.
    """
    problems: list[Problem] = []
    with progress.step("Finding duplicates"), runner_for(path, jobs, cluster) as runner:
        rows = dedupe.dedupe_texts(_lines(path, problems, progress), run=runner)
    made = tuple({"id": row.id, "cluster": row.cluster, "coverage": row.coverage} for row in rows)
    return Result(made, tuple(problems))


def _lines(path: Path, problems: list[Problem], progress: Progress) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            progress.seen()
            try:
                row = json.loads(line)
                name, text = str(row["id"]), str(row["text"])
            except (ValueError, KeyError, TypeError, RecursionError):
                if line.strip():
                    says = "This line is not an object with id and text."
                    problems.append(Problem(path.as_posix(), number, 0, "S107", says))
                continue
            if name in seen:
                problems.append(Problem(path.as_posix(), number, 0, "S107", f'The id "{name}" stands twice.'))
                continue
            seen.add(name)
            yield name, text
