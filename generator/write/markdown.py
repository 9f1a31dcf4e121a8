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

_GONE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff"  # \x02 and \x03 are the parser's own
_UNWANTED = re.compile(f"[{_GONE}]")
# What stands for more than itself: always, or in its place (autolinks, emoji, dashes, rules, signs in brackets). At the
# edge of a piece, where the neighbour is not seen, the careful answer is taken.
# One set first, then what decides: so the engine skips letters without trying each rule.
_ACTS = re.compile(
    r"[\s\\`*_{}\[\]<>&#+|~^=$@:.!%/;(-](?:"
    r"(?<=[\\`*_{}\[\]<>&#+|~^=$@])"
    r"|(?<= )\s+|(?<=[^\S ])\s*"
    r"|(?<=:)(?:(?<!\d:)(?!\s)|(?<=\d:)(?![\s\d]))"
    r"|(?<=[wW]\.)|(?<=\.)(?=\.)"
    r"|(?<=-)(?:(?<![^\W_]-)|(?![^\W_]))"
    r"|(?<=[!%/;])(?:(?=[!%/;])|(?<=[!%/;][!%/;]))"
    r"|(?<=\()(?=[cCrRtT])"
    r")"
)
_AT_START = re.compile(r"[-!?:.%/;\"'()]|(?:\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,8})([.)])(?=\s|$)")


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
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for wrap in _nested(wraps):
        opening.setdefault(wrap.start, []).append(wrap.before)
        closing.setdefault(wrap.end, []).insert(0, wrap.after)
    out: list[str] = []
    cuts = sorted({0, len(text), *opening, *closing})
    first = True
    for start, end in zip(cuts, [*cuts[1:], len(text)]):
        out += closing.get(start, ())
        out += opening.get(start, ())
        out.append(_escaped(text[start:end], first))
        first = first and not text[start:end].strip()
    return Markdown("".join(out).strip())


@lru_cache(maxsize=65536)
def _plain(text: str) -> Markdown:
    return Markdown(_escaped(text, True).strip())


def attribute(text: str) -> str:
    """For a value between double quotes, in HTML inside Markdown: no character that either acts upon."""
    return _escaped(text, True).replace('"', "&quot;").replace("'", "&#39;").strip()


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


def _escaped(text: str, first: bool) -> str:
    """`first`: a line of Markdown may begin with this piece."""
    text = _UNWANTED.sub("", text)
    if not first:
        return _ACTS.sub(_entity, text)
    text = text.lstrip()
    opens = _AT_START.match(text)
    if not opens:
        return _ACTS.sub(_entity, text)
    at = opens.end() - 1
    return f"{_ACTS.sub(_entity, text[:at])}&#{ord(text[at])};{_ACTS.sub(_entity, text[at + 1 :])}"


def _entity(found: re.Match[str]) -> str:
    return " " if found.group().isspace() else f"&#{ord(found.group())};"


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
