"""Who wrote it: declared authors first, then what the page marks as one, then the line that begins with 'By'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from generator.read.head import Head, words_of
from generator.read.jsonld import Json, Node, referred
from generator.read.names import is_person, names_of
from generator.text import fold

_TAGS = (
    "author", "parsely-author", "sailthru.author", "article:author", "og:article:author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article.author", "authors", "cxenseparse:author", "rbauthors",
    "dc.contributor", "byline",
)  # fmt: skip
_LOWER = "translate(@class, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_MARKED = etree.XPath(
    "//*[not(self::meta or self::script or self::link or self::body or self::html)]"
    "[@rel='author' or contains(concat(' ', @itemprop, ' '), ' author ') or @itemprop='creator' or "
    f"contains({_LOWER}, 'author') or contains({_LOWER}, 'byline') or contains({_LOWER}, 'writer') or "
    "contains(@data-testid, 'author') or contains(@data-testid, 'yline') or @data-author]"
)
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|recommend|footer|bio\b|teaser|card|promo|trending|popular|more-|latest|river|widget|nav|"
    r"avatar|image|photo|social|share|newsletter|follow|tooltip|carousel|most-read|reply|caption",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|von|por|par|di|door|av|written by|words by|story by)\b", re.IGNORECASE)
_LONGEST = 200  # characters of a byline
_MOST_MARKED = 60


def authors_of(head: Head, outlet: str | None, near: Iterable[str] = ()) -> tuple[str, ...]:
    """`near`: the lines near the headline. People beat a desk, a desk an agency, an agency the outlet itself."""
    lines = [line for line in near if _BY.match(line)]
    weak: list[str] = []
    for names in _candidates(head, outlet, lines):
        people = tuple(name for name in names if is_person(name, outlet))
        if people:
            return people
        weak.extend(names)
    signed = [name for line in lines for name in names_of(line, outlet, loose=True)]
    return _best_of((*signed, *weak), outlet)


def _best_of(names: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """One that is no person: rather any other than the outlet."""
    told = tuple(dict.fromkeys(names))
    others = [name for name in told if not _is_outlet(name, outlet)]
    return tuple(others[:1] or told[:1])


def _candidates(head: Head, outlet: str | None, lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    yield _from_jsonld(head, outlet)
    yield _from_tags(head, outlet)
    yield from (names_of(line, outlet) for line in lines)
    yield _from_elements(head, outlet)


def _from_jsonld(head: Head, outlet: str | None) -> tuple[str, ...]:
    value = head.article.get("author") or head.article.get("creator")
    return _merged(names_of(name, outlet, loose=True) for name in _declared_names(value, head.nodes))


def _declared_names(value: Json, nodes: tuple[Node, ...]) -> list[str]:
    """Names in a value of 'author': strings, objects, references to objects elsewhere in the page."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for item in value[:20] for name in _declared_names(item, nodes)]
    if isinstance(value, dict):
        node = referred(value, nodes)
        return _declared_names(node.get("name"), nodes) if isinstance(node.get("name"), str | list) else []
    return []


def _from_tags(head: Head, outlet: str | None) -> tuple[str, ...]:
    for name in _TAGS:
        texts = [text for text in head.every(name) if not text.startswith(("http", "/", "@"))]
        names = _merged(names_of(text, outlet, loose=True) for text in texts[:20])
        if names:
            return names
    return ()


def _from_elements(head: Head, outlet: str | None) -> tuple[str, ...]:
    """Marked elements outside comments and teasers; rel and itemprop before a telling class."""
    found = _MARKED(head.root)
    marked = [e for e in found[:_MOST_MARKED] if isinstance(e, etree._Element)] if isinstance(found, list) else []
    inside = [element for element in marked if not _is_elsewhere(element)]
    strong = [e for e in inside if e.get("rel") == "author" or "author" in (e.get("itemprop") or "")]
    for group in (strong, inside):
        for element in group:
            names = _in_element(element, outlet)
            if names:
                return _merged((names, *(_in_element(e, outlet) for e in _alike(element, group))))
    return ()


def _alike(element: etree._Element, group: list[etree._Element]) -> list[etree._Element]:
    """The other elements of the same make under the same parent: a byline with several names."""
    parent = element.getparent()
    return [e for e in group if e is not element and e.getparent() is parent and e.get("class") == element.get("class")]


def _in_element(element: etree._Element, outlet: str | None) -> tuple[str, ...]:
    text = words_of(element)
    if not text or len(text) > _LONGEST:
        return ()
    return names_of(text, outlet)


def _is_elsewhere(element: etree._Element) -> bool:
    node: etree._Element | None = element
    for _ in range(8):
        if node is None or node.tag in ("body", "html"):
            return False
        if node.tag in ("footer", "nav", "aside") or _ELSEWHERE.search(f"{node.get('class', '')} {node.get('id', '')}"):
            return True
        node = node.getparent()
    return False


def _merged(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for names in groups:
        for name in names:
            found.setdefault(fold(name), name)
    return tuple(found.values())


def _is_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and fold(name) == fold(outlet)
