"""What stands at the places of names: a person, a body, a full name; and whose a surname is that a family shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.tag.names import person
from generator.tag.speech.attribution import Attribution
from generator.tag.speech.cast import Place, Who, untitled
from generator.tag.speech.focus import Focus
from generator.tag.speech.moments import key_of
from generator.tag.speech.names import Name
from generator.tag.speech.phrases import Side

LONGEST_BACK = 400  # turns that are looked through for a family


class Places:
    """The names of a story by where they stand."""

    def __init__(self, sides: Mapping[int, Side]) -> None:
        self._sides = sides

    def _names(self, place: Place) -> Sequence[Name]:
        return self._sides[place[0]].names.within(place[1], place[2])

    def is_spotted(self, place: Place) -> bool:
        names = self._names(place)
        return bool(names) and names[0].person is not None

    def is_body(self, place: Place, called: bool = False) -> bool:
        """`called`: the word of the model will do."""
        names = self._names(place)
        return bool(names) and (names[0].person is False or (called and names[0].body))

    def is_called_body(self, place: Place) -> bool:
        """A spot calls it one, for what that is worth."""
        names = self._names(place)
        return bool(names) and names[0].body

    def is_full(self, place: Place | None) -> bool:
        return place is not None and not person(untitled(self._sides[place[0]].text[place[1] : place[2]])).lone


def of_one_family(focus: Focus, places: Places, who: Who, here: tuple[int, int]) -> Who | None:
    """Of all who share a surname the only one who has spoken, unless the text went on about one of them since."""
    bearers = focus.cast.sharing(who)
    plain = [one for one in bearers if one not in focus.cast.by_first]
    if len(plain) == 1 < len(bearers):  # the others go by their first names
        return plain[0]
    spoken = [one for one in bearers if one in focus.spoken]
    if len(bearers) < 2 or len(spoken) != 1:
        return None
    said = focus.spoken[spoken[0]]
    if not places.is_full(said.place):  # "Ms. Lee said": no full name showed who spoke
        return None
    since = [t for t in focus.turns[-LONGEST_BACK:] if t.who in bearers and t.part in ("subject", "acting")]
    went_on = ((t.order, t.start) for t in since if not places.is_full(t.place))
    return None if any((said.order, said.start) < at < here for at in went_on) else spoken[0]


def quoted(told: Sequence[Attribution], sides: Mapping[int, Side]) -> dict[tuple[int, int, str], str]:
    """What each speaker without a name says between marks."""
    found: dict[tuple[int, int, str], str] = defaultdict(str)
    for item in told:
        if item.source and item.source.form != "name" and item.kind != "statement":
            found[key_of(item.source)] += sides[item.block].printed[item.start : item.end] + " "
    return found
