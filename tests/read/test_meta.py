"""What a page says of itself, from the most to the least trusted source."""

from __future__ import annotations

import json

import pytest

from generator.model import Meta
from tests.read.helpers import draft

HEADLINE = "Ferry to Skarn sails again after eleven weeks"


def told(head: str = "", body: str = "", html: str = "<html>") -> Meta:
    return draft("page.html", f"{html}<head>{head}</head><body>{body}<p>Some text of the page.</p></body></html>").meta


def ld(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_the_headline_on_the_page_beats_the_one_for_search_engines() -> None:
    head = f"<title>Ferry to Skarn sails again | The Pier</title><meta property='og:title' content='{HEADLINE}'>"
    assert told(head, f"<h1>The Pier</h1><h1>{HEADLINE} at last</h1>").title == f"{HEADLINE} at last"


def test_a_logo_as_h1_is_not_the_headline() -> None:
    head = f"<meta property='og:site_name' content='The Pier'><meta property='og:title' content='{HEADLINE}'>"
    assert told(head, "<h1>The Pier</h1>").title == HEADLINE


@pytest.mark.parametrize("mark", ["|", "-", "–", "—", "·"])
def test_the_outlet_leaves_the_title(mark: str) -> None:
    head = f"<title>{HEADLINE} {mark} The Pier</title><meta property='og:site_name' content='The Pier'>"
    assert told(head).title == HEADLINE


def test_a_dash_in_a_headline_stays() -> None:
    assert told("<title>The ferry - a love story</title>", "<h1>The ferry - a love story</h1>").title == (
        "The ferry - a love story"
    )


def test_without_any_other_source_the_h1_is_the_title() -> None:
    assert told("", f"<h1>{HEADLINE}</h1>").title == HEADLINE


def test_entities_in_declared_titles_are_read() -> None:
    assert told(ld(headline="Boats &amp; bread")).title == "Boats & bread"


def test_authors_of_jsonld_in_all_its_shapes() -> None:
    assert told(ld(author="Orla Venn")).authors == ("Orla Venn",)
    assert told(ld(author=["Orla Venn", "Piet Aas"])).authors == ("Orla Venn", "Piet Aas")
    assert told(ld(author={"@type": "Person", "name": "Orla Venn"})).authors == ("Orla Venn",)
    assert told(ld(author=[{"name": "Orla Venn"}, {"name": ["Piet Aas"]}])).authors == ("Orla Venn", "Piet Aas")


def test_an_author_may_be_described_elsewhere_in_the_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": HEADLINE, "author": {"@id": "#orla"}},
            {"@type": "Person", "@id": "#orla", "name": "Orla Venn"},
        ]
    }
    assert told(f'<script type="application/ld+json">{json.dumps(graph)}</script>').authors == ("Orla Venn",)


def test_a_person_in_the_byline_beats_the_outlet_in_the_data() -> None:
    head = ld(headline=HEADLINE, author={"@type": "Organization", "name": "The Pier"})
    assert told(head, f"<h1>{HEADLINE}</h1><div>By Orla Venn</div>").authors == ("Orla Venn",)


def test_a_desk_that_data_and_byline_agree_on() -> None:
    head = f"<title>{HEADLINE}</title><meta name='author' content='Harbour Desk'>"
    assert told(head, f"<h1>{HEADLINE}</h1><p>By Harbour Desk<br>The Pier</p>").authors == ("Harbour Desk",)


def test_a_byline_that_names_more_people_completes_the_data() -> None:
    head = ld(headline=HEADLINE, author="Orla Venn")
    assert told(head, f"<h1>{HEADLINE}</h1><p>By Orla Venn and Piet Aas, The Pier</p>").authors == (
        "Orla Venn",
        "Piet Aas",
    )


def test_authors_from_meta_tags_links_and_classes() -> None:
    assert told("<meta name='author' content='By Orla Venn'>").authors == ("Orla Venn",)
    assert told("", "<a rel='author' href='/x'>Orla Venn</a>").authors == ("Orla Venn",)
    assert told("", "<div class='article-byline'>Orla Venn<br>3 May 2020</div>").authors == ("Orla Venn",)
    assert told("", f"<h1>{HEADLINE}</h1><div><a href='/author/orla/'>Orla Venn</a></div>").authors == ("Orla Venn",)


def test_names_in_comments_and_teasers_are_no_authors() -> None:
    comment = "<div class='comments'><span class='comment-author'>Piet Aas</span></div>"
    teaser = "<aside><a rel='author' href='/x'>Ole Berg</a></aside>"
    assert told("", f"<h1>{HEADLINE}</h1>{comment}{teaser}").authors == ()


def test_an_address_is_no_author() -> None:
    assert told("<meta property='article:author' content='https://www.example.com/orla'>").authors == ()


def test_the_day_is_the_one_written_not_the_one_in_greenwich() -> None:
    moment = told(ld(datePublished="2021-03-04T23:30:00-05:00")).published
    assert moment is not None
    assert (moment.value, moment.precision) == ("2021-03-04", "day")
    assert "JSON-LD" in moment.evidence


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2021-03-04T10:00:00Z'>",
        "<meta name='pubdate' content='20210304'>",
        "<meta itemprop='datePublished' content='2021-03-04'>",
        "<meta name='house-published-date' content='March 4, 2021'>",
        "<link rel='canonical' href='https://pier.example.com/2021/03/04/ferry'>",
    ],
)
def test_dates_from_the_head(head: str) -> None:
    moment = told(head).published
    assert moment is not None
    assert moment.value == "2021-03-04"


@pytest.mark.parametrize(
    "body",
    [
        "<time datetime='2021-03-04T08:00'>this morning</time>",
        "<span class='post-date'>4 March 2021</span>",
        "<p>March 4, 2021 - Updated May 5, 2022</p>",
        "<p>Published 4.3.2021 by Orla Venn</p>",
        "<p>4 min read | March 4, 2021</p>",
        "<p>Publicado el 4 de marzo de 2021</p>",
    ],
)
def test_dates_from_the_page(body: str) -> None:
    moment = told("", f"<h1>{HEADLINE}</h1>{body}").published
    assert moment is not None
    assert moment.value == "2021-03-04"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property='article:modified_time' content='2021-03-04'>", ""),
        (ld(headline=HEADLINE, dateModified="2021-03-04"), ""),
        ("", "<p>Updated 4 March 2021</p>"),
        ("", "<div>Last updated: <time datetime='2021-03-04'>4 March</time></div>"),
        ("", "<p>04/03/2021</p>"),
        ("", "<p>The ferry will sail again on 4 March 2021.</p>"),
        ("", "<div class='event-meta'>Doors open at noon, 4 March 2021</div>"),
        ("", "<footer><time datetime='2021-03-04'>x</time></footer>"),
        ("", "<div class='related-stories'><time datetime='2021-03-04'>x</time></div>"),
        ("", "<p>The ferry was built in Skarn and launched on 4 March 2021 before a crowd that filled both piers and "
             "the steps of the church, and the brass band played until the rain began at noon.</p>"),
    ],
)  # fmt: skip
def test_nothing_is_dated_by_a_change_a_teaser_or_a_guess(head: str, body: str) -> None:
    assert told(head, f"<h1>{HEADLINE}</h1>{body}").published is None


def test_outlet_language_image_and_address() -> None:
    meta = told(
        "<meta property='og:site_name' content='The Pier'><meta property='og:image' content='/p.jpg'>"
        "<link rel='canonical' href='HTTPS://Pier.Example.com/ferry?utm_source=x&page=2#top'>",
        html="<html lang='de-AT'>",
    )
    assert (meta.outlet, meta.language) == ("The Pier", "de")
    assert meta.address == "https://pier.example.com/ferry?page=2"
    assert meta.image == "https://pier.example.com/p.jpg"


def test_the_front_page_is_nobodys_address() -> None:
    head = "<link rel='canonical' href='https://pier.example.com/'><meta property='og:url' content='javascript:x'>"
    assert told(head).address is None


def test_a_description_is_a_deck_only_if_the_page_shows_it() -> None:
    head = "<meta name='description' content='The pier was closed since the storm in May.'>"
    assert told(head).deck is None
    shown = told(head, f"<h1>{HEADLINE}</h1><p>The pier was closed since the storm in May.</p>")
    assert shown.deck == "The pier was closed since the storm in May."


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"Boats, bread","author":{"name":"Orla Venn"},}',
        '<!-- {"@type":"NewsArticle","headline":"Boats, bread","author":{"name":"Orla Venn"}} -->',
        '{"@type":"NewsArticle","headline":"Boats, bread","author":{"name":"Orla Venn"},"body":"a\nb"}',
        '{"@type":"NewsArticle","headline":"Boats, bread","author":{"name":"Orla Venn"},"x": nothing here',
    ],
)
def test_broken_jsonld_is_read_as_far_as_it_goes(script: str) -> None:
    meta = told(f'<script type="application/ld+json">{script}</script>')
    assert (meta.title, meta.authors) == ("Boats, bread", ("Orla Venn",))
