"""Evidence of the markup around a block: where it hangs, what its classes are called, how near the main part is."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

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
_TAG_COLUMN = {tag: column for column, tag in enumerate(_TAGS)}
_PATH_COLUMN = {name: len(_TAGS) + column for column, name in enumerate(_PATH)}
_FLAGS = len(NAMES) - len(_OTHER)
_Key: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]  # path and class words: one container
_NOWHERE = Dom("", (), (), 0.0, False, None)


def measure(blocks: tuple[Block, ...], words: tuple[tuple[str, ...], ...]) -> Matrix:
    """One row a block, columns as NAMES."""
    doms = [block.dom or _NOWHERE for block in blocks]
    known: dict[_Key, int] = {}
    home = np.array([known.setdefault((dom.path, dom.words), len(known)) for dom in doms], dtype=np.int64)
    flags = _flags(home.tolist(), [dom.tag for dom in doms], list(known))
    sizes = np.array([len(line) for line in words], dtype=np.float32)
    return np.hstack([flags, _containers(blocks, doms, sizes, home, list(known))])


def _flags(home: list[int], tags: list[str], keys: list[_Key]) -> Matrix:
    """Tags, names in the path and classes of each block; counted once for each tag in each container."""
    alike = list(zip(home, tags))
    row_of: dict[tuple[int, str], int] = {}
    rows = [row_of.setdefault(key, len(row_of)) for key in alike]
    met = list[int]()
    for (number, tag), row in row_of.items():
        path, words = keys[number]
        columns = [*_of_classes(words), *(_PATH_COLUMN[name] for name in _PATH_COLUMN.keys() & {tag, *path})]
        if tag in _TAG_COLUMN:
            columns.append(_TAG_COLUMN[tag])
        met += [row * _FLAGS + column for column in columns]
    counts = np.bincount(np.array(met, dtype=np.int64), minlength=len(row_of) * _FLAGS)
    return counts.astype(np.float32).reshape(len(row_of), _FLAGS)[rows]


@lru_cache(maxsize=4096)  # the pages of a site have the same containers
def _of_classes(words: tuple[str, ...]) -> tuple[int, ...]:
    near = len(_TAGS) + len(_PATH)
    close = [near + group for word in words[:NEAREST] if word in _GROUPS_OF for group in _GROUPS_OF[word]]
    far = near + len(CLASSES)
    return (*close, *(far + group for word in words if word in _GROUPS_OF for group in _GROUPS_OF[word]))


def _containers(
    blocks: tuple[Block, ...], doms: list[Dom], sizes: Matrix, home: NDArray[np.int64], keys: list[_Key]
) -> Matrix:
    """`home`: number of each block's container, `keys`: path and class words of each container."""
    if not blocks:
        return np.zeros((0, len(_OTHER)), dtype=np.float32)
    link = np.array([dom.link_share for dom in doms])
    hidden = np.array([dom.hidden for dom in doms])
    prose = np.where((sizes >= LONG) & (link < 0.4) & ~hidden, sizes, 0).astype(np.float64)
    mass, text, linked = (np.bincount(home, weights=w, minlength=len(keys)) for w in (prose, sizes, link))
    count = np.bincount(home, minlength=len(keys))
    total, main = max(1.0, float(prose.sum())), int(mass.argmax())
    main_path, main_words = keys[main]
    shared = np.array([_prefix(path, main_path) for path, _ in keys]) / max(1, len(main_path))
    alike = np.array([_prefix(words[::-1], main_words[::-1]) for _, words in keys]) / max(1, len(main_words))
    depth = np.array([len(path) for path, _ in keys])
    named = np.array([min(len(words), 60) for _, words in keys])
    same_before = np.concatenate([[keys[home[0]] == ((), ())], home[1:] == home[:-1]])
    same_after = np.concatenate([home[1:] == home[:-1], [keys[home[-1]] == ((), ())]])
    paths: dict[tuple[str, ...], int] = {}
    path = np.array([paths.setdefault(key[0], len(paths)) for key in keys])[home]
    columns = [
        depth[home], link, [min(dom.links, 20) for dom in doms], hidden,
        [-1 if dom.in_article_body is None else dom.in_article_body for dom in doms],
        np.full(len(doms), any(dom.in_article_body for dom in doms)), [min(dom.siblings, 60) for dom in doms],
        np.minimum(text, 3000)[home], np.minimum(count, 100)[home], (linked / count)[home], home == main, shared[home],
        alike[home], depth[home] - len(main_path), named[home],
        np.concatenate([[doms[0].path != ()], path[1:] != path[:-1]]), (mass / total)[home],
        np.full(len(doms), mass[main] / total), np.concatenate([[0.0], link[:-1]]), np.concatenate([link[1:], [0.0]]),
        [block.level for block in blocks], same_before, same_after, np.minimum(_prose_near(prose, home), 500),
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], 1)


def _prose_near(prose: NDArray[np.float64], home: NDArray[np.int64]) -> NDArray[np.float64]:
    """Words of prose in the same container within three blocks on either side."""
    near = np.zeros(len(prose))
    for step in (1, 2, 3):
        same = home[step:] == home[:-step]
        near[:-step] += np.where(same, prose[step:], 0)
        near[step:] += np.where(same, prose[:-step], 0)
    return near


def _prefix(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    count = 0
    for one, two in zip(a, b):
        if one != two:
            break
        count += 1
    return count
