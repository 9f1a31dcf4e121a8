"""Names as everyday news prints them: rows, capitals, chambers of Washington; what looks like a name and is none."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from generator.tag import Authority, TagRules, named_after
from generator.tag.authority import lexicon
from generator.tag.guesses import guessed
from generator.tag.recogniser import Guess
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
        ("It hit the villages of Dravin, Knun and Mollo.", PLACE, {"Dravin", "Knun", "Mollo"}),
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
        ("“Rates would be huge,” said Odile River, a teacher.", "Odile River"),
        ("KATIE Norwick was so nervous that she forgot her lines.", "Katie Norwick"),
        ("Judge John deNorwick wrote it.", "John deNorwick"),
        ("At the School (KNTS), KNTS Dean Emma Norwick announced it in an email.", "Emma Norwick"),
        ("The son of Hall of Famer Kosta Norwick, Tim Norwick looks like a champion.", "Kosta Norwick"),
        ("•Andy Norwick Jr (hasn't fought since Saturday)", "Andy Norwick Jr"),
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
        ("“I was working at Bed Bath and Beyond when it rained.”", "Bed Bath & Beyond"),
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
    "text",
    ["U.S.-Soviet efforts failed.", "It is St. Adalbert’s Day in Harl.", "They speak of El Niño and La Niña here."],
)
def test_pairs_feasts_and_weather_have_no_page(text: str) -> None:
    assert set(_kinds(text)) <= {"United States", "Harl"}


def test_a_case_at_law_is_neither_a_person_nor_a_place() -> None:
    found = _kinds(
        "The court cited Norland v. Harris on Monday.", "Clayton Harris, a teacher, was there. Harris spoke."
    )
    assert found == {"Norland v. Harris": EntityKind.LAW, "Clayton Harris": PERSON}
    assert _kinds("Judges ruled in Harl County v. Norwick.")["Harl County v. Norwick"] is EntityKind.LAW


def test_who_goes_by_the_first_name_in_the_story_is_no_body() -> None:
    found = _kinds(
        "Prajakta Norwick met her boyfriend, Vrishank Tarnal, on Monday.",
        "Prajakta and Vrishank have enjoyed numerous trips.",
    )
    assert found == {"Prajakta Norwick": PERSON, "Vrishank Tarnal": PERSON}


def test_a_new_country_keeps_its_first_word() -> None:
    found = _kinds("“It is so,” says Eric Norwick, a science advisor at New Zealand’s Department of Conservation.")
    assert "New Zealand’s Department of Conservation" in found


def test_the_number_of_a_pick_is_no_street() -> None:
    assert not _kinds("The No. 10 pick went to Harl in May.").keys() & {"10 Downing Street", "Downing Street"}


def test_initials_and_a_surname_behind_the_team_are_a_person() -> None:
    found = _kinds("3. Denver Nuggets: D.J. Wagner", "A wing had 30 points.")
    assert found.get("D.J. Wagner") is PERSON


def test_the_county_of_its_police_is_a_place() -> None:
    found = _kinds(
        "She told the network she talked about it with her mother and with a Montgomery County police officer. "
        "The officer is dead, and the network said the county told her to wait."
    )
    assert found.get("Montgomery County") is PLACE


def test_a_listed_firm_behind_a_word_is_that_firm_and_no_person() -> None:
    """The recogniser takes the word before a firm for its first name where a sentence has lost its end."""
    text = "Moved to the Cloud OpenAI said no."
    guess = Guess(text.index("Cloud"), text.index(" said"), "PERSON")
    assert not list(guessed(text, [guess], lexicon(Authority())))


def test_parties_elsewhere_do_not_make_a_chamber_washingtons() -> None:
    found = _kinds(
        "Germany voted, and Germans watched in Berlin and Hamburg.",
        "One Democrat spoke and other Democrats listened. Later the Senate went home.",
    )
    assert "U.S. Senate" not in found


def test_a_committee_of_another_congress() -> None:
    found = _kinds("In Mexico City the Foreign Relations Committee met, and the Mexican Congress waited.")
    assert "Senate Foreign Relations Committee" not in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It is so,” said Kyle Law, spokesman for the guild.", {"Kyle Law": PERSON}),
        ("Many have lost to Tea Party-supported challengers.", {"Tea Party": BODY}),
        ("The lawyers of Donald Trump‘s firm spoke, and Trump‘s sons.", {"Donald Trump": PERSON}),
        ("The race in Ohio’s 12th District is close, and the 112th Congress ended.", {"Ohio": PLACE}),
        ("He called Kim “Little Hatch Man.” He left.", {}),
        ("He flew from the Carlos Norwick airport to the sea.", {}),
        ("Utah Senator-elect Kolm Norwick tweeted about it.", {"Kolm Norwick": PERSON, "Utah": PLACE}),
    ],
)
def test_a_name_is_cut_where_it_ends(text: str, found: dict[str, EntityKind]) -> None:
    assert _kinds(text) == found


def test_what_was_said_stands_in_no_name() -> None:
    found = _kinds("He hopes history will remember Ada Tarn 'as a one-term mayor' Pompeo left.")
    assert not [name for name in found if "'" in name]


def test_the_photographer_has_no_part_in_the_story() -> None:
    found = _kinds("toggle caption Bill Norwick/CQ-Roll Call,Inc. Bill Norwick/CQ-Roll Call,Inc.", "Mrs. Ada Tarn won.")
    assert set(found) == {"Ada Tarn"}


def test_a_surname_of_two_words_is_not_taken_for_the_whole_name() -> None:
    found = _kinds(
        "They welcomed back Dr. Hawk Tarnal as the director. Kathleen Hawk Tarnal ran it before.",
        "Hawk Tarnal will begin on Monday.",
    )
    assert set(found) == {"Kathleen Hawk Tarnal"}


def test_the_side_on_which_a_committee_sits_is_no_part_of_it() -> None:
    found = _kinds(
        "Half of the Judiciary Committee on the Democratic side is running, and the Judiciary Committee met."
    )
    assert not [name for name in found if "Democratic" in name]


def test_a_hospital_behind_the_city_that_has_it() -> None:
    text = "Many were taken to Havana’s Maria Norwick hospital."
    assert [text[one.start : one.end] for one in named_after.find(text)] == ["Maria Norwick hospital"]


def test_the_household_name_before_the_son_is_named_is_the_father() -> None:
    found = _kinds(
        "The probe of the Trump campaign goes on. Trump dictated his son Donald Trump Jr.’s statement, Trump said."
    )
    assert {"Donald Trump", "Donald Trump Jr."} <= set(found)
    assert "Donald Trump" not in _kinds("Donald Trump Jr. left. Trump said so.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lawyers for Ozy Media allege that Ben Norwick took it. Ozy Media is new.", {"Ozy Media", "Ben Norwick"}),
        ("This Tony Award-winning musical and the Emmy Award-winning comic Ada Norwick came.", {"Ada Norwick"}),
        ("C. Justin LEE, who is a director at the institute, said so.", {"C. Justin Lee"}),
    ],
)
def test_whose_name_it_is(text: str, found: set[str]) -> None:
    assert set(_kinds(text)) == found


def test_a_boulevard_is_a_place() -> None:
    assert (
        _kinds("Tickets are at 3326 S. Wentworth Ave.; she lives on Skokie Blvd. in Harl.").get("Skokie Blvd") is PLACE
    )
