"""What a page says of itself: JSON-LD, OpenGraph, meta tags, marked elements, then the lines near its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from generator.model import Block, Kind, Meta
from generator.read.address import canonical, is_page
from generator.read.bylines import authors_of
from generator.read.dom import squeeze
from generator.read.head import Head, plain
from generator.read.jsonld import Json, string
from generator.read.published import published_of
from generator.read.titles import alike

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_].*)?\s*$")
_SHORTEST_BODY = 300  # characters; below, articleBody is a summary
_LONGEST_BODY = 300_000  # characters; every block of the page is looked for in it
_SHORTEST_DECK, _LONGEST_DECK = 20, 400  # characters
_DECK_WITHIN = 150  # blocks from the top of the page; menus come first
_LONGEST_LINE = 200  # characters of a byline or headline
_BEFORE, _AFTER = 4, 12  # blocks around the headline
_ALIKE = 0.8  # 0 to 1, from here a block is the headline


def tell(head: Head, blocks: Sequence[Block], title: str | None, outlet: str | None, base: str | None = None) -> Meta:
    """`base`: the address that the page was saved from, if something else told it."""
    address = _address(head, base)
    near = near_headline(blocks, title)
    return Meta(
        title=title,
        deck=_deck(head, blocks),
        authors=authors_of(head, outlet, near),
        outlet=outlet,
        address=address,
        published=published_of(head, address, near),
        language=_language(head),
        image=_image(head, address),
    )


def body_of(head: Head) -> str | None:
    """JSON-LD articleBody, when it is more than a summary."""
    text = string(head.article.get("articleBody"))
    return unescape(text[:_LONGEST_BODY]) if text and len(text) >= _SHORTEST_BODY else None


def near_headline(blocks: Sequence[Block], title: str | None) -> tuple[str, ...]:
    """The short lines just before and after the headline, where bylines and dates stand."""
    headings = [n for n, b in enumerate(blocks) if b.kind is Kind.HEADING] if title else []
    heads = [n for n in headings if alike(blocks[n].text, title or "") >= _ALIKE]
    heads = heads or [n for n, b in enumerate(blocks) if b.text == title]
    if not heads:
        return ()
    lines = [
        b.text for b in (*blocks[heads[0] + 1 : heads[0] + 1 + _AFTER], *blocks[max(0, heads[0] - _BEFORE) : heads[0]])
    ]
    return tuple(line for line in _with_by(lines) if len(line) <= _LONGEST_LINE)


def _with_by(lines: list[str]) -> list[str]:
    """'By' on a line of its own joined with the name after it."""
    alone = {"by", "by:", "written by", "author", "authors", "von", "por", "par"}
    return [f"{a} {b}" if a.lower() in alone else a for a, b in zip(lines, (*lines[1:], ""))]


def _deck(head: Head, blocks: Sequence[Block]) -> str | None:
    """The description, if a block of the page says the same: then it is a standfirst, not a text for search engines."""
    text = head.first("og:description", "description") or string(head.article.get("description"))
    made = plain(unescape(text)) if text else ""
    if not _SHORTEST_DECK <= len(made) <= _LONGEST_DECK:
        return None
    wanted = squeeze(made)
    near = (b.text for b in blocks[:_DECK_WITHIN] if len(b.text) <= len(made) + 10)
    return next((text for text in near if _may_begin(text, wanted) and squeeze(text) == wanted), None)


def _may_begin(text: str, squeezed: str) -> bool:
    """A look at the first letter before all are squeezed."""
    first = text[:1]
    return not first.isalnum() or squeezed.startswith(first.casefold())


def _address(head: Head, base: str | None) -> str | None:
    links = [e.get("href") for e in head.root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    told = (*links, head.first("og:url"), string(head.article.get("url")), _id(head.article.get("mainEntityOfPage")))
    known = (canonical(text, base) for text in (*told, base))
    return next((address for address in known if is_page(address)), None)


def _id(value: Json) -> str | None:
    return string(value.get("@id")) if isinstance(value, dict) else string(value)


def _language(head: Head) -> str | None:
    told = (
        head.root.get("lang"),
        head.root.get("{http://www.w3.org/XML/1998/namespace}lang") or head.root.get("xml:lang"),
        string(head.article.get("inLanguage")),
        head.first("og:locale", "content-language", "dc.language", "language"),
    )
    for text in told:
        found = _LANGUAGE.match(text or "")
        if found:
            return found[1].lower()
    return None


def _image(head: Head, address: str | None) -> str | None:
    value = head.article.get("image")
    first = value[0] if isinstance(value, list) and value else value
    linked = string(first.get("url")) if isinstance(first, dict) else string(first)
    return canonical(head.first("og:image", "og:image:url", "twitter:image") or linked, address)
