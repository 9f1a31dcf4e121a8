"""Last lines that turn to the reader, as they are put only at the end: where to go on, what to sign up for, the paper
that a report is about, a head with nothing below it.

Counted by site: where to go on 6 to 0 as HTML and 3 to 0 as text, sign-ups 4 to 0 and 2 to 0, papers 2 to 0 and 4 to 0,
heads without text 8 to 2 on news pages.
"""

from __future__ import annotations

import re

from generator.model import Block, Kind

_LAST, _LAST_BUT_ONE = 0, 1  # lines of the body that follow
_PAPER_BEHIND = 2
_LONGEST = 300  # characters
_GO_ON = re.compile(
    r"^\W*(?:to (?:learn|read|find out|see|hear) more\b|find out (?:the|more|about)\b|for more\b"
    r"|the (?:complete|full) (?:\w+ )?(?:rankings?|list|report|study|results|schedule) (?:can be|is|are)\b)",
    re.IGNORECASE,
)
_SIGN_UP = re.compile(  # only as an order: "they sign up for a course" is a sentence
    r"(?:^\W*|[.!?]\W+)(?:please )?(?:sign up (?:for|to) [^.]{0,60}\b(?:newsletters?|course|list|alerts?|updates?)\b"
    r"|sign up for\b[^.]{0,60}\bto get\b|get [^.]{2,60} delivered\b|download (?:the|our) [^.]{2,30}\bapp\b)",
    re.IGNORECASE,
)
_SIGN_UP_CUES = ("sign up ", " delivered", "download ")
_PAPER = re.compile(r"^\W*(?:more information\s*:\s)?[^,:;]{0,60}\bet al\b\.?,? ", re.IGNORECASE)


def closing(block: Block, behind: int) -> str | None:
    """What a line at the end is, or None. `behind`: lines of the body that follow it."""
    text = block.text
    if behind > _PAPER_BEHIND or len(text) > _LONGEST:
        return None
    if " et al" in text[:120] and _PAPER.match(text):
        return "the paper that is reported on"
    if behind > _LAST_BUT_ONE:
        return None
    low = text.lower()
    if any(map(low.__contains__, _SIGN_UP_CUES)) and _SIGN_UP.search(text):
        return "newsletter or subscription box"
    return _last(block) if behind == _LAST else None


def _last(block: Block) -> str | None:
    if block.dom is not None and (block.kind is Kind.HEADING or block.text.rstrip().endswith(":")):
        return "a heading with nothing below it"
    return "teaser for another article" if _GO_ON.match(block.text) else None
