"""Phrases without a name that stand for somebody the text has named: words for bodies, for trades, for a person's age.

Which of them means whom, `people` decides; here are the words.
"""

from __future__ import annotations

import re

from generator.tag.speech.lexicon import listed

SINGULAR = listed("he she him her his hers")
BY_AGE = re.compile(r"[Tt]he (\d{1,2})-year-old\b")
THE_BODY = re.compile(
    r"[Tt]he (?:(?!parent|other|rival|second|sister|same|holding|first|new)[a-z-]+ "
    r"(?=company|firm|maker|chain|studio))?(?:company|firm|agency|bank|ministry|department|university|network|union|party|club|group|"
    r"organi[sz]ation|foundation|charity|airline|carmaker|automaker|retailer|chain|commission|council|bureau|coalition|"
    r"association|manufacturer|maker|studio|publisher|start-?up|regulator|watchdog|committee|league|federation|institute|"
    r"utility|service|operator|lender)"
)
SOMEONE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome(?:one|body))\b|"
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur) (?:\w+ )?"
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
    r"[Tt]he (?:[\w’'-]+ ){0,4}(?P<head>Democrat|Republican|Conservative|Tory|Liberal|Independent|hopeful|candidate|"
    r"nominee|contender|front-?runner)"
)
FAMOUS = re.compile(
    r"[Tt]he (?:[\w’'-]+ ){0,3}(?:actor|actress|star|superstar|singer|songwriter|singer-songwriter|rapper|musician|"
    r"comedian|comic|model|supermodel|influencer|host|filmmaker|author|novelist|athlete|champion|quarterback|striker|"
    r"midfielder|winger|goalkeeper|defender|forward|pitcher|golfer|boxer|wrestler|icon|legend|frontman|drummer|guitarist|"
    r"billionaire|mogul|entrepreneur|songstress|starlet|alum|crooner|youngster|veteran|freshman|sophomore|junior|senior|"
    r"native|duchess|duke|royal|Olympian|designer|artist|mom|dad|"
    r"(?:mother|father|mom|dad) of (?:one|two|three|four|five|six)|"
    r"[Gg]rammy winner|Oscar winner)"
)
