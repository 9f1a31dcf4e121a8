"""Deduplication of plain texts, for `dossier dedupe FILE.jsonl` and for measuring: ids in, clusters out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.dedupe.engine import Progress, cluster, load, silent
from generator.dedupe.rules import DedupeRules
from generator.dedupe.spread import Executor


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    cluster: str  # the id of the document that all of the cluster were compared with
    coverage: float  # 0 to 1, share of this document's words that stand in that document


def dedupe_texts(
    items: Iterable[tuple[str, str]],
    rules: DedupeRules | None = None,
    progress: Progress = silent,
    run: Executor | None = None,
) -> list[Row]:
    """A row for each text, sorted by id. Texts are read once and not kept."""
    limits = rules or DedupeRules()
    loaded = load(items, limits, run, progress)
    made = cluster(loaded, limits, run)
    covered = {link.a: link.of_a for link in made.links}
    progress("done", len(loaded.ids))
    numbered = zip(loaded.ids, made.hub.tolist(), range(len(loaded.ids)))
    rows = [Row(name, loaded.ids[hub], round(covered.get(number, 1.0), 4)) for name, hub, number in numbered]
    return sorted(rows, key=lambda row: row.id)
