"""From a verb of reporting to its subject, and which forms of such a verb report nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import CUE, NOUNS_TOO, PAPER, STRONG, listed
from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import Side, Source, classified, is_abbreviated, named, phrase_ending
from generator.tag.speech.subjects import LONGEST_SENTENCE, before_cue, leading


@dataclass(frozen=True, slots=True)
class Hit:
    """A speaker and the word that shows it."""

    source: Source
    cue: str


_PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are)(?:n[’']t)?|been|be|being|get|gets|got)\s+(?:[a-z]\w*ly\s+|also\s+|not\s+)?$"
)
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|some|any|no|of|for|in|on|by|with|from|to|into|about|amid|despite|against|such|more|"
    r"new|false|recent|several|many|other)|’s|'s|s’)\s+$"
)

_HABIT = re.compile(  # "prefers to call": reports like "calls"
    r"\b(?:prefer|continue|like|decide|chose|choose|tend|manage|came|went on|goes on|"
    r"sought|seek|rush|proceed)(?:s|d|ed)? to $"
)


_A_SAYING = re.compile(r"\b(?:old|famous|popular|favou?rite|common|well-known|familiar) (?:[\w’'-]+ ){0,2}$")
_THAT = re.compile(r"\s+that\b")


_GOES_ON = re.compile(r"continu\w+ to\b")  # "were continuing to look into it"
# "a text from Ann Lee that said", "a note that said"
_NAME_THAT = re.compile(rf"\b(?:[^\W\d_a-z][\w’'-]+|{PAPER}) that $")


# "called the news reports “sad”", "received reports": what somebody called or got
_OBJECT = re.compile(
    r"\b(?:call|dismiss|reject|denounce|describ|dubb?|term|label|brand|deni|confirm|receiv|cit|question|ignor|read|issu)e?[sd]?"
    r"(?:\s(?:the|those|these|such|such\sa|any|all|his|her|its|their))?(?:\s[a-z]+)?\s$"
)


# "a statement shared with the paper"
_GIVEN_OUT = re.compile(r"(?:shared|posted|emailed|addressed|quoted|cited|reported|obtained)\s(?:with|by)\b")
_A_PAPER = re.compile(rf"\b(?:an?|the|this|his|her|their|its)\s(?:[\w-]+\s)?{PAPER}\s$")
_AFTER_DOING = re.compile(r"\b[a-z]+ing $")  # "targeting alleged “traitors”"
# "talking points", "criminal charges"
_COMPOUND = re.compile(
    r"\b(?:talking|turning|bullet|percentage|starting|news|press|annual|media|intelligence|criminal|felony|murder|drug|"
    r"federal|insurance|tax|death|public|recent|additional)\s$"
)


def is_noun(text: str, cue: int) -> bool:
    """ "his claims", "an alleged dealer", "he was charged": a form of a verb that reports nothing here."""
    if _BEFORE_NOUN.search(text, max(0, cue - 12), cue) and not _NAME_THAT.search(text, max(0, cue - 30), cue):
        return not _HABIT.search(text, max(0, cue - 20), cue)
    if _COMPOUND.search(text, max(0, cue - 16), cue) and text[cue : cue + 12].split(" ")[0].rstrip(".,;") in NOUNS_TOO:
        return True
    if _GOES_ON.match(text, cue) or _OBJECT.search(text, max(0, cue - 50), cue):
        return True
    if text.startswith(("snapped up", "snaps up"), cue) or (
        text.startswith("alleged", cue) and _AFTER_DOING.search(text, max(0, cue - 16), cue)
    ):
        return True
    if _GIVEN_OUT.match(text, cue) and _A_PAPER.search(text, max(0, cue - 40), cue):
        return True
    if text.startswith("saying", cue):
        return bool(_A_SAYING.search(text, max(0, cue - 60), cue))
    return not text[cue : cue + 12].split(" ")[0].endswith("ing") and bool(_PASSIVE.search(text, max(0, cue - 24), cue))


def subject(side: Side, cue: re.Match[str], begin: int, high: int) -> Hit | None:
    """Who does the reporting: the subject before the verb, the phrase behind it, or for "adding" the main clause's."""
    region = side.text[begin : cue.start()].rstrip()
    other = _SAID_OF.search(region)
    told_of = classified(side, begin + other.start("who"), begin + len(region)) if other else None
    if told_of:
        return Hit(told_of, cue.group())
    thinking = _REMEMBERS.search(region) if cue.group().endswith("ing") else None
    if thinking:
        own = before_cue(side, begin, begin + thinking.start())
        return Hit(own, cue.group()) if own else None
    heard = _WAS_HEARD.search(region) if cue.group().endswith("ing") else None
    if heard:  # "the Harl-born Lee was heard shouting, “"
        own = phrase_ending(side, begin, begin + heard.start())
        return Hit(own, cue.group()) if own else None
    beside = _WITH.search(region) if cue.group().endswith("ing") and region.endswith(",") else None
    if beside:  # "..., with Ann Lee, head of the guard, saying: "
        names = side.names.within(begin + beside.end(), cue.start())
        begun = names and names[0].start == begin + beside.end() and (names[0].person or " " in names[0].text)
        begun = begun and (beside.group().startswith(",") or side.text.startswith(",", names[0].end))
        source = named(side, names[0]) if begun else main_subject(side, begin, cue.start())
    elif cue.group().endswith("ing") and (aside := _ASIDE.search(region)):
        source = main_subject(side, begin, begin + aside.start())
    else:
        source = _closing(side, cue, region, high) or before_cue(side, begin, cue.start())
    bare = not cue.group().endswith("ing")  # "..., warning Ann Lee, “": not her words
    if source is None and bare and cue.group() in STRONG - TELLING and not _THAT.match(side.text, cue.end(), high):
        source = after_cue(side, cue.end(), high)
        source = source if source and source.form != "description" else None
        if source and ACTS_NEXT.match(side.text, source.end, high):  # "said the U.S. supports it", "said it was"
            first = leading(side, begin, cue.start())
            source = first or (source if source.form == "pronoun" else None)
    if not bare:
        source = shown(side, begin, cue.start()) or source
    source = source or leading(side, begin, cue.start())
    return Hit(source, cue.group()) if source and not _is_nobody(side, source, cue.start()) else None


ACTS_NEXT = re.compile(
    r"\s(?!(?:of|at|in|on|from|for|with|by|to|during|after|before|as|when|while|who|and|but|last|this|late|early|earlier|"
    r"later|yesterday|today|via|then|about|above|near|amid)\b)[a-z]+\b"
)


def _is_nobody(side: Side, source: Source, cue: int) -> bool:
    """ "It is rare for a group, whose motto promises “...”": that it says nothing."""
    it = source.form == "pronoun" and side.text[source.start : source.end].lower() == "it"
    return it and _IT_IS.match(side.text, source.end, cue) is not None


_IT_IS = re.compile(r"\s(?:is|was|has been|will be|would be|seems|seemed|remains|may be)\s")


# "Ann Lee said her father told her, “": the father
_SAID_OF = re.compile(
    r"\s(?:said|says|recalled|recalls|remembered|remembers|testified|claims|claimed)\s(?:that\s)?"
    rf"(?P<who>(?:his|her|their|an?|one|another)\s(?!(?:[a-z-]+\s)?{PAPER}\b)[a-z][a-z-]*(?:\s[a-z][a-z-]*)?)"
    r"(?:\s(?:had|has|once|later|then))?$"
)
_REMEMBERS = re.compile(r"\s(?:remembers|remembered|recalls|recalled)$")  # "Ann Lee remembers thinking, “"
_WAS_HEARD = re.compile(
    r"\s(?:can be|could be|is|was|are|were)\s(?:over)?(?:heard|seen|caught|filmed|recorded|quoted)(?: as)?$"
)
# "..., saying", "..., first noting"; "touted the plan, which many have mocked, saying"
_ASIDE = re.compile(r"(?:,\s(?:which|whom)\s[^,;:]{3,100})?,(?:\s(?:\w+ly|first|then|also|later|even))?$|\sand$")
_WITH = re.compile(r"(?:,\swith|\sof)\s(?=[^;:.]{3,120}$)")
PLAIN = listed("says said explains explained adds added argues argued notes noted insists insisted wrote writes")


TELLING = listed("tell tells told")  # "told Ann Lee": not her words
_ENDS = re.compile(  # "argues Ann Lee of Harl College.", "says Ann Lee, a judge."
    r"(?:\s(?:of|at|for|with|from)\s[^.,;:!?]{2,80}|,\s(?:an?|the|who)\s[^.;:!?]{2,160})?\s*[.:]\s*$"
)


def _closing(side: Side, cue: re.Match[str], region: str, high: int) -> Source | None:
    """ "Serve nothing before, no wine, no beer, says Ann Lee.": the name ends the sentence."""
    behind = after_cue(side, cue.end(), high) if region.endswith((",", " –", " —")) and cue.group() in PLAIN else None
    set_in = behind is not None and side.text.startswith(",", behind.end)  # "The port, wrote Ann Lee, was “lost”"
    closes = behind and behind.form == "name" and (set_in or _ENDS.match(side.text, behind.end, high))
    return behind if closes else None


_SHOWS = re.compile(
    r"\b(?:quot(?:ed|es|ing)|shows?|showed|showing|captured|caught|recorded|heard|hear)\s(?=(?P<who>him|her|them)?)"
)


def shown(side: Side, begin: int, participle: int) -> Source | None:
    """ "The video shows her meeting them, and saying": her words, not the video's."""
    shows = _SHOWS.search(side.text, begin, participle)
    if shows and shows["who"]:
        return Source(side.block, *shows.span("who"), "pronoun")
    names = side.names.within(shows.end(), participle) if shows else []
    return named(side, names[0]) if shows and names and names[0].start == shows.end() else None


def main_subject(side: Side, begin: int, participle: int) -> Source | None:
    for cue in reversed(list(CUE.finditer(side.text, begin, participle))[-4:]):
        if cue.group().endswith("ing") or is_noun(side.text, cue.start()):
            continue
        lead = side.text[begin : cue.start()].rstrip()
        after = lead.endswith((FILL, FILL + ","))
        source = after_cue(side, cue.end(), participle) if after else before_cue(side, begin, cue.start())
        if source:
            return source
    return leading(side, begin, participle)


_STOP = re.compile(rf"[.!?]+[)\]’”]*\s+(?=[^\W\d_a-z]|[“(‘{FILL}])|[.!?]+$")


def sentence_start(text: str, low: int, at: int) -> int:
    """Where the sentence that holds `at` begins, `low` at the earliest."""
    begin = low
    for stop in _STOP.finditer(text, low, min(at + 1, len(text))):
        if not is_abbreviated(text, stop.start()):
            begin = stop.end()
    return begin


def first_stop(text: str, start: int, high: int) -> int:
    for stop in _STOP.finditer(text, start, high):
        if not is_abbreviated(text, stop.start()):
            return stop.start() + 1
    return high


def is_set_in(text: str, cue: re.Match[str]) -> bool:
    """ "The question, she says, is how they will respond": set into the sentence, it reports all of it."""
    return text.startswith(",", cue.end()) and bool(_SET_IN.search(text, max(0, cue.start() - 40), cue.start()))


_SET_IN = re.compile(r",\s(?:he|she|they|(?:[^\W\d_a-z][\w’'.-]*\s){0,3}[^\W\d_a-z][\w’'.-]*)\s$")


def last_report(side: Side, end: int, low: int = 0) -> tuple[Hit | None, int]:
    """(who reports last before `end`, where the sentence begins)."""
    low = max(low, end - LONGEST_SENTENCE)
    begin = sentence_start(side.text, low, max(low, end - 1))
    begin = begin if begin < end else low
    cues = list(CUE.finditer(side.text, begin, end))
    for cue in sorted(cues, key=lambda cue: (is_set_in(side.text, cue), cue.start()), reverse=True):
        hit = None if is_noun(side.text, cue.start()) else subject(side, cue, begin, end)
        if hit:
            return hit, begin
    return None, begin
