"""Whether the line right behind a run of body lines still belongs to it: the last sentences of an article are often
short, and an article that loses its end loses what an editor looks for first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.features import Lines
from generator.clean.line import LONG
from generator.clean.promos import promo
from generator.clean.reasons import role_of
from generator.clean.strays import content_of
from generator.clean.trees import shipped_lexicon
from generator.model import Block

_NEARLY = 0.03  # below the limit; at .1 the line F1 of dclm scrapes falls from .921 to .920, at .03 it stays
_NEARLY_IF_STRANGE = 0.2  # the same; furniture in strange languages has .0 to .1 (a guess)
_FEW_KNOWN = 0.2  # of the words; English has .36 and more in 19 lines of 20, six other languages .0 to .18
# The last sentence: at least so likely, so long, and so many of its longer words stand in the body. Over HTML and three
# scrapes of the development half 30 sentences of articles come back by it, and 10 lines that are none.
_LAST_CHANCE, _LAST_WORDS, _SAME_WORDS = 0.15, 6, 0.6
# Behind so many lines without furniture; a part of the limit. Scrapes have furniture, so no figure moves by it; but of
# 33 texts without any, two lost their end.
_CLEAN_LINES, _CLEAN_CHANCE = 4, 0.67
_ENDS = frozenset(".!?…؟。")
_NO_COMMENT = re.compile(
    r"\b(?:did not|didn[’']t|has not|hasn[’']t|could not|have not|had not|was not|were not)\b[^.]{0,40}"
    r"\b(?:respon\w+|repl(?:y|ied)|be reached|comment|return(?:ed)?|available)\b"
    r"|\bdeclined (?:to (?:comment|discuss)|comment)",
    re.IGNORECASE,
)


def goes_on(
    n: int, blocks: Sequence[Block], lines: Lines, chance: Sequence[float], likely: Sequence[bool], limit: float
) -> bool:
    """A whole sentence right behind the body, no furniture, that is nearly likely enough, or is the article's last and
    speaks of the same things."""
    if n == 0 or likely[n] or not likely[n - 1] or not _is_sentence(n, blocks, lines):
        return False
    if (
        limit - _NEARLY_IF_STRANGE <= chance[n] < limit
        and len(lines.words[n]) >= LONG
        and _is_strange_or_near(n, lines, chance[n], limit)
    ):
        return True
    if chance[n] < _LAST_CHANCE or any(likely[n:]):
        return False
    if chance[n] >= _CLEAN_CHANCE * limit and _ends_a_clean_text(n, blocks, lines, likely):
        return True
    return _is_last_sentence(n, blocks, lines, likely)


def _ends_a_clean_text(n: int, blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> bool:
    """The last line of a page that holds nothing but the article from its first line on: there is no furniture here."""
    first = likely.index(True)
    clean = n == len(likely) - 1 and n - first >= _CLEAN_LINES and all(likely[first:n])
    return clean and role_of(n, lines) is None and promo(blocks[n], lines.hints[n]) is None


def _is_sentence(n: int, blocks: Sequence[Block], lines: Lines) -> bool:
    ended = blocks[n].text.rstrip("\"'”’»)")[-1:] in _ENDS
    return ended and len(lines.words[n]) >= _LAST_WORDS and not lines.credits[n]


def _is_strange_or_near(n: int, lines: Lines, chance: float, limit: float) -> bool:
    """In a language of which the word weights know hardly a word a paragraph may be less likely."""
    known = shipped_lexicon().long
    if sum(word in known for word in lines.words[n]) < _FEW_KNOWN * len(lines.words[n]):
        return True
    return chance >= limit - _NEARLY and role_of(n, lines) is None


def _is_last_sentence(n: int, blocks: Sequence[Block], lines: Lines, likely: Sequence[bool]) -> bool:
    """By words that say nothing of the article ("comment", "open") nobody can tell here: a sentence has them too."""
    if promo(blocks[n], lines.hints[n]) is not None:
        return False
    if _NO_COMMENT.search(blocks[n].text[:400]):
        return True
    body = {word for at, kept in enumerate(likely) if kept for word in lines.words[at]}
    content = content_of([n], lines)
    return sum(word in body for word in content) >= max(2.0, _SAME_WORDS * len(content))
