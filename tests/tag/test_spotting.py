"""What is a name in a text and what is none; hostile texts; the desk's word."""

from __future__ import annotations

import pickle
import time

import pytest

from generator.desk.entities import load
from generator.model import EntityKind
from generator.tag import Authority, TagRules, resolve, spot
from generator.tag.recogniser import model_for
from tests.tag.making import PLAIN, names, story, tagged

SHIPPED = Authority()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They fear the Harbour Cartel here.", "Harbour Cartel", EntityKind.GROUP),
        ("Men of Los Grises came.", "Los Grises", EntityKind.GROUP),
        ("It pays for the Norwick Initiative now.", "Norwick Initiative", EntityKind.PROGRAMME),
        ("It began as Operation Night Heron.", "Operation Night Heron", EntityKind.PROGRAMME),
        ("The Safe Harbours Act passed.", "Safe Harbours Act", EntityKind.LAW),
        ("The University of Norwick said so.", "University of Norwick", EntityKind.ORGANISATION),
        ("He works at Norwick University.", "Norwick University", EntityKind.ORGANISATION),
        ("The People's Tide Force came.", "People's Tide Force", EntityKind.ORGANISATION),
        ("He teaches at St Orla's Girls School.", "St Orla's Girls School", EntityKind.ORGANISATION),
        ("He stood in Norwick Magistrates' Court today.", "Norwick Magistrates' Court", EntityKind.ORGANISATION),
        ("They met Cllr Ada Norwick there.", "Ada Norwick", EntityKind.PERSON),
        ("The Ministry of Tides refused.", "Ministry of Tides", EntityKind.ORGANISATION),
        ("They met Gov. Ada Norwick there.", "Ada Norwick", EntityKind.PERSON),
        ('Police sought Ada "La Gris" Norwick again.', 'Ada "La Gris" Norwick', EntityKind.PERSON),
        ("Ada Norwick, 61, a retired nurse, left.", "Ada Norwick", EntityKind.PERSON),
        ("the village of Norwick burned.", "Norwick", EntityKind.PLACE),
        ("boats on the Norwick River sank.", "Norwick River", EntityKind.PLACE),
    ],
)
def test_a_form_gives_its_name_away(text: str, name: str, kind: EntityKind) -> None:
    _, found = tagged(story(text))
    assert [(entity.name, entity.kind) for entity in found] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "American officials spoke on Tuesday in March.",
        "The President and the Prime Minister met.",
        "Every Word Of This Line Has Its Capital",
        "The Mexican cartel and the British initiative.",
        "He bought an AK-47 during the Cold War.",
        "They read CCTV footage.",
        "One is male. Male with a capital M.",
        "It was the General Election then.",
        "It needs 18V DC now.",
        "",
    ],
)
def test_what_is_no_name(text: str) -> None:
    _, found = tagged(story(text), authority=SHIPPED)
    assert found == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S. said no.", "United States"),
        ("The US said no.", "United States"),
        ("The U.N. and the UN agree.", "United Nations"),
        ("The World Health Organisation wrote.", "World Health Organization"),
        ("They called the Doctors Without Borders.", "Médecins Sans Frontières"),
        ("A trip to São Paulo followed.", "São Paulo"),
    ],
)
def test_the_shipped_authority_knows_it(text: str, name: str) -> None:
    _, found = tagged(story(text), authority=SHIPPED)
    assert [entity.name for entity in found] == [name]
    assert found[0].status == "confirmed"


def test_small_letters_are_no_name() -> None:
    _, found = tagged(story("they told us who it was and ate turkey with polish."), authority=SHIPPED)
    assert found == ()


def test_a_senate_is_its_countrys() -> None:
    here = story("Kenya and Kenyans wait. The Supreme Court of Kenya sat. The Supreme Court rose.", seed="1.txt")
    there = story("Peru and Peruvians wait. In Peru the Supreme Court sat.", seed="2.txt")
    _, found = tagged(here, there, authority=SHIPPED)
    courts = [entity for entity in found if "Supreme Court" in entity.name]
    assert len(courts) == 2


def test_a_known_surname_is_nobodys_beside_another_of_that_name() -> None:
    alone = names(tagged(story("Mr. Putin spoke."), authority=SHIPPED)[1])
    beside = names(tagged(story("Gov. Ada Putin came. Later Mr. Putin spoke."), authority=SHIPPED)[1])
    assert "Vladimir Putin" in alone
    assert "Vladimir Putin" not in beside


DESK = """
entities:
  - name: Norwick Harbour Board
    kind: organisation
    also: [the Board]
    wikidata: Q1
    note: A note.
  - name: Ada Norwick
    kind: person
    hide: true
  - name: Paul Dill
    kind: person
    apart: [P. Dill]
never: [Harbour Cartel]
"""


def test_the_desk_names_hides_parts_and_kills() -> None:
    read = load(DESK, "desk/entities.yml")
    assert read.problems == ()
    told = story(
        "The Norwick Harbour Board met Mr. Ada Norwick, Mr. Paul Dill and Mr. P. Dill. The Harbour Cartel did not."
    )
    stories, found = tagged(told, authority=Authority(read.value, shipped=False))
    board = next(entity for entity in found if entity.name == "Norwick Harbour Board")
    assert (board.wikidata, board.note, board.status) == ("Q1", "A note.", "confirmed")
    assert {entity.name for entity in found} == {"Norwick Harbour Board", "Paul Dill", "P. Dill"}
    assert "Norwick" not in " ".join(m.surface for m in stories[0].mentions if m.entity != board.id)


def test_the_desk_changes_a_shipped_entry() -> None:
    read = load("entities:\n  - name: United Nations\n    kind: other\n    note: Ours.\n", "e.yml")
    _, found = tagged(story("The UN met."), authority=Authority(read.value))
    assert [(e.name, e.kind, e.note) for e in found] == [("United Nations", EntityKind.OTHER, "Ours.")]


def test_ten_thousand_desk_entries_do_not_slow_a_story() -> None:
    text = "entities:\n" + "".join(f"  - name: Person Number{n}\n    kind: person\n" for n in range(10_000))
    authority = Authority(load(text, "e.yml").value, shipped=False)
    spot(story("warm"), authority, PLAIN)
    start = time.process_time()
    for _ in range(20):
        spot(story("Person Number77 met Person Number78."), authority, PLAIN)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        "word " * 100_000,
        "Ada Norwick said no. " * 8_000,
        "A" * 1_000_000,
        "Aa " * 60_000,
        "".join(
            f"Mr. Nam{chr(97 + n % 26)} Las{chr(97 + n // 26 % 26)}{chr(97 + n // 676)} said. " for n in range(1500)
        ),
        "(" * 300_000 + "ABC)" * 1000,
        "no capital letter in here at all. " * 2000,
        "ALL IN CAPITALS, SAID ADA NORWICK OF THE HARBOUR BOARD. " * 500,
        "🎣🐟 Ada 🎣 Norwick 👩‍🚀 said 🐟. " * 200,
        "قال محمود عباس إن رام الله مدينة. " * 300,
        "“\"''‘ Ada \x00 \ufeff \u202e ()[]{}<script> " * 300,
    ],
    ids=[
        "words",
        "sentences",
        "one word",
        "names",
        "many names",
        "brackets",
        "small",
        "capitals",
        "emoji",
        "arabic",
        "marks",
    ],
)
def test_hostile_texts_end_in_bounded_time(text: str) -> None:
    start = time.process_time()
    tagged(story(text[:1_000_000]), authority=SHIPPED)
    assert time.process_time() - start < 60


@pytest.mark.slow
def test_a_megabyte_goes_through_the_model() -> None:
    if model_for("en", TagRules()) is None:
        pytest.skip("no English model is installed")
    told = story("The harbour board of Norwick met again and said nothing new about Ada Dill, " * 13_000)
    few = TagRules(longest_block_chars=50_000)
    assert spot(told, SHIPPED, few).value.spots


def test_a_language_without_model_is_one_note() -> None:
    found = spot(story("Los Grises volvieron.", language="xx"), SHIPPED, TagRules())
    assert [problem.code for problem in found.problems] == ["T303"]
    assert [s.surface for s in found.value.spots] == ["Los Grises"]


def test_a_score_moves_what_is_published() -> None:
    told = story("They fear the Harbour Cartel here.")
    assert tagged(told)[1]
    assert tagged(told, rules=TagRules(use_model=False, publish_score=0.95))[1] == ()


def test_all_of_it_can_be_pickled() -> None:
    told = story("Gov. Ada Norwick met the U.N. in Geneva.")
    authority, rules = pickle.loads(pickle.dumps((SHIPPED, PLAIN)))
    first = spot(told, SHIPPED, PLAIN)
    again = pickle.loads(pickle.dumps(spot(told, authority, rules)))
    assert first == again
    assert resolve([told], [first.value], SHIPPED, PLAIN) == resolve([told], [again.value], authority, rules)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("She wrote on X on Monday that the posts were gone.", True),
        ("Users of Norwick’s X accounts saw the video.", True),
        ("In this sum X is seven, he said on television.", False),
        ("The post on X-rays was long.", False),
    ],
)
def test_the_network_of_one_letter(text: str, meant: bool) -> None:
    _, found = tagged(story(text), authority=SHIPPED)
    assert ("Twitter" in names(found)) is meant


def test_a_state_is_not_its_university() -> None:
    _, found = tagged(story("He met Kansas state leaders."), authority=SHIPPED)
    assert [one.name for one in found] == ["Kansas"]
