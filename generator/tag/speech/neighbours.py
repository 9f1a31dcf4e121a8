"""The third rung of the ladder: a quotation without a speaker of its own takes that of a neighbour in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.labels import labelled, may_say
from generator.tag.speech.lexicon import CUE
from generator.tag.speech.marks import Piece
from generator.tag.speech.natures import TERMINAL, is_title
from generator.tag.speech.phrases import HEADS, Side, Source
from generator.tag.speech.rungs import is_us
from generator.tag.speech.subjects import LONGEST_SENTENCE, leading
from generator.tag.speech.verbs import Hit, last_report, sentence_start


def from_neighbours(side: Side, pieces: Sequence[Piece], wholes: Sequence[bool], hits: list[Hit | None]) -> None:
    """A whole sentence without a speaker of its own takes the one before it in the paragraph, else the one behind."""
    known: Hit | None = None
    bare = _side_by_side(side, pieces, hits)
    for place, piece in enumerate(pieces):
        if hits[place] is None and wholes[place] and not bare[place]:
            hits[place] = known or _introduced(side, piece)
        known = hits[place] or known
    for place in range(len(pieces) - 2, -1, -1):
        if hits[place] is None and wholes[place] and not bare[place]:
            hits[place] = hits[place + 1]


def _side_by_side(side: Side, pieces: Sequence[Piece], hits: Sequence[Hit | None]) -> list[bool]:
    """ "“Whose?” “Yours.”": two voices, and nothing between them tells which is whose."""
    bare = [False] * len(pieces)
    for place in range(len(pieces) - 1):
        between = side.text[pieces[place].outer_end : pieces[place + 1].outer_start]
        if between.isspace() and hits[place] is None and hits[place + 1] is None:
            bare[place] = bare[place + 1] = True
    return bare


_BREAK = re.compile(r"[.;:!?]")
_JOINED = re.compile(r",?\s+(?:and|or|but)\b")
_RUN_ON = 6  # words between two fragments of one sentence


def run_on(side: Side, text: str, pieces: Sequence[Piece], hits: list[Hit | None]) -> None:
    """ "... had "one" that "led to another"": a fragment close to another in the same sentence has its speaker."""
    for place in range(1, len(pieces)):
        last, piece = pieces[place - 1], pieces[place]
        between = side.text[last.outer_end : min(piece.outer_start, last.outer_end + 100)]
        far = _RUN_ON if not _JOINED.match(between) else 2 * _RUN_ON
        apart = text[last.end - 1] in TERMINAL or _BREAK.search(between) or len(between.split()) > far
        if hits[place] is None and not apart and not is_title(side.text, text, piece):
            hits[place] = hits[place - 1]
    for place in range(len(pieces) - 2, -1, -1):
        piece, hit = pieces[place], hits[place + 1]
        between = side.text[piece.outer_end : min(pieces[place + 1].outer_start, piece.outer_end + 200)]
        apart = text[piece.end - 1] in TERMINAL or _BREAK.search(between) or len(between.split()) > 2 * _RUN_ON
        behind = hit and (hit.source.block, hit.source.start) > (side.block, pieces[place + 1].outer_end)
        if hits[place] is None and behind and not apart and _is_clause(side, text, piece):
            hits[place] = hit


_MOST_BEFORE = 12  # words of a sentence before the quotation that is the rest of it; a guess


def rest_of_sentence(
    side: Side, text: str, pieces: Sequence[Piece], hits: list[Hit | None], speaking: Hit | None
) -> None:
    """ "“No,” said Ann Lee. The plan “is dead and was never alive.”": whoever spoke just before goes on."""
    for place, piece in enumerate(pieces):
        last = pieces[place - 1].outer_end if place else 0
        stop = sentence_start(side.text, last, piece.outer_start)
        before = side.text[stop : piece.outer_start]
        bare = 0 < len(before.split()) <= _MOST_BEFORE and CUE.search(before) is None
        ends = text[piece.end - 1] in TERMINAL and _is_clause(side, text, piece)
        if hits[place] is not None or not (bare and ends):
            continue
        others = any(may_be_one(name) for name in side.names.within(stop, piece.outer_start))
        if place:
            apart = stop == last or side.text[last:stop].count(". ") > 1
            does = _DOES.match(text, piece.start) and len(before.split()) <= _SUBJECT_ONLY
            hits[place] = hits[place - 1] if not apart and (does or not others) else None
        elif stop == 0 and not others and text[piece.start].islower() and CUE.search(side.text) is None:
            hits[place] = speaking


_SUBJECT_ONLY = 6  # words that may name another: "Bo Diaz “was never alive.”"
_DOES = re.compile(
    r"(?:is|was|are|were|has|had|have|will|would|can|could|should|does|did|needs?|deserves?|seems?)(?:n[’']t)?\b"
)


def _is_clause(side: Side, text: str, piece: Piece) -> bool:
    """Long enough to be somebody's words: "if “one expects a hard winter,” then “it will cost,” Lee said"."""
    return len(text[piece.start : piece.end].split(maxsplit=3)) > 3 and not is_title(side.text, text, piece)


_SHORT = 160  # characters of a sentence that can announce a quotation without a reporting verb


def _introduced(side: Side, piece: Piece) -> Hit | None:
    """The sentence before the quotation in its paragraph: who reports there, else whom it is about."""
    end = len(side.text[max(0, piece.outer_start - _SHORT) : piece.outer_start].rstrip()) + max(
        0, piece.outer_start - _SHORT
    )
    if end == 0:
        return None
    begin = sentence_start(side.text, max(0, end - LONGEST_SENTENCE), max(0, end - 2))
    hit, _ = last_report(side, end, begin)
    hit = hit or (labelled(side, begin, end) if side.text[end - 1] == "?" else None)
    if hit is None and end - begin < _SHORT:
        source = leading(side, begin, end)
        hit = Hit(source, "") if source and may_say(side, source) and _can_speak(side, source) else None
    hit = hit or last_report(side, end)[0]
    return None if hit and is_us(side, hit.source) else hit


def _can_speak(side: Side, source: Source) -> bool:
    """A subject without a verb of reporting: a name, a pronoun, or a word for people; no "market" and no "silence"."""
    words = side.text[source.start : source.end].lower()
    return source.form != "description" or bool(HEADS.search(words) and not _PAPERS.search(words))


_PAPERS = re.compile(
    r"\b(?:statement|study|data|report|poll|survey|review|analysis|article|story|paper|website|research)s?\b"
)
