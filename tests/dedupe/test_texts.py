"""Clusters of plain texts: rows, streaming, and the same result whoever does the work."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from generator.dedupe import Row, dedupe_texts
from tests.dedupe.prose import paragraphs, text

Items = list[tuple[str, str]]


def items(stories: int = 60) -> Items:
    """For each story the report, a cut one and one with a paragraph of its own."""
    made = []
    for number in range(stories):
        parts = paragraphs(number, 9)
        copies = [parts, parts[:4], [*parts[:7], *paragraphs(5_000 + number, 1)]]
        made += [(f"{number:03d}-{place}", text(copy)) for place, copy in enumerate(copies)]
    return made


def clusters(rows: list[Row]) -> set[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for row in rows:
        groups.setdefault(row.cluster, set()).add(row.id)
    return {frozenset(group) for group in groups.values()}


def test_each_text_has_a_row_and_each_story_a_cluster() -> None:
    given = items()
    rows = dedupe_texts(given)
    assert [row.id for row in rows] == sorted(name for name, _ in given)
    assert clusters(rows) == {frozenset(f"{n:03d}-{place}" for place in range(3)) for n in range(60)}
    assert all(0.0 <= row.coverage <= 1.0 for row in rows)
    assert all(row.coverage == 1.0 for row in rows if row.cluster == row.id)
    assert {row.coverage for row in rows if row.id.endswith("-1")} == {1.0}


def test_order_does_not_matter() -> None:
    given = items()
    mixed = random.Random(3).sample(given, len(given))
    assert dedupe_texts(mixed) == dedupe_texts(given)


def test_texts_are_read_once_and_progress_is_told() -> None:
    given = items(150)
    told: list[tuple[str, int]] = []
    rows = dedupe_texts(iter(given), progress=lambda what, done: told.append((what, done)))
    assert len(rows) == 450
    assert [done for what, done in told if what == "read"] == [200, 400, 450]
    assert told[-1] == ("done", 450)


@pytest.mark.parametrize(
    "given", [[], [("a", "")], [("a", ""), ("b", ""), ("c", "...")], [("a", "\ud800 \x00"), ("b", "x")]]
)
def test_nothing_to_compare_is_no_cluster(given: Items) -> None:
    assert [row.cluster for row in dedupe_texts(given)] == [name for name, _ in given]


def test_case_quotation_marks_and_dashes_make_no_difference() -> None:
    plain = text(paragraphs(1, 6)).replace(".", " don't stop.")
    other = plain.upper().replace("DON'T", "“DON’T”").replace(" ", "\u00a0—", 20)
    (one, two) = dedupe_texts([("a", plain), ("b", other)])
    assert (one.cluster == two.cluster, min(one.coverage, two.coverage)) == (True, 1.0)


def test_scripts_without_spaces_are_compared() -> None:
    rng = random.Random(2)
    signs = "".join(chr(rng.randrange(0x4E00, 0x5E00)) for _ in range(400))
    rows = dedupe_texts([("a", signs), ("b", signs[:200] + "。"), ("c", signs[::-1])])
    assert clusters(rows) == {frozenset("ab"), frozenset("c")}


def test_composed_and_decomposed_letters_are_the_same() -> None:
    report = text(paragraphs(4, 6)).replace("a", "é")
    rows = dedupe_texts([("a", report), ("b", report.replace("é", "e\u0301"))])
    assert clusters(rows) == {frozenset("ab")}


def test_a_report_that_hundreds_print_is_one_cluster() -> None:
    parts = paragraphs(777, 14)
    rng = random.Random(1)
    copies = [(f"{n:03d}", text([*parts[: rng.randrange(5, 15)], *paragraphs(900 + n, 1)])) for n in range(120)]
    assert len(clusters(dedupe_texts([*copies, *items(20)]))) == 21


def test_processes_give_the_same() -> None:
    given = items()
    with ProcessPoolExecutor(2) as run:
        assert dedupe_texts(given, run=run) == dedupe_texts(given)


@pytest.fixture
def dask_workers(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers on the loopback, each a process of its own."""
    pytest.importorskip("distributed", reason="the extra `cluster` (dask, distributed) is not installed")
    scheduler_file = tmp_path / "scheduler.json"
    at = ["--scheduler-file", str(scheduler_file)]
    dask = [sys.executable, "-m", "dask"]
    serve = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", *at]
    work = ["worker", "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path), *at]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": Path(__file__).parents[2]}
    started = [subprocess.Popen([*dask, *command], **quiet) for command in (serve, work, work)]  # type: ignore[call-overload]
    try:
        yield str(scheduler_file), started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_gives_the_same(dask_workers: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    from distributed import Client

    scheduler_file, workers = dask_workers
    given = items(400)

    def lose_one(what: str, done: int) -> None:
        if what == "read" and workers[0].poll() is None:
            os.kill(workers[0].pid, signal.SIGKILL)
            workers[0].wait()

    deadline = time.monotonic() + 60
    while not Path(scheduler_file).exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    with Client(scheduler_file=scheduler_file) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(2, timeout=60)
        rows = dedupe_texts(given, progress=lose_one, run=client.get_executor())
        assert len(client.scheduler_info()["workers"]) == 1
    assert rows == dedupe_texts(given)
