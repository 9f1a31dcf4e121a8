"""What an article says twice: a paragraph printed again right below itself, and a list of links to its own heads.

Pull quotes are left alone: the truth drops eight and keeps six.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.features import Lines
from generator.clean.line import LONG
from generator.model import Block, Kind

_LINKED = 0.8  # share of the characters inside links


def twins(blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> set[int]:
    """Numbers of the likely lines that stand elsewhere in the body, where they belong."""
    kept = [n for n, known in enumerate(likely) if known]
    again = {n for before, n in pairwise(kept) if _printed_again(before, n, blocks, lines)}
    return again | set(_contents(kept, blocks, lines))


def _printed_again(before: int, n: int, blocks: Sequence[Block], lines: Lines) -> bool:
    return blocks[before].text == blocks[n].text and len(lines.words[n]) >= LONG


def _contents(kept: Sequence[int], blocks: Sequence[Block], lines: Lines) -> Iterator[int]:
    """Links at the top that say what heads further down say."""
    links = [n for n in kept if blocks[n].kind is not Kind.HEADING and _is_link(blocks[n])]
    if links:
        heads = {lines.words[n]: n for n in kept if blocks[n].kind is Kind.HEADING}
        yield from (n for n in links if heads.get(lines.words[n], -1) > n)


def _is_link(block: Block) -> bool:
    return block.dom is not None and block.dom.link_share >= _LINKED
