"""What passes between the parts of `review`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from generator.model import EntityId

Sort = Literal["merge", "kind", "noise", "page", "joined", "confirm"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to decide. `paste` is ready for desk/entities.yml."""

    what: Sort
    entities: tuple[EntityId, ...]
    says: str
    evidence: tuple[str, ...]
    paste: str
    worth: float  # higher first: the chance that it is right times what it repairs
    reason: str = ""  # what it rests on, as `tests/bench/fresh/review.py` counts it


def worth(chance: float, mentions: int, stories: int) -> float:
    """A page of forty mentions is worth more than one of two, but not twenty times: either is one line to write."""
    return round(chance * math.log2(1 + mentions + stories), 4)
