"""Boxes of links to other articles in HTML: a cue such as "Related", and the element that holds it with its links.

Paragraphs in such a box (the teaser's first sentences) look like the article's own to a judge that sees a line and its
neighbours; what holds them together is the element. Counted on the development pages (470 of news): 12 boxes with 1,070
words that the truth drops, none that it keeps; without the share of links three with 370 words that it keeps.
"""

from __future__ import annotations

import re

from generator.model import Block, Kind

_CUE = re.compile(
    r"^\W*(?:editors?[’']?s?[’']? (?:picks?|recommendations?|choice)"
    r"|related(?: (?:stor(?:y|ies)|articles?|content|coverage|reading|news|videos?|posts?|topics|links?))?"
    r"|read (?:next|more|also)|more (?:stories|news|to read|like this|for you|coverage|headlines|top stories)"
    r"|more (?:from|on|in)\b.{1,40}|you (?:may|might) (?:also )?(?:like|enjoy)"
    r"|recommended(?: (?:reading|for you|stories))?|(?:most|what[’']s) (?:popular|read|viewed|shared|commented)"
    r"(?: .{1,20})?|trending(?: now)?|top stories|don[’']t miss(?: (?:it|this|these))?|keep reading|further reading"
    r"|we recommend|other stories|in case you missed it"
    r"|lee también|también te puede interesar|más noticias|notas relacionadas|mehr zum thema|lesen sie auch"
    r"|à lire aussi|lire aussi|sur le même sujet|leia também|leia mais|leggi anche|читайте также|اقرأ أيضا)\W*$",
    re.IGNORECASE,
)
_CUE_CHARS = 60
_MOST_BLOCKS = 20  # of a box; the largest right one had 18
_LINKED = 0.8  # share of the characters of a block inside links, from which it is a link
_MOST_OF_BODY = 0.35  # 0 to 1; an element that holds more of what reads like the article is the article (a guess)
_FEW, _LEAST_LINKS = 4, 0.25  # blocks up to which one link makes a box; else the share of the blocks that are links

_FEWEST_ITEMS, _MOSTLY_LINKED = 2, 0.45  # of a list at the end; mean share of its characters inside links
# A cue right above a list of other news, whose entries may be whole sentences: three such lists, 16 to 0
_LIST_CUE = re.compile(
    r"^\W*(?:don[’']t miss(?: (?:it|this|these))?|(?:read|up|watch) next|also read|trending(?: now)?"
    r"|editors?[’']?s?[’']? (?:picks?|recommendations?|choice)|what to read next)\W*$",
    re.IGNORECASE,
)
_LISTED, _MOST_LISTED = 0.2, 10  # mean share of such a list's characters inside links; entries
# Words of classes that say what an element is, where the judge is not sure: 10 to 0 on three pages
_FURNITURE = frozenset({"footer", "privacy", "consent", "onetrust", "cookie", "cookies", "gdpr"})
_GALLERY = frozenset({"photogallery", "slideshow"})
_NEAR, _OWN = 8, 4  # class words of the block and its close ancestors; of the block
_UNSURE = 0.7  # 0 to 1; a likelier line is text, whatever the classes say (a guess)


def carded(blocks: tuple[Block, ...], chance: list[float]) -> dict[int, tuple[str, float]]:
    """Number of a block in a box -> the cue, and the share of the box's blocks that are links (0 to 1)."""
    found: dict[int, tuple[str, float]] = {}
    for number, block in enumerate(blocks):
        if number not in found and len(block.text) <= _CUE_CHARS and _CUE.match(block.text):
            box = _box_around(number, blocks)
            links = sum(_is_link(blocks[at]) for at in box) / len(box)
            linked = links and (len(box) <= _FEW or links >= _LEAST_LINKS)
            if linked and _part_of_body(box, blocks, chance) <= _MOST_OF_BODY:
                found.update(dict.fromkeys(box, (block.text.strip(" :."), round(links, 2))))
    return found


def closing_links(blocks: tuple[Block, ...], likely: list[bool]) -> set[int]:
    """Numbers of the list items at the end of the body when they are links for the most part: other articles.

    Seven such lists on the development pages, none of them in the truth; lists of links further up are mostly the text.
    """
    last = max((number for number, known in enumerate(likely) if known), default=-1)
    if last < 0 or blocks[last].kind is not Kind.ITEM:
        return set()
    first = last
    while first > 0 and blocks[first - 1].kind is Kind.ITEM:
        first -= 1
    shares = [block.dom.link_share for block in blocks[first : last + 1] if block.dom is not None]
    linked = len(shares) >= _FEWEST_ITEMS and sum(shares) > _MOSTLY_LINKED * len(shares)
    return set(range(first, last + 1)) if linked else set()


def listed(blocks: tuple[Block, ...]) -> dict[int, tuple[str, float]]:
    """Number of an entry of a list right below a cue -> the cue, and the mean share of its characters inside links."""
    found: dict[int, tuple[str, float]] = {}
    for number, block in enumerate(blocks):
        if len(block.text) <= _CUE_CHARS and _LIST_CUE.match(block.text):
            behind = number + 1
            while behind < min(len(blocks), number + _MOST_LISTED + 2) and blocks[behind].kind is Kind.ITEM:
                behind += 1
            shares = [block.dom.link_share for block in blocks[number + 1 : behind] if block.dom is not None]
            if 0 < len(shares) <= _MOST_LISTED and sum(shares) >= _LISTED * len(shares):
                cue = (block.text.strip(" :."), round(sum(shares) / len(shares), 2))
                found.update(dict.fromkeys(range(number, behind), cue))
    return found


def misplaced(block: Block, chance: float) -> str | None:
    """What the element of an unsure line is by its classes, or None."""
    if block.dom is None or chance >= _UNSURE:
        return None
    if not _FURNITURE.isdisjoint(block.dom.words[:_NEAR]):
        return "its place in the page's markup"
    return "photo gallery" if not _GALLERY.isdisjoint(block.dom.words[:_OWN]) else None


def _part_of_body(box: range, blocks: tuple[Block, ...], chance: list[float]) -> float:
    """0 to 1: by characters, each as likely to be body as the judge says."""
    whole = sum(len(block.text) * odds for block, odds in zip(blocks, chance))
    return sum(len(blocks[at].text) * chance[at] for at in box) / max(1.0, whole)


def _is_link(block: Block) -> bool:
    return block.dom is not None and block.dom.link_share > _LINKED


def _box_around(number: int, blocks: tuple[Block, ...]) -> range:
    """The blocks of the innermost element that holds more than the cue; only the cue where that element is large."""
    dom = blocks[number].dom
    for element in reversed(dom.trail[:-1] if dom else ()):
        first, behind = _reach(element, number, blocks)
        if behind - first > 1:
            return range(first, behind) if behind - first <= _MOST_BLOCKS else range(number, number + 1)
    return range(number, number + 1)


def _reach(element: int, number: int, blocks: tuple[Block, ...]) -> tuple[int, int]:
    """First block of the element and the one behind its last; blocks of one element stand together."""
    first = behind = number
    while first > 0 and number - first <= _MOST_BLOCKS and _holds(element, blocks[first - 1]):
        first -= 1
    while behind < len(blocks) and behind - number <= _MOST_BLOCKS and _holds(element, blocks[behind]):
        behind += 1
    return first, behind


def _holds(element: int, block: Block) -> bool:
    return block.dom is not None and element in block.dom.trail
