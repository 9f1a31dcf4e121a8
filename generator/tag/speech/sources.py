"""Who stands before or after a reporting verb: the noun phrase, and whether it is a name, a pronoun or a description.

No parser: phrases end at commas, dashes and subordinating words; appositions are stepped over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.tag.speech.lexicon import ADVERB, CUE, PRONOUNS
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


_TRAILING = re.compile(rf"(?:[\s,]+{ADVERB})+\s*$")
_CLAUSE = re.compile(
    rf"[;:—–{FILL}(\[]|\s-{{1,2}}\s|,\s|\b(?:that|because|when|while|if|although|though|where|which|what|how|why|than|after|before|until|"
    r"since|whether|but|so|yet|as|unless)\s"
)
_LEADING = re.compile(
    r"^(?:[\s,.;:!?)\]…—–-]|(?:and|but|or|so|yet|then|still|even|also|as|when|while|if|because|though|although|later|meanwhile|however|"
    r"nevertheless|indeed|that|after|before|since|where|what|which|how|And|But|So|Yet|Then|Still|Even|Also|As|When|While|If|Because|"
    r"Though|Although|Later|Meanwhile|However|Indeed|That|After|Before|Since|What|How|Or|Nor|Instead|Today|Yesterday)\s+)*"
)
_AND = re.compile(r"\b(?:and|or)\s+")
_PARENTHESIS = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_RELATIVE = re.compile(r",?\s+(?:who|which|whom|whose)(?:[\s,]|$)")
_PREPOSITIONS = frozenset(
    "of for from at in on with to by about against between among into over under near within via behind across than as and or "
    "like towards toward including inside outside".split()
)
_DETERMINERS = frozenset(
    "a an the some many several most few other another one two three four five six seven eight nine ten his her their its "
    "our my both all no any these those this that each every more dozens hundreds".split()
)
HEADS = re.compile(
    r"\b(?:official|officer|spokes\w+|source|aide|advis[eo]r|analyst|expert|lawyer|attorney|prosecutor|witness|resident|agent|"
    r"diplomat|person|people|critic|supporter|voter|lawmaker|senator|researcher|scientist|professor|economist|author|member|"
    r"report|document|statement|poll|survey|study|police|authority|authorities|campaign|government|company|group|agency|ministry|"
    r"leader|director|chief|president|minister|mayor|doctor|executive|manager|strategist|investigator|judge|court|memo|filing|"
    r"article|story|paper|newspaper|editorial|website|letter|email|indictment|complaint|lawsuit)s?\b"
)
LONGEST_PHRASE = 16  # words; a speaker that takes more is a clause
_WORDS = re.compile(r"[\w’'.-]+")
_FUNCTION_END = frozenset(
    "is are was were be been has have had will would can could the a an and or of to in that not it".split()
)


def before_cue(side: Side, low: int, cue: int) -> Source | None:
    """The subject that ends before the verb at `cue`; nothing before `low` belongs to the sentence."""
    region = side.text[low:cue]
    trailing = _TRAILING.search(region)
    end = trailing.start() if trailing and trailing.start() >= 0 else len(region.rstrip())
    region = region[:end].rstrip()
    if region.endswith((",", ")", "—", "–")):
        found = _over_apposition(side, low, low + len(region))
        if found:
            return found
        region = region.rstrip(", —–")
        region = _PARENTHESIS.sub("", region)
    relative = re.search(r",?\s+who$", region)
    if relative:
        return _phrase_ending(side, low, low + relative.start())
    if re.search(r"\b(?:and|or|but)$|\bto$|^\s*$", region):
        clause = clause_start(side, low, low + len(region))
        return (leading(side, clause, cue) if clause > low else None) or leading(side, low, cue)
    found = _phrase_ending(side, low, low + len(region))
    if side.text[cue : cue + 6] in ("saying", "asking", "tellin") and (found is None or found.form == "description"):
        names = side.names.within(low, low + len(region))
        if names and names[-1].end == low + len(region):
            return Source(side.block, names[-1].start, names[-1].end, "name", (names[-1].start, names[-1].end))
    return found


def _phrase_ending(side: Side, low: int, end: int) -> Source | None:
    """The noun phrase that ends at `end`, back to the nearest clause boundary."""
    start = low
    for boundary in _CLAUSE.finditer(side.text, low, end):
        start = boundary.end()
    relative = _RELATIVE.search(side.text, start, end)
    if relative and relative.start() > start:
        end = relative.start()
    for joint in _AND.finditer(side.text, start, end):
        if _starts_subject(side, joint.end(), end) and not _starts_subject(side, start, joint.start(), True):
            start = joint.end()
    return classified(side, start, end)


def _starts_subject(side: Side, start: int, end: int, whole: bool = False) -> bool:
    word = _WORDS.match(side.text, start, end)
    if word is None:
        return False
    if word.group().lower() in PRONOUNS and not whole:
        return True
    names = side.names.within(start, end)
    if not names:
        return False
    return names[0].start == start and (not whole or names[-1].end >= end - 1)


_NAMED_SO = re.compile(r"\b(?:named|called|the name of|the name|identified as|known as|introduced as)\s+(?=[^,]*,$)")


def _over_apposition(side: Side, low: int, end: int) -> Source | None:
    """ "Ann Lee, a judge in Oslo, said": the name before the first comma of the apposition."""
    text = side.text[low:end]
    if text.endswith(")"):
        bare = _PARENTHESIS.sub("", text)
        found = classified(side, clause_start(side, low, low + len(bare)), low + len(bare))
        if found and found.form == "name":
            return found
    commas = [match.start() for match in re.finditer(r",|\s[—–-]\s|\s?[—–]", text)]
    best: Source | None = None
    if text.endswith(",") and len(commas) > 1:
        after_gap = (
            commas[-2] + 1 + len(text[commas[-2] + 1 : commas[-1]]) - len(text[commas[-2] + 1 : commas[-1]].lstrip())
        )
        name = _whole_name(side, low + after_gap, end)
        if name and name.end == low + commas[-1]:
            return Source(side.block, name.start, name.end, "name", (name.start, name.end))
    called = _NAMED_SO.search(text)
    if called:
        names = side.names.within(low + called.end(), end)
        if names and names[0].start == low + called.end() and side.text[names[0].end : end].strip(" ,") == "":
            return Source(side.block, names[0].start, names[0].end, "name", (names[0].start, names[0].end))
    for at in reversed(commas[:-1] if text.endswith((",", "—", "–")) else commas):
        stop = low + at
        found = classified(side, clause_start(side, low, stop), stop)
        if found is None:
            continue
        if found.form == "name" and _goes_on_as_apposition(side.text, stop, side.names):
            return found
        if best is None and found.form == "description":
            best = found
    return best


def is_appositive(side: Side, low: int, cue: int) -> bool:
    """ "Ann Lee, a judge, said": the sentence begins with a name or a role, then a comma, then no verb before the last one."""
    start = low + _leading_length(side.text[low:cue])
    comma = side.text.find(",", start, cue)
    head = side.text[start:comma]
    if comma < 0 or len(head.split()) > 9 or _FIRST_VERB.search(head + " "):
        return False
    found = classified(side, start, comma)
    if found is None:
        return False
    tail = side.text[comma + 1 : cue].lstrip()
    return comma == len(side.text[:cue].rstrip()) - 1 or not re.match(r"(?:he|she|it|they|and|but|so|which)\b", tail)


def _goes_on_as_apposition(text: str, comma: int, names: Names) -> bool:
    following = text[comma + 1 : comma + 30].lstrip(" —–-")
    first = _WORDS.match(following)
    if first is None:
        return False
    word = first.group()
    return not (word in ("and", "or") or word.lower() in ("he", "she", "they", "it", "we"))


def clause_start(side: Side, low: int, end: int) -> int:
    start = low
    for boundary in _CLAUSE.finditer(side.text, low, end):
        start = boundary.end()
    return start


_AFTER_END = re.compile(
    rf"[.,;:!?—–(){FILL}\[\n]|\s-{{1,2}}\s|\s(?:who|which|that|when|while|as|after|before|during|because|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"in an?|in his|in her|at an?|last|this|adding|referring|speaking|told|said|and|but|if|to (?:reporters|supporters)|by|through|via|"
    r"earlier|later|yesterday|today|again|then|is|was|has|had|have|were|are|will|about|under)\b"
)


def after_cue(side: Side, start: int, high: int, loose: bool = False) -> Source | None:
    """The phrase behind an inverted verb: "said Ann Lee, a judge"; `loose`: whatever stands there is a source."""
    lead = re.match(r"\s+(?:\w+ly\s+)?", side.text[start:high])
    if lead is None:
        return None
    begin = start + lead.end()
    stop = _AFTER_END.search(side.text, begin, high)
    while stop and stop.group() == "." and is_abbreviated(side.text, stop.start()):
        stop = _AFTER_END.search(side.text, stop.end(), high)
    end = stop.start() if stop else high
    inside = [name for name in side.names.within(begin, high) if name.start < end <= name.end]
    end = max([end, *(name.end for name in inside)])
    found = classified(side, begin, end)
    if found is None and stop and stop.group().strip() == "and":
        further = _AFTER_END.search(side.text, stop.end(), high)
        end = further.start() if further else high
        found = classified(side, begin, end)
    if found is None and loose and 0 < len(side.text[begin:end].split()) <= LONGEST_PHRASE:
        return Source(side.block, begin, begin + len(side.text[begin:end].rstrip()), "description")
    return _named_behind(side, found, end, high) if found and found.form == "description" else found


def _named_behind(side: Side, found: Source, end: int, high: int) -> Source:
    """ "a spokesman for the port, Ann Lee": the apposition gives the name."""
    gap = re.match(r"\s*,\s+", side.text[end:high])
    name = _whole_name(side, end + gap.end(), high) if gap else None
    return Source(side.block, name.start, name.end, "name", (name.start, name.end)) if name else found


def _whole_name(side: Side, start: int, high: int) -> Name | None:
    """A person's name that fills the place between two commas."""
    names = side.names.within(start, high)
    if not names or names[0].start != start or side.text[names[0].end : names[0].end + 1] not in (",", ".", "", ";"):
        return None
    sure = names[0].person if names[0].person is not None else " " in names[0].text
    return names[0] if sure else None


_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|Rev|St|Sgt|Capt|Prof|Maj|Del|Det|Supt|Insp|Asst|Dep|Hon|Fr|Sr|Jr|Adm|Cmdr|vs|No)|\b[A-Z])$"
)


def is_abbreviated(text: str, dot: int) -> bool:
    return bool(_ABBREVIATED.search(text[max(0, dot - 5) : dot]))


_FIRST_VERB = re.compile(
    r"\s(?:\w{2,}ed|is|was|are|were|has|have|had|will|would|can|could|does|did|do|went|took|made|gave|came|left|got|held|began|"
    r"kept|led|met|sent|ran|won|lost|drew|stood|sat|put|set|spoke|rose|fell|grew|knew|brought|bought|paid)\b"
)
_SUBJECT_GAP = re.compile(rf"[,;:{FILL}]|\b(?:of|for|to|in|at|by|with|that|from|on|after|before)\b")


def leading(side: Side, low: int, high: int) -> Source | None:
    """The subject at the start of the sentence, up to its first verb or comma."""
    start = low + _leading_length(side.text[low:high])
    word = _WORDS.match(side.text, start, high)
    if word and word.group().lower() in ("he", "she", "they", "i", "we"):
        return Source(side.block, word.start(), word.end(), "pronoun")
    names = side.names.within(start, high)
    if names and _is_subject(side, start, names[0]):
        return Source(side.block, names[0].start, names[0].end, "name", (names[0].start, names[0].end))
    verb = _FIRST_VERB.search(side.text, start, high) or CUE.search(side.text, start, high)
    if verb and verb.start() > start:
        region = re.split(r",?\s+(?:who|which|whose)\b", side.text[start : verb.start()])[0].rstrip()
        over = _over_apposition(side, start, start + len(region)) if region.endswith(",") else None
        found = over or _phrase_ending(side, start, start + len(region.rstrip(",")))
        if found:
            return found
    comma = side.text.find(", ", start, high)
    return leading(side, comma + 2, high) if 0 < comma < high - 3 else None


def _is_subject(side: Side, start: int, name: Name) -> bool:
    """A name that begins the sentence and is not part of something else ("the U.S. agent", "Lee's lawyer")."""
    between = side.text[start : name.start]
    if len(between.split()) > 6 or _SUBJECT_GAP.search(between):
        return False
    following = side.text[name.end : name.end + 30]
    word = _WORDS.match(following.lstrip())
    role = word and following[:1] == " " and HEADS.fullmatch(word.group().lower())
    return not (following.startswith(("’s ", "'s ", "’ ", "' ")) or role)


def _leading_length(text: str) -> int:
    match = _LEADING.match(text)
    return match.end() if match else 0


def classified(side: Side, start: int, end: int) -> Source | None:
    """What the phrase at start to end is, None when it cannot be a speaker."""
    start += _leading_length(side.text[start:end])
    text = side.text[start:end].rstrip(" ,")
    end = start + len(text)
    words = _WORDS.findall(text)
    if not words or len(words) > LONGEST_PHRASE or FILL in text:
        return None
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return Source(side.block, start, end, "pronoun")
    name = _head_name(side, start, end)
    if name:
        return Source(side.block, name.start, name.end, "name", (name.start, name.end))
    if words[-1].lower() in _FUNCTION_END or words[0].lower() in ("there", "it", "this", "that", "to"):
        return None
    first = words[0].lower()
    if first in _DETERMINERS or HEADS.search(text.lower()) or (words[-1].endswith("s") and len(words) <= 5):
        return Source(side.block, start, end, "description")
    return None


def _head_name(side: Side, start: int, end: int) -> Name | None:
    """The name that is the phrase's head: at its end and governed by nothing, or at its start."""
    names = side.names.within(start, end)
    if not names:
        return None
    last, first = names[-1], names[0]
    if side.text[last.end : end].strip(' ,."”') == "" and not _governed(side.text[start : last.start]):
        return last
    opens = side.text[start : first.start].strip().lower() in ("", "the")
    following = _WORDS.match(side.text[first.end : end].lstrip())
    if opens and following and following.group().lower() in _PREPOSITIONS and side.text[first.end] == " ":
        return first
    return None


def _governed(before: str) -> bool:
    """Is the name behind `before` part of something else: "a spokesman for ...", "... 's lawyer"?"""
    words = _WORDS.findall(before)
    if not words:
        return False
    if words[-1].lower() in _PREPOSITIONS:
        return words[-1].lower() not in ("and", "or") or len(words) > 6
    if (
        words[-1].lower() in ("the", "a", "an")
        and len(words) > 1
        and words[-2].lower() in _PREPOSITIONS - {"and", "or"}
    ):
        return True
    return False
