"""What a page says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from generator.model import Meta
from generator.text import normalise


@dataclass(frozen=True, slots=True)
class Told:
    """The page's metadata, and its JSON-LD articleBody when it has one of some length."""

    meta: Meta = field(default_factory=Meta)
    body: str | None = None


def tell(root: etree._Element) -> Told:
    title = root.findtext(".//title")
    return Told(Meta(title=normalise(title) if title else None))
