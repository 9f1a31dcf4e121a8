"""What people decided, read once at the start: the desk's files, the topic pages, the notes.

One file with an error is enough to stop the run: a decision passed over is work lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.desk import articles, entities, merges
from generator.desk.articles import Orders
from generator.desk.entities import EntityOrders
from generator.desk.merges import Merges
from generator.desk.outlets import Outlets, load_outlets
from generator.desk.permalinks import Permalinks, load_permalinks
from generator.desk.topics import load_topic
from generator.model import Topic
from generator.problems import Problem, Result
from generator.settings import Settings, load_settings, with_site

T = TypeVar("T")
LARGEST = 20_000_000  # bytes of one desk file; 10,000 entities are about 2 MB


@dataclass(frozen=True, slots=True)
class Decisions:
    settings: Settings = field(default_factory=Settings)
    orders: Orders = field(default_factory=Orders)
    merges: Merges = field(default_factory=Merges)
    entities: EntityOrders = field(default_factory=EntityOrders)
    outlets: Outlets = field(default_factory=Outlets)
    permalinks: Permalinks = field(default_factory=Permalinks)
    topics: tuple[Topic, ...] = ()
    notes: frozenset[str] = frozenset()  # generated pages that have a note, as paths under site_src
    digest: str = ""  # of desk/entities.yml, for the memo


def load_decisions(desk: Path, site_src: Path) -> Result[Decisions]:
    """Everything on the desk; a missing file is an empty one."""
    problems: list[Problem] = []

    def read(name: str, load: Callable[[str, str], Result[T]]) -> T:
        text = _text(desk / name, problems)
        result = load(text, _shown(desk / name))
        problems.extend(result.problems)
        return result.value

    decisions = Decisions(
        settings=with_site(read("settings.yml", load_settings), _text(desk.parent / "mkdocs.yml", [])),
        orders=read("articles.yml", articles.load),
        merges=read("merges.yml", merges.load),
        entities=read("entities.yml", entities.load),
        outlets=read("outlets.yml", load_outlets),
        permalinks=read("permalinks.yml", load_permalinks),
        topics=_topics(site_src, problems),
        notes=_notes(desk / "notes"),
        digest=hashlib.sha256(_text(desk / "entities.yml", []).encode()).hexdigest(),
    )
    return Result(decisions, tuple(problems))


def _text(path: Path, problems: list[Problem]) -> str:
    """The file's text; "" when there is none. An unreadable file is an error of the desk."""
    try:
        if path.stat().st_size > LARGEST:
            problems.append(Problem(_shown(path), 0, 0, "D001", "This file is too large to be a decision file."))
            return ""
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        says = f"This file cannot be read: {error.__class__.__name__}."
        problems.append(Problem(_shown(path), 0, 0, "D001", says, "Save it as UTF-8 text."))
        return ""


def _topics(site_src: Path, problems: list[Problem]) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    for path in sorted((site_src / "topics").glob("*.md")):
        text = _text(path, problems)
        result = load_topic(text, path.relative_to(site_src).as_posix())
        problems.extend(result.problems)
        if result.value is not None:
            topics.append(result.value)
    return tuple(topics)


def _notes(folder: Path) -> frozenset[str]:
    return (
        frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
        if folder.is_dir()
        else frozenset()
    )


def _shown(path: Path) -> str:
    """The path as the editor typed it, with / between its parts."""
    return path.as_posix()
