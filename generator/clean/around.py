"""What the elements around a block hold: how much prose, how many links, and how far off the article's own part is.

No names of classes and no words are asked here, only the shape of the tree, which is alike on sites never seen before.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.clean.line import LONG, Matrix
from generator.model import Block

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_UP = (1, 2, 3, 4, 6)  # levels above the block at which its ancestors are measured
_MAIN_SHARE = 0.6  # 0 to 1, the main part is the deepest element with this share of the page's prose (a guess)
_LINKED = 0.4  # 0 to 1, from this share of linked characters a line is no prose
_PER_LEVEL = ("prose share", "link density", "log blocks", "prose ratio", "children", "blocks per child")
_PER_PART = (
    "levels up to", "levels down from", "branch words", "branch link density", "branch blocks", "branch prose ratio",
    "branch prose",
)  # fmt: skip
_PARTS = ("main part", "densest part", "headline")
_ALONG = (
    "between main prose", "before main prose", "after main prose", "after headline", "blocks from headline",
    "words since headline",
)  # fmt: skip
_MATES = ("", " words", " links", " ends", " in main part", " prose share", " prose ratio", " spread")
NAMES = (
    *(f"{name} up {level}" for level in _UP for name in _PER_LEVEL),
    *(f"{name} {part}" for part in _PARTS for name in _PER_PART),
    *_ALONG,
    *(f"mates by {key}{name}" for key in ("path", "class") for name in _MATES),
)


@dataclass(frozen=True, slots=True, eq=False)
class _Sizes:
    """One number a block."""

    words: Floats
    link: Floats
    prose: Floats  # its words where it reads like prose, else 0
    ends: Floats  # 1 where it ends a sentence


@dataclass(frozen=True, slots=True, eq=False)
class _Tree:
    """The elements of a page from the root to each block, one after the other in `element`."""

    element: Ints  # numbers from 0
    level: Ints
    block: Ints  # whose ancestor it is
    start: Ints  # (blocks,) where a block's ancestors begin
    last: Ints  # (blocks,) and where they end: its own element
    depth: Ints  # (elements,)
    words: Floats  # (elements,) sums over the blocks inside
    linked: Floats
    prose: Floats
    count: Floats
    children: Ints  # (elements,) elements right below with text in them


def measure(
    blocks: tuple[Block, ...], words: Sequence[Sequence[str]], ends: Matrix, title: frozenset[str] = frozenset()
) -> Matrix:
    """One row a block, columns as NAMES. `ends`: whether each ends a sentence; `title`: words of the page's title."""
    sizes = _sizes(blocks, words, ends)
    tree = _grown(blocks, sizes)
    main, dense = _main_part(tree), _densest(tree, sizes)
    head = _headline(blocks, words, title)
    inside = _shared_levels(tree, main) == len(main)
    trails = (main, dense, () if head is None else _trail(tree, head))
    columns = [
        *(column for level in _UP for column in _above(tree, level, sizes)),
        *(column for trail in trails for column in _from_part(tree, np.asarray(trail), sizes)),
        *_along_prose(tree, sizes, int(dense[-1])),
        *_along_headline(head, sizes),
        *_mates([(b.dom.tag, b.dom.path) if b.dom else None for b in blocks], sizes, inside),
        *_mates([_class_of(b) for b in blocks], sizes, inside),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], 1)


def _sizes(blocks: tuple[Block, ...], words: Sequence[Sequence[str]], ends: Matrix) -> _Sizes:
    count = np.array([len(line) for line in words], dtype=np.float64)
    link = np.array([b.dom.link_share if b.dom else 0.0 for b in blocks])
    hidden = np.array([b.dom is not None and b.dom.hidden for b in blocks])
    prose = np.where((count >= LONG) & (link < _LINKED) & ~hidden, count, 0.0)
    return _Sizes(count, link, prose, ends.astype(np.float64))


def _grown(blocks: tuple[Block, ...], sizes: _Sizes) -> _Tree:
    trails = [(b.dom.trail if b.dom else ()) or (0,) for b in blocks]
    lengths = np.array([len(trail) for trail in trails])
    start = np.cumsum(lengths) - lengths
    block = np.repeat(np.arange(len(blocks)), lengths)
    level = np.arange(len(block)) - start[block]
    _, element = np.unique(np.array([number for trail in trails for number in trail]), return_inverse=True)
    total = int(element.max()) + 1
    inside = (sizes.words, sizes.words * sizes.link, sizes.prose, np.ones(len(blocks)))
    sums = [np.bincount(element, weights=values[block], minlength=total).astype(np.float64) for values in inside]
    depth = np.zeros(total, dtype=np.int64)
    depth[element] = level
    below = np.flatnonzero(level > 0)
    pairs = np.unique(element[below - 1] * total + element[below])
    children = np.bincount(pairs // total, minlength=total)
    return _Tree(element, level, block, start, start + lengths - 1, depth, sums[0], sums[1], sums[2], sums[3], children)


def _main_part(tree: _Tree) -> Ints:
    """The trail of the deepest element that holds most of the prose."""
    rich = np.flatnonzero(tree.prose >= _MAIN_SHARE * tree.prose.max())
    return _trail_of(tree, int(rich[tree.depth[rich].argmax()]))


def _densest(tree: _Tree, sizes: _Sizes) -> Ints:
    """The trail of the element with most prose right below it."""
    parent = tree.element[np.maximum(tree.last - 1, tree.start)]
    return _trail_of(tree, int(np.bincount(parent, weights=sizes.prose).argmax()))


def _headline(blocks: tuple[Block, ...], words: Sequence[Sequence[str]], title: frozenset[str]) -> int | None:
    """The first-level heading that is most like the title of the page."""
    heads = [n for n, block in enumerate(blocks) if block.level == 1 and block.dom and block.dom.tag == "h1"]
    alike = {n: len(title.intersection(words[n])) / max(1, len(title.union(words[n]))) for n in heads}
    return min(heads, key=lambda n: (-alike[n], n), default=None)


def _trail(tree: _Tree, block: int) -> Ints:
    return tree.element[tree.start[block] : tree.last[block] + 1]


def _trail_of(tree: _Tree, element: int) -> Ints:
    at = int((tree.element == element).argmax())
    return tree.element[at - int(tree.level[at]) : at + 1]


def _shared_levels(tree: _Tree, trail: Ints) -> Ints:
    """How many elements, from the root down, each block has in common with a trail."""
    within = tree.level < len(trail)
    same = np.zeros(len(within), dtype=bool)
    same[within] = tree.element[within] == trail[tree.level[within]]
    return np.bincount(tree.block[same], minlength=len(tree.start))


def _above(tree: _Tree, level: int, sizes: _Sizes) -> list[Floats]:
    """What the ancestor so many levels up holds, by _PER_LEVEL."""
    at = tree.element[np.maximum(tree.last - level, tree.start)]
    words, children = np.maximum(1, tree.words[at]), tree.children[at]
    return [
        tree.prose[at] / max(1.0, sizes.prose.sum()), tree.linked[at] / words, np.log1p(tree.count[at]),
        tree.prose[at] / words, np.minimum(children, 60),
        np.minimum(tree.count[at] / np.maximum(1, children), 30),
    ]  # fmt: skip


def _from_part(tree: _Tree, trail: Ints, sizes: _Sizes) -> list[Floats]:
    """How far a block is from a part of the page, and what the branch that leads to the block holds, by _PER_PART."""
    if not len(trail):
        return [np.full(len(tree.start), -1.0)] * len(_PER_PART)
    shared = _shared_levels(tree, trail)
    branch = tree.element[np.minimum(tree.start + shared, tree.last)]
    words = np.maximum(1, tree.words[branch])
    return [
        (len(trail) - shared).astype(np.float64), (tree.last - tree.start + 1 - shared).astype(np.float64),
        np.minimum(tree.words[branch], 3000), tree.linked[branch] / words, np.log1p(tree.count[branch]),
        tree.prose[branch] / words, tree.prose[branch] / max(1.0, sizes.prose.sum()),
    ]  # fmt: skip


def _along_prose(tree: _Tree, sizes: _Sizes, dense: int) -> list[Floats]:
    """Whether a block stands between the first and the last prose of the densest part, or how far off."""
    parent = tree.element[np.maximum(tree.last - 1, tree.start)]
    there = np.flatnonzero((parent == dense) & (sizes.prose > 0))
    at = np.arange(len(parent), dtype=np.float64)
    first, last = (int(there[0]), int(there[-1])) if len(there) else (len(at), -1)
    before, after = np.clip(first - at, 0, 60), np.clip(at - last, 0, 60)
    return [((at >= first) & (at <= last)).astype(np.float64), before, after]


def _along_headline(head: int | None, sizes: _Sizes) -> list[Floats]:
    at = np.arange(len(sizes.words), dtype=np.float64)
    if head is None:
        return [np.full(len(at), -1.0), np.full(len(at), -99.0), np.full(len(at), -1.0)]
    words = np.cumsum(sizes.words) - sizes.words
    return [(at > head).astype(np.float64), np.clip(at - head, -60, 120), np.clip(words - words[head], -1, 4000)]


def _class_of(block: Block) -> Hashable:
    """Its element, the two around it and its nearest class words without numbers, which count or date the parts."""
    if block.dom is None:
        return None
    named = [word for word in block.dom.words[:6] if not word.isdigit()]
    return block.dom.tag, block.dom.path[-2:], tuple(named[:4])


def _mates(keys: Sequence[Hashable], sizes: _Sizes, inside: NDArray[np.bool_]) -> list[Floats]:
    """What the blocks with the same key are like, by _MATES: paragraphs are many and long, teasers many and short."""
    known: dict[Hashable, int] = {}
    key = np.array([known.setdefault(one, len(known)) for one in keys], dtype=np.int64)
    place = (np.cumsum(sizes.words) - sizes.words) / max(1.0, sizes.words.sum())
    count, words, link, ends, within, prose, at, square = (
        np.bincount(key, weights=values)
        for values in (
            np.ones(len(key)), sizes.words, sizes.link, sizes.ends, inside, sizes.prose, place, place * place,
        )
    )  # fmt: skip
    spread = np.sqrt(np.maximum(0.0, square / count - (at / count) ** 2))
    made = (
        np.minimum(count, 200), np.minimum(words / count, 100), link / count, ends / count, within / count,
        prose / max(1.0, sizes.prose.sum()), prose / np.maximum(1, words), spread,
    )  # fmt: skip
    return [column[key] for column in made]
