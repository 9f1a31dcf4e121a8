"""Bodies that another story names at greater length."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import Authority
from generator.tag.authority import lexicon
from generator.tag.body_forms import join_longer_bodies
from generator.tag.cluster import Cluster
from generator.tag.joining import is_town
from generator.tag.types import Spot

KNOWN = lexicon(Authority(shipped=False))


def _cluster(kind: EntityKind, surface: str, *stories: int) -> Cluster:
    made = Cluster(None, kind)
    for number in stories:
        made.add(number, Spot(ArticleId(f"a-{number}"), 0, 0, len(surface), surface, kind, "model", None, 0.5))
    return made


def _joined(short: str, *longer: str, company: bool = True) -> bool:
    """Whether the short form of story 1 is one with a longer one of story 0, Bo Harl being named in both."""
    full = [_cluster(EntityKind.ORGANISATION, name, 0) for name in longer]
    other = _cluster(EntityKind.PERSON, "Bo Harl", 0, *((1,) if company else ()))
    town = _cluster(EntityKind.PLACE, "Harland", 0)
    made = join_longer_bodies([*full, _cluster(EntityKind.ORGANISATION, short, 1), other, town], KNOWN)
    return len(made) == len(full) + 2


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("Norwick Regional", "Norwick Regional Hospital"),
        ("Salt Safety Board", "Harland Salt Safety Board"),
        ("Tide Safety Board", "U.S. Tide Safety Board"),
        ("KNWK", "KNWK-TV"),
    ],
)
def test_what_is_more_says_of_what_kind_or_from_where(short: str, longer: str) -> None:
    assert _joined(short, longer)
    assert not _joined(short, longer, company=False)


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("University of Norwick", "University of Norwick Hospital"),
        ("Norwick Lund", "Norwick Lund Pilar"),
        ("Salt Safety Board", "Anglers Salt Safety Board"),
        ("Norwick", "Norwick Hospital"),
    ],
)
def test_what_is_more_may_be_another_body(short: str, longer: str) -> None:
    assert not _joined(short, longer)


def test_two_that_fit_are_none() -> None:
    assert not _joined("Norwick Regional", "Norwick Regional Hospital", "Norwick Regional Bank")


def test_a_place_in_capitals_at_the_beginning_of_a_text_is_a_town() -> None:
    town = Cluster(None, EntityKind.ORGANISATION)
    town.add(0, Spot(ArticleId("a-0"), 0, 0, 4, "HARL", EntityKind.PLACE, "model", None, 0.6, ("model GPE",)))
    assert is_town(town)
    assert not is_town(_cluster(EntityKind.ORGANISATION, "Harl Works", 0))
