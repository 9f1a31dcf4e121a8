"""Real sites for a real browser: the shipped sample and one made from hostile seeds, in folders with awkward names.

Without Chromium the tests are skipped and say so; where CI is set they fail instead, so that nobody takes silence for
success.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from generator import site
from generator.build import Places
from tests.attack.make import write as write_attacks
from tests.browser.chromium import ARGUMENTS, chromium
from tests.promises.tools import ROOT, built, hand_owned


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
    before = Path.cwd()
    os.chdir(root)  # the builder finds included blocks from where it is started
    try:
        assert site.mkdocs(root / "mkdocs.yml", root / "site") == 0
    finally:
        os.chdir(before)
    return root / "site"


def kinds(folder: Path) -> dict[str, str]:
    """One page of each kind: name of the kind -> path below the site."""
    first = {
        "story": next(
            p for p in sorted(folder.glob("articles/*.html")) if p.name != "index.html" and "--" not in p.name
        ),
        "variant": next(iter(sorted(folder.glob("articles/*--*.html"))), None),
        "person": next(p for p in sorted(folder.glob("entities/people/*.html")) if p.name != "index.html"),
        "group": next(p for p in sorted(folder.glob("entities/groups/*.html")) if p.name != "index.html"),
        "topic": next(p for p in sorted(folder.glob("topics/*.html")) if p.name != "index.html"),
        "outlet": next(p for p in sorted(folder.glob("outlets/*.html")) if p.name != "index.html"),
    }
    found = {name: path.relative_to(folder).as_posix() for name, path in first.items() if path}
    indexes = (
        "articles",
        "topics",
        "entities/people",
        "quotes",
        "figures",
        "timeline",
        "network",
        "map",
        "search",
        "data",
    )
    found |= {f"{name} index": f"{name}/index.html" for name in indexes}
    return {"home": "index.html", "about": "about.html", **found}
