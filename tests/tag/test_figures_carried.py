"""Figures that lean on the words around them: deaths told by another word, the money or the people named before."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, Figure
from generator.tag.figures import figures

Row = tuple[str, float, str, str]


def found(text: str) -> list[Figure]:
    return list(figures(ArticleId("a-00000000"), [(0, text)], None))


def rows(text: str) -> list[Row]:
    return [(f.text, round(f.value, 4), f.unit, f.kind) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Twelve patients of Norwick’s clinics died of fever in 2019.", "Twelve patients"),
        ("Two people, a baker and a retired nurse, died on the bridge.", "Two people"),
        ("She keeps a picture of 14 girls in a class of 1982 who were dead by 1990.", "14 girls"),
        ("The report names 26 people whose deaths were never looked into.", "26 people"),
        ("Diggers brought up the remains of at least nine men.", "at least nine men"),
        ("Behind the mill they came upon a grave with six people in it.", "six people"),
        ("The paper has lost two reporters to murder.", "two reporters"),
        ("No fewer than 18 miners were found dead.", "No fewer than 18 miners"),
        ("Five workers on the night shift were crushed to death.", "Five workers"),
        ("Three nuns who had hidden in the cellar were shot dead.", "Three nuns"),
    ],
)
def test_the_dead_are_told_by_other_words(text: str, printed: str) -> None:
    assert [(f.text, f.kind) for f in found(text) if f.kind != "other"] == [(printed, "deaths")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 people at a vigil for women who were killed held candles.",
        "Some 40 people in the town where a boy died held candles.",
        "Some 40 people, among others who said that he died, held candles.",
        "The court had 40 men sentenced to death.",
        "Some 40 guards, both armed units, killed a dog.",
        "The team lost 40 players to rivals.",
        "The grave lies where 40 people work.",
    ],
)
def test_another_death_nearby_kills_nobody_counted(text: str) -> None:
    assert [(f.value, f.kind) for f in found(text)] == [(40, "people")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state promised 70 million euros and sent 12 million.", (1.2e7, "EUR", "money")),
        ("It took 31 million euros in tax. With the fines the sum is 88 million.", (8.8e7, "EUR", "money")),
        ("It lost $40 million, compared with a profit of 12 million.", (1.2e7, "USD", "money")),
        ("It was fined 2 billion euros and told to set aside another 400 million.", (4e8, "EUR", "money")),
        ("The school shrank to 9,800 pupils from 12,600 in 2010.", (12600, "", "people")),
        ("The floods killed 41 people, up from 9 last year.", (9, "", "deaths")),
        ("Joblessness was 6.1 per cent in May, against 5.9 in April.", (5.9, "%", "percent")),
    ],
)
def test_a_bare_number_takes_over_the_unit(text: str, expected: tuple[float, str, str]) -> None:
    figure = found(text)[-1]
    assert (figure.value, figure.unit, figure.kind) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The firm made 70 million euros, and its app has 12 million.", ["money", "other"]),
        ("It paid 70 million euros. The lake holds another 12 million.", ["money", "other"]),
        ("It moved 900 pupils from 2019 on.", ["people"]),
        ("It moved 900 pupils from 12 schools.", ["people", "other"]),
    ],
)
def test_a_bare_number_takes_over_nothing_without_a_word_for_it(text: str, kinds: list[str]) -> None:
    assert [f.kind for f in found(text)] == kinds


def test_those_told_of_last_are_them() -> None:
    assert rows("The nurses would like it in writing. About 740 of them have a union.") == [
        ("About 740 of them", 740, "", "people")
    ]
    assert all(f.kind != "people" for f in found("The bridges are old. About 740 of them need work."))


def test_them_among_the_dead_are_dead_and_them_hurt_are_not() -> None:
    assert [f.kind for f in found("The fire killed 85 people, 19 of them children.")] == ["deaths", "deaths"]


@pytest.mark.parametrize("text", ["We have 61 guys for 104 posts.", "They took on 61 stand-ins who live in tents."])
def test_other_words_for_people(text: str) -> None:
    assert [f.kind for f in found(text) if f.value == 61] == ["people"]


@pytest.mark.parametrize(
    "text",
    [
        "The cargo, the indictment says, belonged to two owners in Harl.",
        "The quarrel outlasted two of his lawyers and some of the charges against him.",
        "The executive has two brothers.",
    ],
)
def test_two_to_whom_nothing_happened_are_no_news(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "kilograms"),
    [
        ("The girl weighed 6 pounds 11 ounces.", "6 pounds 11 ounces", 3.0334),
        ("They took 2 kilos and 300 grams of heroin.", "2 kilos and 300 grams", 2.3),
        ("The bell weighs 3,307 pounds, and cost little.", "3,307 pounds", 1500.03),
    ],
)
def test_a_mass_in_two_units_is_one(text: str, printed: str, kilograms: float) -> None:
    assert rows(text) == [(printed, kilograms, "kg", "mass")]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("Growth was -0.4 percent.", "-0.4 percent", -0.4),
        ("Growth was minus 0.4 per cent.", "minus 0.4 per cent", -0.4),
        ("Growth was 3-4 percent.", "3-4 percent", 3),
    ],
)
def test_a_share_below_zero(text: str, printed: str, value: float) -> None:
    assert rows(text) == [(printed, value, "%", "percent")]
