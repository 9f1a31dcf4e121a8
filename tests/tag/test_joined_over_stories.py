"""What names of several stories share: an operation's first word, a rare first name, a suffix, two languages; and
whose ministry it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import Authority, TagRules, generic, introductions, spot
from generator.tag.authority import lexicon
from generator.tag.body_names import body_key
from generator.tag.names import given_names, person, same_person
from generator.tag.nicknames import introduced
from generator.tag.resolving import clustered
from generator.tag.types import Spot
from tests.tag.making import PLAIN, met, story, tagged

SHIPPED = Authority()
COMPANY = "Ada Prado, 40, Bo Lindqvist, 41, and Di Hallam, 42, spoke."


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Norwick Salt S.A. de C.V.", "norwick salt"),
        ("Norwick Salt S. de R.L. de C.V.", "norwick salt"),
        ("Norwick Salt GmbH & Co. KG", "norwick salt"),
        ("Norwick Salt Sdn Bhd", "norwick salt"),
        ("Banco de Norwick", "banco de norwick"),
        ("Salt and Tar", "salt tar"),
        ("Ltd", "ltd"),
    ],
)
def test_a_legal_suffix_goes_with_all_that_stands_within(name: str, key: str) -> None:
    assert body_key(name) == key


@pytest.mark.parametrize(("others", "joined"), [(f"{COMPANY} ", [0, 1]), ("", [0])])
def test_an_operation_without_its_first_word_is_itself_in_the_same_company(others: str, joined: list[int]) -> None:
    one = story(f"{COMPANY} Operation Tarn Gull began.", "Operation Tarn Gull ended.")
    two = story(f"{others}They closed Tarn Gull.", seed="two.txt")
    at = two.head.blocks[0].text.index("Tarn Gull")
    read = Spot(two.head.id, 0, at, at + 9, "Tarn Gull", EntityKind.OTHER, "model", weight=0.6)
    tags = [spot(told, SHIPPED, PLAIN).value for told in (one, two)]
    tags[1] = replace(tags[1], spots=(*tags[1].spots, read))
    clusters = clustered([one, two], tags, lexicon(SHIPPED))
    whole = next(cluster for cluster in clusters if "Operation Tarn Gull" in cluster.surfaces)
    assert sorted(whole.stories) == joined


def test_a_rare_first_name_alone_is_whom_the_company_knows() -> None:
    one = story(f"{COMPANY} Evaristo Norwick, 52, left.")
    two = story(f"{COMPANY} Don Evaristo, 52, wept.", seed="two.txt")
    far = story("Don Evaristo, 52, wept.", seed="three.txt")
    assert met(*tagged(one, two))["Evaristo Norwick"] == ("Don Evaristo", "Evaristo Norwick")
    assert met(*tagged(one, far))["Evaristo Norwick"] == ("Evaristo Norwick",)


def test_a_common_first_name_alone_may_be_anybody() -> None:
    one = story(f"{COMPANY} Maria Norwick, 52, left.")
    two = story(f"{COMPANY} Doña Maria, 52, wept.", seed="two.txt")
    assert met(*tagged(one, two))["Maria Norwick"] == ("Maria Norwick",)


def test_don_and_donya_are_titles_before_a_first_name() -> None:
    assert person("Doña Chela").titles == ("dona",)
    assert person("Don Evaristo").titles == ("don",)
    assert person("Don Norwick").given == ("don",)
    assert person("Don James").given == ("don",)


def test_a_nickname_behind_or_and_behind_a_surname_alone() -> None:
    told = "They hired Bo Norwick, or “Heron,” who left. Norwick, known as Heron, is at large."
    assert [told[one.start : one.end] for one in introduced(told)] == ["Heron", "Heron"]
    assert not list(introduced("He went to the sea, or “Heron,” a boat."))


def test_a_sentence_that_ends_with_a_stop_is_no_headline() -> None:
    found = spot(story("Ms. Norwick is in Madrid."), Authority(), TagRules()).value.spots
    assert [one.surface for one in found] == ["Ms. Norwick", "Madrid"]


def test_a_body_whose_name_has_a_mark_is_one_of_each_country() -> None:
    """Two countries have an Attorney General's Office; a story that tells neither joins with neither."""
    assert generic.body_of("Attorney General's Office", frozenset()) == ("Attorney General's Office", None)
    assert generic.body_of("the Attorney General’s Office", frozenset()) == ("Attorney General's Office", None)


def test_a_group_in_two_languages_is_one() -> None:
    text = "He founded Los Grises, or the Greys, in Harl, and saw the Reds, or the Blues, play."
    read = [
        Spot(ArticleId("a-00000001"), 0, text.index(name), text.index(name) + len(name), name, kind, "model")
        for name, kind in (
            ("Los Grises", EntityKind.GROUP),
            ("Greys", EntityKind.ORGANISATION),
            ("Reds", EntityKind.ORGANISATION),
            ("Blues", EntityKind.ORGANISATION),
        )
    ]
    pairs = introductions.translated(text, read)
    assert [(one.surface, other.surface) for one, other in pairs] == [("Los Grises", "Greys")]


def test_rarer_given_names_tell_the_sex_and_particles_none() -> None:
    known = given_names()
    assert (known["marija"], known["fermin"]) == ("she", "he")
    assert not {"van", "de", "al", "kim", "andrea"} & set(known)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jean-Marie Norwick", "Jean Norwick", False),
        ("Jean-Marie Norwick", "Jean Marie Norwick", True),
        ("Ada Norwick-Harl", "Ada Norwick", True),
        ("Abdel-Fattah Harl", "Abdel Fattah Harl", True),
    ],
)
def test_a_double_first_name_is_no_single_one(one: str, other: str, same: bool) -> None:
    assert same_person(person(one), person(other)) is same


def test_a_saint_before_the_mark_is_short_for_the_hospital() -> None:
    told = story("It stood in St Ada’s Hospital until May.", "Staff of St Ada’s wept.")
    text = told.head.blocks[1].text
    at = text.index("St Ada")
    whole = told.head.blocks[0].text.index("St Ada")
    spots = (
        Spot(told.head.id, 0, whole, whole + 17, "St Ada’s Hospital", EntityKind.ORGANISATION, "model"),
        Spot(told.head.id, 1, at, at + 6, "St Ada", EntityKind.PLACE, "model"),
    )
    tags = replace(spot(told, SHIPPED, PLAIN).value, spots=spots)
    found = clustered([told], [tags], lexicon(SHIPPED))
    assert [sorted(cluster.surfaces) for cluster in found] == [["St Ada", "St Ada’s Hospital"]]


@pytest.mark.parametrize(
    ("before", "firm"),
    [("his solicitors, ", True), ("the auditors at ", True), ("the law firm ", True), ("his cousin, ", False)],
)
def test_two_surnames_behind_a_trade_are_a_firm(before: str, firm: bool) -> None:
    told = story(f"He wrote it through {before}Prado Harl, in May.")
    text = told.head.blocks[0].text
    at = text.index("Prado Harl")
    read = Spot(told.head.id, 0, at, at + 10, "Prado Harl", EntityKind.PERSON, "model")
    tags = replace(spot(told, SHIPPED, PLAIN).value, spots=(read,))
    (cluster,) = clustered([told], [tags], lexicon(SHIPPED), [True])
    assert (cluster.kind is EntityKind.ORGANISATION) is firm


def test_what_a_family_calls_its_own_and_a_language_are_no_names() -> None:
    told = story("Then Mama wept. She teaches Arabic in Harl, and Mamá Norwick sells T-shirts in Latin America.")
    found = spot(told, Authority(), TagRules()).value.spots
    assert not {"Mama", "Arabic", "T-shirts", "Latin"} & {one.surface for one in found}
    assert "Latin America" in {one.surface for one in found}


def test_a_name_without_a_letter_before_its_mark_raises_nothing() -> None:
    told = story("It stood in 😀’s Hospital until May.")
    text = told.head.blocks[0].text
    at = text.index("😀")
    read = Spot(told.head.id, 0, at, at + 12, text[at : at + 12], EntityKind.ORGANISATION, "model")
    tags = replace(spot(told, SHIPPED, PLAIN).value, spots=(read,))
    assert len(clustered([told], [tags], lexicon(SHIPPED))) == 1


@pytest.mark.parametrize(("company", "joined"), [(COMPANY, [0, 1]), ("", [0])])
def test_a_first_name_that_the_model_reads_is_the_one_of_the_family_in_the_same_company(
    company: str, joined: list[int]
) -> None:
    one = story(f"{COMPANY} Maria Norwick, 52, left.")
    two = story(f"{company} Omar Norwick, 44, wept. Maria put the cups away.", seed="two.txt")
    at = two.head.blocks[0].text.index("Maria")
    read = Spot(two.head.id, 0, at, at + 5, "Maria", EntityKind.PERSON, "model", weight=0.6)
    tags = [spot(told, SHIPPED, PLAIN).value for told in (one, two)]
    tags[1] = replace(tags[1], spots=(*tags[1].spots, read))
    clusters = clustered([one, two], tags, lexicon(SHIPPED))
    whole = next(cluster for cluster in clusters if "Maria Norwick" in cluster.surfaces)
    assert sorted(whole.stories) == joined
