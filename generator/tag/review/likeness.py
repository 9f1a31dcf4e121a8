"""How alike two names are: words of one origin in two languages, one letter more or less. Fuzzy: it only proposes."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from generator.tag.words import JOINERS, LEGAL, spellings
from generator.text import fold

LIKELY = 80.0  # of 100, likeness of two spellings of one word. Guess, checked by eye
_SHORTEST = 4  # letters that two words of one origin begin with
# Written differently for one sound, in Latin and its daughters: "antropología", "anthropology"; "ação", "action"
_SOUNDS = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"ph", "f"), (r"th", "t"), (r"ct(?=i)|cc(?=i)|t(?=ion)|z(?=ion)|ss|ç", "c"), (r"ch|qu|k", "c"),
        (r"j", "i"), (r"y", "i"), (r"w", "v"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip
_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "at", "to", "a", "an"}) | JOINERS | LEGAL


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words that tell something, folded, in one spelling."""
    return tuple(spellings().get(w, w) for w in fold(name.replace("&", " and ")).split() if w not in _SMALL)


@lru_cache(maxsize=65536)
def small_words_of(name: str) -> frozenset[str]:
    return frozenset(fold(name).split()) - frozenset(words_of(name))


@lru_cache(maxsize=65536)
def sounded(word: str) -> str:
    """Folded, in one spelling for one sound."""
    for pattern, new in _SOUNDS:
        word = pattern.sub(new, word)
    return word


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What words of one origin begin with: "polic" of "police" and "polícia"."""
    return sounded(word)[:_SHORTEST]


def of_one_origin(a: str, b: str) -> bool:
    """ "nacional" and "national": the same first letters, and not much else behind them."""
    a, b = sounded(a), sounded(b)
    if a == b:
        return True
    same = next((n for n, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return same >= _SHORTEST and same * 2 > max(len(a), len(b)) - 2


def shared_words(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How many words of `a` have one of the same origin in `b`."""
    rest = list(b)
    found = 0
    for word in a:
        hit = next((other for other in rest if other == word), None) or next(
            (other for other in rest if of_one_origin(word, other)), None
        )
        if hit:
            rest.remove(hit)
            found += 1
    return found


def spelled_alike(a: str, b: str) -> bool:
    """One letter more, less or other in each six or so; "North" and "South" are not, nor two numbers."""
    one, other = fold(a), fold(b)
    if one == other or re.findall(r"\d+", one) != re.findall(r"\d+", other) or len(one.split()) != len(other.split()):
        return False
    return all(
        x == y or (min(len(x), len(y)) > 3 and fuzz.ratio(x, y) >= LIKELY - 8)
        for x, y in zip(one.split(), other.split())
    )
