"""Problems are values: where, what, and what to type. Nothing here prints or stops anything.

A bad seed is a warning, a bad decision file an error; the level comes from the table of codes, so that the same
code can never be a warning in one place and an error in another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Level = Literal["error", "warning", "note"]
T = TypeVar("T")
U = TypeVar("U")

# Code -> level, and what it means to an editor. First letter = floor: D desk, S seeds, C cleaning, M merges,
# T tags, P topic pages, W writing.
CODES: dict[str, tuple[Level, str]] = {
    # --- D: the desk's files in general
    "D001": ("error", "a desk file is not readable as YAML"),
    "D002": ("error", "a key that the file does not know"),
    "D003": ("error", "a value of the wrong form"),
    "D004": ("error", "a key or an entry given twice"),
    "D005": ("warning", "a decision names an article that does not exist"),
    "D006": ("warning", "a decision no longer changes anything"),
    "D007": ("error", "a required key is missing"),
    # --- S: reading seeds
    "S101": ("warning", "a seed cannot be read from disk"),
    "S102": ("warning", "a seed is empty or has no text"),
    "S103": ("warning", "a seed is binary or of no known format"),
    "S104": ("warning", "a seed is too large"),
    "S105": ("warning", "front matter or sidecar of a seed is not usable"),
    "S107": ("warning", "a line of a .jsonl file is not usable"),
    "S106": ("note", "two seeds claim the same address"),
    # --- C: cleaning
    "C101": ("warning", "nothing of a seed was kept"),
    "C103": ("warning", "a seed looks like a list of headlines, not an article"),
    "C104": ("warning", "a seed is the stub of an article before a paywall"),
    "C105": ("warning", "a seed looks like a picture gallery"),
    # --- M: merges
    "M201": ("error", "two decisions about the same pair contradict each other"),
    "M202": ("warning", "a merge decision names an article that does not exist"),
    "M203": ("warning", "a merge decision changes nothing any more"),
    # --- T: tags
    "T301": ("error", "two entities claim the same alias"),
    "T302": ("error", "an entity entry is malformed"),
    "T303": ("note", "no language model is installed for a language"),
    # --- P: topic pages
    "P401": ("error", "a topic page's front matter is not usable"),
    "P402": ("warning", "a topic page does not include its generated block"),
    "P403": ("warning", "a topic page pins or links a story that is not in the dossier"),
    "P404": ("note", "a topic has no story"),
    # --- W: writing
    "W501": ("warning", "a generated page was edited by hand and is kept as it is"),
    "W502": ("error", "many generated pages would vanish"),
    "W503": ("warning", "a hand-owned file stands where a generated page belongs"),
    "W504": ("warning", "the site is nearly too large for GitHub Pages"),
    "W505": ("error", "the site is too large for GitHub Pages"),
    "W506": ("error", "a page that is to be adopted is no page of the dossier"),
    "W507": ("warning", "a note belongs to no page"),
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to tell the editor. `line` and `column` count from 1; 0 means the whole file."""

    path: str
    line: int
    column: int
    code: str  # key of CODES
    says: str  # one sentence, what is wrong
    hint: str = ""  # what to type or to change

    @property
    def level(self) -> Level:
        return CODES[self.code][0]

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{where}: {self.level} {self.code}: {self.says}{hint}"


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """A value and the problems met on the way to it."""

    value: T
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        return has_error(self.problems)

    def map(self, change: Callable[[T], U]) -> Result[U]:
        return Result(change(self.value), self.problems)


def has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.level == "error" for problem in problems)


def gather(results: Iterable[Result[T]]) -> Result[tuple[T, ...]]:
    """Many results as one: values in order, problems in order."""
    values: list[T] = []
    problems: list[Problem] = []
    for result in results:
        values.append(result.value)
        problems.extend(result.problems)
    return Result(tuple(values), tuple(problems))
