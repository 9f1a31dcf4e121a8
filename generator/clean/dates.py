"""Full dates as they are printed in nine languages. An ambiguous date (03/04/2011) is no date: nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january jan enero ene januar jän jänner janvier janv janeiro gennaio gen января январь "
    "январе янв يناير كانون_الثاني januari",
    "february feb febrero februar février févr fevereiro fev febbraio февраля февраль феврале фев فبراير شباط februari",
    "march mar marzo märz mrz mars março marca марта март марте мар مارس آذار maart",
    "april apr abril abr avril avr aprile апреля апрель апреле апр أبريل ابريل نيسان",
    "may mayo mai maio mag maggio мая май мае مايو أيار mei",
    "june jun junio juni juin junho giugno giu июня июнь июне июн يونيو حزيران",
    "july jul julio juli juillet juil julho luglio lug июля июль июле июл يوليو تموز",
    "august aug agosto ago août agosto августа август августе авг أغسطس اغسطس آب augustus",
    "september sept sep septiembre setiembre septembre setembro set settembre сентября "
    "сентябрь сентябре сен سبتمبر أيلول",
    "october oct octubre oktober okt octobre outubro out ottobre ott октября октябрь октябре "
    "окт أكتوبر اكتوبر تشرين_الأول",
    "november nov noviembre novembre novembro ноября ноябрь ноябре ноя نوفمبر تشرين_الثاني",
    "december dec diciembre dic dezember dez décembre déc dezembro dicembre декабря декабрь "
    "декабре дек ديسمبر كانون_الأول",
)
_NUMBER_OF = {name.replace("_", " "): number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?!\d)",
        rf"\b(?P<name>{_NAME})\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"(?<!\d){_DAY}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?(?P<name>{_NAME})\.?,?\s+(?:de\s+|del\s+)?{_YEAR}\b",
        rf"(?<!\d){_DAY}\.(?P<month>[01]?\d)\.{_YEAR}(?!\d)",
        r"(?<!\d)(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)/(?P<short>(?:19|20)?\d\d)(?!\d)",
    )
)
_HINT = re.compile(r"\d(?:\d{3}|/\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    day: str  # ISO
    text: str  # as printed
    start: int
    end: int


def find(text: str) -> Dated | None:
    """The first full, unambiguous date in `text`."""
    if not _HINT.search(text):
        return None
    found = [dated for form in _FORMS for match in form.finditer(text) if (dated := _read(match)) is not None]
    return min(found, key=lambda dated: (dated.start, -dated.end), default=None)


def find_all(text: str) -> tuple[Dated, ...]:
    if not _HINT.search(text):
        return ()
    found = [dated for form in _FORMS for match in form.finditer(text) if (dated := _read(match)) is not None]
    return tuple(sorted(found, key=lambda dated: dated.start))


def _read(match: re.Match[str]) -> Dated | None:
    parts = match.groupdict()
    if "one" in parts:
        month, day = int(parts["one"]), int(parts["two"])
        if month > 12:
            month, day = day, month
        elif day <= 12 and day != month:
            return None  # month and day can't be told apart
        year = int(parts["short"])
        year += 2000 if year < 100 else 0
    else:
        month = _NUMBER_OF[parts["name"].casefold()] if parts.get("name") else int(parts["month"])
        year, day = int(parts["year"]), int(parts["day"])
    try:
        return Dated(date(year, month, day).isoformat(), match.group(), match.start(), match.end())
    except ValueError:
        return None
