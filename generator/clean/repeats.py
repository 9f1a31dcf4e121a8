"""Lines that an outlet repeats on other pages, counted over the whole folder first: order never matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from generator.model import Draft, hex8
from generator.text import fold

_MOST_LINES = 5000  # of one page
_LONGEST = 300  # characters of a line that count


@dataclass(frozen=True, slots=True)
class Repeats:
    """What one page contributes: its outlet and the fingerprints of its lines."""

    outlet: str  # "" = not known; such pages teach nothing
    lines: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outlets:
    """How many pages each outlet has and on how many of them a line stands (only lines of two pages and more)."""

    pages: Mapping[str, int] = field(default_factory=dict)
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def on_pages(self, outlet: str, text: str) -> tuple[int, int]:
        """(pages of the outlet that carry the line, pages of the outlet)."""
        return self.lines.get((outlet, _print_of(text)), 0), self.pages.get(outlet, 0)


def outlet_of(draft: Draft) -> str:
    """The site, else the outlet's name, else nothing."""
    if draft.meta.address:
        return urlsplit(draft.meta.address).netloc.casefold().removeprefix("www.")
    return fold(draft.meta.outlet or "")


def learn_one(draft: Draft) -> Repeats:
    outlet = outlet_of(draft)
    if not outlet:
        return Repeats("")
    return Repeats(outlet, frozenset(_print_of(block.text) for block in draft.blocks[:_MOST_LINES]))


def learn(pages: Iterable[Repeats]) -> Outlets:
    count: Counter[str] = Counter()
    lines: Counter[tuple[str, str]] = Counter()
    for page in pages:
        if page.outlet:
            count[page.outlet] += 1
            lines.update((page.outlet, line) for line in page.lines)
    repeated = {key: number for key, number in sorted(lines.items()) if number > 1}
    return Outlets(dict(sorted(count.items())), repeated)


def _print_of(text: str) -> str:
    return hex8(fold(text[:_LONGEST]))
