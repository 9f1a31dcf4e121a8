"""Title, deck, authors, outlet, day: found in the lines where the seed says nothing, and never invented."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.model import Article, Kind, Meta, Moment
from tests.clean.pages import HARBOUR, block, draft, page

BODY = "\n\n".join(HARBOUR)


def cleaned(text: str, meta: Meta | None = None) -> Article:
    article = clean(draft(text, meta)).value
    assert article is not None
    return article


def test_a_blog_copy_tells_its_day_its_authors_and_where_it_first_appeared() -> None:
    article = cleaned(
        "Notes from the waterfront, collected by neighbours\n\nSaturday, June 4, 2016\n\nOld Swing Bridge to Close "
        f"for Repairs\n\nBy Nora Falk and Ole Brandt\nThe Harbour Post\n{BODY}"
    )
    assert article.title == "Old Swing Bridge to Close for Repairs"
    assert article.meta.authors == ("Nora Falk", "Ole Brandt")
    assert article.meta.outlet == "The Harbour Post"
    assert article.meta.published == Moment("2016-06-04", "day", 'the line "Saturday, June 4, 2016" above the text')
    assert article.blocks[0].text == HARBOUR[0]


def test_the_headline_of_the_seed_wins_and_is_not_printed_twice() -> None:
    article = cleaned(f"Swing bridge closes for repairs\n\n{BODY}", Meta(title="Swing Bridge Closes for Repairs"))
    assert article.title == "Swing Bridge Closes for Repairs"
    assert article.blocks[0].text == HARBOUR[0]
    assert article.dropped[0].reason == "the headline"


def test_the_section_above_the_headline_is_not_the_headline() -> None:
    article = cleaned(f"Town and Coast\n\nCouncil shuts swing bridge in the harbour until June\n\n{BODY}")
    assert article.title == "Council shuts swing bridge in the harbour until June"
    assert "Town and Coast" not in article.text


def test_a_line_between_headline_and_byline_is_the_deck() -> None:
    deck = "For eight months the fishing quarter will be hard to reach, and the library must wait."
    article = cleaned(f"Swing bridge closes for repairs\n\n{deck}\nBy Nora Falk\n\n{BODY}")
    assert article.meta.deck == deck
    assert deck not in article.text


def test_the_first_paragraph_is_no_deck() -> None:
    assert cleaned(f"Swing bridge closes for repairs\n\n{BODY}").meta.deck is None


@pytest.mark.parametrize(
    ("start", "place", "agency", "outlet"),
    [
        ("OSTHAVEN (Reuters) - ", "OSTHAVEN", "Reuters", "Reuters"),
        ("OSTHAVEN — ", "OSTHAVEN", None, None),
        ("Osthaven (AP) — ", "Osthaven", "AP", "Associated Press"),
        ("PUERTO VIEJO, 4 jun (EFE).- ", "PUERTO VIEJO", "EFE", "EFE"),
    ],
)
def test_a_dateline_is_recognised(start: str, place: str, agency: str | None, outlet: str | None) -> None:
    article = cleaned(f"Swing bridge closes for repairs\n\n{start}{BODY}")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == (place, agency)
    assert article.blocks[article.dateline.block].text[article.dateline.end :] == HARBOUR[0]
    assert article.meta.outlet == outlet


def test_a_sentence_with_a_dash_is_no_dateline() -> None:
    assert (
        cleaned(f"Swing bridge closes\n\nThe bridge — the oldest on the coast — was shut on Monday.\n\n{BODY}").dateline
        is None
    )


def test_the_day_of_a_caption_is_not_the_day_of_publication() -> None:
    caption = "Fishermen look at the closed swing bridge in Osthaven March 9, 2017. REUTERS/Ida Holm"
    article = cleaned(f"Swing bridge closes for repairs\n\n{HARBOUR[0]}\n\n{caption}\n\n" + "\n\n".join(HARBOUR[1:]))
    assert article.meta.published is None
    assert article.not_before is not None
    assert article.not_before.value == "2017-03-09"
    assert [b.text for b in article.blocks if b.kind is Kind.CAPTION] == [caption]


@pytest.mark.parametrize("line", ["Published 03/04/2017", "Summer 2017", "May"])
def test_half_a_date_is_no_date(line: str) -> None:
    assert cleaned(f"Swing bridge closes for repairs\n\n{line}\n\n{BODY}").meta.published is None


def test_credits_are_credits_one_for_each() -> None:
    article = cleaned(
        f"Swing bridge closes for repairs\n\n{BODY}\n\nAdditional reporting by Per Dahl; Editing by Eva Lund"
    )
    assert [b.text for b in article.blocks if b.kind is Kind.CREDIT] == [
        "Additional reporting by Per Dahl",
        "Editing by Eva Lund",
    ]


def test_a_source_line_with_broken_markup_names_the_outlet() -> None:
    article = cleaned(
        "Swing bridge closes for repairs\n\nThe fishing quarter will be hard to reach for eight months.\n"
        f'/ Source: a href="" target="_blank" status="on">The Harbour Post</a\n\n{BODY}'
    )
    assert article.meta.outlet == "The Harbour Post"
    assert "href" not in article.text


def test_an_article_without_a_headline_gets_its_first_words() -> None:
    assert cleaned(BODY).title.startswith("The harbour council voted")


def test_a_paragraph_built_like_the_one_below_it_is_no_deck() -> None:
    first = "The harbour council voted to close the old bridge on Tuesday."
    meta = Meta(title="Swing bridge closes", deck=first)
    body = [block(2 + n, line, words="text") for n, line in enumerate(HARBOUR)]
    same = clean(page(block(1, first, words="text"), *body, meta=meta)).value
    assert same is not None
    assert same.meta.deck is None
    assert same.blocks[0].text == first
    other = clean(page(block(1, first, words="intro"), *body, meta=meta)).value
    assert other is not None
    assert other.meta.deck == first
    assert first not in other.text
