"""The headline and the outlet: the h1 that other sources confirm, else what is declared, freed of the outlet's name."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

from generator.read.head import Head, plain, words_of
from generator.read.jsonld import string
from generator.text import words

_SPLIT = re.compile(r"\s+[|\-–—·•»«:/]+\s+|\s*[|»]\s*|\s+::\s+")
_LONGEST = 400  # characters of a headline
_ALIKE = 0.5  # 0 to 1, share of common words from which two headlines are one in two versions (tuned)


def title_of(head: Head, outlet: str | None) -> str | None:
    declared = _declared(head, outlet)
    heads = _headings(head)
    best = max(((_confirmed(h, declared), -number, h) for number, h in enumerate(heads)), default=None)
    if best is not None and best[0] >= _ALIKE:
        return best[2]
    return next(iter(declared), None) or next(iter(heads), None)


def outlet_of(head: Head) -> str | None:
    """The site's name as declared, else what follows the headline in <title>."""
    publisher = head.article.get("publisher")
    for text in (
        head.first("og:site_name"),
        string(publisher),
        head.first("application-name", "publisher", "dc.publisher"),
    ):
        name = plain(unescape(text)) if text else ""
        if name and len(name) <= 60 and not name.startswith("http"):
            return name
    return _title_tail(head)


def _declared(head: Head, outlet: str | None) -> list[str]:
    """Declared headlines, the most trusted first."""
    texts = [
        string(head.article.get("headline")),
        head.first("og:title"),
        head.first(
            "sailthru.title", "parsely-title", "dc.title", "dcterms.title", "title", "headline", "twitter:title"
        ),
        string(head.article.get("name")),
        _title_tag(head),
    ]
    made = [without_outlet(plain(unescape(text)), outlet) for text in texts if text]
    return [text for text in dict.fromkeys(made) if text and len(text) <= _LONGEST]


def without_outlet(title: str, outlet: str | None) -> str:
    """'Headline - Outlet' as 'Headline'; also when only a part of a longer tail is the outlet."""
    marks = list(_SPLIT.finditer(title))
    if not marks:
        return title
    last = marks[-1]
    front, tail = title[: last.start()].strip(), title[last.end() :].strip()
    if outlet and _same_outlet(tail, outlet) and front:
        return without_outlet(front, outlet)
    first = marks[0]
    lead, rest = title[: first.start()].strip(), title[first.end() :].strip()
    if outlet and _same_outlet(lead, outlet) and rest:
        return without_outlet(rest, outlet)
    return title


def _same_outlet(text: str, outlet: str) -> bool:
    a, b = "".join(words(text)), "".join(words(outlet))
    short = min(len(a), len(b))
    return bool(a and b) and (a == b or (short >= 4 and (a in b or b in a) and len(words(text)) <= 6))


def _title_tag(head: Head) -> str | None:
    element = head.root.find(".//title")
    return element.text if element is not None else None


def _title_tail(head: Head) -> str | None:
    title = plain(_title_tag(head) or "")
    parts = [part for part in _SPLIT.split(title) if part]
    if len(parts) < 2 or len(parts[-1].split()) > 5 or len(parts[-1]) > 40:
        return None
    return parts[-1]


def _headings(head: Head) -> list[str]:
    """h1 of the page, else its first h2s; the site's own logo is often an h1 and loses by not being confirmed."""
    for tag, most in (("h1", 12), ("h2", 4)):
        found = [words_of(element) for element in list(head.root.iter(tag))[:most] if not _over_comments(element)]
        full = [text for text in found if text and len(text) <= _LONGEST]
        if full:
            return full
    return []


def _over_comments(element: etree._Element) -> bool:
    """'15 replies to "Headline"'."""
    return "comment" in f"{element.get('class', '')} {element.get('id', '')}".lower()


def _confirmed(heading: str, declared: list[str]) -> float:
    return max((alike(heading, other) for other in declared), default=0.0)


def alike(a: str, b: str) -> float:
    """Share of common words, 0 to 1 (Dice)."""
    first, second = words(a), words(b)
    if not first or not second:
        return 0.0
    left = list(second)
    common = 0
    for word in first:
        if word in left:
            left.remove(word)
            common += 1
    return 2 * common / (len(first) + len(second))
