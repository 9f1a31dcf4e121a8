"""The article as `dossier extract` writes it: one flat table for scripts and for measuring."""

from __future__ import annotations

from typing import Any

from generator.model import BODY, Article, Draft, Kind


def as_json(draft: Draft, article: Article | None) -> dict[str, Any]:
    """`keep` and `line` count input lines from 0 (blocks of an HTML page). A refused page has empty text."""
    if article is None:
        dropped = [{"line": block.lines[0], "reason": "not an article", "measure": 0.0} for block in draft.blocks]
        return _table(draft.meta.title, None, [], None, draft.meta.outlet, "", [], dropped)
    meta = article.meta
    body = [block for block in article.blocks if block.kind in BODY or block.kind is Kind.HEADING]
    keep = sorted({line for block in body for line in block.lines})
    dropped = [
        {"line": line, "reason": verdict.reason, "measure": verdict.measure}
        for verdict in article.dropped
        for line in verdict.block.lines
    ]
    date = meta.published.value if meta.published else None
    return _table(meta.title, meta.deck, list(meta.authors), date, meta.outlet, article.text, keep, dropped)


def _table(
    title: str | None,
    deck: str | None,
    author: list[str],
    date: str | None,
    outlet: str | None,
    text: str,
    keep: list[int],
    dropped: list[dict[str, Any]],
) -> dict[str, Any]:
    return {
        "text": text,
        "title": title,
        "deck": deck,
        "author": author,
        "date": date,
        "outlet": outlet,
        "keep": keep,
        "dropped": dropped,
    }
