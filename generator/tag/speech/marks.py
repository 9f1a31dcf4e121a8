"""Quotation marks: which stretches of a block stand between them. Who speaks is not its business.

Handles straight, curly, doubled-single, mixed, guillemets and German marks, single marks where no double ones stand,
nested ones, inches and apostrophes, marks that are never closed, and quotes that run over paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between marks: the words at start to end, the marks included at outer_start to outer_end."""

    block: int
    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    continues: bool = False  # begins with the mark that a running quote repeats at each paragraph
    runs_on: bool = False  # the next paragraph goes on with it


_DOUBLE = re.compile(r"[\"“”„«»‟＂]|''|``|‘‘|’’|,,(?=\w)")
_OPENERS = frozenset({"“", "„", "«", "``", "‘‘", ",,"})
_BEFORE_OPENER = re.compile(r"[\s(\[{—–\-/:;,.…]$")
_AFTER_CLOSER = re.compile(r"$|[\s)\]},.;:!?—–\-/…’'|]")
_SINGLE = re.compile(
    r"(?:(?<=^)|(?<=[\s(\[—–-]))[‘'](?=\w)(?P<words>[^‘\n]{2,600}?[\w,.!?…])[’'](?=$|[\s)\],.;:!?—–-])"
)
_APOSTROPHE_START = re.compile(r"(?:em|tis|twas|til|cause|n|round|bout|\d\ds?)\b", re.IGNORECASE)


def pieces(blocks: Sequence[tuple[int, str]]) -> list[list[Piece]]:
    """For each block its pieces in order, outermost only."""
    found: list[list[Piece]] = []
    running = False
    for place, (number, text) in enumerate(blocks):
        here = _double(number, text)
        if not here and ("‘" in text or "'" in text):
            here = _single(number, text)
            here = here or _unclosed_single(number, text, blocks[place + 1 : place + 2])
        if here and running and here[0].outer_start <= _indent(text):
            here[0] = replace(here[0], continues=True)
        running = bool(here) and not here[-1].closed and _opens_alike(text[here[-1].outer_start], blocks, place + 1)
        if running:
            here[-1] = replace(here[-1], runs_on=True)
        found.append(here)
    return found


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _opens_alike(mark: str, blocks: Sequence[tuple[int, str]], place: int) -> bool:
    """The next paragraph repeats the opening mark, curly for curly and straight for straight."""
    following = blocks[place][1].lstrip()[:2] if place < len(blocks) else ""
    alike = "\"'`" if mark in "\"'`" else "“„«‘»"
    return (
        bool(_DOUBLE.match(following) or (_SINGLE_MARK.match(mark) and _SINGLE_MARK.match(following)))
        and following[0] in alike
    )


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    mark: str


def _double(block: int, text: str) -> list[Piece]:
    marks = list(_DOUBLE.finditer(text))
    found: list[Piece] = []
    stack: list[_Open] = []
    for place, match in enumerate(marks):
        if _before(text, match) == "=" or _is_inches(text, match, bool(stack), marks, place):
            continue
        if _is_opener(text, match, stack):
            if stack and not _nests(stack[-1], match, text, marks, place):
                found.append(_piece(block, text, stack[0], match.start(), match.start(), False))
                stack.clear()
            stack.append(_Open(match.start(), match.end(), match.group()))
        elif stack:
            opened = stack.pop()
            if not stack:
                found.append(_piece(block, text, opened, match.start(), match.end(), True))
    if stack:
        found.append(_piece(block, text, stack[0], len(text), len(text), False))
    return [piece for piece in found if piece.end > piece.start]


def _piece(block: int, text: str, opened: _Open, end: int, outer_end: int, closed: bool) -> Piece:
    inner = text[opened.end : end]
    start = opened.end + len(inner) - len(inner.lstrip())
    return Piece(block, start, max(start, opened.end + len(inner.rstrip())), opened.start, outer_end, closed)


def _before(text: str, match: re.Match[str]) -> str:
    """The character before the mark, "" at the start."""
    return text[match.start() - 1] if match.start() else ""


def _is_opener(text: str, match: re.Match[str], stack: list[_Open]) -> bool:
    mark, before, after = match.group(), _before(text, match), text[match.end() : match.end() + 1]
    opening = (not before or bool(_BEFORE_OPENER.match(before))) and after not in ("", " ", "\n", "\t")
    closing = before not in ("", " ", "\n", "\t") and bool(_AFTER_CLOSER.match(after))
    if mark in ("«", "»"):  # either may open, and spaces may stand inside
        return (
            not stack and (mark == "«" or opening) if not stack or stack[-1].mark != mark else opening and not closing
        )
    if stack and stack[-1].mark in ("„", ",,") and mark in ("“", "”", '"'):
        return False
    if mark in _OPENERS:
        return not (stack and not opening and (closing or after.isspace()))
    if mark in ("”", "’’"):
        return not stack and opening and not closing
    return not stack if opening == closing else opening


def _nests(outer: _Open, match: re.Match[str], text: str, marks: list[re.Match[str]], place: int) -> bool:
    """An opener inside an open quote is nested when enough closers follow; else the outer one was never closed."""
    if match.group() != outer.mark and outer.mark == '"':
        return True
    closers = 0
    for later in marks[place + 1 : place + 6]:
        after = text[later.end() : later.end() + 1]
        closers += bool(_AFTER_CLOSER.match(after)) and later.start() > 0 and not text[later.start() - 1].isspace()
        if closers == 2:
            return True
        if closers == 0 and later.group() in _OPENERS:
            return False
        if closers == 1 and not _AFTER_CLOSER.match(after):
            return False
    return False


def _is_inches(text: str, match: re.Match[str], is_open: bool, marks: list[re.Match[str]], place: int) -> bool:
    if match.group() not in ('"', "''", "”") or not _before(text, match).isdigit():
        return False
    if not is_open:
        return True
    following = marks[place + 1] if place + 1 < len(marks) else None
    return bool(
        following
        and text[match.end() : match.end() + 2][:1] in " -"
        and text[match.end() + 1 : match.end() + 2].islower()
        and not text[following.start() - 1].isspace()
    )


def _single(block: int, text: str) -> list[Piece]:
    """Single marks, only where the block has no double ones; an apostrophe is none."""
    found = []
    for match in _SINGLE.finditer(text):
        words = match["words"]
        if _APOSTROPHE_START.match(words) or (" " not in words and words[-1:] == "s"):
            continue
        start, end = match.span("words")
        found.append(Piece(block, start, end, match.start(), match.end()))
    return found


_SINGLE_MARK = re.compile(r"[‘'](?=[^\W_]|$)")


def _unclosed_single(block: int, text: str, following: Sequence[tuple[int, str]]) -> list[Piece]:
    """A paragraph that opens with a single mark and closes none, where the next one opens with one again."""
    begins = _SINGLE_MARK.match(text) and text[1:2].isupper() and not _APOSTROPHE_START.match(text, 1)
    goes_on = bool(following) and _SINGLE_MARK.match(following[0][1]) and following[0][1][1:2].isupper()
    return [Piece(block, 1, len(text.rstrip()), 0, len(text), False)] if begins and goes_on else []


def masked(text: str, found: Sequence[Piece]) -> str:
    """The text with everything between marks, and the marks, replaced; same length, so offsets hold."""
    parts, at = [], 0
    for piece in found:
        parts += [text[at : piece.outer_start], FILL * (piece.outer_end - piece.outer_start)]
        at = piece.outer_end
    return "".join((*parts, text[at:]))


FILL = "▒"
