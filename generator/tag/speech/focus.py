"""Whom the text has in mind: everybody who was named, spoke or did something, weighed by how lately and how.

A pronoun means the one with the most weight whose sex fits; somebody unnamed may have it, and then it means nobody. The
weights stand in data/speaker_weights.txt, one a line, and `train` makes them from quotations whose speaker is known.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Literal

from generator.tag.speech.cast import Cast, Who
from generator.tag.speech.given import Sex
from generator.tag.words import listed

Part = Literal["spoke", "subject", "acting", "owner", "named", "governed", "asked"]
Place = tuple[int, int, int]  # block, start, end
Watch = Callable[["Here", Sex | None, "Sequence[tuple[Turn, dict[str, float]]]"], None]

# A subject is what the other parts are measured against, so it has no name of its own.
PART: dict[Part, str | None] = {
    "spoke": "spoke", "subject": None, "acting": "acts in the sentence", "owner": "owns the subject",
    "named": "only named", "governed": "behind a preposition", "asked": "was asked",
}  # fmt: skip
FURTHEST, PARAGRAPHS = 12, 10  # what is further off is as far
LEAST = -3.5  # weight of who is only named and whose sex nobody knows; below it nobody is meant; a guess
UNSURE = (
    0.4  # chance of the likeliest below which nobody is meant: of 543 pronouns no right one is lost, two wrong ones
)
MOST = 60  # turns back that are looked at
HEAD = 2  # paragraphs
# Chance of one of several presidents; below it nobody is meant. The right ones read so far have .91 and more.
SURE = 0.9
NEAR, CLEAR, FEWEST = 2, 0.6, 2  # paragraphs back, chance, names so far: for "the actor"; guesses


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
    told: bool = False  # somebody else's listener: "Ann Lee told Bo Diaz"
    the: bool = False  # somebody without a name whom the text calls "the mayor"


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody is asked for, counted like a turn."""

    order: int
    paragraph: int
    sentence: int
    start: int
    own: int  # from here on the block up to `start` is the words of the one who is asked for
    words: frozenset[str] = frozenset()  # of the quotation, folded


@dataclass(slots=True)
class Focus:
    """The turns so far, in order."""

    cast: Cast
    turns: list[Turn] = field(default_factory=list)
    spoken: dict[Who, Turn] = field(default_factory=dict)
    named: dict[Who, int] = field(default_factory=dict)
    heads: set[Who] = field(default_factory=set)
    voices: set[Who] = field(default_factory=set)  # who speaks somewhere in the story under a surname alone
    speaks: dict[Who, int] = field(default_factory=dict)  # how often somebody speaks by name, in the whole story
    seen: dict[tuple[Who, Sex], int] = field(default_factory=dict)
    crowd: tuple[int, int] = (-1, -1)  # where several unnamed spoke last
    watch: Watch | None = None  # is shown what every choice was made from

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
        """The turn of the one with the most weight; None = nobody there, or no one much likelier than others."""
        best, weight, chance = self._likeliest(here, wanted)
        if best is None or best.who is None:
            return best
        if (weight < LEAST and self._is_only_named(best, best.who)) or chance < UNSURE:
            return None
        if wanted:
            self.seen[best.who, wanted] = self.seen.get((best.who, wanted), 0) + 1
        return best

    def owner(self, here: Here, wanted: Sex | None) -> Who | None:
        """The same for "his" before a word for a relative; nothing is learned from it."""
        best, weight, chance = self._likeliest(here, wanted, watched=False)
        return best.who if best and weight >= LEAST and chance >= UNSURE else None

    def _seen(self, here: Here, wanted: Sex | None) -> list[tuple[Turn, dict[str, float]]]:
        """The turns that it can be, each with its measures."""
        at = (here.order, here.own)
        far = [t for t in islice(reversed(self.spoken.values()), MOST) if (t.order, t.start) < (here.order, here.start)]
        near = [turn for turn in self.turns[-MOST:] if not turn.body and (turn.order, turn.start) < at]
        return [(turn, found) for turn in (*far, *near) if (found := self._measures(turn, here, wanted)) is not None]

    def _likeliest(self, here: Here, wanted: Sex | None, watched: bool = True) -> tuple[Turn | None, float, float]:
        """(whose turn weighs most, its weight, the chance that it is his or hers)."""
        seen = self._seen(here, wanted)
        if self.watch and watched:
            self.watch(here, wanted, seen)
        best: Turn | None = None
        most: dict[Who | None, float] = {}
        for turn, found in seen:
            weight = weigh(found)
            if best is None or weight >= most[best.who]:
                best = turn
            most[turn.who] = max(weight, most.get(turn.who, -math.inf))
        if best is None:
            return None, -math.inf, 0.0
        top = most[best.who]
        return best, top, 1 / sum(math.exp(weight - top) for weight in most.values())

    def _is_only_named(self, turn: Turn, who: Who) -> bool:
        """Nothing but a name somewhere speaks for this one."""
        unknown = self.cast.members[who].sex is None and who not in self.spoken
        return unknown and turn.part in ("named", "governed")

    def alone(self, here: Here, wanted: Sex | None, fewest: int = FEWEST) -> Turn | None:
        """The one in mind, if he is named lately and often, and nobody else comes near."""
        best, _, chance = self._likeliest(here, wanted)
        if best is None or best.who is None or chance < CLEAR or self.named.get(best.who, 0) < fewest:
            return None
        if not self.cast.members[best.who].sure and self.cast.spotted:
            return None
        near = (
            t
            for t in self.turns[-MOST:]
            if here.order - t.order <= NEAR and (t.order, t.start) < (here.order, here.start)
        )
        return best if any(turn.who == best.who for turn in near) else None

    def likeliest_of(self, here: Here, known: Sequence[Who]) -> Who | None:
        """The one of these who has the most weight, if he is clear of the others."""
        most: dict[Who, float] = {}
        for turn, found in self._seen(here, None):
            if turn.who is not None and turn.who in known:
                most[turn.who] = max(weigh(found), most.get(turn.who, -math.inf))
        best = max(most, key=most.__getitem__, default=None)
        if best is None:
            return None
        chance = 1 / sum(math.exp(weight - most[best]) for weight in most.values())
        return best if chance >= SURE else None

    def _measures(self, turn: Turn, here: Here, wanted: Sex | None) -> dict[str, float] | None:
        """What speaks for and against this turn, by name; None = it cannot be this one."""
        away = min(FURTHEST, here.sentence - turn.sentence)
        found = {
            "sentences between, root": math.sqrt(away),
            "paragraphs between": min(PARAGRAPHS, here.paragraph - turn.paragraph),
        }
        part = PART[turn.part]
        if part:
            found[part] = 1
        if away < 2:
            found["same sentence" if away == 0 else "sentence before"] = 1
        if here.paragraph == turn.paragraph:
            found["same paragraph"] = 1
        if turn.told:
            found["listens"] = 1
        if turn.who is None:
            found["the somebody" if turn.the else "somebody"] = 1
            return None if wanted and turn.sex not in (wanted, None) else found
        member = self.cast.members[turn.who]
        if wanted and member.sex not in (wanted, None):
            return None
        shown = member.sure or member.sex or turn.who in self.spoken or turn.who in self.voices
        if self.cast.spotted and not (shown or member.first_known):
            return None  # "Privacy Policy"
        if wanted:
            found.update(self._told_sex(turn.who, member.sex, wanted))
        if not (member.sure or member.sex):
            found["nothing but capitals"] = 1
        if turn.who in self.heads:
            found["at the head"] = 1
        if turn.who in self.spoken:
            found["has spoken"] = 1
            if next(reversed(self.spoken)) == turn.who:
                found["last speaker"] = 1
        if turn.who in self.speaks:
            found["doublings of speeches"] = math.log2(self.speaks[turn.who])
        if here.words and here.words & {*member.name.family[-1:], *member.name.given[:1]}:
            found["named in the words"] = 1
        return found

    def _told_sex(self, who: Who, sex: Sex | None, wanted: Sex) -> dict[str, float]:
        """What the name says of man or woman, else earlier pronouns."""
        if sex == wanted:
            return {"sex by the name": 1}
        other: Sex = "she" if wanted == "he" else "he"
        return {"sex by a pronoun": self._saw(who, wanted), "other sex by a pronoun": self._saw(who, other)}

    def _saw(self, who: Who, sex: Sex) -> int:
        return min(1, self.seen.get((who, sex), 0))

    def is_somebody(self, who: Who) -> bool:
        """A spot, a given name or a surname that speaks shows a person; capitals alone do not ("Dear Abby")."""
        member = self.cast.members[who]
        return bool(member.sure or member.sex or who in self.voices) or not self.cast.spotted

    def subjects_of(self, order: int, start: int) -> list[Turn]:
        """Of whom the block speaks before a place, in order."""
        turns = (t for t in self.turns[-MOST:] if t.order == order and t.start < start)
        return [turn for turn in turns if turn.part in ("subject", "acting", "spoke", "asked")]

    def last(self, before: tuple[int, int], parts: Sequence[Part]) -> Turn | None:
        """The last turn of these parts before a place."""
        for turn in reversed(self.turns[-MOST:]):
            if turn.part in parts and (turn.order, turn.start) < before:
                return turn
        return None


def weigh(found: Mapping[str, float]) -> float:
    """The sum of the measures, each with its weight."""
    known = weights()
    return sum(known.get(name, 0.0) * value for name, value in found.items())


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Measure -> its weight, in log-odds of two people."""
    rows = (line.split(" ", 1) for line in listed("speaker_weights"))
    return {name: float(weight) for weight, name in rows}
