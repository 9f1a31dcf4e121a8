"""Same input, same bytes: a second build, a cold one, another order, another process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import read, site
from generator.build import Places
from generator.model import Seed
from generator.problems import Result
from tests.promises.tools import ROOT, built, snapshot, uncached


def test_a_second_build_writes_nothing(dossier: Places) -> None:
    before = {path: path.stat().st_mtime_ns for path in dossier.site_src.rglob("*")}
    outcome = built(dossier)
    assert (outcome.written, outcome.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in dossier.site_src.rglob("*")} == before


def test_cold_equals_warm(dossier: Places) -> None:
    warm, before = site.build(dossier, jobs=1), snapshot(dossier.site_src)
    cold = site.build(uncached(dossier), jobs=1)
    assert cold.problems == warm.problems
    assert cold.written == 0
    assert snapshot(dossier.site_src) == before


def test_the_order_of_the_seeds_does_not_matter(dossier: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    find = read.find

    def backwards(folder: Path, rules: read.ReadRules | None = None) -> Iterator[Result[Seed | None]]:
        return iter(list(find(folder, rules))[::-1])

    monkeypatch.setattr(read, "find", backwards)
    assert built(uncached(dossier)).written == 0


def test_several_processes_give_the_same(dossier: Places) -> None:
    outcome = site.build(uncached(dossier), jobs=2)
    assert (outcome.written, outcome.removed) == (0, 0)


def test_another_hash_seed_gives_the_same(dossier: Places) -> None:
    words = ["build", "--seeds", str(dossier.seeds), "--site-src", str(dossier.site_src), "--desk", str(dossier.desk)]
    command = [sys.executable, "-m", "generator", *words, "--no-cache", "--jobs", "1"]
    env = {**os.environ, "PYTHONHASHSEED": "4242"}
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 files written, 0 removed" in done.stdout


def test_a_damaged_memo_costs_only_time(dossier: Places) -> None:
    assert dossier.cache is not None
    (dossier.cache / "memo.sqlite").write_bytes(b"not a database at all" * 100)
    assert built(dossier).written == 0
