"""Lines ready for desk/entities.yml, and what is declared there already."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.desk.entities import EntityOrders, Entry
from generator.model import Entity, EntityId, EntityKind
from generator.text import entity_id, fold


class Desk:
    """The editors' file as it stands."""

    def __init__(self, orders: EntityOrders) -> None:
        self.entries: dict[EntityId, Entry] = {entity_id(one.name): one for one in orders.entries}
        self._bars = {name: {fold(x) for x in (*one.apart, *one.denied)} for name, one in self.entries.items()}

    def bars(self, a: Entity, b: Entity) -> bool:
        """Whether an editor said that they must stay apart."""
        return any(
            fold(name) in self._bars.get(one.id, ())
            for one, other in ((a, b), (b, a))
            for name in (other.name, *other.aliases)
        )

    def entry(
        self, entity: Entity, kind: EntityKind | None = None, also: Iterable[str] = (), denied: Iterable[str] = ()
    ) -> str:
        """The entity's entry with what is proposed added; one that is declared is written anew, to take its place."""
        held = self.entries.get(entity.id)
        kind = kind or (held.kind if held else None) or entity.kind
        told = [f"- name: {quoted(entity.name)}", f"  kind: {kind}"]
        for key, names in (
            ("also", _unlike(entity.name, (*(held.also if held else ()), *also))),
            ("not", _unlike(entity.name, (*(held.denied if held else ()), *denied))),
            ("apart", held.apart if held else ()),
        ):
            told += [f"  {key}: [{', '.join(map(quoted, names))}]"] if names else []
        told += [f"  wikidata: {held.wikidata}"] if held and held.wikidata else []
        told += [f"  note: {quoted(held.note)}"] if held and held.note else []
        return "\n".join([*([f"# in place of the entry in line {held.line}"] if held else []), *told])


def never(name: str, printed: Iterable[str]) -> str:
    """Each wording by itself: what is never a name is told by the words as they stand."""
    also = ", ".join(map(quoted, _unlike(name, printed)))
    return f"- name: {quoted(name)}\n  never: true" + (f"\n  also: [{also}]" if also else "")


def quoted(name: str) -> str:
    """As YAML has it between double quotes."""
    return json.dumps(name, ensure_ascii=False)


def _unlike(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Each once, by what it looks like folded, and not the name itself."""
    found: dict[str, str] = {}
    for other in others:
        if fold(other) and fold(other) != fold(name):
            found.setdefault(fold(other), other)
    return tuple(found.values())
