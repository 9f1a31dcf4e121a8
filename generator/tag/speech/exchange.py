"""Two who take turns, at a hearing, in court or in a scene: whose a paragraph is that is nothing but words.

Marks that were closed and open again in the next paragraph mean another voice where one of the two has asked, or where
both lines before are short. Who answers may be unknown; it is not whoever asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.phrases import Side
from generator.tag.speech.verbs import Hit

# "Tell me about it.", "Go on.": puts a question as well
_BIDS = re.compile(
    r"(?:(?:Please|And|Then|So|Now),? )*(?:[Tt]ell|[Dd]escribe|[Ee]xplain|[Ww]alk (?:me|us)|"
    r"[Rr]ead|[Gg]o (?:on|ahead))\b"
)
LONGEST_BID = 14  # words; a guess
LONGEST_LINE, LONGEST_SCENE = 12, 20  # words of a line that names nobody, and of one that does; guesses
_ASKED = re.compile(r"ask(?:s|ed|ing)?")


@dataclass(slots=True)
class Exchange:
    """The last two voices, as far as the one answered a question of the other, or both have a line of a scene."""

    sides: Mapping[int, Side]
    asker: Hit | None = None
    answerer: Hit | None = None
    last: Hit | None = None
    is_open: bool = False  # what was said last is a question
    short: bool = False  # and a line of a scene: a paragraph that opens with few words

    def turn(self, side: Side, text: str, pieces: Sequence[Piece]) -> Hit | None:
        """Whose turn a paragraph is that names nobody; None = the exchange does not tell."""
        if not _is_lone(side, pieces) or self.asker is None:
            return None
        other = self.answerer if self.last is self.asker else self.asker
        words = text[pieces[0].start : pieces[0].end]
        answered = self.answerer is None and self.last is None  # by nobody known: the turn is back
        return other if answered or self.is_open or _asks(words) or _is_line(words) else None

    def is_answer(self, side: Side, pieces: Sequence[Piece]) -> bool:
        """A paragraph answers a question, and nobody knows who; not whoever asked."""
        if self.last is None or self.answerer or not _is_lone(side, pieces):
            return False
        return self.is_open or (self.asker is not None and _is_line(side.printed[pieces[0].start : pieces[0].end]))

    def heard(
        self, side: Side, text: str, pieces: Sequence[Piece], hits: Sequence[Hit | None], announced: Hit | None
    ) -> None:
        """Takes note of a paragraph; one in which neither of the two speaks ends the exchange."""
        voices = [hit for hit in hits if hit]
        asked = not pieces and announced is not None and _ASKED.fullmatch(announced.cue) is not None
        if asked:  # "Ann Lee asked him how far it was."
            self._begin(announced, True)
        elif not voices and self.is_answer(side, pieces):
            self.asker, self.last, self.is_open = self.last, None, _asks(text[pieces[0].start : pieces[0].end])
        elif not voices or len(voices) < len(hits) or len({self._word(hit) for hit in voices}) > 1:
            self._begin(None, False)
        else:
            words = sum(len(text[one.start : one.end].split()) for one in pieces)
            short = pieces[0].outer_start == 0 and words <= LONGEST_SCENE
            self._spoken(voices[-1], _asks(text[pieces[-1].start : pieces[-1].end]), short)

    def _begin(self, last: Hit | None, is_open: bool) -> None:
        self.asker = self.answerer = None
        self.last, self.is_open, self.short = last, is_open, False

    def _spoken(self, voice: Hit, asks: bool, short: bool) -> None:
        word = self._word(voice)
        known = next((hit for hit in (self.asker, self.answerer) if hit and self._word(hit) == word), None)
        meets = self.is_open or (self.short and short)
        if known is None and self.last and meets and self._word(self.last) != word:
            self.asker, self.answerer = self.last, voice
        elif known is None:
            self._begin(voice, asks)
            self.short = short
            return
        self.last, self.is_open, self.short = known or voice, asks, short

    def _word(self, hit: Hit) -> str:
        """The last word of the speaker, without what stands behind it: "Lee" of "Ann Lee"."""
        source = hit.source
        return self.sides[source.block].text[source.start : source.end].rpartition(" ")[2].lower()


def _is_lone(side: Side, pieces: Sequence[Piece]) -> bool:
    """One quotation and nothing else, that does not go on with the paragraph before."""
    return len(pieces) == 1 and not side.text.strip().strip(FILL) and not pieces[0].continues


def is_question(side: Side, pieces: Sequence[Piece]) -> bool:
    """One quotation and nothing else, that asks something."""
    return _is_lone(side, pieces) and _asks(side.printed[pieces[0].start : pieces[0].end])


def addressed(sides: Sequence[Side], hit: Hit | None, text: str, pieces: Sequence[Piece]) -> bool:
    """ "Yes, your honor", "Why is that, Mr. Lee?": the one who is spoken to does not say it."""
    if hit is None or len(pieces) != 1 or hit.source.form == "description":
        return False
    words = text[pieces[0].start : pieces[0].end]
    side = next(side for side in sides if side.block == hit.source.block)
    if _YOUR_HONOR.search(words) and _JUDGE.search(side.text):
        return True
    surname = side.text[hit.source.start : hit.source.end].rpartition(" ")[2]
    return re.search(rf"\b(?:Mr|Mrs|Ms|Dr|Senator|Judge)\.? {re.escape(surname)}\b", words) is not None


_JUDGE = re.compile(r"\b(?:[Jj]udge|[Jj]ustice|[Mm]agistrate)\b")
_YOUR_HONOR = re.compile(r"\b[Yy]our [Hh]onou?r\b")


def _is_line(words: str) -> bool:
    return len(words.split()) <= LONGEST_LINE


def _asks(words: str) -> bool:
    ends = words.rstrip(" ’'”\"").endswith("?")
    return ends or (bool(_BIDS.match(words)) and len(words.split()) <= LONGEST_BID)
