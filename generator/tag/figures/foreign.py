"""Figures in the languages other than English: percentages, money with its sign or "euros", and people.

Points and commas mean other things there, so a number is read by its shape ("1.200", "1 200" and "1,200" are thousands,
"1,5" and "1.5" are not), and where the shape leaves a doubt it is no figure. The dead are not told from the living.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.tag.figures import units
from generator.tag.figures.nouns import listed
from generator.tag.figures.values import Amount

_SPACE = r"[ \u00a0\u202f]"
_GAP = r"[ \u00a0\u202f.,’']"
_DIGITS = rf"(?:\d{{1,3}}(?P<gap>{_GAP})\d{{3}}(?:(?P=gap)\d{{3}})*|\d+)"
_SCALES: dict[str, float] = {
    **dict.fromkeys(("mil", "mille", "mila", "tausend", "duizend", "тысяч", "тысячи", "тыс"), 1e3),
    **dict.fromkeys(
        listed(
            "millones millón millions million millionen mio milhões milhão milioni milione miljoen млн миллионов "
            "миллиона миллион"
        ),
        1e6,
    ),
    **dict.fromkeys(
        listed("milliards milliard milliarden milliarde mrd bilhões bilhão miliardi miliardo miljard млрд миллиардов"),
        1e9,
    ),
}
_SCALE = "|".join(sorted(_SCALES, key=lambda word: (-len(word), word)))
_PEOPLE = (
    "personas|habitantes|muertos|heridos|personnes|habitants|morts|blessés|Menschen|Personen|Einwohner|Tote|Verletzte|"
    "pessoas|mortos|feridos|persone|abitanti|morti|feriti|mensen|inwoners|doden|человек|жителей"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/:@#-])(?<!\d[ \u00a0\u202f])(?:(?P<sign>{units.SIGN}){_SPACE}?)?"
    rf"(?P<whole>{_DIGITS})(?P<part>[.,]\d{{1,2}})?(?![\d]|{_GAP}\d)"
    rf"(?:{_SPACE}(?P<scale>(?i:{_SCALE}))\b\.?(?:{_SPACE}(?P<second>(?i:{_SCALE}))\b)?(?:{_SPACE}d[e’'i])?)?"
    rf"{_SPACE}?(?:(?P<percent>%)|(?P<after>€|[Ee]uros?\b)|(?P<people>(?:{_PEOPLE})\b))?"
)


def amounts(text: str) -> Iterator[Amount]:
    """The amounts of a text that is not English, in order."""
    for match in _NUMBER.finditer(text):
        value = _value(match)
        if value is None:
            continue
        end = match.start() + len(match.group().rstrip())
        if match["percent"] and not match["sign"] and not match["scale"]:
            yield Amount(match.start(), end, value, None, "%", "percent", "", "")
        elif match["sign"] or match["after"]:
            unit = units.unit_of_sign(match["sign"]) if match["sign"] else "EUR"
            yield Amount(match.start(), end, value, None, unit, "money", "", "")
        elif match["people"] and value == int(value):
            yield Amount(match.start(), end, value, None, "", "people", match["people"], "")


def _value(match: re.Match[str]) -> float | None:
    """None where the shape leaves a doubt: "1,459 euros" a litre, "1.234 million", "3.145 %"."""
    gap, part = match["gap"] or "", (match["part"] or "").replace(",", ".")
    one_group = gap in (".", ",") and match["whole"].count(gap) == 1 and not part
    if one_group and (match["percent"] or (match["scale"] and not (gap == "." and match["whole"].endswith("00")))):
        return None
    if one_group and gap == "," and (match["after"] or (match["sign"] and "$" not in match["sign"])):
        return None
    value = float(re.sub(r"\D", "", match["whole"]) + part)
    for scale in (match["scale"], match["second"]):
        value *= _SCALES[scale.lower()] if scale else 1.0
    return round(value, 6)
