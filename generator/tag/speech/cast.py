"""The people of a story as the finders see them: which of its names are one person's, man or woman, how often named.

No resolution: a lone surname that two share is the one named last before it. For pronouns and roles only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.tag.names import Person, first_name_fits, lone_fits, person, same_person
from generator.tag.speech.given import IS_KIN, Sex, described_sex, sex_of
from generator.tag.speech.lexicon import listed
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import DATELINE, Side
from generator.tag.words import ANY_FIRST_NAMES, OFFICES, ROLES
from generator.text import fold

Place = tuple[int, int, int]  # block, start, end
Who = int  # the number of a person in the story

_MANY = re.compile(
    r"(?:crats|cans|ists|ians|Party|Times|Post|House|Senate|Congress|Court|Ministry|Department|Agency|News|Inc|Corp|"
    r"Playoffs?|School|University|College|League|Association|Committee|Council|Street|Awards?)$"
)
LATE = 12  # paragraphs after which a full name is not what a surname was short for; a guess
LOOK_BACK = 40  # characters before a name in which a word says man or woman


@dataclass(slots=True)
class Member:
    """One person: the parts of the longest name, what tells the sex, and where the names stand."""

    name: Person
    sure: bool  # a spot says that this is a person
    sex: Sex | None
    full: Place  # the first full name

    @property
    def first_known(self) -> bool:
        """The first name is one that people have, though no list says whether women or men."""
        return bool(self.name.given) and self.name.given[0] in ANY_FIRST_NAMES


@dataclass(frozen=True, slots=True)
class Mention:
    order: int  # of the block
    start: int
    end: int
    who: Who
    quoted: bool  # inside somebody's words


class Cast:
    """Who is named where, in the order of the text."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self.members: list[Member] = []
        self.mentions: list[list[Mention]] = [[] for _ in sides]
        self._spotted: dict[Who, list[tuple[int, int, Place]]] = defaultdict(list)
        self.by_first: set[Who] = set()  # whom the text calls by the first name alone
        self._aged: dict[str, Who | None] = {}
        self._adopted: dict[str, Who] = {}
        self._at: dict[tuple[int, int], Who] = {}
        self._of_family: dict[str, list[Who]] = defaultdict(list)
        self._of_given: dict[str, list[Who]] = defaultdict(list)
        self._last: dict[Who, tuple[int, int]] = {}
        self._surnamed: set[Who] = set()  # who was named by more than the first name so far
        self._called: dict[str, Who] = {}  # surname -> who went by it alone
        self._lone_people = _people_of_one_name(sides)
        for order, side in enumerate(sides):
            for name in _told(side):
                if " " in name.text:
                    self._full(order, side, name)
        self.spotted = any(member.sure for member in self.members)
        for order, side in enumerate(sides):
            for name in _told(side):
                who = self._at.get((order, name.start))
                who = self._lone(order, side, name) if who is None and " " not in _plain(name.text) else who
                if who is not None:
                    self._add(order, side, name, who)

    def at(self, order: int, start: int) -> Who | None:
        """Whose name begins there."""
        return self._at.get((order, start))

    def adopted(self, words: str, place: Place) -> Who:
        """Somebody who speaks under a name that no spot and no full name knows."""
        if words not in self._adopted:
            self._adopted[words] = len(self.members)
            self.members.append(Member(person(words), True, sex_of(words), place))
        return self._adopted[words]

    def place(self, who: Who, order: int, start: int) -> Place | None:
        """The last name of this one that a spot stands behind, at a place or before it."""
        spotted = self._spotted.get(who, [])
        at = bisect_right(spotted, (order, start), key=_where)
        return spotted[at - 1][2] if at else None

    def sharing(self, who: Who) -> list[Who]:
        """All full names with this one's surname, his own with them."""
        family = self.members[who].name.family
        near = self._of_family.get(family[-1], []) if family else []
        known = [other for other in near if self.members[other].sure or not self.spotted]
        return [other for other in known if self.members[other].name.given]

    def aged(self, years: str) -> Who | None:
        """The one person beside whose name that age stands: "Ann Lee, 44," and "44-year-old Ann Lee"."""
        return self._aged.get(years)

    def _full(self, order: int, side: Side, name: Name) -> None:
        parts = person(untitled(name.text))
        if parts.lone or not may_be_person(name) or _MARKED.search(name.text):
            return
        for who in self._of_family[parts.family[-1]]:
            member = self.members[who]
            tail = member.name.whole[-len(parts.whole) :] == parts.whole  # "Cody Lee" of "Fatima Cody Lee"
            if tail or same_person(member.name, parts):
                member.sure |= name.person is True
                member.sex = member.sex or (None if tail else _sex(side, name))
                self._at[order, name.start] = who
                return
        self._of_family[parts.family[-1]].append(len(self.members))
        self._of_given[parts.given[0]].append(len(self.members))
        self._at[order, name.start] = len(self.members)
        place = (side.block, name.start, name.end)
        self.members.append(Member(parts, name.person is True, _sex(side, name), place))

    def _lone(self, order: int, side: Side, name: Name) -> Who | None:
        """Whom a surname or a first name alone means: the one named last so far, else the only one."""
        parts = person(untitled(name.text))
        if not parts.lone or not parts.family:
            return None
        near = self._of_family.get(parts.family[-1], [])
        fits = [who for who in near if lone_fits(parts, self.members[who].name)]
        wanted = sex_of(name.text)
        same = [who for who in near if wanted is None or self.members[who].sex in (wanted, None)]
        own = next((who for who in same if self.members[who].name.whole == parts.whole), None)
        if own is not None and not any(self._last.get(who, (-1, 0))[0] == order for who in fits):
            return own
        if (
            name.person is True
            and fits
            and not any(who in self._last for who in fits)
            and self._comes_late(order, fits)
        ):
            fits = []  # "Kern" of a story that names Ann Kern much later is somebody else
        if name.person is False:  # "Baden" is no place where Michael Baden was named before
            fits = [who for who in fits if who in self._last and self.members[who].sure]
            return max(fits, key=self._last.__getitem__) if fits else None
        if not fits:
            known = self._of_given.get(parts.family[-1], [])
            fits = [who for who in known if first_name_fits(parts, self.members[who].name)]
            if len(fits) == 1 and side.text[name.start] != FILL:
                self.by_first.add(fits[0])
        fits = [who for who in fits if wanted is None or self.members[who].sex in (wanted, None)]
        seen = self._told_apart(side, name, [who for who in fits if who in self._last])
        if fits:
            who = self._shared(order, parts.family[-1], seen) if seen else fits[0]
            self.members[who].sure |= name.person is True
            return who
        if name.person is not True and parts.family[-1] not in self._lone_people:
            return None
        wanted = wanted or sex_of(f"{name.text} ?")
        self._of_family[parts.family[-1]].append(len(self.members))
        self.members.append(Member(parts, True, wanted, (side.block, name.start, name.end)))
        return len(self.members) - 1

    def _told_apart(self, side: Side, name: Name, seen: list[Who]) -> list[Who]:
        """Of several bearers those whom the next pronoun fits: "Lee drove home. His wife, he said, ..."."""
        his = _PRONOUN_NEXT.match(side.text, name.end) if len(seen) > 1 else None
        if his is None or any(one.person for one in side.names.within(name.end, his.end())):
            return seen
        sex = _SEX[(his["one"] or his["own"]).lower()]
        return [who for who in seen if self.members[who].sex == sex] or seen

    def _shared(self, order: int, surname: str, seen: Sequence[Who]) -> Who:
        """Of several bearers whoever went by the bare surname before, unless another was named just now."""
        seen = [who for who in seen if who in self._surnamed] or seen  # not "his brother Bo", whose surname comes later
        last = max(seen, key=self._last.__getitem__)
        called = self._called.get(surname, last)
        who = called if called in seen and self._last[last][0] < order - 1 else last
        self._called[surname] = who
        return who

    def _comes_late(self, order: int, fits: Sequence[Who]) -> bool:
        blocks = self._sides[order : order + LATE]
        return not any(self.members[who].full[0] == side.block for who in fits for side in blocks)

    def _add(self, order: int, side: Side, name: Name, who: Who) -> None:
        self._at[order, name.start] = who
        self._last[who] = (order, name.start)
        family = self.members[who].name.family
        if family and fold(name.text).endswith(family[-1]):
            self._surnamed.add(who)
        years = _AGE_BEHIND.match(side.text, name.end) or _AGE_BEFORE.search(
            side.text, max(0, name.start - 20), name.start
        )
        if years:
            self._aged[years[1]] = who if self._aged.get(years[1], who) == who else None
        if name.person is True:
            self._spotted[who].append((order, name.start, (side.block, name.start, name.end)))
        self.mentions[order].append(Mention(order, name.start, name.end, who, side.text[name.start] == FILL))


def _told(side: Side) -> list[Name]:
    """The names of a block without its dateline: "HARL PORT, Norland — Ann Lee" has one person."""
    line = DATELINE.match(side.text)
    return [name for name in side.names if line is None or name.start >= line.end()]


# "Maria, 34, ...", "Maria*", "said Maria": with a first name that is known; an age or a star will do alone
_SHOWN = re.compile(r"\*|, (?:aged )?\d\d,|\s[-–—] (?:who|whose)\b")
_DONE = re.compile(
    r",? who(?:se)?\b|, an? |(?:’s|'s) |\s(?:has|had|was|is|said|says|told|tells|recalls?|recalled|explains|explained|"
    r"remembers|"
    r"remembered|admits|admitted|adds|added|laughs|thinks|thought|felt|feels|knew|knows|wants|wanted|began|first)\b"
)
_TOLD_BY = re.compile(
    r"\b(?:said|says|explains|added|adds|recalls|named|called|\d-year-old|daughter|son|wife|husband|sister|brother)\s$"
)


def _people_of_one_name(sides: Sequence[Side]) -> frozenset[str]:
    """Folded first names by which somebody is called who has no other in the story."""
    found: set[str] = set()
    for side in sides:
        for name in side.names:
            if name.person is not None or " " in name.text or side.text[name.start] == FILL:
                continue
            word = fold(name.text)
            if word in found:
                continue
            known = word in ANY_FIRST_NAMES
            done = known and (
                _DONE.match(side.text, name.end) or _TOLD_BY.search(side.text, max(0, name.start - 16), name.start)
            )
            if done or (_SHOWN.match(side.text, name.end) and word.isalpha()):
                found.add(word)
    return frozenset(found)


_AGE_BEHIND = re.compile(r",? \(?(?:aged )?(\d{1,2})(?=[,.)])")
_AGE_BEFORE = re.compile(r"\b(\d{1,2})-year-old $")


def _where(spotted: tuple[int, int, Place]) -> tuple[int, int]:
    return spotted[:2]


def may_be_person(name: Name) -> bool:
    """By the spot; a name that no spot tells is one unless it is many or a body."""
    if name.person is not None:
        return name.person
    return not name.text.startswith("The ") and not _MANY.search(name.text)


_MARKED = re.compile(r"[,.!?][\"”]")  # the span of a name runs on over the end of a quotation


def _plain(text: str) -> str:
    """Without its title: "Mr. Kern" is a lone surname, and so is "Kern-Lee"."""
    parts = person(untitled(text))
    return "-".join(parts.whole) if parts.lone else text


# the pronoun that follows in the sentence or in the next one: "he", or "With his hat in hand"
_PRONOUN_NEXT = re.compile(
    rf"(?!’s|'s)(?:[^.;:!?{FILL}]|[.] (?=[A-Z])){{0,120}}?"
    r"(?:\s(?P<one>[Hh]e|[Ss]he)\b|[.]\s(?:With|In|At|On|By)\s(?P<own>his|her)(?=\s[a-z]))"
)
_SEX: dict[str, Sex] = {"he": "he", "she": "she", "his": "he", "her": "she"}


def untitled(text: str) -> str:
    """ "Harl Minority Leader Ann Lee" without what she is."""
    words = text.split()
    titles = [at for at, word in enumerate(words[:-1]) if fold(word).rstrip(".") in _TITLE_WORDS]
    return " ".join(words[titles[-1] + 1 :]) if titles else text


_TITLE_WORDS = (ROLES | OFFICES | listed("majority minority house senate party press general co ex u.s.")) - {"major"}


def _sex(side: Side, name: Name) -> Sex | None:
    told = sex_of(name.text)
    if told:
        return told
    kin = IS_KIN.match(side.text, name.end)
    before = side.printed[max(0, name.start - LOOK_BACK) : name.start]
    return described_sex(before) or (described_sex(kin["kin"]) if kin else None)
