"""Papers whose name is also a place or a word: "the Atlantic conceded", "The Hill writes", told by what they do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.model import ArticleId, EntityKind
from generator.tag.authority import Lexicon
from generator.tag.types import Source, Spot

_THE = re.compile(r"\b[Tt]he $")
_REPORTS = re.compile(
    r"\s(?:first |also |later |had |has )?(?:reported|reports|wrote|writes|conceded|noted|notes|published|revealed|"
    r"argued|argues|said|says)\b|\s(?:magazine|reporter|writer|columnist|editor|staff writer|correspondent|op-ed)\b|"
    r"[’']s\s[A-Z][\w’.-]+\s[A-Z]"
)
_READ_IN = re.compile(
    r"\b(?:wr(?:ote|ites|iting|itten)|articles?|pieces?|essays?|op-eds?|interviews?|story|stories|profiles?|columns?|editor|"
    r"columnist|writer|reporter|published|told)\s(?:in|for|with|of|at|to|by)?\s?[Tt]he $"
)


def papers_by_deed(texts: Mapping[tuple[ArticleId, int], str], spots: list[Spot], known: Lexicon) -> list[Spot]:
    """The spots; "Atlantic" behind "the" is The Atlantic where it reports or somebody writes in it."""
    return [_paper(texts[(one.article, one.block)], one, known) for one in spots]


def _paper(text: str, one: Spot, known: Lexicon) -> Spot:
    name = f"The {one.surface}"
    entry = known.by_name.get(name) if " " not in one.surface else None
    if entry is None or one.key == name or entry.kind is not EntityKind.ORGANISATION:
        return one
    low = max(0, one.start - 40)
    does = _THE.search(text, low, one.start) and _REPORTS.match(text, one.end)
    if not (does or _READ_IN.search(text, low, one.start)):
        return one
    source: Source = "desk" if entry.desk else "authority"
    return replace(one, kind=EntityKind.ORGANISATION, source=source, key=name, weight=1.0)
