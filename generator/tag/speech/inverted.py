"""Who stands behind an inverted verb or "according to": "said Ann Lee, a judge", "said a port spokesman, Ann Lee"."""

from __future__ import annotations

import re

from generator.tag.speech.lexicon import LY, TITLES
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import LONGEST_PHRASE, Side, Source, classified, is_abbreviated, named
from generator.tag.words import ROLES

_AFTER_END = re.compile(
    rf"[.;:!?—–(){FILL}\[\n]|,(?!\d{{3}})|\s-{{1,2}}\s|\s(?:who|which|that|when|while|as|after|before|during|because|"
    rf"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"in an?|in his|in her|at an?|last|this|adding|referring|speaking|told|said|and|but|if|to (?:reporters|"
    r"supporters)|by|through|via|"
    r"earlier|later|yesterday|today|again|then|dated|is|was|has|had|have|were|are|will|about|under)\b"
)


def after_cue(side: Side, start: int, high: int, loose: bool = False) -> Source | None:
    """The phrase that begins behind `start`; `loose`: whatever stands there is a source ("according to two maps")."""
    high = min(high, start + LONGEST)
    lead = _LEAD.match(side.text, start, high)
    if lead is None:
        return None
    begin = lead.end()
    office = _OFFICE.match(side.text, begin, high)
    holder = whole_name(side, office.end(), high) if office and not side.names.within(begin, office.end()) else None
    if holder:  # "says Co-Founder, Ann Lee"
        return named(side, holder)
    end, joined = _phrase_end(side, begin, high)
    found = classified(side, begin, end)
    if found is None and joined:
        end, _ = _phrase_end(side, joined, high)
        found = classified(side, begin, end)
    if not loose:
        return _named_behind(side, found, end, high) if found and found.form == "description" else found
    by = _given_by(side, end, high)
    if by and (found is None or found.form == "description"):
        return by
    words = side.text[begin:end].rstrip()
    if found is None and 0 < len(words.split()) <= LONGEST_PHRASE:
        return Source(side.block, begin, begin + len(words), "description")
    return found


def _given_by(side: Side, end: int, high: int) -> Source | None:
    """ "according to an account given to the paper by Ann Lee": hers, not the paper's."""
    by = _BY.match(side.text, end, high)
    names = side.names.within(by.end(), high) if by else []
    return named(side, names[0]) if by and names and names[0].start == by.end() else None


_BY = re.compile(r"\s+by\s+")
LONGEST = 300  # characters of a phrase behind a verb
_LEAD = re.compile(rf"\s+(?:{LY}\s+)?")


def _phrase_end(side: Side, begin: int, high: int) -> tuple[int, int | None]:
    """(where the phrase ends, where it would go on when an "and" ended it)."""
    stop = _AFTER_END.search(side.text, begin, high)
    while stop and stop.group() == "." and is_abbreviated(side.text, stop.start()):
        stop = _AFTER_END.search(side.text, stop.end(), high)
    end = stop.start() if stop else high
    across = [name.end for name in side.names.within(begin, high) if name.start < end <= name.end]
    return max([end, *across]), stop.end() if stop and stop.group().strip() == "and" else None


_OFFICE = re.compile(r"(?:[A-Z][\w-]+\s){0,3}[A-Z][\w-]+,\s+")
_COMMA = re.compile(
    r"\s*,\s+(?:(?:who was |later )?(?:identified|named)\s(?:only\s)?(?:by\s[^,.;:]{2,40}?\s)?as\s)?|"
    r"\s+who\s(?:gave|would give|identified|would identify|asked to be identified|wanted to be identified)\s(?:only\s)?"
    r"(?:(?:his|her|their|himself|herself|themselves|by)\s)?(?:(?:his|her|their|first|last|full|name|only|as|by)(?:,\s|\s))*"
)


def _named_behind(side: Side, found: Source, end: int, high: int) -> Source:
    """ "a spokesman for the port, Ann Lee": the apposition gives the name."""
    gap = _COMMA.match(side.text, end, high)
    name = whole_name(side, gap.end(), high) if gap else None
    return named(side, name) if name else found


_TITLE = re.compile(rf"(?P<state>(?:[A-Z][a-z]+\s){{0,2}}){TITLES}\s")
OF_WHERE = re.compile(r"\s(?:of|at|from|for|with)\s[^,;:()]{2,80}")  # "Bo Diaz of the guild"
_OF_WHERE = r"\s(?:of|at|from|for|with)\s[^,;:()▒]{2,80}?(?=,|[.]?$)"
_CLOSES = re.compile(
    rf"(?:\s\([^()]{{1,20}}\)|\s[DRI]-[A-Z][\w.]*)?(?:[,.;]|$)|{_OF_WHERE}"
)  # "Sen. Ann Lee (I-Vt.),", "Bo Diaz of Harl,"


def whole_name(side: Side, start: int, high: int) -> Name | None:
    """A person's name that fills the place between two commas."""
    title, role = _TITLE.match(side.text, start, high), _ROLE.match(side.text, start, high)
    begins = [
        start,
        *([title.end("state"), title.end()] if title else []),
        *([role.end()] if role and role["role"] in ROLES else []),
    ]
    for name in side.names.within(start, high):
        ranked = name.person and _RANK.fullmatch(side.text, start, name.start)
        if (name.start in begins or ranked) and _CLOSES.match(side.text, name.end):
            sure = name.body or (name.person if name.person is not None else " " in name.text)
            return name if sure else None
    return None


_RANK = re.compile(r"(?:[A-Z][\w.-]*\s){1,3}")  # "Sister Ann Lee", "First Mate Ann Lee": what no list of titles has
_ROLE = re.compile(
    r"(?:(?!(?:who|which|that|to|of|for|and)\s)[\w.’'-]+\s){0,3}(?P<role>[a-z-]+)\s(?=[A-Z])"
)  # "radio reporter Ann Lee"
