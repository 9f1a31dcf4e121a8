"""Short names of firms, schools and hospitals that read like a town or a person: "Norwick" of Norwick Cold Storage,
"Ada Norwick" of the Ada Norwick Elementary School.

The longer name stands in the dossier, nothing is in, near or from the short one, and nobody by that name does what only
people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model import EntityKind
from generator.tag.candidates import MORE_BODY_TAILS
from generator.tag.evidence import Texts
from generator.tag.names import person
from generator.tag.shipped import city_names
from generator.tag.types import Spot
from generator.tag.words import ANY_FIRST_NAMES, LEGAL, OF_PERSONS, TRADES

Places = Sequence[tuple[int, Spot]]  # (story, spot)
_FIRMS = (
    LEGAL
    | TRADES
    | MORE_BODY_TAILS
    | frozenset({"management", "consulting", "consultants", "advisers", "advisors", "associates"})
)
INSTITUTIONS = frozenset(
    {"high", "elementary", "middle", "primary", "secondary", "grammar", "school", "academy", "college", "university",
     "hospital", "medical", "center", "centre", "clinic", "national", "general", "regional", "memorial", "community",
     "church", "missionary", "baptist", "methodist", "lutheran", "episcopal", "catholic", "presbyterian", "temple",
     "united", "first"}
)  # fmt: skip
_HEADS = frozenset({"school", "academy", "college", "university", "hospital", "center", "centre", "clinic", "church"})
_MOST_BEHIND = 2  # words of a firm's name behind its short form
_INSIDE = re.compile(r"\b(?:in|near|outside|around|into|across|from|throughout|of)(?: the)? $")
# What a school or a firm of such a name is seen by as well
_READ = frozenset({"first name", "rarer first name", "form", "says"})
_NO_PERSON = frozenset({"model ORG", "model GPE", "model FAC"})


def begun(names: Iterable[tuple[str, Places]], kinds: Mapping[str, EntityKind], texts: Texts) -> dict[str, str]:
    """Folded names that are the short form of a body -> the longer name, folded."""
    open_names = list(names)
    firms: dict[tuple[int, str], str] = {}
    institutions: dict[str, str] = {}
    for name, spots in open_names:
        words = name.split()
        if kinds[name] is not EntityKind.ORGANISATION or len(words) < 2:
            continue
        if words[-1] in _FIRMS:
            for cut in range(max(1, len(words) - _MOST_BEHIND), len(words)):
                firms.update({(story, " ".join(words[:cut])): name for story, _ in spots})
        cut = len(words)
        while cut and words[cut - 1] in INSTITUTIONS:
            cut -= 1
        if 0 < cut < len(words) and _HEADS & {*words[cut:]}:
            institutions[" ".join(words[:cut])] = name
    found = {}
    for name, spots in open_names:
        if kinds[name] is EntityKind.ORGANISATION or not _nobodys(name, kinds[name], spots):
            continue
        firm = next((firms[story, name] for story, _ in spots if (story, name) in firms), "")
        longer = (
            institutions.get(name, "") if name.split()[0] in ANY_FIRST_NAMES else firm or institutions.get(name, "")
        )
        if longer and not _inside(spots, texts):
            found[name] = longer
    return found


def _nobodys(name: str, kind: EntityKind, spots: Places) -> bool:
    """No listed town, no surname; and what is called like a person has no title, age or role and is read
    as a body too."""
    if name in city_names() or (" " not in name and name in OF_PERSONS):
        return False
    if kind is not EntityKind.PERSON and name.split()[0] not in ANY_FIRST_NAMES:
        return True
    told = {by for _, spot in spots for by in spot.told}
    read = all(by.startswith("model ") or by in _READ or by.endswith(" in part") for by in told)
    return read and bool(told & _NO_PERSON) and not any(person(spot.surface).titles for _, spot in spots)


def _inside(spots: Places, texts: Texts) -> bool:
    at = ((texts.get((spot.article, spot.block), ""), spot.start) for _, spot in spots)
    return any(_INSIDE.search(text, max(0, start - 16), start) for text, start in at)
