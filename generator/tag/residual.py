"""What no spotter saw: capitalised words left over, read by their place in the sentence and by what comes back.

Two words whose last comes back alone are a person introduced and named again; "in Norwick" is a place; capitals that
come back are an acronym. Runs after the other spotters and never against them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.model import ArticleId, EntityKind
from generator.tag.again import BlockText, occupied
from generator.tag.names import person
from generator.tag.patterns import CAP, INITIAL, SKIP_FIRST
from generator.tag.shipped import city_names
from generator.tag.types import Spot
from generator.tag.words import (
    BODY_TAILS,
    LANGUAGES,
    NO_NAMES,
    NO_SURNAMES,
    PLACE_TAILS,
    SPEECH,
    SURNAMES,
    is_acronym,
    printed_small,
)
from generator.text import fold

_RUN = re.compile(rf"(?<![\w-]){CAP}(?:[ ](?:{CAP}|{INITIAL}|(?:al|el)-{CAP})){{1,3}}(?![\w-])")
_LOCATIVE = re.compile(
    rf"\b(?P<word>in|near|outside|around|at|from|to|of|for|and|reached|leaving)[ ]"
    rf"(?P<name>{CAP}(?:[ ]{CAP}){{0,2}})(?![ ][A-Z]|[\w-]|['’]s)"
)
_SURE = frozenset({"in", "near", "outside"})
_CAPITALS = re.compile(r"(?<![\w.-])[A-Z]{3,6}(?![\w-])")
_ACTS = re.compile(
    r" (?:said|says|has|have|praised|warned|announced|reported|declined|called|accused|denied|rejected|welcomed)\b"
)
_WORD = re.compile(rf"(?<![\w-]){CAP}(?![\w-])")


_QUOTED = re.compile(r"[\"“‘][^\"”’]+[,.]?[\"”’].?", re.DOTALL)  # the title of a work


def left_over(
    blocks: Sequence[BlockText], spots: Sequence[Spot], headlines: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[Spot]:
    taken = occupied(blocks, spots)
    people = (spot.surface for spot in spots if spot.kind is EntityKind.PERSON and person(spot.surface).lone)
    alone = _alone(blocks, taken) + Counter(people)
    capitals = Counter(m.group() for _, _, text, skip in blocks for m in _CAPITALS.finditer(text, skip))
    for (article, number, text, skip), shouted in zip(blocks, headlines, strict=True):
        busy = taken[(article.id, number)]
        for start, end in shouted:
            busy[start:end] = b"\x01" * (end - start)
        for start, end, kind, weight in _found(text, skip, alone, capitals):
            if not any(busy[start:end]) and not _QUOTED.fullmatch(text, max(0, start - 1), end + 2):
                busy[start:end] = b"\x01" * (end - start)
                yield Spot(
                    article.id, number, start, end, text[start:end], kind, "pattern", None, weight, ("left over",)
                )


def _found(
    text: str, skip: int, again: Counter[str], capitals: Counter[str]
) -> Iterator[tuple[int, int, EntityKind, float]]:
    for match in _RUN.finditer(text, skip):
        words = match.group().split()
        if _personal(words) and (again[words[-1]] or again[words[0]]):
            yield *match.span(), EntityKind.PERSON, 0.6
    for match in _LOCATIVE.finditer(text, skip):
        surface = match.group("name")
        known = fold(surface) in city_names()
        if _local(surface) and (known or match.group("word") in _SURE):
            yield *match.span("name"), EntityKind.PLACE, 0.55 if known else 0.5
    for match in _CAPITALS.finditer(text, skip):
        if fold(match.group()) not in NO_NAMES and capitals[match.group()] > 1 and not _shouted(text, match):
            yield *match.span(), EntityKind.ORGANISATION, 0.45
        elif fold(match.group()) not in NO_NAMES and _ACTS.match(text, match.end()) and not _shouted(text, match):
            yield *match.span(), EntityKind.ORGANISATION, 0.5


def _alone(blocks: Sequence[BlockText], taken: dict[tuple[ArticleId, int], bytearray]) -> Counter[str]:
    """Capitalised words that stand alone inside a sentence or before a verb of saying."""
    found: Counter[str] = Counter()
    for article, number, text, skip in blocks:
        busy = taken[(article.id, number)]
        for match in _WORD.finditer(text, skip):
            before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 12]
            beside = before[-1:] == " " and before[:1].islower() is False and before[:1] not in (",", ";", "")
            says = after[1:].split(" ")[0].strip(".,") in SPEECH
            joined = re.match(rf"[ ]{CAP}", after) or _before_is_capital(text, match.start())
            if not joined and (says or not beside) and not any(busy[match.start() : match.end()]):
                found[match.group()] += 1
    return found


def _before_is_capital(text: str, start: int) -> bool:
    word = text[:start].rsplit(" ", 2)[-2:-1]
    return (
        bool(word)
        and word[0][:1].isupper()
        and text[start - 1 : start] == " "
        and word[0][-1:] not in (".", "?", "!", ":", "”", '"')
    )


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Beside another word in capitals it is no acronym but a loud sentence."""
    beside = (*text[: match.start()].split()[-1:], *text[match.end() : match.end() + 30].split()[:1])
    return any(len(word) > 2 and word.isupper() for word in beside)


@lru_cache(maxsize=8192)
def _plain(word: str) -> bool:
    return fold(word) in NO_NAMES or word in SKIP_FIRST or is_acronym(word)


def _personal(words: list[str]) -> bool:
    last = fold(words[-1])
    if all(map(printed_small, words)) and last not in SURNAMES:
        return False  # "Consumer Sentiment"
    return not any(map(_plain, words)) and last not in BODY_TAILS | PLACE_TAILS | NO_SURNAMES and len(words[-1]) > 2


def _local(surface: str) -> bool:
    words = surface.split()
    return (
        not any(map(_plain, words))
        and len(surface) > 2
        and fold(words[-1]) not in BODY_TAILS
        and fold(surface) not in LANGUAGES
    )
