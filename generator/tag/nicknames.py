"""What somebody is called besides their name, where the text says so.

"Ada Norwick, 49, known as “the Heron”", "Ada Norwick, whom the harbour calls La Garza", "“Heron” Norwick". In the story
that says it the two are one; `company` goes on over all stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.tag.acronyms import Introduced
from generator.tag.patterns import CAP
from generator.tag.persons import FULL, looks_personal

_KNOWN = (
    r"(?:(?:also|better|widely|commonly|simply|still|long)[ ])*(?:known"
    r"(?:[ ](?:by|to|in|among|on)[ ](?:[\w’'-]+[ ]){0,3}?\w+)?[ ]as|nicknamed|alias|a\.k\.a\.|aka|"
    r"goes[ ]by(?:[ ]the[ ](?:nick)?name(?:[ ]of)?)?)"
)
_WHOM = r"whom[ ](?:[\w’'-]+[ ]){1,5}?(?:calls?|called|knows?|knew|nicknamed|dubbed)(?:[ ](?:simply|only|as))?"
_QUOTED = r"(?:the[ ])?[\"“‘'](?:[Tt]he[ ])?(?P<nick>[^\"“”‘’]{2,40}?)[.,]?[\"”’']"
_LABEL = _QUOTED.replace("<nick>", "<label>")
_BARE = rf"(?P<bare>(?:(?:El|La|Los|Las|O|Il|Lo|Le|Don|Doña|Dona)[ ]{CAP}|{CAP})(?:[ ]{CAP})?)"
# "the trader from Harl who is": never "the brother of a man", who is another
_WORD = r"(?!(?:of|to|for|by|with|as)[ ])[\w’'-]+"
_APART = rf"(?:,?[ ]\(?)(?:(?:(?:is|was)[ ])?(?:an?|the)[ ](?:{_WORD}[ ]){{1,6}}?)?(?:who[ ](?:is|was|had[ ]been)[ ])?"
_IS = r"(?:also[ ]|(?<=,[ ])|(?<=[ ]\()|(?<=who[ ]is[ ])|(?<=who[ ]was[ ]))"  # "what Ada Norwick called “the Tide”"
_BEHIND = re.compile(
    rf"(?:[ ]of[ ]{CAP})?(?:,[ ]\d{{1,3}})?{_APART}"
    rf"(?:(?:{_KNOWN}|{_WHOM})[ ](?:{_QUOTED}|{_BARE})|{_IS}(?:called|dubbed)[ ]{_LABEL})"
)  # nothing is called so without marks behind a bare "called": "Ada Norwick, called Bo Harl a liar"
_TRIGGER = re.compile(r"\b(?:known|nicknamed|alias|a\.k\.a\.|aka|dubbed|call(?:s|ed)?|knows?|knew|goes)\b")
_BEFORE = re.compile(rf"(?<![\w”\"’])[\"“](?P<nick>{CAP})[\"”][ ](?P<name>{CAP}(?:[ ]{CAP}){{0,2}})(?![ ]{CAP})")
# "the woman the harbour calls la Garza, Ada Norwick,"
_REVERSED = re.compile(
    r"\b(?:man|woman|boy|girl|boss|leader|trafficker|gangster|one)[ ](?:(?:whom|that|who)[ ])?"
    r"(?:(?:[\w’'-]+[ ]){1,4}?(?:calls?|called|knows?[ ]as)|known[ ]as)[ ](?:(?:the|il|lo|la|le|el)[ ])?"
    rf"[\"“‘']?(?P<nick>{CAP}(?:[ ]{CAP})?)[,”’\"']{{1,2}}[ ](?P<name>{FULL})(?=[,.;])"
)
_OR = re.compile(rf",[ ]or[ ][\"“](?P<nick>{CAP})[,.]?[\"”]")  # "the gang of Bo Norwick, or “Heron,” who"
_PERSON_BEFORE = re.compile(rf"{FULL}$")
_ONE_NAME = re.compile(rf"(?<![\w-]){CAP}$")
_THING_BEFORE = re.compile(
    r"\b(?:conference|event|festival|forum|summit|meeting|area|region|neighbou?rhood|street|road|highway|building|programme?|"
    r"plan|project|law|bill|measure|policy|operation|campaign|tournament|match|drug|pill|dish|drink|practice|technique|system|"
    r"method|condition|disease|syndrome|variant|storm|fire|site|show|series|film|book|song|weapon|bomb|missile|plane|ship|boat|"
    r"vessel|bridge|prison|wing|tunnel|route|device|software|tool|game|scheme|scam|tax|day|period|era|phenomenon|effect)s?$"
)
# "the programme of President Ada Norwick known as “Wide Tide”"
_SOMETHING_OF = re.compile(rf"\b(?:of|by|under|from|for)[ ](?:[a-z]+[ ])?{FULL}$")
_LONGEST = 80  # characters of a name that are looked at


def introduced(text: str) -> Iterator[Introduced]:
    """Names of persons with what else they are called, as the sentence says it."""
    if _TRIGGER.search(text):
        for match in _BEHIND.finditer(text):
            group = next(name for name in ("nick", "label", "bare") if match.group(name) is not None)
            near = max(0, match.start() - _LONGEST)
            if match.group().startswith(" ") and _SOMETHING_OF.search(text, near, match.start()):
                continue
            thing = _THING_BEFORE.search(text, near, match.start())
            sure = not thing and (group != "bare" or _personal_before(text, match.start()))
            if sure or _ONE_NAME.search(text, near, match.start()):
                yield Introduced(match.start(), *match.span(group), sure)  # unsure: if it is a person
        for match in _REVERSED.finditer(text):
            if looks_personal(match.group("name"), titled=False):
                yield Introduced(match.end("name"), *match.span("nick"), True)
    for match in _BEFORE.finditer(text):
        yield Introduced(match.end("name"), *match.span("nick"), True)
    for match in _OR.finditer(text):
        if _personal_before(text, match.start()):
            yield Introduced(match.start(), *match.span("nick"), True)


def _personal_before(text: str, end: int) -> bool:
    """Whether a full name of a person ends there; without marks a bandit and his country are called alike."""
    window = text[max(0, end - _LONGEST) : end]
    starts = [m.start() for m in re.finditer(rf"(?<![\w-]){CAP}", window)]
    names = (m.group() for start in starts if (m := _PERSON_BEFORE.match(window, start)))
    return any(looks_personal(name, titled=False) for name in names)
