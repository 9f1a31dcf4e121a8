"""How much of a line's words the rest of the page uses: teasers and author boxes speak of something else."""

from __future__ import annotations

import re
from collections.abc import Set

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, columns
from generator.clean.line import LONG
from generator.clean.tokens import Ints, Marks, Tokens, distinct
from generator.clean.words import DULL

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NAMES = "names of the page"
SHARED = (
    "words of the page", "words of the page, weighed", NAMES, "overlap with title", "overlap with head",
    "overlap with neighbours", "starts like byline", "overlap with line before", "vocabulary of the body",
)  # fmt: skip
_MOST = 8  # times that a word counts
_LOOKED_AT = 150  # words of a line whose vocabulary is compared
_HEAD = 12  # lines


def shared_rows(
    tokens: Tokens, bits: Ints, texts: list[str], own: Matrix, title: str | None, with_names: bool = True
) -> Matrix:
    """`bits`: what is known of each token; `with_names`: whether anybody asks for the names of the page, the one
    measure that is taken line by line. A line's content: its different words that say what it is about."""
    many = max(1, len(tokens.number_of))
    telling = np.flatnonzero(((bits & DULL) == 0) & (tokens.at < _LOOKED_AT))
    content = distinct(tokens.line[telling] * many + tokens.word[telling])
    line, word = np.divmod(content, many)
    size = np.maximum(1, tokens.per_line(line))
    prose = (own[:, 0] >= LONG) & (own[:, 3] > 0)
    everywhere = np.bincount(word, minlength=many)
    in_body = np.minimum(np.bincount(word[prose[line]], minlength=many), _MOST)
    in_rest = np.where(in_body < _MOST, in_body - 1, _MOST)  # for lines of the body
    titled = _words_of(title or _guess_title(texts, own))
    before = tokens.per_line(line[_stands_in(content - many, content)])
    after = np.append(before[1:], 0)
    at = np.arange(len(size))

    def counted(words: Ints | Marks) -> NDArray[np.float64]:
        return np.bincount(line, weights=words[word], minlength=len(size)).astype(np.float64, copy=False)

    made = (
        counted(everywhere > 1) / size, counted(np.minimum(everywhere - 1, _MOST)) / size,
        _names_of_the_page(texts, tokens, everywhere > 1) if with_names else 0.0,
        counted(_marked(titled, tokens)) / np.maximum(1, np.minimum(size, len(titled))),
        np.where(at > _HEAD, counted(np.bincount(word[line < _HEAD], minlength=many) > 0) / size, -1.0),
        (before + after) / size, _like_byline(tokens, own), before / size,
        np.where(prose, counted(in_rest), counted(in_body)) / size,
    )  # fmt: skip
    return columns(made, len(size))


def _stands_in(codes: Ints, among: Ints) -> Marks:
    """Whether each code stands in `among`, which is sorted."""
    if not len(among):
        return np.zeros(len(codes), dtype=np.bool_)
    return np.asarray(among[np.minimum(np.searchsorted(among, codes), len(among) - 1)] == codes)


def _marked(words: Set[str], tokens: Tokens) -> Marks:
    """Which words of the page are among `words`."""
    marks = np.zeros(max(1, len(tokens.number_of)), dtype=np.bool_)
    marks[[tokens.number_of[word] for word in words if word in tokens.number_of]] = True
    return marks


def _words_of(title: str) -> set[str]:
    return {word for word in _WORD.findall(title.casefold()) if len(word) > 3}


def _names_of_the_page(texts: list[str], tokens: Tokens, twice: Marks) -> list[float]:
    """Of the words with a capital inside a line: the share that other lines have too; -1 where there are none."""
    known = {word for word, often in zip(tokens.number_of, twice.tolist()) if often}
    shares = []
    for text in texts:
        caps = {piece.casefold() for piece in text.split(None, 40)[1:40] if piece[0].isupper() and len(piece) > 3}
        shares.append(len(caps & known) / len(caps) if caps else -1.0)
    return shares


def _like_byline(tokens: Tokens, own: Matrix) -> list[bool]:
    """Lines that begin with two words of the byline."""
    by = own[:, 20].tolist()
    signed = (set(tokens.lines[n]) for n in range(min(len(by), 60)) if by[n] and own[n, 0] < 12)
    names = next(signed, set())
    if not names:
        return [False] * len(by)
    return [not is_by and len(names.intersection(line[:6])) >= 2 for line, is_by in zip(tokens.lines, by)]


def _guess_title(texts: list[str], own: Matrix) -> str:
    """The first line that could be a headline: 4 to 25 words, no full stop, before the first prose."""
    for text, (count, ended, bullet, by) in zip(texts, own[:80, [0, 3, 9, 20]].tolist()):
        if 4 <= count <= 25 and not ended and not bullet and not by:
            return text
    return ""
