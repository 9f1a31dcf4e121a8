"""Whether a number counts the dead, people, or something else: the verbs of dying and hurting around it."""

from __future__ import annotations

import re

from generator.model import FigureKind
from generator.tag.figures import nouns

_KILLING_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|slaughter(?:ed|ing)|execut(?:ed|ing)|murder(?:ed|ing)|massacr(?:ed|ing)|claim(?:ed|"
    r"ing|s)?(?= [\w ]*$)|"
    r"(?:death toll|toll|deaths?|dead)(?:\s\w+){0,5}?\s(?:to|of|at|was|is|reached|hit|from|topped|passed|"
    r"surpassed|exceeded)|"
    r"(?:deaths?|murders?|killings?|slayings?|massacres?|bodies|lives) of|shot dead|beheaded|drowned)\s+$"
)
_ALSO_CAUGHT = re.compile(r"\bor kill(?:ed|ing)?\s+$")
_HARM_BEFORE = re.compile(
    r"\b(?:wound|injur|hurt|arrest|detain|infect|displac|hospitali[sz]|kidnap|abduct|evacuat|seiz)\w*\s+$"
)
_LIVES = re.compile(r"\s+(?:human |innocent |civilian )?lives\b")
_HURT_AFTER = re.compile(
    r"\s+(?:others |more |others were |were |more were |still |reported |feared |are )?(?:wounded|injured|hurt|"
    r"missing|arrested|infected|hospitali[sz]ed)\b"
)
_CROWD_BEFORE = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|staff of|crowd of|workforce of|audience of|population of|attended by|home to)\s+$"
)
_CROWD_AFTER = re.compile(
    r"\s+(?:watched|attended|voted|marched|fled|gathered|protested|applied|enrolled|turned out|took part)\b"
)
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|these|those|all)\s+$")


def kind_of(text: str, before: str, end: int, noun: str, until: int) -> FigureKind:
    """The kind of a count that ends at `end`; `before` stands before it and its qualifier, `until` ends its phrase."""
    before = _DETERMINER.sub("", before)
    people = nouns.is_people(noun) or nouns.is_person(noun)
    if noun.lower() == "others":  # only what happened to them tells them from other things
        people = bool(_HARM_BEFORE.search(before) or _KILLING_BEFORE.search(before))
    if nouns.is_dead(noun) or _LIVES.match(text, end) or ((people or not noun) and _died(text, until)):
        return "deaths"
    if (people or not noun) and _KILLING_BEFORE.search(before) and not _ALSO_CAUGHT.search(before):
        return "deaths"
    if not noun and (_CROWD_BEFORE.search(before) or _CROWD_AFTER.match(text, end)):
        return "people"
    hurt = _HURT_AFTER.match(text, end) or (not noun and _HARM_BEFORE.search(before))
    return "people" if people or hurt else "other"


_DIED_LATER = re.compile(
    r", (?:including|among them|most of them|mostly|one of them)[^,.;]{1,60}, (?:were |have been |"
    r"had been )?(?:killed|died|dead|slain)\b"
)


def _died(text: str, until: int) -> bool:
    state = nouns.STATE.match(text, until)
    if state:
        return state["state"].removeprefix("shot ") in nouns.DEAD
    if _DIED_LATER.match(text, until):
        return True
    started = max(0, until - 20)
    return bool(re.search(r"\b(?:dead|killed|died|die|slain|murdered|executed|drowned|beheaded)$", text[started:until]))
