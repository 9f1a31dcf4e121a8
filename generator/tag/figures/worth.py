"""Which counts are worth a row: large ones, people and the dead, and a few people only if something befell them."""

from __future__ import annotations

import re

from generator.model import FigureKind
from generator.tag.figures import nouns, refuse
from generator.tag.figures.values import Number

SMALLEST_WORDED = 10  # "two officials said" is no figure, "two officers were shot" is one
_SAY = re.compile(r"\s+(?:who\s+)?(?:\w+\s+)?(?:said|say|told|familiar|with knowledge|briefed)\b")
_HAPPENED = re.compile(  # no nouns: "the indictment" and "an executive" happened to nobody
    r"\b(?:kill|wound|injur|arrest|detain|convict(?:ed|ing|s)|charged|charging|sentenced|sentencing|missing|"
    r"died?\b|dies|dying|dead|kidnap|abduct|hospital|rescu|trap|infect|resign|fire[ds]|firing|evacuat|"
    r"extradited|elected|elects|shot|shoot|captur|hostage|acquit|indicted|jail|executed|executing|drown|"
    r"displac|attacked|attacking|born|hurt|seiz|dismiss|sack(?:ed|s)|laid off|lay(?:s|ing)? off|"
    r"suspend(?:ed|s|ing)|expel|deport|hired?\b|sanctioned|sanctions list|toll\b|on trial|in prison|"
    r"lose their jobs?|lost (?:their|his|her) jobs?|(?:was|were|been|being) (?:also )?held|rape[ds]?\b|"
    r"beaten|tortur)\w*"
)
_BEFALLEN = nouns.listed(
    "defendants co-defendants hostages captives detainees suspects survivors victims fugitives casualties"
)
_SIZE_OF = re.compile(r"\b(?:staff|crew|team|squad|delegation|jury|workforce) of $")
_TOLD_BY = re.compile(r"\b(?:according to|told) $", re.IGNORECASE)
_STAFF = nouns.listed("staff employees")
_OWNS = re.compile(r"\b(?:with|has|have|had|of|employs|employed) (?:only |just |about |some )?$")
_ALSO = re.compile(r"\b(?:together|along) with $")


def is_worth_it(number: Number, kind: FigureKind, noun: str, until: int) -> bool:
    if number.value == 1 and not (kind == "deaths" and nouns.is_person(noun)):
        return False
    if refuse.is_anaphoric(number.text, number.start) and not number.printed[0].isdigit():
        return False
    worded = not number.printed[0].isdigit()
    if kind == "people" and worded and number.value < SMALLEST_WORDED and not number.large:
        return not _SAY.match(number.text, until) and _happened(number.text, number.start, until, noun)
    if kind in ("deaths", "people"):
        return True
    if noun:
        return number.large or number.value >= 10 or not worded
    return number.large and not worded


def _happened(text: str, start: int, until: int, noun: str) -> bool:
    """Something befell the few who are counted, or they are all that there are of a staff."""
    if _TOLD_BY.search(text, max(0, start - 20), start):
        return False
    if noun.lower() in _BEFALLEN or _SIZE_OF.search(text, max(0, start - 20), start):
        return True
    if noun.lower() in _STAFF and _OWNS.search(text, max(0, start - 25), start):
        return True
    back = 200 if _ALSO.search(text, max(0, start - 20), start) else 90
    return bool(_HAPPENED.search(text, max(0, start - back), until + 50))
