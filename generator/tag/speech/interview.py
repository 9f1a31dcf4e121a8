"""Interviews: questions of the writer's own, unquoted, and paragraphs that are nothing but the guest's answer.

The guest is whom the text in front of the first question names most. And the question that a writer asks in between in
a story of the usual kind: "And what had she done?".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source, named
from generator.tag.speech.verbs import Hit
from generator.text import fold

FEWEST_ASKED, FEWEST_LABELLED = 3, 2  # questions with an answer that is all quotation; guesses
LONGEST_QUESTION, LONGEST_ASIDE = 60, 20  # words
NEAR = 3  # paragraphs before the first question in which a witness is called; a guess
_WITNESS = re.compile(r"\b(?:witness|testimony|testif(?:y|ies|ied)|(?:took|on|to) the stand|cross-examin\w+|sworn)\b")
_A, _Q = re.compile(r"\s*A[.:]\s+"), re.compile(r"\s*Q[.:]\s")


def answers(sides: Sequence[Side], found: Sequence[Sequence[Piece]]) -> dict[int, Hit]:
    """Block -> the guest, for the answers of an interview; {} = the story is none."""
    pairs = list(zip(sides, sides[1:], found[1:]))
    asked = [at for at, pair in enumerate(pairs) if _asks(pair[0], pair[1]) and _is_answer(pair[1], pair[2])]
    labelled = sum(_A.match(sides[at + 1].text) is not None for at in asked)
    guest = _guest(sides[: asked[0] + 1]) if len(asked) >= FEWEST_ASKED or labelled >= FEWEST_LABELLED else None
    if guest is None:
        return {}
    told: dict[int, Hit] = {}
    for at, (before, side, pieces) in enumerate(pairs):
        between = asked[0] < at <= asked[-1] or _YOU.search(before.text) is not None
        begins = _asks(before, side) or (between and _may_ask(before, found[at]))
        goes_on = before.block in told and found[at][-1].runs_on
        if asked[0] <= at and (begins or goes_on) and _is_answer(side, pieces):
            told[side.block] = Hit(guest, "")
    return told


def _asks(side: Side, following: Side) -> bool:
    """A paragraph that ends with a question outside marks, or has the label of one; as a heading it is left out."""
    text = side.text.rstrip()
    short = text.endswith("?") and len(text.split()) <= LONGEST_QUESTION
    return bool(_Q.match(text)) or short or following.block - side.block > 1


_YOU = re.compile(r"\b[Yy]ou(?:r|[’']d|[’']ve)?\b")


def _may_ask(side: Side, pieces: Sequence[Piece]) -> bool:
    """Between two questions: "You were in Harl last summer.", which nobody is said to have said."""
    return not pieces and len(side.text.split()) <= LONGEST_QUESTION


def _is_answer(side: Side, pieces: Sequence[Piece]) -> bool:
    """Nothing but words between marks, behind "A." at most."""
    text = side.text.strip()
    label = _A.match(text)
    return bool(pieces) and not text[label.end() if label else 0 :].strip(FILL + " ")


def _guest(intro: Sequence[Side]) -> Source | None:
    """Whom the introduction names most; where a witness was called, the last one named."""
    called = any(_WITNESS.search(side.text) for side in intro[-NEAR:])
    near = intro[-NEAR:] if called else intro
    every = [(side, name) for side in near for name in side.names if may_be_one(name)]
    people = [(side, name) for side, name in every if name.person] or every
    count = Counter(_surname(name) for _, name in people)
    most = max(count.values(), default=0)
    full = [(side, name) for side, name in people if count[_surname(name)] == most and " " in name.text]
    return named(*full[-1 if called else 0]) if full else None


def _surname(name: Name) -> str:
    return fold(name.text).rpartition(" ")[2]


def is_aside(side: Side, pieces: Sequence[Piece]) -> bool:
    """ "And what had she done?": the writer's question; whoever was speaking answers."""
    text = side.text.rstrip()
    return not pieces and text.endswith("?") and len(text.split()) <= LONGEST_ASIDE
