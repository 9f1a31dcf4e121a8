"""HTML to blocks: one block for each block-level piece of text, with the evidence that a judge may want.

Nothing is judged here: navigation, footers and teasers come out as blocks too. Only what no reader sees as text
(scripts, styles, form controls, pictures) is left out. The walk is iterative, so depth cannot break it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.model import Block, Dom, Kind
from generator.read.breaks import Piece, paragraphs
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

    body: str | None  # squeezed JSON-LD articleBody
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    anchors: int = 0  # <a> opened since the last block
    in_link: int = 0
    deepest: int = 0


def blocks_of(root: etree._Element, body: str | None, rules: ReadRules) -> tuple[tuple[Block, ...], int]:
    """The page's blocks in order and the depth of its deepest element. `body`: JSON-LD articleBody, if there is one."""
    walk = Walk(body=squeeze(body) if body else None)
    _descend(root, walk, rules)
    return _without_layout_quotes(walk.blocks), walk.deepest


def squeeze(text: str) -> str:
    """Letters and digits only, for asking whether one text stands in another."""
    return _NO_LETTERS.sub("", text.casefold())


def _descend(root: etree._Element, walk: Walk, rules: ReadRules) -> None:
    stack: list[Frame] = []
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        tag = element.tag
        if event == "start":
            if len(walk.blocks) >= rules.most_blocks:
                return
            stack.append(_open(element, tag, stack[-1] if stack else None, walk, context))
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


def _open(element: etree._Element, tag: str, parent: Frame | None, walk: Walk, context: etree.iterwalk) -> Frame:
    """The element's frame, or its parent's where it has nothing of its own to tell."""
    if parent is not None and tag in DROPPED and not (tag in SWALLOWING and holds_page(element)):
        context.skip_subtree()
        return parent
    if parent is not None and tag in INLINE:
        frame = parent if is_bare(element) else Frame(element, tag, parent)
        _enter_inline(tag, frame, walk)
    else:
        if parent is not None and (walk.pieces or walk.anchors):
            _flush(parent, walk)
        frame = Frame(element, tag, parent)
        if tag == "table" and is_data(element):
            _tell_table(frame, walk)
            context.skip_subtree()
            return frame
    text = element.text
    if text and (walk.pieces or not text.isspace()):
        walk.pieces.append((text, frame, walk.in_link > 0))
    return frame


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
    whole = len(pieces) == 1 and first is not None and "\n" not in first
    for part in (pieces,) if whole else paragraphs(pieces, owner.role.preformatted):
        text = _tidy("".join([text or " " for text, _, _ in part]))
        if text:
            walk.blocks.append(_block(text, part, owner, anchors, walk))


def _tidy(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain.isascii() and plain.isprintable() else normalise(mend(plain))


def _block(text: str, part: list[Piece], owner: Frame, anchors: int, walk: Walk) -> Block:
    kind, level = owner.kind()
    inner = _common(part, owner)
    dom = Dom(
        tag=owner.tag,
        path=owner.path,
        words=inner.words,
        link_share=_link_share(part) if anchors or walk.in_link else 0.0,
        hidden=inner.hidden,
        in_article_body=None if walk.body is None else _stands_in(text, walk.body),
        siblings=owner.siblings(),
        links=anchors,
        trail=owner.trail,
    )
    return Block(kind, text, (len(walk.blocks),), level, dom=dom)


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
    anchors = sum(1 for _ in frame.element.iter("a"))
    dom = Dom("table", frame.path, frame.words, 0.0, frame.hidden, None, 0, anchors, frame.trail)
    if rows:
        walk.blocks.append(Block(Kind.TABLE, mend(rows), (len(walk.blocks),), dom=dom))


def _stands_in(part: str, whole: str) -> bool:
    """Long pieces by their two ends, since bodies in JSON-LD lose a link or a note in the middle."""
    squeezed = squeeze(part if len(part) <= 2 * _LOOKED_AT else f"{part[:_LOOKED_AT]} {part[-_LOOKED_AT:]}")
    if len(squeezed) <= _WHOLE:
        return bool(squeezed) and squeezed in whole
    return squeezed[:_END] in whole or squeezed[-_END:] in whole


def _without_layout_quotes(blocks: list[Block]) -> tuple[Block, ...]:
    """Old pages indent the whole text by <blockquote>: then nothing in it is a quotation."""
    sizes = Counter[Kind]()
    for block in blocks:
        sizes[block.kind] += len(block.text)
    if sizes[Kind.QUOTE] <= sizes[Kind.PARAGRAPH]:
        return tuple(blocks)
    return tuple(replace(b, kind=Kind.PARAGRAPH) if b.kind is Kind.QUOTE else b for b in blocks)
