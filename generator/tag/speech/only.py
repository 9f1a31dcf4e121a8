"""Whom "the rancher" means where nothing calls anybody so: the only one of whom the paragraph has spoken by then."""

from __future__ import annotations

from collections.abc import Sequence

from generator.tag.speech.anaphors import PERSONS, THE_PERSON, is_called_before
from generator.tag.speech.cast import Who
from generator.tag.speech.focus import Focus, Here
from generator.tag.speech.given import described_sex
from generator.tag.speech.roles import Roles


def only_subject(focus: Focus, here: Here, words: str, roles: Roles, texts: Sequence[str]) -> Who | None:
    """ "Ann Lee had driven from Harl. “...,” the rancher said.": nobody else is a rancher, and nobody came before."""
    asked = THE_PERSON.fullmatch(words)
    if asked is None or asked["head"] not in PERSONS or roles.is_borne(asked["head"]):
        return None
    turns = focus.subjects_of(here.order, here.start)
    who = turns[-1].who if turns else None
    if who is None or any(turn.who != who for turn in turns):
        return None
    if turns[-1].sentence == here.sentence:  # "Ann Lee told the rancher"
        return None
    sex, known = described_sex(words), focus.cast.members[who].sex
    differs = sex is not None and known not in (sex, None)
    return None if differs or is_called_before(texts, here.order, here.start, asked["head"]) else who
