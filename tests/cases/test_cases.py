"""Messy pages that once beat the cleaner: each folder has the seed, what comes out, and why it is there.

`python -m tests.cases.test_cases` writes what comes out now; read it before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.show import cleaned, shown

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/why.md"))


def seed_of(case: Path) -> Path:
    return next(path for path in sorted(case.iterdir()) if path.stem == "seed")


def outcome(case: Path) -> str:
    article, problems = cleaned(seed_of(case))
    said = "".join(f"problem: {problem.code}\n" for problem in problems)
    return (shown(article) if article else "") + said


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path) -> None:
    assert outcome(case) == (case / "expected.txt").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) >= 4


if __name__ == "__main__":
    for each in CASES:
        (each / "expected.txt").write_text(outcome(each), encoding="utf-8")
