"""HTML to blocks: one block for each block-level piece of text, with the evidence that a judge may want.

Nothing is judged here: navigation, footers and teasers come out as blocks too. Only what no reader sees as text
(scripts, styles, form controls, pictures) is left out. The walk is iterative, so depth cannot break it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from generator.model import Block, Dom, Kind
from generator.read.apart import Found, parts_apart
from generator.read.breaks import Piece, paragraphs, short_lines
from generator.read.frames import DROPPED, INLINE, SWALLOWING, Frame, holds_page, is_bare
from generator.read.mojibake import mend
from generator.read.rules import ReadRules
from generator.read.tables import as_rows, is_data
from generator.text import normalise

_WHOLE = 120  # squeezed characters; longer pieces are looked for in articleBody by their two ends
_END = 60
_LOOKED_AT = 300  # characters at either end; they hold so many letters but in a table of dots
_NO_LETTERS = re.compile(r"[\W_]+")
_OPEN_ENDED = INLINE | DROPPED  # their end ends no block


@dataclass(slots=True)
class Walk:
    """The state of one walk over one page."""

    found: list[Found] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    anchors: int = 0  # <a> opened since the last block
    in_link: int = 0
    frames: int = 0
    deepest: int = 0


def blocks_of(
    root: etree._Element, body: str | None, rules: ReadRules, title: str | None = None
) -> tuple[tuple[Block, ...], int]:
    """The page's blocks in order and the depth of its deepest element. `body`: JSON-LD articleBody, if there is one."""
    walk, whole = Walk(), squeeze(body) if body else None
    _descend(root, walk, rules)
    apart = parts_apart(walk.found, title) if rules.look_apart else {}
    blocks = [
        _in_full(number, found, whole) if number not in apart else _in_brief(number, found, apart[number])
        for number, found in enumerate(walk.found)
    ]
    return _without_layout_quotes(blocks), walk.deepest


def squeeze(text: str) -> str:
    """Letters and digits only, for asking whether one text stands in another."""
    return _NO_LETTERS.sub("", text.casefold())


def _descend(root: etree._Element, walk: Walk, rules: ReadRules) -> None:
    stack: list[Frame] = []
    found, most = walk.found, rules.most_blocks
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        tag = element.tag
        if event == "start":
            if len(found) >= most:
                return
            stack.append(_open(element, tag, stack, walk, context))
            if len(stack) > walk.deepest:
                walk.deepest = len(stack)
            continue
        frame = stack.pop()
        if tag == "a":
            walk.in_link -= 1
        elif (walk.pieces or walk.anchors) and _ends_block(element, tag, frame):
            _flush(frame, walk)
        tail = element.tail
        if tail and stack and (walk.pieces or not tail.isspace()):
            walk.pieces.append((tail, stack[-1], walk.in_link > 0))


def _ends_block(element: etree._Element, tag: str, frame: Frame) -> bool:
    return tag not in _OPEN_ENDED or (tag in SWALLOWING and frame.element is element)


def _open(element: etree._Element, tag: str, stack: list[Frame], walk: Walk, context: etree.iterwalk) -> Frame:
    """The element's frame, or its parent's where it has nothing of its own to tell."""
    parent = stack[-1] if stack else None
    if parent is not None and tag in INLINE:
        frame = parent if is_bare(element) else _framed(element, tag, parent, walk)
        _enter_inline(tag, frame, walk)
    else:
        if parent is not None:
            if tag in DROPPED and not (tag in SWALLOWING and holds_page(element)):
                context.skip_subtree()
                return parent
            if walk.pieces or walk.anchors:
                _flush(parent, walk)
        frame = _framed(element, tag, parent, walk)
        if tag == "table" and is_data(element):
            _tell_table(frame, walk)
            context.skip_subtree()
            return frame
    text = element.text
    if text and (walk.pieces or not text.isspace()):
        walk.pieces.append((text, frame, walk.in_link > 0))
    return frame


def _framed(element: etree._Element, tag: str, parent: Frame | None, walk: Walk) -> Frame:
    walk.frames += 1
    return Frame(element, tag, parent, walk.frames)


def _enter_inline(tag: str, frame: Frame, walk: Walk) -> None:
    if tag == "br":
        walk.pieces.append((None, frame, False))
    elif tag == "a":
        walk.anchors += 1
        walk.in_link += 1


def _flush(frame: Frame, walk: Walk) -> None:
    """What was gathered becomes the blocks of the nearest block-level element around it."""
    anchors, walk.anchors = walk.anchors, 0
    if not walk.pieces:
        return
    pieces, walk.pieces = walk.pieces, []
    first = pieces[0][0]
    if first is None and all(text is None or text.isspace() for text, _, _ in pieces):
        return
    owner = frame.owner()
    if len(pieces) == 1 and first is not None and "\n" not in first.strip():  # most blocks: nothing to part or to share
        if text := _tidy(first):
            _, inner, linked = pieces[0]
            share = float(linked and bool(anchors or walk.in_link))
            walk.found.append(Found(*owner.kind(), text, owner, inner, share, anchors, ()))
        return
    for part in paragraphs(pieces, owner.role.preformatted):
        text = _tidy("".join([text or " " for text, _, _ in part]))
        if text:
            kind, level = owner.kind()
            share = _link_share(part) if anchors or walk.in_link else 0.0
            breaks = short_lines(part, text) if len(part) > 2 else ()
            walk.found.append(Found(kind, level, text, owner, _common(part, owner), share, anchors, breaks))


def _tidy(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain.isascii() and plain.isprintable() else normalise(mend(plain))


def _in_brief(number: int, found: Found, apart: str) -> Block:
    """A block that nobody will look at closely."""
    dom = _brief_dom(found.owner.tag, found.link_share, found.links, apart)
    return Block(found.kind, found.text, (number,), found.level, dom=dom)


@lru_cache(maxsize=2048)  # the lines of menus are alike
def _brief_dom(tag: str, link_share: float, links: int, apart: str) -> Dom:
    return Dom(tag, (), (), link_share, False, None, links=links, apart=apart)


def _in_full(number: int, found: Found, whole: str | None) -> Block:
    """`whole`: squeezed JSON-LD articleBody."""
    owner, inner = found.owner, found.inner
    if not (inner.settled and owner.settled):
        inner.settle()
        owner.settle()
    in_body = None if whole is None or found.kind is Kind.TABLE else _stands_in(found.text, whole)
    dom = Dom(
        owner.tag, owner.path, inner.words, found.link_share, inner.hidden, in_body, owner.siblings(), found.links,
        owner.trail, found.breaks,
    )  # fmt: skip
    return Block(found.kind, found.text, (number,), found.level, dom=dom)


def _common(part: list[Piece], owner: Frame) -> Frame:
    """The innermost frame that holds all the words of a part: often a span with a telling class."""
    found: Frame | None = None
    for text, frame, _ in part:
        if text and frame is not found and not text.isspace():
            if found is not None:
                return owner
            found = frame
    return found or owner


def _link_share(part: list[Piece]) -> float:
    if len(part) == 1:
        return float(part[0][2])
    sizes = [(len(text.strip()), linked) for text, _, linked in part if text]
    total = sum(size for size, _ in sizes)
    return round(sum(size for size, linked in sizes if linked) / total, 4) if total else 0.0


def _tell_table(frame: Frame, walk: Walk) -> None:
    rows = as_rows(frame.element)
    if rows:
        anchors = sum(1 for _ in frame.element.iter("a"))
        walk.found.append(Found(Kind.TABLE, 0, mend(rows), frame, frame, 0.0, anchors, ()))


def _stands_in(part: str, whole: str) -> bool:
    """Long pieces by their two ends, since bodies in JSON-LD lose a link or a note in the middle."""
    squeezed = squeeze(part if len(part) <= 2 * _LOOKED_AT else f"{part[:_LOOKED_AT]} {part[-_LOOKED_AT:]}")
    if len(squeezed) <= _WHOLE:
        return bool(squeezed) and squeezed in whole
    return squeezed[:_END] in whole or squeezed[-_END:] in whole


def _without_layout_quotes(blocks: list[Block]) -> tuple[Block, ...]:
    """Old pages indent the whole text by <blockquote>: then nothing in it is a quotation."""
    quoted = sum(len(block.text) for block in blocks if block.kind is Kind.QUOTE)
    if not quoted or quoted <= sum(len(block.text) for block in blocks if block.kind is Kind.PARAGRAPH):
        return tuple(blocks)
    return tuple(replace(b, kind=Kind.PARAGRAPH) if b.kind is Kind.QUOTE else b for b in blocks)
