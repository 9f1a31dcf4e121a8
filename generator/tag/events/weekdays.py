"""Weekdays that are no day of a known week: "every Sunday", "on a Friday", opening hours."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def is_no_one_day(text: str, start: int, end: int) -> bool:
    """ "every Sunday", "on a Friday", "the following Monday", "Monday to Friday": no day of a known week."""
    low = max(0, start - 24)
    if _NAMED_DAY.search(text, low, start):
        return True
    if _ANY_DAY.search(text, low, start) or (_A_DAY.search(text, low, start) and not _OF_A_DAY.match(text, end)):
        return True
    if _HOURS.search(text, max(0, start - 60), start):
        return True
    return bool(_OPENED.search(text, low, start) or (_TO_DAY.match(text, end) and not _FROM.search(text, low, start)))


_ANY_DAY = re.compile(
    r"\b(?:every|each|any|most|some|one|following|previous|that|first|second|third|fourth|other)\s+$", re.IGNORECASE
)
_NAMED_DAY = re.compile(
    r"\b(?:Patch|Black|Cyber|Super|Good|Easter|Ash|Giving|Fat|Holy|Bloody|Palm|Whit|Shrove|Maundy|Green) $"
)
_HOURS = re.compile(  # "shops here close on Sunday": a habit
    r"\b(?:shops|stores|banks|offices|markets|museums|libraries|businesses|restaurants|caf[eé]s|bars|supermarkets|pubs)"
    r"(?: \w+){0,3} (?:close|open|shut|are (?:closed|open|shut))(?: early| late)?(?: on)?\s+$",
    re.IGNORECASE,
)
_A_DAY = re.compile(r"\ban?\s+$", re.IGNORECASE)
_OF_A_DAY = re.compile(
    r"\s(?!(?:in|at|on|when|and|or|to|of|after|before|night|morning|afternoon|evening|as|but)\b)[a-z]"
)
_TO_DAY = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|through|thru|till)\s)" + _WEEKDAY)
_OPENED = re.compile(r"(?<!from )(?<!From )(?:" + _WEEKDAY + r")(?:\s?[-–—]\s?|\s(?:to|through|thru|till)\s)$")
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
