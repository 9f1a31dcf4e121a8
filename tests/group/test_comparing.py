"""Figures of several stories side by side: what ties them, what keeps them apart, and the editor's word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.group import explain_compared, group
from generator.model import (
    Article,
    ArticleId,
    Block,
    Compared,
    Entity,
    EntityId,
    EntityKind,
    Figure,
    FigureKind,
    Kind,
    Mention,
    Meta,
    Moment,
    SeedPath,
    Story,
    story_id,
)

QUAY = Entity(EntityId("e-00000001"), "Port Elder", EntityKind.PLACE, ("Elder",), "machine", ())
FILLER = (
    "The council met on Tuesday and went home early because of the rain.",
    "A bakery opened beside the station, and its owner gave bread away.",
    "Nobody on the hill could say when the bells would ring again.",
    "The choir sang two songs and left by the side door.",
)


def told(number: int, sentence: str, printed: str, value: float, day: str | None = None, **given: Any) -> Story:
    """A story of five paragraphs whose first has a figure, and "Port Elder" or "Elder" as a name."""
    article = ArticleId(f"a-{number:08x}")
    blocks = tuple(Block(Kind.PARAGRAPH, text, (n,)) for n, text in enumerate((sentence, *FILLER)))
    published = Moment(day, "day") if day else None
    head = Article(article, SeedPath(f"{number}.txt"), "0" * 64, Meta(title=f"T{number}", published=published), blocks)
    at = sentence.index(printed)
    kind: FigureKind = given.pop("kind", "deaths")
    figure = Figure(
        article, 0, at, at + len(printed), printed, value, None, "", kind, "", "", None, sentence
    )  # fmt: skip
    figure = replace(figure, **given)
    names = [name for name in ("Port Elder", "Elder") if name in sentence][:1]
    mentions = tuple(Mention(QUAY.id, article, 0, sentence.index(n), sentence.index(n) + len(n), n) for n in names)
    return Story(story_id(article), head, mentions=mentions, figures=(figure,))


def beside(*stories: Story) -> list[list[str]]:
    return [[figure.text for figure in one.figures] for one in found(*stories)]


def found(*stories: Story) -> tuple[Compared, ...]:
    return group(stories, (QUAY,), ()).value.compared


FIRE = told(1, "At least 23 sailors died in the warehouse fire at Port Elder.", "23 sailors", 23, counted="sailors")
LATER = told(2, "The warehouse fire in Elder killed 26 sailors in May.", "26 sailors", 26, counted="sailors")
OTHER = told(3, "A ferry sank off Harl and 26 children drowned.", "26 children", 26, counted="children")


def test_the_same_fire_is_told_twice() -> None:
    assert beside(FIRE, LATER, OTHER) == [["23 sailors", "26 sailors"]]


def test_says_what_they_share_by_the_name_of_the_page() -> None:
    (one,) = found(FIRE, LATER)
    assert one.title == ""
    assert set(one.shared) == {"Port Elder", "warehouse", "sailors", "fire"}


def test_the_order_of_the_stories_makes_no_difference() -> None:
    assert found(FIRE, LATER, OTHER) == found(OTHER, LATER, FIRE)


def test_one_story_alone_compares_nothing() -> None:
    twice = replace(FIRE, figures=(*FIRE.figures, replace(FIRE.figures[0], start=40, end=44)))
    assert beside(twice, OTHER) == []


def test_older_first_by_publication_where_no_date_is_said() -> None:
    old = told(4, "The warehouse fire in Elder killed 26 sailors.", "26 sailors", 26, "2020-05-02", counted="sailors")
    new = told(5, "In the warehouse fire at Elder died 23 sailors.", "23 sailors", 23, "2021-05-02", counted="sailors")
    assert beside(new, old) == [["26 sailors", "23 sailors"]]


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "given"),
    [
        ("The warehouse fire at Port Elder killed 300 sailors.", "300 sailors", 300, {"counted": "sailors"}),
        ("The warehouse fire at Port Elder killed 26 horses.", "26 horses", 26, {"counted": "horses"}),
        ("The warehouse fire at Port Elder hurt 26 men.", "26 men", 26, {"counted": "men", "kind": "people"}),
        ("The warehouse fire cost 26 sailors their lives.", "26 sailors", 26.5, {"counted": "sailors"}),
        ("At Port Elder the strike killed 25 dockers.", "25 dockers", 25, {"counted": "dockers"}),
    ],
    ids=["too far", "another noun", "another kind", "no name", "nothing else shared"],
)  # fmt: skip
def test_stays_alone(sentence: str, printed: str, value: float, given: dict[str, Any]) -> None:
    assert beside(FIRE, told(9, sentence, printed, value, **given)) == []


def test_people_may_be_anybody() -> None:
    anybody = told(
        6, "The warehouse fire at Port Elder left 26 people dead.", "26 people dead", 26, counted="people dead"
    )
    assert beside(FIRE, anybody) == [["23 sailors", "26 people dead"]]


def test_money_must_be_nearly_the_same() -> None:
    one = told(7, "The harbour wall at Elder cost $4.1 million.", "$4.1 million", 4.1e6, kind="money", unit="USD")
    two = told(8, "For the harbour wall Port Elder paid $4 million.", "$4 million", 4e6, kind="money", unit="USD")
    six = told(9, "For the harbour wall Port Elder paid $6 million.", "$6 million", 6e6, kind="money", unit="USD")
    assert beside(one, two, six) == [["$4 million", "$4.1 million"]]


def test_no_chain_runs_from_one_toll_to_a_hundred_times_it() -> None:
    tolls = [
        told(n, f"The warehouse fire at Port Elder killed {n} sailors.", f"{n} sailors", n, counted="sailors")
        for n in (3, 20, 150, 1000)
    ]
    for one in found(*tolls):
        values = [figure.value for figure in one.figures]
        assert max(values) <= 10 * min(values)


def ordered(story: Story, title: str) -> Story:
    return replace(story, figures=tuple(replace(figure, compare=title) for figure in story.figures))


def test_an_editor_parts() -> None:
    assert beside(FIRE, ordered(LATER, "")) == []


def test_an_editor_joins_whatever_bears_one_title() -> None:
    (one,) = found(ordered(FIRE, "Lost at sea"), ordered(OTHER, "lost at sea"))
    assert (one.title, len(one.figures)) == ("Lost at sea", 2)


def test_a_title_on_one_names_what_the_machine_ties_to_it() -> None:
    (one,) = found(ordered(FIRE, "The fire of May"), LATER)
    assert (one.title, len(one.figures)) == ("The fire of May", 2)


def test_two_titles_stay_apart() -> None:
    result = group((ordered(FIRE, "First count"), ordered(LATER, "Last count")), (QUAY,), ())
    assert result.value.compared == ()
    assert [problem.code for problem in result.problems] == ["D006", "D006"]
    assert "First count" in {problem.says.split('"')[1] for problem in result.problems}


def test_explains_itself_with_the_line_that_overrules_it() -> None:
    made = "\n".join(explain_compared(FIRE.head.id, found(FIRE, LATER)))
    assert '"23 sailors" beside "26 sailors" (a-00000002)' in made
    assert "the sentences share" in made
    assert "warehouse" in made
    assert 'figures: [{says: "23 sailors", compare: none}]' in made
    assert explain_compared(OTHER.head.id, found(FIRE, LATER, OTHER)) == ()


def test_the_work_does_not_grow_as_the_square() -> None:
    """A word in the sentence of every figure ties nothing, so 3,000 figures take no 4,500,000 looks."""
    many = [
        told(n + 10, f"The warehouse fire at Port Elder killed {n + 30} sailors.", f"{n + 30} sailors", n + 30)
        for n in range(3000)
    ]
    assert found(*many) == ()
