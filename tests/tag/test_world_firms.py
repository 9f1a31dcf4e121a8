"""Firms and clubs of many countries: names that begin small, owner and part, short forms that are also a word."""

from __future__ import annotations

from generator.desk.entities import EntityOrders, Entry
from generator.model import EntityKind
from generator.tag import Authority
from generator.tag.words import listed
from generator.text import fold
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


def test_a_firm_by_local_name_english_name_and_initials_is_one() -> None:
    found = _as_printed(
        "The Comisión Federal de Electricidad cut the lights on Monday.",
        "The Federal Electricity Commission, or CFE, blamed a fire. CFE said it was out.",
    )
    assert found == {
        "Comisión Federal de Electricidad": (
            "CFE",
            "Comisión Federal de Electricidad",
            "Federal Electricity Commission",
        )
    }
    told = _as_printed("Hokuriku Electric Power Co. closed a dam.", "Hokuriku Electric will open it in May.")
    assert told == {"Hokuriku Electric Power": ("Hokuriku Electric", "Hokuriku Electric Power Co")}


def test_owner_and_part_of_the_world_stay_apart() -> None:
    found = _names("SK Group owns SK Telecom and SK hynix.", "KNDS makes what Krauss-Maffei Wegmann and Nexter made.")
    assert {"SK Group", "SK Telecom", "KNDS", "Krauss-Maffei Wegmann", "Nexter", "SK Hynix"} == set(found)


def test_a_short_form_that_is_a_word_or_a_town_needs_its_full_name() -> None:
    assert _names("Bring A LOT of milk, the note said, and TAP the barrel.") == {}
    assert "RC Lens" not in _names("The mill of Lens burned on Monday.")
    found = _as_printed("LOT Polish Airlines flew again.", "LOT had two jets left, and LOT sold one.")
    assert found == {"LOT Polish Airlines": ("LOT", "LOT Polish Airlines")}
    club = _as_printed("RC Lens won the cup on Sunday.", "Lens had lost it twice.")
    assert club == {"RC Lens": ("Lens", "RC Lens")}


def test_nothing_of_these_lists_stands_on_another() -> None:
    others = {
        key for name in ("bodies", "public", "firms", "media", "sport", "culture", "people") for key in _keys(name)
    }
    for name in ("industry", "clubs"):
        held = _keys(name)
        assert len(held) == len(set(held)) > 1000
        assert not others & set(held)
    assert not set(_keys("industry")) & set(_keys("clubs"))


def _keys(name: str) -> list[str]:
    """The folded names of a list, each entry's own once."""
    found: list[str] = []
    for line in listed(name):
        if line.startswith("["):
            continue
        parts = [part.strip() for part in line.split("|")]
        parts = parts[1:] if name == "bodies" else parts
        names = [parts[0], *(parts[1].split(";") if len(parts) > 1 else ())]
        found += sorted({fold(name.strip().lstrip("~")) for name in names if name.strip() and name.strip()[0] != "!"})
    return found
