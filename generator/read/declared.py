"""What an editor declares of a seed, in front matter or in a sidecar NAME.yml. A bad value is a warning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, cast

from generator import marks
from generator.marks import Mark, MarkMap, Node
from generator.model import Meta, Moment, Precision, Rights
from generator.problems import Problem, Result
from generator.read.address import canonical
from generator.read.dates import day_of
from generator.read.names import names_of
from generator.text import normalise

# Our names first; then those of Obsidian's clipper, Zotero's exports and static site builders.
_KEYS = {
    "title": "title", "headline": "title",
    "deck": "deck", "standfirst": "deck", "description": "deck",
    "authors": "authors", "author": "authors", "byline": "authors",
    "outlet": "outlet", "publication": "outlet", "publisher": "outlet", "site": "outlet",
    "address": "address", "url": "address", "source": "address", "link": "address",
    "date": "published", "published": "published",
    "retrieved": "retrieved", "accessed": "retrieved",
    "archived": "archived", "archive": "archived",
    "rights": "rights",
    "language": "language", "lang": "language",
    "image": "image",
}  # fmt: skip
_PASSED_OVER = frozenset(
    ("tags", "categories", "created", "updated", "slug", "draft", "layout", "aliases", "note", "notes")
)
_HINT = "Known keys: title, deck, authors, outlet, address, date, retrieved, archived, rights, language, image."
_NOTHING = Meta()
_RIGHTS = ("full", "excerpt", "link")


class _UnusableError(Exception):
    """A value of the wrong form; the text is the hint."""


def declared(text: str, path: str, first_line: int, where: str) -> Result[Meta]:
    """`where`: 'front matter' or 'sidecar', for evidence and warnings."""
    loaded = marks.load(text, path, first_line, "S105")
    problems = list(loaded.problems)
    if loaded.value is None or problems:
        return Result(Meta(), tuple(problems))
    if not isinstance(loaded.value, MarkMap):
        says = f"The {where} is not a table of keys and values."
        return Result(Meta(), (Problem(path, first_line, 0, "S105", says, _HINT),))
    found: dict[str, Any] = {}
    for key, node in loaded.value.items():
        _take(key, node, path, where, found, problems)
    return Result(Meta(**found), tuple(problems))


def merged(first: Meta, second: Meta) -> Meta:
    """Each field from `first` where it says something, else from `second`."""
    if first == _NOTHING:
        return second
    said = {f.name: getattr(first, f.name) for f in fields(Meta) if getattr(first, f.name) not in (None, ())}
    return replace(second, **said)


def _take(key: Mark, node: Node, path: str, where: str, found: dict[str, Any], problems: list[Problem]) -> None:
    name = _KEYS.get(key.lower())
    if name is None:
        if key.lower() not in _PASSED_OVER:
            problems.append(
                Problem(path, key.line, key.column, "S105", f'The {where} has an unknown key "{key}".', _HINT)
            )
        return
    try:
        value = _FORMS[name](node, where)
    except _UnusableError as unusable:
        says = f'The {where}\'s "{key}" is not usable.'
        problems.append(Problem(path, marks.line_of(node), 0, "S105", says, str(unusable)))
        value = "link" if name == "rights" else None  # an unreadable restriction is still a restriction
    if value not in (None, ()):
        found.setdefault(name, value)


def _words(node: Node, _: str) -> str | None:
    if isinstance(node, Mark):
        return normalise(node.replace("\n", " ")) or None
    raise _UnusableError("Write one line of text.")


def _authors(node: Node, where: str) -> tuple[str, ...]:
    names: list[str] = []
    for item in marks.as_list(node):
        text = _words(item, where)
        if text and isinstance(node, Mark):
            names.extend(names_of(text, loose=True) or (text,))
        elif text:
            names.append(text.removeprefix("[[").removesuffix("]]"))
    return tuple(dict.fromkeys(names))


def _address(node: Node, where: str) -> str | None:
    text = _words(node, where)
    if text is None:
        return None
    made = canonical(text)
    if made is None:
        raise _UnusableError("Write a whole address that begins with http:// or https://.")
    return made


def _day(node: Node, where: str) -> str | None:
    text = _words(node, where)
    day = day_of(text) if text else None
    if text and day is None:
        raise _UnusableError("Write the day like 2024-03-18.")
    return day


def _published(node: Node, where: str) -> Moment | None:
    text = _words(node, where)
    if text is None:
        return None
    if re.fullmatch(r"(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", text):
        precision: Precision = "month" if "-" in text else "year"
        return Moment(text, precision, f"declared in the {where}")
    day = day_of(text)
    if day is None:
        raise _UnusableError("Write the date like 2024-03-18, or 2024-03 or 2024 if no more is known.")
    return Moment(day, "day", f"declared in the {where}")


def _rights(node: Node, where: str) -> Rights | None:
    text = (_words(node, where) or "").lower()
    if text and text not in _RIGHTS:
        raise _UnusableError("Write full, excerpt or link. Until then the text is treated as link: not published.")
    return cast(Rights, text) if text else None


def _language(node: Node, where: str) -> str | None:
    text = (_words(node, where) or "").lower()
    if text and not re.fullmatch(r"[a-z]{2}(?:[-_]\w+)?", text):
        raise _UnusableError("Write the language as two letters: en, es, de.")
    return text[:2] or None


_FORMS: dict[str, Callable[[Node, str], Any]] = {
    "title": _words,
    "deck": _words,
    "outlet": _words,
    "authors": _authors,
    "address": _address,
    "archived": _address,
    "image": _address,
    "retrieved": _day,
    "published": _published,
    "rights": _rights,
    "language": _language,
}
