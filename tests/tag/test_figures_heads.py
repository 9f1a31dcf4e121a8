"""Counts without a noun that the sentence gives to people, and small counts that are news or none."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, Figure
from generator.tag.figures import figures

Row = tuple[float, str]


def found(text: str) -> list[Figure]:
    return list(figures(ArticleId("a-00000000"), [(0, text)], None))


def rows(text: str) -> list[Row]:
    return [(f.value, f.kind) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The raids killed 240 people and drove 31,000 from their homes.", (31000, "people")),
        ("The barge carried 310 people. It sank 12 miles off Harl. The coast guard saved 96.", (96, "people")),
        ("Five men are still missing. Fourteen are in hospital in Harl.", (14, "people")),
        ("By night 17 people were known to be dead and at least 40 had not been found.", (40, "people")),
        ("Of the 143 people aboard, most swam. Sixty-nine were lost.", (69, "deaths")),
        ("The mill employs 2,300 people and a further 900 through contractors.", (900, "people")),
        ("Some 3,400 people fled; a priest puts the figure at more than 5,000.", (5000, "people")),
        ("At least 88 people have drowned, the county says. The state counts 143 along the river.", (143, "deaths")),
        ("Fifty-eight clerks were jailed, and at least five took their own lives.", (5, "deaths")),
        ("At the Norwick clinic, where 13 of the wounded lay, the lights failed.", (13, "people")),
        ("The union, which speaks for about 900 of the workforce, stayed in.", (900, "people")),
        ("The jail, built for 5,000, now holds about 7,100.", (7100, "people")),
        ("The nurse showed us the book: 212 admitted, nine sent home.", (212, "people")),
        ("A ferry with a crew of 16 ran aground.", (16, "people")),
        ("By noon 5,000 had been evacuated from the valley.", (5000, "people")),
        ("A bus with 44 aboard left the road.", (44, "people")),
        ("The barge carried 68, of whom 12 were children.", (12, "people")),
        ("The blast killed 60 people, of whom 12 were children.", (12, "deaths")),
        ("Police arrested two minors.", (2, "people")),
    ],
)
def test_a_bare_number_counts_people(text: str, last: Row) -> None:
    assert rows(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Twelve officers were arrested, and two were later released.",  # small
        "The club signed 14 players and won another 12 in Harl.",  # "another" of something else
        "The raids hit 40 soldiers. Ada keeps 700 in a drawer.",
        "The ship carried 40 soldiers. She was saved 1950 and sold.",
    ],
)
def test_a_bare_number_without_a_word_for_it_counts_nobody(text: str) -> None:
    assert [kind for _, kind in rows(text)].count("people") == 1


def test_them_among_the_dead_are_dead_whoever_else_was_arrested() -> None:
    told = rows("At least 11 people were killed, seven of them soldiers, and 43 arrested.")
    assert told == [(11, "deaths"), (7, "deaths"), (43, "people")]


def test_one_of_them_is_a_count_only_where_it_says_who() -> None:
    assert rows("The fire killed 12 people, one of them on the roof.") == [(12, "deaths")]
    assert rows("The fire killed 12 people, one of them a child.") == [(12, "deaths"), (1, "deaths")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The gang lost 16 men in three years.", (16, "deaths")),
        ("The town lost 160 men to the city.", (160, "people")),
        ("He has buried, by the parish register, 611 victims of the war.", (611, "deaths")),
        ("Among the killings are those of 19 people in a mill at Harl.", (19, "deaths")),
        ("She found that 23 babies would have lived with a doctor at hand.", (23, "deaths")),
        ("At least seven of the victims were shot from above while kneeling.", (7, "deaths")),
        ("The blast killed two operators at the mill.", (2, "deaths")),
        ("The bureau hired 50 screeners.", (50, "people")),
        ("The bureau bought 50 scanners.", (50, "other")),
        ("The bureau hired 50 helicopters.", (50, "other")),
        ("The barge went down off Harl with 69 people.", (69, "deaths")),
        ("It is the worst loss of a ferry since 2020, when 27 passengers were washed off one.", (27, "deaths")),
        ("Seven soldiers and a nurse died.", (7, "deaths")),
        ("Eleven others were treated there.", (11, "people")),
        ("The paper named nine people, and 37 others are on trial.", (37, "people")),
        ("Eleven others were painted green.", (11, "other")),
    ],
)
def test_who_is_counted_by_what_befell_them(text: str, first: Row) -> None:
    assert first in rows(text)


def test_of_whom_a_part_died_were_not_all_dead() -> None:
    assert rows("Two-thirds of the 80 men died.") == [(66.67, "percent"), (80, "people")]
    assert rows("The 80 men died.") == [(80, "deaths")]
    assert (19, "deaths") in rows("Three of the 19 killed were cooks.")


@pytest.mark.parametrize(
    "text",
    [
        "Four employees were dismissed.",
        "Four people will lose their jobs.",
        "It is a small firm with four staff.",
        "A team of four inspectors looked on.",
        "He was arrested in spring at a farm outside Harl, in the hills, as was first told by a paper there, together "
        "with four bodyguards.",
        "The fee was shared by four defendants.",
    ],
)
def test_a_few_people_are_news_when_something_befell_them_or_they_are_all(text: str) -> None:
    assert rows(text)[-1] == (4, "people")


@pytest.mark.parametrize(
    "text",
    [
        "Bo was born in Harl, the second of three sons of a baker who was killed.",
        "Bo was the fourth of eleven children.",
        "He was shot at once. They had two sons.",
        "Two officers were shot, according to two officials.",
        "She wrote maybe a fifth of it.",
        "No patient feels a quarter of a point on a scale.",
        "Between 2012 and 2019 died the last of them.",
    ],
)
def test_ranks_families_and_sources_are_no_figures(text: str) -> None:
    kinds = [f for f in found(text) if f.text != "Two officers"]
    assert kinds == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("He asked Ada to lend him R500 for petrol.", 500, "ZAR", "money"),
        ("Rooms are R450 a night.", 450, "ZAR", "money"),
        ("Bo paid me back two euros forty for a roll.", 2.4, "EUR", "money"),
        ("They lent it 5 m euros.", 5e6, "EUR", "money"),
        ("They took half a ton of cocaine.", 453.592, "kg", "mass"),
        ("They took two and a half tonnes of hashish.", 2500, "kg", "mass"),
        ("They seized a tonne of khat.", 1000, "kg", "mass"),
        ("They took more than a ton of khat.", 907.185, "kg", "mass"),
        ("Prices rose 2½ percent.", 2.5, "%", "percent"),
        ("Two thousand five hundred people came.", 2500, "", "people"),
        ("One person in five has no water.", 20, "%", "percent"),
    ],
)
def test_sums_masses_and_shares_in_other_forms(text: str, value: float, unit: str, kind: str) -> None:
    (figure,) = found(text)
    assert (round(figure.value, 3), figure.unit, figure.kind) == (value, unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Take the R500 to Norwick.",
        "A ton of bricks would be cheaper a tonne.",
        "One man in three boats waved.",
        "He took two euros forty times.",
    ],
)
def test_forms_that_only_look_so(text: str) -> None:
    assert all(f.value not in (500, 907.18474, 1000, 2.4) and f.kind != "percent" for f in found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten people were killed, including two children.", [(10, "deaths"), (2, "deaths")]),
        ("Ten people died in the raid on Harl, among them four nurses.", [(10, "deaths"), (4, "deaths")]),
        (
            "Ten people were killed and 30 wounded, including four nurses.",
            [(10, "deaths"), (30, "people"), (4, "people")],
        ),
        ("The raid killed ten people, including four missing nurses.", [(10, "deaths"), (4, "people")]),
        ("The crash left eight people dead and at least a dozen in hospital.", [(8, "deaths"), (12, "people")]),
        ("Twelve officers were shot, five of whom were killed.", [(12, "people"), (5, "deaths")]),
        ("Twelve officers were shot, five of whom were treated.", [(12, "people"), (5, "people")]),
        ("Bodies of 22 migrants lay in the lorry.", [(22, "deaths")]),
        ("The bomber killed himself and nine others.", [(9, "deaths")]),
        ("The guard and three others died.", [(3, "deaths")]),
        ("The guard and three others slept.", []),
        ("The army killed 40 rebels and captured 12.", [(40, "deaths"), (12, "people")]),
        ("The army captured 12 bridges.", [(12, "other")]),
        ("Twenty-two people, most of them women, drowned.", [(22, "deaths")]),
        ("Twenty-two people, most of them women, drowned kittens.", [(22, "people")]),
        ("Police put the crowd at 8,000.", [(8000, "people")]),
        ("The village, population 340, has no shop.", [(340, "people")]),
        ("Offices of 22 migrants were shut.", [(22, "people")]),
    ],
)
def test_the_dead_and_those_told_of_beside_them(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than a quarter of a million people signed.", [(250_000, "people")]),
        ("Three-quarters of a million people signed.", [(750_000, "people")]),
        ("They lost a quarter of a billion euros.", [(2.5e8, "money")]),
        ("A quarter of the people signed.", [(25, "percent")]),
    ],
)
def test_a_part_of_a_million_is_a_number(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_range_of_billions_in_short() -> None:
    (figure,) = found("The loss is put at 3bn-4bn euros.")
    assert (figure.value, figure.value_to, figure.unit) == (3e9, 4e9, "EUR")


def test_a_fifth_alone_is_a_share() -> None:
    assert rows("About a fifth of voters stayed at home.") == [(20, "percent")]


def test_cocaine_and_forty_kilos_are_two() -> None:
    first, second = found("They took half a ton of cocaine and forty kilos of meth.")
    assert (first.counted, second.counted) == ("cocaine", "meth")
