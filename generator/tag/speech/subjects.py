"""Who stands before a reporting verb: appositions are stepped over, coordinated and leading subjects are found.

What a phrase is, `phrases` decides; who stands behind an inverted verb, `inverted` does.
"""

from __future__ import annotations

import re

from generator.tag.speech.appositions import right_behind, who_is
from generator.tag.speech.inverted import OF_WHERE, whole_name
from generator.tag.speech.lexicon import ADVERB, CUE, PAPER, WHEN
from generator.tag.speech.main_clause import FIRST_VERB, behind_opening, main_clause
from generator.tag.speech.marks import FILL
from generator.tag.speech.openings import first_name, is_subject
from generator.tag.speech.phrases import (
    DATELINE,
    WORDS,
    Side,
    Source,
    classified,
    clause_start,
    leading_length,
    named,
    phrase_ending,
)

LONGEST_SENTENCE = (
    400  # characters before a verb in which its subject is looked for; bounds the work on endless sentences
)
_TRAILING = re.compile(rf"(?:[\s,]+(?:{ADVERB}|{WHEN}))+\s*$")
_PARENTHESIS = re.compile(r"\s*\([^()]{1,40}\)\s*$")


def before_cue(side: Side, low: int, cue: int) -> Source | None:
    """The subject that ends before the verb at `cue`; nothing before `low` belongs to the sentence."""
    low = max(low, cue - LONGEST_SENTENCE)
    low = max(low, side.text.rfind("”", low, cue) + 1)  # a mark that closes what none opened
    region = side.text[low:cue]
    trailing = _TRAILING.search(region)
    if trailing:  # the comma before an adverb may close an apposition: "Ann Lee, a judge, later said"
        region = region[: trailing.start()] + ("," if trailing.group().startswith(",") else "")
    region = region.rstrip()
    beside = (
        _WITH_SOMEONE.search(region) if side.text[cue : cue + 16].split(" ")[0].rstrip(":,").endswith("ing") else None
    )
    if beside:  # "..., with the head of the guard (HG) vowing “support”"
        stop = low + len(_PARENTHESIS.sub("", region))
        return classified(side, low + beside.end(), stop)
    if not region.endswith(",") and side.text[:low].endswith(FILL) and not CUE.search(region):
        begun = right_behind(side, low, [low + match.start() for match in _GAP.finditer(region)], 1)
        if begun:  # "“...,” Ann Lee, an analyst at the Harl think tank told them"
            return begun
    if region.endswith((",", ")", "—", "–")):
        found = _over_apposition(side, low, low + len(region))
        if found:
            return found
        region = _PARENTHESIS.sub("", region.rstrip(", —–"))
    friends = _FRIENDS_OF_MANY.match(region)
    if friends:
        return Source(side.block, low + friends.start(1), low + friends.end(1), "description")
    that = _THAT.search(region)
    if that:  # "a text from her husband, Bo Diaz that said"
        nearest = side.names.within(low, low + that.start())[-1:]
        if nearest and nearest[0].person and nearest[0].end == low + that.start():
            return named(side, nearest[0])
    paper = _PAPER_THAT.search(region)
    if paper:
        return Source(side.block, low + paper.start("paper"), low + paper.end("paper"), "description")
    which = _BODY_WHICH.search(region)
    body = side.names.within(low, low + which.start())[-1:] if which else []
    if which and body and body[0].body and body[0].end == low + which.start():
        return named(side, body[0])  # "Harl Airways, which said it had “...”"
    relative = _WHO.search(region)
    if relative:
        stop = low + len(_PARTY.sub("", region[: relative.start()]))
        nearest = side.names.within(low, stop)[-1:]
        if nearest and nearest[0].person and nearest[0].end == stop:
            return named(side, nearest[0])
        predicate = _PREDICATE.match(region) or _SAYS_ONE.match(region)
        found = phrase_ending(side, low + (predicate.end() if predicate else 0), low + relative.start())
        return who_is(side, low, found) or found
    which = _WHICH.search(region)
    if which:
        return phrase_ending(side, low, low + which.start()) or classified(
            side, low + which.start(1), low + which.end(1)
        )
    pronoun = _SUBJECT_PRONOUN.search(region)
    if pronoun:
        return Source(side.block, low + pronoun.start(), low + pronoun.end(), "pronoun")
    if _COORDINATED.search(region):
        clause = clause_start(side, low, low + len(region))
        near = leading(side, clause, cue) if clause > low else None
        return near if near and near.form != "description" else leading(side, low, cue) or near
    found = phrase_ending(side, low, low + len(region))
    participle = side.text.startswith(("saying", "asking", "telling"), cue)
    if participle and _WROTE.search(region):
        return leading(side, low, cue) or found
    return _name_at_end(side, low, low + len(region), found) if participle else found


_WHO = re.compile(r"(?:,|\s[–—-]+)?\s+who(?:\s(?:in|on|at|during|after|before)\s[^,;:]{2,50})?$")
_BODY_WHICH = re.compile(r",?\s+which(?:\s(?:has|had|have|also|later|then))*$")
_PARTY = re.compile(r"(?:,\s|\s\(?)[DRI]-[A-Z][\w.]*\)?$")  # "Ann Lee, R-Maine, who said"
_THAT = re.compile(r",?\s+that$")
# "a bag with salt and a note that said"
_PAPER_THAT = re.compile(
    r"\b(?P<paper>(?:an?|one|another|the|his|her|its|their)\s(?:(?!(?:of|and|in|to|from)\s)[\w’'-]+\s){0,3}?"
    rf"{PAPER}) that$"
)
_WHICH = re.compile(r"\b((?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,3}[\w-]+),\s+which$")
# "Friends of Ann Lee, Bo Diaz and Rui Prado say": none of the three does
_FRIENDS_OF_MANY = re.compile(
    r"(?:.*[.!?]\s+|\s*)((?:The |the )?[A-Z]?\w+s (?:of|for|to|from|with) [A-Z][\w’.-]+(?: [A-Z][\w’.-]+){0,3}"
    r"(?:, [A-Z][^,.;]{1,40}){1,4},? and [A-Z][\w’.-]+(?: [A-Z][\w’.-]+){0,3})$"
)
# "The plan is popular with some members who say": those of the predicate speak
_PREDICATE = re.compile(
    r"[^,;:]*?\b(?:is|are|was|were)\b[^,;:]*?\b(?:with|to|for|by|among|of|from)\s+"
    r"(?=(?:the|some|many|several|those|an?|other|most)\s)"
)
# "“...,” said another Harl Democrat, who warned against “...”"
_SAYS_ONE = re.compile(
    r".*\b(?:said|says|added|adds|wrote|explained|recalled)\s(?=(?:an?|another|one|the)\s[^,]*,\s+who\b)"
)
_SUBJECT_PRONOUN = re.compile(r"(?<![\w’'-])(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)$")
_WITH_SOMEONE = re.compile(r",\s+with\s+(?=[^,;:]{3,100}$)")
_COORDINATED = re.compile(r"\b(?:and|or|but)$|\bto$|^\s*$")


# "Ann Lee wrote a letter to Bo Diaz saying “...”": her words
_WROTE = re.compile(
    r"\b(?:wrote|sent|posted|published|released|issued|signed|mailed|penned|circulated)\s(?:[\w.’'-]+\s){1,4}?to\s[^,;:.]{2,60}$"
)


def _name_at_end(side: Side, low: int, end: int, found: Source | None) -> Source | None:
    """ "footage of Ann Lee saying": the name speaks, whatever it depends on."""
    if found and found.form != "description":
        return found
    names = side.names.within(low, end)
    last = names[-1] if names and names[-1].end == end else None
    given = last and last.body and _GIVEN_BY.search(side.text, low, last.start)
    return named(side, last) if last and (last.person is not False or given) else found


_GIVEN_BY = re.compile(
    r"\b(?:from|by)\s(?:the\s)?$"
)  # "data from the guild saying"; not "praised the work in Oslo saying"
_RELATIVE = re.compile(r",\s(?:whose|who|which)\s")  # "Ann Lee, whose boat is named Low Tide, said": her words
_BRACKET = re.compile(r"\s\([^()]{1,20}\)")
_NAMED_SO = re.compile(r"\b(?:named|called|the name of|the name|identified as|known as|introduced as)\s+(?=[^,]*,$)")


def _over_apposition(side: Side, low: int, end: int) -> Source | None:
    """ "Ann Lee, a judge in Oslo, said": the name before the first comma of the apposition."""
    text = side.text[low:end]
    if text.endswith(")"):
        stop = low + len(_PARENTHESIS.sub("", text))
        found = classified(side, clause_start(side, low, stop), stop)
        if found and found.form == "name":
            return found
    outside = _BRACKET.sub(lambda match: " " * len(match.group()), text)
    commas = [low + match.start() for match in _GAP.finditer(outside)]
    begun = right_behind(side, low, commas)
    if begun:
        return begun
    inner = _name_within(side, low, end, commas) if text.endswith(",") else None
    if inner:
        return inner
    return _before_apposition(side, low, commas[:-1] if text.endswith((",", "—", "–")) else commas)


_GAP = re.compile(r",|\s[—–-]\s|\s?[—–]")


def _before_apposition(side: Side, low: int, commas: list[int]) -> Source | None:
    """The nearest name that stands right before a comma; else the nearest description that does."""
    best: Source | None = None
    for stop in reversed(commas[-_MOST_COMMAS:]):
        start = clause_start(side, low, stop)
        found = classified(side, start, stop)
        short = _SHORT_FORM.search(side.text[:stop]) if side.text[stop - 1 : stop] == ")" else None
        if short and (found is None or found.form != "name"):  # "the Harl Port Board (HPB), a club, said"
            long = [name for name in side.names.within(low, short.start()) if name.end == short.start()]
            found = named(side, long[-1]) if long else found
        if found and found.start > start and _RELATIVE_ENDS.search(side.text, max(low, start - 8), start):
            continue
        if found and found.form == "name" and _goes_on_as_apposition(side.text, stop):
            return found
        if best is None and found and found.form == "description":
            best = found
    return best


_RELATIVE_ENDS = re.compile(r"\b(?:that|which|where)\s+$")  # "the firm that runs the Gala, ..."
_SHORT_FORM = re.compile(r"\s\([A-Z][\w.&, -]{1,12}\)$")
_MOST_COMMAS = 12


def _name_within(side: Side, low: int, end: int, commas: list[int]) -> Source | None:
    """ "The mayor, Ann Lee, said", "a man named Ann Lee, said": the apposition is the name."""
    if len(commas) > 1:
        first = classified(side, clause_start(side, low, commas[-2]), commas[-2])
        gap = side.text[commas[-2] + 1 : commas[-1]]
        start = commas[-2] + 1 + len(gap) - len(gap.lstrip())
        start += 4 if side.text.startswith("the ", start) else 0  # "the largest of them, the Harl Guild, said"
        name = whole_name(side, start, end) if not (first and first.form == "name") else None
        rest = _PARTY.sub("", _BRACKET.sub("", side.text[name.end : commas[-1]])) if name else ""
        if name and (not rest.strip() or OF_WHERE.fullmatch(rest)):
            return named(side, name)
    called = None if _RELATIVE.search(side.text, low, end) else _NAMED_SO.search(side.text[low:end])
    names = side.names.within(low + called.end(), end) if called else []
    if called and names and names[0].start == low + called.end() and not side.text[names[0].end : end].strip(" ,"):
        return named(side, names[0])
    return None


def is_appositive(side: Side, low: int, cue: int) -> bool:
    """ "Ann Lee, a judge, said": a name or a role, a comma, and no verb between them."""
    cue = min(cue, low + LONGEST_SENTENCE)
    opening = _OPENING.match(side.text, low, cue)
    low = opening.end() if opening else low
    start = low + leading_length(side.text[low:cue])
    comma = side.text.find(",", start, cue)
    head = side.text[start:comma]
    if comma < 0 or len(head.split()) > 9 or FIRST_VERB.search(head + " "):
        return False
    found = classified(side, start, comma)
    if found is None:
        return False
    tail = side.text[comma + 1 : cue].lstrip()
    return comma == len(side.text[:cue].rstrip()) - 1 or not re.match(r"(?:he|she|it|they|and|but|so|which)\b", tail)


_OPENING = re.compile(r"\s*(?:In|On|At|During|After|Before|From|For|By)\s[^,;:.]{2,60},\s")  # "In a statement, "


def _goes_on_as_apposition(text: str, comma: int) -> bool:
    following = text[comma + 1 : comma + 30].lstrip(" —–-")
    first = WORDS.match(following)
    if first is None:
        return False
    word = first.group()
    return not (word in ("and", "or") or word.lower() in ("he", "she", "they", "it", "we"))


_SAID = re.compile(r"\s(?:said|says|told)\b")


def leading(side: Side, low: int, high: int) -> Source | None:
    """The subject at the start of the sentence, up to its first verb or comma."""
    dateline = DATELINE.match(side.text, low, high) if low == 0 else None
    low = dateline.end() if dateline else low
    high = min(high, low + LONGEST_SENTENCE)
    low = behind_opening(side.text, low, high)
    main = main_clause(side, low, high)
    if main:
        return named(side, main)
    start = low + leading_length(side.text[low:high])
    word = WORDS.match(side.text, start, high)
    if word and word.group().lower() in ("he", "she", "they", "i", "we"):
        return Source(side.block, word.start(), word.end(), "pronoun")
    name = first_name(side, start, high)
    if name and is_subject(side, start, name):
        return named(side, name)
    verb = FIRST_VERB.search(side.text, start, high) or CUE.search(side.text, start, high)
    said = _SAID.search(side.text, start, verb.start()) if verb else None
    verb = said or verb
    if verb and verb.start() > start:
        region = re.split(r",?\s+(?:who|which|whose)\b", side.text[start : verb.start()])[0].rstrip()
        over = _over_apposition(side, start, start + len(region)) if region.endswith(",") else None
        found = over or phrase_ending(side, start, start + len(region.rstrip(",")))
        if found:
            return found
    comma = side.text.find(", ", start, high)
    return leading(side, comma + 2, high) if 0 < comma < high - 3 else None
