"""Where in a page an element stands: on the way to the headline, or in a part about something else."""

from __future__ import annotations

import re

from lxml import etree

_APART = frozenset(("footer", "nav", "aside", "figcaption", "dialog"))
_SIDE = re.compile(
    r"(?<!with-)(?<!has-)(?<!no-)(?:comment(?!ary)|related|sidebar|recommend|footer|teaser|promo|trending|popular|latest|"
    r"river|widget|carousel|most-?read|reply|newsletter|caption|upcoming|copyright|more-from|read-?more|read-?next)",
    re.IGNORECASE,
)
_HIGHEST = 8  # ancestors looked at


def trunk_of(root: etree._Element) -> frozenset[etree._Element]:
    """All ancestors of the h1s: what holds a headline is no sidebar, whatever its class says."""
    return frozenset(above for head in list(root.iter("h1"))[:6] for above in head.iterancestors())


def is_elsewhere(element: etree._Element, trunk: frozenset[etree._Element]) -> bool:
    """Whether it belongs to comments, teasers, footers and the like."""
    node: etree._Element | None = element
    for _ in range(_HIGHEST):
        if node is None or node in trunk:
            return False
        if node.tag in _APART or _SIDE.search(f"{node.get('class', '')} {node.get('id', '')}"):
            return True
        node = node.getparent()
    return False
