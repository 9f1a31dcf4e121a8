"""How much of a line's words the rest of the page uses: teasers and author boxes speak of something else."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, compress

import numpy as np

from generator.clean.line import LONG, Matrix
from generator.clean.words import STOP

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SHARED = (
    "words of the page", "words of the page, weighed", "names of the page", "overlap with title", "overlap with head",
    "overlap with neighbours", "starts like byline", "overlap with line before", "vocabulary of the body",
)  # fmt: skip
_MOST = 8  # times that a word counts
_LOOKED_AT = 150  # words of a line whose vocabulary is compared


def shared_rows(words: list[list[str]], texts: list[str], own: Matrix, title: str | None) -> Matrix:
    """How much of a line's vocabulary the rest of the page uses: teasers and author boxes speak of something else."""
    content = _content([line[:_LOOKED_AT] for line in words])
    is_prose = ((own[:, 0] >= LONG) & (own[:, 3] > 0)).tolist()
    everywhere = Counter(chain.from_iterable(content))
    body = Counter(chain.from_iterable(compress(content, is_prose)))
    elsewhere = {word: min(times - 1, _MOST) for word, times in everywhere.items()}
    twice = {word for word, times in everywhere.items() if times > 1}
    in_body = {word: min(body.get(word, 0), _MOST) for word in everywhere}
    in_rest = {word: times - 1 if times < _MOST else _MOST for word, times in in_body.items()}  # for lines of the body
    head = {word for line in content[:12] for word in line}
    title_words = {w for w in _WORD.findall((title or _guess_title(texts, own)).casefold()) if len(w) > 3}
    by = own[:, 20].tolist()
    byline = next((set(words[i]) for i in range(min(len(words), 60)) if by[i] and own[i, 0] < 12), set())
    rows = []
    none: set[str] = set()
    for number, line in enumerate(content):
        size = max(1, len(line))
        before = content[number - 1] if number else none
        after = content[number + 1] if number + 1 < len(content) else none
        caps = {w.casefold() for w in texts[number].split(None, 40)[1:40] if w[0].isupper() and len(w) > 3}
        with_before = len(line & before) / size
        rows.append(
            (
                len(line & twice) / size,
                sum(map(elsewhere.__getitem__, line)) / size,
                len(caps & twice) / len(caps) if caps else -1.0,
                len(line & title_words) / max(1, min(size, len(title_words))),
                len(line & head) / size if number > 12 else -1.0,
                (len(line & before) + len(line & after)) / size,
                bool(byline) and not by[number] and len(byline.intersection(words[number][:6])) >= 2,
                with_before,
                sum(map((in_rest if is_prose[number] else in_body).__getitem__, line)) / size,
            )
        )
    return np.array(rows, dtype=np.float32).reshape(len(words), len(SHARED))


def _content(lines: list[list[str]]) -> list[set[str]]:
    """The distinct words of each line that say what it is about."""
    dull = {word for word in set(chain.from_iterable(lines)) if len(word) <= 3 or word in STOP}
    return [set(line) - dull for line in lines]


def _guess_title(texts: list[str], own: Matrix) -> str:
    """The first line that could be a headline: 4 to 25 words, no full stop, before the first prose."""
    for text, row in zip(texts[:80], own):
        if 4 <= row[0] <= 25 and not row[3] and not row[9] and not row[20]:
            return text
    return ""
