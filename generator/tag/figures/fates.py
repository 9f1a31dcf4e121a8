"""Whether a number counts the dead, people, or something else: the verbs of dying and hurting around it."""

from __future__ import annotations

import re

from generator.model import FigureKind
from generator.tag.figures import nouns

_KILLING_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|slaughter(?:ed|ing)|execut(?:ed|ing)|murder(?:ed|ing)|massacr(?:ed|ing)|claim(?:ed|"
    r"ing|s)?(?= [\w ]*$)|lynched|gunned down|assassinated|buried|fatally \w+|"
    r"(?:death toll|toll|deaths?|dead)(?:\s\w+){0,5}?\s(?:to|of|at|was|is|reached|hit|from|topped|passed|"
    r"surpassed|exceeded)|"
    r"(?:deaths?|murders?|killings?|slayings?|massacres?|bodies|lives|remains|skeletons|funerals?) of|"
    r"graves? (?:with|of|holding|containing|for)|shot dead|beheaded|drowned)\s+$"
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
    r"\b(?:employ(?:s|ed|ing)?|staff of|crowd of|workforce of|audience of|population of|attended by|home to|"
    r"(?:country|nation|city|town|province|region|county|district|village|island) of)\s+$"
)
_CROWD_AFTER = re.compile(
    r"\s+(?:watched|attended|voted|marched|fled|gathered|protested|applied|enrolled|turned out|took part)\b"
)
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|these|those|all)\s+$")


def kind_of(text: str, before: str, end: int, noun: str, until: int) -> FigureKind:
    """The kind of a count that ends at `end`; `before` stands before it and its qualifier, `until` ends its phrase."""
    before = _DETERMINER.sub("", before)
    people = nouns.is_people(noun) or nouns.is_person(noun) or bool(noun and _is_who(text, noun, until))
    if noun.lower() == "others":  # only what happened to them tells them from other things
        people = bool(_HARM_BEFORE.search(before) or _KILLING_BEFORE.search(before))
    if nouns.is_dead(noun) or _LIVES.match(text, end) or ((people or not noun) and _died(text, until)):
        return "deaths"
    if people and (_died_after_all(text, until) or (_LOST.search(before) and _TO_DEATH.match(text, until))):
        return "deaths"
    if (people or not noun) and _KILLING_BEFORE.search(before) and not _ALSO_CAUGHT.search(before):
        return "deaths"
    if not noun and (_CROWD_BEFORE.search(before) or _CROWD_AFTER.match(text, end)):
        return "people"
    hurt = _HURT_AFTER.match(text, end) or (not noun and _HARM_BEFORE.search(before))
    return "people" if people or hurt else "other"


_WHO = re.compile(r"\s+who\b")
_BODIES = nouns.listed(
    "companies firms clubs teams sides countries nations parties banks groups dogs cats horses animals"
)


def _is_who(text: str, noun: str, until: int) -> bool:
    """ "40 holdouts who refused": only people are "who", and what British papers call so."""
    return bool(_WHO.match(text, until)) and noun.lower() not in _BODIES


_LOST = re.compile(r"\b(?:lost|loses?|losing)\s+$")
_TO_DEATH = re.compile(
    r"\s+to (?:murder|suicide|overdoses?|cancer|aids|malaria|cholera|ebola|covid\S*|hunger|disease|illness|violence|"
    r"gunfire|drowning|(?:an?|the) (?:\w+ )?(?:war|fire|virus|disease|illness|flood|fever|overdose|crash|accident|"
    r"epidemic|pandemic|outbreak|bomb|killer))\b",
    re.IGNORECASE,
)
_AUXILIARY = r"(?:(?:were|was|are|is|have|had|has|been|being|later|all|also|then|since|still|now|already)\s+)"
_PASSIVE = r"(?:were|was|are|had been|have been|has been|being|got)\s+(?:(?:later|all|also|then|since)\s+)?"
_FATE = (
    rf"(?:{_AUXILIARY}*(?:died|dead|perished|lost their li(?:ves|fe)|(?:shot|pronounced|declared|presumed|"
    r"found|left|feared|confirmed|known to be|believed to be) dead|(?:took|taken) their own lives|"
    r"(?!sentenced|condemned|scared|frightened|threatened|tortured|due|bored)\w+ed to death|"
    r"(?:shot|burnt|beaten|froze|bled|frozen|put) to death)|"
    rf"{_PASSIVE}(?:killed|slain|murdered|executed|drowned|lynched|hanged|gunned down|assassinated|beheaded|massacred|"
    r"fatally \w+))\b"
)
_OTHER_SUBJECT = (
    r"(?:who|whom|whose|which|that|what|where|when|how|why|and|or|but|he|she|it|they|we|i|you|said|says|say|told|after|before|while|"
    r"because|since|if|than|as|saw|see|know|knew|heard|watched)\b"
)
_WORDS = rf"(?:(?!{_OTHER_SUBJECT})[\w’'-]+\s+){{1,6}}?"  # of a phrase that hangs on the people counted
_BETWEEN = rf"\s+(?:(?:of|in|at|on|from|aboard|inside|near|under|along|across|who)\s+(?P<place>{_WORDS}))?"
_DIED_AFTER = re.compile(
    rf"{_BETWEEN}(?:(?:who|that)\s+)?{_FATE}"
    rf"|(?P<apposed>,\s[^,.;:]{{1,60}}(?:,\s[^,.;:]{{1,40}})?,)\s+{_FATE}"
    r"|\s+whose (?:deaths?|bodies|body|remains|killings?|murders?)\b"
)
_CLAUSE = re.compile(r"\b(?:who|which|that|whose|when|where|after|as|while|said|was|were|is|are|had|has|have)\b")


def _died_after_all(text: str, until: int) -> bool:
    """ "eleven inmates of the jail died", "two men, a guard and a cook, died", "28 boys of a class who were dead"."""
    found = _DIED_AFTER.match(text, until)
    if not found:
        return False
    if found["apposed"]:
        return not _CLAUSE.search(found["apposed"])
    return not any(nouns.is_people(word) or nouns.is_person(word) for word in (found["place"] or "").split())


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
