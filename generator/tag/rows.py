"""Names that stand in a row: "BP, Shell and Norwick" are three firms, "companies such as Ada, Norwick" are companies.

One word of the model's alone is too little for a page; the company that it keeps in the sentence says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.candidates import Candidate
from generator.tag.patterns import CAP, SKIP_FIRST, Found
from generator.tag.words import FIRST_NAMES, NO_NAMES, is_acronym
from generator.text import fold

_WEIGHT = 0.55  # of a name by its place in a row: just enough for a page. A guess
_BETWEEN = re.compile(r",? and |,? or |, | & ")
_NEXT = re.compile(rf"(?:,? and |,? or |, )(?P<name>{CAP})(?=[,.;)]|[ ][a-z]|['’]s |$)")
_GAP = re.compile(rf", ({CAP})(?:,? and |,? or |, )")
_KINDS = (
    "companies|firms|brands|retailers|startups|start-ups|banks|makers|manufacturers|outlets|airlines|platforms|chains|"
    "publishers"
)
_NAME = rf"(?:{CAP})(?:[ ](?:{CAP}|&)){{0,3}}"
_SUCH_AS = re.compile(
    rf"\b(?:{_KINDS})(?:[ ][a-z]+){{0,2}},?[ ](?:such as|including|like|as)[ ]"
    rf"(?P<row>{_NAME}(?:,[ ]{_NAME})*(?:,?[ ](?:and|or)[ ]{_NAME})?)"
)
_FEWEST_KNOWN = 2  # bodies from a list that make a row; one alone stands beside anything


def such_as(text: str) -> Iterator[Found]:
    """The members of "retailers such as Norwick, Ada and Fallow"."""
    for match in _SUCH_AS.finditer(text):
        at = match.start("row")
        for part in re.split(r"(,? and |,? or |, )", match.group("row")):
            if part[:1].isupper() and part.split()[0] not in SKIP_FIRST and fold(part) not in NO_NAMES:
                yield Found(at, at + len(part), EntityKind.ORGANISATION, 0.6, "row")
            at += len(part)


def in_rows(text: str, taken: list[Candidate], known: Lexicon) -> list[Candidate]:
    """The chosen names with those raised, and one more found, that stand in a row of known bodies."""
    taken = _without_gaps(text, taken, known)
    found = list(taken)
    for first, last in _rows(text, taken):
        row = taken[first : last + 1]
        if sum(c.key is not None and c.kind is EntityKind.ORGANISATION for c in row) < _FEWEST_KNOWN:
            continue
        found[first : last + 1] = [_raised(text, c) for c in row]
        more = _NEXT.match(text, row[-1].end)
        if (
            more
            and _new(more.group("name"), known)
            and not any(more.start("name") < c.end for c in taken[last + 1 :][:1] if c.start < more.end("name"))
        ):
            start, end = more.span("name")
            found.append(Candidate(start, end, EntityKind.ORGANISATION, "pattern", None, _WEIGHT, 1, by="row"))
    return sorted(found, key=lambda c: c.start)


def _without_gaps(text: str, taken: list[Candidate], known: Lexicon) -> list[Candidate]:
    """The one capitalised word that stands in a row between two known bodies is one too."""
    found = list(taken)
    for one, two in pairwise(taken):
        gap = _GAP.fullmatch(text, one.end, two.start)
        if gap and all(c.key and c.kind is EntityKind.ORGANISATION for c in (one, two)) and _new(gap.group(1), known):
            found.append(Candidate(*gap.span(1), EntityKind.ORGANISATION, "pattern", None, _WEIGHT, 1, by="row"))
    return sorted(found, key=lambda c: c.start)


def _rows(text: str, taken: list[Candidate]) -> Iterator[tuple[int, int]]:
    """First and last of those that only commas and "and" part."""
    first = 0
    for number in range(1, len(taken) + 1):
        if number == len(taken) or not _BETWEEN.fullmatch(text, taken[number - 1].end, taken[number].start):
            if number - 1 > first or number - first == _FEWEST_KNOWN:
                yield first, number - 1
            first = number


def _raised(text: str, one: Candidate) -> Candidate:
    alone = one.key is None and one.kind is EntityKind.ORGANISATION and " " not in text[one.start : one.end]
    return replace(one, source="pattern", weight=max(one.weight, _WEIGHT)) if alone else one


def _new(word: str, known: Lexicon) -> bool:
    plain = fold(word)
    return not (
        plain in NO_NAMES
        or plain in FIRST_NAMES
        or plain in known.by_lone
        or plain in known.by_surface
        or is_acronym(word)
    )
