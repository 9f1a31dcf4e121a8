"""The coverage strip: one bar for the head of a story and one for each variant, cell by cell what the variant kept."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Article, Story, Variant
from generator.write.pictures.svg import joined, lines, stretched, tag, text

ROW = 40.0  # pixels: a line of label and a bar
BAR = 12.0
NOTE = 17.0  # a note below the bar
LINE_CHARS = 40


def strip(story: Story, words: Mapping[str, str] | None = None) -> str:
    """What each paper kept of the fullest text; "" for a story without variants."""
    if not story.variants:
        return ""
    say = dict(_WORDS) | dict(words or {})
    cells = _cells(story.head)
    told: list[tuple[str, str, frozenset[int]]] = [(_name(story.head), say["strip.full"], frozenset())]
    told += [(_name(v.article), _note(v, say), frozenset(v.lacks)) for v in story.variants]
    # Where name and note do not fit beside each other on a phone of 320 px, the note stands below in all rows.
    below = any(len(name) + len(note) > LINE_CHARS for name, note, _ in told)
    high = ROW + NOTE * below
    rows = [_row(n * high, name, note, below, cells, lacks) for n, (name, note, lacks) in enumerate(told)]
    title = say["strip.title"]
    says = " ".join(_sentence(variant, len(cells), say) for variant in story.variants)
    return stretched(high * len(rows), title, joined(rows), "strip", says)


_WORDS = {
    "strip.title": "What each publication kept",
    "strip.full": "fullest text",
    "strip.share": "{share}%",
    "strip.adds.one": "{share}%, 1 paragraph of its own",
    "strip.adds.many": "{share}%, {n} paragraphs of its own",
    "strip.says": "{name} has {kept} of {all} paragraphs.",
}


def _cells(head: Article) -> list[tuple[int, float, float]]:
    """(block, start, width) of each paragraph of the head, as shares of the whole, 0 to 100."""
    lengths = [(number, max(1, len(head.blocks[number].text))) for number in head.paragraphs]
    whole = sum(length for _, length in lengths) or 1
    cells, start = [], 0.0
    for number, length in lengths:
        width = 100.0 * length / whole
        cells.append((number, start, width))
        start += width
    return cells


def _row(
    top: float, name: str, note: str, below: bool, cells: list[tuple[int, float, float]], lacks: frozenset[int]
) -> str:
    label = text(lines(name, LINE_CHARS, 1)[0], "0", top + 14, class_="d-svg__label")
    if below:
        label += text(lines(note, LINE_CHARS, 1)[0], "0", top + 20 + BAR + NOTE - 3, class_="d-svg__note")
    else:
        label += text(note, "100%", top + 14, class_="d-svg__note", text_anchor="end")
    bars = [
        tag(
            "rect",
            x=_share(start),
            y=top + 20,
            width=_share(max(width - 0.25, 0.15)),
            height=BAR,
            class_=_fill(block in lacks),
        )
        for block, start, width in cells
    ]
    return label + joined(bars)


def _fill(lacking: bool) -> str:
    return "d-svg__gap" if lacking else "d-svg__bar"


def _share(value: float) -> str:
    return f"{value:.2f}%"


def _name(article: Article) -> str:
    return article.meta.outlet or article.title


def _note(variant: Variant, say: Mapping[str, str]) -> str:
    share = round(100 * variant.of_head)
    own = len(variant.adds)
    key = "strip.share" if not own else "strip.adds.one" if own == 1 else "strip.adds.many"
    return say[key].format(share=share, n=own)


def _sentence(variant: Variant, paragraphs: int, say: Mapping[str, str]) -> str:
    kept = paragraphs - len(variant.lacks)
    return say["strip.says"].format(name=_name(variant.article), kept=kept, all=paragraphs)
