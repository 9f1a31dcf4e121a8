"""The one pattern that finds the dates of a text; each form is a named group. What it is, `dates` reads."""

from __future__ import annotations

import re

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_SEASON = r"(?:spring|summer|autumn|fall)"
_PART = r"(?:early|late|mid|beginning of|start of|end of|middle of|first half of|second half of)"

DATE = re.compile(
    rf"""\b(?<![$€£¥#/.,])(?:
      (?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])
    | (?:{WEEKDAY},?\ )?(?P<mdy>{MONTH}\ {DAY}(?:st|nd|rd|th)?,?\ {YEAR})(?![\d-])
    | (?:{WEEKDAY},?\ (?:the\ )?)?(?P<dmy>{DAY}(?:st|nd|rd|th)?\ (?:of\ )?{MONTH},?\ {YEAR})(?![\d-])
    | (?P<slashed>\d{{1,2}}[/.]\d{{1,2}}[/.]{YEAR})(?![\d/])
    | (?P<my>{MONTH},?\ (?:of\ )?{YEAR})(?![\d-])
    | (?P<md>(?:{WEEKDAY},?\ )?(?:{MONTH}\ {DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|
        th)?\ (?:of\ )?{MONTH}))(?![\w-]|[:.]\d)
    | (?P<ago>(?i:{_COUNT})\ (?:day|week|month|year)s?\ ago)\b
    | (?P<season>(?:(?i:this|last|next|past)\ |
        (?i:the\ )?(?={_SEASON}\ (?:of\ )?{YEAR})){_SEASON}(?:\ (?:of\ )?{YEAR})?)\b(?!-)
    | (?P<unit>(?:(?i:earlier|later|late|early)\ )?(?i:this|last|next)\ (?:week|month|year))\b(?![-’'])
    | (?P<month>(?i:in|since|by|until|till|last|next|this|from|through|during|of|after|before|the)\ (?:{_PART}[\ -])?
        (?:January|February|March|April|May|June|July|August|September|October|November|December))\b
        (?![-’']|\ [A-Z\d]|\ of\ {YEAR})
    | (?P<weekday>(?:(?i:last|next|this|past|on|late\ on|early\ on)\ )?{WEEKDAY}
        (?:\ (?:morning|afternoon|evening|night))?)\b(?![-’'])(?!,?\ (?:the\ )?(?:{MONTH}\ \d|{DAY}(?:st|nd|rd|
        th)?\ (?:of\ )?{MONTH}))
    | (?P<day>(?i:the\ day\ (?:before\ yesterday|after\ tomorrow)|
        yesterday|tomorrow|tonight|last\ night|(?:earlier|later)\ today|this\ (?:morning|afternoon|
        evening)))\b(?![-’'])
    | (?P<year>(?i:in|since|by|until|till|from|during|of|for|before|after|through|between|and|to|the|mid|late|
        early|year|fiscal|circa)
        [\ -](?:{_PART}[\ -])?{YEAR}(?=$|[\s,;:.)\]"”’'—–-]))(?![.,]\d|-\w|[’']?s\b|\ (?:percent|per|million|
        billion|people|%))
    )""",
    re.VERBOSE,
)
# Cheap test before the pattern above runs over a text: no date without one of these.
HINT = re.compile(r"\d{4}|day|month|year|week|spring|summer|autumn|fall|night|ago|[Tt]his |omorrow|[JFMASOND][a-z]{2}")
