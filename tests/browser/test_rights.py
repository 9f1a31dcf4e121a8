"""What may not be shown is in nothing that a reader can get: no page, shard, feed, data file, zip or book (#6)."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import book, offline
from generator.model import Dossier, Rights
from generator.write import OutletDesk, WriteDesk
from tests.browser.conftest import made_of
from tests.write import fake

pytestmark = pytest.mark.browser
# Words of the story that stand after its first ten, in each kind of block, and of its variant.
SECRET = (
    "live on the quay",
    "third plan",
    "cheapest plan",
    "moved out yet",
    "long wait",
    "pier in winter",
    "contributed reporting",
    "read next",
    "led the board",
    "bees were not asked",
)
QUOTED = "We start in May"  # quotations up to a length stay


def restricted(rights: Rights) -> tuple[Dossier, WriteDesk]:
    """The story by a word of its own, its variant by its outlet's."""
    whole = fake.dossier()
    pier = whole.stories[0]
    head = replace(pier.head, meta=replace(pier.head.meta, rights=rights))
    desk = WriteDesk(
        site_url="https://example.org/d/",
        excerpt_words=10,
        outlets={"Wave Daily": OutletDesk("Wave Daily", "link")},
    )
    return replace(whole, stories=(replace(pier, head=head), *whole.stories[1:])), desk


@pytest.fixture(scope="module", params=["excerpt", "link"])
def folder(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that is made: site_src, the site, the zip and the book."""
    root = tmp_path_factory.mktemp("rights") / "web"
    dossier, desk = restricted(request.param)
    built = made_of(dossier, desk, root)
    offline.pack(built, root / "carried.zip", "carried")
    book.write(built, "A dossier", root / "carried.epub")
    return root


def contents(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and words of every file, also of those inside other files; lower case, white space as one space."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix in (".zip", ".epub"):
            with zipfile.ZipFile(path) as archive:
                for inside in archive.namelist():
                    yield f"{name}:{inside}", plain(archive.read(inside))
        elif path.suffix == ".sqlite":
            yield name, " ".join(plain(line.encode()) for line in sqlite3.connect(path).iterdump())
        yield name, plain(path.read_bytes())


def plain(data: bytes) -> str:
    return " ".join(data.decode("utf-8", "replace").lower().split())


def test_no_word_that_is_held_back_is_in_any_file(folder: Path) -> None:
    found = list(contents(folder))
    names = {name.rsplit(":")[0].rsplit(".")[-1] for name, _ in found}
    assert {"html", "js", "xml", "json", "csv", "sqlite", "epub", "zip", "bib", "ris", "md"} <= names
    assert [(name, words) for name, text in found for words in SECRET if words in text] == []


def test_what_may_be_shown_still_is(folder: Path) -> None:
    found = dict(contents(folder))
    page = found["site/articles/pier-to-be-rebuilt.html"]
    assert "pier to be rebuilt" in page
    assert "https://example.org/pier" in page
    assert QUOTED.lower() in found["site/quotes/index.html"]
    assert any("pier" in text for name, text in found.items() if "/search/i/t" in name)
    assert any("pier to be rebuilt" in text for name, text in found.items() if name.startswith("carried.epub"))


def test_the_same_words_are_there_without_a_restriction(spanish: Path, tmp_path: Path) -> None:
    """The small dossier in Spanish is the same one, in full."""
    book.write(spanish, "A dossier", tmp_path / "carried.epub")
    found = [*contents(spanish), *contents(tmp_path)]
    assert [words for words in SECRET if not any(words in text for _, text in found)] == []
    assert any("third plan" in text for name, text in found if name.startswith("carried.epub"))
