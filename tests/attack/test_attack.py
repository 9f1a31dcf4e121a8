"""A site made from thirty hostile seeds builds strictly, holds no file of the machine, and no slug leaves its folder.

The browser tests open its pages.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import site
from generator.build import Places
from tests.attack import make

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
