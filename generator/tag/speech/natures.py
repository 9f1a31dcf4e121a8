"""What a piece between marks is: a whole sentence that somebody said, a fragment, a title or a nickname."""

from __future__ import annotations

import re

from generator.tag.speech.lexicon import CUE, listed
from generator.tag.speech.marks import FILL, Piece

LOOK_BACK = 80  # characters before the opening mark; enough for any rule here, and keeps long blocks linear
TERMINAL = (".", "!", "?", "…")
_ENDINGS = (*TERMINAL, ",")
_NICKNAMED = re.compile(r"\b(?:known as|nicknamed|nickname|alias|aka|a\.k\.a\.|so-called|dubbed|code-?named|named)\s*$")
_CALLED = re.compile(r"(?:,|\b(?:is|was|are|were|man|woman|people)) (?:also |sometimes |often )?called\s*$")
_SO_CALLED = re.compile(
    r"\bwhat(?:[’']s| is| are| was| were)? (?:is |are |also |often |sometimes )?(?:called|known as)\s*$|"
    r"\b(?:cries|chants|shouts|screams|yells|chorus|choruses) of\s*$|"  # a crowd's words
    r"\b(?:inscribed|emblazoned|engraved|printed|painted|scrawled|adorned|daubed) with "
    r"(?:the )?(?:words?|phrase|message|slogan)\s*$|"
    r"\b(?:signs?|placards?|banners?|posters?|t-shirts?|shirts?|hats?|caps?|stickers?) (?:that |which )?"
    r"(?:read|reads|reading|say|says|said|saying|proclaiming|declaring),?:?\s*$"
)
_TITLED = re.compile(
    r"\b(?:entitled|titled|headlined|book|film|movie|campaign|song|novel|album|play|memoir|commentary|essay|op-ed|single|anthem|ballad|"
    r"musical|sitcom|documentary|headline|slogan|hashtag),?\s*$"
)
_MAKER_OF = re.compile(  # "the director of “Low Tide,”"
    r"\b(?:director|author|co-author|creator|co-creator|host|co-host|star|stars|cast|writer|screenwriter|producer|"
    r"composer|editor|sequel|finale|premiere|release|episodes?|adaptation|remake) (?:of|to|on|for)\s*$"
)
_WRITES_IN = re.compile(
    r"\b(?:writes?|wrote|says?|said|recalls?|recalled|argue[sd]?)\sin\s[^,;:.]{2,40},\s*$"
)  # not its title
_CUE_ENDS = re.compile(r"(?:" + CUE.pattern + r"),?\s*$")
_SMALL_WORDS = listed("a an the of in on at to for and or but with from by into is as vs your my our")
LONGEST_NICKNAME, LONGEST_TITLE, LONGEST_WORK = 4, 14, 24  # words
# "told “Harl This Morning.”", "wrote “The Wall and the Sea,” a book", "an effort called “Open Gate,”": no comma before
_CALLED_SO = re.compile(
    r"\b(?:told|tells|telling|wrote|writes|penned|published|authored|recorded|directed|hosts|hosted)\s*$|"
    rf"(?:^|[.,{FILL}]\s*|\b(?:effort|piece|report|paper|program|programme|plan|show|series|column|document|bill|act|game|"
    r"app|operation|project|initiative|event)\s)[Cc]alled\s*$"
)
_SAID_NEXT = re.compile(  # "“Today Is D-Day,” Ann Lee said"
    r"\s(?:[^\W\d_a-z][\w’'.-]*\s){0,3}(?:he\s|she\s)?(?:said|says|told|wrote|tweeted|added|asked|posted)\b"
)
_LISTED = re.compile(rf"{FILL} (?:and )?$")  # "“Dry Land,” “Sluice,” and ..."

# "to answer the old question: “Who was it?”", unless somebody asks it
_ASKED = re.compile(r"\b(?:ask|pose|rais|put|pop)\w*\b")
_ANSWERED = re.compile(r"\b(?:answer|address|tackle|solve|back to)\b")


def _asks_itself(before: str) -> bool:
    lead = before.rstrip(" :")
    return lead.endswith("question") and bool(_ANSWERED.search(lead)) and not _ASKED.search(lead)


def is_whole(masked: str, text: str, piece: Piece) -> bool:
    """A sentence of its own: begins with a capital where one may begin, or ends like a sentence."""
    words = text[piece.start : piece.end]
    before = masked[max(0, piece.outer_start - LOOK_BACK) : piece.outer_start].rstrip()
    if is_title(masked, text, piece):
        return False
    first = next((c for c in words if c.isalnum()), "")
    at_start = not before or before[-1] in ".!?:,—–" + FILL or before.endswith(("”", "’"))
    if not first or not (at_start or words.endswith(_ENDINGS)):
        return False
    if first.islower() and not (before and before[-1] in ",—–" and FILL in before):
        return False
    if words.endswith(".") and len(words.split(maxsplit=2)) < 3 and before and before[-1] not in ".!?:,—–" + FILL:
        return False  # "who voted “Undecided.”"
    if words.endswith(",") and " " not in words and before and before[-1] not in ".!?:" + FILL:
        return False  # "the new law, or “Lexlaw,” ..."
    return len(words.split(maxsplit=3)) > 2 or words.endswith(_ENDINGS)


LONGEST_ACRONYM = 8  # characters with the stop behind it
_THE = re.compile(r"(?:\b(?:the|an?|this|that|his|her|its|their|our)|[’']s) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)
_NOUN = re.compile(r"\s(?!(?:he|she|they|it|we|the|a|an|and|or|but|as|to|in|on|at|by|when|is|was|said|says)\b)[a-z]+")


_OF_SHOW = re.compile(r"\s(?:show|programme?|series|podcast|film|movie|column|newsletter|album|song)(?:s|['’]s)?\b")


def _is_thing(masked: str, before: str, text: str, piece: Piece) -> bool:
    """ "the infamous “Who is next?” letter", "Harl’s “Swim. Or else.” campaign", "on “HTV.”": it is called so."""
    words = text[piece.start : piece.end]
    if _OF_SHOW.match(masked, piece.outer_end) and words[:1].isupper() and _THE.search(before):
        return True
    if words[:-1].isupper() and words[:-1].isalpha() and len(words) < LONGEST_ACRONYM:
        return not before.rstrip().endswith((":", ","))
    if words[-1] not in "!?" and not (words[-1] == "." and len(words.split()) <= LONGEST_NICKNAME + 1):
        return False
    says = _CUE_ENDS.search(before)  # "A gunman shouted “Out!” before he fired"
    return bool(_THE.search(before) and _NOUN.match(masked, piece.outer_end)) and not says


def is_nickname(masked: str, text: str, piece: Piece) -> bool:
    """ "known as “El Chapo”", ", called “the Dentist,”": a name, not words that somebody said."""
    words = text[piece.start : piece.end].rstrip(".,!?").split(maxsplit=LONGEST_TITLE)
    if not words or len(words) > LONGEST_NICKNAME or not words[-1][:1].isupper():
        return False
    before = masked[max(0, piece.outer_start - LOOK_BACK) : piece.outer_start]
    return bool(_NICKNAMED.search(before) or _CALLED.search(before))


def is_title(masked: str, text: str, piece: Piece) -> bool:
    """A title, a programme or a nickname between marks: nobody says it."""
    before = masked[max(0, piece.outer_start - LOOK_BACK) : piece.outer_start]
    words = text[piece.start : piece.end].rstrip(".,!?").split(maxsplit=LONGEST_WORK)
    if _SO_CALLED.search(before) or _asks_itself(before) or _is_thing(masked, before, text, piece):
        return True
    capitals = all(word[:1].isupper() or not word[:1].isalpha() or word in _SMALL_WORDS for word in words)
    named = capitals and text[piece.end - 1] not in "!?" and bool(words) and not "".join(words).isupper()
    if named and (_CALLED_SO if len(words) > 1 else _LISTED).search(before):
        return True
    opens = before.rstrip()[-1:] in ("", ".", "!", "?", FILL)
    if opens and text[piece.end - 1] == "," and _SAID_NEXT.match(masked, piece.outer_end):
        return False
    if not words or len(words) > LONGEST_TITLE or before.rstrip().endswith(":") or _CUE_ENDS.search(before):
        return False
    if (_NICKNAMED.search(before) and len(words) <= LONGEST_NICKNAME) or _CALLED.search(before):
        return is_nickname(masked, text, piece) or bool(_NICKNAMED.search(before))
    if capitals and _MAKER_OF.search(before):
        return True
    if _TITLED.search(before) and len(words) <= 8 and not _WRITES_IN.search(before):
        return True
    return capitals and len(words) > 1 and text[piece.end - 1] not in "!?" and any(w[:1].isupper() for w in words[1:])
