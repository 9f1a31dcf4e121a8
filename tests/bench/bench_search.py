"""How fast, heavy and good the search is, in headless Chromium, over http and from a folder: `make bench-search`.

Time runs from the key stroke to the first result in the page. Bytes are those of the files asked for, unpacked, since
a folder packs nothing. Reach (#6): 100 ms and 700 kB at 3,000 stories, 200 ms and 1 MB at 10,000, reciprocal rank .9.
"""

from __future__ import annotations

import functools
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

from playwright.sync_api import Browser, Page, sync_playwright

from generator.write.search import shards
from generator.write.words import Words
from tests.bench.synthetic import Question, dossier
from tests.browser.chromium import ARGUMENTS, chromium

ASSETS = Path(__file__).parents[2] / "site_src" / "assets"
FRAME = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<header class="md-header"><nav class="md-header__inner"></nav></header><main>{inside}</main>
<script src="{base}search/words.js"></script><script src="{base}assets/dossier.js"></script></html>"""
RANK = """async (asked) => { const meta = await DossierSearch.meta(); const out = [];
  for (const [text, answer] of asked) { const found = await DossierSearch.ask(text); let rank = 0;
    for (let i = 0; i < Math.min(found.hits.length, 50) && !rank; i++) {
      const path = (await DossierSearch.head(found.hits[i][0]))[0];
      if ([answer].flat().some((right) => path.includes(right))) rank = i + 1; }
    out.push(rank); } return out; }"""


def main() -> None:
    path = chromium()
    if not path:
        sys.exit("Chromium is not installed: nothing measured.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for stories in map(int, sys.argv[1:] or ("3000", "10000")):
            with tempfile.TemporaryDirectory() as folder:
                asked = build(Path(folder), stories)
                measure(browser, Path(folder), stories, asked)


def build(folder: Path, stories: int) -> Sequence[Question]:
    made, paths, asked = dossier(stories)
    began = time.process_time()
    files = shards(made, paths, Words("en").table)
    spent = time.process_time() - began
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(str(file.text), "utf-8")
    copytree(ASSETS, folder / "assets")
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "page.html").write_text(FRAME.format(inside="", base="../../"))
    (folder / "search" / "index.html").write_text(FRAME.format(inside='<div id="dossier-search"></div>', base="../"))
    whole = sum(len(str(file.text)) for file in files)
    print(f"\n{stories} stories: {len(files)} files, {whole / 1e6:.1f} MB, {spent:.1f} CPU s")
    return asked


def measure(browser: Browser, folder: Path, stories: int, asked: Sequence[Question]) -> None:
    with served(folder) as address:
        for base in (address, folder.as_uri()):
            name = base.split(":")[0]
            for pause in (0, 300):
                print(f"  {name:5} {first_key(browser, base, folder, pause)}")
            print(f"  {name:5} {whole_page(browser, base, folder, asked)}")
        quality(browser, address, asked)


def first_key(browser: Browser, base: str, folder: Path, pause: int) -> str:
    """The median of five visits."""
    visits = sorted(one_visit(browser, base, folder, pause) for _ in range(5))
    first, slowest, size = visits[2]
    return f"{pause:3} ms after focus: first {first:.0f} ms, slowest of six keys {slowest:.0f} ms, {size}"


def one_visit(browser: Browser, base: str, folder: Path, pause: int) -> tuple[float, float, str]:
    page = browser.new_page()
    files = watched(page)
    page.goto(f"{base}/deep/er/page.html")
    before = len(files)
    page.focus(".d-find input")
    page.wait_for_timeout(pause)
    page.evaluate("addEventListener('keydown', () => { window.pressed = performance.now(); }, true)")
    spent = []
    for key in "quairt":
        page.evaluate("window.DossierSearch && (DossierSearch.shownAt = 0)")
        page.keyboard.press(key)
        page.wait_for_function("window.DossierSearch && DossierSearch.shownAt > window.pressed")
        spent.append(page.evaluate("DossierSearch.shownAt - window.pressed"))
    page.wait_for_timeout(150)
    size = weight(files[before:], folder, base)
    page.close()
    return spent[0], max(spent), size


def whole_page(browser: Browser, base: str, folder: Path, asked: Sequence[Question]) -> str:
    page = browser.new_page()
    files = watched(page)
    page.goto(f"{base}/search/index.html?q={asked[0].text.split()[0]}")
    page.wait_for_selector(".d-facet")
    page.wait_for_timeout(150)
    spent = page.evaluate("DossierSearch.shownAt")
    size = weight(files, folder, base)
    page.close()
    return f"search page with facets: {spent:.0f} ms from opening it, {size}"


def quality(browser: Browser, base: str, asked: Sequence[Question]) -> None:
    page = browser.new_page()
    page.goto(f"{base}/search/index.html")
    page.wait_for_function("!!(window.DossierSearch && DossierSearch.ask)")
    ranks = page.evaluate(RANK, [[question.text, question.answer] for question in asked])
    by_sort: dict[str, list[float]] = defaultdict(list)
    for question, rank in zip(asked, ranks):
        by_sort[question.sort].append(1 / rank if rank else 0.0)
        if rank != 1:
            print(f"    rank {rank}: {question.sort} {question.text}")
    mean = sum(map(sum, by_sort.values())) / len(asked)
    parts = ", ".join(f"{sort} {sum(row) / len(row):.2f}" for sort, row in sorted(by_sort.items()))
    print(f"  mean reciprocal rank {mean:.3f} on {len(asked)} questions ({parts})")
    page.close()


def watched(page: Page) -> list[str]:
    files: list[str] = []
    page.on("request", lambda request: files.append(request.url))
    return files


def weight(urls: Sequence[str], folder: Path, base: str) -> str:
    outside = [url for url in urls if not url.startswith(base)]
    size = sum(
        (folder / url.removeprefix(base).lstrip("/").split("?")[0]).stat().st_size for url in urls if url not in outside
    )
    return f"{size / 1000:.0f} kB in {len(urls)} files, {len(outside)} requests outside"


@contextmanager
def served(folder: Path, below: str = "/") -> Iterator[str]:
    """The folder on the web; `below` is a sub-path that it is also to be found at, as on GitHub Pages."""

    class Quiet(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(below))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


if __name__ == "__main__":
    main()
