"""The first two rungs of the ladder: the words right behind a quotation, and those before it in its sentence."""

from __future__ import annotations

import re

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.inverted import after_cue
from generator.tag.speech.labels import answered, labelled
from generator.tag.speech.lexicon import ACCORDING, BY, CUE, LY, STRONG, listed
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.natures import is_title
from generator.tag.speech.phrases import Side, Source, classified, named
from generator.tag.speech.signatures import signed
from generator.tag.speech.subjects import before_cue, leading
from generator.tag.speech.unsaid import called_by, heard, in_view, is_called, read, replied
from generator.tag.speech.verbs import TELLING, Hit, first_stop, is_noun, main_subject, sentence_start, subject

_NEAR = 260  # characters behind a quotation in which its verb may stand
_BACK = 500  # characters before it
_FARTHEST = 16  # words between a quotation and the verb behind it; twice that when a name begins there
_REACH_WEAK, _REACH_STRONG = 12, 30  # words from a verb to a fragment that it still governs
_ANNOUNCED = re.compile(r"(?:[:,]|\bthat)\s*$")
_ACCORDING_BEHIND = re.compile(rf"[\s,]*(?:according to|in the (?:words|view|opinion|eyes|telling) of|{BY})\s+")
_GOES_ON = re.compile(r"\s*[a-z]")
_ONLY_ADVERB = re.compile(rf"[\s,—–“”\"-]*(?:{LY}\s+|then\s+|also\s+|later\s+)?")


def near(side: Side, text: str, piece: Piece, whole: bool, low: int, high: int) -> Hit | None:
    """The speaker from the piece's own surroundings; nothing before `low` or behind `high` belongs to it."""
    begin = sentence_start(side.text, max(low, piece.outer_start - _BACK), piece.outer_start)
    before = side.text[begin : piece.outer_start]
    high = min(high, piece.outer_end + _NEAR)
    own_line = signed(side, piece, high)
    if own_line or is_title(side.text, text, piece):
        return own_line
    if _behind_first(text, piece, before):
        return _after(side, text, piece, high) or _before(side, piece, whole, begin)
    lead = _before(side, piece, whole, begin)
    if lead and lead.source.form == "description" and lead.cue not in STRONG:
        return _closing(side, piece, high) or lead
    return lead or _after(side, text, piece, high)


def _closing(side: Side, piece: Piece, high: int) -> Hit | None:
    """ "The plan offers “a way out” to the town, Ann Lee says.": the whole sentence is hers."""
    closes = _CLOSES.search(side.text, piece.outer_end, first_stop(side.text, piece.outer_end, high))
    source = classified(side, *closes.span("who")) if closes else None
    return Hit(source, closes["verb"]) if closes and source and source.form != "description" else None


_CLOSES = re.compile(
    r",\s(?P<who>(?:he|she|[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,3}))\s"
    r"(?P<verb>says|said|argues|argued|explains|explained|notes|noted|adds|added)[.]?\s*$"
)


# "who said that, while “the port is old,” many think ...": the words before go on over it
_SAID_THAT_WHILE = re.compile(r"\bsaid that,? (?:while|although|though|if|because|since|when)(?: [\w’'.-]+){0,6}$")
# "Ann Lee, whom Bo Diaz called “a hero,” said": his words
_WHOM_CALLED = re.compile(
    r"\b(?:whom?|which|that)\s[^,;:.]{2,60}?\s"
    r"(?:call(?:s|ed)|dubb?ed|term(?:s|ed)|(?:describe[sd]?|remember(?:s|ed))(?: \w+)? as)"
    r"(?:\s(?:an?|the|his|her|their))?$"
)
_AT_ONCE = re.compile(r"\s(?:he|she|they|I)\s(?:said|says|told|tells|writes|wrote|added|adds|recalls|explains)\b")
_SAID_LAST = re.compile(r"(?:" + CUE.pattern + r")[,:]?(?: that)?$")
_SAID_COLON = re.compile(r"(?:" + CUE.pattern + r"):$")


def _behind_first(text: str, piece: Piece, before: str) -> bool:
    """Are the words behind the better witness? Not when "said," or "said that" leads up to the quotation."""
    comma = text[piece.end - 1 : piece.end] == ","
    lead = before.rstrip()
    if _ACCORDING_BEHIND.match(text, piece.outer_end):  # "Ann Lee told them “...,” according to the police": her words
        return not CUE.search(before)
    if comma and _AT_ONCE.match(text, piece.outer_end) and not _SAID_LAST.search(lead):
        return True
    if _SAID_THAT_WHILE.search(lead) or _WHOM_CALLED.search(lead):
        return False
    if lead.endswith(":"):
        return comma and not _SAID_COLON.search(lead)
    if _ANNOUNCED.search(before) and CUE.search(before):
        return False
    return comma or not lead.strip(" ([—–-")


def _after(side: Side, text: str, piece: Piece, high: int) -> Hit | None:
    """`"...," said X`, `"...," X said`, `"...," according to X`."""
    stop = first_stop(side.text, piece.outer_end, high)
    tail = side.text[piece.outer_end : stop]
    if tail.lstrip().startswith("("):  # an aside, about somebody else
        return None
    last = text[piece.start : piece.end].rstrip("’'”\"")[-1:]  # of the words, not of a quotation inside them
    ended = last == "." or tail[:1] == "."
    if ended and not _GOES_ON.match(tail):
        return _says_that_only(side, piece, stop)
    writer = _I_ASK.match(tail)
    if writer:
        place = piece.outer_end + writer.start("who")
        return Hit(Source(side.block, place, place + 1, "pronoun"), writer["verb"])
    according = _ACCORDING_BEHIND.match(tail)
    if according:
        source = after_cue(side, piece.outer_end + according.end() - 1, stop)
        return Hit(source, "according to") if source else None
    told = in_view(side, piece) or heard(side, piece, stop)
    if told:
        return told
    best, beside = _best_after(side, piece, stop), _unlisted(side, text, piece, stop)
    if best and last and last in "?!" and _NEW_SENTENCE.match(tail) and best.source.start > piece.outer_end + _FAR_OFF:
        best = None  # "“Why?” The talks with the bank, which it says ..."
    if best and beside and best.cue.endswith("ing") and best.source.start > beside.source.end:
        return beside  # "...," Ann Lee chimed in, telling Bo Diaz
    return best or beside or replied(side, piece, stop) or read(side, piece, stop) or _verbless(side, text, piece, stop)


def _verbless(side: Side, text: str, piece: Piece, stop: int) -> Hit | None:
    """ "“...,” Ann Lee, a judge in Harl.": somebody forgot the verb."""
    names = side.names.within(piece.outer_end, stop) if text[piece.end - 1] == "," else []
    begins = names and may_be_one(names[0]) and not side.text[piece.outer_end : names[0].start].strip()
    if not begins or not _WHO_SHE_IS.match(side.text, names[0].end, stop):
        return None
    return Hit(named(side, names[0]), "")


_WHO_SHE_IS = re.compile(r",\s(?:an?|the)\s[^;:]{3,160}[.]\s*$")


_I_ASK = re.compile(r"\s+(?P<who>I)\s(?P<verb>ask|asked|say|said|tell|told|wonder|wondered)\b")  # the writer does
_NEW_SENTENCE = re.compile(r"\s+[^\W\d_a-z]")
_FAR_OFF = 60  # characters behind a question in which its speaker begins; a guess


def _says_that_only(side: Side, piece: Piece, stop: int) -> Hit | None:
    """ "“It is a joke.” Ann Lee tweeted.": a sentence that says nothing else."""
    tail = _ONLY_SAID.match(side.text, piece.outer_end, stop)
    source = classified(side, tail.start("who"), tail.end("who")) if tail else None
    return Hit(source, tail["verb"]) if tail and source and source.form != "description" else None


_ONLY_SAID = re.compile(
    r"\s+(?P<who>(?:[^\W\d_a-z][\w’'.-]*\s){1,4})(?P<verb>(?:said|says|added|wrote|tweeted|posted|explained|replied|recalled))"
    r"(?:\s(?:on|in|to|at|last|this)\s[^.,;:]{2,40})?[.]"
)
_ANY_VERB = re.compile(
    r"\s+(?P<verb>(?:went|goes|put|cut|shot|broke|came) (?:on|in|back|it)|[a-z]{2,}(?:ed|[^s]s))\b(?![’'-])"
)

_TURNED = re.compile(r"(?P<verb>[a-z]{2,}(?:ed|[^s]s))\s+(?=[^\W\d_a-z])")  # "inquired Ann Lee"
_CAME_BACK = re.compile(
    r"\s+(?P<verb>(?:went|goes|shot|fired|hit|came|chimed) (?:on|in|back))\b"
)  # "“No!” Ann Lee shot back"


def _unlisted(side: Side, text: str, piece: Piece, stop: int) -> Hit | None:
    """`"...," Ann Lee hissed`: behind a comma inside the marks any verb reports."""
    last = text[piece.end - 1]
    if last not in ",!?":
        return None
    at = piece.outer_end + len(side.text[piece.outer_end : stop]) - len(side.text[piece.outer_end : stop].lstrip())
    turned = _TURNED.match(side.text, at, stop) if last == "," else None
    pronoun = _PRONOUN.match(side.text, at, stop)
    names = side.names.within(turned.end() if turned else at, stop)
    if turned:
        who = names[0] if names and names[0].start == turned.end() and may_be_one(names[0]) else None
        return Hit(named(side, who), turned["verb"]) if who else None
    name = names[0] if names and names[0].start == at else None
    somebody = _SOMEBODY.match(side.text, at, stop) if name is None else None
    if somebody:
        source = classified(side, *somebody.span("who"))
        return Hit(source, somebody["verb"]) if source else None
    subject_end = pronoun.end() if pronoun else name.end if name else stop
    verb = (_ANY_VERB if last == "," else _CAME_BACK).match(side.text, subject_end, stop)
    if verb is None:
        return None
    source = Source(side.block, at, pronoun.end(), "pronoun") if pronoun else classified(side, at, verb.start())
    return Hit(source, verb["verb"]) if source else None


_SOMEBODY = re.compile(r"(?P<who>the\s(?:[a-z-]+\s)?[a-z-]+)" + _CAME_BACK.pattern)  # "the old man shot back"

# "Bo Diaz quoted Ann Lee as saying"
_QUOTED = re.compile(r"(?:quot(?:ed|es)|report(?:ed|s)) (?=[^,;:.]{2,40} as (?:saying|telling|writing)\b)")
_SUPPOSED = re.compile(r"\b(?:if|unless)\s+(?:one|you|they|we|people)\s+$")  # "if one expects": nobody speaks
_PRONOUN = re.compile(r"(?:he|she|they)(?=\s)")


def _best_after(side: Side, piece: Piece, stop: int) -> Hit | None:
    """The first verb behind it; a strong one nearby beats a weak one ("the think tank said")."""
    weak: Hit | None = None
    comma = side.printed[piece.end - 1 : piece.end] == ","
    for cue in CUE.finditer(side.text, piece.outer_end, stop):
        lead = side.text[piece.outer_end : cue.start()]
        if len(lead.split()) > (_FARTHEST if not (comma or lead.lstrip()[:1].isupper()) else 2 * _FARTHEST):
            break
        if is_noun(side.text, cue.start()):
            continue
        hit = _at_cue(side, piece, cue, stop)
        if hit and cue.group() in STRONG:
            return hit
        weak = weak or hit
    return weak


def _at_cue(side: Side, piece: Piece, cue: re.Match[str], stop: int) -> Hit | None:
    lead = side.text[piece.outer_end : cue.start()]
    if _ONLY_ADVERB.fullmatch(lead) and cue.group().endswith("ing"):  # "“...,” telling Ann Lee"
        begin = sentence_start(side.text, max(0, cue.start() - _BACK), cue.start())
        source = main_subject(side, begin, cue.start())
        return Hit(source, cue.group()) if source and source.form != "description" else None
    if _ONLY_ADVERB.fullmatch(lead):
        inverted = after_cue(side, cue.end(), stop)
        return Hit(inverted, cue.group()) if inverted else None
    if _SUPPOSED.search(lead):
        return None
    other = _QUOTED.match(side.text, cue.start(), stop)
    names = side.names.within(other.end(), stop) if other else []
    if other and names and names[0].start == other.end():
        return Hit(named(side, names[0]), cue.group())
    source = before_cue(side, piece.outer_end, cue.start())
    if (
        lead.rstrip().endswith(",")
        and (source is None or source.form == "description")
        and cue.group() in STRONG - TELLING
    ):
        inverted = after_cue(side, cue.end(), stop)  # "a “sad day” for the port, explained Ann Lee"
        source = inverted if inverted and inverted.form == "name" else source
    return Hit(source, cue.group()) if source else None


def _before(side: Side, piece: Piece, whole: bool, begin: int) -> Hit | None:
    """The nearest reporting verb before the quotation in its sentence that has a subject."""
    end = piece.outer_start
    joined = _AND_SAID.fullmatch(side.text, begin, end) if side.text[max(0, begin - 1) : begin] == FILL else None
    if joined:  # "called it “sad” and said, “...”": whoever the sentence began with
        find = main_subject if joined["doing"] else leading
        source = find(side, sentence_start(side.text, max(0, begin - _BACK), begin), begin)
        return Hit(source, joined["verb"] or joined["doing"]) if source else None
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
    caused = caused or (_IN_WORDS.search(side.text, begin, end) if "words" in lead[-6:] else None)
    if caused:
        source = classified(side, *caused.span("who"))
        return Hit(source, caused["verb"]) if source else None
    matches = list(ACCORDING.finditer(side.text, begin, end))
    according = matches[-1] if matches else None
    for cue in reversed(list(CUE.finditer(side.text, begin, end))[-5:]):
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
_IN_WORDS = re.compile(r"\b[Ii]n (?P<who>[^,;:]{2,60}?)[’']s? (?:own )?(?P<verb>words)[,:]?\s*$")
_AND_SAID = re.compile(
    r"(?:\s(?:during|in|at|for|with|of|on|by|from|about|against)\s[^,;:.]{2,60})?"
    r"\s+(?:(?:and|but|then)\s(?:also\s|then\s)?(?P<verb>said|says|added|wrote|asked|told [^,;:.]{2,40})|"
    r"(?:and\s)?(?P<doing>adding|saying|warning|noting|writing|telling [^,;:.]{2,40})(?:\sthat)?)"
    r"(?:\s(?:it|he|she|they|this|that)\s(?:was|were|is|are|had|would be|could be))?[,:]?\s*"
)
# "Ann Lee said that most people believe that “...”": the words are hers
_THINKING = listed("believe believes believed think thinks thought feel feels felt")
_SAID_THAT = re.compile(
    r"\b(?:said|says|argued|argues|added|testified|testifies|wrote|noted|claimed|insisted|reported|told [^,;:.]{2,40})"
    r"(?:\s(?:earlier|later|then|again|on \w+day))?\sthat\b[^;:.]*$"
)


def _inside(side: Side, hit: Hit) -> bool:
    """What many think, or a thing does, in a clause that somebody says."""
    at = hit.source.start
    thing = hit.cue not in STRONG and hit.source.form == "description"
    plain = (hit.cue in _THINKING or thing) and hit.source.form != "pronoun" and hit.source.block == side.block
    return plain and bool(_SAID_THAT.search(side.text, max(0, at - _BACK), at))


def is_us(side: Side, source: Source) -> bool:
    """ "As Ann Lee puts it, we must tell ourselves: ": not our words."""
    return source.form == "pronoun" and side.text[source.start : source.end].lower() == "we"


def _reaches(text: str, cue: re.Match[str], piece: Piece) -> bool:
    words = len(text[cue.end() : piece.outer_start].split())
    short = piece.end - piece.start < _SHORT
    return words <= (_REACH_STRONG if cue.group() in STRONG and not short else _REACH_WEAK)


_SHORT = 20  # characters of a scare quote
