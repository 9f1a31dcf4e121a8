"""Names as everyday news prints them: rows, capitals, chambers of Washington; what looks like a name and is none."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules
from generator.tag.types import AS_TOWN
from tests.tag.making import story, tagged

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def _kinds(*paragraphs: str) -> dict[str, EntityKind]:
    entities = tagged(story(*paragraphs), authority=Authority(), rules=TagRules())[1]
    return {entity.name: entity.kind for entity in entities}


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("His daughters Rilla, Scout and Tarnula shared a video.", PERSON, {"Rilla", "Scout", "Tarnula"}),
        ("She has kids Jett and Bunny with Katie Norwick.", PERSON, {"Jett", "Bunny", "Katie Norwick"}),
        ("He leaves three children, Ada, 12, Bo, 9, and Cleo.", PERSON, {"Ada", "Bo", "Cleo"}),
        ("It hit the central towns of Petrosk, Knun and Selwyn.", PLACE, {"Petrosk", "Knun", "Selwyn"}),
    ],
)
def test_a_row_is_of_one_kind(text: str, kind: EntityKind, names: set[str]) -> None:
    assert _kinds(text) == dict.fromkeys(names, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The sisters, Harvard and Yale graduates, came home.",
        "Her sons Sunday and Monday wept.",
        "The cities of the north are old.",
    ],
)
def test_what_is_no_row(text: str) -> None:
    found = tagged(story(text), authority=Authority(), rules=TagRules())[1]
    assert not [one for one in found if one.status == "machine"]
    assert AS_TOWN not in str(found)


def test_the_congress_of_washington_where_its_politics_stand_in_the_story() -> None:
    found = _kinds(
        "Ukraine asked for help. Ukrainian ministers waited in Kyiv, and Ukrainians with them.",
        "Members of Congress asked why, said Rep. Ada Norwick, and the White House was silent. Ukraine waited.",
    )
    assert "U.S. Congress" in found
    assert "Congress (Ukraine)" not in found
    found = _kinds(
        "Mexico waited. In Mexico City the Mexican Congress met, and Mexicans watched.", "Later Congress went home."
    )
    assert "U.S. Congress" not in found


def test_its_bodies_tell_a_country() -> None:
    found = _kinds(
        "The FBI and the Justice Department asked for it, and so did the CIA.", "The Supreme Court said no on Monday."
    )
    assert "U.S. Supreme Court" in found


@pytest.mark.parametrize(
    "text",
    [
        "The Spaniard met a Kiwi, and Brits like it.",
        "They are people of Middle Eastern descent.",
        "The pact was made to bank Iranian cash. Iranian theocrats shrugged at Iranian pleas.",
        "It is the holiest site in Judaism.",
        "Whomever he fights next, it falls on World Harbour Workers' Day.",
        "The Gen Z staff liked it.",
        "It comes as a Cloud Studio Code extension.",
        'The conference, known as "Harl in the Desert", began.',
        "It won the Tide Leagues Cup.",
    ],
)
def test_what_looks_like_a_name_and_is_none(text: str) -> None:
    assert not [name for name in _kinds(text) if name != "Iran"]


def test_a_code_of_law() -> None:
    assert _kinds("The Harland Penal Code forbids it.") == {"Harland Penal Code": EntityKind.LAW}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Rates would be huge,” said Celia Lake, a pollster.", "Celia Lake"),
        ("KATIE Norwick was so nervous that she forgot her lines.", "Katie Norwick"),
        ("Judge John deNorwick wrote it.", "John deNorwick"),
        ("At the School (KNTS), KNTS Dean Emma Norwick announced it in an email.", "Emma Norwick"),
        ("The son of Hall of Famer Gary Norwick plays too, and Gary Norwick watches.", "Gary Norwick"),
    ],
)
def test_a_person_and_no_more_than_the_name(text: str, name: str) -> None:
    assert _kinds(text).get(name) is PERSON


def test_nobody_speaks_from_a_lake() -> None:
    assert _kinds("She lived near Crystal Lake. It fell into Crystal Lake.") == {"Crystal Lake": PLACE}


def test_a_nickname_in_marks_before_the_surname_is_the_fighters() -> None:
    _, found = tagged(
        story("George Norwick, 29, fights in May.", '"Hatch" Norwick is coming off the best year of his life.'),
        authority=Authority(),
        rules=TagRules(),
    )
    assert [(one.name, one.aliases) for one in found] == [("George Norwick", ("Hatch", "Norwick"))]


def test_the_next_sentence_is_no_part_of_a_name() -> None:
    found = _kinds("Bo Tarn fought. He beat Errol Norwick Jr. Tarn then showed up late.")
    assert set(found) == {"Bo Tarn", "Errol Norwick Jr"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("She worked at Bed Bath and Beyond.", "Bed Bath & Beyond"),
        ("She shops at Johnson and Johnson.", "Johnson & Johnson"),
        ('"It is so," Ada Norwick told The Hill on Monday.', "The Hill"),
        ("Later OpenAI said no.", "OpenAI"),
    ],
)
def test_a_listed_body_however_it_is_printed(text: str, held: str) -> None:
    assert _kinds(text).get(held) is BODY


def test_a_second_name_of_a_country_yields_to_the_player_named_before() -> None:
    found = _kinds("The pick was Ron Holland.", "It suggests Holland offers a high floor.")
    assert set(found) == {"Ron Holland"}
    assert "Netherlands" in _kinds("They sailed from Holland in May.")


def test_what_follows_a_possessive_is_no_body() -> None:
    assert "S Group" not in _kinds("It was shown by Norwick’s group in Delft.")


def test_the_initials_say_that_it_is_a_firm() -> None:
    found = _kinds("“It is about focus.” —Darina Norwick, director, Kolm Pedersen Fox (KPF)")
    assert found["Kolm Pedersen Fox"] is BODY
    assert "KPF" not in found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The Standard & Poor’s 500 fell on Monday.", "Standard & Poor's"),
        (
            "The House passed it, said the chairman of the Committee on Ways and Means.",
            "House Ways and Means Committee",
        ),
        ("She teaches at the University of California at Los Angeles.", "University of California, Los Angeles"),
        (
            "In Florida, the Supreme Court met. The Florida Supreme Court and a Florida judge had said no.",
            "U.S. Supreme Court",
        ),
    ],
)
def test_a_listed_body_behind_other_words(text: str, held: str) -> None:
    assert _kinds(text).get(held) is BODY


def test_a_police_department_by_its_initials() -> None:
    found = _kinds("The Harl PD raid failed, and the Harl Police Department said so.")
    assert found == {"Harl Police Department": BODY}


@pytest.mark.parametrize(
    "text", ["U.S.-Soviet efforts failed.", "It is St. Adalbert’s Day in Harl.", "El Niño is back."]
)
def test_pairs_feasts_and_weather_have_no_page(text: str) -> None:
    assert set(_kinds(text)) <= {"United States", "Harl"}


def test_a_case_at_law_is_no_person() -> None:
    assert _kinds("It was decided in Norwick v. Tarn in May.").get("Norwick v. Tarn") in (EntityKind.LAW, None)


def test_who_goes_by_the_first_name_in_the_story_is_no_body() -> None:
    found = _kinds("Ada Norwick met Vrishank Tarnal on a quay.", "Ada and Vrishank have enjoyed trips.")
    assert set(found) == {"Ada Norwick", "Vrishank Tarnal"}


def test_a_new_country_keeps_its_first_word() -> None:
    assert not [
        name for name in _kinds("An advisor at New Zealand’s Department of Tides.") if name.startswith("Zealand")
    ]
