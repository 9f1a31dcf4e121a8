"""Numbers as news prints them: digits, words, scales. From text to float; what is counted is not its business."""

from __future__ import annotations

import re


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ONES = _split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _split("twenty thirty forty fifty sixty seventy eighty ninety")
_WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_ONES)},
    **{word: 20.0 + 10 * place for place, word in enumerate(_TENS)},
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
    "couple": 2.0,
}
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "dozen": 12.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}

_SHARES = {  # "a quarter of a million"
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
}
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
DIGITS = r"\d{1,3}[½¼¾]|\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?(?!\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)"
_ONE = "|".join(_ONES[1:])
TENS = "|".join(_TENS)
UNITS = "|".join(_ONES[1:10])
LONG_SCALE = "thousand|million|billion|trillion|lakh|crore"
SHORT_SCALE = "k|mn|mln|mil|m|bn|bln|b|trn|tn"  # only after money
# "two dozen", "a hundred and fifty thousand", "half a million", "twenty-three", "one and a half million",
# "two thousand five hundred"; halves without a scale are of what is measured: "half a ton", "two and a half kilos"
_SMALL = rf"(?:(?:{TENS})(?:[- ](?:{UNITS}))?|{_ONE})"
_MEASURED = r"(?:metric\ tons?|tonn?es?|tons?|kilos?|kilograms?|kilogrammes?|pounds?\ of|ounces?|percent|per\ cent)\b"
WORDED = (
    rf"(?:half\ (?:a\ )?(?:dozen|million|billion|trillion)"
    rf"|(?:(?:a|one)[ -]quarter|(?:a|one)[ -]third|three[ -]quarters|two[ -]thirds)"
    rf"\ of\ a\ (?:million|billion|trillion)"
    rf"|half\ an?(?=\ {_MEASURED})|{_SMALL}\ and\ a\ half(?=\ {_MEASURED})|a(?=\ (?:metric\ ton|tonne|ton)\b)"
    rf"|(?:an?|{_SMALL})\ thousand(?:\ and|,)?\ {_SMALL}\ hundred(?:(?:\ and)?\ {_SMALL})?"
    rf"|(?:an?|{_SMALL})\ (?:and\ a\ half\ )?(?:hundred\ thousand|dozen|hundred|"
    rf"{LONG_SCALE})(?:(?:\ and)?\ {_SMALL})?(?:\ (?:{LONG_SCALE}))?"
    rf"|{_SMALL})"
)
_AND_HALF = " and a half"


def value_of(text: str) -> float | None:
    """The number that `text` prints, None when it prints none: "1,400", "1.4 million", "two dozen"."""
    text = text.strip().lower()
    found = re.match(DIGITS, text)
    if found:
        printed = found.group().replace(",", "")
        part = _PARTS.get(printed[-1], 0.0)
        return _scaled(float(printed.rstrip("½¼¾")) + part, text[found.end() :].split())
    return _worded(text)


def _scaled(value: float, scales: list[str]) -> float | None:
    for scale in scales:
        if scale not in SCALES:
            return None
        value = _times(value, scale)
    return value


def _times(value: float, scale: str) -> float:
    """Without the last digits that binary fractions add: 1.4 million is 1400000."""
    return float(round(value * SCALES[scale], 6))


def _worded(text: str) -> float | None:
    share, _, whole = text.replace("-", " ").partition(" of a ")
    if whole in SCALES and share in _SHARES:
        return float(round(_SHARES[share] * SCALES[whole]))
    half = _AND_HALF in text
    total, part = 0.0, 0.0
    for word in text.replace(_AND_HALF, "").replace("-", " ").split():
        if word == "and" or (word in ("a", "an") and part):
            continue
        if word in SCALES:
            part = (part or 1.0) * SCALES[word] + (SCALES[word] / 2 if half else 0.0)
            if SCALES[word] >= 1e3:
                total, part = total + part, 0.0
        elif word in _WORDS:
            part += _WORDS[word]
        else:
            return None
    return total + part + (0.5 if half and not total and not any(word in SCALES for word in text.split()) else 0.0)
