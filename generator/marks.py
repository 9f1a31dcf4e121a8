"""YAML whose scalars stay strings and know their line.

`no` stays "no" and 2011-08-28 stays a string, so that a surname or a date written by hand means what it says; every
value knows where it stands, so that a problem can name the line. Aliases, tags and repeated keys are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import yaml

from generator.problems import Problem, Result


class Mark(str):
    """A scalar with its place; `line` and `column` count from 1. `bare`: written without quotes."""

    line: int
    column: int
    bare: bool

    def __new__(cls, text: str, line: int, column: int, bare: bool = True) -> Mark:
        mark = super().__new__(cls, text)
        mark.line, mark.column, mark.bare = line, column, bare
        return mark


class MarkList(list["Node"]):
    line: int = 0


class MarkMap(dict[Mark, "Node"]):
    line: int = 0


Node: TypeAlias = Mark | MarkList | MarkMap
DEEPEST = 20  # levels; a decision file has three or four


class _RefusedError(Exception):
    def __init__(self, line: int, column: int, says: str) -> None:
        super().__init__(says)
        self.line, self.column, self.says = line, column, says


def load(text: str, path: str, first_line: int = 1, code: str = "D001") -> Result[Node | None]:
    """The document as marked values, or None when it is empty or not usable (then with a problem of `code`)."""
    try:
        _refuse_aliases(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        return Result(None if node is None else _convert(node, first_line, 0))
    except _RefusedError as refused:
        return _failed(path, refused.line + first_line, refused.column, refused.says, code)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        column = error.problem_mark.column if error.problem_mark else 0
        return _failed(path, line + first_line, column, str(error.problem or error.context or "not YAML"), code)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _failed(path, first_line, 0, str(error).splitlines()[0], code)


def front_matter(text: str) -> tuple[str | None, str, int]:
    """(YAML between leading '---' fences or None, the rest, number of the rest's first line from 1)."""
    plain = text.removeprefix("\ufeff")
    if "\r" in plain:
        plain = plain.replace("\r\n", "\n").replace("\r", "\n")
    if not plain.startswith("---"):
        return None, plain, 1
    lines = plain.split("\n")
    if lines[0].rstrip() != "---":
        return None, plain, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, plain, 1


def line_of(node: Node | None) -> int:
    return 0 if node is None else node.line


def text_of(node: Node | None) -> str | None:
    """The scalar, or None for anything else and for an empty one."""
    return str(node) if isinstance(node, Mark) and node != "" else None


def as_list(node: Node | None) -> list[Node]:
    """A list as it is, a single value as a list of one, nothing as an empty list."""
    if node is None or (isinstance(node, Mark) and node.bare and node in ("", "~", "null")):
        return []
    return list(node) if isinstance(node, MarkList) else [node]


def unknown_keys(node: Mapping[Mark, Node], known: set[str]) -> list[Mark]:
    return [key for key in node if key not in known]


def _failed(path: str, line: int, column: int, says: str, code: str) -> Result[Node | None]:
    hint = 'Put quotes around a value that has ":" or "#" in it, and indent with spaces.'
    return Result(None, (Problem(path, line, column + 1, code, f"This is not readable as YAML: {says}.", hint),))


def _refuse_aliases(text: str) -> None:
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) and mark is not None:
            raise _RefusedError(mark.line, mark.column, "a reference (*name) is not allowed here")


def _convert(node: yaml.Node, first_line: int, depth: int) -> Node:
    mark = node.start_mark
    line, column = (mark.line + first_line, mark.column + 1) if mark is not None else (first_line, 1)
    if depth > DEEPEST:
        raise _RefusedError(line - first_line, column, "nested too deeply")
    if isinstance(node, yaml.ScalarNode):
        return Mark(node.value, line, column, node.style is None)
    if isinstance(node, yaml.SequenceNode):
        made = MarkList(_convert(child, first_line, depth + 1) for child in node.value)
        made.line = line
        return made
    if not isinstance(node, yaml.MappingNode):
        raise _RefusedError(line - first_line, column, "a value of unknown form")
    table = MarkMap()
    table.line = line
    for key_node, value_node in node.value:
        key = _convert(key_node, first_line, depth + 1)
        if not isinstance(key, Mark):
            raise _RefusedError(key.line - first_line, 0, "a key must be a word")
        if key in table:
            raise _RefusedError(key.line - first_line, key.column - 1, f'the key "{key}" stands twice')
        table[key] = _convert(value_node, first_line, depth + 1)
    return table
