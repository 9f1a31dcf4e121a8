"""Who is meant in court by "the witness" and "the voice": who gave evidence last, and whose a recording is said to be.

"A voice that prosecutors say is Mr. Lee’s" names him; whether they are right is not asked, the text says who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side

Place = tuple[int, int, int]  # block, start, end

_VOICE = re.compile(
    r"[Tt]he voice(?: on the (?:tape|recording|phone|line|call))?|[Tt]he speaker on the (?:tape|recording)"
)
_WITNESS = re.compile(r"[Tt]he witness")
AFTER = 3  # paragraphs in which a voice is given a name after it was heard; a guess
BACK, NAMES_BACK, VOICES_BACK = 60, 40, 12  # paragraphs, and what of one is looked at; guesses
CHARS_BACK = 5_000  # of a paragraph that never ends
_LONGEST = 160  # characters between a voice, or a question, and the name; a guess
_ONE = re.compile(r"\b(?:[Aa]|[Tt]he|[Aa]nother|[Oo]ne|[Ww]hose)\s(?:[a-z-]+\s)?voice\b")
# "that prosecutors say is", ", investigators say, belongs to", "attributed to", "said to be that of"
_IS = re.compile(
    rf"(?:(?:,\s|\s)[^.;:!?{FILL}]{{0,100}})?\s(?:is|was|to be|identified as|attributed to|belong(?:s|ed|ing) to)\s"
    r"(?:that of\s)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?"
)
_GAVE = re.compile(
    rf"(?:,[^,.;:!?{FILL}]{{1,80}},)?\s(?:has\s|had\s|then\s|also\s|was\s|is\s)?"
    r"(?:testified|gave evidence|giving evidence|took the (?:witness )?stand|on the (?:witness )?stand|"
    r"cross-examined|sworn in|called (?:to the stand|as a witness)|told (?:the )?(?:jury|jurors)|was (?:also )?asked)\b"
)
# "Under cross-examination by Bo Diaz, ", "the lawyer questioned "
_ASKED = re.compile(
    rf"(?:(?:[Cc]ross-examination|[Qq]uestioning|[Qq]uestioned|[Cc]ross-examined)(?:\sby\s[^.;:!?{FILL}]{{2,90}},|,)|"
    r"[Cc]ross-examined|[Qq]uestioned|[Tt]he witness,|[Ww]ent after|[Cc]alled)\s(?:[A-Z][\w.]+\s){0,2}$"
)
_ASKS = re.compile(rf"(?:,[^,.;:!?{FILL}]{{1,80}},)?\s(?:asked|asks|pressed|suggested|wanted|objected|put|said)\b")


class Stand:
    """Asks the paragraphs before what they tell; a surname is as good as the whole name, `cast` knows whose it is."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = list(sides)

    def meant(self, words: str, order: int, start: int) -> Place | None:
        """Whose words are those of "the witness", "the voice on the tape"; `order` counts blocks."""
        if _WITNESS.fullmatch(words):
            return self._last_before(order, start)
        return self._voice(order, start) if _VOICE.fullmatch(words) else None

    def _last_before(self, order: int, start: int) -> Place | None:
        for at in range(order, max(-1, order - BACK), -1):
            side = self._sides[at]
            names = list(_people(side, start if at == order else len(side.text)))
            for name in reversed(names[-NAMES_BACK:]):
                if _gives_evidence(side.text, name):
                    return (side.block, name.start, name.end)
        return None

    def _voice(self, order: int, start: int) -> Place | None:
        """The last voice before that has a name, else the next one; none behind another voice without a name."""
        for at in range(order, max(-1, order - BACK), -1):
            side = self._sides[at]
            end = start if at == order else len(side.text)
            near = list(_ONE.finditer(side.text, max(0, end - CHARS_BACK), end))
            for one in reversed(near[-VOICES_BACK:]):
                place = _called(side, one.end())
                if place or one.group().startswith(("A", "a", "O", "o")):
                    return place
        behind = ((at, start if at == order else 0) for at in range(order, min(len(self._sides), order + AFTER + 1)))
        return next((place for at, begin in behind if (place := _named_next(self._sides[at], begin))), None)


def _named_next(side: Side, start: int) -> Place | None:
    near = islice(_ONE.finditer(side.text, start, start + CHARS_BACK), VOICES_BACK)
    return next((place for one in near if (place := _called(side, one.end()))), None)


def _called(side: Side, end: int) -> Place | None:
    near = side.names.within(end, end + _LONGEST)
    fits = [name for name in near if name.person and _IS.fullmatch(side.text, end, name.start)]
    return (side.block, fits[0].start, fits[0].end) if fits else None


def _gives_evidence(text: str, name: Name) -> bool:
    if _GAVE.match(text, name.end):
        return True
    asked = _ASKED.search(text, max(0, name.start - _LONGEST), name.start)
    return asked is not None and _ASKS.match(text, name.end) is None


def _people(side: Side, before: int) -> Iterator[Name]:
    near = side.names.within(max(0, before - CHARS_BACK), before)
    return (name for name in near if name.person and side.text[name.start] != FILL)
