"""A last look at a speaker that is printed without a name: a phrase for somebody, not a piece of a clause.

Where the subject of a clause was read too far, nobody spoke rather than "the crowd gets louder and begins".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.tag.speech.attribution import Attribution
from generator.tag.speech.lexicon import PAPER

_CONTRACTED = re.compile(r"(?P<who>[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t)['’](?:s|re|d|ll|ve|m)$")
_ACTS = frozenset(
    {"can", "cannot", "can't", "can’t", "could", "would", "should", "will", "must", "is", "are", "was", "were", "has"}
    | {"have", "had", "does", "do", "did", "gets", "get", "begins", "begin", "becomes", "somehow"}
)
_CLAUSES = frozenset({"who", "that", "which", "whose", "whom"})
_COMPARING = re.compile(r"[Tt]he (?:more|less|fewer)\b")
# "a phrase critics have said is ...": of the two nouns the second speaks
_REMARK = re.compile(
    r"(?:an?|the) (?:phrase|term|word|remark|comment|claim|line|slogan|charge|accusation|idea|view|move|step|label) "
    r"(?=[a-z]+s$)"
)

# "The police said the suspect told them: “...”": the suspect
_TOLD_OF = re.compile(
    r"[^,;:.]{3,60}?\s(?:said|says?|alleged?|claim(?:s|ed)?|believed?|report(?:s|ed)?|testified|heard|saw)\s(?:that\s)?"
    r"(?=(?:the|an?|one|another|his|her|their|two|some)\s)"
)

# "“...,” her caption said": hers
_OWN_WORDS = re.compile(rf"(?P<who>[Hh]is|[Hh]er) (?:{PAPER}|caption|text|answer|reply|response|verdict|advice)$")
# what nobody hears speak: "the question asked of them is: “...”", "the last time a president ..."
_THING = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)\s(?:\w+\s)?"
    r"(?:questions?|answer|reason|problem|idea|thing|time|goal|aim|gut|instinct|heart|moment|truth|difference|attack|"
    r"explosions?|airstrikes?|massacre|fire|ammunition|feelings?|explosives|method|vote|increase|hunger|percentage|"
    r"subpoenas?|maneuver|death|room|bonuses|day|days)\b"
)


# "examined the county’s plans", "have the authorities taken action", "casting Mr. Lee’s words": nobody
_BEGINS_AS_VERB = re.compile(
    r"(?:(?:[a-z]+ed|e-mailed|sent|made|gave|took|cut|put|cast) (?:the|an?|his|her|their|its|other|our|on|to)|"
    r"(?:were|was|have|has|is|are|reads|lets|meant|quotes)|[a-z]+ing (?:one|Mr\.|Ms\.|Mrs\.|no|given))\b"
)
# "offered an Iowa Republican", "So does the port’s own monitor: "
_TURNED = re.compile(
    r"(?:offered|countered|mused|ventured|put in) (?P<who>(?:an?|another|one) (?:[A-Z]\w+ )*[A-Z]\w+$)|"
    r"(?:does|do|did) (?P<too>[\w’' -]+)"
)
# "one Democrat cast doubt on a poll", "The lawyers also": the subject without what it does
_CLAUSE = re.compile(
    r"(?P<who>(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Mm]any|[Ss]ome|[Oo]thers|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree)\s?[^,;]{0,60}?)\s"
    r"(?:(?:also|then|indeed|already|\w+ly)\s)?"
    r"(?:(?:[a-z]{3,}ed|made|gave|took|put out|cast|ran|notes|presents|seeks)\s"
    r"(?:the|an?|his|her|their|its|only|some|reporters|lawmakers|voters|doubt|up|off|out|in an?)|"
    r"emerged of|became|attempted to|prompted|might|turned to|went for|went on|deserves)\b"
)
# "a statement shared with the Harl Herald": not the Herald's
_SHARED = re.compile(rf"(?P<who>(?:[Aa]n?|[Tt]he)\s(?:[\w-]+\s)?{PAPER})\s(?:shared|posted|emailed)\s(?:with|to|on)\b")
_TRAILING = re.compile(
    r"(?P<who>.+?)\s(?:also|indeed|originally|initially|allegedly|elsewhere|itself|(?<!for )themselves|said|--)$"
)


def plausible(said: Attribution, texts: Mapping[int, str]) -> Attribution:
    """The attribution with its speaker as it can be one, or with none."""
    source = said.source
    if source is None or source.name is not None:
        return said
    text = texts[source.block][source.start : source.end]
    contracted, remark = _CONTRACTED.match(text), _REMARK.match(text)
    if contracted:
        return replace(said, source=replace(source, end=source.start + contracted.end("who"), form="pronoun"))
    own = _OWN_WORDS.match(text)
    if own:
        return replace(said, source=replace(source, end=source.start + own.end("who"), form="pronoun"))
    of_another = _TOLD_OF.match(text)
    if of_another and _CLAUSES.isdisjoint(text[: of_another.end()].lower().split()[:-1]):
        return replace(said, source=replace(source, start=source.start + of_another.end()))
    if remark:
        return replace(said, source=replace(source, start=source.start + remark.end()))
    turned = _TURNED.match(text)
    if turned:
        start = turned.start("who" if turned["who"] else "too")
        return replace(said, source=replace(source, start=source.start + start))
    if _BEGINS_AS_VERB.match(text):
        return replace(said, source=None, cue="")
    subject = _CLAUSE.match(text) or _TRAILING.match(text) or _SHARED.match(text)
    if subject:
        source = replace(source, end=source.start + subject.end("who"))
        said, text = replace(said, source=source), subject["who"]
    words = text.lower().split()
    if _THING.match(text) or _COMPARING.match(text) or (not _ACTS.isdisjoint(words[1:]) and _CLAUSES.isdisjoint(words)):
        return replace(said, source=None, cue="")
    return said
