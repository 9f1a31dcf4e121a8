"""Evidence of the markup around a block: where it hangs, what its classes are called, how near the main part is."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TypeAlias

import numpy as np

from generator.clean.line import LONG, Matrix
from generator.clean.words import CLASSES
from generator.model import Block, Dom

_TAGS = (
    "p", "li", "div", "blockquote", "figcaption", "td", "span", "h1", "h2", "h3", "pre", "a", "section", "footer", "dd",
)  # fmt: skip
_PATH = (
    "article", "main", "aside", "nav", "footer", "header", "form", "figure", "section", "ul", "ol", "table",
    "blockquote", "details", "button", "dl",
)  # fmt: skip
_OTHER = (
    "depth", "link share", "links", "hidden", "in the declared body", "page declares its body", "siblings",
    "same container words", "same container blocks", "same container link share", "in main container",
    "path shared with main", "classes shared with main", "depth off main", "class words", "container changes",
    "main container share", "same container prose", "link share before", "link share after", "heading level",
    "same parent as before", "same parent as after", "prose near in container",
)  # fmt: skip
NEAREST = 8  # class words that belong to the block and its close ancestors
NAMES = (
    *(f"tag {t}" for t in _TAGS), *(f"path {t}" for t in _PATH), *(f"near {c}" for c in CLASSES), *CLASSES, *_OTHER,
)  # fmt: skip
_GROUPS_OF: dict[str, list[int]] = {}
for _number, _words in enumerate(CLASSES.values()):
    for _word in sorted(_words):
        _GROUPS_OF.setdefault(_word, []).append(_number)
_Key: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]  # path and class words: one container
_NOWHERE = Dom("", (), (), 0.0, False, None)


def measure(blocks: tuple[Block, ...], words: tuple[tuple[str, ...], ...]) -> Matrix:
    """One row a block, columns as NAMES."""
    doms = [block.dom or _NOWHERE for block in blocks]
    known: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[float]] = {}
    for dom in doms:
        key = (dom.tag, dom.path, dom.words)
        if key not in known:
            known[key] = _flags(dom)
    flags = np.array([known[dom.tag, dom.path, dom.words] for dom in doms], dtype=np.float32).reshape(len(blocks), -1)
    sizes = np.array([len(line) for line in words], dtype=np.float32)
    return np.hstack([flags, _containers(blocks, doms, sizes)])


def _flags(dom: Dom) -> list[float]:
    near, far = [0.0] * len(CLASSES), [0.0] * len(CLASSES)
    for place, word in enumerate(dom.words):
        if word in _GROUPS_OF:
            for group in _GROUPS_OF[word]:
                far[group] += 1
                if place < NEAREST:
                    near[group] += 1
    path = set(dom.path)
    path.add(dom.tag)
    return [*(dom.tag == tag for tag in _TAGS), *(name in path for name in _PATH), *near, *far]


def _containers(blocks: tuple[Block, ...], doms: list[Dom], sizes: Matrix) -> Matrix:
    keys = [(dom.path, dom.words) for dom in doms]
    prose = [
        float(size) if size >= LONG and dom.link_share < 0.4 and not dom.hidden else 0.0
        for size, dom in zip(sizes, doms)
    ]
    mass: defaultdict[_Key, float] = defaultdict(float)
    count: Counter[_Key] = Counter()
    linked: defaultdict[_Key, float] = defaultdict(float)
    text: defaultdict[_Key, float] = defaultdict(float)
    for key, size, words, dom in zip(keys, prose, sizes.tolist(), doms):
        mass[key] += size
        text[key] += words
        count[key] += 1
        linked[key] += dom.link_share
    total = max(1.0, float(sum(prose)))
    main: _Key = max(mass, key=lambda key: mass[key]) if mass else ((), ())
    main_path, main_words = main
    declared = any(dom.in_article_body for dom in doms)
    rows = []
    for number, (dom, key) in enumerate(zip(doms, keys)):
        before = doms[number - 1] if number else _NOWHERE
        after = doms[number + 1] if number + 1 < len(doms) else _NOWHERE
        shared = _prefix(dom.path, main_path)
        near = sum(
            prose[m] for m in range(max(0, number - 3), min(len(doms), number + 4)) if m != number and keys[m] == key
        )
        rows.append(
            [
                len(dom.path), dom.link_share, min(dom.links, 20), dom.hidden,
                -1 if dom.in_article_body is None else dom.in_article_body, declared, min(dom.siblings, 60),
                min(text[key], 3000), min(count[key], 100), linked[key] / count[key], key == main,
                shared / max(1, len(main_path)), _prefix(dom.words[::-1], main_words[::-1]) / max(1, len(main_words)),
                len(dom.path) - len(main_path), min(len(dom.words), 60), dom.path != before.path,
                mass[key] / total, mass[main] / total, before.link_share, after.link_share, blocks[number].level,
                (before.path, before.words) == key, (after.path, after.words) == key, min(near, 500),
            ]
        )  # fmt: skip
    return np.array(rows, dtype=np.float32).reshape(len(blocks), len(_OTHER))


def _prefix(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    count = 0
    for one, two in zip(a, b):
        if one != two:
            break
        count += 1
    return count
