"""Reported speech without marks: "officials said that ...", "..., according to X", "..., a spokesman said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import REPORTING, SAYING, STRONG
from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import DATELINE, Side, Source, classified
from generator.tag.speech.subjects import LONGEST_SENTENCE, before_cue, is_appositive, leading
from generator.tag.speech.verbs import PLAIN, is_noun, main_subject, shown


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause and its source."""

    block: int
    start: int
    end: int
    source: Source
    cue: str


_REPORTING = re.compile(
    r"\b(?:according to|According to|" + "|".join(sorted(REPORTING, key=lambda f: (-len(f), f))) + r")\b(?![-’'])"
)
_ADVERBIAL = re.compile(
    r"(?:\w+ly|But|And|However|Instead|Still|Meanwhile|Now|Today|Sometimes|Often|Yet|Then|Later|In|On|At|By|Since|For|During|After|Before|Over|Until)\b"
)
_PARTICIPLE = re.compile(r"\s*\w+ing\b|\s*(?:with|while|as|and|but|citing|because|though)\b")
_PRONOUN_NEXT = re.compile(r"\s+(?:he|she|it|they|we|there)\s")
_QUOTE_NEXT = re.compile(rf",?:?\s*{FILL}")
_DETERMINER_THAT = re.compile(r"\s*that\s+\w+\s*[,.;]")
_TO_WHOM = re.compile(
    r"\s+(?:reporters|The [A-Z]\w+(?: [A-Z]\w+)*|[A-Z]\w+(?: [A-Z]\w+){0,2}|him|her|them|us|me|supporters|"
    r"lawmakers|a \w+)\b"
)
_DAY = r"(?:on\s)?(?:(?:late|early)\s)?[MTWFS][a-z]+day(?:\s(?:morning|afternoon|evening|night))?"
_THAT = re.compile(rf"(?:\s+(?:(?:on|in|at|during|late|early|last|this)\s[^,.;]{{1,50}}?|{_DAY}))?,?\s+that\s+")
# "said Sunday the port will ..."
_ON_A_DAY = re.compile(
    rf"\s+{_DAY}(?=\s+(?:(?:the|an?|he|she|it|they|we|there|his|her|its|their|no)\s|[A-Z][\w’']+\s(?:[A-Z]\w+\s){{0,3}}"
    r"(?:will|would|is|was|has|had|are|were|have|could|can|should|must|may|might|did|does)\b))"
)
_ADDS_A_PART = re.compile(r"\s+(?:in|on)\s+(?:an?|the)\s")  # "adding in a clause that": nothing is said
_CLAUSE_START = re.compile(
    r"\s+(?!(?:in|on|at|to|of|by|for|from|with|during|after|before|as|when|while|so|earlier|later|last|late|yesterday|today|"
    r"yes|goodbye|nothing|little|much|more|only|through|via|about|over|under|and|but|or|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday)\b)[^\W_]"
)
MOST_CUES = 40  # verbs of reporting in one sentence; more is no sentence
SHORTEST = 3  # words of a reported clause


def reported(side: Side) -> Iterator[Report]:
    """The reported clauses of a block, one a sentence."""
    if not _REPORTING.search(side.text):
        return
    for start, end in side.sentences.spans:
        report = _of_sentence(side, start, end)
        if report:
            yield report


def _of_sentence(side: Side, start: int, end: int) -> Report | None:
    dateline = DATELINE.match(side.text, start, end)
    start = dateline.end() if dateline else start
    for cue in islice(_REPORTING.finditer(side.text, start, end), MOST_CUES):
        if cue.group().lower() == "according to":
            report = _according(side, cue, start, end)
        else:
            report = None if is_noun(side.text, cue.start()) else _said(side, cue, start, end)
        if report:
            return report
    return None


def _according(side: Side, cue: re.Match[str], start: int, end: int) -> Report | None:
    source = after_cue(side, cue.end() - 1 if side.text[cue.end() - 1] == " " else cue.end(), end, loose=True)
    if source is None:
        return None
    if cue.group()[0] == "A" and cue.start() == start:
        apposition = _APPOSITION.match(side.text, source.end, end) if source.form == "name" else None
        comma = apposition.end() - 1 if apposition else side.text.find(",", source.end, end)
        return _report(side, comma + 1, end, source, cue) if comma > 0 else None
    interrupted = _few(side, start, cue.start()) and _GOES_ON.match(side.text, source.end, end)
    return _report(side, start, end if interrupted else cue.start(), source, cue)


def _few(side: Side, start: int, end: int) -> bool:
    """A subject at most: "The two acts, according to the Herald, are one"."""
    return len(side.text[start:end].split()) <= _FEW


_GOES_ON = re.compile(r",\s(?!(?:and|but|who|which|that|when|where|while|as|because|though|since)\b)[a-z]+(?<!ing)\s")


_APPOSITION = re.compile(
    r",\s+(?:an?|the|his|her|its|who)\s(?:(?!\b(?:is|are|was|were|has|have|had|will|would)\b)[^,;:]){3,120},(?=\s)"
)


def _said(side: Side, cue: re.Match[str], start: int, end: int) -> Report | None:
    start = max(start, cue.start() - LONGEST_SENTENCE)
    lead = side.text[start : cue.start()].rstrip()
    that = _THAT.match(side.text, cue.end(), end)  # "One who backed it, Ann Lee of Harl, said that": no turned sentence
    turned = lead.endswith(",") and cue.group() in PLAIN and not that and not is_appositive(side, start, cue.start())
    source = after_cue(side, cue.end(), end) if turned else None
    if turned and (cue.group() in ("said", "says") or (source and source.form == "name")):
        return _report(side, start, start + len(lead) - 1, source, cue) if source else None
    participle = cue.group().endswith("ing") and lead.endswith((",", " and"))
    find = main_subject if participle else before_cue
    source = (shown(side, start, cue.start()) if lead.endswith(" as") else None) or find(side, start, cue.start())
    if source is None and cue.group().endswith("ing"):  # "Ann Lee issued a note saying ..."
        source = leading(side, start, cue.start())
    if source is None or source.start < start:
        return None
    behind = _behind(side, cue, source, start, end)
    return behind if behind or participle else _in_front(side, cue, source, start, end)


def _behind(side: Side, cue: re.Match[str], source: Source, start: int, end: int) -> Report | None:
    """ "X said that clause", "X told reporters clause", "X said clause"."""
    told = _TO_WHOM.match(side.text, cue.end(), end) if cue.group().startswith("t") else None
    at = told.end() if told else cue.end()
    if cue.group().startswith("add") and _ADDS_A_PART.match(side.text, at, end):
        return None
    that = _THAT.match(side.text, at, end)
    if that and not _DETERMINER_THAT.match(side.text, at, end):
        return _report(side, that.end(), end, source, cue)
    quoted = not side.text[start : source.start].replace(FILL, "").strip(" ,") and source.start > start
    quoted = quoted and not side.text[source.end : cue.start()].strip()  # "“...,” Ann Lee told Harl TV between sobs"
    if quoted or _NO_CLAUSE.match(side.text, cue.end(), end):
        return None
    day = _ON_A_DAY.match(side.text, at, end) if cue.group() in SAYING else None
    if day:
        return _report(side, day.end(), end, source, cue)
    plain = cue.group() in SAYING and (told or not cue.group().startswith("t"))
    if _PRONOUN_NEXT.match(side.text, cue.end(), end) and cue.group() != "tell":
        return _report(side, cue.end(), end, source, cue)
    return _report(side, at, end, source, cue) if plain and _CLAUSE_START.match(side.text, at, end) else None


_NO_CLAUSE = re.compile(
    r"\s+(?:the|all the|an?|some)\s(?:right|wrong|same|quiet|opposite|magic)\s(?:things?|parts?|words?)\b"
)

_MODAL = re.compile(r"\b(?:will|would|could|can|should|might|may|must)\b")
# What may stand between "X said" and the end: nothing, or where and when he said it.
_CLOSES = re.compile(
    r"\s*(?:[.!?]|$)|\s*(?:[,;—–]|\b(?:on|in|at|to|during|late|early|last|this|after|before|earlier|of|by|via|through|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|reporters|The|[A-Z]\w+)\b)"
)


def _without_role(side: Side, start: int, before: str) -> str:
    """ "Clause, his girlfriend, Ann Lee, wrote": the role before the name is no part of the clause."""
    head, comma, role = before.rstrip(",").rpartition(", ")
    if "," not in head and _FRAME.match(head):
        return before  # "As the guards came near, the man went off, Ann Lee said"
    at = start + len(head) + len(comma)
    found = classified(side, at, at + len(role)) if comma and len(role.split()) <= _LONGEST_ROLE else None
    return head + "," if found and found.form == "description" else before


_LONGEST_ROLE = 8  # words


def _in_front(side: Side, cue: re.Match[str], source: Source, start: int, end: int) -> Report | None:
    """ "Clause, X said." and "Lately, X said, clause": the clause, or all of a sentence that "X said" interrupts."""
    before = side.text[start : source.start].rstrip()
    before = before.removesuffix(" the") if source.form == "name" else before
    between = side.text[source.end : cue.start()]
    if (
        not before.endswith(",")
        or cue.group() not in STRONG
        or (len(between.split()) > 2 and not between.startswith(","))
    ):
        return None
    if _QUOTE_NEXT.match(side.text, cue.end(), end) and _ADVERBIAL.match(before):
        return None
    if between.strip() == "," and "," not in before[:-1]:
        return None  # "Harl’s governor, Ann Lee, said on Monday the wall will stand": who she is
    before = _without_role(side, start, before)
    if _MODAL.search(between):
        return None
    tail = _TAIL.match(side.text[cue.end() : end])
    if tail is None and "," not in before[:-1] and _FRAME.match(before):
        return None  # "On Monday morning, Ann Lee told the guild to wait"
    if tail is None and not cue.group().startswith("t") and not _CLOSES.match(side.text, cue.end(), end):
        return None
    if tail and side.text.startswith(FILL, cue.end() + tail.end()):
        return None  # "In a call, he told them, “...”"
    if tail is None or (len(before.split()) > 4 and _PARTICIPLE.match(side.text, cue.end() + tail.end(), end)):
        return _report(side, start, start + len(before) - 1, source, cue)
    if len(before.split()) <= 4 and _ADVERBIAL.match(before):
        return _report(side, cue.end() + tail.end(), end, source, cue)
    return _report(side, start, end, source, cue)


_TAIL = re.compile(
    r"(?:\s+(?:me|us|him|her|them|reporters))?"
    r"(?:\s+(?:on |last |this |late |early )?(?:\w+day|week|month|year|morning))?,\s+"
)
# What opens a sentence and is no clause, however long, where no comma closes it before the subject
_FRAME = re.compile(
    r"(?:(?:And|But|Yet|Then|So|Even|Also|Just|Only|Shortly|Soon|Earlier|Later)\s)?(?:on|in|at|by|since|for|during|after|"
    r"before|over|until|following|per|despite|under|upon|of|as|with|without|from|to|through|within|when|while|because|"
    r"addressing|citing|speaking|asked|meanwhile)\b",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(r"\b(?:ago|earlier|later|week|month|year|interview|statement)\.?$")
_FEW = 6  # words of a "clause" that may be nothing but a time


def _report(side: Side, start: int, end: int, source: Source, cue: re.Match[str]) -> Report | None:
    clause = side.text[start:end]
    start += len(clause) - len(clause.lstrip(" ,—–-"))
    clause = side.text[start:end].rstrip(" ,—–-")
    end = start + len(clause.rstrip("."))
    words = len(clause.replace(FILL, "").split())
    if words < SHORTEST or start >= end or (words <= _FEW and _ONLY_TIME.search(clause)):
        return None
    return Report(side.block, start, end, source, cue.group())
