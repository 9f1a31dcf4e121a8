"""Only what the program wrote, and nobody touched since, is overwritten or deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import seal
from generator.model import OutFile
from generator.problems import Result
from generator.write import tree
from generator.write.tree import MANY, Plan

PAGE = OutFile("articles/a.md", "# A\n\ntext\n")
TABLE = OutFile("data/a.csv", "id\n1\n")
ROWS = OutFile("data/a.json", '{\n"version": 1\n}\n')
LIST = OutFile("cite/a.csl.json", "[]\n")


def build(root: Path, *files: OutFile, allow: bool = False) -> Result[Plan]:
    made = tree.plan(root, files, allow)
    tree.apply(made.value)
    return made


def read(root: Path, file: OutFile) -> str:
    return (root / file.path).read_text("utf-8")


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    first = build(tmp_path, PAGE, TABLE, ROWS, LIST)
    assert len(first.value.writes) == 5
    again = tree.plan(tmp_path, (LIST, ROWS, TABLE, PAGE)).value
    assert (again.writes, again.deletes, again.kept) == ((), (), ())


def test_each_kind_of_file_is_sealed_or_listed(tmp_path: Path) -> None:
    build(tmp_path, PAGE, TABLE, ROWS, LIST)
    assert seal.intact(read(tmp_path, PAGE))
    assert seal.intact(read(tmp_path, ROWS))
    assert read(tmp_path, TABLE) == TABLE.text
    assert read(tmp_path, LIST) == LIST.text
    listed = (tmp_path / tree.MANIFEST).read_text("utf-8")
    assert seal.intact(listed)
    assert TABLE.path in listed
    assert LIST.path in listed
    assert PAGE.path not in listed


@pytest.mark.parametrize("file", [PAGE, TABLE, ROWS, LIST])
def test_an_edited_file_is_kept_and_named(tmp_path: Path, file: OutFile) -> None:
    build(tmp_path, PAGE, TABLE, ROWS, LIST)
    edited = read(tmp_path, file) + "by hand\n"
    (tmp_path / file.path).write_text(edited, "utf-8")
    new = OutFile(file.path, str(file.text).replace("1", "2").replace("text", "other").replace("[]", "[1]"))
    made = build(tmp_path, *(new if f is file else f for f in (PAGE, TABLE, ROWS, LIST)))
    assert read(tmp_path, file) == edited
    assert file.path in made.value.kept
    assert [(p.code, p.path) for p in made.problems] == [("W501", f"{tmp_path.as_posix()}/{file.path}")]
    assert "dossier adopt" in made.problems[0].hint


def test_an_edited_file_that_is_no_longer_wanted_is_kept_too(tmp_path: Path) -> None:
    build(tmp_path, PAGE, TABLE)
    (tmp_path / PAGE.path).write_text(read(tmp_path, PAGE).replace("text", "mine"), "utf-8")
    made = build(tmp_path, TABLE)
    assert "mine" in read(tmp_path, PAGE)
    assert [p.code for p in made.problems] == ["W501"]


def test_line_ends_and_a_mark_of_byte_order_are_no_edit(tmp_path: Path) -> None:
    build(tmp_path, PAGE)
    path = tmp_path / PAGE.path
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    made = build(tmp_path, OutFile(PAGE.path, "# B\n"))
    assert made.problems == ()
    assert read(tmp_path, PAGE).startswith("# B")


def test_a_file_of_a_person_in_the_way_is_kept(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / PAGE.path).write_text("# Mine\n", "utf-8")
    made = build(tmp_path, PAGE)
    assert read(tmp_path, PAGE) == "# Mine\n"
    assert [p.code for p in made.problems] == ["W503"]


def test_stale_files_go_and_their_empty_folders_with_them(tmp_path: Path) -> None:
    build(tmp_path, PAGE, TABLE, OutFile("outlets/deep/x.md", "x\n"))
    (tmp_path / "articles" / "mine.md").write_text("mine", "utf-8")
    made = build(tmp_path, OutFile("index2.md", "x\n"))
    assert set(made.value.deletes) == {PAGE.path, TABLE.path, "outlets/deep/x.md", tree.MANIFEST}
    assert not (tmp_path / "outlets").exists()
    assert (tmp_path / "articles" / "mine.md").exists()


@pytest.mark.parametrize(
    ("gone", "left", "stops"), [(MANY, 1, False), (MANY + 1, 1, True), (MANY + 1, MANY + 1, False)]
)
def test_before_many_pages_vanish_the_run_stops(tmp_path: Path, gone: int, left: int, stops: bool) -> None:
    going = [OutFile(f"articles/g{n}.md", "x\n") for n in range(gone)]
    staying = [OutFile(f"articles/s{n}.md", "x\n") for n in range(left)]
    build(tmp_path, *going, *staying)
    made = tree.plan(tmp_path, staying)
    assert [p.code for p in made.problems] == (["W502"] if stops else [])
    assert tree.plan(tmp_path, staying, allow_removals=True).problems == ()


@pytest.mark.parametrize("path", ["../x.md", "/etc/x.md", "a/../../x.md", "", "a\\..\\x.md", "c:/x.md", "x\0.md"])
def test_a_path_that_leaves_its_folder_is_our_own_mistake(tmp_path: Path, path: str) -> None:
    with pytest.raises(AssertionError):
        tree.plan(tmp_path, [OutFile(path, "x")])


def test_two_files_for_one_path_are_our_own_mistake(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        tree.plan(tmp_path, [PAGE, PAGE])


def test_an_edited_manifest_gives_no_licence(tmp_path: Path) -> None:
    build(tmp_path, PAGE, TABLE)
    path = tmp_path / tree.MANIFEST
    path.write_text(path.read_text("utf-8").replace("a.csv", "b.csv"), "utf-8")
    (tmp_path / "data" / "b.csv").write_text("mine", "utf-8")
    build(tmp_path, PAGE)
    assert (tmp_path / "data" / "b.csv").read_text("utf-8") == "mine"
    assert read(tmp_path, TABLE) == TABLE.text


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.md"
    tree.put(path, "old")

    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", broken)
    with pytest.raises(OSError, match="disk full"):
        tree.put(path, "new")
    assert path.read_text("utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.md"]


def test_a_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    tree.put(tmp_path / "x.md", "x")
    assert (tmp_path / "x.md").stat().st_mode & 0o444 == 0o444


def test_another_folder_of_seeds_may_replace_every_page(tmp_path: Path) -> None:
    build(tmp_path, *(OutFile(f"articles/a{n}.md", "x\n") for n in range(3 * MANY)))
    made = tree.plan(tmp_path, [OutFile(f"articles/b{n}.md", "x\n") for n in range(2 * MANY)])
    assert made.problems == ()
    assert len(made.value.deletes) == 3 * MANY
