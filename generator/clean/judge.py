"""One verdict a line: the learned score, what an outlet repeats, the forms we know, and last the editor's word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from generator.clean import apart, boxes, captions, comments, net, patterns, pieces, world
from generator.clean import head as heads
from generator.clean.buttons import button
from generator.clean.cards import carded, closing_links, listed, misplaced
from generator.clean.closing import closing
from generator.clean.crumbs import crumbs
from generator.clean.ending import goes_on
from generator.clean.features import Lines, measure
from generator.clean.head import Head
from generator.clean.kin import akin
from generator.clean.line import LONG
from generator.clean.others import others
from generator.clean.promos import about_author, promo
from generator.clean.reasons import role_of, why_dropped
from generator.clean.repeats import Outlets, outlet_of
from generator.clean.rows import rows
from generator.clean.rules import CleanRules
from generator.clean.sequence import kept_lines, limit_of
from generator.clean.strays import strays
from generator.clean.trees import Trees, leaves_of, log_odds, probability, shipped, shipped_lexicon
from generator.clean.twins import twins
from generator.clean.weighing import known_to
from generator.clean.words import NAMES as GROUPS
from generator.desk.articles import ArticleOrders, begins
from generator.model import Block, Draft, Kind, Verdict

_CREDITS_AFTER = 4  # lines below the body in which a credit belongs to it
_CAPTIONS_BEFORE, _CAPTIONS_AFTER = 6, 2  # lines around the body in which a caption belongs to it
_SIGN_UP_WORDS = 12
_LETTER, _WE = GROUPS.index("letter"), GROUPS.index("we")


@dataclass(frozen=True, slots=True)
class Judged:
    """The page after judgement: one verdict a block, in order, and the head matter."""

    verdicts: tuple[Verdict, ...]
    head: Head


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """What is known of the whole page before its lines get their verdicts."""

    blocks: tuple[Block, ...]
    lines: Lines
    chance: list[float]
    head: Head
    body: tuple[int, int]  # first and last line of the body
    talk: int | None  # first line of reader comments
    again: set[int]  # likely lines that stand elsewhere in the body
    boxed: dict[int, tuple[str, float]]  # line -> the cue of its box ("" for a list of links), a measure of 0 to 1
    likely: list[bool]  # after the pass over the sequence
    after: list[int]  # likely lines behind each line
    limit: float  # 0 to 1, from which chance on a line of this page is kept
    reasons: dict[int, tuple[str, float]]  # of the lines that the learned judge drops


def judge(draft: Draft, outlets: Outlets, orders: ArticleOrders | None, rules: CleanRules) -> Judged:
    """What stands apart on an HTML page is not measured, and the rest is judged as if it were the page."""
    blocks = tuple(block for block in draft.blocks[: rules.most_lines] if block.text)
    near = apart.near(blocks)
    if not near:
        return Judged((), Head(draft.meta))
    html = draft.form == "html"
    units = [(block,) for block in near] if html else pieces.units(near)
    seen = _look(draft, tuple(map(pieces.whole, units)), rules)
    found = _verdicts(seen, units, outlet_of(draft), outlets, rules)
    verdicts = apart.in_order(blocks, found) if html else chain.from_iterable(map(pieces.parted, found, units))
    if orders:
        printed = {block.lines[0]: block.kind for block in blocks}
        verdicts = (_ordered(verdict, orders, printed[verdict.block.lines[0]]) for verdict in verdicts)
    return Judged(tuple(verdicts), seen.head)


def _verdicts(
    seen: _Seen, units: Sequence[tuple[Block, ...]], outlet: str, outlets: Outlets, rules: CleanRules
) -> Iterator[Verdict]:
    """`units`: the lines of which each block of `seen` is made."""
    for number, unit in enumerate(units):
        yield (
            _structural(number, seen)
            or _formed(number, seen)
            or _repeated(unit, outlet, outlets, rules, seen.chance[number])
            or _learned(number, seen, rules)
        )


def _look(draft: Draft, blocks: tuple[Block, ...], rules: CleanRules) -> _Seen:
    html = draft.form == "html"
    asked_for = shipped("html" if html else "text").features
    lines = measure(blocks, draft.meta.title, rules.longest_line, asked_for, known_to(shipped_lexicon()))
    trees, place, chance = score(blocks, lines, html)
    head = heads.find(draft, blocks, lines, chance)
    limit = limit_of(chance, lines.values[:, 0].tolist(), rules.keep_from)
    body = _span(blocks, lines, chance, limit)
    talk = None if html else comments.start_of(blocks, lines)
    likely = kept_lines(chance, limit, rules.change_costs)
    if not any(likely):  # no body: then each line for itself, since a lone paragraph may be all of it
        likely = [odds >= limit for odds in chance]
    other = {} if html else others(blocks, lines, likely)
    likely = [known and n not in other for n, known in enumerate(likely)]
    likely = [known or goes_on(n, blocks, lines, chance, likely, limit) for n, known in enumerate(likely)]
    for find in () if html else (strays, rows, crumbs):
        for stray in find(lines, likely):
            likely[stray] = False
    for mate in akin(blocks, lines, chance, likely) if html else ():
        likely[mate] = True
    again = twins(blocks, lines, likely)
    boxed = _links(blocks, chance, likely) if html else boxes.boxed(blocks, lines, chance)
    boxed |= {n: (cue, 1.0) for n, cue in other.items()}
    behind = sum(likely)
    after = [behind - known for known in accumulate(likely)]
    dropped = [n for n, odds in enumerate(chance) if odds < limit and not likely[n] and n not in head.used]
    reasons = why_dropped(dropped, blocks, lines, trees, place)
    return _Seen(blocks, lines, chance, head, body, talk, again, boxed, likely, after, limit, reasons)


def _links(blocks: tuple[Block, ...], chance: list[float], likely: list[bool]) -> dict[int, tuple[str, float]]:
    """Boxes of links by their cue, and the list of links that closes a body, which has none."""
    return carded(blocks, chance) | listed(blocks) | dict.fromkeys(closing_links(blocks, likely), ("", 1.0))


def _structural(number: int, seen: _Seen) -> Verdict | None:
    """What only the shape of the page tells: comments to the end, boxes below a cue, lines above the headline."""
    block, chance = seen.blocks[number], seen.chance[number]
    if not seen.lines.words[number]:  # "--", "* * *"
        return Verdict(block, False, "not a sentence of the article", 0.0, chance)
    if seen.talk is not None and number >= seen.talk:
        return Verdict(block, False, "reader comments", float(number - seen.talk + 1), chance)
    if number in seen.head.used or not seen.likely[number] or seen.lines.credits[number]:
        return None
    if number in seen.again:
        return Verdict(block, False, "the same line stands elsewhere on the page", 1.0, chance)
    if number in seen.boxed:
        return _in_box(number, seen)
    if _is_sign_up(number, seen):
        return Verdict(block, False, "newsletter sign-up", 1.0, chance)
    if patterns.is_menu(block.text):
        return Verdict(block, False, "navigation", 1.0, chance)
    label = (
        promo(block, seen.lines.hints[number])
        or misplaced(block, chance)
        or _at_the_end(number, seen)
        or _button(number, seen)
    )
    if label:
        return Verdict(block, False, label, 1.0, chance)
    title = seen.head.title_line
    if title is not None and number < title and block.dom is None:
        return Verdict(block, False, "stands above the headline", float(title - number), chance)
    return None


def _at_the_end(number: int, seen: _Seen) -> str | None:
    behind, text = seen.after[number], seen.blocks[number].text
    if about_author(text, seen.head.meta.authors, behind):
        return "author box"
    return "the byline" if text in seen.head.meta.authors else closing(seen.blocks[number], behind)


def _button(number: int, seen: _Seen) -> str | None:
    block = seen.blocks[number]
    return button(block.text, seen.lines.words[number]) if block.dom is None else None


def _is_sign_up(number: int, seen: _Seen) -> bool:
    """A short line, no sentence, with two words about letters, or one and "we" or "our". The learned words are mostly
    English; in other languages this furniture looks like a sentence of the article."""
    if len(seen.lines.words[number]) > _SIGN_UP_WORDS or seen.blocks[number].text[-1] in '.!?…"”»':
        return False
    letters, we = seen.lines.roles[number, _LETTER], seen.lines.roles[number, _WE]
    return bool(letters >= 2 or (letters and we))


def _in_box(number: int, seen: _Seen) -> Verdict:
    cue, mean = seen.boxed[number]
    reason = f"in the box below “{cue}”" if cue else "mostly links"
    return Verdict(seen.blocks[number], False, reason, mean, seen.chance[number])


def _learned(number: int, seen: _Seen, rules: CleanRules) -> Verdict:
    block, chance = seen.blocks[number], seen.chance[number]
    if seen.likely[number]:
        return Verdict(block, True, _why_kept(chance, seen.limit, rules), round(chance, 3), chance)
    if number in seen.boxed and role_of(number, seen.lines) is None:
        return _in_box(number, seen)
    if chance >= seen.limit:
        return Verdict(block, False, "stands alone among lines that are not the article", round(chance, 3), chance)
    reason, measured = seen.reasons[number]
    return Verdict(block, False, reason, measured, chance)


def _why_kept(chance: float, limit: float, rules: CleanRules) -> str:
    if chance >= rules.keep_from:
        return "reads like the article"
    return "likely enough on a page that is hard to judge" if chance >= limit else "stands inside the article"


def score(blocks: tuple[Block, ...], lines: Lines, html: bool) -> tuple[Trees, NDArray[np.int64], list[float]]:
    """The learned judge alone: its trees, the leaf of each line in each tree, the chance of each line to be body.

    The chance is that of trees and net together; why a line is dropped the trees alone tell.
    """
    lexicon = shipped_lexicon()
    rows = world.html_rows(blocks, lines, lexicon) if html else world.text_rows(lines, lexicon)
    trees = shipped("html" if html else "text")
    place = leaves_of(trees, rows, asked(trees.features, html))
    odds = log_odds(trees, place)
    if trees.net is not None:
        odds += trees.net.share * (net.log_odds(trees.net, rows, asked(trees.net.features, html)) - odds)
    return trees, place, probability(odds).tolist()


@cache
def asked(features: tuple[str, ...], html: bool) -> NDArray[np.int64]:
    """Where the features stand among all measures."""
    at = {name: number for number, name in enumerate(world.names(html))}
    return np.array([at[name] for name in features], dtype=np.int64)


def _ordered(verdict: Verdict, orders: ArticleOrders, kind: Kind) -> Verdict:
    """The editor's word over the judge's; what the judge took for a caption is again of the kind that was read."""
    text = verdict.block.text
    if any(begins(text, start) for start in orders.keep):
        return Verdict(replace(verdict.block, kind=kind), True, "kept by the editor", 1.0, verdict.score)
    if any(begins(text, start) for start in orders.drop):
        return Verdict(verdict.block, False, "dropped by the editor", 1.0, verdict.score)
    return verdict


def _span(blocks: tuple[Block, ...], lines: Lines, chance: list[float], limit: float) -> tuple[int, int]:
    """First and last line of the body."""
    good = [n for n in range(len(blocks)) if chance[n] >= limit and len(lines.words[n]) >= LONG]
    return (good[0], good[-1]) if good else (len(blocks), -1)


def _formed(number: int, seen: _Seen) -> Verdict | None:
    """Head matter, captions and credits are known by their form."""
    block, chance, (first, last) = seen.blocks[number], seen.chance[number], seen.body
    if number in seen.head.used:
        return Verdict(block, False, seen.head.used[number], 1.0, chance)
    if first <= number <= last + _CREDITS_AFTER and seen.lines.credits[number]:
        return Verdict(replace(block, kind=Kind.CREDIT), True, "a credit", 1.0, chance)
    near = first - _CAPTIONS_BEFORE <= number <= last + _CAPTIONS_AFTER
    if near and len(seen.lines.words[number]) >= 3 and _is_caption(number, seen):
        return Verdict(replace(block, kind=Kind.CAPTION), True, "a photo caption", 1.0, chance)
    return None


def _is_caption(number: int, seen: _Seen) -> bool:
    block = seen.blocks[number]
    return block.kind is Kind.CAPTION or seen.lines.captions[number] or captions.by_element(block)


def _repeated(unit: Sequence[Block], outlet: str, outlets: Outlets, rules: CleanRules, chance: float) -> Verdict | None:
    """A paragraph of which each line stands on many pages of the outlet."""
    if not outlet or not outlets.lines:
        return None
    on, pages = min(outlets.on_pages(outlet, block.text) for block in unit)
    if on >= rules.repeat_from and on >= rules.repeat_share * pages:
        return Verdict(pieces.whole(unit), False, f"stands on {on} of {pages} pages of {outlet}", float(on), chance)
    return None
