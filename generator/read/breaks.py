"""Where the text of one HTML element parts into paragraphs: at line breaks, at newlines, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import TypeAlias

from generator.read.frames import Frame

Piece: TypeAlias = tuple[str | None, Frame, bool]  # text (None = a line break), where it stands, whether it is linked
_SHORTEST_LINE = 40  # characters; blank lines between shorter pieces are the template's, not the writer's
_FEWEST_LINES, _SHORT_LINE, _MOSTLY = 3, 12, 0.7  # lines, words, share: 116 of 116 such lists of the development pages
_NEWLINE, _EMPTY_LINE = re.compile(r"\n"), re.compile(r"\n\s*\n")


def paragraphs(pieces: list[Piece], preformatted: bool) -> Iterable[list[Piece]]:
    """Two line breaks part paragraphs, one is a blank; preformatted text parts at its lines."""
    if any(text is None for text, _, _ in pieces):
        return _at_breaks(pieces)
    if preformatted:
        return _at_newlines(pieces, _NEWLINE)
    if len(pieces) == 1 and _is_plain_text(pieces[0][0] or ""):
        return _at_newlines(pieces, _EMPTY_LINE)
    return (pieces,)


def short_lines(pieces: list[Piece], text: str) -> tuple[int, ...]:
    """Where the second and later lines begin in a part that <br> parts into a list of short lines, as standings and
    addresses are. () for prose, verse and talk, whose lines end in a mark. `text`: the part as one line."""
    if sum(piece[0] is None for piece in pieces) < _FEWEST_LINES - 1:
        return ()
    lines = "".join("\x00" if piece is None else piece for piece, _, _ in pieces).split("\x00")
    full = [" ".join(line.split()) for line in lines if not line.isspace() and line]
    short = sum(len(line.split()) <= _SHORT_LINE for line in full)
    ended = sum(line[-1] in '.!?,;:…"”' for line in full)
    if len(full) < _FEWEST_LINES or short < _MOSTLY * len(full) or 2 * ended > len(full) or " ".join(full) != text:
        return ()
    return tuple(accumulate(len(line) + 1 for line in full[:-1]))


def _is_plain_text(text: str) -> bool:
    if "\n" not in text:
        return False
    parts = [part for part in _EMPTY_LINE.split(text.strip()) if part]
    return len(parts) > 1 and all(len(part.strip()) >= _SHORTEST_LINE for part in parts)


def _at_newlines(pieces: list[Piece], mark: re.Pattern[str]) -> list[list[Piece]]:
    parts: list[list[Piece]] = [[]]
    for text, frame, linked in pieces:
        first, *rest = mark.split(text or "")
        parts[-1].append((first, frame, linked))
        parts.extend([(line, frame, linked)] for line in rest)
    return parts


def _at_breaks(pieces: list[Piece]) -> list[list[Piece]]:
    enough = 1 if _lines_are_paragraphs(pieces) else 2
    parts: list[list[Piece]] = [[]]
    breaks = 0
    for piece in pieces:
        text = piece[0]
        if text is None:
            breaks += 1
        elif text and not text.isspace():
            if breaks >= enough:
                parts.append([])
            breaks = 0
        parts[-1].append(piece)
    return parts


def _lines_are_paragraphs(pieces: list[Piece]) -> bool:
    """Whether every line between single breaks is long and ends like a sentence."""
    lines = "".join("\x00" if text is None else text for text, _, _ in pieces).split("\x00")
    full = [line.strip() for line in lines if line.strip()]
    return len(full) >= 2 and all(len(line) >= 2 * _SHORTEST_LINE and line[-1] in '.!?…"”’»)' for line in full[:-1])
