"""People without a name: by which words the text brought in whom "he" or "the official" means.

A reader who meets "he" beside a quotation, away from its story, learns nothing; "a former director of the unit" tells
as much as the article does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.tag.speech.moments import Key, key_of
from generator.tag.speech.phrases import Source

FARTHEST = 8  # paragraphs between "a senior official" and "the official"; a guess
_BROUGHT_IN = re.compile(r"(?:an?|one(?! of\b)|another|some(?:one|body))\b", re.IGNORECASE)
_SHORT = re.compile(r"the (?:[\w-]+ )?(?P<head>[\w-]+)", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s(?:of|for|from|in|at|on|with|to|by|near|who|whose|familiar|close|briefed)\b|,")
_WORD = re.compile(r"[\w-]+")


@dataclass(slots=True)
class Unnamed:
    """Who came in without a name so far, in the order of the text."""

    called: dict[Key, tuple[int, int, int]] = field(default_factory=dict)  # speaker -> words that tell more
    _at: dict[tuple[int, int], Source] = field(default_factory=dict)  # place of a turn -> the words that brought him in
    _by_head: dict[str, tuple[int, Source]] = field(default_factory=dict)  # "official" -> paragraph and words

    def note(self, order: int, start: int, source: Source, words: str) -> None:
        """ "A senior official" from here on; shorter words for the same do not take its place."""
        if _BROUGHT_IN.match(words) and _WORD.findall(words)[1:]:
            self._at[order, start] = source
            self._by_head[head_of(words)] = (order, source)

    def note_body(self, order: int, start: int, source: Source) -> None:
        """ "The union for harbour pilots" or "a letter", of which "it" is said."""
        self._at.setdefault((order, start), source)

    def is_at(self, pronoun: Source, order: int, start: int) -> None:
        """A pronoun was found to mean whoever came in at a place. Only in one paragraph: there 27 of 31 were right
        on sixteen dossiers; of 23 further back 4, for it was somebody with a name."""
        words = self._at.get((order, start))
        self._call(pronoun, words if words and words.block == pronoun.block else None)

    def is_short(self, short: Source, order: int, words: str) -> None:
        """ "The official" is the last one who came in as an official."""
        head = _SHORT.fullmatch(words)
        found = self._by_head.get(head["head"].lower()) if head else None
        self._call(short, found[1] if found and order - found[0] <= FARTHEST else None)

    def _call(self, source: Source, words: Source | None) -> None:
        if words is not None:
            self.called[key_of(source)] = (words.block, words.start, words.end)


def head_of(words: str) -> str:
    """ "a former official of the port" -> "official"."""
    before = _OF_WHAT.split(words, maxsplit=1)[0]
    tokens = _WORD.findall(before.lower())
    return tokens[-1] if tokens else ""
