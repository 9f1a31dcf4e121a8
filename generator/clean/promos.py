"""Lines inside an article that turn to the reader or point elsewhere, known by how they are put.

The learned judge gives many of them the benefit of the doubt, since they stand among sentences of the body and some are
whole sentences. Only forms that hardly any article uses are here; each was counted on the lines that the judge kept by
site on the development pages (797 pages, three scrapes): lines that the truth drops against lines that it keeps.
"""

from __future__ import annotations

import re

from generator.model import Block, Kind

_LONGEST = 420  # characters; a longer line is a paragraph that happens to hold such words
_LOUD_LETTERS, _LOUD_SHARE = 20, 0.9  # letters of a line, and the share of them that are capitals
_LOUD_WORDS, _LOUD_WORDS_TEXT = 5, 8  # a heading in capitals is shorter; text has no links to tell it apart by
_LINKED = 0.8  # share of the characters inside links
_ROW_LINKED, _ROW_OF_TWO_LINKED = 0.4, 0.9  # the same, of a line that bars part

# Before each pattern stand its cues, in small letters: without one it cannot match, and a new form needs its own.
# To look for them takes a twentieth of the pattern's time, which is much on every line of every article; so a line is
# asked only for those of which a word, the cue's longest, begins one of its words (see HINTS).
# As HTML and as dclm text: teasers 30 to 3 (the three on one shop's page), follow 15 to 1, earns 13 to 2, agree 9 to 2,
# letter 12 to 1, rights 6 to 1, notices 8 to 0, contact 11 to 0, the rest 12 to 0.
_FAMILIES = (
    (
        "teaser for another article",
        "watch more|watch this|watch now|watch here|read this|read now|read here|read next|up next|check out|t miss|"
        "also on |also read|also like|trending|must-read|must read|missed it|related |see more|here|[",
        re.compile(
            r"^\s*[\[(]\s*(?:related|more|read|watch|see|listen|also read)\b[^()\[\]]{0,240}[\])]\W*$"
            r"|(?-i:\[[A-Z]{4,}(?: [A-Z]+)?\].*\[[A-Z]{4,}(?: [A-Z]+)?\])"
            r"|^\W*(?:watch more|see more|read next|up next|don[’']t miss(?: this| it)?|also read|you may also like|"
            r"(?:watch|check out|read) (?:this|now|here)|trending(?: now)?|must[- ]reads?|in case you missed it|"
            r"related (?:stor(?:y|ies)|articles?|posts?|video))"
            r"\s*(?::|\s-|-\s|–|—|\||$)"
            r"|^\W*(?:read|see|view|find|get) (?:the|our|more|all|also)\b.{0,90}\bhere\W*$"
            r"|^\W*also on [\w-]+\.\w{2,3}\b",
            re.IGNORECASE,
        ),
    ),
    (
        "share or follow links",
        "follow |story?|article?|post?",
        re.compile(
            r"^(?=[^\"“”]*$)(?:\W*|.*[.!?]\s+)follow "
            r"(?:him|her|them|me|us|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) (?:and [\w ]{1,30} )?on "
            r"(?:twitter|x\b|facebook|instagram|threads|tiktok|linkedin|youtube|bluesky)"
            r"|^\W*(?:like|enjoyed?|love) this (?:story|article|post)\?",
            re.IGNORECASE,
        ),
    ),
    (
        "advertisement or sponsor line",
        "commission|compensation|revenue|share of|affiliate",
        re.compile(
            r"^(?=[^\"“”]*$).*\bwe (?:may|might|could|can|do)?\s*(?:also )?(?:earn|receive|get|collect)\b[^.]{0,40}"
            r"\b(?:commissions?|compensation|revenue|share of)\b"
            r"|^(?=[^\"“”]*$).*\b(?:site|page|publisher|company|[A-Z]\w+) may (?:earn|receive|get|collect)\b[^.]{0,40}"
            r"\b(?:commissions?|compensation|affiliate|share of (?:the )?(?:sales|revenue))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cookie or privacy notice",
        "you agree|you confirm|you consent|you accept|permission to load",
        re.compile(
            r"^\W*by (?:signing up|subscribing|registering|creating an account|submitting|entering your|continuing|"
            r"using (?:this|our) site|providing your)\b[^.]{0,80}\byou (?:agree|confirm|consent|accept)"
            r"|\bpermission to load\b",
            re.IGNORECASE,
        ),
    ),
    (
        "copyright notice",
        "©|(c)|copyright|rights reserved",
        re.compile(
            r"^\s*©.{0,120}$|^\W*(?:\(c\)|copyright\b).{0,80}\b(?:19|20)\d\d\b|\ball rights reserved\W*$"
            r"|^\W*this (?:document|article|material) is subject to copyright\b",
            re.IGNORECASE,
        ),
    ),
    (
        "newsletter or subscription box",
        "sign up|subscribe|inbox|email|e-mail|daily |weekly | offer|newsletter| delivered ",
        re.compile(
            r"^\W*(?:sign up|subscribe) (?:for|to) (?:the |our |my |a |free )*[\w’' ]{0,40}"
            r"\b(?:newsletters?|emails?|alerts?|bulletin|digest|briefing|channel)\b"
            r"|^(?=[^\"“”]*$).*\b(?:delivered|sent|straight|right|direct(?:ly)?) to your (?:inbox|e-?mail)\b"
            r"|^\W*(?:\w+days?[.:,] )?(?:a |our |the )?(?:daily|weekly) (?:digest|newsletter|e-?mail)\b"
            r"|^\W*(?:special|exclusive|limited[- ]time) offer\b"
            r"|^\W*this (?:article|story|essay) (?:was featured|first appeared|appears) in [^.]{2,60}\bnewsletter\b"
            r"|^\W*get [^.]{2,60}\bdelivered (?:to|through|straight|by)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "notice by the publisher",
        "article has been|story has been|interview has been|conversation has been|transcript has been|this content|"
        "citation|tagged |filed | note|to reader|to compile|javascript|editorially |[/",
        re.compile(
            r"^\W*this (?:article|story) has been (?:reviewed|fact[- ]?checked) (?:according|by)\b"
            r"|^\W*this content (?:can also be viewed|is (?:provided|hosted) by)\b|^\W*citation\s*:.*\bretrieved\b"
            r"|^\W*(?:tagged|filed) (?:in|under)\b"
            r"|^\W*(?:editor|author|publisher)s?[’']?s?[’']? note\b|^\W*note to readers?\b"
            r"|\bdata used to compile this (?:article|story)\b|^[^.]{0,40}\brequires? javascript\b"
            r"|\b(?:content|recommendations|reviews?) (?:is|are) editorially independent\b"
            r"|^\W*this (?:interview|conversation|transcript) has been\b[^.]{0,30}\b(?:edited|condensed)\b[^.]{0,40}.?$"
            r"|\[/(?:button|caption|gallery|embed|video|audio|playlist)\]",
            re.IGNORECASE,
        ),
    ),
    (
        "shop or donation box",
        "support |donate |cost to you|make money when",
        re.compile(
            r"^\W*(?:please )?(?:support|donate to) [^.]{2,40} so (?:that )?we (?:can )?\w+"
            r"|\bwe\b[^.]{0,40}\bat no cost to you\b|\bmake money when you (?:click|buy|shop)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "reader comment or comment box",
        "think",
        re.compile(r"^\W*(?:tell us|let us know) what you think\b.{0,30}$", re.IGNORECASE),
    ),
    (
        "contact line",
        "@|for more",
        re.compile(
            r"^\W*(?:contact|e-?mail|reach|got a tip|have a tip|send (?:tips|letters))\b[^@]{0,120}\S@\S+\.\w"
            r"|^\W*for more\b[^.]{0,100}\b(?:visit|go to|follow|see|check out)\b\W+\S+\.(?:com|org|net|uk|edu)\b\S*$",
            re.IGNORECASE,
        ),
    ),
    (
        "advertisement or sponsor line",
        "advertisement|sponsored|continues below|anzeige|werbung|publicidad|publicité|pubblicità|реклама|إعلان",
        re.compile(
            r"^\W*(?:advertisements?|sponsored|(?:story|article) continues below(?: \w+){0,2}|anzeige|werbung|"
            r"publicidad|publicité|pubblicità|publicidade|реклама|إعلان)\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        "navigation",
        "click|swipe|scroll|flip",
        re.compile(
            r"^\W*click (?:here )?(?:to (?:get|join|download|subscribe|sign|read|see|watch|view)|for)\b"
            r"|^\W*(?:swipe|scroll) to \w+(?: \w+)?\W*$"
            r"|^\W*(?:scroll|click|flip|swipe) through (?:the|our) (?:gallery|photos)\b",
            re.IGNORECASE,
        ),
    ),
)

# What a site says of its cookies, as paragraphs: 45 to 0 on news pages, 1 to 4 on guides to the making of websites
_COOKIES = re.compile(
    r"^(?=.*\bcookies?\b)(?=.*\b(?:our|we|us|these cookies|this site|your (?:browser|device|preferences|consent))\b)"
    r"(?=.*\b(?:web ?sites?|sites?|browser|device|preferences|advertis\w+|ads|consent|experience|personali[sz]\w+)\b)"
    r"|\bopt[- ]?out of (?:the sale|our|certain cookies|targeted ad)|\bdo not sell (?:or share )?my\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"^\W*(?:tags?|topics|keywords|palavras-chave|etiquetas|schlagwörter|mots-clés)\b", re.IGNORECASE)
_COOKIES_CUES = "cookie|optout of|opt-out of|opt out of|do not sell "
_LONGEST_NOTICE = 900  # characters
_CUES = [tuple(cues.split("|")) for cues in (_COOKIES_CUES, *(cues for _, cues, _ in _FAMILIES))]
HINTS = [frozenset(max(re.findall(r"[^\W_]{3,}", cue), key=len, default="") for cue in cues) - {""} for cues in _CUES]
"""Of the cookies and of each family: what a word of such a line begins with, if no sign tells it."""
_EVERY = (1 << len(HINTS)) - 1
_SIGNS = ("[", "@", "©", "(c)", "(C)")  # cues without a word
_BRACKETS = ("[", "(")  # a line that begins with one needs no cue
_SMALL = bytes(range(ord("a"), ord("z") + 1))

_ABOUT = re.compile(
    r"^\W*(?:Dr\.? |About )?[^\W\d_][\w.’'-]+(?: [A-Z][\w.’'-]*\.?){1,3}(?:, [^,]{3,40},)?"
    r" (?:is|was) (?:an?|the|one of|our)\b"
    r"[^.“”\"]{0,90}\b(?:reporter|correspondent|editor|columnist|writer|journalist|contributor|producer|blogger|critic|"
    r"commentator|photographer|author|host|professor|fellow|lecturer|analyst|director|president|founder|economist|"
    r"historian)\b"
)
_LAST = 3  # lines of the body in which such a sentence is about the author: 10 right, 1 wrong on the development pages
_LAST_NAMED = 2  # the same for a line that begins with an author's name: 16 right, 1 wrong


def about_author(text: str, authors: tuple[str, ...], behind: int) -> bool:
    """Whether a line tells who wrote the article; `behind`: lines of the body that follow it."""
    if behind >= max(_LAST, _LAST_NAMED):
        return False
    start = text.lstrip("•*-–— ")
    names = (name for name in authors if " " in name)
    if any(start.startswith((f"{name} ", f"{name}’s ", f"{name}'s ")) for name in names):
        return behind < _LAST_NAMED
    return behind < _LAST and _ABOUT.match(start[:260]) is not None


_LABEL = re.compile(
    r"(?P<advert>advertisement|sponsored|paid content|anzeige|werbung|publicidad|publicité|pubblicità|"
    r"publicidade|реклама|إعلان)"
    r"|(?P<teaser>watch|listen|video|podcast|read more|read also|also read|related|see also|more|gallery|"
    r"lee también|lea también|te puede interesar|mira|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|"
    r"leia também|leia mais|leggi anche|читайте также|смотрите также|اقرأ أيضا)",
    re.IGNORECASE,
)
_MOSTLY_LINKED, _LABEL_LETTERS = 0.6, 8  # share of the characters inside links; of the label
_LABELS = {"advert": "advertisement", "teaser": "teaser for another article"}


def _labelled(block: Block) -> str | None:
    """What a line says it is by a label and a colon at its start: "Advertisement: ...", "Lee también: ...". What is a
    link behind a label in capitals or "See:" is other news (7 to 0)."""
    label, colon, rest = block.text[:60].partition(":")
    if not colon or not rest.startswith((" ", "\u00a0")):
        return None
    found = _LABEL.fullmatch(label.strip())
    if found and found.lastgroup:
        return _LABELS[found.lastgroup]
    linked = block.dom is not None and block.dom.link_share > _MOSTLY_LINKED and block.kind is Kind.PARAGRAPH
    loud = label.isupper() and len(label) >= _LABEL_LETTERS
    return _LABELS["teaser"] if linked and (loud or label.strip().casefold() in {"see", "next"}) else None


def promo(block: Block, hints: int = _EVERY) -> str | None:
    """What a line is by how it is put, or None. A question of its form alone; the page is not looked at.

    `hints`: a bit for each of HINTS of which the line has a word."""
    return _labelled(block) or _put_so(block, _EVERY if any(map(block.text.__contains__, _SIGNS)) else hints & _EVERY)


def _put_so(block: Block, hints: int) -> str | None:
    text = block.text
    if len(text) > _LONGEST_NOTICE:
        return None
    if hints & 1 and _has_cue(text.lower(), 0) and _COOKIES.search(text):
        return "cookie or privacy notice"
    if len(text) > _LONGEST:
        return None
    if _may_be_loud(text) and _is_loud_teaser(block):
        return "teaser for another article"
    if block.dom is not None and block.dom.link_share > _LINKED and _TAGS.match(text):
        return "tags or topics"
    if " | " in text and _is_row_of_links(block):
        return "mostly links"
    return _of_a_family(text, hints) if hints >> 1 or text.lstrip()[:1] in _BRACKETS else None


def _of_a_family(text: str, hints: int) -> str | None:
    low, bracketed = text.lower(), text.lstrip()[:1] in _BRACKETS
    for number, (reason, _, pattern) in enumerate(_FAMILIES, 1):
        if (bracketed or (hints >> number & 1 and _has_cue(low, number))) and pattern.search(text):
            return reason
    return None


def _has_cue(low: str, number: int) -> bool:
    return any(map(low.__contains__, _CUES[number]))


def _is_row_of_links(block: Block) -> bool:
    """ "Schedule | Standings | Tickets": 5 to 0 as HTML, on three pages."""
    parts, linked = block.text.count(" | "), block.dom.link_share if block.dom is not None else 0.0
    return block.kind is not Kind.TABLE and ((parts >= 2 and linked >= _ROW_LINKED) or linked >= _ROW_OF_TWO_LINKED)


def _may_be_loud(text: str) -> bool:
    """A look at the small letters of the Latin alphabet: a fiftieth of the time of asking each letter."""
    plain = text.encode("ascii", "ignore")
    return len(plain) - len(plain.translate(None, _SMALL)) <= (1 - _LOUD_SHARE) * len(text) + 1


def _is_loud_teaser(block: Block) -> bool:
    """A headline in capitals between paragraphs: of other news, where all of it is a link (HTML: 29 right, 6 wrong;
    five of the six stand on pages whose truth keeps such teasers) or where it is long and no sentence (text)."""
    letters = [sign for sign in block.text if sign.isalpha()]
    if len(letters) < _LOUD_LETTERS or sum(map(str.isupper, letters)) < _LOUD_SHARE * len(letters):
        return False
    count = len(block.text.split())
    if block.dom is not None:
        return count >= _LOUD_WORDS and block.dom.link_share > _LINKED
    return count >= _LOUD_WORDS_TEXT and block.text.rstrip("\"'”’»")[-1:] not in {".", "!", ":"}
