"""Imports go downwards only, and a stage knows no other stage."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "generator"
GROUND = {"model", "problems", "text", "marks", "seal", "diff", "threads"}
STAGES = {"read", "clean", "dedupe", "tag", "group", "write"}
JOIN = {
    "settings",
    "decisions",
    "cache",
    "pool",
    "build",
    "site",
    "starter",
    "show",
    "offline",
    "book",
    "review",
    "extract",
    "explain",
    "texts",
    "deciding",
    "watch",
}
DOOR = {"cli", "__main__"}
# Doors of their own: they learn weights from labelled pages or articles and therefore read them first.
DOORS_INSIDE = {"clean/train.py", "tag/train.py"}


def floor(name: str) -> int:
    if name in GROUND:
        return 0
    if name == "desk":
        return 1
    if name in STAGES:
        return 2
    return 3 if name in JOIN else 4


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module == "generator":
            names = [f"generator.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("generator.")}
    return found


def sources() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if path.name != "__init__.py" or path.parent != ROOT)


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_downwards(path: Path) -> None:
    inside = path.relative_to(ROOT)
    own = inside.parts[0].removesuffix(".py")
    if inside.as_posix() in DOORS_INSIDE:
        return
    for name in imports(path) - {own}:
        assert floor(name) <= floor(own), f"{inside} (floor {floor(own)}) imports {name} (floor {floor(name)})"
        assert not (own in STAGES and name in STAGES), f"the stage {own} knows the stage {name}"


def test_every_module_has_a_floor() -> None:
    known = GROUND | {"desk"} | STAGES | JOIN | DOOR
    for path in ROOT.iterdir():
        if path.suffix == ".py" and path.stem != "__init__":
            assert path.stem in known, f"{path.name} stands on no floor: add it to the house test"
