"""What is counted for all lines of a page at once is what the definitions say line by line."""

from __future__ import annotations

import random
import unicodedata
from itertools import product

import numpy as np
import pytest

from generator.clean import makes
from generator.clean.columns import beside, columns
from generator.clean.lexicon import SHORT, Lexicon, word_tokens
from generator.clean.tokens import distinct, tokens_of
from generator.clean.trees import log_odds, shipped, shipped_lexicon, told
from generator.clean.weighing import known_to, weigh_words
from generator.clean.words import NAMES, NUMBER_BIT, bits_of, role_rows
from generator.model import Block, Dom, Kind
from generator.text import fold

WORDS = ("the", "ferry", "subscribe", "to", "our", "newsletter", "3", "1999", "read", "more", "said", "comments", "a")


def lines(seed: int) -> tuple[tuple[str, ...], ...]:
    draw = random.Random(seed)
    return tuple(tuple(draw.choices(WORDS, k=draw.choice((0, 1, 2, 7, 12, 13, 14, 40, 75)))) for _ in range(12))


def by_line(line: tuple[str, ...], lexicon: Lexicon) -> list[float]:
    table = lexicon.short if len(line) <= SHORT else lexicon.long
    found = sorted(table[token] for token in word_tokens(line) if token in table)
    total = sum(found)
    return [total / (len(found) + 2), sum(found[:3]), sum(found[-3:]), total, float(len(found))]


@pytest.mark.parametrize("seed", range(8))
def test_words_weigh_as_much_as_one_by_one(seed: int) -> None:
    tokens = tokens_of(lines(seed))
    made = weigh_words(tokens, tokens.of_words(bits_of)[tokens.word], shipped_lexicon())
    expected = np.array([by_line(line, shipped_lexicon()) for line in tokens.lines], dtype=np.float32)
    assert (made[:, :5] == expected).all()
    assert (made[:-1, 5:10] == expected[1:]).all()
    assert (made[1:, 10:] == expected[:-1]).all()
    assert expected[:, 4].max() > 3


def test_a_word_is_known_with_its_number_as_without() -> None:
    tokens, know = tokens_of(lines(1)), known_to(shipped_lexicon())
    known = tokens.of_words(know)[tokens.word]
    bits, numbers = known & ((1 << NUMBER_BIT) - 1), known >> NUMBER_BIT
    plain = tokens.of_words(bits_of)[tokens.word]
    assert (bits == plain).all()
    assert numbers.any()
    asked_now, asked_before = (weigh_words(tokens, plain, shipped_lexicon(), given) for given in (None, numbers))
    assert (asked_now == asked_before).all()


def test_what_moved_many_lines_is_what_moved_each_and_adds_up() -> None:
    trees, draw = shipped("text"), np.random.default_rng(3)
    first = np.arange(len(trees.leaves)) * trees.leaves.shape[1]
    place = first + draw.integers(0, trees.leaves.shape[1], (19, len(trees.leaves)))
    moved = told(trees, place)
    assert all((told(trees, place[n : n + 1])[0] == moved[n]).all() for n in range(len(place)))
    from_the_mean = log_odds(trees, place.T) - trees.bias - trees.leaves.mean(axis=1).sum()
    assert np.allclose(moved.sum(axis=1), from_the_mean)
    assert told(trees, place[:0]).shape == (0, len(trees.features))


def test_a_lexicon_without_pairs_or_words_weighs_nothing() -> None:
    tokens = tokens_of((("two", "words"), ()))
    made = weigh_words(tokens, tokens.of_words(bits_of)[tokens.word], Lexicon({}, {}, {}))
    assert made.shape == (2, 15)
    assert not made.any()


def test_role_words_are_met_at_both_ends_of_a_long_line_only() -> None:
    filler = ("harbour",) * 50
    both = (*filler[:3], "newsletter", *filler, "newsletter")
    middle = (*filler[:30], "newsletter", *filler[:30])
    phrase = ("please", "sign", "up", "now")
    tokens = tokens_of((both, middle, phrase, ()))
    found = role_rows(tokens, tokens.of_words(bits_of)[tokens.word])
    letter = NAMES.index("letter")
    assert found[:, letter].tolist()[:2] == [2, 0]
    assert found[2].sum() > 0, "a phrase of two words counts"
    assert not found[3].any()


def test_codes_come_once_and_in_order() -> None:
    assert distinct(np.array([3, 1, 3, 2, 1])).tolist() == [1, 2, 3]
    assert distinct(np.array([], dtype=np.int64)).tolist() == []


def test_columns_lie_side_by_side() -> None:
    made = beside(columns(([1, 2], 5), 2), columns((np.array([7.5, 8.5]),), 2))
    assert made.tolist() == [[1, 5, 7.5], [2, 5, 8.5]]


def test_blocks_of_one_make_share_a_number() -> None:
    def block(tag: str, *words: str) -> Block:
        return Block(Kind.PARAGRAPH, "Text.", (0,), dom=Dom(tag, ("div",), words, 0.0, False, None))

    found = makes.makes_of((block("p", "a"), block("p", "b"), block("p", "a"), Block(Kind.PARAGRAPH, "Text.", (3,))))
    assert found.make.tolist() == [0, 1, 0, 2]
    number, first = found.numbered(lambda dom: dom.tag)
    assert number.tolist() == [0, 0, 0, 1]
    assert [dom.tag for dom in first] == ["p", ""]


@pytest.mark.parametrize("text", ["".join(pair) for pair in product("Aa.'_-9 ", repeat=2)] + ["St. John's_Wood  (NW8)"])
def test_plain_letters_are_folded_like_all_others(text: str) -> None:
    marked = unicodedata.normalize("NFD", text + "é")  # goes the general way
    assert fold(marked) in {fold(text) + "e", (fold(text) + " e").strip()}
