"""What scrapes break is joined, and nothing else: words are never changed."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from generator.clean.finish import Kept, finish
from generator.model import Kind
from tests.clean.pages import HARBOUR, block, draft


def finished(text: str) -> list[str]:
    return [block.text for block in finish([Kept(block, False) for block in draft(text).blocks], False)]


def test_hard_wrapped_lines_become_paragraphs_again() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 68, break_on_hyphens=False) for paragraph in HARBOUR)
    assert finished(wrapped) == list(HARBOUR)


def test_a_subhead_of_a_wrapped_text_stays_alone() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 68, break_on_hyphens=False) for paragraph in HARBOUR[:4])
    text = f"{wrapped}\n\nA costly summer\n{textwrap.fill(HARBOUR[4], 68)}"
    blocks = finish([Kept(block, False) for block in draft(text).blocks], False)
    assert [(b.kind, b.text) for b in blocks[-2:]] == [(Kind.HEADING, "A costly summer"), (Kind.PARAGRAPH, HARBOUR[4])]


def test_lines_broken_at_inline_tags_are_joined_without_a_stray_blank() -> None:
    text = "\n".join(
        [
            *HARBOUR[:3],
            "The report, called",
            "Steel and Salt",
            ", was written by engineers of the",
            "province",
            ".",
            *HARBOUR[3:6],
        ]
    )
    assert finished(text)[3] == "The report, called Steel and Salt, was written by engineers of the province."


def test_a_hyphen_at_a_line_end_goes_when_the_word_is_known_and_stays_when_the_compound_is() -> None:
    text = "\n".join(HARBOUR[:4]) + "\nThe repair of the swing bridge will take eight months, the coun-\ncil said."
    assert finished(text)[-1].endswith("the council said.")
    text = "\n".join(HARBOUR[:4]) + "\nA well-known firm won. The engineers come from a well-\nknown firm."
    assert finished(text)[-1].endswith("from a well-known firm.")


def test_a_drop_cap_joins_its_word() -> None:
    assert finished("T\nhe council met again on Friday, and the bridge was on the list.")[0].startswith("The council")
    assert finished("A\nbridge is a bridge. Nobody needs a bridge that is closed.")[0].startswith("A bridge")


def test_a_list_stays_a_list() -> None:
    blocks = finish(
        [Kept(b, False) for b in draft("The plan has three parts:\n\n• new girders\n• new paint\n• a ferry").blocks],
        False,
    )
    assert [(b.kind, b.text) for b in blocks[1:]] == [
        (Kind.ITEM, "new girders"),
        (Kind.ITEM, "new paint"),
        (Kind.ITEM, "a ferry"),
    ]


def test_paragraphs_with_gaps_stay_apart() -> None:
    assert finished("\n\n".join(HARBOUR)) == list(HARBOUR)


def test_every_line_is_accounted_for() -> None:
    blocks = draft("\n".join(textwrap.wrap(" ".join(HARBOUR), 60))).blocks
    joined = finish([Kept(block, False) for block in blocks], False)
    assert [line for block in joined for line in block.lines] == [line for block in blocks for line in block.lines]
    assert " ".join(b.text for b in joined).split() == " ".join(b.text for b in blocks).split()


def test_no_blank_stands_before_a_comma_or_a_full_stop() -> None:
    loose = "The mayor , who is 61 , spoke at 9 a.m. on the “old” quay , he said . It cost $.5 million . . . or so ."
    tight = "The mayor, who is 61, spoke at 9 a.m. on the “old” quay, he said. It cost $.5 million . . . or so."
    assert finished(loose) == [tight]


def test_a_paragraph_of_short_lines_becomes_a_list() -> None:
    plain = block(0, "Ada Norwick, Osthaven Paul Kelbin, Westhaven Nora Falk, Osthaven")
    assert plain.dom is not None
    parted = replace(plain, dom=replace(plain.dom, breaks=(22, 45)))
    made = finish([Kept(parted, False)], True)
    assert [one.text for one in made] == ["Ada Norwick, Osthaven", "Paul Kelbin, Westhaven", "Nora Falk, Osthaven"]
    assert {one.kind for one in made} == {Kind.ITEM}
    assert finish([Kept(plain, False)], True) == (plain,)


def test_whoever_is_quoted_above_is_no_subhead() -> None:
    quoted = "“" + HARBOUR[1] + "”"
    for line in ("Ada Norwick, Harl Herald", "— Ada Norwick", "Ada Norwick and Bo Tarn, The Harl Herald"):
        blocks = finish(
            [Kept(one, False) for one in draft("\n\n".join((HARBOUR[0], quoted, line, HARBOUR[2]))).blocks], False
        )
        assert [one.kind for one in blocks if one.text == line] == [Kind.PARAGRAPH]
    blocks = finish(
        [Kept(one, False) for one in draft("\n\n".join((HARBOUR[0], quoted, "A costly summer", HARBOUR[2]))).blocks],
        False,
    )
    assert [one.kind for one in blocks if one.text == "A costly summer"] == [Kind.HEADING]
