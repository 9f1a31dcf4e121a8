"""When it was published: only what a page says of that. Undated beats wrong, and a change is no publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from generator.model import Moment
from generator.read.dates import day_of, is_month
from generator.read.head import Head, words_of
from generator.read.jsonld import page, string
from generator.read.place import is_elsewhere

_TAGS = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "og:published_time",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publishdate",
    "publish_date", "publication_date", "publicationdate", "pubdate", "article_date_original", "article.published",
    "date_published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "article.created", "originalpublicationdate", "citation_publication_date",
    "citation_online_date", "rnews:datepublished", "displaydate", "ptime", "pdate", "article:post_date", "date",
    "datecreated", "release_date", "shareaholic:article_published_time", "bt:pubdate", "dc:date", "dc:created",
    "created",
)  # fmt: skip
_PUBLISH_TAG = re.compile(r"publish(?:ed)?(?:[-_.:]?(?:date|time|on|at))?$|pub-?date")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/\-](\d{1,2}|[a-z]{3})[/\-](\d{1,2})(?:/|-|$)")
_CHANGED = re.compile(r"updat|modif|edited|revis|changed|aktualisiert|actualizado|mis à jour|обновлен", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi|posted|release|issued|created|veröffentlicht|опубликован", re.IGNORECASE)
_UNDATED = frozenset(("body", "html", "script"))
_DATE_CLASSES = ("date", "Date", "ublish", "osted", "time", "Time", "meta")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOWER_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_A-ZÀ-Þ][^\W\d_]{3,}")
_HEAD_WORDS = frozenset(("read", "minute", "minutes", "staff", "writer", "reporter", "from", "with"))
_LONGEST = 120  # characters of a line with a date
_MOST = 40  # elements looked at


def published_of(head: Head, address: str | None, near: Iterable[str] = ()) -> Moment | None:
    for text, evidence in _declared(head):
        day = day_of(text)
        if day:
            return Moment(day, "day", evidence)
    return _from_elements(head) or _from_other_tags(head) or _from_address(address) or _from_lines(near)


def _declared(head: Head) -> Iterator[tuple[str | None, str]]:
    yield string(head.article.get("datePublished")), "datePublished in the page's JSON-LD"
    for name in _TAGS:
        yield head.first(name), f"{name} in the page's meta tags"
    yield string(head.article.get("dateCreated")), "dateCreated in the page's JSON-LD"
    yield string(page(head.nodes).get("datePublished")), "datePublished of the web page in its JSON-LD"


def _from_other_tags(head: Head) -> Moment | None:
    """Meta tags of one publisher's own making that speak of publication."""
    for name in head.tags:
        day = day_of(head.first(name)) if _PUBLISH_TAG.search(name) else None
        if day:
            return Moment(day, "day", f"{name} in the page's meta tags")
    return None


def _from_elements(head: Head) -> Moment | None:
    """Elements that say that they are the date of publication, then <time>, then telling classes."""
    times = list(head.root.iter("time"))
    first = [e for e in times if _PUBLISHED.search(_names(e))]
    groups = (filter(_is_marked, head.root.iter("*")), first, times, filter(_is_classed, head.root.iter("*")))
    for group in groups:
        for element in islice(group, _MOST):
            day = None if is_elsewhere(element, head.trunk) else _day_in(element)
            if day:
                return Moment(day, "day", "the date under the headline")
    return None


def _is_marked(element: etree._Element) -> bool:
    get = element.get
    return "datePublished" in (get("itemprop"), get("property")) or get("pubdate") is not None


def _is_classed(element: etree._Element) -> bool:
    names = element.get("class")
    return names is not None and any(map(names.__contains__, _DATE_CLASSES)) and element.tag not in _UNDATED


def _day_in(element: etree._Element) -> str | None:
    text = words_of(element)
    if len(text) > _LONGEST or _is_change(element, text):
        return None
    attributes = (element.get("datetime"), element.get("content"), element.get("title"))
    seen = None if _is_told(text) else _before_change(text)
    return next((day for day in map(day_of, (*attributes, seen)) if day), None)


def _before_change(text: str) -> str:
    """'3 May 2020, updated 4 May 2021' without its second half."""
    found = _CHANGED.search(text)
    return text[: found.start()] if found else text


def _is_change(element: etree._Element, text: str) -> bool:
    """Whether this is the date of a change: it says so, or its label does, and says nothing of publication."""
    said = f"{_names(element)} {text}"
    if not _CHANGED.search(said):
        before = element.getprevious()
        above = element.getparent()
        label = words_of(before) if before is not None and isinstance(before.tag, str) else ""
        label += (above.text or "") if above is not None else ""
        said = label[-_LONGEST:]
    elif day_of(_before_change(text)):
        return False
    return _CHANGED.search(said) is not None and _PUBLISHED.search(said) is None


def _is_told(line: str) -> bool:
    """Whether the date belongs to a sentence ("The trial begins on 4 March 2021") and not to the head of an article."""
    before = _YEAR.split(line, maxsplit=1)[0]
    told = (word for word in _LOWER_WORD.findall(before) if not is_month(word) and not _PUBLISHED.search(word))
    return any(word not in _HEAD_WORDS for word in told)


def _names(element: etree._Element) -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "itemprop"))


def _from_address(address: str | None) -> Moment | None:
    found = _URL_DATE.search((address or "").lower())
    day = (
        day_of(f"{found[3]} {found[2]} {found[1]}" if found[2].isalpha() else "-".join(found.groups()))
        if found
        else None
    )
    return Moment(day, "day", "the page's address") if day else None


def _from_lines(near: Iterable[str]) -> Moment | None:
    """A short line with a date; where it tells of a change too, only what stands before that."""
    for line in near:
        day = day_of(_before_change(line)) if len(line) <= _LONGEST and not _is_told(line) else None
        if day:
            return Moment(day, "day", "a date near the headline")
    return None
