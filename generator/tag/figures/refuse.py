"""Numbers that are no figures: years, ages, times, addresses, labels, scores, telephone numbers.

Each rule looks at what stands before and after the number; the first that fits gives its reason.
"""

from __future__ import annotations

import re

from generator.tag.figures.nouns import listed

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_AGE_AFTER = re.compile(r"[ -]years?[ -](?:olds?\b|of age)|[ -]?y/o\b|[ -](?:month|week|day)s?[ -]olds?\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|aged between|turned|turning|turns)\s+$", re.IGNORECASE)
_AGE_COMMAS = re.compile(r"[^\W\d_][\w.’'”\"-]*,\s+$")
_TIME = re.compile(r"(?::\d\d)?\s?(?:[ap]\.?m\b|o[’']clock|GMT\b|hours GMT|ET\b|EST\b)|:\d\d")
_DATE_BEFORE = re.compile(_MONTHS + r"\s+$")
_DATE_AFTER = re.compile(
    r"(?:st|nd|rd|th)?\s+(?:of\s+)?" + _MONTHS.replace("May", "May(?! (?:have|be)\\b)") + r"(?![a-z])"
)
_STREET = re.compile(
    r"(?:[A-Z]?\s+(?:[A-Z][\w.’']*|\d+(?:st|nd|rd|th))){1,3}\s+(?:St|Street|Ave|Avenue|Road|Rd|Boulevard|Blvd|Lane|Drive|Place|Square|Way|Court|Highway|Parkway)\b"
)
_LABEL = re.compile(
    r"(?:\b(?:pages?|chapters?|sections?|articles?|phase|stage|level|grade|type|step|room|number|numbers|version|day|week|round|"
    r"game|gate|lane|line|bus|size|category|tier|part|act|volume|episode|season|figure|table|item|question|paragraph|"
    r"clause|exit|route|channel|flight|unit|cell|block|apartment|suite|floor|district|ward|zone|area|rank|ranked|seed|"
    r"no|nos|op|vol|p|pp|ch|art|sec|resolution|proposition|measure|amendment|order|case|docket|model|mark|formula|top|"
    r"highway|interstate|pier|platform|track|terminal|camp|station|precinct|local|group|under|over|division|class|"
    r"magnitude|dial|dialed|dialled|called|calling|call|unesco)|#)\.?\s*$",
    re.IGNORECASE,
)
_SOFT_LABEL = listed("under over called top measure order group call area")  # labels only without a noun after
_CAPITAL = re.compile(r"(?:^|[^\w.])((?:[A-Z][\w’'&.-]*|[A-Z]{2,}))\s+$")
_NOT_LABEL = listed(
    "some about nearly almost over around roughly approximately more at least most up to as many fewer less "
    "under an a the "
    "estimated another and or but in on by of for from with than only just all these those his her their its our since "
    "until between both when while after before if that they we he she it there who which killed kills leaves "
    "left least "
    "arrested police authorities officials monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "exactly additional every each no not last next first past what where how of was were are is"
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}$")
_CALL = re.compile(r"\s+(?:calls?|callers?|dispatchers?|operators?)\b")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d ?[-–] ?(?:(?:1[5-9]|20)\d\d|\d\d)")  # "2021-2022"
_TWO_YEARS = re.compile(r"(?:1[5-9]|20)\d\d (?:and|to|or) (?:1[5-9]|20)\d\d")  # "between 2012 and 2019"
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–/]$")
_BASE = re.compile(r"\b(?:per|(?:for|in|of) every|out of every)\s+$")  # "12 deaths per 100,000 people"
_RANK = re.compile(  # "the second of three sons"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eldest|oldest|youngest|middle|last|one|two|three|"
    r"only)(?:[ -]born)?(?: child)? of (?:the |his |her |their )?$",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:have|has|had|raised?|raises|bore|fathered|adopted|brought up) $")  # "they had two sons"
_ENDS = re.compile(r" \w+(?: and (?:\w+ ){1,2})?[.,;]")
_KIN = listed("sons daughters children brothers sisters siblings")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|both|his|her|their|its|our|first|last|past|other|next|top)\s+$", re.IGNORECASE
)


def reason(text: str, start: int, end: int, value: float, printed: str, noun: str) -> str | None:
    """Why the number at `start` to `end` is no figure; None = it may be one. `noun` is what it counts, "" = nothing."""
    before, after = text[max(0, start - 40) : start], text[end : end + 60]
    whole = printed.isdigit()
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before) or (whole and _between_commas(before, after, value)):
        return "age"
    if _TIME.match(after):
        return "time"
    if whole and _is_date(before, after, value):
        return "date"
    if whole and len(printed) == 4 and 1500 <= value < 2100 and _is_year(before, after):
        return "year"
    if _YEARS.fullmatch(printed) or _YEAR_BEFORE.search(before) or (not noun and _TWO_YEARS.fullmatch(printed)):
        return "year"
    if whole and (_STREET.match(after) or _CALL.match(after)):
        return "address"
    if _is_label(before, printed, noun):
        return "label"
    if _SCORE.match(printed) and not noun:
        return "score"
    if noun.lower() in _KIN and (
        _RANK.search(before) or (value < 10 and _HAS.search(before) and _ENDS.match(text, end))
    ):
        return "family"
    if _BASE.search(before):
        return "base of a rate"
    if not before.strip() and re.match(r"[.)]\s", after):
        return "list number"
    return None


def is_anaphoric(text: str, start: int) -> bool:
    """ "the two agents", "these three men": known already, no count of its own."""
    return bool(_DEFINITE.search(text, max(0, start - 12), start))


def _between_commas(before: str, after: str, value: float) -> bool:
    return value < 120 and after[:1] in (",", ")", ".", ";", "") and bool(_AGE_COMMAS.search(before))


def _is_date(before: str, after: str, value: float) -> bool:
    if not 1 <= value <= 31:
        return bool(_DATE_BEFORE.search(before)) and 1500 <= value < 2100
    return bool(_DATE_BEFORE.search(before) or _DATE_AFTER.match(after))


_PEOPLE_AFTER = re.compile(
    r"\s+(?:people|men|women|children|soldiers|troops|workers|officers|migrants|jobs|homes|cases)\b"
)
_IN_BEFORE = re.compile(r"\b(?:in|since|by|until|during|of|from|before|after|early|late|mid)[\s-]+$", re.IGNORECASE)


def _is_year(before: str, after: str) -> bool:
    return not _PEOPLE_AFTER.match(after) or bool(_IN_BEFORE.search(before))


def _is_label(before: str, printed: str, noun: str) -> bool:
    if " " in printed or not printed[0].isdigit() or ("," in printed and noun):
        return False
    word = _LABEL.search(before)
    if word and not (noun and word.group().strip().lower() in _SOFT_LABEL):
        return True
    capital = _CAPITAL.search(before)
    return capital is not None and capital[1].lower().rstrip(".") not in _NOT_LABEL and not capital[1].endswith(".”")
