"""What goes with a figure: its words, qualifier, counted noun, date and sentence; and input that is none."""

from __future__ import annotations

import time

import pytest

from generator.model import ArticleId, Figure, Moment
from generator.tag.figures import figures

PUBLISHED = Moment("2019-10-23", "day")


def found(*blocks: str, published: Moment | None = None) -> list[Figure]:
    return list(figures(ArticleId("a-00000000"), list(enumerate(blocks)), published))


def only(text: str, published: Moment | None = None) -> Figure:
    (figure,) = found(text, published=published)
    return figure


def test_the_toll_of_two_papers_is_comparable() -> None:
    first = only("The fighting has left some 9,000 people dead.")
    second = only("More than 9,500 people dead, the ministry admits.")
    assert (first.kind, first.counted) == (second.kind, second.counted) == ("deaths", "people dead")
    assert (first.qualifier, second.qualifier) == ("some", "more than")


@pytest.mark.parametrize(
    ("text", "printed", "counted"),
    [
        ("The firm moved $310 million for him and his wife.", "$310 million", ""),
        ("Some 40 tons of snow fell on Harl.", "Some 40 tons", "snow"),
        (
            "About two dozen high and midlevel smugglers fled.",
            "About two dozen high and midlevel smugglers",
            "high and midlevel smugglers",
        ),
        ("Police held 20 heavily armed men, all masked.", "20 heavily armed men", "heavily armed men"),
        ("It is a $65 million business.", "$65 million", "business"),
        ("They got $12 million in farm aid.", "$12 million", "farm aid"),
        ("Divers raised 3 tonnes of cocaine.", "3 tonnes", "cocaine"),
        ("Some 40 percent of nurses agree.", "Some 40 percent", "nurses"),
        ("The bureau moved 1,050 Texas prisoners.", "1,050 Texas prisoners", "Texas prisoners"),
    ],
)
def test_words_and_what_is_counted(text: str, printed: str, counted: str) -> None:
    figure = only(text)
    assert (figure.text, figure.counted) == (printed, counted)
    assert text[figure.start : figure.end] == printed


@pytest.mark.parametrize(
    "words",
    [
        "at least",
        "up to",
        "nearly",
        "about",
        "more than",
        "as many as",
        "an estimated",
        "roughly",
        "fewer than",
        "a record",
    ],
)
def test_the_qualifier_is_kept_as_printed(words: str) -> None:
    figure = only(f"The port employs {words} 400 welders and 5,000 clerks."[:60].replace(" and 5,000 clerks.", "."))
    assert figure.qualifier == words
    assert figure.text.startswith(words)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The fare is Rs. 1,200 a month.", 1200, "rupees"),
        ("In Delhi the fare is Rs 300 crore.", 3e9, "INR"),
        ("They asked for N500m in damages.", 5e8, "NGN"),
        ("The bridge cost KSh 2 million.", 2e6, "KES"),
        ("The bridge cost R$45 million.", 4.5e7, "BRL"),
        ("The bridge cost ¥3 trillion.", 3e12, "JPY"),
        ("The bridge cost PKR 40 million.", 4e7, "PKR"),
        ("A share is sold at 176 Hong Kong dollars.", 176, "HKD"),
        ("It paid 88 billion New Zealand dollars.", 8.8e10, "NZD"),
        ("It paid 400 Czech crowns.", 400, "CZK"),
        ("It paid 400 U.S. dollars.", 400, "USD"),
    ],
)
def test_money_of_many_countries(text: str, value: float, unit: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == ("money", value, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted"),
    [
        ("The rate is 12 deaths per 100,000 people.", 12, "per 100,000 people", "deaths"),
        ("They met 4.2 murders for every 100,000 residents.", 4.2, "per 100,000 residents", "murders"),
        ("Some 300 cases per million inhabitants were found.", 300, "per million inhabitants", "cases"),
    ],
)
def test_a_rate_counts_neither_people_nor_the_dead(text: str, value: float, unit: str, counted: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit, figure.counted) == ("other", value, unit, counted)


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("More than a third of Harl’s 12,000 workers left.", 33.33, "workers"),
        ("Some 40 percent of its 2,000 shops are shut.", 40, "shops"),
        ("One in 40 adults has it.", 2.5, "adults"),
    ],
)
def test_a_share_is_of_people_and_not_of_a_number(text: str, value: float, counted: str) -> None:
    figure = found(text)[0]
    assert (figure.kind, figure.value, figure.counted) == ("percent", value, counted)


def test_who_is_counted_among_the_dead_is_dead() -> None:
    told = found("The fire killed 11 people, including four children and two women, and injured 30 others.")
    assert [(f.value, f.kind) for f in told] == [(11, "deaths"), (4, "deaths"), (2, "deaths"), (30, "people")]


def test_a_persons_weight_is_no_figure() -> None:
    assert found("The 290-pound lineman came late.") == []
    assert only("A 290-pound bale of hashish was found.").kind == "mass"


def test_a_quakes_magnitude_is_a_label() -> None:
    assert found("A quake of magnitude 6.4 hit homes.") == []


def test_a_range_keeps_both_ends() -> None:
    figure = only("Repairs will cost 3.5 to 4.8 billion dollars.")
    assert (figure.value, figure.value_to, figure.unit) == (3.5e9, 4.8e9, "USD")


def test_a_change_gives_two_figures() -> None:
    assert [f.value for f in found("The share rose from 12 to 15 percent.")] == [12, 15]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Last year 80 people died on this road.", "2018"),
        ("In 2012, thieves took 40 paintings.", "2012"),
        ("The mine employed 700 people in March 2011.", "2011-03"),
        ("The mine employs 700 people.", "2019-10-23"),
        ("Since 2006 it has lost 700 workers.", "2019-10-23"),
        ("Last year came, and 900 nurses over the past decade had left.", "2019-10-23"),
        ("It sent 284 suspects over the past three years, as promised when she took office in 2016.", "2019-10-23"),
    ],
)
def test_the_date_it_holds_for(text: str, as_of: str) -> None:
    figure = only(text, published=PUBLISHED)
    assert figure.as_of is not None
    assert figure.as_of.value == as_of


def test_no_date_is_invented() -> None:
    assert only("Last year 80 people died on this road.").as_of is None


def test_the_sentence_comes_along() -> None:
    figure = only("It rained. Some 300 homes are gone. Nobody spoke.")
    assert figure.sentence == "Some 300 homes are gone."


@pytest.mark.parametrize("text", ["Score 4.5 out of 5.", "It got 3 out of 5 stars.", "She runs 2 checklists."])
def test_no_people_and_no_shares_in_scores_and_lists(text: str) -> None:
    assert not [figure for figure in found(text) if figure.kind in ("people", "percent")]


def test_a_shared_currency_is_named_by_the_country_of_the_text() -> None:
    assert found("Manila wants to know.", "It cost 2 billion pesos.")[0].unit == "PHP"
    assert only("It cost 2 billion pesos.").unit == "pesos"
    assert only("Between Mexico and Chile, 5 million pesos changed hands.").unit == "pesos"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 300_000,
        "12 " * 4_000,
        "one in " * 4_000,
        "1," * 60_000,
        "12 people. " + "." * 300_000,
        "$1 " * 10_000,
        "😀" * 100_000,
    ],
    ids=["letters", "numbers", "shares", "commas", "dots", "money", "emoji"],
)
def test_endless_input_takes_bounded_time(text: str) -> None:
    begun = time.process_time()
    found(text)
    assert time.process_time() - begun < 8


@pytest.mark.parametrize(
    "text", ["", " ", "$", "%", "1", "-", "￥", "ſ 12", "١٢ شخصا", "ⅷ people", "1e5 men", "$-5", "12’s", "0 people"]
)
def test_odd_input_does_not_raise(text: str) -> None:
    for figure in found(text):
        assert text[figure.start : figure.end] == figure.text


SPANISH = "El alcalde dijo que la ayuda es para los que no la tienen y que se va a dar a las familias de la zona. "
FRENCH = "Le maire a dit que les gens de la ville ont vu une partie de la rue et que des maisons sont dans le noir. "
GERMAN = "Der Bericht ist nicht das Ende, und die Stadt wird mit dem Geld für den Hafen auf der Seite von allen sein. "


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        (SPANISH + "Unas 1.200 personas huyeron.", 1200, ""),
        (SPANISH + "Unas 1,5 millones de personas huyeron.", 1.5e6, ""),
        (SPANISH + "Huyeron 3 mil personas.", 3000, ""),
        (SPANISH + "Cuesta 1.200 millones de euros.", 1.2e9, "EUR"),
        (SPANISH + "Es el 12,5 % del total.", 12.5, "%"),
        (FRENCH + "Près de 1 200 personnes ont fui.", 1200, ""),
        (FRENCH + "Près de 1\u202f200\u202f000 habitants ont fui.", 1.2e6, ""),
        (FRENCH + "Le pont coûte 3 milliards d’euros.", 3e9, "EUR"),
        (GERMAN + "Rund 12.000 Menschen kamen.", 12000, ""),
        (GERMAN + "Es kostet 2,5 Millionen Euro.", 2.5e6, "EUR"),
    ],
)
def test_thousands_of_other_languages(text: str, value: float, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        SPANISH + "La gasolina cuesta 1,459 euros el litro.",
        SPANISH + "Sube un 3.145 % y hay 400 casas.",
        SPANISH + "Tiene 1.234 millones de euros.",
        "The ferry took 1 200 people.",
        "The ferry took 3.200 people.",
        "Unas 1.200 people huyeron.",
    ],
)
def test_a_number_whose_shape_leaves_a_doubt_is_no_figure(text: str) -> None:
    assert found(text) == []
