"""`desk/articles.yml`: what editors decided about single articles. Read here, obeyed by clean, tag and write.

An entry's key is an article's id (a-1b2c3d4e) or the path of its seed; lines to keep or drop are named by how they
start, so that a decision outlives better cleaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import cast, get_args

from generator import marks
from generator.desk.form import Form, moment_of
from generator.desk.tags import KEYS, NO_ORDERS, TagOrders, tag_orders
from generator.marks import Mark, MarkMap, Node
from generator.model import Article, ArticleId, Moment, Rights, SeedPath
from generator.problems import Problem, Result, gather

KNOWN = KEYS | frozenset(
    ["keep", "drop", "title", "deck", "authors", "date", "outlet", "language", "rights", "leave_out", "head", "note"]
)  # fmt: skip
_ID = re.compile(r"a-[0-9a-f]{8}")
_SHORTEST = 3  # characters of a quoted line start; less would hit lines nobody meant


@dataclass(frozen=True, slots=True)
class ArticleOrders:
    """One entry. None or () = the editor said nothing about it."""

    key: str
    line: int = 0
    keep: tuple[str, ...] = ()  # starts of lines
    drop: tuple[str, ...] = ()
    title: str | None = None
    deck: str | None = None  # "" = the article has none
    authors: tuple[str, ...] | None = None  # () = nobody is named
    date: Moment | None = None
    undated: bool = False  # `date: none`: the article is undated, whatever the machine found
    outlet: str | None = None
    language: str | None = None
    rights: Rights | None = None
    leave_out: bool = False  # the article is not in the dossier
    head: bool = False  # the preferred head of its story
    tags: TagOrders = NO_ORDERS  # names, quotations, figures, dates


@dataclass(frozen=True, slots=True)
class Orders:
    entries: Mapping[str, ArticleOrders] = field(default_factory=dict)
    path: str = "desk/articles.yml"

    def find(self, article: ArticleId, seed: SeedPath) -> ArticleOrders | None:
        """The entry under the article's id, else under its seed's path."""
        return self.entries.get(article) or self.entries.get(seed)

    def unused(self, articles: Iterable[Article]) -> tuple[Problem, ...]:
        """Entries that name no article, and quoted lines that no longer stand in theirs."""
        here: dict[str, Article] = {key: article for article in articles for key in (article.id, article.seed)}
        problems: list[Problem] = []
        for entry in self.entries.values():
            article = here.get(entry.key)
            if article is not None:
                problems += self._unmet(entry, article)
            elif not entry.leave_out:
                says = f'There is no article "{entry.key}".'
                hint = "Use an id from site/data/articles.json or the path of a seed; or delete the entry."
                problems.append(Problem(self.path, entry.line, 0, "D005", says, hint))
        return tuple(problems)

    def _unmet(self, entry: ArticleOrders, article: Article) -> Iterator[Problem]:
        texts = [verdict.block.text for verdict in (*article.kept, *article.dropped)]
        for start in (*entry.keep, *entry.drop):
            if not any(begins(text, start) for text in texts):
                says = f'No line of {article.seed} starts with "{start}".'
                yield Problem(self.path, entry.line, 0, "D006", says, f"dossier explain {article.id} shows the lines.")


def begins(text: str, start: str) -> bool:
    """Whether a line starts as quoted; blanks and case do not count."""
    return " ".join(text.casefold().split()).startswith(
        " ".join(start.casefold().split()).removesuffix("...").rstrip("…")
    )


def load(text: str, path: str = "desk/articles.yml") -> Result[Orders]:
    read = marks.load(text, path)
    if read.problems or read.value is None:
        return Result(Orders(), read.problems)
    if isinstance(read.value, Mark) and read.value.bare and read.value in ("", "null", "~"):
        return Result(Orders())
    if not isinstance(read.value, MarkMap):
        hint = "Write one entry an article: its id or its seed's path, a colon, and the decisions indented below."
        return Result(Orders(), (Problem(path, 1, 0, "D003", "The file must be a table of articles.", hint),))
    made = gather(_entry(key, node, path) for key, node in read.value.items())
    return Result(Orders({entry.key: entry for entry in made.value}, path), made.problems)


def _entry(key: Mark, node: Node, path: str) -> Result[ArticleOrders]:
    empty = ArticleOrders(str(key), key.line)
    if key.startswith("a-") and not _ID.fullmatch(key) and "." not in key:
        return Result(empty, (_bad(path, key, f'"{key}" is not an article id.', "An id is a- and 8 hex digits."),))
    if not isinstance(node, MarkMap):
        hint = f"Indent the decisions below it, for instance:\n    {key}:\n      title: A better headline"
        return Result(empty, (_bad(path, key, f'The entry "{key}" must be a table of decisions.', hint),))
    problems = [
        Problem(path, name.line, name.column, "D002", f'"{name}" is not a decision about an article.', _nearest(name))
        for name in marks.unknown_keys(node, set(KNOWN))
    ]
    reader = _Reader(node, path, problems)
    orders = _orders(str(key), key.line, reader)
    form = Form(path)
    orders = replace(orders, tags=tag_orders(node, form))
    return Result(orders, (*problems, *form.problems))


def _orders(key: str, line: int, reader: _Reader) -> ArticleOrders:
    moment, undated = reader.date()
    return ArticleOrders(
        key=key,
        line=line,
        keep=reader.starts("keep"),
        drop=reader.starts("drop"),
        title=reader.text("title"),
        deck=reader.text("deck", empty=True),
        authors=reader.texts("authors") if "authors" in reader.node else None,
        date=moment,
        undated=undated,
        outlet=reader.text("outlet"),
        language=reader.language(),
        rights=reader.rights(),
        leave_out=reader.flag("leave_out"),
        head=reader.flag("head"),
    )


@dataclass(slots=True)
class _Reader:
    """Takes one entry's values out and notes what is wrong with them."""

    node: MarkMap
    path: str
    problems: list[Problem]

    def get(self, name: str) -> Node | None:
        return next((value for key, value in self.node.items() if key == name), None)

    def text(self, name: str, empty: bool = False) -> str | None:
        value = self.get(name)
        if value is None or (isinstance(value, Mark) and value == "" and value.bare and not empty):
            return None
        if not isinstance(value, Mark):
            self.note(name, value, f'"{name}" must be one line of text.', f'{name}: "words"')
            return None
        return str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(str(value) for value in self._marks(name))

    def starts(self, name: str) -> tuple[str, ...]:
        good = []
        for value in self._marks(name):
            if len(value.strip()) < _SHORTEST:
                self.note(
                    name, value, f'"{value}" is too short to name a line.', "Quote the first few words of the line."
                )
            else:
                good.append(str(value))
        return tuple(good)

    def _marks(self, name: str) -> Iterator[Mark]:
        for value in marks.as_list(self.get(name)):
            if isinstance(value, Mark) and value != "":
                yield value
            else:
                self.note(name, value, f'An entry of "{name}" is not a line of text.', f'{name}: ["words", "words"]')

    def flag(self, name: str) -> bool:
        value = self.get(name)
        if value is None:
            return False
        if isinstance(value, Mark) and value in ("true", "yes"):
            return True
        if not (isinstance(value, Mark) and value in ("false", "no")):
            self.note(name, value, f'"{name}" is either yes or no.', f"{name}: yes")
        return False

    def date(self) -> tuple[Moment | None, bool]:
        value = self.text("date")
        if value is None or value == "none":
            return None, value == "none"
        moment = moment_of(value)
        if moment is None:
            hint = "Write 2011-08-28, 2011-08, 2011, or none for undated."
            self.note("date", self.get("date"), f'"{value}" is not a date.', hint)
        return moment, False

    def language(self) -> str | None:
        value = self.text("language")
        if value is not None and not re.fullmatch(r"[a-z]{2}", value):
            self.note(
                "language", self.get("language"), f'"{value}" is not a language code.', "Two letters: en, es, de."
            )
            return None
        return value

    def rights(self) -> Rights | None:
        value = self.text("rights")
        if value is not None and value not in get_args(Rights):
            self.note("rights", self.get("rights"), f'"{value}" is none of the rights.', "One of: full, excerpt, link.")
            return None
        return cast(Rights | None, value)

    def note(self, name: str, value: Node | None, says: str, hint: str) -> None:
        key = next((key for key in self.node if key == name), None)
        line = marks.line_of(value) or marks.line_of(key)
        column = value.column if isinstance(value, Mark) else 0
        self.problems.append(Problem(self.path, line, column, "D003", says, hint))


def _nearest(name: str) -> str:
    """The known key that looks most like `name`."""
    near = get_close_matches(name, sorted(KNOWN), 1)
    return f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(sorted(KNOWN))}."


def _bad(path: str, mark: Mark, says: str, hint: str) -> Problem:
    return Problem(path, mark.line, mark.column, "D003", says, hint)
