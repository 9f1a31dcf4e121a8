"""The search as a reader meets it: by keyboard, with facets and the back button, from a folder and the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bench.bench_search import served
from tests.browser.conftest import Watched, kinds

pytestmark = pytest.mark.browser
SEARCH_FILES = re.compile(r"/search/i/|/assets/search/")


@pytest.fixture(params=["file", "http"])
def base(request: pytest.FixtureRequest, sample: Path) -> Iterator[str]:
    if request.param == "file":
        yield sample.as_uri()
    else:
        with served(sample) as address:
            yield address


def first_person(sample: Path) -> str:
    page = next(p for p in sorted(sample.glob("entities/people/*.html")) if p.name != "index.html")
    found = re.search(r"<h1[^>]*>([^<]+)", page.read_text("utf-8"))
    assert found
    return found.group(1)


def test_by_keyboard_from_a_deep_page(base: str, sample: Path, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/{kinds(sample)['person']}")
    page.wait_for_load_state("networkidle")
    assert not [url for url in watched.files if SEARCH_FILES.search(url)], "nothing is loaded before a reader searches"
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("cartel")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator(".d-find [role=status]")).to_contain_text("result")
    page.wait_for_load_state("networkidle")  # the answers to all six keys are there
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    assert active
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    wanted = page.evaluate("id => new URL(document.getElementById(id).href, location.href).href", active)
    page.keyboard.press("Enter")
    page.wait_for_url(wanted)  # the chosen result, whatever kind of page it is
    assert not watched.errors
    assert not [url for url in watched.outside if not url.startswith(base)]


def test_escape_closes_the_list(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/index.html")
    page.keyboard.press("/")
    page.keyboard.type("cartel")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert page.get_by_role("combobox").get_attribute("aria-expanded") == "false"


def test_enter_opens_the_search_page_with_the_question_in_its_address(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/about.html")
    page.keyboard.press("/")
    page.keyboard.type("cartels")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=cartels")
    expect(page.locator(".d-search__hits > li").first).to_be_visible()
    assert page.locator(".d-search__hits mark").count() > 0


def test_facets_narrow_combine_and_the_back_button_undoes_them(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/search/index.html?q=cartel")
    expect(page.locator(".d-facet").first).to_be_visible()
    whole = results(page)
    box = page.locator(".d-facet input[name=kind][value=story]")
    told = int(page.locator(".d-facet label", has=page.locator("input[value=story]")).locator(".n").inner_text())
    box.check()
    expect(page.locator(".d-search__status").first).to_contain_text(str(told))
    assert results(page) == told < whole
    assert "kind=story" in page.url
    page.locator(".d-facet input[name=outlet]").first.check()
    page.wait_for_url("**outlet=**")
    page.wait_for_timeout(100)
    assert 0 < results(page) <= told
    page.go_back()
    page.go_back()
    page.wait_for_url("**?q=cartel")
    page.wait_for_timeout(100)
    assert results(page) == whole


def results(page: Page) -> int:
    return int(re.sub(r"\D", "", page.locator(".d-search__status").first.inner_text()) or 0)


def test_a_linked_search_with_facets_opens_as_it_was(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/search/index.html?q=cartel&kind=story")
    expect(page.locator(".d-facet input[value=story]")).to_be_checked()
    assert all("articles/" in (href or "") for href in hrefs(page))


def hrefs(page: Page) -> list[str | None]:
    return [link.get_attribute("href") for link in page.locator(".d-search__hits li > a:first-child").all()]


def test_a_name_without_its_accents_finds_its_page_first(base: str, sample: Path, watched: Watched) -> None:
    page = watched.page
    name = first_person(sample)
    page.goto(f"{base}/search/index.html?q={name}")
    expect(page.locator(".d-search__hits > li").first).to_contain_text(name)
    assert "/entities/people/" in (hrefs(page)[0] or "")


def test_a_phrase_is_found_as_it_stands_and_not_scattered(base: str, sample: Path, watched: Watched) -> None:
    page = watched.page
    story = kinds(sample)["story"]
    page.goto(f"{base}/{story}")
    words = re.findall(r"[A-Za-z]+", page.locator("#p2").inner_text())[2:7]
    page.goto(f'{base}/search/index.html?q="{" ".join(words)}"')
    expect(page.locator(".d-search__hits > li").first).to_be_visible()
    assert any(story in (href or "") for href in hrefs(page))
    page.goto(f'{base}/search/index.html?q="{" ".join(reversed(words))}"')
    page.wait_for_timeout(200)
    assert not [href for href in hrefs(page) if story in (href or "")]


def test_nothing_found_says_so(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/search/index.html?q=zzzzzqqq")
    expect(page.locator(".d-search__status").first).to_contain_text("zzzzzqqq")
    assert not watched.errors


def test_a_question_that_is_markup_stays_text(base: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{base}/search/index.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    page.wait_for_timeout(200)
    assert not watched.errors
    assert page.locator(".d-search img").count() == 0
