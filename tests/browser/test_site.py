"""Every kind of page in a real browser, opened from a folder: no error, no request outside, no sideways scroll."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.attack.make import FLAG
from tests.browser.conftest import Watched, kinds, watch

pytestmark = pytest.mark.browser
FIRST_VISIT, FURTHER_PAGE = 350_000, 40_000  # bytes as a server sends them (#6)


def test_no_page_has_an_error_or_asks_for_anything_outside(sample: Path, watched: Watched) -> None:
    for path in kinds(sample).values():
        watched.page.goto((sample / path).as_uri())
        watched.page.wait_for_timeout(50)
    assert not watched.errors
    assert not watched.outside


def test_no_page_scrolls_sideways_on_a_phone(sample: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    wide = []
    for kind, path in kinds(sample).items():
        page.goto((sample / path).as_uri() + ("?q=cartel" if kind == "search index" else ""))
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_timeout(50)
            size = page.evaluate("document.documentElement.scrollWidth")
            if size > width:
                wide.append(f"{kind}: {size}")
    context.close()
    assert not wide


def test_without_scripts_the_text_is_all_there(sample: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / kinds(sample)["story"]).as_uri())
    assert page.locator("p#p1").is_visible()
    page.goto((sample / "articles/index.html").as_uri())
    assert page.locator(".story-list li").count() > 3
    page.goto((sample / "search/index.html").as_uri())
    assert page.locator("noscript, .search").count() > 0
    context.close()


def test_a_paragraph_has_an_address_of_its_own(sample: Path, watched: Watched) -> None:
    page = watched.page
    page.goto((sample / kinds(sample)["story"]).as_uri())
    page.locator("#p2 .permalink").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#p2'")
    assert page.locator("#p2").evaluate("element => element.matches(':target')")


def test_a_story_prints_with_its_citation_and_without_furniture(sample: Path, watched: Watched) -> None:
    page = watched.page
    page.goto((sample / kinds(sample)["story"]).as_uri())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.cite .citation").first.is_visible()
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".permalink").first.is_visible()
    assert len(page.pdf()) > 10_000


def test_a_citation_is_copied_with_one_click(sample: Path, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sample / kinds(sample)["story"]).as_uri())
    page.locator("details.cite summary").click()
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    page.locator("details.cite .d-copy").first.click()
    title = page.locator("h1").inner_text()
    assert title.strip("…. ")[:30].casefold() in page.evaluate("window.copied").casefold()  # Chicago's capitals
    context.close()


def test_the_list_of_stories_is_narrowed_and_the_choice_is_in_the_address(sample: Path, watched: Watched) -> None:
    page = watched.page
    page.goto((sample / "articles/index.html").as_uri())
    before = page.locator("li.story:visible").count()
    page.locator(".d-filters select[name=outlet]").select_option(index=1)
    after = page.locator("li.story:visible").count()
    assert 0 < after < before
    page.goto(page.url)
    assert page.locator("li.story:visible").count() == after


def test_the_filter_calls_topics_by_their_titles(sample: Path, watched: Watched) -> None:
    page = watched.page
    page.goto((sample / "articles/index.html").as_uri())
    shown = page.locator(".d-filters select[name=topic] option").all_inner_texts()
    titles = [row["title"] for row in json.loads((sample / "data" / "topics.json").read_text("utf-8"))["topics"]]
    assert sorted(shown[1:]) == sorted(titles)
    page.goto((sample / "search/index.html").as_uri() + "?q=cartel")
    facet = page.locator(".d-facet", has=page.locator("input[name=topic]"))
    assert any(title in facet.inner_text() for title in titles)
    assert "-and-" not in facet.inner_text()


def test_a_page_is_light_enough(sample: Path, watched: Watched) -> None:
    """Sizes packed as GitHub Pages packs them: text by gzip, fonts as they are."""
    story, other = [p for p in sorted(sample.glob("articles/*.html")) if p.name != "index.html" and "--" not in p.name][
        :2
    ]
    watched.page.goto(story.as_uri())
    watched.page.wait_for_load_state("networkidle")
    first = set(watched.files)
    watched.page.goto(other.as_uri())
    watched.page.wait_for_load_state("networkidle")
    assert sum(map(packed, first)) <= FIRST_VISIT
    assert sum(map(packed, set(watched.files) - first)) <= FURTHER_PAGE


def packed(url: str) -> int:
    if not url.startswith("file:"):
        return 0
    data = Path(url.removeprefix("file://").split("?")[0].replace("%20", " ").replace("%C3%A0", "à")).read_bytes()
    return len(data) if url.endswith(".woff2") else len(gzip.compress(data))


def test_hostile_seeds_run_no_script_and_reach_nothing(attacked: Path, browser: Browser) -> None:
    context = browser.new_context()
    seen = watch(context.new_page())
    pages = sorted(path for path in attacked.rglob("*.html") if path.name != "404.html")
    assert len(pages) > 40
    for path in pages:
        seen.page.goto(path.as_uri())
        assert seen.page.evaluate(f"window.{FLAG}") is None, path
        # What a hand could set off: every handler and every link that is no plain address.
        active = seen.page.evaluate(
            "() => [...document.querySelectorAll('article *')].flatMap(e => [...e.attributes].filter(a =>"
            " /^on/i.test(a.name) || (/^(href|src|action|formaction)$/i.test(a.name) &&"
            " /^\\s*(javascript|data|vbscript):/i.test(a.value))).map(a => e.tagName + a.name))"
        )
        assert not active, f"{path}: {active}"
    seen.page.goto((attacked / "search/index.html").as_uri() + "?q=script")
    seen.page.wait_for_timeout(400)
    assert seen.page.evaluate(f"window.{FLAG}") is None
    assert not seen.outside
    assert not seen.errors
    context.close()
