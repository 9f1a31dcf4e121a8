"""Parties, armed groups, offices, unions of many countries: local names, short forms, letters of many meanings."""

from __future__ import annotations

from functools import lru_cache

import pytest

from generator.model import EntityKind
from generator.tag import Authority, spot
from generator.tag.shipped import shipped_entries
from generator.tag.words import listed
from generator.text import fold
from tests.tag.making import PLAIN, names, story, tagged

SHIPPED = Authority()
WORLD = ("parties", "offices")


def _names(*paragraphs: str) -> dict[str, tuple[str, ...]]:
    return names(tagged(story(*paragraphs), authority=SHIPPED)[1])


@lru_cache(maxsize=1)
def _bare() -> frozenset[str]:
    """Folded names that count without support."""
    bodies = [entry for entry in shipped_entries() if entry.kind is not EntityKind.PLACE]
    return frozenset(
        fold(name) for entry in bodies for name in ((entry.name, *entry.also) if entry.bare else entry.also)
    )


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Drivers say anti-Balaka men stopped the lorry at dusk.", "anti-Balaka"),
        ("The Kataeb will not join the new cabinet, its leader said.", "Kataeb"),
        ("Lawmakers of the Jogorku Kenesh met until midnight.", "Jogorku Kenesh"),
        ("The herders told MONTSAME that the snow came early.", "MONTSAME"),
        ("Fellesforbundet called its members out on Friday.", "Fellesforbundet"),
    ],
)
def test_a_body_that_only_a_foreign_desk_knows(sentence: str, body: str) -> None:
    assert body in _names(sentence)


def test_local_name_and_short_form_are_one() -> None:
    found = _names(
        "The Tunisian General Labour Union called a strike for Thursday.",
        "The UGTT said its members would stay at home.",
    )
    assert found == {"Tunisian General Labour Union": ("UGTT",)}


@pytest.mark.parametrize("letters", ["BBB", "CPI", "CDA", "DPR", "BIA", "DNR", "ODS", "DNA", "SIDE", "CRE"])
def test_letters_that_mean_much_else_are_no_body_by_themselves(letters: str) -> None:
    assert fold(letters) not in _bare()


def test_a_surname_is_no_party() -> None:
    assert not {fold(name) for name in ("Elam", "Parnas", "Groen", "Trouw", "Balad", "Rybar")} & _bare()


def test_a_man_called_like_a_party_is_that_man() -> None:
    found = _names("Petr Svoboda paid the fine on Monday.", "The fine was too high, Svoboda said later.")
    assert found == {"Petr Svoboda": ("Svoboda",)}


def test_no_name_stands_twice_in_the_lists_of_the_world() -> None:
    met: dict[str, str] = {}
    for line in (line for name in WORLD for line in listed(name) if not line.startswith("[")):
        head, _, others = line.partition("|")
        for name in (head, *others.split("|")[0].split(";")):
            key = fold(name.strip().lstrip("~!"))
            assert not key or key not in met, (name, met[key], line)
            met[key] = line


def test_what_a_list_adds_in_small_letters_to_tell_what_it_is_is_no_part_of_the_name() -> None:
    text = "He fought the M23 rebels, the Libre party, the Labour party and the U.N. refugee agency."
    found = {one.surface: one.key for one in spot(story(text), SHIPPED, PLAIN).value.spots}
    assert found["M23"] == "M23"
    assert found["Libre"] == "Libre party"
    assert {"Labour party", "U.N. refugee agency"} <= found.keys()
