"""What an editor settles for one article holds there, whatever the machine found, and nowhere else."""

from __future__ import annotations

import pytest

from generator.desk.entities import EntityOrders, Entry
from generator.desk.tags import DateOrder, FigureOrder, NameOrder, QuoteOrder, TagOrders
from generator.model import Entity, EntityKind, Moment, Quote, Story
from generator.tag import Authority, resolve, spot
from tests.tag.making import PLAIN, story

FAMILY = ("Ada Norwick, 52, and Bo Norwick, 80, came to Harl.", "“We never saw the ship,” Norwick said.")


def obeyed(
    *told: tuple[Story, TagOrders], authority: Authority | None = None
) -> tuple[tuple[Story, ...], dict[str, Entity], list[str]]:
    """(stories, entities by name, what the problems say)."""
    authority = authority or Authority(shipped=False)
    found = [spot(one, authority, PLAIN, {one.head.id: orders}) for one, orders in told]
    stories, entities = resolve([one for one, _ in told], [one.value for one in found], authority, PLAIN).value
    return stories, {one.name: one for one in entities}, [p.says for one in found for p in one.problems]


def speakers(stories: tuple[Story, ...], entities: dict[str, Entity]) -> list[str]:
    names = {entity.id: entity.name for entity in entities.values()}
    return [names[q.speaker] if q.speaker else q.speaker_text for one in stories for q in quotes(one)]


def quotes(one: Story) -> list[Quote]:
    return [quote for quote in one.quotes if quote.kind != "statement"]


def surfaces(stories: tuple[Story, ...], entity: Entity) -> list[str]:
    return [m.surface for one in stories for m in one.mentions if m.entity == entity.id]


def test_a_surname_of_two_is_whose_the_editor_says() -> None:
    before = obeyed((story(*FAMILY), TagOrders()))
    assert surfaces(before[0], before[1]["Bo Norwick"]) == ["Bo Norwick"]
    orders = TagOrders(names=(NameOrder("Norwick", "Bo Norwick"),))
    stories, found, problems = obeyed((story(*FAMILY), orders))
    assert surfaces(stories, found["Bo Norwick"]) == ["Bo Norwick", "Norwick"]
    assert surfaces(stories, found["Ada Norwick"]) == ["Ada Norwick"]
    assert speakers(stories, found) == ["Bo Norwick"]
    assert not problems
    assert any("desk/articles.yml says that “Norwick” is this one" in line for line in found["Bo Norwick"].evidence)


def test_what_is_settled_in_one_article_says_nothing_of_another() -> None:
    other = story("Ada Norwick, 52, sang.", "Norwick bowed.", seed="two.txt")
    orders = TagOrders(names=(NameOrder("Norwick", "Bo Norwick"),))
    stories, found, _ = obeyed((story(*FAMILY), orders), (other, TagOrders()))
    assert surfaces(stories[1:], found["Ada Norwick"]) == ["Ada Norwick", "Norwick"]


def test_a_title_goes_with_the_name() -> None:
    told = story("Ada Norwick, 52, and Bo Norwick, 80, came.", "Mayor Norwick left. Mayor Norwick sang.")
    stories, found, _ = obeyed((told, TagOrders(names=(NameOrder("Norwick", "Ada Norwick"),))))
    assert surfaces(stories, found["Ada Norwick"]) == ["Ada Norwick", "Mayor Norwick", "Mayor Norwick"]
    assert found["Ada Norwick"].aliases == ("Norwick",)


def test_a_name_that_no_spotter_saw_gets_its_page() -> None:
    told = story("the shed was called Tarn by those who knew it.", "“I slept in it,” tarn’s keeper said. Tarn burned.")
    assert "Tarn" not in obeyed((told, TagOrders()))[1]
    stories, found, _ = obeyed((told, TagOrders(names=(NameOrder("Tarn", "Tarn Shed"),))))
    assert surfaces(stories, found["Tarn Shed"]) == ["Tarn", "Tarn"]
    assert (found["Tarn Shed"].status, found["Tarn Shed"].kind) == ("confirmed", EntityKind.OTHER)


def test_two_of_one_name_can_have_two_pages() -> None:
    north, south = story("Bo Norwick, 80, came."), story("Bo Norwick, 30, won.", seed="two.txt")
    orders = TagOrders(names=(NameOrder("Bo Norwick", "Bo Norwick (rower)"),))
    stories, found, _ = obeyed((north, TagOrders()), (south, orders))
    assert surfaces(stories, found["Bo Norwick"]) == ["Bo Norwick"]
    assert surfaces(stories, found["Bo Norwick (rower)"]) == ["Bo Norwick"]


def test_a_word_that_is_no_name_is_none_in_this_article_only() -> None:
    told = story("Ada Norwick, 52, came.", "Norwick left.")
    again = story("Ada Norwick, 52, sang.", seed="two.txt")
    orders = TagOrders(names=(NameOrder("Ada Norwick", ""), NameOrder("Norwick", "")))
    stories, found, _ = obeyed((told, orders), (again, TagOrders()))
    assert [len(one.mentions) for one in stories] == [0, 1]
    assert found["Ada Norwick"].aliases == ()


def test_a_name_in_a_longer_one_is_left_alone() -> None:
    told = story("Ada Norwick, 52, came to Norwick.")
    stories, found, _ = obeyed((told, TagOrders(names=(NameOrder("Norwick", "Norwick (town)"),))))
    assert surfaces(stories, found["Ada Norwick"]) == ["Ada Norwick"]
    assert surfaces(stories, found["Norwick (town)"]) == ["Norwick"]


def test_a_name_on_the_list_is_found_there_and_a_hidden_one_stays_hidden() -> None:
    desk = EntityOrders((Entry("Harl Trust", EntityKind.ORGANISATION, wikidata="Q7"), Entry("Bo Norwick", hide=True)))
    told = story("The keepers met.", "“We never saw the ship,” Norwick said. The keepers left.")
    orders = TagOrders(names=(NameOrder("keepers", "Harl Trust"), NameOrder("Norwick", "Bo Norwick")))
    stories, found, _ = obeyed((told, orders), authority=Authority(desk, shipped=False))
    assert found["Harl Trust"].wikidata == "Q7"
    assert surfaces(stories, found["Harl Trust"]) == ["keepers", "keepers"]
    assert "Bo Norwick" not in found
    assert [(q.speaker, q.speaker_text) for q in quotes(stories[0])] == [(None, "")]


@pytest.mark.parametrize(
    ("by", "wanted"),
    [("Ada Norwick", "Ada Norwick"), ("Bo Norwick", "Bo Norwick"), ("a port official", "a port official"), ("", "")],
)
def test_the_editor_says_who_speaks(by: str, wanted: str) -> None:
    orders = TagOrders(quotes=(QuoteOrder("we never saw", by),))
    stories, found, problems = obeyed((story(*FAMILY), orders))
    assert speakers(stories, found) == [wanted]
    assert not problems


def test_what_is_no_quotation_goes_and_what_was_missed_comes() -> None:
    told = story("Ada Norwick, 52, sang “The Wall of Harl” twice.", "A bell: It is late. Norwick heard it.")
    orders = TagOrders(quotes=(QuoteOrder("The Wall", hide=True), QuoteOrder("It is late", "Ada Norwick")))
    stories, found, problems = obeyed((told, orders))
    assert [(q.text, q.kind) for q in stories[0].quotes if q.text == "It is late"] == [("It is late", "direct")]
    assert speakers(stories, found) == ["Ada Norwick"]
    assert not problems


def test_the_first_words_are_whole_words_and_all_the_words_win() -> None:
    told = story("“We went home,” Ada Norwick said.", "“We,” she said.", "“Went? We went home early,” Bo Harl said.")
    orders = TagOrders(quotes=(QuoteOrder("We", "Di Prado"),))
    stories, found, _ = obeyed((told, orders))
    assert speakers(stories, found)[1] == "Di Prado"
    assert speakers(stories, found)[0] == "Ada Norwick"


def test_figures_and_dates_are_corrected_hidden_and_added() -> None:
    told = story(
        "Some 40,000 people fled in May 2010.", "The ship held 300 tons. A crowd of a lakh watched on 3 June 2011."
    )
    orders = TagOrders(
        figures=(
            FigureOrder("Some 40,000", counted="people who fled", compare="The flight"),
            FigureOrder("300 tons", hide=True),
            FigureOrder("a lakh", value=100_000, kind="people"),
        ),
        dates=(DateOrder("May 2010", Moment("2010-04", "month")), DateOrder("3 June 2011", hide=True)),
    )
    stories, _, problems = obeyed((told, orders))
    assert [(f.text, f.value, f.kind, f.counted) for f in stories[0].figures] == [
        ("Some 40,000 people", 40_000, "people", "people who fled"),
        ("a lakh", 100_000, "people", ""),
    ]
    assert [(e.text, e.moment.value) for e in stories[0].events] == [("May 2010", "2010-04")]
    assert stories[0].figures[1].sentence.startswith("A crowd")
    assert [figure.compare for figure in stories[0].figures] == ["The flight", None]
    assert not problems


def test_an_order_that_meets_nothing_is_told_with_its_line() -> None:
    orders = TagOrders(
        names=(NameOrder("Prado", "Di Prado", 3),),
        quotes=(QuoteOrder("They never", "Ada Norwick", line=5), QuoteOrder("They too", hide=True, line=6)),
        figures=(FigureOrder("40", value=3, line=7),),
        dates=(DateOrder("last year", hide=True, line=8),),
    )
    told = story(*FAMILY)
    found = spot(told, Authority(shipped=False), PLAIN, {told.head.id: orders})
    assert [(p.code, p.line, p.level) for p in found.problems] == [("D006", n, "warning") for n in (3, 5, 6, 7, 8)]
    assert 'No quotation of one.txt begins with "They never".' in {p.says for p in found.problems}


def test_no_order_changes_no_tag() -> None:
    told = story(*FAMILY)
    plain = spot(told, Authority(shipped=False), PLAIN)
    assert spot(told, Authority(shipped=False), PLAIN, {told.head.id: TagOrders()}) == plain


@pytest.mark.parametrize("mark", ["'", "’"])
def test_any_apostrophe_will_do(mark: str) -> None:
    told = story("a keeper of Ada’s Light wept.", "A bell: It’s late. Nobody heard it.")
    orders = TagOrders(
        names=(NameOrder(f"Ada{mark}s Light", "Harl Light"),), quotes=(QuoteOrder(f"It{mark}s late", "a bell"),)
    )
    stories, found, problems = obeyed((told, orders))
    assert surfaces(stories, found["Harl Light"]) == ["Ada’s Light"]
    assert speakers(stories, found) == ["a bell"]
    assert not problems
