"""Buttons, labels of players and lone times go; a sentence with the same words stays."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.buttons import button
from generator.clean.letters import split_words
from tests.clean.pages import HARBOUR, draft


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("copy_link", "share or follow links"),
        ("Recommended Videos", "video or audio box"),
        ("Story continues", "advertisement or sponsor line"),
        ("9:34PM", "time stamp"),
        ("21:05", "time stamp"),
        ("21.05", None),
        ("Read more of the council's letters in the harbour office.", None),
        ("At 9:34PM the bridge was closed.", None),
        ("9:34 of them", None),
        ("1,234.56", None),
    ],
)
def test_a_line_is_a_button_only_as_a_whole(text: str, reason: str | None) -> None:
    assert button(text, split_words(text)) == reason


def test_a_button_among_paragraphs_goes() -> None:
    article = clean(draft("\n\n".join([*HARBOUR[:3], "Recommended Videos", *HARBOUR[3:]]))).value
    assert article is not None
    assert [verdict.block.text for verdict in article.dropped] == ["Recommended Videos"]
