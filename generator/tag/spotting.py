"""One story in, its names out: what the authority, the patterns and the model see, overlaps decided.

Only places in the text are decided here; who is who is `resolving`'s business. Pure: same story, same spots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model import Article, ArticleId, EntityKind, Story
from generator.problems import Problem, Result
from generator.tag import patterns, recogniser
from generator.tag.authority import Authority, Lexicon, Term, lexicon
from generator.tag.names import acronym_key, initials, person
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.types import Source, Spot, Tagged
from generator.tag.words import (
    DAYS,
    GENERIC_TAIL,
    HONORIFICS,
    MONTHS,
    OFFICES,
    Token,
    capitalised,
    is_acronym,
    listed,
    tokens_of,
)
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that one spotter proposes."""

    start: int
    end: int
    kind: EntityKind
    source: Source
    key: str | None
    weight: float
    rank: int  # desk 3, authority 2, pattern 1, model 0
    weak: bool = False


def spot(story: Story, authority: Authority, rules: TagRules = DEFAULT) -> Result[Tagged]:
    """All that one story gives: spots, quotations, figures, events. Pure."""
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
        spots.extend(_spots(article.id, number, text, skip, found, known))
    spots = _again(blocks, spots, known)
    ordered = tuple(sorted(spots, key=lambda s: (s.article, s.block, s.start, s.end)))
    return Result(_with_speech(story, ordered, rules), problems)


def _no_model(language: str) -> Problem:
    says = f'No language model for "{language}" is installed; names in it come from lists and patterns alone.'
    hint = f"Install a spaCy model for it and name it in the settings: models: {{{language}: ...}}."
    return Problem("desk/settings.yml", 0, 0, "T303", says, hint)


def _blocks(story: Story, rules: TagRules) -> Iterator[tuple[Article, int, str, int]]:
    """(article, block, text, where the text proper begins)."""
    for article, number in story.reading():
        line = article.dateline
        skip = line.end if line and line.block == number else 0
        yield article, number, article.blocks[number].text[: rules.longest_block_chars], skip


def _with_speech(story: Story, spots: tuple[Spot, ...], rules: TagRules) -> Tagged:
    from generator.tag.aside import aside

    return aside(story, spots, rules)


def _spots(
    article: ArticleId, block: int, text: str, skip: int, guesses: Sequence[recogniser.Guess], known: Lexicon
) -> Iterator[Spot]:
    if not any(c.isupper() or (c.isalpha() and c.lower() == c.upper()) for c in text):
        return
    proposed = [*_listed(text, known), *_patterned(text), *_guessed(text, guesses)]
    for taken in _choose(text, proposed, known):
        if taken.start >= skip:
            yield Spot(
                article, block, taken.start, taken.end, text[taken.start : taken.end],
                taken.kind, taken.source, taken.key, taken.weight,
            )  # fmt: skip


# --- the authority


def _listed(text: str, known: Lexicon) -> Iterator[Candidate]:
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        term = _term_at(text, tokens, at, known) if capitalised(tokens[at].text) or tokens[at].folded == "the" else None
        if term is None:
            at += 1
            continue
        start, end = tokens[at].start, tokens[at + len(term.tokens) - 1].end
        source: Source = "desk" if term.known.desk else "authority"
        weight = 0.4 if term.weak else 1.0
        rank = 3 if term.known.desk else 2
        yield Candidate(start, end, term.known.kind, source, term.known.name, weight, rank, term.weak)
        at += len(term.tokens)


def _term_at(text: str, tokens: list[Token], at: int, known: Lexicon) -> Term | None:
    for term in known.by_first.get(tokens[at].folded, ()):
        span = tokens[at : at + len(term.tokens)]
        if tuple(token.folded for token in span) == term.tokens and _looks_right(text, span, term):
            return term
    return None


def _looks_right(text: str, span: list[Token], term: Term) -> bool:
    """Capitals where the name has them, nothing but blanks, dots or hyphens between, no half of a hyphenated word."""
    for one, two in pairwise(span):
        if text[one.end : two.start].strip(" .,-–’'&/") or "\n" in text[one.end : two.start]:
            return False
    if term.acronym and len(span) == 1:
        surface = span[0].text.replace(".", "")
        if sum(c.isupper() for c in surface) < max(2, len(surface) - 2):
            return False
    lower = [t for t in span if not capitalised(t.text) and not t.text.isdigit()]
    wanted = {fold(w).replace(" ", "") for w in term.surface.split() if not capitalised(w)}
    if any(t.folded not in GENERIC_TAIL and t.folded not in wanted for t in lower):
        return False
    if span and span[0] in lower and span[0].folded != "the":
        return False
    before, after = text[max(0, span[0].start - 1) : span[0].start], text[span[-1].end : span[-1].end + 2]
    joined = before in ("-", "@", "#", "/") or (after[:1] in ("-", "@") and after[1:2].isalpha())
    return not joined or term.known.kind is EntityKind.PLACE or term.acronym


# --- patterns


def _patterned(text: str) -> Iterator[Candidate]:
    for found in patterns.find(text):
        yield Candidate(found.start, found.end, found.kind, "pattern", None, found.weight, 1)
    for _, start, end in patterns.nicknames(text):
        if text[start].isupper():
            yield Candidate(start, end, EntityKind.PERSON, "pattern", None, 0.9, 1)


# --- the model

_SKIPPED_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NORP"})
_TRUST = {"PERSON": 0.65, "PER": 0.65, "ORG": 0.5, "GPE": 0.6, "LOC": 0.55, "FAC": 0.4, "LAW": 0.4, "EVENT": 0.3,
          "PRODUCT": 0.2, "WORK_OF_ART": 0.1, "MISC": 0.3}  # fmt: skip
_LEAD = re.compile(r"(?:[\"'“”‘’(\[]+|(?:the|The|THE|a|A|an|An|this|This)[ ]+)+")
_TAIL = re.compile(r"(?:['’][sS]|['’]|[\"“”‘’.,;:)\]]+|\s+)+$")


def _guessed(text: str, guesses: Sequence[recogniser.Guess]) -> Iterator[Candidate]:
    for guess in guesses:
        kind = recogniser.KINDS.get(guess.label)
        if kind is None or guess.label in _SKIPPED_LABELS:
            continue
        for start, end in _parts(text, guess.start, guess.end):
            surface = text[start:end]
            if _is_name(surface):
                weight = _TRUST.get(guess.label, 0.3)
                if " " not in surface and kind is not EntityKind.PLACE:
                    weight -= 0.2
                yield Candidate(start, end, kind, "model", None, round(weight, 2), 0)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without article, possessive and marks."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    tail = _TAIL.search(text, start, end)
    if tail and tail.end() == end:
        end = tail.start()
        if text[end : end + 1] == "." and (is_acronym(text[start:end] + ".") or "." in text[start:end][-3:]):
            end += 1
    if start < end and "\n" not in text[start:end]:
        yield start, end


def _is_name(surface: str) -> bool:
    tokens = tokens_of(surface)
    words = [token for token in tokens if token.text.lower() not in ("'s", "’s")]
    if not words or len(words) > 12 or len(surface) > 120:
        return False
    if not any(capitalised(token.text) for token in words):
        return False
    folded = [token.folded for token in words]
    if all(word in _no_names() or word.isdigit() for word in folded):
        return False
    return any(len(word) > 1 and not word.isdigit() for word in folded)


def _no_names() -> frozenset[str]:
    return _NO_NAMES


_NO_NAMES = frozenset(
    MONTHS | DAYS | HONORIFICS | OFFICES | {word for line in listed("no_names") for word in line.lower().split()}
)


# --- overlaps


def _choose(text: str, proposed: list[Candidate], known: Lexicon) -> list[Candidate]:
    """Longest match wins, desk before all; a model's vote lends support to a weak name."""
    kept = [c for c in proposed if fold(text[c.start : c.end]) not in known.never]
    guessed = [c for c in kept if c.rank == 0]
    kept = [c for c in kept if not c.weak or _supported(c, guessed)]
    kept.sort(key=lambda c: (-(c.rank == 3), -(c.end - c.start), -c.rank, c.start))
    taken: list[Candidate] = []
    for candidate in kept:
        if not any(candidate.start < other.end and other.start < candidate.end for other in taken):
            taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)


def _supported(weak: Candidate, guessed: list[Candidate]) -> bool:
    return any(g.start <= weak.start and weak.end <= g.end and g.kind is weak.kind for g in guessed)


# --- each name is found again


def _again(blocks: Sequence[tuple[Article, int, str, int]], spots: list[Spot], known: Lexicon) -> list[Spot]:
    """Names of the story that a spotter saw once and missed elsewhere."""
    wanted = _wanted(blocks, spots)
    if not wanted:
        return spots
    taken: dict[tuple[ArticleId, int], list[Spot]] = {}
    for one in spots:
        taken.setdefault((one.article, one.block), []).append(one)
    surfaces = sorted(wanted, key=lambda s: (-len(s), s))
    anywhere = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, surfaces)) + r")(?![\w]|-\w)")
    added: list[Spot] = []
    for article, number, text, skip in blocks:
        here = taken.setdefault((article.id, number), [])
        for match in anywhere.finditer(text, skip):
            clashes = [s for s in here if match.start() < s.end and s.start < match.end()]
            if clashes or fold(match.group()) in known.never:
                continue
            model = wanted[match.group()]
            new = replace(
                model, article=article.id, block=number, start=match.start(), end=match.end(), surface=match.group()
            )
            here.append(new)
            added.append(new)
    return spots + added


def _wanted(blocks: Sequence[tuple[Article, int, str, int]], spots: list[Spot]) -> dict[str, Spot]:
    """Surface -> the spot to copy."""
    wanted: dict[str, Spot] = {}
    for one in sorted(spots, key=lambda s: (-s.weight, s.article, s.block, s.start)):
        if one.source in ("desk", "authority"):
            continue
        if one.kind is EntityKind.PERSON:
            parts = person(one.surface)
            if not parts.lone:
                wanted.setdefault(one.surface, one)
                for short in _short_persons(one.surface):
                    wanted.setdefault(short, replace(one, weight=0.6, source="pattern"))
        elif len(one.surface.split()) > 1:
            wanted.setdefault(one.surface, one)
            if one.kind is EntityKind.GROUP and one.surface.startswith("Los "):
                wanted.setdefault(one.surface[4:], one)
    for article, _, text, _ in blocks:
        for end, start, stop in patterns.acronyms(text):
            named = _named_before(spots, article.id, text, end, text[start:stop])
            if named:
                wanted.setdefault(text[start:stop], named)
    return wanted


def _named_before(spots: list[Spot], article: ArticleId, text: str, end: int, acronym: str) -> Spot | None:
    for one in spots:
        here = one.article == article and one.end == end and text[one.start : one.end] == one.surface
        if here and acronym_key(acronym) in initials(one.surface):
            return replace(one, source="pattern", weight=max(one.weight, 0.8)) if one.key is None else one
    return None


def _short_persons(surface: str) -> Iterator[str]:
    """Surname as printed, with its particles."""
    words = surface.replace(",", "").split()
    while len(words) > 1 and fold(words[-1]) in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    last = words[-1]
    if len(last) > 2 and last[:1].isupper() and fold(last) not in _NO_NAMES:
        yield last
