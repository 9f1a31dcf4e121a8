"""One entity of the authority: what the desk and the shipped lists say of it, put together."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import EntityKind


@dataclass(frozen=True, slots=True)
class Known:
    name: str
    kind: EntityKind
    also: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()  # names that count only with support in the text: "Apple", "Reading"
    denied: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    wikidata: str | None = None
    note: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    hide: bool = False
    desk: bool = False  # an editor declared it
    fixed_kind: bool = True  # False = the desk left the kind to the machine
    bare: bool = True  # False = the name itself counts only with support
    country: str | None = None  # of a place, or of a public body
    size: int = 0  # inhabitants, for places: of two cities of one name the larger is meant
