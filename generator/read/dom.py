"""HTML to blocks: one block for each block-level piece of text, with the evidence that a judge may want.

Nothing is judged here: navigation, footers and teasers come out as blocks too. Only what no reader sees as text
(scripts, styles, form controls, pictures) is left out. The walk is iterative, so depth cannot break it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from generator.model import Block, Dom, Kind
from generator.read.mojibake import mend
from generator.read.rules import ReadRules
from generator.read.tables import as_rows, is_data
from generator.text import normalise

_DROPPED_NAMES = """script style noscript template svg math head title input select option optgroup datalist textarea
    button iframe object embed applet param video audio source track canvas map area img link meta base frameset frame
    progress meter"""
_INLINE_NAMES = """a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output
    picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"""
DROPPED = frozenset(_DROPPED_NAMES.split())
INLINE = frozenset(_INLINE_NAMES.split())
_HEADING = re.compile(r"h[1-6]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_A-Za-z]+")
_DEEPEST_EVIDENCE = 40  # ancestors whose names are told; keeps absurd nesting linear
_MOST_WORDS = 60  # of class and id
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_SHORTEST_LINE = 40  # characters; blank lines between shorter pieces are the template's, not the writer's


class Frame:
    """An open element on the way from the root."""

    __slots__ = ("_path", "counts", "element", "hidden", "inline", "parent", "preformatted", "tag", "told", "words")

    def __init__(self, element: etree._Element, tag: str, parent: Frame | None) -> None:
        self.element, self.tag, self.parent = element, tag, parent
        self.inline = tag in INLINE
        self.hidden: bool = (parent is not None and parent.hidden) or _is_hidden(element)
        self.preformatted: bool = (parent is not None and parent.preformatted) or tag in _PREFORMATTED
        self.told = False  # a list item whose first block is out
        self.counts: Counter[str] | None = None  # children by tag
        above = parent.words if parent is not None else ()
        own = _own_words(element)
        self.words: tuple[str, ...] = (own + above)[:_MOST_WORDS] if own else above  # nearest first
        self._path: tuple[str, ...] | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """Names of the ancestors, outermost first. Not by recursion: pages nest deeper than Python calls."""
        waiting: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and frame._path is None:
            waiting.append(frame)
            frame = frame.parent
        for late in reversed(waiting):
            late._path = late._above()
        return self._path or ()

    def _above(self) -> tuple[str, ...]:
        if self.parent is None or self.parent._path is None:
            return ()
        if self.parent.tag in ("html", "body"):
            return self.parent._path
        return (*self.parent._path, self.parent.tag)[-_DEEPEST_EVIDENCE:]


@dataclass(slots=True)
class Piece:
    """A run of text with its frame; `text` None is a line break."""

    text: str | None
    frame: Frame
    linked: bool


@dataclass(slots=True)
class Walk:
    """The state of one walk over one page."""

    body: str | None  # squeezed JSON-LD articleBody
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    anchors: int = 0  # <a> opened since the last flush
    in_link: int = 0
    deepest: int = 0


def blocks_of(root: etree._Element, body: str | None, rules: ReadRules) -> tuple[tuple[Block, ...], int]:
    """The page's blocks in order and the depth of its deepest element. `body`: JSON-LD articleBody, if there is one."""
    walk = Walk(body=squeeze(body) if body else None)
    _descend(root, walk, rules)
    return _without_layout_quotes(walk.blocks), walk.deepest


def squeeze(text: str) -> str:
    """Letters and digits only, for asking whether one text stands in another."""
    return "".join(filter(str.isalnum, text.casefold()))


def _descend(root: etree._Element, walk: Walk, rules: ReadRules) -> None:
    stack: list[Frame] = []
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        tag = element.tag if isinstance(element.tag, str) else "?"
        if event == "start":
            if len(walk.blocks) >= rules.most_blocks:
                return
            _open(element, tag, stack, walk, context)
        else:
            _close(element, stack, walk)
    _flush(stack[0] if stack else None, walk)


def _open(element: etree._Element, tag: str, stack: list[Frame], walk: Walk, context: etree.iterwalk) -> None:
    frame = Frame(element, tag, stack[-1] if stack else None)
    if tag in DROPPED or tag == "?":
        context.skip_subtree()
        frame.inline = True
    elif tag == "table" and is_data(element):
        _flush(frame.parent, walk)
        _tell_table(frame, walk)
        context.skip_subtree()
        frame.inline = True
    else:
        _enter(frame, walk)
        if element.text and (walk.pieces or not element.text.isspace()):
            walk.pieces.append(Piece(element.text, frame, walk.in_link > 0))
    stack.append(frame)
    walk.deepest = max(walk.deepest, len(stack))


def _enter(frame: Frame, walk: Walk) -> None:
    if frame.tag == "br":
        walk.pieces.append(Piece(None, frame, False))
    elif not frame.inline:
        _flush(frame.parent, walk)
    elif frame.tag == "a":
        walk.anchors += 1
        walk.in_link += 1


def _close(element: etree._Element, stack: list[Frame], walk: Walk) -> None:
    frame = stack.pop()
    if not frame.inline:
        _flush(frame, walk)
    elif frame.tag == "a":
        walk.in_link -= 1
    if element.tail and stack and (walk.pieces or not element.tail.isspace()):
        walk.pieces.append(Piece(element.tail, stack[-1], walk.in_link > 0))


def _flush(frame: Frame | None, walk: Walk) -> None:
    """What was gathered becomes the blocks of the nearest block-level element around it."""
    pieces, walk.pieces = walk.pieces, []
    anchors, walk.anchors = walk.anchors, 0
    if frame is None or not pieces:
        return
    if all(p.text is None or p.text.isspace() for p in pieces):
        return
    for part in _paragraphs(pieces, frame):
        text = mend(normalise("".join(p.text or " " for p in part).replace("\n", " ")))
        if text:
            walk.blocks.append(_block(text, part, _owner(frame), anchors, walk))


def _owner(frame: Frame) -> Frame:
    while frame.inline and frame.parent is not None:
        frame = frame.parent
    return frame


def _paragraphs(pieces: list[Piece], frame: Frame) -> Iterator[list[Piece]]:
    """Two line breaks part paragraphs, one is a blank; preformatted text parts at its lines."""
    if any(p.text is None for p in pieces):
        yield from _at_breaks(pieces)
    elif frame.preformatted:
        yield from _at_newlines(pieces, re.compile(r"\n"))
    elif len(pieces) == 1 and _is_plain_text(pieces[0].text or ""):
        yield from _at_newlines(pieces, re.compile(r"\n\s*\n"))
    else:
        yield pieces


def _is_plain_text(text: str) -> bool:
    if "\n" not in text:
        return False
    parts = [part for part in re.split(r"\n\s*\n", text.strip()) if part]
    return len(parts) > 1 and all(len(part.strip()) >= _SHORTEST_LINE for part in parts)


def _at_newlines(pieces: list[Piece], mark: re.Pattern[str]) -> Iterator[list[Piece]]:
    part: list[Piece] = []
    for piece in pieces:
        lines = mark.split(piece.text or "")
        part.append(Piece(lines[0], piece.frame, piece.linked))
        for line in lines[1:]:
            yield part
            part = [Piece(line, piece.frame, piece.linked)]
    yield part


def _at_breaks(pieces: list[Piece]) -> Iterator[list[Piece]]:
    single = _lines_are_paragraphs(pieces)
    part: list[Piece] = []
    breaks = 0
    for piece in pieces:
        if piece.text is None:
            breaks += 1
            part.append(piece)
        elif piece.text.strip():
            if breaks >= 2 or (breaks and single):
                yield part
                part = []
            breaks = 0
            part.append(piece)
        else:
            part.append(piece)
    yield part


def _lines_are_paragraphs(pieces: list[Piece]) -> bool:
    """Whether every line between single breaks is long and ends like a sentence."""
    lines = [line.strip() for line in "".join("\x00" if p.text is None else p.text for p in pieces).split("\x00")]
    full = [line for line in lines if line]
    return len(full) >= 2 and all(len(line) >= 2 * _SHORTEST_LINE and line[-1] in '.!?…"”’»)' for line in full[:-1])


def _block(text: str, part: list[Piece], owner: Frame, anchors: int, walk: Walk) -> Block:
    kind, level = _kind(owner)
    total = sum(len(p.text.strip()) for p in part if p.text)
    linked = sum(len(p.text.strip()) for p in part if p.text and p.linked)
    inner = _common(part, owner)
    dom = Dom(
        tag=owner.tag,
        path=owner.path,
        words=inner.words,
        link_share=round(linked / total, 4) if total else 0.0,
        hidden=inner.hidden,
        in_article_body=None if walk.body is None else _stands_in(squeeze(text), walk.body),
        siblings=_siblings(owner),
        links=anchors,
    )
    return Block(kind, text, (len(walk.blocks),), level, dom=dom)


def _common(part: list[Piece], owner: Frame) -> Frame:
    """The innermost frame that holds all the words of a part: often a span with a telling class."""
    frames = {id(p.frame): p.frame for p in part if p.text and p.text.strip()}
    if len(frames) != 1:
        return owner
    return next(iter(frames.values()))


def _kind(owner: Frame) -> tuple[Kind, int]:
    if _HEADING.fullmatch(owner.tag):
        return Kind.HEADING, int(owner.tag[1])
    quoted = False
    for steps, frame in enumerate(_lineage(owner)):
        if frame.tag in ("figcaption", "caption"):
            return Kind.CAPTION, 0
        if frame.tag in ("li", "dd") and steps <= 2:
            return _item(frame)
        quoted = quoted or frame.tag == "blockquote"
    return (Kind.QUOTE, 0) if quoted else (Kind.PARAGRAPH, 0)


def _item(frame: Frame) -> tuple[Kind, int]:
    if frame.told:
        return Kind.PARAGRAPH, 0
    frame.told = True
    return Kind.ITEM, max(1, sum(f.tag in ("ul", "ol", "dl", "menu") for f in _lineage(frame)))


def _siblings(owner: Frame) -> int:
    if owner.parent is None:
        return 0
    if owner.parent.counts is None:
        owner.parent.counts = Counter(child.tag for child in owner.parent.element if isinstance(child.tag, str))
    return max(0, owner.parent.counts[owner.tag] - 1)


def _tell_table(frame: Frame, walk: Walk) -> None:
    rows = as_rows(frame.element)
    anchors = sum(1 for _ in frame.element.iter("a"))
    dom = Dom("table", frame.path, frame.words, 0.0, frame.hidden, None, 0, anchors)
    if rows:
        walk.blocks.append(Block(Kind.TABLE, mend(rows), (len(walk.blocks),), dom=dom))


def _stands_in(part: str, whole: str) -> bool:
    """Long pieces by their two ends, since bodies in JSON-LD lose a link or a note in the middle."""
    if len(part) <= 120:
        return bool(part) and part in whole
    return part[:60] in whole or part[-60:] in whole


def _without_layout_quotes(blocks: list[Block]) -> tuple[Block, ...]:
    """Old pages indent the whole text by <blockquote>: then nothing in it is a quotation."""
    sizes = Counter[Kind]()
    for block in blocks:
        sizes[block.kind] += len(block.text)
    if sizes[Kind.QUOTE] <= sizes[Kind.PARAGRAPH]:
        return tuple(blocks)
    return tuple(replace(b, kind=Kind.PARAGRAPH) if b.kind is Kind.QUOTE else b for b in blocks)


def _lineage(frame: Frame | None) -> Iterator[Frame]:
    steps = 0
    while frame is not None and steps < _DEEPEST_EVIDENCE:
        yield frame
        frame = frame.parent
        steps += 1


def _own_words(element: etree._Element) -> tuple[str, ...]:
    names = f"{element.get('class', '')} {element.get('id', '')}".strip()
    return _split(names) if names else ()


@lru_cache(maxsize=4096)
def _split(names: str) -> tuple[str, ...]:
    """articleBody and article__body are both 'article', 'body'."""
    return tuple(word.lower() for word in _PARTS.findall(names[:400]))


def _is_hidden(element: etree._Element) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style) is not None
