"""Quotations whose closing mark is missing: cut where the reporting words begin ("“We will win, he said.").

Also takes out nicknames ('Joaquin "El Chapo" Guzman'): marks that quote nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.tag.speech.lexicon import NOUNS_TOO, STRONG
from generator.tag.speech.marks import Piece

_TAIL = re.compile(
    r"[,?!]\s+(?P<by>(?:(?:[\w’'.-]+\s+){1,8}?(?:"
    + "|".join(sorted(STRONG - NOUNS_TOO - {"put"}))
    + r")|(?:said|says|according to)"
    r"(?:\s+[\w’'.-]+){1,8}?)(?:\s+(?:in|on|at|to|during|after|last|this)\s[^.]{0,80})?)\.?\s*$"
)
_LAST = 220  # characters at the end of a block in which the reporting words may stand
_NAME_BEFORE = re.compile(r"[^\W\d_a-z][\w’'.-]*\s$")
_NAME_AFTER = re.compile(r"\s[^\W\d_a-z][\w’'-]+")
# '"Hatch" Norwick fights in May'
_NAME_GOES_ON = re.compile(r"\s[^\W\d_a-z][\w’'-]+(?:[’']s)?\s[a-z]")
_SHORT_ONE = 2  # words
LONGEST_NICKNAME = 4  # words


def mended(blocks: Sequence[tuple[int, str]], found: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces without nicknames; those never closed end before the words that report them."""
    result: list[list[Piece]] = []
    cut = False
    for (_, text), pieces in zip(blocks, found):
        here = [_closed(text, piece) for piece in pieces if not _is_nickname(text, piece)]
        if cut and here:
            here[0] = replace(here[0], continues=False)
        cut = bool(pieces) and bool(here) and pieces[-1].runs_on and not here[-1].runs_on
        result.append(here)
    return result


def _closed(text: str, piece: Piece) -> Piece:
    if piece.closed or piece.outer_end != len(text):
        return piece
    tail = _TAIL.search(text, max(piece.start + 1, len(text) - _LAST))
    if tail is None:
        return piece
    end = tail.start() + 1
    return replace(piece, end=end, outer_end=end, runs_on=False)


def _is_nickname(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end].split()
    if not piece.closed or not 1 <= len(words) <= LONGEST_NICKNAME or not words[0][:1].isupper():
        return False
    if text[piece.end - 1] in ",.!?":  # "... in the Office. "For years," Bush began": words, no nickname
        return False
    before = text[max(0, piece.outer_start - 30) : piece.outer_start]
    begins = len(words) <= _SHORT_ONE and not before.strip() and _NAME_GOES_ON.match(text, piece.outer_end)
    return bool(begins or (_NAME_BEFORE.search(before) and _NAME_AFTER.match(text, piece.outer_end)))
