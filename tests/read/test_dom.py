"""HTML to blocks: what makes a block, what kind it is, and the evidence on it."""

from __future__ import annotations

from generator.model import Block, Dom, Kind
from tests.read.helpers import blocks, draft, texts


def dom(block: Block) -> Dom:
    assert block.dom is not None
    return block.dom


def test_inline_tags_do_not_split_a_block() -> None:
    assert texts("<p>The <b>k</b>iln <a href='/x'>at <em>Orm</em></a> is cold.</p>") == ["The kiln at Orm is cold."]
    assert texts("<p>The <span class='x'>kiln</span> is <i id='y'>cold</i>.</p>") == ["The kiln is cold."]


def test_text_around_a_block_is_its_own_block() -> None:
    assert texts("<div>Before <p>Inside</p> after</div>") == ["Before", "Inside", "after"]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts("<p>One<br>two<br><br>three<br/> <br/>four</p>") == ["One two", "three", "four"]


def test_long_sentences_between_single_breaks_are_paragraphs() -> None:
    line = "The ferry was late again on Tuesday, and nobody at the pier could say why it had stopped at the buoy."
    assert texts(f"<div>{line}<br>{line}<br>{line}</div>") == [line] * 3


def test_a_list_that_line_breaks_make_says_where_its_lines_begin() -> None:
    names = ["Ada Norwick, Osthaven", "Paul Kelbin, Westhaven", "Nora Falk, Osthaven"]
    (block,) = blocks(f"<p>{'<br>'.join(names)}</p>")
    assert block.text == " ".join(names)
    assert block.dom is not None
    assert [block.text[at:].split(" ")[0] for at in block.dom.breaks] == ["Paul", "Nora"]


def test_verse_and_two_lines_are_no_list() -> None:
    for inside in ("The tide is out,<br>the boats are in,<br>the day is done.", "Osthaven<br>Monday"):
        (block,) = blocks(f"<p>{inside}</p>")
        assert block.dom is not None
        assert not block.dom.breaks


def test_scripts_controls_and_pictures_are_no_text() -> None:
    hidden = "<script>a()</script><style>b{}</style><noscript>c</noscript><svg><text>d</text></svg><button>e</button>"
    controls = "<select><option>f</option></select><textarea>g</textarea><template><p>h</p></template>"
    assert texts(f"<p>Left{hidden}</p>{controls}<p>right</p>") == ["Left", "right"]


def test_a_button_that_swallowed_the_page_gives_it_back() -> None:
    page = "<header><button>Menu<div></button></header><main><h1>Boats</h1><p>Text</p></main>"
    assert texts(page)[-2:] == ["Boats", "Text"]
    assert texts("<div><button>Menu<div>Close</div></button></div><p>Text</p>") == ["Text"]


def test_text_after_a_dropped_element_stays_in_its_block() -> None:
    assert texts("<p>Two <script>x</script>halves</p>") == ["Two halves"]


def test_headings_know_their_level() -> None:
    found = blocks("<h1>A</h1><h3>B</h3><p>c</p>")
    assert [(b.kind, b.level) for b in found] == [(Kind.HEADING, 1), (Kind.HEADING, 3), (Kind.PARAGRAPH, 0)]


def test_list_items_know_their_depth() -> None:
    found = blocks("<ul><li>a<ul><li><p>b</p></li></ul></li><li>c</li></ul>")
    assert [(b.kind, b.level, b.text) for b in found] == [
        (Kind.ITEM, 1, "a"),
        (Kind.ITEM, 2, "b"),
        (Kind.ITEM, 1, "c"),
    ]


def test_the_second_block_of_an_item_is_a_paragraph() -> None:
    assert [b.kind for b in blocks("<ul><li><p>a</p><p>b</p></li></ul>")] == [Kind.ITEM, Kind.PARAGRAPH]


def test_quotes_and_captions_have_their_kind() -> None:
    page = "<p>long enough</p><blockquote><p>said</p></blockquote><figure><figcaption>seen</figcaption></figure>"
    assert [b.kind for b in blocks(page)] == [Kind.PARAGRAPH, Kind.QUOTE, Kind.CAPTION]


def test_a_page_that_is_one_blockquote_quotes_nothing() -> None:
    assert {b.kind for b in blocks("<blockquote><p>All of the text</p><p>is indented</p></blockquote>")} == {
        Kind.PARAGRAPH
    }


def test_a_table_of_data_is_one_block_of_rows() -> None:
    (table,) = blocks("<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1998</td><td>12|3</td></tr></table>")
    assert (table.kind, table.text) == (Kind.TABLE, "Year | Tons\n1998 | 12/3")


def test_a_table_for_layout_is_walked() -> None:
    cell = "<td><p>One side of the page</p></td><td><h2>Other</h2><p>side</p></td>"
    assert texts(f"<table><tr>{cell}</tr></table>") == ["One side of the page", "Other", "side"]


def test_preformatted_text_parts_at_its_lines() -> None:
    assert texts("<pre>first\nsecond\n\nthird</pre>") == ["first", "second", "third"]


def test_plain_text_in_a_div_parts_at_empty_lines() -> None:
    one, two = "The bridge over the Ulm was shut at noon on Friday.", "A crack had been seen by the man who greases it."
    assert texts(f"<div>{one}\n\n{two}</div>") == [one, two]


def test_evidence_names_tag_ancestors_and_words() -> None:
    page = "<main><div id='mainStory' class='article__body'><p class='lead-in'>Text</p></div></main>"
    (block,) = blocks(page)
    assert dom(block).tag == "p"
    assert dom(block).path == ("main", "div")
    assert dom(block).words == ("lead", "in", "article", "body", "main", "story")


def test_evidence_of_a_lone_span_reaches_its_block() -> None:
    (block,) = blocks("<div><span class='byline'>By Orla Venn</span></div>")
    assert dom(block).tag == "div"
    assert dom(block).words == ("byline",)


def test_evidence_counts_links() -> None:
    (block,) = blocks("<p>12345 <a href='/x'>abcde</a></p>")
    assert dom(block).links == 1
    assert dom(block).link_share == 0.5


def test_evidence_counts_siblings_of_the_same_tag() -> None:
    assert [dom(b).siblings for b in blocks("<div><p>a</p><p>b</p><h2>c</h2></div>")] == [1, 1, 0]


def test_what_is_hidden_is_told() -> None:
    page = "<div hidden><p>a</p></div><p style='display: none'>b</p><p aria-hidden='true'>c</p><p>d</p>"
    assert [dom(b).hidden for b in blocks(page)] == [True, True, True, False]


def test_article_body_is_told_only_where_the_page_has_one() -> None:
    body = "The orchard was sold in spring to a man who wants to keep the trees. " * 8
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'
    inside, outside = draft("a.html", f"{script}<p>The orchard was sold in spring</p><p>Read more here</p>").blocks
    assert (dom(inside).in_article_body, dom(outside).in_article_body) == (True, False)
    assert dom(draft("b.html", "<p>No data</p>").blocks[0]).in_article_body is None


def test_navigation_and_footers_are_kept_for_the_judge() -> None:
    assert texts("<nav><a href='/'>Home</a></nav><p>Text</p><footer>Imprint</footer>") == ["Home", "Text", "Imprint"]


def test_blocks_are_numbered_in_order() -> None:
    assert [b.lines for b in blocks("<p>a</p><ul><li>b</li></ul><p>c</p>")] == [(0,), (1,), (2,)]
