"""Who said what: direct quotations, fragments and reported statements, each with its speaker as printed.

Rules only, no model and no parser; works with the spots of the tag stage and, less well, without them. A speaker
without a name stays text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ArticleId, QuoteKind
from generator.tag.speech.ladder import Found, climb
from generator.tag.speech.marks import masked, pieces
from generator.tag.speech.mending import mended
from generator.tag.speech.names import Names
from generator.tag.speech.people import Antecedents
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.reported import Report, reported
from generator.tag.types import Said, Spot

__all__ = ["Attribution", "attributions", "quotes"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation or statement, where its speaker is printed, and where the name behind it stands."""

    block: int
    start: int
    end: int
    kind: QuoteKind
    source: Source | None
    name: tuple[int, int, int] | None  # block, start, end; None = anonymous or not found
    cue: str


def quotes(article: ArticleId, blocks: Sequence[tuple[int, str]], spots: Sequence[Spot]) -> tuple[Said, ...]:
    """All that is said in the blocks, in order."""
    texts = dict(blocks)
    return tuple(_said(article, texts, found) for found in attributions(blocks, spots))


def attributions(blocks: Sequence[tuple[int, str]], spots: Sequence[Spot]) -> list[Attribution]:
    """The same with the places of the speakers, for whoever wants to mark or measure them."""
    marked = mended(blocks, pieces(blocks))
    by_block: dict[int, list[Spot]] = {}
    for spot in spots:
        by_block.setdefault(spot.block, []).append(spot)
    texts = [text for _, text in blocks]
    sides = [
        Side(number, masked(text, found), Names(text, by_block.get(number, ())), text)
        for (number, text), found in zip(blocks, marked)
    ]
    statements = [r for side in sides for r in reported(side)]
    told = [_of_quote(found, statements) for found in climb(sides, texts, marked)]
    told.extend(Attribution(r.block, r.start, r.end, "statement", r.source, None, r.cue) for r in statements)
    order = {number: place for place, (number, _) in enumerate(blocks)}
    told.sort(key=lambda a: (order[a.block], a.start, a.end))
    return Antecedents(sides).resolved(told)


def _of_quote(found: Found, statements: Sequence[Report]) -> Attribution:
    """A fragment inside a statement has the statement's speaker, where it has no nearer one."""
    kind: QuoteKind = "direct" if found.whole else "fragment"
    piece, source, cue = found.piece, found.source, found.cue
    if source is None and not found.title:
        holding = (
            r for r in statements if r.block == piece.block and r.start <= piece.start and piece.end <= r.end + 2
        )
        around = next(holding, None)
        source, cue = (around.source, around.cue) if around else (None, "")
    return Attribution(piece.block, piece.start, piece.end, kind, source, None, cue)


def _said(article: ArticleId, texts: dict[int, str], a: Attribution) -> Said:
    speaker = texts[a.source.block][a.source.start : a.source.end] if a.source else ""
    return Said(article, a.block, a.start, a.end, texts[a.block][a.start : a.end], a.kind, speaker, a.name, a.cue)
