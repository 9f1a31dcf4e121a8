"""Open elements on the way from a page's root to a piece of text, and what they tell about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from generator.model import Kind

_DROPPED_NAMES = """script style noscript template svg math head title input select option optgroup datalist textarea
    button iframe object embed applet param video audio source track canvas map area img link meta base frameset frame
    progress meter"""
_INLINE_NAMES = """a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output
    picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"""
# Where lxml, other than browsers, lets a forgotten </div> inside swallow the rest of the page.
SWALLOWING = frozenset(("button", "select", "object", "video", "audio", "canvas", "map", "svg", "noscript", "applet"))
_LEAST_PARAGRAPHS = 3  # in a swallowing element, from which it holds the page and no control (a guess)
DROPPED = frozenset(_DROPPED_NAMES.split())
INLINE = frozenset(_INLINE_NAMES.split())
_OUTERMOST = ("html", "body")
_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_ITEMS = frozenset(("li", "dd"))
_CAPTIONS = frozenset(("figcaption", "caption"))
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_BESIDE = frozenset(("nav", "footer", "aside", "form"))
_TELLING = _LISTS | _ITEMS | _CAPTIONS | _PREFORMATTED | _BESIDE | {"blockquote"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_A-Za-z]+")
_DEEPEST_EVIDENCE = 40  # ancestors whose names are told; keeps absurd nesting linear
_MOST_WORDS = 60  # of class and id
_LONGEST_NAMES = 400  # characters of class and id
_ROLES = ("itemprop", "role", "data-testid", "data-component")  # attributes in which newer pages say what a part is
_NAMING = ("class", "id", *_ROLES)
_HIDING = frozenset(("hidden", "aria-hidden", "style"))
_ASKED = _HIDING.union(_NAMING)
_TOLD_INLINE = _HIDING.union(("class", "id"))
_ITEM_REACH = 2  # levels below <li> at which a block is still the item and not a page laid out as a list


@dataclass(slots=True)
class Item:
    """A list item. No frame, since a frame that knows itself is freed late."""

    depth: int
    told: bool = False  # whether its first block is out


@dataclass(slots=True)  # not frozen: that would triple the cost of one, and a page has thousands
class Role:
    """What an element is for; its children inherit it."""

    caption: bool = False
    quoted: bool = False
    preformatted: bool = False
    item: Item | None = None  # the nearest list item
    lists: int = 0  # lists around it
    beside: tuple[str, int] | None = None  # tag and number of the nearest element made for what is no article


class Frame:
    """An open element. What its attributes tell is asked when a block stands in it, and once for all its blocks."""

    __slots__ = (
        "below", "depth", "element", "hidden", "inner", "number", "parent", "role", "settled", "tag", "trail", "words",
    )  # fmt: skip
    below: dict[str, int]  # elements right below, by tag: as far as asked
    inner: tuple[str, ...]  # the path of its children
    words: tuple[str, ...]  # of class and id, nearest first
    hidden: bool
    trail: tuple[int, ...]  # numbers of the open elements around it: tells who shares which container

    def __init__(self, element: etree._Element, tag: str, parent: Frame | None, number: int) -> None:
        self.element, self.tag, self.parent = element, tag, parent
        self.number = number  # of the page's frames, from 1
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.role: Role = Role() if parent is None else parent.role
        if tag in _TELLING:
            self.role = self._own_role(self.role)
        self.settled = False  # whether the names above are known

    def _own_role(self, above: Role) -> Role:
        tag = self.tag
        role = Role(above.caption, above.quoted, above.preformatted, above.item, above.lists, above.beside)
        if tag in _ITEMS:
            role.item = Item(self.depth)
        elif tag in _LISTS:
            role.lists += 1
        elif tag in _BESIDE:
            role.beside = (tag, self.number)
        elif tag in _CAPTIONS:
            role.caption = True
        elif tag in _PREFORMATTED:
            role.preformatted = True
        else:
            role.quoted = True
        return role

    @property
    def path(self) -> tuple[str, ...]:
        """Names of the ancestors, outermost first."""
        return () if self.parent is None else self.parent.inner

    def settle(self) -> Frame:
        """Itself, when all is known of it and its ancestors. Not by recursion: pages nest deeper than Python calls."""
        waiting: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and not frame.settled:
            waiting.append(frame)
            frame = frame.parent
        while waiting:
            waiting.pop()._know()
        return self

    def _know(self) -> None:
        self.settled, self.below = True, {}
        self.words, self.hidden = _told(self.element)
        above = self.parent
        if above is None:
            self.trail = (self.number,)
            self.inner = () if self.tag in _OUTERMOST else (self.tag,)
            return
        self.words = (self.words + above.words)[:_MOST_WORDS] if self.words else above.words
        self.hidden = self.hidden or above.hidden
        self.trail = (*above.trail, self.number)[-_DEEPEST_EVIDENCE:]
        self.inner = above.inner if self.tag in _OUTERMOST else (*above.inner, self.tag)[-_DEEPEST_EVIDENCE:]

    def owner(self) -> Frame:
        """The nearest block-level element."""
        frame = self
        while frame.tag in INLINE and frame.parent is not None:
            frame = frame.parent
        return frame

    def kind(self) -> tuple[Kind, int]:
        """Kind and level of the next block of this element."""
        if self.tag in _HEADINGS:
            return Kind.HEADING, _HEADINGS[self.tag]
        role = self.role
        if role.caption:
            return Kind.CAPTION, 0
        item = role.item
        if item is not None and self.depth - item.depth <= _ITEM_REACH:
            if item.told:
                return Kind.PARAGRAPH, 0
            item.told = True
            return Kind.ITEM, max(1, role.lists)
        return (Kind.QUOTE if role.quoted else Kind.PARAGRAPH), 0

    def siblings(self) -> int:
        """Other elements of the same tag under the same parent, when it is settled; 0 in a bare element."""
        above = self.parent
        if above is None:
            return 0
        if self.tag not in above.below:
            above.below[self.tag] = sum(1 for _ in above.element.iterchildren(self.tag))
        return max(0, above.below[self.tag] - 1)


def holds_page(element: etree._Element) -> bool:
    """Whether an element that should hold a control or a picture holds the article."""
    if next(element.iter("article", "main", "h1"), None) is not None:
        return True
    return sum(1 for _ in element.iter("p")) >= _LEAST_PARAGRAPHS


def is_bare(element: etree._Element) -> bool:
    """Whether an inline element has nothing to tell, so that it needs no frame of its own."""
    names = element.keys()
    if _TOLD_INLINE.isdisjoint(names):
        return True
    return not ("class" in names or "id" in names or _is_hidden(*map(element.get, ("hidden", "aria-hidden", "style"))))


def _told(element: etree._Element) -> tuple[tuple[str, ...], bool]:
    """The words of its class, id and roles, and whether it is hidden. Most elements have none or one of these."""
    names = list(filter(_ASKED.__contains__, element.keys()))
    if not names:
        return (), False
    if names == ["class"]:
        return _split((element.get("class") or "")[:_LONGEST_NAMES]), False
    told = {name: element.get(name) or "" for name in names}
    said = " ".join([told[name] for name in _NAMING if name in told]) if len(told) > 1 else told.get("class", "")
    if _HIDING.isdisjoint(told):
        return _split((said or told[names[0]])[:_LONGEST_NAMES]), False
    return _split(said[:_LONGEST_NAMES]), _is_hidden(*map(told.get, ("hidden", "aria-hidden", "style")))


@lru_cache(maxsize=8192)
def _split(names: str) -> tuple[str, ...]:
    """articleBody and article__body are both 'article', 'body'."""
    return tuple(" ".join(_PARTS.findall(names)).lower().split())


def _is_hidden(hidden: str | None, aria: str | None, style: str | None) -> bool:
    if hidden is not None or aria == "true":
        return True
    return style is not None and _HIDDEN.search(style) is not None
