"""Two who take turns, at a hearing or in court: who asks and who answers where a paragraph is nothing but words.

Marks that were closed and open again in the next paragraph mean another voice only where one of the two has asked.
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
_ASKED = re.compile(r"ask(?:s|ed|ing)?")


@dataclass(slots=True)
class Exchange:
    """The last two voices, as far as a question of the one was answered by the other."""

    sides: Mapping[int, Side]
    asker: Hit | None = None
    answerer: Hit | None = None
    last: Hit | None = None
    is_open: bool = False  # what was said last is a question

    def turn(self, side: Side, text: str, pieces: Sequence[Piece]) -> Hit | None:
        """Whose turn a paragraph is that names nobody; None = the exchange does not tell."""
        lone = len(pieces) == 1 and not side.text.strip().strip(FILL) and not pieces[0].continues
        if not lone or self.asker is None or self.answerer is None:
            return None
        if self.last is self.asker and self.is_open:
            return self.answerer
        words = text[pieces[0].start : pieces[0].end]
        return self.asker if self.last is self.answerer and _asks(words) else None

    def heard(self, text: str, pieces: Sequence[Piece], hits: Sequence[Hit | None], announced: Hit | None) -> None:
        """Takes note of a paragraph; one in which neither of the two speaks ends the exchange."""
        voices = [hit for hit in hits if hit]
        asked = not pieces and announced is not None and _ASKED.fullmatch(announced.cue) is not None
        if asked:  # "Ann Lee asked him how far it was."
            self._begin(announced, True)
        elif not voices or len(voices) < len(hits) or len({self._word(hit) for hit in voices}) > 1:
            self._begin(None, False)
        else:
            self._spoken(voices[-1], _asks(text[pieces[-1].start : pieces[-1].end]))

    def _begin(self, last: Hit | None, is_open: bool) -> None:
        self.asker = self.answerer = None
        self.last, self.is_open = last, is_open

    def _spoken(self, voice: Hit, asks: bool) -> None:
        word = self._word(voice)
        known = next((hit for hit in (self.asker, self.answerer) if hit and self._word(hit) == word), None)
        if known is None and self.last and self.is_open and self._word(self.last) != word:
            self.asker, self.answerer = self.last, voice
        elif known is None:
            self._begin(voice, asks)
            return
        self.last, self.is_open = known or voice, asks

    def _word(self, hit: Hit) -> str:
        """The last word of the speaker, without what stands behind it: "Lee" of "Ann Lee"."""
        source = hit.source
        return self.sides[source.block].text[source.start : source.end].rpartition(" ")[2].lower()


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


def _asks(words: str) -> bool:
    ends = words.rstrip(" ’'”\"").endswith("?")
    return ends or (bool(_BIDS.match(words)) and len(words.split()) <= LONGEST_BID)
