"""The role words: what a line is about that is not the article, in many languages. They stand in role_words.toml.

A line is looked at from both ends only, since furniture says what it is at its start or its end.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from itertools import chain

_DATA = tomllib.loads(resources.files("generator.clean").joinpath("role_words.toml").read_text(encoding="utf-8"))
GROUPS: dict[str, str] = _DATA["groups"]
CLASSES: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _DATA["classes"].items()}
STOP = frozenset(_DATA["stop"]["words"].split())
NAMES = tuple(GROUPS)
_SPLIT = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _read() -> tuple[dict[str, int], dict[str, dict[str, list[tuple[list[str], int]]]], dict[str, int]]:
    """Single words and beginnings of words with their groups as bits; phrases by their first and second word."""
    exact: dict[str, int] = {}
    phrases: dict[str, dict[str, list[tuple[list[str], int]]]] = {}
    prefixes: dict[str, int] = {}
    for number, name in enumerate(NAMES):
        for entry in GROUPS[name].replace("\n", " ").split("|"):
            parts = _SPLIT.findall(entry.strip().replace("’", "'"))
            if entry.strip().endswith("*"):
                prefixes[parts[0]] = prefixes.get(parts[0], 0) | 1 << number
            elif len(parts) == 1:
                exact[parts[0]] = exact.get(parts[0], 0) | 1 << number
            elif parts:
                phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, number))
    return exact, phrases, prefixes


_EXACT, _PHRASES, _PREFIXES = _read()
_LENGTHS = tuple(sorted({len(prefix) for prefix in _PREFIXES}))
_FIRSTS = frozenset(_PHRASES)
_MOST_KNOWN = 200_000  # words remembered; a bound for archives with endless vocabularies
_LONGEST_KNOWN = 40  # characters


class _Known(dict[str, tuple[int, ...]]):
    """The groups of each word that was met."""

    def __missing__(self, word: str) -> tuple[int, ...]:
        bits = _EXACT.get(word, 0)
        for length in _LENGTHS:
            if length > len(word):
                break
            bits |= _PREFIXES.get(word[:length], 0)
        groups = tuple(number for number in range(len(NAMES)) if bits >> number & 1) if bits else ()
        if len(self) < _MOST_KNOWN and len(word) <= _LONGEST_KNOWN:
            self[word] = groups
        return groups


_groups_of = _Known().__getitem__


def roles(words: list[str]) -> list[int]:
    """The group of each role word and each phrase in `words` (lower case), as often as it is met."""
    found = list(chain.from_iterable(map(_groups_of, words)))
    if not _FIRSTS.isdisjoint(words):
        found.extend(_phrases_in(words))
    return found


def _phrases_in(words: list[str]) -> Iterator[int]:
    for word, after, at in zip(words, words[1:], range(len(words))):
        if word in _PHRASES and after in _PHRASES[word]:
            for phrase, group in _PHRASES[word][after]:
                if words[at : at + len(phrase)] == phrase:
                    yield group
