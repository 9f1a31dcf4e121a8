"""The ladder: who said each quotation. The first rung that holds wins, and the rungs are in order of trust.

1 the words right behind the quotation, 2 the words before it in its sentence, 3 a neighbour in its paragraph, 4 the
sentence that announced it in the paragraph before, 5 the one who was speaking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.tag.speech import sources
from generator.tag.speech.lexicon import ACCORDING, ALL_CUES, CUE, STRONG
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.sources import Side, Source


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation with its speaker; `source` None = not found."""

    piece: Piece
    source: Source | None
    cue: str
    whole: bool  # a sentence of its own, not a fragment in someone else's


@dataclass(frozen=True, slots=True)
class _Hit:
    source: Source
    cue: str


_STOP = re.compile(r"[.!?]+[)\]’”]*\s+(?=[^\W\d_a-z])|[.!?]+$")
_NEAR = 260  # characters behind a quotation in which its verb may stand
_TERMINAL = (".", "!", "?", "…")


def climb(sides: Sequence[Side], texts: Sequence[str], found: Sequence[Sequence[Piece]]) -> list[Found]:
    """All pieces of all blocks with their speakers."""
    result: list[Found] = []
    speaking: _Hit | None = None
    announced: _Hit | None = None
    for side, text, pieces in zip(sides, texts, found):
        hits = _of_block(side, text, pieces, speaking, announced)
        for piece, hit in zip(pieces, hits):
            whole = _is_whole(side, text, piece)
            result.append(Found(piece, hit.source if hit else None, hit.cue if hit else "", whole))
        wholes = [hit for piece, hit in zip(pieces, hits) if hit and _is_whole(side, text, piece)]
        announced = _announces(side, text)
        speaking = wholes[-1] if wholes else announced if announced else (None if not pieces else speaking)
    return result


def _of_block(
    side: Side, text: str, pieces: Sequence[Piece], speaking: _Hit | None, announced: _Hit | None
) -> list[_Hit | None]:
    hits: list[_Hit | None] = []
    for place, piece in enumerate(pieces):
        low = pieces[place - 1].outer_end if place else 0
        high = pieces[place + 1].outer_start if place + 1 < len(pieces) else len(text)
        hits.append(speaking if piece.continues and speaking else _near(side, text, piece, low, high))
    _from_neighbours(side, text, pieces, hits)
    opens_block = bool(pieces) and not side.text[: pieces[0].outer_start].strip()
    if opens_block and not any(hits):
        carried = announced or speaking
        return [carried if _is_whole(side, text, piece) else None for piece in pieces]
    return hits


def _near(side: Side, text: str, piece: Piece, low: int, high: int) -> _Hit | None:
    begin = _sentence_start(side.text, low, piece.outer_start)
    before = side.text[begin : piece.outer_start]
    starts_sentence = not before.strip(" ([—–-")
    rungs = (_after, _before) if starts_sentence or text[piece.end - 1 : piece.end] == "," else (_before, _after)
    if re.search(r"(?:[:,]|\bthat)\s*$", before) and CUE.search(before):
        rungs = (_before, _after)
    for rung in rungs:
        hit = rung(side, text, piece, begin, high)
        if hit:
            return hit
    return None


def _sentence_start(text: str, low: int, at: int) -> int:
    begin = low
    for stop in _STOP.finditer(text, low, at):
        if not sources._is_abbreviated(text, stop.start()):
            begin = stop.end()
    return begin


def _after(side: Side, text: str, piece: Piece, begin: int, high: int) -> _Hit | None:
    """`"...," said X`, `"...," X said`, `"...," according to X`."""
    high = min(high, piece.outer_end + _NEAR)
    stop = _first_stop(side.text, piece.outer_end, high)
    tail = side.text[piece.outer_end : stop]
    ended = text[piece.end - 1 : piece.end] in (".",) or tail[:1] == "."
    if ended and not re.match(r"\s*[a-z]", tail):
        return None
    according = re.match(r"[\s,]*(?:according to|in the words of)\s+", tail)
    if according:
        source = sources.after_cue(side, piece.outer_end + according.end() - 1, stop)
        return _Hit(source, "according to") if source else None
    for cue in CUE.finditer(side.text, piece.outer_end, stop):
        hit = _at_cue(side, piece, cue, stop)
        if hit:
            return hit
        if len(side.text[piece.outer_end : cue.start()].split()) > 14:
            break
    return None


def _at_cue(side: Side, piece: Piece, cue: re.Match[str], stop: int) -> _Hit | None:
    lead = side.text[piece.outer_end : cue.start()]
    if re.fullmatch(r"[\s,—–-]*(?:\w+ly\s+|then\s+|also\s+|later\s+)?", lead):
        inverted = sources.after_cue(side, cue.end(), stop)
        return _Hit(inverted, cue.group()) if inverted else None
    source = sources.before_cue(side, piece.outer_end, cue.start())
    return _Hit(source, cue.group()) if source else None


def _first_stop(text: str, start: int, high: int) -> int:
    for stop in _STOP.finditer(text, start, high):
        if not sources._is_abbreviated(text, stop.start()):
            return stop.start() + 1
    return high


def _before(side: Side, text: str, piece: Piece, begin: int, high: int) -> _Hit | None:
    """The nearest reporting verb before the quotation in its sentence that has a subject."""
    according = None
    for according in ACCORDING.finditer(side.text, begin, piece.outer_start):
        pass
    cues = list(CUE.finditer(side.text, begin, piece.outer_start))
    for cue in reversed(cues[-5:]):
        if according and according.start() > cue.start():
            break
        hit = _subject(side, cue, begin, piece.outer_start)
        if hit:
            return hit
    if according:
        source = sources.after_cue(side, according.end() - 1, piece.outer_start)
        return _Hit(source, "according to") if source else None
    label = re.match(r"\s*([^\W\d_][^:]{0,50}):\s*$", side.text[begin : piece.outer_start])
    source = sources.classified(side, begin, begin + label.end(1)) if label else None
    return _Hit(source, "") if source else None


def _subject(side: Side, cue: re.Match[str], begin: int, high: int) -> _Hit | None:
    source = sources.before_cue(side, begin, cue.start())
    if source is None and cue.group() in STRONG:
        source = sources.after_cue(side, cue.end(), high)
        source = source if source and source.form != "description" else None
    if source is None and (cue.group().endswith("ing") or cue.group() in ALL_CUES):
        source = sources.leading(side, begin, cue.start())
    return _Hit(source, cue.group()) if source else None


def _from_neighbours(side: Side, text: str, pieces: Sequence[Piece], hits: list[_Hit | None]) -> None:
    """A whole sentence without a speaker of its own takes the one before it in the paragraph, else the one behind."""
    for place, piece in enumerate(pieces):
        if hits[place] is None and _is_whole(side, text, piece):
            known = [hit for hit in hits[:place] if hit] or [_introduced(side, piece)] or [None]
            hits[place] = known[-1]
    for place in range(len(pieces) - 2, -1, -1):
        if hits[place] is None and _is_whole(side, text, pieces[place]):
            hits[place] = hits[place + 1]


def _introduced(side: Side, piece: Piece) -> _Hit | None:
    """The sentence before the quotation in its paragraph, when it reports or names who speaks."""
    head = side.text[: piece.outer_start].rstrip()
    return _last_report(side, head) if head else None


def _last_report(side: Side, head: str) -> _Hit | None:
    begin = _sentence_start(head, 0, max(0, len(head) - 1))
    for cue in reversed(list(CUE.finditer(head, begin))):
        hit = _subject(side, cue, begin, len(head))
        if hit:
            return hit
    source = sources.leading(side, begin, len(head))
    return _Hit(source, "") if source else None


def _announces(side: Side, text: str) -> _Hit | None:
    """The block as an announcement of the next one: "X continued:", "A former official echoed that thought."."""
    head = side.text.rstrip()
    return _last_report(side, head) if head and head[-1] != FILL else None


def _is_whole(side: Side, text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    before = side.text[: piece.outer_start].rstrip()
    first = next((c for c in words if c.isalnum()), "")
    at_start = not before or before[-1] in ".!?:,—–" + FILL or before.endswith(("”", "’"))
    if not first or not (at_start or words[-1:] in _TERMINAL + (",",)):
        return False
    if first.islower() and not (before and before[-1] in ",—–" and FILL in before):
        return False
    return len(words.split()) > 2 or words[-1:] in _TERMINAL + (",",)
