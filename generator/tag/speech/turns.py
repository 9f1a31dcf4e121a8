"""What brings somebody to mind in a block: the names in it and the subjects of its sentences, in order.

Whom a subject means, if it is a pronoun or a role, is decided later; here is only where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.tag.speech.focus import Part
from generator.tag.speech.lexicon import listed
from generator.tag.speech.main_clause import PAST
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source, named
from generator.tag.speech.subjects import leading
from generator.tag.words import ROLES

_MOST_NAMES = 12  # of a sentence
_ACTS = re.compile(
    r"(?:\sof(?:\s[A-Z]\w+){1,2}(?=,))?"
    r"(?:,\s(?:[DRI]-[A-Z][\w.-]*|(?:an?|the|his|her|aged|\d\d|[a-z]{3,}\s(?:of|at|for|in))\b[^,;:.]{0,80}),)?"
    r"(?P<who>,?\s+who)?\s(?:\w{2,}ed|said|told|says|has|had|is|was|will|could|can|would|took|made|gave|came|went|left|"
    rf"got|held|began|wrote|won|kept|led|met|sent|ran|lost|drew|stood|sat|put|spoke|rose|fell|grew|knew|brought|bought|paid|{PAST})\b"
)
_DEPENDS = listed(
    "of over into toward towards under like unlike between for to in at by with from on after before than and against "
    "about as"
)
_TOLD = re.compile(r"\b(?:said|says|saying|told|wrote|argued|claimed|that|whether|because|if|which)\s")
_OWNER_WITHIN, _OWNER_AT = 60, 12  # characters of a sentence in which the owner stands, and at which it begins


@dataclass(frozen=True, slots=True)
class Subject:
    """A phrase that a sentence is about; `sentence` counts within the block."""

    source: Source
    part: Part
    sentence: int


def subjects(side: Side) -> Iterator[Subject]:
    """The subjects of the sentences of a block."""
    for number, (start, end) in enumerate(side.sentences.spans):
        lead = leading(side, start, end)
        lead = None if lead and lead.name and modifies(side.text, lead.end) else lead
        lead = _who_it_is(side, start, end) or lead if lead and lead.form == "description" else lead
        if lead:
            yield Subject(lead, "subject", number)
        owner = _owner(side, start, end) if lead is None or lead.name is None else None
        if owner:
            yield Subject(owner, "owner", number)
        asked = _ASKS_SOMEBODY.search(side.text, start, end)
        if asked and asked["last"] in _PERSONS:
            yield Subject(Source(side.block, *asked.span("who"), "description"), "asked", number)
        for source in _acting(side, start, end, lead):
            if lead is None or source.start != lead.start:
                yield Subject(source, "acting", number)


def _acting(side: Side, start: int, end: int, lead: Source | None) -> Iterator[Source]:
    """Persons whom a verb follows, further into the sentence: "Last month, where ..., Ann Lee opened ..."."""
    for name in side.names.within(start, end)[:_MOST_NAMES]:
        reports = side.text.startswith("As ", start) and name.start == start + 3  # "As Ann Lee reported, Bo Diaz ..."
        acts = None if reports else _ACTS.match(side.text, name.end, end) or _is_apposition(side.text, start, name, end)
        free = acts and (acts["who"] is not None or not _depends(side.text, start, name.start))
        joined = lead is not None and side.text[lead.end : name.start] in _AND  # "Ann Lee and Bo Diaz voted"
        clause = acts and _AND_CLAUSE.search(side.text, start, name.start)
        if acts is None and name.person and _SAID_BY.search(side.text, start, name.start):
            yield named(side, name)
            continue
        if acts and (free or joined or clause) and (name.person or " " in name.text):
            yield named(side, name)


# "Their value, said Ann Lee, lies in what they show": she comes to mind
_SAID_BY = re.compile(r",\s(?:said|says|wrote|writes|explained|explains|argued|argues)\s$")
# "The mayor asked for a vote and Ann Lee lifted her hand": a clause of her own, no second name of a list
_AND_CLAUSE = re.compile(r"(?:[,;]|\s[a-z][\w’'-]*)\s(?:and|but)\s(?:[A-Z][\w.’-]*\s){0,3}$")
# "She asked the defendant whether he knew": who answers
_ASKS_SOMEBODY = re.compile(
    r"\b(?:ask(?:s|ed)|press(?:es|ed)|questioned)\s(?P<who>the\s(?:[a-z-]+\s)?(?P<last>[a-z-]+))\s"
    r"(?:whether|if|what|why|how|who|when|where|about|to)\b"
)
_PERSONS = ROLES | listed("defendant witness plaintiff accused widow widower suspect man woman boy girl patient")
_AND = (" and ", " and Mr. ", " and Ms. ", " and Sen. ", " and Rep. ", " and Gov. ")


def _who_it_is(side: Side, start: int, end: int) -> Source | None:
    """ "A third suspect, the crane driver Ann Lee, was convicted": she is the subject, and nobody without a name."""
    for name in side.names.within(start, min(end, start + _APPOSITION_WITHIN)):
        if not (name.person or " " in name.text):
            continue
        if _IS_THE.fullmatch(side.text, start, name.start) and side.text[name.end : name.end + 1] in (",", "."):
            return named(side, name)
        if _CLOSED.match(side.text, name.end, end):
            return named(side, name) if _IN_APPOSITION.fullmatch(side.text, start, name.start) else None
    return None


# "The driver is her brother-in-law, Ann Lee, who waits": the sentence brings her in
_IS_THE = re.compile(
    r"(?:The|Its|His|Her|Their|An?)\s[^,.;:]{3,60}\s(?:is|was)\s(?:an?|the|its|his|her|their)\s[^,.;:]{3,60},\s(?:[\w.-]+\s){0,3}"
)


_IN_APPOSITION = re.compile(r"(?:The|Its|His|Her|Their|An?)\s[^,.;:]{3,60},\s(?:[\w.-]+\s){0,6}")


_APPOSITION_WITHIN = 120  # characters of a sentence in which the name stands that tells who the subject is


def _is_apposition(text: str, start: int, name: Name, end: int) -> re.Match[str] | None:
    """ "The head of the guard, Ann Lee, criticised": the verb is hers."""
    head = _HEAD.search(text, start, name.start)
    return _CLOSED.match(text, name.end, end) if head else None


_HEAD = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)|\w[’']s)\s[^,.;:]{3,60},\s(?:[\w.-]+\s){0,3}$"
)
_CLOSED = re.compile(r"(?P<who>), (?:\w{2,}ed|said|told|says|has|had|is|was|will|would|took|made|gave|came|went)\b")


def modifies(text: str, end: int) -> bool:
    """ "the James Bond star": not Bond is meant."""
    following = _NOUN.match(text, end)
    return following is not None and following[1] in _ROLE_WORDS


_NOUN = re.compile(r"\s([a-z-]+)\b")
_ROLE_WORDS = ROLES | {
    "film", "movie", "franchise", "fan", "series", "alum", "family", "campaign", "administration", "plan", "scheme",
    "project", "bill", "law", "act", "case", "trial", "show", "award", "prize", "curse", "movement", "brand", "album",
}  # fmt: skip


def _depends(text: str, low: int, start: int) -> bool:
    """The name is governed by a word before it, or stands in what somebody tells."""
    return is_governed(text, low, start) or bool(_TOLD.search(text, low, start))


def is_governed(text: str, low: int, start: int) -> bool:
    """ "with Ann Lee", "of Ann Lee"."""
    words = text[max(low, start - 12) : start].split()
    words = words[:-1] if words[-1:] == ["the"] else words
    return bool(words) and words[-1] in _DEPENDS and text[start - 1 : start].isspace()


def is_asked(text: str, start: int, tied: bool) -> bool:
    """Somebody put a question to the one named there; a name behind "to" only if the writer did."""
    return bool((_TALKED if tied else _ASKED).search(text, max(0, start - 60), start))


def is_told(text: str, start: int) -> bool:
    """ "Ann Lee told the host Bo Diaz": the one named there listens."""
    return bool(_LISTENS.search(text, max(0, start - 60), start))


_LISTENS = re.compile(
    r"\b(?:told|tells|telling|reminded|assured|informed|urged|urges|urging|warned|advised|begged|implored|encouraged)\s"
    r"(?:[\w’'-]+\s){0,4}$"
)
_ASKED = re.compile(r"\b(?:ask(?:s|ed)|press(?:es|ed)|questioned|challenged)\s$")
# "When I spoke to Ann Lee, she ...": the writer asked
_TALKED = re.compile(r"\b(?:I|[Ww]e|[Ww]e[’']ve|I[’']ve)\s(?:[\w’'-]+\s){1,5}(?:to|with)\s$")


def _owner(side: Side, start: int, end: int) -> Source | None:
    """ "Ann Lee’s first books were ...": the sentence is about her as well."""
    names = side.names.within(start, min(end, start + _OWNER_WITHIN))
    owns = bool(names) and side.text.startswith(("’s ", "'s "), names[0].end)
    owns = owns and not is_governed(side.text, start, names[0].start)
    return named(side, names[0]) if owns and names[0].start - start <= _OWNER_AT else None
