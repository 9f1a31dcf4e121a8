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

from generator.clean import patterns
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
_RUNNING = re.compile(r"^\W*(\d{1,3})[.)]\s")
_BY = re.compile(r"^[-—–\s]*(?:by|por|von|par|di|от|автор|текст|بقلم|كتب|texte|text)\b[:\s]", re.IGNORECASE)
_BROKEN_END = re.compile(r"[,;(\[“«\-–—]$|\w$")

LINE = (
    "words", "chars", "word length", "full sentence end", "ends in colon", "ends in ellipsis", "ends in question",
    "starts small", "starts with quote", "starts with bullet", "starts with number", "capital words", "all capitals",
    "digits", "dates", "odd characters", "commas", "quotes", "sentences", "function words", "starts with by",
    "gap before", "gap after", "indent", "same text elsewhere", "kind", "level", "first letter small or digit",
    "parenthesis", "words per sentence", "exclamations", "number follows number", "looks like caption", "is a credit",
)  # fmt: skip
PAGE = ("lines on page", "words on page", "share of long lines", "share of gaps", "share of indents", "median words")
PLACE = (
    "place in lines", "place in words", "lines from end", "line number", "words before", "words after",
    "long lines before", "long lines after", "since long line", "until long line", "indent off the body",
    "inside the long span", "run words", "run ends sentence", "run lines", "glued", "since heading cue",
    "since end cue", "end cues before", "end cue words before", "since credit", "gap off the usual", "evenness",
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
_LOOKED_AT = 150  # words of a line whose vocabulary is compared
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
    _known_forms(blocks, texts, own, found)
    place = _place(blocks, own, found)
    shared = _shared(words, texts, own, title)
    page = _page(own)
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
    raw = text.split(None, 40)[:40]
    capital = sum(map(str.isupper, [word[0] for word in raw]))
    start = text[:200]
    upper, letters = sum(map(str.isupper, start)), sum(map(str.isalpha, start))
    digits = sum(map(str.isdigit, text[:400]))
    sentences = len(_SENTENCE.findall(text)) + 1 if count > 5 else 1
    seen = line[:60]
    first, tail = text[:1], text[-12:]
    bullet = _BULLET.match(text) is not None
    return [
        min(count, 400), min(size, 3000), size / max(1, count), _END.search(tail) is not None, tail.endswith((":", "：")),
        tail.endswith(("...", "…")), tail.endswith(("?", "؟")), first.islower(), _QUOTE.match(first) is not None,
        bullet or block.kind is Kind.ITEM, digits > 0 and _NUMBER.match(text) is not None, capital / max(1, len(raw)),
        upper / max(1, letters), digits / min(size, 400), min(3, len(_DATE.findall(start))) if digits else 0,
        len(_ODD.findall(text)) / max(1, count), text.count(",") / max(1, count), min(4, len(_QUOTE.findall(text))),
        min(20, sentences), len([word for word in seen if word in STOP]) / max(1, len(seen)), _BY.match(text) is not None,
        min(block.gap, 9), min(gap_after, 9), min(block.indent, 60), min(copies, 5), _KINDS[block.kind], block.level,
        first.islower() or first.isdigit(), first == "(" or tail.endswith(")"), count / sentences, min(5, text.count("!")),
        0, 0, 0,
    ]  # fmt: skip


def _known_forms(blocks: tuple[Block, ...], texts: list[str], own: Matrix, found: NDArray[np.int16]) -> None:
    """Fills in what needs a look at other lines or a long pattern: running numbers, captions, credits."""
    follows, caption, credit = (LINE.index(name) for name in LINE[-3:])
    numbers = [int(match[1]) if (match := _RUNNING.match(text)) else -9 for text in texts]
    recent = -9
    for n, number in enumerate(numbers):
        if number >= 0:
            own[n, follows] = number == recent + 1
            recent = number
    pictures, credits = GROUPS.index("picture"), GROUPS.index("credit")
    for n, text in enumerate(texts):
        if found[n, pictures] or "/" in text[-60:]:
            own[n, caption] = patterns.is_caption(text)
        if found[n, credits]:
            own[n, credit] = patterns.is_credit(text)


def _page(own: Matrix) -> Matrix:
    count = own[:, 0]
    n = max(1, len(count))
    values = [
        min(n, 2000), min(float(count.sum()), 20000), float((count >= LONG).mean()), float((own[:, 21] > 0).mean()),
        float((own[:, 23] > 0).mean()), float(np.median(count)),
    ]  # fmt: skip
    return np.tile(np.array(values, dtype=np.float32), (len(own), 1))


def _place(blocks: tuple[Block, ...], own: Matrix, found: NDArray[np.int16]) -> Matrix:
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
        np.minimum(np.where(cue_words >= 0, before - cue_words, 3000), 3000), _since(at, own[:, LINE.index("is a credit")] > 0),
        own[:, 21] - np.median(own[:, 21]), _evenness(count),
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], 1)


def _evenness(count: Matrix) -> Matrix:
    """How much the lines around differ in length from this one, in words; teasers stand in even rows."""
    shifted = [np.abs(_shift(count[:, None], step)[:, 0] - count) for step in (-2, -1, 1, 2)]
    return np.asarray(np.minimum(np.mean(shifted, axis=0), 100), dtype=np.float32)


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
    """Lines that a scrape broke in mid-sentence, as one: words, ends a sentence, lines, glued to the one before."""
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
    """Lines since the last short line with a role word, since the last that tends to end articles, and where."""
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
    content = [{word for word in line[:_LOOKED_AT] if len(word) > 3 and word not in STOP} for line in words]
    everywhere: Counter[str] = Counter()
    body: Counter[str] = Counter()
    is_prose = ((own[:, 0] >= LONG) & (own[:, 3] > 0)).tolist()
    for line, prose in zip(content, is_prose):
        everywhere.update(line)
        if prose:
            body.update(line)
    head = {word for line in content[:12] for word in line}
    title_words = {w for w in _WORD.findall((title or _guess_title(texts, own)).casefold()) if len(w) > 3}
    byline = next((set(words[i]) for i in range(min(len(words), 60)) if own[i, 20] and own[i, 0] < 12), set())
    rows = []
    none: set[str] = set()
    for number, line in enumerate(content):
        size = max(1, len(line))
        prose = is_prose[number]
        before = content[number - 1] if number else none
        after = content[number + 1] if number + 1 < len(content) else none
        caps = {w.casefold() for w in texts[number].split(None, 40)[1:40] if len(w) > 3 and w[0].isupper()}
        others = [everywhere[w] - 1 for w in line]
        in_body = [body[w] for w in line]
        rows.append(
            (
                (len(others) - others.count(0)) / size,
                sum([o if o < 8 else 8 for o in others]) / size,
                len([w for w in caps if everywhere[w] > 1]) / len(caps) if caps else -1.0,
                len(line & title_words) / max(1, min(size, len(title_words))),
                len(line & head) / size if number > 12 else -1.0,
                (len(line & before) + len(line & after)) / size,
                bool(byline) and not own[number, 20] and len(byline.intersection(words[number][:6])) >= 2,
                len(line & before) / size,
                sum([b - prose if b < 8 else 8 for b in in_body]) / size,
            )
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
            parts.append(_mean_beside(picked[:, :8], window, side))
            made += [f"{name} over {side * window:+d}" for name in NEAR_OF[:8]]
    return np.hstack(parts), tuple(made)


def _mean_beside(values: Matrix, window: int, side: int) -> Matrix:
    """Mean over the `window` rows on one side; rows beyond the page count as -1."""
    edge = np.full((window, values.shape[1]), -1, dtype=np.float64)
    sums = np.cumsum(np.vstack([np.zeros((1, values.shape[1])), edge, values, edge]), axis=0)
    start = np.arange(len(values)) + (0 if side < 0 else window + 1)
    return np.asarray((sums[start + window] - sums[start]) / window, dtype=np.float32)


def _shift(values: Matrix, offset: int) -> Matrix:
    """Row n holds what stands at n + offset; -1 beyond the page."""
    out = np.full_like(values, -1)
    if offset < 0:
        out[-offset:] = values[:offset]
    elif offset < len(values):
        out[: len(values) - offset] = values[offset:]
    return out
