"""One name for a firm and its site, for Bob and Robert; no page for a family, a film, a board or a model."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Entity
from generator.tag import Authority, TagRules, resolve, spot
from tests.tag.making import story

RULES = TagRules()


def _pages(*paragraphs: str) -> Sequence[Entity]:
    told = story(*paragraphs)
    tagged = spot(told, Authority(), RULES).value
    return resolve([told], [tagged], Authority(), RULES).value[1]


def _names(*paragraphs: str) -> list[str]:
    return sorted(entity.name for entity in _pages(*paragraphs))


def test_a_site_is_its_firm() -> None:
    assert _names("Axios.com broke the story on Monday, and Axios stood by it.") == ["Axios"]
    found = _pages("The Norwick Times had it first.", "According to NorwickTimes.com, the mill will close in May.")
    assert [(entity.name, entity.aliases) for entity in found] == [("Norwick Times", ("NorwickTimes.com",))]


def test_two_forms_of_one_first_name_are_one_person_in_a_story() -> None:
    far = "The county had taken the land in spring, and nobody in the town had been asked what he thought of it."
    found = _pages("Phil Tarrant, a farmer, sued on Monday.", far, "Philip Tarrant said he would not give in.")
    assert [entity.name for entity in found] == ["Phil Tarrant"]
    assert "Philip Tarrant" in found[0].aliases


def test_a_father_and_his_son_stay_two() -> None:
    assert _names("Robert Selwyn, a baker, and his son Bob Selwyn, a painter, left the town on Monday.") == [
        "Bob Selwyn",
        "Robert Selwyn",
    ]


def test_three_of_one_surname_are_not_joined_by_a_short_form() -> None:
    far = "The county had taken the land in spring, and nobody in the town had been asked what he thought of it."
    told = (
        "Bob Selwyn, a baker, sued on Monday.",
        far,
        "Robert Selwyn said no.",
        far,
        "Robin Selwyn, a judge, too.",
    )
    assert {"Bob Selwyn", "Robert Selwyn"} <= set(_names(*told))


def test_a_family_has_no_page() -> None:
    assert _names("Jane Selwyn, a baker, said on Monday that the Selwyns were happy.") == ["Jane Selwyn"]


def test_a_title_is_nobody() -> None:
    assert _names("The new film The Lost Harbor opens on Friday.", "Lost Harbor cost three million to make.") == []


def test_a_board_is_its_firm() -> None:
    assert "Veltrix" in _names("Veltrix's Board of Directors met on Monday. Veltrix said nothing.")


def test_a_partys_senate_is_the_senate() -> None:
    told = "The GOP Senate blocked the bill in Washington, and Americans in Ohio and Texas asked the U.S. Senate why."
    assert "GOP Senate" not in _names(told)


def test_a_thing_that_is_made_gives_its_maker() -> None:
    found = _names("She bought a Ford Norwick last week and drove it home.")
    assert "Ford Norwick" not in found


def test_a_title_before_a_name_is_no_office() -> None:
    found = _names("U.S. Trade Representative Ada Tarrant said on Monday that talks would go on.")
    assert found == ["Ada Tarrant", "United States"]


def test_a_group_for_something_is_one_name() -> None:
    found = _names("The nonprofit Citizens for Honest Rivers said on Monday that it would sue.")
    assert found == ["Citizens for Honest Rivers"]


def test_who_acts_on_whom_are_two() -> None:
    found = _names("Ada Tarrant met Bob Selwyn in Ohio.", "On Sunday Tarrant hit Selwyn, and Selwyn hit Tarrant.")
    assert found == ["Ada Tarrant", "Bob Selwyn", "Ohio"]


def test_a_place_inside_a_show_has_no_page() -> None:
    assert _names("Ada Tarrant, who starred in Selling Norwick, and the cast of Selling Norwick, left on Monday.") == [
        "Ada Tarrant"
    ]


def test_a_law_named_after_someone() -> None:
    assert "Ada’s Law" in _names("Under Ada’s Law, dogs may ride in an ambulance. Ada’s Law passed in May.")


def test_street_in_short_is_the_street() -> None:
    found = _pages("The car stopped on Harbor Street.", "The house at 99 Harbor St. burned near Harbor Street.")
    assert [entity.name for entity in found] == ["Harbor Street"]


def test_units_are_no_bodies() -> None:
    assert _names("The plant made 12 MW in May and 3 GW in June, and GW of it went to waste.") == []


def test_initials_of_a_thing_are_no_body() -> None:
    assert (
        _names("He bought a long-distance rowing machine (LDRM) on Monday. The LDRM broke, and LDRM parts are dear.")
        == []
    )
    assert _names("The race for Artificial Tidal Intelligence (ATI) is on. Nobody knows what ATI will cost.") == []


def test_a_firm_called_after_its_founder() -> None:
    found = _pages("Eli Lilly raised its prices on Monday.", "Experts said the growth of Lilly’s drugs would slow.")
    assert [(entity.name, entity.aliases) for entity in found] == [("Eli Lilly", ("Lilly",))]


def test_a_street_of_plain_words_is_a_street() -> None:
    assert "King Street" in _names("Traffic on King Street rose in May, and shops on King Street sold more.")


def test_types_with_a_number_are_no_places() -> None:
    assert _names("Use of the GLP-1 drugs rose, and a QX-12 was seen in the sky over the field.") == []


def test_a_bill_in_capitals_is_a_law() -> None:
    assert "JUSTICE Act" in _names("The bill, dubbed the JUSTICE Act, is led by two senators. The JUSTICE Act is new.")


def test_who_plays_whom_are_two() -> None:
    found = _names("The drama shows the brothers Mike (Stanley Tarrant), a baker, and Paul (Ada Selwyn), a clown.")
    assert "Stanley Tarrant" in found


def test_a_name_behind_a_colon_is_no_headline() -> None:
    found = _names("One brother, however, was left out of the story that she told: Chris Von Tarrant.")
    assert found == ["Chris Von Tarrant"]


def test_a_team_by_its_last_word() -> None:
    found = _pages("The Sacramento Kings won on Monday.", "He led the Kings to a record, and the Kings play again.")
    assert [(entity.name, entity.aliases) for entity in found] == [("Sacramento Kings", ("Kings",))]


def test_who_stars_is_no_title() -> None:
    assert "Maria Lopez" in _names("The six-part series stars Maria Lopez as a baker. It is long.")


def test_a_committee_on_two_things_is_one_name() -> None:
    found = _names("The Committee on Tides and Harbors is looking into it.")
    assert "Committee on Tides and Harbors" in found


def test_what_one_is_doing_is_no_first_name() -> None:
    assert "Joining Tarrant" not in _names("Ada Tarrant won. Joining Tarrant at the top was Bob Selwyn.")


def test_a_first_name_beside_a_couples_surname_is_no_other_of_that_name() -> None:
    found = _pages(
        "He worked on the trial of Jim and Susan Tarrant in Ohio.", "Jim Guy Selwyn, a baker, was convicted."
    )
    assert all("Jim" not in entity.aliases for entity in found)


def test_a_listed_office_behind_its_owner() -> None:
    found = _names("He served in Ada Tarrant’s Office of Management and Budget, and left in May.")
    assert "Office of Management and Budget" in found


def test_words_of_a_long_title_are_nobody() -> None:
    told = 'A paper, "Mill Use and the Risk of Harbor Fever in Towns Taking River Water," was published in May.'
    assert _names(told) == []
