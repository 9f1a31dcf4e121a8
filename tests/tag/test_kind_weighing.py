"""Kinds by the words of a name and around it: firms, papers, clubs and towns that the network calls persons."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import kind_weighing, train_kinds
from generator.tag.authority import Authority, lexicon
from generator.tag.kind_evidence import beside, measures
from generator.tag.kind_weighing import Dossier, chances, corrected, likelier
from generator.tag.kinds import kinds_of
from generator.tag.types import Spot, Tagged
from generator.text import fold

KNOWN = lexicon(Authority())
BODY, PERSON, PLACE = EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.PLACE
LABELS = {PERSON: "model PERSON", BODY: "model ORG", PLACE: "model GPE"}


def tags(article: str, texts: tuple[str, ...], taken: dict[str, EntityKind]) -> Tagged:
    """Each name as the model alone sees it, once a paragraph at most."""
    spots = [
        Spot(ArticleId(article), number, at, at + len(name), name, kind, "model", None, 0.45, (LABELS[kind],))
        for number, text in enumerate(texts)
        for name, kind in taken.items()
        if (at := text.find(name)) >= 0
    ]
    return Tagged(tuple(sorted(spots, key=lambda one: (one.block, one.start))), (), (), ())


def dossier(*stories: tuple[tuple[str, ...], dict[str, EntityKind]], learned: tuple[bool, ...] = ()) -> Dossier:
    tagged = [tags(f"a{number}", texts, taken) for number, (texts, taken) in enumerate(stories)]
    read = {(f"a{n}", block): text for n, (texts, _) in enumerate(stories) for block, text in enumerate(texts)}
    return Dossier(tagged, read, KNOWN, learned or (True,) * len(stories))


def kind_of(word: str, *texts: str, taken: EntityKind = PERSON) -> EntityKind:
    seen = dossier((texts, {word: taken}))
    return corrected(kinds_of(seen.tagged), seen)[0][fold(word)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lender Zarqo fell 4 per cent and Tidebank gained.", BODY),
        ("The mayor told Zarqo on Monday that the bridge would open, and the rival Herald printed it.", BODY),
        ("Harl United beat Zarqo 2-1 at home on Saturday, while Norwick City drew.", BODY),
        ("He lives with his wife, Zarqo, and two sons on the coast.", PERSON),
        ("His brother Zarqo, a baker, said the bread was late.", PERSON),
        ("The captain, Zarqo, who was born on the island, smiled.", PERSON),
    ],
)
def test_what_firms_papers_and_clubs_do_makes_a_body_and_kin_and_trade_a_person(text: str, kind: EntityKind) -> None:
    assert kind_of("Zarqo", text) is kind


def test_where_people_live_is_a_place() -> None:
    road, market = "Police closed the road from Harl to Zarqo after the rain.", "The Zarqo market was under water."
    assert kind_of("Zarqo", road, market) is PLACE


@pytest.mark.parametrize("taken", [PERSON, BODY])
def test_what_the_network_calls_something_else_is_set_right_in_longer_names_too(taken: EntityKind) -> None:
    assert kind_of("Zarqo Tuvala", "He lives in Zarqo Tuvala, a village near the river.", taken=taken) is PLACE


def test_a_surname_stays_a_persons() -> None:
    assert kind_of("Kowalski", "“It was cold,” Kowalski said.") is PERSON


FIRM = "The lender Zarqo fell 4 per cent and Tidebank gained."


def test_the_same_word_in_two_stories_is_asked_once_and_has_one_kind() -> None:
    seen = dossier((("Zarqo.",), {"Zarqo": PERSON}), ((FIRM,), {"Zarqo": PERSON}))
    assert corrected(kinds_of(seen.tagged), seen)[0]["zarqo"] is BODY


@pytest.mark.parametrize("learned", [(True, True), (True, False)])
def test_the_surname_of_somebody_in_another_story_is_no_firm(learned: tuple[bool, ...]) -> None:
    """Of any language: the weights do not hold there, its names do."""
    seen = dossier(((FIRM,), {"Zarqo": PERSON}), (("Ada Zarqo smiled.",), {"Ada Zarqo": PERSON}), learned=learned)
    assert corrected(kinds_of(seen.tagged), seen)[0]["zarqo"] is PERSON


def test_stories_of_other_languages_are_left_as_they_are() -> None:
    seen = dossier(((FIRM,), {"Zarqo": PERSON}), learned=(False,))
    kinds = kinds_of(seen.tagged)
    assert corrected(kinds, seen) == (kinds, {})


def test_the_reason_says_how_sure() -> None:
    seen = dossier(((FIRM,), {"Zarqo": PERSON}))
    assert "like a body (0." in corrected(kinds_of(seen.tagged), seen)[1]["zarqo"]


def test_titles_tell_a_person() -> None:
    assert kind_of("Mr. Zarqo", "The lender Mr. Zarqo fell 4 per cent.") is PERSON


def test_the_town_is_not_the_club_that_begins_with_it() -> None:
    found = (0.1, 0.55, 0.32, 0.03)
    assert likelier("zarqo", BODY, found, {"first word of a body": 1.0})[0] is PLACE
    assert likelier("zarqo", BODY, found, {})[0] is BODY


def test_what_is_none_of_the_three_keeps_its_kind() -> None:
    assert likelier("zarqo tuvala", PERSON, (0.1, 0.2, 0.1, 0.6), {})[0] is PERSON


def test_neighbours_in_a_row_and_longer_names_are_measured() -> None:
    text = "Zarqo and Harl lie there, and Zarqo Rovers won."
    seen = dossier(((text,), {"Zarqo": PLACE, "Harl": PLACE, "Zarqo Rovers": BODY}))
    near = beside(seen.tagged, seen.texts, kinds_of(seen.tagged))
    spots = [(0, seen.tagged[0].spots[0])]
    found = measures("zarqo", spots, near, seen.texts, KNOWN)
    assert {"in a row with a place", "first word of a body", "before “and”"} <= found.keys()


def test_chances_add_up_and_unknown_measures_weigh_nothing() -> None:
    plain = chances(kind_weighing.ONE, {})
    assert sum(plain) == pytest.approx(1)
    assert chances(kind_weighing.ONE, {"no such measure": 1.0}) == plain


def test_the_weights_are_learned_from_what_tells_and_written_one_a_line(tmp_path: Path) -> None:
    told = {"before rose": BODY, "before “river”": PLACE, "before himself": PERSON}
    some = [
        train_kinds.Row(f"a{number}", "zarqo", {measure: 1.0}, BODY, kind, "o")
        for number in range(20)
        for measure, kind in told.items()
    ]
    found = train_kinds.fit(kind_weighing.ONE, some)
    for measure, kind in told.items():
        assert likelier("zarqo", BODY, chances(kind_weighing.ONE, {measure: 1.0}, found), {})[0] is kind
    train_kinds.write(tmp_path / "out.txt", {**found, kind_weighing.MORE: {}})
    lines = (tmp_path / "out.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 4)[-1] for line in lines if "“river”" in line] == ["one word: before “river”"]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Yordenis Ugaz", "Nery’s 11th-round KO over Yordenis Ugaz in March is on the list.", PERSON),
        ("Ahmond Arbory", "They asked for justice for Ahmond Arbory and others on the street.", PERSON),
        ("Grasley", "Grasley was even more blunt.", PERSON),
        ("Brimsley", "He told reporters that Brimsley had numerous run-ins with the police.", PERSON),
        ("Zarqo Tidal", "Zarqo Tidal fell 4 per cent.", BODY),
        ("Lotus Gunworks", "He bought it at Lotus Gunworks in March.", PLACE),
    ],
)
def test_who_is_always_a_person_to_the_network_is_one_unless_much_speaks_against_it(
    name: str, text: str, kind: EntityKind
) -> None:
    assert kind_of(name, text) is kind


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("South Florida", "South Florida saw rain and Norwick did too.", PLACE),
        ("Florida Legislature", "She won a seat in the Florida Legislature in May.", BODY),
    ],
)
def test_a_part_of_a_state_is_a_place_and_its_legislature_none(name: str, text: str, kind: EntityKind) -> None:
    assert kind_of(name, text, taken=kind) is kind
