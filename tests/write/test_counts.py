"""The page of figures, and what other stories give beside a story's own figures."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Article, ArticleId, Block, Compared, Dossier, Figure, Kind, Meta, Moment, SeedPath, Story
from generator.model import story_id as story_of
from generator.write import write

PAGE = "figures/index.md"


def figure(
    article: ArticleId, text: str, value: float, kind: str = "deaths", counted: str = "", **more: object
) -> Figure:
    sentence = f"The report gives {text}."
    made = Figure(article, 0, 17, 17 + len(text), text, value, None, "", "deaths", counted, "", None, sentence)
    return replace(made, kind=kind, **more)  # type: ignore[arg-type]


def dossier(*figures: tuple[str, float, str, str], compared: tuple[str, tuple[int, ...]] | None = None) -> Dossier:
    """A story for each figure: text, value, kind, counted. `compared`: a title and the numbers of figures."""
    stories, made = [], []
    for number, (text, value, kind, counted) in enumerate(figures):
        article = ArticleId(f"a-{number:08x}")
        made.append(figure(article, text, value, kind, counted))
        blocks = (Block(Kind.PARAGRAPH, f"The report gives {text}.", (0,)),)
        published = Moment(f"2020-01-{number + 1:02}", "day")
        meta = Meta(title=f"Report {number}", outlet=f"Paper {number}", published=published)
        head = Article(article, SeedPath(f"{number}.txt"), "0" * 64, meta, blocks)
        stories.append(Story(story_of(article), head, figures=(made[-1],)))
    beside = (Compared(compared[0], tuple(made[n] for n in compared[1]), ("Port Elder", "fire")),) if compared else ()
    return Dossier(tuple(stories), (), (), compared=beside)


def pages(given: Dossier) -> dict[str, str]:
    return {file.path: file.text for file in write(given).value.files if isinstance(file.text, str)}


THREE = (
    ("23 sailors", 23.0, "deaths", "sailors"),
    ("26 sailors", 26.0, "deaths", "sailors"),
    ("26", 26.0, "deaths", ""),
)


def test_figures_of_several_stories_stand_first_with_what_they_share_and_a_chart() -> None:
    page = pages(dossier(*THREE, compared=("", (0, 1, 2))))[PAGE]
    assert page.index("Side by side {: #side-by-side }") < page.index("Deaths {: #deaths }")
    assert "### Sailors: Port Elder {: #c-" in page
    assert "In common: Port Elder, fire\n{: .why }" in page
    assert page.count('class="d-svg__bar"') == 3


def test_two_stories_are_shown_without_a_chart_and_an_editors_title_stands_as_it_is() -> None:
    page = pages(dossier(*THREE, compared=("The *fire* of May", (0, 1))))[PAGE]
    assert "### The &#42;fire&#42; of May {: #c-" in page
    assert "d-svg__bar" not in page


def test_values_of_two_units_have_no_chart() -> None:
    given = dossier(*THREE, compared=("", (0, 1, 2)))
    mixed = replace(
        given.compared[0], figures=(*given.compared[0].figures[:2], replace(given.compared[0].figures[2], unit="kg"))
    )
    assert "d-svg__bar" not in pages(replace(given, compared=(mixed,)))[PAGE]


def test_what_is_counted_often_has_a_table_and_the_rest_one_together() -> None:
    rows = [(f"{n} sailors died", float(n), "deaths", "sailors died") for n in (3, 4)]
    rows += [("5 young sailors", 5.0, "deaths", "young sailors"), ("6 dockers", 6.0, "deaths", "dockers")]
    page = pages(dossier(*rows))[PAGE]
    assert page.index("### Sailors") < page.index("### Others") < page.index("| **6 dockers** | dockers |")
    assert "| What is counted |" in page


def test_the_dead_without_a_noun_are_people() -> None:
    rows = [
        ("3 dead", 3.0, "deaths", "dead"),
        ("4 people died", 4.0, "deaths", "people died"),
        ("5 people", 5.0, "deaths", "people"),
    ]
    page = pages(dossier(*rows))[PAGE]
    assert "### People" in page
    assert "### Others" not in page


def test_a_column_without_a_cell_is_left_out() -> None:
    page = pages(dossier(("$4 million", 4e6, "money", "")))[PAGE]
    assert "| Figure | In context |" in page


def test_no_more_rows_than_the_page_may_have() -> None:
    rows = [(f"{n} sailors", float(n), "deaths", "sailors") for n in range(1, 601)]
    page = pages(dossier(*rows))[PAGE]
    assert page.count("| **") == 500
    assert "data/index.md" in page


def test_a_story_says_what_the_others_give() -> None:
    made = pages(dossier(*THREE, compared=("", (0, 1, 2))))
    page = made["articles/report-0.md"]
    assert '<span class="elsewhere">In other stories: [26 sailors](report-1.md#p1), Paper 1, 2 January 2020; ' in page
    assert "[26](report-2.md#p1), Paper 2, 3 January 2020</span>" in page
    assert "elsewhere" not in pages(dossier(*THREE))["articles/report-0.md"]


def test_many_others_are_behind_a_link() -> None:
    rows = [(f"{n} sailors", float(n), "deaths", "sailors") for n in range(20, 26)]
    given = dossier(*rows, compared=("", tuple(range(6))))
    page = pages(given)["articles/report-0.md"]
    assert page.count("report-") == page.count("report-0") + 3
    assert "[all of them](../figures/index.md#c-" in page


def test_the_data_says_which_figures_stand_together() -> None:
    rows = json.loads(pages(dossier(*THREE, compared=("", (0, 1))))["data/figures.json"])["figures"]
    found = [row["compared"] for row in rows]
    assert found[0] == found[1] is not None
    assert found[2] is None
