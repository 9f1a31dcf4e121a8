"""Formats made by real software: Word by python-docx, PDF by Chromium, mail by the standard library, JSON records."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage
from typing import Any

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from generator.model import Kind, Meta, Moment
from generator.read import ReadRules, read
from tests.read.helpers import FILES, codes, draft, seed

PDF = FILES / "columns.pdf"  # three pages, two columns, printed by Chromium from a page written for this test


def word(**properties: str) -> bytes:
    document: Any = docx.Document()
    document.add_heading("Ferry sails again", level=1)
    document.add_paragraph("The ferry left Skarn on Tuesday.")
    document.add_paragraph("Two crews", style="List Bullet")
    document.add_paragraph("It was about time.", style="Intense Quote")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((c for row in table.rows for c in row.cells), ("Day", "Boats", "Friday", "3")):
        cell.text = text
    document.add_paragraph("The end.")
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_documents_give_blocks_in_order() -> None:
    found = draft("a.docx", word())
    assert [(b.kind, b.level, b.text) for b in found.blocks] == [
        (Kind.HEADING, 1, "Ferry sails again"),
        (Kind.PARAGRAPH, 0, "The ferry left Skarn on Tuesday."),
        (Kind.ITEM, 1, "Two crews"),
        (Kind.QUOTE, 0, "It was about time."),
        (Kind.TABLE, 0, "Day | Boats\nFriday | 3"),
        (Kind.PARAGRAPH, 0, "The end."),
    ]
    assert [b.lines for b in found.blocks] == [(n,) for n in range(6)]


def test_properties_of_a_document_count_only_where_the_text_bears_them_out() -> None:
    assert draft("a.docx", word(title="Ferry sails again", author="Orla Venn")).meta == Meta(
        title="Ferry sails again", authors=("Orla Venn",)
    )
    assert draft("a.docx", word(title="Letter template", author="Piet Aas")).meta == Meta()


def test_pdf_columns_are_read_one_after_the_other() -> None:
    text = " ".join(b.text for b in draft("a.pdf", PDF.read_bytes()).blocks)
    assert "The town council voted on Monday to drain the lake in the disused quarry north of the mill" in text
    assert text.index("Engineers expect") < text.index("Nobody has swum") < text.index("Older residents remember")


def test_pdf_running_heads_and_page_numbers_go() -> None:
    assert "The Quarry Gazette" in PdfReader(PDF).pages[1].extract_text()
    text = "\n".join(b.text for b in draft("a.pdf", PDF.read_bytes()).blocks)
    assert "Quarry Gazette" not in text
    assert "Page " not in text
    assert text.startswith("Council drains the old quarry lake")


def test_pdf_lines_are_joined_to_paragraphs() -> None:
    found = draft("a.pdf", PDF.read_bytes()).blocks
    assert (found[0].kind, found[0].text) == (Kind.HEADING, "Council drains the old quarry lake")
    assert [b.text[:9] for b in found[1:6]] == ["By Orla V", "The town ", "Engineers", "Nobody ha", "The bill "]
    assert found[2].lines == (2, 3, 4, 5, 6)
    over_the_page = next(b.text for b in found if b.text.startswith("Later in the summer: the bill"))
    assert over_the_page.endswith("when the brickworks paid its last lease.")


def test_pdf_that_takes_too_long_is_cut_with_a_warning() -> None:
    cut = read(seed("a.pdf", PDF.read_bytes()), ReadRules(most_pages=1))
    assert [p.code for p in cut.problems] == ["S104"]
    assert cut.value is not None
    late = read(seed("a.pdf", PDF.read_bytes()), ReadRules(most_seconds=-1.0))
    assert [p.code for p in late.problems] == ["S104"]


def test_pdf_without_text_or_with_a_password_is_named() -> None:
    blank, locked = PdfWriter(), PdfWriter()
    blank.add_blank_page(200, 200)
    locked.append(PDF)
    locked.encrypt("secret", algorithm="RC4-128")
    for writer, code in ((blank, "S102"), (locked, "S101")):
        out = io.BytesIO()
        writer.write(out)
        assert codes("a.pdf", out.getvalue()) == [code]


def letter(**headers: str) -> EmailMessage:
    message = EmailMessage()
    fields = {"Subject": "Fwd: The week in boats", "From": "The Pier <news@pier.example.com>", **headers}
    fields.setdefault("Date", "Tue, 04 May 2021 23:30:00 -0500")
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_newsletter_gives_its_html_part() -> None:
    message = letter()
    message.set_content("See it in your browser.")
    message.add_alternative("<html><body><p>The ferry sails – again.</p><p>Twice a day.</p></body></html>", "html")
    message.add_attachment("secret", filename="x.txt")
    found = draft("a.eml", message.as_bytes())
    assert found.form == "html"
    assert [b.text for b in found.blocks] == ["The ferry sails – again.", "Twice a day."]
    assert found.meta == Meta(
        title="The week in boats",
        outlet="The Pier",
        published=Moment("2021-05-04", "day", "the day the mail was sent"),
    )


def test_an_empty_html_part_leaves_the_text_part() -> None:
    message = letter()
    message.set_content("The ferry sails again, twice a day.\n\nAnd on Sundays.")
    message.add_alternative("<html><body><img src='x.png'></body></html>", "html")
    found = draft("a.eml", message.as_bytes())
    assert (found.form, [b.text for b in found.blocks]) == (
        "text",
        ["The ferry sails again, twice a day.", "And on Sundays."],
    )


def test_a_person_who_writes_is_the_author() -> None:
    message = letter(From="Orla Venn <orla.venn@pier.example.com>")
    message.set_content("Text")
    meta = draft("a.eml", message.as_bytes()).meta
    assert (meta.authors, meta.outlet) == (("Orla Venn",), None)


def test_a_page_saved_by_a_browser_has_its_address_and_no_date() -> None:
    message = letter(From="<Saved by Blink>", Snapshot_Content_Location="https://pier.example.com/ferry")
    message.set_content("<html><title>Ferry</title><p>Text</p></html>", "html")
    meta = draft("a.mhtml", message.as_bytes()).meta
    assert (meta.address, meta.published, meta.retrieved) == ("https://pier.example.com/ferry", None, "2021-05-04")


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Ferry", "author": "Orla Venn; Piet Aas", "date": "2021-03-04", "source": "https://p.example.com/f",
         "sitename": "The Pier", "text": "One.\nTwo.", "excerpt": "Short", "language": "en", "image": ""},
        {"title": "Ferry", "authors": ["Orla Venn", "Piet Aas"], "publish_date": "2021-03-04 00:00:00",
         "url": "https://p.example.com/f", "text": "One.\n\nTwo.", "meta_description": "Short", "meta_lang": "en",
         "publisher": "The Pier", "top_image": None},
        {"headline": "Ferry", "author": [{"name": "Orla Venn"}, {"name": "Piet Aas"}], "description": "Short",
         "datePublished": "2021-03-04T10:00:00Z", "url": "https://p.example.com/f", "articleBody": "One.\nTwo.",
         "publisher": {"name": "The Pier"}, "inLanguage": "en", "language": "en"},
    ],
)  # fmt: skip
def test_records_under_the_names_of_three_tools(record: dict[str, object]) -> None:
    found = draft("a.json", json.dumps(record))
    assert [b.text for b in found.blocks] == ["One.", "Two."]
    assert found.meta == Meta(
        title="Ferry",
        deck="Short",
        authors=("Orla Venn", "Piet Aas"),
        outlet="The Pier",
        address="https://p.example.com/f",
        published=Moment("2021-03-04", "day", "the date in the JSON record"),
        language="en",
    )


def test_a_record_may_hold_a_page() -> None:
    found = draft("a.json", json.dumps({"url": "https://p.example.com/f", "html": "<title>Ferry</title><p>Text</p>"}))
    assert (found.form, found.meta.title, found.blocks[0].text) == ("html", "Ferry", "Text")


@pytest.mark.parametrize("data", ["[]", "3", "{", '{"title": "x"}', '{"text": 7}', "[" * 100_000])
def test_json_that_is_no_article_is_named(data: str) -> None:
    assert codes("a.json", data)[0] in ("S102", "S103")
