"""Which of the proposed spans stand: the desk's before all, then the longest; the model lends support to weak names."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.candidates import Candidate, form_kind
from generator.tag.patterns import HEAD_WORDS
from generator.tag.types import BODIES
from generator.tag.words import ANY_FIRST_NAMES, OFFICES, is_acronym, printed_small
from generator.text import fold


def choose(text: str, proposed: list[Candidate], known: Lexicon) -> list[Candidate]:
    """Longest match wins, desk before all; a model's vote lends support to a weak name."""
    kept = [c for c in proposed if fold(text[c.start : c.end]) not in known.never]
    guessed = [c for c in kept if c.rank == 0]
    kept = [cut for c in kept if (cut := _before_a_person(text, c, guessed))]
    kept = [c for c in kept if not c.weak or _supported(text, c, guessed)]
    kept = [c for c in kept if c.rank >= 2 or c.weight >= 0.7 or not _quoted_title(text, c)]
    kept = [c for c in kept if c.rank > 0 or not _only_a_first_word_more(text, c, kept)]
    kept = [c for c in kept if c.rank >= 2 or not _two_known(text, c, kept)]
    kept = [c for c in kept if c.rank >= 2 or not _surname_more(text, c, kept, known)]
    kept = [c for c in kept if c.rank != 1 or not _beside_the_model(text, c, guessed)]
    kept = [c for c in kept if c.rank != 1 or not _breaks_off(c, kept)]
    kept = [c for c in kept if c.by != "title" or not _no_bearer(text, c, guessed)]
    kept = [c for c in kept if c.by != "form" or not _begins_inside(text, c, kept)]
    kept = [c for c in kept if c.kind is not EntityKind.ORGANISATION or not _owns_a_body(text, c, kept)]
    kept.sort(key=lambda c: (-(c.rank == 3), -(c.end - c.start), -c.rank, -c.weight, c.start, c.kind))
    taken: list[Candidate] = []
    for candidate in kept:
        if not any(candidate.start < other.end and other.start < candidate.end for other in taken):
            taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)


def _before_a_person(text: str, found: Candidate, guessed: list[Candidate]) -> Candidate | None:
    """ "Department of Tides Inspector General Ada" that breaks off inside of a name ends before the office."""
    if found.by != "form":
        return found
    begins = [g.start for g in guessed if g.kind is EntityKind.PERSON and found.start < g.start < found.end < g.end]
    if not begins:
        return found
    words = text[found.start : min(begins)].split()
    while len(words) > 1 and fold(words[-1]) in OFFICES and words[-2][0].isupper():
        words.pop()
    return replace(found, end=found.start + len(" ".join(words))) if len(words) > 1 else None


def _beside_the_model(text: str, found: Candidate, guessed: list[Candidate]) -> bool:
    """ "CEO Ada Norwick" by its form where the model reads Ada Norwick, or two names: it is right nine times in ten."""
    inside = [g for g in guessed if found.start <= g.start and g.end <= found.end]
    persons = [g for g in inside if g.kind is EntityKind.PERSON and found.start < g.start and g.end == found.end]
    if persons:
        begins = min(g.start for g in persons)
        words = text[found.start : begins].split()
        full = " " in text[begins : found.end]
        return _roles(words) or (full and fold(words[-1]) in OFFICES)
    if found.by != "form":
        return False
    cut = text.find(" and ", found.start, found.end)
    if cut > 0 and any(g.end <= cut for g in inside) and _reads_behind(text, cut, found, guessed):
        return not _halves_of_one(text, found, cut)
    owners = [g.end for g in inside if g.start == found.start and form_kind(text[g.start : g.end])]
    return any(text.startswith(("’s ", "'s "), end) and _reads_behind(text, end, found, guessed) for end in owners)


def _halves_of_one(text: str, found: Candidate, cut: int) -> bool:
    """ "the Norwick Disaster and Dyke Authority": what stands before the "and" ends plain and is no body by itself."""
    before = text[found.start : cut]
    if found.kind is EntityKind.LAW:
        return form_kind(before) is not EntityKind.LAW
    last = before.rsplit(" ", 1)[-1]
    return (
        text.endswith(("the ", "The "), 0, found.start)
        and " " in before
        and printed_small(last)
        and last not in HEAD_WORDS
    )


def _reads_behind(text: str, cut: int, found: Candidate, guessed: list[Candidate]) -> bool:
    return any(cut < g.start < found.end and " " in text[g.start : g.end] for g in guessed)


def _breaks_off(found: Candidate, kept: list[Candidate]) -> bool:
    """ "Secretary Ada Can" of Ada Can Orlo: the pattern ends inside of a person whom a list or the model knows."""
    return found.kind is EntityKind.PERSON and any(
        found.start < c.start < found.end < c.end for c in kept if c.kind is EntityKind.PERSON and c.rank != 1
    )


_PERSONS_ONLY = frozenset({"Sir", "Dame", "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Rev", "Cllr", "Hon"})


def _no_bearer(text: str, found: Candidate, guessed: list[Candidate]) -> bool:
    """A title and one word that is no person's: "General Election", "Queen Ada 2", "Larry King Live"."""
    words = text[found.start : found.end].split()
    over = [g for g in guessed if g.start < found.end and found.start < g.end]
    if len(words) != 2 or words[0].rstrip(".") in _PERSONS_ONLY or any(g.kind is EntityKind.PERSON for g in over):
        return False
    return any(g.start <= found.start and found.end <= g.end for g in over) or (not over and printed_small(words[1]))


def _begins_inside(text: str, found: Candidate, kept: list[Candidate]) -> bool:
    """ "Art and Harl Museum" out of "the Museum of Art and Harl Museum"."""
    return any(
        c.start < found.start < c.end < found.end and text.endswith(" of ", 0, found.start)
        for c in kept
        if c.by == "form"
    )


def _roles(words: list[str]) -> bool:
    """What stands before a person's name is none of its first names."""
    return all((_plain(word) or is_acronym(word)) and fold(word) not in ANY_FIRST_NAMES for word in words)


def _plain(word: str) -> bool:
    """ "Captain", "Club-goer": no name, or one that goes on small."""
    first, _, rest = word.partition("-")
    return printed_small(word) or (rest.islower() and len(first) > 2 and fold(first) not in ANY_FIRST_NAMES)


def _owns_a_body(text: str, found: Candidate, kept: list[Candidate]) -> bool:
    """ "Ada Norwick's Office of Tides", where the office is a listed one."""
    return found.rank < 2 and any(
        c.rank >= 2 and found.start < c.start < found.end and text.endswith(("'s ", "’s "), 0, c.start)
        for c in kept
        if c.kind is EntityKind.ORGANISATION and not c.weak
    )


def _quoted_title(text: str, candidate: Candidate) -> bool:
    """Between quotation marks stands the title of a work rather than a name."""
    return text[candidate.start - 1 : candidate.start] in _OPEN and _CLOSE.match(text, candidate.end) is not None


_OPEN = ("“", '"')
_CLOSE = re.compile(r"[,.!?]?[”\"]")


def _two_known(text: str, candidate: Candidate, kept: list[Candidate]) -> bool:
    """ "FBI and Justice Department": two known bodies in one span are two."""
    inside = [c for c in kept if c.rank >= 2 and candidate.start <= c.start and c.end <= candidate.end]
    bodies = [c for c in inside if c.kind is not EntityKind.PLACE and not c.weak]
    if any(c.end == candidate.end and text.endswith(" and ", 0, c.start) and c.start > candidate.start for c in bodies):
        return True
    if any(
        one.start == candidate.start and text.startswith(" and ", one.end) for one in bodies if one.end < candidate.end
    ):
        return True
    return any(one.end <= two.start for one in bodies for two in bodies)


def _only_a_first_word_more(text: str, guess: Candidate, kept: list[Candidate]) -> bool:
    """ "Say Mexico": the first word of a sentence has its capital from there."""
    if text[: guess.start].rstrip()[-1:] not in ("", ".", "?", "!", ":", '"', "“", "”"):
        return False
    behind = guess.start + len(text[guess.start : guess.end].split(" ")[0]) + 1
    return any(c.rank >= 2 and c.start == behind and c.end == guess.end for c in kept) and (
        guess.kind is not EntityKind.ORGANISATION or text[behind : guess.end] in _INITIALS
    )


def _surname_more(text: str, guess: Candidate, kept: list[Candidate], known: Lexicon) -> bool:
    """ "Obama White House", "U.S. National Institutes of Health": whose it is stands in front of a known body."""
    first = text[guess.start : guess.end].split(" ")[0]
    behind = guess.start + len(first) + 1
    if fold(first) not in known.by_lone and not (first in _INITIALS and text.count(" ", behind, guess.end) > 1):
        return False
    return any(
        c.rank >= 2 and not c.weak and c.start == behind and c.end == guess.end and c.kind is EntityKind.ORGANISATION
        for c in kept
    )


_INITIALS = ("U.S.", "US", "UK", "U.K.", "EU", "E.U.", "UN", "U.N.")


def _supported(text: str, weak: Candidate, guessed: list[Candidate]) -> bool:
    """The model sees the same kind there; or a place stands behind "in", whatever the model sees."""
    if weak.kind in BODIES and text.endswith(("'s", "’s"), weak.start, weak.end) and _ACTS.match(text, weak.end):
        return True  # "Norwick's said": no owner says
    seen = [g for g in guessed if g.start < weak.end and weak.start < g.end and g.kind is not EntityKind.OTHER]
    if weak.kind in BODIES and text.endswith(("the ", "The "), 0, weak.start) and _alone(weak, seen):
        return True  # "the Norwicks": no person stands behind "the", nor a town
    alike = BODIES if weak.kind in BODIES else (weak.kind,)
    if any(g.start <= weak.start and weak.end <= g.end and g.kind in alike for g in seen):
        return True
    if weak.kind in BODIES and not seen and not text.endswith(("'s", "’s"), weak.start, weak.end):
        return _stands_as_a_name(text, weak)
    if weak.kind is not EntityKind.PLACE or any(g.end - g.start > weak.end - weak.start for g in seen):
        return False
    where = _WHERE.search(text, 0, weak.start)
    return where is not None and (not seen or where.group() in _SURELY)


def _alone(weak: Candidate, seen: list[Candidate]) -> bool:
    return len(seen) == 1 and (seen[0].start, seen[0].end) == (weak.start, weak.end)


def _stands_as_a_name(text: str, weak: Candidate) -> bool:
    """A capital inside a sentence that no capitalised word stands beside: "the Chiefs", "at Target"."""
    if text[weak.start : weak.end].isupper():
        return False
    before, after = _BEFORE.search(text, max(0, weak.start - 30), weak.start), _AFTER.match(text, weak.end)
    return before is not None and after is not None


_ACTS = re.compile(
    r" (?:\(|(?:said|says|has|had|will|reports|reported|announced|plans|stock|shares|stores|restaurants)\b)"
)
_BEFORE = re.compile(r"(?:\b(?!of )[a-z]{2,}|\bThe|\bthe (?:19|20)\d\d)[ ]$")  # not "Department of Norwick"
_AFTER = re.compile(r"['’]s [a-z]|[,;.)]|[ ](?:[a-z(—–-]|[A-Z]{2,3} )|$")
_SURELY = ("in ", "near ", "between ", "outside ")
_WHERE = re.compile(r"\b(?:in|near|outside|between|at|and|from) $")
