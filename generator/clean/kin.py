"""What belongs to a body because its like does: lines of the declared text, of one make, heads above kept paragraphs.

The learned judge weighs line by line. An editor sees that the paragraphs of a shop list or the heads of its parts are
one series, and keeps or drops it whole. Counted by site on the news pages of the development half: 46 lines of declared
texts come back and 1 that is none, 21 of a make and 5, 81 heads and 34, of which three in four stand on pages whose
truth is but the first part of the text.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from generator.clean.dom import NEAREST
from generator.clean.features import Lines
from generator.clean.line import LONG
from generator.clean.reasons import role_of
from generator.clean.strays import content_of, same_things
from generator.model import Block, Dom, Kind

_LEAST_CHANCE, _LEAST_ALONE = 0.05, 0.2  # 0 to 1; below is left to the judge; of a line without a long series
_FEW_LINKS, _FEW_LINKS_HEAD = 0.5, 0.8  # 0 to 1, share of the characters inside links
_ENDS = frozenset(".!?…。؟")
_PROSE = 10  # words
# A page may declare the beginning of its text alone: so large a part of what is kept must stand in what is declared.
_DECLARED, _DECLARED_WORDS = 0.9, 20
_MAKE_LINES, _MAKE_MEAN, _MAKE_BEST = 4, 0.3, 0.7  # lines of one make; 0 to 1: their mean and their best chance
_RUN_LINES, _RUN_WORDS, _RUN_MEAN = 3, 200, 0.1  # paragraphs of one element: how many, words of all, mean chance
_SAME_THINGS = 0.4  # 0 to 1, share of their longer words that stand in the body
_PLEA = frozenset({"plea", "subscription", "subscribe", "donation", "donate", "membership"})
_OWN = 6  # class words that are most likely the block's own
_RUN_HOME = 0.5  # 0 to 1, share of the body that stands in the element around theirs
# Between a kept head and the next: blocks, words of all lines of text, mean chance; words and links of such a line. 40
# lines on three news pages come back so and none that is none (7 and 1 on others).
_SECTION_BLOCKS, _SECTION_WORDS, _SECTION_MEAN = 3, 150, 0.15
_SECTION_LINE, _FEW_LINKS_TEXT = 8, 0.7
_LIST_ENTRIES, _LIST_KEPT = 3, 0.5  # 0 to 1; entries come back 7 to 0
_HEADS, _HEADS_SHARE = 2, 0.6  # heads of one kind, and how many of them stand above prose
_SKIPPED = 2  # captions and scraps between a head and its paragraph


def akin(blocks: Sequence[Block], lines: Lines, chance: Sequence[float], likely: Sequence[bool]) -> set[int]:
    """Numbers of the unlikely lines of HTML that stand with likely ones."""
    unsure = [n for n, odds in enumerate(chance) if odds >= _LEAST_CHANCE and not likely[n]]
    prose = [n for n in unsure if _is_prose(n, blocks, lines) and role_of(n, lines) is None]
    found = set(_declared([n for n in prose if chance[n] >= _LEAST_ALONE], blocks, lines, likely))
    if len(prose) >= 2:
        found.update(_of_a_make(prose, blocks, lines, chance, likely))
        found.update(_in_a_run(prose, blocks, lines, chance, likely))
    heads = [n for n in unsure if chance[n] >= _LEAST_ALONE and blocks[n].kind is Kind.HEADING]
    found.update(_heads(heads, blocks, lines, likely, found) if heads else ())
    found.update(_sections(unsure, blocks, lines, chance, likely, found))
    return found | set(_of_a_list(unsure, blocks, likely))


def _is_prose(n: int, blocks: Sequence[Block], lines: Lines) -> bool:
    text, dom = blocks[n].text, _dom(blocks[n])
    ended = text.rstrip("\"'”’»)")[-1:] in _ENDS
    return ended and len(lines.words[n]) >= _PROSE and dom.link_share < _FEW_LINKS and not dom.hidden


def _dom(block: Block) -> Dom:
    return block.dom or Dom("", (), (), 0.0, False, None)


def _declared(prose: Sequence[int], blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> Iterator[int]:
    """Paragraphs that stand in the text that the page declares, where that is the whole text."""
    inside = [n for n in prose if _dom(blocks[n]).in_article_body and len(lines.words[n]) >= _DECLARED_WORDS]
    if inside:  # heads are often left out of what is declared
        kept = [block for block, known in zip(blocks, likely) if known and block.kind is not Kind.HEADING]
        declared = sum(len(block.text) for block in kept if _dom(block).in_article_body)
        if declared >= _DECLARED * sum(len(block.text) for block in kept) > 0:
            yield from inside


def _of_a_make(
    prose: Sequence[int], blocks: Sequence[Block], lines: Lines, chance: Sequence[float], likely: Sequence[bool]
) -> Iterator[int]:
    """Paragraphs that are built like others of which one at least is surely text, and which together are likely."""
    makes = defaultdict[object, list[int]](list)
    for n in prose:
        makes[_make(blocks[n])].append(n)
    for n, known in enumerate(likely):
        if known and (make := _make(blocks[n])) in makes and _is_prose(n, blocks, lines):
            makes[make].append(n)
    for mates in makes.values():
        odds = [chance[n] for n in mates]
        if len(mates) >= _MAKE_LINES and max(odds) >= _MAKE_BEST and sum(odds) >= _MAKE_MEAN * len(odds):
            yield from (n for n in mates if not likely[n])


def _make(block: Block) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    dom = _dom(block)
    return dom.tag, dom.path, dom.words[:NEAREST]


def _in_a_run(
    prose: Sequence[int], blocks: Sequence[Block], lines: Lines, chance: Sequence[float], likely: Sequence[bool]
) -> Iterator[int]:
    """Long paragraphs of one element right in the element of the body: a box that was never closed holds the rest."""
    runs = defaultdict[tuple[int, ...], list[int]](list)  # by the two elements around
    for n in prose:
        if len(lines.words[n]) >= 2 * _PROSE and _PLEA.isdisjoint(_dom(blocks[n]).words[:_OWN]):
            runs[_dom(blocks[n]).trail[-3:-1]].append(n)
    for around, mates in runs.items():
        size, odds = sum(len(lines.words[n]) for n in mates), sum(chance[n] for n in mates)
        large = len(mates) >= _RUN_LINES and size >= _RUN_WORDS and odds >= _RUN_MEAN * len(mates)
        if large and _home(around, blocks, lines, likely) and _speaks_of_the_same(mates, lines, likely):
            yield from mates


def _home(elements: Sequence[int], blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> bool:
    """Whether one of the elements holds most of the body."""
    body = [n for n, known in enumerate(likely) if known and len(lines.words[n]) >= LONG]
    sizes = [len(lines.words[n]) for n in body]
    trails = [_dom(blocks[n]).trail for n in body]
    return any(
        sum(size for size, trail in zip(sizes, trails) if element in trail) >= _RUN_HOME * max(1, sum(sizes))
        for element in elements
    )


def _speaks_of_the_same(mates: Sequence[int], lines: Lines, likely: Sequence[bool]) -> bool:
    body = {word for n, known in enumerate(likely) if known for word in lines.words[n]}
    return same_things(content_of(mates, lines), body) >= _SAME_THINGS


def _heads(
    unsure: Sequence[int], blocks: Sequence[Block], lines: Lines, likely: Sequence[bool], found: set[int]
) -> Iterator[int]:
    """Subheads right above paragraphs of the body, where most of their kind are."""
    kinds = {_kind(blocks[n]) for n in unsure}
    above = defaultdict[object, dict[int, bool]](dict)
    for n, block in enumerate(blocks):
        if block.kind is Kind.HEADING and _kind(block) in kinds and _dom(block).link_share < _FEW_LINKS_HEAD:
            above[_kind(block)][n] = _stands_above(n, blocks, lines, likely, found)
    first = next((n for n, known in enumerate(likely) if known), len(blocks))
    for n in unsure:
        mates = above[_kind(blocks[n])]
        one_of_many = len(mates) >= _HEADS and sum(mates.values()) >= _HEADS_SHARE * len(mates)
        if mates.get(n) and one_of_many and n >= first - 1 and role_of(n, lines) is None:
            yield n


def _sections(
    unsure: Sequence[int],
    blocks: Sequence[Block],
    lines: Lines,
    chance: Sequence[float],
    likely: Sequence[bool],
    found: set[int],
) -> Iterator[int]:
    """The text below a kept head of which nothing is kept before the next: a head stands for what is below it."""
    texts = [n for n in unsure if _is_text(n, blocks, lines)]
    if len(texts) < 2:
        return
    kept = [n for n, known in enumerate(likely) if known or n in found]
    for head, behind in pairwise(kept):
        empty = behind - head > (_SECTION_BLOCKS if blocks[behind].kind is Kind.HEADING else 2 * _SECTION_BLOCKS)
        if empty and blocks[head].kind is Kind.HEADING:
            below = texts[bisect(texts, head) : bisect(texts, behind)]
            words, odds = sum(len(lines.words[n]) for n in below), sum(chance[n] for n in below)
            if words >= _SECTION_WORDS and odds >= _SECTION_MEAN * len(below):
                yield from below


def _of_a_list(unsure: Sequence[int], blocks: Sequence[Block], likely: Sequence[bool]) -> Iterator[int]:
    """The rest of a list of which half is kept."""
    items = {n for n in unsure if _is_entry(blocks[n])}
    if not items:
        return
    lists = defaultdict[int, list[int]](list)
    for n, block in enumerate(blocks):
        if _is_entry(block):
            lists[_parent(block)].append(n)
    for mates in lists.values():
        if len(mates) >= _LIST_ENTRIES and sum(likely[n] for n in mates) >= _LIST_KEPT * len(mates):
            yield from (n for n in mates if n in items)


def _parent(block: Block) -> int:
    trail = _dom(block).trail
    return trail[-2] if len(trail) > 1 else -1


def _is_entry(block: Block) -> bool:
    dom = _dom(block)
    return block.kind is Kind.ITEM and dom.link_share < _FEW_LINKS_HEAD and not dom.hidden


def _is_text(n: int, blocks: Sequence[Block], lines: Lines) -> bool:
    dom = _dom(blocks[n])
    said = blocks[n].kind in (Kind.PARAGRAPH, Kind.ITEM) and len(lines.words[n]) >= _SECTION_LINE
    return said and dom.link_share < _FEW_LINKS_TEXT and not dom.hidden


def _kind(block: Block) -> tuple[str, tuple[str, ...]]:
    dom = _dom(block)
    return dom.tag, dom.path


def _stands_above(n: int, blocks: Sequence[Block], lines: Lines, likely: Sequence[bool], found: set[int]) -> bool:
    below = islice(range(n + 1, len(blocks)), _SKIPPED + 1)
    for m in below:
        if blocks[m].kind is Kind.CAPTION or len(lines.words[m]) < 4:
            continue
        return (likely[m] or m in found) and len(lines.words[m]) >= _PROSE
    return False
