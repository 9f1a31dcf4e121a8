"""Why figures of an article stand beside those of others, with the line for desk/articles.yml that overrules it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from generator.model import ArticleId, Compared, Figure


def explain_compared(article: ArticleId, compared: Sequence[Compared]) -> tuple[str, ...]:
    """For each figure of the article that is shown beside others: which, why, and how to part it from them."""
    lines = [line for one in compared for line in _lines(article, one)]
    return ("side by side with figures of other stories:", *lines) if lines else ()


def _lines(article: ArticleId, one: Compared) -> Iterator[str]:
    why = f'"{one.title}" on the desk' if one.title else f"the sentences share {', '.join(one.shared)}"
    for figure in one.figures:
        if figure.article == article:
            others = [f"{_quoted(other)} ({other.article})" for other in one.figures if other != figure]
            yield f"  {_quoted(figure)} beside {', '.join(others)}"
            yield f"    because {why}"
            yield f"    to overrule: figures: [{{says: {_quoted(figure)}, compare: none}}], or a title of its own"


def _quoted(figure: Figure) -> str:
    return json.dumps(figure.text, ensure_ascii=False)
