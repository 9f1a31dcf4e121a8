"""Bodies that a text gives two names: initials in another language, and the name in two languages."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import Authority
from generator.tag.authority import lexicon
from generator.tag.bodies import join_acronyms
from generator.tag.cluster import Cluster
from generator.tag.introductions import introduced, letters_agree, translated
from generator.tag.types import Spot
from tests.tag.making import met, story, tagged


@pytest.mark.parametrize(
    "text",
    [
        "The National Tide Office, known by its Portuguese initials GNM, said no.",
        "The National Tide Office, better known by its Spanish initials, GNM, said no.",
        "The National Tide Office, known as the GNM, said no.",
    ],
)
def test_initials_in_another_language_are_the_bodys_where_the_text_says_so(text: str) -> None:
    assert any(one.sure and text[one.start : one.end] == "GNM" for one in introduced(text))
    found = met(*tagged(story(text + " The GNM closed. The National Tide Office wept.")))
    assert found["National Tide Office"] == ("GNM", "National Tide Office")


def test_initials_set_apart_by_commas_need_the_letters_of_the_name() -> None:
    text = "The {}, SENAM, said no. SENAM closed. The National Anti-Murk Secretariat Office sat."
    assert letters_agree("National Anti-Murk Secretariat", "SENAM")
    assert not letters_agree("Harland Port Office", "SENAM")
    found = met(*tagged(story(text.format("National Anti-Murk Secretariat Office"))))
    assert "SENAM" in found["National Anti-Murk Secretariat Office"]
    found = met(*tagged(story(text.format("Harland Port Office"))))
    assert "SENAM" not in found["Harland Port Office"]


def test_initials_of_the_commission_are_the_only_commissions() -> None:
    text = ("The Harland Tide Commission sat.", "The commission, known as the KNT, rose. The KNT slept.")
    assert "KNT" in met(*tagged(story(*text)))["Harland Tide Commission"]
    two = met(*tagged(story("The Norwick Salt Commission sat.", *text)))
    assert not any("KNT" in surfaces for name, surfaces in two.items() if name != "KNT")


def _spots(text: str, *names: str) -> list[Spot]:
    return [
        Spot(ArticleId("a-1"), 0, text.index(n), text.index(n) + len(n), n, EntityKind.ORGANISATION, "model")
        for n in names
    ]


def test_a_body_named_in_two_languages_is_one() -> None:
    text = "The Norwick Salt Office in Harl, the Defensoría del Sal, reported it."
    ((one, other),) = translated(text, _spots(text, "Norwick Salt Office", "Defensoría del Sal"))
    assert (one.surface, other.surface) == ("Norwick Salt Office", "Defensoría del Sal")


def test_initials_are_the_bodys_and_not_its_towns() -> None:
    text = "The National Tide Office in Norwick, known by its local initials, GNM, shut. The GNM wept in Norwick."
    found = met(*tagged(story(text)))
    assert found["National Tide Office"] == ("GNM", "National Tide Office")


@pytest.mark.parametrize(
    "text",
    [
        "The Norwick Salt Office, the Defensoría del Sal and the Harland Port Office closed.",
        "The Norwick Salt Office, the Defensoría del Sal, and the Harland Port Office closed.",
        "The Norwick Salt Office sued the Defensoría del Sal, reports say.",
    ],
)
def test_a_list_of_bodies_is_no_translation(text: str) -> None:
    assert not list(translated(text, _spots(text, "Norwick Salt Office", "Defensoría del Sal")))


@pytest.mark.parametrize(
    "text",
    [
        "A friend at the State Tide Agency, the AZD. The AZD closed.",
        "In Harland the Prosecutor's Office for Organised Murk, or AZD, sat. The AZD closed.",
        "He paid AZD, the National Tide Service, which sat. The AZD closed.",
    ],
)
def test_initials_of_another_language_between_commas_are_the_bodys(text: str) -> None:
    stories, entities = tagged(story(text))
    assert [names for names in met(stories, entities).values() if "AZD" in names and len(names) == 2]


@pytest.mark.parametrize(
    "text",
    [
        "Men of the State Tide Agency, the AZD and the police sat. The AZD closed.",
        "Men of the Norwick Salt Office, the State Tide Agency, the AZD. The AZD closed.",
        "He paid AZD, the National Tide Service, and the police. The AZD closed.",
    ],
)
def test_in_a_row_they_are_another_body(text: str) -> None:
    stories, entities = tagged(story(text))
    assert not [names for names in met(stories, entities).values() if "AZD" in names and len(names) > 1]


def _joined(*surfaces: str) -> list[set[str]]:
    found = []
    for at, surface in enumerate(surfaces):
        found.append(Cluster(None, EntityKind.ORGANISATION))
        place = 100 * at
        spot = Spot(ArticleId("a"), 0, place, place + len(surface), surface, EntityKind.ORGANISATION, "model")
        found[-1].add(0, spot)
    return [set(one.surfaces) for one in join_acronyms(found, lexicon(Authority(shipped=False)))]


def test_initials_may_stand_in_another_order_or_leave_out_the_first_word() -> None:
    assert _joined("National Tidal Commission", "CNT") == [{"National Tidal Commission", "CNT"}]
    assert _joined("Harland Bureau of Tide Safety", "BTS") == [{"Harland Bureau of Tide Safety", "BTS"}]
    assert len(_joined("National Tidal Commission", "National Trade Commission", "CNT")) == 3
    assert len(_joined("National Tidal Commission", "CTX")) == 2
    assert _joined("Comisión Nacional para Murk", "CNM") == [{"Comisión Nacional para Murk", "CNM"}]


def test_a_stranger_of_the_lists_gives_way_where_each_letter_begins_a_word() -> None:
    text = "A figure of the National {} Council, the CNA. The CNA wept."
    found = met(*tagged(story(text.format("Anti-Murk")), authority=Authority()))
    assert found == {"National Anti-Murk Council": ("CNA", "National Anti-Murk Council")}
    assert "Channel NewsAsia" in met(*tagged(story(text.format("Salt")), authority=Authority()))
