"""What is said of an article's tags: each with its speaker, its place and the line that overrules it."""

from __future__ import annotations

from generator.desk.articles import load
from generator.tag import Authority, explain_tags, order_for, resolve, spot
from tests.tag.making import PLAIN, story, tagged

TOLD = story(
    "Ada Norwick, 52, came in May 2010 with some 40,000 people.",
    '“We never saw the ship: it was "gone", as they say, long before anybody woke,” she said. “It is late.”',
    "“Nobody,” a port official said.",
)


def test_each_quotation_has_its_speaker_and_its_order() -> None:
    stories, entities = tagged(TOLD)
    lines = explain_tags(TOLD.head, stories[0], entities)
    at = next(n for n, line in enumerate(lines) if "We never saw the ship" in line)
    assert lines[at].startswith("      p2 direct  We never saw")
    assert lines[at + 1] == '            Ada Norwick, printed as "she" beside "said"'
    assert '            "a port official" beside "said", without a page' in lines
    assert any(line.startswith("      p1 people  some 40,000 people") for line in lines)
    assert "      p1 May 2010: 2010-05" in lines


def test_the_lines_to_paste_are_valid_and_do_what_they_say() -> None:
    stories, _ = tagged(TOLD)
    quotes = [quote for quote in stories[0].quotes if quote.kind != "statement"]
    paste = ", ".join(order_for(quote, "Bo Harl") for quote in quotes)
    loaded = load(f"{TOLD.head.id}: {{quotes: [{paste}]}}")
    assert not loaded.problems
    orders = loaded.value.entries[TOLD.head.id].tags
    found = spot(TOLD, Authority(shipped=False), PLAIN, {TOLD.head.id: orders})
    assert not found.problems
    after = resolve([TOLD], [found.value], Authority(shipped=False), PLAIN).value[0][0]
    assert {quote.speaker_text for quote in after.quotes if quote.kind != "statement"} == {"Bo Harl"}
    assert len(after.quotes) == len(stories[0].quotes)


def test_an_article_without_tags_says_nothing() -> None:
    bare = story("nothing was there.")
    stories, entities = tagged(bare)
    assert explain_tags(bare.head, stories[0], entities) == ()
