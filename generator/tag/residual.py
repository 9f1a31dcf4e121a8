"""What no spotter saw: capitalised words left over, read by their place in the sentence and by what comes back.

Two words whose last comes back alone are a person introduced and named again; "in Norwick" is a place; capitals that
come back are an acronym. Runs after the other spotters and never against them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.model import Article, ArticleId, EntityKind
from generator.tag.names import person
from generator.tag.patterns import CAP, INITIAL, SKIP_FIRST
from generator.tag.shipped import city_names
from generator.tag.types import Spot
from generator.tag.words import BODY_TAILS, LANGUAGES, NO_NAMES, PLACE_TAILS, SPEECH, is_acronym
from generator.text import fold

BlockText = tuple[Article, int, str, int]  # article, block, text, where the text proper begins

_RUN = re.compile(rf"(?<![\w-]){CAP}(?:[ ](?:{CAP}|{INITIAL}|(?:al|el)-{CAP})){{1,3}}(?![\w-])")
_LOCATIVE = re.compile(
    rf"\b(?P<word>in|near|outside|around|at|from|to|of|for|and|reached|leaving)[ ]"
    rf"(?P<name>{CAP}(?:[ ]{CAP}){{0,2}})(?![ ][A-Z]|[\w-]|['’]s)"
)
_SURE = frozenset({"in", "near", "outside"})
_CAPITALS = re.compile(r"(?<![\w.-])[A-Z]{3,6}(?![\w-])")
_WORD = re.compile(rf"(?<![\w-]){CAP}(?![\w-])")


def left_over(
    blocks: Sequence[BlockText], spots: Sequence[Spot], headlines: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[Spot]:
    taken: dict[tuple[ArticleId, int], list[tuple[int, int]]] = {}
    for spot in spots:
        taken.setdefault((spot.article, spot.block), []).append((spot.start, spot.end))
    again = _alone(blocks, taken) + Counter(
        spot.surface for spot in spots if spot.kind is EntityKind.PERSON and person(spot.surface).lone
    )
    capitals = Counter(m.group() for _, _, text, skip in blocks for m in _CAPITALS.finditer(text, skip))
    for (article, number, text, skip), shouted in zip(blocks, headlines, strict=True):
        busy = [*taken.get((article.id, number), ()), *shouted]
        for start, end, kind, weight in _found(text, skip, again, capitals):
            if not any(start < other_end and other < end for other, other_end in busy):
                busy.append((start, end))
                yield Spot(article.id, number, start, end, text[start:end], kind, "pattern", None, weight)


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
        if fold(match.group()) not in NO_NAMES and capitals[match.group()] > 1:
            yield *match.span(), EntityKind.ORGANISATION, 0.45


def _alone(blocks: Sequence[BlockText], taken: dict[tuple[ArticleId, int], list[tuple[int, int]]]) -> Counter[str]:
    """Capitalised words that stand alone inside a sentence or before a verb of saying."""
    found: Counter[str] = Counter()
    for article, number, text, skip in blocks:
        busy = taken.get((article.id, number), ())
        for match in _WORD.finditer(text, skip):
            before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 12]
            beside = before[-1:] == " " and before[:1].islower() is False and before[:1] not in (",", ";", "")
            says = after[1:].split(" ")[0].strip(".,") in SPEECH
            joined = re.match(rf"[ ]{CAP}", after) or _before_is_capital(text, match.start())
            if not joined and (says or not beside) and not any(s < match.end() and match.start() < e for s, e in busy):
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


@lru_cache(maxsize=8192)
def _plain(word: str) -> bool:
    return fold(word) in NO_NAMES or word in SKIP_FIRST or is_acronym(word)


def _personal(words: list[str]) -> bool:
    last = fold(words[-1])
    return not any(map(_plain, words)) and last not in BODY_TAILS and last not in PLACE_TAILS and len(words[-1]) > 2


def _local(surface: str) -> bool:
    words = surface.split()
    return (
        not any(map(_plain, words))
        and len(surface) > 2
        and fold(words[-1]) not in BODY_TAILS
        and fold(surface) not in LANGUAGES
    )
