"""Lines of a page to paragraphs: each rule on both sides of its limit."""

from __future__ import annotations

from generator.model import Kind
from generator.read import ReadRules
from generator.read.setting import Line, blocks_of

FULL = "The ferry from Skarn sails twice a day again, but"


def page(*rows: tuple[str, float, float]) -> list[Line]:
    """Rows of text, distance from the line above and indent."""
    lines, height = list[Line](), 700.0
    for text, step, indent in rows:
        height -= step
        lines.append(Line(text, 50.0 + indent, height, 10.0))
    return lines


def paragraphs(*pages: list[Line]) -> list[str]:
    return [block.text for block in blocks_of(list(pages), ReadRules())]


def test_lines_at_the_usual_distance_are_one_paragraph() -> None:
    assert paragraphs(page((FULL, 12, 0), ("not on Sundays, when", 12, 0), ("it rests", 12, 0))) == [
        f"{FULL} not on Sundays, when it rests"
    ]


def test_a_gap_begins_a_paragraph() -> None:
    rows = page((FULL, 12, 0), (FULL, 12, 0), (FULL, 12, 0), (FULL, 18, 0))
    assert len(paragraphs(rows)) == 2
    assert len(paragraphs(page((FULL, 12, 0), (FULL, 12, 0), (FULL, 12, 0), (FULL, 14, 0)))) == 1


def test_an_indent_after_a_sentence_begins_a_paragraph() -> None:
    ended = FULL + " not now."
    assert len(paragraphs(page((FULL, 12, 0), (ended, 12, 0), (FULL, 12, 10)))) == 2
    assert len(paragraphs(page((FULL, 12, 0), (ended, 12, 0), (FULL, 12, 4)))) == 1
    assert len(paragraphs(page((FULL, 12, 0), (FULL, 12, 0), (FULL, 12, 10)))) == 1


def test_a_short_last_line_ends_a_paragraph() -> None:
    assert len(paragraphs(page((FULL, 12, 0), ("It rests.", 12, 0), (FULL, 12, 0), (FULL, 12, 0)))) == 2
    assert len(paragraphs(page((FULL, 12, 0), ("it rests", 12, 0), (FULL, 12, 0), (FULL, 12, 0)))) == 1


def test_a_sentence_runs_over_the_page() -> None:
    assert paragraphs(page((FULL, 12, 0)), page(("not on Sundays.", 12, 0))) == [f"{FULL} not on Sundays."]
    assert paragraphs(page(("It rests on Sundays.", 12, 0)), page(("Then it rains.", 12, 0))) == [
        "It rests on Sundays.",
        "Then it rains.",
    ]


def test_words_parted_at_the_end_of_a_line_are_whole_again() -> None:
    assert paragraphs(page(("The har-", 12, 0), ("bour is shut", 12, 0))) == ["The harbour is shut"]
    both = page(
        ("A well is a well and known is", 12, 0), ("known, but the well-", 12, 0), ("known mill is shut", 12, 0)
    )
    assert paragraphs(both)[0].endswith("the well-known mill is shut")
    assert paragraphs(page(("The Skarn-", 12, 0), ("Orm ferry", 12, 0))) == ["The Skarn-Orm ferry"]


def test_large_letters_are_a_heading() -> None:
    lines = [Line("Boats", 50, 700, 18), *page((FULL, 12, 0), (FULL, 12, 0))]
    found = blocks_of([lines], ReadRules())
    assert [(b.kind, b.level) for b in found] == [(Kind.HEADING, 1), (Kind.PARAGRAPH, 0)]


def test_no_line_no_block() -> None:
    assert blocks_of([], ReadRules()) == ()
    assert blocks_of([[], []], ReadRules()) == ()
