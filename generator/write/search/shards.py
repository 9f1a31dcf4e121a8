"""From a dossier to the index files under search/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import ArticleId, Dossier, OutFile, Rights


@dataclass(frozen=True, slots=True)
class SearchRules:
    shard_chars: int = 32_000  # of a script file


def shards(
    dossier: Dossier,
    addresses: object,
    words: Mapping[str, str] | None = None,
    rules: SearchRules = SearchRules(),
    rights: Mapping[ArticleId, Rights] | None = None,
) -> tuple[OutFile, ...]:
    return ()
