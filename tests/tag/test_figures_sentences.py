"""Figures in news of all kinds: value, upper end, unit and kind, and nothing that is no figure.

The sentences were written for this test; each counts every figure in it, so a number too many fails like one too few.
"""

from __future__ import annotations

import pytest

from generator.model import ArticleId, Figure
from generator.tag.figures import figures

Row = tuple[float, float | None, str, str]

SENTENCES: list[tuple[str, list[Row]]] = [
    ("The senate passed the bill by 52 votes to 48 after a debate of nine hours.", [(52, None, "", "other")]),
    (
        "Turnout reached 61.4 percent, up from 57 percent four years earlier.",
        [(61.4, None, "%", "percent"), (57, None, "%", "percent")],
    ),
    ("Some 2,400 delegates will meet in Lisbon on May 12, 2019.", [(2400, None, "", "people")]),
    ("The coalition holds 73 of the 150 seats.", [(73, None, "", "other"), (150, None, "", "other")]),
    ("Mayor Ines Duarte, 47, was elected in 2014 and again in 2018.", []),
    ("About two-thirds of voters over 65 backed the plan.", [(66.67, None, "%", "percent")]),
    ("One in five households has no running water.", [(20, None, "%", "percent")]),
    ("Chapter 7 of the report and Article 50 of the treaty say nothing of it.", []),
    ("She lives at 14 Harbour Street, two blocks from the port.", []),
    ("The vote will be held at 6 p.m. on Tuesday, 3 March.", []),
    ("Norvik bought the chain for $1.4 billion in cash.", [(1400000000, None, "USD", "money")]),
    ("The shares fell 3.2% to 41 euros.", [(3.2, None, "%", "percent"), (41, None, "EUR", "money")]),
    ("The plant will cost between $300 million and $450 million.", [(300000000, 450000000, "USD", "money")]),
    (
        "Profit rose to £12.5m from £9m a year earlier.",
        [(12500000, None, "GBP", "money"), (9000000, None, "GBP", "money")],
    ),
    ("The company cut 1,200 jobs and closed 14 stores.", [(1200, None, "", "other"), (14, None, "", "other")]),
    ("It sells 3.5 to 4.8 million barrels a day.", [(3500000, 4800000, "barrels", "other")]),
    ("He was fined 5,000 pounds and lost his licence.", [(5000, None, "GBP", "money")]),
    (
        "The bank lent the country 2.5bn euros at 4 percent.",
        [(2500000000, None, "EUR", "money"), (4, None, "%", "percent")],
    ),
    ("The Boeing 737 carried 162 passengers.", [(162, None, "", "people")]),
    ("Windows 11 will be supported for 10 years.", []),
    (
        "It is a $65 billion enterprise with offices in 30 countries.",
        [(65000000000, None, "USD", "money"), (30, None, "", "other")],
    ),
    ("Rates went up by 25 basis points.", [(25, None, "basis points", "percent")]),
    ("Wages rose 2 percentage points faster than prices.", [(2, None, "percentage points", "percent")]),
    (
        "At least 112 people were killed and 340 wounded when shells hit the market.",
        [(112, None, "", "deaths"), (340, None, "", "people")],
    ),
    ("The strike killed 14 soldiers and injured another 30.", [(14, None, "", "deaths"), (30, None, "", "people")]),
    (
        "More than 35,000 people dead, some 40,000 people missing: that is the toll.",
        [(35000, None, "", "deaths"), (40000, None, "", "people")],
    ),
    ("The war has left more than 16,000 dead in three years.", [(16000, None, "", "deaths")]),
    ("The army says it captured or killed about two dozen fighters.", [(24, None, "", "people")]),
    ("The death toll rose to 87 on Sunday.", [(87, None, "", "deaths")]),
    ("An estimated 1.5 million people have fled across the border.", [(1500000, None, "", "people")]),
    ("Fighters seized 200 vehicles and dozens of rifles.", [(200, None, "", "other")]),
    ("Nobody knows how many thousands of civilians are trapped.", []),
    ("The 20th Brigade took Hill 402 at dawn.", []),
    ("Police seized 2.3 tonnes of cocaine hidden in bananas.", [(2300, None, "kg", "mass")]),
    (
        "Agents found 40 kilograms of heroin and $450,000 in cash.",
        [(40, None, "kg", "mass"), (450000, None, "USD", "money")],
    ),
    (
        "They carried 12 pounds of methamphetamine and 3 ounces of fentanyl.",
        [(5.443108, None, "kg", "mass"), (0.085049, None, "kg", "mass")],
    ),
    ("Twelve officers were arrested, and two were later released.", [(12, None, "", "people")]),
    ("He faces up to 20 years in prison on 11 counts.", [(11, None, "", "other")]),
    ("A 34-year-old man was charged in the killing of three women.", [(3, None, "", "deaths")]),
    ("The gang paid at least 65,000 dollars to two judges.", [(65000, None, "USD", "money")]),
    ("In 2016 officers raided 25 houses in a single night.", [(25, None, "", "other")]),
    ("Call 911 or 555-0134 with tips.", []),
    ("Interstate 40 was closed near Exit 12.", []),
    ("The indictment names 17 defendants from six countries.", [(17, None, "", "people")]),
    (
        "The ministry counted 3,912 cases and 61 deaths since January.",
        [(3912, None, "", "other"), (61, None, "", "deaths")],
    ),
    ("About 40 percent of nurses have had the vaccine.", [(40, None, "%", "percent")]),
    ("Nine out of 10 patients recovered within two weeks.", [(90, None, "%", "percent")]),
    ("A dozen children are in hospital with type 1 diabetes.", [(12, None, "", "people")]),
    ("The drug costs $2,000 a month and helps half of those who take it.", [(2000, None, "USD", "money")]),
    ("COVID-19 killed 1,100 people in the province in 2020.", [(1100, None, "", "deaths")]),
    ("Phase 3 of the trial enrolled 4,300 volunteers.", [(4300, None, "", "people")]),
    ("Rovers won 3-1 before 24,000 fans.", [(24000, None, "", "people")]),
    ("She scored 27 points in a 10-game winning streak.", [(27, None, "", "other")]),
    ("The marathon drew 15,000 runners from 60 countries.", [(15000, None, "", "people"), (60, None, "", "other")]),
    ("He signed for 80 million euros on a five-year contract.", [(80000000, None, "EUR", "money")]),
    ("Ferro, who won the 1,500 meters in 2021, is 31.", [(1500, None, "meters", "other")]),
    ("The sea has risen by 21 centimeters since 1900.", [(21, None, "centimeters", "other")]),
    (
        "The fire burned 12,000 hectares and destroyed 300 homes.",
        [(12000, None, "hectares", "other"), (300, None, "", "other")],
    ),
    ("The planet has warmed by 1.2 degrees Celsius.", [(1.2, None, "°C", "other")]),
    (
        "Floods drove some 600,000 people from their homes, the fourth such flood in ten years.",
        [(600000, None, "", "people")],
    ),
    ("The country emits 37 billion tons of carbon dioxide a year.", [(33565835380000.0, None, "kg", "mass")]),
    ("Half a million trees were planted on the 22nd of April.", [(500000, None, "", "other")]),
    ("A quarter of the glacier is gone.", [(25, None, "%", "percent")]),
    ("The dam holds 3 to 4 million cubic meters of water.", [(3000000, 4000000, "cubic meters", "other")]),
    ("Farmers lost 10-15 percent of the harvest.", [(10, 15, "%", "percent")]),
    ("Parliament has 577 members, of whom 212 belong to the ruling party.", [(577, None, "", "people")]),
    (
        "The party won 34.7% of the vote, against 31% for its rival, with 12 million ballots counted.",
        [(34.7, None, "%", "percent"), (31, None, "%", "percent"), (12000000, None, "", "other")],
    ),
    ("Roughly 200 people gathered outside Room 204 of the courthouse at 9:30 a.m.", [(200, None, "", "people")]),
    ("The president, 61, first ran in 1998 and has led the country for 23 years.", []),
    ("Article 14 gives the minister 30 days to answer.", []),
    ("Two ministers resigned, and three others were dismissed.", [(2, None, "", "people")]),
    ("He promised $600 checks to 11 million families.", [(600, None, "USD", "money"), (11000000, None, "", "people")]),
    (
        "The budget grew to 1.2 trillion yen, or about $8 billion.",
        [(1200000000000.0, None, "JPY", "money"), (8000000000, None, "USD", "money")],
    ),
    ("Unemployment fell from 7.9 to 7.1 percent.", [(7.9, None, "%", "percent"), (7.1, None, "%", "percent")]),
    ("Oil traded at $82.40 a barrel.", [(82.4, None, "USD", "money")]),
    ("Sales of the iPhone 15 rose 11 per cent in the third quarter of 2023.", [(11, None, "%", "percent")]),
    ("The firm employs 45,000 and plans 900 layoffs.", [(45000, None, "", "people"), (900, None, "", "other")]),
    ("It raised US$40m in a Series B round led by two funds.", [(40000000, None, "USD", "money")]),
    ("The €2 billion deal closed in Q3.", [(2000000000, None, "EUR", "money")]),
    ("A 20-foot container can hold 28 tons.", [(25401.17272, None, "kg", "mass")]),
    (
        "The cheapest ticket costs 19.99 euros, 15 percent more than in 2019.",
        [(19.99, None, "EUR", "money"), (15, None, "%", "percent")],
    ),
    ("Some 300 tanks and 2,000 soldiers crossed the river.", [(300, None, "", "other"), (2000, None, "", "people")]),
    (
        "Officials put the number of dead at 41, with 17 still missing.",
        [(41, None, "", "deaths"), (17, None, "", "people")],
    ),
    ("Seven civilians, including a girl of 6, died in the attack.", [(7, None, "", "deaths")]),
    ("A 2021-2022 register lists 142 cases of it.", [(142, None, "", "other")]),
    ("About 1,290 Harlans die each year from it.", [(1290, None, "", "deaths")]),
    ("The 2010-11 Rovers and the 2013/14 Athletes lost 26 games.", [(26, None, "", "other")]),
    ("The blast claimed the lives of 23 miners.", [(23, None, "", "deaths")]),
    ("Over 100 rockets were fired; 3 got through.", [(100, None, "", "other")]),
    ("More than a million refugees live in 34 camps.", [(1000000, None, "", "people"), (34, None, "", "other")]),
    ("The 101st Airborne lost four men on D-Day.", []),
    ("A car bomb killed one soldier and wounded five.", [(1, None, "", "deaths"), (5, None, "", "people")]),
    ("Of the 240 villages in the valley, 31 are empty.", [(240, None, "", "other")]),
    ("Customs officers intercepted 900 grams of heroin on Flight 207.", [(0.9, None, "kg", "mass")]),
    ("The court sentenced 16 men to between 5 and 12 years in prison.", [(16, None, "", "people")]),
    ("A 17-year-old was stabbed 12 times on Route 9.", []),
    ("Smugglers paid between 3,000 and 5,000 dollars a head.", [(3000, 5000, "USD", "money")]),
    ("He stole 1.3 million pounds from his clients.", [(1300000, None, "GBP", "money")]),
    (
        "Investigators examined 4,500 emails and 60 gigabytes of data.",
        [(4500, None, "", "other"), (60, None, "gigabytes", "other")],
    ),
    ("Only 3 in 10 rapes are reported.", [(30, None, "%", "percent")]),
    ("One in every 8 children is too thin.", [(12.5, None, "%", "percent")]),
    ("Doctors treated 85 patients, 19 of them children under 5.", [(85, None, "", "people"), (19, None, "", "people")]),
    ("The hospital has 400 beds and a staff of 1,100.", [(400, None, "", "other"), (1100, None, "", "people")]),
    ("Infections doubled to 6,200 a week; 48 patients died.", [(6200, None, "", "other"), (48, None, "", "deaths")]),
    ("The dose is 50 mg twice a day.", [(5e-05, None, "kg", "mass")]),
    ("Vaccination costs less than 2 dollars per child.", [(2, None, "USD", "money")]),
    ("In the 63rd minute Bale made it 2-0 from 25 yards.", [(25, None, "yards", "other")]),
    ("The club has not lost in 14 matches and leads by nine points.", [(14, None, "", "other")]),
    ("Osei ran the 100 meters in 9.91 seconds.", [(100, None, "meters", "other")]),
    ("Tickets sold out in 20 minutes; 58,000 watched.", [(58000, None, "", "people")]),
    ("She beat the champion 6-4, 7-5 on Court 2.", []),
    ("Temperatures hit 49.6°C, and 595 people died of heat.", [(49.6, None, "°C", "other"), (595, None, "", "deaths")]),
    (
        "The glacier lost 1.5 percent of its mass, about 4 billion tonnes of ice.",
        [(1.5, None, "%", "percent"), (4000000000000.0, None, "kg", "mass")],
    ),
    (
        "Winds of 140 mph tore roofs from nearly every house; 8,000 homes have no power.",
        [(140, None, "mph", "other"), (8000, None, "", "other")],
    ),
    ("The storm, a Category 4, is the third of 2024.", []),
    ("Solar panels now cover 1,800 square kilometers.", [(1800, None, "square kilometers", "other")]),
    ("Emissions must fall 43 percent by 2030.", [(43, None, "%", "percent")]),
    ("An additional 5,000 police will guard the 32 stadiums.", [(5000, None, "", "people"), (32, None, "", "other")]),
    (
        "Nearly half a million voters, or 9 percent, live abroad.",
        [(500000, None, "", "people"), (9, None, "%", "percent")],
    ),
    ("The union says 70% to 80% of drivers stayed home.", [(70, 80, "%", "percent")]),
    ("Fewer than 50 of the animals are left.", [(50, None, "", "other")]),
    ("It took 25 firefighters four hours to put out the blaze at 221 Baker Street.", [(25, None, "", "people")]),
    ("His account held just under $3,000; he owed 10 times that.", [(3000, None, "USD", "money")]),
    ("A record 7.2 million tourists came, up by a third.", [(7200000, None, "", "people")]),
    ("Version 4.2 of the software runs on 90 percent of phones.", [(90, None, "%", "percent")]),
    ("Prisoners get 1,500 calories a day.", [(1500, None, "", "other")]),
]


def found(text: str) -> list[Figure]:
    return list(figures(ArticleId("a-00000000"), [(0, text)], None))


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_every_figure_of_a_sentence(text: str, expected: list[Row]) -> None:
    rows: list[Row] = [(round(f.value, 6), f.value_to, f.unit, f.kind) for f in found(text)]
    assert rows == expected


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("The port paid R2.1 billion for coal.", 2.1e9, "ZAR", "money"),
        ("They asked for R20,000 at once.", 20_000, "ZAR", "money"),
        ("Each family will get 5,000 Solomon dollars.", 5_000, "SBD", "money"),
        ("The hull was sold for F$185,000.", 185_000, "FJD", "money"),
        ("A night pays 25,000 CFA francs in Senegal.", 25_000, "XOF", "money"),
        ("A night pays 25,000 CFA francs.", 25_000, "CFA francs", "money"),
        ("Miners in Zambia will get 7,500 kwacha.", 7_500, "ZMW", "money"),
        ("That would cost some 740 million leva a year.", 7.4e8, "BGN", "money"),
        ("She has buried 31 boys since May.", 31, "", "deaths"),
        ("In all 17 people were known to be dead.", 17, "", "deaths"),
        ("It is a country of 18 million.", 18e6, "", "people"),
        ("It will need 240 deckhands.", 240, "", "people"),
    ],
)
def test_sums_of_more_countries_and_people_by_their_work(text: str, value: float, unit: str, kind: str) -> None:
    (figure,) = figures(ArticleId("a-00000000"), [(0, text)], None)
    assert (figure.value, figure.unit, figure.kind) == (value, unit, kind)


def test_a_road_and_a_droid_are_no_rand() -> None:
    texts = ["They took the R500 to Harl.", "An R2 unit and R18 came.", "He buried the knife."]
    assert not [f for n, text in enumerate(texts) for f in figures(ArticleId("a-00000000"), [(n, text)], None)]
