"""Each name of a story is found again wherever it stands in it, and a person's surname with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.model import Article, ArticleId, EntityKind
from generator.tag import acronyms
from generator.tag.authority import Lexicon
from generator.tag.body_names import acronym_key, initials
from generator.tag.listing import JUNIOR
from generator.tag.names import person
from generator.tag.rules import TagRules
from generator.tag.types import Spot
from generator.tag.words import NO_NAMES
from generator.text import fold

SO_CALLED = (" port of ", " city of ", " town of ", " village of ")  # what stands behind is a place
BlockText: TypeAlias = tuple[Article, int, str, int]  # article, block, text, where the text proper begins


def again(blocks: Sequence[BlockText], spots: list[Spot], known: Lexicon, rules: TagRules) -> list[Spot]:
    """Names of the story that a spotter saw once and missed elsewhere, and what is short for a country in it."""
    found = _again(blocks, spots, known, rules)
    return found + list(_halves(blocks, found, known))


def _again(blocks: Sequence[BlockText], spots: list[Spot], known: Lexicon, rules: TagRules) -> list[Spot]:
    wanted = dict(list(_wanted(blocks, spots, known).items())[: rules.most_refound])
    if not wanted:
        return spots
    surfaces = sorted(wanted, key=lambda s: (-len(s), s))
    anywhere = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, surfaces)) + r")(?![\w]|-\w)")
    taken = occupied(blocks, spots)
    added: list[Spot] = []
    for article, number, text, skip in blocks:
        busy = taken[(article.id, number)]
        for match in anywhere.finditer(text, skip):
            start, end = match.span()
            if not any(busy[start:end]) and fold(match.group()) not in known.never:
                like = wanted[match.group()]
                if like.kind is EntityKind.PERSON and text.endswith(SO_CALLED, 0, start):
                    continue
                junior = JUNIOR.match(text, end) if like.kind is EntityKind.PERSON else None
                end = junior.end() if junior else end
                busy[start:end] = b"\x01" * (end - start)
                added.append(
                    replace(like, article=article.id, block=number, start=start, end=end, surface=text[start:end])
                )
    return spots + added


def _halves(blocks: Sequence[BlockText], spots: Sequence[Spot], known: Lexicon) -> Iterator[Spot]:
    """ "the North" of a story about North Korea; "the South" where both are named; none where the desk forbids it."""
    named = {spot.key: spot for spot in spots if spot.key in _HALVES.values()}
    if _HALVES["North"] not in named:
        return
    barred = {half for half in _HALVES if {fold(half), fold(f"the {half}")} & _forbidden(_HALVES[half], known)}
    taken = occupied(blocks, spots)
    for article, number, text, skip in blocks:
        for match in _HALF.finditer(text, skip):
            start, end = match.span("half")
            whole = named.get(_HALVES[match["half"]])
            if whole and match["half"] not in barred and not any(taken[(article.id, number)][start:end]):
                here = replace(whole, article=article.id, block=number, start=start, end=end, surface=match["half"])
                yield replace(here, told=())


def _forbidden(name: str, known: Lexicon) -> set[str]:
    """What the editors' kill list and the entry's own `not` rule out, folded."""
    entry = known.by_name.get(name)
    return {*known.never, *map(fold, entry.denied if entry else ())}


_HALVES = {"North": "North Korea", "South": "South Korea"}
_HALF = re.compile(r"\b[Tt]he (?P<half>North|South)\b(?!-|['’]s [A-Z]| [A-Z]| of\b)")


def occupied(blocks: Sequence[BlockText], spots: Sequence[Spot]) -> dict[tuple[ArticleId, int], bytearray]:
    """For each block which characters belong to a spot."""
    taken = {(article.id, number): bytearray(len(text)) for article, number, text, _ in blocks}
    for spot in spots:
        taken[(spot.article, spot.block)][spot.start : spot.end] = b"\x01" * (spot.end - spot.start)
    return taken


def _wanted(blocks: Sequence[BlockText], spots: list[Spot], known: Lexicon) -> dict[str, Spot]:
    """Surface -> the spot to copy."""
    wanted: dict[str, Spot] = {}
    for one in sorted(spots, key=lambda s: (-s.weight, s.article, s.block, s.start)):
        if one.key:
            for short in known.by_name[one.key].weak:
                wanted.setdefault(short, one)
            if one.kind is EntityKind.PERSON and " " in one.surface:
                for short in _short_persons(one.surface):
                    wanted.setdefault(short, replace(one, key=None, weight=0.6, source="pattern"))
            continue
        if one.kind is EntityKind.PERSON:
            parts = person(one.surface)
            if not parts.lone:
                wanted.setdefault(one.surface, one)
                for short in _short_persons(one.surface):
                    wanted.setdefault(short, replace(one, weight=0.6, source="pattern"))
        elif len(one.surface.split()) > 1 or (one.source == "pattern" and one.kind is EntityKind.ORGANISATION):
            wanted.setdefault(one.surface, one)
            if one.kind is EntityKind.GROUP and one.surface.startswith("Los "):
                wanted.setdefault(one.surface[4:], one)
    ends = {(spot.article, spot.block, spot.end): spot for spot in spots}
    for article, number, text, _ in blocks:
        for told in acronyms.find(text):
            acronym = text[told.start : told.end]
            named = ends.get((article.id, number, told.name_end))
            if named and (told.sure or acronym_key(acronym) in initials(named.surface)):
                better = replace(named, source="pattern", weight=max(named.weight, 0.8)) if named.key is None else named
                wanted.setdefault(acronym, better)
    return wanted


def _short_persons(surface: str) -> Iterator[str]:
    """Surname as printed, with its particles."""
    words = surface.replace(",", "").split()
    while len(words) > 1 and fold(words[-1]) in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    last = words[-1]
    if len(last) > 2 and last[:1].isupper() and fold(last) not in NO_NAMES:
        yield last
