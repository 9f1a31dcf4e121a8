"""Firms and clubs of many countries: names that begin small, owner and part, short forms that are also a word."""

from __future__ import annotations

from generator.desk.entities import EntityOrders, Entry
from generator.model import EntityKind
from generator.tag import Authority
from tests.tag.making import met, names, story, tagged

SHIPPED = Authority()


def _names(*paragraphs: str, authority: Authority = SHIPPED) -> dict[str, tuple[str, ...]]:
    return names(tagged(story(*paragraphs), authority=authority)[1])


def _as_printed(*paragraphs: str, authority: Authority = SHIPPED) -> dict[str, tuple[str, ...]]:
    return met(*tagged(story(*paragraphs), authority=authority))


def test_a_name_that_begins_small() -> None:
    found = _as_printed("Shares of easyJet lost 1.6% on Monday.", "The seller left eBay; iRobot and xAI did not.")
    assert found == {"EasyJet": ("easyJet",), "eBay": ("eBay",), "iRobot": ("iRobot",), "xAI": ("xAI",)}


def test_a_plain_word_is_no_name_though_a_firm_is_written_so_with_a_capital_inside() -> None:
    desk = Authority(EntityOrders((Entry("dHarvest", EntityKind.ORGANISATION),)), shipped=False)
    assert _names("A good harvest, they said. The harvest of apples was late.", authority=desk) == {}
    assert _as_printed("They sold it to dHarvest.", authority=desk) == {"dHarvest": ("dHarvest",)}
    assert _names("The pump takes 5 kW, the tone was 3 dB and the soap of pH 7.") == {}


def test_an_airline_and_the_group_that_owns_it_are_two() -> None:
    found = _names("Air France cut flights to Lagos on Monday.", "Air France-KLM named a new chief on Tuesday.")
    assert {"Air France", "Air France-KLM"} <= set(found)
