"""Addresses that last: a page that moves leaves a redirect, and the editor's note goes with it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import Dossier, Entity, EntityId, EntityKind, Meta, Slug
from generator.text import entity_id
from generator.write import WriteDesk, write
from tests.write import fake
from tests.write.test_pages import pages, written

JANE = "entities/people/jane-roe.md"


def test_new_pages_get_slugs_and_known_ones_keep_theirs() -> None:
    pier = fake.pier_story()
    first = written(WriteDesk())
    assert (pier.head.id, "pier-to-be-rebuilt") in first.permalinks
    again = written(WriteDesk(permalinks={pier.head.id: Slug("the-old-pier"), fake.JANE: Slug("mrs-roe")}))
    paths = {file.path for file in again.files}
    assert {"articles/the-old-pier.md", "entities/people/mrs-roe.md"} <= paths
    assert pier.head.id not in dict(again.permalinks)


def test_a_story_keeps_its_address_when_another_article_becomes_its_head() -> None:
    pier = fake.pier_story()
    copy = pier.variants[0].article
    made = written(WriteDesk(permalinks={copy.id: Slug("new-pier")}))
    assert "articles/new-pier.md" in {file.path for file in made.files}


def test_changed_and_merged_addresses_send_readers_on() -> None:
    pier = fake.pier_story()
    copy = pier.variants[0].article
    desk = WriteDesk(
        permalinks={pier.head.id: Slug("pier"), copy.id: Slug("copy"), fake.JANE: Slug("roe")},
        former={pier.head.id: ("old-pier",), fake.JANE: ("jane",), "a-99999999": ("gone",)},
    )
    made = pages(desk=desk)
    assert 'content="0; url=pier.html"' in made["articles/old-pier.html"]
    assert 'content="0; url=pier.html"' in made["articles/copy.html"]
    assert 'content="0; url=roe.html"' in made["entities/people/jane.html"]
    assert "articles/gone.html" not in made


@pytest.mark.parametrize(
    "title", ["index", "README", "con", "../../etc/passwd", "a/b", "...", "", "é" * 300, "中文", "<script>"]
)
def test_a_slug_never_leaves_its_folder_nor_takes_the_index_s_place(title: str) -> None:
    story = fake.bee_story()
    head = replace(story.head, meta=Meta(title=title))
    made = written(WriteDesk(), Dossier((replace(story, head=head, mentions=()),), (), ()))
    slug = made.permalinks[0][1]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert slug not in ("index", "readme", "con")
    assert len(slug) <= 80


def test_names_that_differ_in_accents_alone_get_pages_of_their_own() -> None:
    whole = fake.dossier()
    names = [
        replace(whole.entities[1], id=EntityId(f"e-0000001{n}"), name=name)
        for n, name in enumerate(("José Roe", "Jose Roe"))
    ]
    made = pages(replace(whole, entities=(*whole.entities, *names)))
    assert {"entities/people/jose-roe.md", "entities/people/jose-roe-2.md"} <= set(made)


def _jane(kind: EntityKind = EntityKind.PERSON, aliases: tuple[str, ...] = ()) -> Entity:
    found = next(entity for entity in fake.dossier().entities if entity.id == fake.JANE)
    return replace(found, kind=kind, aliases=aliases)


def _with(*entities: Entity) -> Dossier:
    """The dossier with these entities, instead of those with the same ids."""
    whole = fake.dossier()
    ids = {entity.id for entity in entities}
    return replace(whole, entities=(*(e for e in whole.entities if e.id not in ids), *entities))


def test_a_name_whose_kind_changes_leaves_a_redirect_in_its_first_folder() -> None:
    first = dict(written(WriteDesk()).permalinks)
    assert first[fake.JANE] == "people/jane-roe"
    desk = WriteDesk(permalinks={fake.JANE: Slug("jane-roe")}, former={fake.JANE: (first[fake.JANE],)})
    assert "entities/people/jane-roe.html" not in pages(desk=desk)
    made = pages(_with(_jane(EntityKind.GROUP)), desk)
    assert "entities/groups/jane-roe.md" in made
    assert 'content="0; url=../groups/jane-roe.html"' in made["entities/people/jane-roe.html"]


def test_a_fuller_name_keeps_the_address_under_which_it_was_published() -> None:
    known = entity_id("J. Roe")
    desk = WriteDesk(permalinks={known: Slug("j-roe")})
    made = written(desk, _with(_jane(aliases=("J. Roe",))))
    assert "entities/people/j-roe.md" in {file.path for file in made.files}
    assert fake.JANE not in dict(made.permalinks)


def test_a_name_that_was_joined_to_another_sends_its_readers_there() -> None:
    desk = WriteDesk(permalinks={fake.JANE: Slug("jane-roe"), entity_id("J. Roe"): Slug("j-roe")})
    made = pages(_with(_jane(aliases=("J. Roe",))), desk)
    assert JANE in made
    assert 'content="0; url=jane-roe.html"' in made["entities/people/j-roe.html"]


def test_an_alias_that_two_names_share_is_nobody_s_earlier_name() -> None:
    jane = _jane(aliases=("Roe",))
    other = replace(jane, id=entity_id("Ada Roe"), name="Ada Roe")
    desk = WriteDesk(permalinks={entity_id("Roe"): Slug("roe")})
    made = pages(_with(jane, other), desk)
    assert {JANE, "entities/people/ada-roe.md"} <= set(made)
    assert "entities/people/roe.html" not in made


def test_the_page_of_a_variant_sends_on_when_its_article_becomes_the_head() -> None:
    pier = fake.pier_story()
    made = pages(desk=WriteDesk(former={pier.head.id: ("old-pier",)}))
    here, copy = pier.head.id[2:], pier.variants[0].article.id[2:]
    assert 'url=pier-to-be-rebuilt.html"' in made[f"articles/pier-to-be-rebuilt--{here}.html"]
    assert f'url=pier-to-be-rebuilt--{copy}.html"' in made[f"articles/old-pier--{copy}.html"]


# --- notes


def test_a_note_stands_on_its_page() -> None:
    result = write(fake.dossier(), WriteDesk(notes=frozenset({JANE})))
    page = next(file.text for file in result.value.files if file.path == JANE)
    assert f'--8<-- "{JANE}"' in str(page)
    assert not result.problems


def test_a_note_goes_with_its_page() -> None:
    desk = WriteDesk(
        permalinks={fake.JANE: Slug("mrs-roe")}, former={fake.JANE: ("people/jane-roe",)}, notes=frozenset({JANE})
    )
    result = write(_with(_jane(EntityKind.GROUP)), desk)
    page = next(file.text for file in result.value.files if file.path == "entities/groups/mrs-roe.md")
    assert f'--8<-- "{JANE}"' in str(page)
    assert not result.problems


@pytest.mark.parametrize(
    ("note", "says", "hint"),
    [
        ("entities/people/jane-rowe.md", "There is no page", "desk/notes/entities/people/jane-roe.md?"),
        ("zzz.md", "There is no page", "another page"),
        ("search/index.md", "takes no note", "another page"),
    ],
)
def test_a_note_that_nobody_would_read_is_a_problem(note: str, says: str, hint: str) -> None:
    (problem,) = write(fake.dossier(), WriteDesk(notes=frozenset({note}))).problems
    assert (problem.code, problem.path) == ("W507", f"desk/notes/{note}")
    assert says in problem.says
    assert hint in problem.hint
