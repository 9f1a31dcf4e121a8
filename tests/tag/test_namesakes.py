"""Short names that a list gives to somebody else, and whose they are in a story that names its own bearer in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import ArticleId, EntityKind, Story
from generator.tag import Authority, resolve, spot
from generator.tag.body_names import body_key
from generator.tag.cluster import Cluster
from generator.tag.resolving import give_reasons
from generator.tag.types import Spot, Tagged
from tests.tag.making import PLAIN, met, names, story, tagged

SHIPPED = Authority()


def read_as_person(one: Story, surface: str) -> Tagged:
    tags = spot(one, SHIPPED, PLAIN).value
    spots = tuple(replace(s, told=("model PERSON",)) if s.surface == surface else s for s in tags.spots)
    return replace(tags, spots=spots)


@pytest.mark.parametrize("read", [True, False])
def test_a_town_that_the_model_reads_as_a_person_is_who_bears_it_in_full(read: bool) -> None:
    one = story("Ms. Hilda Cairo proved it.", "For Cairo it was a game, she told Dr. Ada Norwick.")
    tags = read_as_person(one, "Cairo") if read else spot(one, SHIPPED, PLAIN).value
    found = met(*resolve([one], [tags], SHIPPED, PLAIN).value)
    assert ("Cairo" in found["Hilda Cairo"]) is read


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("The Inland Rivers Act passed. The IRA pays for locks.", "Inland Rivers Act", "IRA"),
        ("The Norwick Meteorological Office met. The NMO said no.", "Norwick Meteorological Office", "NMO"),
    ],
)
def test_initials_are_whose_full_name_the_story_prints(text: str, name: str, short: str) -> None:
    _, found = tagged(story(text), authority=SHIPPED)
    assert short in names(found)[name]
    assert len(found) == 1


def test_an_act_keeps_its_kind_when_initials_join_it() -> None:
    _, found = tagged(story("The IRA pays for locks. The Inland Rivers Act passed."), authority=SHIPPED)
    assert [(one.name, one.kind) for one in found] == [("Inland Rivers Act", EntityKind.LAW)]


@pytest.mark.parametrize(("title", "joined"), [("Pope", True), ("Mr.", False)])
def test_a_pope_is_meant_by_his_name_alone(title: str, joined: bool) -> None:
    one = story(f"{title} Norwick spoke.", "Then Norwick and Norwick stayed with Norwick.")
    tags = spot(one, SHIPPED, PLAIN).value
    head = one.head.id
    lone = [Spot(head, 1, at, at + 7, "Norwick", EntityKind.PERSON, "model", None, 0.45) for at in (5, 17, 37)]
    found = resolve([one], [replace(tags, spots=(*tags.spots, *lone))], SHIPPED, PLAIN).value[1]
    assert ("Pope Norwick" in names(found)) is joined
    assert len(found) == 1 or not joined


def test_ordinals_in_figures_and_words_are_one() -> None:
    assert body_key("2nd Tides Act") == body_key("Second Tides Act") != body_key("3rd Tides Act")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The National Tide Management Commission (KNT) met. The KNT said no.", True),
        ("The National Tide Management Commission met (KNT). The KNT said no.", False),
        ("The Tide Commission (KNT) met. The KNT said no.", False),
    ],
)
def test_initials_of_another_language_in_brackets_behind_a_long_name_are_its_own(text: str, joined: bool) -> None:
    one = story(text)
    tags = spot(one, SHIPPED, PLAIN).value
    places = [at for at in range(len(text)) if text.startswith("KNT", at)]
    known = [(s.start, s.end) for s in tags.spots]
    more = [
        Spot(one.head.id, 0, at, at + 3, "KNT", EntityKind.ORGANISATION, "model", None, 0.6, ("model ORG",))
        for at in places
        if (at, at + 3) not in known
    ]
    spots = tuple(sorted((*tags.spots, *more), key=lambda s: s.start))
    found = resolve([one], [replace(tags, spots=spots)], SHIPPED, PLAIN).value[1]
    assert any("KNT" in aliases and "Commission" in name for name, aliases in names(found).items()) is joined


@pytest.mark.parametrize(("kind", "told"), [(EntityKind.ORGANISATION, ["as a body"]), (EntityKind.PERSON, [])])
def test_why_a_short_name_read_like_a_body_is_no_word_on_a_person(kind: EntityKind, told: list[str]) -> None:
    one = Cluster(None, kind)
    one.add(0, Spot(ArticleId("a-1"), 0, 0, 5, "Zarqo", kind, "model"))
    give_reasons([one], {"zarqo": EntityKind.ORGANISATION}, {"zarqo": "as a body"})
    assert one.why == told


@pytest.mark.parametrize(
    "called", ["“the Lion of Harl,”", "the “Lion of Harl,”", '"The Lion of Harl,"', "“Lion of Harl”"]
)
def test_a_long_nickname_is_another_name_of_who_is_known_by_it(called: str) -> None:
    report = story(
        f"The trial of Ada Norwick, 54, began in June. Mrs. Norwick, known as {called} sold ships to the harbour.",
        "Mrs. Norwick denies it. The Lion of Harl, he wrote, is tired.",
    )
    known = names(tagged(report)[1])
    assert known["Ada Norwick"] == ("Lion of Harl", "Norwick")
    assert "Lion of Harl" not in known
