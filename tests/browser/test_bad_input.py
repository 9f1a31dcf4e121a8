"""Dossiers that nobody wishes for, in the browser: none or one story, 400 topics, endless titles, right to left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.model import Dossier, Entity, EntityId, EntityKind, Member, Mention, Rule, Slug, Story, Topic, story_id
from generator.write import WriteDesk
from tests.browser.conftest import Watched, kinds, made_of, watch
from tests.write import fake

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 640}
TITLE = "The harbour board of Port Elder meets again about the pier, the quay and the bees, " * 4
WORD = "Hafenverwaltungs" * 19  # nowhere to break
ARABIC = "أعيد فتح الجسر القديم في المدينة صباح اليوم بعد سنوات من الإصلاح."
HEBREW = "הגשר הישן נפתח מחדש הבוקר."


@pytest.fixture
def phone(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    yield watch(context.new_page())
    context.close()


def sane(phone: Watched, site: Path, path: str) -> None:
    """The page has a heading with words, does not scroll sideways and says nothing of an error."""
    phone.page.goto((site / path).as_uri())
    heading = phone.page.locator("article h1").first
    expect(heading).to_be_visible()
    assert heading.inner_text().strip(), path
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path
    assert not phone.errors, path
    assert not phone.outside, path


def story(title: str, text: str, language: str | None = None) -> Story:
    head = fake.article(title[:30], (fake.block(text), fake.block("Port Elder.")), title=title, language=language)
    return Story(story_id(head.id), head)


# --- none and one


@pytest.fixture(scope="module")
def empty(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_of(Dossier((), (), ()), WriteDesk(), tmp_path_factory.mktemp("none") / "web")


def test_a_dossier_without_a_story_says_on_each_page_what_to_do(empty: Path, phone: Watched) -> None:
    pages = sorted(path.relative_to(empty).as_posix() for path in empty.rglob("*.html") if path.name != "404.html")
    assert len(pages) > 18
    for path in pages:
        sane(phone, empty, path)
        if path.startswith(("articles", "quotes", "figures", "timeline", "network", "map", "index", "topics")):
            expect(phone.page.locator(".empty").first).to_be_visible()


def test_a_search_where_there_is_nothing_says_so(empty: Path, phone: Watched) -> None:
    sane(phone, empty, "search/index.html")
    phone.page.goto((empty / "search" / "index.html").as_uri() + "?q=pier")
    expect(phone.page.locator(".d-search__status").first).to_contain_text("pier")
    assert phone.page.locator(".d-search__hits > li").count() == 0
    assert not phone.errors


def test_a_dossier_of_one_story_is_whole(browser: Browser, tmp_path: Path, phone: Watched) -> None:
    bees = fake.bee_story()
    entities = tuple(entity for entity in fake.dossier().entities if entity.id == fake.PORT)
    site = made_of(Dossier((bees,), entities, ()), WriteDesk(), tmp_path / "web")
    every = kinds(site)
    for kind in ("home", "about", "story", "places", "articles index", "timeline index", "network index"):
        sane(phone, site, every[kind])
    phone.page.goto((site / "search" / "index.html").as_uri() + "?q=lighthouse")
    expect(phone.page.locator(".d-search__hits > li")).to_have_count(1)
    assert not phone.errors


# --- too long, from the right, nearly the same


@pytest.fixture(scope="module")
def odd(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stories with endless titles, from right to left, and people whose names differ in accents alone."""
    stories = [story(TITLE[:300], "Words. " * 30), story(WORD[:300], WORD), story(ARABIC, ARABIC, "ar")]
    stories.append(story(HEBREW, HEBREW, "he"))
    names = ("José Peña", "Jose Pena", "Jóse Peña", WORD[:120])
    entities, mentions = [], []
    for number, name in enumerate(names):
        known = Entity(EntityId(f"e-2000000{number}"), name, EntityKind.PERSON, (), "machine", ())
        entities.append(known)
        head = stories[0].head
        mentions.append(Mention(known.id, head.id, 0, number * 7, number * 7 + 5, "Words"))
    stories[0] = replace(stories[0], mentions=tuple(mentions))
    topic = Topic(Slug("long"), TITLE[:300], Rule(), "topics/long.md")
    topics = ((topic, tuple(Member(s.id, "x") for s in stories)),)
    return made_of(
        Dossier(tuple(stories), tuple(entities), topics), WriteDesk(), tmp_path_factory.mktemp("odd") / "web"
    )


def test_no_title_and_no_name_is_too_long_for_a_phone(odd: Path, phone: Watched) -> None:
    stories = [path.relative_to(odd).as_posix() for path in sorted(odd.glob("articles/*.html"))]
    people = [path.relative_to(odd).as_posix() for path in sorted(odd.glob("entities/people/*.html"))]
    assert len(stories) == len(people) == 5
    every = kinds(odd)
    for path in (
        *stories,
        *people,
        *(every[kind] for kind in ("home", "topic", "print", "topics index", "data index")),
    ):
        sane(phone, odd, path)
    assert all(len(Path(path).stem) <= 100 for path in stories)
    phone.page.goto((odd / "search" / "index.html").as_uri() + "?q=hafenverwaltungs*")
    expect(phone.page.locator(".d-search__hits > li").first).to_be_visible()
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize(("language", "text"), [("ar", ARABIC), ("he", HEBREW)])
def test_text_from_right_to_left_runs_so_on_a_page_that_does_not(
    odd: Path, phone: Watched, language: str, text: str
) -> None:
    path = next(p for p in odd.glob("articles/*.html") if f'lang="{language}"' in p.read_text("utf-8"))
    sane(phone, odd, path.relative_to(odd).as_posix())
    paragraph = phone.page.locator("#p1")
    assert paragraph.get_attribute("lang") == language
    assert paragraph.evaluate("p => getComputedStyle(p).direction") == "rtl"
    assert phone.page.locator("article h1").evaluate("h => getComputedStyle(h).direction") == "rtl"
    assert phone.page.locator("html").evaluate("h => getComputedStyle(h).direction") == "ltr"
    word = text.split()[1]
    phone.page.goto((odd / "search" / "index.html").as_uri() + f"?q={word}")
    expect(phone.page.locator(".d-search__hits > li").first).to_contain_text(text.rstrip(".").split()[0])
    assert phone.page.locator(".d-search__hits mark").count() > 0


def test_names_that_differ_in_accents_alone_are_all_found_and_kept_apart(odd: Path, phone: Watched) -> None:
    found = {p.name for p in odd.glob("entities/people/jose-pena*.html")}
    assert found == {"jose-pena.html", "jose-pena-2.html", "jose-pena-3.html"}
    heads = set()
    for name in sorted(found):
        phone.page.goto((odd / "entities" / "people" / name).as_uri())
        heads.add(phone.page.locator("article h1").inner_text().strip())
    assert heads == {"José Peña", "Jose Pena", "Jóse Peña"}
    phone.page.goto((odd / "search" / "index.html").as_uri() + "?q=jose pena&kind=person")
    expect(phone.page.locator(".d-search__hits > li")).to_have_count(3)


# --- many


def test_four_hundred_topics_stay_usable(browser: Browser, tmp_path: Path, phone: Watched) -> None:
    stories = tuple(story(f"Report {number} on the pier", f"Words {number}. " * 9) for number in range(8))
    topics = tuple(
        (
            Topic(Slug(f"topic-{n}"), f"Question {n} of the port", Rule(), f"topics/topic-{n}.md", standfirst="Why?"),
            (Member(stories[n % 8].id, "pier"),),
        )
        for n in range(400)
    )
    site = made_of(Dossier(stories, (), topics), WriteDesk(), tmp_path / "web", ("topics/topic-*", "print/"))
    for path in ("index.html", "topics/index.html", "articles/index.html", "data/index.html", "about.html"):
        sane(phone, site, path)
        assert (site / path).stat().st_size < 400_000, path
    phone.page.goto((site / "index.html").as_uri())
    assert 0 < phone.page.locator(".topics li").count() <= 24
    phone.page.goto((site / "topics" / "index.html").as_uri())
    assert phone.page.locator(".topics li").count() == 400
    one = next(p for p in sorted(site.glob("articles/*.html")) if p.name != "index.html")
    sane(phone, site, one.relative_to(site).as_posix())
    phone.page.goto((site / "search" / "index.html").as_uri() + "?q=report")
    expect(phone.page.locator(".d-search__hits > li").first).to_be_visible()
    phone.page.locator(".d-search__narrow > summary").click()
    assert "Question" in phone.page.locator(".d-facet", has=phone.page.locator("input[name=topic]")).inner_text()
    assert phone.page.locator(".d-facet input[name=topic]").count() <= 12
    assert not phone.errors
