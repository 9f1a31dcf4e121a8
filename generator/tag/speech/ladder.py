"""The ladder: who said each quotation. The first rung that holds wins, and the rungs are in order of trust.

1 the words right behind the quotation, 2 the words before it in its sentence, 3 a neighbour in its paragraph, 4 the
sentence that announced it in the paragraph before, 5 the one who was speaking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.tag.speech import sources
from generator.tag.speech.lexicon import ACCORDING, CUE, STRONG
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.sources import Side, Source


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation with its speaker; `source` None = not found."""

    piece: Piece
    source: Source | None
    cue: str
    whole: bool  # a sentence of its own, not a fragment in someone else's


@dataclass(frozen=True, slots=True)
class _Hit:
    source: Source
    cue: str


_STOP = re.compile(rf"[.!?]+[)\]’”]*\s+(?=[^\W\d_a-z]|[“(‘{FILL}])|[.!?]+$")
_NEAR = 260  # characters behind a quotation in which its verb may stand
_TERMINAL = (".", "!", "?", "…")


def climb(sides: Sequence[Side], texts: Sequence[str], found: Sequence[Sequence[Piece]]) -> list[Found]:
    """All pieces of all blocks with their speakers."""
    result: list[Found] = []
    speaking: _Hit | None = None
    announced: _Hit | None = None
    for side, text, pieces in zip(sides, texts, found):
        wholes = [_is_whole(side, text, piece) for piece in pieces]
        hits = _of_block(side, text, pieces, wholes, speaking, announced)
        for piece, hit, whole in zip(pieces, hits, wholes):
            if is_nickname(text, piece, side.text[: piece.outer_start]):
                continue
            result.append(Found(piece, hit.source if hit else None, hit.cue if hit else "", whole))
        spoken = [hit for hit, whole in zip(hits, wholes) if hit and whole]
        announced = _announces(side)
        speaking = spoken[-1] if spoken else announced if announced else (None if not pieces else speaking)
    return result


def _of_block(
    side: Side,
    text: str,
    pieces: Sequence[Piece],
    wholes: Sequence[bool],
    speaking: _Hit | None,
    announced: _Hit | None,
) -> list[_Hit | None]:
    hits: list[_Hit | None] = []
    for place, piece in enumerate(pieces):
        low = pieces[place - 1].outer_end if place else 0
        high = pieces[place + 1].outer_start if place + 1 < len(pieces) else len(text)
        carried = speaking if piece.continues else None
        hits.append(carried or _near(side, text, piece, wholes[place], low, high))
    _from_neighbours(side, pieces, wholes, hits)
    _run_on(side, text, pieces, hits)
    opens_block = bool(pieces) and not side.text[: pieces[0].outer_start].strip()
    if opens_block and not any(hits):
        return [(announced or speaking) if whole else None for whole in wholes]
    return hits


def _near(side: Side, text: str, piece: Piece, whole: bool, low: int, high: int) -> _Hit | None:
    begin = _sentence_start(side.text, low, piece.outer_start)
    before = side.text[begin : piece.outer_start]
    signed = _signed(side, piece, high)
    if signed or is_title(text, piece, before):
        return signed
    starts_sentence = not before.strip(" ([—–-")
    rungs = (_after, _before) if starts_sentence or text[piece.end - 1 : piece.end] == "," else (_before, _after)
    if _ANNOUNCED.search(before) and (CUE.search(before) or before.rstrip().endswith(":")):
        rungs = (_before, _after)
    for rung in rungs:
        hit = rung(side, text, piece, whole, begin, high)
        if hit:
            return hit
    return None


_ANNOUNCED = re.compile(r"(?:[:,]|\bthat)\s*$")
_SIGNATURE = re.compile(rf"\s*[—–―-]+\s*(?=[^\W\d_a-z])([^\n;:!?{FILL}]{{3,60}})")


def _signed(side: Side, piece: Piece, high: int) -> _Hit | None:
    """ "..." — Ann Lee: a name behind a dash, and nothing after it."""
    match = _SIGNATURE.match(side.text, piece.outer_end, high)
    if match is None or side.text[match.end() : high].strip(" ."):
        return None
    end = match.start(1) + len(match[1].rstrip(" ."))
    source = sources.classified(side, match.start(1), end)
    return _Hit(source, "") if source and source.form == "name" else None


_NICKNAMED = re.compile(r"\b(?:known as|nicknamed|nickname|alias|aka|a\.k\.a\.|so-called|dubbed|code-?named|named)\s*$")
_TITLED = re.compile(
    r"\b(?:entitled|titled|headlined|book|film|movie|song|novel|album|play|memoir|commentary|essay|op-ed|single|anthem|ballad|"
    r"musical|sitcom|documentary|headline|slogan|hashtag),?\s*$"
)
_SMALL_WORDS = frozenset("a an the of in on at to for and or but with from by is as vs your my our".split())


_CUE_ENDS = re.compile(r"(?:" + CUE.pattern + r"),?\s*$")


def is_nickname(text: str, piece: Piece, before: str) -> bool:
    """ "known as “El Chapo”", ", called “the Dentist,”": a name, not words that somebody said."""
    words = text[piece.start : piece.end].rstrip(".,!?").split()
    if not words or len(words) > _LONGEST_NICKNAME or not words[-1][:1].isupper():
        return False
    return bool(_NICKNAMED.search(before) or _CALLED.search(before))


_CALLED = re.compile(r"(?:,|\b(?:is|was|are|were|man|woman|people)) (?:also |sometimes |often )?called\s*$")
_LONGEST_NICKNAME = 4  # words


def is_title(text: str, piece: Piece, before: str) -> bool:
    """A title, a programme or a nickname between marks: nobody says it."""
    words = text[piece.start : piece.end].rstrip(".,!?").split()
    if before.rstrip().endswith(":") or not words or _CUE_ENDS.search(before):
        return False
    if is_nickname(text, piece, before):
        return True
    if (_NICKNAMED.search(before) and len(words) <= 4) or (_TITLED.search(before) and len(words) <= 8):
        return True
    capitals = all(word[:1].isupper() or not word[:1].isalpha() or word in _SMALL_WORDS for word in words)
    return (
        capitals
        and 2 <= len(words) <= 10
        and text[piece.end - 1] not in "!?"
        and any(w[:1].isupper() for w in words[1:])
    )


def _sentence_start(text: str, low: int, at: int) -> int:
    begin = low
    for stop in _STOP.finditer(text, low, min(at + 1, len(text))):
        if not sources.is_abbreviated(text, stop.start()):
            begin = stop.end()
    return begin


def _after(side: Side, text: str, piece: Piece, whole: bool, begin: int, high: int) -> _Hit | None:
    """`"...," said X`, `"...," X said`, `"...," according to X`."""
    high = min(high, piece.outer_end + _NEAR)
    stop = _first_stop(side.text, piece.outer_end, high)
    tail = side.text[piece.outer_end : stop]
    ended = text[piece.end - 1 : piece.end] in (".",) or tail[:1] == "."
    if ended and not re.match(r"\s*[a-z]", tail):
        return None
    according = re.match(r"[\s,]*(?:according to|in the words of)\s+", tail)
    if according:
        source = sources.after_cue(side, piece.outer_end + according.end() - 1, stop)
        return _Hit(source, "according to") if source else None
    return _best_after(side, piece, stop)


_FARTHEST = 16  # words between a quotation and the verb behind it


def _best_after(side: Side, piece: Piece, stop: int) -> _Hit | None:
    """The first verb behind it; a strong one nearby beats a weak one ("the think tank said")."""
    weak: _Hit | None = None
    for cue in CUE.finditer(side.text, piece.outer_end, stop):
        lead = side.text[piece.outer_end : cue.start()]
        if len(lead.split()) > (_FARTHEST if not lead.lstrip()[:1].isupper() else 2 * _FARTHEST):
            break
        if is_noun(side.text, cue.start()):
            continue
        hit = _at_cue(side, piece, cue, stop)
        if hit and cue.group() in STRONG:
            return hit
        weak = weak or hit
    return weak


_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|get|gets|got)\s+(?:\w+ly\s+|also\s+|not\s+)?$")
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|some|any|no|of|for|in|on|by|with|from|to|such|more|"
    r"new|false|recent|several|many|other)|’s|'s|s’)\s+$"
)


def is_noun(text: str, cue: int) -> bool:
    """ "his claims", "an alleged dealer", "he was charged": a form of a verb that reports nothing here."""
    if _BEFORE_NOUN.search(text, max(0, cue - 12), cue):
        return True
    return not text[cue : cue + 12].split(" ")[0].endswith("ing") and bool(_PASSIVE.search(text, max(0, cue - 24), cue))


def _at_cue(side: Side, piece: Piece, cue: re.Match[str], stop: int) -> _Hit | None:
    lead = side.text[piece.outer_end : cue.start()]
    if re.fullmatch(r"[\s,—–-]*(?:\w+ly\s+|then\s+|also\s+|later\s+)?", lead):
        inverted = sources.after_cue(side, cue.end(), stop)
        return _Hit(inverted, cue.group()) if inverted else None
    source = sources.before_cue(side, piece.outer_end, cue.start())
    return _Hit(source, cue.group()) if source else None


def _first_stop(text: str, start: int, high: int) -> int:
    for stop in _STOP.finditer(text, start, high):
        if not sources.is_abbreviated(text, stop.start()):
            return stop.start() + 1
    return high


def _before(side: Side, text: str, piece: Piece, whole: bool, begin: int, high: int) -> _Hit | None:
    """The nearest reporting verb before the quotation in its sentence that has a subject."""
    end = piece.outer_start
    according = None
    for according in ACCORDING.finditer(side.text, begin, end):
        pass
    for cue in reversed(list(CUE.finditer(side.text, begin, end))[-5:]):
        if according and according.start() > cue.start():
            break
        if is_noun(side.text, cue.start()) or not (
            whole or _reaches(side.text, cue, end, len(text[piece.start : piece.end].split()))
        ):
            continue
        hit = _subject(side, cue, begin, end)
        if hit:
            return hit
    if according:
        source = sources.after_cue(side, according.end() - 1, end)
        return _Hit(source, "according to") if source else None
    return _labelled(side, begin, end)


def _labelled(side: Side, begin: int, end: int) -> _Hit | None:
    """ "Ann Lee: ..." and "Ann Lee was blunt: ..."."""
    before = side.text[begin:end].rstrip()
    if not before.endswith(":"):
        return None
    clause = sources.clause_start(side, begin, begin + len(before) - 1)
    source = sources.classified(side, begin, begin + len(before) - 1) or sources.leading(side, clause, end)
    source = source or sources.leading(side, begin, end)
    return _Hit(source, "") if source else None


_REACH_WEAK, _REACH_STRONG = 12, 30  # words from a verb to a fragment that it still governs


def _reaches(text: str, cue: re.Match[str], end: int, length: int) -> bool:
    words = len(text[cue.end() : end].split())
    if length <= 3:
        return words <= _REACH_WEAK
    return words <= (_REACH_STRONG if cue.group() in STRONG else _REACH_WEAK)


def _subject(side: Side, cue: re.Match[str], begin: int, high: int) -> _Hit | None:
    """Who does the reporting: the subject before the verb, the phrase behind it, or for "adding" the main clause's."""
    region = side.text[begin : cue.start()].rstrip()
    if cue.group().endswith("ing") and (region.endswith(",") or region.endswith(" and")):
        source = main_subject(side, begin, cue.start())
    else:
        source = sources.before_cue(side, begin, cue.start())
    if source is None and cue.group() in STRONG:
        source = sources.after_cue(side, cue.end(), high)
        source = source if source and source.form != "description" else None
    source = source or sources.leading(side, begin, cue.start())
    return _Hit(source, cue.group()) if source else None


def main_subject(side: Side, begin: int, participle: int) -> Source | None:
    for cue in reversed(list(CUE.finditer(side.text, begin, participle))[-4:]):
        if cue.group().endswith("ing") or is_noun(side.text, cue.start()):
            continue
        lead = side.text[begin : cue.start()].rstrip()
        after = lead.endswith(FILL) or lead.endswith(FILL + ",")
        source = (
            sources.after_cue(side, cue.end(), participle) if after else sources.before_cue(side, begin, cue.start())
        )
        if source:
            return source
    return sources.leading(side, begin, participle)


def _from_neighbours(side: Side, pieces: Sequence[Piece], wholes: Sequence[bool], hits: list[_Hit | None]) -> None:
    """A whole sentence without a speaker of its own takes the one before it in the paragraph, else the one behind."""
    for place, piece in enumerate(pieces):
        if hits[place] is None and wholes[place]:
            known = [hit for hit in hits[:place] if hit]
            hits[place] = known[-1] if known else _introduced(side, piece)
    for place in range(len(pieces) - 2, -1, -1):
        if hits[place] is None and wholes[place]:
            hits[place] = hits[place + 1]


def _run_on(side: Side, text: str, pieces: Sequence[Piece], hits: list[_Hit | None]) -> None:
    """ "... had "one" that "led to another"": a fragment close behind another in the same sentence has its speaker."""
    for place in range(1, len(pieces)):
        between = side.text[pieces[place - 1].outer_end : pieces[place].outer_start]
        before = side.text[: pieces[place].outer_start]
        ended = text[pieces[place - 1].end - 1] in _TERMINAL
        if hits[place] is None and not ended and len(between.split()) <= _RUN_ON and not re.search(r"[.;:!?]", between):
            hits[place] = None if is_title(text, pieces[place], before) else hits[place - 1]


_RUN_ON = 6  # words between two fragments of one sentence


def _introduced(side: Side, piece: Piece) -> _Hit | None:
    """The sentence before the quotation in its paragraph: who reports there, else whom it is about."""
    head = side.text[: piece.outer_start].rstrip()
    if not head:
        return None
    hit, begin = _last_report(side, head)
    if hit is None and len(head) - begin < _SHORT:
        source = sources.leading(side, begin, len(head))
        hit = _Hit(source, "") if source else None
    return hit


_SHORT = 160  # characters of a sentence that can announce a quotation without a reporting verb


def _last_report(side: Side, head: str) -> tuple[_Hit | None, int]:
    begin = _sentence_start(head, 0, max(0, len(head) - 1))
    for cue in reversed(list(CUE.finditer(head, begin))):
        hit = None if is_noun(head, cue.start()) else _subject(side, cue, begin, len(head))
        if hit:
            return hit, begin
    return None, begin


def _announces(side: Side) -> _Hit | None:
    """The block as an announcement of the next one: "X continued:", "A former official echoed that thought."."""
    head = side.text.rstrip()
    if not head or head[-1] not in ".:,!?" or FILL in head[-3:]:
        return None
    hit, begin = _last_report(side, head)
    return hit or _labelled(side, begin, len(head))


def _is_whole(side: Side, text: str, piece: Piece) -> bool:
    """A sentence of its own: begins with a capital where one may begin, or ends like a sentence."""
    words = text[piece.start : piece.end]
    before = side.text[: piece.outer_start].rstrip()
    if is_title(text, piece, before):
        return False
    first = next((c for c in words if c.isalnum()), "")
    at_start = not before or before[-1] in ".!?:,—–" + FILL or before.endswith(("”", "’"))
    if not first or not (at_start or words[-1:] in _TERMINAL + (",",)):
        return False
    if first.islower() and not (before and before[-1] in ",—–" and FILL in before):
        return False
    return len(words.split()) > 2 or words[-1:] in _TERMINAL + (",",)
