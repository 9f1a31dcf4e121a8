"""Who issued "the statement", "the letter", "the brief": whoever wrote or said something in one just before.

Also whose "the Post article" is: the outlet's that stands in the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import Side, Source

Place = tuple[int, int, int]  # block, start, end

_PAPER = (
    r"(?P<paper>statement|letter|announcement|brief|filing|memo|e-?mail|complaint|lawsuit|petition|"
    r"press release|release|op-ed|editorial|ruling|opinion|report|note|bulletin|resolution|tweet|post|message)"
)
_ANOTHER = r"\b(?:[Aa]n?|[Aa]nother) (?:[\w’'-]+ ){0,3}"
FARTHEST = 12  # paragraphs from a paper to "the statement"; a guess
_THE = re.compile(rf"[Tt]he (?:[a-z-]+ )?{_PAPER}")
_IN_A = re.compile(
    rf"[^.;:!?{FILL}]{{0,50}}?\b(?:in|through|via|with) (?:an?|his|her|its|their) (?:[\w’'-]+ ){{0,3}}{_PAPER}\b"
)
_ISSUED = re.compile(
    rf"[^.;:!?A-Z{FILL}]{{0,80}}?\b(?:sent|releas(?:ed|ing)|issu(?:ed|ing)|fil(?:ed|ing)|wrote|writing|published|"
    rf"penned) (?:[^.;:!?{FILL}]{{0,30}}? )?(?:an?|his|her|its|their) (?:[\w’'-]+ ){{0,3}}{_PAPER}\b"
)
_PIECE = re.compile(r"\b(?:article|report|story|editorial|profile|piece|column|op-ed)\b")


class Papers:
    """The last issuer of each kind of paper, as far as the text is read."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._by: dict[str, tuple[int, int, Place | None]] = {}  # block, where the word ends, whose it is

    def note(self, order: int, end: int, place: Place | None) -> None:
        """ "Ann Lee said in a statement": from here on "the statement" is hers, or nobody's if she has no name."""
        told = _IN_A.match(self._texts[order], end) or _ISSUED.match(self._texts[order], end)
        if told:
            self._by[told["paper"]] = (order, told.end(), place)

    def whose(self, side: Side, source: Source, order: int) -> Place | None:
        """Whose paper it is that speaks: "the statement", "the Post article"."""
        words = side.text[source.start : source.end]
        return self._issuer(words, order, source.start) or _outlet(side, source, words) or _owner(side, source, words)

    def _issuer(self, words: str, order: int, start: int) -> Place | None:
        """The last one who wrote such a paper; nobody where "a statement" of somebody else came between."""
        asked = _THE.fullmatch(words)
        at, end, place = self._by.get(asked["paper"], (0, 0, None)) if asked else (0, 0, None)
        if asked is None or place is None or order - at > FARTHEST:
            return None
        another = re.compile(_ANOTHER + asked["paper"] + r"\b")
        between = (
            (self._texts[number], end if number == at else 0, start if number == order else len(self._texts[number]))
            for number in range(at, order + 1)
        )
        return None if any(another.search(*stretch) for stretch in between) else place


def _outlet(side: Side, source: Source, words: str) -> Place | None:
    """ "the Post article", "the profile from the Post": of the only name in it, which is no person's."""
    if not words.startswith(("the ", "The ")) or not _PIECE.search(words):
        return None
    within = side.names.within(source.start, source.end)
    bodies = [name for name in within if name.person is False or name.body]
    return (side.block, bodies[0].start, bodies[0].end) if len(within) == len(bodies) == 1 else None


def _owner(side: Side, source: Source, words: str) -> Place | None:
    """ "Ann Lee’s comments", "Mr. Lee’s voicemail": hers."""
    within = side.names.within(source.start, source.end)
    owned = _OWNED.search(words)
    whole = len(within) == 1 and within[0].start == source.start
    ends = owned is not None and whole and within[0].end == source.start + owned.start()
    return (side.block, within[0].start, within[0].end) if ends else None


_OWNED = re.compile(
    rf"(?:’s|'s) (?:[a-z-]+ ){{0,2}}"
    rf"(?:{_PAPER}|words|comments|remarks|voicemail|ad|account|testimony|speech|caption)s?$"
)
