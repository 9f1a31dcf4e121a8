"""What an editor has settled for single articles, over all stories: which entity a name or a speaker is there.

The machine joins and scores without these names; here they go to whom the editor says. Somebody whom nothing else
names gets a page by it: an editor wrote the name down.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.model import Entity, EntityId, EntityKind
from generator.tag.authority import Lexicon
from generator.tag.known import Known
from generator.tag.names import untitled
from generator.tag.ordered_names import apart
from generator.tag.types import Spot, Tagged
from generator.text import entity_id, fold

Place = tuple[str, int, int, int]  # article, block, start, end


def without_settled(tagged: Sequence[Tagged]) -> Sequence[Tagged]:
    """What the machine has to judge."""
    if not any(spot.whose for tags in tagged for spot in tags.spots):
        return tagged
    return [replace(tags, spots=apart(tags.spots)[0]) for tags in tagged]


def wanted(tagged: Iterable[Tagged]) -> frozenset[str]:
    """Folded names that editors give to somebody in an article: they have pages, however thin the machine's score."""
    found = {spot.whose for tags in tagged for spot in tags.spots if spot.whose}
    found |= {said.by for tags in tagged for said in tags.said if said.by}
    return frozenset(map(fold, found))


@dataclass(slots=True)
class Settled:
    """Entities by their names, while the orders are carried out; lives for one call of `resolve`."""

    entities: dict[EntityId, Entity]
    known: Lexicon
    hidden: set[str] = field(default_factory=set)  # folded names that an editor took down
    _aliases: dict[str, set[EntityId]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for entity in self.entities.values():
            for alias in entity.aliases:
                self._aliases[fold(alias)].add(entity.id)

    def find(self, name: str) -> EntityId | None:
        """Whose name it is: an entity's own, an alias of one alone, or one that the lists know; None = nobody's."""
        own = entity_id(name)
        if own in self.entities:
            return own
        bearers = self._aliases.get(fold(name), set())
        if len(bearers) == 1:
            return next(iter(bearers))
        entry = self.known.by_name.get(name) or self.known.by_surface.get(fold(name))
        return self._listed(entry) if entry and not bearers else None

    def is_hidden(self, name: str) -> bool:
        entry = self.known.by_name.get(name) or self.known.by_surface.get(fold(name))
        return bool(entry and entry.hide)

    def _listed(self, entry: Known) -> EntityId | None:
        if entry.hide:
            return None
        made = Entity(
            id=entity_id(entry.name),
            name=entry.name,
            kind=entry.kind,
            aliases=(),
            status="confirmed",
            evidence=(),
            wikidata=entry.wikidata,
            note=entry.note,
            latitude=entry.latitude,
            longitude=entry.longitude,
        )
        return self.entities.setdefault(made.id, made).id

    def place(self, tagged: Iterable[Tagged]) -> tuple[dict[Place, EntityId], set[Place]]:
        """(whose the settled names are, those of hidden people)."""
        by_name: dict[str, list[Spot]] = defaultdict(list)
        for tags in tagged:
            for spot in apart(tags.spots)[1]:
                by_name[spot.whose].append(spot)
        owner: dict[Place, EntityId] = {}
        hidden: set[Place] = set()
        for name, spots in sorted(by_name.items()):
            places = [(s.article, s.block, s.start, s.end) for s in spots]
            if self.is_hidden(name):
                hidden.update(places)
            else:
                owner.update(dict.fromkeys(places, self._told(name, spots)))
        return owner, hidden

    def _told(self, name: str, spots: Sequence[Spot]) -> EntityId:
        """The entity, which knows from here on what the editor said of it."""
        found = self.find(name) or self._new(name, spots)
        entity = self.entities[found]
        surfaces = {untitled(s.surface) if s.kind is EntityKind.PERSON else s.surface for s in spots}
        told = ", ".join(f"“{surface}”" for surface in sorted(surfaces))
        where = ", ".join(sorted({spot.article for spot in spots}))
        self.entities[found] = replace(
            entity,
            aliases=tuple(sorted({*entity.aliases, *surfaces} - {entity.name})),
            evidence=(*entity.evidence, f"desk/articles.yml says that {told} is this one in {where}."),
        )
        return found

    def _new(self, name: str, spots: Sequence[Spot]) -> EntityId:
        kinds = Counter(spot.kind for spot in spots)
        kind = min(kinds, key=lambda one: (-kinds[one], one))
        made = Entity(entity_id(name), name, kind, (), "confirmed", ())
        self.entities[made.id] = made
        return made.id
