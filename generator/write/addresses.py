"""Where each page lies. A slug is given once and kept on the desk; here new ones are minted, none leaves its folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from generator.model import Dossier, Entity, EntityKind, Slug, Story
from generator.text import slug
from generator.write.desk_types import WriteDesk

FOLDERS: dict[EntityKind, str] = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.GROUP: "groups",
    EntityKind.PLACE: "places",
    EntityKind.PROGRAMME: "programmes",
    EntityKind.LAW: "programmes",
    EntityKind.OTHER: "other",
}
# MkDocs takes index and readme for the folder's own page; Windows cannot hold the others.
_RESERVED = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
)


class Minter:
    """Gives each id of one kind its slug: the desk's, else a new one that nobody has or had."""

    def __init__(self, desk: WriteDesk, letter: str) -> None:
        self._given = {key: made for key, made in desk.permalinks.items() if key[0] == letter}
        former = [old for old, key in desk.former.items() if key[0] == letter]
        self._taken = {*_RESERVED, *self._given.values(), *former}
        self.new: list[tuple[str, Slug]] = []

    def slug(self, ids: Iterable[str], words: str) -> Slug:
        """The slug of the first id that has one; else a new one from the words, for the first id."""
        ids = tuple(ids)
        for known in ids:
            if known in self._given:
                return self._given[known]
        made = self._free(slug(words))
        self._given[ids[0]] = made
        self._taken.add(made)
        self.new.append((ids[0], made))
        return made

    def _free(self, wanted: Slug) -> Slug:
        return next(Slug(made) for made in _numbered(wanted) if made not in self._taken)


def pages(dossier: Dossier, desk: WriteDesk) -> tuple[dict[str, str], tuple[tuple[str, Slug], ...]]:
    """(id of story, article, entity -> path of its page, slugs that were new). A head's page is its story's."""
    stories, entities = Minter(desk, "a"), Minter(desk, "e")
    paths: dict[str, str] = {}
    # In order of id, so that the order of the stories decides nothing about who gets the plain slug.
    for story in sorted(dossier.stories, key=lambda s: s.id):
        made = stories.slug(_story_ids(story), story.head.title)
        paths[story.id] = paths[story.head.id] = f"articles/{made}.md"
        for variant in story.variants:
            paths[variant.article.id] = f"articles/{made}--{variant.article.id[2:]}.md"
    for entity in sorted(dossier.entities, key=lambda e: e.id):
        paths[entity.id] = f"entities/{FOLDERS[entity.kind]}/{entities.slug((entity.id,), entity.name)}.md"
    return paths, (*stories.new, *entities.new)


def outlet_pages(names: Iterable[str]) -> dict[str, str]:
    """Outlets have no id: their slug is their name's, numbered where two names fold into one."""
    taken: set[str] = set(_RESERVED)
    paths: dict[str, str] = {}
    for name in sorted(set(names)):
        made = next(m for m in _numbered(slug(name)) if m not in taken)
        taken.add(made)
        paths[name] = f"outlets/{made}.md"
    return paths


def folder(entity: Entity) -> str:
    return FOLDERS[entity.kind]


def relative(source: str, target: str) -> str:
    """The way from one page to another, as MkDocs wants it."""
    path, mark, anchor = target.partition("#")
    if path == source:
        return f"#{anchor}" if mark else posixpath.basename(path)
    here, there = source.split("/"), path.split("/")
    same = 0
    while same < min(len(here), len(there)) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - 1 - same) + "/".join(there[same:]) + mark + anchor


def _story_ids(story: Story) -> tuple[str, ...]:
    return tuple(article.id for article in story.articles)


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    for number in range(2, 1_000_000):
        yield f"{wanted}-{number}"


def stem(path: str) -> str:
    """The slug of a page."""
    return posixpath.basename(path).removesuffix(".md")
