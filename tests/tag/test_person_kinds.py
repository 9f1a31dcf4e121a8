"""What the rest of a story says of a name: who is called by a title, who has two surnames, what a nickname joins."""

from __future__ import annotations

from generator.model import ArticleId, EntityKind
from generator.tag.person_kinds import of_persons
from generator.tag.types import Spot, Tagged
from generator.text import fold
from tests.tag.making import met, story, tagged

BODY, PERSON = EntityKind.ORGANISATION, EntityKind.PERSON


def _of_persons(asked: tuple[str, EntityKind], *beside: str) -> set[str]:
    surfaces = [(asked[0], asked[1]), *((name, PERSON) for name in beside)]
    spots = tuple(
        Spot(ArticleId("a"), at, 0, len(name), name, kind, "model") for at, (name, kind) in enumerate(surfaces)
    )
    kinds = {fold(name): kind for name, kind in surfaces}
    return set(of_persons([(fold(asked[0]), [(0, spots[0])])], kinds, [Tagged(spots, (), (), ())]))


def test_who_is_called_by_a_title_is_a_person() -> None:
    assert _of_persons(("Zamra Norwick", BODY), "Dr. Norwick") == {"zamra norwick"}
    assert _of_persons(("Zamra Norwick", BODY), "Dr. Harl") == set()
    assert _of_persons(("Strike Norwick", BODY), "Dr. Norwick") == set()
    assert _of_persons(("Zamra Bank", BODY), "Dr. Bank") == set()


def test_both_surnames_of_a_person_are_a_person() -> None:
    assert _of_persons(("Norwick Harlo", BODY), "Ada Norwick Harlo") == {"norwick harlo"}
    assert _of_persons(("Norwick Harlo", BODY), "Ada Norwick") == set()


def test_two_names_put_together_are_a_firm() -> None:
    assert _of_persons(("Norwick & Harl", PERSON)) == {"norwick harl"}
    assert _of_persons(("Maria & Bo Norwick", PERSON)) == set()


def test_under_which_name_somebody_was_born() -> None:
    text = ("Rosalind Norwick, 71, is a judge.", "She was born Rosalind Harlo in Zarl.")
    assert met(*tagged(story(*text)))["Rosalind Norwick"] == ("Rosalind Harlo", "Rosalind Norwick")
    two = met(*tagged(story("Rosalind Pelz, 40, wept.", *text)))
    assert two["Rosalind Norwick"] == ("Rosalind Norwick",)


def test_a_pet_name_among_many_of_one_surname() -> None:
    text = (
        "Roz Norwick, 71, was first to come.",
        "Rosalind Norwick, 71, is a judge.",
        "Her son, Francis Norwick, is 40.",
    )
    assert "Roz Norwick" in met(*tagged(story(*text)))["Rosalind Norwick"]
    fewer = met(*tagged(story(*text, "Roz and Rosie are two.", "Rosie Norwick, 12, sang.")))
    assert fewer["Rosalind Norwick"] == ("Rosalind Norwick",) or "Roz Norwick" not in fewer["Rosalind Norwick"]


def test_a_nickname_in_marks_before_the_full_name() -> None:
    found = met(*tagged(story("They led away “Heron” Maria Norwick, and “Heron” wept.")))
    assert "Heron" in found["Maria Norwick"]


def test_a_nickname_and_its_half_in_another_story() -> None:
    one = story("Maria Norwick, 44, known as “Captain Moth”, met Bo Zarl, 50.", seed="a.txt")
    two = story("Men who feared “Captain Moth” paid Bo Zarl, 50. They call him “Moth.”", seed="b.txt")
    assert "Captain Moth" in met(*tagged(one, two))["Maria Norwick"]
