"""Words as the index knows them: folded, then stemmed. The browser's side is assets/search/stem.js; change both."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

import snowballstemmer

LANGUAGES = {"en": "english", "es": "spanish"}  # those the browser can stem; the others are only folded
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_POSSESSIVE = re.compile(r"['’]s$")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """An acronym with dots, or a run of letters, digits and combining marks with apostrophes inside."""
    marks = "".join(
        f"\\U{point:08x}" for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point))[0] == "M"
    )
    letter, sign = r"[^\W\d_]", r"[^\W_]"
    inside = rf"(?:{sign}|[{marks}])"
    acronym = rf"(?<!{sign}){letter}(?:\.{letter})+\.?(?!{sign})(?:['’]s(?!{sign}))?"
    return re.compile(rf"{acronym}|{sign}{inside}*(?:['’]{inside}+)*")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """No case, accents, dots, apostrophes; a possessive 's goes."""
    bare = _unmarked(_unmarked(word).lower()).translate(_LETTERS)
    return _POSSESSIVE.sub("", bare).replace("'", "").replace("’", "").replace(".", "")


def words(text: str) -> list[str]:
    """The folded words of a text in their order."""
    return [word for word in map(fold, _pattern().findall(text)) if word]


@lru_cache(maxsize=400_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word."""
    return _stemmer(language).stemWord(word) if language in LANGUAGES else word


@lru_cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(LANGUAGES[language])


def _unmarked(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char)[0] != "M")
