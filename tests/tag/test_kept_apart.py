"""What looks like one name and is two, or like another form of a name and is none."""

from __future__ import annotations

import pytest

from generator.desk.entities import EntityOrders, Entry
from generator.model import EntityKind
from generator.tag import Authority, TagRules
from generator.tag.body_names import body_key, in_another_order
from generator.tag.names import person, same_person
from tests.tag.making import story, tagged


def _pages(*paragraphs: str) -> dict[str, EntityKind]:
    return {one.name: one.kind for one in tagged(story(*paragraphs), authority=Authority(), rules=TagRules())[1]}


def _mentions(*paragraphs: str) -> dict[str, set[str]]:
    ((one,), entities) = tagged(story(*paragraphs), authority=Authority(), rules=TagRules())
    known = {entity.id: entity.name for entity in entities}
    found: dict[str, set[str]] = {}
    for mention in one.mentions:
        found.setdefault(known[mention.entity], set()).add(mention.surface)
    return found


@pytest.mark.parametrize(
    ("name", "acronym", "one"),
    [
        ("National Salt Council", "CNS", True),
        ("Organization of United Tides", "OTU", True),
        ("Central Intelligence Agency", "ICA", False),
        ("Project on Government Oversight", "GOP", False),
        ("Pacific Air Forces", "AFP", False),
    ],
)
def test_initials_in_another_order_begin_with_the_kind(name: str, acronym: str, one: bool) -> None:
    assert in_another_order(name, acronym.lower()) is one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. Paul Norwick", "JD Norwick", False),
        ("J. Paul Norwick", "J.D. Norwick", False),
        ("J. Paul Norwick", "JP Norwick", True),
        ("J. Norwick", "J.D. Norwick", True),
    ],
)
def test_two_initials_are_two_names(one: str, other: str, same: bool) -> None:
    assert same_person(person(one), person(other)) is same
    assert same_person(person(other), person(one)) is same


def test_a_hyphen_is_no_dot() -> None:
    assert body_key("X-COM") != body_key("X.com")
    assert "Twitter" not in _pages("Fans waited for X-COM, a game of tides, and X-COM was late.")


def test_a_doctor_is_no_health_body_and_a_verb_no_ministry() -> None:
    found = _pages("Ada Norwick will star in Doctor Who next year, with games that I MO'd on long ago.")
    assert not {"World Health Organization", "UK Ministry of Defence"} & found.keys()


def test_a_place_in_quotation_marks_is_nobodys_nickname() -> None:
    told = _mentions("When the guest mentioned “Taiwan” Norwick rambled. Norwick left for Taiwan.")
    assert "Norwick" not in told.get("Taiwan", set())


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        (
            "It was tried under Mayor Ada Norwick known as “Wide Receiver.” Wide Receiver ended soon.",
            "Wide Receiver",
        ),
        ("What Ada Norwick called the “Harbour Complex” will go on, Ada Norwick said.", "Harbour Complex"),
        ("The agents opened a case that they dubbed “Tidal Hurricane” in spring.", "Tidal Hurricane"),
    ],
)
def test_what_somebody_calls_so_is_not_their_name(text: str, nobody: str) -> None:
    assert not [surfaces for surfaces in _mentions(text).values() if nobody in surfaces and len(surfaces) > 1]
    assert _pages(text).get(nobody) is not EntityKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Ada Norwick, dubbed “the Heron,” came. The Heron left early.",
        "Ada Norwick, who is called “the Heron,” came. The Heron left early.",
        "Ada Norwick, also called “the Heron,” came. The Heron left early.",
        "Ada Norwick known as “the Heron” came. The Heron left early.",
    ],
)
def test_who_is_called_so_has_the_name(text: str) -> None:
    assert {"Ada Norwick", "Heron"} <= _mentions(text)["Ada Norwick"]


def test_a_ticket_has_two_persons() -> None:
    text = "An Edward Norwick-Helen Barstow ticket will win, the poll says."
    found = _mentions(text, "Edward Norwick spoke first.", "“Yes,” Helen Barstow said.")
    assert found["Edward Norwick"] == {"Edward Norwick"}
    assert found["Helen Barstow"] == {"Helen Barstow"}


def test_will_asks_and_is_no_first_name() -> None:
    found = _mentions("Helen Barstow is in trouble.", "A scandal stirs. Will Barstow’s campaign be doomed?")
    assert found["Helen Barstow"] == {"Helen Barstow", "Barstow"}
    assert "Will Barstow" in _pages("The harbour is full. Will Barstow said so on Monday. “It is,” he said.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Director of National Intelligence James Norwick told the house so.", "James Norwick"),
        ("“It is over,” said the Inspector General for Tide Administration J. Russell Norwick.", "J. Russell Norwick"),
        ("“We are late,” Council Member Helen Norwick said on Monday.", "Helen Norwick"),
        ("The ambassador to the United States Helen Norwick said so on Monday.", "Helen Norwick"),
        ("She was dismissed by Department of State Chief of Staff Helen Norwick in June.", "Helen Norwick"),
        ("Rob Edwards’ Hatters lost again, Rob Edwards said.", "Rob Edwards"),
    ],
)
def test_an_office_ends_before_the_name(text: str, name: str) -> None:
    assert _pages(text)[name] is EntityKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Helen Norwick, a Democrat, runs for Ohio’s Senate seat in the fall.",
        "Helen Norwick, a Democrat, is in a tight Ohio Senate race this fall.",
    ],
)
def test_a_states_race_for_the_senate_is_for_the_countrys(text: str) -> None:
    assert "U.S. Senate" in _pages(text)
    assert not [name for name in _pages(text) if name == "Ohio Senate"]


def test_a_senate_that_somebody_owns_is_short_for_no_other_name() -> None:
    found = _mentions("Ohio’s Senate passed the bill on Monday, the Senate Leadership Fund said.")
    assert found["Senate Leadership Fund"] == {"Senate Leadership Fund"}
    assert found["Ohio Senate"] == {"Senate"}


def test_a_party_in_front_of_a_committee_is_no_part_of_its_name() -> None:
    assert "House Intelligence Committee" in _pages("Democratic House Intelligence Committee aides met on Monday.")


def test_a_body_whose_listed_initials_are_anothers_says_why_it_has_them() -> None:
    text = "The Federal Estuary Management Authority met in Norwick. FEMA said that the port is open."
    entities = tagged(story(text), authority=Authority(), rules=TagRules())[1]
    mine = next(one for one in entities if "FEMA" in one.aliases)
    assert any('"FEMA"' in reason for reason in mine.evidence)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Drilling down still more, we find that this report is old. The oil is gone.", "Drilling"),
        ("They marched to the square. Prorogation was late, they said.", "Prorogation"),
    ],
)
def test_a_rarer_word_that_begins_a_sentence_is_no_name(text: str, word: str) -> None:
    assert word not in _pages(text, "Ada Norwick lives by the harbour in Harl.")


@pytest.mark.parametrize("dot", ["", "."])
def test_a_son_is_not_his_famous_father(dot: str) -> None:
    found = _mentions(
        f"Donald Trump Jr{dot} heard it in June. Donald Trump won the vote.",
        f"Later Trump Jr{dot} met the lawyer, and Trump said that he knew of nothing.",
    )
    assert {"Trump"} <= found["Donald Trump"]
    assert not {f"Trump Jr{dot}", "Trump Jr"} & found["Donald Trump"]
    assert {one.rstrip(".") for one in found["Donald Trump Jr."]} == {"Donald Trump Jr", "Trump Jr"}


def test_a_house_with_a_mark_is_no_governor() -> None:
    assert "Christie's" in _pages("It was auctioned at Christie’s in London. Christie’s, for instance, sold less.")
    found = _pages("Gov. Chris Christie spoke. Christie’s size would allow it, and Christie’s campaign said so.")
    assert found.keys() & {"Christie's", "Chris Christie"} == {"Chris Christie"}


def test_a_month_in_a_row_of_names_is_a_first_name() -> None:
    found = _mentions("Ben Norwick, Andrea Harl, April Schiff, Max Tarn and Roger Lund came.")
    assert "Adam Schiff" not in found
    assert found["April Schiff"] == {"April Schiff"}


def test_whom_an_actor_plays_is_nobody_of_the_news() -> None:
    found = _mentions("The film has four sons, Kevin (Zac Norwick), Kerry (Jeremy Allen Harl) and David (Bo Tarn).")
    assert "John Kerry" not in found
    assert "Jeremy Allen Harl" in found
    assert "John Kerry" in _mentions("Kerry (John Kerry) said so, and Kerry left.")
    assert "Ted Cruz" in _mentions("Two scored: Cruz (Inter Harl) and Tarn (New Norwick). Sen. Ted Cruz was there.")
    assert "Cruz" in _mentions("Sen. Ted Cruz was there, and Cruz (Inter Harl) scored twice.")["Ted Cruz"]


@pytest.mark.parametrize(
    ("orders", "meant"),
    [
        (EntityOrders(), True),
        (EntityOrders(never=("North",)), False),
        (EntityOrders(entries=(Entry("North Korea", EntityKind.PLACE, denied=("the North",), line=1),)), False),
    ],
)
def test_the_editors_forbid_the_north(orders: EntityOrders, meant: bool) -> None:
    told = story("North Korea fired again. The North says it wants talks.")
    ((one,), _) = tagged(told, authority=Authority(desk=orders), rules=TagRules())
    assert ("North" in {mention.surface for mention in one.mentions}) is meant
