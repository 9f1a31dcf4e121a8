"""The word diff: both texts can be read out of it, it is short where little changed, and it ends in time."""

from __future__ import annotations

import itertools
import random
import time

from hypothesis import given
from hypothesis import strategies as st

from generator.diff import Change, word_diff

texts = st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six"]), max_size=40).map(" ".join)


def old_and_new(changes: tuple[Change, ...]) -> tuple[list[str], list[str]]:
    old = [word for change in changes if change.op != "insert" for word in change.words]
    return old, [word for change in changes if change.op != "delete" for word in change.words]


@given(texts, texts)
def test_both_texts_can_be_read_out_of_it(old: str, new: str) -> None:
    changes = word_diff(old, new)
    assert old_and_new(changes) == (old.split(), new.split())
    assert all(change.words for change in changes)
    assert all(one.op != other.op for one, other in itertools.pairwise(changes))


def test_a_changed_word_is_a_deletion_and_an_insertion() -> None:
    changes = word_diff("the mayor said on Monday that", "the mayor said on Tuesday that")
    assert [(change.op, change.text) for change in changes] == [
        ("equal", "the mayor said on"),
        ("delete", "Monday"),
        ("insert", "Tuesday"),
        ("equal", "that"),
    ]


def test_equal_texts_are_one_run_and_empty_ones_none() -> None:
    assert word_diff("a b c", "a  b\nc") == (Change("equal", ("a", "b", "c")),)
    assert word_diff("", "") == ()
    assert word_diff("", "a b") == (Change("insert", ("a", "b")),)


def test_a_lone_common_word_between_changes_is_not_an_island() -> None:
    changes = word_diff("red apples fall from the old tree", "green pears hang on the young branch")
    assert [change.op for change in changes] == ["delete", "insert"]


def test_long_texts_take_no_longer_than_they_should() -> None:
    rng = random.Random(1)
    old = [str(rng.randrange(8_000)) for _ in range(40_000)]
    new = [word if rng.random() > 0.05 else "new" for word in old]
    started = time.process_time()
    changes = word_diff(" ".join(old), " ".join(new))
    assert time.process_time() - started < 5
    assert old_and_new(changes) == (old, new)
    changed = sum(len(change.words) for change in changes if change.op != "equal")
    assert changed < 0.2 * sum(len(change.words) for change in changes)


def test_long_texts_without_a_common_word_are_not_searched() -> None:
    changes = word_diff("a " * 30_000, "b " * 30_000)
    assert [change.op for change in changes] == ["delete", "insert"]
