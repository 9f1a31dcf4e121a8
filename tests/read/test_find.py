"""The seeds of a folder: which files, in which order, and what is refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.read import ReadRules, find
from tests.read.helpers import found


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_seeds_come_sorted_with_paths_below_the_folder(tmp_path: Path) -> None:
    put(tmp_path, b_txt="b", a_txt="a", sub__c_md="c", sub__a_html="<p>a")
    seeds, problems = found(tmp_path)
    assert [s.path for s in seeds] == ["a.txt", "b.txt", "sub/a.html", "sub/c.md"]
    assert problems == []
    assert [s.path for s in found(tmp_path)[0]] == [s.path for s in seeds]


def test_litter_is_passed_over_in_silence(tmp_path: Path) -> None:
    for name in (".hidden.txt", ".DS_Store", "Thumbs.db", "~$draft.docx", "a.txt~", "picture.jpg", "style.css"):
        (tmp_path / name).write_text("x")
    put(tmp_path, __git__x_txt="x", a_html="<p>x")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "frame.html").write_text("<p>advert")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("x")
    seeds, problems = found(tmp_path)
    assert "a_files/frame.html" not in [s.path for s in seeds]
    assert "a.html" in [s.path for s in seeds]
    assert ".git/x.txt" not in [s.path for s in seeds]
    assert problems == []


def test_unknown_formats_are_named(tmp_path: Path) -> None:
    put(tmp_path, a_xls="x", b_txt="text")
    seeds, problems = found(tmp_path)
    assert ([s.path for s in seeds], problems) == (["b.txt"], ["a.xls S103"])


def test_empty_and_large_files_are_named(tmp_path: Path) -> None:
    put(tmp_path, a_txt="", b_txt="x" * 101, c_txt="x" * 100)
    results = list(find(tmp_path, ReadRules(largest_bytes=100)))
    assert [(r.value.path if r.value else [p.code for p in r.problems]) for r in results] == [
        ["S102"],
        ["S104"],
        "c.txt",
    ]


def test_an_unreadable_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    put(tmp_path, b_txt="text")
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere.txt")
    seeds, problems = found(tmp_path)
    assert ([s.path for s in seeds], problems) == (["b.txt"], ["a.txt S101"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    put(tmp_path, a_txt="text")
    (tmp_path / "a.txt").chmod(0)
    assert found(tmp_path) == ([], ["a.txt S101"])


def test_links_may_not_leave_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "seeds", tmp_path / "secret"
    put(inside, a_txt="text")
    put(outside, key_txt="secret", sub__b_txt="secret")
    (inside / "file.txt").symlink_to(outside / "key.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "near.txt").symlink_to(inside / "a.txt")
    (inside / "circle").symlink_to(inside)
    seeds, problems = found(inside)
    assert [s.path for s in seeds] == ["a.txt", "near.txt"]
    assert problems == ["file.txt S101", "folder S101"]


def test_a_single_file_is_found_with_its_sidecar(tmp_path: Path) -> None:
    put(tmp_path, a_txt="text", a_yml="outlet: The Pier", b_txt="other")
    assert [(s.path, s.declared.outlet) for s in found(tmp_path / "a.txt")[0]] == [("a.txt", "The Pier")]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    assert found(tmp_path / "nowhere") == ([], [". S101"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert found(tmp_path) == ([], ["a.txt S101"])


@pytest.mark.parametrize("name", ["a.yml", "a.html.yml", "a.yaml"])
def test_a_sidecar_declares_for_its_seed(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.html").write_text("<p>text")
    (tmp_path / name).write_text("outlet: The Pier\nrights: link\n")
    seeds, problems = found(tmp_path)
    assert [(s.declared.outlet, s.declared.rights) for s in seeds] == [("The Pier", "link")]
    assert problems == []


def test_a_bad_sidecar_is_a_warning_and_the_seed_is_read(tmp_path: Path) -> None:
    put(tmp_path, a_txt="text", a_yml="outlet: [x", b_txt="text")
    (tmp_path / "b.yml").write_bytes(b"\xff\xfe\x00")
    seeds, problems = found(tmp_path)
    assert [s.path for s in seeds] == ["a.txt", "b.txt"]
    assert problems == ["a.yml S105", "b.yml S105"]


def test_a_sidecar_without_its_seed_is_named(tmp_path: Path) -> None:
    put(tmp_path, ab_txt="text", a_yml="rights: link")
    assert found(tmp_path)[1] == ["a.yml S105"]


def test_names_that_are_no_text_do_not_break_the_run(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        with open(odd, "wb") as handle:
            handle.write(b"text")
    except OSError:
        pytest.skip("this file system keeps names as text")
    (seed,) = found(tmp_path)[0]
    seed.path.encode("utf-8")
