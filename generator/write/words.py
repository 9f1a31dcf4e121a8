"""The interface's words in the site's language. One file a language in `words/`; English where one is missing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from generator.model import Moment

FOLDER = Path(__file__).parent / "words"


class Words:
    """`words("undated")`; `words.count("story", 3)` takes "story.one" or "story.many"."""

    def __init__(self, language: str) -> None:
        self.language = language if (FOLDER / f"{language}.yml").is_file() else "en"
        self.table = {**_load("en"), **_load(self.language)}

    def __call__(self, key: str, **values: object) -> str:
        made = self.table[key]
        return made.format(**values) if values else made

    def count(self, key: str, number: int, **values: object) -> str:
        return self(f"{key}.{'one' if number == 1 else 'many'}", n=self.number(number), **values)

    def number(self, value: float) -> str:
        made = f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
        return made if self.language == "en" else made.translate(str.maketrans(",.", ".,"))

    def reason(self, said: str) -> str:
        """Why cleaning dropped a part, in the site's language where the words are known; what is quoted stays."""
        known = self.table.get(f"reason.{said}")
        if known is None and said.startswith("in the box below “"):
            known = self.table.get("reason.in the box below", "").format(cue=said.split("“", 1)[1].rstrip("”"))
        return known or said

    def percent(self, share: int) -> str:
        return self("percent", n=share)

    def span(self, first: Moment, last: Moment) -> str:
        """25–29 August 2011, 8 May – 3 June 2011 or 30 June 2008 – 25 October 2011: what both share stands once."""
        if first.value == last.value:
            return self.date(last)
        one, other = first.value.split("-"), last.value.split("-")
        if first.precision == last.precision == "day" and one[:2] == other[:2]:
            return self.date(last).replace(str(int(other[2])), f"{int(one[2])}–{int(other[2])}", 1)
        if len(one) == len(other) > 1 and one[0] == other[0]:
            short = self("date.daymonth", day=int(one[2]), month=self._month(one)) if one[2:] else self._month(one)
            return f"{short} – {self.date(last)}"
        return f"{self.date(first)} – {self.date(last)}"

    def short(self, period: str) -> str:
        """2011 or Aug 2011, as there is room for below a chart."""
        parts = period.split("-")
        return f"{self._month(parts)[:3]} {parts[0]}" if parts[1:] else period

    def _month(self, parts: list[str]) -> str:
        return self.table["months"].split()[int(parts[1]) - 1]

    def date(self, moment: Moment) -> str:
        """28 August 2011, August 2011 or 2011."""
        parts = moment.value.split("-")
        months = self.table["months"].split()
        if len(parts) > 1 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
            month = months[int(parts[1]) - 1]
            if len(parts) == 2:
                return self("date.month", month=month, year=parts[0])
            return self("date.day", day=int(parts[2]), month=month, year=parts[0])
        return parts[0]

    def cited(self, moment: Moment, year: bool = True) -> str:
        """August 28, 2011 as citations want it; without the year for APA."""
        number, _, rest = moment.value.partition("-")
        if not rest:
            return number
        parts = rest.split("-")
        month = self.table["months"].split()[int(parts[0]) - 1]
        if self.language == "en":
            made = f"{month} {int(parts[1])}" if len(parts) > 1 else month
            return f"{made}, {number}" if year and len(parts) > 1 else f"{made} {number}" if year else made
        made = self("date.daymonth", day=int(parts[1]), month=month) if len(parts) > 1 else month
        return self("date.month", month=made, year=number) if year else made


@lru_cache
def _load(language: str) -> dict[str, str]:
    table: dict[str, str] = yaml.load((FOLDER / f"{language}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return table
