"""Who is named before a colon without a verb of reporting: "Ann Lee: ...", "Ann Lee had a short answer: ..."."""

from __future__ import annotations

import re

from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import REPLY
from generator.tag.speech.phrases import HEADS, Side, Source, classified, clause_start, named
from generator.tag.speech.subjects import before_cue, leading
from generator.tag.speech.verbs import Hit


def labelled(side: Side, begin: int, end: int) -> Hit | None:
    """ "Ann Lee: ..." and "Ann Lee was blunt: ..."."""
    before = side.text[begin:end].rstrip()
    colon = begin + len(before) - 1
    turned = _ADDED.match(side.text, begin, colon)
    if turned and before.endswith((":", ",")):
        source = after_cue(side, turned.end() - 1, colon)
        return Hit(source, turned["verb"].lower()) if source else None
    if before.endswith("?"):  # "Ann Lee’s answer? “...”"
        put = _answers(side, begin, colon)
        return Hit(put, "") if put else None
    if not before.endswith(":"):
        return None
    put = _put_so(side, begin, colon) or _answers(side, begin, colon)
    if put:
        return Hit(put, "")
    more = _FROM.match(side.text, begin, colon)
    bearer = side.names.within(more.end(), colon) if more else []
    if more and bearer and bearer[0].start == more.end() and bearer[-1].end == colon:
        return Hit(named(side, bearer[-1]), "")
    source = classified(side, begin, colon)
    if source and source.form == "description" and _IS.search(side.text, begin, colon):
        heads = leading(side, begin, end)  # "The Harl Herald was doubtful: ": no phrase
        source = (
            heads if heads and (heads.form == "name" or HEADS.search(side.text, heads.start, heads.end)) else source
        )
    source = source or leading(side, clause_start(side, begin, colon), end) or leading(side, begin, end)
    return Hit(source, "") if source and may_say(side, source) else None


def answered(side: Side, begin: int, end: int) -> Hit | None:
    """ "Ann Lee had a curt answer to ...:", "..., and Ann Lee went on:"."""
    on = _WENT_ON.search(side.text, begin, end)
    held = _HAD_WORDS.search(side.text, begin, end) or _READ_OUT.search(side.text, begin, end)
    source = before_cue(side, begin, on.start()) if on else leading(side, begin, end) if held else None
    # "Pressed again, the Herald issued a correction: "
    body = held and source and side.text.endswith("the ", 0, source.start)
    return Hit(source, on["verb"] if on else "") if source and (body or may_say(side, source)) else None


_IS = re.compile(r"\s(?:is|was|are|were|has|had)\s")
# "Here is more from the Harl Herald:"
_FROM = re.compile(
    r"\s*(?:And )?(?:[Hh]ere[’']s |[Hh]ere is |[Tt]here (?:is|was) |this |[Ss]ome |[Mm]ore )*[Ff]rom (?:the )?"
)
_WENT_ON = re.compile(r"\s(?P<verb>went|goes) on(?: in [^,;:.]{2,30})?:\s*$")
# "Ann Lee has a plain message for the board: "
_HAD_WORDS = re.compile(
    r"\s(?:has|had|gave|offered|sent|issued|released|published|posted|tweeted)\s"
    r"(?:an?|this|the (?:same|following)|one|some)\s(?:[\w’'-]+\s){0,3}"
    r"(?:message|response|answer|reply|reaction|warning|words?|advice|question|request|explanation|verdict|statements?|"
    r"correction|apology|clarification|comment|note|tweets?|to say)\b[^;:.]*:\s*$"
)
_READ_OUT = re.compile(r"\s(?:read|reads)\s(?:aloud\s|out\s|out loud\s)?from\s[^;:.]{2,60}:\s*$")
_ADDED = re.compile(
    r"\s*(?P<verb>Added|Adds|Said|Says|Wrote|Writes|Tweeted|Explained|Explains|Replied|Agreed|Agrees|Recalled|Recalls|Asked|"
    r"Asks|Joked|Quipped|Countered|Noted|Notes|Warned)\s(?=[^\W\d_a-z]|(?:an?|the|one|another|his|her)\s)"
)

# "As Ann Lee puts it, we must ...: ", "to Ann Lee, who recalls the flood: "
_PUT = re.compile(r",?\s+(?:puts|put) it\b")
_WHO = re.compile(r",\s+who\s+(?!(?:is|was|are|were|has|had)\b)[a-z]+\b[^;:]*$")


def _put_so(side: Side, begin: int, colon: int) -> Source | None:
    """The last name of the sentence that puts it so, or about whom a clause with "who" goes on up to the colon."""
    for name in reversed(side.names.within(begin, colon)):
        if _PUT.match(side.text, name.end, colon) or (" " in name.text and _WHO.match(side.text, name.end, colon)):
            return named(side, name)
    return None


def _answers(side: Side, begin: int, colon: int) -> Source | None:
    """The one whose answer it is, for whom it is simple, or who was blunter."""
    own = _HIS.match(side.text, begin, colon)
    if own and _IS_SHORT.match(f"’s{side.text[own.end() : colon]}"):
        return Source(side.block, *own.span("who"), "pronoun")
    for name in side.names.within(begin, colon):
        owns = _IS_SHORT.match(side.text, name.end, colon) and name.person is not False
        simple = _FOR.fullmatch(side.text, begin, name.start) and _IS_SIMPLE.match(side.text, name.end, colon)
        apart = _APART.fullmatch(side.text, begin, name.start) and _WAS.match(side.text, name.end, colon)
        last = name.end == colon and (
            _LAST_WORD.search(side.text, begin, name.start) or _REPLY_FROM.search(side.text, begin, name.start)
        )
        if owns or simple or last or (apart and name.person):
            return named(side, name)
    return None


# "Ann Lee’s first answer was short: "; "For Ann Lee, the lesson is plain: "; "The guild’s head, Ann Lee, was blunter: "
_IS_SHORT = re.compile(
    rf"[’']s\s(?:[\w’'-]+\s){{0,3}}{REPLY}(?:\s[^;:]{{2,60}})?(?:\s(?:is|was|came)\b[^;:]{{0,60}})?$"
)
_LAST_WORD = re.compile(r"\b(?:goes|went|falls|fell|belongs|belonged|leave|given)\sto\s(?:[A-Z][\w.]*\s){0,2}$")
# "and a sharp rejoinder from Ann Lee: "
_REPLY_FROM = re.compile(
    rf"\b(?:{REPLY}|statement|rebuke|remark|quip|tweet|email|letter)\sfrom\s(?:[A-Z][\w.]*\s){{0,2}}$"
)
_HIS = re.compile(r"\s*(?P<who>His|Her)(?=\s)")
_FOR = re.compile(r"\s*(?:For|To)\s(?:[A-Z][\w.]*\s){0,2}")
_IS_SIMPLE = re.compile(
    rf"(?:,[^,;:]{{2,60}})?,\s(?:the|it|that|there)\s[^;:]{{0,40}}?(?:{REPLY}|choice|reason|lesson|point|math|logic)"
    r"\s(?:is|was)\b[^;:]{0,60}$"
)
_APART = re.compile(r"\s*(?:(?:The|Its|His|Her|Their|An?)|[A-Z][\w.-]*[’']s?)\s[^,.;:]{3,60},\s(?:[A-Z][\w.]*\s){0,2}")
_WAS = re.compile(r",\s(?:was|is|seemed|sounded|had|has|went|goes|disagreed|agreed|shrugged|laughed)\b[^;:]*$")


# "Even the Herald was skeptical: "
_BODY_FIRST = re.compile(r"(?:^|[.!?▒]\s+)(?:(?:Even|But|And|Yet)\sthe|The)\s$")


def may_say(side: Side, source: Source) -> bool:
    """Not "it" or "we", and not a lone capitalised word that opens the sentence far from the colon ("Want ...: ")."""
    words = side.text[source.start : source.end]
    if source.form == "pronoun":
        return words.lower() not in ("it", "we")
    near = side.text[source.end : source.end + 2].startswith(":")
    near = near or _BODY_FIRST.search(side.text, max(0, source.start - 12), source.start) is not None
    names = side.names.within(source.start, source.end) if source.form == "name" else []
    return near or not names or " " in words or names[0].person is not None
