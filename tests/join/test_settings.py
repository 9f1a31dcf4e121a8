"""Each setting changes something, and a wrong one is named with its line."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from generator.settings import KEYS, Settings, load_settings, with_site

EXAMPLES = {
    "title": "Harbour",
    "description": "What became of the harbour",
    "address": "https://example.org/harbour/",
    "editor": "The desk",
    "language": "es",
    "rights": "excerpt",
    "excerpt_words": "12",
    "quote_chars": "80",
    "model": "en_core_web_lg",
    "models": "{es: es_core_news_sm}",
    "entity_score": "0.9",
    "same_from": "0.8",
    "largest_seed_mb": "3",
    "related": "2",
    "robots": "no",
}


def test_the_examples_are_all_there_is() -> None:
    assert set(EXAMPLES) == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_each_key_changes_the_settings(key: str) -> None:
    result = load_settings(f"{key}: {EXAMPLES[key]}\n", "s.yml")
    assert not result.problems
    assert astuple(result.value) != astuple(Settings())


@pytest.mark.parametrize(
    "line",
    [
        "rights: all",
        "entity_score: 2",
        "language: xx",
        "address: example.org",
        "titel: x",
        "models: [x]",
        "robots: maybe",
    ],
)
def test_a_wrong_value_is_an_error_with_its_line(line: str) -> None:
    result = load_settings("# a comment\n" + line, "s.yml")
    assert result.failed
    assert result.problems[0].line == 2
    assert result.value == Settings()


def test_the_name_of_the_site_is_written_once() -> None:
    mkdocs = 'site_name: "From MkDocs"  # here\nsite_url: https://example.org/d/\n'
    assert with_site(Settings(), mkdocs).title == "From MkDocs"
    assert with_site(Settings(), mkdocs).address == "https://example.org/d/"
    assert with_site(Settings(title="Desk"), mkdocs).title == "Desk"
    assert with_site(Settings(), "").title == "Dossier"
