"""What is dropped and why: sponsor lines, teasers, comments, footers; what an outlet repeats; what the editor says."""

from __future__ import annotations

from generator.clean import ArticleOrders, CleanRules, clean, explain, learn, learn_one
from generator.clean.extract import as_json
from generator.model import Article, ArticleId, Draft, Kind, Meta, SeedPath, Verdict
from tests.clean.pages import HARBOUR, block, draft, page

BODY = "\n\n".join(HARBOUR)
MESSY = f"""\
Sponsored content
A company paid for this page and had no say in what it reports.

Swing bridge in Osthaven closes for eight months

By Nora Falk

{BODY}

Read more from The Harbour Post
Subscribe to our newsletter and get the news from the coast in your inbox.
Share on Facebook
© 2017 The Harbour Post. All rights reserved.
"""


def cleaned(page_or_text: Draft | str, orders: ArticleOrders | None = None) -> Article:
    made = draft(page_or_text) if isinstance(page_or_text, str) else page_or_text
    article = clean(made, orders=orders).value
    assert article is not None
    return article


def test_the_text_is_the_article_the_whole_article_and_nothing_else() -> None:
    assert cleaned(MESSY).text.split("\n") == list(HARBOUR)


def test_every_dropped_line_has_a_reason_and_a_measure() -> None:
    reasons = {verdict.block.text: verdict for verdict in cleaned(MESSY).dropped}
    assert reasons["Share on Facebook"].reason == "share or follow links"
    assert reasons["© 2017 The Harbour Post. All rights reserved."].reason == "copyright notice"
    assert reasons["Sponsored content"].reason == "advertisement or sponsor line"
    assert all(verdict.reason and verdict.measure for verdict in reasons.values())
    assert all(0 <= verdict.score <= 1 for verdict in reasons.values())


def test_numbered_reader_comments_are_dropped_with_what_follows() -> None:
    comments = """

  1. about time!! that bridge was a death trap and everybody knew it
  2. Old Salt said.

    my father told them in the eighties lol. nobody listens to us down here

  3. who pays for the ferry??? us, as always
  4. you people complain about everything, go live inland if you don't like boats!

    says the one who never comes to the market :)

  5. i hope they paint it green

Comments are moderated, please read our policy first.
"""
    assert cleaned(MESSY.split("Read more from")[0] + comments).text.split("\n") == list(HARBOUR)


def test_comments_of_which_a_scrape_has_lost_some_are_dropped_too() -> None:
    comments = """

3. who pays for the ferry??? us, as always
4. you people complain about everything, go live inland if you don't like boats!
6. i hope they paint it green
8. my father told them in the eighties lol
"""
    assert cleaned(MESSY.split("Read more from")[0] + comments).text.split("\n") == list(HARBOUR)


def test_a_numbered_list_inside_the_story_stays() -> None:
    steps = "The plan has three steps:\n\n1. The old girders are taken out and brought to the yard by barge.\n"
    steps += "2. New girders are bolted in while the river is frozen.\n3. The road is paved and painted in spring.\n\n"
    article = cleaned(f"Swing bridge closes\n\n{BODY.replace(HARBOUR[4], steps + HARBOUR[4])}")
    assert sum(b.kind is Kind.ITEM for b in article.blocks) == 3


def test_subheads_are_headings_of_the_story() -> None:
    text = "\n\n".join(
        [*HARBOUR[:3], f"A costly summer\n{HARBOUR[3]}", HARBOUR[4], f"The way round\n{HARBOUR[5]}", HARBOUR[6]]
    )
    article = cleaned(f"Swing bridge closes for repairs\n\n{text}")
    assert [b.text for b in article.blocks if b.kind is Kind.HEADING] == ["A costly summer", "The way round"]
    assert article.blocks[0].text == HARBOUR[0]


def html_page() -> Draft:
    menu = [block(n, text, "li", "menu nav", "nav ul", 1.0) for n, text in enumerate(("Home", "Sport", "Sign in"))]
    story = [block(10 + n, text, "p", "article body") for n, text in enumerate(HARBOUR)]
    more = [
        block(30 + n, text, "li", "related teaser list", "aside ul", 1.0)
        for n, text in enumerate(
            ("Ferry strike enters its third week", "Herring prices reach a record", "A quiz for sailors")
        )
    ]
    return page(
        *menu,
        block(9, "A costly summer for the market", "h2", "article body"),
        *story,
        *more,
        meta=Meta(title="Bridge"),
    )


def test_html_is_judged_by_its_markup_too() -> None:
    article = cleaned(html_page())
    assert [b.text for b in article.blocks if b.kind is Kind.PARAGRAPH] == list(HARBOUR)
    assert {verdict.block.text for verdict in article.dropped} >= {
        "Home",
        "Sport",
        "Ferry strike enters its third week",
    }


def test_the_editor_has_the_last_word() -> None:
    orders = ArticleOrders(
        "a-00000001", keep=("Sponsored content",), drop=("A smaller footbridge",), title="Bridge shut", deck=""
    )
    article = cleaned(MESSY, orders)
    assert article.title == "Bridge shut"
    assert "Sponsored content" in article.text
    assert HARBOUR[5] not in article.text
    assert {v.reason for v in article.dropped if v.block.text == HARBOUR[5]} == {"dropped by the editor"}


def test_a_caption_that_the_editor_keeps_is_text_again() -> None:
    line = "The swing bridge on Monday. (Photo: Lena Ahrens/Harbour Post)"
    text = "\n\n".join((*HARBOUR[:2], line, *HARBOUR[2:]))
    assert {b.kind for b in cleaned(text).blocks if b.text == line} <= {Kind.CAPTION, Kind.CREDIT}
    kept = cleaned(text, ArticleOrders("a-00000001", keep=(line[:16],)))
    assert {b.kind for b in kept.blocks if b.text == line}.isdisjoint({Kind.CAPTION, Kind.CREDIT})
    assert line in [b.text for b in kept.blocks]


def test_an_article_that_is_left_out_is_none_and_no_problem() -> None:
    result = clean(draft(MESSY), orders=ArticleOrders("a-00000001", leave_out=True))
    assert (result.value, result.problems) == (None, ())


BOX = "The coast has stories to tell, and our reporters have told them every morning for ninety years."


def copies(count: int, outlet: str) -> list[Draft]:
    texts = [f"Swing bridge closes for repairs, part {n}\n\n{BODY}\n\n{BOX}" for n in range(count)]
    return [draft(text, Meta(outlet=outlet), f"{n}.txt") for n, text in enumerate(texts)]


def test_a_line_that_an_outlet_repeats_counts_against_it() -> None:
    different = [
        draft(f"Story {n}\n\nNothing here is said twice, {n}.\n\n{BOX}", Meta(outlet="The Harbour Post"))
        for n in range(4)
    ]
    outlets = learn(learn_one(page) for page in different)
    article = clean(copies(1, "The Harbour Post")[0], outlets).value
    assert article is not None
    assert [v.reason for v in article.dropped if v.block.text == BOX] == ["stands on 4 of 4 pages of the harbour post"]
    elsewhere = clean(copies(1, "Another Paper")[0], outlets).value
    assert elsewhere is not None
    assert not any("pages of" in verdict.reason for verdict in elsewhere.dropped)


def test_the_order_of_pages_teaches_the_same() -> None:
    pages = [learn_one(page) for page in (*copies(3, "A"), *copies(2, "B"))]
    assert learn(pages) == learn(reversed(pages))


def test_the_limit_of_repeats_can_be_moved() -> None:
    outlets = learn(learn_one(page) for page in copies(2, "The Harbour Post"))
    one = copies(1, "The Harbour Post")[0]
    strict = clean(one, outlets, rules=CleanRules(repeat_from=2)).value
    lenient = clean(one, outlets, rules=CleanRules(repeat_from=3)).value
    assert lenient is not None
    assert strict is None or len(strict.dropped) > len(lenient.dropped)


def test_the_threshold_can_be_moved() -> None:
    doubtful = f"{MESSY}\nFerries and footbridges, what the letters said"
    strict = {v.block.text for v in _kept(doubtful, CleanRules())}
    lenient = {v.block.text for v in _kept(doubtful, CleanRules(keep_from=0.001, change_costs=0.0))}
    assert strict < lenient


def _kept(text: str, rules: CleanRules) -> tuple[Verdict, ...]:
    made = clean(draft(text), rules=rules).value
    assert made is not None
    return made.kept


def test_explain_names_reason_measure_and_how_to_overrule() -> None:
    told = explain(cleaned(MESSY))
    assert "share or follow links (2)" in told
    assert 'a-00000001: {keep: ["Share on Facebook"]}' in told
    assert 'a-00000001: {drop: ["A smaller footbridge' in told
    assert "body text with" in told


def test_extract_counts_input_lines_from_nought() -> None:
    made = draft(MESSY)
    told = as_json(made, cleaned(made))
    lines = MESSY.split("\n")
    assert [lines[number] for number in told["keep"]] == list(HARBOUR)
    assert told["author"] == ["Nora Falk"]
    assert told["title"] == "Swing bridge in Osthaven closes for eight months"
    assert told["date"] is None
    assert {"line", "reason", "measure"} == set(told["dropped"][0])
    assert as_json(made, None)["text"] == ""


def test_the_same_page_gives_the_same_article() -> None:
    assert clean(draft(MESSY)) == clean(draft(MESSY))
    assert cleaned(MESSY).id == ArticleId("a-00000001")
    assert cleaned(MESSY).seed == SeedPath("page.txt")
