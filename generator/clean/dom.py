"""Evidence of the markup around a block: where it hangs, what its classes are called, how near the main part is."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, beside, columns
from generator.clean.line import LONG
from generator.clean.makes import Makes
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


def measure(blocks: tuple[Block, ...], size: NDArray[np.int64], makes: Makes) -> Matrix:
    """One row a block, columns as NAMES. `size`: words of each."""
    home, homes = makes.numbered(lambda dom: (dom.path, dom.words))
    return beside(_flags(makes), _containers(blocks, makes.doms, size, home, [(dom.path, dom.words) for dom in homes]))


def _flags(makes: Makes) -> Matrix:
    """Tags, names in the path and classes of each block; counted once for each make."""
    met = [
        row * _FLAGS + column
        for row, dom in enumerate(makes.first)
        for column in (*_of_classes(dom.words), *_of_names(dom.tag, dom.path))
    ]
    counts = np.bincount(np.array(met, dtype=np.int64), minlength=len(makes.first) * _FLAGS)
    return counts.astype(np.float32).reshape(len(makes.first), _FLAGS).T.take(makes.make, axis=1).T


@lru_cache(maxsize=8192)  # the pages of a site have the same containers
def _of_classes(words: tuple[str, ...]) -> tuple[int, ...]:
    near = len(_TAGS) + len(_PATH)
    far = near + len(CLASSES)
    groups = _GROUPS_OF.get
    close = [near + group for word in words[:NEAREST] for group in groups(word, ())]
    return (*close, *[far + group for word in words for group in groups(word, ())])


@lru_cache(maxsize=8192)  # and all pages are built of the same elements
def _of_names(tag: str, path: tuple[str, ...]) -> tuple[int, ...]:
    own = (_TAG_COLUMN[tag],) if tag in _TAG_COLUMN else ()
    return (*own, *(_PATH_COLUMN[name] for name in _PATH_COLUMN.keys() & {tag, *path}))


def _containers(
    blocks: tuple[Block, ...], doms: list[Dom], sizes: NDArray[np.int64], home: NDArray[np.int64], keys: list[_Key]
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
    made = [
        depth[home], link, [min(dom.links, 20) for dom in doms], hidden,
        [-1 if dom.in_article_body is None else dom.in_article_body for dom in doms],
        np.full(len(doms), any(dom.in_article_body for dom in doms)), [min(dom.siblings, 60) for dom in doms],
        np.minimum(text, 3000)[home], np.minimum(count, 100)[home], (linked / count)[home], home == main, shared[home],
        alike[home], depth[home] - len(main_path), named[home],
        np.concatenate([[doms[0].path != ()], path[1:] != path[:-1]]), (mass / total)[home],
        np.full(len(doms), mass[main] / total), np.concatenate([[0.0], link[:-1]]), np.concatenate([link[1:], [0.0]]),
        [block.level for block in blocks], same_before, same_after, np.minimum(_prose_near(prose, home), 500),
    ]  # fmt: skip
    return columns(made, len(doms))


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
