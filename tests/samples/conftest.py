"""The sample seeds through the real stages, once for all tests here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import Gathered, Places, gather
from generator.problems import Problem

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Gathered, tuple[Problem, ...]]:
    """What the shipped desk and topic pages make of the shipped seeds; nothing below the repository is written."""
    desk = tmp_path_factory.mktemp("dossier") / "desk"
    shutil.copytree(ROOT / "desk", desk)
    result = gather(Places(ROOT / "seeds", ROOT / "site_src", desk, None), jobs=1)
    assert result.value is not None, [str(problem) for problem in result.problems]
    return result.value, result.problems


@pytest.fixture(scope="session")
def gathered(run: tuple[Gathered, tuple[Problem, ...]]) -> Gathered:
    return run[0]


@pytest.fixture(scope="session")
def problems(run: tuple[Gathered, tuple[Problem, ...]]) -> tuple[Problem, ...]:
    return run[1]
