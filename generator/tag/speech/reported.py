"""Reported speech without marks: "officials said that ...", "..., according to X", "..., a spokesman said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.tag.events.sentences import Sentences
from generator.tag.speech import sources
from generator.tag.speech.lexicon import CUE, SAYING, STRONG
from generator.tag.speech.marks import FILL
from generator.tag.speech.sources import Side, Source


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause and its source."""

    block: int
    start: int
    end: int
    source: Source
    cue: str


_REPORTING = re.compile(
    r"\b(?:according to|According to|" + "|".join(sorted(STRONG, key=lambda f: (-len(f), f))) + r")\b(?![-’'])"
)
_TO_WHOM = re.compile(
    r"\s+(?:reporters|The [A-Z]\w+(?: [A-Z]\w+)*|[A-Z]\w+(?: [A-Z]\w+){0,2}|him|her|them|us|me|supporters|lawmakers|a \w+)\b"
)
_THAT = re.compile(r"(?:\s+(?:on|in|at|during|late|early|last|this|to)\s[^,.;]{1,50}?)?,?\s+that\s+")
_CLAUSE_START = re.compile(
    r"\s+(?:the|a|an|he|she|it|they|we|his|her|their|its|there|this|these|those|some|many|most|all|both|no|if|[A-Z][\w.’'-]*|\d[\d,.]*)\b"
)
SHORTEST = 3  # words of a reported clause


def reported(side: Side) -> Iterator[Report]:
    """The reported clauses of a block, one a sentence."""
    if not _REPORTING.search(side.text):
        return
    for start, end in Sentences(side.text).spans:
        report = _of_sentence(side, start, end)
        if report:
            yield report


def _of_sentence(side: Side, start: int, end: int) -> Report | None:
    for cue in _REPORTING.finditer(side.text, start, end):
        report = (
            _according(side, cue, start, end) if cue.group().lower() == "according to" else _said(side, cue, start, end)
        )
        if report:
            return report
    return None


def _according(side: Side, cue: re.Match[str], start: int, end: int) -> Report | None:
    source = sources.after_cue(side, cue.end(), end)
    if source is None:
        return None
    if cue.group()[0] == "A" and cue.start() == start:
        comma = side.text.find(",", source.end, end)
        return _report(side, comma + 1, end, source, cue) if comma > 0 else None
    return _report(side, start, cue.start(), source, cue)


def _said(side: Side, cue: re.Match[str], start: int, end: int) -> Report | None:
    source = sources.before_cue(side, start, cue.start())
    if source is None or source.start < start:
        return None
    that = _THAT.match(side.text, cue.end(), end)
    if that:
        return _report(side, that.end(), end, source, cue)
    before = side.text[start : source.start].rstrip()
    if before.endswith(",") and cue.group() in STRONG:
        return _around(side, start, end, source, cue, before)
    if cue.group() in SAYING and cue.group() not in ("saying", "telling"):
        told = _TO_WHOM.match(side.text, cue.end(), end) if cue.group().startswith("t") else None
        at = told.end() if told else cue.end()
        if (told or not cue.group().startswith("t")) and _CLAUSE_START.match(side.text, at, end):
            return _report(side, at, end, source, cue)
    return None


def _around(side: Side, start: int, end: int, source: Source, cue: re.Match[str], before: str) -> Report | None:
    """ "Clause, X said." and "Lately, X said, clause": the longer side is what was said."""
    tail = re.match(r"\s*(?:on \w+day)?,\s+", side.text[cue.end() : end])
    behind = end - cue.end() - tail.end() if tail else 0
    if tail and behind > len(before):
        return _report(side, cue.end() + tail.end(), end, source, cue)
    return _report(side, start, start + len(before) - 1, source, cue)


def _report(side: Side, start: int, end: int, source: Source, cue: re.Match[str]) -> Report | None:
    clause = side.text[start:end]
    start += len(clause) - len(clause.lstrip(" ,—–-"))
    clause = side.text[start:end].rstrip(" ,—–-")
    end = start + len(clause.rstrip("."))
    if len(clause.replace(FILL, "").split()) < SHORTEST or start >= end:
        return None
    return Report(side.block, start, end, source, cue.group())


__all__ = ["CUE", "Report", "reported"]
