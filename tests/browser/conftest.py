"""Real sites for a real browser: the shipped sample and one made from hostile seeds, in folders with awkward names.

Without Chromium the tests are skipped and say so; where CI is set they fail instead, so that nobody takes silence for
success.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from generator import site
from generator.build import Places
from generator.model import Dossier, Entity, EntityId, EntityKind, Moment, Slug
from generator.starter import missing_pages
from generator.write import WriteDesk, tree, write
from tests.attack.make import write as write_attacks
from tests.browser.chromium import ARGUMENTS, chromium
from tests.promises.tools import ROOT, built, hand_owned
from tests.write import fake


@dataclass
class Watched:
    """A page and what happened on it that should not have."""

    page: Page
    errors: list[str] = field(default_factory=list)  # console errors, exceptions, dialogs
    outside: list[str] = field(default_factory=list)  # requests that left the folder
    files: list[str] = field(default_factory=list)  # all requests


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        why = "Chromium is not installed (Debian: apt install chromium)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=ARGUMENTS)


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield watch(context.new_page())
    context.close()


def watch(page: Page) -> Watched:
    seen = Watched(page)
    page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("dialog", lambda dialog: refuse(seen, dialog))
    page.on("request", lambda request: note(seen, request.url))
    return seen


def refuse(seen: Watched, dialog: Dialog) -> None:
    seen.errors.append(f"dialog {dialog.message}")
    dialog.dismiss()


def note(seen: Watched, url: str) -> None:
    seen.files.append(url)
    if not url.startswith(("file:", "data:")):
        seen.outside.append(url)


@pytest.fixture(scope="session")
def sample(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the shipped seeds; depends on the browser, so that nothing is built where it is missing."""
    root = tmp_path_factory.mktemp("browser") / "un dossier à emporter"
    shutil.copytree(ROOT / "seeds", root / "seeds")
    return made(root)


@pytest.fixture(scope="session")
def attacked(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("attacked") / "site"
    write_attacks(root / "seeds")
    return made(root)


@pytest.fixture(scope="session")
def spanish(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small dossier with a page of every kind, its interface in Spanish, published below a sub-path."""
    desk = WriteDesk(
        site_name="Crónica & más",
        site_url="https://example.org/carpeta/",
        language="es",
        former={fake.pier_story().head.id: ("old-pier",)},
        permalinks={fake.pier_story().head.id: Slug("pier")},
    )
    return made_of(every_kind(), desk, tmp_path_factory.mktemp("spanish") / "web")


def every_kind() -> Dossier:
    """The small dossier of tests/write with a name of each kind and a story that three outlets carried."""
    whole = fake.dossier()
    kinds = (EntityKind.GROUP, EntityKind.PROGRAMME, EntityKind.LAW, EntityKind.OTHER)
    more = tuple(
        Entity(EntityId(f"e-1000000{n}"), f"Pier {kind}", kind, (), "machine", ()) for n, kind in enumerate(kinds)
    )
    pier, *others = whole.stories
    third = fake.article("third.txt", pier.head.blocks, title="Pier news", outlet="Third Post")
    third = replace(third, meta=replace(third.meta, published=Moment("2021-03-01", "day")))
    pier = replace(pier, variants=(*pier.variants, replace(pier.variants[0], article=third)))
    pier = replace(pier, mentions=(*pier.mentions, *(fake.mention(e.id, pier.head, 7, "moved") for e in more)))
    return replace(whole, stories=(pier, *others), entities=(*whole.entities, *more))


def made_of(dossier: Dossier, desk: WriteDesk, root: Path, left_out: tuple[str, ...] = ()) -> Path:
    """A dossier that is there already -> the built site, with the pages of a new dossier.

    Folders that are `left_out` are written and not built, and links to them lead nowhere: for dossiers so large that
    building them would take longer than the test is worth."""
    source = root / "site_src"
    shutil.copytree(ROOT / "site_src" / "assets", source / "assets")
    shutil.copytree(ROOT / "generator" / "theme", root / "generator" / "theme")
    (root / "desk" / "notes").mkdir(parents=True)
    for path, text in missing_pages(source):
        tree.put(source / path, text)
    for topic, _ in dossier.topics:
        title = str(topic.title).replace('"', "'")
        tree.put(source / topic.page, f'---\ntitle: "{title}"\n---\nWritten by hand.\n\n--8<-- "{topic.page}"\n')
    tree.apply(tree.plan(source, write(dossier, desk).value.files).value)
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("  language: en", f"  language: {desk.language}")
    config = re.sub("(?m)^site_name: .*", f"site_name: {desk.site_name}", config)
    if desk.site_url:
        config = config.replace("docs_dir:", f"site_url: {desk.site_url}\ndocs_dir:")
    config = config.replace("  _generated/\n", "".join(f"  {name}\n" for name in ("_generated/", *left_out)))
    tree.put(root / "mkdocs.yml", config)
    return published(root, strict=not left_out)


def made(root: Path) -> Path:
    """seeds in root/seeds -> the built site; desk, pages and theme are the shipped ones."""
    shutil.copytree(ROOT / "desk", root / "desk")
    shutil.copytree(ROOT / "generator" / "theme", root / "generator" / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    for path in hand_owned(ROOT / "site_src"):
        target = root / "site_src" / path.relative_to(ROOT / "site_src")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    built(Places(root / "seeds", root / "site_src", root / "desk", None))
    return published(root)


def published(root: Path, strict: bool = True) -> Path:
    before = Path.cwd()
    os.chdir(root)  # the builder finds included blocks from where it is started
    try:
        if strict:
            assert site.mkdocs(root / "mkdocs.yml", root / "site") == 0
        else:
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], check=True, capture_output=True)
    finally:
        os.chdir(before)
    return root / "site"


ENTITIES = ("people", "organisations", "groups", "places", "programmes", "other")
INDEXES = (
    "articles",
    "topics",
    "entities",
    *(f"entities/{folder}" for folder in ENTITIES),
    "outlets",
    "quotes",
    "figures",
    "timeline",
    "spread",
    "network",
    "map",
    "search",
    "data",
)


def kinds(folder: Path) -> dict[str, str]:
    """One page of each kind that the site has: name of the kind -> path below the site."""

    def first(pattern: str, variant: bool = False) -> Path | None:
        found = (p for p in sorted(folder.glob(pattern)) if p.name != "index.html" and ("--" in p.name) == variant)
        return next((p for p in found if b'http-equiv="refresh"' not in p.read_bytes()), None)

    pages = {
        "story": first("articles/*.html"),
        "variant": first("articles/*.html", variant=True),
        "person": first("entities/people/*.html"),
        **{name: first(f"entities/{name}/*.html") for name in ENTITIES[1:]},
        "topic": first("topics/*.html"),
        "print": first("print/*.html"),
        "outlet": first("outlets/*.html"),
    }
    found = {name: path.relative_to(folder).as_posix() for name, path in pages.items() if path}
    found |= {f"{name} index": f"{name}/index.html" for name in INDEXES}
    return {"home": "index.html", "about": "about.html", **found}
