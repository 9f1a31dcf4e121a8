"""One dossier from the project's own seeds, built once; each test works on a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import site
from generator.build import Places
from tests.promises.tools import ROOT, built, hand_owned


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The shipped seeds, desk and pages, built into a folder of their own. Never change it."""
    root = tmp_path_factory.mktemp("dossier")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copytree(ROOT / "desk", root / "desk")
    for path in hand_owned(ROOT / "site_src"):
        target = root / "site_src" / path.relative_to(ROOT / "site_src")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    places = Places(root / "seeds", root / "site_src", root / "desk", root / "cache")
    outcome = built(places)
    assert outcome.written > 50
    return places


@pytest.fixture
def dossier(original: Places, tmp_path: Path) -> Places:
    """A copy of the built dossier that a test may change."""
    root = tmp_path / "copy"
    shutil.copytree(original.seeds.parent, root)
    return Places(root / "seeds", root / "site_src", root / "desk", root / "cache")


@pytest.fixture(scope="session")
def outcome(original: Places) -> site.Outcome:
    return site.build(original, jobs=1, dry=True)
