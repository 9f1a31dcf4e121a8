"""What is measured on every line or block: itself, its place, its neighbours, its words elsewhere on the page.

The same measures for text and HTML; evidence of the DOM is added where there is any (`dom`). Nothing here decides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.clean.words import NAMES as GROUPS
from generator.clean.words import STOP, roles
from generator.model import Block, Kind

Matrix: TypeAlias = NDArray[np.float32]

HEAD_WORDS, TAIL_WORDS = 24, 12  # a long line is searched for role words at both ends only
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DIGITS = re.compile(r"\d")
_SENTENCE = re.compile(r"[.!?…。؟]+[\"'”’»)\]]*(?=\s)")
_END = re.compile(r"[.!?…。؟][\"'”’»“)\]]*\s*$")
_QUOTE = re.compile('["“”«»„‟]')
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE
)
_ODD = re.compile(r"[|»›→▶►•·©®™#@_\\{}<>=~^]|https?:|www\.")
_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣●+]|\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s")
_BY = re.compile(r"^[-—–\s]*(?:by|por|von|par|di|от|автор|текст|بقلم|كتب|texte|text)\b[:\s]", re.IGNORECASE)
_BROKEN_END = re.compile(r"[,;(\[“«\-–—]$|\w$")

LINE = (
    "words", "chars", "word length", "full sentence end", "ends in colon", "ends in ellipsis", "ends in question",
    "starts small", "starts with quote", "starts with bullet", "starts with number", "capital words", "all capitals",
    "digits", "dates", "odd characters", "commas", "quotes", "sentences", "function words", "starts with by",
    "gap before", "gap after", "indent", "same text elsewhere", "kind", "level", "first letter small or digit",
    "parenthesis", "words per sentence",
)  # fmt: skip
PAGE = ("lines on page", "words on page", "share of long lines", "share of gaps", "share of indents", "median words")
PLACE = (
    "place in lines", "place in words", "lines from end", "line number", "words before", "words after",
    "long lines before", "long lines after", "since long line", "until long line", "indent off the body",
    "inside the long span", "run words", "run ends sentence", "run lines", "glued", "since heading cue",
    "since end cue", "end cues before", "end cue words before",
)  # fmt: skip
SHARED = (
    "words of the page", "words of the page, weighed", "names of the page", "overlap with title", "overlap with head",
    "overlap with neighbours", "starts like byline", "overlap with line before", "vocabulary of the body",
)  # fmt: skip
NEAR_OF = (
    "words", "full sentence end", "function words", "odd characters", "starts with bullet", "capital words", "dates",
    "role words", "gap before", "indent off the body", "vocabulary of the body", "kind",
)  # fmt: skip
OFFSETS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (3, 8)
LONG = 12  # words of a line that reads like prose
END_CUES = ("comment", "related", "rights", "author", "letter", "share", "tags")
_KINDS = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Lines:
    """The measured page: one row a block, and what later passes want to look at again."""

    values: Matrix
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    roles: NDArray[np.int16]


def measure(blocks: tuple[Block, ...], title: str | None = None, longest: int = 200_000) -> Lines:
    texts = [block.text[:longest] for block in blocks]
    words = [[word.casefold().replace("’", "'") for word in _WORD.findall(text)] for text in texts]
    found = np.array([roles(_ends(line)) for line in words], dtype=np.int16).reshape(len(blocks), len(GROUPS))
    own = _own(blocks, texts, words)
    place = _place(blocks, own, words, found)
    shared = _shared(words, texts, own, title)
    page = _page(blocks, own)
    role_share = found / np.maximum(1, np.minimum(own[:, :1], HEAD_WORDS + TAIL_WORDS))
    flags = np.minimum(found, 3)
    base = np.hstack([own, page, place, shared, flags, role_share, role_share.sum(1, keepdims=True)])
    names = (
        *LINE,
        *PAGE,
        *PLACE,
        *SHARED,
        *(f"has {g}" for g in GROUPS),
        *(f"share {g}" for g in GROUPS),
        "role words",
    )
    near, near_names = _near(base, names)
    values = np.hstack([base, near]).astype(np.float32)
    return Lines(values, (*names, *near_names), tuple(map(tuple, words)), found)


def names() -> tuple[str, ...]:
    return measure((Block(Kind.PARAGRAPH, "x", (0,)),)).names


def _ends(words: list[str]) -> list[str]:
    return words if len(words) <= HEAD_WORDS + TAIL_WORDS else words[:HEAD_WORDS] + words[-TAIL_WORDS:]


def _own(blocks: tuple[Block, ...], texts: list[str], words: list[list[str]]) -> Matrix:
    copies = Counter(texts)
    rows = []
    for number, (block, text, line) in enumerate(zip(blocks, texts, words)):
        gap_after = blocks[number + 1].gap if number + 1 < len(blocks) else 9
        rows.append(_row(block, text, line, gap_after, copies[text]))
    return np.array(rows, dtype=np.float32).reshape(len(blocks), len(LINE))


def _row(block: Block, text: str, line: list[str], gap_after: int, copies: int) -> list[float]:
    count, size = len(line), max(1, len(text))
    raw = text.split()
    capital = sum(1 for word in raw[:40] if word[:1].isupper())
    sentences = len(_SENTENCE.findall(text)) + 1
    upper = sum(1 for c in text[:200] if c.isupper())
    letters = sum(1 for c in text[:200] if c.isalpha())
    first = text[:1]
    return [
        min(count, 400), min(size, 3000), size / max(1, count), bool(_END.search(text[-12:])), text.endswith((":", "：")),
        text.endswith(("...", "…")), text.endswith(("?", "؟")), first.islower(), bool(_QUOTE.match(first)),
        bool(_BULLET.match(text)) or block.kind is Kind.ITEM, bool(_NUMBER.match(text)), capital / max(1, min(40, len(raw))),
        upper / max(1, letters), len(_DIGITS.findall(text)) / size, min(3, len(_DATE.findall(text[:400]))),
        len(_ODD.findall(text)) / max(1, count), text.count(",") / max(1, count), min(4, len(_QUOTE.findall(text))),
        min(20, sentences), sum(word in STOP for word in line[:60]) / max(1, min(60, count)), bool(_BY.match(text)),
        min(block.gap, 9), min(gap_after, 9), min(block.indent, 60), min(copies, 5), _KINDS[block.kind], block.level,
        first.islower() or first.isdigit(), first == "(" or text.endswith(")"), count / sentences,
    ]  # fmt: skip


def _page(blocks: tuple[Block, ...], own: Matrix) -> Matrix:
    count = own[:, 0]
    n = max(1, len(count))
    values = [
        min(n, 2000), min(float(count.sum()), 20000), float((count >= LONG).mean()), float((own[:, 21] > 0).mean()),
        float((own[:, 23] > 0).mean()), float(np.median(count)),
    ]  # fmt: skip
    return np.tile(np.array(values, dtype=np.float32), (len(blocks), 1))


def _place(blocks: tuple[Block, ...], own: Matrix, words: list[list[str]], found: NDArray[np.int16]) -> Matrix:
    n = len(blocks)
    count = own[:, 0]
    total = max(1.0, float(count.sum()))
    before = np.cumsum(count) - count
    long = (count >= LONG) & (own[:, 3] > 0)
    longs = np.cumsum(long)
    at = np.arange(n)
    last = np.maximum.accumulate(np.where(long, at, -50))
    following = np.minimum.accumulate(np.where(long, at, n + 50)[::-1])[::-1]
    since = np.minimum(at - last, 50)
    until = np.minimum(following - at, 50)
    indent = own[:, 23]
    body_indent = _weighted_mode(indent, np.where(long, count, 0))
    start, end = _best_span(count)
    runs = _runs(blocks, own)
    heading_cue, end_cue, cues = _cues(own, found)
    cue_words = np.maximum.accumulate(np.where(cues, before, -1))
    columns = [
        at / max(1, n - 1), before / total, np.minimum(n - at, 300), np.minimum(at, 300), np.minimum(before, 5000),
        np.minimum(total - before - count, 5000), longs, longs[-1:] - longs if n else longs, since, until,
        indent - body_indent, (at >= start) & (at <= end), *runs, heading_cue, end_cue, np.minimum(np.cumsum(cues), 30),
        np.minimum(np.where(cue_words >= 0, before - cue_words, 3000), 3000),
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], 1)


def _weighted_mode(values: Matrix, weights: Matrix) -> float:
    sums: Counter[float] = Counter()
    for value, weight in zip(values.tolist(), weights.tolist()):
        sums[value] += weight
    return max(sums, key=lambda value: (sums[value], -value)) if sums else 0.0


def _best_span(count: Matrix) -> tuple[int, int]:
    """The stretch of lines that gains most when a line is worth its words (up to 60) less 12."""
    best, start, end, run, run_start = 0.0, 0, -1, 0.0, 0
    for number, value in enumerate(np.minimum(count, 60).tolist()):
        if run <= 0:
            run, run_start = 0.0, number
        run += value - 12
        if run > best:
            best, start, end = run, run_start, number
    return start, end


def _runs(blocks: tuple[Block, ...], own: Matrix) -> list[Matrix]:
    """Lines that a scrape broke in mid-sentence, seen as one: words, whether it ends a sentence, lines, glued to the one before."""
    n = len(blocks)
    glued = np.zeros(n, dtype=np.float32)
    for number in range(1, n):
        before, here = blocks[number - 1].text[-3:], blocks[number]
        if here.gap or own[number, 9] or not here.text or blocks[number - 1].indent != here.indent:
            continue
        joins = here.text[0].islower() or here.text[0] in ",.;:)’”»!?" or bool(re.search(r"[,;(\-–—“«]$", before))
        glued[number] = joins and not re.search(r"[.!?…]$", before)
    run = np.cumsum(glued == 0) - 1
    size = np.bincount(run, weights=own[:, 0], minlength=1)
    lines = np.bincount(run, minlength=1)
    ends = np.zeros(len(size))
    ends[run] = own[:, 3]
    return [np.minimum(size[run], 400), ends[run], np.minimum(lines[run], 40), glued]


def _cues(own: Matrix, found: NDArray[np.int16]) -> tuple[Matrix, Matrix, NDArray[np.bool_]]:
    """Lines since the last short line with a role word, since the last that tends to end an article, and where those are."""
    at = np.arange(len(own))
    short = own[:, 0] <= 6
    columns = [GROUPS.index(name) for name in END_CUES]
    any_cue = short & (found[:, : GROUPS.index("you")].sum(1) > 0)
    end_cue = short & (found[:, columns].sum(1) > 0)
    return _since(at, any_cue), _since(at, end_cue), end_cue


def _since(at: NDArray[np.int64], mark: NDArray[np.bool_]) -> Matrix:
    last = np.maximum.accumulate(np.where(mark, at, -60)) if len(at) else at
    return np.minimum(at - last, 60).astype(np.float32)


def _shared(words: list[list[str]], texts: list[str], own: Matrix, title: str | None) -> Matrix:
    """How much of a line's vocabulary the rest of the page uses: teasers and author boxes speak of something else."""
    content = [{word for word in line if len(word) > 3 and word not in STOP} for line in words]
    everywhere: Counter[str] = Counter()
    body: Counter[str] = Counter()
    for line, size, ends in zip(content, own[:, 0], own[:, 3]):
        everywhere.update(line)
        if size >= LONG and ends:
            body.update(line)
    head = {word for line in content[:12] for word in line}
    title_words = {w for w in _WORD.findall((title or _guess_title(texts, own)).casefold()) if len(w) > 3}
    byline = next((set(words[i]) for i in range(min(len(words), 60)) if own[i, 20] and own[i, 0] < 12), set())
    rows = []
    for number, line in enumerate(content):
        size = max(1, len(line))
        prose = own[number, 0] >= LONG and bool(own[number, 3])
        before = content[number - 1] if number else set()
        after = content[number + 1] if number + 1 < len(content) else set()
        caps = {w.casefold() for w in texts[number].split()[1:40] if w[:1].isupper() and len(w) > 3}
        rows.append(
            [
                sum(everywhere[w] > 1 for w in line) / size,
                sum(min(everywhere[w] - 1, 8) for w in line) / size,
                sum(everywhere[w] > 1 for w in caps) / len(caps) if caps else -1.0,
                len(line & title_words) / max(1, min(size, len(title_words))),
                len(line & head) / size if number > 12 else -1.0,
                len(line & (before | after)) / size,
                bool(byline) and len(byline & set(words[number][:6])) >= 2 and not own[number, 20],
                len(line & before) / size,
                sum(min(body[w] - prose, 8) for w in line) / size,
            ]
        )
    return np.array(rows, dtype=np.float32).reshape(len(words), len(SHARED))


def _guess_title(texts: list[str], own: Matrix) -> str:
    """The first line that could be a headline: 4 to 25 words, no full stop, before the first prose."""
    for text, row in zip(texts[:80], own):
        if 4 <= row[0] <= 25 and not row[3] and not row[9] and not row[20]:
            return text
    return ""


def _near(base: Matrix, names: tuple[str, ...]) -> tuple[Matrix, tuple[str, ...]]:
    columns = [names.index(name) for name in NEAR_OF]
    picked = base[:, columns]
    parts, made = [], []
    for offset in OFFSETS:
        parts.append(_shift(picked, offset))
        made += [f"{name} at {offset:+d}" for name in NEAR_OF]
    for window in WINDOWS:
        for side in (-1, 1):
            total = sum(_shift(picked[:, :8], side * step) for step in range(1, window + 1)) / window
            parts.append(total)
            made += [f"{name} over {side * window:+d}" for name in NEAR_OF[:8]]
    return np.hstack(parts), tuple(made)


def _shift(values: Matrix, offset: int) -> Matrix:
    """Row n holds what stands at n + offset; -1 beyond the page."""
    out = np.full_like(values, -1)
    if offset < 0:
        out[-offset:] = values[:offset]
    elif offset < len(values):
        out[: len(values) - offset] = values[offset:]
    return out
