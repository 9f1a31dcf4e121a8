"""Phrases without a name that stand for somebody the text has named: words for bodies, for trades, for a person's age.

Which of them means whom, `people` decides; here are the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.lexicon import listed
from generator.tag.speech.phrases import HEADS
from generator.tag.words import ROLES

SINGULAR = listed("he she him her his hers")
BY_AGE = re.compile(r"[Tt]he (\d{1,2})-year-old\b")
THE_BODY = re.compile(
    r"[Tt]he (?:(?!parent|other|rival|second|sister|same|holding|first|new)[a-z-]+ "
    r"(?=company|firm|maker|chain|studio))?(?:company|firm|agency|bank|ministry|department|university|network|union|party|club|group|"
    r"organi[sz]ation|foundation|charity|airline|carmaker|automaker|retailer|chain|commission|council|bureau|coalition|"
    r"association|manufacturer|maker|studio|publisher|start-?up|regulator|watchdog|committee|league|federation|institute|"
    r"utility|service|operator|lender|(?:news)?paper|magazine|outlet|website|site|blog|broadcaster|station|news agency)"
)
SOMEONE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome(?:one|body))\b|"
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|(?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*[’']s?) (?:\w+ )?"
    r"(?:father|mother|mom|mum|dad|brother|sister|son|daughter|wife|husband|man|woman|"
    r"boy|girl|officer|driver|lawyer|doctor|spokes\w+|suspect|victim|teacher|nurse|agent|official|neighbou?r|friend|uncle|aunt)$"
)
# "a less successful trip to her doctor": nobody
THING = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){0,3}"
    r"(?:trip|day|year|month|week|night|morning|moment|time|place|way|thing|part|study|"
    r"report|law|bill|deal|plan|book|film|song|game|match|photo|picture|video|storm|fire|crash|attack|war|vote|house|"
    r"room|road|street|car|bus|plane|number|lot|bit|range|series|sense|kind|sort|decision|investigation|trial|"
    r"treatment|test|programme|program|system|project|change|problem|question|idea|event|meeting|job|look|glance)"
    r"(?=$|\s(?:of|in|on|to|at|for|with|from|by|about|that|which)\b)"
)
ONE = listed("someone somebody a an one another the his her its their this that my our")
# Writers call whom they write about so for a change; who comes in as "the judge" or "the officer" is somebody new.
# "the Harl Democrat", "the White House hopeful": somebody known, unless the text spoke of "a Democrat" before
CALLED = re.compile(
    r"[Tt]he (?:[\w’'.-]+ ){0,4}(?P<head>Democrat|Republican|Conservative|Tory|Liberal|Independent|hopeful|candidate|"
    r"nominee|contender|leader|chief|[Pp]resident|[Ss]peaker|[Gg]overnor|congressman|congresswoman|"
    r"[Cc]hancellor|[Pp]remier|[Pp]rime [Mm]inister|front-?runner)"
)
FAMOUS = re.compile(
    r"[Tt]he (?:[\w’'-]+ ){0,3}(?:actor|actress|star|superstar|singer|songwriter|singer-songwriter|rapper|"
    r"painter|sculptor|poet|"
    r"photographer|playwright|composer|pianist|violinist|cellist|dancer|choreographer|swimmer|runner|cyclist|skier|"
    r"catcher|outfielder|shortstop|linebacker|musician|"
    r"comedian|comic|model|supermodel|influencer|host|filmmaker|author|novelist|athlete|champion|quarterback|striker|"
    r"midfielder|winger|goalkeeper|defender|forward|pitcher|golfer|boxer|wrestler|icon|legend|frontman|drummer|guitarist|"
    r"businessman|businesswoman|politician|billionaire|mogul|entrepreneur|songstress|starlet|alum|crooner|youngster|"
    r"veteran|freshman|sophomore|junior|senior|"
    r"native|duchess|duke|royal|Olympian|designer|artist|mom|dad|"
    r"(?:mother|father|mom|dad) of (?:one|two|three|four|five|six)|"
    r"[Gg]rammy winner|Oscar winner)"
)
THE_PERSON = re.compile(r"[Tt]he (?:[a-z-]+ )?(?P<head>[a-z]+)")
PERSONS = ROLES | listed("man woman boy girl defendant patient rancher farmer rider widow widower")
BLOCKS_BACK = 3  # paragraphs
# Words between "a" and "mayor" of one phrase: "a U.S. mayor", not "a term. The mayor" or "a day with the mayor"
BETWEEN = r"(?:(?!(?:the|his|her|their|of|with|for|and|by|from)\s)(?:[\w’'-]+|(?:[A-Z]\.)+)\s+){0,4}"


_BODIES = (
    r"(?:company|firm|agency|bank|ministry|department|university|network|union|party|club|group|organi[sz]ation|"
    r"foundation|charity|airline|commission|council|bureau|coalition|association|committee|league|federation|institute|"
    r"authority|board|chamber|guild|collective|cooperative|panel|court|office|hospital|museum|church|consortium|"
    r"alliance|trust|tribunal|embassy|operator|lender|newspaper|magazine|website|channel|campaign|government)"
)
_A_BODY = re.compile(
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){{0,3}}?{_BODIES}"
    r"(?=$|,|\s(?:of|for|in|at|that|which|behind|on|from)\b)"
)


def is_body(words: str) -> bool:
    """ "the union for harbour pilots", "a charity": said of no person."""
    return bool(_A_BODY.match(words))


def is_introduced(texts: Sequence[str], order: int, start: int, head: str) -> bool:
    """ "a Democrat", "two Democrats" before: somebody without a name."""
    few = r"(?:an?|one|another|some|several|many|two|three|four)"
    some = re.compile(rf"\b{few}\s{BETWEEN}{head}s?\b", re.IGNORECASE)
    before = texts[max(0, order - BLOCKS_BACK) : order]
    return any(some.search(text) for text in before) or bool(some.search(texts[order], 0, start))


def is_called_before(texts: Sequence[str], order: int, start: int, head: str) -> bool:
    """Somebody was called so before, with any article."""
    called = re.compile(rf"\b(?:the|an?|one|another|two|several|his|her|their)\s{BETWEEN}{head}s?\b", re.IGNORECASE)
    return any(called.search(text) for text in texts[:order]) or bool(called.search(texts[order], 0, start))


def is_single(words: str) -> bool:
    """One person without a name: "an official", and not "the officials"."""
    heads = HEADS.search(words.lower())
    return words.lower().split(" ", 1)[0] in ONE and not (heads and heads.group().endswith("s"))


_OWNED_BY = re.compile(r"(?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*[’']s? ")  # "Ann Lee’s son"


def is_someone(words: str) -> bool:
    """ "another man", "her sister", as the subject of a sentence."""
    single = is_single(words) or bool(_OWNED_BY.match(words))
    return single and bool(SOMEONE.match(words)) and not THING.match(words)
