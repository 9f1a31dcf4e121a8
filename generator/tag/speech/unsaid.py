"""Whose words they are where no verb of saying stands: replies, papers, recordings, views, passives.

"“...,” came Ann Lee’s reply", "read the letter", "in the mayor’s view", "a plan called “...” by Ann Lee".
"""

from __future__ import annotations

import re

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import CUE, PAPER, REPLY
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.phrases import Side, Source, classified, named
from generator.tag.speech.verbs import Hit, is_noun


def in_view(side: Side, piece: Piece) -> Hit | None:
    """ "It was “...,” in Ann Lee’s view."."""
    view = _IN_THE_VIEW.match(side.text, piece.outer_end)
    source = classified(side, *view.span("who")) if view else None
    return Hit(source, "according to") if source else None


_IN_THE_VIEW = re.compile(
    rf"[\s,]*[Ii]n\s(?P<who>[^,.;:!?{FILL}]{{2,60}}?)[’']s?\s(?:own\s)?(?:view|eyes|opinion|telling|words|phrase|account|estimation)\b"
)


_READ = re.compile(r"\s*(?:read|reads)(?=\s)")
_READS = re.compile(rf"\s*(?P<who>[^,.;:!?{FILL}]{{0,60}}\b{PAPER}|it)\s(?:also\s|then\s)?(?P<verb>reads?|states)\b")
_PAPER_READ = re.compile(
    rf"\s(?P<paper>(?:an?|the)\s(?:[\w-]+\s){{0,2}}?{PAPER})\b"
)  # "reads a statement shared with us by"
_OWN_WORDS = re.compile(rf"[’']s (?:\w+ )?(?:{PAPER}|caption|text)\b")


def read(side: Side, piece: Piece, stop: int) -> Hit | None:
    """`"...," read the letter`, `"...," the letter read`, `"...," read Ann Lee's note`: her words."""
    paper = _READS.match(side.text, piece.outer_end, stop)
    if paper:
        source = classified(side, *paper.span("who"))
        return Hit(source, paper["verb"]) if source else None
    verb = _READ.match(side.text, piece.outer_end, stop)
    source = after_cue(side, verb.end(), stop) if verb else None
    own = _PAPER_READ.match(side.text, verb.end(), stop) if verb and source is None else None
    source = classified(side, *own.span("paper")) if own else source
    names = side.names.within(source.start, stop) if source else []
    if source and names and names[0].start == source.start and _OWN_WORDS.match(side.text, names[0].end):
        source = named(side, names[0])
    return Hit(source, "read") if source else None


def states(side: Side, begin: int, end: int) -> Hit | None:
    """ "As for the boats, the report states: “...”"."""
    paper = _STATES.search(side.text, begin, end)
    source = classified(side, *paper.span("who")) if paper else None
    return Hit(source, "states") if source else None


_STATES = re.compile(
    rf"(?:^|[,;▒.]\s*)(?P<who>[^,.;:!?{FILL}]{{0,60}}\b{PAPER}|it)\s(?:also\s|then\s|further\s)?states(?:\sthat)?[,:]?\s*$"
)


def replied(side: Side, piece: Piece, stop: int) -> Hit | None:
    """`"...," came Ann Lee's reply`: hers."""
    reply = _CAME_REPLY.match(side.text, piece.outer_end, stop)
    source = classified(side, *reply.span(reply.lastgroup or 0)) if reply else None
    return Hit(source, "") if source else None


# "“...,” came Ann Lee’s reply", "“...,” was the answer of the guild", "“...,” is how Ann Lee puts it"
_CAME_REPLY = re.compile(
    rf"\s*(?:(?:came|comes|was|is|goes|went|ran|runs)\s(?:(?P<who>[^,.;:!?{FILL}]{{2,60}}?)[’']s\s(?:[\w-]+\s){{0,2}}{REPLY}\b|"
    rf"(?:the|an?)\s(?:[\w-]+\s){{0,2}}{REPLY}\s(?:of|from)\s(?P<whose>[^,.;:!?{FILL}]{{2,60}})(?=[,.;:]|$))|"
    rf"(?:is|was)\show\s(?P<how>[^,.;:!?{FILL}]{{2,60}}?)\s(?:put|puts|described|describes|explained|explains|recalled|recalls|"
    r"remembered|remembers|sums|summed|sees|saw)\b)"
)


def heard(side: Side, piece: Piece, stop: int) -> Hit | None:
    """`"...," Ann Lee can be heard saying`, `"...," Ann Lee recalled Bo Diaz saying`: Bo Diaz's words."""
    tape = _IS_HEARD.match(side.text, piece.outer_end, stop)
    if tape:
        source = classified(side, *tape.span("who"))
        return Hit(source, tape["verb"]) if source else None
    for name in side.names.within(piece.outer_end, stop):
        saying = _SAYING.match(side.text, name.end, stop)
        if saying and may_be_one(name) and _RECALLED.search(side.text, piece.outer_end, name.start):
            return Hit(named(side, name), saying["verb"])
    return None


_IS_HEARD = re.compile(
    rf"\s*(?P<who>[^,.;:!?{FILL}]{{2,60}}?)\s(?:can be|could be|is|was|are|were)\s(?:then\s|also\s|later\s)?"
    r"(?:heard|overheard|seen|caught|recorded|alleged|reported|said|believed|supposed)\s(?:on \w+ )?(?:to (?:have )?)?"
    r"(?P<verb>saying|say|said|telling|told|shouting|shouted|yelling|yelled|asking|asked|replying|replied|answering)\b"
)
_RECALLED = re.compile(
    r"\b(?:recall(?:s|ed)|remember(?:s|ed)|heard|hears|described|quot(?:es|ed))\s(?:[A-Z][\w.]*\s){0,2}$"
)
_SAYING = re.compile(r"\s(?:as\s)?(?P<verb>saying|telling|asking|shouting|yelling|replying|answering|crying|joking)\b")


def is_called(side: Side, begin: int, end: int) -> bool:
    """ "The plan was once called “...”": somebody else says so, if anybody."""
    return _PASSIVE.search(side.text, begin, end) is not None


def called_by(side: Side, piece: Piece, begin: int) -> Hit | None:
    """ "a plan described by Ann Lee as “...”", "a plan called “...” by Ann Lee": the plan says nothing."""
    named_before = _BY_WHOM_AS.search(side.text, begin, piece.outer_start)
    by = named_before or _BY_WHOM.match(side.text, piece.outer_end)
    source = classified(side, *by.span("who")) if by else None
    return Hit(source, "called") if source else None


_CALLED = (
    r"(?:called|dubbed|termed|labell?ed|branded|(?:described|dismissed|hailed|praised|condemned|denounced|characteri[sz]ed|"
    r"derided|touted|billed|ridiculed|mocked|referred\sto|attacked|criticized|criticised|lauded|depicted|portrayed)(?:\s(?:[a-z]+\s)?by\s(?:[^,;:.]|[A-Z]\.){2,60})?\sas)"
)
_PASSIVE = re.compile(
    rf"(?:,|\b(?:is|was|are|were|be|been|being))\s(?:[a-z]+ly\s|once\s|often\s)?{_CALLED}(?:\s(?:an?|the|its|his|her))?\s*$"
)
_BY_WHOM_AS = re.compile(r"\sby\s(?P<who>(?:[^,;:.]|[A-Z]\.){2,60}?)\sas(?:\s(?:an?|the|its|his|her))?\s*$")
_BY_WHOM = re.compile(
    rf"(?:\s[a-z]+){{0,4}},?\sby\s(?P<who>[^,.;:!?{FILL}]{{2,60}}?)(?=[,.;:]|\s(?:in|on|at|and|for|during|was|is|has|last)\b|$)"
)


def claim(side: Side, begin: int, end: int) -> Hit | None:
    """ "Ann Lee rejected Bo Diaz’s claim that it was “a hole”": his words."""
    for noun in reversed(list(_CLAIM.finditer(side.text, begin, end))):
        if _IS_PREDICATE.search(side.text, noun.end(), end) or any(
            not (is_noun(side.text, cue.start()) or _MAY.search(side.text, noun.end(), cue.start()))
            for cue in CUE.finditer(side.text, noun.end(), end)
        ):
            return None
        if noun["own"]:
            return Hit(Source(side.block, *noun.span("own"), "pronoun"), noun["noun"])
        names = [name for name in side.names.within(begin, noun.start()) if name.end == noun.start()]
        if names:
            return Hit(named(side, names[0]), noun["noun"])
    return None


_CLAIM = re.compile(
    r"(?:[’']s?|(?<![\w’'-])(?P<own>his|her|their))\s(?:(?!own\b)[a-z-]+\s)?"
    r"(?P<noun>claim|statement|remark|comment|assertion|suggestion|warning|accusation|promise|pledge|vow|insistence|"
    r"argument|declaration|description|assessment|prediction|assurance|boast|complaint|contention|allegation|"
    r"observation|admission|explanation|threat)s?\s(?:that\s(?!day\b|time\b|week\b)|(?=of\s[^;:]* as\b))(?=[^;:]*$)"
)
# "Bo Diaz’s claim that he was robbed was “a lie”": what somebody says of the claim
_IS_PREDICATE = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|[a-z]+ed)\s[^;:]*"
    r"\s(?:is|was|are|were|amounts? to|amounted to)(?:\s(?:an?|the|\w+ly))?\s*$"
)
_MAY = re.compile(r"\b(?:can|could|may|might|must|should|will|would|to)\s$")
