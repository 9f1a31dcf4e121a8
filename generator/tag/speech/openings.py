"""The name that opens a sentence, and whether it is the sentence's subject."""

from __future__ import annotations

import re

from generator.tag.speech.lexicon import TITLES
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import HEADS, WORDS, Side
from generator.tag.words import ROLES

_TOLD = re.compile(r"\s(?:told|tells|asked|warned|urged|informed|reminded|assured|said|says)\s")
_SUBJECT_GAP = re.compile(rf"[,;:{FILL}]|\b(?:of|for|to|in|at|by|with|that|from|on|after|before)\b")


def first_name(side: Side, start: int, high: int) -> Name | None:
    """The first name; of names side by side the last: "Texas Gov. Ann Lee"."""
    names = [name for name in side.names.within(start, high) if not _is_half(side.text, name)]
    first = names[0] if names else None
    if (
        len(names) > 1
        and names[1].person
        and first
        and (described := _DESCRIBES.fullmatch(side.text, start, names[1].start))
        and (first.person is None or described["last"] in ROLES)
    ):
        first = names[1]  # "Influential local talker Ann Lee was incredulous"
    for name in names[1:4]:
        office = name.person and first and _OFFICE_BETWEEN.fullmatch(side.text, first.end, name.start)
        post = name.person and first and _POST_BETWEEN.fullmatch(side.text, first.end, name.start)
        beside = office or (post and post["post"] in ROLES)
        if first is None or not (beside or _SIDE_BY_SIDE.fullmatch(side.text, first.end, name.start)):
            break
        first = name
    return first


_DESCRIBES = re.compile(
    r"[A-Z][a-z]+(?:\s(?!(?:is|was|are|were|has|had|have|and|or|but|of|for|to|in|at|by|with|that|from|on|who|as)\b)"
    r"(?P<last>[a-z-]+)(?<!ed)){1,4}\s"
)


def _is_half(text: str, name: Name) -> bool:
    """Part of a quotation or of a compound: "Oscar-winner Ann Lee"."""
    return text[name.start] == FILL or (
        text[name.end : name.end + 1] == "-" and text[name.end + 1 : name.end + 2].islower()
    )


_OFFICE_BETWEEN = re.compile(r"\s(?:[A-Z][a-z]+\s){1,4}")  # "House Minority Whip Ann Lee"
_POST_BETWEEN = re.compile(r"\s(?:[a-z-]+\s){0,2}(?P<post>[a-z-]+)\s")  # "Harl Herald opera critic Ann Lee"
_SIDE_BY_SIDE = re.compile(rf"(?:(?:(?<=Gov)|(?<=Sen)|(?<=Rep)|(?<=Gen))\.)?\s(?:{TITLES}\s)?")
_SEVERAL = re.compile(r"\s*(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Most|Both|Few|Other)\s")
_OPENS_PLACE = re.compile(
    r"\b(?:In|At|On|From|For|With|By|Near|To|Of)(?: the| a| an| his| her| their)?\s+$"
)  # "In Oslo, ..."


# "US media reported", "The Harl Motors CEO tweeted"
_OFFICES = frozenset(
    {"media", "newspapers", "papers", "outlets", "television", "tabloids", "press", "CEO", "CFO", "COO"}
)


def is_subject(side: Side, start: int, name: Name) -> bool:
    """A name that begins the sentence and is not part of something else ("the U.S. agent", "Lee's lawyer")."""
    between = side.text[start : name.start]
    if _SEVERAL.match(between):
        return False  # "Two House leaders slammed it"
    tied = _SUBJECT_GAP.search(between) or _OPENS_PLACE.search(between) or _TOLD.search(between)
    if len(between.split()) > 6 or tied:
        return False
    following = side.text[name.end : name.end + 30]
    word = WORDS.match(following.lstrip())
    role = word and following[:1] == " " and (HEADS.fullmatch(word.group().lower()) or word.group() in _OFFICES | ROLES)
    return not (following.startswith(("’s ", "'s ", "’ ", "' ")) or role)
