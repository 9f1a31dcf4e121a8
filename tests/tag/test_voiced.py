"""Names that only a quotation shows: signed below it in a line that looks like a headline."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag.types import Said, Spot
from generator.tag.voiced import LONGEST, voiced
from tests.tag.test_voices import heard

ARTICLE = ArticleId("a")


def found(name: str, kind: str = "direct", spots: tuple[Spot, ...] = ()) -> list[str]:
    at = (0, 0, len(name))
    told = Said(ARTICLE, 1, 1, 9, "It rains", "direct" if kind == "direct" else "statement", name, at, "says")
    return [spot.surface for spot in voiced((told,), spots, {0: f"{name}, Harl Herald"})]


def test_a_full_name_that_speaks_is_a_person() -> None:
    assert found("Anna Norwick") == ["Anna Norwick"]


@pytest.mark.parametrize("name", ["Norwick", "Editorial Board", "Harl Herald", "ANNA NORWICK", "Anna norwick"])
def test_what_is_formed_otherwise_is_none(name: str) -> None:
    assert found(name) == []


def test_a_name_may_have_so_many_words() -> None:
    assert found(" ".join(["Anna", *["Norwick"] * (LONGEST - 1)]))
    assert not found(" ".join(["Anna", *["Norwick"] * LONGEST]))


def test_what_somebody_reports_shows_no_name() -> None:
    assert found("Anna Norwick", "statement") == []


def test_a_spot_that_stands_there_stays_alone() -> None:
    known = Spot(ARTICLE, 0, 5, 12, "Norwick", EntityKind.PERSON, "model")
    assert found("Anna Norwick", spots=(known,)) == ["Norwick"]


def test_who_signs_in_a_digest_has_a_page() -> None:
    words = "“The harbour will be dug again, and all of the town will have to pay for it.”"
    signed = ["Anna Norwick, Harl Herald", "Peter Duarte, Norland Post", "David Kern, Harl Weekly"]
    told = heard(*(paragraph for line in signed for paragraph in (words.replace("dug", f"dug by {line[:4]}"), line)))
    assert told == [("direct", line.split(",")[0]) for line in signed]


@pytest.mark.parametrize("first", ["Nirvo", "Cass"])
def test_who_signs_in_a_digest_may_have_any_first_name(first: str) -> None:
    words = "“The harbour will be dug again, and all of the town will have to pay for it.”"
    signed = [f"{first} Norwick, Harl Herald", "Peter Duarte, Norland Post", "David Kern, Harl Weekly"]
    told = heard(*(paragraph for line in signed for paragraph in (words.replace("dug", f"dug by {line[:4]}"), line)))
    assert told[0] == ("direct", f"{first} Norwick")


def test_a_signature_far_longer_than_a_name_is_no_line_of_a_digest() -> None:
    at = (1, 0, len("Nirvo Norwick"))
    told = Said(ARTICLE, 0, 1, 9, "It rains", "direct", "Nirvo Norwick", at, "")
    lines = ("Nirvo Norwick, Harl Herald", "Nirvo Norwick, " + "Harl Herald " * 9)
    assert [len(voiced((told,), (), {0: "“It rains”", 1: line})) for line in lines] == [1, 0]
