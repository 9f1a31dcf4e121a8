"""Who wrote it: declared authors first, then what the page marks as one, then the line that begins with 'By'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from generator.read.head import UNSEEN, Head, plain, words_of
from generator.read.jsonld import Json, Node, referred, string, types
from generator.read.names import is_person, names_of
from generator.read.place import is_elsewhere
from generator.text import fold

_TAGS = (
    "author", "parsely-author", "sailthru.author", "article:author", "og:article:author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article.author", "authors", "cxenseparse:author", "rbauthors",
    "dc.contributor", "byline",
)  # fmt: skip
_AUTHOR_CLASSES = ("uthor", "yline", "riter")  # of author and Author alike
_AUTHOR_ADDRESSES = (
    "/author", "/staff/", "/contributor", "/by/", "/people/", "/profile", "/reporter", "/writer", "/journalist",
)  # fmt: skip
_NO_BYLINE = re.compile(r"bio\b|about|card|avatar|image|photo|social|share|follow|tooltip", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:article|written|words|story|text|posted|reported|interview|published|review)\s+)?"
    r"(?:by|von|por|par|di|door|av|от)\b\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
_LATER_BY = re.compile(r"\b(?:19|20)\d\d\b.{0,20}?\b(by [A-ZÀ-Þ].*)$|^\W*((?:posted|published) by .*)$", re.IGNORECASE)
_LONGEST = 200  # characters of a byline
_MOST_MARKED = 60
_TELLING = frozenset(("class", "itemprop", "data-testid", "data-author", "rel"))


def authors_of(head: Head, outlet: str | None, near: Iterable[str] = ()) -> tuple[str, ...]:
    """`near`: the lines near the headline. People beat a desk, a desk an agency, an agency the outlet itself."""
    lines = tuple(byline for line in near if (byline := _byline(line)))
    signed = tuple(tuple(n for n in names_of(line, outlet) if is_person(n, outlet)) for line in lines)
    weak: list[str] = []
    for names in _candidates(head, outlet, signed):
        people = tuple(name for name in names if is_person(name, outlet))
        if people:
            return _completed(people, signed)
        weak.extend(names)
    loose = [name for line in lines for name in names_of(line, outlet, loose=True)]
    borne_out = [name for name in weak if any(fold(name) in fold(line) for line in lines)]
    return _best_of((*borne_out, *loose, *weak), outlet)


def _byline(line: str) -> str | None:
    """The part of a line that says who wrote it: 'By Jane Doe', 'Posted on 3 May 2020 by Jane Doe'."""
    if len(line) > _LONGEST:
        return None
    if _BY.match(line):
        return line
    found = _LATER_BY.search(line)
    return (found[1] or found[2]) if found else None


def _completed(people: tuple[str, ...], signed: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The printed byline, where it names more people than what is declared and all of those."""
    known = {fold(name) for name in people}
    fuller = (names for names in signed if len(names) > len(people) and known <= {fold(name) for name in names})
    return next(fuller, people)


def _best_of(names: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """One that is no person: rather any other than the outlet."""
    told = tuple(dict.fromkeys(names))
    others = [name for name in told if not _is_outlet(name, outlet)]
    return tuple(others[:1] or told[:1])


def _candidates(head: Head, outlet: str | None, signed: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    yield _from_jsonld(head, outlet)
    yield _from_tags(head, outlet)
    yield from signed
    yield from _from_elements(head, outlet)
    yield _from_person(head)


def _from_jsonld(head: Head, outlet: str | None) -> tuple[str, ...]:
    value = head.article.get("author") or head.article.get("creator")
    return _merged(_declared_names(value, head.nodes, outlet))


def _declared_names(value: Json, nodes: tuple[Node, ...], outlet: str | None) -> Iterator[tuple[str, ...]]:
    """Names in a value of 'author': strings, objects, references to objects elsewhere in the page."""
    if isinstance(value, str):
        yield names_of(value, outlet, loose=True)
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _declared_names(item, nodes, outlet)
    elif isinstance(value, dict):
        node = referred(value, nodes)
        name = node.get("name")
        if isinstance(name, str) and "Organization" in types(node):
            yield (plain(name),) if name.strip() else ()
        elif isinstance(name, str | list):
            yield from _declared_names(name, nodes, outlet)


def _from_tags(head: Head, outlet: str | None) -> tuple[str, ...]:
    for name in _TAGS:
        texts = [text for text in head.every(name) if not text.startswith(("http", "/", "@"))]
        names = _merged(names_of(text, outlet, loose=True) for text in texts[:20])
        if names:
            return names
    return ()


def _from_elements(head: Head, outlet: str | None) -> Iterator[tuple[str, ...]]:
    """Marked elements outside comments and teasers: rel and itemprop, then a telling class, then a telling address."""
    marked = _outside(filter(_is_marked, head.root.iter("*")), head)
    strong = [e for e in marked if e.get("rel") == "author" or "author" in (e.get("itemprop") or "")]
    plain_ones = [e for e in marked if not _NO_BYLINE.search(e.get("class", ""))]
    for group in (strong, plain_ones, _outside(filter(_leads_to_author, head.root.iter("a")), head)):
        for element in group:
            names = _in_element(element, outlet)
            if names:
                yield _merged((names, *(_in_element(e, outlet) for e in _alike(element, group))))
                break


def _outside(found: Iterable[etree._Element], head: Head) -> list[etree._Element]:
    return [element for element in islice(found, _MOST_MARKED) if not is_elsewhere(element, head.trunk)]


def _is_marked(element: etree._Element) -> bool:
    """Whether an attribute calls it an author's. Attribute by attribute takes a third of what XPath takes."""
    for name, value in element.items():
        if name in _TELLING and _says_author(str(name), str(value)):
            return element.tag not in UNSEEN
    return False


def _says_author(name: str, value: str) -> bool:
    if name == "class":
        return any(map(value.__contains__, _AUTHOR_CLASSES))
    if name == "itemprop":
        return value == "creator" or " author " in f" {value} "
    if name == "data-testid":
        return "author" in value or "yline" in value
    return name == "data-author" or (name == "rel" and value == "author")


def _leads_to_author(link: etree._Element) -> bool:
    address = link.get("href") or ""
    return any(map(address.__contains__, _AUTHOR_ADDRESSES))


def _alike(element: etree._Element, group: list[etree._Element]) -> list[etree._Element]:
    """The other elements of the same make under the same parent: a byline with several names."""
    parent = element.getparent()
    return [e for e in group if e is not element and e.getparent() is parent and e.get("class") == element.get("class")]


def _in_element(element: etree._Element, outlet: str | None) -> tuple[str, ...]:
    """Read as one line first, then with its elements apart: a name may be cut in two, or two names meet."""
    text = words_of(element)
    if not text or len(text) > _LONGEST:
        return ()
    return names_of(text, outlet) or names_of(words_of(element, " | "), outlet)


def _from_person(head: Head) -> tuple[str, ...]:
    """The one Person whom the JSON-LD describes, or the writer whom the page names to the makers of previews."""
    if (head.first("twitter:label1") or "").lower() == "written by":
        return names_of(head.first("twitter:data1") or "", loose=True)
    people = {name for node in head.nodes if "Person" in types(node) if (name := string(node.get("name")))}
    return names_of(people.pop()) if len(people) == 1 else ()


def _merged(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for names in groups:
        for name in names:
            found.setdefault(fold(name), name)
    return tuple(found.values())


def _is_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and fold(name) == fold(outlet)
