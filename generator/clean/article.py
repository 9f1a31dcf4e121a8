"""`clean`: a draft in, a clean article out, or a problem that says why it is none. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean import dates, patterns
from generator.clean.finish import Kept, finish
from generator.clean.judge import Judged, judge
from generator.clean.language import detect
from generator.clean.refuse import refusal
from generator.clean.repeats import Outlets
from generator.clean.rules import CleanRules
from generator.desk.articles import ArticleOrders
from generator.model import BODY, Article, Block, Dateline, Draft, Kind, Meta, Moment, Verdict
from generator.problems import Result

_RULES, _NO_OUTLETS = CleanRules(), Outlets()
_CREDITS = re.compile(r"(?<=\w)\s*;\s+(?=\w)")


def clean(
    draft: Draft,
    outlets: Outlets | None = None,
    orders: ArticleOrders | None = None,
    rules: CleanRules | None = None,
) -> Result[Article | None]:
    rules = rules or _RULES
    if orders is not None and orders.leave_out:
        return Result(None)
    judged = judge(draft, outlets or _NO_OUTLETS, orders, rules)
    blocks = _blocks(judged, draft.form == "html")
    problem = None if orders is not None and orders.keep else refusal(draft, judged, blocks, rules)
    if problem is not None:
        return Result(None, (problem,))
    return Result(_article(draft, judged, blocks, orders, rules))


def _blocks(judged: Judged, html: bool) -> tuple[Block, ...]:
    kept, hole = [], False
    for verdict in judged.verdicts:
        if verdict.kept:
            kept.append(Kept(verdict.block, hole))
        hole = not verdict.kept
    parts = [piece for block in finish(kept, html) for piece in _credits(block)]
    return tuple(parts)


def _credits(block: Block) -> list[Block]:
    """ "Reporting by A; Editing by B" is two credits."""
    if block.kind is not Kind.CREDIT:
        return [block]
    parts = _CREDITS.split(block.text)
    return [replace(block, text=part) for part in parts] if all(map(patterns.is_credit, parts)) else [block]


def _article(
    draft: Draft, judged: Judged, blocks: tuple[Block, ...], orders: ArticleOrders | None, rules: CleanRules
) -> Article:
    meta = judged.head.meta
    dateline = _dateline(blocks)
    if meta.outlet is None and dateline is not None and dateline.agency:
        meta = replace(meta, outlet=patterns.agency_name(dateline.agency))
    if meta.language is None and rules.detect_language:
        meta = replace(meta, language=detect(blocks))
    if meta.title is None:
        meta = replace(meta, title=_fallback_title(draft, blocks))
    meta, not_before = _ordered(meta, orders), None
    if meta.published is None:
        not_before = _not_before(blocks, judged.verdicts)
    return Article(
        id=draft.id,
        seed=draft.seed,
        sha256=draft.sha256,
        meta=meta,
        blocks=blocks,
        dropped=tuple(verdict for verdict in judged.verdicts if not verdict.kept),
        kept=tuple(verdict for verdict in judged.verdicts if verdict.kept),
        dateline=dateline,
        not_before=not_before,
    )


def _dateline(blocks: tuple[Block, ...]) -> Dateline | None:
    """At the start of one of the first paragraphs."""
    body = [number for number, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH]
    for number in body[:2]:
        found = patterns.dateline(blocks[number].text)
        if found:
            return Dateline(number, *found)
    return None


def _not_before(blocks: tuple[Block, ...], verdicts: tuple[Verdict, ...]) -> Moment | None:
    """The latest day in a photo caption: the article cannot be older than its picture."""
    captions = [block.text for block in blocks if block.kind is Kind.CAPTION]
    captions += [v.block.text for v in verdicts if not v.kept and patterns.is_caption(v.block.text)]
    found = [dated for text in captions for dated in dates.find_all(text)]
    if not found:
        return None
    latest = max(found, key=lambda dated: dated.day)
    return Moment(latest.day, "day", f"a photo caption is dated {latest.text}")


def _fallback_title(draft: Draft, blocks: tuple[Block, ...]) -> str:
    """The first words of the text: not a headline, but something to find the article by."""
    text = next((block.text for block in blocks if block.kind in BODY), draft.seed)
    return text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"


def _ordered(meta: Meta, orders: ArticleOrders | None) -> Meta:
    if orders is None:
        return meta
    return replace(
        meta,
        title=orders.title or meta.title,
        deck=meta.deck if orders.deck is None else orders.deck or None,
        authors=meta.authors if orders.authors is None else orders.authors,
        published=None if orders.undated else orders.date or meta.published,
        outlet=orders.outlet or meta.outlet,
        language=orders.language or meta.language,
        rights=orders.rights or meta.rights,
    )
