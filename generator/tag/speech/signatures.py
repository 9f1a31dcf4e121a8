"""Who signed a quotation: "“...” — Ann Lee", at its end, as a paragraph of its own below it, or as a heading above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.phrases import Side, Source, classified, named
from generator.tag.speech.verbs import Hit

_SIGNATURE = re.compile(rf"\s*[—–―-]+\s*(?=[^\W\d_a-z])([^\n;:!?{FILL}]{{3,200}})")


def signed(side: Side, piece: Piece, high: int) -> Hit | None:
    """ "..." — Ann Lee: a name behind a dash, and nothing after it."""
    long = _signed_at_length(side, piece)
    if long:
        return long
    match = _SIGNATURE.match(side.text, piece.outer_end, high)
    if match is None or side.text[match.end() : high].strip(" .") or side.text[match.end() : match.end() + 1] == FILL:
        return None  # "“cured” – Ann Lee “laid on hands”"
    end = match.start(1) + len(match[1].rstrip(" ."))
    source = _with_outlet(side, match.start(1), end) or classified(side, match.start(1), end)
    if source is None or source.form != "name":
        names = side.names.within(match.start(1), end)
        begun = names and names[0].start == match.start(1) and _DOING.match(side.text, names[0].end, end)
        source = named(side, names[0]) if begun and may_be_one(names[0]) else None
    return Hit(source, "") if source else None


def _with_outlet(side: Side, start: int, end: int) -> Source | None:
    """ "Ann Lee, Harl Herald": hers, and not the paper's."""
    names = side.names.within(start, end)
    begun = len(names) == 2 and names[0].start == start and may_be_one(names[0]) and " " in names[0].text
    return named(side, names[0]) if begun and side.text[names[0].end : names[1].start] == ", " else None


_DOING = re.compile(r"\s(?:[a-z]+ing|in|on|at|to|during|after|before)\s")  # "– Ann Lee campaigning in Harl"
_AT_LENGTH = re.compile(
    rf"\s*[—–―-]+\s*(?P<who>[^\W\d_a-z][\w’'. -]{{2,40}}), (?:[Tt]he|\d\d\w*|[a-z]+|C[A-Z]O|VP|MP),? "
    rf"[^{FILL}]{{2,240}}$"
)


def _signed_at_length(side: Side, piece: Piece) -> Hit | None:
    """ "..." — Ann Lee, owner of two boats: the paragraph ends with who she is."""
    match = _AT_LENGTH.match(side.text, piece.outer_end)
    names = side.names.within(*match.span("who")) if match else []
    whole = match and names and names[0].start == match.start("who") and names[-1].end >= match.end("who") - 1
    return Hit(named(side, names[0]), "") if whole else None


_OWN_LINE = re.compile(
    rf"\s*[—–―-]+\s*(?P<who>[^\W\d_a-z][^\n,;:!?{FILL}(]{{2,80}}?)(?=\s*$|[,(]|\s(?:on|in|at|who|to|after)\s)"
)


def signature(side: Side) -> Hit | None:
    """ "— Ann Lee, on the radio" as a paragraph of its own, below a quotation."""
    match = _OWN_LINE.match(side.text, 0, _LONGEST_SIGNATURE)
    source = classified(side, *match.span("who")) if match and len(side.text) < _LONGEST_SIGNATURE else None
    return Hit(source, "") if source else None


_LONGEST_SIGNATURE = 240  # characters; what is longer is a paragraph that begins with a dash


def credits(sides: Sequence[Side], found: Sequence[Sequence[Piece]]) -> dict[int, Hit]:
    """A digest of opinions: every quotation has "Ann Lee, Harl Herald" as the line below it; block -> who is quoted."""
    told: dict[int, Hit] = {}
    sure: set[int] = set()
    for side, pieces, below in zip(sides, found, sides[1:]):
        ends = bool(pieces) and pieces[-1].outer_end >= len(side.text.rstrip())
        match = _CREDIT.fullmatch(below.text) if ends else None
        source = _first_of(below, *match.span("who")) if match else None
        if match and _EDITORS.fullmatch(match["who"]):
            source = classified(below, match.end("who") + 2, match.end())
        if match and source and source.start > match.start("who") and " " not in below.text[source.start : source.end]:
            source = None  # "Ann Oslo" of whom only the town is known
        if source and source.form == "name":
            told[side.block] = Hit(source, "")
            if any(name.person is False and name.end == len(below.text) for name in below.names):
                sure.add(side.block)  # the line names a paper that is known
    return told if len(told) >= FEWEST_CREDITS else {block: hit for block, hit in told.items() if block in sure}


def _first_of(below: Side, start: int, end: int) -> Source | None:
    """The first of those who signed: Ann Lee of "Ann Lee, Bo Diaz, and Ida Ruiz"."""
    names = below.names.within(start, end)
    return named(below, names[0]) if names and names[0].start == start else classified(below, start, end)


_EDITORS = re.compile(r"(?:The )?(?:Editorial Board|Editorial|Editors)")  # "Editorial Board, Harl Herald": the paper's
FEWEST_CREDITS = 3  # of a digest; fewer are captions and bylines
_WORDS = r"[^\W\d_a-z][\w’'&.-]*(?: (?:of |the |and )?[^\W\d_a-z][\w’'&.-]*)"
_CREDIT = re.compile(rf"(?P<who>{_WORDS}{{1,6}}(?:, (?:and )?{_WORDS}{{1,3}}){{0,3}}), (?:[Tt]he )?{_WORDS}{{0,4}}")


def headed(side: Side, following: Side | None) -> Hit | None:
    """ "Ann Lee, head of the mill" as a heading: what stands between marks below it is hers."""
    opens = following is not None and following.text.startswith(FILL)
    match = _HEADING.fullmatch(side.text.rstrip()) if opens else None
    names = side.names.within(0, match.end("who")) if match else []
    name = names[-1] if names and match and names[-1].end == match.end("who") else None
    return Hit(named(side, name), "") if name and may_be_one(name) and " " in name.text else None


def ends_section(side: Side, hits: Sequence[Hit | None]) -> bool:
    """Somebody else is named: at the head of a block, or as one who says something."""
    first = next(iter(side.names), None)
    opens = first is not None and first.start == 0 and first.person is True and not hits
    return opens or any(hit and hit.cue and hit.source.form == "name" for hit in hits)


def is_open(hit: Hit | None) -> bool:
    """Nobody speaks, or the topic of a list: "Less pressure on buyers: “...”"."""
    return hit is None or (not hit.cue and hit.source.form == "description")


_HEADING = re.compile(  # ends like no sentence: "Ann Lee, head of the mill. Owner, Harl Boats"
    rf"(?:Former |Ex-)?(?P<who>[^\W\d_a-z][\w’'. -]{{2,40}}?)(?: \([DRI]-[\w.]+\))?,\s"
    rf"(?:[^!?:{FILL}.]|\.(?=\w| [A-Z])){{4,160}}"
)
