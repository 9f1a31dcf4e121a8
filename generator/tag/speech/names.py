"""Names in a block: the spots that were given, and capitalised runs where no spot stands. For finding speakers only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import EntityKind
from generator.tag.speech.lexicon import NOT_A_NAME, TITLES
from generator.tag.types import Spot

_WORD = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]d|[Aa]n|[Aa]r|[Aa]t|[Aa]z)-[A-Z][\w’']*|"
    r"[^\W\d_a-zà-öø-ÿ][\w’'&]*(?:[.-](?=[\w])[\w’']+)*)"
)
_INITIAL = r"[A-Z]\.(?:[A-Z]\.)*"
_LINK = (
    r"(?:de la|de las|de los|del|de|da|das|dos|do|di|du|van der|van den|van|von|bin|ibn|al|el|la|le|of the|of|"
    r"for|y|&|st\.)"
)
_RUN = re.compile(
    rf"(?<![\w.’'-])(?:{TITLES}\s+)?(?:{_INITIAL}|{_WORD})(?:[\s ]+(?:{_LINK}[\s ]+)?(?:{_INITIAL}|"
    rf"{_WORD})){{0,7}}(?:,? (?:Jr|Sr)\.|,? I{{2,3}}\b)?"
)
_POSSESSIVE = re.compile(r"(?:’s|'s|(?<=s)[’'])$")
_INNER_POSSESSIVE = re.compile(r"(?:’s|'s)\s+")
_TITLE_ONLY = re.compile(rf"^{TITLES}$")
_PERSONS = frozenset({EntityKind.PERSON})


@dataclass(frozen=True, slots=True)
class Name:
    start: int
    end: int
    text: str
    person: bool | None  # None = not known


class Names:
    """The names of one block in order."""

    def __init__(self, text: str, spots: Iterable[Spot]) -> None:
        given = [
            Name(s.start, s.end, s.surface, s.kind in _PERSONS) for s in spots if text[s.start : s.end] == s.surface
        ]
        self._all = _merged(given, text)
        self._starts = [name.start for name in self._all]

    def __iter__(self) -> Iterator[Name]:
        return iter(self._all)

    def within(self, start: int, end: int) -> Sequence[Name]:
        """Names that stand wholly in start to end."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._all) and self._all[at].start < end:
            if self._all[at].end <= end:
                found.append(self._all[at])
            at += 1
        return found


def _merged(given: list[Name], text: str) -> list[Name]:
    """Spots first; a capitalised run stands where no spot does. Longest wins among overlapping spots."""
    kept: list[Name] = []
    for name in sorted(given, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    starts = [name.start for name in kept]
    free = [run for run in _runs(text) if (at := bisect_left(starts, run.end)) == 0 or kept[at - 1].end <= run.start]
    return sorted((*kept, *free), key=_start)


def _start(name: Name) -> int:
    return name.start


def _runs(text: str) -> Iterable[Name]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        start = _without_first_words(text, start, end)
        for inner in _INNER_POSSESSIVE.finditer(text, start, end):
            yield Name(start, inner.start(), text[start : inner.start()], None)
            start = inner.end()
        end -= len(possessive.group()) if (possessive := _POSSESSIVE.search(text[start:end])) else 0
        if end - start > 1 and not _TITLE_ONLY.match(text[start:end]):
            yield Name(start, end, text[start:end], None)


def _without_first_words(text: str, start: int, end: int) -> int:
    """ "But Smith": the first words of a sentence are capitalised without being names."""
    while start < end:
        word = re.match(r"[\w’'.-]+", text[start:end])
        if word is None or word.group().rstrip(".").lower() not in NOT_A_NAME:
            return start
        rest = text[start + word.end() : end]
        start += word.end() + len(rest) - len(rest.lstrip())
        joined = re.match(rf"{_LINK}\s+", text[start:end])
        start += joined.end() if joined else 0
    return end
