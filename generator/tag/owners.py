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
    owned = [replace(s, meant=meant) if (meant := _meant(s, places, texts, known)) else s for s in spots]
    chambers = [s for s in owned if s.surface in _CHAMBERS and not (s.meant or s.key)]
    state = _state(spots, texts) if chambers else ""
    return [replace(s, meant=f"{state} {s.surface}") if state and s in chambers else s for s in owned]


def _state(spots: Sequence[Spot], texts: Texts) -> str:
    """The one state whose legislature the story names, if it names nothing of the country's."""
    blocks = [texts.get(place, "") for place in sorted({(s.article, s.block) for s in spots})]
    found = {match.group(1) for text in blocks for match in _STATES_OWN.finditer(text)}
    return next(iter(found)) if len(found) == 1 and not any(map(_COUNTRYS.search, blocks)) else ""


def _meant(spot: Spot, places: Mapping[tuple[str, int, int], Spot], texts: Texts, known: Lexicon) -> str:
    if _runs_for_congress(spot, texts):
        return _NATIONAL
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


def _runs_for_congress(spot: Spot, texts: Texts) -> bool:
    """ "Ohio's Senate race", "a Kansas Senate seat": each state sends two to the country's."""
    text = texts.get((spot.article, spot.block), "")
    if not (spot.surface.endswith("Senate") and _RACE.match(text, spot.end)):
        return False
    before = text[max(0, spot.start - 20) : spot.end].removesuffix("Senate")
    return _A_STATE.search(before) is not None


_NATIONAL = "U.S. Senate"
_RACE = re.compile(
    r" (?:seat|race|contest|candidate|candidacy|nominee|nomination|hopeful|bid|primary|runoff|campaign|"
    r"special election)s?\b"
)
_CHAMBERS = ("House", "Senate")
_STATES = (
    r"\b(Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    r"Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    r"Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|"
    r"Wisconsin|Wyoming)(?:['’]s)? "
)
_STATES_OWN = re.compile(
    rf"{_STATES}(?:[Ss]tate )?(?:House|Senate|Legislature|General Assembly|Statehouse)\b(?!{_RACE.pattern})"
)
_A_STATE = re.compile(_STATES + "$")
_COUNTRYS = re.compile(r"\bCongress\b|\bU\.S\. (?:House|Senate|[Rr]ep|[Ss]en)|\bCapitol Hill\b|\bWhite House\b")
_OF_CITIES = ("Court", "Police", "of Appeal")  # others in a capital are the country's: "Kyiv's Foreign Ministry"
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’]) $")
_LOCAL = re.compile(r"\b(state|provincial|county|regional|city|territorial)(?:['’]s)? $")
