"""desk/outlets.yml: what the editor knows of an outlet: its proper name, other spellings, rights, address.

The New York Times:
  also: [NY Times, nytimes.com]
  rights: excerpt
  address: https://www.nytimes.com
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from generator.desk.form import Form
from generator.marks import MarkMap, load
from generator.model import Article, Meta, Rights
from generator.problems import Result
from generator.text import fold

KEYS = ("also", "rights", "address", "language", "note")
RIGHTS = ("full", "excerpt", "link")


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    also: tuple[str, ...] = ()
    rights: Rights | None = None
    address: str | None = None
    language: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets by folded name or spelling."""

    known: Mapping[str, Outlet] = field(default_factory=dict)

    def find(self, name: str | None) -> Outlet | None:
        return self.known.get(fold(name)) if name else None


def load_outlets(text: str, path: str) -> Result[Outlets]:
    parsed = load(text, path)
    form = Form(path)
    known: dict[str, Outlet] = {}
    if parsed.value is not None and not isinstance(parsed.value, MarkMap):
        form.say("D003", parsed.value, "This file must be a list of outlets, each with its keys below it.")
    for name, node in parsed.value.items() if isinstance(parsed.value, MarkMap) else ():
        table = {
            str(key): value for key, value in form.mapping(node if node != "" else None, "an outlet", KEYS).items()
        }
        outlet = Outlet(
            str(name),
            form.words(table.get("also"), "also"),
            cast(Rights | None, form.word(table.get("rights"), "rights", RIGHTS)),
            form.word(table.get("address"), "address"),
            form.word(table.get("language"), "language"),
            form.word(table.get("note"), "note"),
        )
        for spelling in (outlet.name, *outlet.also):
            other = known.setdefault(fold(spelling), outlet)
            if other is not outlet:
                form.say(
                    "D004", name, f'"{spelling}" already belongs to the outlet {other.name}.', "Keep one of the two."
                )
    return Result(Outlets() if form.failed else Outlets(known), (*parsed.problems, *form.problems))


def apply_outlet(article: Article, outlets: Outlets) -> Article:
    """The article under its outlet's proper name, with the outlet's rights where it has none of its own."""
    outlet = outlets.find(article.meta.outlet)
    if outlet is None:
        return article
    meta: Meta = article.meta
    rights = meta.rights or outlet.rights
    return replace(article, meta=replace(meta, outlet=outlet.name, rights=rights))
