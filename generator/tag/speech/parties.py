"""Who stands before or behind a verb of reporting in other languages: a name, a pronoun, or "the minister of ..."."""

from __future__ import annotations

import re

from generator.tag.speech.lexicon import listed
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source, named
from generator.tag.speech.tongues import Tongue

LONGEST = 140  # characters of a phrase
_END = re.compile(rf"[,;:.(\[{FILL}]|\s[—–―]|[—–―]|$")
_TIGHT = listed("de del da do di du des della dei von vom van of der aus in en à au aux por para")
_ARTICLES = listed("la las los le les l’ dem den o a as os il lo gli")
_WORD = re.compile(r"[\w’'-]+")
_COMMA = re.compile(r",\s+")
MOST_WORDS = 14


def party(side: Side, start: int, high: int, tongue: Tongue) -> Source | None:
    """The phrase that begins at `start`."""
    start += len(side.text[start:high]) - len(side.text[start:high].lstrip(" "))
    word = _WORD.match(side.text, start, high)
    if word is None:
        return None
    if word.group().lower() in tongue.pronouns:
        return Source(side.block, start, word.end(), "pronoun")
    names = side.names.within(start, min(high, start + LONGEST))
    if names and names[0].start == start and not tongue.link.match(side.text, start):
        return named(side, names[0])
    inside = side.names.from_inside(start)
    if inside and inside.end <= high:
        return named(side, inside)
    stop = _END.search(side.text, start, min(high, start + LONGEST))
    return _phrase(side, start, stop.start() if stop else min(high, start + LONGEST), high, tongue)


def party_before(side: Side, low: int, end: int, tongue: Tongue) -> Source | None:
    """The phrase that ends right before `end`, where the verb stands; an apposition is stepped over."""
    region = side.text[low:end].rstrip()
    stop = low + len(region.rstrip(","))
    word = _WORD.findall(region)[-1:] or [""]
    if word[0].lower() in tongue.pronouns and region.endswith(word[0]):
        return Source(side.block, stop - len(word[0]), stop, "pronoun")
    names = side.names.within(low, stop)
    if names and names[-1].end == stop and not _is_tied(side, names[-1], low):
        return named(side, names[-1])
    if region.endswith(",") and names:  # "Ana Ruiz, alcaldesa de Harl, dijo"
        head = next((n for n in names if side.text[n.end : n.end + 1] == "," and not _is_tied(side, n, low)), None)
        if head:
            return named(side, head)
    begin = low
    for boundary in re.compile(rf"[;:,{FILL}(—–]\s*|\b(?:y|et|und|e|и|en|cuando|quand|als)\s").finditer(
        side.text, low, stop
    ):
        begin = boundary.end() if tongue.link.match(side.text, boundary.end(), stop) else begin
    return _phrase(side, begin, stop, stop, tongue)


def _phrase(side: Side, start: int, end: int, high: int, tongue: Tongue) -> Source | None:
    """ "el ministro de Pesca": a description, unless a name closes it or follows behind a comma."""
    verb = tongue.verb.search(side.text, start, end)
    that = re.compile(rf"\s{tongue.that.pattern}").search(side.text, start, end)
    end = min(end, verb.start() if verb else end, that.start() if that else end)
    words = side.text[start:end].rstrip()
    names = side.names.within(start, start + len(words))
    if names and names[-1].end == start + len(words) and not _is_tied(side, names[-1], start):
        return named(side, names[-1])
    comma = _COMMA.match(side.text, end, high)
    behind = side.names.within(comma.end(), high) if comma else []
    if comma and behind and behind[0].start == comma.end() and _END.match(side.text, behind[0].end):
        return named(side, behind[0])
    fits = tongue.link.match(side.text, start, end) and 1 < len(words.split()) <= MOST_WORDS
    return Source(side.block, start, start + len(words), "description") if fits else None


def _is_tied(side: Side, name: Name, low: int) -> bool:
    """The name depends on a word before it: "alcaldesa de Harl"; not "der Minister Lutz Prado"."""
    before = _WORD.findall(side.text[max(low, name.start - 20) : name.start])
    if len(before) > 2 and before[-1].lower() in _ARTICLES:  # "ministre de la Pêche"
        before = before[:-1]
    return len(before) > 1 and before[-1].lower() in _TIGHT
