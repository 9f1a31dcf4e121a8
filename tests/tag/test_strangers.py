"""One word that the model takes for a person: a firm, a paper, a club or a town by the words around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import ArticleId, EntityKind
from generator.tag import strangers
from generator.tag.authority import Authority, lexicon
from generator.tag.cluster import Cluster
from generator.tag.types import Spot

KNOWN = lexicon(Authority())
ARTICLE = ArticleId("a")


def one(word: str, *texts: str, kind: EntityKind = EntityKind.PERSON) -> tuple[Cluster, dict[tuple[str, int], str]]:
    """The word as the model alone sees it, once a paragraph."""
    cluster = Cluster(None, kind)
    for number, text in enumerate(texts):
        at = text.index(word)
        told = ("model PERSON",)
        cluster.add(0, Spot(ARTICLE, number, at, at + len(word), word, kind, "model", None, 0.45, told))
    return cluster, {(ARTICLE, number): text for number, text in enumerate(texts)}


def kind_of(word: str, *texts: str) -> EntityKind:
    cluster, found = one(word, *texts)
    strangers.tell_apart([cluster], found, KNOWN)
    return cluster.kind


BODY, PERSON = EntityKind.ORGANISATION, EntityKind.PERSON


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
    assert kind_of("Zarqo", road, market) is EntityKind.PLACE


def test_a_surname_stays_a_persons() -> None:
    assert kind_of("Kowalski", "“It was cold,” Kowalski said.") is EntityKind.PERSON


def test_the_same_word_in_two_stories_is_asked_once_and_has_one_kind() -> None:
    plain, texts = one("Zarqo", "Zarqo.")
    telling, more = one("Zarqo", "The lender Zarqo fell 4 per cent and Tidebank gained.")
    telling.spots = [(1, replace(spot, article=ArticleId("b"))) for _, spot in telling.spots]
    strangers.tell_apart([plain, telling], {**texts, (ArticleId("b"), 0): more[ARTICLE, 0]}, KNOWN)
    assert plain.kind == telling.kind == EntityKind.ORGANISATION


def test_the_surname_of_somebody_in_another_story_is_no_firm() -> None:
    lone, texts = one("Zarqo", "The lender Zarqo fell 4 per cent and Tidebank gained.")
    full, more = one("Ada Zarqo", "Ada Zarqo smiled.")
    full.stories = {1}
    strangers.tell_apart([lone, full], {**texts, **more}, KNOWN)
    assert lone.kind is EntityKind.PERSON


def test_the_reason_says_how_sure() -> None:
    cluster, texts = one("Zarqo", "The lender Zarqo fell 4 per cent and Tidebank gained.")
    strangers.tell_apart([cluster], texts, KNOWN)
    assert any("stands alone" in why and "0." in why for why in cluster.why)


def test_full_names_titles_and_listed_names_are_no_strangers() -> None:
    assert not strangers.strange(one("Ada Norwick", "Ada Norwick fell.")[0])
    assert not strangers.strange(one("Mr. Zarqo", "Mr. Zarqo fell.")[0])
    assert not strangers.strange(one("Zarqo", "Zarqo fell.", kind=EntityKind.ORGANISATION)[0])
    listed = one("Zarqo", "Zarqo fell.")[0]
    listed.key = "Zarqo"
    assert not strangers.strange(listed)
