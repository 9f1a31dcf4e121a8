"""Scraped text comes through Markdown as it went in, whatever it holds and whatever extensions are on."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import markdown as python_markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.write import markdown
from generator.write.markdown import Wrap

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "admonition",
    "footnotes",
    "toc",
    "abbr",
    "def_list",
    "sane_lists",
    "smarty",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.keys",
    "pymdownx.critic",
    "pymdownx.arithmatex",
    "pymdownx.magiclink",
    "pymdownx.emoji",
    "pymdownx.tasklist",
    "pymdownx.tabbed",
    "pymdownx.inlinehilite",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.fancylists",
    "pymdownx.progressbar",
]
SNIPPETS = {"pymdownx.snippets": {"check_paths": True, "base_path": ["."], "restrict_base_path": True}}
PIECES = [
    "# a",
    "* b",
    "1. c",
    "> d",
    '--8<-- "x.md"',
    ';--8<-- "x"',
    "--8<--",
    "---",
    "```",
    "~~~",
    "{: #x .y }",
    "{{ config }}",
    "{% x %}",
    "<script>alert(1)</script>",
    "<b>",
    "</div>",
    "<!--",
    "-->",
    "&amp;",
    "&#60;",
    "&lt",
    "[a](javascript:alert(1))",
    "![x](y)",
    "[^1]",
    "[^1]: z",
    "*[abc]: d",
    "[a]: http://x.y",
    "http://evil.example",
    "www.evil.example",
    "a@b.example",
    "@someone",
    "#12",
    ":smile:",
    "$x$",
    "\\(x\\)",
    "$$",
    "==m==",
    "^^i^^",
    "~~d~~",
    "{++a++}",
    "++ctrl++",
    "| a | b |",
    "--- | ---",
    "!!! note",
    "??? x",
    '=== "t"',
    "/// note",
    "\\",
    "\\*",
    "`c`",
    "a  ",
    "    code",
    "\tcode",
    "\n",
    "\r\n",
    "\u2028",
    "\x02wzxhzdk:0\x03",
    "\x02klzzwxh:0001\x03",
    "__x__",
    "(c)",
    "(tm)",
    "[ ] t",
    "[x] t",
    ": def",
    '[=50% "x"]',
    "%%",
    "\ufeff",
    "\x00",
    "I. x",
    "a) x",
    "- [ ] x",
    "+ x",
    "\ud800",
    "ﷺ",
    "שלום",
]

hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=12).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n\n"]).map(lambda gap: gap.join(parts))
)


class Text(HTMLParser):
    """The text of a page, and the elements it has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")


def render(source: str) -> Text:
    made = python_markdown.markdown(
        source,
        extensions=[*EXTENSIONS, "pymdownx.snippets"],
        extension_configs={**SNIPPETS, "smarty": {"smart_quotes": False}},
    )
    page = Text()
    page.feed(made)
    page.close()
    return page


def plain(text: str) -> str:
    """What of a text can be seen: without controls and lone surrogates, blanks as one space."""
    return " ".join(re.sub("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]", "", text).split())


@given(hostile)
@settings(max_examples=400, deadline=None)
@example('--8<-- "x.md"')
@example("...")
@example("and so on ... and on....")
@example("-- -- --")
def test_a_paragraph_gives_the_text_back(text: str) -> None:
    made = render(f"{markdown.inline(text + ' x')}\n{{: #p1 .para }}\n\nend")
    assert plain("".join(made.words)) == plain(text + " x end")
    assert set(made.tags) <= {"p"}


@given(hostile)
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("before", ["- ", "> ", "## ", "**x** ", '<div markdown="1">\n\n'])
def test_in_every_place_that_pages_use(before: str, text: str) -> None:
    made = render(f"{before}{markdown.inline(text)} end")
    assert plain("".join(made.words)).removesuffix("end").strip() == plain(f"{'x ' * ('x' in before)}{text}")
    assert set(made.tags) <= {"p", "ul", "li", "blockquote", "h2", "strong", "div"}


@given(hostile)
@settings(max_examples=150, deadline=None)
def test_a_cell_of_a_table(text: str) -> None:
    made = render(f"| a | b |\n| --- | --- |\n| {markdown.inline(text)} | z |")
    assert plain("".join(made.words)).removeprefix("a b ").removesuffix("z").strip() == plain(text)
    assert made.tags.count("td") == 2


@given(hostile)
@settings(max_examples=150, deadline=None)
def test_the_words_of_a_link(text: str) -> None:
    made = render(f"x [{markdown.inline(text)}](../a.md){{: .entity }} y")
    assert plain("".join(made.words)) == plain(f"x {text} y")
    assert set(made.tags) == {"p", "a"}


@given(hostile)
@settings(max_examples=150, deadline=None)
def test_an_attribute(text: str) -> None:
    made = python_markdown.markdown(f'x <span title="{markdown.attribute(text)}">y</span>', extensions=EXTENSIONS)
    found = re.search(r'<span title="([^"]*)">y</span>', made)
    assert found
    assert plain(html.unescape(found.group(1))) == plain(text)


@given(hostile)
def test_front_matter_is_read_back_and_holds_no_tag(text: str) -> None:
    made = yaml.safe_load(markdown.front(title=text).strip("-\n"))["title"]
    assert not set('<>"') & set(made)
    assert "{{" not in made
    assert "{%" not in made


@given(hostile)
def test_json_in_a_script_element_cannot_end_it(text: str) -> None:
    made = markdown.script({"name": text})
    assert not set("<>&\n") & set(made)


@given(st.text(alphabet="ab *_[]()<>&.1-", max_size=30), st.data())
def test_wraps_hold_the_text_between_their_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = markdown.inline(f"x{text}x", (Wrap(start + 1, end + 1, "\x01", "\x06"),))
    bare = made.replace("\x01", "").replace("\x06", "")
    assert plain(html.unescape(bare)) == plain(f"x{text}x")


def test_wraps_nest_and_a_crossing_one_is_left_out() -> None:
    inside = (Wrap(0, 5, "<q>", "</q>"), Wrap(0, 2, "[", "](a)"), Wrap(3, 7, "(", ")"))
    assert markdown.inline("one two", inside) == "<q>[on](a)e t</q>wo"


def test_everyday_prose_stays_readable_in_the_source() -> None:
    prose = 'Mr. O\'Neil said: "It was a well-known, half-empty (and old) house" — at 10:30, for 5 per cent; why?'
    assert markdown.inline(prose) == prose


@pytest.mark.parametrize(
    ("url", "fit"),
    [
        ("https://example.org/a b?x=1&y=2", "https://example.org/a%20b?x=1&amp;y=2"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("https://", None),
        ("https://[bad", None),
        ('https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"),
        ("https://example.org/<script>", "https://example.org/%3Cscript%3E"),
        ("https://example.org/" + "a" * 3000, None),
        (None, None),
    ],
)
def test_only_sound_web_addresses_become_links(url: str | None, fit: str | None) -> None:
    assert (markdown.address(url) or "").lower() == (fit or "").lower()
    assert ("<a " in markdown.outside("words", url)) is (fit is not None)
