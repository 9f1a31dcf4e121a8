"""Every rule changes something."""

from __future__ import annotations

from dataclasses import fields

from generator.clean import CleanRules, clean, learn, learn_one
from generator.clean.sequence import kept_lines
from generator.model import Meta
from tests.clean.pages import HARBOUR, draft
from tests.clean.test_refuse import HEADLINES

BODY = "\n\n".join(HARBOUR)
SHOWN = f"Swing bridge closes for repairs\n\n{BODY}"


def test_the_first_lines_alone_are_judged_when_a_page_never_ends() -> None:
    article = clean(draft(SHOWN), rules=CleanRules(most_lines=4)).value
    assert article is not None
    assert article.text.split("\n") == list(HARBOUR[:3])


def test_a_line_is_looked_at_only_so_far() -> None:
    long = draft(f"{SHOWN}\n\n{' '.join(HARBOUR)} Share on Facebook")
    whole, start = clean(long).value, clean(long, rules=CleanRules(longest_line=40)).value
    assert start is None or (whole is not None and whole.kept[-1].score != start.kept[-1].score)


def test_the_language_can_be_left_out() -> None:
    article = clean(draft(SHOWN), rules=CleanRules(detect_language=False)).value
    assert article is not None
    assert article.meta.language is None


def test_the_share_of_headlines_can_be_moved() -> None:
    page = draft("The Harbour Post\n\n" + "\n".join(HEADLINES))
    assert clean(page).problems[0].code == "C103"
    lenient = clean(page, rules=CleanRules(list_share=1.1))
    assert not lenient.problems or lenient.problems[0].code != "C103"


def test_the_share_of_pages_can_be_moved() -> None:
    pages = [draft(f"{SHOWN} {n}" if n < 3 else f"Other news {n}", Meta(outlet="Post"), f"{n}") for n in range(6)]
    outlets = learn(learn_one(page) for page in pages)
    strict = clean(pages[0], outlets, rules=CleanRules(repeat_from=3, repeat_share=0.4)).value
    lenient = clean(pages[0], outlets, rules=CleanRules(repeat_from=3, repeat_share=0.9)).value
    assert lenient is not None
    assert strict is None or len(strict.kept) < len(lenient.kept)


def test_what_a_change_costs_can_be_moved() -> None:
    chances = [0.9, 0.9, 0.4, 0.9, 0.9]
    assert kept_lines(chances, 0.5, CleanRules().change_costs) == kept_lines(chances, 0.5, 0.4)
    assert kept_lines(chances, 0.5, CleanRules(change_costs=0.0).change_costs) != kept_lines(chances, 0.5, 0.5)


def test_no_rule_is_forgotten() -> None:
    tested_here = {"most_lines", "longest_line", "detect_language", "list_share", "repeat_share", "change_costs"}
    tested_elsewhere = {"keep_from", "fewest_words", "repeat_from"}
    assert {field.name for field in fields(CleanRules)} == tested_here | tested_elsewhere
