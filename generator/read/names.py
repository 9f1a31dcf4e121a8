"""Names of people in a byline: split, freed of roles, outlets and addresses. No list of names anywhere."""

from __future__ import annotations

import re
from html import unescape

from generator.read.mojibake import mend
from generator.text import fold, normalise

_LEAD = re.compile(
    r"^(?:(?:article|story|text|words|review(?:ed)?|report(?:ed|ing)?|edited|written|posted|published|created|"
    r"authored|contributed|presented|compiled|opinion|analysis|commentary|interview|updated|medically reviewed|"
    r"fact[- ]checked)\s+)?(?:by|von|por|par|di|door|av|af|autor(?:in|es|a)?|authors?|writers?|auteurs?|texte?|byline|"
    r"от|автор)\b\s*[:|\-–—]?\s+|^(?:by|author|authors|autor|words|text|written by)\s*[:|]\s*",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:\b(?:photo(?:s|graphs?|graphy)?|pictures?|images?|video|illustrations?|graphics?)\s+by\b|\(|\[|https?:|www\.|"
    r"\bfor (?=[A-Z])|\bspecial to\b|\bis an?\b|\bis the\b|\bwas an?\b|\bupdated\b|\bpublished\b|\bposted\b|"
    r"(?<=\w)[\s,|]+\d|\blast modified\b|\bmin(?:ute)?s? read\b|\bfollow\b|\bread more\b|\bview (?:all|bio)\b|"
    r"\bsee (?:all|more)\b|\bfull bio\b|\babout the author\b|\s[-–—•·|]\s*\d|[•·»›]|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d).*$",
    re.IGNORECASE | re.DOTALL,
)
_SPLIT = re.compile(
    r"\s*(?:[;|&/\n•·]|,\s*(?:and|y|und|et|e|&)\s|\b(?:and|und|with|et)\b(?=\s)|(?<=\w) [ye] (?=[A-Z]))\s*",
    re.IGNORECASE,
)
_AT = re.compile(r"\S*@\S*|\b\S+\.(?:com|org|net|co\.uk)\b\S*", re.IGNORECASE)
_GENERATION = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:m\.?d|ph\.?d|esq|mba|m\.?sc?|b\.?sc?|m\.?a|b\.?a|rdn?|r\.?n|j\.?d|cpa|cfp|dds|mph|do|dvm|facp)\.?®?",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|columnists?|staff|contributors?|contributing|journalists?|"
    r"producers?|bureau|chief|senior|photographers?|anchors?|hosts?|analysts?|authors?|intern|fellow|news|desk|officer|"
    r"director|manager|president|professor|founder|ceo|specialist|reviewer|expert|critic|guest|team|freelancer?|"
    r"redaktion|redaktor|redaktør|redacción|redacao|redação|redazione|rédaction|editorial|board|newsroom|service|"
    r"wire|media|press|magazine|times|post|daily|herald|tribune|gazette|journal|sentinel|agency|agencies|network|"
    r"institute|report|university|college|school|association|foundation|cent(?:er|re)|company|inc|llc|ltd|gmbh|group|"
    r"labs?|society|council|ministry|department|clinic|hospital|church|club|union|partners?|solutions|studios?|library|"
    r"of|for|at|by|in|to|an|sponsored|advertorial|[a-z]+\.com|dietitian|physician|technolog(?:y|ies)|politics|sports?|"
    r"business|health|science|commerce|associate|deputy|articles?|member|attorney)\b",
    re.IGNORECASE,
)
_ROLE_OF_ONE = re.compile(
    r"\b(?:senior|staff|chief|editor|reporter|correspondent|writer|columnist|contributor|journalist|producer|"
    r"the associated press|associated press|reuters|afp|bloomberg)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:the )?(?:associated press|ap|reuters|afp|agence france-presse|bloomberg(?: news)?|dpa|efe|upi|ani|pti|tass|"
    r"xinhua|cnn newsource|tribune news service|press association|pa media|canadian press|kyodo news|ians|stn|ap news)",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"(?:admin(?:istrator)?|editor|staff|author|guest|unknown|anonymous|null|none|undefined|n/?a|webmaster|news|home|"
    r"user|name|super user|root|the author|byline|more|share|subscribe|comments?|contact|about|facebook|twitter|"
    r"linkedin|instagram|email|print|advertisement|published|posted|see more|bio|profile|default|test|nobody|blog)$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("the", "a", "an", "our", "your", "my", "die", "der", "das", "la", "el", "le", "los", "las"))
_TAG = re.compile(r"<[^>]*>")
_MOST = 12  # names
_LONGEST = 45  # characters of one name


def names_of(raw: str, outlet: str | None = None, loose: bool = False) -> tuple[str, ...]:
    """The names in a byline. `loose`: a declared author, which may be a desk or one word; else names of people only."""
    text = normalise(mend(unescape(_TAG.sub(" ", unescape(raw)))).replace("\n", " | "))
    if not text or len(text) > 400:
        return ()
    text = _CUT.sub("", _AT.sub(" ", _without_lead(text))).strip()
    parts = [_tidy(part) for part in _parts(text)]
    names = [name for name in parts if _is_name(name, outlet, loose)]
    names = names or [name for name in map(_before_role, parts) if _is_name(name, outlet, loose=False)]
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name)
    return tuple(found.values())[:_MOST]


def _before_role(part: str) -> str:
    """'Jane Doe' of 'Jane Doe Senior Reporter': a name and a role in one piece."""
    found = _ROLE_OF_ONE.search(part)
    return part[: found.start()].strip() if found else ""


def is_person(name: str, outlet: str | None = None) -> bool:
    """Whether it looks like the name of one person: no desk, agency, outlet or user name."""
    words = name.split()
    if not 2 <= len(words) <= 5 or _ROLE.search(name) or _AGENCY.fullmatch(name) or words[0].lower() in _ARTICLES:
        return False
    return _looks_personal(words) and not (outlet and fold(name) == fold(outlet))


def _without_lead(text: str) -> str:
    for _ in range(2):
        text = _LEAD.sub("", text).strip()
    return text


def _parts(text: str) -> list[str]:
    """At 'and' and its like always; at a comma unless what follows belongs to the name or is a role."""
    parts: list[str] = []
    for piece in _SPLIT.split(text):
        for number, bit in enumerate(piece.split(",")):
            bit = bit.strip()
            if number and parts and _GENERATION.fullmatch(bit):
                parts[-1] += " " + bit
                continue
            if number and parts and _DEGREE.fullmatch(bit):
                continue
            parts.append(bit)
    return parts


def _tidy(part: str) -> str:
    name = _without_lead(part.strip(" \t,.:;-–—|*\"“”'‘’®"))
    name = re.sub(r"\s+", " ", name)
    words = name.split(" ")
    while len(words) > 2 and _DEGREE.fullmatch(words[-1]):
        words.pop()
    name = " ".join(words)
    return _cased(name) if len(words) > 1 and name.isupper() else name


def _cased(name: str) -> str:
    """JANE O'NEILL as Jane O'Neill: capitals of a whole byline are its type, not its spelling."""
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize() if len(found[0]) > 2 else found[0], name)


def _is_name(name: str, outlet: str | None, loose: bool) -> bool:
    words = name.split()
    if not 2 <= len(name) <= _LONGEST or not words or _NOT_NAMES.fullmatch(name):
        return False
    if outlet and fold(name) == fold(outlet):
        return loose
    if loose:
        return len(words) <= 6 and any(c.isalpha() for c in name)
    return is_person(name, outlet)


def _looks_personal(words: list[str]) -> bool:
    """Most words begin with a capital, the others are particles; letters, dots, hyphens and apostrophes only."""
    if not all(re.fullmatch(r"[^\W\d_](?:[^\W\d_]|[.'’\-])*", word) for word in words):
        return False
    capital = sum(not word[0].islower() for word in words)
    return not words[-1][0].islower() and not words[0][0].islower() and capital * 2 >= len(words)
