"""The first rung of the ladder: the words right behind a quotation, and those that close its sentence."""

from __future__ import annotations

import re

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import BY, CUE, LY, STRONG
from generator.tag.speech.marks import Piece
from generator.tag.speech.phrases import Side, Source, classified, named
from generator.tag.speech.subjects import before_cue
from generator.tag.speech.unsaid import heard, in_view, read, replied
from generator.tag.speech.verbs import ACTS_NEXT, TELLING, Hit, first_stop, is_noun, main_subject, sentence_start

BACK = 500  # characters before a quotation or a verb in which their sentence may begin
_FARTHEST = 16  # words between a quotation and the verb behind it; twice that when a name begins there
ACCORDING_BEHIND = re.compile(rf"[\s,]*(?:according to|in the (?:words|view|opinion|eyes|telling) of|{BY})\s+")
_GOES_ON = re.compile(r"\s*[a-z]")
_ONLY_ADVERB = re.compile(rf"[\s,—–“”\"-]*(?:{LY}\s+|then\s+|also\s+|later\s+)?")


def after(side: Side, text: str, piece: Piece, high: int) -> Hit | None:
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
    according = ACCORDING_BEHIND.match(tail)
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
    """ "“It is a joke.” Ann Lee tweeted.", "“It is a joke.” That is what Ann Lee said": of nothing else."""
    that = that_is_what(side, piece.outer_end)
    if that:
        return that
    tail = _ONLY_SAID.match(side.text, piece.outer_end, stop)
    source = classified(side, tail.start("who"), tail.end("who")) if tail else None
    return Hit(source, tail["verb"]) if tail and source and source.form != "description" else None


def that_is_what(side: Side, at: int = 0) -> Hit | None:
    """ "That is what Ann Lee told the board about the boats.": of the words before it."""
    that = _THAT_IS_WHAT.match(side.text, at)
    source = classified(side, *that.span("who")) if that else None
    return Hit(source, "said") if source else None


_THAT_IS_WHAT = re.compile(
    r"\s*(?:That|This|Those)(?:[’']s| is| was| were| are) (?:exactly )?(?:what|how|the words)\s"
    r"(?P<who>[^,;:.!?▒]{2,60}?)\s(?:had to say|told|said|tweeted|wrote|put it)\b"
)
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
    if verb is None or verb["verb"] in _MAKING:
        return None
    source = Source(side.block, at, pronoun.end(), "pronoun") if pronoun else classified(side, at, verb.start())
    return Hit(source, verb["verb"]) if source else None


_MAKING = frozenset({"directed", "produced", "starred", "released", "recorded", "published", "launched", "hosted"})
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
        begin = sentence_start(side.text, max(0, cue.start() - BACK), cue.start())
        source = main_subject(side, begin, cue.start())
        return Hit(source, cue.group()) if source and source.form != "description" else None
    if _ONLY_ADVERB.fullmatch(lead):
        inverted = after_cue(side, cue.end(), stop)
        hailed = inverted and cue.group() not in STRONG and _AS.match(side.text, inverted.end, stop)
        if inverted and inverted.form == "pronoun" and ACTS_NEXT.match(side.text, inverted.end, stop):
            return None  # "had called it “a hole,” later said it was ..."
        return Hit(inverted, cue.group()) if inverted and not hailed else None
    if _SUPPOSED.search(lead):
        return None
    other = _QUOTED.match(side.text, cue.start(), stop)
    names = side.names.within(other.end(), stop) if other else []
    if other and names and names[0].start == other.end():
        return Hit(named(side, names[0]), cue.group())
    source = before_cue(side, piece.outer_end, cue.start())
    if (
        lead.rstrip().endswith((",", " –", " —"))
        and (source is None or source.form == "description")
        and cue.group() in STRONG - TELLING
    ):
        inverted = after_cue(side, cue.end(), stop)  # "a “sad day” for the port, explained Ann Lee"
        source = inverted if inverted and inverted.form == "name" else source
    return Hit(source, cue.group()) if source else None


_AS = re.compile(r"\s(?:as|for|over|an?)\s")  # "“...”, hailed Ann Lee as a hero": she says nothing


def closing(side: Side, piece: Piece, high: int) -> Hit | None:
    """ "The plan offers “a way out” to the town, Ann Lee says.": the whole sentence is hers."""
    closes = _CLOSES.search(side.text, piece.outer_end, first_stop(side.text, piece.outer_end, high))
    if closes is None:
        return None
    source = classified(side, *closes.span("who" if closes["who"] else "last"))
    verb = closes["verb"] or closes["turned"]
    return Hit(source, verb) if source and source.form != "description" else None


_NAME = r"[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,3}"
_VERB = r"says|said|argues|argued|explains|explained|notes|noted|adds|added"
_CLOSES = re.compile(
    rf"(?:,|\s[–—])\s(?:(?P<who>(?:he|she|{_NAME}))\s(?P<verb>{_VERB})|(?P<turned>{_VERB})\s(?P<last>{_NAME}?))[.]?\s*$"
)
