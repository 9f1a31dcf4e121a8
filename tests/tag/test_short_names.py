"""Short names of bodies that a list knows: papers, chambers, what Americans call their states."""

from __future__ import annotations

from generator.desk.entities import EntityOrders, Entry
from generator.model import Entity, EntityKind
from generator.tag import Authority, TagRules
from tests.tag.making import story, tagged


def _pages(*paragraphs: str) -> list[Entity]:
    return sorted(tagged(story(*paragraphs), authority=Authority(), rules=TagRules())[1], key=lambda e: e.name)


def _names(*paragraphs: str) -> list[str]:
    return [entity.name for entity in _pages(*paragraphs)]


def test_the_paper_that_the_story_names_in_full() -> None:
    found = _pages("The mill was sold, the New York Times wrote on Monday.", "The Times named no buyer.")
    assert [(e.name, e.aliases) for e in found] == [("New York Times", ("Times",))]


def test_two_papers_of_one_last_word_leave_the_short_name_alone() -> None:
    found = _names("The New York Times and the Los Angeles Times wrote of the mill.", "The Times named no buyer.")
    assert {"New York Times", "Los Angeles Times"} < set(found)
    assert all("The Times" not in e.aliases for e in _pages("The Irish Times and the New York Times met The Times."))


def test_a_first_word_is_short_for_the_body_of_the_story_and_not_for_another() -> None:
    found = _pages("Fox News showed the mill on Monday night.", "The owner told Fox that he was tired.")
    assert [(e.name, e.aliases) for e in found] == [("Fox News", ("Fox",))]


def test_a_body_called_by_the_word_itself_keeps_it() -> None:
    found = _names("Amazon pays late, the mill said. Amazon Web Services pays early.", "Amazon did not answer.")
    assert "Amazon.com" in found


def test_a_chamber_by_one_word() -> None:
    found = _names("The House passed the bill in Washington on Monday.", "Republicans in the United States cheered.")
    assert "U.S. House of Representatives" in found
    assert "U.S. House of Representatives" not in _names("He sold the House to a friend in Leeds, and left Britain.")


def test_what_a_state_is_called() -> None:
    found = _pages("He won New Hampshire by a hair.", "The Granite State had not voted so in years.")
    assert [(e.name, e.aliases) for e in found] == [("New Hampshire", ("Granite State",))]


def test_a_role_is_no_part_of_the_name_that_the_model_reads() -> None:
    assert "Maria Lopez" in _names("Deputy Whip Maria Lopez spoke for an hour in Denver. Lopez then left.")


def test_an_editor_keeps_the_short_name_from_the_paper() -> None:
    order = Entry("New York Times", EntityKind.ORGANISATION, denied=("The Times", "Times"))
    apart = Authority(EntityOrders((order,)))
    one = story("The mill was sold, the New York Times wrote on Monday.", "The Times named no buyer.")
    found = tagged(one, authority=apart, rules=TagRules())[1]
    papers = [e.aliases for e in found if e.name == "New York Times"]
    assert len(papers) == 1
    assert not {"Times", "The Times"} & set(papers[0])


def test_a_name_with_its_legal_form_is_short_for_nobody() -> None:
    found = _names("The work went to Tarnwick Corp on Monday.", "Tarnwick Enterprises Ltd, its daughter, will build.")
    assert found == ["Tarnwick Corp", "Tarnwick Enterprises Ltd"]


def test_father_and_son_of_one_name_who_are_both_known() -> None:
    found = _names("John Adams wrote to his son, and John Quincy Adams wrote back.")
    assert found == ["John Adams", "John Quincy Adams"]


def test_a_small_town_is_not_meant_where_the_programme_called_after_it_is_told_of() -> None:
    found = _pages("The Merida Initiative pays for helicopters.", "“Merida knows that there is corruption,” she said.")
    assert [(e.name, e.aliases) for e in found] == [("Merida Initiative", ("Merida",))]
