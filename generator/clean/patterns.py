"""Lines that are known by their form: bylines, datelines, credits, captions. In many languages; no names of outlets."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text import words

_PARTICLES = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "e",
        "le",
        "st",
    ]
)
_BY = (
    r"^[-—–|\s]*(?:(?:written|reported|story|words|text|texto|testo|texte)\s+)?"
    r"(?:by|por|von|par|di|door|av|autor|autora|autore|auteur|author|от|автор|авторы|текст|بقلم|كتب|كتبت)"
)
BYLINE_BEGINS = re.compile(_BY, re.IGNORECASE)
BYLINE = re.compile(_BY + r"\b\s*:?\s*(?P<names>\S.*)?$", re.IGNORECASE)
_CUT = re.compile(
    r"\s*(?:[|•·»(\[]|\s[-–—]\s|,\s*(?!(?:and|y|und|et|e|и|و)\s)(?=[a-zà-ÿ])|\s(?:on|at|in|am|le|el)\s*(?:\d|$)|"
    r"\b(?:updated|published|posted|for|special to|staff|actualizado|publicado|publié|aktualisiert)\b|\d).*$",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:,\s*(?:and|y|und|et|e|и)\s+|\s+(?:and|y|und|et|e|и|with|mit|con|avec)\s+|[,;&/]|\s+و\s?)\s*"
)
CREDIT = re.compile(
    r"\bcontributed\s+(?:reporting|research|to\s+this\s+(?:report|story|article))|"
    r"^\W*(?:additional\s+)?(?:reporting|writing|editing|research|translation|compiled|edited|translated)\s+"
    r"(?:and\s+\w+\s+)?by\b|"
    r"\b(?:additional\s+reporting|editing)\s+by\b|"
    r"^\W*(?:reporte|reportaje|redacción|edición|editado|traducción|con\s+información|información\s+adicional)\s+"
    r"(?:adicional\s+)?(?:de|por)\b|"
    r"^\W*(?:mit\s+material\s+von|redaktion(?:elle\s+mitarbeit)?\s*:|mitarbeit\s*:|bearbeitet\s+von|unter\s+mitarbeit)|"
    r"^\W*(?:avec\s+(?:l'|l’)?(?:AFP|agences)|édité\s+par|rédigé\s+par|reportage\s+(?:de|par)|avec\s+la\s+contribution)|"
    r"^\W*(?:com\s+informações\s+d|edição\s+de|reportagem\s+(?:adicional\s+)?de|colaborou|colaboraram)|"
    r"^\W*(?:a\s+cura\s+di|ha\s+collaborato|hanno\s+collaborato)|\bcolabor(?:ó|aron)\s+(?:en|con)\b|"
    r"^\W*(?:редактор|при\s+участии|в\s+подготовке|материал\s+подготовил)|"
    r"^\W*(?:تحرير|إعداد|شارك\s+في\s+التغطية|ساهم\s+في)",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:REUTERS|AP|AFP|EFE|EPA|DPA|dpa|Getty(?:\s+Images)?|GETTY(?:\s+IMAGES)?|ANSA|TASS|ТАСС|РИА\s+Новости|Xinhua|"
    r"Shutterstock|iStock|Bloomberg|رويترز|أ\.?\s?ف\.?\s?ب|picture\s?alliance|imago|IMAGO|Cuartoscuro)"
)
_DRAWN = "illustrations?|graphic|ilustraci[oó]n|illustrazione|ilustração|grafik|иллюстрация"
CAPTION_END = re.compile(
    rf"(?:\b{_AGENCY}\s*[/|]\s*\S[^.!?]{{1,60}}|[\w.)’'\"]\s*\S[^.!?/]{{2,40}}\s*[/|]\s*{_AGENCY}\b[^.!?]{{0,20}}|"
    rf"\((?:{_AGENCY}|photo|foto|bild|фото|صورة)\b[^)]{{0,60}}\)|"
    rf"[.!?”\"]\s*\((?:[^()]{{2,60}}(?:/|\bvia\b|\b{_AGENCY}\b))[^()]{{0,60}}\)|"
    rf"\b(?:photo|foto|fotos|bild|crédit|credit|image|picture|{_DRAWN}|фото|صورة)\s*:\s*\S[^.!?]{{1,60}}\.?|"
    rf"\b(?:file|handout|archive)\s+(?:photo|picture|image)\)?\.?)\s*$",
    re.IGNORECASE,
)
# "... leave the court. (Fox 5 North)": whose picture it is, in two capitalised words or more behind the sentence
_WHOSE = re.compile(
    r"[.!?”]\s*\((?!(?:As|In|See|From|On|At|By) )[A-Z][\w.&’'-]*"
    r"(?:[ /|]+(?:[A-Z0-9][\w.&’'-]*|via|for|of|the|and|de))+\)\s*$"
)
_CAPTION_WORD = re.compile(rf"{_AGENCY}|photo|foto|bild|cr[eé]dit|{_DRAWN}|фото|صورة|picture|image", re.IGNORECASE)
_PICTURES = ("photo", "picture", "image")
CAPTION_START = re.compile(
    r"^\W*(?:from left|left to right|clockwise from|(?:photo(?:graph)?|image|illustration)s? by)\b|"
    r"^\[\s*(?:photo|image|rendering|illustration|screenshot|graphic|source (?:photo|image))s?\b[^\]]*\]\W*$|"
    r"^\W*(?:image|photo|picture|pictured|file photo|caption|foto|fotografía|imagen|bild|legende|légende|"
    r"image d'archives|imagem|legenda|immagine|didascalia|фото|на фото|на снимке|صورة|الصورة|في الصورة)\s*[:：]\s*\S",
    re.IGNORECASE,
)
SOURCE = re.compile(r"^\W*(?:source|fuente|quelle|fonte|источник|المصدر|bron)\s*:\s*(?P<name>.+)$", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>?|\b[\w-]+=(?:\"[^\"]*\"|'[^']*')|[<>]|(?<![\w])/?a(?![\w])")
_HAS_MARKUP = re.compile(r"</?[a-z]+\b|\b(?:href|class|style|linktype|src)=[\"']", re.IGNORECASE)
_PLACE = r"[^\W\d_][^\W\d_.'’]*(?:[ .'’-]+[^\W\d_]+\.?){0,4}"
_DATELINE = re.compile(
    rf"^(?P<place>{_PLACE}(?:,\s*{_PLACE}){{0,2}})(?:,?\s*\(?[^()—–:]{{0,24}}?\d{{1,2}}[^()—–:]{{0,18}}?\)?)?"
    r"\s*(?:[(\[](?P<agency>[^()\[\]]{2,40})[)\]])?\s*\.?(?P<dash>\s?[—–]\s?|\s?--\s?|\.?-\s|\s-\s?|:\s)"
)
_DASH = re.compile(r"[—–]|--|[-:]\s")
_BARS = re.compile(r"\s[|·•›»]\s")
_ENDS_SENTENCE = frozenset(".!?")
_CAPITAL_SHARE = 0.8
_FEWEST_CAPITALS = 4
_AGENCY_NAMES = {"ap": "Associated Press", "afp": "Agence France-Presse"}


def byline(text: str) -> tuple[str, ...] | None:
    """The names in "By A and B"; () for a lone "By"; None when the line is no byline."""
    match = BYLINE.match(text)
    if not match or len(text) > 160:
        return None
    if not match["names"] or not any(c.isalpha() for c in match["names"]):
        return ()
    return names(match["names"]) or None


def names(text: str) -> tuple[str, ...]:
    parts = [part.strip(" .,-–—|") for part in _SPLIT.split(_CUT.sub("", text))]
    good = [part for part in parts if is_name(part)]
    return tuple(good) if good and is_name(parts[0]) else ()


def is_name(text: str) -> bool:
    """Two to five words that a person may be called by; scripts without capitals pass by their length."""
    parts = text.split()
    if not 2 <= len(parts) <= 5 or any(c.isdigit() for c in text):
        return False
    return all(
        part[0].isupper() or part.casefold() in _PARTICLES or (part[0].isalpha() and not part[0].islower())
        for part in parts
    )


def dateline(text: str) -> tuple[int, str, str | None] | None:
    """(end, place, agency). Without an agency a place stands in capitals; a script without them needs the agency."""
    start = text[:120]
    # The pattern takes 60 µs; most first lines have no dash, or no place in capitals and no agency in brackets.
    if not _DASH.search(start) or not (
        "(" in start or "[" in start or sum(map(str.isupper, start)) >= _FEWEST_CAPITALS
    ):
        return None
    match = _DATELINE.match(start)
    if not match:
        return None
    place, agency = match["place"].strip(" ,"), match["agency"]
    letters = [c for c in place if c.isalpha()]
    loud = sum(c.isupper() for c in letters) >= _CAPITAL_SHARE * len(letters) and len(letters) >= _FEWEST_CAPITALS
    if not loud and not (agency and not any(c.isdigit() for c in agency) and len(agency.split()) <= 4):
        return None
    if match["dash"].strip() == ":" and not agency:
        return None
    return match.end(), place, agency


def agency_name(agency: str) -> str:
    return _AGENCY_NAMES.get(agency.casefold(), agency)


@lru_cache(maxsize=4096)
def is_credit(text: str) -> bool:
    return len(text) <= 400 and CREDIT.search(text) is not None


@lru_cache(maxsize=4096)
def is_caption(text: str) -> bool:
    if len(text) > 700:
        return False
    tail = text[-160:]
    if CAPTION_START.match(text) is not None or (tail.endswith(")") and _WHOSE.search(tail) is not None):
        return True
    return _may_end_caption(tail) and _CAPTION_WORD.search(tail) is not None and CAPTION_END.search(tail) is not None


def _may_end_caption(tail: str) -> bool:
    """Whether it has a mark without which no form of CAPTION_END is met; a hundredth of that pattern's time."""
    if "/" in tail or "|" in tail or ":" in tail:
        return True
    bare = tail.rstrip()
    return bare.endswith(")") or bare.rstrip(").").lower().endswith(_PICTURES)


def is_menu(text: str) -> bool:
    """Three short pieces or more between bars, dots or arrows, and no sentence: "Home | World | Podcasts"."""
    if len(text) > 200 or text.rstrip()[-1:] in _ENDS_SENTENCE:
        return False
    pieces = _BARS.split(text)
    return len(pieces) >= 3 and all(1 <= len(words(piece)) <= 3 for piece in pieces)


def source(text: str) -> str | None:
    """The outlet in "Source: The Daily", also when broken markup stands around it."""
    match = SOURCE.match(text[:400])
    if not match:
        return None
    name = " ".join(_MARKUP.sub(" ", match["name"]).split()).strip(" .,/")
    return name if 1 <= len(words(name)) <= 6 and name[0].isupper() else None


def has_markup(text: str) -> bool:
    """Remnants of tags that no reader should see."""
    return ("<" in text or "=" in text) and _HAS_MARKUP.search(text) is not None
