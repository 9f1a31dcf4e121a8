"""Names of the authority in a text: longest match first, capitals where the name has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import EntityKind
from generator.tag.authority import Lexicon, Term
from generator.tag.words import GENERIC_TAIL, OFFICES, Token, capitalised, tokens_of
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Listed:
    start: int
    end: int
    term: Term


def listed(text: str, known: Lexicon) -> Iterator[Listed]:
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text[0].islower() and token.folded not in known.small_first and not _capital_inside(token.text):
            at += 1
            continue
        term = _term_at(text, tokens, at, _beginning(tokens, at, known))
        if term is None or (token.folded == "the" and _goes_further(text, tokens, at + 1, len(term.tokens) - 1, known)):
            at += 1
            continue
        if _fuller_behind(text, tokens, at, term, known):
            at += 1
            continue
        yield Listed(token.start, tokens[at + len(term.tokens) - 1 - _explained(tokens[at:], term)].end, term)
        at += len(term.tokens)
    yield from _network(text, known)


def _goes_further(text: str, tokens: list[Token], at: int, words: int, known: Lexicon) -> bool:
    """ "The Standard & Poor's 500" is not from The Standard: a longer name begins behind the article."""
    inner = _term_at(text, tokens, at, _beginning(tokens, at, known)) if at < len(tokens) else None
    return inner is not None and len(inner.tokens) > words


def _fuller_behind(text: str, tokens: list[Token], at: int, term: Term, known: Lexicon) -> bool:
    """ "President Norwick Ada" is not "President Norwick": behind the title the person's longer name begins."""
    last = at + len(term.tokens) - 1
    if term.known.kind is not EntityKind.PERSON or last == at:
        return False
    inner = _term_at(text, tokens, last, _beginning(tokens, last, known))
    return inner is not None and inner.known is term.known and len(inner.tokens) > 1


def _explained(tokens: list[Token], term: Term) -> int:
    """Words at the end that only say what it is, as the list prints them small too: "the Norwick party" is Norwick."""
    *name, last = tokens[: len(term.tokens)]
    small = last.text in _EXPLAIN and last.folded in term.small
    return int(small and bool(name) and all(capitalised(token.text) for token in name))


_EXPLAIN = frozenset({"party", "rebels", "militants", "magazine", "newspaper"})


def _network(text: str, known: Lexicon) -> Iterator[Listed]:
    """What was Twitter: "wrote on X on Monday", where the paragraph speaks of posts and their like. One letter is no
    name that a list could give with support. Editors who call it X say so in desk/entities.yml."""
    terms = [term for term in known.by_first.get(("twitter", ""), ()) if len(term.tokens) == 1]
    if terms and "X" in text and _SOCIAL.search(text):
        yield from (Listed(found.end() - 1, found.end(), terms[0]) for found in _PLATFORM.finditer(text))


_TO = "on|to|via|from|platform|site|network|app|by|and|of|rival|owns|bought|joined|left|[Oo]ver at"
_GOES_ON = (
    "that|and|by|in|on|after|has|had|is|was|said|for|to|accounts?|users?|page|posts?|which|where|as|from|with|before|late|"
    "early|shortly"
)
_PLATFORM = re.compile(
    rf"(?:\b(?:{_TO})[ ]|['’]s[ ])X(?=[,.;:)]|['’]s\b|$|[ ](?:(?:{_GOES_ON})\b|[(—–]|[A-Z][a-z]+day\b))"
)
_SOCIAL = re.compile(
    r"\b(?:posts?|posted|posting|tweet\w*|social|platforms?|Musk|Twitter|users|accounts?|followers|wrote|shared|video)\b"
)


def _beginning(tokens: list[Token], at: int, known: Lexicon) -> tuple[Term, ...]:
    """The terms that begin with the next two tokens, then the one that is the next token."""
    first = tokens[at].folded
    longer = known.by_first.get((first, tokens[at + 1].folded), ()) if at + 1 < len(tokens) else ()
    return (*longer, *known.by_first.get((first, ""), ()))


def _term_at(text: str, tokens: list[Token], at: int, terms: tuple[Term, ...]) -> Term | None:
    for term in terms:
        span = tokens[at : at + len(term.tokens)]
        if tuple(token.folded for token in span) == term.tokens and _looks_right(text, span, term):
            return term
    return None


def _looks_right(text: str, span: list[Token], term: Term) -> bool:
    if term.known.denied and fold(text[max(0, span[0].start - 4) : span[-1].end]) in map(fold, term.known.denied):
        return False
    if _adjective(text, span, term) or _title(text, span, term) or _another_generation(text, span, term):
        return False
    if span[0].text in ("'s", "’s") or not _in_one_piece(text, span) or not _in_capitals(span, term):
        return False  # "Norwick’s group" is no S Group
    return not _half_a_word(text, span, term) and not _of_a_sum(text, span, term)


def _another_generation(text: str, span: list[Token], term: Term) -> bool:
    """ "Norwick Jr" is not the Norwick of the list, but his son."""
    behind = JUNIOR.match(text, span[-1].end) if term.known.kind is EntityKind.PERSON else None
    return behind is not None and not JUNIOR.search(f" {term.surface}")


JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?")


def _title(text: str, span: list[Token], term: Term) -> bool:
    """ "U.S. Trade Representative Ada Norwick" is she and not the office."""
    if term.known.kind is not EntityKind.ORGANISATION or span[-1].folded not in OFFICES:
        return False
    end = span[-1].end
    if len(span) > 1 and span[-2].folded == "of":
        return False  # the Department of Justice
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _adjective(text: str, span: list[Token], term: Term) -> bool:
    """ "the Anglo-Norwick treaty" is of no firm called Anglo Norwick."""
    if term.known.kind is not EntityKind.ORGANISATION or len(span) != 2:
        return False
    joined = text[span[0].end : span[1].start] == "-" and "-" not in term.surface
    if joined and span[1].text == "COM":
        return True  # "X-COM" is no X.com
    return joined and len(span[0].text) > 3 and text[span[1].end : span[1].end + 2][1:].islower()


def _in_one_piece(text: str, span: list[Token]) -> bool:
    for one, two in pairwise(span):
        between = text[one.end : two.start]
        if between.strip(" .,-–’'&/") or "\n" in between or (". " in between and len(one.text) > 3):
            return False
    return True


_SMALL_BEHIND = GENERIC_TAIL - {"state"}  # "Harl police" is a name; "Harl state officials" are of no university


def _in_capitals(span: list[Token], term: Term) -> bool:
    if term.acronym and len(span) == 1:
        surface = span[0].text.replace(".", "")
        if "'" in surface or "’" in surface:
            return False  # "MO'd" is no MoD
        if sum(c.isupper() for c in surface) < max(2, len(surface) - 2):
            return False
    for number, token in enumerate(span):
        small = not capitalised(token.text) and not token.text[0].isdigit() and token.text.lower() not in ("'s", "’s")
        small = small and (term.acronym or not _capital_inside(token.text))
        if small and (number == 0 or token.folded not in _SMALL_BEHIND) and token.folded not in term.small:
            return False
    return True


def _capital_inside(word: str) -> bool:
    """ "easyJet", "eBay": a name that begins small. "easyjet" is a plain word until a list has it so, and "kWh", "mRNA"
    are like no name of a list; an acronym ("xAI") must be listed as it is printed."""
    return word[:1].islower() and not word.islower()


_PARTY = re.compile(r"(?<![\w-])[DRI]-$")
_WAS = ("then-", "Then-", "ex-", "Ex-", "former-", "soon-to-be-")  # "then-ABC anchor"


def _half_a_word(text: str, span: list[Token], term: Term) -> bool:
    """Part of a hyphenated word: fine for places and acronyms ("U.S.-Mexico border"), not for other names."""
    before, after = text[max(0, span[0].start - 1) : span[0].start], text[span[-1].end : span[-1].end + 2]
    if before in ("@", "#", "_") or after[:1] == "@":
        return True
    if before == "-" and text.endswith(_WAS, 0, span[0].start):
        return False
    if before == "-" and _PARTY.search(text, max(0, span[0].start - 3), span[0].start):
        return True  # "Sen. Ada Norwick, D-Ohio": where she was elected, and no news of the state
    joined = before == "-" or (after[:1] == "-" and after[1:2].isalpha())
    return joined and not (term.known.kind is EntityKind.PLACE or term.acronym)


def _of_a_sum(text: str, span: list[Token], term: Term) -> bool:
    """ "AU$6", "18V DC": a currency, a current."""
    unit = term.acronym and _CURRENT.search(text, max(0, span[0].start - 8), span[0].start)
    return bool(unit) or text[span[-1].end : span[-1].end + 1] in ("$", "€", "£")


_CURRENT = re.compile(r"\d ?[kM]?[VWA] $")
