"""What changes on disk, planned first and then carried out. A file is overwritten or deleted only if it bears an intact
seal or stands, unchanged, in the sealed manifest; what a person edited is kept byte for byte and named."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator import seal
from generator.model import OutFile
from generator.problems import Problem, Result

MANIFEST = "_generated/manifest.json"  # files that cannot carry a seal themselves, each with its digest
MANY = 20  # files; fewer can vanish without being asked for
MANY_SHARE = 0.5  # of the generated files; a wrong seeds path takes nearly all of them


@dataclass(frozen=True, slots=True)
class Plan:
    root: Path
    writes: tuple[tuple[str, bytes], ...]  # path, what it will hold
    deletes: tuple[str, ...]
    kept: tuple[str, ...]  # edited by hand


def plan(site_src: Path, files: Iterable[OutFile], allow_removals: bool = False) -> Result[Plan]:
    """What must change so that the tree holds these files. Reads the disk, changes nothing."""
    wanted = _sealed(files)
    before = dict(_manifest(site_src))
    writes, kept, problems = [], [], []
    for path, data in wanted.items():
        found = _read(site_src / path)
        if found == data:
            continue
        if found is None or _ours(path, found, before):
            writes.append((path, data))
        else:
            kept.append(path)
            problems.append(_kept(site_src, path, path in before or _was_sealed(found)))
    owned = list(_owned(site_src, before, wanted))
    stale = [path for path, whole in owned if path not in wanted and whole]
    edited = [path for path, whole in owned if path not in wanted and not whole]
    problems += [_kept(site_src, path, True) for path in edited]
    shrinks = len(wanted) < (1 - MANY_SHARE) * len(owned)  # another folder of seeds brings pages of its own
    if not allow_removals and shrinks and len(stale) > MANY and len(stale) > MANY_SHARE * len(owned):
        problems.append(_many(site_src, len(stale), len(owned)))
    made = Plan(site_src, tuple(sorted(writes)), tuple(sorted(stale)), tuple(sorted((*kept, *edited))))
    return Result(made, tuple(sorted(problems)))


def apply(plan: Plan) -> None:
    """Carry it out: new files first, so that a broken run leaves links that lead somewhere."""
    for path, data in plan.writes:
        put(plan.root / path, data)
    for path in plan.deletes:
        (plan.root / path).unlink(missing_ok=True)
        _drop_empty(plan.root, (plan.root / path).parent)


def put(path: Path, data: str | bytes) -> None:
    """Write through a temporary file in the same folder; a reader sees the old file or the new one."""
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        handle = _opened(part)
        with os.fdopen(handle, "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _opened(part: Path) -> int:
    """A new file with the rights that any new file gets."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(part, flags, 0o666)
    except FileNotFoundError:
        part.parent.mkdir(parents=True, exist_ok=True)
        return os.open(part, flags, 0o666)


def _sealed(files: Iterable[OutFile]) -> dict[str, bytes]:
    """Each file as it lies on disk; those that cannot be sealed are listed in the manifest."""
    wanted: dict[str, bytes] = {}
    listed: dict[str, str] = {}
    for file in sorted(files, key=lambda f: f.path):
        _check(file.path)
        if file.path in wanted:
            raise AssertionError(f"two files for one path: {file.path}")
        if isinstance(file.text, str) and _seals(file.path, file.text):
            wanted[file.path] = seal.seal(file.text, file.path).encode()
        else:
            wanted[file.path] = file.text.encode() if isinstance(file.text, str) else file.text
            listed[file.path] = seal.digest(wanted[file.path])
    if listed:
        text = '{\n"files": ' + json.dumps(listed, indent=1, sort_keys=True) + "\n}"
        wanted[MANIFEST] = seal.seal(text, MANIFEST).encode()
    return wanted


def _seals(path: str, text: str) -> bool:
    """A JSON file can carry its seal only as the last member of an object."""
    return seal.can_seal(path) and (not path.endswith(".json") or (text.rstrip().endswith("}") and len(text) > 3))


def _check(path: str) -> None:
    """A path of ours is relative and stays below the folder; anything else is our own mistake."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\0" in path or ":" in path:
        raise AssertionError(f"a path that leaves its folder: {path!r}")


def _manifest(site_src: Path) -> Iterator[tuple[str, str]]:
    """Path and digest of the files listed at the last run; nothing when the manifest was edited."""
    found = _read(site_src / MANIFEST)
    text = _text(found)
    if text is None or not seal.intact(text):
        return
    try:
        yield from json.loads(text)["files"].items()
    except (ValueError, KeyError, AttributeError):
        return


def _ours(path: str, found: bytes, before: dict[str, str]) -> bool:
    if path in before:
        return seal.digest(found) == before[path]
    text = _text(found)
    return text is not None and seal.can_seal(path) and seal.intact(text)


def _owned(site_src: Path, before: dict[str, str], wanted: Container[str]) -> Iterator[tuple[str, bool]]:
    """(path, unchanged) of every generated file on disk; those that are wanted were looked at already."""
    for folder, inner, names in os.walk(site_src):
        inner.sort()
        for name in sorted(names):
            full = Path(folder) / name
            path = full.relative_to(site_src).as_posix()
            if path in wanted:
                yield path, True
            elif path in before:
                found = _read(full)
                yield path, found is not None and seal.digest(found) == before[path]
            elif seal.can_seal(path) and not full.is_symlink():
                text = _text(_read(full))
                if text is not None and seal.sealed(text):
                    yield path, seal.intact(text)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _text(data: bytes | None) -> str | None:
    if data is None:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _was_sealed(found: bytes) -> bool:
    text = _text(found)
    return text is not None and seal.sealed(text)


def _kept(site_src: Path, path: str, ours: bool) -> Problem:
    full = (site_src / path).as_posix()
    if not ours:
        says = "A file without a seal stands where a generated page belongs; it is kept."
        return Problem(full, 0, 0, "W503", says, "Move it elsewhere, or delete it to get the generated page.")
    says = "This generated page was edited by hand; it is kept as it is and no longer brought up to date."
    return Problem(full, 0, 0, "W501", says, f"Type: dossier adopt {full}")


def _many(site_src: Path, stale: int, owned: int) -> Problem:
    says = f"{stale} of {owned} generated files would vanish."
    hint = "Is the path of the seeds right? If this is what you want: make site FLAGS=--allow-removals"
    return Problem(site_src.as_posix(), 0, 0, "W502", says, hint)


def _drop_empty(root: Path, folder: Path) -> None:
    while folder != root and root in folder.parents:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
