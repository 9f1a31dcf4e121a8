"""Blocks that stand apart are dropped unread, with a reason, and come back by the editor's word."""

from __future__ import annotations

from dataclasses import replace

from generator.clean import ArticleOrders, clean
from generator.model import Article, Block
from tests.clean.pages import HARBOUR, block, page

MENU = ("Harbour", "Market", "Weather")


def menu(number: int, text: str, part: str = "links") -> Block:
    made = block(number, text, "li", path="", link=1.0)
    assert made.dom is not None
    return replace(made, dom=replace(made.dom, apart=part))


def cleaned(*blocks: Block, orders: ArticleOrders | None = None) -> Article:
    article = clean(page(*blocks), orders=orders).value
    assert article is not None
    return article


TEXT = [block(len(MENU) + n, text) for n, text in enumerate(HARBOUR)]
PAGE = (*(menu(n, text) for n, text in enumerate(MENU)), *TEXT, menu(99, "All rights reserved", "footer"))


def test_the_reason_tells_the_part_and_the_measure_its_size() -> None:
    told = {v.block.text: (v.reason, v.measure, v.score) for v in cleaned(*PAGE).dropped}
    assert told["Market"] == ("in a part of the page that is mostly links", 3.0, 0.0)
    assert told["All rights reserved"] == ("in the page's footer", 1.0, 0.0)


def test_verdicts_stand_in_the_order_of_the_page() -> None:
    article = cleaned(*PAGE)
    assert [v.block.text for v in article.dropped] == [*MENU, "All rights reserved"]
    assert [v.block.text for v in article.kept] == list(HARBOUR)


def test_the_rest_is_judged_as_if_it_were_the_page() -> None:
    assert cleaned(*PAGE).kept == cleaned(*TEXT).kept


def test_the_editor_brings_a_block_back() -> None:
    article = cleaned(*PAGE, orders=ArticleOrders("a-00000002", keep=("Weather",)))
    assert article.text.split("\n")[0] == "Weather"
    assert [v.reason for v in article.kept if v.block.text == "Weather"] == ["kept by the editor"]


def test_an_unknown_part_is_named_as_it_is() -> None:
    assert [v.reason for v in cleaned(*TEXT, menu(99, "Tides", "gutter")).dropped] == ["gutter"]
