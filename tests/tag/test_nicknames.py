"""What somebody is called besides their name, in the story that says so and in the others of the dossier."""

from __future__ import annotations

import pytest

from generator.tag.nicknames import introduced
from tests.tag.making import met, story, tagged


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Ada Norwick, 49, known as “La Garza,” left.", "La Garza"),
        ("The ledger was kept by Ada Norwick, the woman known as La Garza, for years.", "La Garza"),
        ("Ada Norwick, whom the harbour’s crews call La Garza, has gone.", "La Garza"),
        ("Ada Norwick of Harland, also known as “Garzetta,” stayed.", "Garzetta"),
        ("Ada Norwick (alias “La Garza”) stayed.", "La Garza"),
        ("Ada Norwick is a trader from Harl who was known on the quay as La Garza, the heron.", "La Garza"),
    ],
)
def test_a_text_says_what_somebody_is_called(text: str, called: str) -> None:
    (found,) = introduced(text)
    assert text[: found.name_end].endswith("Ada Norwick")
    assert text[found.start : found.end] == called


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Ada Norwick, called Bo Harl a liar.",
        "Ada Norwick, who called Bo Harl on Monday, stayed.",
        "The plain known as Tierra Honda is dry.",
        "Ada Norwick, who knows Bo Harl well, stayed.",
        "Ada Norwick, a sister of a Harl boss known as La Garza, stayed.",
    ],
)
def test_whom_somebody_calls_is_another(text: str) -> None:
    assert not list(introduced(text))


def test_a_nickname_can_come_first() -> None:
    text = "Bo Lund met the woman the crews call la Garza, Ada Norwick, in Harl."
    (found,) = introduced(text)
    assert (text[: found.name_end][-11:], text[found.start : found.end]) == ("Ada Norwick", "Garza")


def test_a_pet_form_with_a_title_is_the_only_one_whose_name_begins_so() -> None:
    found = met(*tagged(story("Tobías Norwick, 66, prayed. Father Tobi sang. Rosalind Harl, 50, left with Ms. Roz.")))
    assert "Father Tobi" in found["Tobías Norwick"]
    assert "Ms. Roz" in found["Rosalind Harl"]


def test_a_nickname_can_stand_before_the_surname() -> None:
    text = "In 1998 “Garza” Norwick sold boats."
    (found,) = introduced(text)
    assert (text[: found.name_end][-7:], text[found.start : found.end]) == ("Norwick", "Garza")


FIRST = "Ada Norwick, 49, known as “La Garza,” left Harland."


def test_a_nickname_is_hers_in_a_story_that_names_her_too() -> None:
    other = story(
        "Ada Norwick, 49, is at large. People say that “Garza” came through, and Mr. La Garza too.", seed="2.txt"
    )
    found = met(*tagged(story(FIRST, seed="1.txt"), other))
    assert "La Garza" in found["Ada Norwick"]


def test_a_nickname_is_nobodys_where_two_are_called_so() -> None:
    second = story("Bo Harl, 51, known as “La Garza,” stayed.", seed="2.txt")
    third = story("Ada Norwick, 49, wrote. Bo Harl, 51, sang. Mr. La Garza listened.", seed="3.txt")
    found = met(*tagged(story(FIRST, seed="1.txt"), second, third))
    assert found["Ada Norwick"] == ("Ada Norwick", "La Garza")
    assert "Mr. La Garza" not in (*found["Ada Norwick"], *found["Bo Harl"])


def test_a_nickname_of_a_story_among_strangers_stays_apart() -> None:
    other = story("Mr. La Garza sold the Marsh Lantern Company to Bo Harl, 50.", seed="2.txt")
    found = met(*tagged(story(FIRST, seed="1.txt"), other))
    assert found["Ada Norwick"] == ("Ada Norwick", "La Garza")


def test_a_nickname_inside_a_name_stands_for_the_first_name_elsewhere() -> None:
    other = story("Bobby Norwick, 50, said no.", seed="2.txt")
    found = met(*tagged(story("Robert “Bobby” Norwick, 50, sat.", seed="1.txt"), other))
    assert found == {"Robert “Bobby” Norwick": ("Bobby Norwick", "Robert “Bobby” Norwick")}
