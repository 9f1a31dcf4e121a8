"""Says what a number is: money, deaths, people, a mass, a share, another count, or no figure at all.

What stands on both sides decides: sign and unit, the noun counted, the verbs of dying around it, the qualifier.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import FigureKind
from generator.tag.figures import masses, nouns, refuse, units
from generator.tag.figures.fates import kind_of
from generator.tag.figures.values import Amount, Number
from generator.tag.figures.worth import is_worth_it
from generator.tag.numbers import value_of

_QUALIFIER = re.compile(
    r"(?:^|(?<=[\s(“\"'‘—–-]))((?:(?:well |just |slightly |a little |far )?(?:more than|less than|fewer than|"
    r"over|under|above|below)|"
    r"at least|at most|up to|as many as|as much as|as few as|as little as|an estimated|estimated|close to|nearly|"
    r"almost|"
    r"about|around|roughly|approximately|some|only|just|no more than|no fewer than|no less than|upward of|upwards of|"
    r"a record|a total of|exactly|an additional|another|a further|between|circa|a minimum of|a maximum of|"
    r"(?:somewhere )?in the region of|on the order of|an average of)(?: (?:about|some|an estimated|"
    r"another))?) (?:the )?$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our|those|these|all|about|some)\b(?:\s+(?:more than |about |"
    r"some )?(?:\d[\d,]*|two|three|dozen))?"
)
_MONEY_FOR = re.compile(
    r"\s+(?:worth of|in|of|for|on)\s+(?=[a-z])(?!(?:\w+ing|which|that|the|a|an|each|this|all|his|her|its|their|our|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|half|more|less|about)\b)"
)


def judged(number: Number, tail: int) -> Amount | None:
    """The amount that a number stands for, None when it is no figure. `tail`: where a second number of it ends."""
    text, end = number.text, number.end
    if number.sign:
        if number.sign in masses.SMALL_LETTER and not number.large and not masses.is_given(text, number.start, end):
            return None
        return _money(number, units.unit_of_sign(number.sign), 1.0, end)
    measure = units.MEASURE.match(text, end) or (units.MEASURE.match(text, tail) if tail > end else None)
    if measure:
        return _measured(number, measure, end if measure.start() > end else measure.end())
    pounds = masses.POUNDS.match(text, end)
    if pounds and (number.value >= _POUNDS_OF_MONEY or masses.pays(text, number.start, pounds.end())):
        return _money(number, "GBP", 1.0, pounds.end())
    mass = masses.MASS.match(text, end)
    if mass:
        return _mass(number, mass)
    won = units.WON.match(text, end) if number.large else None
    if won:
        return _money(number, "KRW", 1.0, won.end())
    currency = units.CURRENCY_WORD.match(text, end)
    if currency:
        return _named_money(number, currency)
    return None if units.DURATION.match(text, end) else _counted(number)


def _named_money(number: Number, currency: re.Match[str]) -> Amount | None:
    """Money with its name; in words the cents may stand behind it: "two euros forty"."""
    unit, factor = units.unit_of_word(currency)
    worded = unit in units.WITH_CENTS and not number.large and not number.printed[0].isdigit()
    cents = units.CENTS.match(number.text, currency.end()) if worded else None
    if cents is None:
        return _money(number, unit, factor, currency.end())
    value = number.value + (value_of(cents["cents"]) or 0.0) / 100
    return _money(replace(number, value=value), unit, factor, cents.end())


_POUNDS_OF_MONEY = 1e6  # nobody weighs in millions of pounds without saying of what


def share(text: str, start: int, end: int, percent: float) -> Amount:
    """A share printed in words; what it is of stands behind "of", or at once: "one in three adults"."""
    qualifier, start = qualified(text, start)
    return Amount(start, end, percent, None, "%", "percent", _of_what(text, end) or _phrase(text, end), qualifier)


def qualified(text: str, start: int) -> tuple[str, int]:
    """(the words before the number that qualify it, where the whole begins)."""
    window = max(0, start - 45)
    found = _QUALIFIER.search(text[window:start])
    if not found or found[1].lower() == "between":
        return "", start
    return found[1].lower(), window + found.start(1)


def _made(number: Number, end: int, factor: float, unit: str, kind: FigureKind, counted: str) -> Amount:
    qualifier, start = qualified(number.text, number.start)
    value_to = None if number.value_to is None else _times(number.value_to, factor)
    return Amount(start, end, _times(number.value, factor), value_to, unit, kind, counted, qualifier)


def _times(value: float, factor: float) -> float:
    return float(round(value * factor, 6))


def _money(number: Number, unit: str, factor: float, end: int) -> Amount:
    """The amount; what it is for is the noun behind it ("a $65 billion enterprise", "$465 million in aid")."""
    text = number.text
    linked = _MONEY_FOR.match(text, end)
    at = linked.end() - 1 if linked else end
    until, head = nouns.phrase(text, at)
    counted = text[at:until].strip() if head and (linked or _is_attribute(text, number.start, head)) else ""
    return _made(number, end, factor, unit, "money", counted)


def _is_attribute(text: str, start: int, head: str) -> bool:
    """ "a $65 billion enterprise": an article before it, so that the noun behind belongs to it."""
    before = text[max(0, start - 24) : start]
    return (
        bool(re.search(r"\b(?:an?|the|this|that|his|her|its|their|our)\s+(?:[\w-]+\s+)?$", before)) and head.islower()
    )


def _measured(number: Number, measure: re.Match[str], end: int) -> Amount | None:
    """`end`: of the phrase; "from 7.9 to 7.1 percent" gives the first number its unit from behind the second."""
    form = measure.lastgroup
    if form in ("percent", "degrees"):
        number = _below_zero(number)
    if form == "percent":
        return _made(number, end, 1.0, "%", "percent", _of_what(number.text, measure.end()))
    if form == "points":
        unit = measure["points"].replace("-", " ").replace("bps", "basis points")
        return _made(number, end, 1.0, unit, "percent", "")
    if number.text[measure.start() : measure.start() + 1] == "-" and form == "other":
        return None
    if form == "degrees":
        last = measure["degrees"][-1:].upper() if " " in measure["degrees"] or "°" in measure["degrees"] else ""
        named = {"S": "°C", "C": "°C", "T": "°F", "F": "°F"}.get(last, "°")
        return _made(number, end, 1.0, named, "other", "")
    return _made(number, end, 1.0, measure["other"], "other", _of_what(number.text, measure.end()))


_MINUS = re.compile(r"(?:^|(?<=[\s(]))(?:minus |[-−])$")


def _below_zero(number: Number) -> Number:
    """ "minus 40 degrees", "growth of -0.4 percent"."""
    low = max(0, number.start - 8)
    minus = _MINUS.search(number.text[low : number.start])
    if not minus or number.value_to is not None:
        return number
    return replace(number, start=low + minus.start(), value=-number.value)


_OF = re.compile(r"\s+of\s+(?:(?:the|all|its|their|our|his|her|these|those)\s+)?")


def _of_what(text: str, end: int) -> str:
    linked = _OF.match(text, end)
    if not linked:
        return ""
    counted = _COUNTED.match(text, linked.end())
    return _phrase(text, (counted or linked).end() - 1)


_COUNTED = re.compile(  # "a third of Harl’s 12,000 workers": of the workers
    r"(?:(?:the|its|their|his|her|some|about|more than)\s+)?(?:[\w’'-]+[’']s\s+)?"
    r"\d[\d,.]*(?:\s(?:thousand|million|billion))?\s"
)


def _phrase(text: str, start: int) -> str:
    until, head = nouns.phrase(text, start)
    return text[start:until].strip() if head else ""


def _mass(number: Number, mass: re.Match[str]) -> Amount | None:
    unit = mass[1].lower()
    if (
        _BODY.match(number.text, mass.start())
        or number.value == 0
        or (number.printed.lower() == "a" and not _is_one_load(number, mass.end()))
        or (unit == "g" and not mass.group().startswith((" ", "g")))
    ):
        return None
    rest, end = masses.smaller_mass(number.text, mass.end(), unit) if number.value_to is None else (0.0, mass.end())
    made = _made(number, end, masses.KG_OF[unit], "kg", "mass", _of_what(number.text, end))
    return replace(made, value=float(round(made.value + rest, 6))) if rest else made


_LOADED = re.compile(
    r"\b(?:seiz|found|find|carr|with|intercept|recover|ship|smuggl|hid|confiscat|burn|destroy|mov|bought|"
    r"sold|load|unload)\w* $"
)


def _is_one_load(number: Number, end: int) -> bool:
    """ "more than a ton", "seized a tonne of cocaine"; what costs ten dollars a ton is none."""
    if qualified(number.text, number.start)[0]:
        return True
    of_what = number.text.startswith(" of ", end)
    return of_what and bool(_LOADED.search(number.text, max(0, number.start - 20), number.start))


_BODY = re.compile(  # "a 290-pound lineman": weight of a person, as his age is no figure either
    r"-(?:pound|kilo|kg|lb)\s(?:\w+\s)?(?:\w*man|\w*woman|boy|girl|suspect|player|guard|tackle|forward|center|centre|end|"
    r"\w*back|senior|junior|freshman|rookie|heavyweight|boxer|wrestler)\b"
)


def _counted(number: Number) -> Amount | None:
    text, end = number.text, number.end
    if text[end : end + 1] == "-" or text[end : end + 2] in ("’s", "'s") or text[end : end + 1].isalpha():
        return None
    at = _after_of_them(text, end)
    until, head = nouns.phrase(text, at)
    if head.lower() in nouns.NO_FIGURE:
        return None
    noun = head if head and (nouns.is_plural(head) or nouns.is_person(head)) else ""
    if refuse.reason(text, number.start, end, number.value, text[number.start : end], noun):
        return None
    if noun:
        until = _with_state(text, until)
    before = text[max(0, number.start - 70) : number.start]
    qualifier = _QUALIFIER.search(before)
    before = before[: qualifier.start(1)] if qualifier else before
    kind = kind_of(text, before, end, noun, until if noun else end)
    if not is_worth_it(number, kind, noun, until if noun else end):
        return None
    counted = text[at:until].strip() if noun else _state_alone(text, end)
    rate = _RATE.match(text, until) if noun else None
    if rate:
        return _made(number, rate.end(), 1.0, _EVERY.sub("per", rate["base"]), "other", counted)
    stop = end if _OTHER_NUMBER.search(text, end, at) else until if noun else end + _state_length(text, end)
    return _made(number, stop, 1.0, "", kind, counted)


_RATE = re.compile(  # "12 deaths per 100,000 people": a rate counts nobody
    r"\s+(?P<base>(?:per|for every|in every|out of every)\s+(?:\d[\d,.]*(?:\s(?:thousand|million|billion))?|"
    r"(?:hundred |ten |a )*(?:hundred|thousand|million|billion|capita|head))(?:\s+(?:of\s+)?"
    r"(?:people|inhabitants|residents|population|women|men|children|adults|"
    r"births|live births|voters|patients|households))?)"
)
_EVERY = re.compile(r"^(?:for every|in every|out of every)")
_OR_SO = re.compile(r"\s+or so\b")
_OTHER_NUMBER = re.compile(r"\d|\b(?:two|three|dozen)\b")  # "73 of the 150 seats": the second is a figure of its own


def _after_of_them(text: str, end: int) -> int:
    found = _OF_THEM.match(text, end) or _OR_SO.match(text, end)
    return found.end() if found else end


def _with_state(text: str, until: int) -> int:
    """ "40,000 people dead", "12 officers executed": the state belongs to the phrase, its auxiliaries don't."""
    state = nouns.STATE.match(text, until)
    return state.end() if state and text[until : state.start("state")].strip() == "" else until


def _state_alone(text: str, end: int) -> str:
    state = nouns.STATE.match(text, end)
    return state["state"] if state and text[end : state.start("state")].strip() == "" else ""


def _state_length(text: str, end: int) -> int:
    state = nouns.STATE.match(text, end)
    return state.end() - end if state and text[end : state.start("state")].strip() == "" else 0
