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
from generator.tag.words import NO_BODIES
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
    "(?:co-)?starr?(?:s|ed|ing)? (?:in|on)|episodes? of|seasons? of|finale of|cast of|trailer for|sequel to|remake of|"
    "premiere of|adaptation of|competitor on|contestant on"
)
_STARS = "singer|star|actor|actress|hitmaker|alum|alumna|rapper|crooner|songstress|showrunner"
_FORMS = (
    re.compile(rf"\b(?:{_KINDS})s?,?[ ][“\"‘]?(?P<title>{_TITLE}){_ENDS}"),
    re.compile(rf"\b(?:{_TELLING})[ ](?P<title>{_TITLE}){_ENDS}"),
    re.compile(rf"\b[Tt]he (?P<title>{_TITLE})[ ](?:{_STARS})\b"),
    re.compile(rf"(?<![\w-])(?P<title>{_TITLE})[ ](?:airs|premieres|aired on|streams on|premiered on)\b"),
)
_QUOTED = re.compile(rf"[“\"](?P<title>{_TITLE.replace('{0,6}', '{0,11}')})[,.!?]?[”\"]")
_SURE = frozenset({"age", "title", "nickname", "role before", "role behind", "said by", "who", "initials"})
_LONG_TITLE = 3  # blanks; shorter ones are names in quotes as well
_PATTERN = 0.7  # trust from which a form is a name in quotes too: "Operation Norwick"


def without_works(blocks: Sequence[BlockText], spots: Iterable[Spot]) -> list[Spot]:
    """The spots but for those that bear the title of a work or the initials of a thing."""
    spots = list(spots)
    sure = {fold(spot.surface) for spot in spots if set(spot.told) & _SURE}
    titles = {title for _, _, text, _ in blocks for title in _titles(text)} - sure
    things = {thing for _, _, text, _ in blocks for thing in _things(text)}
    inside = {(article.id, number): list(_spans(text)) for article, number, text, _ in blocks}

    def nobody(spot: Spot) -> bool:
        name = _plain(spot.surface)
        return not spot.key and (name in things or (name in titles and spot.weight < _PATTERN))

    return [
        spot
        for spot in spots
        if not nobody(spot) and not any(_within(spot, *span) for span in inside[(spot.article, spot.block)])
    ]


def _within(spot: Spot, start: int, end: int) -> bool:
    """A part of the title, "Norwick" in "Selling Norwick"; of listed names only places."""
    inside = start <= spot.start and spot.end <= end
    if spot.key:
        return inside and (spot.end - spot.start) < end - start and spot.kind is EntityKind.PLACE
    return inside and spot.weight < _PATTERN and not set(spot.told) & _SURE


def _spans(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span("title") for form in _FORMS for found in form.finditer(text))
    yield from (
        found.span("title") for found in _QUOTED.finditer(text) if found.group("title").count(" ") >= _LONG_TITLE
    )


def _titles(text: str) -> Iterator[str]:
    yield from (_plain(found.group("title")) for found in _FORMS[0].finditer(text))
    yield from (_plain(found.group("title")) for found in _QUOTED.finditer(text) if " " in found.group("title"))


def _things(text: str) -> Iterator[str]:
    """ "long-distance rowing machine (LDRM)": initials of words printed small are a thing's; "Artificial Tidal
    Intelligence (ATI)" is one by its last word."""
    for found in _SHORT.finditer(text):
        short = found.group("short").rstrip("s")
        words = re.split(r"[ -]", text[max(0, found.start() - _LONGEST) : found.start()])[-len(short) :]
        if any(_stands_for(short.casefold(), words[-count:]) for count in range(2, len(words) + 1)):
            yield fold(found.group("short"))
        elif fold(words[-1]) in NO_BODIES and all(word[:1].isupper() for word in words):
            yield from (fold(found.group("short")), fold(" ".join(words)))


def _stands_for(letters: str, words: Sequence[str]) -> bool:
    """The letters come in their order in the words, and each word gives its first."""
    initials, at = iter(letters), iter("".join(words))
    return all(word[:1].islower() and word[0] in initials for word in words) and all(c in at for c in letters)


_SHORT = re.compile(r" \((?P<short>[A-Z]{2,6}s?)\)")
_LONGEST = 80  # characters of a name that is abbreviated


def _plain(title: str) -> str:
    return fold(title).removeprefix("the ")
