"""What a person wrote is never lost, and a decision that cannot be read stops the run before anything is written."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator import site
from generator.build import Places
from generator.seal import intact
from tests.promises.tools import built, grep, hand_owned, snapshot


def edited(path: Path, dice: random.Random) -> bytes:
    """The file after a random edit: a line added, cut or moved, line ends changed, or everything replaced."""
    lines = path.read_bytes().split(b"\n")
    at = dice.randrange(len(lines))
    kind = dice.choice(["add", "cut", "move", "append", "replace"])
    if kind == "add":
        lines.insert(at, "Ein Satz mit ümläuten, by hand.".encode())
    elif kind == "cut":
        del lines[at]
    elif kind == "move":
        lines.append(lines.pop(at))
    elif kind == "append":
        lines.append(b"A last line without a line end")
    else:
        lines = [b"all new"]
    return b"\n".join(lines)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_edits_survive_byte_for_byte(dossier: Places, seed: int) -> None:
    places = dossier
    dice = random.Random(seed)
    pages = sorted(path for path in places.site_src.rglob("*.md") if path.parts[-2] != "_generated")
    chosen = dice.sample(pages, 12) + [p for p in hand_owned(places.site_src) if p.suffix == ".md"]
    for path in chosen:
        if "topics" not in path.parts:
            path.write_bytes(edited(path, dice))
        else:  # the rule stays readable: what lies below the front matter is edited
            path.write_bytes(path.read_bytes() + b"\nMore prose by hand.\n")
    kept = {path: path.read_bytes() for path in chosen}
    outcome = built(places)
    for path, data in kept.items():
        text = data.decode("utf-8", "replace")
        if not intact(text):
            assert path.read_bytes() == data, f"{path} was changed"
    warned = {problem.path for problem in outcome.problems if problem.code in ("W501", "W503")}
    assert warned, "no edited page was named"


def test_an_edited_page_is_named_with_the_verb_that_adopts_it(dossier: Places) -> None:
    page = next(path for path in sorted((dossier.site_src / "articles").glob("*.md")) if path.name != "index.md")
    page.write_text(page.read_text(encoding="utf-8").replace("title:", "title: Edited", 1), encoding="utf-8")
    problems = [problem for problem in built(dossier).problems if problem.code == "W501"]
    assert len(problems) == 1
    assert page.name in problems[0].path
    assert "dossier adopt" in problems[0].hint


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("articles.yml", "- : ["),
        ("merges.yml", "- equal: [a-00000001, a-00000002]\n"),
        ("entities.yml", "- name: X\n  kind: vegetable\n"),
        ("outlets.yml", "A:\n  colour: red\n"),
        ("permalinks.yml", "a-00000001: ../../x\n"),
        ("settings.yml", "entity_score: lots\n"),
    ],
)
def test_a_bad_decision_file_stops_the_run_and_nothing_is_written(dossier: Places, name: str, text: str) -> None:
    (dossier.desk / name).write_text(text, encoding="utf-8")
    (dossier.seeds / "new.txt").write_text("A new headline\n\n" + "A new paragraph of text. " * 40, encoding="utf-8")
    before = snapshot(dossier.site_src)
    outcome = site.build(dossier, jobs=1)
    errors = [problem for problem in outcome.problems if problem.level == "error"]
    assert errors
    assert errors[0].path.endswith(name)
    assert errors[0].line > 0
    assert outcome.written == 0
    assert snapshot(dossier.site_src) == before


def test_a_removed_seed_is_gone_everywhere(dossier: Places) -> None:
    assert grep(dossier.site_src, "11_academy_in_san_luis_potosi.txt")
    (dossier.seeds / "11_academy_in_san_luis_potosi.txt").unlink()
    built(dossier)
    assert grep(dossier.site_src, "11_academy_in_san_luis_potosi.txt") == []


def test_a_wrong_seeds_path_does_not_empty_the_site(dossier: Places) -> None:
    for path in dossier.seeds.iterdir():
        path.unlink()
    before = snapshot(dossier.site_src)
    outcome = site.build(dossier, jobs=1)
    assert "W502" in {problem.code for problem in outcome.problems}
    assert snapshot(dossier.site_src) == before
    assert not site.build(dossier, jobs=1, allow_removals=True).failed


def test_bad_seeds_are_named_and_the_rest_is_built(dossier: Places) -> None:
    (dossier.seeds / "empty.txt").write_bytes(b"")
    (dossier.seeds / "binary.html").write_bytes(bytes(range(256)) * 400)
    (dossier.seeds / "huge.txt").write_bytes(b"word " * 10_500_000)
    stories = built(dossier).counts["stories"]
    named = {problem.path.rsplit("/", 1)[-1] for problem in site.build(dossier, jobs=1, dry=True).problems}
    assert {"empty.txt", "binary.html", "huge.txt"} <= named
    assert stories >= 10
