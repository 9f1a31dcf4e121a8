"""The dossier as an EPUB: its topics and stories, with their citations, as a reader on a train wants them.

Made from the built site, so that it can hold nothing that the site does not show. Pictures, tables of data and pages of
names stay on the site. EPUB 3, and the same site gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import lxml.etree
import lxml.html

XHTML = "http://www.w3.org/1999/xhtml"
_HIDDEN_TAGS = frozenset({"script", "style", "svg", "figure", "form", "input", "button", "noscript", "nav"})
_HIDDEN_CLASSES = frozenset({"permalink", "Z3988", "coins", "removed", "topic-nav"})
_KEPT = frozenset({"id", "class", "href", "lang", "dir", "datetime", "colspan", "rowspan", "title", "start", "open"})
_CSS = """body { font-family: serif; line-height: 1.5; } h1 { line-height: 1.15; } h1, h2, h3 { text-align: left; }
.head-matter, .meta, .credit, .caption, .source, .undated { font-family: sans-serif; font-size: .8em; color: #555; }
.deck { font-size: 1.1em; color: #444; } a { color: inherit; } ul { padding-left: 1.2em; } table { font-size: .8em; }
"""


_EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip keeps times; the oldest it can hold is no time of ours


@dataclass(frozen=True, slots=True)
class Chapter:
    page: str  # below the site
    name: str  # of the file in the book
    title: str
    body: str  # XHTML


def write(built: Path, title: str, target: Path) -> Path:
    """The book of the site in `built`."""
    pages = list(_pages(built))
    names = {page: f"c{number:04d}.xhtml" for number, page in enumerate(pages, 1)}
    chapters = [_chapter(built, page, names) for page in pages]
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w") as archive:
        add(archive, "mimetype", b"application/epub+zip", packed=False)
        for name, text in _files(title, _language(built), chapters):
            add(archive, name, text.encode())
    partial.replace(target)
    return target


def add(archive: zipfile.ZipFile, name: str, data: bytes, packed: bool = True) -> None:
    """One file of a zip, the same whenever it is made."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)


def _pages(built: Path) -> Iterator[str]:
    """The first page, the topics as the editor orders them, the stories from the newest to the undated."""
    yield "index.html"
    yield from (row["page"] for row in _rows(built, "topics"))
    stories = sorted(_rows(built, "stories"), key=lambda row: (row.get("date") is not None, str(row.get("date"))))
    yield from (row["page"] for row in reversed(stories))


def _language(built: Path) -> str:
    return lxml.html.document_fromstring((built / "index.html").read_bytes()).get("lang") or "en"


def _rows(built: Path, name: str) -> list[dict[str, str]]:
    path = built / "data" / f"{name}.json"
    rows = json.loads(path.read_text("utf-8"))[name] if path.is_file() else []
    return [row for row in rows if (built / row.get("page", "?")).is_file()]


def _chapter(built: Path, page: str, names: dict[str, str]) -> Chapter:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    document = lxml.html.document_fromstring((built / page).read_bytes(), parser=parser)
    article = next((e for e in _elements(document) if e.tag == "article"), lxml.html.Element("section"))
    for element in _elements(article):
        hidden = element.tag in _HIDDEN_TAGS or not _HIDDEN_CLASSES.isdisjoint(element.get("class", "").split())
        if hidden and element.getparent() is not None:
            element.drop_tree()
    ids = {element.get("id") for element in _elements(article)}
    for element in _elements(article):
        for name in [str(name) for name in element.attrib if name not in _KEPT]:
            del element.attrib[name]
        if element.tag == "a":
            _link(element, page, names, ids)
    article.tag = "section"
    title = next((" ".join(e.text_content().split()) for e in _elements(article) if e.tag == "h1"), page)
    body = lxml.etree.tostring(article, method="xml", encoding="unicode", with_tail=False)
    return Chapter(page, names[page], title, body)


def _elements(root: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    """The element and all below it, without comments."""
    return [element for element in root.iter() if isinstance(element, lxml.html.HtmlElement)]


def _link(link: lxml.html.HtmlElement, page: str, names: dict[str, str], ids: set[str | None]) -> None:
    """Out of the site as it is, inside the book to the chapter, anywhere else the words alone."""
    href = link.get("href", "")
    target, _, anchor = href.partition("#")
    if href.startswith(("http://", "https://")):
        return
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
    if inside == page and anchor in ids:
        link.set("href", f"#{anchor}")
    elif inside in names and inside != page:
        link.set("href", names[inside])
    else:
        link.drop_tag()


def _files(title: str, language: str, chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    yield (
        "META-INF/container.xml",
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>\n"
        ),
    )
    yield "book/package.opf", _package(title, language, chapters)
    yield "book/nav.xhtml", _page(title, _contents(title, chapters))
    yield "book/style.css", _CSS
    for chapter in chapters:
        yield f"book/{chapter.name}", _page(chapter.title, chapter.body)


def _page(title: str, body: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="{XHTML}" '
        'xmlns:epub="http://www.idpf.org/2007/ops">'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>'
        f"<body>{body}</body></html>\n"
    )


def _contents(title: str, chapters: Sequence[Chapter]) -> str:
    rows = "".join(f'<li><a href="{chapter.name}">{escape(chapter.title)}</a></li>' for chapter in chapters)
    return f'<nav epub:type="toc" id="toc"><h1>{escape(title)}</h1><ol>{rows}</ol></nav>'


def _package(title: str, language: str, chapters: Sequence[Chapter]) -> str:
    """The list of all parts. Its date is fixed: the book of the same site is the same book."""
    whole = hashlib.sha256("".join(chapter.body for chapter in chapters).encode()).hexdigest()
    files = "".join(
        f'<item id="c{n}" href="{c.name}" media-type="application/xhtml+xml"/>' for n, c in enumerate(chapters)
    )
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:sha256:{whole}</dc:identifier><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{escape(language)}</dc:language>"
        '<meta property="dcterms:modified">1980-01-01T00:00:00Z</meta></metadata>'
        "<manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="css" href="style.css" media-type="text/css"/>{files}</manifest>'
        f'<spine><itemref idref="nav"/>{order}</spine></package>\n'
    )
