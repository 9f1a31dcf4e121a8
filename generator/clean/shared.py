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
_LOOKED_AT = 150  # words of a line whose vocabulary is compared


def shared_rows(words: list[list[str]], texts: list[str], own: Matrix, title: str | None) -> Matrix:
    """How much of a line's vocabulary the rest of the page uses: teasers and author boxes speak of something else."""
    content = [{word for word in line[:_LOOKED_AT] if len(word) > 3 and word not in STOP} for line in words]
    is_prose = ((own[:, 0] >= LONG) & (own[:, 3] > 0)).tolist()
    everywhere = Counter(chain.from_iterable(content))
    body = Counter(chain.from_iterable(compress(content, is_prose)))
    head = {word for line in content[:12] for word in line}
    title_words = {w for w in _WORD.findall((title or _guess_title(texts, own)).casefold()) if len(w) > 3}
    by = own[:, 20].tolist()
    byline = next((set(words[i]) for i in range(min(len(words), 60)) if by[i] and own[i, 0] < 12), set())
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
                bool(byline) and not by[number] and len(byline.intersection(words[number][:6])) >= 2,
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
