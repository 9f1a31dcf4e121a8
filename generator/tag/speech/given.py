"""Whether a name is a man's or a woman's, as far as its title or its given name says. For pronouns only."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from generator.text import fold

Sex = Literal["he", "she"]

_LIST = Path(__file__).parents[1] / "data" / "given_names.txt"
_SHE = re.compile(
    r"^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Congresswoman|Sister|Señora|Sra|Frau|Madame|Mme)\b"
)
_HE = re.compile(r"^(?:Mr|Sir|Lord|King|Prince|Pope|Baron|Congressman|Father|Señor|Sr|Herr|Monsieur)\b")


@lru_cache(maxsize=4096)
def sex_of(name: str) -> Sex | None:
    """None = the name does not say."""
    if _SHE.match(name):
        return "she"
    if _HE.match(name):
        return "he"
    given = _given()
    whole = [fold(word) for word in name.split()]  # "Jean-Marie" stays one name, and is in no list
    return next((given[word] for word in whole[:-1] if word in given), None)


@lru_cache(maxsize=1)
def _given() -> dict[str, Sex]:
    found: dict[str, Sex] = {}
    sex: Sex = "he"
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            sex = "she" if line.startswith("[she") else "he"
        elif not line.startswith("#"):
            found.update(dict.fromkeys(map(fold, line.split()), sex))
    return found
