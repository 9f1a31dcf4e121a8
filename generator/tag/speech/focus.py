"""Whom the text has in mind: everybody who was named, spoke or did something, weighed by how lately and how.

A pronoun means the one with the most weight whose sex fits; somebody unnamed may have it, and then it means nobody.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from generator.tag.speech.cast import Cast, Who
from generator.tag.speech.given import Sex

Part = Literal["spoke", "subject", "acting", "owner", "named", "governed", "asked"]
Place = tuple[int, int, int]  # block, start, end

# Weights: found on some 500 quotations read by eye, see the decisions; sentences are the unit of distance.
PART: dict[Part, float] = {
    "spoke": 0.2, "subject": 0.0, "acting": -0.3, "owner": -0.8, "named": -1.7, "governed": -4.0, "asked": 0.3
}  # fmt: skip
A_SENTENCE = 1.4  # less for each sentence between
A_BLOCK = 1.2  # less for each paragraph between
FARTHEST = 20.0  # what is further off is as far
SEX_KNOWN = 0.3  # the name says man or woman, and so does the pronoun
SEX_SEEN = 0.8  # an earlier pronoun said so; the contrary counts against
NO_SPOT = -1.2  # nothing but capitals says that it is a person
OFTEN = 0.4  # for each doubling of the number of names
LEADS = 0.2  # is named at the head of the story
HAS_SPOKEN = 0.2
UNNAMED = 0.6  # who is spoken of without a name is not named often
LEAST = -3.5  # weight of who is only named and whose sex nobody knows; below it nobody is meant; a guess
MOST = 60  # turns back that are looked at
HEAD = 2  # paragraphs
NEAR, CLEAR, FEWEST = 2, 1.5, 2  # paragraphs back, lead in weight, names so far: for "the actor"; guesses


@dataclass(frozen=True, slots=True)
class Turn:
    """A moment at which somebody came to mind; `who` None = somebody without a name."""

    order: int  # of the block
    paragraph: int  # counted through the story without those that are all quotation
    sentence: int  # so too
    start: int
    who: Who | None
    part: Part
    place: Place | None
    sex: Sex | None = None  # of somebody unnamed: "a woman"
    body: bool = False  # a company, a party


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody is asked for, counted like a turn."""

    order: int
    paragraph: int
    sentence: int
    start: int
    own: int  # from here on the block up to `start` is the words of the one who is asked for


@dataclass(slots=True)
class Focus:
    """The turns so far, in order."""

    cast: Cast
    turns: list[Turn] = field(default_factory=list)
    spoken: dict[Who, Turn] = field(default_factory=dict)
    named: dict[Who, int] = field(default_factory=dict)
    heads: set[Who] = field(default_factory=set)
    voices: set[Who] = field(default_factory=set)  # who speaks somewhere in the story under a surname alone
    seen: dict[tuple[Who, Sex], int] = field(default_factory=dict)
    crowd: tuple[int, int] = (-1, -1)  # where several unnamed spoke last

    def add(self, turn: Turn) -> None:
        self.turns.append(turn)
        if turn.who is None:
            return
        if turn.part == "spoke":
            self.spoken.pop(turn.who, None)  # the last speakers stand last
            self.spoken[turn.who] = turn
        if turn.part in ("named", "governed", "asked"):
            self.named[turn.who] = self.named.get(turn.who, 0) + 1
        if turn.order < HEAD:
            self.heads.add(turn.who)

    def meant(self, here: Here, wanted: Sex | None) -> Turn | None:
        """The turn of the one with the most weight; None = nobody there."""
        at = (here.order, here.own)
        far = [t for t in islice(reversed(self.spoken.values()), MOST) if (t.order, t.start) < (here.order, here.start)]
        near = [turn for turn in self.turns[-MOST:] if not turn.body and (turn.order, turn.start) < at]
        best: Turn | None = None
        most = -math.inf
        for turn in (*far, *near):
            weight = self._weight(turn, here, wanted)
            if weight is not None and weight >= most:
                best, most = turn, weight
        if best and best.who is not None and most < LEAST and self._is_only_named(best, best.who):
            return None
        if best and best.who is not None and wanted:
            self.seen[best.who, wanted] = self.seen.get((best.who, wanted), 0) + 1
        return best

    def _is_only_named(self, turn: Turn, who: Who) -> bool:
        """Nothing but a name somewhere speaks for this one."""
        unknown = self.cast.members[who].sex is None and who not in self.spoken
        return unknown and turn.part in ("named", "governed")

    def alone(self, here: Here, wanted: Sex | None, fewest: int = FEWEST) -> Turn | None:
        """The one in mind, if he is much named and nobody else comes near."""
        at = (here.order, here.start)
        near = [
            t for t in self.turns[-MOST:] if not t.body and here.order - t.order <= NEAR and (t.order, t.start) < at
        ]
        best = self.meant(here, wanted)
        if best is None or best.who is None or not (self.cast.members[best.who].sure or not self.cast.spotted):
            return None
        most = max((self._weight(t, here, wanted) or -math.inf for t in near if t.who == best.who), default=None)
        others = (weight for t in near if t.who != best.who and (weight := self._weight(t, here, wanted)) is not None)
        if most is None or self.named.get(best.who, 0) < fewest or max(others, default=-math.inf) > most - CLEAR:
            return None
        return best

    def _weight(self, turn: Turn, here: Here, wanted: Sex | None) -> float | None:
        """None = it cannot be this one."""
        away = min(FARTHEST, A_SENTENCE * (here.sentence - turn.sentence) + A_BLOCK * (here.paragraph - turn.paragraph))
        weight = PART[turn.part] - away
        if turn.who is None:
            return None if wanted and turn.sex not in (wanted, None) else weight + UNNAMED
        member = self.cast.members[turn.who]
        if wanted and member.sex not in (wanted, None):
            return None
        if self.cast.spotted and not (member.sure or member.sex or turn.who in self.spoken or turn.who in self.voices):
            return None  # "Privacy Policy"
        if wanted and member.sex is None:
            weight += SEX_SEEN * (self._saw(turn.who, wanted) - self._saw(turn.who, "she" if wanted == "he" else "he"))
        weight += SEX_KNOWN * (wanted is not None and member.sex == wanted) + NO_SPOT * (not member.sure)
        weight += HAS_SPOKEN * (turn.who in self.spoken) + LEADS * (turn.who in self.heads)
        return weight + OFTEN * math.log2(1 + self.named.get(turn.who, 0))

    def _saw(self, who: Who, sex: Sex) -> int:
        return min(1, self.seen.get((who, sex), 0))

    def last(self, before: tuple[int, int], parts: Sequence[Part]) -> Turn | None:
        """The last turn of these parts before a place."""
        for turn in reversed(self.turns[-MOST:]):
            if turn.part in parts and (turn.order, turn.start) < before:
                return turn
        return None
