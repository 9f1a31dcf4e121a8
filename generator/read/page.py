"""One HTML page: parsed by lxml, by BeautifulSoup where lxml makes nothing of it; blocks and metadata taken from it."""

from __future__ import annotations

from html import escape

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import CData, Comment, Declaration, Doctype, ProcessingInstruction
from lxml import etree

from generator.read.content import Content, Trouble
from generator.read.dom import blocks_of
from generator.read.frames import DROPPED, INLINE
from generator.read.head import head_of
from generator.read.meta import body_of, tell
from generator.read.rules import ReadRules
from generator.read.titles import outlet_of, title_of

_TOO_DEEP = 2000  # libxml2 stops reading at 2048
_CUT = Trouble("S104", "This page is so deeply nested that only its beginning is read.", "Save it as text.")
_NOT_TEXT = (Comment, CData, Declaration, Doctype, ProcessingInstruction)


def read_page(text: str, rules: ReadRules, base: str | None = None) -> Content:
    """What the page says of itself, and its blocks. `base`: its address, if something else told it."""
    root = parse(text)
    if root is None:
        return Content("html", ())
    head = head_of(root)
    outlet = outlet_of(head)
    title = title_of(head, outlet)
    troubles: tuple[Trouble, ...] = ()
    blocks, deepest = blocks_of(root, body_of(head), rules, title)
    if not blocks or deepest >= _TOO_DEEP:
        flat = parse(lenient(_beginning(text, rules.most_lenient_chars)))
        blocks = blocks_of(flat, body_of(head), rules, title)[0] if flat is not None else ()
        troubles = (_CUT,) if len(text) > rules.most_lenient_chars else ()
    return Content("html", blocks, tell(head, blocks, title, outlet, base), troubles)


def _beginning(text: str, most: int) -> str:
    """At most so many characters, not cut inside a tag."""
    cut = text[:most]
    return cut if len(cut) == len(text) or cut.rfind("<") < cut.rfind(">") else cut[: cut.rfind("<")]


def parse(text: str) -> etree._Element | None:
    # NUL ends a C string, so lxml would lose what comes after it
    data = (text.replace("\x00", "") if "\x00" in text else text).encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except etree.LxmlError:
        return None


def lenient(text: str) -> str:
    """The page without its nesting: every piece of text in the block element right above it."""
    soup = BeautifulSoup(text.replace("\x00", ""), "html.parser")
    parts: list[str] = []
    last: Tag | None = None
    for node in soup.descendants:
        if isinstance(node, NavigableString) and not isinstance(node, _NOT_TEXT) and node.strip():
            owner = _owner(node)
            if owner is None:
                continue
            if owner is not last:
                parts.append(f'<{owner.name} class="{escape(" ".join(_classes(owner)))}">')
            parts.append(escape(str(node)))
            last = owner
    return "<html><body>" + "".join(parts) + "</body></html>"


def _owner(node: NavigableString) -> Tag | None:
    """The block element around a piece of text; None if it is in something that no reader sees."""
    for steps, parent in enumerate(node.parents):
        if parent.name in DROPPED or steps > 50:
            return None
        if parent.name not in INLINE:
            return parent
    return None


def _classes(tag: Tag) -> list[str]:
    found = tag.get("class") or []
    return [found] if isinstance(found, str) else list(found)
