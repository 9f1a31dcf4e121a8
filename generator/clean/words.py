"""The role words: what a line is about that is not the article, in many languages. They stand in role_words.toml.

A line is looked at from both ends only, since furniture says what it is at its start or its end.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from generator.clean.bylines import BIO_CUES, ROLE_CUES
from generator.clean.promos import HINTS
from generator.clean.tokens import Ints, Tokens

_DATA = tomllib.loads(resources.files("generator.clean").joinpath("role_words.toml").read_text(encoding="utf-8"))
GROUPS: dict[str, str] = _DATA["groups"]
CLASSES: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _DATA["classes"].items()}
STOP = frozenset(_DATA["stop"]["words"].split())
NAMES = tuple(GROUPS)
HEAD_WORDS, TAIL_WORDS = 24, 12  # a long line is searched for role words at both ends only
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
_OPENS, _SECOND, STOPS, DULL, FIGURE, _HINT = (1 << len(NAMES) + bit for bit in range(6))  # _HINT: the first of them
ROLE_HINT = 1 << len(HINTS)  # what `bylines` may know as a role
NUMBER_BIT = len(NAMES) + 6 + len(HINTS)
for _number, _beginnings in enumerate((*HINTS, {*ROLE_CUES, *BIO_CUES})):
    for _word in sorted(_beginnings):
        _PREFIXES[_word] = _PREFIXES.get(_word, 0) | _HINT << _number
_SHORTEST = min(map(len, _PREFIXES))
_PREFIXES_BY: dict[str, list[str]] = {}  # by their first characters: most words have none of them
for _prefix in _PREFIXES:
    _PREFIXES_BY.setdefault(_prefix[:_SHORTEST], []).append(_prefix)
_MOST_KNOWN = 200_000  # words remembered; a bound for archives with endless vocabularies
_LONGEST_KNOWN = 40  # characters
_ROLES = (1 << len(NAMES)) - 1  # a word's groups are its lowest bits


class Known(dict[str, int]):
    """What is known of each word that was met: one bit for each group it belongs to, what else it is, and from
    NUMBER_BIT on its number in a lexicon, if one is given. All of it at once, since it takes long to find a word."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers

    def __missing__(self, word: str) -> int:
        bits = _LISTED.get(word, 0) | (DULL if len(word) <= 3 else 0) | (FIGURE if word[0].isdigit() else 0)
        bits |= self._numbers.get("0" if bits & FIGURE else word, 0) << NUMBER_BIT  # figures are all one word
        for prefix in _PREFIXES_BY.get(word[:_SHORTEST], ()):
            bits |= _PREFIXES[prefix] if word.startswith(prefix) else 0
        if len(self) < _MOST_KNOWN and len(word) <= _LONGEST_KNOWN:
            self[word] = bits
        return bits


def _listed() -> dict[str, int]:
    """What is known of the words that stand in the lists as they are."""
    made = dict(_EXACT)
    marks = ((_OPENS, _PHRASES), (_SECOND, chain(*_PHRASES.values())), (STOPS | DULL, STOP))
    for bits, words in marks:
        for word in words:
            made[word] = made.get(word, 0) | bits
    return made


_LISTED = _listed()
bits_of = Known({}).__getitem__


def hints_of(tokens: Tokens, bits: Ints) -> Ints:
    """(lines,) what the words of each hint at, as `promos` asks for it, and ROLE_HINT."""
    found = np.zeros(len(tokens.size), dtype=np.int64)
    telling = np.flatnonzero(bits >= _HINT)
    np.bitwise_or.at(found, tokens.line[telling], bits[telling] // _HINT)
    return found


def role_rows(tokens: Tokens, bits: Ints) -> NDArray[np.int16]:
    """How often each group of role words is met in each line. `bits`: what is known of each token."""
    near = np.flatnonzero((tokens.at < HEAD_WORDS) | (tokens.at >= (tokens.size - TAIL_WORDS)[tokens.line]))
    width, lines, known = len(NAMES), tokens.line[near], bits[near]
    telling = np.flatnonzero(known & _ROLES)
    which, group = np.nonzero((known[telling, None] >> np.arange(width)) & 1)
    met = lines[telling[which]] * width + group
    phrases = [line * width + group for line, group in _phrases_in(tokens, lines, known)]
    counts = np.bincount(np.concatenate([met, np.array(phrases, dtype=np.int64)]), minlength=len(tokens.size) * width)
    return counts.astype(np.int16).reshape(len(tokens.size), width)


def _phrases_in(tokens: Tokens, lines: Ints, known: Ints) -> Iterator[tuple[int, int]]:
    """(line, group) of each phrase. `lines`, `known`: of the tokens at both ends of the lines."""
    opens = ((known[:-1] & _OPENS) != 0) & ((known[1:] & _SECOND) != 0) & (lines[:-1] == lines[1:])
    at = np.flatnonzero(opens)
    places = at - np.searchsorted(lines, lines[at])
    for line, place in zip(lines[at].tolist(), places.tolist()):
        words = _both_ends(tokens.lines[line])
        for phrase, group in _PHRASES[words[place]].get(words[place + 1], ()):
            if words[place : place + len(phrase)] == phrase:
                yield line, group


def _both_ends(line: Sequence[str]) -> list[str]:
    return list(line if len(line) <= HEAD_WORDS + TAIL_WORDS else (*line[:HEAD_WORDS], *line[-TAIL_WORDS:]))
