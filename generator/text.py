"""Text on the ground floor: normalise, words, fold, slug, sentences. Pure and language-neutral."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from slugify import slugify

from generator.model import EntityId, Slug, hex8

# Control and invisible characters that no printed word contains; tab and newline are spaces and handled below.
# D800 to DFFF are halves that no file can hold.
# Zero-width joiners (200C, 200D) stay: Persian, Indic scripts and emoji need them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\ud800-\udfff]"
)  # D800: half a character
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")  # overrides can make a text read other than it is
_SPACE = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Begins at the first mark of a run and never gives any back: a megabyte of dots stays linear.
_SENTENCE_END = re.compile(r"(?<![.!?…。！？])[.!?…。！？]++[\"'”’»)\]]*+\s++(?=[\"'“‘«(\[¿¡]*[^\W_])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|sen|rep|gov|rev|st|jr|sr|capt|cmdr|adm|maj|hon|dept|inc|corp|co|ltd|"
    r"vs|no|nos|fig|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fla|tex|calif|ariz|ave|mt|sra?|dña|lic)"
    r"|\b[^\W\d_](?:\.[^\W\d_])*)\.$",
    re.IGNORECASE,
)
_PLAIN = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))
LONGEST_SLUG = 80  # characters; file names of 255 bytes stay far away


def normalise(text: str) -> str:
    """NFC, no invisible or overriding characters, any run of blanks one space, no blanks at either end."""
    if text.isprintable() and "  " not in text:  # then no invisible character and no blank but single spaces
        return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _BIDI.sub("", _INVISIBLE.sub("", text)).replace("\x85", " ")
    return _SPACE.sub(" ", text).strip()


def words(text: str) -> list[str]:
    """Lower-case words and numbers; an apostrophe inside a word belongs to it."""
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """For comparing names: no case, accents, dots; hyphens and other punctuation as one space."""
    if text.isascii():  # the same by a table of bytes in a seventh of the time
        return " ".join(text.replace(".", "").replace("'", "").translate(_PLAIN).split())
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    bare = bare.replace(".", "").replace("'", "").replace("’", "")
    return " ".join(re.findall(r"[^\W_]+", bare))


def slug(text: str) -> Slug:
    """A name for a file: ASCII letters, digits, hyphens; never empty and never leaves its folder."""
    made = slugify(text, max_length=LONGEST_SLUG, word_boundary=True)
    return Slug(made or "x-" + hex8(text))


def entity_id(name: str) -> EntityId:
    """The id of whoever bears this name; spelling with or without accents, dots and capitals is one id."""
    return EntityId("e-" + hex8(fold(name)))


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, without the blanks between them; abbreviations and initials do not end one."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        end = match.end() - (len(match.group()) - len(match.group().rstrip()))
        mark = match.group().rstrip()
        if mark == "." and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        if mark.endswith((")", "]")) and text[match.end() : match.end() + 1].islower():
            continue  # "Ada Norwick (R-Calif.) has"
        spans.append((start, end))
        start = match.end()
    if text[start:].strip():
        spans.append((start, start + len(text[start:].rstrip())))
    return spans
