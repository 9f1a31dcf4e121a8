"""Verbs that need only a file or two: extract, dedupe, decide, topic."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.bench.dedupe_corpus import Archive

TEXT = "The harbour reopens\n\n" + "\n\n".join(
    f"The harbour master said on the {n}th day that the eastern basin would be open to small boats again, "
    f"after {n} weeks in which divers had removed what the storm had left there."
    for n in range(4, 9)
)


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_extract_writes_one_file_a_seed_and_loses_none(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("Share this page\n\n" + TEXT, encoding="utf-8")
    (seeds / "a.md").write_text(TEXT, encoding="utf-8")
    done = typed("extract", str(seeds), "--out", str(tmp_path / "out"))
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "a.txt.json"]
    row = json.loads((tmp_path / "out" / "a.txt.json").read_text(encoding="utf-8"))
    assert set(row) == {"text", "title", "deck", "author", "date", "outlet", "keep", "dropped"}
    assert row["title"] == "The harbour reopens"
    assert row["text"].count("\n") == 4
    assert {line["line"] for line in row["dropped"]} >= {0}
    assert not {0} & set(row["keep"])


def test_extract_takes_a_single_file(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TEXT, encoding="utf-8")
    assert typed("extract", str(tmp_path / "one.txt"), "--out", str(tmp_path / "out")).exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["one.json"]


def test_dedupe_reads_lines_and_gives_lines(tmp_path: Path) -> None:
    other = (
        "An orchestra of clerks has recorded every march that the old town hall ever heard, and sells it for charity. "
        * 3
    )
    rows = [{"id": "x", "text": TEXT}, {"id": "y", "text": TEXT[: len(TEXT) * 3 // 4]}, {"id": "z", "text": other}]
    (tmp_path / "f.jsonl").write_text("\n".join([*map(json.dumps, rows), "not json", ""]), encoding="utf-8")
    done = typed("dedupe", str(tmp_path / "f.jsonl"))
    found = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert found["x"]["cluster"] == found["y"]["cluster"] != found["z"]["cluster"]
    assert 0.9 < found["y"]["coverage"] <= 1
    assert ":4: warning S107" in done.stderr


def test_dedupe_by_two_processes_says_what_one_says(tmp_path: Path) -> None:
    texts = tmp_path / "f.jsonl"
    texts.write_text("".join(json.dumps({"id": d.id, "text": d.text}) + "\n" for d in Archive(1_500)), encoding="utf-8")
    one, two = (typed("dedupe", str(texts), "--jobs", jobs) for jobs in "12")
    assert one.exit_code == two.exit_code == 0
    assert one.stdout == two.stdout
    assert len({json.loads(line)["cluster"] for line in two.stdout.splitlines()}) < 1_200


def test_decide_appends_and_refuses_a_contradiction(tmp_path: Path) -> None:
    merges = tmp_path / "merges.yml"
    merges.write_text("# mine", encoding="utf-8")
    words = ["a-00000001", "a-00000002", "--desk", str(tmp_path)]
    assert typed("decide", "same", *words, "--because", "it is: one").exit_code == 0
    text = merges.read_text(encoding="utf-8")
    assert text.startswith("# mine\n- same:")
    assert typed("decide", "differ", *words).exit_code == 1
    assert merges.read_text(encoding="utf-8") == text
    assert typed("decide", "same", "x", "a-00000002", "--desk", str(tmp_path)).exit_code == 1


def test_topic_begins_a_page_and_never_touches_it_again(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT, encoding="utf-8")
    places = ["--seeds", str(tmp_path / "seeds"), "--site-src", str(tmp_path / "src"), "--desk", str(tmp_path / "desk")]
    assert typed("topic", "the-harbour", *places).exit_code == 0
    page = tmp_path / "src" / "topics" / "the-harbour.md"
    before = page.read_bytes()
    shown = typed("topic", "the-harbour", *places)
    assert "1 stories in it" in shown.output
    assert "The harbour reopens" in shown.output
    assert page.read_bytes() == before
