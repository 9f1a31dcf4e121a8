"""What the rest of its story says of a name of two or three words: that it is a person's, or that it cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model import EntityKind
from generator.tag.candidates import form_kind
from generator.tag.names import person
from generator.tag.types import Spot, Tagged
from generator.tag.words import ANY_FIRST_NAMES, printed_small
from generator.text import fold

Places = Sequence[tuple[int, Spot]]  # (story, spot)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sgt", "lt", "capt", "col", "rev", "prof", "judge", "justice"})
_MOST_WORDS = 3


def of_persons(
    names: Iterable[tuple[str, Places]], kinds: Mapping[str, EntityKind], tagged: Sequence[Tagged]
) -> dict[str, str]:
    """Folded names whose kind is wrong -> why they are a person's; "" = a body's, "Norwick & Harl"."""
    titled, tails = _titled(tagged), _tails(tagged, kinds)
    found = {}
    for name, spots in names:
        words, surface = name.split(), spots[0][1].surface
        if kinds[name] is EntityKind.PERSON and " & " in surface and words[0] not in ANY_FIRST_NAMES:
            found[name] = ""
        if kinds[name] is EntityKind.PERSON or not 2 <= len(words) <= _MOST_WORDS or not _may_be_a_persons(surface):
            continue
        stories = {story for story, _ in spots}
        if any((story, words[-1]) in titled for story in stories):
            found[name] = f'"{surface}" is who is called by a title and "{words[-1]}" in the same story.'
        elif any((story, name) in tails for story in stories):
            found[name] = f'"{surface}" ends the full name of a person in the same story.'
    return found


def _titled(tagged: Sequence[Tagged]) -> set[tuple[int, str]]:
    """(story, surname) of "Ms. Norwick"."""
    return {
        (story, parts.whole[-1])
        for story, tags in enumerate(tagged)
        for spot in tags.spots
        if (parts := person(spot.surface)).lone and parts.whole and _TITLES & {*parts.titles}
    }


def _tails(tagged: Sequence[Tagged], kinds: Mapping[str, EntityKind]) -> set[tuple[int, str]]:
    """(story, both surnames) of persons of three names and more."""
    found = set()
    for story, tags in enumerate(tagged):
        for spot in tags.spots:
            words = fold(spot.surface).split()
            kind = spot.kind if spot.key else kinds[fold(spot.surface)]
            if kind is EntityKind.PERSON and len(words) > 2:
                found.add((story, " ".join(words[-2:])))
    return found


def _may_be_a_persons(surface: str) -> bool:
    """No first name that news prints small, and no form that tells otherwise."""
    plain = surface.replace(" ", "").isalpha() and not printed_small(surface.split()[0])
    return plain and form_kind(surface) is None
