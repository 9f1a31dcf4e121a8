"""Whether a name is a man's or a woman's, by its title, its given name or a word beside it. For pronouns only."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from generator.tag.names import given_names
from generator.tag.speech.lexicon import listed
from generator.tag.speech.marks import FILL
from generator.text import fold

Sex = Literal["he", "she"]

_SHE = re.compile(
    r"^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Congresswoman|Sister|Señora|Sra|Frau|Madame|Mme)\b"
)
_HE = re.compile(r"^(?:Mr|Sir|Lord|King|Prince|Pope|Baron|Congressman|Father|Señor|Sr|Herr|Monsieur)\b")

_SHE_IS = listed(
    "actress mother mom wife daughter sister grandmother widow woman girl queen princess aunt niece girlfriend bride "
    "granddaughter stepdaughter stepmother congresswoman chairwoman spokeswoman businesswoman "
    "councilwoman songstress heiress"
)
_HE_IS = listed(
    "father dad husband son brother grandfather widower man boy king prince uncle nephew boyfriend groom "
    "grandson stepson stepfather congressman chairman spokesman businessman councilman frontman stuntman"
)
# "T. Lee, who runs the port, is her younger brother", "T. Lee, her brother,"
IS_KIN = re.compile(
    rf"(?:(?:,[^.;:{FILL}]{{0,90}},)?\s(?:is|was)\s(?:an?\s|the\s|his\s|her\s|their\s|[A-Z]\w+[’']s\s)|,\s(?:his|her|their|an?)\s)"
    r"(?:[a-z-]+\s){0,2}?(?P<kin>(?:brother|sister|son|daughter|father|mother|wife|husband|uncle|aunt|nephew|niece|"
    r"grandson|granddaughter|widow|widower|man|woman|actress|stepson|stepdaughter))\b"
)


@lru_cache(maxsize=4096)
def sex_of(name: str) -> Sex | None:
    """None = the name does not say."""
    if _SHE.match(name):
        return "she"
    if _HE.match(name):
        return "he"
    given = given_names()
    whole = [fold(word) for word in name.split()]  # "Jean-Marie" stays one name, and is in no list
    return next((given[word] for word in whole[:-1] if word in given), None)


def described_sex(words: str) -> Sex | None:
    """What a phrase without a name says: "a woman", "her father", "the officer"."""
    last = words.rstrip(" ,").rpartition(" ")[2].lower()
    return "she" if last in _SHE_IS else "he" if last in _HE_IS else None
