"""The headline of a scrape is the first line that has the words of the text, not a button, a name or the deck."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.model import Kind, Meta
from tests.clean.pages import HARBOUR, draft

TITLE = "Council closes old swing bridge for eight months"
DECK = "Engineers found cracks in two girders and the council wants the fishing quarter to take the detour"


def title_of(*above: str, between: str = "\n") -> str | None:
    article = clean(draft(between.join([*above, *HARBOUR]))).value
    return None if article is None else article.meta.title


@pytest.mark.parametrize(
    "above",
    [
        ["Home", "News", TITLE, "Save this story", "Share"],
        ["The Harbour Post", "Sign in to your account", TITLE, "5-Day Forecast"],
        [TITLE, "Marta Lindqvist"],
        [TITLE, DECK, "Share this story"],
        ["Herring season is short", TITLE, "By Orlo Tannis"],
        ["Sports", "Carts race again on the hills", TITLE, DECK, "Orlo Tannis", "June 9, 2031"],
    ],
)
def test_the_headline_is_found_among_other_lines(above: list[str]) -> None:
    assert title_of(*above) == TITLE
    assert title_of(*above, between="\n\n") == TITLE


def test_lines_that_cannot_be_a_headline_give_none() -> None:
    assert title_of("Home:", "Save:", "Share:") not in {"Home:", "Save:", "Share:"}


def test_a_first_heading_wins_over_a_line_with_more_words_of_the_text() -> None:
    page = draft("\n\n".join(["Swing bridge", DECK, *HARBOUR]))
    blocks = page.blocks
    heading = type(blocks[0])(Kind.HEADING, blocks[0].text, blocks[0].lines, level=1)
    found = clean(type(page)(page.id, page.seed, page.sha256, page.form, Meta(), (heading, *blocks[1:]))).value
    assert found is not None
    assert found.meta.title == "Swing bridge"
