"""The seeds of a folder, sorted and one at a time: memory does not grow with the folder or with a container in it.

A file that cannot be a seed is a problem in the stream, never an exception. The disk is touched here and nowhere
else in this stage.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.model import Meta, Seed, SeedPath
from generator.problems import Problem, Result
from generator.read.archives import from_wacz, from_warc
from generator.read.boxes import Member, begins_list, from_json_list, from_jsonl, from_mbox
from generator.read.declared import declared, merged
from generator.read.formats import SIDECARS, box_of, format_of, is_litter
from generator.read.rules import ReadRules

Found = Iterator[Result[Seed | None]]
_LARGEST_SIDECAR = 100_000  # bytes


def find(folder: Path, rules: ReadRules | None = None) -> Found:
    """Every seed below `folder` (or the one file it is); a container gives its members, named 'box.warc.gz#3'."""
    rules = rules or ReadRules()
    root = Path(os.path.realpath(folder))
    if root.is_file():
        yield from _file(root.parent, root, frozenset(os.listdir(root.parent)), rules)
    else:
        yield from _folder(root, root, rules)


def _folder(root: Path, folder: Path, rules: ReadRules) -> Found:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield _refused(root, folder, "S101", f"This folder cannot be read: {_reason(error)}.")
        return
    present = frozenset(names)
    for name in names:
        path = folder / name
        if is_litter(name) or _is_page_folder(name, present):
            continue
        if path.is_symlink() and not _stays_inside(root, path):
            yield _refused(
                root, path, "S101", "This link leads out of the folder of seeds.", "Put a copy in its place."
            )
        elif path.is_dir():
            yield from () if path.is_symlink() else _folder(root, path, rules)
        elif PurePosixPath(name).suffix.lower() in SIDECARS:
            yield from _lone_sidecar(root, path, present)
        else:
            yield from _file(root, path, present, rules)


def _is_page_folder(name: str, present: frozenset[str]) -> bool:
    """'Page_files', which a browser leaves beside 'Page.html'."""
    stem = name.removesuffix("_files")
    return stem != name and not present.isdisjoint((f"{stem}.html", f"{stem}.htm"))


def _stays_inside(root: Path, path: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(root)


def _file(root: Path, path: Path, present: frozenset[str], rules: ReadRules) -> Found:
    box, form = box_of(path.name), format_of(path.name)
    if box is None and form is None:
        hint = "Save it as .html, .txt, .md, .pdf, .docx or .eml, or move it out of the folder."
        yield _refused(root, path, "S103", "This is of no format that can be read.", hint)
        return
    beside = _sidecar(root, path, present)
    try:
        if not path.is_file():
            yield _refused(root, path, "S101", "This is not a plain file.")
        elif box is not None and (box != "json" or begins_list(path)):
            yield from _members(root, path, beside, rules)
        else:
            yield _single(root, path, beside, rules)
    except OSError as error:
        yield _refused(root, path, "S101", f"This cannot be read: {_reason(error)}.")


def _single(root: Path, path: Path, beside: Result[Meta], rules: ReadRules) -> Result[Seed | None]:
    size = path.stat().st_size
    if size > rules.largest_bytes:
        return _too_large(root, path, size, rules)
    if size == 0:
        return _refused(root, path, "S102", "This file is empty.", "Save the article again, or delete the file.")
    return Result(_seed(_name(root, path), path.read_bytes(), beside.value), beside.problems)


def _members(root: Path, path: Path, beside: Result[Meta], rules: ReadRules) -> Found:
    """The members of a container; problems of the sidecar are told once."""
    if beside.problems:
        yield Result(None, beside.problems)
    number = 0
    for member in _opened(path, rules):
        name = SeedPath(f"{_name(root, path)}#{member.number}") if member.number else _name(root, path)
        number += 1
        if member.trouble:
            yield Result(None, (Problem(name, 0, 0, member.code, member.trouble, member.hint),))
        else:
            yield Result(_seed(name, member.data, merged(beside.value, member.meta)))
    if not number:
        yield _refused(root, path, "S102", "This container has no article in it.")


def _opened(path: Path, rules: ReadRules) -> Iterator[Member]:
    box = box_of(path.name)
    if box == "warc":
        return from_warc(path, rules)
    if box == "wacz":
        return from_wacz(path, rules)
    if box == "mbox":
        return from_mbox(path, rules)
    return from_jsonl(path, rules) if box == "jsonl" else from_json_list(path, rules)


def _sidecar(root: Path, path: Path, present: frozenset[str]) -> Result[Meta]:
    """NAME.html.yml, else NAME.yml."""
    for stem in (path.name, path.stem):
        for suffix in SIDECARS:
            beside = path.with_name(stem + suffix)
            if beside.name in present:
                return _read_sidecar(root, beside)
    return Result(Meta())


def _read_sidecar(root: Path, path: Path) -> Result[Meta]:
    name = _name(root, path)
    try:
        if not _stays_inside(root, path) or path.stat().st_size > _LARGEST_SIDECAR:
            raise OSError("it is too large or leads out of the folder")
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        says = f"This sidecar cannot be read: {_reason(error)}."
        return Result(Meta(), (Problem(name, 0, 0, "S105", says, "Save it as UTF-8 text."),))
    return declared(text, name, 1, "sidecar")


def _lone_sidecar(root: Path, path: Path, present: frozenset[str]) -> Found:
    """A sidecar whose seed is missing or misspelt: what it restricts would be published without a word."""
    stem = path.name.removesuffix(path.suffix)
    if not any(n == stem or PurePosixPath(n).stem == stem for n in present if n != path.name):
        hint = f"Name it after its seed: {stem}.html and {stem}.yml, or {stem}.html.yml."
        yield _refused(root, path, "S105", "This sidecar belongs to no seed.", hint)


def _seed(name: SeedPath, data: bytes, meta: Meta) -> Seed:
    return Seed(name, data, hashlib.sha256(data).hexdigest(), meta)


def _too_large(root: Path, path: Path, size: int, rules: ReadRules) -> Result[Seed | None]:
    says = f"This has {size / 1e6:.0f} MB; a seed may have {rules.largest_bytes / 1e6:.0f}."
    return _refused(root, path, "S104", says, "Save the page without its pictures, or raise largest_bytes.")


def _refused(root: Path, path: Path, code: str, says: str, hint: str = "") -> Result[Seed | None]:
    return Result(None, (Problem(_name(root, path), 0, 0, code, says, hint),))


def _name(root: Path, path: Path) -> SeedPath:
    """The path below the root; bytes that are no UTF-8 in a file's name become marks."""
    text = path.relative_to(root).as_posix() if path != root else "."
    return SeedPath(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
