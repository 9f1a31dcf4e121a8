"""Cleaning knows no language: the same page in six of them, as text and as HTML."""

from __future__ import annotations

import hashlib

import pytest

from generator import clean, read
from generator.model import BODY, Article, Seed, SeedPath
from tests.samples.pages_of_the_world import PAGES, Page


def _cleaned(name: str, text: str) -> Article:
    data = text.encode()
    draft = read.read(Seed(SeedPath(name), data, hashlib.sha256(data).hexdigest())).value
    assert draft is not None
    article = clean.clean(draft).value
    assert article is not None
    return article


@pytest.fixture(
    params=[(page, form) for page in PAGES for form in ("txt", "html")], ids=lambda p: f"{p[0].language}-{p[1]}"
)
def case(request: pytest.FixtureRequest) -> tuple[Page, Article]:
    page, form = request.param
    return page, _cleaned(f"page.{form}", page.text() if form == "txt" else page.html())


def test_every_paragraph_is_kept(case: tuple[Page, Article]) -> None:
    page, article = case
    kept = " ".join(block.text for block in article.blocks if block.kind in BODY)
    assert [text for text in page.body if text not in kept] == []


def test_what_stands_around_it_is_dropped(case: tuple[Page, Article]) -> None:
    page, article = case
    kept = [block.text for block in article.blocks]
    assert [text for text in page.junk if text in kept] == []


def test_the_title_is_found(case: tuple[Page, Article]) -> None:
    page, article = case
    assert article.title == page.title


def test_the_language_is_known(case: tuple[Page, Article]) -> None:
    page, article = case
    assert article.meta.language == page.language
