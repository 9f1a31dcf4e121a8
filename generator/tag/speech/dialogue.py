"""Speech behind a dash at the head of a paragraph: "—We are ready —said Ann Lee—. Let us go.".

Only where a verb of reporting shows it; a list, a signature or an aside may begin with a dash as well.
"""

from __future__ import annotations

import re

from generator.tag.speech.marks import Piece

_HEAD = re.compile(r"\s*[—–―]\s*(?=\S)")
_DASH = re.compile(r"\s*[—–―]\s*")
LONGEST = 4000  # characters of a paragraph of speech


def dialogue(block: int, text: str, verb: re.Pattern[str]) -> list[Piece]:
    """The spoken stretches of a paragraph that begins with a dash; [] = it is no speech."""
    head = _HEAD.match(text)
    if head is None or len(text) > LONGEST:
        return []
    spoken: list[Piece] = []
    shown = False
    at = head.end()
    for dash in [*_DASH.finditer(text, at), None]:
        end = dash.start() if dash else len(text)
        told = _told(text, at, end, verb, first=not spoken)
        shown = shown or told is not None
        stop = end if told is None else told
        words = text[at:stop].rstrip(" ")
        begin = at + len(words) - len(words.lstrip(" .,;"))
        if at + len(words) > begin:
            spoken.append(Piece(block, begin, at + len(words), begin, at + len(words)))
        at = dash.end() if dash else end
    return spoken if shown else []


def line(block: int, text: str) -> list[Piece]:
    """A paragraph behind a dash that is speech as a whole."""
    head = _HEAD.match(text)
    end = len(text.rstrip())
    return [Piece(block, head.end(), end, head.end(), end)] if head and head.end() < end <= LONGEST else []


def _told(text: str, start: int, end: int, verb: re.Pattern[str], first: bool) -> int | None:
    """Where the teller's words begin in a stretch between dashes; None = all of it is speech."""
    if not first and _opens_with(text, start, end, verb):
        return start
    for comma in re.compile(r"[,?!…]\s+").finditer(text, start, end):
        if verb.match(text, comma.end(), end):
            return comma.start() + 1
    return None


def _opens_with(text: str, start: int, end: int, verb: re.Pattern[str]) -> bool:
    """ "said Ann Lee", "Ann Lee said": the verb is among the first words."""
    found = verb.search(text, start, min(end, start + 60))
    return bool(found) and len(text[start : found.start() if found else end].split()) <= 4
