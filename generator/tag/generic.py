"""Bodies that every country has under one name: a Senate, a Supreme Court, a Foreign Ministry.

The name alone is nobody's; the country in front of it, or the country the story is about, tells whose. What stays
unknown is joined with nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.model import EntityKind, Story
from generator.tag.authority import Lexicon
from generator.tag.types import Spot
from generator.tag.words import listed, spellings
from generator.text import fold

_SEEN_ALONE = re.compile(
    r"(?<![\w-])(?:Senate|Congress|Parliament|National Assembly|House of Representatives)(?![\w-])"
)
_CONSTITUTION = re.compile(r"(?<=[Tt]he )Constitution(?! [A-Z])(?![\w-])")
_HOUSE = re.compile(
    r"(?<=[Tt]he )House"
    r"(?= (?:\w+ly )?(?:voted|passed|approved|rejected|has|had|is|was|and|to|of|in|by|on|for|would|will)\b|[,.])"
)

_TREASURY = re.compile(
    r"(?<=[Tt]he )Treasury(?=['’]s |[,.] | (?:has|had|is|was|said|says|will|and|to|of|in|on|for|would)\b)|"
    r"(?<!\w )(?<!\w)Treasury(?= (?:sources|officials|ministers?|spokes\w+)\b)"
)


FEWEST_VOTES = 3  # and
CLEARLY = 1.5  # times as many as the next: then a story is about a country. Guesses, checked by eye


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Folded adjective or people -> country."""
    rows = (line.split("|") for line in listed("demonyms"))
    return {fold(word): row[0].strip() for row in rows for word in row[1].split()}


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    rows = (line.split("|") for line in listed("demonyms"))
    return {row[0].strip(): row[1].split()[0] for row in reversed(list(rows))}


def adjective(country: str) -> str:
    """ "Ruritanian" of Ruritania; "" of what is no country."""
    return _adjectives().get(country, "")


def is_people(surface: str) -> bool:
    """ "Sri Lankan": what a country's people are called."""
    return fold(surface) in _countries()


@lru_cache(maxsize=1)
def _people() -> re.Pattern[str]:
    words = [word.replace("-", "[ -]") for line in listed("demonyms") for word in line.split("|")[1].split()]
    return re.compile(r"(?<![\w-])(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")(?!\w)")


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    """Folded form -> the name under which such bodies are kept."""
    found: dict[str, str] = {}
    for line in _rows():
        name, _, forms = line.partition("|")
        for form in (name, *forms.split(";")):
            if form.strip():
                found[_spelled(_unowned(form))] = name.strip()
    return found


def _rows() -> list[str]:
    return [line for line in listed("generic") if not line.startswith("[")]


def kind_of(body: str) -> EntityKind:
    """A body, but for what stands below [law]: the Constitution."""
    return EntityKind.LAW if body in _laws() else EntityKind.ORGANISATION


@lru_cache(maxsize=1)
def _laws() -> frozenset[str]:
    lines = listed("generic")
    return frozenset(line.partition("|")[0].strip() for line in lines[lines.index("[law]") + 1 :])


def _unowned(surface: str) -> str:
    """ "Ruritania's Senate" is its Senate; "Attorney General's Office" loses the mark on both sides."""
    return surface.replace("’s ", " ").replace("'s ", " ")


def _spelled(text: str) -> str:
    return " ".join(spellings().get(word, word) for word in fold(text).split())


def spans(text: str) -> list[tuple[int, int]]:
    """One-word bodies that no pattern sees: "the Senate", "Congress"; "the House" beside a Senate."""
    found = [match.span() for match in _SEEN_ALONE.finditer(text)]
    found.extend(match.span() for match in _TREASURY.finditer(text))
    found.extend(match.span() for match in _CONSTITUTION.finditer(text))
    if any(text[start:end] == "Senate" for start, end in found) or "Speaker" in text:
        found.extend(match.span() for match in _HOUSE.finditer(text))
    return sorted(found)


def one_word(surface: str) -> bool:
    """ "House", "Treasury": such a body by a word that is also one of the language."""
    return " " not in surface and surface[:1].isupper() and fold(surface) in _bodies()


@lru_cache(maxsize=65536)
def body_of(surface: str, places: frozenset[str]) -> tuple[str, str | None] | None:
    """(body, country or None) if the surface is such a body with or without its country."""
    words = _spelled(_unowned(surface)).removeprefix("the ").split()
    bodies = _bodies()
    for cut in range(min(3, len(words))):
        front, rest = " ".join(words[:cut]), " ".join(words[cut:])
        country = _country(front, places) if cut else None
        if cut and not country and front not in _PARTIES:
            continue
        if rest in bodies:
            return bodies[rest], country
        body, _, behind = rest.rpartition(" of ")
        if body in bodies and _country(behind.removeprefix("the "), places):
            return bodies[body], _country(behind.removeprefix("the "), places)
    return None


_PARTIES = frozenset(["gop", "republican", "democratic", "conservative", "labor", "tory"])  # "the GOP Senate"


def _country(words: str, places: frozenset[str]) -> str | None:
    if words in ("us", "usa", "united states", "american"):
        return "United States"
    if words in ("uk", "britain"):
        return "United Kingdom"
    return _countries().get(words) or next((place for place in places if fold(place) == words), None)


@dataclass(frozen=True)
class Home:
    """Whose a body is of which the story says nothing else."""

    story: Story
    country: str | None  # that it is mostly about

    def of(self, body: str) -> str | None:
        capitol = body in _CHAMBERS and _of_capitol_hill(self.story)
        return "United States" if capitol else self.country


def home_of(story: Story, spots: Iterable[Spot], known: Lexicon) -> Home:
    """Reads the story's country off its names and adjectives."""
    return Home(story, _country_of(story, spots, known))


_CHAMBERS = ("Congress", "Senate", "House of Representatives")
_WASHINGTON = re.compile(
    r"(?P<member>\b(?:Sens?|Reps?)\. [A-Z])|(?P<seat>[(,] ?[RD](?:-[A-Z]|\)))|"
    r"(?P<house>\bHouse (?:Speaker|Republicans|Democrats)\b|\b(?:House|Senate) [A-Z]\w+(?: [A-Z]\w+)? Committee\b)|"
    r"(?P<place>\bCapitol Hill\b|\bWhite House\b)|(?P<one>\bRepublicans?\b)|(?P<other>\bDemocrats?\b)"
)
_ENOUGH = 2  # sorts of such words; one alone may be of a visitor, or of a party elsewhere


def _of_capitol_hill(story: Story) -> bool:
    """Whether Washington's politics stand in the story: its Congress is meant, wherever the news itself comes from."""
    found: set[str | None] = set()
    for article, number in story.reading():
        found.update(match.lastgroup for match in _WASHINGTON.finditer(article.blocks[number].text))
    return len(found) >= _ENOUGH


def _country_of(story: Story, spots: Iterable[Spot], known: Lexicon) -> str | None:
    """The country that a story is mostly about, or None when two are named about as often."""
    votes: Counter[str] = Counter()
    for spot in spots:
        country = known.by_name[spot.key].country if spot.key else _of_its_place(spot, known)
        if country:
            votes[country] += 2 if country == spot.key else 1
    for article, number in story.reading():
        for match in _people().finditer(article.blocks[number].text):
            votes[_countries()[fold(match.group())]] += 2
    first, second = (*votes.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] >= FEWEST_VOTES and first[1] > CLEARLY * second[1] else None


def _of_its_place(spot: Spot, known: Lexicon) -> str | None:
    """The country of "Florida Supreme Court"."""
    words = fold(spot.surface).split() if spot.kind is EntityKind.ORGANISATION else []
    fronts = (" ".join(words[:number]) for number in (2, 1) if len(words) > number)
    places = (known.by_surface.get(front) for front in fronts)
    return next((one.country for one in places if one and one.kind is EntityKind.PLACE), None)


def known_body(body: str, country: str | None, known: Lexicon) -> str | None:
    """The authority's own entry for such a body of such a country."""
    fronts = {"United States": ("U.S.", "US"), "United Kingdom": ("UK", "British")}.get(country or "", ())
    people = [word for word, of in _countries().items() if of == country]
    tries = (*(f"{front} {body}" for front in (*fronts, country or "-", *people)), f"{body} of {country}")
    return next((known.by_surface[fold(name)].name for name in tries if fold(name) in known.by_surface), None)


def of_country(words: Iterable[str], countries: frozenset[str]) -> bool:
    """Whether one of the folded words is of a country's name or a people's; "Korea" too, which no country is called."""
    return any(word in _countries() or word in _country_words(countries) for word in words)


@lru_cache(maxsize=4)
def _country_words(countries: frozenset[str]) -> frozenset[str]:
    return frozenset(word for country in countries for word in fold(country).split())
