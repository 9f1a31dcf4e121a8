"""What `review` says may be one page, what keeps two apart, and that the pasted lines join them."""

from __future__ import annotations

import random
import re
import time
from dataclasses import replace

import pytest

from generator.desk import entities as entities_file
from generator.desk.entities import EntityOrders, Entry
from generator.model import Entity, EntityKind, Mention, Story
from generator.tag import Authority, Proposal, review
from generator.text import entity_id
from tests.tag.making import PLAIN, names, story, tagged

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
Named = dict[str, tuple[EntityKind, tuple[str, ...]]]  # name -> its kind, and further wordings
BARE = Authority(shipped=False)


def dossier(named: Named, *texts: str) -> tuple[list[Story], list[Entity]]:
    """Stories with a mention wherever a wording stands, the longest first."""
    wordings = sorted(
        ((w, name) for name, (_, more) in named.items() for w in (name, *more)), key=lambda item: (-len(item[0]), item)
    )
    stories = []
    for number, text in enumerate(texts):
        one, taken, found = story(text, seed=f"{number}.txt"), set[int](), []
        for wording, name in wordings:
            for m in re.finditer(rf"(?<!\w){re.escape(wording)}(?!\w)", text):
                if not taken & {*range(*m.span())}:
                    taken |= {*range(*m.span())}
                    found.append(Mention(entity_id(name), one.head.id, 0, m.start(), m.end(), m.group()))
        stories.append(replace(one, mentions=tuple(found)))
    entities = [Entity(entity_id(n), n, kind, more, "machine", (), 0.9) for n, (kind, more) in named.items()]
    return stories, entities


def merges(named: Named, *texts: str, authority: Authority = BARE) -> list[Proposal]:
    stories, entities = dossier(named, *texts)
    return [one for one in review(stories, (), entities, PLAIN, authority) if one.what == "merge"]


PROPOSED: list[tuple[str, Named, tuple[str, ...]]] = [
    (
        "within the only longer name",
        {"Norwick Drilling": (BODY, ()), "Norwick": (PLACE, ())},
        ("Norwick Drilling struck salt. Nobody at Norwick spoke.",),
    ),
    (
        "word order",
        {"Ministry of Tides": (BODY, ()), "Tides Ministry": (BODY, ())},
        ("The Ministry of Tides met.", "The Tides Ministry met."),
    ),
    (
        "two languages",
        {"Polícia Hidráulica": (BODY, ()), "Hydraulic Police": (BODY, ())},
        ("The Polícia Hidráulica came.", "The Hydraulic Police came."),
    ),
    (
        "set behind the name",
        {"Office for Salt Inquiries": (BODY, ()), "TOK": (BODY, ())},
        ("The Office for Salt Inquiries, or TOK, met.",),
    ),
    (
        "initials",
        {"Harland Salt Board": (BODY, ()), "HSB": (BODY, ())},
        ("The Harland Salt Board met on Monday. Then HSB left.",),
    ),
    (
        "initials in another order",
        {"National Salt Commission": (BODY, ()), "CNS": (BODY, ())},
        ("It goes to the National Salt Commission. The CNS was silent.",),
    ),
    (
        "initials of a person",
        {"Ada Norwick": (PERSON, ()), "A.N.": (BODY, ())},
        ("Ada Norwick wrote. It was signed A.N.",),
    ),
    (
        "initials for the first name",
        {"T.J. Norwick": (PERSON, ()), "Terrence Norwick": (PERSON, ())},
        ("T.J. Norwick voted.", "Terrence Norwick voted."),
    ),
    (
        "called so",
        {"Ada Norwick": (PERSON, ()), "Zubar": (BODY, ())},
        ("Ada Norwick is a dentist. She is called “Zubar,” too.",),
    ),
    (
        "set behind the name",
        {"Tidal Analysis Centre": (BODY, ()), "TAC-N": (BODY, ()), "Harlow": (PLACE, ())},
        ("The Tidal Analysis Centre in Harlow, TAC-N, met.",),
    ),
    (
        "called so elsewhere",
        {"Ada Norwick": (PERSON, ("La Garza",)), "Garza": (BODY, ())},
        ("Ada Norwick, or La Garza, came.", "Garza left."),
    ),
    (
        "called by the first name",
        {"Herminia Norwick": (PERSON, ()), "Chele Herminia": (PERSON, ())},
        ("Herminia Norwick sewed. Chele Herminia laughed.",),
    ),
    (
        "first name alone",
        {"Scott Harl": (PERSON, ()), "Scott": (PERSON, ()), "Vera Dill": (PERSON, ())},
        ("Scott Harl met Vera Dill.", "Vera Dill called. Scott came."),
    ),
    (
        "rare first name, other surname",
        {"Zelphine Harl": (PERSON, ()), "Zelphine Norwick": (PERSON, ()), "Vera Dill": (PERSON, ())},
        ("Zelphine Harl met Vera Dill.", "Vera Dill met Zelphine Norwick."),
    ),
]


@pytest.mark.parametrize(("reason", "named", "texts"), PROPOSED, ids=[row[0] for row in PROPOSED])
def test_two_pages_that_may_be_one_are_proposed_with_a_reason_and_a_place(
    reason: str, named: Named, texts: tuple[str, ...]
) -> None:
    found = [one for one in merges(named, *texts) if one.reason == reason]
    assert len(found) == 1
    assert found[0].evidence[0].endswith(".")
    assert ".txt: " in found[0].evidence[-1]


@pytest.mark.parametrize("row", PROPOSED, ids=[row[0] for row in PROPOSED])
def test_the_pasted_lines_make_one_page_of_the_two(row: tuple[str, Named, tuple[str, ...]]) -> None:
    reason, named, texts = row
    proposal = next(one for one in merges(named, *texts) if one.reason == reason)
    loaded = entities_file.load(proposal.paste, "desk/entities.yml")
    assert not loaded.problems
    entry = loaded.value.entries[0]
    plain = [story(text, seed=f"{n}.txt") for n, text in enumerate(texts)]
    _, found = tagged(*plain, authority=Authority(loaded.value, shipped=False))
    assert entry.name in names(found)
    assert not {*entry.also} & names(found).keys()


KEPT_APART: list[tuple[str, Named, tuple[str, ...]]] = [
    (
        "relatives",
        {"Ada Norwick": (PERSON, ()), "Paul Norwick": (PERSON, ())},
        ("Ada Norwick came.", "Paul Norwick came."),
    ),
    (
        "one sentence",
        {"Norwick Drilling": (BODY, ()), "Norwick": (PLACE, ())},
        ("Norwick Drilling left Norwick for good.",),
    ),
    (
        "a town",
        {"Norwick Drilling": (BODY, ()), "Norwick": (PLACE, ())},
        ("Norwick Drilling struck salt. It rains in Norwick.",),
    ),
    (
        "a town of many",
        {"Norwick Drilling": (BODY, ()), "Norwick Choir": (BODY, ()), "Norwick": (PLACE, ())},
        ("Norwick Drilling struck salt. Then the Norwick Choir sang. Nobody at Norwick spoke.",),
    ),
    ("a road", {"Harl Road": (PLACE, ()), "Harl": (PLACE, ())}, ("He took Harl Road. Nobody at Harl spoke.",)),
    (
        "another's initials",
        {"Harland Salt Board (HSB)": (BODY, ("HLSB",)), "HSB": (BODY, ())},
        ("The Harland Salt Board (HSB), HLSB for short, met.",),
    ),
    (
        "one family, its name in front",
        {"Choi Harlin": (PERSON, ()), "Choi Norwin": (PERSON, ()), "Vera Dill": (PERSON, ())},
        ("Choi Harlin met Vera Dill.", "Vera Dill met Choi Norwin."),
    ),
    ("a number", {"Local 577": (BODY, ()), "Local 611": (BODY, ())}, ("Local 577 struck.", "Local 611 struck.")),
    (
        "a brother of a boss",
        {"Ada Norwick": (PERSON, ()), "Garza": (BODY, ())},
        ("Ada Norwick is a sister of a boss known as Garza.",),
    ),
]


@pytest.mark.parametrize("row", KEPT_APART, ids=[row[0] for row in KEPT_APART])
def test_what_tells_two_apart_is_not_proposed(row: tuple[str, Named, tuple[str, ...]]) -> None:
    assert not merges(row[1], *row[2])


@pytest.mark.parametrize("bar", ["apart", "denied"])
def test_what_an_editor_set_apart_is_not_proposed(bar: str) -> None:
    _, named, texts = PROPOSED[1]
    entry = Entry("Ministry of Tides", BODY)
    told = replace(entry, apart=("Tides Ministry",)) if bar == "apart" else replace(entry, denied=("Tides Ministry",))
    assert merges(named, *texts)
    assert not merges(named, *texts, authority=Authority(EntityOrders((told,)), shipped=False))


def test_two_confirmed_names_are_not_proposed() -> None:
    _, named, texts = PROPOSED[1]
    stories, entities = dossier(named, *texts)
    confirmed = [replace(one, status="confirmed") for one in entities]
    assert not review(stories, (), confirmed, PLAIN, BARE)


def test_a_declared_entry_is_written_anew_with_what_it_had() -> None:
    _, named, texts = PROPOSED[1]
    entry = Entry("Tides Ministry", BODY, also=("MoT",), note='Called "wet".', wikidata="Q12", line=7)
    found = merges(named, *texts, authority=Authority(EntityOrders((entry,)), shipped=False))
    assert "line 7" in found[0].paste
    again = entities_file.load(found[0].paste, "desk/entities.yml").value.entries[0]
    assert (again.name, again.also) == ("Tides Ministry", ("MoT", "Ministry of Tides"))
    assert (again.note, again.wikidata) == (entry.note, entry.wikidata)


def test_the_order_of_stories_and_entities_changes_nothing() -> None:
    named: Named = {}
    texts: list[str] = []
    for _, some, said in PROPOSED:
        named |= some
        texts += said
    stories, entities = dossier(named, *texts)
    first = review(stories, (), entities, PLAIN, BARE)
    assert len(first) > 5
    for seed in range(3):
        random.Random(seed).shuffle(stories)
        random.Random(seed).shuffle(entities)
        assert review(stories, (), entities, PLAIN, BARE) == first


def test_twenty_thousand_entities_take_seconds() -> None:
    """Blocks, never all with all: 200 million pairs would take an hour."""
    letters = "abcdefghij"
    codes = [a + b + c + d for a in letters for b in letters for c in letters for d in letters]
    persons = [f"Ada{code} Norwick" for code in codes]
    bodies = [f"Harl{code} Board" for code in codes]
    named: Named = {**dict.fromkeys(persons, (PERSON, ())), **dict.fromkeys(bodies, (BODY, ()))}
    entities = [Entity(entity_id(n), n, kind, (), "machine", (), 0.9) for n, (kind, _) in named.items()]
    stories = []
    for at in range(0, len(persons), 20):
        text, found = "", []
        one = story("x", seed=f"{at}.txt")
        for name in (*persons[at : at + 20], *bodies[at : at + 20]):
            found.append(Mention(entity_id(name), one.head.id, 0, len(text), len(text) + len(name), name))
            text += f"{name} came. "
        stories.append(replace(story(text, seed=f"{at}.txt"), mentions=tuple(found)))
    start = time.perf_counter()
    review(stories, (), entities, PLAIN, BARE)
    assert time.perf_counter() - start < 30
