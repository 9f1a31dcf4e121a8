"""One story in, its names out: what the authority, the patterns and the model see, overlaps decided.

Only places in the text are decided here; who is who is `resolving`'s business. Pure: same story, same spots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Article, ArticleId, EntityKind, Story
from generator.problems import Problem, Result
from generator.tag import generic, listing, patterns, persons, recogniser
from generator.tag.authority import Authority, Lexicon, lexicon
from generator.tag.names import acronym_key, initials, person
from generator.tag.residual import left_over
from generator.tag.rules import DEFAULT, TagRules
from generator.tag.shipped import city_names
from generator.tag.types import Source, Spot, Tagged
from generator.tag.words import (
    BODY_TAILS,
    FIRST_IN_NAMES,
    GENERIC_TAIL,
    GROUP_TAILS,
    LAW_TAILS,
    NO_NAMES,
    OFFICES,
    PLACE_TAILS,
    PROGRAMME_TAILS,
    ROLES,
    SMALL_IN_HEADLINES,
    capitalised,
    is_acronym,
    tokens_of,
)
from generator.text import fold, sentences


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
    spots.extend(
        s for s in left_over(blocks, spots, list(map(_headlines, texts))) if fold(s.surface) not in known.never
    )
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
    loose = [*_patterned(text), *_guessed(text, guesses, known)]
    shouted = _headlines(text)
    proposed = [c for c in loose if not any(start < c.end and c.start < end for start, end in shouted)]
    proposed += _listed(text, known)
    for taken in _choose(text, proposed, known):
        if taken.start >= skip:
            yield Spot(
                article, block, taken.start, taken.end, text[taken.start : taken.end],
                taken.kind, taken.source, taken.key, taken.weight,
            )  # fmt: skip


def _headlines(text: str) -> list[tuple[int, int]]:
    """Where Every Word Has a Capital: there only names that are known, or met elsewhere, can be told from the rest."""
    found = []
    for start, end in _segments(text):
        words = _LETTERS.findall(text[start:end])
        big = sum(map(capitalised, words))
        small = [word for word in words if not capitalised(word) and word not in SMALL_IN_HEADLINES]
        if not small and big >= _FEWEST_IN_HEADLINE and text.count(",", start, end) < 2:
            found.append((start, end))
    return found


def _segments(text: str) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text):
        colon = text.find(": ", start, end)
        yield from [(start, end)] if colon < 0 else [(start, colon), (colon + 1, end)]


_FEWEST_IN_HEADLINE = 3  # capitalised words; a guess: two are a name
_LETTERS = re.compile(r"[^\W\d_]+")
# --- the authority and the patterns


def _listed(text: str, known: Lexicon) -> Iterator[Candidate]:
    for found in listing.listed(text, known):
        term = found.term
        source: Source = "desk" if term.known.desk else "authority"
        weight, rank = (0.4 if term.weak else 1.0), (3 if term.known.desk else 2)
        yield Candidate(found.start, found.end, term.known.kind, source, term.known.name, weight, rank, term.weak)


def _patterned(text: str) -> Iterator[Candidate]:
    for found in (*patterns.find(text), *persons.find(text)):
        yield Candidate(found.start, found.end, found.kind, "pattern", None, found.weight, 1)
    for start, end in generic.spans(text):
        yield Candidate(start, end, EntityKind.ORGANISATION, "pattern", None, 0.7, 1)
    for nick in patterns.nicknames(text):
        if text[nick.start].isupper():
            yield Candidate(nick.start, nick.end, EntityKind.PERSON, "pattern", None, 0.9, 1)
    for short in patterns.acronyms(text):
        begins = patterns.long_form(text, short.name_end, text[short.start : short.end])
        if begins is not None:
            kind = form_kind(text[begins : short.name_end]) or EntityKind.ORGANISATION
            yield Candidate(begins, short.name_end, kind, "pattern", None, 0.85, 1)
            yield Candidate(short.start, short.end, kind, "pattern", None, 0.85, 1)


# --- the model

_SKIPPED_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NORP"})
_TRUST = {"PERSON": 0.65, "PER": 0.65, "ORG": 0.5, "GPE": 0.6, "LOC": 0.55, "FAC": 0.4, "LAW": 0.4, "EVENT": 0.3,
          "PRODUCT": 0.2, "WORK_OF_ART": 0.1, "MISC": 0.3}  # fmt: skip
_LEAD = re.compile(r"(?:[\"'“”‘’(\[]+|(?:the|The|THE|a|A|an|An|this|This)[ ]+)+")
_TAIL = re.compile(r"(?:['’][sS]|['’]|[\"“”‘’.,;:)\]]+|\s+)+$")


def _guessed(text: str, guesses: Sequence[recogniser.Guess], known: Lexicon) -> Iterator[Candidate]:
    for guess in _mended(text, guesses):
        kind = recogniser.KINDS.get(guess.label)
        if kind is None or guess.label in _SKIPPED_LABELS:
            continue
        for start, end in _parts(text, guess.start, guess.end):
            surface = text[start:end]
            if not _is_name(surface) or " / " in surface:
                continue
            formed = form_kind(surface)
            if kind is EntityKind.PERSON and " " in surface and surface.split(" ")[-1] in known.countries:
                kind = EntityKind.OTHER  # "Team Norwick", a person is not called after a country
            weight = max(_TRUST.get(guess.label, 0.3), 0.6 if formed else 0.0)
            if not formed and surface.count(" ") == 1 and fold(surface.split(" ")[0]) in NO_NAMES - FIRST_IN_NAMES:
                weight = 0.3  # "American Predator": an adjective and a thing
            if not formed and _stands_like_a_place(text, start, surface, kind):
                kind, weight = EntityKind.PLACE, 0.6
            elif " " not in surface and kind is not EntityKind.PLACE:
                weight -= 0.2
            yield Candidate(start, end, formed or kind, "model", None, round(weight, 2), 0)


def _stands_like_a_place(text: str, start: int, surface: str, kind: EntityKind) -> bool:
    """ "in Norwick", whatever the model takes Norwick for."""
    if kind not in (EntityKind.PERSON, EntityKind.ORGANISATION) or not text[:start].endswith((" in ", " near ")):
        return False
    return surface.isalpha() and not surface.isupper() and (kind is EntityKind.PERSON or fold(surface) in city_names())


_NEXT_WORD = re.compile(rf"[ ]({patterns.CAP})(?:[ ]({patterns.CAP}))?(?![ ]?[A-Z])")


def _mended(text: str, guesses: Sequence[recogniser.Guess]) -> Iterator[recogniser.Guess]:
    """The model cuts names that are not American: a person's name goes on over the capitalised words behind it."""
    for found in guesses:
        guess = _behind_office(text, found)
        if guess.label in ("PERSON", "PER") and " " in text[guess.start : guess.end]:
            more = _NEXT_WORD.match(text, guess.end)
            words = [word for word in more.groups() if word] if more else []
            if more and not any(
                fold(word) in NO_NAMES or fold(word) in BODY_TAILS or is_acronym(word) for word in words
            ):
                yield replace(guess, end=more.end())
                continue
        yield guess


_OFFICE = re.compile(rf"(?:{'|'.join(sorted(word.capitalize() for word in OFFICES | ROLES))})[ ](?=[A-Z])")


def _behind_office(text: str, guess: recogniser.Guess) -> recogniser.Guess:
    """ "Homeland Security Secretary Ada Norwick" is Ada Norwick."""
    if guess.label not in ("PERSON", "PER"):
        return guess
    offices = list(_OFFICE.finditer(text, guess.start, guess.end))
    return replace(guess, start=offices[-1].end()) if offices else guess


def form_kind(surface: str) -> EntityKind | None:
    """The kind that the last word of a longer name tells, or None."""
    words = [word.casefold() for word in surface.split()]
    if len(words) < 2:
        return None
    tails = (
        (LAW_TAILS, EntityKind.LAW),
        (PROGRAMME_TAILS, EntityKind.PROGRAMME),
        (GROUP_TAILS, EntityKind.GROUP),
        (BODY_TAILS, EntityKind.ORGANISATION),
        (PLACE_TAILS, EntityKind.PLACE),
    )
    return next((kind for tail, kind in tails if words[-1] in tail), None)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without article, possessive and marks."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    tail = _TAIL.search(text, start, end)
    if tail and tail.end() == end:
        end = tail.start()
        if text[end : end + 1] == "." and (is_acronym(text[start:end] + ".") or "." in text[start:end][-3:]):
            end += 1
    owner = _OWNER.search(text, start, end)
    if owner and owner.start() > start:
        end = owner.start()
    start, end = _capitals_only(text, start, end)
    if start < end and "\n" not in text[start:end]:
        yield start, end


_OWNER = re.compile(r"['’]s (?=[A-Z]\w+ [A-Z])")


def _capitals_only(text: str, start: int, end: int) -> tuple[int, int]:
    """Without small words at the end ("OFCE institute") and demonyms in front ("American Predator")."""
    words = text[start:end].split(" ")
    while len(words) > 1 and words[-1] and not capitalised(words[-1]) and words[-1] not in GENERIC_TAIL:
        end -= len(words.pop()) + 1
    while len(words) > 1 and words[0][:1].islower() and words[0] not in ("al", "el", "de", "von", "van", "bin"):
        start += len(words.pop(0)) + 1
    if len(words) > 1 and len(words[-1]) == 1:
        end -= 2
    return start, end


def _is_name(surface: str) -> bool:
    tokens = tokens_of(surface)
    words = [token for token in tokens if token.text.lower() not in ("'s", "’s")]
    if not words or len(words) > 12 or len(surface) > 120:
        return False
    if not any(capitalised(token.text) for token in words):
        return False
    folded = [token.folded for token in words]
    if all(word in NO_NAMES or word.isdigit() for word in folded):
        return False
    return any(len(word) > 1 and not word.isdigit() for word in folded)


# --- overlaps


def _choose(text: str, proposed: list[Candidate], known: Lexicon) -> list[Candidate]:
    """Longest match wins, desk before all; a model's vote lends support to a weak name."""
    kept = [c for c in proposed if fold(text[c.start : c.end]) not in known.never]
    guessed = [c for c in kept if c.rank == 0]
    kept = [c for c in kept if not c.weak or _supported(text, c, guessed)]
    kept = [c for c in kept if c.rank > 0 or not _only_a_first_word_more(text, c, kept)]
    kept.sort(key=lambda c: (-(c.rank == 3), -(c.end - c.start), -c.rank, -c.weight, c.start, c.kind))
    taken: list[Candidate] = []
    for candidate in kept:
        if not any(candidate.start < other.end and other.start < candidate.end for other in taken):
            taken.append(candidate)
    return _rejoined(text, sorted(taken, key=lambda c: c.start))


def _rejoined(text: str, taken: list[Candidate]) -> list[Candidate]:
    """Two single words of the model side by side are the halves of one person's name."""
    joined: list[Candidate] = []
    for one in taken:
        last = joined[-1] if joined else None
        halves = last is not None and last.rank == one.rank == 0 and text[last.end : one.start] == " "
        if last and halves and " " not in text[last.start : last.end] + text[one.start : one.end]:
            joined[-1] = replace(last, end=one.end, kind=EntityKind.PERSON, weight=0.55)
        else:
            joined.append(one)
    return joined


def _only_a_first_word_more(text: str, guess: Candidate, kept: list[Candidate]) -> bool:
    """ "Say Mexico": the first word of a sentence has its capital from there."""
    if text[: guess.start].rstrip()[-1:] not in ("", ".", "?", "!", ":", '"', "“", "”"):
        return False
    behind = guess.start + len(text[guess.start : guess.end].split(" ")[0]) + 1
    return (
        any(c.rank >= 2 and c.start == behind and c.end == guess.end for c in kept)
        and guess.kind is not EntityKind.ORGANISATION
    )


def _supported(text: str, weak: Candidate, guessed: list[Candidate]) -> bool:
    """The model sees the same kind there; or a place stands behind "in" and the model sees nothing else."""
    seen = [g for g in guessed if g.start < weak.end and weak.start < g.end]
    if any(g.start <= weak.start and weak.end <= g.end and g.kind is weak.kind for g in seen):
        return True
    return not seen and weak.kind is EntityKind.PLACE and _WHERE.search(text, 0, weak.start) is not None


_WHERE = re.compile(r"\b(?:in|near|outside|between|at|and|from) $")


# --- each name is found again


def _again(blocks: Sequence[tuple[Article, int, str, int]], spots: list[Spot], known: Lexicon) -> list[Spot]:
    """Names of the story that a spotter saw once and missed elsewhere."""
    wanted = _wanted(blocks, spots, known)
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


def _wanted(blocks: Sequence[tuple[Article, int, str, int]], spots: list[Spot], known: Lexicon) -> dict[str, Spot]:
    """Surface -> the spot to copy."""
    wanted: dict[str, Spot] = {}
    for one in sorted(spots, key=lambda s: (-s.weight, s.article, s.block, s.start)):
        if one.key:
            for short in known.by_name[one.key].weak:
                wanted.setdefault(short, one)
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
        for told in patterns.acronyms(text):
            acronym = text[told.start : told.end]
            named = _named_before(spots, article.id, text, told.name_end, acronym, told.sure)
            if named:
                wanted.setdefault(acronym, named)
    return wanted


def _named_before(spots: list[Spot], article: ArticleId, text: str, end: int, acronym: str, sure: bool) -> Spot | None:
    for one in spots:
        here = one.article == article and one.end == end and text[one.start : one.end] == one.surface
        if here and (sure or acronym_key(acronym) in initials(one.surface)):
            return replace(one, source="pattern", weight=max(one.weight, 0.8)) if one.key is None else one
    return None


def _short_persons(surface: str) -> Iterator[str]:
    """Surname as printed, with its particles."""
    words = surface.replace(",", "").split()
    while len(words) > 1 and fold(words[-1]) in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    last = words[-1]
    if len(last) > 2 and last[:1].isupper() and fold(last) not in NO_NAMES:
        yield last
