"""Words that stand in a story twice, as a heading, a pulled quote or under a picture: the named speaker has both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.tag.speech.attribution import Attribution

FEWEST = 8  # words; shorter ones may be said by two
FEWEST_ABOVE, LONGEST_HEADING = 2, 300  # words of a heading that stand below it; characters of its line


def repeated(told: Sequence[Attribution], printed: Mapping[int, str]) -> list[Attribution]:
    """The same attributions; one without a name takes that of the same words elsewhere."""
    said = [_words(one, printed) for one in told]
    known = [(words, one) for words, one in zip(said, told) if one.source and one.source.form == "name" and one.cue]
    exact = {words: one for words, one in known if one.kind == "direct" and _long(words)}
    return [_with(one, words, exact, known, printed) for words, one in zip(said, told)]


def _with(
    one: Attribution,
    words: str,
    exact: Mapping[str, Attribution],
    known: Sequence[tuple[str, Attribution]],
    printed: Mapping[int, str],
) -> Attribution:
    if one.kind != "direct" or (one.source and one.source.form == "name" and one.cue):
        return one
    other = exact.get(words)
    above = not (one.source and one.cue) and _is_heading(one, printed[one.block])
    if other is None and (above or (one.source is None and _long(words))):
        holding = (found for longer, found in known if words in longer and _whole(words, longer))
        later = (found for found in holding if found.block > one.block or _long(words))
        other = next(later, None)
    return one if other is None else replace(one, source=other.source, cue=other.cue)


def _whole(words: str, longer: str) -> bool:
    """Not "port" in "airport". Asked only of what holds the letters: a search costs ten times as much."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", longer) is not None


def _is_heading(one: Attribution, text: str) -> bool:
    """The words close a line that has no stop, and are all of it or stand behind a colon."""
    if len(text) > LONGEST_HEADING:
        return False
    words = text[one.start : one.end]
    lead, tail = text[: one.start].strip(" “‘'\""), text[one.end :].strip(" ”’'\"")
    ends = words[-1:].isalnum() and len(words.split()) >= FEWEST_ABOVE
    return ends and (not tail or (not lead and tail.startswith(":"))) and (not lead or lead.endswith(":"))


def _long(words: str) -> bool:
    return len(words.split(maxsplit=FEWEST)) > FEWEST


def _words(one: Attribution, printed: Mapping[int, str]) -> str:
    return printed[one.block][one.start : one.end].rstrip(" ,.!?…").lower().replace("’", "'")
