"""Bars: counts over time standing up, figures lying down. Widths are shares and letters keep their size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.write.pictures.svg import joined, lines, link, stacked, stretched, tag, text

TALL = 120.0  # pixels, the highest bar of a chart over time
LETTERS = 15.0  # pixels from one line of letters to the next
LABEL_CHARS, NOTE_CHARS = 34, 46  # in a line: what a phone of 320 px holds
LABELS = 5  # as many dates stand side by side on a phone of 320 px


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `label` stands on the axis, `says` is its text alternative, `href` is relative to the page."""

    label: str
    value: float
    says: str = ""
    href: str | None = None


def timechart(bars: Sequence[Bar], title: str, says: str = "") -> str:
    """Counts over time, oldest first, a bar for each period, empty ones too; "" for nothing."""
    if not bars:
        return ""
    most = max(bar.value for bar in bars) or 1
    step = 100.0 / len(bars)
    every = -(-len(bars) // LABELS)
    drawn = [_standing(bar, number * step, step, most) for number, bar in enumerate(bars)]
    dates = [_date(bar.label, number, len(bars)) for number, bar in enumerate(bars) if number % every == 0]
    base = tag("line", x1="0", y1=TALL + 18, x2="100%", y2=TALL + 18, class_="d-svg__axis")
    return stretched(TALL + 40, title, joined((base, *drawn, *dates)), "time", says or _spoken(bars))


def bars(rows: Sequence[Bar], title: str, says: str = "") -> str:
    """Lying bars from zero, one below the other, value at the right; "" for nothing and for values below zero."""
    if not rows or min(bar.value for bar in rows) < 0:
        return ""
    most = max(bar.value for bar in rows) or 1
    drawn, top = [], 0.0
    for bar in rows:
        shape, high = _lying(bar, top, most)
        drawn.append(shape)
        top += high
    return stretched(top, title, joined(drawn), "bars", says or _spoken(rows))


def _standing(bar: Bar, start: float, step: float, most: float) -> str:
    height = TALL * bar.value / most
    if not bar.value:
        return ""
    width = min(max(step * 0.84, 0.2), 12.0)
    middle = start + step / 2
    shape = tag(
        "rect",
        x=_share(middle - width / 2),
        y=TALL + 18 - height,
        width=_share(width),
        height=height,
        class_="d-svg__bar",
    )
    count = text(_short(bar.value), _share(middle), TALL + 12 - height, class_="d-svg__count", text_anchor="middle")
    inside = shape + (count if step > 4 else "")
    return link(bar.href, inside, bar.says or f"{bar.label}: {_short(bar.value)}")


def _date(label: str, number: int, count: int) -> str:
    middle = 100.0 * (number + 0.5) / count
    anchor = "start" if middle < 8 else "end" if middle > 92 else "middle"
    at = "0" if anchor == "start" and count > 1 else "100%" if anchor == "end" else _share(middle)
    return text(label, at, TALL + 34, class_="d-svg__note", text_anchor=anchor)


def _lying(bar: Bar, top: float, most: float) -> tuple[str, float]:
    """One bar from `top` on and how high it is: its label, the bar, below it the rest of the label after a dot."""
    width, value = max(100.0 * bar.value / most, 0.3), _short(bar.value)
    head, _, foot = bar.label.partition(" · ")
    label = lines(head, LABEL_CHARS)
    below = lines(foot, NOTE_CHARS) if foot else []
    at = top + LETTERS * len(label) + 6
    inside = stacked(label, "0", top + 14, LETTERS, class_="d-svg__label")
    if value not in head:
        inside += text(value, "100%", top + 14, class_="d-svg__note", text_anchor="end")
    inside += tag("rect", x="0", y=at, width=_share(width), height=10.0, class_="d-svg__bar")
    if below:
        inside += stacked(below, "0", at + 24, LETTERS, class_="d-svg__note")
    high = at - top + 26 + (LETTERS * len(below) if below else -4)
    return link(bar.href, inside, bar.says or f"{bar.label}: {value}"), high


def _short(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _share(value: float) -> str:
    return f"{value:.2f}%"


def _spoken(rows: Sequence[Bar]) -> str:
    """The chart in words: every value when there are few, else the ends and the top."""
    filled = [bar for bar in rows if bar.value]
    if len(filled) <= 12:
        return ", ".join(f"{bar.label}: {_short(bar.value)}" for bar in filled)
    top = max(filled, key=lambda bar: bar.value)
    return f"{filled[0].label} – {filled[-1].label}; {top.label}: {_short(top.value)}"
