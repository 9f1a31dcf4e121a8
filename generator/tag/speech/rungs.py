"""The first two rungs of the ladder and which goes first: the words right behind a quotation (`behind`), and those
before it in its sentence."""

from __future__ import annotations

import re

from generator.tag.speech.behind import ACCORDING_BEHIND, BACK, after, closing
from generator.tag.speech.inverted import after_cue
from generator.tag.speech.labels import answered, labelled
from generator.tag.speech.lexicon import ACCORDING, CUE, LY, STRONG, WHEN, listed
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.natures import is_title
from generator.tag.speech.phrases import HEADS, Side, Source, classified
from generator.tag.speech.signatures import signed
from generator.tag.speech.subjects import leading
from generator.tag.speech.unsaid import called_by, claim, is_called, states
from generator.tag.speech.verbs import Hit, is_noun, is_set_in, main_subject, sentence_start, subject

_NEAR = 260  # characters behind a quotation in which its verb may stand
_REACH_WEAK, _REACH_STRONG = 12, 30  # words from a verb to a fragment that it still governs
_ANNOUNCED = re.compile(r"(?:[:,]|\bthat)\s*$")


def near(side: Side, text: str, piece: Piece, whole: bool, low: int, high: int) -> Hit | None:
    """The speaker from the piece's own surroundings; nothing before `low` or behind `high` belongs to it."""
    hit = _near(side, text, piece, whole, low, high)
    silent = hit and (not hit.cue if whole else hit.cue in _DOING)
    dumb = hit and silent and hit.source.form == "name" and _is_place(side, hit.source)
    return None if dumb else hit  # "With its “lax” laws, Oslo saw ...": what a place does


_DOING = listed(
    "see sees saw find finds found finding use uses used using want wants wanted post posted put puts paint painted"
)


def _near(side: Side, text: str, piece: Piece, whole: bool, low: int, high: int) -> Hit | None:
    begin = sentence_start(side.text, max(low, piece.outer_start - BACK), piece.outer_start)
    before = side.text[begin : piece.outer_start]
    high = min(high, piece.outer_end + _NEAR)
    own_line = signed(side, piece, high)
    if own_line or is_title(side.text, text, piece):
        return own_line
    claimed = None if whole else claim(side, begin, piece.outer_start)
    if claimed:
        return claimed
    if _behind_first(text, piece, before):
        return after(side, text, piece, high) or _before(side, piece, whole, begin)
    lead = _before(side, piece, whole, begin)
    if lead and lead.source.form == "description" and lead.cue not in STRONG:
        return closing(side, piece, high) or lead
    return lead or after(side, text, piece, high)


# "who said that, while “the port is old,” many think ...": the words before go on over it
_SAID_THAT_WHILE = re.compile(r"\bsaid that,? (?:while|although|though|if|because|since|when)(?: [\w’'.-]+){0,6}$")
# "Ann Lee, whom Bo Diaz called “a hero,” said": his words
_WHOM_CALLED = re.compile(
    r"\b(?:whom?|which|that)\s[^,;:.]{2,60}?\s"
    r"(?:call(?:s|ed)|dubb?ed|term(?:s|ed)|(?:describe[sd]?|remember(?:s|ed))(?: \w+)? as)"
    r"(?:\s(?:an?|the|his|her|their))?$"
)
_OTHER_CLAUSE = re.compile(r"\s(?:while|but|though|although|whereas|and)\s(?!(?:he|she|they|I)\s)")
_AT_ONCE = re.compile(r"\s(?:he|she|they|I)\s(?:said|says|told|tells|writes|wrote|added|adds|recalls|explains)\b")
_SAID_LAST = re.compile(r"(?:" + CUE.pattern + r")[,:]?(?: that)?$")
_SAID_COLON = re.compile(r"(?:" + CUE.pattern + r"):$")


def _behind_first(text: str, piece: Piece, before: str) -> bool:
    """Are the words behind the better witness? Not when "said," or "said that" leads up to the quotation."""
    comma = text[piece.end - 1 : piece.end] == ","
    lead = before.rstrip()
    if ACCORDING_BEHIND.match(text, piece.outer_end):  # "Ann Lee told them “...,” according to the police": her words
        return not CUE.search(before)
    if comma and _AT_ONCE.match(text, piece.outer_end) and not _SAID_LAST.search(lead):
        return True
    if _SAID_THAT_WHILE.search(lead) or _WHOM_CALLED.search(lead):
        return False
    if _OTHER_CLAUSE.match(text, piece.outer_end) and CUE.search(before):
        return False  # "Ann Lee called it “a hole,” while Bo Diaz said ..."
    if lead.endswith(":"):
        return comma and not _SAID_COLON.search(lead)
    if _ANNOUNCED.search(before) and CUE.search(before):
        return False
    return comma or not lead.strip(" ([—–-")


def _before(side: Side, piece: Piece, whole: bool, begin: int) -> Hit | None:
    """The nearest reporting verb before the quotation in its sentence that has a subject."""
    end = piece.outer_start
    on = _goes_on(side, begin, end)
    if on:
        return on
    put = _PUT_IT.search(side.text, begin, end)
    source = classified(side, *put.span("who")) if put else None
    if source:
        return Hit(source, "put")
    if is_called(side, begin, end):
        return called_by(side, piece, begin)
    lead = side.text[begin:end].rstrip()
    held = answered(side, begin, end) if lead.endswith(":") else None
    if held:
        return held
    caused = _CAUSED.search(side.text, begin, end) if lead.endswith((":", ",")) else None
    if caused:
        source = classified(side, *caused.span("who"))
        return Hit(source, caused["verb"]) if source else None
    worded = _IN_WORDS.search(side.text, begin, end) if "words" in lead[-12:] else None
    if worded:
        source = classified(side, *worded.span("who" if worded["who"] else "whose"))
        return Hit(source, "words") if source else None
    stated = states(side, begin, end)
    if stated:
        return stated
    matches = list(ACCORDING.finditer(side.text, begin, end))
    according = matches[-1] if matches else None
    cues = list(CUE.finditer(side.text, begin, end))[-5:]
    if cues and cues[-1].group() not in STRONG:  # "no crew, Ann Lee said, wants what “runs the risk”": her words
        cues.sort(key=lambda cue: (is_set_in(side.text, cue), cue.start()))
    for cue in reversed(cues):
        if according and according.end() > cue.start():
            break
        if is_noun(side.text, cue.start()) or not (whole or _reaches(side.text, cue, piece)):
            continue
        if _WHICH_THEY_SAY.search(side.text[begin : cue.end()]) and _AND_IS.match(side.text, cue.end(), end):
            continue
        hit = subject(side, cue, begin, end)
        if hit and not is_us(side, hit.source) and not _inside(side, hit):
            return hit
    if according:
        source = after_cue(side, according.end() - 1, end)
        return Hit(source, "according to") if source else None
    return labelled(side, begin, end)


# "the leak, which the guild says came from the sea, was “serious”": not the guild's words
_WHICH_THEY_SAY = re.compile(r", (?:which|that) [^,;:.]{2,60}$")
_AND_IS = re.compile(r"[^,;:.]{0,120}, (?:was|is|were|are|had|has|would|will|could)\b[^,;:.]{0,40}$")
# "as the mayor put it then, the wall had been “finished”"
_PUT_IT = re.compile(r"\b[Aa]s (?P<who>[^,;:]{2,80}?) (?:has |had )?puts? it(?: [^,;:]{1,30})?, [^;:]*$")
# "which prompted the mayor to say in disbelief: "
_CAUSED = re.compile(
    r"\b(?:prompt|caus|forc|inspir|mov|push|compel|spurr?|provok|lead|led)(?:e?s|ed|ing)?\s(?P<who>[^,;:]{3,80}?)\sto\s"
    r"(?:\w+ly\s)?(?P<verb>[a-z]+)(?:\s(?:in|with|on|that|out)\s[^,;:]{2,30})?[:,]\s*$"
)
# "In Ann Lee's words, “", "Ann Lee's last words, “"
_IN_WORDS = re.compile(
    r"(?:\b[Ii]n (?P<who>[^,;:]{2,60}?)[’']s? (?:own )?words|"
    r"(?P<whose>[^,;:]{2,60}?)[’']s? (?:last|final|dying|parting|first|exact|famous|now-famous) "
    r"words(?: were)?)[,:]?\s*$"
)
_AND_SAID = re.compile(
    r"(?:\s(?:during|in|at|for|with|of|on|by|from|about|against)\s[^,;:.]{2,60})?"
    r"\s+(?:(?:and|but|then)\s(?:also\s|then\s)?(?P<verb>said|says|added|wrote|asked|told [^,;:.]{2,40})|"
    r"(?:and\s)?(?P<doing>adding|saying|warning|noting|writing|telling [^,;:.]{2,40})(?:\sthat)?)"
    r"(?:\s(?:it|he|she|they|this|that)\s(?:was|were|is|are|had|would be|could be)(?:\s[\w-]+){0,3})?[,:]?\s*"
)


def _goes_on(side: Side, begin: int, end: int) -> Hit | None:
    """The sentence's subject, where the sentence goes on behind an earlier quotation and says more."""
    if side.text[max(0, begin - 1) : begin] != FILL:
        return None
    sentence = sentence_start(side.text, max(0, begin - BACK), begin)
    joined = _AND_SAID.fullmatch(side.text, begin, end)
    if joined:  # "called it “sad” and said, “...”": whoever the sentence began with
        source = (main_subject if joined["doing"] else leading)(side, sentence, begin)
        return Hit(source, joined["verb"] or joined["doing"]) if source else None
    last = side.printed[max(0, begin - 2) : begin - 1]
    if last not in (".", "?", "!") and _AND_THAT.match(
        side.text, begin, end
    ):  # "called it “sad” and that it was “lost”"
        source = main_subject(side, sentence, begin)
        return Hit(source, "that") if source else None
    return _over(side, sentence, begin, end)


def _over(side: Side, sentence: int, begin: int, end: int) -> Hit | None:
    """ "Ann Lee, who had called it “a hole,” said on Monday that it was “...”": the sentence's own subject."""
    if "," not in side.printed[max(0, begin - 2) : begin + 1]:
        return None
    comma = _COMMA_LATER.match(side.text, begin, end)
    cue = CUE.match(side.text, comma.end() if comma else begin, end)
    tail = _SAID_WHEN if cue and cue.group() in STRONG else _HAILED
    if cue is None or cue.group().endswith("ing") or not tail.match(side.text, cue.end(), end):
        return None
    source = leading(side, sentence, begin) if _WHO_HAD.search(side.text, sentence, begin) else None
    return Hit(source, cue.group()) if source else None


_COMMA_LATER = re.compile(rf"[ ,]*(?:(?:later|also|then|again|once|{LY})\s)?")
_SAID_WHEN = re.compile(rf"(?:\s[^,;:.]{{2,40}}?)?\s(?:{WHEN}|that|it|he|she|his|her|in|there)\b")
_HAILED = re.compile(r"\s[^,;:.]{2,60}\s(?:as|an?|for|over|of)\s")
_AND_THAT = re.compile(r",?\s(?:and|but) that\s(?![^;:]*\b(?:said|says|told|added|adds)\b)")
_WHO_HAD = re.compile(r",\s(?:who|whose|which|whom|an?|the)\s[^;:]*$")
# "Ann Lee said that most people believe that “...”": the words are hers
_THINKING = listed(
    "believe believes believed think thinks thought feel feels felt expect expects expected hope hopes hoped "
    "fear fears feared"
)
_SHOWING = listed("show shows showed showing find finds found indicate indicates indicated")  # "said his visit showed"
_SAID = re.compile(
    r"\b(?:said|says|added|adding|saying|telling|told (?:[^,;:.]|[A-Z]\.){2,60}?)\s(?:that\s)?(?:[Tt]he\s)?$"
)
_SAID_THAT = re.compile(
    r"\b(?:said|says|argued|argues|added|testified|testifies|wrote|noted|claimed|insisted|reported|told [^,;:.]{2,40}|"
    r"adding|saying|noting|arguing|insisting|claiming)"
    r"(?:\s(?:earlier|later|then|again|on \w+day))?\sthat\b[^;:.]*$"
)


def _inside(side: Side, hit: Hit) -> bool:
    """What many think, or a thing or a country does, in a clause that somebody says."""
    at = hit.source.start
    if hit.cue not in STRONG and hit.source.form == "name" and _is_no_person(side, hit.source):
        return bool(_SAID.search(side.text, max(0, at - BACK), at))  # "Ann Lee said China rejects “...”"
    thing = hit.cue not in STRONG and hit.source.form == "description"
    plain = (hit.cue in _THINKING or thing) and hit.source.form != "pronoun" and hit.source.block == side.block
    if thing and hit.cue in _SHOWING and not HEADS.search(side.text, at, hit.source.end):
        return bool(_SAID.search(side.text, max(0, at - BACK), at))
    return plain and bool(_SAID_THAT.search(side.text, max(0, at - BACK), at))


def _is_no_person(side: Side, source: Source) -> bool:
    return any(name.person is False for name in side.names.within(source.start, source.end))


def _is_place(side: Side, source: Source) -> bool:
    return any(name.person is False and not name.body for name in side.names.within(source.start, source.end))


def is_us(side: Side, source: Source) -> bool:
    """ "As Ann Lee puts it, we must tell ourselves: ": not our words."""
    return source.form == "pronoun" and side.text[source.start : source.end].lower() == "we"


def _reaches(text: str, cue: re.Match[str], piece: Piece) -> bool:
    words = len(text[cue.end() : piece.outer_start].split())
    short = piece.end - piece.start < _SHORT
    return words <= (_REACH_STRONG if cue.group() in STRONG and not short else _REACH_WEAK)


_SHORT = 20  # characters of a scare quote
