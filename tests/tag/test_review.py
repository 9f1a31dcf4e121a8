"""The other sorts of `review`: kinds in doubt, no names, names left out, thin joins; and that the pasted lines work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.desk import entities as entities_file
from generator.model import (
    Article,
    Block,
    Entity,
    EntityKind,
    Kind,
    Mention,
    Meta,
    SeedPath,
    Story,
    article_id,
    story_id,
)
from generator.tag import Authority, Proposal, Tagged, TagRules, resolve, review, spot
from generator.tag.review import kinds, noise
from generator.tag.review.chances import COUNTED, chance
from generator.tag.review.pasting import Desk
from generator.tag.review.readings import Reading
from generator.tag.review.seen import Seen
from generator.tag.review.types import worth
from generator.tag.types import Source, Spot
from generator.text import entity_id
from tests.tag.making import PLAIN, met, story

PERSON, BODY, PLACE, LAW = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.LAW
SHIPPED = Authority()
NOBODY = Authority(shipped=False)


def pasted(proposal: Proposal, shipped: bool = False) -> Authority:
    loaded = entities_file.load(proposal.paste, "desk/entities.yml")
    assert not loaded.problems
    return Authority(loaded.value, shipped=shipped)


def one_name(text: str, name: str, kind: EntityKind, score: float = 0.9) -> tuple[Seen, Entity]:
    """A dossier of one story with one machine entity."""
    made = story(text)
    entity = Entity(entity_id(name), name, kind, (), "machine", (), score)
    start = text.index(name)
    found = Mention(entity.id, made.head.id, 0, start, start + len(name), name)
    return Seen([replace(made, mentions=(found,))], [entity]), entity


def doubted(name: str, kind: EntityKind, reading: Reading) -> list[Proposal]:
    seen, _ = one_name(f"They met {name} there.", name, kind)
    return list(kinds.find(seen, Desk(NOBODY.desk), {name.casefold(): reading}))


def reading(kind: EntityKind, sure: float, other: EntityKind, *told: str) -> Reading:
    """Of a name that is `kind` by so much, the rest being `other`."""
    found = Reading(first=other)
    found.votes.update({kind: 1, other: 1})
    found.told.update(told)
    found.chances = {PERSON: 0.0, BODY: 0.0, PLACE: 0.0, kind: sure, other: 1 - sure}
    return found


def test_a_name_of_two_minds_is_asked_with_what_speaks_for_either() -> None:
    found = doubted("Harl", BODY, reading(BODY, 0.4, PLACE, "model ORG", "model GPE"))
    assert [one.says for one in found] == ['Is "Harl" an organisation, or a place?']
    assert "place 0.60, organisation 0.40" in " ".join(found[0].evidence)
    assert "They met Harl there." in found[0].evidence[-1]
    entry = entities_file.load(found[0].paste, "").value.entries[0]
    assert (entry.name, entry.kind) == ("Harl", PLACE)


def test_what_stands_where_a_person_does_is_asked_as_a_person() -> None:
    found = doubted("Zubar", BODY, reading(BODY, 0.4, PLACE, "nickname"))
    assert [one.says for one in found] == ['Is "Zubar" an organisation, or a person?']


@pytest.mark.parametrize("sure", [0.95, 0.99])
def test_a_sure_kind_is_not_asked(sure: float) -> None:
    assert not doubted("Harl", BODY, replace(reading(BODY, sure, PLACE, "model ORG"), first=BODY))


def test_a_pasted_kind_is_the_kind() -> None:
    found = doubted("Harl", BODY, reading(BODY, 0.4, PLACE, "model ORG", "model GPE"))
    one = story("They met Harl there.")
    _, entities = resolve([one], [spot(one, pasted(found[0]), PLAIN).value], pasted(found[0]), PLAIN).value
    assert [(entity.name, entity.kind) for entity in entities] == [("Harl", PLACE)]


@pytest.mark.parametrize(("score", "asked"), [(0.6, True), (0.99, False)])
def test_a_thin_name_of_the_model_alone_is_asked_and_never_takes_it_down(score: float, asked: bool) -> None:
    seen, _ = one_name("The Harl Board met.", "Harl Board", PLACE, score)
    told = Reading()
    told.told.update(["model GPE"])
    found = list(noise.find(seen, {"harl board": told}))
    assert bool(found) is asked
    for one in found:
        text, known = story("The Harl Board met."), pasted(one)
        assert "Harl Board" in met(*resolve([text], [spot(text, NOBODY, PLAIN).value], NOBODY, PLAIN).value)
        assert not met(*resolve([text], [spot(text, known, PLAIN).value], known, PLAIN).value)


def left_out(score: float) -> tuple[Story, Tagged]:
    one = story("It fell under the Salt Levy Act of Harl that year.")
    source: Source = "model"
    text = one.head.blocks[0].text
    start = text.index("Salt Levy Act of Harl")
    name = "Salt Levy Act of Harl"
    weight = Spot(one.head.id, 0, start, start + len(name), name, LAW, source, weight=score, told=("model LAW",))
    return one, Tagged((weight,), (), (), ())


@pytest.mark.parametrize(("score", "asked"), [(0.1, False), (0.4, True), (0.8, False)])
def test_a_name_just_below_a_page_is_offered_one(score: float, asked: bool) -> None:
    one, tags = left_out(score)
    stories, entities = resolve([one], [tags], NOBODY, PLAIN).value
    found = [p for p in review(stories, [tags], entities, PLAIN, NOBODY) if p.what == "page"]
    assert bool(found) is asked
    for proposal in found:
        known = pasted(proposal)
        _, after = resolve([one], [spot(one, known, PLAIN).value], known, PLAIN).value
        assert [(e.name, e.kind, e.status) for e in after] == [("Salt Levy Act of Harl", LAW, "confirmed")]


@pytest.mark.parametrize(("text", "asked"), [("The Lakers won.", True), ("The Lakers won in Los Angeles.", False)])
def test_a_listed_club_is_asked_where_its_town_is_nowhere(text: str, asked: bool) -> None:
    lakers = Entity(entity_id("Los Angeles Lakers"), "Los Angeles Lakers", BODY, (), "confirmed", ())
    one = story(text)
    found = Mention(lakers.id, one.head.id, 0, 4, 10, "Lakers")
    proposed = [
        p for p in review([replace(one, mentions=(found,))], (), [lakers], PLAIN, SHIPPED) if p.what == "joined"
    ]
    assert bool(proposed) is asked
    for proposal in proposed:
        known = pasted(proposal, shipped=True)
        after = met(*resolve([one], [spot(one, known, PLAIN).value], known, PLAIN).value)
        assert "Lakers" not in after.get("Los Angeles Lakers", ())


def test_a_surname_far_from_its_full_name_is_asked_where_two_bear_it() -> None:
    first = story("Gov. Ada Norwick met Mr. Paul Dill.", seed="1.txt")
    second = story("Norwick met Mr. Paul Dill.", seed="2.txt")
    third = story("Prof. Paul Norwick sang.", seed="3.txt")
    named = {"Ada Norwick": (first, 5), "Paul Norwick": (third, 6)}
    entities = [Entity(entity_id(n), n, PERSON, (), "machine", (), 0.9) for n in named]
    stories = [
        replace(one, mentions=(Mention(entity_id(n), one.head.id, 0, at, at + len(n), n),))
        for n, (one, at) in named.items()
    ]
    alone = Mention(entities[0].id, second.head.id, 0, 0, 7, "Norwick")
    proposed = review([*stories, replace(second, mentions=(alone,))], (), entities, PLAIN, NOBODY)
    found = [p for p in proposed if p.what == "joined"]
    assert [p.entities for p in found] == [(entities[0].id, entities[1].id)]
    entry = entities_file.load(found[0].paste, "").value.entries[0]
    assert (entry.name, entry.denied) == ("Ada Norwick", ("Norwick",))
    both = story("Gov. Ada Norwick came. Norwick sang.", seed="4.txt")
    known = pasted(found[0])
    after = met(*resolve([both], [spot(both, known, PLAIN).value], known, PLAIN).value)
    assert "Norwick" not in after["Ada Norwick"]


def test_a_frequent_machine_name_is_worth_confirming_and_less_than_a_repair() -> None:
    article = Article(article_id(None, SeedPath("a.txt")), SeedPath("a.txt"), "0" * 64, Meta(), ())
    text = "Ada Norwick. " * 6
    article = replace(article, blocks=(Block(Kind.PARAGRAPH, text, (0,)),))
    entity = Entity(entity_id("Ada Norwick"), "Ada Norwick", PERSON, ("Norwick",), "machine", (), 0.9)
    mentions = tuple(Mention(entity.id, article.id, 0, at * 13, at * 13 + 11, "Ada Norwick") for at in range(6))
    found = review([Story(story_id(article.id), article, mentions=mentions)], (), [entity], PLAIN, NOBODY)
    assert [one.what for one in found] == ["confirm"]
    assert entities_file.load(found[0].paste, "").value.entries[0].also == ("Norwick",)
    assert found[0].worth < worth(0.5, 1, 1)


def test_the_most_promising_come_first_and_no_more_than_asked() -> None:
    names = [f"Ada{letter} Norwick" for letter in "bcdfg"]
    text = " ".join(f"{name} came." for name in names for _ in range(6))
    entities = [Entity(entity_id(n), n, PERSON, (), "machine", (), 0.9) for n in names]
    one = story(text)
    mentions, at = [], 0
    for entity in entities:
        for _ in range(6):
            mentions.append(Mention(entity.id, one.head.id, 0, at, at + len(entity.name), entity.name))
            at += len(entity.name) + 7
    stories = [replace(one, mentions=tuple(mentions))]
    found = review(stories, (), entities, TagRules(use_model=False, most_review=3), NOBODY)
    assert len(found) == 3
    assert [one.worth for one in found] == sorted((one.worth for one in found), reverse=True)


def test_every_counted_chance_is_one() -> None:
    assert all(0 <= right <= proposed for right, proposed in COUNTED.values())
    assert 0 < chance("never counted") < 1
