"""Which parts of a page stand apart from its text, by their shape."""

from __future__ import annotations

from generator.model import Block
from generator.read import ReadRules, read
from tests.read.helpers import blocks, seed
from tests.read.helpers import draft as read_page

SENTENCE = "The ferry to the northern islands was late again on Monday because of a storm that nobody had foreseen."
TEXT = "".join(f"<p>{SENTENCE} It was the {n}th time this year.</p>" for n in range(3))
MENU = "<div><ul>" + "".join(f"<li><a href=/{n}>Harbour {n}</a></li>" for n in range(9)) + "</ul></div>"
FAR = "<p>Weather</p><p>Tides</p><p>Boats</p><p>Nets</p><p>Rope</p>"  # what stands right above the text is spared


def apart(body: str) -> dict[str, str]:
    return {block.text: _part(block) for block in blocks(body)}


def _part(block: Block) -> str:
    return block.dom.apart if block.dom is not None else "no markup"


def test_a_list_of_links_without_prose_stands_apart() -> None:
    told = apart(f"{MENU}{FAR}<main>{TEXT}</main>{MENU.replace('Harbour', 'Port')}")
    assert told["Harbour 1"] == told["Port 8"] == "links"
    assert told[f"{SENTENCE} It was the 0th time this year."] == ""


def test_two_lines_are_a_part_and_one_is_none() -> None:
    assert apart(f"<main>{TEXT}</main><div><p><a>Port</a></p><p>Rope</p></div>")["Rope"] == "links"
    assert apart(f"<main>{TEXT}</main><div><p><a>Port</a></p></div>")["Port"] == ""


def test_a_part_with_few_links_may_be_the_article() -> None:
    notes = "<p>Nets and rope</p>" * 4
    assert apart(f"<main>{TEXT}</main><div>{notes}<p><a>Port</a></p></div>")["Port"] == ""
    assert (
        apart(f"<main>{TEXT}</main><div>{notes}<p><a>Port and the other four</a></p></div>")["Nets and rope"] == "links"
    )


def test_footers_stand_apart_with_their_prose() -> None:
    told = apart(f"<main>{TEXT}</main><footer><p>We print since 1904. {SENTENCE}</p></footer>")
    assert told[f"We print since 1904. {SENTENCE}"] == "footer"


def test_a_form_around_the_whole_page_says_nothing() -> None:
    told = apart(f"<form><p>Nets</p>{FAR}<main>{TEXT}</main><p>Sails</p></form>")
    assert set(told.values()) == {""}


def test_what_stands_between_the_paragraphs_does_not_stand_apart() -> None:
    told = apart(f"<main>{TEXT}{MENU}{TEXT}</main>")
    assert set(told.values()) == {""}


def test_head_matter_is_spared() -> None:
    byline = "<div><p><a>Ada Lind</a></p><p><a>Harbour desk</a></p></div>"
    told = apart(f"{MENU}<header><h1>Ferries late again</h1>{byline}</header>{FAR}{MENU}<main>{TEXT}</main>")
    assert told["Ada Lind"] == told["Harbour desk"] == ""
    assert told["Harbour 0"] == "links"


def test_a_page_without_prose_has_no_such_parts() -> None:
    assert set(apart(MENU + FAR + MENU).values()) == {""}


def test_hidden_prose_is_text_since_scripts_may_show_it() -> None:
    told = apart(f"{MENU}{FAR}<div hidden>{TEXT}</div><main><p>Nets</p></main>")
    assert told["Harbour 0"] == "links"
    assert told["Nets"] == told[f"{SENTENCE} It was the 1th time this year."] == ""


def test_prose_without_spaces_is_prose() -> None:
    line = "嵐のため北の島々への連絡船は月曜日もまた遅れた。"
    page = f"<main>{MENU}<p>{line}一</p><p>{line}二</p></main><footer><p>{SENTENCE}</p></footer>"
    assert apart(page)[f"{line}一"] == ""


def test_everything_is_told_in_full_by_a_rule() -> None:
    page = f"<html><body>{MENU}{FAR}<main>{TEXT}</main></body></html>"
    first = read(seed("a.html", page), ReadRules(look_apart=False)).value
    assert first is not None
    dom = first.blocks[0].dom
    assert dom is not None
    assert (dom.apart, dom.path) == ("", ("div", "ul"))


def test_what_stands_apart_keeps_its_words_and_place() -> None:
    page = read_page("a.html", f"<html><body>{MENU}{FAR}<main>{TEXT}</main></body></html>").blocks
    assert [block.lines for block in page] == [(n,) for n in range(len(page))]
    assert page[0].text == "Harbour 0"
    assert page[0].dom is not None
    assert (page[0].dom.tag, page[0].dom.link_share, page[0].dom.path) == ("li", 1.0, ())
