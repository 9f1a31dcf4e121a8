"""Finds the dates in a text and says which day, month or year each is, as far as that is known.

One compiled pattern finds the candidates; one small reader a form resolves them. A date that needs the day of
publication and does not have it gives nothing. A winter, a decade and "around 2010" are not dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from generator.model import Moment
from generator.tag.events import calendar as cal
from generator.tag.events.calendar import Published
from generator.tag.events.forms import DATE, DAY, HINT, MONTH, WEEKDAY, YEAR
from generator.tag.events.reach import colours
from generator.tag.events.weekdays import is_no_one_day

_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AHEAD = re.compile(
    r"\b(?:will|shall|would|to be held|due|scheduled|next|upcoming|expected|plans?|planned|set|until|deadline|slated|"
    r"goes|opens|begins|starts|takes)\b"
)
_ATTACKS = re.compile(r"\s+(?:terror|attack|memorial|hijack|commission|museum)", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:about|some|around|nearly|almost|roughly|over|than|least|approximately|or)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands, half-open."""

    start: int
    end: int
    moment: Moment
    absolute: bool  # said its year


def dates(text: str, published: Moment | None) -> tuple[Dated, ...]:
    """All dates of the text in order."""
    if not HINT.search(text):
        return ()
    return tuple(_known(text, cal.published_of(published)))


def _known(text: str, published: Published | None) -> Iterator[Dated]:
    said: Dated | None = None  # the last date that said its year
    for match in DATE.finditer(text):
        form = match.lastgroup or ""
        moment = _READERS[form](match, published)
        if moment is None:
            continue
        start, end = _trimmed(match, form)
        dated = Dated(start, end, moment, form in _ABSOLUTE or _says_year(match))
        if dated.absolute:
            said = dated
        elif said and form in ("month", "md") and _of_another_year(text, said, dated, _ahead(match)):
            said = replace(said, end=dated.end)
            continue
        yield dated


def _says_year(match: re.Match[str]) -> bool:
    return match.lastgroup == "season" and match.group()[-1].isdigit()


def _of_another_year(text: str, said: Dated, dated: Dated, ahead: bool) -> bool:
    """ "In March 2008 ..., and in June", "in 2008. On June 3 ...": June of which year? Not known, so not said."""
    differs = said.moment.value[:4] != dated.moment.value[:4]
    return differs and colours(text, said.start, said.end, dated.start, ahead)


def _trimmed(match: re.Match[str], form: str) -> tuple[int, int]:
    """The date without its preposition, as an editor would mark it."""
    start, end = match.start(), match.end()
    words = {"month": _PREPOSITION, "weekday": _PREPOSITION, "year": _PREPOSITION, "season": _PREPOSITION}
    if form in words and (found := words[form].match(match.group())):
        start += found.end()
    return start, end


_PREPOSITION = re.compile(
    r"(?:(?:late |early )?(?:in|since|by|until|till|from|through|during|of|on|for|after|before|the|between|and|"
    r"to|circa|year)[ -])+",
    re.IGNORECASE,
)


def _month_number(name: str) -> int:
    return cal.MONTHS.index(name[:3].lower()) + 1


def _find_month(text: str) -> int:
    found = _MONTH_NAME.search(text)
    return _month_number(found.group()) if found else 1


_MONTH_NAME = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_DAY_NUMBER = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")


def _printed(match: re.Match[str]) -> str:
    return f"printed “{match.group().strip()}”"


def _leaning(match: re.Match[str], published: Published) -> str:
    return f"“{match.group().strip()}” in a text of {published.iso}"


def _iso(match: re.Match[str], _: Published | None) -> Moment | None:
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return cal.of_day(year, month, day, _printed(match))


def _full(match: re.Match[str], _: Published | None) -> Moment | None:
    text = match["mdy"] or match["dmy"]
    day = _DAY_NUMBER.search(text)
    return cal.of_day(int(text[-4:]), _find_month(text), int(day[1]), _printed(match)) if day else None


def _slashed(match: re.Match[str], _: Published | None) -> Moment | None:
    """Day and month only where their order is beyond doubt."""
    first, second, year = (int(part) for part in re.split(r"[/.]", match["slashed"]))
    if first > 12 or "." in match["slashed"] or first == second:
        return cal.of_day(year, second, first, _printed(match))
    return cal.of_day(year, first, second, _printed(match)) if second > 12 else None


def _month_year(match: re.Match[str], _: Published | None) -> Moment | None:
    return cal.of_month(int(match["my"][-4:]), _find_month(match["my"]), _printed(match))


def _month_day(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None or published.day is None or _ATTACKS.match(match.string, match.end()):
        return None
    day = _DAY_NUMBER.search(match["md"])
    month = _find_month(_no_weekday(match["md"]))
    joined = _JOINED_DAY.match(match.string, match.end())
    if joined and day:
        return cal.of_day(int(joined["year"]), month, int(day[1]), f"{_printed(match)} beside {joined['year']}")
    away = _YEAR_AWAY.match(match.string, match.end())
    if away and day:
        return cal.of_day(published.year + _STEP[away[1].lower()], month, int(day[1]), _leaning(match, published))
    found = cal.nearest_day(published.day, month, int(day[1]), _ahead(match)) if day else None
    return Moment(found.isoformat(), "day", _leaning(match, published)) if found else None


_JOINED_DAY = re.compile(  # "November 12 and into November 13, 2022": one year for both
    rf"\ (?:and|to|through|until|or)\ (?:into\ |on\ )?(?:{MONTH}\ )?{DAY},\ (?P<year>{YEAR})\b"
)


_YEAR_AWAY = re.compile(r",? (?:of )?(last|this|next) year\b(?![-’'])")  # "3 June last year"
_STEP = {"last": -1, "this": 0, "next": 1}
_JOINED_MONTH = re.compile(rf" (?:and|to|until|through|or) (?:in )?(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})\b")


def _no_weekday(text: str) -> str:
    return re.sub(WEEKDAY, "", text)


def _ago(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None or _LOOSE.search(match.string, max(0, match.start() - 15), match.start()):
        return None
    count_word, unit = match["ago"].lower().split()[:2]
    count = (
        int(count_word)
        if count_word.isdigit()
        else _COUNTS.index("one" if count_word in ("a", "an") else count_word) + 1
    )
    evidence = _leaning(match, published)
    if unit.startswith("year"):
        return cal.of_year(published.year - count, evidence)
    if unit.startswith("month") and published.month:
        return cal.of_month(*cal.shifted_month(published.year, published.month, -count), evidence)
    if unit.startswith("day") and published.day:
        return Moment((published.day - timedelta(days=count)).isoformat(), "day", evidence)
    week = cal.week_month(published.day, -count) if unit.startswith("week") and published.day else None
    return cal.of_month(*week, evidence) if week else None


def _season(match: re.Match[str], published: Published | None) -> Moment | None:
    """A season is not a month, so it gives its year."""
    text = match["season"].lower()
    if text[-1].isdigit():
        return cal.of_year(int(text[-4:]), _printed(match))
    if published is None or published.month is None:
        return None
    evidence, which = _leaning(match, published), text.split()[0]
    first, last = cal.SEASONS[text.split()[-1]]
    if which == "this":
        return cal.of_year(published.year, evidence)
    if which == "next":
        return cal.of_year(published.year + (published.month >= first), evidence)
    return cal.of_year(published.year - (published.month <= last), evidence)


def _unit(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None:
        return None
    which, unit = match["unit"].lower().split()[-2:]
    step = _STEP[which]
    evidence = _leaning(match, published)
    if unit == "year":
        return cal.of_year(published.year + step, evidence)
    if unit == "month" and published.month:
        return cal.of_month(*cal.shifted_month(published.year, published.month, step), evidence)
    week = cal.week_month(published.day, step) if unit == "week" and published.day else None
    return cal.of_month(*week, evidence) if week else None


def _month(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None or published.month is None:
        return None
    month, which = _find_month(match["month"].split()[-1]), match["month"].split()[0].lower()
    evidence = _leaning(match, published)
    away = _YEAR_AWAY.match(match.string, match.end())
    if away:
        return cal.of_month(published.year + _STEP[away[1].lower()], month, evidence)
    joined = _JOINED_MONTH.match(match.string, match.end())
    if joined:  # "from November to February 2018": the November before
        later = month > _month_number(joined["month"])
        return cal.of_month(int(joined["year"]) - later, month, f"{_printed(match)} beside {joined['year']}")
    if which == "next" or (which in ("in", "by", "until", "this") and month != published.month and _ahead(match)):
        return cal.of_month(published.year + (month <= published.month), month, evidence)
    if which == "this":
        return cal.of_month(published.year, month, evidence)
    back = month >= published.month if which == "last" else month > published.month
    return cal.of_month(published.year - back, month, evidence)


def _ahead(match: re.Match[str]) -> bool:
    """A word of the future close by in the same sentence."""
    start = max(0, match.start() - 60)
    before = match.string[start : match.start()]
    return bool(_AHEAD.search(before.rpartition(". ")[2])) or bool(
        _AHEAD.match(match.string[match.end() : match.end() + 8].strip())
    )


def _weekday(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None or published.day is None:
        return None
    if is_no_one_day(match.string, match.start(), match.end()):
        return None
    words = match["weekday"].split()
    name = next(word for word in words if word.endswith("day") and word[0].isupper())
    number = cal.WEEKDAYS.index(name[:3].lower())
    when = {"last": "before", "next": "ahead"}.get(words[0].lower(), "ahead" if _ahead(match) else "past")
    return Moment(cal.weekday_day(published.day, number, when).isoformat(), "day", _leaning(match, published))


_NEAR_DAYS = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
}


def _near_day(match: re.Match[str], published: Published | None) -> Moment | None:
    if published is None or published.day is None:
        return None
    step = _NEAR_DAYS.get(match["day"].lower(), 0)
    return Moment((published.day + timedelta(days=step)).isoformat(), "day", _leaning(match, published))


def _year(match: re.Match[str], _: Published | None) -> Moment | None:
    return cal.of_year(int(match["year"][-4:]), _printed(match))


_ABSOLUTE = frozenset({"iso", "mdy", "dmy", "slashed", "my", "year"})
_READERS: dict[str, Callable[[re.Match[str], Published | None], Moment | None]] = {
    "iso": _iso,
    "mdy": _full,
    "dmy": _full,
    "slashed": _slashed,
    "my": _month_year,
    "md": _month_day,
    "ago": _ago,
    "season": _season,
    "unit": _unit,
    "month": _month,
    "weekday": _weekday,
    "day": _near_day,
    "year": _year,
}
