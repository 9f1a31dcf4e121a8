"""An article as a page of plain text, for cases: its head matter, then one line a block."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator import clean, read
from generator.model import Article, Seed, SeedPath
from generator.problems import Problem


def cleaned(path: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    data = path.read_bytes()
    drafted = read.read(Seed(SeedPath(path.name), data, hashlib.sha256(data).hexdigest()))
    if drafted.value is None:
        return None, drafted.problems
    done = clean.clean(drafted.value)
    return done.value, (*drafted.problems, *done.problems)


def shown(article: Article) -> str:
    meta = article.meta
    head = {
        "title": meta.title,
        "deck": meta.deck,
        "authors": ", ".join(meta.authors),
        "outlet": meta.outlet,
        "date": meta.published.value if meta.published else None,
        "not before": article.not_before.value if article.not_before else None,
        "dateline": article.dateline.place if article.dateline else None,
    }
    lines = [f"{name}: {value}" for name, value in head.items() if value]
    lines += [f"{block.kind}: {block.text}" for block in article.blocks]
    return "\n".join(lines) + "\n"
