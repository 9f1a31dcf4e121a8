# ruff: noqa: E501  (a table of patterns reads better one a line)
"""Ships by the words around them: "the trawler Norwick", "aboard the Norwick", "the Norwick, a ferry that sank"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.patterns import CAP, Found
from generator.tag.words import OFFICES, ROLES
from generator.text import fold

_RUN = rf"{CAP}(?:[ ]{CAP}){{0,3}}"
_SHIPS = (
    "(?:bulk|aircraft)[ ]carrier|ship|boat|vessel|freighter|tanker|trawler|ferry|tug|tugboat|yacht|schooner|frigate|destroyer|"
    "submarine|barge|dredger|lifeboat|icebreaker|steamer|warship|gunboat|minesweeper|longliner|sailboat|motorboat"
)
_TRIGGER = re.compile(rf"\b(?:{_SHIPS}|[Aa]board|ABOARD)\b")
_SMALL = "in|on|at|off|near|when|as|and|was|were|is|had|has|to|for|from|with|who|that|which|during|after|before|since|last|left|sank|under"
_GOES_ON = rf"(?=[,.;:)]|['’]s\b|[ ](?:{_SMALL})\b|$)"
_PATTERNS = (
    (re.compile(rf"(?<!to )\b(?:{_SHIPS})[ ](?P<name>{_RUN})(?!\w)"), 0.85),
    (re.compile(rf"\b(?:[Aa]board|ABOARD)[ ](?:the|THE)[ ](?P<name>{_RUN}){_GOES_ON}"), 0.7),
    (re.compile(rf"\b[Tt]he[ ](?P<name>{_RUN}),[ ](?:a|an|the)[ ](?:[\w-]+[ ]){{0,3}}(?:{_SHIPS}){_GOES_ON}"), 0.7),
)
_NO_SHIPS = OFFICES | ROLES  # "ship Captain Ada Norwick"


def find(text: str) -> Iterator[Found]:
    if _TRIGGER.search(text):
        for pattern, weight in _PATTERNS:
            for match in pattern.finditer(text):
                if fold(match["name"].split()[0]) not in _NO_SHIPS:
                    yield Found(*match.span("name"), EntityKind.OTHER, weight)
