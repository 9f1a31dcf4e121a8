"""What passes between the parts of the tag stage: spots before they are entities, quotations before they have one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import ArticleId, EntityKind, Event, Figure, QuoteKind

Source = Literal["desk", "authority", "pattern", "model"]
BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP)
AS_PERSON = "model PERSON"  # in `told`: the English model reads a person there
AS_RELATIVE = "first name alone"  # in `told`: "her husband, Leonard,"
AS_TOWN = "one of a row of places"  # in `told`: "the towns of Harl, Norwick and Tarn"
AS_PLACE = "stands like a place"  # in `told`: "in Norwick", of a listed place


@dataclass(frozen=True, slots=True)
class Spot:
    """A name as it stands in a block, before anyone knows whose it is."""

    article: ArticleId
    block: int
    start: int  # characters, half-open
    end: int
    surface: str
    kind: EntityKind  # first guess
    source: Source
    key: str | None = None  # name of the authority entry, where one matched
    weight: float = 1.0  # 0 to 1, trust in kind and span
    told: tuple[str, ...] = ()  # who saw a name here and as what: "age", "model ORG", "model GPE in part"
    meant: str = ""  # whose it is by the words in front: "Ruritanian Senate" where "Ruritania's Senate" stands
    whose: str = ""  # the entity that an editor has settled for this article


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation and the place of its speaker, before the speaker is an entity."""

    article: ArticleId
    block: int
    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker_text: str  # as printed; "" = not found
    speaker_at: tuple[int, int, int] | None  # block, start, end of the name behind it; None = anonymous or not found
    cue: str
    by: str | None = None  # who says it by an editor's order, "" = nobody named; None = no order


@dataclass(frozen=True, slots=True)
class Tagged:
    """All that one story gave, before resolution over all stories."""

    spots: tuple[Spot, ...]
    said: tuple[Said, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
