"""Who said what: direct quotations, fragments and reported statements, each with its speaker as printed.

Rules only, no model and no parser; works with the spots of the tag stage and, less well, without them. A speaker
without a name stays text.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleId, QuoteKind
from generator.tag.events.sentences import Sentences
from generator.tag.speech.alone import by_the_only_speaker
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.focus import Watch
from generator.tag.speech.foreign import attributed, spoken_behind_dashes
from generator.tag.speech.ladder import Found, climb
from generator.tag.speech.marks import masked, pieces
from generator.tag.speech.mending import mended
from generator.tag.speech.names import Names, surnames
from generator.tag.speech.people import Antecedents
from generator.tag.speech.phrases import Side
from generator.tag.speech.plausible import plausible
from generator.tag.speech.repeats import repeated
from generator.tag.speech.reported import Report, reported
from generator.tag.speech.tongues import tongue_of
from generator.tag.types import Said, Spot

__all__ = ["Attribution", "attributions", "quotes"]


def quotes(article: ArticleId, blocks: Sequence[tuple[int, str]], spots: Sequence[Spot]) -> tuple[Said, ...]:
    """All that is said in the blocks, in order."""
    texts = dict(blocks)
    return tuple(_said(article, texts, found) for found in attributions(blocks, spots))


def attributions(
    blocks: Sequence[tuple[int, str]], spots: Sequence[Spot], watch: Watch | None = None
) -> list[Attribution]:
    """The same with the places of the speakers, for whoever wants to mark or measure them."""
    texts = [text for _, text in blocks]
    tongue = tongue_of(texts)
    marked = pieces(blocks)
    if tongue:
        dashed = spoken_behind_dashes(blocks, tongue)
        marked = [quoted or behind_dash for quoted, behind_dash in zip(marked, dashed)]
    marked = mended(blocks, marked)
    by_block: dict[int, list[Spot]] = {}
    for spot in spots:
        by_block.setdefault(spot.block, []).append(spot)
    bearers = surnames(spots)
    sides = [
        Side(number, masked(text, found), Names(text, by_block.get(number, ()), bearers), text, Sentences(text))
        for (number, text), found in zip(blocks, marked)
    ]
    if tongue:
        return _ordered(blocks, attributed(sides, marked, tongue))
    statements = [r for side in sides for r in reported(side)]
    told = [_of_quote(found, statements) for found in climb(sides, texts, marked)]
    told.extend(Attribution(r.block, r.start, r.end, "statement", r.source, None, r.cue) for r in statements)
    printed = dict(blocks)
    told = repeated([plausible(one, printed) for one in told], printed)
    return by_the_only_speaker(Antecedents(sides, watch).resolved(_ordered(blocks, told)), sides)


def _ordered(blocks: Sequence[tuple[int, str]], told: Sequence[Attribution]) -> list[Attribution]:
    order = {number: place for place, (number, _) in enumerate(blocks)}
    return sorted(told, key=lambda a: (order[a.block], a.start, a.end))


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
    place = (a.called if a.name is None else None) or (a.source and (a.source.block, a.source.start, a.source.end))
    speaker = texts[place[0]][place[1] : place[2]] if place else ""
    return Said(article, a.block, a.start, a.end, texts[a.block][a.start : a.end], a.kind, speaker, a.name, a.cue)
