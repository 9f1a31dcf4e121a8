"""Acronyms that a text gives itself: "the Tide Office (TO)", "a Tide Office, known as the TO"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.tag.patterns import ACRONYM, CAP
from generator.tag.words import NO_BODIES
from generator.text import fold

_BRACKETED = re.compile(rf"\((?:the[ ]|or[ ])?(?P<short>{ACRONYM})\)")
_CALLED = re.compile(
    rf",[ ](?:or|known[ ](?:(?:here|there|locally)[ ]|in[ ]{CAP}[ ])?(?:as|by)|called|abbreviated)[ ]"
    rf"(?:the[ ]|its[ ]|their[ ])?(?P<sure>(?:\w+[ ]){{0,2}}(?:acronym|initials|abbreviation)[ ])?(?P<short>{ACRONYM})"
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """The text says: the name that ends at `name_end` is also called text[start:end]."""

    name_end: int
    start: int
    end: int
    sure: bool  # the text itself says that these are the initials


def find(text: str) -> Iterator[Introduced]:
    """Acronyms in brackets behind a name, and behind ", or", ", known as" and the like."""
    for match in _BRACKETED.finditer(text):
        end = len(text[: match.start()].rstrip())
        yield Introduced(end, *match.span("short"), False)
    for match in _CALLED.finditer(text):
        said = bool(match.group("sure")) or match.group().startswith(", known")
        yield Introduced(match.start(), *match.span("short"), said)


def long_form(text: str, name_end: int, acronym: str) -> int | None:
    """Where the name begins whose initials are the acronym: the letters are matched from the right, the first at a
    word's beginning (after Schwartz and Hearst, 2003)."""
    letters = [c.lower() for c in acronym if c.isalnum()]
    floor = max(0, name_end - 120)
    at = name_end - 1
    for number in range(len(letters) - 1, -1, -1):
        while at >= floor and not (
            text[at].lower() == letters[number] and (number > 0 or at == 0 or not text[at - 1].isalnum())
        ):
            at -= 1
        if at < floor:
            return None
        at -= 1
    start = at + 1
    words = text[start:name_end].split()
    if not words or len(words) > 2 * len(letters) or len(words) < 2 or "." in "".join(words[:-1])[3:]:
        return None
    if fold(words[-1]) in NO_BODIES:
        return None
    return start if text[start].isupper() and all(w[0].isupper() or len(w) <= 7 for w in words) else None
