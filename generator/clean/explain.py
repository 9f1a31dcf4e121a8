"""What was decided line by line, why, how close it was, and what to paste to overrule it."""

from __future__ import annotations

import json

from generator.model import Article, Draft, Verdict

_QUOTED = 48  # characters of a line that name it
_SHOWN = 100


def explain(article: Article, draft: Draft | None = None) -> str:
    """Plain text, the verdicts in the order of the page; of a `draft` also how many of its lines were judged."""
    verdicts = sorted((*article.kept, *article.dropped), key=lambda verdict: verdict.block.lines)
    judged = f"  judged: {len(verdicts)} of {len(draft.blocks)} lines" if draft else ""
    head = [f"{article.seed} ({article.id}): {article.title}", *_about(article), judged]
    return "\n".join([*head, *(line for verdict in verdicts for line in _verdict(verdict, article))]) + "\n"


def _about(article: Article) -> list[str]:
    meta = article.meta
    moment = meta.published
    date = f"{moment.value} ({moment.evidence})" if moment else "undated"
    if moment is None and article.not_before:
        date += f", not before {article.not_before.value} ({article.not_before.evidence})"
    facts = (
        ("deck", meta.deck),
        ("authors", ", ".join(meta.authors)),
        ("date", date),
        ("outlet", meta.outlet),
        ("language", meta.language),
    )
    return [f"  {name}: {value}" for name, value in facts if value]


def _verdict(verdict: Verdict, article: Article) -> list[str]:
    block = verdict.block
    number = block.lines[0] + 1
    mark = "keep" if verdict.kept else "drop"
    shown = block.text if len(block.text) <= _SHOWN else block.text[:_SHOWN].rstrip() + " …"
    measure = f"{verdict.measure:g}"
    lines = [f"{number:5} {mark}  {shown}", f"            {verdict.reason} ({measure}); {_close(verdict)}"]
    if "editor" not in verdict.reason:
        lines.append(f"            to overrule: {overrule(verdict, article)}")
    return lines


def _close(verdict: Verdict) -> str:
    percent = round(100 * verdict.score)
    far = abs(percent - 50)
    how = "a close call" if far < 15 else "clear" if far > 35 else "fairly clear"
    return f"body text with {percent} %, {how}"


def overrule(verdict: Verdict, article: Article) -> str:
    """What to write in desk/articles.yml, on one line of YAML."""
    verb = "drop" if verdict.kept else "keep"
    start = verdict.block.text[:_QUOTED].rstrip()
    return f"{article.id}: {{{verb}: [{json.dumps(start, ensure_ascii=False)}]}}"
