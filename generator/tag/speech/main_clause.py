"""Where the main clause of a sentence begins, behind what opens it: "Shaking with cold, the mayor said"."""

from __future__ import annotations

import re

from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side

# irregular past forms that are no other word as a rule
PAST = (
    "found|told|thought|felt|heard|saw|taught|built|caught|chose|drove|fought|flew|hid|hung|laid|meant|rode|rang|sang|"
    "shot|shook|slept|sold|spent|stole|struck|swore|threw|wore|wrote|woke|understood|broke|drank|ate|dug|fled|forgot|"
    "froze|sought|sank|slid|swam|swept|tore|wept|withdrew|became|blew|bit|bent|leapt|lent|bound|wound|overcame|undertook"
)
FIRST_VERB = re.compile(
    r"\s(?:(?:\w+-)?\w{2,}ed|is|was|are|were|has|have|had|will|would|can|could|does|did|do|went|took|made|gave|came|left|got|held|began|"
    rf"kept|led|met|sent|ran|won|lost|drew|stood|sat|put|set|spoke|rose|fell|grew|knew|brought|bought|paid|{PAST})\b"
)
# "As Ann Lee reported, the mayor was ...": about the mayor
_AS_REPORTED = re.compile(
    r"\s*As [^,.;]{2,60}?\b(?:reported|reports|noted|notes|wrote|writes|put it|said|says)\b[^,.;]{0,40},\s+"
)
# "Nearly ten years after Ann Lee died in Harl, a judge has issued a report"
_LONG_AFTER = re.compile(
    r"\s*(?:(?:Nearly|Almost|About|Just|Only|Some|More than|Less than|Shortly|Soon|Long|Moments|Minutes|Hours|Days|"
    r"Weeks|Months|Years|Two|Three|Four|Five|Ten|One|A|An|\d+)\s(?:[\w-]+\s){0,3})(?:after|before|since)\s"
    r"(?:[^,;:.]|\b[A-Z]\.){4,160},\s+(?=[a-z]|[A-Z])"
)
# "Shaking with cold, the mayor said", "Calling Ann Lee a friend, he said"
_PARTICIPIAL = re.compile(
    r"\s*(?!(?:Beijing|King|During|According|Nothing|Everything|Something|Anything)\b)"
    r"(?:[A-Z][a-z]+ing|Asked|Pressed|Questioned|Pushed|Faced|Told|Backed|Forced|Stung|Confronted|Challenged|Reached|Contacted)\s"
    r"(?:[^,;:.]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.){4,100},\s+(?=[a-z]|[A-Z])"
)
# "Though the trade is slow, Ann Lee urged them on": about her
_SUBORDINATE = re.compile(
    r"\s*(?:Though|Although|While|When|If|Because|Since|After|Before|Once|As)\s[^,;:.]{4,160},\s+"
)


def behind_opening(text: str, low: int, high: int) -> int:
    """Where the sentence goes on behind a report, a time or a participle that opens it."""
    for opening in (_AS_REPORTED, _LONG_AFTER, _PARTICIPIAL):
        found = opening.match(text, low, high)
        low = found.end() if found else low
    return low


def main_clause(side: Side, low: int, high: int) -> Name | None:
    """The name that a verb follows, right behind the clause that opens the sentence."""
    opening = _SUBORDINATE.match(side.text, low, high)
    names = side.names.within(opening.end(), high) if opening else []
    acts = opening and names and names[0].start == opening.end() and FIRST_VERB.match(side.text, names[0].end)
    return names[0] if acts else None
