"""What speaks for a page, and what only rules decide."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import EntityKind
from generator.tag import weighing
from generator.tag.authority import Authority, lexicon
from generator.tag.cluster import Cluster
from generator.tag.evidence import measures
from generator.tag.train import Row, fit
from generator.tag.types import Spot
from generator.tag.words import listed

KNOWN = lexicon(Authority(shipped=False))


def cluster(text: str, surface: str, kind: EntityKind = EntityKind.ORGANISATION, weight: float = 0.3) -> Cluster:
    at = text.index(surface)
    made = Cluster(None, kind)
    made.add(0, Spot("a-1", 0, at, at + len(surface), surface, kind, "model", None, weight, ("model ORG",)))  # type: ignore[arg-type]
    return made


def score(text: str, surface: str, **more: float) -> float:
    return weighing.score(cluster(text, surface, **more), {("a-1", 0): text}, KNOWN, True)[0]  # type: ignore[arg-type]


def test_an_unknown_word_behind_a_preposition_is_worth_more_than_a_common_one() -> None:
    assert score("They were seen in Zuiderlo, he said.", "Zuiderlo") >= 0.5
    assert score("The bill was put on Schedule yesterday.", "Schedule") < 0.5


def test_a_body_without_its_name_gets_no_page_whatever_speaks_for_it() -> None:
    assert score("It was the Commission that said so.", "Commission", weight=0.9) == 0.3


def test_a_surname_alone_gets_a_page_where_the_story_keeps_to_it() -> None:
    text = "Sumwell spoke. Sumwell wrote. Sumwell left."
    one = cluster(text, "Sumwell", kind=EntityKind.PERSON)
    assert weighing.score(one, {("a-1", 0): text}, KNOWN, True)[0] < 0.5
    for start in (15, 30):
        one.add(0, replace(one.spots[0][1], start=start, end=start + 7))
    assert weighing.score(one, {("a-1", 0): text}, KNOWN, True)[0] >= 0.5
    one.ambiguous = True
    assert weighing.score(one, {("a-1", 0): text}, KNOWN, True)[0] < 0.5


def test_abu_and_a_name_is_a_whole_name() -> None:
    ruled = [weighing.ruled(cluster(f"{name} came.", name, EntityKind.PERSON, 0.6)) for name in ("Abu Selim", "Selim")]
    assert ruled == [None, 0.3]


def test_what_moved_the_score_is_told() -> None:
    text = "They were seen in Zuiderlo, he said."
    _, why = weighing.score(cluster(text, "Zuiderlo"), {("a-1", 0): text}, KNOWN, True)
    assert why.startswith("For a page: ")
    assert re.search(r'"(?:before: in|after: comma)" \+\d', why)


def test_without_weights_the_spotter_decides() -> None:
    text = "They were seen in Zuiderlo, he said."
    assert weighing.score(cluster(text, "Zuiderlo"), {("a-1", 0): text}, KNOWN, False) == (0.3, "")


@pytest.mark.parametrize(
    ("text", "surface", "measure"),
    [
        ("She went to Zuiderlo.", "Zuiderlo", "before: at, from, to"),
        ("The Zuiderlo said no.", "Zuiderlo", "after: says"),
        ("The ZLO award was new.", "ZLO", "capitals before a small word, behind an article"),
        ("He bought Concept Table there.", "Concept Table", "common words, the model alone"),
        ("He met Zuiderlo Kumar there.", "Zuiderlo Kumar", "surname behind"),
    ],
)
def test_measures(text: str, surface: str, measure: str) -> None:
    assert measure in measures(cluster(text, surface), {("a-1", 0): text}, KNOWN)


def test_fitting_finds_what_tells_right_from_wrong() -> None:
    rows = [Row("A", {"good": 1.0}, True, 0.5)] * 8 + [Row("B", {"bad": 1.0}, False, 0.5)] * 8
    found = fit(rows)
    assert found["good"] > 0 > found["bad"]


def test_every_weight_belongs_to_a_measure_that_is_spelled_once() -> None:
    lines = listed("page_weights")
    assert len({line.split(" ", 1)[1] for line in lines}) == len(lines)
    assert weighing.BIAS in weighing.weights()
