"""What speaks for and against a page: the spotters, the form of the name, the words around it, as plain measures.

Each measure has a name that a reader understands, for `weighing` gives each one weight and `explain` prints them. None
of them knows any single name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from generator.model import EntityKind
from generator.tag.authority import Lexicon
from generator.tag.candidates import form_kind
from generator.tag.cluster import Cluster
from generator.tag.names import person
from generator.tag.shipped import city_names
from generator.tag.types import Spot
from generator.tag.words import (
    ANY_FIRST_NAMES,
    BODY_TAILS,
    FIRST_NAMES,
    NO_NAMES,
    RARER_FIRST_NAMES,
    SPEECH,
    SURNAMES,
    is_acronym,
    name_tokens,
    printed_small,
    without_generation,
)
from generator.text import fold

Texts = Mapping[tuple[str, int], str]  # (article, block) -> its text
_MOST = 8  # mentions looked at; more say the same again
MADE = 0.35  # trust in "American Predator", "Norwick Edition", with one mention more
_PLACES = frozenset({"in", "at", "near", "from", "to", "outside", "around"})
_BEFORE = re.compile(r"([\w’'-]+|[^\w\s])\s*$")
_AFTER = re.compile(r"\s*([’']s\b|[\w-]+|[^\w\s])")


def measures(cluster: Cluster, texts: Texts, known: Lexicon) -> dict[str, float]:
    """Name of the measure -> its value, 0 to 1; what is 0 is left out."""
    spots = [spot for _, spot in cluster.spots]
    found = dict(_of_spotters(spots, cluster.kind))
    found.update(_of_form(cluster, known))
    found.update(_of_places(spots[:_MOST], texts))
    found["mentions"] = min(1.0, math.log2(len(spots)) / 3)
    found["in several stories"] = float(len(cluster.stories) > 1)
    small = found.get("one word, all words common", 0.0)
    found["a common word at the beginning"] = small * found.get("only at the beginning", 0.0)
    found["several forms"] = float(len({fold(surface) for surface in cluster.surfaces}) > 1)
    return {name: value for name, value in found.items() if value}


def _of_spotters(spots: list[Spot], kind: EntityKind) -> Iterator[tuple[str, float]]:
    told = {by for spot in spots for by in spot.told}
    yield from ((f"seen: {by}", 1.0) for by in sorted(told))
    whole = [by for spot in spots for by in spot.told if not by.endswith(" in part")]
    labels = {by for by in whole if by.startswith("model ")}
    yield "seen: one pattern", float(len(set(whole) - labels) == 1)
    yield "seen: patterns agree", float(len(set(whole) - labels) > 1)
    yield "seen: model and pattern", float(bool(labels) and bool(set(whole) - labels))
    yield "model of two minds", float(len(labels) > 1)
    yield "trust", max(0.0, max(spot.weight for spot in spots))
    yield "made or sold", float(" " in spots[0].surface and max(spot.weight for spot in spots) <= MADE)
    yield f"kind: {kind}", 1.0
    yield "seen: model alone", float(bool(labels) and set(whole) == labels)


def _of_form(cluster: Cluster, known: Lexicon) -> Iterator[tuple[str, float]]:
    name = cluster.names[0]
    words = [token.text for token in name_tokens(name) if token.text.lower() not in ("'s", "’s")] or [name]
    words = without_generation(words)
    one = len(words) == 1
    size = "one word" if one else "two words" if len(words) == 2 else "long"
    yield f"{size}, {cluster.kind}", 1.0
    small = [printed_small(word) for word in words]
    yield f"{size}, all words common", float(all(small))
    yield f"{size}, no word common", float(not any(small))
    told = form_kind(name) is not None
    alone = all(by.startswith("model ") for _, spot in cluster.spots for by in spot.told)
    yield "common words, the model alone", float(all(small) and alone and not told and not one)
    yield "last word common", float(small[-1] and not one)
    yield "first word common", float(small[0] and not one)
    yield "own tail", float(told)
    yield "tail of bodies", float(not one and words[-1].casefold() in BODY_TAILS)
    yield "digit", float(any(c.isdigit() for c in name))
    yield f"capitals, {min(len(name), 5)} letters", float(one and name.isupper())
    yield "capital inside", float(one and not name.isupper() and any(c.isupper() for c in name[1:]))
    yield "letters beyond English", float(not name.isascii() and any(ord(c) > 191 for c in name if c.isalpha()))
    yield "odd sign", float(any(not (c.isalnum() or c in " .’'-&") for c in name))
    yield "acronym inside", float(not one and any(is_acronym(word) for word in words))
    yield "slash or number sign", float(any(c in "/#@+*" for c in name))
    yield "first name", float(fold(words[0]) in FIRST_NAMES) * (1.0 if not one else 0.0)
    yield "rarer first name", float(fold(words[0]) in RARER_FIRST_NAMES and not one)
    yield "surname behind", float(fold(words[-1]) in SURNAMES and not one)
    yield "only a first name", float(one and fold(words[0]) in ANY_FIRST_NAMES)
    yield "no name by itself", float(any(fold(word) in NO_NAMES for word in words))
    yield "a town's name", float(fold(name) in city_names())
    yield "ends like an adjective", float(one and name.endswith(("ian", "ish", "ese", "ist", "ism", "ists", "ians")))
    yield "plural", float(one and name.endswith("s") and not name.endswith("ss") and not name.isupper())
    yield "on a list with support", float(on_a_list(name, known))
    if cluster.kind is EntityKind.PERSON:
        yield "titled", float(any(person(surface).titles for surface in cluster.surfaces))


def on_a_list(name: str, known: Lexicon) -> bool:
    """A name that a list gives, be it only with support."""
    words = tuple(token.folded for token in name_tokens(name))
    terms = known.by_first.get((words[0], words[1] if len(words) > 1 else ""), ()) if words else ()
    return any(term.tokens == words for term in terms)


def _of_places(spots: list[Spot], texts: Texts) -> Iterator[tuple[str, float]]:
    first_only = True
    for spot in spots:
        text = texts.get((spot.article, spot.block), "")
        before, after = _before(text, spot.start), _after(text, spot.end)
        first_only = first_only and before == "begins"
        yield f"before: {before}", 1.0
        yield f"after: {after}", 1.0
        if spot.surface.isupper() and after == "small word":
            yield "capitals before a small word" + (", behind an article" if before in ("the", "a") else ""), 1.0
    yield "only at the beginning", float(first_only)


def _before(text: str, start: int) -> str:
    found = _BEFORE.search(text, max(0, start - 30), start)
    word = found.group(1) if found else "."
    if word in (".", "?", "!", ":", "“", '"', "”"):
        return "begins" if word in (".", "?", "!") else "mark"
    if word in (",", "(", "—", "-", "–", "/"):
        return {",": "comma", "(": "bracket"}.get(word, "dash")
    if word in _PLACES:
        return "in" if word in ("in", "near", "outside", "around") else "at, from, to"
    if word in ("the", "The"):
        return "the"
    if word in ("a", "an", "A", "An", "this", "This", "that"):
        return "a"
    if word in ("of", "by", "with", "for", "on", "and", "or", "as", "to"):
        return word
    if word[:1].isupper() or word[:1].isdigit():
        return "capital or number"
    return "small word"


def _after(text: str, end: int) -> str:
    found = _AFTER.match(text, end)
    word = found.group(1) if found else "."
    if word.lower() in ("'s", "’s"):
        return "possessive"
    if word in (",", "(", ")", "-", "—", "–"):
        return {",": "comma", "(": "bracket", ")": "bracket"}.get(word, "dash")
    if not word[:1].isalnum():
        return "end"
    if word in SPEECH:
        return "says"
    if word in ("and", "or"):
        return "and"
    if word[:1].isupper() or word[:1].isdigit():
        return "capital or number"
    if word in ("is", "was", "has", "had", "will", "would", "could", "who", "did", "does", "were", "are", "have"):
        return "is, has, will"
    if word in ("in", "of", "at", "on", "for", "from", "to", "with", "by"):
        return "small preposition"
    return "small word"
