"""The ladder: who said each quotation. The first rung that holds wins, and the rungs are in order of trust.

1 the words right behind the quotation (`behind`), 2 the words before it in its sentence (`rungs`), 3 a neighbour in its
paragraph (`neighbours`), 4 the sentence that announced it in the paragraph before, 5 the one who was speaking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.tag.speech.anaphors import SINGULAR
from generator.tag.speech.appositions import may_be_one
from generator.tag.speech.behind import that_is_what
from generator.tag.speech.exchange import Exchange, addressed, is_question
from generator.tag.speech.interview import answers, is_aside
from generator.tag.speech.labels import answered, labelled
from generator.tag.speech.lexicon import CUE, STRONG
from generator.tag.speech.marks import FILL, Piece
from generator.tag.speech.natures import TERMINAL, is_nickname, is_title, is_whole
from generator.tag.speech.neighbours import from_neighbours, rest_of_sentence, run_on
from generator.tag.speech.phrases import Side, Source
from generator.tag.speech.rungs import near
from generator.tag.speech.signatures import credits, ends_section, headed, is_open, signature
from generator.tag.speech.subjects import LONGEST_SENTENCE, leading
from generator.tag.speech.verbs import Hit, last_report, sentence_start
from generator.tag.words import ROLES


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation with its speaker; `source` None = not found."""

    piece: Piece
    source: Source | None
    cue: str
    whole: bool  # a sentence of its own, not a fragment in someone else's
    title: bool = False  # of a book, a programme: nobody says it


def climb(sides: Sequence[Side], texts: Sequence[str], found: Sequence[Sequence[Piece]]) -> list[Found]:
    """All pieces of all blocks with their speakers; nicknames are left out."""
    result: list[Found] = []
    speaking: Hit | None = None
    announced: Hit | None = None
    section: Hit | None = None
    lately = _Lately()
    exchange = Exchange({side.block: side for side in sides})
    credited = credits(sides, found)
    interviewed = answers(sides, found)
    story = [row for row in zip(sides, texts, found) if row[2] or not _BETWEEN.fullmatch(row[1].strip())]
    ahead = [*((side, pieces) for side, _, pieces in story[1:]), (None, ())]
    for (side, text, pieces), (following, then) in zip(story, ahead):
        wholes = [is_whole(side.text, text, piece) for piece in pieces]
        turn = exchange.turn(side, text, pieces)
        speaking = None if addressed(sides, speaking, text, pieces) else speaking
        announced = None if turn or addressed(sides, announced, text, pieces) else announced
        if turn is None and exchange.is_answer(side, pieces):
            speaking = announced = lately.last = None
        hits = _of_block(side, text, pieces, wholes, turn or speaking, announced)
        if side.block in interviewed:
            hits = [interviewed[side.block]] * len(hits)
        hits = lately.resumed(side, text, pieces, wholes, hits)
        section = None if credited else headed(side, following) or (None if ends_section(side, hits) else section)
        hits = [section if section and whole and is_open(hit) else hit for hit, whole in zip(hits, wholes)]
        signed = (
            (signature(following) or that_is_what(following)) if following and _stands_alone(side, pieces) else None
        )
        signed = credited.get(side.block, signed)
        hits = [signed or hit for hit in hits]
        if pieces and (pieces[0].continues or signed) and hits[0]:
            _back_over_the_run(result, hits[0], bool(signed) or _is_signed(side, pieces[0], hits[0]))
        for piece, hit, whole in zip(pieces, hits, wholes):
            if not is_nickname(side.text, text, piece):
                title = hit is None and is_title(side.text, text, piece)
                result.append(Found(piece, hit.source if hit else None, hit.cue if hit else "", whole, title))
        spoken = [hit for hit, whole in zip(hits, wholes) if hit and whole]
        announced = _announces(side) or (None if pieces else _does(side, following, then)) if then else None
        told = [hit for hit in hits if hit and _is_somebody(side, hit)]
        if not is_aside(side, pieces):
            speaking = next(reversed(spoken), announced or next(reversed(told), speaking if pieces else None))
        lately.heard(side, hits, wholes, announced)
        if side.block in credited:  # who signed one quotation of a digest does not say the next
            speaking = lately.last = None
        exchange.heard(side, text, pieces, hits, announced)
    return result


def _is_somebody(side: Side, hit: Hit) -> bool:
    """One whose words may go on in the next paragraph: a name, a pronoun, "the first-term congressman" who says."""
    if hit.source.form != "description" or hit.source.block != side.block:
        return hit.source.form != "description"
    one = _THE_ONE.fullmatch(side.text, hit.source.start, hit.source.end)
    return one is not None and one["role"] in ROLES and hit.cue in STRONG


_THE_ONE = re.compile(r"[Tt]he (?:[\w’-]+ ){0,3}(?P<role>[a-z-]+)")


# Lines of the page between two paragraphs: the story goes on behind them as if they were not there.
_BETWEEN = re.compile(
    r"(?:AD|Ad|ADVERTISEMENT|Advertisement|WATCH|Watch|Story [Cc]ontinues|Continue [Rr]eading|Share this|"
    r"Loading)\b[^.]{0,40}|"
    r"(?:Get|Sign up|Subscribe)\b[^“\"]{0,160}\b(?:inbox|newsletters?|email|e-mail|Privacy Policy)\b[^“\"]{0,120}"
)


@dataclass(slots=True)
class _Lately:
    """Who spoke last, over paragraphs that name nobody: an interview goes on without "he said"."""

    last: Hit | None = None
    away: int = 0

    def resumed(
        self, side: Side, text: str, pieces: Sequence[Piece], wholes: Sequence[bool], hits: list[Hit | None]
    ) -> list[Hit | None]:
        """A paragraph that is one long quotation, and nothing leads up to it."""
        lone = _stands_alone(side, pieces) and all(wholes) and hits == [None] and text[pieces[0].end - 1] in TERMINAL
        long = lone and len(text[pieces[0].start : pieces[0].end].split(maxsplit=WORDS)) > WORDS
        return [self.last] if long and self.last and 0 < self.away <= FARTHEST else hits

    def heard(self, side: Side, hits: Sequence[Hit | None], wholes: Sequence[bool], announced: Hit | None) -> None:
        spoken = [hit for hit, whole in zip(hits, wholes) if hit and whole]
        if spoken:
            self.last, self.away = spoken[-1], 0
        elif self.last and (announced or hits or self.away > FARTHEST or _has_others(side)):
            self.last = None
        self.away += 1


def _has_others(side: Side) -> bool:
    """Somebody is named, or something is reported."""
    return any(may_be_one(name) for name in side.names) or CUE.search(side.text) is not None


WORDS, FARTHEST = 12, 4  # of such a quotation; paragraphs back; guesses


def _is_signed(side: Side, piece: Piece, hit: Hit) -> bool:
    """ "“...” — Ann Lee, owner of two boats" in the paragraph itself."""
    return not hit.cue and hit.source.block == side.block and hit.source.start >= piece.outer_end


def _back_over_the_run(result: list[Found], hit: Hit, sure: bool) -> None:
    """What runs on into these words is said by the same one, who is named at the end."""
    at = len(result) - 1
    while at >= 0 and result[at].piece.runs_on and (sure or result[at].source is None):
        result[at] = replace(result[at], source=hit.source, cue=hit.cue)
        at -= 1 if result[at].piece.continues else len(result)


def _stands_alone(side: Side, pieces: Sequence[Piece]) -> bool:
    """The block is one quotation and nothing else: a motto, a pulled quote."""
    return len(pieces) == 1 and not side.text.strip().strip(FILL)


def _of_block(
    side: Side,
    text: str,
    pieces: Sequence[Piece],
    wholes: Sequence[bool],
    speaking: Hit | None,
    announced: Hit | None,
) -> list[Hit | None]:
    hits: list[Hit | None] = []
    last = 0  # end of the last words, not of a title: "told “Harl Today” that “...”"
    for place, piece in enumerate(pieces):
        low = last
        said = (later.outer_start for later in pieces[place + 1 :] if not is_title(side.text, text, later))
        high = next(said, len(text))  # a title between the words and their verb ends nothing
        carried = speaking if piece.continues else None
        own = near(side, text, piece, wholes[place], low, high) if not carried or text[piece.end - 1] == "," else None
        hits.append(own if own and own.source.form != "pronoun" else carried or own)
        skipped = own is None and place + 1 < len(pieces) and is_title(side.text, text, piece)
        last = last if skipped else piece.outer_end
    from_neighbours(side, pieces, wholes, hits)
    run_on(side, text, pieces, hits)
    rest_of_sentence(side, text, pieces, hits, speaking)
    opens_block = bool(pieces) and not side.text[: pieces[0].outer_start].strip()
    if _stands_alone(side, pieces) and text[pieces[0].end - 1] not in _SPOKEN_ENDS and not pieces[0].continues:
        return hits  # a heading
    if opens_block and not any(hits):
        return [(announced or speaking) if whole else None for whole in wholes]
    return hits


_SPOKEN_ENDS = (*TERMINAL, ",", "’", "'", "”", "]", ")", "—", "-")


def _announces(side: Side) -> Hit | None:
    """The block as an announcement of the next one: "X continued:", "A former official echoed that thought."."""
    end = len(side.text.rstrip())
    if not end or side.text[end - 1] not in ".:,!?" or FILL in side.text[end - 3 : end]:
        return None
    hit, begin = last_report(side, end)
    held = answered(side, begin, end) if side.text[end - 1] == ":" else None
    hit = held or hit or labelled(side, begin, end)
    if hit is None and _FROM_WHERE.fullmatch(side.text, begin, end):
        hit, _ = last_report(side, len(side.text[:begin].rstrip()))
    return hit


def _does(side: Side, following: Side | None, then: Sequence[Piece]) -> Hit | None:
    """ "Ann Lee leaned over the table." before "“Did you see it?”", or all of a paragraph before a speech: hers."""
    end = len(side.text.rstrip())
    if following is None or side.text[end - 1 : end] != ".":
        return None
    asks = is_question(following, then)
    begin = sentence_start(side.text, max(0, end - LONGEST_SENTENCE), max(0, end - 2))
    if not asks and (begin or not _is_speech(following, then)):
        return None
    source = leading(side, begin, end)
    if source is None:
        return None
    if asks:
        one = source.name is not None or side.text[source.start : source.end].lower() in SINGULAR
    else:
        one = any(name.person for name in side.names.within(source.start, source.end))
        one = one and _SPEAKS_UP.search(side.text, source.end, end) is not None
    return Hit(source, "") if one else None


_SPEAKS_UP = re.compile(
    r"\s(?:(?:sought|tried|attempted|moved|rushed) to (?:\w+ ){0,2}?(?:clear|clarify|explain|defend|justify|calm|"
    r"reassure|respond|answer|downplay|play|set|distance|walk)|took to|weighed in|(?:hit|fired|pushed|struck) back|"
    r"reacted|doubled down|spoke|speaks|addressed|apologi[sz]ed|testified|"
    r"took (?:questions|the (?:stage|podium|floor|microphone)))\b"
)


def _is_speech(side: Side, pieces: Sequence[Piece]) -> bool:
    """One long quotation and nothing else."""
    alone = _stands_alone(side, pieces) and not pieces[0].continues
    words = side.printed[pieces[0].start : pieces[0].end] if alone else ""
    return len(words.split(maxsplit=WORDS)) > WORDS and words[-1] in TERMINAL


_FROM_WHERE = re.compile(r"\s*From (?:the|his|her|their|its) (?:[\w’'-]+ ?){1,4}:")  # "She disagreed. From the letter:"
