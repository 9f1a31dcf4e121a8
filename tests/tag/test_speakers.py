"""Whose words a quotation is once names are entities: shared surnames, roles, bodies, owners, people taken down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.desk.entities import load
from generator.model import ArticleId, EntityId, EntityKind
from generator.tag import Authority
from generator.tag.speakers import speaker_place
from generator.tag.types import Said, Spot, Tagged
from tests.tag.making import story, tagged

DESK = """
entities:
  - name: Harl Ferry Company
    kind: organisation
    also: [Harl Ferries]
  - name: Jonas Brandt
    kind: person
    hide: true
"""


def speakers(*paragraphs: str, desk: str = DESK) -> list[str | None]:
    (one,), entities = tagged(story(*paragraphs), authority=Authority(load(desk, "e.yml").value, shipped=False))
    names = {entity.id: entity.name for entity in entities}
    return [names.get(q.speaker) if q.speaker else None for q in one.quotes if q.kind != "statement"]


def test_a_shared_surname_means_the_full_name_just_before() -> None:
    assert speakers(
        "Mr. Tobias Kern, a baker, sued the town.",
        "His sister, Ms. Greta Kern, kept the books. “I saw every bill,” Ms. Kern said.",
    ) == ["Greta Kern"]


def test_a_shared_surname_far_from_any_full_name_means_the_one_named_most() -> None:
    assert speakers(
        "Mr. Tobias Kern, a baker, sued the town. Mr. Tobias Kern is 44.",
        "His sister, Ms. Greta Kern, kept the books.",
        "The town is small, and the winter was long.",
        "Nobody had expected a trial.",
        "“I saw every bill,” Kern said.",
    ) == ["Tobias Kern"]


def test_the_title_parts_a_couple() -> None:
    assert speakers(
        "Mr. Tobias Kern, a baker, and Ms. Greta Kern, a nurse, sued the town.", "“I saw every bill,” Ms. Kern said."
    ) == ["Greta Kern"]


def test_who_was_taken_down_is_not_replaced_by_a_namesake() -> None:
    assert speakers("Mr. Jonas Brandt met Mr. Paul Brandt.", "“No,” said Mr. Jonas Brandt.") == [None]


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("Mayor Ines Duarte opened the bridge.", "the mayor"),
        ("The mayor, Ines Duarte, opened the bridge.", "The mayor"),
        ("Ines Duarte, the mayor of Harl, opened the bridge.", "the mayor"),
        ("Gov. Ines Duarte opened the bridge.", "the governor"),
        ("Vice President Ines Duarte opened the bridge.", "the vice president"),
        ("Ines Duarte, an analyst at a bank, saw the bridge.", "the analyst"),
    ],
)
def test_a_role_means_the_one_who_bears_it(first: str, role: str) -> None:
    assert speakers(f"Ms. Ines Duarte is here. {first}", f"“It will hold,” {role} said.") == ["Ines Duarte"]


@pytest.mark.parametrize(
    "first",
    [
        "Mayor Ines Duarte met Mayor Rui Prado.",
        "Vice Mayor Ines Duarte opened the bridge.",
        "Former mayor Ines Duarte opened the bridge.",
        "Mayor Ines Duarte opened the bridge, and a week later an angry mayor of a town nearby came to see it.",
    ],
)
def test_a_role_that_may_be_anothers_means_nobody(first: str) -> None:
    assert speakers(first, "“It will hold,” the mayor said.") == [None]


def test_it_is_the_body_that_spoke() -> None:
    text = "“We sail at noon,” Harl Ferry Company said. “We will pay for delays,” it added."
    assert speakers(text) == ["Harl Ferry Company", "Harl Ferry Company"]


def test_the_company_is_the_body_that_spoke() -> None:
    text = "“We sail at noon,” Harl Ferry Company said. “We will pay for delays,” the company added."
    assert speakers(text) == ["Harl Ferry Company", "Harl Ferry Company"]
    assert speakers("“We sail at noon,” said Mr. Omar Diaz. “We will pay,” the company added.")[1] is None


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Last month, where the snow lay deep, Mr. Omar Diaz opened a school.", "Omar Diaz"),
        ("The father told the radio that Mr. Omar Diaz had gone missing.", None),
        ("A neighbour wrote that nobody had seen what Mr. Omar Diaz had bought.", None),
        ("Ms. Ines Duarte, a nurse, fed the man. The mayor, Omar Diaz, saw it. The mayor was glad.", "Omar Diaz"),
    ],
)
def test_he_is_whom_the_sentence_before_is_about(before: str, speaker: str | None) -> None:
    assert speakers("Mr. Omar Diaz lives in Harl.", "It rained.", "It snowed.", before, "“I was there,” he said.") == [
        speaker
    ]


def test_he_is_the_man_of_a_couple() -> None:
    first = "Mr. Jesse Kern, a baker, has a wife, Ms. Sandi Kern."
    assert speakers(first, "Mr. Kern was not charged.", "“I made mistakes,” he wrote.") == ["Jesse Kern"]


def test_they_after_officials_are_no_body() -> None:
    first = "The Harl Ferry Company gives aid. Officials said “the boats are new”. They said “all is well” here."
    assert speakers(first) == [None, None]


def test_they_after_a_person_are_nobody() -> None:
    assert speakers("“We sail,” said Mr. Omar Diaz.", "“We are late,” they said.") == ["Omar Diaz", None]


def test_she_is_not_a_man_by_his_first_name() -> None:
    assert speakers(
        "“It rained,” said Ms. Helen Ruiz.", "“It poured,” said Mr. Brian Cole.", "“We left,” she said."
    ) == ["Helen Ruiz", "Brian Cole", "Helen Ruiz"]
    assert speakers("“It rained,” said Helen Ruiz.", "“It poured,” said Brian Cole.", "“We left,” she said.")[2] == (
        "Helen Ruiz"
    )


def test_whose_books_they_are_she_is() -> None:
    assert speakers("Ms. Ines Duarte sings.", "Ines Duarte’s songs sold well.", "“I sing daily,” she said.") == [
        "Ines Duarte"
    ]


def test_the_only_voice_of_a_story_has_the_quotations_without_a_speaker() -> None:
    talk = (
        "Ann Lee gave a talk in Harl. “The port is old,” Ann Lee said. “It leaks,” she said. “It always did.”",
        "“Nobody mends it,” Lee said.",
        "For these reasons, “It is hard to find anybody who will stay in such a place for long.”",
    )
    assert speakers(*talk) == ["Ann Lee"] * 5
    assert speakers(*talk, "“I disagree,” Rui Prado said.")[4:] == [None, "Rui Prado"]


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour leaks at more places than before,” Ann Lee and her team wrote in the paper.",
        "“We all miss the old ferry so much,” Ann Lee weighed in, telling Rui Prado that nobody had asked.",
        "Thus, Ann Lee is right when stating that, “The accounts of the port are frozen until we act.”",
        "“And what did the port do for all that money,” read Ann Lee’s email.",
        "“It is old and it leaks at both ends,” said planetary geologist Ann Lee of Harl’s Rock Survey in Oslo.",
        "As Ann Lee puts it, we must tell ourselves: “Nobody else will mend the port for us.”",
    ],
)
def test_the_person_speaks_not_what_stands_around(text: str) -> None:
    assert speakers("Ann Lee met Rui Prado in Harl.", text)[-1] == "Ann Lee"


def test_she_may_be_the_one_of_whom_a_clause_goes_on() -> None:
    before = "Mary Lee came. The prize went to Helen Prado, who could become the first from Harl to keep it."
    assert speakers(before, "“It gives you a sense of your place,” she said.") == ["Helen Prado"]


def test_a_titled_first_name_beside_a_full_one_breaks_nothing() -> None:
    told = ["King Orlan came.", "Mr. Rui Orlan left.", "Ms. Ines Orlan spoke.", "It rains.", "It snows.", "It is cold."]
    assert speakers(*told, "“It is late,” Orlan said.") == ["King Orlan"]  # a page of his own, not Rui's


ONE = ArticleId("a-00000001")


def _meant(*named: tuple[int, str, str]) -> str:
    """Whose page "Brask said" in paragraph 30 reaches; of each name its paragraph and its page, "" for none."""
    spots = [
        Spot(ONE, at, 0, len(text), text, EntityKind.PERSON, "model") for at, text, _ in (*named, (30, "Brask", ""))
    ]
    pages: dict[tuple[str, int, int, int], EntityId] = {
        (ONE, at, 0, len(text)): EntityId(page) for at, text, page in named if page
    }
    said = Said(ONE, 30, 20, 40, "It is late.", "direct", "Brask", (30, 0, 5), "said")
    place = speaker_place(said, Tagged(tuple(spots), (said,), (), ()), pages.get, "Brask")
    return pages.get(place, EntityId("")) if place else ""


def test_a_bare_surname_with_a_page_of_its_own_is_not_a_relatives() -> None:
    assert _meant((0, "President Brask", "e-1"), (29, "Ines Brask", "e-2")) == "e-1"


def test_a_full_name_that_comes_long_after_the_surname_is_somebody_else() -> None:
    assert _meant((0, "Brask", ""), (29, "Ines Brask", "e-2")) == ""
    assert _meant((20, "Brask", ""), (29, "Ines Brask", "e-2")) == "e-2"


def test_a_pronoun_is_no_body_that_a_list_knows() -> None:
    one = ArticleId("a-1")
    spots = (Spot(one, 0, 0, 11, "Harl Scouts", EntityKind.ORGANISATION, "authority", "Harl Scouts", 1.0),)
    said = Said(one, 0, 20, 30, "It is so", "direct", "she", (0, 0, 11), "said")
    assert speaker_place(said, Tagged(spots, (said,), (), ()), lambda _: EntityId("e-1")) is None
    named = replace(said, speaker_text="Harl Scouts")
    assert speaker_place(named, Tagged(spots, (named,), (), ()), lambda _: EntityId("e-1")) == (one, 0, 0, 11)
