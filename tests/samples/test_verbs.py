"""The verbs that the README shows, typed by a new user over the samples."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ROOT = Path(__file__).parents[2]
Type = Callable[..., Result]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of one's own: seeds, desk and topic pages."""
    place = tmp_path_factory.mktemp("own")
    for name in ("seeds", "desk"):
        shutil.copytree(ROOT / name, place / name)
    shutil.copytree(ROOT / "site_src" / "topics", place / "site_src" / "topics")
    return place


@pytest.fixture
def typed(place: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    monkeypatch.chdir(place)
    return lambda *words: CliRunner().invoke(main, words, catch_exceptions=False)


def test_extract_takes_one_file_or_a_folder(typed: Type, place: Path) -> None:
    assert typed("extract", "seeds/11_academy_in_san_luis_potosi.txt", "--out", "one").exit_code == 0
    made = json.loads((place / "one" / "11_academy_in_san_luis_potosi.json").read_text(encoding="utf-8"))
    assert made["title"] == "A police school wants graduates, and wants them fast"
    assert made["date"] is None
    assert "parrot" not in made["text"]
    assert typed("extract", "seeds", "--out", "all").exit_code == 0
    assert len(list((place / "all").glob("*.json"))) == 14


def test_dedupe_takes_lines_of_json(typed: Type, place: Path) -> None:
    typed("extract", "seeds", "--out", "all")
    texts = [
        (path.stem[:2], json.loads(path.read_text(encoding="utf-8"))["text"]) for path in (place / "all").iterdir()
    ]
    lines = "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in texts)
    (place / "texts.jsonl").write_text(lines, encoding="utf-8")
    rows = [json.loads(line) for line in typed("dedupe", "texts.jsonl").stdout.splitlines()]
    cluster = {row["id"]: row["cluster"] for row in rows}
    assert len(cluster) == 14
    assert cluster["01"] == cluster["02"] == cluster["03"]
    assert cluster["04"] == cluster["05"]
    assert len(set(cluster.values())) == 11


def test_explain_tells_what_was_dropped_and_how_to_overrule_it(typed: Type) -> None:
    shown = typed("explain", "a-a4174435").output
    assert "Inside the cartels" in shown
    assert "to overrule: a-a4174435: {keep:" in shown


def test_explain_tells_why_names_are_one(typed: Type) -> None:
    shown = typed("explain", "Drug Enforcement Administration").output
    assert "organisation" in shown
    assert "DEA" in shown


def test_topic_tells_what_each_term_finds(typed: Type) -> None:
    shown = typed("topic", "merida-initiative").output
    assert "a-3433fa80" in shown
    assert "2 stories" in shown


def test_review_lists_what_is_worth_a_minute(typed: Type) -> None:
    shown = typed("review")
    assert shown.exit_code == 0
    assert "a-" in shown.output or "Nothing" in shown.output


def test_a_decision_is_appended_and_obeyed(typed: Type, place: Path) -> None:
    assert typed("decide", "differ", "a-5afbc8a7", "a-19aa700c", "--because", "a test").exit_code == 0
    assert "a-19aa700c" in (place / "desk" / "merges.yml").read_text(encoding="utf-8")
    checked = typed("check")
    assert checked.exit_code == 0, checked.output
    assert "15_broken.txt" in checked.output
