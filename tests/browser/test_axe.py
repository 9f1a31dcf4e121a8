"""axe-core with all its rules on every kind of page, in the light and in the dark: no violation (#6).

The shipped sample has the long pages; a small dossier in Spanish has one of each kind, the 404 page and a redirect too.
"""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.bench.bench_search import served
from tests.browser.conftest import kinds

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
SCHEMES = {"light": "default", "dark": "slate"}
# Nodes of what passes are not wanted; style sheets of other hosts, which `preload` is for, there are none.
RUN = """async () => (await axe.run({ resultTypes: ["violations"], preload: false })).violations.flatMap((rule) =>
  rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} | ${(node.failureSummary || "").slice(0, 200)}`))"""
INDEXES = ("articles", "entities/people", "quotes", "figures", "timeline", "network", "map", "search", "data")
LONG = {"home", "about", "story", "variant", "person", "places", "topic", "print", "outlet"}
LONG |= {f"{name} index" for name in INDEXES}


def violations(page: Page, schemes: dict[str, str]) -> list[str]:
    """In each scheme of a page that is open."""
    page.evaluate(AXE)
    found = []
    for scheme, name in schemes.items():
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        if name:
            page.wait_for_function("name => document.body.dataset.mdColorScheme === name", arg=name)
        found += [f"{scheme}: {line}" for line in page.evaluate(RUN)]
    return found


@pytest.fixture
def still(browser: Browser) -> BrowserContext:
    return browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})


def test_no_violation_on_any_kind_of_page_of_the_sample(sample: Path, still: BrowserContext) -> None:
    page, found = still.new_page(), []
    chosen = {kind: path for kind, path in kinds(sample).items() if kind in LONG}
    assert set(chosen) == LONG
    for kind, path in chosen.items():
        page.goto((sample / path).as_uri() + ("?q=cartel" if kind == "search index" else ""))
        if kind == "search index":
            page.wait_for_selector(".d-facet")
        found += [f"{kind}: {line}" for line in violations(page, SCHEMES)]
    still.close()
    assert not found, "\n".join(found)


def test_no_violation_on_any_kind_of_page_in_spanish(spanish: Path, still: BrowserContext) -> None:
    page, found = still.new_page(), []
    chosen = kinds(spanish)
    assert len(chosen) == 31, sorted(chosen)  # every kind there is
    for kind, path in chosen.items():
        page.goto((spanish / path).as_uri() + ("?q=pier" if kind == "search index" else ""))
        if kind == "search index":
            page.wait_for_selector(".d-search__hits > li")
        assert page.locator("html").get_attribute("lang") == "es"
        # Colours do not know the language: what the sample showed in the dark is not looked at there again.
        schemes = {"light": SCHEMES["light"]} if kind in LONG else SCHEMES
        found += [f"{kind}: {line}" for line in violations(page, schemes)]
    still.close()
    assert not found, "\n".join(found)


def test_no_violation_on_the_page_for_what_is_not_there(spanish: Path, still: BrowserContext) -> None:
    """It is made for the address where the site is published, so it is looked at from there."""
    page = still.new_page()
    with served(spanish, "/carpeta/") as address:
        page.goto(f"{address}/404.html")
        found = violations(page, SCHEMES)
        assert page.locator("a.md-logo").first.evaluate("a => a.href").startswith(f"{address}/carpeta/")
    still.close()
    assert not found, "\n".join(found)


def test_no_violation_on_a_page_that_sends_readers_on(spanish: Path, still: BrowserContext) -> None:
    page = still.new_page()
    html = (spanish / "articles" / "old-pier.html").read_text("utf-8")
    assert 'http-equiv="refresh"' in html
    # Without the refresh, which would be gone before anybody could look.
    page.set_content("\n".join(line for line in html.split("\n") if 'http-equiv="refresh"' not in line))
    found = violations(page, {"light": "", "dark": ""})
    still.close()
    assert not found, "\n".join(found)
