"""Dates in text: resolved against the day of publication where they lean on it, and never guessed."""

from __future__ import annotations

import time

import pytest

from generator.model import ArticleId, Event, Moment, Precision
from generator.tag.events import events

PUBLISHED = Moment("2019-10-23", "day")  # a Wednesday


def found(text: str, published: Moment | None = PUBLISHED) -> list[Event]:
    return list(events(ArticleId("a-00000000"), [(0, text)], published))


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("He was extradited in February 2010.", "2010-02", "month"),
        ("She was born on 5 May 1971.", "1971-05-05", "day"),
        ("On Monday, March 4, 2019, it closed.", "2019-03-04", "day"),
        ("The log ends at 2018-11-30.", "2018-11-30", "day"),
        ("It opened 25/12/2010.", "2010-12-25", "day"),
        ("It opened 12/25/2010.", "2010-12-25", "day"),
        ("It has stood since 1998.", "1998", "year"),
        ("The 2008 election was close.", "2008", "year"),
        ("By mid-2012 it was gone.", "2012", "year"),
        ("It burned in the summer of 2003.", "2003", "year"),
    ],
)
def test_a_date_that_says_its_year(text: str, value: str, precision: Precision) -> None:
    for published in (PUBLISHED, None):
        (event,) = found(text, published)
        assert (event.moment.value, event.moment.precision) == (value, precision)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("Last month they met.", "2019-09", "month"),
        ("They will meet next month.", "2019-11", "month"),
        ("Earlier this year they met.", "2019", "year"),
        ("They meet again next year.", "2020", "year"),
        ("On Thursday police came.", "2019-10-17", "day"),
        ("Police came on Wednesday.", "2019-10-23", "day"),
        ("Police came last Wednesday.", "2019-10-16", "day"),
        ("It will open on Monday.", "2019-10-28", "day"),
        ("It rained yesterday.", "2019-10-22", "day"),
        ("It was hit this summer.", "2019", "year"),
        ("She left last spring.", "2019", "year"),
        ("A vote was held in August.", "2019-08", "month"),
        ("A vote was held in December.", "2018-12", "month"),
        ("The February murder shook them.", "2019-02", "month"),
        ("Fire broke out on Sept. 30.", "2019-09-30", "day"),
        ("Fire broke out on Nov. 2.", "2019-11-02", "day"),
        ("It began three years ago.", "2016", "year"),
        ("It began two months ago.", "2019-08", "month"),
        ("It began 5 days ago.", "2019-10-18", "day"),
    ],
)
def test_a_date_that_leans_on_the_publication(text: str, value: str, precision: Precision) -> None:
    (event,) = found(text)
    assert (event.moment.value, event.moment.precision) == (value, precision)
    assert found(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "She may march on in august company.",
        "The 1990s were loud.",
        "The Sept. 11 attacks changed it.",
        "About two years ago it began.",
        "A winter storm hit last winter.",
        "It cost 2010 dollars and 1,998 men.",
        "It opened 05/06/2010.",
        "On February 30, 2010 nothing happened.",
        "In March 2008 he fled, and in June he died.",
        "Fire broke out on Feb. 20.",
    ],
)
def test_what_is_not_known_is_not_said(text: str) -> None:
    assert [event.moment.value for event in found(text) if event.moment.value != "2008-03"] == []


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (Moment("2019-10", "month"), "Last month they met.", "2019-09"),
        (Moment("2019-10", "month"), "On Thursday they met.", None),
        (Moment("2019", "year"), "Last year they met.", "2018"),
        (Moment("2019", "year"), "Last month they met.", None),
        (Moment("2019-13-45", "day"), "Last month they met.", None),
    ],
)
def test_only_as_far_as_the_publication_is_known(published: Moment, text: str, value: str | None) -> None:
    assert [event.moment.value for event in found(text, published)] == ([value] if value else [])


@pytest.mark.parametrize(
    "text",
    [
        "The shop is open Monday to Friday.",
        "The shop is open Tuesday-Thursday.",
        "Most shops in Harl close early on Sunday.",
        "The Patch Tuesday fixes are out before Black Friday.",
        "They pray every Friday, and each Sunday they sing.",
        "It was a Friday. That Monday he left, and the following Tuesday she did.",
    ],
)
def test_a_weekday_of_no_known_week_is_no_date(text: str) -> None:
    assert found(text) == []


def test_a_weekday_of_this_week_beside_another() -> None:
    text = "It was moved from Monday to Tuesday, says a Wednesday report."
    assert [event.moment.value for event in found(text)] == ["2019-10-21", "2019-10-22", "2019-10-23"]


def test_a_day_behind_another_year_is_not_dated() -> None:
    text = "He signed during the 1997 season. Ten days after that, on Nov. 4, he scored."
    assert [event.moment.value for event in found(text)] == ["1997"]
    assert [event.moment.value for event in found("It burned in 1998. It will open on Nov. 2.")] == [
        "1998",
        "2019-11-02",
    ]


def test_two_days_of_one_year() -> None:
    text = "He drove late on November 12 and into November 13, 2012."
    assert [event.moment.value for event in found(text)] == ["2012-11-12", "2012-11-13"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was found on 12 September last year.", "2018-09-12"),
        ("He died on June 3 of last year.", "2018-06-03"),
        ("He died in June last year.", "2018-06"),
        ("He died in March of this year.", "2019-03"),
        ("It opens on 3 June next year.", "2020-06-03"),
        ("He died on 3 June. Last year he was well.", "2019-06-03"),
        ("In January and February 2018 they met.", "2018-01"),
        ("From November to February 2018 they met.", "2017-11"),
        ("In January they met Ada. February 2018 was cold.", "2019-01"),
        ("The day before yesterday he fled.", "2019-10-21"),
        ("It opens the day after tomorrow.", "2019-10-25"),
    ],
)
def test_a_day_takes_the_year_that_is_told_with_it(text: str, value: str) -> None:
    assert found(text)[0].moment.value == value


def test_a_month_of_a_year_is_one_date() -> None:
    (event,) = found("They met in May of 2012.")
    assert (event.text, event.moment.value) == ("May of 2012", "2012-05")


def test_the_words_and_the_sentence_as_printed() -> None:
    (event,) = found("It rained. They met late in February 2010, near Oslo. It snowed.", None)
    assert event.text == "February 2010"
    assert event.sentence == "They met late in February 2010, near Oslo."
    assert "February 2010" in event.moment.evidence


@pytest.mark.parametrize("piece", ["in June ", "2010 ", "in 2010 ", "May ", "a ", ".", "Monday, ", "two years ago "])
def test_endless_input_takes_bounded_time(piece: str) -> None:
    begun = time.process_time()
    found(piece * (200_000 // len(piece)))
    assert time.process_time() - begun < 8
