"""Which span stands where lists, forms and the model's reading overlap; the model's part is written into the tests."""

from __future__ import annotations

import time

import pytest

from generator.model import EntityKind
from generator.tag import Authority
from generator.tag.authority import lexicon
from generator.tag.glue import glued
from generator.tag.recogniser import Guess
from generator.tag.spotting import names_in
from generator.text import sentences

SHIPPED = lexicon(Authority())


def found(text: str, *read: tuple[str, str]) -> list[tuple[str, EntityKind]]:
    guesses = [Guess(text.index(name), text.index(name) + len(name), label) for name, label in read]
    return [(text[one.start : one.end], one.kind) for one in names_in(text, guesses, SHIPPED)]


PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "read", "names"),
    [
        (
            "Department of Tides Inspector General Michael Norwick spoke.",
            [("Department of Tides", "ORG"), ("Michael Norwick", "PERSON")],
            [("Department of Tides", BODY), ("Michael Norwick", PERSON)],
        ),
        (
            "Harlroads PCS President Steven Law says so.",
            [("Harlroads PCS", "ORG"), ("Steven Law", "PERSON")],
            [("Harlroads PCS", BODY), ("Steven Law", PERSON)],
        ),
        (
            "Home Secretary Theresa Norwick May resigned.",
            [("Theresa Norwick May", "PERSON")],
            [("Theresa Norwick May", PERSON)],
        ),
        (
            "Club-goer Anna Harl said no.",
            [("Anna Harl", "PERSON")],
            [("Anna Harl", PERSON)],
        ),
        (
            "The deal of Harl Union President Richard Norwick and Harl Chamber of Trade held.",
            [("Harl Union", "ORG"), ("Richard Norwick", "PERSON"), ("Harl Chamber of Trade", "ORG")],
            [("Harl Union", BODY), ("Richard Norwick", PERSON), ("Harl Chamber of Trade", BODY)],
        ),
        (
            "The people who lived there were told of it by the Norwick Disaster and Dyke Management Authority.",
            [("Norwick Disaster and", "ORG"), ("Dyke Management Authority", "ORG")],
            [("Norwick Disaster and Dyke Management Authority", BODY)],
        ),
        (
            "The people who lived there were told of it by Harl Story Circle and Norwick Tide University.",
            [("Harl Story Circle", "ORG"), ("Norwick Tide University", "ORG")],
            [("Harl Story Circle", BODY), ("Norwick Tide University", BODY)],
        ),
        (
            "She broke the Anti-Tide and Harbour Frauds Act.",
            [("Anti-Tide", "ORG"), ("Harbour Frauds Act", "LAW")],
            [("Anti-Tide and Harbour Frauds Act", EntityKind.LAW)],
        ),
        (
            "She broke the Clean Tide Act and Harbour Frauds Act.",
            [("Clean Tide Act", "LAW"), ("Harbour Frauds Act", "LAW")],
            [("Clean Tide Act", EntityKind.LAW), ("Harbour Frauds Act", EntityKind.LAW)],
        ),
        (
            "Prosecuting counsel Tom Reedle BL said no.",
            [("Tom Reedle", "PERSON"), ("BL", "ORG")],
            [("Tom Reedle", PERSON)],
        ),
        (
            "The pump maker earned RM21.4 million on revenue of RM188 million.",
            [("RM21.4", "ORG"), ("RM188", "ORG")],
            [],
        ),
        (
            "A tree fell on State Highway 35 near the Highway.",
            [("State Highway", "FAC")],
            [("State Highway 35", EntityKind.PLACE)],
        ),
        (
            "Union NWTU said that its members would not work.",
            [("Union NWTU", "ORG")],
            [("NWTU", BODY)],
        ),
        (
            "the chair of Norwick University’s Department of Tides spoke",
            [("Norwick University", "ORG"), ("Department of Tides", "ORG")],
            [("Norwick University", BODY), ("Department of Tides", BODY)],
        ),
        (
            "the Norwick Museum of Art and Harl Museum of Art gave it back",
            [("Norwick Museum of Art", "FAC"), ("Harl Museum of Art", "ORG")],
            [("Norwick Museum of Art", BODY), ("Harl Museum of Art", BODY)],
        ),
    ],
)
def test_what_the_model_reads_keeps_forms_from_running_on(
    text: str, read: list[tuple[str, str]], names: list[tuple[str, EntityKind]]
) -> None:
    assert found(text, *read) == names


def test_a_full_name_that_the_model_reads_stands_between_capitals_too() -> None:
    text = "Two stood trial: President Michael Norwick in 1868 and President Anna Harl in 1998."
    here = found(text, ("Michael Norwick", "PERSON"), ("Anna Harl", "PERSON"))
    assert here == [("Michael Norwick", PERSON), ("Anna Harl", PERSON)]


def test_headlines_still_give_no_names_by_their_capitals() -> None:
    assert found("Harbour Bill Fails In Tidal Committee", ("Tidal Committee", "ORG")) == []


@pytest.mark.parametrize("text", ["It costs AU$6,899.", "It costs US$90 now.", "They asked HK$17."])
def test_money_is_no_union_and_no_country(text: str) -> None:
    assert found(text) == []


def test_who_was_something_then_is_named_by_it() -> None:
    assert ("ABC News", BODY) in found("He met then-ABC News anchor Ann Lee.", ("ABC News", "ORG"))


# --- links that are run into the names


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("Rep. Ada Norwick Adelaide (Ada) Maria NorwickHarbour", "Ada Norwick", " Adelaide (Ada) Maria Norwick"),
        ("Sen. Bo Harl Bo HarlTide talks resume MORE said", "Bo Harl", " Bo Harl"),
        ("President Harl Diego Juan Harl2020 race tightens", "President Harl", " Diego Juan Harl"),
    ],
)  # fmt: skip
def test_the_seam_behind_a_name_is_found(text: str, name: str, again: str) -> None:
    assert [(text[start:end], text[end:seam]) for start, end, seam in glued(text)] == [(name, again)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Norwick met Bo Norwick at iPhone House.",
        "Norwick Norwick",
        "The YouTube star Ada Norwick and her aunt Ida Norwick left.",
        "",
    ],
)
def test_no_seam_no_glue(text: str) -> None:
    assert list(glued(text)) == []


def test_what_stands_up_to_the_seam_is_no_other_name() -> None:
    text = "It was brought by Rep. Ada Norwick Adelaide (Ada) Maria NorwickHarbour bill fails again."
    read = [("Ada Norwick Adelaide", "PERSON"), ("Maria NorwickHarbour", "PERSON")]
    assert found(text, *read) == [("Ada Norwick", PERSON)]


def test_endless_capitals_with_a_seam_stay_quick() -> None:
    started = time.perf_counter()
    list(glued("Ada Norwick " * 20_000 + "NorwickHarl"))
    assert time.perf_counter() - started < 3


def test_a_bracket_that_goes_on_small_ends_no_sentence() -> None:
    text = "Ada Norwick (R-Calif.) has a seat. She left (see below.) Then he came."
    assert [text[start:end] for start, end in sentences(text)] == [
        "Ada Norwick (R-Calif.) has a seat.",
        "She left (see below.)",
        "Then he came.",
    ]


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        ("He met Sir Norwick there.", "Sir Norwick", "Sir Norwick"),
        ("He sailed on the Queen Norwick 2 then.", "Queen Norwick 2", ""),
    ],
)
def test_a_title_that_ships_bear_too_needs_a_bearer(text: str, read: str, name: str) -> None:
    people = [surface for surface, kind in found(text, (read, "PRODUCT")) if kind is PERSON]
    assert people == [name] * bool(name)
