"""Blocks that stand apart on an HTML page, as the reader saw by its shape: nothing of them is measured or judged.

They are two thirds of a page. An editor reads why they were dropped, and `keep:` brings them back like any other line.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from generator.model import Block, Verdict

_REASONS = {
    "nav": "in the page's navigation",
    "footer": "in the page's footer",
    "aside": "beside the article",
    "form": "in a form",
    "links": "in a part of the page that is mostly links",
}


def near(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks that are judged, as if they were the page."""
    return tuple(block for block in blocks if not _part_of(block))


def in_order(blocks: tuple[Block, ...], judged: Iterator[Verdict]) -> Iterator[Verdict]:
    """The verdicts of all blocks, given those of the ones that are near. The measure: how many stand apart together."""
    for part, group in groupby(blocks, _part_of):
        run = list(group)
        if part:
            reason, together = _REASONS.get(part, part), float(len(run))
            yield from [Verdict(block, False, reason, together) for block in run]
        else:
            yield from islice(judged, len(run))


def _part_of(block: Block) -> str:
    return block.dom.apart if block.dom is not None else ""
