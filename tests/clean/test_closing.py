"""Lines that only an end has, and what an article says twice."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.closing import closing
from generator.clean.features import measure
from generator.clean.promos import promo
from generator.clean.twins import twins
from generator.model import Article, Draft, Meta
from tests.clean.pages import HARBOUR, block, page

REPORTED = "the paper that is reported on"
PAPER = "More information: Nora Falk et al, Cracks in old steel, Journal of Harbours (2019)."


def cleaned(made: Draft) -> Article:
    article = clean(made).value
    assert article is not None
    return article


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("To learn more about the bridge, come to the old customs house.", "teaser for another article"),
        ("The full list can be seen at the office on the quay.", "teaser for another article"),
        ("Do not miss a tide. Sign up for my free course on knots and nets.", "newsletter or subscription box"),
        (
            "Ole Brandt et al. 2018. The old girders of the north and how they were made.",
            "the paper that is reported on",
        ),
        (PAPER, "the paper that is reported on"),
        ("Where to find the ferry:", "a heading with nothing below it"),
    ],
)
def test_a_line_that_only_an_end_has(line: str, reason: str) -> None:
    assert closing(block(0, line), behind=0) == reason
    assert closing(block(0, line), behind=3) is None


def test_a_sentence_at_the_end_stays() -> None:
    for line in (HARBOUR[-1], "She told them to sign up for the rescue course by Friday.", "He had learned more."):
        assert closing(block(0, line), behind=0) is None


def test_a_sign_up_stands_last_but_one_and_where_to_go_on_only_last() -> None:
    sign_up = block(0, "Sign up for our list of tides and storms.")
    assert closing(sign_up, behind=1) == "newsletter or subscription box"
    assert closing(block(0, "To learn more about the bridge, come to the quay."), behind=1) is None


def test_the_name_of_the_author_alone_is_the_byline() -> None:
    body = [block(n, line) for n, line in enumerate(HARBOUR)]
    name = block(20, "Nora Falk")
    article = cleaned(page(*body[:2], name, *body[2:], meta=Meta(authors=("Nora Falk",))))
    assert article.text.split("\n") == list(HARBOUR)


def test_a_paragraph_printed_twice_in_a_row_is_kept_once() -> None:
    body = [block(n, line) for n, line in enumerate((HARBOUR[0], *HARBOUR))]
    assert twins(body, measure(tuple(body), None), [True] * 8) == {1}
    apart = [block(n, line) for n, line in enumerate((*HARBOUR, HARBOUR[0]))]
    assert twins(apart, measure(tuple(apart), None), [True] * 8) == set()
    short = [block(n, "Nobody came.") for n in range(2)]
    assert twins(short, measure(tuple(short), None), [True] * 2) == set()


def test_links_that_say_what_heads_below_say_are_a_table_of_contents() -> None:
    heads = [block(10 + n, f"What the {word} found", "h2") for n, word in enumerate(("council", "engineers"))]
    links = [block(n, head.text, "li", link=1.0) for n, head in enumerate(heads)]
    made = [*links, heads[0], block(20, HARBOUR[0]), heads[1], block(21, HARBOUR[1])]
    assert twins(made, measure(tuple(made), None), [True] * 6) == {0, 1}
    unlinked = [block(n, head.text, "li") for n, head in enumerate(heads)]
    made[:2] = unlinked
    assert twins(made, measure(tuple(made), None), [True] * 6) == set()


def test_a_row_of_links_is_known_by_its_bars() -> None:
    row = "Tides | Ferries | Fish market | Lost and found"
    assert promo(block(0, row, link=0.5)) == "mostly links"
    assert promo(block(0, row)) is None
    assert promo(block(0, "The bridge | Why it had to close", link=1.0)) == "mostly links"
    assert promo(block(0, "The bridge | Why it had to close", link=0.5)) is None
