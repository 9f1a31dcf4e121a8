"""Which name of a story a quotation's speaker is: the spot where the speaker is printed, else the person it means.

A surname that two people of the story share belongs to nobody as a mention; as a speaker it means the one whose full
name stands just before, else the one whom the story names most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import TypeAlias

from generator.model import EntityId, EntityKind
from generator.tag.names import Person, first_name_fits, lone_fits, person, same_person
from generator.tag.speech.cast import LATE
from generator.tag.speech.given import Sex, sex_of
from generator.tag.types import BODIES, Said, Spot, Tagged
from generator.tag.words import FIRST_NAMES, RARER_FIRST_NAMES
from generator.text import fold

Place = tuple[str, int, int, int]  # article, block, start, end
Owner: TypeAlias = Callable[[Place], EntityId | None]  # whose name stands there; hidden people have an id as well


def speaker_place(said: Said, tags: Tagged, owner: Owner, name: str = "") -> Place | None:
    """The spot at the speaker's span (`name` is what stands there), or the longest one over it; else the one meant."""
    if said.speaker_at is None:
        return None
    block, start, end = said.speaker_at
    here = [s for s in tags.spots if s.article == said.article and _is_one_name(s, said.speaker_at)]
    near = [s for s in here if s.block == block and s.start < end and start < s.end]
    best = max(
        near,
        key=lambda s: (s.start == start and s.end == end, s.kind is EntityKind.PERSON, s.end - s.start, -s.start),
        default=None,
    )
    if best and owner(place_of(best)):
        wrong = (
            said.speaker_text.lower() in _PRONOUNS and _no_person(best) and not _is_owned_by_person(best, here, owner)
        )
        return None if wrong else place_of(best)
    printed = _printed(said, best) or name
    wanted = sex_of(printed) or _PRONOUNS.get(said.speaker_text.lower())
    meant = _meant(printed, wanted, (block, start), here, owner)
    return place_of(meant) if meant else place_of(best) if best else None


def _no_person(spot: Spot) -> bool:
    """Nobody says "she" of the Boy Scouts; what no list knows may be a person whom the model misreads."""
    return spot.kind is not EntityKind.PERSON and (spot.key is not None or spot.surface.count(" ") > 1)


def _is_owned_by_person(spot: Spot, here: Sequence[Spot], owner: Owner) -> bool:
    """ "Kern", which a list takes for a company, belongs to Ann Kern elsewhere in the story."""
    whose = owner(place_of(spot))
    return any(s.kind is EntityKind.PERSON and owner(place_of(s)) == whose for s in here)


# "Beth’s NHS" is not Beth, "Said Kern" not whoever is called Said; a span runs on over the end of a quotation
_NO_NAME = re.compile(r"[,.!?][\"”]|[’']s\s|^Said\s")


def _is_one_name(spot: Spot, speaker: tuple[int, int, int]) -> bool:
    """ "The Patrolmen's Association" is one, where all of it speaks."""
    whole = (spot.block, spot.start, spot.end) == speaker and spot.kind in BODIES
    return whole or not _NO_NAME.search(spot.surface)


def place_of(spot: Spot) -> Place:
    return (spot.article, spot.block, spot.start, spot.end)


def _printed(said: Said, best: Spot | None) -> str:
    """The name as printed; a speaker that is the span itself may say more of it than the spot does."""
    _, start, end = said.speaker_at or (0, 0, 0)
    whole = said.speaker_text if len(said.speaker_text) == end - start else ""
    return max(whole, best.surface if best else "", key=len)


def speaker_text(said: Said, name: str) -> str:
    """As printed; for a pronoun, or a word like "the singer", whose name has no page the name."""
    other = said.speaker_text.lower() in (*_PRONOUNS, "they", "it", "his") or said.speaker_text.startswith(
        ("the ", "The ")
    )
    return re.sub(r"[’']s$", "", name) if other and name else said.speaker_text


_PRONOUNS: dict[str, Sex] = {"he": "he", "him": "he", "she": "she", "her": "she"}


def _meant(surface: str, wanted: Sex | None, at: tuple[int, int], spots: Sequence[Spot], owner: Owner) -> Spot | None:
    """The full name that `surface` is short for."""
    name = person(surface)
    if not name.whole:
        return None
    same = _of_same_surname(name, at, spots, owner) if wanted is None and name.lone else None
    if same:
        return same
    owned = [s for s in spots if owner(place_of(s)) and _fits(name, person(s.surface))]
    full = [s for s in owned if s.kind is EntityKind.PERSON] or [s for s in owned if _may_be_person(s)]
    full = [s for s in full if wanted is None or sex_of(s.surface) in (wanted, None)]
    before = [s for s in full if (s.block, s.start) < at and at[0] - s.block <= BLOCKS_BACK]
    if len({owner(place_of(s)) for s in full}) > 1 and before:
        return max(before, key=lambda s: (s.block, s.start))
    if wanted:
        full = [s for s in full if sex_of(s.surface) == wanted] or full
    if len({owner(place_of(s)) for s in full}) < 2:
        return full[0] if full and not (name.lone and _comes_late(name, full, spots)) else None
    return _most_named(full, spots, owner)


def _of_same_surname(name: Person, at: tuple[int, int], spots: Sequence[Spot], owner: Owner) -> Spot | None:
    """Elsewhere the bare surname is one person's; no relative's full name stands in this paragraph."""
    same = [s for s in spots if owner(place_of(s)) and person(s.surface).whole == name.whole]
    if len({owner(place_of(s)) for s in same}) != 1:
        return None
    whose = owner(place_of(same[0]))
    here = [s for s in spots if s.block == at[0] and s.start < at[1] and lone_fits(name, person(s.surface))]
    return None if any(owner(place_of(s)) != whose for s in here) else same[0]


def _comes_late(name: Person, full: Sequence[Spot], spots: Sequence[Spot]) -> bool:
    """The surname alone had been somebody's long before the only full name with it came up."""
    first = min(s.block for s in full)
    return any(s.block < first - LATE and person(s.surface).whole == name.whole for s in spots)


_SAINTS = frozenset({"saint", "santa", "santo"})  # that open the names of towns
_FIRST = FIRST_NAMES | (RARER_FIRST_NAMES - _SAINTS)


def _may_be_person(spot: Spot) -> bool:
    """Of two words, whatever the model calls it: when "Prado said", "Diego Prado" is no company."""
    words = spot.surface.split()
    place = spot.kind is EntityKind.PLACE and fold(words[0]) in _FIRST
    return len(words) == 2 and (place or spot.kind is EntityKind.ORGANISATION)


BLOCKS_BACK = 1  # a full name further back has been followed by others; a guess


def _fits(name: Person, full: Person) -> bool:
    if full.lone:  # "Andrew said" of Prince Andrew
        return bool(full.titles) and name.lone and not name.titles and name.whole == full.whole
    return lone_fits(name, full) or first_name_fits(name, full) if name.lone else same_person(name, full)


def _most_named(full: Sequence[Spot], spots: Sequence[Spot], owner: Owner) -> Spot:
    """Whom the story names most, by full or by first name; the first of equals."""
    firsts: dict[str, set[EntityId | None]] = defaultdict(set)
    for spot in full:
        for given in person(spot.surface).given[:1]:  # "Prince Andrew" has none
            firsts[given].add(owner(place_of(spot)))
    count: Counter[EntityId | None] = Counter(owner(place_of(spot)) for spot in full)
    for spot in spots:
        alone = person(spot.surface)
        if alone.lone and len(alone.whole) == 1 and len(firsts.get(alone.whole[0], ())) == 1:
            count[next(iter(firsts[alone.whole[0]]))] += 1
    return max(full, key=lambda s: (count[owner(place_of(s))], -s.block, -s.start))
