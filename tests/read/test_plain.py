"""Plain text and Markdown: one block for each line with text, numbered as in the file."""

from __future__ import annotations

import pytest

from generator.model import Kind, Meta, Moment
from generator.read import ReadRules, read
from tests.read.helpers import codes, draft, seed


def test_lines_know_number_gap_and_indent() -> None:
    found = draft("a.txt", "Head\n\n\n  Second line\r\nThird\n")
    assert found.form == "text"
    assert [(b.text, b.lines, b.gap, b.indent) for b in found.blocks] == [
        ("Head", (0,), 0, 0),
        ("Second line", (3,), 2, 2),
        ("Third", (4,), 0, 0),
    ]


def test_line_numbers_count_from_the_top_of_the_file_with_front_matter() -> None:
    found = draft("a.txt", "---\ntitle: Boats\n---\n\nText here")
    assert [b.lines for b in found.blocks] == [(4,)]
    assert found.meta.title == "Boats"


def test_hash_signs_mean_nothing_in_plain_text() -> None:
    (block,) = draft("a.txt", "# 7 in the charts").blocks
    assert (block.kind, block.text) == (Kind.PARAGRAPH, "# 7 in the charts")


def test_markdown_marks_become_kinds() -> None:
    lists = "- item with [a link](https://x.example/y)\n  - deeper"
    text = f"# Head\n\n{lists}\n\n> quoted\n\n---\n**Bold** and _slanted_ words"
    assert [(b.kind, b.level, b.text) for b in draft("a.md", text).blocks] == [
        (Kind.HEADING, 1, "Head"),
        (Kind.ITEM, 1, "item with a link"),
        (Kind.ITEM, 2, "deeper"),
        (Kind.QUOTE, 0, "quoted"),
        (Kind.PARAGRAPH, 0, "Bold and slanted words"),
    ]


def test_marks_inside_words_stay() -> None:
    (block,) = draft("a.md", "the file snake_case_name and 2 * 3 * 4").blocks
    assert block.text == "the file snake_case_name and 2 * 3 * 4"


def test_front_matter_says_what_the_editor_knows() -> None:
    matter = """---
title: "Boats: a history"
authors: [Orla Venn, Piet Aas]
outlet: The Pier
url: https://pier.example.com/boats?utm_source=mail
date: 2021-03
retrieved: 2022-01-15
archived: https://archive.example.org/x
rights: excerpt
language: de
tags: [boats]
---
Text
"""
    assert draft("a.md", matter).meta == Meta(
        title="Boats: a history",
        authors=("Orla Venn", "Piet Aas"),
        outlet="The Pier",
        address="https://pier.example.com/boats",
        published=Moment("2021-03", "month", "declared in the front matter"),
        retrieved="2022-01-15",
        archived="https://archive.example.org/x",
        rights="excerpt",
        language="de",
    )


@pytest.mark.parametrize(
    ("matter", "line"),
    [
        ("title: [unclosed", 2),
        ("title: a\ncolour: red", 3),
        ("date: soon", 2),
        ("url: pier", 2),
        ("language: German", 2),
        ("- a\n- list", 2),
        ("title: &x a\ndeck: *x", 3),
    ],
)
def test_bad_front_matter_is_a_warning_with_its_line(matter: str, line: int) -> None:
    result = read(seed("a.txt", f"---\n{matter}\n---\nText"))
    assert [(p.code, p.level, p.line) for p in result.problems] == [("S105", "warning", line)]
    assert result.problems[0].hint
    assert result.value is not None
    assert [b.text for b in result.value.blocks] == ["Text"]


def test_rights_that_cannot_be_read_are_the_strictest() -> None:
    result = read(seed("a.txt", "---\nrights: restricted\n---\nText"))
    assert result.value is not None
    assert result.value.meta.rights == "link"
    assert [p.code for p in result.problems] == ["S105"]


def test_front_matter_beats_the_page_and_a_sidecar_beats_both() -> None:
    page = "---\ntitle: From the matter\noutlet: The Pier\n---\n<html><title>From the page</title><p>x</p></html>"
    assert draft("a.html", page).meta.title == "From the matter"
    meta = draft("a.html", page, Meta(title="From the sidecar")).meta
    assert (meta.title, meta.outlet) == ("From the sidecar", "The Pier")


def test_a_page_saved_as_text_is_read_as_a_page() -> None:
    found = draft("a.txt", "<!DOCTYPE html>\n<html><body><p>One</p><p>Two</p></body></html>")
    assert (found.form, [b.text for b in found.blocks]) == ("html", ["One", "Two"])


def test_the_address_gives_the_identity_and_else_the_path() -> None:
    with_address = "---\naddress: https://pier.example.com/boats\n---\nText"
    assert draft("a.txt", with_address).id == draft("b.md", with_address).id
    assert draft("a.txt", "Text").id != draft("b.txt", "Text").id
    assert draft("a.txt", "Text").id == draft("a.txt", "Other text").id


def test_a_line_without_end_is_read_in_pieces_with_a_warning() -> None:
    rules = ReadRules(longest_block=1_000)
    result = read(seed("a.txt", "boat " * 1_000), rules)
    assert [p.code for p in result.problems] == ["S104"]
    assert result.value is not None
    assert max(len(b.text) for b in result.value.blocks) <= 1_000
    assert " ".join(b.text for b in result.value.blocks).split() == ["boat"] * 1_000
    assert codes("a.txt", "boat " * 1_000) == []


def test_no_more_blocks_than_allowed() -> None:
    result = read(seed("a.txt", "line\n" * 50), ReadRules(most_blocks=10))
    assert result.value is not None
    assert len(result.value.blocks) == 10
    assert [p.code for p in result.problems] == ["S104"]
    page = read(seed("a.html", "<p>line</p>" * 50), ReadRules(most_blocks=10))
    assert page.value is not None
    assert len(page.value.blocks) == 10
