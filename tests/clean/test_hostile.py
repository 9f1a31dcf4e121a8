"""What no article is goes through reading and cleaning in bounded time: both stages, as a build runs them."""

from __future__ import annotations

import time

import pytest

from generator.clean import clean
from generator.model import Draft, Seed, SeedPath
from generator.read import read

SECONDS = 10  # for a seed, by the promise


def drafted(name: str, text: str) -> Draft | None:
    data = text.encode()
    return read(Seed(SeedPath(name), data, "0" * 64)).value


@pytest.mark.parametrize(
    ("suffix", "piece"),
    [("txt", "boat "), ("txt", "“q’s” — "), ("html", "It was late, they said. "), ("md", "It was late, they said. ")],
    ids=["words", "quotes", "page", "markdown"],
)
def test_one_line_of_twenty_megabytes_is_read_and_cleaned(suffix: str, piece: str) -> None:
    text = piece * (19_900_000 // len(piece.encode()))
    start = time.process_time()
    draft = drafted(f"a.{suffix}", text)
    assert draft is not None
    made = clean(draft)
    assert time.process_time() - start < SECONDS
    assert made.value is None or len(made.value.text) < 20_000_000


@pytest.mark.parametrize("piece", ["**a", "*a", "[a", "[a](b", "__a ", "- ", "# #"])
def test_a_line_of_marks_is_read_in_time(piece: str) -> None:
    start = time.process_time()
    drafted("a.md", "x " + piece * (2_000_000 // len(piece)))
    assert time.process_time() - start < SECONDS


def test_a_body_told_twice_is_looked_for_in_time() -> None:
    told = '{"@type": "Article", "articleBody": "' + "No boat was seen. " * 150_000 + '"}'
    page = (
        f'<script type="application/ld+json">{told}</script>' + "<p>A line of its own that stands nowhere else" * 9_000
    )
    start = time.process_time()
    draft = drafted("a.html", page)
    assert draft is not None
    assert {block.dom.in_article_body for block in draft.blocks if block.dom} == {False}
    assert time.process_time() - start < SECONDS
