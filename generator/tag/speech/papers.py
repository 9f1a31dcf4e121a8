"""Who made "the statement", "the letter", "the memo": whoever wrote, signed or released one in the text before.

A paper speaks for its author: named with it ("a note from the guild"), in it ("the Post article"), or where it
came up before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.anaphors import SINGULAR
from generator.tag.speech.inverted import after_cue
from generator.tag.speech.lexicon import PAPER
from generator.tag.speech.marks import FILL
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side, Source, classified, named
from generator.tag.speech.subjects import LONGEST_SENTENCE, before_cue
from generator.tag.speech.verbs import sentence_start

Place = tuple[int, int, int]  # block, start, end

_PAPER = rf"(?P<paper>{PAPER})"
IS_PAPER = re.compile(rf"\b{PAPER}\b")
_WORDS = (
    r"(?:(?!(?:an?|the|in|of|to|by|on|for|with|from|that|and|or|his|her|its|their|is|was|has|had) )[\w’'.-]+ ){0,3}?"
)
FARTHEST, FARTHEST_CHARS = 12, 2500  # paragraphs from a paper to "the statement", and within one; guesses
_THE = re.compile(rf"[Tt]he (?:[a-z-]+ )?{_PAPER}")
_A = re.compile(rf"(?:\b(?P<det>an?|another|one|two|the|his|her|its|their)|[’']s|s’) {_WORDS}{_PAPER}\b", re.IGNORECASE)
_IN_A = re.compile(
    rf"[^.;:!?{FILL}]{{0,50}}?\b(?:in|through|via|with) (?:an?|his|her|its|their) (?:[\w’'-]+ ){{0,3}}{_PAPER}\b"
)
_ISSUED = re.compile(
    rf"[^.;:!?A-Z{FILL}]{{0,80}}?\b(?:sent|releas(?:ed|ing)|issu(?:ed|ing)|fil(?:ed|ing)|wrote|writing|published|"
    rf"penned) (?:[^.;:!?{FILL}]{{0,30}}? )?(?:an?|his|her|its|their) (?:[\w’'-]+ ){{0,3}}{_PAPER}\b"
)
_IN_ONE = re.compile(rf"In (?:(?:an?|his|her|its|their) {_WORDS})?{_PAPER}\b[^.;:!?{FILL}]*,\s(?:[\w.’'-]+\s){{0,4}}$")
_MADE = re.compile(
    r"\b(?:sent|released|issued|filed|wrote|published|penned|drafted|posted|signed|circulated|delivered|read|adopted|passed)"
    rf"\s(?:[^.;:!?{FILL}]{{0,30}}\s)?$"
)
# behind the paper: "sent out on Monday by", "to the board signed by"; who got hold of it did not make it
_BY = re.compile(
    rf"(?:\s(?:to|on|about)\s[^.;:,!?{FILL}]{{2,60}}?|(?:,[^,.;:!?{FILL}]{{2,60}},)?\s(?:was|were|is))?,?"
    r"(?:\s(?:sent out|put out|co-signed|led|made|"
    r"written|signed|issued|released|sent|posted|penned|authored|filed|drafted|prepared|submitted|tweeted|circulated))?"
    r"(?:\s(?:on\s)?[A-Z]\w+day|\s(?:of|dated)\s(?:[A-Z]\w+|last|\d+)(?:\s(?:[A-Z]\w+|\d+)){0,2})?"
    r"\s(?:by|from)(?=\s(?!\d|the (?:beginning|start|past|time|same|floor|bench)\b))"
)
# "the Post article", "a CMS memo": its own; "a Facebook post" is not
_PIECE = re.compile(
    r"\b(?:article|report|story|editorial|profile|piece|column|op-ed|memo|memorandum|letter|statement|audit|review|"
    r"study|survey|poll|filing|brief|notice|analysis|bulletin|website)\b"
)
_OWNED = re.compile(
    rf"(?:’s|'s) (?:[a-z-]+ ){{0,2}}"
    rf"(?:{PAPER}|words|comments|remarks|voicemail|ad|account|testimony|speech|caption)s?"
    r"(?:\s(?:to|on|about|of|from|for|in)\s[^,.;:]+)?$"
)


class Papers:
    """The last maker of each kind of paper, as far as the text is read."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self._order = {side.block: order for order, side in enumerate(sides)}
        self._by: dict[str, tuple[tuple[int, int], Place | None]] = {}  # (block, end of the word), whose it is

    def note(self, order: int, source: Source, place: Place | None) -> None:
        """ "Ann Lee said in a statement": from here on "the statement" is hers, or nobody's if she has no name."""
        text = self._sides[order].text
        told = _IN_A.match(text, source.end) or _ISSUED.match(text, source.end)
        opening = text.rfind("In ", max(0, source.start - LONGEST), source.start) if told is None else -1
        told = _IN_ONE.match(text, opening, source.start) if opening >= 0 else told
        if told:
            self._by[_kind(told["paper"])] = ((order, told.end("paper")), place)

    def whose(self, source: Source, order: int) -> Place | Source | None:
        """Whose paper it is that speaks, as a name or as a phrase for somebody."""
        side = self._sides[order]
        words = side.text[source.start : source.end]
        paper, asked = IS_PAPER.search(words), _THE.fullmatch(words)
        return (
            _asked(side, _maker(side, source.start + paper.end()) if paper else None)
            or (self._issuer(_kind(asked["paper"]), (order, source.start)) if asked else None)
            or _asked(side, _outlet(side, source.start, source.end) if _ONE.match(words) else None)
            or _asked(side, _owner(side, source, words))
        )

    def spoken_of(self, source: Source, order: int) -> Place | Source | None:
        """Who made the paper of the sentence before: "Ann Lee’s letter is short. “...,” it says."."""
        at = self._told_before(order, source.start)
        paper = paper_before(*at) if at else None
        if at is None or paper is None:
            return None
        side = at[0]
        maker = _asked(side, None if _kind(paper["paper"]) in _OF_A_COURT else _introduced(side, paper))
        if maker or (paper["det"] or "").lower() in _NEW:
            return maker
        return self._issuer(_kind(paper["paper"]), (self._order[side.block], paper.end()))

    def _told_before(self, order: int, at: int) -> tuple[Side, int, int] | None:
        """The sentence before what somebody at `at` says, as (side, begin, end); it may end the block before."""
        side = self._sides[order]
        opening = side.text.rfind(FILL, 0, at)
        end = len(side.text[: opening + 1].rstrip(FILL)) if opening >= 0 else at
        if opening >= 0 and not side.text[:end].strip() and order:
            side = self._sides[order - 1]
            end = len(side.text)
        for _ in range(MOST_IT):
            low = max(0, end - LONGEST_SENTENCE)
            before = side.text[low:end].rstrip()
            begin = sentence_start(side.text, low, low + len(before) - 2) if len(before) > 2 else end
            if begin == low or not _OF_IT.match(side.text, begin, end):
                return side, begin, end
            end = begin
        return None

    def _issuer(self, paper: str, here: tuple[int, int]) -> Place | Source | None:
        """The last one who made such a paper; nobody where "a statement" of somebody else came between."""
        noted, place = self._by.get(paper, ((-1, 0), None))
        for order in range(here[0], max(-1, here[0] - FARTHEST - 1), -1):
            side = self._sides[order]
            high = here[1] if order == here[0] else len(side.text)
            papers = _A.finditer(side.text, max(0, high - FARTHEST_CHARS), high)
            for match in reversed([one for one in papers if _kind(one["paper"]) == paper]):
                if (order, match.end()) <= noted:
                    return place
                maker = None if paper in _OF_A_COURT else _introduced(side, match)
                if maker or (match["det"] or "").lower() in _NEW:
                    return _asked(side, maker)
            if noted[0] == order:
                return place
        return None


def paper_before(side: Side, begin: int, end: int) -> re.Match[str] | None:
    """The paper that a sentence is about, that somebody reads from in it, or that it says came from somebody."""
    about = _ABOUT_IT.match(side.text, begin, end) or _READ_FROM.search(side.text, begin, end)
    if about:
        return _A.search(side.text, about.start("which"), about.end())
    given = [paper for paper in _A.finditer(side.text, begin, end) if _is_given(side, paper, end)]
    return given[-1] if given else None


def _is_given(side: Side, paper: re.Match[str], end: int) -> bool:
    """ "The answer came in an email from Ann Lee", "he prints her note"."""
    if _IN_WHICH.match(side.text, paper.end(), end):  # "a memo in which an official wrote": the official
        return False
    of_one = (paper["det"] or "").lower() in _OF_ONE and not side.text.startswith(("’s", "'s"), paper.end())
    made = _MADE.search(side.text, max(0, paper.start() - LONGEST), paper.start())
    return of_one or made is not None or _maker(side, paper.end()) is not None


# "The letter is short.", "It was an email from"; "She read aloud from a letter that"
_WHICH = (
    r"(?P<which>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*[’']s)\s"
    rf"{_WORDS}{PAPER})\b"
)
_ABOUT_IT = re.compile(rf"\s*(?:It (?:is|was)(?:, [^,]{{2,20}},)? )?{_WHICH}")
_READ_FROM = re.compile(
    rf"\b(?:read|reads|reading|quoted|quotes|quoting|recited)\s(?:(?:aloud|out|out loud)\s)?(?:from\s)?{_WHICH}"
)
_OF_IT = re.compile(
    r"\s*(?:It|This) (?!(?:was|is) (?:an?|the|his|her)\b)"
)  # "It was held up by a magnet.": look further back
MOST_IT = 3  # sentences back; a guess
_IN_WHICH = re.compile(r"[^,.;]{0,60}\s(?:in|by) (?:which|whom)\b")
_OF_ONE = ("his", "her")
LONGEST = 200  # characters before a paper in which its maker stands
_NEW = ("a", "an", "another", "one", "two")
_OF_A_COURT = ("lawsuit", "suit", "complaint", "indictment", "petition", "motion")  # lawyers write them
_SAME = {"memorandum": "memo", "e-mail": "email", "press release": "release", "majority opinion": "opinion"}


def _kind(paper: str) -> str:
    """Words for one kind of paper."""
    return _SAME.get(paper.lower(), paper.lower())


def _asked(side: Side, maker: Source | None) -> Place | Source | None:
    """The name, a pronoun, or a phrase that is no paper itself."""
    if maker and maker.name:
        return (maker.block, *maker.name)
    if maker and maker.form == "pronoun":
        return maker if side.text[maker.start : maker.end].lower() in SINGULAR else None
    return (
        maker
        if maker and maker.form == "description" and not IS_PAPER.search(side.text, maker.start, maker.end)
        else None
    )


def _introduced(side: Side, match: re.Match[str]) -> Source | None:
    """Who made the paper, where it comes up: "a letter from", "Ann Lee’s letter", "the board sent a letter"."""
    low = max(0, match.start() - LONGEST)
    owner = side.names.within(low, match.start())
    owned = match["det"] is None and owner and owner[-1].end == match.start()
    found = _maker(side, match.end()) or (named(side, owner[-1]) if owned else None)
    found = found or _outlet(side, match.start(), match.end())
    made = _MADE.search(side.text, low, match.start()) if found is None else None
    begin = sentence_start(side.text, low, match.start()) if made else low
    found = before_cue(side, begin, made.start()) if made and made.start() >= begin else found
    of_one = found is None and (match["det"] or "").lower() in _OF_ONE
    return Source(side.block, *match.span("det"), "pronoun") if of_one else found


def _maker(side: Side, end: int) -> Source | None:
    """ "a note sent out by the guild", "the statement from Ann Lee"."""
    wrote = _THAT_WROTE.match(side.text, end)
    if wrote:
        return _before_comma(side, *wrote.span("who"))
    by = _BY.match(side.text, end)
    found = after_cue(side, by.end(), len(side.text)) if by else None
    if by is None or (found and found.form == "name"):
        return found
    names = side.names.within(by.end(), by.end() + LONGEST)
    person = names and names[0].person and not side.text.startswith(("’s", "'s"), names[0].end)
    return named(side, names[0]) if person and _ROLE.fullmatch(side.text, by.end(), names[0].start) else found


def _before_comma(side: Side, start: int, end: int) -> Source | None:
    """ "her father, Ann Lee, the editor before her,": the name, else the phrase before the first comma."""
    commas = [end, *(at for at in range(start, end) if side.text[at] == ",")]
    names = side.names.within(start, end) if len(commas) > 1 else []
    fits = names and (names[0].start == start or side.text.endswith(", ", 0, names[0].start))
    return named(side, names[0]) if fits else classified(side, start, min(commas))


# "a letter that the witness wrote to his sister", "a letter Ann Lee is said to have sent"
_THAT_WROTE = re.compile(
    r"\s(?:that |which )?(?P<who>(?:the |an? |his |her )?(?:[^,.;:!?]|(?<=Mr|Ms|Dr)\.|,(?= \w+ )){2,90}?),?\s"
    r"(?:had |has |(?:is|was) (?:said|thought|believed|alleged) to have )?(?:wrote|written|sent|signed|"
    r"issued|filed|posted|released|published|penned|left|dictated|mailed)\b"
)
_ROLE = re.compile(r"\s(?:the |an? |its |his |her )?(?:(?!(?:of|for|in|to|at|with|on|by|and)\s)[\w’'-]+(?<!ing) ){0,3}")


def _outlet(side: Side, start: int, end: int) -> Source | None:
    """ "the Post article", "the profile from the Post", "a CMS memo": of the only name in it, which is no person's."""
    names = side.names.within(start, end) if _PIECE.search(side.text, start, end) else ()
    fits = len(names) == 1 and _is_body(names[0]) and _TIES.search(side.text, start, names[0].start)
    return named(side, names[0]) if fits else None


_ONE = re.compile(r"(?:no less than )?(?:the|an?|this|another)\s", re.IGNORECASE)  # not "voters in a Harl Herald poll"
_TIES = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?)|\bfrom)\s(?:(?!(?:in|of|by|to|on|for|about)\s)[a-z-]+\s)*$")


def _is_body(name: Name) -> bool:
    return name.person is False or name.body or (name.person is None and name.text.isupper() and len(name.text) > 2)


def _owner(side: Side, source: Source, words: str) -> Source | None:
    """ "Ann Lee’s comments", "Mr. Lee’s voicemail": hers."""
    within = side.names.within(source.start, source.end)
    owned = _OWNED.search(words)
    whole = len(within) == 1 and within[0].start == source.start
    ends = owned is not None and whole and within[0].end == source.start + owned.start()
    return named(side, within[0]) if ends else None
