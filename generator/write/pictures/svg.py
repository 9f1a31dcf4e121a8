"""The few SVG means that all pictures share: an element, a number, a link from one page to another. No drawing here."""

from __future__ import annotations

import posixpath
import textwrap
from collections.abc import Iterable, Sequence
from html import escape
from typing import Protocol

from generator.model import EntityId, StoryId


class Addresses(Protocol):
    """Where pages stand: paths under site_src such as "people/felipe-calderon.md"; None = the entity has no page."""

    def story(self, story: StoryId, /) -> str: ...

    def entity(self, entity: EntityId, /) -> str | None: ...


def number(value: float) -> str:
    """At most one decimal, no "-0" and no trailing zero: the same bytes on every machine."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def tag(name: str, inside: str = "", /, **attributes: str | float | None) -> str:
    """One element; `class_` and `stroke_width` become class and stroke-width, None leaves an attribute out."""
    parts = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{parts}>{inside}</{name}>" if inside else f"<{name}{parts}/>"


def text(words: str, x: float | str, y: float, **attributes: str | float | None) -> str:
    return tag("text", escape(words, quote=False), x=x, y=y, **attributes)


def lines(words: str, longest: int, most: int = 2) -> list[str]:
    """Words in lines that fit; what does not fit the last one ends in dots."""
    made = textwrap.wrap(words, longest, max_lines=most, placeholder=" …", break_on_hyphens=False)
    return [line if len(line) <= longest else line[: longest - 1] + "…" for line in made] or [""]


def stacked(words: Sequence[str], x: float | str, y: float, step: float, **attributes: str | float | None) -> str:
    """Lines of text, one below the other."""
    if len(words) == 1:
        return text(words[0], x, y, **attributes)
    inside = "".join(
        tag("tspan", escape(line, quote=False), x=x, dy=step if n else None) for n, line in enumerate(words)
    )
    return tag("text", inside, x=x, y=y, **attributes)


def stretched(height: float, title: str, inside: str, kind: str, says: str = "") -> str:
    """A picture whose widths are shares of the page: it fits any screen and its letters keep their size."""
    drawn = picture(1, height, title, inside, kind, says)
    return drawn.replace(f' viewBox="0 0 1 {number(height)}" width="1"', ' width="100%"', 1)


def link(href: str | None, inside: str, label: str) -> str:
    """`inside` as a link with a name for those who do not see it; without an address just a group."""
    if href is None:
        return tag("g", tag("title", escape(label, quote=False)) + inside)
    return tag("a", tag("title", escape(label, quote=False)) + inside, href=href, aria_label=label)


def picture(width: float, height: float, title: str, inside: str, kind: str, says: str = "") -> str:
    """The whole picture. `title` is its name, `says` what a reader who cannot see it should know."""
    head = tag("title", escape(title, quote=False)) + (tag("desc", escape(says, quote=False)) if says else "")
    return tag(
        "svg",
        head + inside,
        class_=f"d-svg d-svg--{kind}",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="group",
        aria_label=f"{title}. {says}" if says else title,
    )


def relative(page: str, here: str, anchor: str = "") -> str:
    """Href of one page seen from another, as the builder will name them (.md becomes .html)."""
    target = page.removesuffix(".md") + ".html" if page.endswith(".md") else page
    href = posixpath.relpath(target, posixpath.dirname(here) or ".")
    return f"{href}#{anchor}" if anchor else href


def joined(parts: Iterable[str]) -> str:
    return "".join(parts)
