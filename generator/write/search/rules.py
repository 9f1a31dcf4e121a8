"""Sizes and weights of the search index. Weights were set on the synthetic dossier of tests/bench/bench_search.py."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchRules:
    folder: str = "search/i"  # below site_src
    shard_chars: int = 32_000  # of one file of terms; a first query opens one to three
    place_chars: int = 96_000  # of one file of word places; opened by a phrase only
    text_chars: int = 12_000  # of one file of texts for snippets; ten hits open ten of them
    heads_per_file: int = 64  # titles and addresses of so many pages in one file
    title_weight: int = 8  # against 1 for a word of the text
    deck_weight: int = 3
    name_weight: int = 2  # each word of a name that the story mentions, other surfaces included
    common_share: float = 0.6  # 0 to 1, words in more of the pages than this have no places: "the" says nothing
    common_least: int = 200  # pages; below that nothing is common
    letter_answers: int = 8  # results kept ready for a single letter
