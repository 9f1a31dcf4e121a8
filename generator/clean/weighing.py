"""The words of all lines of a page weighed at once, by the tokens that `lexicon.word_tokens` finds line by line.

A token of the lexicon (a word, two words that follow each other, a first or a last word) is a number here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from generator.clean.columns import Matrix, columns
from generator.clean.lexicon import ENDS, PAIRS_AFTER, PAIRS_BEFORE, SHORT, Lexicon, with_neighbours
from generator.clean.tokens import Ints, Marks, Tokens, distinct
from generator.clean.words import FIGURE, Known

_MOST_IN_SUM = 3  # tokens in "worst" and "best"
_RANK_BITS = 32
_FIRST, _LAST = "^", "$"


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """A lexicon as numbers. Number 0 is a word that it does not know."""

    number_of: dict[str, int]
    known: Known
    pairs: Ints  # number of the one word * words + number of the other, sorted
    opens: Marks  # (words,) whether it begins a pair
    closes: Marks  # and whether it ends one
    size: int  # tokens: first the words, then the pairs, then first words, then last words
    rank: Ints  # (2 * tokens,) in short and then in long lines: place of its weight among all, -1 = it has none
    ranked: NDArray[np.float64]  # the weights from the lowest on


def known_to(lexicon: Lexicon) -> Callable[[str], int]:
    """What asks what is known of a word, its number in the lexicon with it."""
    return _table_of(lexicon).known.__getitem__


def weigh_words(tokens: Tokens, bits: Ints, lexicon: Lexicon, numbers: Ints | None = None) -> Matrix:
    """`bits`: what is known of each token; `numbers`: of each token in the lexicon, if they were asked for before."""
    table = _table_of(lexicon)
    line, weight = _weighed(tokens, _numbers(tokens, bits, table) if numbers is None else numbers, table)
    count = tokens.per_line(line)
    behind = np.cumsum(count)[line] - np.arange(len(line))  # how many come after it in its line, with itself
    before = count[line] - behind
    sums = [
        np.bincount(line[among], weights=weight[among], minlength=len(count))
        for among in (slice(None), before < _MOST_IN_SUM, behind <= _MOST_IN_SUM)
    ]
    return with_neighbours(columns((sums[0] / (count + 2), sums[1], sums[2], sums[0], count), len(count)))


def _numbers(tokens: Tokens, bits: Ints, table: _Table) -> Ints:
    """(tokens,) the number of each word in the table; figures are all one word."""
    known = np.fromiter(map(table.number_of.get, tokens.number_of, repeat(0)), np.int64, len(tokens.number_of))
    return np.where(bits & FIGURE, table.number_of.get("0", 0), known[tokens.word])


def _weighed(tokens: Tokens, number: Ints, table: _Table) -> tuple[Ints, NDArray[np.float64]]:
    """Line and weight of each different token that the table knows, by line and weight.

    Both are one number while they are sorted, and of a token its weight's place is enough: no two share one.
    """
    line, at = tokens.line, tokens.at
    left = tokens.size[line] - at  # words to the end of the line, with itself
    single = np.flatnonzero(((at < ENDS) | (left <= ENDS)) & (number > 0))
    follows = np.flatnonzero(((at < PAIRS_BEFORE - 1) | (left <= PAIRS_AFTER)) & (left > 1) & table.opens[number])
    follows = follows[table.closes[number[follows + 1]]]
    pair, found = _pairs(number[follows] * len(table.number_of) + number[follows + 1], table)
    filled = np.flatnonzero(tokens.size)
    first, last = tokens.first[filled], (tokens.first + tokens.size)[filled] - 1
    words, behind_pairs = len(table.number_of), len(table.number_of) + len(table.pairs)
    lines = np.concatenate([line[single], line[follows[found]], filled, filled])
    token = np.concatenate([number[single], pair, behind_pairs + number[first], behind_pairs + words + number[last]])
    rank = table.rank.take((tokens.size > SHORT)[lines] * table.size + token)
    known = np.flatnonzero(rank >= 0)
    codes = distinct(lines[known] << _RANK_BITS | rank[known])
    return codes >> _RANK_BITS, table.ranked.take(codes & ((1 << _RANK_BITS) - 1))


def _pairs(codes: Ints, table: _Table) -> tuple[Ints, Ints]:
    """(token of each known pair, which of `codes` they are)."""
    if not len(table.pairs):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    place = np.minimum(np.searchsorted(table.pairs, codes), len(table.pairs) - 1)
    found = np.flatnonzero(table.pairs[place] == codes)
    return len(table.number_of) + place[found], found


@lru_cache(maxsize=8)
def _table_of(lexicon: Lexicon) -> _Table:
    tokens = sorted(lexicon.short.keys() | lexicon.long.keys())
    parts = [(token, token.lstrip(_FIRST + _LAST).split(" ")) for token in tokens]
    number_of = {word: n for n, word in enumerate(["", *sorted({word for _, words in parts for word in words})])}
    words = len(number_of)
    codes = {number_of[two[0]] * words + number_of[two[1]] for _, two in parts if len(two) == 2}
    pairs = np.array(sorted(codes), dtype=np.int64)
    place = {code: words + n for n, code in enumerate(pairs.tolist())}
    weights = np.full((2, 3 * words + len(pairs)), np.nan)
    for token, named in parts:
        kinds = {_FIRST: words + len(pairs), _LAST: 2 * words + len(pairs)}
        column = kinds.get(token[0], 0) + number_of[named[0]]
        if len(named) == 2:
            column = place[number_of[named[0]] * words + number_of[named[1]]]
        weights[:, column] = [_weight(token, lexicon.short), _weight(token, lexicon.long)]
    order = np.lexsort((weights.ravel(),))[: np.count_nonzero(weights == weights)]  # those without a weight come last
    rank = np.full(weights.size, -1, dtype=np.int64)
    rank[order] = np.arange(len(order))
    opens, closes = (np.isin(np.arange(words), found) for found in np.divmod(pairs, words))
    return _Table(number_of, Known(number_of), pairs, opens, closes, weights.shape[1], rank, weights.ravel()[order])


def _weight(token: str, table: Mapping[str, float]) -> float:
    return table.get(token, float("nan"))
