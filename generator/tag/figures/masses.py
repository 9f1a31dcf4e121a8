"""Masses: their printed forms and factors, masses in two units, and pounds and single letters that are money.

Factors are definitions (international pound, US short ton); a bare "ton" is read as a short ton, "tonne" as metric.
"""

from __future__ import annotations

import re

KG_OF: dict[str, float] = {
    "kg": 1.0,
    "kgs": 1.0,
    "kilo": 1.0,
    "kilos": 1.0,
    "kilogram": 1.0,
    "kilograms": 1.0,
    "kilogramme": 1.0,
    "kilogrammes": 1.0,
    "g": 0.001,
    "gram": 0.001,
    "grams": 0.001,
    "gramme": 0.001,
    "grammes": 0.001,
    "mg": 1e-6,
    "milligram": 1e-6,
    "milligrams": 1e-6,
    "tonne": 1000.0,
    "tonnes": 1000.0,
    "metric ton": 1000.0,
    "metric tons": 1000.0,
    "metric tonnes": 1000.0,
    "ton": 907.18474,
    "tons": 907.18474,
    "short tons": 907.18474,
    "pound": 0.45359237,
    "pounds": 0.45359237,
    "lb": 0.45359237,
    "lbs": 0.45359237,
    "ounce": 0.028349523125,
    "ounces": 0.028349523125,
    "oz": 0.028349523125,
}
_LONGEST_FIRST = sorted(KG_OF, key=lambda name: (-len(name), name))
MASS = re.compile(r"[ -]?(" + "|".join(_LONGEST_FIRST) + r")\b(?!-)", re.IGNORECASE)

_SMALLER = re.compile(
    r",? (?:and )?(\d{1,3}(?:\.\d+)?)[ -]?(ounces?|oz|grams?|grammes?|g|pounds?|lbs?|kilos?|kg)\b(?!-)"
)


def smaller_mass(text: str, end: int, unit: str) -> tuple[float, int]:
    """ "6 pounds 11 ounces" is one mass: (what the smaller unit behind it adds in kilograms, where it ends)."""
    found = _SMALLER.match(text, end)
    if not found:
        return 0.0, end
    rest = float(found[1]) * KG_OF[found[2]]
    smaller = KG_OF[found[2]] < KG_OF[unit] and rest < KG_OF[unit]
    return (rest, found.end()) if smaller else (0.0, end)


# "fined 5,000 pounds": money; "5,000 pounds of cocaine": mass
MONEY_VERB = re.compile(
    r"\b(?:fined|paid|pay|pays|cost|costs|costing|worth|raised|spent|spend|earns?|earned|price|fee|salary|budget|"
    r"fine|debts?|loan|deposit|prize|sold|bought|donated|payment|compensation|settlement|bonus|stole|stolen|owed|owes|embezzled|laundered|transferred|lent|borrowed|invested)\b"
)
POUNDS = re.compile(r"[ -]?pounds?\b(?! (?:of (?!cash|debt|public|taxpayer|funding)|heavier|lighter|in weight))")

_WEIGHS = re.compile(r"\bweigh(?:s|ed|ing)?\b[^.;]{0,30}$")


def pays(text: str, start: int, end: int) -> bool:
    """A verb of paying before the pounds or, in the same clause, behind them: they are money."""
    low = max(0, start - 60)
    if _WEIGHS.search(text[low:start]):
        return False
    stop = min((at for mark in ",;" if (at := text.find(mark, end, end + 30)) >= 0), default=end + 30)
    return bool(MONEY_VERB.search(text, low, stop))


SMALL_LETTER = frozenset({"N", "R"})  # R500 is a road as well; a sum only where it is given or asked for
_GIVEN_BEFORE = re.compile(
    r"\b(?:lend|lent|lends|gave|give|gives|given|pay|pays|paid|cost|costs|charge[ds]?|owe[ds]?|earn(?:s|ed)?|fined|worth|"
    r"spent|borrow(?:s|ed)?|got|took|raised|stole|sent)(?: (?:him|her|them|me|us|you|it|back|out|only|just|about|"
    r"another|at least|more than|less than|up to|nearly))* $"
)
_GIVEN_AFTER = re.compile(
    r" (?:an? (?:day|week|month|year|hour|head|kilo|litre|ticket|night|trip|load)|each|"
    r"apiece|per|in cash|notes?|fines?|bail)\b"
)


def is_given(text: str, start: int, end: int) -> bool:
    """ "lend him R500", "R450 a night"."""
    return bool(_GIVEN_BEFORE.search(text[max(0, start - 40) : start]) or _GIVEN_AFTER.match(text, end))
