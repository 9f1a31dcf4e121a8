"""Short names of firms and schools that read like a town or a person."""

from __future__ import annotations

from generator.model import ArticleId, EntityKind
from generator.tag import Authority, TagRules
from generator.tag.begun_bodies import begun
from generator.tag.types import Spot
from tests.tag.making import story, tagged

BODY, PERSON, PLACE = EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.PLACE
Name = tuple[str, EntityKind, str]  # the name, its kind so far, the sentence it stands in


def _begun(*names: Name, told: tuple[str, ...] = ("model ORG",), stories: tuple[int, ...] = (0, 0)) -> set[str]:
    spots, texts = [], {}
    for at, (name, kind, text) in enumerate(names):
        start = text.index(name)
        spot = Spot(ArticleId("a"), at, start, start + len(name), name, kind, "model", told=told)
        spots.append((name.casefold(), [(stories[at], spot)]))
        texts["a", at] = text
    return set(begun(spots, {name.casefold(): kind for name, kind, _ in names}, texts))


STORAGE = ("Lakelow Cold Storage", BODY, "Lakelow Cold Storage freezes fish.")
SCHOOL = ("Ada Norwick Elementary School", BODY, "Ada Norwick Elementary School is shut.")
CHURCH = ("Mount Tilda Baptist Church", BODY, "Mount Tilda Baptist Church is full.")


def test_the_beginning_of_a_firms_name_is_the_firm() -> None:
    assert _begun(STORAGE, ("Lakelow", PLACE, "A third try at Lakelow, which freezes.")) == {"lakelow"}
    mining = ("Harlo Ridge Mining", BODY, "Harlo Ridge Mining dug.")
    assert _begun(mining, ("Harlo Ridge", PERSON, "It is slow, Harlo Ridge said.")) == {"harlo ridge"}


def test_a_town_that_something_is_in_or_from_is_no_firm() -> None:
    assert _begun(STORAGE, ("Lakelow", PLACE, "They live in Lakelow.")) == set()
    assert _begun(STORAGE, ("Lakelow", PLACE, "The mayor of Lakelow sat.")) == set()
    hamburg = ("Hamburg Cold Storage", BODY, "Hamburg Cold Storage freezes.")
    assert _begun(hamburg, ("Hamburg", PLACE, "A third try at Hamburg.")) == set()


def test_another_storys_firm_is_not_meant_but_its_church_is() -> None:
    apart = (0, 1)
    assert _begun(STORAGE, ("Lakelow", PLACE, "Try Lakelow."), stories=apart) == set()
    assert _begun(CHURCH, ("Mount Tilda", PLACE, "A dance at Mount Tilda."), stories=apart) == {"mount tilda"}


def test_a_namesake_is_the_school_unless_a_person_does_something() -> None:
    won = ("Ada Norwick", PERSON, "Ada Norwick won the final.")
    assert _begun(SCHOOL, won) == {"ada norwick"}
    assert _begun(SCHOOL, won, told=("model PERSON",)) == set()
    assert _begun(SCHOOL, won, told=("model ORG", "age")) == set()


def test_over_stories_the_short_name_is_on_the_churchs_page() -> None:
    mayor = "“No,” said Radomir Zupanek, 44, the mayor."
    one = story(f"{mayor} She sang at Mount Tilda Missionary Baptist Church.", seed="one.txt")
    two = story(f"{mayor} The dance was at Mount Tilda on Sunday.", seed="two.txt")
    found = {e.name: (e.kind, e.aliases) for e in tagged(one, two, authority=Authority(), rules=TagRules())[1]}
    assert found["Mount Tilda Missionary Baptist Church"] == (BODY, ("Mount Tilda",))
