"""Hostile and broken input: a warning with a code or a draft, never an exception, in bounded time."""

from __future__ import annotations

import io
import os
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read import ReadRules, read
from tests.read.helpers import FILES, codes, draft, seed

SUFFIXES = ("txt", "md", "html", "pdf", "eml", "docx", "json")
PAGE = "<html><head><title>Boats</title></head><body><h1>Boats</h1><p>One boat.</p><p>Two boats.</p></body></html>"


def test_a_page_cut_anywhere_is_read() -> None:
    for end in range(1, len(PAGE)):
        read(seed("a.html", PAGE[:end]))
    assert [b.text for b in draft("a.html", PAGE[: PAGE.index("</p><p>")]).blocks] == ["Boats", "One boat."]


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
def test_divs_in_divs_in_divs(depth: int) -> None:
    start = time.process_time()
    page = (
        "<html><body>" + "<div>" * depth + "<p>Deep down</p>" + "</div>" * depth + "<p>and up again</p></body></html>"
    )
    assert [b.text for b in draft("a.html", page).blocks] == ["Deep down", "and up again"]
    assert time.process_time() - start < 10


def test_how_much_is_read_of_a_page_without_a_bottom_is_a_rule() -> None:
    page = "<p>Head</p>" + "<div>" * 3_000 + "<p>Deep down</p>"
    whole, cut = read(seed("a.html", page)), read(seed("a.html", page), ReadRules(most_lenient_chars=5_000))
    assert whole.value is not None
    assert cut.value is not None
    assert [b.text for b in whole.value.blocks] == ["Head", "Deep down"]
    assert [b.text for b in cut.value.blocks] == ["Head"]
    assert [p.code for p in (*whole.problems, *cut.problems)] == ["S104"]


def test_inline_tags_and_lists_may_be_as_deep() -> None:
    for tag in ("span", "a", "ul", "blockquote", "table", "b"):
        page = f"<p>Head</p>{f'<{tag}>' * 50_000}Text{f'</{tag}>' * 50_000}"
        assert draft("a.html", page).blocks[0].text.startswith("Head")


@pytest.mark.parametrize("suffix", ["txt", "html", "md"])
def test_one_line_of_twenty_megabytes(suffix: str) -> None:
    start = time.process_time()
    result = read(seed(f"a.{suffix}", "boat " * 3_999_000))
    assert time.process_time() - start < 10
    assert all(p.level == "warning" for p in result.problems)
    assert result.value is None or max(len(b.text) for b in result.value.blocks) <= 20_000_000
    assert codes(f"a.{suffix}", b"x" * 20_000_001) == ["S104"]


@pytest.mark.parametrize("page", ["", " \n\t", "<html></html>", "<html><body><script>a()</script><img></body></html>"])
def test_a_page_without_text_is_named(page: str) -> None:
    assert codes("a.html", page) == ["S102"]


def test_nul_bytes_do_not_end_the_text() -> None:
    assert draft("a.txt", b"One\x00 line\n\x00\nTwo" + b" words" * 9).blocks[0].text == "One line"
    assert [b.text for b in draft("a.html", b"<p>One\x00</p><p>Two</p>").blocks] == ["One", "Two"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_no_text_is_named(suffix: str) -> None:
    for data in (bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(5_000), b"%PDF-1.7\n" + bytes(range(256)) * 9):
        result = read(seed(f"a.{suffix}", data))
        assert result.value is None or suffix == "eml"
        assert all(p.level == "warning" for p in result.problems)


def test_a_picture_with_the_name_of_a_page_is_named() -> None:
    assert codes("a.html", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 50) == ["S103"]


def test_a_zip_bomb_as_word_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("word/document.xml", b"<a>" + b" " * 80_000_000)
    start = time.process_time()
    assert codes("a.docx", out.getvalue()) == ["S104"]
    assert time.process_time() - start < 5


def test_many_members_that_are_large_together_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for number in range(4):
            bundle.writestr(f"word/{number}.xml", os.urandom(1_000) * 400)
    assert codes("a.docx", out.getvalue()) == ["S103"]
    small = read(seed("a.docx", out.getvalue()), ReadRules(largest_unpacked_bytes=1_000_000))
    assert [p.code for p in small.problems] == ["S104"]


def test_how_far_a_member_may_unpack_is_a_rule() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("word/document.xml", os.urandom(20_000) * 60)
    assert codes("a.docx", out.getvalue()) == ["S103"]
    assert [p.code for p in read(seed("a.docx", out.getvalue()), ReadRules(most_ratio=10)).problems] == ["S104"]


def test_how_much_may_be_no_text_is_a_rule() -> None:
    data = "boat \x01\x02 " * 50
    assert codes("a.txt", data) == ["S103"]
    assert [p.code for p in read(seed("a.txt", data), ReadRules(binary_share=0.5)).problems] == []


def test_a_word_document_cannot_read_files_of_this_machine() -> None:
    out = io.BytesIO()
    document = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    with zipfile.ZipFile(out, "w") as bundle:
        bundle.writestr("word/document.xml", document)
        bundle.writestr("[Content_Types].xml", document)
    assert codes("a.docx", out.getvalue()) == ["S103"]


def test_endless_tables_lists_and_attributes_end() -> None:
    start = time.process_time()
    for page in (
        "<table>" + "<tr><td>a<td>b" * 20_000,
        "<ul>" + "<li>a" * 50_000,
        "<p class='" + "a-b " * 500_000 + "'>text",
        "<p>" + "<a href=x>a</a>" * 50_000,
        "<p>" + "a<br>" * 100_000,
        "<script type='application/ld+json'>" + '{"author":[' * 50_000 + "</script><p>text",
        "<script type='application/ld+json'>" + '{"@type":"Article","author":"' * 20_000 + "</script><p>text",
        "<title>" + " - " * 100_000 + "</title><p>text",
        "<div class='byline'>" + "By " * 100_000 + "</div>",
        "<p>&" + "amp;" * 200_000,
    ):
        read(seed("a.html", page))
    assert time.process_time() - start < 30


def test_a_mail_of_mails_of_mails_ends() -> None:
    data = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3_000))
    assert codes("a.eml", data)[0] in ("S102", "S103")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(SUFFIXES))
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    result = read(seed(f"a.{suffix}", data))
    assert result.value is not None or result.problems


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 40_000), st.binary(min_size=1, max_size=30))
def test_no_damaged_pdf_raises(at: int, junk: bytes) -> None:
    whole = (FILES / "columns.pdf").read_bytes()
    result = read(seed("a.pdf", whole[:at] + junk + whole[at + len(junk) :]))
    assert result.value is not None or result.problems


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="<>/apdivtblerhx='\"&;! \n-1{}[]:,", max_size=300))
def test_no_soup_of_tags_raises(page: str) -> None:
    first, second = read(seed("a.html", page)), read(seed("a.html", page))
    assert first == second
