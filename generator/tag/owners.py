"""Whose a body of a common name is by the words in front of it: "Ruritania's Defence Ministry", "the state Senate"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model import EntityKind
from generator.tag import generic
from generator.tag.authority import Lexicon
from generator.tag.shipped import capitals
from generator.tag.types import Spot

Texts = Mapping[tuple[str, int], str]


def with_owners(spots: Sequence[Spot], texts: Texts, known: Lexicon) -> list[Spot]:
    """The spots; a body that every country has tells in `meant` whose it is, if a place owns it or it is a state's."""
    places: dict[tuple[str, int, int], Spot] = {
        (s.article, s.block, s.end): s for s in spots if s.kind is EntityKind.PLACE
    }
    return [replace(s, meant=meant) if (meant := _meant(s, places, texts, known)) else s for s in spots]


def _meant(spot: Spot, places: Mapping[tuple[str, int, int], Spot], texts: Texts, known: Lexicon) -> str:
    if spot.key or spot.kind not in (EntityKind.ORGANISATION, EntityKind.LAW):
        return ""
    body = generic.body_of(spot.surface, known.countries)
    if body is None or body[1]:
        return ""
    text = texts.get((spot.article, spot.block), "")
    local = _LOCAL.search(text, max(0, spot.start - 16), spot.start)
    if local:
        return f"{local.group(1)} {spot.surface}"
    owned = _OWNED.search(text, max(0, spot.start - 3), spot.start)
    place = places.get((spot.article, spot.block, owned.start())) if owned else None
    if place is None:
        return ""
    owner = place.key or place.surface
    if not body[0].endswith(_OF_CITIES):
        owner = capitals().get(owner, owner)
    return f"{generic.adjective(owner) or owner} {spot.surface}"


_OF_CITIES = ("Court", "Police", "of Appeal")  # others in a capital are the country's: "Kyiv's Foreign Ministry"
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’]) $")
_LOCAL = re.compile(r"\b(state|provincial|county|regional|city|territorial)(?:['’]s)? $")
