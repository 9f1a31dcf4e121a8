"""Checks that every desk file shares: known keys, values of the right form, dates, ids; problems with line and hint.

A `Form` gathers the problems of one file; nothing of a file with an error is used.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterable

from generator.marks import Mark, MarkList, MarkMap, Node, line_of
from generator.model import Moment, Precision
from generator.problems import Problem, has_error

_MOMENT = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
ARTICLE_ID = re.compile(r"a-[0-9a-f]{8}\Z")


class Form:
    """One desk file while it is being read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)

    @property
    def failed(self) -> bool:
        return has_error(self._problems)

    def say(self, code: str, at: Node | int | None, says: str, hint: str = "") -> None:
        line = at if isinstance(at, int) else line_of(at)
        column = at.column if isinstance(at, Mark) else 0
        self._problems.append(Problem(self.path, line, column, code, says, hint))

    def mapping(self, node: Node | None, what: str, known: Iterable[str]) -> MarkMap:
        """The node as a mapping whose keys are all known; an empty one where it is not."""
        if not isinstance(node, MarkMap):
            if node is not None:
                self.say("D003", node, f"{what} must be a list of `key: value` lines.")
            return MarkMap()
        names = sorted(known)
        for key in node:
            if key not in names:
                near = difflib.get_close_matches(key, names, 1)
                hint = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(names)}."
                self.say("D002", key, f'"{key}" is not a key of {what}.', hint)
        return node

    def entries(self, node: Node | None, what: str) -> list[Node]:
        """The node as a list; an empty one where it is not."""
        if node is None or (isinstance(node, Mark) and node == ""):
            return []
        if not isinstance(node, MarkList):
            self.say("D003", node, f"{what} must be a list: lines that begin with `- `.")
            return []
        return list(node)

    def word(self, node: Node | None, what: str, among: Iterable[str] = ()) -> str | None:
        """The node as a non-empty string, one of `among` if that is given."""
        if node is None or (isinstance(node, Mark) and node == ""):
            return None
        if not isinstance(node, Mark):
            self.say("D003", node, f"{what} must be one value.")
            return None
        allowed = tuple(among)
        if allowed and node not in allowed:
            self.say("D003", node, f'"{node}" is not a {what}.', f"Write one of: {', '.join(allowed)}.")
            return None
        return str(node)

    def words(self, node: Node | None, what: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one."""
        if isinstance(node, Mark):
            return (str(node),) if node != "" else ()
        found = (self.word(entry, what) for entry in self.entries(node, what))
        return tuple(word for word in found if word is not None)

    def flag(self, node: Node | None, what: str) -> bool:
        return self.word(node, f"{what} (yes or no)", ("yes", "no", "true", "false")) in ("yes", "true")

    def day(self, node: Node | None, what: str) -> str | None:
        """An ISO date: 2011-08-28."""
        text = self.word(node, what)
        if text is None:
            return None
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError:
            self.say("D003", node, f'{what}: "{text}" is not a date.', "Write it as 2011-08-28.")
            return None

    def number(self, node: Node | None, what: str, low: float, high: float) -> float | None:
        text = self.word(node, what)
        if text is None:
            return None
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            self.say("D003", node, f'{what}: "{text}" is not a number from {low:g} to {high:g}.')
            return None
        return value

    def article_ids(self, node: Node | None, what: str) -> tuple[Mark, ...]:
        """Ids of articles, with their place."""
        entries = [node] if isinstance(node, Mark) and node != "" else self.entries(node, what)
        ids: list[Mark] = []
        for entry in entries:
            if isinstance(entry, Mark) and ARTICLE_ID.match(entry):
                ids.append(entry)
            else:
                self.say("D003", entry, f'{what}: "{entry}" is not the id of an article.', "Ids look like a-1b2c3d4e.")
        return tuple(ids)


def moment_of(text: str) -> Moment | None:
    """A day, a month or a year as an editor writes it; None for anything else."""
    found = _MOMENT.fullmatch(text)
    if not found or (found[3] and not _exists(text)):
        return None
    precision: Precision = ("year", "month", "day")[(found[2] is not None) + (found[3] is not None)]
    return Moment(text, precision, "set by the editor")


def _exists(day: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(day))
    except ValueError:
        return False
