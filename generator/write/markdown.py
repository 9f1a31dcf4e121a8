"""Turns scraped text into Markdown; nothing else in the project may. What comes out reads as the text that went in,
whatever Markdown extensions are on: each character that any of them could act upon leaves as a numeric entity.

`inline` is for running text, `attribute` for a value between double quotes in HTML, `meta` for front matter (which
themes print without escaping), `script` for JSON inside a script element. Blocks are built by the pages around these.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

from generator.model import Markdown

# Stand for structure in Markdown or in an extension somewhere, wherever they stand.
_ALWAYS = frozenset("\\`*_{}[]<>&#+|~^=$@")
_AT_START = frozenset("-!?:.%/;\"'(")  # open a block only as the first character of a line
_LIST_NUMBER = re.compile(r"(?:\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,8})[.)](?=\s|$)")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)  # \x02, \x03: the parser's own


@dataclass(frozen=True, slots=True)
class Wrap:
    """Markdown or HTML of ours around a span of text. Spans may nest, not cross."""

    start: int  # characters, half-open
    end: int
    before: str
    after: str


def inline(text: str, wraps: Iterable[Wrap] = ()) -> Markdown:
    """Text as one line of Markdown that renders to it; runs of blanks become one space."""
    if not (wraps := tuple(wraps)):
        return _plain(text)
    pieces = _escaped(text)
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for wrap in _nested(wraps):
        opening.setdefault(wrap.start, []).append(wrap.before)
        closing.setdefault(wrap.end, []).insert(0, wrap.after)
    out: list[str] = []
    for number in range(len(pieces) + 1):
        out += closing.get(number, ())
        out += opening.get(number, ())
        if number < len(pieces):
            out.append(pieces[number])
    return Markdown("".join(out).strip())


@lru_cache(maxsize=65536)
def _plain(text: str) -> Markdown:
    return Markdown("".join(_escaped(text)).strip())


def attribute(text: str) -> str:
    """For a value between double quotes, in HTML inside Markdown: no character that either acts upon."""
    return "".join(_escaped(text)).replace('"', "&quot;").replace("'", "&#39;").strip()


def meta(text: str) -> str:
    """A value of the front matter, quoted for YAML. Themes print it into HTML as it is, so it has no angle brackets
    and no straight double quotes; the page's own heading keeps the exact title."""
    plain = " ".join(_UNWANTED.sub("", text).split())
    plain = plain.replace("<", "‹").replace(">", "›").replace('"', "”").replace("{{", "{ {").replace("{%", "{ %")
    return json.dumps(plain.replace("&#", "& #"), ensure_ascii=False)


def script(value: object) -> str:
    """JSON that cannot end the script element or be taken for Markdown: one line without <, > and &."""
    made = json.dumps(value, ensure_ascii=True, sort_keys=True)
    return made.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def address(url: str | None) -> str | None:
    """The address if it is http or https and of sound form, safe inside [..](<..>) and inside an attribute."""
    if not url or len(url) > 2000:
        return None
    try:
        parts = urlsplit(_UNWANTED.sub("", url).strip())
        fine = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return quote(parts.geturl(), safe="/:?#@!$,;=%&~+.-_").replace("&", "&amp;") if fine else None


def outside(words: str, url: str | None) -> str:
    """A link out of the site, or the words alone where the address is not fit to be one. `words` is Markdown."""
    fit = address(url)
    return f'<a href="{fit}" rel="noopener external nofollow">{words}</a>' if fit else words


def link(words: str, target: str) -> str:
    """A link inside the site. `words` is Markdown, `target` a path of ours."""
    return f"[{words}]({target})"


def front(**values: str | int | bool | Sequence[str] | None) -> str:
    """Front matter; values that are None are left out."""
    lines = [f"{key}: {_value(value)}" for key, value in values.items() if value is not None]
    return "\n".join(("---", *lines, "---", ""))


def _value(value: str | int | bool | Sequence[str]) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(meta, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else meta(value)


def _escaped(text: str) -> list[str]:
    """One piece a character, so that offsets into the text still hold."""
    pieces: list[str] = []
    before = " "
    count = _LIST_NUMBER.match(text.lstrip())
    guard = len(text) - len(text.lstrip()) + count.end() - 1 if count else -1
    first = True
    for number, char in enumerate(text):
        after = text[number + 1] if number + 1 < len(text) else " "
        piece = _piece(char, before, after, first or number == guard)
        pieces.append(piece)
        if piece:
            first = first and char.isspace()
            before = char
    return pieces


def _piece(char: str, before: str, after: str, first: bool) -> str:
    if char.isalnum() or char == ",":
        return char
    if char.isspace() or char == "\x85":
        return "" if before.isspace() or before == "\x85" else " "
    if _UNWANTED.match(char):
        return ""
    if char in _ALWAYS or (first and (char in _AT_START or char == ")")) or _acts(char, before, after):
        return f"&#{ord(char)};"
    return char


def _acts(char: str, before: str, after: str) -> bool:
    """Whether a mark of everyday prose would be more than that in its place: an autolink, an emoji, a dash."""
    if char == ":":
        return not (after.isspace() or (before.isdigit() and after.isdigit()))
    if char == ".":
        return before in "wW"  # www.
    if char == "-":
        return not (before.isalnum() and after.isalnum())
    if char in "!%/;":
        return after == char or before == char
    return char == "(" and after in "cCrRtT"  # (c), (r), (tm)


def _nested(wraps: Iterable[Wrap]) -> list[Wrap]:
    """Outer before inner; a span that crosses an earlier, longer one is left out."""
    taken: list[Wrap] = []
    for wrap in sorted(wraps, key=lambda w: (w.start, -w.end)):
        if wrap.start < wrap.end and not any(other.start < wrap.start < other.end < wrap.end for other in taken):
            taken.append(wrap)
    return taken


def text_of(markdown: str) -> str:
    """Text of a line made by `inline` without wraps."""
    return html.unescape(markdown)
