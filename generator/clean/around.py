"""What the elements around a block hold: how much prose, how many links, and how far off the article's own part is.

No names of classes and no words are asked here, only the shape of the tree, which is alike on sites never seen before.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, columns
from generator.clean.line import LONG
from generator.clean.makes import Makes, makes_of
from generator.model import Block, Dom

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_UP = (1, 2, 3, 4, 6)  # levels above the block at which its ancestors are measured
_MAIN_SHARE = 0.6  # 0 to 1, the main part is the deepest element with this share of the page's prose (a guess)
_LINKED = 0.4  # 0 to 1, from this share of linked characters a line is no prose
_MOST_NUMBERS = 1_000_000  # of elements; bounds a table with a row for each
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
    blocks: tuple[Block, ...],
    words: Sequence[Sequence[str]],
    ends: Matrix,
    title: frozenset[str] = frozenset(),
    makes: Makes | None = None,
) -> Matrix:
    """One row a block, columns as NAMES. `ends`: whether each ends a sentence; `title`: words of the page's title."""
    makes = makes or makes_of(blocks)
    sizes = _sizes(makes.doms, words, ends)
    tree = _grown(makes.doms, sizes)
    main, dense = _main_part(tree), _densest(tree, sizes)
    head = _headline(blocks, words, title)
    inside = _shared_levels(tree, main) == len(main)
    holdings = _holdings(tree, sizes)
    trails = (main, dense, () if head is None else _trail(tree, head))
    made = [
        *(column for level in _UP for column in _above(tree, level, holdings)),
        *(column for trail in trails for column in _from_part(tree, np.asarray(trail), holdings)),
        *_along_prose(tree, sizes, int(dense[-1])),
        *_along_headline(head, sizes),
        *_mates(makes.numbered(lambda dom: (dom.tag, dom.path))[0], sizes, inside),
        *_mates(makes.numbered(_class_of)[0], sizes, inside),
    ]
    return columns(made, len(blocks))


def _sizes(doms: list[Dom], words: Sequence[Sequence[str]], ends: Matrix) -> _Sizes:
    count = np.fromiter(map(len, words), np.float64, len(words))
    link = np.array([dom.link_share for dom in doms])
    hidden = np.array([dom.hidden for dom in doms])
    prose = np.where((count >= LONG) & (link < _LINKED) & ~hidden, count, 0.0)
    return _Sizes(count, link, prose, ends.astype(np.float64))


def _grown(doms: list[Dom], sizes: _Sizes) -> _Tree:
    trails = [dom.trail or (0,) for dom in doms]
    lengths = np.fromiter(map(len, trails), np.int64, len(trails))
    start = np.cumsum(lengths) - lengths
    block = np.repeat(np.arange(len(doms)), lengths)
    level = np.arange(len(block)) - start[block]
    element = _renumbered(np.fromiter(chain.from_iterable(trails), np.int64, len(block)))
    total = int(element.max()) + 1
    inside = (sizes.words, sizes.words * sizes.link, sizes.prose, np.ones(len(doms)))
    sums = [np.bincount(element, weights=values[block], minlength=total).astype(np.float64) for values in inside]
    depth = np.zeros(total, dtype=np.int64)
    depth[element] = level
    below = np.flatnonzero(level > 0)
    parent = np.full(total, -1, dtype=np.int64)
    parent[element[below]] = element[below - 1]
    children = np.bincount(parent[parent >= 0], minlength=total)
    return _Tree(element, level, block, start, start + lengths - 1, depth, sums[0], sums[1], sums[2], sums[3], children)


def _renumbered(numbers: Ints) -> Ints:
    """The numbers that are there as 0, 1, 2 ..., in their order."""
    most = int(numbers.max())
    if most > _MOST_NUMBERS:
        return np.unique(numbers, return_inverse=True)[1]
    there = np.zeros(most + 1, dtype=np.int64)  # a third of the time of np.unique, which sorts
    there[numbers] = 1
    return np.asarray((np.cumsum(there) - 1)[numbers], dtype=np.int64)


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


def _holdings(tree: _Tree, sizes: _Sizes) -> Floats:
    """One column an element: what it holds, by _PER_LEVEL, and its words."""
    words, children = np.maximum(1, tree.words), tree.children
    rows = (
        tree.prose / max(1.0, sizes.prose.sum()), tree.linked / words, np.log1p(tree.count), tree.prose / words,
        np.minimum(children, 60), np.minimum(tree.count / np.maximum(1, children), 30), np.minimum(tree.words, 3000),
    )  # fmt: skip
    return np.array(rows, dtype=np.float64)


def _above(tree: _Tree, level: int, holdings: Floats) -> Floats:
    """What the ancestor so many levels up holds, by _PER_LEVEL."""
    return holdings[: len(_PER_LEVEL)].take(tree.element[np.maximum(tree.last - level, tree.start)], axis=1)


def _from_part(tree: _Tree, trail: Ints, holdings: Floats) -> Sequence[Floats] | Floats:
    """How far a block is from a part of the page, and what the branch that leads to the block holds, by _PER_PART."""
    if not len(trail):
        return np.full((len(_PER_PART), len(tree.start)), -1.0)
    shared = _shared_levels(tree, trail)
    prose, links, blocks, ratio, _, _, words = holdings.take(
        tree.element[np.minimum(tree.start + shared, tree.last)], axis=1
    )
    return [
        (len(trail) - shared).astype(np.float64), (tree.last - tree.start + 1 - shared).astype(np.float64),
        words, links, blocks, ratio, prose,
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


def _class_of(dom: Dom) -> Hashable:
    """Its element, the two around it and its nearest class words without numbers, which count or date the parts."""
    named = [word for word in dom.words[:6] if not word.isdigit()]
    return dom.tag, dom.path[-2:], tuple(named[:4])


def _mates(key: Ints, sizes: _Sizes, inside: NDArray[np.bool_]) -> list[Floats]:
    """What the blocks with the same key are like, by _MATES: paragraphs are many and long, teasers many and short."""
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
