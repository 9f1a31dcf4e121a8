"""A site made from thirty hostile seeds, every page opened in a browser: no script of theirs runs, nothing is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import site
from generator.build import Places
from tests.attack import make
from tests.browser.chromium import ARGUMENTS, chromium

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """site/ of a dossier that is nothing but attacks."""
    root = tmp_path_factory.mktemp("attacked")
    make.write(root / "seeds")
    shutil.copytree(ROOT / "site_src" / "assets", root / "site_src" / "assets")
    shutil.copytree(ROOT / "generator" / "theme", root / "generator" / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "desk" / "notes").mkdir(parents=True)
    places = Places(root / "seeds", root / "site_src", root / "desk", None)
    outcome = site.build(places, jobs=1)
    assert not outcome.failed, outcome.problems
    assert outcome.counts["stories"] >= 25
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(root / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_no_file_of_the_machine_is_included(attacked: Path) -> None:
    pages = sorted(attacked.rglob("*.html"))
    assert len(pages) > 40
    assert not [page.name for page in pages if make.SECRET in page.read_text(encoding="utf-8")]
    laid_out = {"desk", "generator", "mkdocs.yml", "seeds", "site", "site_src"}
    assert {path.name for path in attacked.parent.iterdir()} == laid_out, "a slug left its folder"


@pytest.mark.browser
def test_no_script_runs_and_no_request_leaves(attacked: Path) -> None:
    program = chromium()
    if program is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed; in CI this is a failure")
    from playwright.sync_api import sync_playwright

    asked: list[str] = []
    dialogs: list[str] = []
    owned: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: (dialogs.append(page.url), dialog.dismiss()))
        for path in sorted(attacked.rglob("*.html")):
            page.goto(path.as_uri())
            if page.evaluate(f"typeof window.{make.FLAG} !== 'undefined'"):
                owned.append(path.name)
            if page.url != path.as_uri():
                owned.append(f"{path.name} went to {page.url}")
        browser.close()
    assert owned == []
    assert dialogs == []
    assert [url for url in asked if not url.startswith(("file:", "data:image/", "blob:"))] == []
