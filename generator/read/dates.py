"""The day in a written date. What could mean two days is no date: an invented one is worse than none."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime

# Months in the languages of the pages we test on, folded; abbreviations of three letters or more are found by prefix.
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "januar februar marz april mai juni juli august september oktober november dezember",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ar": "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "tr": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
}
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?\d{4}(?:\d\d)?Z?)?(?!\d)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?$")
_DAY_MONTH = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?[\s\-/]+(?:of\s+|de\s+|d['’])?([^\W\d_]{3,12})\.?,?[\s\-/]+(?:de[l]?\s+)?((?:19|20)\d\d)(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.?[\s\-/]+(\d{1,2})(?:st|nd|rd|th)?\s*[,.\s\-/]\s*((?:19|20)\d\d)(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_EAST_ASIAN = re.compile(r"((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")


def _fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _month_table() -> dict[str, int]:
    """Whole names and their beginnings of three letters or more; a beginning that means two months means none."""
    table: dict[str, int] = {}
    clashes: set[str] = set()
    for names in _MONTHS.values():
        for number, name in enumerate(names.split(), 1):
            folded = _fold(name)
            for length in range(3, len(folded) + 1):
                if table.setdefault(folded[:length], number) != number:
                    clashes.add(folded[:length])
    for names in _MONTHS.values():
        clashes -= {_fold(name) for name in names.split()}
    return {name: number for name, number in table.items() if name not in clashes} | {"sept": 9, "mar": 3}


_MONTH = _month_table()


def day_of(text: str | None) -> str | None:
    """The ISO day of the first full date in `text`; None if there is none or it can be read in two ways."""
    if not text or len(text) > 400:
        return None
    text = text.strip()
    if found := _EPOCH.match(text):
        return datetime.fromtimestamp(int(found[1]), UTC).date().isoformat()
    for look in (_iso, _east_asian, _written, _numeric):
        day = look(text)
        if day:
            return day
    return None


def is_month(word: str) -> bool:
    return _fold(word) in _MONTH


def _iso(text: str) -> str | None:
    if found := _ISO.search(text):
        return _valid(int(found[1]), int(found[3]), int(found[4]))
    if found := _COMPACT.search(text):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    return None


def _east_asian(text: str) -> str | None:
    found = _EAST_ASIAN.search(text)
    return _valid(int(found[1]), int(found[2]), int(found[3])) if found else None


def _written(text: str) -> str | None:
    """'18 March 2024', 'March 18th, 2024', '18 de marzo de 2024'; the one that stands first."""
    matches = [(f.start(), f[3], f[2], f[1]) for f in _DAY_MONTH.finditer(text)]
    matches += [(f.start(), f[3], f[1], f[2]) for f in _MONTH_DAY.finditer(text)]
    for _, year, month, day in sorted(matches):
        number = _MONTH.get(_fold(month))
        if number:
            return _valid(int(year), number, int(day))
    return None


def _numeric(text: str) -> str | None:
    """Day and month in figures only where one reading is possible; with dots the day stands first."""
    found = _NUMERIC.search(text)
    if not found:
        return None
    first, mark, second, year = int(found[1]), found[2], int(found[3]), int(found[4])
    if first > 12 or mark == "." or first == second:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
