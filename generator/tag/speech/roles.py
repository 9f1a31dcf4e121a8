"""Whom "the mayor" or "the navy" means: the one person, or body, whom the text before calls so.

A person by a role in front of the name or behind a comma, or by a word for the same trade ("the star"); a body by the
last word of its name. Two mayors, or "a mayor" in between, and nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.tag.speech.alike import ALIKE
from generator.tag.speech.anaphors import BETWEEN
from generator.tag.speech.lexicon import listed
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import DATELINE, Side, Source
from generator.tag.words import HONORIFICS, OFFICES, ROLES
from generator.text import fold

Place = tuple[int, int, int]  # block, start, end

_SHORT = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "prof": "professor",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "det": "detective",
    "dr": "doctor",
    "rev": "reverend",
    "adm": "admiral",
    "coo": "coo",
}
_NO_ROLE = frozenset(["mr", "mrs", "ms", "miss", "sir", "first", "ex", "then", "former", "of", "the", "and"])
_KNOWN = (ROLES | OFFICES | HONORIFICS | frozenset(_SHORT.values())) - _NO_ROLE - frozenset(_SHORT)
_ADDRESS = HONORIFICS - ROLES - OFFICES - frozenset(_SHORT)
_UNKNOWN = frozenset(
    ["officer", "agent", "driver", "lawyer", "attorney", "doctor", "nurse", "teacher", "judge", "detective", "sergeant"]
)
# Said of too many: "Ann Lee, a woman from Harl" is not whoever comes up as "the woman".
_ANYBODY = listed(
    "man woman boy girl child teenager teen person resident neighbor neighbour friend victim suspect official member "
    "one other source native mother father mom dad son daughter brother sister wife husband guest "
    "spokesman spokeswoman spokesperson spokespeople aide student company group team firm"
)
_NARROWS = frozenset(["vice", "deputy", "assistant", "attorney", "under", "associate", "co", "former", "ex"])
# Said of somebody known without saying who: "the new mayor", "the award-winning actor"
_PLAIN = re.compile(
    r"^(?:(?:new|longtime|long-time|veteran|embattled|outgoing|incoming|current|young|popular|famed|beloved|legendary|"
    r"country|pop|rock|star|hall-of-fame|reality|tv|television|acclaimed|late-night|fellow|"
    r"[\w-]+-(?:winning|nominated|time|term|year-old|born|based))\s)+"
)
_COMMANDER = re.compile(r"^commander in chief$")  # folded: a hyphen is a blank
_THE_ROLE = re.compile(r"[Tt]he ((?:[\w-]+ ){0,3}[\w-]+)$")
# "the Idaho senator", "the retiring GOP senator", "the outspoken reporter": it says more of him, not which office
_OF_A_PLACE = re.compile(
    r"[Tt]he (?:(?:[A-Z][\w’'.-]*,?|[a-z]+-[\w-]+|[a-z]+(?:ing|ive|ous|ful|less|ed|en)|"
    r"moderate|liberal|conservative|freshman|veteran) ){1,4}([a-z][\w-]+)$"
)
_WORD = re.compile(r"[\w-]+")
_BEHIND = re.compile(
    r",\s+(?:who(?:\s+is|\s+was|[’']s)\s+)?(?!(?:who|whose|whom|which|that|and|but|or|as|when|in|on|at|to|by|for|from|with)\s)"
    r"(?:(?:the|an?|its|his|her|their|one of the)\s+)?(?P<phrase>[\w’'-]+(?:\s+[\w’'&-]+){0,7})"
)
_IN_FRONT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\s+(?P<phrase>(?:[\w’'-]+\s+){0,9}[\w-]+),\s+$"
)
_AND = re.compile(r"(?P<role>[\w-]+)(?:,\s+|\s+and\s+|\s*/\s*)(?P<last>[\w-]+)\s+$")
_IS = re.compile(r"\s+(?:is|was|became|has been)\s+(?:the|an?|one of the)\s+(?P<phrase>[\w’'-]+(?:\s+[\w’'&-]+){0,5})")
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|with|on|from|to|who|since)\s")
_BEFORE_OF = re.compile(r" (?:of|on|for) ")  # "Committee on Tides"
_OF_A_BODY = re.compile(
    r"(?:company|agency|bank|ministry|department|university|network|union|party|foundation|navy|army|association|"
    r"commission|council|bureau|coalition|committee|league|federation|institute|service|police|hospital|museum|"
    r"school|college|church|club|society|academy|authority|board|court|corporation|force|guard|center|centre|fund|"
    r"alliance|campaign|charity|chamber|guild|collective|cooperative|consortium|brigade|trust|assembly|parliament|senate|embassy|airline|airport|college|district|group|studio|office|organi[sz]ation)$"
)


@dataclass(frozen=True, slots=True)
class _Bearer:
    order: int  # of the block
    place: Place
    surname: str
    role: tuple[str, ...]
    former: bool


class Roles:
    """Who bears which role, in the order of the text."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = list(sides)
        self._order = {side.block: order for order, side in enumerate(sides)}
        lines = list(accumulate(int(DATELINE.match(side.text) is not None) for side in sides))
        brief = bool(lines) and lines[-1] > 1  # news in brief has a dateline each; a lone one may stand below a summary
        self._report = lines if brief else [0] * len(lines)  # of each block the number of its report
        self._bearers: list[_Bearer] | None = None
        self._bodies: dict[str, list[tuple[int, int, str, Place]]] | None = None

    def is_role(self, words: str) -> bool:
        """ "the president", "the Ohio senator": said of somebody known."""
        asked = _THE_ROLE.fullmatch(words)
        return asked is not None and fold(asked[1]).split()[-1] in _KNOWN - _UNKNOWN

    def meant(self, source: Source) -> list[Place]:
        """The places of the names behind "the mayor", the last one last; of several people the caller chooses."""
        text = self._sides[self._order[source.block]].text[source.start : source.end]
        asked = _THE_ROLE.fullmatch(text)
        wanted = tuple(_COMMANDER.sub("president", fold(_PLAIN.sub("", asked[1]))).split()) if asked else ()
        former = wanted[:1] == ("former",)
        wanted = wanted[1:] if former else wanted
        if not wanted or wanted[-1] in _ANYBODY:
            return []
        here = (self._order[source.block], source.start)
        before = [b for b in self._before(here) if b.former is former]
        fitting = [b for b in before if _same(wanted, b.role)]
        if not fitting and len(wanted) == 1:
            alike = ALIKE.get(wanted[0], "").split()
            fitting = [b for b in before if b.role[-1] in alike]
        if not fitting or self._another(fitting[-1], here, wanted[-1]):
            return []
        last = {bearer.surname: bearer for bearer in fitting}
        return [bearer.place for bearer in sorted(last.values(), key=_bearer_at)]

    def _before(self, here: tuple[int, int]) -> list[_Bearer]:
        """Who bears a role in the same report before a place."""
        report = self._report[here[0]]
        return [b for b in self._all() if (b.order, b.place[1]) < here and self._report[b.order] == report]

    def is_borne(self, head: str) -> bool:
        """Somebody bears that role, whatever is said with it."""
        return any(bearer.role[-1] == head for bearer in self._all())

    def narrowed(self, source: Source) -> list[Place]:
        """All who bear the role of "the Idaho senator", whatever is said of them before it."""
        order = self._order[source.block]
        asked = _OF_A_PLACE.fullmatch(self._sides[order].text[source.start : source.end])
        role = asked[1] if asked else ""
        alike = {role, *ALIKE.get(role, "").split()} if role in _KNOWN else set()
        bearers = [b for b in self._before((order, source.start)) if not b.former and b.role[-1] in alike]
        return [b.place for b in bearers]

    def body(self, source: Source) -> Place | None:
        """The one body whose name ends like "the navy", "the bridge authority"."""
        order = self._order[source.block]
        asked = _THE_ROLE.fullmatch(self._sides[order].text[source.start : source.end])
        word = fold(asked[1]).split()[-1] if asked else ""
        word = "judges" if word == "justices" else word
        if word != "judges" and not _OF_A_BODY.match(word):
            return None
        known = self._bodies_by_last_word().get(word, [])
        found = {name: place for at, start, name, place in known if (at, start) < (order, source.start)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _bodies_by_last_word(self) -> dict[str, list[tuple[int, int, str, Place]]]:
        if self._bodies is None:
            self._bodies = {}
            for order, side in enumerate(self._sides):
                for name in side.names:
                    if (name.person is False or name.body) and " " in name.text:
                        whole = fold(name.text)
                        entry = (order, name.start, whole, (side.block, name.start, name.end))
                        for word in dict.fromkeys(
                            part.rpartition(" ")[2] for part in (whole, _BEFORE_OF.split(whole)[0])
                        ):
                            self._bodies.setdefault(word, []).append(entry)
                        if " court of " in whole:
                            self._bodies.setdefault("judges", []).append(entry)
        return self._bodies

    def _all(self) -> list[_Bearer]:
        if self._bearers is None:
            self._bearers = [
                _Bearer(order, (side.block, name.start, name.end), fold(name.text).rsplit(" ", 1)[-1], role, former)
                for order, side in enumerate(self._sides)
                for name in side.names
                if name.person is not False
                for role, former in _roles_of(side.text, name)
            ]
        return self._bearers

    def _another(self, last: _Bearer, here: tuple[int, int], role: str) -> bool:
        """ "a mayor" stands between the name, be it the surname alone, and "the mayor": someone else, perhaps."""
        someone = re.compile(rf"(?<!, )\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+{BETWEEN}{re.escape(role)}\b")
        since, from_there = self._named_last(last, here)
        for order in range(since, here[0] + 1):
            low = from_there if order == since else 0
            high = here[1] if order == here[0] else len(self._sides[order].text)
            if someone.search(self._sides[order].text, low, max(low, high)):
                return True
        return False

    def _named_last(self, last: _Bearer, here: tuple[int, int]) -> tuple[int, int]:
        """(block in order, end) of the last name with the bearer's surname before `here`."""
        for order in range(here[0], last.order - 1, -1):
            ends = [
                name.end
                for name in self._sides[order].names
                if (order, name.start) < here and fold(name.text).rsplit(" ", 1)[-1] == last.surname
            ]
            if ends:
                return order, max(ends)
        return last.order, last.place[2]


def _bearer_at(bearer: _Bearer) -> tuple[int, int]:
    return (bearer.order, bearer.place[1])


def _same(wanted: tuple[str, ...], role: tuple[str, ...]) -> bool:
    """ "president" is "French president", and not "vice president"; a "safety adviser" may advise on harbour safety."""
    if 1 < len(role) < len(wanted):
        return wanted[-len(role) :] == role
    if role[-len(wanted) :] != wanted:
        return False
    return len(role) == len(wanted) or role[-len(wanted) - 1] not in _NARROWS


def _roles_of(text: str, name: Name) -> list[tuple[tuple[str, ...], bool]]:
    """Each role that the text gives the name there, and whether it was one once."""
    words = [fold(word.group()) for word in _WORD.finditer(name.text)]
    own = next((at for at, word in enumerate(words[:-1]) if _long(word) not in _KNOWN), len(words) - 1)
    before = text[max(0, name.start - 40) : name.start]
    before = before.replace("then-", "")
    lead = [fold(word) for word in before.split()[-4:]] if before[-1:] == " " else []
    found = [_run([*lead, *words[:own]])]
    if _FATHER.search(text, max(0, name.start - 9), name.start) or _FATHER.match(name.text):
        found.append(("priest",))
    both = _AND.search(before) if found[0] else None
    if both and fold(both["role"]) in _KNOWN:  # "director and writer Ann Lee" is either
        found.append((fold(both["role"]),))
    for pattern in (_BEHIND, _IS):
        behind = pattern.match(text, name.end, name.end + 90)
        if behind:
            phrase = _PREPOSITION.split(behind["phrase"])[0]
            found.extend(_run([fold(word) for word in part.split()]) for part in phrase.split(" and "))
            if not any(found) and _ARTICLE.search(text, name.end, behind.start("phrase")):
                found.append(_trade(behind["phrase"]))
    comma = before.rstrip().endswith(",")
    front = _IN_FRONT.search(text, max(0, name.start - 90), name.start) if comma else None
    if front:
        found.append(_run([fold(word) for word in _PREPOSITION.split(front["phrase"])[0].split(" and ")[0].split()]))
        if not any(found):
            found.append(_trade(front["phrase"]))
    once = "former" in lead
    return [
        (tuple(word for word in role if word != "former"), "former" in role or (once and number == 0))
        for number, role in enumerate(found)
        if role and role != ("former",)
    ]


_FATHER = re.compile(r"\b(?:Father|Padre|Fr\.)\s")  # with a small letter he is somebody's


def _trade(phrase: str) -> tuple[str, ...]:
    """ "Ann Lee, the alderwoman for the port": the noun that no list knows, behind an article."""
    words = _PREPOSITION.split(phrase)[0].split(" and ")[0].split()
    plain = words and words[-1].isalpha() and words[-1].islower() and fold(words[-1]) not in _ANYBODY
    return (fold(words[-1]),) if plain else ()


_ARTICLE = re.compile(r"\b(?:the|an?)\s+$")


def _long(word: str) -> str:
    return _SHORT.get(word, word)


def _run(words: Sequence[str]) -> tuple[str, ...]:
    """The role words at the end of `words`, with one word before them ("vice", "former", "French")."""
    if len(words) > 1 and words[-1] in _ADDRESS and _long(words[-2]) in _KNOWN:  # "Prime Minister Sheikh Ann Lee"
        words = words[:-1]
    at = len(words)
    while at and _long(words[at - 1]) in _KNOWN:
        at -= 1
    return tuple(_long(word) for word in words[max(0, at - 1) :]) if at < len(words) else ()
