"""A whole site written from hostile words: whatever a seed says, only our own elements and addresses come out."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import HealthCheck, given, settings

from generator.marks import front_matter
from generator.model import OutFile
from generator.text import normalise
from generator.write import write
from tests.write import fake
from tests.write.test_markdown import PIECES, hostile

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "admonition",
    "footnotes",
    "toc",
    "pymdownx.details",
    "pymdownx.snippets",
]
CONFIG = {"pymdownx.snippets": {"base_path": ["."], "check_paths": True, "restrict_base_path": True}}
OURS = set(
    re.findall(
        r"\w+",
        "p a h1 h2 h3 h4 div span ul li blockquote strong table thead tbody tr th td code time details summary ins "
        "del b figure figcaption svg title desc text rect g circle line path polyline polygon use symbol defs style "
        "noscript em br",
    )
)
ATTRIBUTES = re.compile(
    r"(?:id|class|href|rel|title|lang|dir|datetime|type|markdown|role|tabindex|style|data-[a-z-]+|aria-[a-z]+)\Z"
)
SCRIPTS = {"application/ld+json", "application/json"}  # data, which no browser runs


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.foreign: list[str] = []
        self.svg = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.svg += tag == "svg"
        if tag == "script" and dict(attrs).get("type") in SCRIPTS:
            return
        if tag not in OURS:
            self.foreign.append(tag)
        for name, value in attrs:
            if name.startswith("on") or not (self.svg or ATTRIBUTES.match(name)):
                self.foreign.append(f"{tag} {name}")
            if name in ("href", "src", "action") and not re.match(r"https?://|#|[a-z0-9./_-]+(?:#|\Z)", value or ""):
                self.foreign.append(f"{name}={value}")

    def handle_endtag(self, tag: str) -> None:
        self.svg -= tag == "svg"

    def handle_comment(self, data: str) -> None:
        self.foreign.append("comment")


def check(file: OutFile) -> None:
    assert isinstance(file.text, str)
    _, body, _ = front_matter(file.text)
    page = Page()
    page.feed(python_markdown.markdown(body, extensions=EXTENSIONS, extension_configs=CONFIG))
    page.close()
    assert not page.foreign, (file.path, page.foreign)


def all_of(text: str) -> None:
    text = normalise(text)  # as every reader does; a blank title or paragraph never comes this far
    made = write(fake.hostile(text or "x")).value.files
    for file in made:
        assert re.fullmatch(r"[A-Za-z0-9_/.-]+", file.path)
        assert ".." not in file.path
        if file.path.endswith(".md"):
            check(file)
        if file.path.endswith(".json") and isinstance(file.text, str):
            json.loads(file.text)


@pytest.mark.parametrize("piece", PIECES)
def test_each_attack_alone(piece: str) -> None:
    all_of(piece)


@given(hostile)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_mixture(text: str) -> None:
    all_of(text)


def test_what_the_words_say_stands_in_the_data_unchanged(tmp_path: Path) -> None:
    text = '<script>alert("1")</script> --8<-- "x.md" {{ x }}'
    files = {file.path: file.text for file in write(fake.hostile(text)).value.files}
    rows = json.loads(files["data/articles.json"])["articles"]
    assert rows[0]["paragraphs"][0] == text or rows[1]["paragraphs"][0] == text
