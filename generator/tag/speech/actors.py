"""Who in a phrase can act: words for people, and the person in front of a verb."""

from __future__ import annotations

import re

from generator.tag.generic import is_people
from generator.tag.speech.names import Name, Names
from generator.tag.words import ROLES


def are_people(word: str) -> bool:
    """ "Voters", "Texans", "jurors"; no "hours" and no "calls"."""
    one = word.lower().removesuffix("s")
    return word.endswith("s") and (
        one in ROLES or is_people(word) or _OF_PEOPLE.search(word) is not None or len(one) < 3
    )


_OF_PEOPLE = re.compile(  # endings of trades and peoples, and words for people without one
    r"(?:er|or|ist|ian|an|ant|ent|ee|ive|crat|arch|aide|friend|fan|peer|kid|teen|twin|citizen|mp|cop|boss|hero|rebel|"
    r"guest|couple|host|clerk|nurse|judge|bishop)s$|(?:allies|families|wives|heroes|bosses)$",
    re.IGNORECASE,
)


def one_who_acts(text: str, names: Names, start: int, end: int) -> Name | None:
    """ "Ann Lee shares her predictions", "Speaker Ann Lee lashed out at the guild": the person in front of the verb."""
    for name in names.within(start, end)[:2]:
        titled = not text[start : name.start] or text[start : name.start].istitle()
        if name.person and titled and _VERB.match(text, name.end, end):
            return name
    return None


# What somebody does; plural words for people behind a name ("Lee supporters") are none.
_VERB = re.compile(
    r"\s(?:\w+ly\s)?(?!(?:is|was|has|does|goes|supporters|voters|officials|aides|allies|sources|advisers|lawyers|"
    r"attorneys|loyalists|critics|backers|fans|friends|surrogates|staffers|operatives|donors|opponents|appointees|nominees|"
    r"followers|delegates|detractors|defenders|spokes\w+|insiders|associates|relatives|protesters|"
    r"administration|campaign|team|family|believe[sd]|claim(?:s|ed)|report(?:s|ed)|testified|alleged|argue[sd]|"
    r"insist(?:s|ed)|note[sd]|says|tells|thinks|knows|hopes|fears)\b)"  # what follows may be the one who speaks
    r"(?:[a-z]{2,}(?:ed|[^s]s)|came|went|took|made|gave|sent|wrote|held|put|spoke|began|kept|led|met|left|ran|"
    r"drew|broke|laid|sought|stood|struck|threw|swore)\s"
)
