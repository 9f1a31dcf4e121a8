"""Why a line was dropped, in an editor's words, with the measure that says so.

The role words of a short line speak first; else the feature that moved the learned score most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.clean.features import Lines
from generator.clean.trees import Trees, told
from generator.clean.words import NAMES as GROUPS
from generator.model import Block

IN_WORDS = {
    "comment": "reader comment or comment box",
    "share": "share or follow links",
    "letter": "newsletter or subscription box",
    "consent": "cookie or privacy notice",
    "related": "teaser for another article",
    "rights": "copyright notice",
    "advert": "advertisement or sponsor line",
    "picture": "photo caption or credit",
    "author": "author box",
    "credit": "credit line",
    "account": "login or registration",
    "navigation": "navigation",
    "media": "video or audio box",
    "stamp": "time stamp",
    "contact": "contact line",
    "tags": "tags or topics",
    "browser": "browser notice",
    "notice": "notice by the publisher",
    "support": "shop or donation box",
}
_COLUMNS = [GROUPS.index(name) for name in IN_WORDS]
_ROLES = tuple(IN_WORDS.values())
_SHORT, _LONG_SHORT = 12, 30  # words; above the first two role words are needed, above the second they prove nothing
_BY_FEATURE = (
    (re.compile(r"^(?:link density|branch link|mates by \w+ links)"),
     "stands in a part of the page that is mostly links"),
    (re.compile(r"^mates by"), "is built like lines that are not the article"),
    (re.compile(r"^(?:prose share|prose ratio|log blocks|children|blocks per child)"),
     "stands in a part of the page with little text"),
    (re.compile(r"^(?:levels|branch|between main|before main|after main|after headline|blocks from|words since)"),
     "stands away from the article's part of the page"),
    (re.compile(r"cue"), "stands after a cue that ends articles"),
    (re.compile(r"^(?:words of|names of|vocabulary|overlap)"), "speaks of something else than the article"),
    (re.compile(r"link|anchor"), "mostly links"),
    (re.compile(r"class|tag|path|dom", re.IGNORECASE), "its place in the page's markup"),
    (re.compile(r"^(?:place|lines from|line number|words before|words after|long lines|since long|until long|inside)"),
     "stands outside the body"),
    (re.compile(r"at [+-]|over [+-]|gap"), "stands among lines that are not the article"),
    (re.compile(r"same text"), "the same line stands elsewhere on the page"),
    (re.compile(r"bullet|number|kind|indent"), "item of a list that is not the article"),
)  # fmt: skip
Reason = tuple[str, float]
_OTHERWISE = "not a sentence of the article"


def why_dropped(
    numbers: Sequence[int], blocks: Sequence[Block], lines: Lines, trees: Trees, place: NDArray[np.int64]
) -> dict[int, Reason]:
    """Line -> (reason, measure): the count of role words, or the log-odds that the main feature took away."""
    plain = {n: role_of(n, lines) or _by_markup(blocks[n]) for n in numbers}
    found = {n: reason for n, reason in plain.items() if reason is not None}
    rest = [n for n, reason in plain.items() if reason is None]
    found.update(zip(rest, _by_feature(trees, place.T.take(rest, axis=0))))
    return found


def _by_markup(block: Block) -> Reason | None:
    if block.dom is not None and block.dom.hidden:
        return "hidden on the page", 1.0
    if block.dom is not None and block.dom.link_share >= 0.6:
        return "mostly links", round(block.dom.link_share, 2)
    return None


def _by_feature(trees: Trees, leaves: NDArray[np.int64]) -> Iterator[Reason]:
    """The feature that took most away from each line. `leaves`: (lines, trees)."""
    moved = told(trees, leaves)
    for feature, by in zip(moved.argmin(axis=1).tolist(), moved.min(axis=1).tolist()):
        yield in_words(trees.features[feature]), round(by, 2)


@cache
def in_words(feature: str) -> str:
    """What a measure that spoke against a line means to an editor."""
    if feature.startswith(("has ", "share ")) and feature.split(" ", 1)[1] in IN_WORDS:
        return IN_WORDS[feature.split(" ", 1)[1]]
    return next((words for pattern, words in _BY_FEATURE if pattern.search(feature)), _OTHERWISE)


def role_of(number: int, lines: Lines) -> tuple[str, float] | None:
    """What a short line is by its role words, and how many it has."""
    size = len(lines.words[number])
    if size > _LONG_SHORT or not lines.furniture[number]:
        return None
    every = lines.roles[number].tolist()
    counts = [every[column] for column in _COLUMNS]
    most = max(counts)
    return (_ROLES[counts.index(most)], float(most)) if most >= (1 if size <= _SHORT else 2) else None
