"""Where each page lies. A slug is given once and kept on the desk; here new ones are minted, none leaves its folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from generator.model import Dossier, Entity, EntityId, EntityKind, Slug, Story
from generator.text import entity_id, slug
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
        former = [stem(old) for key, given in desk.former.items() if key[0] == letter for old in given]
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


def pages(dossier: Dossier, desk: WriteDesk) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """(id of story, article, entity -> path of its page, addresses that were new). A head's page is its story's.
    A new address is "slug" for a story and "people/slug" for an entity, whose kind may change later."""
    stories, entities = Minter(desk, "a"), Minter(desk, "e")
    paths: dict[str, str] = {}
    # In order of id, so that the order of the stories decides nothing about who gets the plain slug.
    for story in sorted(dossier.stories, key=lambda s: s.id):
        made = stories.slug(_story_ids(story), story.head.title)
        paths[story.id] = paths[story.head.id] = f"articles/{made}.md"
        for variant in story.variants:
            paths[variant.article.id] = _variant(made, variant.article.id)
    earlier = earlier_names(dossier, desk)
    for entity in sorted(dossier.entities, key=lambda e: e.id):
        made = entities.slug((entity.id, *earlier.get(entity.id, ())), entity.name)
        paths[entity.id] = f"entities/{FOLDERS[entity.kind]}/{made}.md"
    named = ((key, paths[key].removeprefix("entities/").removesuffix(".md")) for key, _ in entities.new)
    return paths, (*stories.new, *named)


def earlier_names(dossier: Dossier, desk: WriteDesk) -> dict[EntityId, tuple[EntityId, ...]]:
    """Entity -> ids that had a page of their own and are now names of this entity alone: a seed came with a fuller
    name, or an editor joined two. An alias of two entities is nobody's earlier name."""
    owners: dict[EntityId, list[EntityId]] = {}
    for entity in sorted(dossier.entities, key=lambda e: e.id):
        for key in {entity_id(alias) for alias in entity.aliases} & desk.permalinks.keys():
            owners.setdefault(EntityId(key), []).append(entity.id)
    for entity in dossier.entities:
        owners.pop(entity.id, None)
    found: dict[EntityId, tuple[EntityId, ...]] = {}
    for key, (first, *others) in sorted(owners.items()):
        if not others:
            found[first] = (*found.get(first, ()), key)
    return found


def given_up(dossier: Dossier, desk: WriteDesk, paths: Mapping[str, str]) -> dict[str, str]:
    """Path where a page once lay -> path of the page that took its place. `paths` as from `pages`."""
    now = {key: paths[entity] for entity, keys in earlier_names(dossier, desk).items() for key in (entity, *keys)}
    now.update((entity.id, paths[entity.id]) for entity in dossier.entities)
    old = {_old(address, now[key]): now[key] for key in sorted(now) for address in _addresses(desk, key)}
    for story in dossier.stories:
        keys = _story_ids(story)
        for address in (stem(paths[story.id]), *(a for key in keys for a in _addresses(desk, key))):
            old[f"articles/{address}.md"] = paths[story.id]
            # Another article may have been the head before, so each may have had a variant's page.
            old.update((_variant(address, key), paths[key]) for key in keys if story.variants)
    lie = set(paths.values())
    return {page: target for page, target in sorted(old.items()) if page not in lie}


def _addresses(desk: WriteDesk, key: str) -> tuple[str, ...]:
    return (*([desk.permalinks[key]] if key in desk.permalinks else ()), *desk.former.get(key, ()))


def _old(address: str, target: str) -> str:
    """An older address of an entity; without a folder it lay where its successor lies."""
    return f"entities/{address}.md" if "/" in address else f"{posixpath.dirname(target)}/{address}.md"


def _variant(slug: str, article: str) -> str:
    return f"articles/{slug}--{article[2:]}.md"


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
