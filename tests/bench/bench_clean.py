"""How well pages are cleaned: `python tests/bench/bench_clean.py DATA [--task html ...] [--peers] [--folds DIR]`.

DATA holds truth.jsonl.gz, txt_<scrape>.jsonl.gz, html/ and, one folder up, score_clean.py. Prints one row a task: the
shipped weights, with --folds also the same recipe trained without the sites it is scored on (weights are made in DIR
if they are not there), with --peers trafilatura and readability-lxml where they are installed. No test: the data is not
shipped.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.clean import clean, judge, train
from generator.clean.extract import as_json
from generator.clean.lexicon import Lexicon
from generator.clean.trees import Trees, from_data, shipped, shipped_lexicon
from generator.model import Draft
from generator.read import read

TASKS = ("html", "dclm", "lynx", "soup")
CORE = {"naeb", "zyte", "feval"}
SHOWN = ("n", "P", "R", "F1", "lineF1", "title", "author", "date")
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--task", action="append", choices=TASKS)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--folds", type=Path)
    chosen = parser.parse_args()
    scorer = _scorer(chosen.data)
    for task in chosen.task or TASKS:
        truths = scorer.load_truth(str(chosen.data), task, CORE)
        drafts = {truth["id"]: _draft(chosen.data, scorer, task, truth) for truth in truths}
        for name, predict in _contestants(chosen, task, truths, drafts):
            _run(name, task, scorer, chosen.data, truths, predict)


def _contestants(
    chosen: argparse.Namespace, task: str, truths: list[Row], drafts: dict[str, Draft | None]
) -> Iterator[tuple[str, Callable[[Row], Row]]]:
    yield "shipped", lambda truth: _ours(drafts[truth["id"]])
    if chosen.folds:
        judged = _by_folds(chosen.data, chosen.folds, truths, drafts)
        yield "cross-validated", lambda truth: judged[truth["id"]]
    if chosen.peers and task == "html":
        for name, extract in _peers():
            yield name, partial(extract, chosen.data)


def _run(name: str, task: str, scorer: Any, data: Path, truths: list[Row], predict: Callable[[Row], Row]) -> None:
    """One row: accuracy on the news core, on Zyte's pages, and CPU a page where `predict` did the work."""
    times: list[float] = []
    made: dict[str, Row] = {}
    for truth in truths:
        start = time.process_time()
        made[truth["id"]] = predict(truth)
        times.append(time.process_time() - start)
    for label, sources in (("news core", CORE), ("zyte", {"zyte"})):
        figures = scorer.summary(scorer.score(str(data), task, lambda truth: made[truth["id"]], sources))
        shown = " ".join(
            f"{key} {figures[key]:.3f}" if key != "n" else f"n {figures[key]}" for key in SHOWN if key in figures
        )
        cpu = f"cpu median {1000 * statistics.median(times):.1f} ms" if label == "news core" else ""
        print(f"{task:5} {name:16} {label:10} {shown} {cpu}".rstrip(), flush=True)


def _ours(draft: Draft | None) -> Row:
    if draft is None:
        return {"text": ""}
    made = clean(draft)
    return as_json(draft, made.value)


def _by_folds(data: Path, folds: Path, truths: list[Row], drafts: dict[str, Draft | None]) -> dict[str, Row]:
    """Each page judged by weights that never saw its site."""
    _make_folds(data, folds)
    made: dict[str, Row] = {}
    for fold in range(train.FOLDS):
        _use(folds / str(fold))
        for truth in truths:
            if train.fold_of(train.site_of(truth)) == fold:
                made[truth["id"]] = _ours(drafts[truth["id"]])
    _use(None)
    return made


def _make_folds(data: Path, folds: Path) -> None:
    if (folds / str(train.FOLDS - 1) / "html.weights.json").is_file():
        return
    pages = {task: list(train.pages(data, task)) for task in TASKS}
    for fold in range(train.FOLDS):
        train.train({task: [page for page in pages[task] if page.fold != fold] for task in TASKS}, folds / str(fold))


def _use(folder: Path | None) -> None:
    """Lets the judge use the weights in `folder`; None: the shipped ones."""
    if folder is None:
        _swap(shipped, shipped_lexicon)
        return
    text, html, words = (
        json.loads((folder / f"{name}.weights.json").read_text()) for name in ("text", "html", "words")
    )
    trees = {"text": from_data(text), "html": from_data(html)}
    lexicon = Lexicon(words["short"], words["long"], words["classes"])
    _swap(trees.__getitem__, lambda: lexicon)


def _swap(trees: Callable[[str], Trees], lexicon: Callable[[], Lexicon]) -> None:
    for name, value in (("shipped", trees), ("shipped_lexicon", lexicon)):
        setattr(judge, name, value)


def _peers() -> Iterator[tuple[str, Callable[[Path, Row], Row]]]:
    if importlib.util.find_spec("trafilatura"):
        from trafilatura import extract

        def by_trafilatura(data: Path, truth: Row) -> Row:
            return {"text": extract(_html(data, truth), favor_precision=True, include_comments=False) or ""}

        yield "trafilatura", by_trafilatura
    if importlib.util.find_spec("readability"):
        from lxml import html
        from readability import Document

        def by_readability(data: Path, truth: Row) -> Row:
            try:
                return {"text": str(html.fromstring(Document(_html(data, truth)).summary()).xpath("string()"))}
            except Exception:
                return {"text": ""}

        yield "readability-lxml", by_readability


def _html(data: Path, truth: Row) -> bytes:
    return gzip.decompress((data / "html" / f"{truth['id']}.html.gz").read_bytes())


def _draft(data: Path, scorer: Any, task: str, truth: Row) -> Draft | None:
    return read(train.seed_of(truth["id"], scorer.read_input(str(data), task, truth["id"]), task)).value


def _scorer(data: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_clean", data.resolve().parent / "score_clean.py")
    if spec is None or spec.loader is None or not Path(str(spec.origin)).is_file():
        sys.exit(f"There is no score_clean.py beside {data}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
