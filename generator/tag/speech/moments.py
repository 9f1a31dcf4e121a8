"""What brings people to mind in a story, in its order: names, subjects of sentences, and whoever is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.tag.speech.cast import Cast, Mention, Who
from generator.tag.speech.focus import Part
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.turns import is_asked, is_governed, modifies, subjects

Key: TypeAlias = tuple[int, int, str]  # of a speaker: block, start, form

BLOCKS_BACK, FAMILY_BACK = 3, 8  # how far the sentences before are read for their subjects


@dataclass(frozen=True, slots=True)
class Event:
    """Something at a place in the text: a name, the subject of a sentence, or whoever is reported."""

    order: int  # of the block
    start: int
    rank: int  # of those at one place the name comes first, then the subject, then the report
    part: Part
    source: Source | None = None
    who: Who | None = None
    end: int = 0


def in_order(sources: Sequence[Source], sides: Sequence[Side], cast: Cast) -> list[Event]:
    """Sentences are read for their subjects only where a pronoun, a role or a shared surname asks for it."""
    order = {side.block: number for number, side in enumerate(sides)}
    asking = {order[s.block] for s in sources if s.form != "name"}
    shared = {order[s.block] for s in sources if s.form == "name" and _is_shared(cast, order[s.block], s)}
    read = {before for asked in asking for before in range(max(0, asked - BLOCKS_BACK), asked + 1)}
    read |= {before for asked in shared for before in range(max(0, asked - FAMILY_BACK), asked + 1)}
    told = {key_of(source): source for source in sources}
    events = [Event(order[s.block], s.start, 2, "spoke", s) for s in told.values()]
    speaking = {(event.order, event.start) for event in events}
    if asking:
        events.extend(_names(sides, cast))
    for number in sorted(read):
        found = (s for s in subjects(sides[number]) if (number, s.source.start) not in speaking)
        events.extend(Event(number, s.source.start, 1, s.part, s.source) for s in found)
    return sorted(events, key=_at)


def _is_shared(cast: Cast, order: int, source: Source) -> bool:
    who = cast.at(order, source.start)
    return who is not None and len(cast.sharing(who)) > 1


def _names(sides: Sequence[Side], cast: Cast) -> Iterator[Event]:
    for mentions in cast.mentions:
        for mention in mentions:
            text = sides[mention.order].text
            if not mention.quoted and not _ELSEWHERE.match(text) and not modifies(text, mention.end):
                yield _naming(text, mention)


# "(Also on Harl Online: ...)", "RELATED: ...", "Photograph: ...": leads to other stories
_ELSEWHERE = re.compile(
    r"\W{0,3}(?:(?:ALSO|Also) (?:ON|on|READ|read)\b|(?:SEE|See) (?:ALSO|also)\b|"
    r"(?:RELATED|Related|READ MORE|Read [Mm]ore|MORE|WATCH|Watch|READ|Read|"
    r"PHOTOS?|Photos?|Photograph(?:er)?|Image|Video):|"
    r"JUST WATCHED|Media playback is)"
)


def _naming(text: str, mention: Mention) -> Event:
    tied = is_governed(text, 0, mention.start) or text.startswith(("’s ", "'s ", "’ "), mention.end)
    part: Part = "asked" if is_asked(text, mention.start, tied) else "governed" if tied else "named"
    return Event(mention.order, mention.start, 0, part, None, mention.who, mention.end)


def key_of(source: Source) -> Key:
    return (source.block, source.start, source.form)


def _at(event: Event) -> tuple[int, int, int]:
    return (event.order, event.start, event.rank)
