"""Alignment of two texts: what counts as common, what a bridge carries, what facing figures tell."""

from __future__ import annotations

import numpy as np
import pytest

from generator.dedupe.align import Documents, Overlaps, overlaps, partners
from generator.dedupe.rules import DedupeRules
from generator.dedupe.tokens import tokenise
from generator.dedupe.verify import is_edge, is_template

RULES = DedupeRules()


def letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


def prose(start: int, count: int) -> list[str]:
    """Words that stand nowhere else."""
    return ["w" + letters(number) for number in range(start, start + count)]


def measure(a: list[str], b: list[str], masked: tuple[int, int] = (0, 0)) -> Overlaps:
    words, counts = tokenise([" ".join(a), " ".join(b)])
    mask = np.zeros(len(words), dtype=bool)
    mask[masked[0] : masked[1]] = True
    found, _ = overlaps(Documents(words, counts, mask), np.array([0]), np.array([1]), RULES)
    return found


def test_a_contained_text_is_covered_wholly_and_its_container_in_part() -> None:
    found = measure(prose(0, 50), prose(0, 200))
    assert (found.of_a[0], found.of_b[0]) == (1.0, 0.25)
    assert (found.common_a[0], found.longest[0]) == (50, 50)


@pytest.mark.parametrize(("common", "expected"), [(7, 0), (8, 8)])
def test_a_run_shorter_than_the_limit_is_chance(common: int, expected: int) -> None:
    a = [*prose(0, 30), *prose(1_000, common), *prose(40, 30)]
    b = [*prose(2_000, 30), *prose(1_000, common), *prose(2_040, 30)]
    assert measure(a, b).common_a[0] == expected


@pytest.mark.parametrize(("gap", "expected"), [(8, 48), (9, 40)])
def test_a_gap_up_to_the_limit_is_bridged(gap: int, expected: int) -> None:
    a = [*prose(300, 20), *prose(1_000, gap), *prose(320, 20)]
    b = [*prose(300, 20), *prose(2_000, gap), *prose(320, 20)]
    assert measure(a, b).common_a[0] == expected


def test_moved_paragraphs_are_found_where_they_are() -> None:
    a = [*prose(0, 40), *prose(100, 40)]
    assert measure(a, [*prose(100, 40), *prose(0, 40)]).of_a[0] == 1.0


def test_masked_words_count_on_neither_side() -> None:
    found = measure([*prose(0, 60), *prose(500, 40)], [*prose(0, 60), *prose(700, 90)], masked=(0, 60))
    assert (found.words_a[0], found.common_a[0]) == (40, 0)


def test_the_lead_is_counted_apart() -> None:
    found = measure(prose(0, 400), [*prose(900, 100), *prose(0, 100), *prose(600, 200)])
    assert (found.lead_a[0], found.lead_b[0]) == (100, 50)


def test_a_figure_that_faces_another_has_changed_and_one_that_faces_a_word_has_not() -> None:
    def report(figure: str) -> list[str]:
        return [*prose(0, 20), figure, *prose(20, 20)]

    assert measure(report("12"), report("15")).numbers_changed[0] == 1
    assert measure(report("12"), report("l2")).numbers_changed[0] == 0
    assert measure(report("12"), report("12")).numbers[0] == 1
    assert measure(report("12"), report("12")).numbers_changed[0] == 0


@pytest.mark.parametrize(("changed", "template"), [(2, False), (3, True)])
def test_a_form_is_told_by_its_figures(changed: int, template: bool) -> None:
    def form(offset: int) -> list[str]:
        made = prose(0, 10)
        for number in range(6):
            made += [str(100 + number + (offset if number < changed else 0)), *prose(20 + 10 * number, 9)]
        return made

    found = measure(form(0), form(50))
    assert bool(is_template(found, RULES)[0]) is template
    assert bool(is_edge(found, RULES)[0]) is not template


@pytest.mark.parametrize(("words", "edge"), [(39, False), (40, True)])
def test_fewer_common_words_than_the_limit_are_no_edge(words: int, edge: bool) -> None:
    assert bool(is_edge(measure(prose(0, words), prose(0, 500)), RULES)[0]) is edge


@pytest.mark.parametrize(("common", "edge"), [(119, False), (121, True)])
def test_most_of_an_article_is_an_edge_only_with_its_lead(common: int, edge: bool) -> None:
    a = [*prose(0, common), *prose(1_000, 200 - common)]
    assert bool(is_edge(measure(a, [*prose(0, common), *prose(2_000, 900)]), RULES)[0]) is edge
    behind = [*prose(1_000, 200 - common), *prose(0, common)]
    assert not is_edge(measure(behind, [*prose(2_000, 900), *prose(0, common)]), RULES)[0]


def test_partners_pair_word_with_word_and_across_a_bridge() -> None:
    a, _ = tokenise([" ".join([*prose(0, 10), "old", "words", *prose(10, 10)])])
    b, _ = tokenise([" ".join([*prose(0, 10), "new", *prose(10, 10)])])
    assert partners(a, b, RULES).tolist() == [*range(11), -1, *range(11, 21)]
    assert partners(a, b[:0], RULES).tolist() == [-1] * 22
    assert partners(a[:0], b, RULES).tolist() == []
