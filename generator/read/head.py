"""The declared facts of a page gathered once: meta tags and JSON-LD. Titles, authors and dates are taken from here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from generator.read import jsonld
from generator.read.mojibake import mend
from generator.read.place import trunk_of
from generator.text import normalise

UNSEEN = frozenset(("meta", "script", "link", "body", "html"))  # whose attributes say nothing of a part of the page
_SPACES = re.compile(r"\s+")
_SEEN = etree.XPath(".//text()[not(parent::script or parent::style or parent::noscript)]")


@dataclass(frozen=True, slots=True)
class Head:
    """`tags`: contents by name, property or itemprop in lower case, in the order of the page."""

    root: etree._Element
    tags: dict[str, tuple[str, ...]]
    nodes: tuple[jsonld.Node, ...]
    article: jsonld.Node  # {} if the page has none
    trunk: frozenset[etree._Element]  # elements that hold a headline

    def first(self, *names: str) -> str | None:
        """The first content that is not empty, by the order of the names."""
        return next((text for name in names for text in self.tags.get(name, ()) if text), None)

    def every(self, *names: str) -> tuple[str, ...]:
        return tuple(text for name in names for text in self.tags.get(name, ()) if text)


def head_of(root: etree._Element) -> Head:
    nodes = jsonld.nodes(root)
    return Head(root, _tags(root), nodes, jsonld.article(nodes), trunk_of(root))


def words_of(element: etree._Element, between: str = " ") -> str:
    """What a reader sees of an element, in one line; `between` stands where elements meet."""
    found = _SEEN(element)
    return plain(between.join(map(str, found))) if isinstance(found, list) else ""


def plain(text: str) -> str:
    return normalise(mend(_SPACES.sub(" ", text)))


def _tags(root: etree._Element) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        if not content or len(content) > 2_000:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(attribute)
            if name:
                found.setdefault(name.strip().lower(), []).append(content.strip())
    return {name: tuple(dict.fromkeys(contents)) for name, contents in found.items()}
