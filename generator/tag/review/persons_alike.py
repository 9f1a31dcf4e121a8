"""Why two names may be one person's: a lone name and the full one, initials, another surname, another spelling.

Two full names of one family are relatives until something more speaks for one person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.model import Entity
from generator.tag.body_names import acronym_key
from generator.tag.full_names import pet_names
from generator.tag.names import Person, first_name_fits, lone_fits, person, sex_of
from generator.tag.review.clues import Clue, pairs, persons
from generator.tag.review.seen import Seen
from generator.tag.words import FIRST_NAMES, is_acronym

_ALIKE = 80.0  # of 100, likeness of two first names or surnames that may be one. Guess, checked by eye


def find(seen: Seen) -> Iterator[Clue]:
    full = [one for one in persons(seen.entities) if not person(one.name).lone]
    lone = [one for one in seen.entities if _may_be_lone(one)]
    bearers = Counter(word for one in full for word in sorted({*person(one.name).whole}))
    for a, b in pairs([*full, *lone], _words):
        if person(a.name).lone is not person(b.name).lone:
            yield from _lone(*((b, a) if person(a.name).lone else (a, b)), bearers, seen)
        elif not person(a.name).lone:
            yield from _called_by_first_name(a, b, seen)
    for a, b in pairs(full, lambda one: (person(one.name).family[-1],)):
        yield from _one_surname(a, b)
    for a, b in pairs(full, lambda one: (person(one.name).given[0],)):
        yield from _other_surname(a, b, bearers, seen)
    short = [one for one in seen.entities if is_acronym(one.name) and one.status == "machine"]
    for a, b in pairs([*full, *short], _letters):
        if is_acronym(a.name) is not is_acronym(b.name):
            yield from _letters_alone(*((a, b) if is_acronym(b.name) else (b, a)), seen)


def _may_be_lone(one: Entity) -> bool:
    """A name alone, whatever the machine took it for."""
    name = person(one.name)
    return one.status == "machine" and name.lone and bool(name.whole) and not is_acronym(one.name)


def _words(one: Entity) -> Iterator[str]:
    for word in person(one.name).whole:
        yield word
        yield from (f"form {line}" for line in sorted(pet_names().get(word, ())))


def _lone(full: Entity, lone: Entity, bearers: Counter[str], seen: Seen) -> Iterator[Clue]:
    name, alone = person(full.name), person(lone.name)
    story, only = seen.share_story(full.id, lone.id), bearers[alone.whole[-1]] <= 1
    if lone_fits(alone, name):
        if story and (only or alone.titles):
            yield Clue(full, lone, "surname alone", f'"{lone.name}" is the surname of "{full.name}", in one story.')
        elif only and seen.share_company(full.id, lone.id):
            says = f'Nobody else is called "{lone.name}", and the same others are named beside both.'
            yield Clue(full, lone, "surname alone, same company", says)
    elif first_name_fits(alone, name) and only and (story or seen.share_company(full.id, lone.id)):
        says = f'"{full.name}" is the only one of that first name, and the same others are named beside both.'
        yield Clue(full, lone, "first name alone", says)
    elif (
        story
        and len(alone.whole) == 1
        and pet_names().get(alone.whole[0], set()) & pet_names().get(name.given[0], set())
    ):
        yield Clue(full, lone, "form of the first name", f'"{lone.name}" is a form of "{name.given[0].title()}".')


def _forms(first: str) -> frozenset[int]:
    return pet_names().get(first, frozenset())


def _called_by_first_name(a: Entity, b: Entity, seen: Seen) -> Iterator[Clue]:
    """ "Doña Ada" beside Ada Norwick, "Chele Paul" beside Paul Dill: what is behind is another's first name."""
    for full, called in ((a, b), (b, a)):
        name, other = person(full.name), person(called.name)
        fits = len(other.whole) == 2 and other.whole[-1] == name.given[0] and other.whole[0] not in name.whole
        if fits and seen.share_story(full.id, called.id):
            says = f'"{name.given[0].title()}" is the first name of "{full.name}", in one story.'
            yield Clue(full, called, "called by the first name", says, seen.first(called.id))


def _one_surname(a: Entity, b: Entity) -> Iterator[Clue]:
    one, other = person(a.name), person(b.name)
    first, second = one.given[0], other.given[0]
    if first == second and one.generation == other.generation:
        yield Clue(a, b, "same first name and surname", "Same first name and surname, and others between.")
    elif first == second:
        says = "Same first name and surname; one has Jr. or the like behind it, the other has not."
        yield Clue(a, b, "with and without Jr.", says)
    elif first[0] == second[0] and min(len(first), len(second)) <= 2 and one.family == other.family:
        says = "The same surname, and the initials agree with the first name."
        yield Clue(*((b, a) if len(first) <= 2 else (a, b)), "initials for the first name", says)
    elif one.family == other.family and fuzz.ratio(first, second) >= _ALIKE:
        yield Clue(a, b, "first names alike", "The same surname, and the first names are spelled alike.")


def _other_surname(a: Entity, b: Entity, bearers: Counter[str], seen: Seen) -> Iterator[Clue]:
    one, other = person(a.name), person(b.name)
    if one.family[-1] == other.family[-1]:
        return
    near = seen.share_story(a.id, b.id) or seen.share_company(a.id, b.id)
    if near and set(one.whole[1:]) & set(other.whole[1:]):
        yield Clue(a, b, "second surname", "Same first name, and one surname of two is the same.")
    elif fuzz.ratio(one.family[-1], other.family[-1]) >= _ALIKE and near:
        yield Clue(a, b, "surnames alike", "Same first name, and the surnames are spelled alike.")
    elif near and bearers[one.given[0]] == 2 and _rare(one) and sex_of(one) != "he":
        says = f'Only these two are called "{one.given[0].title()}", and the same others are named beside both.'
        yield Clue(a, b, "rare first name, other surname", says)


def _rare(name: Person) -> bool:
    return not name.eastern and name.given[0] not in FIRST_NAMES and len(name.given[0]) > 2


def _letters(one: Entity) -> Iterator[str]:
    if is_acronym(one.name):
        yield acronym_key(one.name)
        return
    words = person(one.name).whole
    yield "".join(word[0] for word in words)
    yield words[0][0] + words[-1][0]
    yield words[-1][0] + words[0][0]


def _letters_alone(full: Entity, short: Entity, seen: Seen) -> Iterator[Clue]:
    if seen.share_story(full.id, short.id):
        says = f'"{short.name}" are the initials of "{full.name}", in one story.'
        yield Clue(full, short, "initials of a person", says, seen.first(short.id))
