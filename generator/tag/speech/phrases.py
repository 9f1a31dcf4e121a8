"""Noun phrases as speakers: a name, a pronoun or a description, and where a phrase begins and ends.

No parser: phrases end at commas, dashes and subordinating words. Which phrase belongs to which verb, `subjects` and
`inverted` say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.tag.events.sentences import Sentences
from generator.tag.speech.actors import are_people, one_who_acts
from generator.tag.speech.lexicon import PRONOUNS, listed
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name, Names

Form = Literal["name", "pronoun", "description"]


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as printed. `name` is the name itself, where the phrase is one."""

    block: int
    start: int
    end: int
    form: Form
    name: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A block as the finders see it: quotations masked, its names known."""

    block: int
    text: str  # masked
    names: Names
    printed: str  # the text as printed
    sentences: Sentences  # of the text as printed


_CLAUSE = re.compile(
    rf"[;:—–{FILL}(\[]|\s-{{1,2}}\s|,\s|\b(?:that|because|when|while|if|although|though|where|which|what|how|why|than|after|before|until|"
    r"since|whether|but|so|yet|as|unless)\s"
)
_LEADING = re.compile(
    r"^(?:[\s,.;:!?)\]…—–-]|\([a-z]+\)\s|(?:and|but|or|so|yet|then|still|even|also|as|when|while|if|because|though|although|later|meanwhile|however|"
    r"nevertheless|indeed|that|after|before|since|where|what|which|how|And|But|So|Yet|Then|Still|Even|Also|As|When|While|If|Because|"
    r"Though|Although|Later|Afterwards?|Eventually|Finally|Recently|Earlier|Separately|Additionally|Nonetheless|Nevertheless|"
    r"Moreover|Previously|Subsequently|Meanwhile|However|Indeed|That|After|Before|Since|What|How|Or|Nor|Instead|Today|Yesterday)\s+)*"
)
_AND = re.compile(r"\b(?:and|or)\s+")
_RELATIVE = re.compile(r",?\s+(?:who|which|whom|whose)(?:[\s,]|$)")
_PREPOSITIONS = listed(
    "of for from at in on with to by about against between among into over under near within via behind across "
    "than as and or "
    "like towards toward including inside outside"
)
_DETERMINERS = listed(
    "a an the some many several most few other another one two three four five six seven eight nine ten his her "
    "their its "
    "our my someone somebody everyone everybody both all no any these those this that each every more dozens hundreds"
)
HEADS = re.compile(
    r"\b(?:official|officer|spokes\w+|source|aide|advis[eo]r|analyst|expert|lawyer|attorney|prosecutor|witness|resident|agent|"
    r"diplomat|person|people|critic|supporter|voter|lawmaker|senator|researcher|scientist|professor|economist|author|member|"
    r"report|document|statement|poll|survey|study|police|authority|authorities|campaign|government|company|group|agency|ministry|"
    r"leader|director|chief|president|minister|mayor|doctor|executive|manager|strategist|investigator|judge|court|memo|filing|"
    r"research|analysis|investigation|data|review|findings|article|story|paper|newspaper|editorial|website|letter|email|indictment|complaint|lawsuit)s?\b"
)
# "MEXICO CITY (News) - ", "NEWARK, N.J. — "
_CAPITAL = "A-ZÀ-ÖØ-Þ"
DATELINE = re.compile(
    r"(?:[A-Z][\w .,’'-]{2,40}\s)?\((?:CNN|AP|Reuters|AFP|UPI)\)\s*(?:[—–-]+\s*)?|"  # "Harl (CNN) The mayor said"
    rf"[{_CAPITAL}][{_CAPITAL} .,’'-]+(?:,\s[A-Z][\w.]+)*(?:\s\([^)]{{2,40}}\))?\s*[—–-]+\s+"
)
_NO_START = listed(
    "there it this that to your my in on at of for by with from during after before about into over under through as "
    "beyond despite besides amid among without within since until upon toward towards against between behind beside "
    "near across along around given including regarding concerning like unlike thanks away instead"
)
# "Ann Lee’s office", "the mayor’s staff": said by whoever belongs to them, not by the owner
_OWNED = re.compile(
    r"(?!(?:It|That|There|Here|What|He|She|Who|Let|This)[’']s\s)(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*(?:’s|'s|s’|s')\s+(?:[\w-]+\s+){0,3}[a-z][\w-]+(?:\s(?:to|of|for|in|at|on)\s[^,]{2,60})?$"
)
# clauses and openings that no speaker has: "both for them and ...", "no matter how", "formed in recent weeks"
_NO_PHRASE = re.compile(
    r"^(?:both (?:for|of|in|to|by|with|on)|no matter|[a-z]+ing (?:an?|the|his|her|its|their|to|that)|"
    r"(?:\w+ed|brought|written|held|led|run|sold|sent|taken) (?:in|by|to|at|for|with|on|from|last|this))\b|"
    r"\b(?:issued|released|published|posted|sent|gave|wrote|made|filed|tweeted|held)\s+(?:an?|the|his|her|its|their|no)\b|"
    r"\b(?:wrote|tweeted|posted|spoke|testified|appealed)\s(?:to|on|in|about)\b|//|\?|^(?:I|we|you|he|she|they)[’']\w|"
    r"\b(?:said|says) (?:in an?|he|she|they|it|[A-Z]\w+)\b|\balso \w+ed\b(?! (?:in|by)\b)|\bsuch as\b|"
    r"\bis looking\b|\b(?:have|has|had) (?:been|\w+ed|died|become|gone|come)\b"
)
_HANDLE = re.compile(r"(?:[Uu]ser |Twitter user )?@\w{3,}")  # of somebody on a network
_SAYS = listed("says said adds added wrote writes tells told we you i he she they")
LONGEST_PHRASE = 16  # words; a speaker that takes more is a clause
WORDS = re.compile(r"[\w’'.-]+")
_KIN = re.compile(
    r"my (?:\w+ )?"
    r"(?:father|mother|dad|mum|mom|brother|sister|son|daughter|wife|husband|uncle|aunt|friend|boss|doctor|teacher)$|"
    r"(?:[Tt]his|[Tt]hat) (?:\w+ )?(?:person|source|official|aide|insider|man|woman|worker|"
    r"resident|user|adviser|advisor)$"
)
_FUNCTION_END = listed(
    "is are was were be been has have had will would can could the a an and or of to in that not it "
    "his her their its my our even only just"
)


def named(side: Side, name: Name) -> Source:
    return Source(side.block, name.start, name.end, "name", (name.start, name.end))


def classified(side: Side, start: int, end: int) -> Source | None:
    """What the phrase at start to end is, None when it cannot be a speaker."""
    start += leading_length(side.text[start:end])
    text = side.text[start:end].rstrip(" ,")
    end = start + len(text)
    words = WORDS.findall(text)
    if not words or len(words) > LONGEST_PHRASE or FILL in text:
        return None
    if len(words) == 1 and words[0].lower() in PRONOUNS and (len(text) == 1 or not text.isupper()):  # not "WHO"
        return Source(side.block, start, end, "pronoun")
    if _HANDLE.fullmatch(text):
        return Source(side.block, start, end, "description")
    name = _head_name(side, start, end)
    if name:
        return named(side, name)
    first = words[0].lower()
    if first in _SAYS and len(words) > 1 and words[1] != "and":
        return None  # "and says the first one was “...”", "we end up with surveys"
    acts = one_who_acts(side.text, side.names, start, end)
    if acts:
        return named(side, acts)
    if words[-1].lower() in _FUNCTION_END or _NO_PHRASE.search(text) or (first in _NO_START and not _KIN.match(text)):
        return None
    if (
        first in _DETERMINERS
        or _OWNED.match(text)
        or _PARTISAN.search(text)
        or HEADS.search(text.lower())
        or (words[-1].endswith("s") and 1 < len(words) <= 5)
        or (len(words) == 1 and are_people(words[0]))
    ):
        return Source(side.block, start, end, "description")
    return None


def _head_name(side: Side, start: int, end: int) -> Name | None:
    """The name that is the phrase's head: governed by nothing, and at its end or before a preposition."""
    opening = next(iter(side.names.within(start, end)), None)
    if opening and opening.start == start and _SENT.match(side.text, opening.end, end):
        return opening  # "messages that Ann Lee sent to the board called it “sad”"
    if opening and opening.person and " " in opening.text and _OF_BODY.match(side.text, opening.end, end):
        before = side.text[start : opening.start]
        if not (_governed(before) or _UNNAMED.match(before)):
            return opening  # "lawyer Ann Lee of the old and Christian guild Harbour Aid"
    for name in reversed(side.names.within(start, end)):
        rest = _OF_PARTY.sub("", side.text[name.end : end])
        following = WORDS.match(rest.lstrip())
        closes = not rest.strip(' ,."”') or (name.person is not True and _OUTLET.fullmatch(rest))
        goes_on = following and following.group().lower() in _PREPOSITIONS and rest[0] == " "
        before = side.text[start : name.start]
        if (
            (closes or goes_on)
            and not _governed(before)
            and not _UNNAMED.match(before)
            and not _is_kind_of_person(before, name.text)
        ):
            return name
    return None


_OF_PARTY = re.compile(r"^\s\((?:[DRI]|Lab|Con|Lib)(?:-[\w.]+)?\)(?=,|\s|$)")  # "Ann Lee (R) of Maine"
_SENT = re.compile(r"\s(?:sent|wrote|posted|made|gave|shared|issued|published)\s(?:to|on|in)\s")
_OF_BODY = re.compile(r"\s(?:of|at|from|with)\s(?:the|an?)\s")

# "an official travelling with Secretary of State Ann Lee": not her
_UNNAMED = re.compile(
    r"(?:(?:an?|one|another)\s[^,]*\b(?:with|for|to|from|at|of)|(?:led|\w+ed) by)\s[^,]*$", re.IGNORECASE
)
_INDEFINITE = re.compile(r"(?:^|\s)(?:an?|another|one|some)\s+$", re.IGNORECASE)
_PARTISAN = re.compile(r"\b(?:Democrat|Republican|Libertarian|Conservative|Liberal|Socialist|Independent)$")


def _is_kind_of_person(before: str, name: str) -> bool:
    """ "another Ohio Republican", "the Democrat": somebody of that kind, without a name."""
    return bool(_INDEFINITE.search(before) or _PARTISAN.search(name))


def _governed(before: str) -> bool:
    """Is the name behind `before` part of something else: "a spokesman for the ...", "interviews in Oslo and ..."?"""
    words = WORDS.findall(_CHIEF_OF.sub("", before))
    if words and words[-1].lower() == "the":
        words = words[:-1]
    if not words:
        return False
    if words[-1].lower() in ("and", "or"):
        return any(word.lower() in _GOVERNING for word in words)
    for word in reversed(words[-3:]):
        if word.lower() in _GOVERNING:
            return True
        if word.endswith(("’s", "'s")):  # "Ann Lee of Harl’s Port Office"
            continue
        if word[:1].isupper() and word not in ("The", "A", "An"):
            return False
    return False


# "the mayor's chief of staff Ann Lee"
_CHIEF_OF = re.compile(r"\b(?:[Cc]hief|[Ss]ecretary|[Hh]ead|[Dd]irector|[Mm]inister) of (?!the\b)[a-z-]+ $")
_OUTLET = re.compile(r"\s(?:magazine|newspaper|website|news agency|television|radio|network)")  # "Harl magazine"
_GOVERNING = _PREPOSITIONS - {"and", "or", "as", "like", "than"}


def phrase_ending(side: Side, low: int, end: int) -> Source | None:
    """The noun phrase that ends at `end`, back to the nearest clause boundary."""
    start = clause_start(side, low, end)
    relative = _RELATIVE.search(side.text, start, end)
    if relative and relative.start() > start:
        own = classified(side, relative.end(), end) if _OWN_SUBJECT.match(side.text, relative.end(), end) else None
        if own:
            return own
        end = relative.start()
    start += len(side.text[start:end]) - len(side.text[start:end].lstrip())
    for joint in _AND.finditer(side.text, start, end):
        if _starts_subject(side, joint.end(), end) and not _starts_subject(side, start, joint.start(), True):
            start = joint.end()
    return classified(side, start, end)


# "the man who authorities say": the verb's subject stands behind the pronoun
_OWN_SUBJECT = re.compile(
    r"(?:the |some |many )?(?:authorities|police|officials|prosecutors|investigators|he|she|they|[A-Z]\w+|"
    r"(?:[\w’'-]+ ){1,3}(?:ministry|government|police|agency|department|officials|prosecutors|authorities))\b"
)


def _starts_subject(side: Side, start: int, end: int, whole: bool = False) -> bool:
    word = WORDS.match(side.text, start, end)
    if word is None:
        return False
    if word.group().lower() in PRONOUNS and not whole:
        return True
    names = side.names.within(start, end)
    if not names:
        return False
    return names[0].start == start and (not whole or names[-1].end >= end - 1)


def clause_start(side: Side, low: int, end: int) -> int:
    start = inside = low
    for boundary in _CLAUSE.finditer(side.text, low, end):
        if boundary.start() < inside:  # "Rep. Ann Lee (D-Ohio) came out and said": what is closed again ends no clause
            continue
        closed = side.text.find(")", boundary.end(), end) if boundary.group() == "(" else -1
        if closed < 0:
            start = boundary.end()
        inside = closed
    return start


def leading_length(text: str) -> int:
    match = _LEADING.match(text)
    return match.end() if match else 0


_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Drs?|Gen|Lt|Col|Sens?|Reps?|Govs?|Rev|St|Sgt|Capt|Prof|Maj|Del|Det|Supt|Insp|Asst|Dep|Hon|Fr|Sr|Jr|Adm|Cmdr|vs|No)|\b[A-Z])$"
)


def is_abbreviated(text: str, dot: int) -> bool:
    return bool(_ABBREVIATED.search(text[max(0, dot - 6) : dot]))
