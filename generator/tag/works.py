"""Titles of films, books and songs, which are nobody: the sentence introduces them as such, or sets them in quotes.

What is a title once is one wherever the story names it again, unless it is listed or the sentence tells a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

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
_INTRODUCED = re.compile(
    rf"\b(?:{_KINDS})s?,?[ ][“\"‘]?(?P<title>{_TITLE})(?=[”\"’,.;:!?)]|[ ](?:[(–—]|(?:{_AFTER})\b)|$)"
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
    return [spot for spot in spots if spot.key or spot.weight >= _PATTERN or _plain(spot.surface) not in gone]


def _titles(text: str) -> Iterator[str]:
    yield from (_plain(found.group("title")) for found in _INTRODUCED.finditer(text))
    yield from (_plain(found.group("title")) for found in _QUOTED.finditer(text) if " " in found.group("title"))


def _plain(title: str) -> str:
    return fold(title).removeprefix("the ")
