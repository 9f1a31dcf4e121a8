"""JSON-LD in a page: read even when slightly broken, flattened, and the node that is the article picked out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Node: TypeAlias = dict[str, Json]

_ARTICLES = re.compile(
    r"(?:\w*Article|\w*Posting|\w*Blog|\w*Report\w*|Report|Review|Recipe|HowTo|Newsletter|Column)$", re.I
)
_PAGES = frozenset(("WebPage", "ItemPage", "CreativeWork", "MediaObject", "VideoObject", "AudioObject"))
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "liveBlogUpdate")
_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", re.S)
_TRAILING = re.compile(r",\s*([}\]])")
_MOST_NODES = 2_000
_LARGEST = 3_000_000  # characters of one script


def nodes(root: etree._Element) -> tuple[Node, ...]:
    """Every object with a type, outer before inner, in the order of the page."""
    found: list[Node] = []
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" in kind and script.text and len(script.text) < _LARGEST:
            found.extend(_flat(_parsed(script.text)))
    return tuple(found[:_MOST_NODES])


def article(found: tuple[Node, ...]) -> Node:
    """The node that describes the page's article; {} if none does."""
    articles = [node for node in found if any(_ARTICLES.match(kind) for kind in types(node))]
    told = [node for node in articles if string(node.get("headline")) or string(node.get("name"))]
    return next(iter(told or articles), {})


def page(found: tuple[Node, ...]) -> Node:
    return next((node for node in found if _PAGES.intersection(types(node))), {})


def types(node: Node) -> tuple[str, ...]:
    kind = node.get("@type")
    many = kind if isinstance(kind, list) else [kind]
    return tuple(k.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for k in many if isinstance(k, str))


def string(value: Json) -> str | None:
    """The first string in a value: itself, its name, its @value or its first member."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list):
        return next((s for s in map(string, value) if s), None)
    if isinstance(value, dict):
        return next((s for s in (string(value.get(k)) for k in ("name", "@value", "url", "@id")) if s), None)
    return None


def referred(node: Node, found: tuple[Node, ...]) -> Node:
    """The node that {"@id": ...} points at, or the node itself."""
    if "@id" in node and "name" not in node:
        return next((other for other in found if other.get("@id") == node["@id"] and "name" in other), node)
    return node


def _parsed(text: str) -> Json:
    """The script's JSON; with comments, line breaks in strings and trailing commas forgiven; None if hopeless."""
    plain = text.strip()
    for mended in (str, _without_comments, _without_trailing_commas):  # most scripts are well
        plain = mended(plain)
        try:
            return _decoder.decode(plain)  # type: ignore[no-any-return]
        except (ValueError, RecursionError):
            continue
    return _salvaged(_without_comments(text.strip()))


def _without_comments(text: str) -> str:
    return _COMMENT.sub("", text).strip().rstrip(";")


def _without_trailing_commas(text: str) -> str:
    return _TRAILING.sub(r"\1", text)


_decoder = json.JSONDecoder(strict=False)


def _salvaged(text: str) -> Json:
    """A readable beginning, or the plain string members of an object whose JSON is broken somewhere."""
    try:
        return _decoder.raw_decode(text)[0]  # type: ignore[no-any-return]
    except (ValueError, RecursionError):
        pass
    keys = "headline|datePublished|dateModified|@type|articleBody|description|inLanguage"
    pairs = re.findall(rf'"({keys})"\s*:\s*"((?:[^"\\]|\\.)*)"', text)
    made: Node = {}
    for key, value in pairs:
        made.setdefault(key, _unescaped(value))
    authors = re.search(r'"author"\s*:\s*[\[{][^\[\]{}]*(?:\{[^{}]*\}[^\[\]{}]*)*', text)
    if authors:
        made["author"] = [_unescaped(n) for n in re.findall(r'"name"\s*:\s*"((?:[^"\\]|\\.)*)"', authors[0])]
    return made


def _unescaped(text: str) -> str:
    try:
        return str(_decoder.decode(f'"{text}"'))
    except ValueError:
        return text


def _flat(value: Json) -> Iterator[Node]:
    """Depth first, without recursion: scripts nest as deep as they like."""
    waiting: list[Json] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            if "@type" in item or "headline" in item:
                yield item
            waiting.extend(item[key] for key in reversed(_WRAPPERS) if isinstance(item.get(key), dict | list))
