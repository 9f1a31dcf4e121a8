"""desk/entities.yml: who and what the editors know, and what they never want to see.

Strict: one malformed entry and nothing of the file is applied. Whether a declared name occurs in any article is not
asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import marks
from generator.marks import Mark, MarkList, MarkMap, Node
from generator.model import EntityKind
from generator.problems import Problem, Result, has_error
from generator.text import fold

_KEYS = {"name", "kind", "also", "not", "wikidata", "note", "apart", "hide", "never"}
_TOP = {"entities", "never"}
_KINDS = ", ".join(EntityKind)
_YES, _NO = {"true", "yes"}, {"false", "no", ""}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity as the editors declare it."""

    name: str
    kind: EntityKind | None = None  # None = as found
    also: tuple[str, ...] = ()  # other names that are this entity
    denied: tuple[str, ...] = ()  # `not`: names that are not this entity, whatever they look like
    wikidata: str | None = None
    note: str | None = None
    apart: tuple[str, ...] = ()  # names of entities that must never be merged with this one
    hide: bool = False  # take-down: no page, tag, index entry or data row
    line: int = 0

    @property
    def surfaces(self) -> tuple[str, ...]:
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class EntityOrders:
    """The whole file. `never` lists surfaces that are no name at all."""

    entries: tuple[Entry, ...] = ()
    never: tuple[str, ...] = ()


def load(text: str, path: str) -> Result[EntityOrders]:
    """The file's decisions; with any error, none of them."""
    read = marks.load(text, path)
    if read.value is None:
        return Result(EntityOrders(), read.problems)
    reader = _Reader(path)
    orders = reader.orders(read.value)
    problems = tuple(sorted(reader.problems))
    return Result(EntityOrders() if has_error(problems) else orders, problems)


class _Reader:
    """Collects problems while it walks the document; lives for one call of `load`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def orders(self, node: Node) -> EntityOrders:
        if isinstance(node, MarkList):
            node = _wrapped(node)
        if not isinstance(node, MarkMap):
            self._say(node, "D003", "The file is neither a list of entities nor a table.", 'Start with "entities:".')
            return EntityOrders()
        self._unknown(node, _TOP)
        never = list(self._names(node.get(Mark("never", 0, 0))))
        entries: list[Entry] = []
        for item in self._items(node.get(Mark("entities", 0, 0))):
            entry = self._entry(item, never)
            if entry:
                entries.append(entry)
        self._contradictions(entries, never)
        return EntityOrders(tuple(entries), tuple(dict.fromkeys(never)))

    def _items(self, node: Node | None) -> Iterator[MarkMap]:
        for item in marks.as_list(node):
            if isinstance(item, MarkMap):
                yield item
            else:
                self._say(item, "T302", "An entity is a table with at least a name.", 'Write "- name: ...".')

    def _entry(self, item: MarkMap, never: list[str]) -> Entry | None:
        self._unknown(item, _KEYS)
        field = {str(key): value for key, value in item.items()}
        name = marks.text_of(field.get("name"))
        if not name or not fold(name):
            self._say(item, "T302", "An entity has no name.", 'Add "name: ..." with at least one letter.')
            return None
        also = tuple(self._names(field.get("also")))
        if self._flag(field.get("never")):
            never.extend((name, *also))
            return None
        return Entry(
            name=name,
            kind=self._kind(field.get("kind")),
            also=also,
            denied=tuple(self._names(field.get("not"))),
            wikidata=self._wikidata(field.get("wikidata")),
            note=self._text(field.get("note"), "note"),
            apart=tuple(self._names(field.get("apart"))),
            hide=self._flag(field.get("hide")),
            line=item.line,
        )

    def _names(self, node: Node | None) -> Iterator[str]:
        for item in marks.as_list(node):
            if isinstance(item, Mark) and fold(item):
                yield str(item)
            else:
                self._say(item, "T302", "A name is missing or has no letter.", "Write names as words: [DEA, D.E.A.].")

    def _kind(self, node: Node | None) -> EntityKind | None:
        if node is None:
            return None
        if isinstance(node, Mark) and str(node) in [str(kind) for kind in EntityKind]:
            return EntityKind(str(node))
        self._say(node, "T302", f'"{_shown(node)}" is no kind of entity.', f"The kinds are {_KINDS}.")
        return None

    def _wikidata(self, node: Node | None) -> str | None:
        if node is None:
            return None
        if isinstance(node, Mark) and re.fullmatch(r"Q[1-9]\d*", node):
            return str(node)
        self._say(node, "T302", f'"{_shown(node)}" is no Wikidata id.', "Write Q and a number: Q1065.")
        return None

    def _text(self, node: Node | None, key: str) -> str | None:
        if node is None or isinstance(node, Mark):
            return marks.text_of(node)
        self._say(node, "T302", f"{key} is not a text.", f'Write "{key}: one or more sentences".')
        return None

    def _flag(self, node: Node | None) -> bool:
        if node is None:
            return False
        if isinstance(node, Mark) and node.casefold() in _YES | _NO:
            return node.casefold() in _YES
        self._say(node, "T302", f'"{_shown(node)}" is neither true nor false.', "Write true or false.")
        return False

    def _unknown(self, table: MarkMap, known: set[str]) -> None:
        for key in marks.unknown_keys(table, known):
            self._say(key, "D002", f'The key "{key}" is not known here.', f"Known are {', '.join(sorted(known))}.")

    def _contradictions(self, entries: list[Entry], never: list[str]) -> None:
        self._claims(entries)
        killed = {fold(name) for name in never}
        for entry in entries:
            own = {fold(surface) for surface in entry.surfaces}
            for what, surfaces in (("not", entry.denied), ("apart", entry.apart)):
                for surface in surfaces:
                    if fold(surface) in own:
                        says = f'"{entry.name}" both is "{surface}" and must not be ({what}).'
                        self._at(entry.line, "T302", says, f'Take it out of "also" or out of "{what}".')
            for surface in entry.surfaces:
                if fold(surface) in killed:
                    says = f'"{surface}" is a name of "{entry.name}" and on the never list.'
                    self._at(entry.line, "T302", says, "Take it out of one of the two.")

    def _claims(self, entries: list[Entry]) -> None:
        owner: dict[str, Entry] = {}
        for entry in entries:
            for key in dict.fromkeys(fold(surface) for surface in entry.surfaces):
                first = owner.setdefault(key, entry)
                if first is not entry:
                    says = f'"{entry.name}" and "{first.name}" (line {first.line}) both claim "{key}".'
                    self._at(entry.line, "T301", says, 'Leave it to one of them, or name it in the other\'s "not".')

    def _say(self, node: Node, code: str, says: str, hint: str) -> None:
        self._at(node.line, code, says, hint)

    def _at(self, line: int, code: str, says: str, hint: str) -> None:
        self.problems.append(Problem(self.path, line, 0, code, says, hint))


def _wrapped(items: MarkList) -> MarkMap:
    table = MarkMap()
    table.line = items.line
    table[Mark("entities", items.line, 1)] = items
    return table


def _shown(node: Node) -> str:
    return str(node) if isinstance(node, Mark) else "a list or table"
