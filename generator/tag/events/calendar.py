"""Days and months as values: from what a text names and when it was published to a Moment. No text is searched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import Moment

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}  # first and last month; winter spans years
SOON = 45  # days ahead that a bare "Nov. 2" may mean; a guess
YEAR = 366
HALF_YEAR = 183  # days; a day without a year is the nearest one to the publication


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication as far as it is known; None = not that far."""

    year: int
    month: int | None = None
    day: date | None = None

    @property
    def iso(self) -> str:
        if self.day:
            return self.day.isoformat()
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


def published_of(moment: Moment | None) -> Published | None:
    """None for no date and for one that is not a date of the calendar."""
    if moment is None:
        return None
    try:
        parts = [int(part) for part in moment.value[:10].split("-")]
        if moment.precision == "day":
            day = date(parts[0], parts[1], parts[2])
            return Published(day.year, day.month, day)
        if moment.precision == "month":
            return Published(parts[0], date(parts[0], parts[1], 1).month)
        return Published(date(parts[0], 1, 1).year)
    except (ValueError, IndexError, OverflowError):
        return None


def of_day(year: int, month: int, day: int, evidence: str) -> Moment | None:
    try:
        return Moment(date(year, month, day).isoformat(), "day", evidence)
    except ValueError:
        return None


def of_month(year: int, month: int, evidence: str) -> Moment:
    return Moment(f"{year:04d}-{month:02d}", "month", evidence)


def of_year(year: int, evidence: str) -> Moment:
    return Moment(f"{year:04d}", "year", evidence)


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def nearest_day(published: date, month: int, day: int, ahead: bool) -> date | None:
    """The day of that name nearest to the publication; with `ahead` the next one.

    Without a word of the future a day more than a few weeks ahead may be the last one or the next: then None.
    """
    candidates: list[date] = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if ahead:
        candidates = [day for day in candidates if day >= published]
    near = [day for day in candidates if abs((day - published).days) <= (YEAR if ahead else HALF_YEAR)]
    found = min(near, key=lambda day: abs((day - published).days), default=None)
    return found if found is None or ahead or (found - published).days <= SOON else None


def weekday_day(published: date, weekday: int, when: str) -> date:
    """`when`: past = the latest, that day included; before = "last ..."; ahead = the next one."""
    back = (published.weekday() - weekday) % 7
    if when == "past":
        return published - timedelta(days=back)
    if when == "before":
        return published - timedelta(days=back or 7)
    return published + timedelta(days=7 - back if back else 7)


def week_month(published: date, weeks: int) -> tuple[int, int] | None:
    """The month of the week `weeks` away, None when that week lies in two months."""
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=weeks)
    sunday = monday + timedelta(days=6)
    return (monday.year, monday.month) if monday.month == sunday.month else None
