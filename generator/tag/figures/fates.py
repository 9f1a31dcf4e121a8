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
    r"(?i:deaths?|murders?|killings?|slayings?|massacres?|bodies|lives|remains|skeletons|funerals?) of|"
    r"graves? (?:with|of|holding|containing|for)|shot dead|beheaded|drowned)"
    r"(?:, (?:by|according to) [^,.;]{1,40},)?\s+$"
    r"|\b(?:deaths?|murders?|killings?)\b[^.;]{0,50}\bthose of\s+$|\bwent down (?:[^.,;]{1,30} )?with\s+$"
)
_ALSO_CAUGHT = re.compile(r"\bor kill(?:ed|ing)?\s+$")
_HARM_BEFORE = re.compile(
    r"\b(?:wound|injur|hurt|arrest|detain|infect|displac|hospitali[sz]|kidnap|abduct|evacuat|captur|seiz)\w*\s+$"
)
_LIVES = re.compile(r"\s+(?:human |innocent |civilian )?lives\b")
_HURT_AFTER = re.compile(
    r"\s+(?:others |more |others were |were |more were |still |reported |feared |are )?(?:wounded|injured|hurt|"
    r"missing|arrested|infected|hospitali[sz]ed)\b"
    r"|\s+(?:(?:people )?(?:were|are|had been|have been) )?(?:evacuated|displaced|detained|jailed|rescued|deported|"
    r"kidnapped|trapped|stranded|homeless|aboard|on board)\b"
    r"|,? (?:(?:most|many|some|all|half) )?of whom\b"
    r"|\s+admitted(?=[,;.]| to (?:hospital|the (?:hospital|clinic|ward)))"
)
_PERSON_ONLY_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es)|arrest(?:ed|ing|s)?|"
    r"detain(?:ed|ing|s)?|kidnapp?(?:ed|ing|s)?|abduct(?:ed|ing|s)?|hire[ds]?|hiring|dismiss(?:ed|es|ing)?|sack(?:ed|s)|"
    r"laid off|lay off|employ(?:s|ed|ing)?|recruit(?:ed|s|ing)?|charge[ds]|convict(?:ed|s)|sentenced|jailed)\s+$"
)
_OTHERS = re.compile(  # of things it would say which
    r"\s+(?:(?:were|are|was|is|had been|have been|being)\s+)(?:also |later |still )?(?:been )?"
    r"(?:treated|arrested|detained|charged|indicted|on trial|tried|convicted|acquitted|sentenced|jailed|imprisoned|"
    r"held|hurt|wounded|injured|missing|rescued|freed|hospitali[sz]ed|kidnapped|abducted|evacuated|"
    r"in (?:custody|prison|jail|hospital))\b"
)
_SELF_AND = re.compile(  # "killed himself and nine others"
    r"\b(?:(?P<killing>kill(?:ed|ing|s)?|blew up)|wound(?:ed|ing)|injur(?:ed|ing)) "
    r"(?:himself|herself|themselves),? (?:and|as well as)\s+$"
)
_HOUSES_BEFORE = re.compile(  # no noun, but a house for people: "the jail, built for 5,000, holds 7,100"
    r"\b(?:jail|prison|penitentiary|camp|shelter|stadium|arena|orphanage|barracks|asylum|hostel|"
    r"detention cent(?:er|re))s?\b[^.;:]{0,45}\b(?:(?:built|designed|meant|made) "
    r"(?:for|to (?:hold|house|seat))|(?:room|space|places|beds) for|holds|housed?s?|seats|seating|"
    r"capacity (?:of|is|was))\s+$"
)
_CROWD_BEFORE = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|staff of|crew of|team of|squad of|delegation of|jury of|crowd of|"
    r"workforce of|audience of|congregation of|population(?: of)?|attended by|home to|"
    r"put the (?:crowd|turnout) at|"
    r"(?:country|nation|city|town|province|region|county|district|village|island) of)\s+$"
)
_CROWD_AFTER = re.compile(
    r"\s+(?:watched|attended|voted|marched|fled|gathered|protested|applied|enrolled|turned out|took part)\b"
)
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|these|those|all)\s+$")


def kind_of(text: str, before: str, end: int, noun: str, until: int) -> FigureKind:
    """The kind of a count that ends at `end`; `before` stands before it and its qualifier, `until` ends its phrase."""
    whole = bool(_PART_OF.search(before))
    before = _DETERMINER.sub("", before)
    people = nouns.is_people(noun) or nouns.is_person(noun) or bool(noun and _is_who(text, noun, until))
    if noun.lower() == "others":  # only what happened to them tells them from other things
        itself = _SELF_AND.search(before)
        people = bool(_HARM_BEFORE.search(before) or _KILLING_BEFORE.search(before) or _OTHERS.match(text, until))
        if itself or _died(text, until, whole):
            return "people" if itself and not itself["killing"] else "deaths"
    elif noun and not people and nouns.is_doer(noun):  # "hired 40 operators": their like are machines and firms too
        people = bool(_PERSON_ONLY_BEFORE.search(before))
    if nouns.is_dead(noun) or _LIVES.match(text, end) or ((people or not noun) and _died(text, until, whole)):
        return "deaths"
    if people and not whole and _died_after_all(text, until):
        return "deaths"
    if people and _DEADLIEST.search(text, max(0, end - 200), end) and not nouns.STATE.match(text, until):
        return "deaths"
    if people and _LOST.search(before) and _lost_for_good(text, noun, end, until):
        return "deaths"
    if not noun and _FATE_AT_ONCE.match(text, end):
        return "deaths"
    if (people or not noun) and _KILLING_BEFORE.search(before) and not _ALSO_CAUGHT.search(before):
        return "deaths"
    if not noun and (_CROWD_BEFORE.search(before) or _HOUSES_BEFORE.search(before) or _CROWD_AFTER.match(text, end)):
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


_PART_OF = re.compile(  # "two-thirds of the 80 men died": the eighty did not
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|percent|per cent|most|many|some|none|few|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|dozen|\d+|\w+teen|\w+ty)(?:%)? of (?:the|its|his|her|their|these|those) $"
    r"|% of (?:the |its |their )?$",
    re.IGNORECASE,
)
_DEADLIEST = re.compile(  # "the deadliest fire since that of 2010, when 27 guests"
    r"\b(?:deadliest|bloodiest|worst (?:loss|disaster|attack|massacre|accident|crash|fire|shooting|bombing))\b"
    r"[^.;]{0,60}\bsince\b[^.;]{0,60}, when (?:[\w-]+ ){0,5}[\w,-]+$"
)
_LOST = re.compile(r"\b(?:lost|loses?|losing)\s+$")
_TO_DEATH = re.compile(
    r"\s+to (?:murder|suicide|overdoses?|cancer|aids|malaria|cholera|ebola|covid\S*|hunger|disease|illness|violence|"
    r"gunfire|drowning|(?:an?|the) (?:\w+ )?(?:war|fire|virus|disease|illness|flood|fever|overdose|crash|accident|"
    r"epidemic|pandemic|outbreak|bomb|killer))\b",
    re.IGNORECASE,
)
_LOSABLE = nouns.listed(
    "men sons daughters brothers soldiers troops marines sailors crewmen fishermen miners firemen firefighters "
    "airmen comrades"
)
_FEW = re.compile(r"(?:two|three|four|five|six|seven|eight|nine)$")  # may have lost their way
_NOT_FOR_GOOD = re.compile(r"\s+(?:to|from|a (?:year|month|week|day))\b")


def _lost_for_good(text: str, noun: str, end: int, until: int) -> bool:
    """ "lost two reporters to murder", "lost 16 men in three years"; whom a town lost to a city it did not bury."""
    if _TO_DEATH.match(text, until):
        return True
    return (
        noun.lower() in _LOSABLE
        and not _FEW.search(text, max(0, end - 6), end)
        and not _NOT_FOR_GOOD.match(text, until)
    )


_AUXILIARY = r"(?:(?:were|was|are|is|have|had|has|been|being|later|all|also|then|since|still|now|already)\s+)"
_PASSIVE = r"(?:were|was|are|had been|have been|has been|being|got)\s+(?:(?:later|all|also|then|since)\s+)?"
_FATE = (
    rf"(?:{_AUXILIARY}*(?:died|dead|perished|drowned(?=[.,;]| (?:in|on|off|at|when|after|while)\b)|"
    r"lost their li(?:ves|fe)|(?:shot|pronounced|declared|presumed|"
    r"found|left|feared|confirmed|known to be|believed to be) dead|(?:took|taken) their own lives|"
    r"(?!sentenced|condemned|scared|frightened|threatened|tortured|due|bored)\w+ed to death|"
    r"(?:shot|burnt|beaten|froze|bled|frozen|put) to death|"
    r"(?:would|could|might|should) (?:still )?(?:have (?:lived|survived|been saved)|be alive)|"
    r"shot (?:from above )?(?:while (?:they were )?)?(?:kneeling|on their knees|bound|blindfolded|"
    r"with their hands (?:tied|bound)|in the back of the head|by (?:a )?firing squad))|"
    rf"{_PASSIVE}(?:killed|slain|murdered|executed|drowned|lynched|hanged|gunned down|assassinated|beheaded|massacred|"
    r"fatally \w+))\b"
)
_OTHER_SUBJECT = (
    r"(?:who|whom|whose|which|that|what|where|when|how|why|and|or|but|he|she|it|they|we|i|you|said|says|say|told|after|before|while|"
    r"because|since|if|than|as|saw|see|know|knew|heard|watched)\b"
)
_WORDS = rf"(?:(?!{_OTHER_SUBJECT})[\w’'-]+\s+){{1,6}}?"  # of a phrase that hangs on the people counted
_BETWEEN = rf"\s+(?:(?:of|in|at|on|from|aboard|inside|near|under|along|across|who)\s+(?P<place>{_WORDS}))?"
_AND_ONE = r"\s+and (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:[\w’'-]+\s+){1,3}?"
_DIED_AFTER = re.compile(
    rf"{_BETWEEN}(?:(?:who|that)\s+)?{_FATE}"
    rf"|{_AND_ONE}{_FATE}"
    rf"|(?P<apposed>,\s[^,.;:]{{1,60}}(?:,\s[^,.;:]{{1,40}})?,)\s+{_FATE}"
    r"|\s+whose (?:deaths?|bodies|body|remains|killings?|murders?)\b"
)
_FATE_AT_ONCE = re.compile(rf"\s+{_FATE}")
_CLAUSE = re.compile(r"\b(?:who|which|that|whose|when|where|after|as|while|said|was|were|is|are|had|has|have)\b")


def died_at_once(text: str, end: int) -> bool:
    """ "five of whom were killed": what stands at `end` says that they died."""
    return bool(_FATE_AT_ONCE.match(text, end))


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


_FINITE = nouns.listed("died die perished drowned")


def _died(text: str, until: int, whole: bool) -> bool:
    """`whole`: a part of them is told of, so that only "the 19 killed" died, not "the 19 who were asked"."""
    state = nouns.STATE.match(text, until)
    if state:
        finite = state["state"] in _FINITE or until + 1 < state.start("state")
        return state["state"].removeprefix("shot ") in nouns.DEAD and not (whole and finite)
    if _DIED_LATER.match(text, until):
        return True
    started = max(0, until - 20)
    last = re.search(r"\b(?:dead|killed|died|die|slain|murdered|executed|drowned|beheaded)$", text[started:until])
    return last is not None and not (whole and last.group() in _FINITE)
