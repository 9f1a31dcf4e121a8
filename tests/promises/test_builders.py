"""The same tree builds strictly with MkDocs, and with ProperDocs and Zensical."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.build import Places
from tests.promises.tools import ROOT, built


def lay_out(dossier: Places) -> Path:
    """What a builder needs beside site_src."""
    root = dossier.site_src.parent
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    shutil.copytree(ROOT / "generator" / "theme", root / "generator" / "theme")
    return root


def run(words: list[str], root: Path) -> str:
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False, env=env
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_mkdocs_builds_strictly_and_without_a_warning(dossier: Places) -> None:
    root = lay_out(dossier)
    said = run(["mkdocs", "build", "--strict", "--site-dir", "site"], root)
    assert "WARNING" not in said
    assert len(list((root / "site" / "articles").glob("*.html"))) >= 10
    assert not (root / "site" / "_generated").exists()
    lost = (root / "site" / "404.html").read_text(encoding="utf-8")
    assert "There is no page here" in lost
    assert "/articles/index.html" in lost  # the ways on


def test_search_engines_are_kept_out_of_pages_by_hand_too(dossier: Places) -> None:
    (dossier.desk / "settings.yml").write_text("robots: no\n", encoding="utf-8")
    built(dossier)
    root = lay_out(dossier)
    run(["mkdocs", "build", "--strict", "--site-dir", "site"], root)
    pages = [page for page in (root / "site").rglob("*.html") if "http-equiv" not in page.read_text(encoding="utf-8")]
    assert len(pages) > 50
    asked = '<meta name="robots" content="noindex'
    assert [page.name for page in pages if asked not in page.read_text(encoding="utf-8")] == []


@pytest.mark.skipif(find_spec("properdocs") is None, reason="ProperDocs is not installed")
def test_properdocs_builds_the_same_tree(dossier: Places) -> None:
    root = lay_out(dossier)
    run(["properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", "site"], root)
    assert len(list((root / "site" / "articles").glob("*.html"))) >= 10


@pytest.mark.skipif(find_spec("zensical") is None, reason="Zensical is not installed")
def test_zensical_builds_the_same_tree(dossier: Places) -> None:
    root = lay_out(dossier)
    run(["zensical", "build", "--config-file", "mkdocs.yml"], root)
    page = next(
        p for p in sorted((root / "site" / "articles").rglob("*.html")) if "p1" in p.read_text(encoding="utf-8")
    )
    assert 'id="p1"' in page.read_text(encoding="utf-8")
