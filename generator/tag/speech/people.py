"""Whom a pronoun means: the last one who spoke or whom the sentences before are about. Never ahead of the text.

An unnamed speaker ("a former official") is an answer too: then the pronoun has no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.tag.events.sentences import Sentences
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.given import Sex, sex_of
from generator.tag.speech.lexicon import listed
from generator.tag.speech.phrases import HEADS, Side, Source, named
from generator.tag.speech.roles import Roles
from generator.tag.speech.subjects import leading

Place = tuple[int, int, int]  # block, start, end

_SINGULAR = listed("he she him her his hers")
_BY_AGE = re.compile(r"[Tt]he \d{1,2}-year-old\b")
_THE_BODY = re.compile(
    r"[Tt]he (?:company|firm|agency|bank|ministry|department|university|network|union|party|organi[sz]ation|"
    r"foundation|charity|airline|carmaker|automaker|retailer|chain|club|group|commission|council|bureau|coalition|association|manufacturer|"
    r"maker|studio|publisher|start-?up|regulator|watchdog|committee|league|federation|institute|utility|service|operator|lender)"
)
_SOMEONE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome(?:one|body))\b|"
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:father|mother|brother|sister|son|daughter|wife|husband|man|woman|"
    r"boy|girl|officer|driver|lawyer|doctor|spokes\w+|suspect|victim|teacher|nurse|agent|official|neighbou?r|friend|uncle|aunt)$"
)
_ONE = listed("someone somebody a an one another the his her its their this that")
_MANY = re.compile(
    r"(?:crats|cans|ists|ians|Party|Times|Post|House|Senate|Congress|Court|Ministry|Department|Agency|News|Inc|Corp)$"
)
BLOCKS_BACK = 2  # how far the sentences before are looked at
_TOO_MANY = 40  # speakers back that a pronoun may still mean


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Someone whom a pronoun may mean; `place` None = someone without a name."""

    order: int  # of the block
    start: int
    place: Place | None


def _start(candidate: _Candidate) -> int:
    return candidate.start


def _last_first(candidate: _Candidate) -> tuple[int, int]:
    return (candidate.order, candidate.start)


_MOST_NAMES = 12  # of a sentence
_ACTS = re.compile(
    r"(?P<who>,\s+who)?\s(?:\w{2,}ed|said|told|says|has|had|is|was|will|could|can|would|took|made|gave|came|went|left|got|held|began|wrote|won)\b"
)
_DEPENDS = re.compile(r"\b(?:of|for|to|in|at|by|with|from|on|after|before|than|and|against|about|as)\s(?:the\s)?$")
_TOLD = re.compile(r"\b(?:said|says|saying|told|wrote|argued|claimed|that|whether|because|if|which)\s")


def _depends(text: str, low: int, start: int) -> bool:
    """The name is governed by a word before it, or stands in what somebody tells."""
    return bool(_DEPENDS.search(text, max(low, start - 12), start) or _TOLD.search(text, low, start))


def _owner(side: Side, start: int, end: int) -> Source | None:
    """ "Ann Lee’s first books were ...": the sentence is about her as well."""
    names = side.names.within(start, min(end, start + _OWNER_WITHIN))
    owns = bool(names) and side.text.startswith(("’s ", "'s "), names[0].end)
    return named(side, names[0]) if owns and names[0].start - start <= _OWNER_AT else None


_OWNER_WITHIN, _OWNER_AT = 60, 12  # characters of a sentence in which the owner stands, and at which it begins


class Antecedents:
    """Reads the attributions in order and remembers who was reported last."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = {side.block: side for side in sides}
        self._in_order = list(sides)
        self._order = {side.block: order for order, side in enumerate(sides)}
        names = (name for side in sides for name in side.names if " " in name.text and name.person is not False)
        self._full = sorted({name.text for name in names})
        self._surnames = {name.rsplit(" ", 1)[-1] for name in self._full}
        self._roles = Roles(sides)
        self._unnamed: list[_Candidate] = []
        self._subjects: dict[int, list[_Candidate]] = {}

    def resolved(self, told: Sequence[Attribution]) -> list[Attribution]:
        last: list[_Candidate] = []
        result: list[Attribution] = []
        for item in told:
            source = item.source
            if source and source.form == "pronoun":
                item = replace(item, name=self._meant(source, last))
            elif source:
                known = self._candidate(source)
                if source.name is None:
                    self._unnamed.append(_Candidate(self._order[source.block], source.start, None))
                place = self._described(source, last) if source.form == "description" else None
                if place:
                    last.append(_Candidate(self._order[source.block], source.start, place))
                    item = replace(item, name=place)
                elif known:
                    last.append(known)
                    item = replace(item, name=known.place)
            result.append(item)
        return result

    def _described(self, source: Source, last: Sequence[_Candidate]) -> Place | None:
        """ "the mayor", "the 56-year-old": someone of whom the text before speaks."""
        if _BY_AGE.match(self._sides[source.block].text, source.start, source.end):
            return self._person(source, last, None)
        if _THE_BODY.fullmatch(self._sides[source.block].text, source.start, source.end):
            return self._body(self._spoken(source, last) + self._about(source, bodies=True))
        return self._roles.meant(source)

    def _spoken(self, source: Source, last: Sequence[_Candidate]) -> list[_Candidate]:
        here = (self._order[source.block], source.start)
        return [known for known in last[-_TOO_MANY:] if (known.order, known.start) < here]

    def _candidate(self, source: Source) -> _Candidate | None:
        order = self._order[source.block]
        if source.name:
            return _Candidate(order, source.start, (source.block, *source.name))
        words = self._sides[source.block].text[source.start : source.end].lower()
        heads = HEADS.search(words)
        single = words.split(" ", 1)[0] in _ONE and not (heads and heads.group().endswith("s"))
        return _Candidate(order, source.start, None) if single else None

    def _meant(self, source: Source, last: Sequence[_Candidate]) -> Place | None:
        pronoun = self._sides[source.block].text[source.start : source.end].lower()
        if pronoun in ("it", "they"):
            near = self._spoken(source, last) + self._about(source, bodies=True)
            return self._body([*near, *self._unnamed_before(source)])
        if pronoun not in _SINGULAR:
            return None
        return self._person(source, last, "she" if pronoun.startswith(("she", "her")) else "he")

    def _person(self, source: Source, last: Sequence[_Candidate], wanted: Sex | None) -> Place | None:
        """The last one who spoke or of whom a sentence was, unless that is someone without a name."""
        near = self._spoken(source, last) + self._about(source)
        near = [known for known in near if known.place is None or self._may_be_person(known.place)]
        for known in sorted(near, key=_last_first, reverse=True):
            if known.place is None:
                return None
            if wanted is None or self._sex(known.place) in (wanted, None):
                return known.place
        return None

    def _unnamed_before(self, source: Source) -> list[_Candidate]:
        """The unnamed who spoke: "officials said ... they said" is no body's word."""
        here = (self._order[source.block], source.start)
        return [known for known in self._unnamed[-_TOO_MANY:] if (known.order, known.start) < here]

    def _body(self, near: Sequence[_Candidate]) -> Place | None:
        """ "it said": the body that spoke or was spoken of last, unless a person did after it."""
        last = max(near, key=_last_first, default=None)
        place = last.place if last else None
        return place if place and self._is_body(place) else None

    def _is_body(self, place: Place) -> bool:
        names = self._sides[place[0]].names.within(place[1], place[2])
        return bool(names) and names[0].person is False

    def _sex(self, place: Place) -> Sex | None:
        """Of the name as printed, else of the one full name that ends in it."""
        block, start, end = place
        words = self._sides[block].text[start:end]
        told = sex_of(words)
        if told or " " in words:
            return told
        full = {sex_of(name) for name in self._full if name.endswith(" " + words)}
        return next(iter(full)) if len(full) == 1 else None

    def _about(self, source: Source, bodies: bool = False) -> list[_Candidate]:
        """The subjects of the sentences before, this block and a few back."""
        order = self._order[source.block]
        found: list[_Candidate] = []
        for place in range(max(0, order - BLOCKS_BACK), order + 1):
            subjects = [c for c in self._subjects_of(place) if bodies or c.place is None or not self._is_body(c.place)]
            until = bisect_left(subjects, source.start, key=_start) if place == order else len(subjects)
            found.extend(subjects[max(0, until - _TOO_MANY) : until])
        return found

    def _subjects_of(self, order: int) -> list[_Candidate]:
        if order not in self._subjects:
            side = self._in_order[order]
            spans = Sentences(side.printed).spans
            found = [
                one
                for start, end in spans
                for one in (self._subject(side, start, end), *self._acting(side, start, end))
            ]
            self._subjects[order] = sorted({(one.start, one.place): one for one in found if one}.values(), key=_start)
        return self._subjects[order]

    def _subject(self, side: Side, start: int, end: int) -> _Candidate | None:
        lead = leading(side, start, end)
        place = self._roles.meant(lead) if lead and lead.form == "description" else None
        if lead and place:
            return _Candidate(self._order[side.block], lead.start, place)
        if lead and self._is_someone(lead):
            return self._candidate(lead)
        owner = _owner(side, start, end) if lead is None or lead.name is None else None
        return self._candidate(owner) if owner and self._is_someone(owner) else None

    def _acting(self, side: Side, start: int, end: int) -> list[_Candidate]:
        """Persons whom a verb follows, further into the sentence: "Last month, where ..., Ann Lee opened ..."."""
        names = side.names.within(start, end)[:_MOST_NAMES]
        acting = (
            name
            for name in names
            if (acts := _ACTS.match(side.text, name.end, end))
            and (acts["who"] or not _depends(side.text, start, name.start))
        )
        found = [named(side, name) for name in acting if name.person or " " in name.text]
        return [c for one in found if self._is_someone(one) and (c := self._candidate(one))]

    def _is_someone(self, lead: Source) -> bool:
        """A person or body by the spots; without spots a name of two words or with a title, or an unnamed somebody."""
        side = self._sides[lead.block]
        words = side.text[lead.start : lead.end]
        if lead.name is None:
            return lead.form == "description" and bool(_SOMEONE.match(words))
        place = (lead.block, *lead.name)
        if self._is_body(place):
            return True
        return self._may_be_person(place) and (" " in words or words in self._surnames)

    def _may_be_person(self, place: Place) -> bool:
        block, start, end = place
        side = self._sides[block]
        words = side.text[start:end]
        names = side.names.within(start, end)
        person = True if words in self._surnames else names[0].person if names else None
        return bool(person) if person is not None else not words.startswith("The ") and not _MANY.search(words)
