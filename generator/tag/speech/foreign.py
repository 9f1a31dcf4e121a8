"""Who said what in other languages than English: the same ladder with fewer rungs, over lists of words.

Behind the quotation, before it, a neighbour in the paragraph, the announcement before; then statements ("dijo que").
A verb without a subject means whoever was speaking. What a text's own grammar would tell beyond that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import QuoteKind
from generator.tag.events.sentences import Sentences
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.dialogue import dialogue, line
from generator.tag.speech.given import sex_of
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.natures import is_whole
from generator.tag.speech.parties import party, party_before
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.tongues import Tongue
from generator.tag.speech.verbs import first_stop, sentence_start

_NEAR, _BACK = 240, 400  # characters behind and before a quotation in which its verb may stand
_GAP = re.compile(rf"[\s,;—–―\-{FILL}]*")
_ONLY_THEN = 6  # words between a quotation and the verb behind it


@dataclass(frozen=True, slots=True)
class _Hit:
    source: Source
    cue: str
    name: tuple[int, int, int] | None
    printed: str = ""  # the name


def spoken_behind_dashes(blocks: Sequence[tuple[int, str]], tongue: Tongue) -> list[list[Piece]]:
    """Each paragraph's own; one without a verb of reporting is speech between two that have one."""
    found = [dialogue(number, text, tongue.verb) for number, text in blocks]
    shown = [bool(pieces) for pieces in found]
    for place, (number, text) in enumerate(blocks):
        beside = shown[max(0, place - 1) : place] + shown[place + 1 : place + 2]
        if not found[place] and len(beside) == 2 and all(beside):
            found[place] = line(number, text)
    return found


def attributed(sides: Sequence[Side], marked: Sequence[Sequence[Piece]], tongue: Tongue) -> list[Attribution]:
    """All that is said, in the order of the blocks."""
    reader = _Reader(tongue)
    found: list[Attribution] = []
    for side, pieces in zip(sides, marked):
        found.extend(reader.quotations(side, pieces))
        found.extend(reader.statements(side))
    return found


class _Reader:
    """Goes through the blocks in order and remembers who spoke last."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._last: _Hit | None = None
        self._announced = False

    def quotations(self, side: Side, pieces: Sequence[Piece]) -> Iterator[Attribution]:
        hits: list[_Hit | None] = []
        for place, piece in enumerate(pieces):
            low = pieces[place - 1].outer_end if place else 0
            high = pieces[place + 1].outer_start if place + 1 < len(pieces) else len(side.text)
            carried = self._last if piece.continues else None
            hit = carried or self._behind(side, piece, high) or self._before(side, piece, low)
            hits.append(hit)
            self._last = hit or self._last
        wholes = [is_whole(side.text, side.printed, piece) or _is_sentence(side, piece) for piece in pieces]
        if self._announced and pieces and not any(hits):
            hits = [self._last for _ in pieces]
        _spread(hits, wholes)
        self._announced = side.text.rstrip().endswith(":") and bool(self._announce(side))
        for piece, hit, whole in zip(pieces, hits, wholes):
            source, cue, name = (hit.source, hit.cue, hit.name) if hit else (None, "", None)
            kind: QuoteKind = "direct" if whole else "fragment"
            yield Attribution(piece.block, piece.start, piece.end, kind, source, name, cue)

    def _announce(self, side: Side) -> _Hit | None:
        end = len(side.text.rstrip())
        hit = self._of_sentence(side, sentence_start(side.text, max(0, end - _BACK), end - 1), end)
        self._last = hit or self._last
        return hit

    def _behind(self, side: Side, piece: Piece, high: int) -> _Hit | None:
        """ "...", dijo X; "...", X dijo; "...", según X."""
        stop = first_stop(side.text, piece.outer_end, min(high, piece.outer_end + _NEAR))
        gap = _GAP.match(side.text, piece.outer_end, stop)
        at = gap.end() if gap else piece.outer_end
        source = self._tongue.source.match(side.text, at, stop)
        if source:
            return self._hit(side, party(side, source.end(), stop, self._tongue), source.group().strip())
        verb = self._tongue.verb.search(side.text, at, stop)
        if verb is None or len(side.text[at : verb.start()].split()) > _ONLY_THEN + 6:
            return None
        pronoun = _inverted(verb)
        if pronoun:
            start, end = pronoun
            return self._hit(side, Source(side.block, start, end, "pronoun"), verb.group())
        if verb.start() == at:
            return self._hit(side, party(side, verb.end() + 1, stop, self._tongue), verb.group(), dropped=True)
        return self._hit(side, party_before(side, at, verb.start(), self._tongue), verb.group())

    def _before(self, side: Side, piece: Piece, low: int) -> _Hit | None:
        begin = sentence_start(side.text, max(low, piece.outer_start - _BACK), piece.outer_start)
        return self._of_sentence(side, begin, piece.outer_start)

    def _of_sentence(self, side: Side, begin: int, end: int) -> _Hit | None:
        """ "X dijo: ...", "dijo X: ...", "según X, ..."."""
        for verb in reversed(list(self._tongue.verb.finditer(side.text, begin, end))[-4:]):
            if verb.group() == "so":
                continue
            subject = party_before(side, begin, verb.start(), self._tongue)
            subject = subject or party(side, verb.end() + 1, end, self._tongue)
            hit = self._hit(side, subject, verb.group(), dropped=side.text[begin:end].rstrip().endswith(":"))
            if hit:
                return hit
        source = self._tongue.source.search(side.text, begin, end)
        return self._hit(side, party(side, source.end(), end, self._tongue), source.group().strip()) if source else None

    def statements(self, side: Side) -> Iterator[Attribution]:
        for start, end in Sentences(side.printed).spans:
            found = self._statement(side, start, end)
            if found:
                yield found

    def _statement(self, side: Side, start: int, end: int) -> Attribution | None:
        for verb in self._tongue.verb.finditer(side.text, start, min(end, start + _BACK)):
            subject = party_before(side, start, verb.start(), self._tongue) or party(
                side, verb.end() + 1, end, self._tongue
            )
            at = subject.end if subject and subject.start > verb.end() else verb.end()
            that = re.compile(rf",?\s+{self._tongue.that.pattern}").match(side.text, at, end)
            relative = subject and subject.start > verb.end() and FILL in side.text[start : verb.start()]
            if that and verb.group() != "so" and not relative:
                return self._reported(side, that.end(), end, self._hit(side, subject, verb.group(), dropped=True))
        source = self._tongue.source.match(side.text, start, end)
        who = party(side, source.end(), end, self._tongue) if source else None
        comma = side.text.find(",", who.end, end) if who else -1
        return self._reported(side, comma + 1, end, self._hit(side, who, "")) if source and comma > 0 else None

    def _reported(self, side: Side, start: int, end: int, hit: _Hit | None) -> Attribution | None:
        clause = side.text[start:end].strip(" .")
        start += len(side.text[start:end]) - len(side.text[start:end].lstrip())
        if hit is None or len(clause.replace(FILL, "").split()) < 3:
            return None
        self._last = hit
        return Attribution(side.block, start, start + len(clause), "statement", hit.source, hit.name, hit.cue)

    def _hit(self, side: Side, source: Source | None, cue: str, dropped: bool = False) -> _Hit | None:
        if source is None:
            return replace(self._last, cue=cue) if dropped and self._last else None
        words = side.text[source.start : source.end]
        if source.form != "pronoun":
            return _Hit(source, cue, (source.block, *source.name) if source.name else None, words)
        name = self._meant(words.lower())
        return _Hit(source, cue, name, self._last.printed if name and self._last else "")

    def _meant(self, pronoun: str) -> tuple[int, int, int] | None:
        """The last speaker, unless the name is of the other sex."""
        wanted = self._tongue.pronouns.get(pronoun)
        if self._last is None or self._last.name is None or wanted is None:
            return None
        return self._last.name if sex_of(self._last.printed) in (None, wanted) else None


def _inverted(verb: re.Match[str]) -> tuple[int, int] | None:
    """The pronoun that hangs on the verb: "dit-il", "a-t-elle ajouté"."""
    groups = verb.groupdict()
    held = next((name for name in ("after", "within") if groups.get(name)), None)
    return verb.span(held) if held else None


def _is_sentence(side: Side, piece: Piece) -> bool:
    """Behind a dash, or with a capital where a sentence may begin: the comma stands outside the marks there."""
    words = side.printed[piece.start : piece.end]
    before = side.text[max(0, piece.outer_start - 8) : piece.outer_start].strip()
    opens = not before or before[-1] in ".!?:—–" + FILL
    return opens and (piece.outer_start == piece.start or (words[:1].isupper() and " " in words))


def _spread(hits: list[_Hit | None], wholes: Sequence[bool]) -> None:
    """A whole sentence without a speaker takes the one before it in the paragraph, else the one behind."""
    for place in range(1, len(hits)):
        if hits[place] is None and wholes[place]:
            hits[place] = hits[place - 1]
    for place in range(len(hits) - 2, -1, -1):
        if hits[place] is None and wholes[place]:
            hits[place] = hits[place + 1]
