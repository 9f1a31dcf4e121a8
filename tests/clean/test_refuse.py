"""Pages that are no article are refused with a reason, and absurd input ends in bounded time."""

from __future__ import annotations

import time

import pytest

from generator.clean import ArticleOrders, CleanRules, clean
from generator.clean.head import Head
from generator.clean.judge import Judged
from generator.clean.letters import split_words
from generator.clean.refuse import refusal
from generator.model import ArticleId, Block, Draft, Kind, Meta, SeedPath, Verdict
from tests.clean.pages import HARBOUR, draft

HEADLINES = [
    f"{who} {what} {where}"
    for who in ("Council", "Fishermen", "Province", "School board")
    for what in (
        "votes on new rules for",
        "demands answers about",
        "delays the opening of",
        "celebrates a record year at",
    )
    for where in ("the swing bridge", "the winter market", "the old cannery")
]


def code(text: str) -> str | None:
    result = clean(draft(text))
    return result.problems[0].code if result.value is None else None


def test_a_list_of_headlines_is_no_article() -> None:
    result = clean(draft("The Harbour Post\n\n" + "\n".join(HEADLINES)))
    assert result.value is None
    assert result.problems[0].code == "C103"
    assert "list of headlines" in result.problems[0].says
    assert "keep:" in result.problems[0].hint


def test_a_paywall_stub_is_no_article() -> None:
    assert (
        code(f"Swing bridge closes\n\n{HARBOUR[0]}\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in")
        == "C104"
    )


def test_a_whole_article_with_a_subscription_box_is_one() -> None:
    body = "\n\n".join(HARBOUR)
    assert code(f"Swing bridge closes\n\n{body}\n\n{HARBOUR[1]}\n\nSubscribe to continue reading") is None


def test_a_gallery_is_no_article() -> None:
    slides = "\n\n".join(f"{n} of 12\n\nBoats in the harbour of Osthaven. Photo: Ida Holm" for n in range(1, 13))
    assert code(f"Pictures of the week\n\n{slides}") == "C105"


def test_a_login_in_the_footer_is_no_paywall() -> None:
    links = "\n\n".join(
        ["Contact us", "Weather", "Sports", "Obituaries", "Jobs", "Classifieds", "Archive", "Help", "FAQ"]
    )
    assert code(f"Swing bridge closes\n\n{HARBOUR[0]}\n\n{HARBOUR[1]}\n\n{links}\n\nAlready a subscriber?") is None


def test_a_short_article_among_many_headlines_is_one() -> None:
    body = "\n\n".join(HARBOUR[:5])
    assert len(body.split()) < 300
    assert code(f"Swing bridge closes\n\n{body}\n\nMore news\n\n" + "\n\n".join(HEADLINES * 3)) is None


@pytest.mark.parametrize("text", ["Home", "Home\nMenu\nLog in\nSearch", "404\n\nPage not found"])
def test_nothing_is_no_article(text: str) -> None:
    assert code(text) == "C101"


def test_a_page_without_blocks_is_no_article() -> None:
    result = clean(Draft(ArticleId("a-00000001"), SeedPath("x.txt"), "", "text", Meta(), ()))
    assert result.value is None
    assert result.problems[0].code == "C101"


def test_the_editor_may_keep_a_stub() -> None:
    page = draft(f"Swing bridge closes\n\n{HARBOUR[0]}\n\nSubscribe to continue reading")
    assert clean(page, orders=ArticleOrders("x", keep=("The harbour council",))).value is not None


def test_the_fewest_words_can_be_moved() -> None:
    page = draft(f"Swing bridge closes\n\n{HARBOUR[0]}")
    assert clean(page, rules=CleanRules(fewest_words=10)).value is not None
    assert clean(page, rules=CleanRules(fewest_words=100)).value is None


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "x" * 2_000_000,
        "\n".join(f"line {n} of a page that never ends, and says nothing" for n in range(30_000)),
        "1. a\n" * 30_000,
        "By " * 50_000,
        "((((" * 100_000,
        "A — " * 100_000,
    ],
    ids=["words", "one word", "lines", "list", "bylines", "brackets", "dashes"],
)
def test_absurd_input_ends_in_bounded_time(text: str) -> None:
    start = time.process_time()
    clean(draft(text))
    assert time.process_time() - start < 10


def test_a_calendar_that_is_kept_is_no_list_of_headlines() -> None:
    words = [verdict.block.text for verdict in _table_page(kept=True).verdicts]
    assert _refused(_table_page(kept=True), words) is None
    assert _refused(_table_page(kept=False), words) == "C103"


def _table_page(kept: bool) -> Judged:
    rows = [f"{day} June the regatta of Osthaven, heat {day}" for day in range(1, 25)]
    blocks = [Block(Kind.PARAGRAPH, row, (number,)) for number, row in enumerate(rows)]
    verdicts = [Verdict(block, kept or number < 8, "a test") for number, block in enumerate(blocks)]
    return Judged(tuple(verdicts), Head(Meta()))


def _refused(judged: Judged, words: list[str]) -> str | None:
    kept = tuple(verdict.block for verdict in judged.verdicts if verdict.kept)
    problem = refusal(draft("\n".join(words)), judged, kept, CleanRules())
    return problem.code if problem else None


def test_words_are_counted_where_no_spaces_part_them() -> None:
    assert len(split_words("港の橋は十月から八か月閉まる。")) >= 5
    assert split_words("Seven boats, 3 crews") == ["seven", "boats", "3", "crews"]
