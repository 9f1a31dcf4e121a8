"""desk/permalinks.yml: the slug under which each page was first published, and the slugs it had before.

    a-1b2c3d4e: drug-raids-staged-from-us-soil
    e-5f6a7b8c: [groups/los-zetas, zetas]   # the first is used, the others redirect to it

The program appends a line when a page is first published; an editor may change a slug at any time. The folder before an
entity's slug is where its page lay at first: when its kind changes, the page moves and the old address redirects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.desk.form import Form
from generator.marks import Mark, MarkMap, load
from generator.model import Slug
from generator.problems import Result

_ID = re.compile(r"[ae]-[0-9a-f]{8,12}\Z")
_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*\Z")
FOLDERS = ("groups", "organisations", "other", "people", "places", "programmes")  # of the pages of entities


@dataclass(frozen=True, slots=True)
class Permalinks:
    slugs: Mapping[str, Slug] = field(default_factory=dict)  # id -> slug in use
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # id -> "slug" or "folder/slug" that redirect


def load_permalinks(text: str, path: str) -> Result[Permalinks]:
    parsed = load(text, path)
    form = Form(path)
    slugs: dict[str, Slug] = {}
    former: dict[str, tuple[str, ...]] = {}
    taken: dict[str, str] = {}
    if parsed.value is not None and not isinstance(parsed.value, MarkMap):
        form.say("D003", parsed.value, "This file must be lines of `id: slug`.")
    for key, node in parsed.value.items() if isinstance(parsed.value, MarkMap) else ():
        if not _ID.match(key):
            form.say("D003", key, f'"{key}" is not the id of an article or an entity.', "Ids look like a-1b2c3d4e.")
        made = form.words(node, "slug")
        for address in made:
            _check(form, key, address, taken)
        if made:
            slugs[str(key)] = Slug(_slug(made[0]))
            former[str(key)] = made[1:] if _slug(made[0]) == made[0] else made
    return Result(Permalinks() if form.failed else Permalinks(slugs, former), (*parsed.problems, *form.problems))


def _check(form: Form, key: Mark, address: str, taken: dict[str, str]) -> None:
    """Says what is wrong with one address. `taken`: a or e with a slug -> the id that has it; it is filled here."""
    folder, slug = address.rpartition("/")[0], _slug(address)
    if not _SLUG.match(slug) or len(slug) > 120:
        form.say("D003", key, f'"{address}" cannot be an address.', "Use a to z, 0 to 9 and single hyphens.")
    elif folder and key[0] == "a":
        form.say("D003", key, f'"{address}" cannot be an address.', "Articles have no folder of their own.")
    elif folder and folder not in FOLDERS:
        form.say("D003", key, f'"{folder}" is no folder of entities.', f"Folders: {', '.join(FOLDERS)}.")
    first = taken.setdefault(f"{key[0]}/{slug}", str(key))
    if first != key:
        form.say("D004", key, f'The address "{slug}" already belongs to {first}.', "Give one of them another.")


def _slug(address: str) -> str:
    return address.rpartition("/")[2]


def lines_for(new: Iterable[tuple[str, str]]) -> str:
    """The lines to append when pages are first published."""
    return "".join(f"{page}: {address}\n" for page, address in sorted(new))
