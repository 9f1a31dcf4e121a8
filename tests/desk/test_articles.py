"""desk/articles.yml: what editors may say about an article, and how a slip is told."""

from __future__ import annotations

import pickle

import pytest

from generator.desk.articles import ArticleOrders, Orders, begins, load
from generator.model import Article, ArticleId, Block, Kind, Meta, Moment, SeedPath, Verdict

GOOD = """\
a-1b2c3d4e:
  keep: ["The mayor said that"]
  drop: Our weekly quiz
  title: Bridge closed for repairs
  deck: ""
  authors: [Ana Prado, Luis Ferrer]
  date: 2019-04
  outlet: The Harbour Post
  language: en
  rights: excerpt
  head: yes
wire/story.txt:
  leave_out: yes
  date: none
"""


def entry(text: str) -> ArticleOrders:
    read = load(text)
    assert not read.problems
    return next(iter(read.value.entries.values()))


def test_every_decision_is_read() -> None:
    read = load(GOOD)
    assert read.problems == ()
    assert read.value.find(ArticleId("a-1b2c3d4e"), SeedPath("x.txt")) == ArticleOrders(
        key="a-1b2c3d4e",
        line=1,
        keep=("The mayor said that",),
        drop=("Our weekly quiz",),
        title="Bridge closed for repairs",
        deck="",
        authors=("Ana Prado", "Luis Ferrer"),
        date=Moment("2019-04", "month", "set by the editor"),
        outlet="The Harbour Post",
        language="en",
        rights="excerpt",
        head=True,
    )


def test_an_entry_is_found_by_the_path_of_its_seed() -> None:
    found = load(GOOD).value.find(ArticleId("a-00000000"), SeedPath("wire/story.txt"))
    assert found is not None
    assert found.leave_out
    assert found.undated
    assert found.date is None


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert load(text).value.entries == {}
    assert load(text).problems == ()


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("a-1b2c3d4e:\n  titel: x\n", "D002", 2, 'Did you mean "title"?'),
        ("a-1b2c3d4e:\n  date: soon\n", "D003", 2, "2011-08-28"),
        ("a-1b2c3d4e:\n  date: 2011-13\n", "D003", 2, "2011-08-28"),
        ("a-1b2c3d4e:\n  date: 2011-02-30\n", "D003", 2, "2011-08-28"),
        ("a-1b2c3d4e:\n  head: perhaps\n", "D003", 2, "head: yes"),
        ("a-1b2c3d4e:\n  rights: none\n", "D003", 2, "full, excerpt, link"),
        ("a-1b2c3d4e:\n  language: English\n", "D003", 2, "Two letters"),
        ("a-1b2c3d4e:\n  keep: [ab]\n", "D003", 2, "first few words"),
        ("a-1b2c3d4e:\n  title: [a, b]\n", "D003", 2, "title:"),
        ("a-1b2c3d4e: leave out\n", "D003", 1, "Indent"),
        ("a-12:\n  title: x\n", "D003", 1, "8 hex digits"),
        ("- a-1b2c3d4e\n", "D003", 1, "one entry an article"),
        ("a-1b2c3d4e:\n  title: [\n", "D001", 3, "quotes"),
    ],
)
def test_a_slip_is_told_with_its_line(text: str, code: str, line: int, hint: str) -> None:
    problem = load(text, "desk/articles.yml").problems[0]
    assert (problem.path, problem.code, problem.line) == ("desk/articles.yml", code, line)
    assert hint in problem.hint


def test_a_start_counts_without_blanks_case_and_the_dots_of_a_cut() -> None:
    assert begins("The  mayor said that", "the mayor")
    assert begins("The mayor said that", "The mayor …")
    assert not begins("A mayor said", "The mayor")


def article(seed: str) -> Article:
    said = Verdict(Block(Kind.PARAGRAPH, "The mayor said that it rained.", (0,)), True, "reads like the article")
    return Article(ArticleId("a-1b2c3d4e"), SeedPath(seed), "", Meta(title="Rain"), (), kept=(said,))


def test_an_entry_for_no_article_and_a_line_that_is_gone_are_told() -> None:
    orders = load(
        "a-1b2c3d4e:\n  drop: [The mayor, Our quiz]\ngone.txt:\n  title: x\nout.txt:\n  leave_out: yes\n"
    ).value
    told = [(problem.code, problem.line) for problem in orders.unused([article("s.txt")])]
    assert told == [("D006", 1), ("D005", 3)]


def test_orders_travel_to_other_processes() -> None:
    orders = load(GOOD).value
    assert pickle.loads(pickle.dumps(orders)) == orders
    assert Orders().unused([]) == ()
