"""The memo gives back what was made, problems and all, and forgets when anything it depends on changes."""

from __future__ import annotations

from pathlib import Path

from generator.cache import Here, Memo, digest_of
from generator.problems import Problem, Result

PROBLEM = Problem("x.txt", 1, 0, "S102", "It is empty.")


class Counting:
    def __init__(self) -> None:
        self.calls: list[int] = []

    def __call__(self, item: int) -> Result[int]:
        self.calls.append(item)
        return Result(item * 2, (PROBLEM,) if item == 3 else ())


def run(memo: Memo, job: Counting, items: list[int], rules: object = None) -> list[Result[int]]:
    return list(memo.run("group", job, items, str, Here(), rules))


def test_only_what_is_new_is_made_and_the_order_is_kept(tmp_path: Path) -> None:
    memo, job = Memo(tmp_path / "m.sqlite"), Counting()
    assert [r.value for r in run(memo, job, [1, 3])] == [2, 6]
    memo.close()
    again = run(Memo(tmp_path / "m.sqlite"), job, [4, 3, 1])
    assert [r.value for r in again] == [8, 6, 2]
    assert job.calls == [1, 3, 4]


def test_problems_come_back_with_the_value(tmp_path: Path) -> None:
    memo, job = Memo(tmp_path / "m.sqlite"), Counting()
    run(memo, job, [3])
    assert run(memo, job, [3])[0].problems == (PROBLEM,)
    assert job.calls == [3]


def test_other_rules_make_it_anew(tmp_path: Path) -> None:
    memo, job = Memo(tmp_path / "m.sqlite"), Counting()
    run(memo, job, [1], rules=("a", 1))
    run(memo, job, [1], rules=("a", 2))
    assert job.calls == [1, 1]


def test_nothing_is_kept_without_a_path() -> None:
    job = Counting()
    run(Memo(None), job, [1])
    run(Memo(None), job, [1])
    assert job.calls == [1, 1]


def test_more_items_than_a_batch() -> None:
    job = Counting()
    assert [r.value for r in run(Memo(None), job, list(range(200)))] == [n * 2 for n in range(200)]


def test_a_digest_tells_the_fields_apart() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc")
    assert digest_of(1) != digest_of("1")
