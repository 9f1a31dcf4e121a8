"""Lists of other articles by their days, and headlines below a cue, are none of the article; a diary is."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.explain import explain
from generator.clean.features import measure
from generator.clean.others import others
from tests.clean.pages import HARBOUR, draft

DAYS = ("June 9, 2031", "June 9, 2031", "June 8, 2031", "June 6, 2031", "June 2, 2031")
TEASERS = [f"Baker number {n} of the hills shows off a loaf that nobody dares to cut." for n in range(5)]
BREAD = [line for pair in zip(DAYS, TEASERS) for line in pair]
HEADLINES = ["Bread from the hills wins again", "Who baked the oldest loaf?"]


def found(lines: list[str], likely: list[str]) -> list[str]:
    blocks = draft("\n\n".join(lines)).blocks
    named = others(blocks, measure(blocks), [block.text in likely for block in blocks])
    return [blocks[n].text for n in sorted(named) if blocks[n].text in likely]


def test_teasers_with_their_days_below_the_text_go() -> None:
    assert found([*HARBOUR, *BREAD], [*HARBOUR, *TEASERS]) == TEASERS


def test_the_teaser_above_the_first_day_goes_too() -> None:
    lead = "A loaf that fell from a cart was found again."
    assert found([*HARBOUR, "More", lead, *BREAD], [*HARBOUR, lead, *TEASERS]) == [lead, *TEASERS]


def test_three_days_or_days_far_from_each_other_are_no_list() -> None:
    assert not found([*HARBOUR, *BREAD[:6]], [*HARBOUR, *TEASERS])
    apart = [line for day, teaser in zip(DAYS, TEASERS) for line in (day, *["-"] * 6, teaser)]
    assert not found([*HARBOUR, *apart], [*HARBOUR, *TEASERS])


def test_a_diary_goes_from_the_first_day_to_the_last_and_stays() -> None:
    diary = [line for pair in zip(DAYS[::-1], TEASERS) for line in pair]
    assert not found([*HARBOUR, *diary], [*HARBOUR, *TEASERS])


def test_days_among_the_article_s_own_things_stay() -> None:
    own = [f"The harbour council voted on the old swing bridge in spring, said the council: {n}." for n in range(5)]
    report = [line for pair in zip(DAYS, own) for line in pair]
    assert not found([*HARBOUR, *report], [*HARBOUR, *own])


def test_days_above_the_text_are_not_looked_at() -> None:
    assert not found([*BREAD, *HARBOUR], [*HARBOUR])


@pytest.mark.parametrize(
    ("cue", "most"), [("Related:", 1), ("You might also like", 2), ("People are also reading…", 2)]
)
def test_headlines_below_a_cue_go(cue: str, most: int) -> None:
    assert found([*HARBOUR, cue, *HEADLINES], [*HARBOUR, cue, *HEADLINES]) == [cue, *HEADLINES[:most]]


def test_a_sentence_ends_what_stands_below_a_cue() -> None:
    lines = [*HARBOUR, "You might like", TEASERS[0], *HEADLINES]
    assert not found(lines, lines)


def test_explain_names_the_day() -> None:
    article = clean(draft("\n\n".join([*HARBOUR, *BREAD]))).value
    assert article is not None
    assert TEASERS[4] not in article.text
    reasons = {verdict.block.text: verdict.reason for verdict in article.dropped}
    assert reasons[TEASERS[4]] == f"in the box below “{DAYS[4]}”"
    assert DAYS[4] in explain(article)
