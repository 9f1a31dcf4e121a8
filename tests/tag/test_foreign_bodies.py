"""Bodies in languages that put the kind in front, ships, locals of unions: their kinds, spans and short forms."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules
from generator.tag.candidates import form_kind
from generator.tag.kinds import turned
from tests.tag.making import met, names, story, tagged

FULL = TagRules()


def _kinds(*paragraphs: str) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in tagged(story(*paragraphs), authority=Authority(), rules=FULL)[1]}


def test_the_kind_in_front_tells_it() -> None:
    found = _kinds(
        "Nobody at the Fiscalía Marítima Norwick took the letter on Monday.",
        "Vigilancia Costera wants new radios, and the Cofradía de Barqueros Harlingo wants fuel.",
    )
    assert found["Vigilancia Costera"] is EntityKind.ORGANISATION
    assert found["Cofradía de Barqueros Harlingo"] is EntityKind.ORGANISATION
    assert EntityKind.PERSON not in {found[name] for name in found if name.startswith("Fiscalía")}


def test_a_cartel_is_the_same_one_in_both_languages() -> None:
    one = story("Two lawyers of the Harlo Cartel retired.", seed="one.txt")
    two = story("A song about the Cartel del Harlo was banned in May.", seed="two.txt")
    assert {"Harlo Cartel", "Cartel del Harlo"} <= set(met(*tagged(one, two)).popitem()[1])
    assert turned("cartel de los norwick") == "norwick cartel"
    assert turned("cartel") == "cartel"
    assert turned("") == ""
    assert turned("banco de norwick") == "banco de norwick"


def test_a_group_named_for_its_river_is_whole() -> None:
    found = tagged(story("A priest spoke with Los Gavilanes del Harlo on Sunday."))[1]
    assert [(e.name, e.kind) for e in found] == [("Los Gavilanes del Harlo", EntityKind.GROUP)]


def test_a_firm_without_its_kind() -> None:
    found = _kinds(
        "Savers of Banco Norwickio, the oldest in Harl, queued in the rain.",
        "The doors of Norwickio, said Ada Harl, would open at nine.",
    )
    assert "Norwickio" not in found
    assert found["Banco Norwickio"] is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "Two holds of the bulk carrier Norwick Star were flooded.",
        "Nobody slept aboard the Norwick Star after midnight.",
        "He painted the Norwick Star, a ferry that is older than he.",
    ],
)
def test_ships(text: str) -> None:
    assert {e.name: e.kind for e in tagged(story(text))[1]}.get("Norwick Star") is EntityKind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "They hoped to ship Norwick Star to Leeds.",
        "The ship Captain Ada Harl went home on Monday.",
        "He went aboard the Norwick ferry at noon.",
    ],
)
def test_no_ships(text: str) -> None:
    assert EntityKind.OTHER not in {e.kind for e in tagged(story(text))[1]}


def test_a_local_is_not_the_whole_union() -> None:
    found = names(tagged(story("A picnic of Dockers’ Local 12 was rained out."))[1])
    assert found == {"Dockers’ Local 12": ()}
    apart = names(tagged(story("The DWU struck for a month.", "DWU Local 611 did not."), rules=FULL)[1])
    assert "DWU Local 611" in apart
    assert all("DWU" not in also for also in apart.values())


def test_a_prison_at_a_town() -> None:
    found = tagged(story("The library of the State Correctional Institution at Harl has two chairs."))[1]
    assert "State Correctional Institution at Harl" in names(found)


def test_a_part_of_a_law_is_the_law() -> None:
    assert names(tagged(story("Nobody had read Title VI of the Tide Rights Act."))[1]) == {"Tide Rights Act": ()}


def test_a_system_of_hospitals_is_a_body_and_a_programme_is_none() -> None:
    found = _kinds("Norwick Tide Health, a system of small clinics, hired forty nurses on Monday.")
    assert found["Norwick Tide Health"] is EntityKind.ORGANISATION
    found = _kinds("Norwick Tide, a program for young farmers, ended on Monday.")
    assert found["Norwick Tide"] is EntityKind.PROGRAMME


def test_a_paper_prints_its_own_the_with_a_capital() -> None:
    found = names(tagged(story("Her first story was printed by The Ledger."))[1])
    assert "Ledger" in found


def test_what_another_story_calls_a_body() -> None:
    one = story("St. Tilda Tide Center has a new roof.", "St. Tilda had waited for it since May.", seed="one.txt")
    two = story("St. Tilda said that its roof was paid for.", seed="two.txt")
    found = names(tagged(one, two, authority=Authority(), rules=FULL)[1])
    assert found.get("St. Tilda Tide Center") == ("St. Tilda",)
    assert "St. Tilda" not in found


def test_a_hospital_named_after_somebody_says_so_in_small_letters() -> None:
    said = "The roof of the Maria Norwick hospital leaks, and the Benita Harlo primary school has no cook."
    assert set(names(tagged(story(said))[1])) >= {"Maria Norwick hospital", "Benita Harlo primary school"}
    apart = "The Virginia Beach hospital was shut; the Maria Norwick school district was not."
    found = names(tagged(story(apart))[1])
    assert not [name for name in found if name.endswith(("hospital", "school"))]


def test_known_there_by_other_initials() -> None:
    said = "The Permanent Committee for Harbor Rights, known here as the CPDH, held its dance in May."
    found = names(tagged(story(said), rules=FULL)[1])
    assert found == {"Permanent Committee for Harbor Rights": ("CPDH",)}


def test_an_institute_and_a_memorial_hospital_say_so_in_small_letters() -> None:
    said = "He stood across from the Maria Norwick institute and died at Norwick Harl Memorial hospital on Monday."
    assert set(names(tagged(story(said))[1])) >= {"Maria Norwick institute", "Norwick Harl Memorial hospital"}


def test_districts_that_serve_and_firms_of_more_trades_are_bodies() -> None:
    for name in ("Norwick School District", "Norwick Fire District", "Harl Cold Storage", "Norwick Elementary"):
        assert form_kind(name) is EntityKind.ORGANISATION
    assert form_kind("Norwick District") is EntityKind.PLACE
