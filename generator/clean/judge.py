"""One verdict a line: the learned score, what an outlet repeats, the forms we know, and last the editor's word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.clean import comments, patterns, world
from generator.clean import head as heads
from generator.clean.features import Lines, measure
from generator.clean.head import Head
from generator.clean.line import LONG
from generator.clean.reasons import why_dropped
from generator.clean.repeats import Outlets, outlet_of
from generator.clean.rules import CleanRules
from generator.clean.trees import Trees, leaves_of, log_odds, probability, shipped, shipped_lexicon
from generator.desk.articles import ArticleOrders, begins
from generator.model import Block, Draft, Kind, Verdict
from generator.text import words


@dataclass(frozen=True, slots=True)
class Judged:
    """The page after judgement: one verdict a block, in order, and the head matter."""

    verdicts: tuple[Verdict, ...]
    head: Head


def judge(draft: Draft, outlets: Outlets, orders: ArticleOrders | None, rules: CleanRules) -> Judged:
    blocks = tuple(block for block in draft.blocks[: rules.most_lines] if block.text)
    if not blocks:
        return Judged((), Head(draft.meta))
    lines = measure(blocks, draft.meta.title, rules.longest_line)
    trees, place, chance = score(blocks, lines, draft.form == "html")
    head = heads.find(draft, blocks, lines, chance)
    body = _span(blocks, lines, chance, rules)
    outlet = outlet_of(draft)
    talk = comments.start_of(blocks, lines)
    verdicts = []
    for number, block in enumerate(blocks):
        verdict = _ordered(block, orders, chance[number])
        if verdict is None and talk is not None and number >= talk:
            verdict = Verdict(block, False, "reader comments", float(number - talk + 1), chance[number])
        verdict = verdict or _formed(number, block, head, body, chance[number])
        verdict = verdict or _repeated(block, outlet, outlets, rules, chance[number])
        if verdict is None and chance[number] >= rules.keep_from:
            verdict = Verdict(block, True, "reads like the article", round(chance[number], 3), chance[number])
        if verdict is None:
            reason, measured = why_dropped(number, block, lines, trees, place[number])
            verdict = Verdict(block, False, reason, measured, chance[number])
        verdicts.append(verdict)
    return Judged(tuple(verdicts), head)


def score(blocks: tuple[Block, ...], lines: Lines, html: bool) -> tuple[Trees, NDArray[np.int64], list[float]]:
    """The learned judge alone: its trees, the leaf of each line in each tree, the chance of each line to be body."""
    lexicon = shipped_lexicon()
    rows = world.html_rows(blocks, lines, lexicon) if html else world.text_rows(lines, lexicon)
    trees = shipped("html" if html else "text")
    place = leaves_of(trees, rows[:, columns(trees, html)])
    return trees, place, [float(chance) for chance in probability(log_odds(trees, place))]


@cache
def columns(trees: Trees, html: bool) -> list[int]:
    at = {name: number for number, name in enumerate(world.names(html))}
    return [at[name] for name in trees.features]


def _ordered(block: Block, orders: ArticleOrders | None, chance: float) -> Verdict | None:
    if orders is None:
        return None
    if any(begins(block.text, start) for start in orders.keep):
        return Verdict(block, True, "kept by the editor", 1.0, chance)
    if any(begins(block.text, start) for start in orders.drop):
        return Verdict(block, False, "dropped by the editor", 1.0, chance)
    return None


def _span(blocks: tuple[Block, ...], lines: Lines, chance: list[float], rules: CleanRules) -> tuple[int, int]:
    """First and last line of the body."""
    good = [n for n in range(len(blocks)) if chance[n] >= rules.keep_from and len(lines.words[n]) >= LONG]
    return (good[0], good[-1]) if good else (len(blocks), -1)


def _formed(number: int, block: Block, head: Head, body: tuple[int, int], chance: float) -> Verdict | None:
    """Head matter, captions and credits are known by their form."""
    if number in head.used:
        return Verdict(block, False, head.used[number], 1.0, chance)
    first, last = body
    if first <= number <= last + 4 and patterns.is_credit(block.text):
        return Verdict(replace(block, kind=Kind.CREDIT), True, "a credit", 1.0, chance)
    near = first - 6 <= number <= last + 2
    caption = block.kind is Kind.CAPTION or patterns.is_caption(block.text)
    if near and caption and len(words(block.text)) >= 3:
        return Verdict(replace(block, kind=Kind.CAPTION), True, "a photo caption", 1.0, chance)
    return None


def _repeated(block: Block, outlet: str, outlets: Outlets, rules: CleanRules, chance: float) -> Verdict | None:
    if not outlet or not outlets.lines:
        return None
    on, pages = outlets.on_pages(outlet, block.text)
    if on >= rules.repeat_from and on >= rules.repeat_share * pages:
        return Verdict(block, False, f"stands on {on} of {pages} pages of {outlet}", float(on), chance)
    return None
