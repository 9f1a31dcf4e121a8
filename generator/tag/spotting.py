"""One story in, its names out: what the authority, the patterns and the model see, overlaps decided.

Only places in the text are decided here; who is who is `resolving`'s business. Pure: same story, same spots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.desk.tags import TagOrders
from generator.model import Article, ArticleId, EntityKind, Story
from generator.problems import Problem, Result
from generator.tag import (
    acronyms,
    generic,
    given,
    introductions,
    listing,
    named_after,
    nicknames,
    ordered_facts,
    ordered_names,
    patterns,
    persons,
    recogniser,
    relatives,
    rows,
    ships,
)
from generator.tag.again import SO_CALLED, again
from generator.tag.aside import aside, by_article
from generator.tag.authority import Authority, Lexicon, Term, lexicon
from generator.tag.candidates import Candidate, form_kind
from generator.tag.glue import glued
from generator.tag.guesses import guessed
from generator.tag.overlaps import choose
from generator.tag.owned import credited, first_of_two, played
from generator.tag.papers_by_deed import papers_by_deed
from generator.tag.persons_apart import persons_apart, without_trade
from generator.tag.residual import left_over
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.types import AS_PERSON, AS_PLACE, Source, Spot, Tagged
from generator.tag.word_surnames import surnames_that_are_words
from generator.tag.words import SMALL_IN_HEADLINES, capitalised
from generator.tag.works import without_works
from generator.text import fold, sentences


def spot(
    story: Story, authority: Authority, rules: TagRules = DEFAULT, orders: Mapping[ArticleId, TagOrders] | None = None
) -> Result[Tagged]:
    """All that one story gives: spots, quotations, figures, events, as the editors' `orders` have them. Pure."""
    known = lexicon(authority)
    blocks = tuple(_blocks(story, rules))
    texts = [text for _, _, text, skip in blocks]
    problems: tuple[Problem, ...] = ()
    guesses: list[tuple[recogniser.Guess, ...]] = [()] * len(texts)
    language = story.head.meta.language or rules.language
    model = recogniser.model_for(language, rules) if rules.use_model else None
    if model:
        guesses = recogniser.guess(texts, model, rules)
    elif rules.use_model:
        problems = (_no_model(language),)
    spots: list[Spot] = []
    for (article, number, text, skip), found in zip(blocks, guesses, strict=True):
        spots.extend(_spots(article.id, number, text, skip, found, known, rules))
    spots = surnames_that_are_words(blocks, again(blocks, spots, known, rules), known)
    spots.extend(s for s in left_over(blocks, spots, list(map(headlines, texts))) if fold(s.surface) not in known.never)
    told = {(article.id, number): text for article, number, text, _ in blocks}
    spots = papers_by_deed(told, without_works(blocks, spots), known)
    spots = [s for s in spots if s.key or not _has_no_part(told[(s.article, s.block)], s)]
    ordered = tuple(sorted(spots, key=lambda s: (s.article, s.block, s.start, s.end)))
    if not orders:
        return Result(aside(story, ordered, rules), problems)
    ordered, unmet = ordered_names.settled(ordered, told, orders)
    tags, unmet_too = ordered_facts.settled(aside(story, ordered, rules), by_article(story, rules), orders)
    spoken, _ = ordered_names.settled(tags.spots, told, orders)  # a speaker may have shown a name again
    return Result(replace(tags, spots=spoken), (*problems, *unmet, *unmet_too))


def _has_no_part(text: str, spot: Spot) -> bool:
    person = spot.kind is EntityKind.PERSON and played(text, spot.start, spot.end)
    return person or first_of_two(text, spot.start, spot.end) or credited(text, spot.start, spot.end)


def _no_model(language: str) -> Problem:
    says = f'No language model for "{language}" is installed; names in it come from lists and patterns alone.'
    hint = f"Install a spaCy model for it and name it in the settings: models: {{{language}: ...}}."
    return Problem("desk/settings.yml", 0, 0, "T303", says, hint)


def _blocks(story: Story, rules: TagRules) -> Iterator[tuple[Article, int, str, int]]:
    """(article, block, text, where the text proper begins)."""
    for article, number in story.reading():
        line = article.dateline
        skip = line.end if line and line.block == number else 0
        yield article, number, _OWNS.sub("’", article.blocks[number].text[: rules.longest_block_chars]), skip


_OWNS = re.compile(r"(?<=\w)‘(?=s\b)")  # the wrong mark for "Norwick’s"; as long as the right one, so places hold


def _spots(
    article: ArticleId,
    block: int,
    text: str,
    skip: int,
    guesses: Sequence[recogniser.Guess],
    known: Lexicon,
    rules: TagRules,
) -> Iterator[Spot]:
    for at, end in _windows(text, rules):
        seen = [replace(g, start=g.start - at, end=g.end - at) for g in guesses if at <= g.start and g.end <= end]
        for taken in names_in(text[at:end], seen, known):
            start, stop = at + taken.start, at + taken.end
            if start >= skip:
                surface = text[start:stop]
                yield Spot(
                    article, block, start, stop, surface, taken.kind, taken.source, taken.key, taken.weight, taken.told
                )


def _windows(text: str, rules: TagRules) -> Iterator[tuple[int, int]]:
    """The whole text, or pieces of it that end with a sentence where there is one."""
    if len(text) <= rules.longest_window_chars:
        yield 0, len(text)
        return
    start = 0
    ends = [end for _, end in sentences(text)]
    for end, following in zip(ends, [*ends[1:], len(text) + rules.longest_window_chars]):
        if following - start > rules.longest_window_chars:
            for at in range(start, end, rules.longest_window_chars):
                yield at, min(end, at + rules.longest_window_chars)
            start = end


def names_in(text: str, guesses: Sequence[recogniser.Guess], known: Lexicon) -> list[Candidate]:
    if not any(c.isupper() or (c.isalpha() and c.lower() == c.upper()) for c in text):
        return []
    proposed = _outside_headlines(text, _up_to_seams(text, _all(text, guesses, known)))
    return [replace(one, told=_told(text, one, proposed, guesses)) for one in choose(text, proposed, known)]


def _all(text: str, guesses: Sequence[recogniser.Guess], known: Lexicon) -> list[Candidate]:
    patterned = [without_trade(text, one, guesses) for one in _patterned(text)]
    found = (*patterned, *guessed(text, guesses, known), *_listed(text, known))
    return [part for one in found for part in persons_apart(text, one, known)]


def _up_to_seams(text: str, found: list[Candidate]) -> list[Candidate]:
    """Nothing that reaches into what a link has run in; the names in front of it."""
    seams = list(glued(text))
    whole = [c for c in found if not any(end < c.end and c.start < seam for _, end, seam in seams)]
    return whole + [Candidate(a, b, EntityKind.PERSON, "pattern", None, 0.8, 1, by="title") for a, b, _ in seams]


def _outside_headlines(text: str, found: list[Candidate]) -> list[Candidate]:
    """Between capitals only what lists know, and persons by first name and surname for the model too."""
    shouted = headlines(text)
    full = {(c.start, c.end) for c in found if c.by == "first name"}
    return [
        c
        for c in found
        if c.rank >= 2
        or (c.by == AS_PERSON and (c.start, c.end) in full)
        or not any(start < c.end and c.start < end for start, end in shouted)
    ]


_BEFORE_PLACES = (" in ", " near ", " outside ", *SO_CALLED)


def _told(
    text: str, one: Candidate, proposed: Sequence[Candidate], guesses: Sequence[recogniser.Guess]
) -> tuple[str, ...]:
    """Who sees a name at this place: of the whole span by name, of another span "in part". Of what a list knows only
    whether the model reads a person."""
    near = [(*recogniser.bare(text, g), f"model {g.label}") for g in guesses if g.start < one.end and one.start < g.end]
    if one.key:
        person = (AS_PERSON,) if (one.start, one.end, AS_PERSON) in near else ()
        return (
            (*person, AS_PLACE)
            if one.kind is EntityKind.PLACE and text.endswith(_BEFORE_PLACES, 0, one.start)
            else person
        )
    seen = [(c.start, c.end, c.by) for c in proposed if c.rank == 1 and c.start < one.end and one.start < c.end]
    told = {by if (start, end) == (one.start, one.end) else f"{by} in part" for start, end, by in (*seen, *near)}
    return tuple(sorted(told))


@lru_cache(maxsize=128)  # asked of each paragraph twice; long ones are held for as long
def headlines(text: str) -> tuple[tuple[int, int], ...]:
    """Where Every Word Has a Capital: there only names that are known, or met elsewhere, can be told from the rest."""
    return tuple((start, end) for start, end in _segments(text) if _is_headline(text, start, end))


def _is_headline(text: str, start: int, end: int) -> bool:
    big = 0
    for word in _LETTERS.finditer(text, start, end):
        if capitalised(word.group()):
            big += 1
        elif word.group() not in SMALL_IN_HEADLINES:
            return False
    fewest = _FEWEST_BEHIND_COLON if text[max(0, start - 1) : start] == ":" else _FEWEST_IN_HEADLINE
    if big < fewest or text.count(",", start, end) > 1:
        return False
    return not (_IS.search(text, start, end) and text[start:end].rstrip().endswith("."))  # "Ms. Norwick is in Harl."


def _segments(text: str) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text):
        colon = text.find(": ", start, end)
        yield from [(start, end)] if colon < 0 else [(start, colon), (colon + 1, end)]


_FEWEST_IN_HEADLINE = 3  # capitalised words; a guess: two are a name
_FEWEST_BEHIND_COLON = 5  # "one was left out: Ada Stone Norwick" is a name of three
_LETTERS = re.compile(r"[^\W\d_]+")
_IS = re.compile(r"(?<![^\W\d_])is(?![^\W\d_])")


def _listed(text: str, known: Lexicon) -> Iterator[Candidate]:
    for found in listing.listed(text, known):
        term = found.term
        source: Source = "desk" if term.known.desk else "authority"
        sure = _with_its_article(text, found.start, term) or _with_its_mark(text, found.start, found.end, term)
        weak = term.weak and not sure
        weight, rank = (0.4 if weak else 1.0), (3 if term.known.desk else 2)
        yield Candidate(found.start, found.end, term.known.kind, source, term.known.name, weight, rank, weak)


def _with_its_article(text: str, start: int, term: Term) -> bool:
    """ "told The Quill": a capital inside the sentence that only a name has."""
    return (
        term.surface.startswith("The ")
        and text.startswith("The ", start)
        and text[max(0, start - 2) : start - 1].islower()
    )


def _with_its_mark(text: str, start: int, end: int, term: Term) -> bool:
    """ "sold at Norwick's in May": the mark belongs to the name where nothing follows that could be owned."""
    marked = term.surface.endswith(("'s", "’s")) and term.known.kind is EntityKind.ORGANISATION
    return marked and _NOTHING_OWNED.match(text, end) is not None and not text.endswith(" of ", 0, start)


_NOTHING_OWNED = re.compile(
    r"(?=[,.;:)—–]|$)|\s(?:in|at|for|on|to|by|from|and|or|has|had|have|said|says|will|would|is|was|are|were|reported|sold|"
    r"auction\w*|stores?|restaurants?|employees|customers|shoppers|workers)\b"
)


def _patterned(text: str) -> Iterator[Candidate]:
    for found in (
        *patterns.find(text),
        *persons.find(text),
        *given.find(text),
        *ships.find(text),
        *named_after.find(text),
        *relatives.find(text),
        *rows.find(text),
    ):
        if found.kind is EntityKind.PERSON or not generic.is_people(text[found.start : found.end]):
            # "to bank Ruritanian cash" names no bank, but her son may be called German
            yield Candidate(found.start, found.end, found.kind, "pattern", None, found.weight, 1, by=found.by)
    for start, end in generic.spans(text):
        yield Candidate(start, end, generic.kind_of(text[start:end]), "pattern", None, 0.7, 1, by="form")
    for nick in nicknames.introduced(text):
        if nick.sure and text[nick.start].isupper():
            yield Candidate(nick.start, nick.end, EntityKind.PERSON, "pattern", None, 0.9, 1, by="nickname")
    for short in introductions.introduced(text):
        if short.sure:
            yield Candidate(short.start, short.end, EntityKind.ORGANISATION, "pattern", None, 0.7, 1, by="initials")
    for short in acronyms.find(text):
        begins = acronyms.long_form(text, short.name_end, text[short.start : short.end])
        if begins is not None:
            kind = form_kind(text[begins : short.name_end]) or EntityKind.ORGANISATION
            yield Candidate(begins, short.name_end, kind, "pattern", None, 0.85, 1, by="initials")
            yield Candidate(short.start, short.end, kind, "pattern", None, 0.85, 1, by="initials")
