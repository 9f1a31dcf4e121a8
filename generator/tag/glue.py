"""What pages print into a sentence: a person's full name run into the headline that a link behind it shows.

"Rep. Ada Norwick Adelaide (Ada) Maria NorwickHarbour bill fails in committee MORE said": the name is Ada Norwick, what
follows to the seam is hers as well and no name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.tag.patterns import CAP, INITIAL

_LONGEST = 80  # characters from the name to the seam; the longest seen has 54
_NEXT = rf"(?:{CAP}|{INITIAL}|\({CAP}\)|\"{CAP}\"|[a-z]{{2,3}})"
_GLUED = re.compile(
    rf"(?P<name>{CAP}(?:[ ](?:{INITIAL}|{CAP}))?[ ](?P<surname>{CAP}(?:[ ](?:Jr|Sr)\.)?))"
    rf"[ ]{_NEXT}(?:[ ]{_NEXT}){{0,4}}?[ ](?P=surname)(?=[A-Z][a-z]|\d)"
)
_SEAM = re.compile(r"[a-z](?:[A-Z][a-z]|\d)")


def glued(text: str) -> Iterator[tuple[int, int, int]]:
    """(start of the name, its end, the seam); names stand as the text has them, titles in front included."""
    if not _SEAM.search(text):
        return
    for found in _GLUED.finditer(text):
        if found.end() - found.end("name") <= _LONGEST:
            yield found.start(), found.end("name"), found.end()
