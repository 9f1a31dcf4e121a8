"""Numbers that print no noun and still count people or the dead: their sentence, or the one before, says of whom.

"85 patients, 19 of them children", "11 of the wounded", "killed 240 people and drove 31,000 from their homes".
"""

from __future__ import annotations

import re

from generator.model import FigureKind
from generator.tag.figures import nouns, refuse
from generator.tag.figures.fates import died_at_once
from generator.tag.figures.judge import qualified
from generator.tag.figures.values import Amount, Number

_OF_THEM = re.compile(r"\s+of (?:them|whom)\b")
_NEAR = 40  # characters from "85 patients" to "19 of them"; a guess
_BACK = 160  # characters in which those stand who are "them"; a guess
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_STOP = re.compile(r"[.!?][”\"’']?\s")
_PAUSE = re.compile(r"[,.;:]")
_WITH = re.compile(
    r",? (?:and|as well as|plus|along with|including|among them|besides|apart from|not counting|in addition to) "
)


def heads(number: Number, last: Amount | None) -> Amount | None:
    """The people or the dead that a number without a noun counts; `last` is the figure before it."""
    return of_them(number, last) or _of_group(number) or _told_of(number, last)


def of_them(number: Number, last: Amount | None) -> Amount | None:
    """ "85 patients, 19 of them children": counts what the number before it counts, or the people told of last."""
    found = _OF_THEM.match(number.text, number.end)
    if not found:
        return None
    if number.value == 1 and not _A_PERSON.match(number.text, found.end()):
        return None
    near = last if last and 0 <= number.start - last.end < _NEAR and _counts_heads(last) else None
    between = number.text[near.end : number.start] if near else ""
    if near and "." not in between:
        pause = _PAUSE.search(number.text, found.end())
        until = min(pause.start() if pause else number.end + _NEAR, number.end + _NEAR)
        dead = near.kind == "deaths" and not nouns.ANY_STATE.search(number.text, number.end, until)
        dead = dead or died_at_once(number.text, found.end())
        return _made(number, number.start, number.end, "deaths" if dead else "people", "of them", "")
    if number.value < _SMALLEST or not _people_before(number.text, number.start):
        return None
    qualifier, start = qualified(number.text, number.start)
    return _made(number, start, found.end(), "people", "of them", qualifier)


_AMONG = re.compile(  # "ten people were killed in the raid, including two children"
    r"(?: (?:were|was|are|have been|had been|has been)(?: \w+ly)? (?:killed|murdered|slain|shot dead|executed|"
    r"massacred|\w+ed to death)| died| perished| drowned| lost their lives)?"
    r"(?: (?:in|on|at|when|after|by|near) [^,.;]{1,50})?,? (?:including|among them) (?:at least )?"
)
_A_PERSON = re.compile(r" an? (?:\S+ ){0,3}?(?:" + "|".join(sorted(nouns.PERSONS)) + r")\b")
_SMALLEST = 10  # "two of them" is no news


def _made(number: Number, start: int, end: int, kind: FigureKind, counted: str, qualifier: str) -> Amount:
    return Amount(start, end, number.value, number.value_to, "", kind, counted, qualifier)


def _counts_heads(amount: Amount) -> bool:
    return amount.kind in ("people", "deaths")


def _people_before(text: str, start: int) -> bool:
    """The nearest plural noun before it, in its sentence or the one before, is one of people."""
    low = max(0, start - _BACK)
    stops = [stop.end() for stop in _STOP.finditer(text, low, start)]
    words = _WORD.findall(text, stops[-2] if len(stops) > 1 else low, start)
    plural = next((word for word in reversed(words) if len(word) > 3 and nouns.is_plural(word)), "")
    return nouns.is_people(plural)


def shares_fate(text: str, last: Amount, amount: Amount) -> bool:
    """ "killed seven soldiers and two children": the second number counts the dead as well."""
    if last.kind != "deaths" or amount.kind != "people":
        return False
    if not (_WITH.fullmatch(text, last.end, amount.start) or _AMONG.fullmatch(text, last.end, amount.start)):
        return False
    befell = _BEFELL.match(text, amount.end)
    if _SOMEWHERE.match(text, amount.end) or (befell and not befell["dead"]):
        return False
    counted = text[last.start : amount.end]
    return not nouns.ANY_STATE.search(counted) and not nouns.STATE.match(text, amount.end)


_GROUP = re.compile(
    r"\s+of (?:the|its|their|those|these)\s+(?P<group>(?P<dead>dead|killed|slain|fallen)|wounded|injured|"
    r"missing|hurt|sick|arrested|detained|displaced|accused|homeless|unemployed|jailed|infected|workforce|crew|"
    r"population|electorate|congregation|garrison)\b(?!-)"
)


def _of_group(number: Number) -> Amount | None:
    """ "11 of the wounded were flown out", "about 900 of the workforce"."""
    found = _GROUP.match(number.text, number.end)
    if not found or number.value == 1 or nouns.is_plural(nouns.phrase(number.text, found.end())[1]):
        return None
    qualifier, start = qualified(number.text, number.start)
    return _made(
        number, start, found.end(), "deaths" if found["dead"] else "people", f"of the {found['group']}", qualifier
    )


_TOLD_BACK = 200  # characters to the last count of people; a guess
_PLACES = r"in (?:\w+ )?(?:hospital|custody|prison|jail|detention|intensive care)|on trial|on the run|at large"
_AUXILIARY = (
    r"(?:(?:were|are|had been|have been|had|have|remain|remained)\s+"
    r"(?:still\s+|also\s+|later\s+|since\s+|all\s+|not\s+(?:yet\s+)?)?(?:been\s+)?)"
)
_BEFELL = re.compile(
    rf"\s+{_AUXILIARY}(?:(?P<dead>lost|dead|killed|buried|drowned)|saved|rescued|treated|found|freed|"
    r"released|expelled|deported|dismissed|sacked|laid off|fired|charged|convicted|acquitted|sentenced|jailed|arrested|"
    r"detained|identified|admitted|discharged|missing|injured|wounded|evacuated|aboard|on board|alive|"
    rf"unhurt|unaccounted for|under arrest|{_PLACES})\b"
)
_ARE = re.compile(r"\s+(?:were|are) (\w+)(?: (\w+))?")  # "60 people, of whom 12 were young women"
_SOMEWHERE = re.compile(rf"\s+(?:{_PLACES})\b")
_DID_TO = re.compile(
    r"\b(?:saved|saves|rescued|rescues|freed|released|drove|driven|evicted|displaced|dismissed|"
    r"laid off|sacked|hired|employ(?:s|ed|ing)|hous(?:es|ed|ing)|holds?|held|holding|jailed|deported|expelled|treated|"
    r"sheltered|evacuated|speaks for|speak for)\s+$"
)
_SAME = re.compile(
    r"\b(?:(?:figure|number|count|estimate|tally|total) (?:at|to|is|was|of)|counts|counted|gives|"
    r"gave|reports|reported|recorded)\s+$"
)
_MORE_OF_THEM = ("another", "a further", "an additional")


def _told_of(number: Number, last: Amount | None) -> Amount | None:
    """ "The guard saved 96", "fourteen are in hospital": a bare number behind a count of people."""
    text = number.text
    if last is None or not 0 <= number.start - last.end < _TOLD_BACK or not _is_bare(number):
        return None
    if number.value < _SMALLEST and not number.printed[0].isdigit():
        return None
    qualifier, start = qualified(text, number.start)
    kind = _kind_told(text, start, number.end, last, qualifier)
    return _made(number, start, number.end, kind, "", qualifier) if kind else None


def _is_bare(number: Number) -> bool:
    text, end = number.text, number.end
    if (
        number.sign
        or number.value < 2
        or number.value != int(number.value)
        or re.match(r"[\w%$€£-]|['’]s|\s*%", text[end : end + 2])
    ):
        return False
    if nouns.phrase(text, end)[1]:
        return False
    return refuse.reason(text, number.start, end, number.value, text[number.start : end], "") is None


def _kind_told(text: str, start: int, end: int, last: Amount, qualifier: str) -> FigureKind | None:
    befell = _BEFELL.match(text, end)
    if befell:
        return "deaths" if befell["dead"] else "people"
    described = _ARE.match(text, end)
    if described and any(nouns.is_people(word) for word in described.groups("")):
        return last.kind
    before = text[max(last.end, start - _NEAR) : start]
    if _SOMEWHERE.match(text, end) or _DID_TO.search(before):
        return "people"
    more = qualifier in _MORE_OF_THEM and bool(_WITH.fullmatch(text, last.end, start))
    return last.kind if more or _SAME.search(before) else None
