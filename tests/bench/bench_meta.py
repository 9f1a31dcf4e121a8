"""Scores title, authors and date read from HTML pages, with the data's own scorer; trafilatura beside it if installed.

Run: python -m tests.bench.bench_meta DATA [--source naeb,wcxb] [--worst N]. DATA holds truth.jsonl.gz and html/, its
parent folder holds score_clean.py. A wrong date counts twice in `date_net`: an invented date is worse than none.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.model import Seed, SeedPath
from generator.read import read


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    truth: dict[str, Any]
    told: dict[str, Any]
    marks: dict[str, float]
    milliseconds: float


def ours(name: str, page: bytes) -> dict[str, Any]:
    seed = Seed(SeedPath(f"{name}.html"), page, hashlib.sha256(page).hexdigest())
    draft = read(seed).value
    if draft is None:
        return {}
    published = draft.meta.published
    return {
        "title": draft.meta.title,
        "author": list(draft.meta.authors),
        "date": published.value if published else None,
        "evidence": published.evidence if published else "",
    }


def theirs(_: str, page: bytes) -> dict[str, Any]:
    from trafilatura import bare_extraction

    found = bare_extraction(page, with_metadata=True, only_with_metadata=False)
    told: dict[str, Any] = found.as_dict() if found is not None else {}
    return {"title": told.get("title"), "author": told.get("author"), "date": told.get("date")}


def rows_of(
    scorer: ModuleType, data: Path, sources: set[str] | None, tell: Callable[[str, bytes], dict[str, Any]]
) -> Iterator[Row]:
    for truth in scorer.load_truth(str(data), "html", sources):
        if not (truth.get("title") or truth.get("author") or truth.get("dates")):
            continue
        page = scorer.read_input(str(data), "html", truth["id"])
        start = time.process_time()
        told = tell(truth["id"], page)
        spent = (time.process_time() - start) * 1000
        yield Row(truth["id"], truth, told, dict(_marks(scorer, truth, told)), spent)


def _marks(scorer: ModuleType, truth: dict[str, Any], told: dict[str, Any]) -> Iterator[tuple[str, float]]:
    if truth.get("title"):
        yield "title", scorer.title_ok(told.get("title"), truth["title"])
    if truth.get("author"):
        yield "author", scorer.author_score(told.get("author"), truth["author"])
    if truth.get("dates"):
        day = scorer.date10(told.get("date"))
        yield "date", float(day in truth["dates"])
        yield "date_net", 1.0 if day in truth["dates"] else -1.0 if day else 0.0


def show(name: str, rows: list[Row]) -> None:
    figures = []
    for key in ("title", "author", "date", "date_net"):
        marks = [row.marks[key] for row in rows if key in row.marks]
        figures.append(f"{key} {statistics.fmean(marks) if marks else 0:.4f} (n={len(marks)})")
    median = statistics.median(row.milliseconds for row in rows)
    print(f"{name:14}", "  ".join(figures), f" {median:.1f} ms CPU a page (median)", flush=True)


def show_worst(rows: list[Row], key: str, most: int) -> None:
    for row in [row for row in rows if row.marks.get(key, 1) < 1][:most]:
        wanted = row.truth.get("dates" if key == "date" else key)
        print(f"  {row.id:24} {key}: wanted {wanted!r}, told {row.told.get(key)!r} {row.told.get('evidence', '')}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--source", help="title and date truth stand in naeb and wcxb")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--alone", action="store_true", help="leave trafilatura out")
    chosen = parser.parse_args()
    scorer = _scorer(chosen.data.parent / "score_clean.py")
    sources = set(chosen.source.split(",")) if chosen.source else None
    rows = list(rows_of(scorer, chosen.data, sources, ours))
    show("dossier", rows)
    for key in ("title", "author", "date"):
        show_worst(rows, key, chosen.worst)
    if not chosen.alone and importlib.util.find_spec("trafilatura"):
        show("trafilatura", list(rows_of(scorer, chosen.data, sources, theirs)))
    return 0


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_clean", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    raise SystemExit(main())
