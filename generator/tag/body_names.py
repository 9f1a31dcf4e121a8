"""What two names of bodies must share to be one body: their folded words, or the initials of these."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.tag.words import LEGAL, NO_INITIALS, name_tokens, spellings
from generator.text import fold

_WITHIN_LEGAL = frozenset({"de", "and", "s", "rl", "sdn"})  # "S. de R.L. de C.V.", "GmbH & Co. KG", "Sdn Bhd"


def _without_legal(words: list[str]) -> list[str]:
    """The words before the legal suffix; what stands within a suffix goes with what follows it."""
    cut = end = len(words)
    while end > 1 and (words[end - 1] in LEGAL or (cut < len(words) and words[end - 1] in _WITHIN_LEGAL)):
        end -= 1
        if words[end] not in ("de", "and"):
            cut = end
    return words[:cut]


_SHORTENED = {
    "st": ("street",),
    "ave": ("avenue",),
    "rd": ("road",),
    "blvd": ("boulevard",),
    "pd": ("police", "department"),
}
_COURTS = frozenset({("supreme", "court", "of"), ("high", "court", "of"), ("constitutional", "court", "of")})


@lru_cache(maxsize=65536)
def body_key(surface: str) -> str:
    """Words of an organisation's name: no article, no legal suffix, & as and."""
    words = fold(surface.replace("&", " and ")).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    words = words if words[-1:] == ["com"] and "." not in surface else _without_legal(words)  # "X-COM" is no X.com
    if len(words) > 1 and words[-1] in _SHORTENED:
        words = [*words[:-1], *_SHORTENED[words[-1]]]
    if tuple(words[:3]) in _COURTS and len(words) > 3:  # "Supreme Court of Norland"
        words = [*words[4 if words[3] == "the" else 3 :], *words[:2]]
    return " ".join(spellings().get(word, word) for word in words if word != "and")


_DOTTED = re.compile(r"(?<!\w)(?:[A-Z]\.){2,}")


@lru_cache(maxsize=65536)
def initials(surface: str) -> frozenset[str]:
    """The acronyms a name can have: of all its words, and without the small ones, with and without a legal suffix."""
    spelled = _DOTTED.sub(
        lambda dotted: " ".join(dotted.group().replace(".", " ").split()) + " ", surface
    )  # "D.C." is two
    words = [t.folded for t in name_tokens(spelled) if t.text not in ("'s", "’s") and t.folded]
    if words and words[0] == "the":
        words = words[1:]
    big = [word for word in words if word not in NO_INITIALS]
    bare = [word for word in big if word not in LEGAL]
    made = {"".join(w[0] for w in some) for some in (words, big, bare) if len(some) >= 2}
    return frozenset(acronym for acronym in made if len(acronym) >= 2)


def in_another_order(surface: str, acronym: str) -> bool:
    """ "National Salt Council" as the CNS of a language that puts the kind in front: all its letters, and no other, the
    kind's at the beginning. ICA is no Central Intelligence Agency, GOP no Project on Government Oversight."""
    if len(acronym) < 3 or not any(sorted(acronym) == sorted(made) for made in initials(surface)):
        return False
    words = fold(surface).split()
    behind = next((at for at, word in enumerate(words) if at and word in NO_INITIALS), len(words))
    return words[behind - 1][0] == acronym[0]


def acronym_key(surface: str) -> str:
    return fold(surface).replace(" ", "")
