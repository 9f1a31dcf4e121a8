"""Quotations without any speaker, in a story where one person alone is quoted: they are that person's.

An interview or a report of one talk leaves out "he said" now and then. Where a second voice is quoted, nothing is
guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.tag.speech.attribution import Attribution
from generator.tag.speech.phrases import Side

FEWEST = 4  # quotations of the one who speaks; a guess
WORDS = 8  # of a quotation that is given to him; shorter ones are slogans and titles too often


def by_the_only_speaker(told: Sequence[Attribution], sides: Sequence[Side]) -> list[Attribution]:
    """The same attributions, with the lone speaker where none was found."""
    printed = {side.block: side.printed for side in sides}
    known = [a for a in told if a.source and a.kind != "statement"]
    voices = {_surname(a, printed) for a in known}
    if len(voices) != 1 or None in voices or sum(a.kind == "direct" for a in known) < FEWEST:
        return list(told)
    result: list[Attribution] = []
    last = known[0]
    for one in told:
        if one.source and one.kind != "statement":
            last = one
        long = len(printed[one.block][one.start : one.end].split()) >= WORDS
        lost = one.source is None and one.kind == "direct" and long and not _is_led(printed[one.block], one.start)
        result.append(replace(one, source=last.source, name=last.name) if lost else one)
    return result


_LED = re.compile(r"(?::|\bquestion,?)\s*\W?$")


def _is_led(text: str, start: int) -> bool:
    """ "The question of the module is: “...”": put by something else than a voice."""
    return bool(_LED.search(text, max(0, start - 12), start))


def _surname(one: Attribution, printed: dict[int, str]) -> str | None:
    """The last word of the name that is meant; None = somebody without a name."""
    if one.name is None:
        return None
    block, start, end = one.name
    return printed[block][start:end].split()[-1]
