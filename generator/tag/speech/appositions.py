"""Names that an apposition stands beside: "Ann Lee, a judge who said", "the editor Ann Lee, a poet at Harl, said"."""

from __future__ import annotations

import re

from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source, classified, clause_start, named


def who_is(side: Side, low: int, found: Source | None) -> Source | None:
    """ "Ann Lee, a judge who said": she is the judge."""
    before = side.text[low : found.start] if found and found.form == "description" else ""
    stop = low + len(before.rstrip()) - 1
    names = side.names.within(low, stop) if before.rstrip().endswith(",") else []
    return named(side, names[-1]) if names and names[-1].end == stop and may_be_one(names[-1]) else None


def may_be_one(name: Name) -> bool:
    """A person's name, as far as one can see."""
    return name.person is True or (name.person is None and " " in name.text)


def right_behind(side: Side, low: int, commas: list[int], fewest: int = 3) -> Source | None:
    """ "“...,” the editor Ann Lee, a poet at Harl College, Bo, and Rui School, said": the first is the subject."""
    if len(commas) < fewest or not side.text[:low].endswith(FILL):
        return None
    first = classified(side, clause_start(side, low, commas[0]), commas[0])
    fits = first and first.form == "name" and _IS_A.match(side.text, commas[0])
    names = side.names.within(first.start, first.end) if first and fits else []
    return first if names and may_be_one(names[0]) else None


_IS_A = re.compile(
    r",\s+(?:(?:an?|the|who|whose|one|now|then|formerly|aged|\d\d)\b|"
    r"(?!(?:and|or|but|he|she|they|it|we|in|on|at|as|when|while|though|said|says|told|speaking|adding)\b)"
    r"[a-z-]+\s(?:[a-z-]+\s){0,3}(?:of|at|for)\s)"  # "vice president of Harl"
)
