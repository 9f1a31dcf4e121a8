"""Lines that name who wrote a text by their form: with "by", with a role, a date or an agency beside the name.

Forms only; which of these lines is believed depends on where it stands and is decided elsewhere. No list of names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.clean import dates, patterns

_ROLE_WORDS = (
    r"writers?|reporters?|editors?|correspondents?|columnists?|journalists?|contributors?|critics?|analysts?|staff|"
    r"producers?|fellow|bloggers?|redactora?|reportera?|corresponsal|periodista|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journaliste|rédact(?:eur|rice)|correspondante?|jornalista|repórter|giornalista|corrispondente|redattore|"
    r"корреспондент|журналист|обозреватель|редактор"
)
_ROLE = re.compile(rf"\b(?:{_ROLE_WORDS})\b", re.IGNORECASE)
# One of these stands in each of the role words; looking for them takes a tenth of the pattern's time.
ROLE_CUES = (
    "write", "report", "editor", "correspond", "columnist", "journalist", "contribut", "critic", "analyst", "staff",
    "producer", "fellow", "blogger", "redact", "corresponsal", "periodista", "redakteur", "korrespondent", "rédact",
    "jornalista", "repórter", "giornalista", "corrispondente", "redattore", "корреспондент", "журналист",
    "обозреватель", "редактор",
)  # fmt: skip
_LEADS_TO_ROLE = (
    r"senior|staff|chief|lead|deputy|associate|assistant|contributing|guest|special|freelance|investigative|executive|digital|"
    r"managing|national|international|foreign|political|business|science|health|tech|technology|sports?|news|features?|"
    r"culture|crime|education|environment|energy|legal|economics|weekend|breaking|general|assignment|opinion|data|audio|"
    r"entertainment|wellness|gaming|travel|food|music|film|media|security|defen[cs]e|diplomatic|court|city|metro|local"
)
_ROLE_BEGINS = re.compile(rf"(?:\s+|\s*[,|•·–—-]\s*)(?:(?:{_LEADS_TO_ROLE})\s+)*(?:{_ROLE_WORDS})\b", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:press|magazine|times|post|daily|herald|tribune|gazette|journal|sentinel|telegraph|courier|observer|chronicle|"
    r"news|network|media|agency|agencies|wire|service|desk|newsroom|team|board|bureau|university|institute|college|school|"
    r"association|foundation|cent(?:er|re)|company|inc|llc|ltd|gmbh|group|council|ministry|department|club|union|images?|"
    r"photos?|pictures?|video|getty|share|follow|read|more|view|skip|sign|subscribe|newsletter|advertisement|sponsored|"
    r"fact|checked|updated?|published|posted|comments?|about|contact|home|page|menu|search|log|the|and|our|your|my|in|on|"
    r"show|hide|hub|guide|tips|open|close|toggle|jump|print|save|listen|watch|play|download|start|learn|join|shop|buy|free|"
    r"order|loading|sidebar|navigation|contents?|table|section|category|topics?|tags?|by|redazione|redacción|redaktion|"
    r"redação|rédaction|редакция|"
    r"of|for|at|is|are|how|why|what|best|top|new|get|all|next|live|today|january|february|march|april|june|july|august|"
    r"september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\.(?:com|org|net)\b",
    re.IGNORECASE,
)
# The same for what is said of an author in a box.
BIO_CUES = ("cover", "writing", "author", "escribe", "schreibt", "écrit")
_BULLET = re.compile(r"^[\s•·|>*–—-]+")
_GLUED = re.compile(r"^By(?=[A-ZÀ-Þ][a-zß-ÿ])")
_LABEL = re.compile(
    r"^(?:(?:news|review|interview|analysis|opinion|commentary|article|column|feature|posted|published|updated|created|"
    r"submitted|escrito|publicado|redactado|veröffentlicht|publié|écrit|scritto|pubblicato|publicada)\s*:?\s+)"
    r"(?:on\s+|am\s+|el\s+|le\s+)?(?=(?:by|por|von|par|di)\b)",
    re.IGNORECASE,
)
_LATER_BY = re.compile(r"\b(?:19|20)\d\d\b.{0,24}?\b(?=by [A-ZÀ-Þ])")
_APART = re.compile(r"\s*[|•·–—/]\s*|\s+-\s+|,\s+")
_AGO = re.compile(
    r"\s\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b(?: ago| read)?\s*$|\s\d{1,2}:\d\d\b", re.I
)
_SITE = re.compile(
    r"[\w-]+\.(?:com|org|net|info|news)|associated press|ap|reuters|afp|efe|dpa|bloomberg", re.IGNORECASE
)
_HANDLE = re.compile(r"\s*\(?@\w+\)?")
_RANK = re.compile(r"(?:senior|deputy|associate|assistant|contributing|managing|executive|research)\b", re.IGNORECASE)
_NAME_PART = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_LONGEST = 140  # characters of such a line
_ROLE_LINE = 9  # words
_BIO = re.compile(
    rf"(?:\s*\(@\w+\))?\s+(?:is|was|has been|covers|writes|reports|es|ist|est|é)\b(?=.{{0,120}}?\b(?:{_ROLE_WORDS}|"
    r"covers|covering|writes|writing|reports|reporting|author|escribe|schreibt|écrit)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # asked again for each line above
def signed(text: str) -> tuple[str, ...] | None:
    """The names in a line that says by whom it is; () for a lone "By"; None if it says nothing of the kind."""
    line = _LABEL.sub("", _GLUED.sub("By ", _BULLET.sub("", text[: _LONGEST + 20])))
    if "by " in line and (found := _LATER_BY.search(line)):
        line = line[found.end() :]
    if not patterns.BYLINE_BEGINS.match(line):  # most lines, and dates take longer
        return None
    if dated := dates.find(line):
        line = line[: dated.start]
    names = patterns.byline(line)
    return names if not names else people(names)


def people(names: Sequence[str]) -> tuple[str, ...]:
    """Those that may be people; all of them if none may."""
    cut = (name[: found.start()] if (found := _ROLE_BEGINS.search(name)) else name for name in names)
    good = tuple(name for name in cut if is_person(name))
    return tuple(map(_cased, good or names))


def is_person(name: str) -> bool:
    if not patterns.is_name(name) or len(name.split()) > 4 or _NO_PERSON.search(name) or _ROLE.search(name):
        return False
    if _RANK.match(name):
        return False
    return all(map(_NAME_PART.fullmatch, name.split()))


def with_role(text: str, after: str) -> tuple[str, ...]:
    """ "Jane Doe, Senior Writer", "Jane Doe | Guest Columnists", or "Jane Doe" above a line that is a role."""
    if not any(map(f"{text}\n{after}".lower().__contains__, ROLE_CUES)):
        return ()
    line = _HANDLE.sub("", _BULLET.sub("", text)).strip()
    if len(line) > _LONGEST or line.endswith("."):
        return ()
    if is_role(after) and (names := _all_people(line)):
        return names
    found = _ROLE_BEGINS.search(line)
    return _all_people(line[: found.start()]) if found and len(line[found.start() :].split()) <= _ROLE_LINE else ()


def is_role(text: str) -> bool:
    """A line that is nothing but what somebody is: "Political reporter", "Staff Writer, Sports"."""
    parts = text.split()
    return (
        1 <= len(parts) <= _ROLE_LINE and text[-1] not in ".!?:" and parts[0][0].isupper() and bool(_ROLE.search(text))
    )


def with_date_or_site(text: str) -> tuple[str, ...]:
    """ "Jane Doe | 3 May 2020", "Jane Doe 4:00 PM on May 3, 2020", "Jane Doe, example.com"."""
    line = _BULLET.sub("", text)
    if len(line) > _LONGEST or line.endswith("."):
        return ()
    dated = dates.find(line)
    moment = _AGO.search(line)
    ends = [
        place for place in (dated.start if dated else None, moment.start() if moment else None) if place is not None
    ]
    if ends:
        return _all_people(_APART.split(line[: min(ends)])[0])
    front, *rest = _APART.split(line, maxsplit=1)
    return _all_people(front) if rest and _SITE.fullmatch(rest[0].strip()) else ()


def alone(text: str) -> tuple[str, ...]:
    """A line that could be nothing but names."""
    line = _BULLET.sub("", text)
    return _all_people(line) if len(line) <= 60 else ()


def of_bio(text: str) -> str | None:
    """The name in "Jane Doe is a reporter for ...", a box about the author."""
    found = _BIO.search(text[:240])
    name = text[: found.start()].strip() if found else ""
    return name if name and is_person(name) else None


def _all_people(text: str) -> tuple[str, ...]:
    names = patterns.names(text.strip(" ,|•·–—-"))
    whole = re.split(r"\s+(?:and|y|und|et|e|и|&)\s+|,\s*", text.strip(" ,|•·–—-"))
    return tuple(map(_cased, names)) if names and len(names) == len(whole) and all(map(is_person, names)) else ()


def _cased(name: str) -> str:
    """JANE O'NEILL as Jane O'Neill: capitals of a whole byline are its type."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize() if len(found[0]) > 2 else found[0], name)
