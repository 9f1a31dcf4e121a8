"""Finds the amounts in a text: a number or a range with sign and scale, and shares in words.

One pattern finds numbers; `judge` then looks at both sides of each and says what it is, or that it is no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from generator.tag import numbers
from generator.tag.figures import units
from generator.tag.figures.carried import carried
from generator.tag.figures.heads import heads, shares_fate
from generator.tag.figures.judge import judged, share
from generator.tag.figures.values import Amount, Number

__all__ = ["Amount", "amounts"]

_LONG = rf"(?:[ -](?:hundred|dozen|{numbers.LONG_SCALE})\b)"
_SHORT = rf"(?:(?<=\d)\ ?(?:{numbers.SHORT_SCALE})\b)"
_AMOUNT = re.compile(
    rf"""(?<![\w,:@&’'])(?<![\d]\.)(?<![A-Za-z]-)(?<!/)(?:
      (?P<sign>{units.SIGN})\ ?(?P<money>{numbers.DIGITS})(?P<mscale>{_LONG}{{1,2}}|{_SHORT})?
        (?:(?P<mjoin>\ ?[-–]\ ?|\ (?:to|and|
        or)\ )(?:{units.SIGN}\ ?)?(?P<money2>{numbers.DIGITS})(?P<mscale2>{_LONG}{{1,2}}|{_SHORT})?(?![\w]))?
    | (?P<num>{numbers.DIGITS})(?P<scale>{_LONG}{{1,2}}|\ ?(?:bn|mn|mln|tn)\b|\ ?[mkMKB](?=\ (?:people|euros|dollars|
        pounds|kroner|kronor|crowns|rand|rupees|yen|yuan|pesos|francs|zloty|shekels|
        tonnes|tons|barrels|users|followers|subscribers|views|viewers|likes|downloads|customers|homes|jobs|
        members|voters|copies)\b))?
        (?:(?:%|\ percent|\ per\ cent)?(?P<join>\ ?[-–]\ ?|\ (?:to|and|
        or)\ )(?P<num2>{numbers.DIGITS})(?P<scale2>{_LONG}{{1,2}}|\ ?(?:bn|mn|mln|tn)\b)?(?![\w]|,\d))?
    | (?P<word>\b(?i:{numbers.WORDED})\b)(?:(?P<wjoin>\ (?:to|and|or)\ )(?P<word2>(?i:{numbers.WORDED})\b))?
    )(?![/:]\d)""",
    re.VERBOSE,
)
_SHARE = re.compile(
    r"\b(?<![\d.,$/])(?:(?P<of>(?:an?|one|two|three|four|half|nine|five|seven|eight|six)"
    r"(?:[- ](?:thirds?|quarters?|fifths?|tenths?|sixths?|eighths?))?)"
    r"\ (?:of|the)\ (?!(?:them|us|you|it|one|these|those|his|her|my|"
    r"an? (?:million|billion|trillion|hour|century|mile|point|inch|second|minute|day|year|degree|cup|pint|page|goal|"
    r"cent))\b)"
    r"|(?P<part>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\ (?:in|out of)\ (?:every\ )?"
    r"(?P<whole>two|three|four|five|six|seven|eight|nine|ten|20|100|10|[3-9])\b(?!\ (?:years?|months?|weeks?|"
    r"days?|hours?|minutes?|stars?|points?)\b)"
    r"|(?P<one>one|two|three)\ (?:persons?|adults?|child|children|wom[ae]n|m[ae]n|voters?|households?|famil(?:y|ies)|"
    r"patients?|pupils?|students?|workers?|residents?|citizens?|people)\ (?:in|out of)\ (?:every\ )?"
    r"(?P<all>three|four|five|six|seven|eight|nine|ten|20|100|10|[3-9])\b(?!\ (?!(?:is|was|has|does|says)\b)\w+s\b)"
    r"|(?P<single>one|1)\ in\ (?:every\ )?(?P<many>\d{1,3}(?:,\d{3})?)\b(?=\ (?!(?:years?|months?|weeks?|days?|hours?|"
    r"minutes?|games?|matches|attempts?|seasons?)\b)[a-z]))",
    re.IGNORECASE,
)
_FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_HINT = re.compile(
    r"\d|\b(?i:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|[mbtr]+illion|one|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|tonne|ton)\b"
)


def amounts(text: str) -> tuple[Amount, ...]:
    """All amounts of the text in order, none inside another."""
    if not _HINT.search(text):
        return ()
    shares = list(_shares(text))
    starts = [amount.start for amount in shares]
    free = [a for a in _plain(text) if (at := bisect_left(starts, a.end)) == 0 or shares[at - 1].end <= a.start]
    return tuple(sorted((*shares, *free), key=lambda amount: amount.start))


def _plain(text: str) -> Iterator[Amount]:
    at = 0
    last: Amount | None = None
    told: Amount | None = None  # the last count of people
    while match := _AMOUNT.search(text, at):
        number = None if _is_split(text, match) else _number(text, match)
        at = number.end if number else match.end()
        amount = _amount(number, last, told, match.end()) if number else None
        if amount:
            at = max(at, amount.end)
            if last and shares_fate(text, last, amount):
                amount = replace(amount, kind="deaths")
            last = amount
            told = amount if amount.kind in ("people", "deaths") else told
            yield amount


def _amount(number: Number, last: Amount | None, told: Amount | None, tail: int) -> Amount | None:
    """What the words before the number make of it, else what it is by itself."""
    return heads(number, told) or carried(number, last) or judged(number, tail)


_GROUP = re.compile(r"[ \u00a0\u202f]\d{3}(?!\d)")
_GROUP_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}[ \u00a0\u202f]$")
_DOTTED = re.compile(r"\d{1,3}\.\d{3} (?=(?:people|men|women|children|soldiers|troops|migrants|residents|voters)\b)")


def _is_split(text: str, match: re.Match[str]) -> bool:
    """A part of "1 200" or "1.200 people", as other languages print thousands: no figure rather than 200 or 1.2."""
    printed = match["num"] or match["money"] or ""
    if not printed.isdigit():
        return bool(_DOTTED.match(text, match.start()))
    behind = len(printed) <= 3 and _GROUP.match(text, match.start("num" if match["num"] else "money") + len(printed))
    return bool(behind or (len(printed) == 3 and _GROUP_BEFORE.search(text, max(0, match.start() - 5), match.start())))


def _shares(text: str) -> Iterator[Amount]:
    for match in _SHARE.finditer(text):
        part = match["part"] or match["one"] or match["single"]
        whole = match["whole"] or match["all"] or match["many"]
        value = _fraction(match["of"]) if match["of"] else _ratio(part, whole)
        end = match.end("of") if match["of"] else match.end()
        if value:
            yield share(text, match.start(), end, value)


def _fraction(words: str) -> float | None:
    """ "two-thirds" in percent; None for what is no fraction ("one of")."""
    first, _, second = words.lower().replace("-", " ").partition(" ")
    if not second:
        return None
    part = numbers.value_of(first)
    return round(100 * part / _FRACTIONS[second.removesuffix("s")], 2) if part and first != "half" else None


def _ratio(part: str, whole: str) -> float | None:
    low, high = numbers.value_of(part), numbers.value_of(whole)
    return round(100 * low / high, 2) if low and high and low <= high else None


def _number(text: str, match: re.Match[str]) -> Number | None:
    if match["word"]:
        return _pair(text, match, (match["word"], ""), match["wjoin"], (match["word2"], ""))
    if match["sign"]:
        return _pair(
            text, match, (match["money"], match["mscale"]), match["mjoin"], (match["money2"], match["mscale2"])
        )
    return _pair(text, match, (match["num"], match["scale"]), match["join"], (match["num2"], match["scale2"]))


_Part = tuple[str | None, str | None]  # number and scale as printed


def _pair(text: str, match: re.Match[str], first: _Part, join: str | None, second: _Part) -> Number | None:
    """A range where there is one, else the first number alone; the search then goes on behind it."""
    value, value_to = _value(first), _value(second)
    if value is None:
        return None
    raw, raw_to = _value((first[0], None)), _value((second[0], None))
    if value_to and second[1] and not first[1] and raw is not None and raw_to is not None and raw < raw_to:
        value = _value((first[0], second[1])) or value
    end = match.end()
    if value_to is None or value >= value_to or not _joins(text, match.start(), join or "") or _half_percent(match):
        value, value_to = _value(first) or 0.0, None
        end = _end_of_first(match)
    printed = first[0] or ""
    large = bool(first[1] or (value_to and second[1])) or "," in printed or printed.lower().endswith(_LARGE)
    return Number(text, match.start(), end, printed, match["sign"] or "", value, value_to, large)


_LARGE = ("hundred", "thousand", "million", "billion", "trillion", "dozen")


def _end_of_first(match: re.Match[str]) -> int:
    names = ("mscale", "money", "scale", "num", "word")
    return max(match.end(name) for name in names)


def _value(part: _Part) -> float | None:
    if not part[0]:
        return None
    return numbers.value_of(f"{part[0]} {(part[1] or '').replace('-', ' ')}".strip())


def _half_percent(match: re.Match[str]) -> bool:
    """ "3.2% to 41 euros": the sign behind the first number only, so no range."""
    first = match["num"]
    if not first or not match["num2"]:
        return False
    between = match.string[match.end("num") : match.start("num2")]
    return ("%" in between or "cent" in between) and not _PERCENT.match(match.string, match.end())


_PERCENT = re.compile(r"%| per ?cent\b")


def _joins(text: str, start: int, join: str) -> bool:
    """ "12 and 30" is a range only after "between"; "from 12 to 30" is a change and gives two figures."""
    before = text[max(0, start - 12) : start].lower().rstrip()
    if join.strip() == "and":
        return before.endswith("between")
    return not (before.endswith("from") and join.strip() == "to")
