"""Titles of films, books and songs, which are nobody: the sentence introduces them as such, or sets them in quotes.

What is a title once is one wherever the story names it again, unless it is listed or the sentence tells a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import EntityKind
from generator.tag.again import BlockText
from generator.tag.patterns import CAP
from generator.tag.types import Spot
from generator.text import fold

_KINDS = (
    "film|movie|novel|novella|memoir|autobiography|book|album|single|song|sitcom|series|miniseries|show|musical|play|"
    "documentary|docuseries|podcast|drama|comedy|thriller|sequel|prequel|blockbuster|trilogy|franchise|game|opera|biopic|"
    "anime|manga|comic|bestseller|hit|EP|mixtape|remake|spinoff|spin-off|soundtrack|novelization|flick"
)
_TITLE = rf"{CAP}(?:(?:[ ](?:of|the|and|in|to|for|a|an|on|at|with|from|vs\.?)){{0,2}}[ ](?:{CAP}|\d{{1,4}})){{0,6}}"
_AFTER = (
    "is|was|will|has|had|in|on|at|and|or|with|starring|by|which|that|as|to|for|when|where|from|about|after|before|since|"
    "opens|tells|follows|stars|premieres|premiered|debuted|hits|won|grossed|features|returns"
)
_ENDS = rf"(?=[”\"’,.;:!?)]|[ ](?:[(–—]|(?:{_AFTER})\b)|$)"
_TELLING = (
    "stars?|starr(?:ed|ing)|co-stars|episodes? of|seasons? of|finale of|cast of|trailer for|sequel to|remake of|"
    "premiere of|adaptation of|competitor on|contestant on"
)
_STARS = "singer|star|actor|actress|hitmaker|alum|alumna|rapper|crooner|songstress|showrunner"
_FORMS = (
    re.compile(rf"\b(?:{_KINDS})s?,?[ ][“\"‘]?(?P<title>{_TITLE}){_ENDS}"),
    re.compile(rf"\b(?:{_TELLING})(?: (?:in|on|as))?[ ](?P<title>{_TITLE}){_ENDS}"),
    re.compile(rf"\b[Tt]he (?P<title>{_TITLE})[ ](?:{_STARS})\b"),
    re.compile(rf"(?<![\w-])(?P<title>{_TITLE})[ ](?:airs|premieres|aired on|streams on|premiered on)\b"),
)
_QUOTED = re.compile(rf"(?:[“\"](?P<title>{_TITLE})[,.!?]?[”\"])")
_SURE = frozenset({"age", "title", "nickname", "role before", "role behind", "said by", "who", "initials"})
_PATTERN = 0.7  # trust from which a form is a name in quotes too: "Operation Norwick"


def without_works(blocks: Sequence[BlockText], spots: Iterable[Spot]) -> list[Spot]:
    """The spots but for those that bear the title of a work."""
    spots = list(spots)
    titles = {title for _, _, text, _ in blocks for title in _titles(text)}
    sure = {fold(spot.surface) for spot in spots if set(spot.told) & _SURE}
    gone = {title for title in titles if title not in sure}
    inside = {(a.id, n): list(_spans(text)) for a, n, text, _ in blocks}
    return [
        spot
        for spot in spots
        if (spot.key or spot.weight >= _PATTERN or _plain(spot.surface) not in gone)
        and not any(_within(spot, start, end) for start, end in inside[(spot.article, spot.block)])
    ]


def _within(spot: Spot, start: int, end: int) -> bool:
    """A part of the title, "Norwick" in "Selling Norwick"; of listed names only places."""
    inside = start <= spot.start and spot.end <= end
    if spot.key:
        return inside and (spot.end - spot.start) < end - start and spot.kind is EntityKind.PLACE
    return inside and spot.weight < _PATTERN and not set(spot.told) & _SURE


def _spans(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span("title") for form in _FORMS for found in form.finditer(text))


def _titles(text: str) -> Iterator[str]:
    yield from (_plain(found.group("title")) for found in _FORMS[0].finditer(text))
    yield from (_plain(found.group("title")) for found in _QUOTED.finditer(text) if " " in found.group("title"))


def _plain(title: str) -> str:
    return fold(title).removeprefix("the ")
