"""What the language model takes for names, mended: its cuts, its articles and possessives, its favourite mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import EntityKind
from generator.tag import generic, patterns, recogniser
from generator.tag.authority import Lexicon
from generator.tag.candidates import Candidate, form_kind
from generator.tag.cuts import HONOURED, parts, pieces, with_first_name
from generator.tag.shipped import city_names
from generator.tag.things import abbreviated_thing, taxon, thing, two_places, without_home, without_province
from generator.tag.words import (
    ANY_FIRST_NAMES,
    FIRST_NAMES,
    NO_NAMES,
    POST_NOMINALS,
    SURNAMES,
    capitalised,
    tokens_of,
)
from generator.text import fold

_SKIPPED_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NORP"})
_TRUST = {"PERSON": 0.65, "PER": 0.65, "ORG": 0.5, "GPE": 0.6, "LOC": 0.55, "FAC": 0.4, "LAW": 0.4, "EVENT": 0.3,
          "PRODUCT": 0.2, "WORK_OF_ART": 0.1, "MISC": 0.3}  # fmt: skip


def guessed(text: str, guesses: Sequence[recogniser.Guess], known: Lexicon) -> Iterator[Candidate]:
    for guess in (with_first_name(text, one) for one in guesses):
        kind = recogniser.KINDS.get(guess.label)
        if kind is None or guess.label in _SKIPPED_LABELS:
            continue
        for start, end in (part for piece in pieces(text, guess) for part in parts(text, *piece, guess.label)):
            end = without_province(text, start, end) if kind is EntityKind.PLACE else end
            end = without_home(text, start, end, known) if kind is EntityKind.ORGANISATION else end
            if kind is EntityKind.ORGANISATION:
                end = patterns.without_board(text, start, patterns.without_officer(text, start, end))
            if text.startswith("-", end) and text.endswith(" Co", start, end):
                end -= len(" Co")  # "HGL Co-President"
            surface = text[start:end]
            if guess.label == "ORG" and generic.one_word(surface):
                yield Candidate(start, end, kind, "model", None, _TRUST["ORG"], 0, by="model ORG")
                continue
            if _MUCH.match(text, start, end) and _SCALE.match(text, end):
                continue
            if not _is_name(surface) or " / " in surface or " - " in surface or _LOUD.match(surface):
                continue
            if text.startswith("-", end) and _ORDINAL.match(surface):
                continue  # "Nineteenth-century sailors"
            if text.endswith(("D-", "R-", "I-"), max(0, start - 2), start) and not text[max(0, start - 3)].isalnum():
                continue  # "Sen. Ada Norwick, D-Ohio"
            if surface in POST_NOMINALS and any(0 < start - one.end < 3 for one in guesses if one.label == "PERSON"):
                continue  # "Ada Norwick KC"
            if kind is not EntityKind.PERSON and surface.endswith(_HOLIDAYS):
                continue
            if _SEAT.fullmatch(surface):
                continue
            persons = " " in surface and (kind is EntityKind.PERSON or fold(surface.split(" ")[0]) in ANY_FIRST_NAMES)
            if persons and _HOUSE.match(text, end) and text.endswith(_OWNERS, 0, start - 1):
                continue
            if generic.is_people(surface) or taxon(text, start, end) or two_places(surface, known):
                continue
            if kind is EntityKind.PERSON and _of_listed_firm(surface, known):
                continue
            kind = _told(text, start, surface, kind)
            formed = None if guess.label == "PERSON" and _called(surface) else form_kind(surface)
            if kind is not EntityKind.PERSON and surface.endswith(_CONTESTS):
                kind, formed = EntityKind.OTHER, None
            if end < guess.end and text.startswith(" of ", end):
                kind = EntityKind.PERSON  # "Ada Norwick of Tidewater University"
            if kind is EntityKind.PERSON and start > guess.start and text.endswith(" of ", 0, start):
                kind = EntityKind.ORGANISATION  # the university
            if kind is EntityKind.PERSON and " " in surface and surface.split(" ")[-1] in known.countries:
                kind = EntityKind.OTHER  # "Team Norwick", a person is not called after a country
            if kind is EntityKind.PERSON and " " in surface and text[:start].endswith(("the ", "The ")):
                if _AFFAIR.match(text, end):
                    continue  # "the Ada Norwick show": hers, and others tell of her
                kind = EntityKind.ORGANISATION  # nobody's name stands behind "the"
            weight = max(_TRUST.get(guess.label, 0.3), 0.6 if formed else 0.0)
            if not formed and " " in surface and (thing(surface, kind) or abbreviated_thing(text, start, end)):
                weight = 0.3
            if not formed and _stands_like_a_place(text, start, surface, kind):
                kind, weight = EntityKind.PLACE, 0.6
            elif " " not in surface and kind is not EntityKind.PLACE:
                weight -= _doubt(text, start, end, kind)
            yield Candidate(start, end, formed or kind, "model", None, round(weight, 2), 0, by=f"model {guess.label}")


def _of_listed_firm(surface: str, known: Lexicon) -> bool:
    """ "Cloud OpenAI": no person's name ends in a firm's that is printed like no word."""
    last = surface.split(" ")[-1]
    return _CAMEL.match(last) is not None and fold(last) in known.by_surface


def _told(text: str, start: int, surface: str, kind: EntityKind) -> EntityKind:
    """A person by the words in front, or by initials and surname: "B.J. Norwick"."""
    surname = _BY_INITIALS.match(surface) and fold(surface.split(" ")[-1]) in SURNAMES
    if text.endswith(HONOURED, 0, start) or (kind is EntityKind.ORGANISATION and surname):
        return EntityKind.PERSON
    return kind


def _called(surface: str) -> bool:
    """ "Ada Law", "Bo Crane": a first name and one word more, whatever that word ends elsewhere."""
    words = surface.split(" ")
    return len(words) == 2 and fold(words[0]) in FIRST_NAMES


# "Ohio's 12th District", "the 112th Congress": one of a hundred, and each state has its own
_SEAT = re.compile(r"\d+(?:st|nd|rd|th) (?:Congressional )?(?:District|Congress)")
# "the Ada Norwick airport": who it is named after does nothing in the story. Hospitals: `named_after`
_HOUSE = re.compile(r" (?:clinic|prison|university|museum|theatre|theater|library|airport|stadium)\b")
_OWNERS = (" the", "The", "’s", "'s", " at", "At", " near")

_AFFAIR = re.compile(
    r" (?:show|case|trial|campaign|administration|family|estate|era|verdict|scandal|affair|presidency|podcast|"
    r"interview)\b"
)
_HOLIDAYS = (" Day", " Eve", " Week", " Weekend", " Month")  # "World Harbour Day"
_CONTESTS = (" Cup", " Trophy", " Marathon", " Championship", " Championships", " Grand Prix", " Golden Boot", " Derby")
_BY_INITIALS = re.compile(r"[A-Z]\.[ ]?[A-Z]\. [A-Z][a-z]+$")
_LOUD = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,})+$")  # "PUT ON NOTICE"

# "shares in Norwick": what is bought, believed and taken part in is no place
_OWNED = re.compile(
    r"(?:invest\w*|stake|share|shares|stock|holding|holdings|interest|confidence|trust|faith|believe[sd]?|role|part|involved|"
    r"majority|position|star\w*|appear\w*|seats?|votes?|job|career|leaders?|members?) (?:in|near) $"
)
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+$")
_CAPITALS = re.compile(r"[A-Z]{3,6}$")
_ACTOR = re.compile(r"['’]s |[ ](?:said|says|has|had|announced|reported|declined)\b")


def _doubt(text: str, start: int, end: int, kind: EntityKind) -> float:
    """What a single word loses: little where no word of the language looks so and it acts or owns or is "the" one."""
    surface = text[start:end]
    if kind is EntityKind.ORGANISATION and text[:start].endswith((" told ", "ccording to ")):
        return 0.0
    if kind is not EntityKind.ORGANISATION or not (_CAMEL.match(surface) or _CAPITALS.match(surface)):
        return 0.2
    acts = _ACTOR.match(text, end) or text[:start].endswith((" the ", "The ")) or _CAMEL.match(surface)
    return 0.0 if acts else 0.05


def _stands_like_a_place(text: str, start: int, surface: str, kind: EntityKind) -> bool:
    """ "in Norwick", whatever the model takes Norwick for."""
    if kind not in (EntityKind.PERSON, EntityKind.ORGANISATION) or not surface.isalpha() or not surface[1:].islower():
        return False
    if not text.endswith((" in ", " near "), 0, start):
        town = kind is EntityKind.PERSON and fold(surface) in city_names() and fold(surface) not in _FIRST_OR_LAST
        return town and text.endswith((" at ", " to ", " from ", " outside "), 0, start)
    return kind is EntityKind.PERSON or fold(surface) in city_names() or not _OWNED.search(text, 0, start)


_STREETS = frozenset({"street", "avenue", "road", "boulevard", "square"})  # "King Street"
_HALF = re.compile(r"(?:trans|pan|anti|pro|ex|non|post|pre|mid|inter|cross|former|then)-")  # "trans-Pacific"
_FIRST_OR_LAST = SURNAMES | FIRST_NAMES
_MUCH, _SCALE = (
    re.compile(r"[A-Z]{1,3}\d[\d.,]*"),
    re.compile(r"[\d.,]*[ ]?(?:[mb]illion|bn|crore|lakh)\b"),
)  # "RM21.4 million"
_ORDINAL = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|[A-Z][a-z]+(?:teen|tie)th)$"
)
_TYPE = re.compile(r"[A-Z]{1,5}-\d{1,4}[A-Za-z]?$")  # "GLP-1", "M-25"
_SEVERAL = re.compile(r"(?:Departments|Ministries|Secretaries|Ministers|Universities|Offices|Secretary|Minister) of ")
_PARTY = re.compile(r"^[DRI]-[A-Z]")  # "D-Calif."


def _is_name(surface: str) -> bool:
    if (
        _PARTY.match(surface)
        or _SEVERAL.match(surface)
        or _TYPE.match(surface)
        or surface[:1] in "@#"
        or _HALF.match(surface)
    ):
        return False
    tokens = tokens_of(surface)
    words = [token for token in tokens if token.text.lower() not in ("'s", "’s")]
    if not words or len(words) > 12 or len(surface) > 120:
        return False
    if not any(capitalised(token.text) for token in words):
        return False
    folded = [token.folded for token in words]
    if all(word in NO_NAMES or word.isdigit() for word in folded):
        return len(folded) > 1 and folded[-1] in _STREETS and surface.split(" ")[-1][0].isupper()
    return any(len(word) > 1 and not word.isdigit() for word in folded)
