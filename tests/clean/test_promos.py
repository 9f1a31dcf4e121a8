"""Lines that turn to the reader or point elsewhere are dropped by how they are put; sentences that look so stay."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.captions import by_element
from generator.clean.cards import closing_links, listed, misplaced
from generator.clean.features import measure
from generator.clean.patterns import is_caption
from generator.clean.promos import about_author, promo
from generator.model import Article, Draft, Kind, Meta
from tests.clean.pages import HARBOUR, block, draft, page

LETTER = "newsletter or subscription box"


def text_of(made: Draft) -> tuple[Article, dict[str, str]]:
    article = clean(made).value
    assert article is not None
    return article, {verdict.block.text: verdict.reason for verdict in article.dropped}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("(Related: Who paid for the lighthouse)", "teaser for another article"),
        ("Read Next: The ferry that never came", "teaser for another article"),
        ("Don’t Miss: Ten harbours under snow", "teaser for another article"),
        ("Read the full report of the engineers here.", "teaser for another article"),
        ("Storm takes the pier [PICTURES] | Ferry stuck for a day [VIDEO]", "teaser for another article"),
        ("Like this story? Send it to a friend on the coast!", "share or follow links"),
        ("Follow her on Instagram and write to her about the coast.", "share or follow links"),
        ("When you order through these links we may earn a small commission.", "advertisement or sponsor line"),
        ("By signing up you agree to our rules and to letters from partners.", "cookie or privacy notice"),
        ("We and our partners place cookies to learn which adverts your device has seen.", "cookie or privacy notice"),
        ("© 2021 The Harbour Post", "copyright notice"),
        ("Sign up for our weekly coast newsletter and never miss a tide.", "newsletter or subscription box"),
        ("Got a tip? Send it to tips@harbour.example", "contact line"),
        ("Story continues below", "advertisement or sponsor line"),
        ("Click here to get the Harbour Post app", "navigation"),
        ("Swipe to scroll horizontally", "navigation"),
        ("Editor’s note: The harbour master read these pages before they were printed.", "notice by the publisher"),
        ("NOTE TO READERS: The second part of this series comes on Sunday.", "notice by the publisher"),
        ("This interview has been shortened and lightly edited for length.", "notice by the publisher"),
        ("[button link=”/tides”] Look up the tides [/button]", "notice by the publisher"),
        ("Get the Coast Weekly delivered to the cabin door, ten issues for the price of four.", LETTER),
        ("Tell us what YOU think...", "reader comment or comment box"),
        ("Support the Harbour Post so we can go on asking who pays for the quay.", "shop or donation box"),
    ],
)
def test_a_line_that_turns_to_the_reader_says_what_it_is(line: str, reason: str) -> None:
    assert promo(block(0, line)) == reason


def test_each_form_is_hinted_at_by_a_word_or_told_by_a_sign() -> None:
    for line, reason in (
        ("Read Next: The ferry that never came", "teaser for another article"),
        ("Watch now: the swing bridge turns", "teaser for another article"),
        ("Enjoyed this article? Send it on!", "share or follow links"),
        ("We may receive compensation for what you buy.", "advertisement or sponsor line"),
        ("By registering you consent to letters.", "cookie or privacy notice"),
        ("Copyright 2021 by the Harbour Post", "copyright notice"),
        ("(C) 2021 the Harbour Post", "copyright notice"),
        ("Sent straight to your e-mail every Friday.", LETTER),
        ("This transcript has been condensed for print.", "notice by the publisher"),
        ("Donate to the Harbour Post so we can go on.", "shop or donation box"),
        ("Let us know what you think!", "reader comment or comment box"),
        ("For more about the quay, visit harbour.example.com", "contact line"),
        ("Scroll through the gallery below", "navigation"),
        ("Opt-out of certain cookies of ours", "cookie or privacy notice"),
    ):
        made = block(0, line)
        assert promo(made, measure((made,)).hints[0]) == reason
        assert promo(made, 0) == (reason if "(C)" in line else None)


@pytest.mark.parametrize(
    "line",
    [
        "The council may earn a small share of the toll, Lindqvist said, but not before the bridge is paid for.",
        "“Then [the] council came and [all] of us left,” she wrote.",
        "She told the skippers to sign up for the rescue course by Friday.",
        "“Read more books,” the teacher said, and the class laughed.",
        "Copyright was never the issue, the judge held; the drawings were stolen.",
        "He contacted the police after the letter came and waited for two days.",
        "By signing the contract the town gave up its claim to the quay.",
        "The bakery sells cookies in the shape of the old bridge, and the site of the new one is a cake.",
        "The men follow the herring on foot along the shore.",
        "Tell us what you think happened on the quay that night, the judge asked the skipper, and take your time.",
        "They get their fish delivered, and the shop on the quay has closed.",
        "The editor took note of the letter and answered it himself.",
        "“Follow me on Instagram,” the skipper told them, and most of them did.",
        "“We may receive some compensation in spring,” said the widow of the lighthouse keeper.",
    ],
)
def test_a_sentence_of_an_article_is_none(line: str) -> None:
    assert promo(block(0, line)) is None


def test_a_headline_in_capitals_is_a_teaser_where_it_is_a_link() -> None:
    loud = "FERRY OWNER SUES HARBOUR COUNCIL OVER LOST SUMMER"
    assert promo(block(0, loud, link=1.0)) == "teaser for another article"
    assert promo(block(0, loud)) is None
    assert promo(block(0, "THE DAY AFTER THE STORM", link=0.0)) is None


def test_a_link_behind_a_label_in_capitals_is_a_teaser() -> None:
    line = "HARBOUR FILES: Who signed for the second girder"
    assert promo(block(0, line, link=0.8)) == "teaser for another article"
    assert promo(block(0, line)) is None
    assert promo(block(0, "See: Who signed for the second girder", link=1.0)) == "teaser for another article"
    assert promo(block(0, "Channel: Coast Four, live from the quay", link=0.8)) is None


def test_in_text_only_a_long_line_in_capitals_is_a_teaser() -> None:
    loud = "FERRY OWNER SUES HARBOUR COUNCIL OVER A LOST SUMMER AND WINS"
    article, dropped = text_of(draft("\n\n".join((*HARBOUR[:3], loud, *HARBOUR[3:]))))
    assert dropped[loud] == "teaser for another article"
    assert article.text.split("\n") == list(HARBOUR)
    assert promo(draft("WHAT THE ENGINEERS FOUND").blocks[0]) is None


def test_the_box_about_an_author_goes_and_the_author_in_the_story_stays() -> None:
    about = (
        "Nora Falk is a reporter in Osthaven who has written about ports and the people in them since she was young."
    )
    inside = "Nora Falk was among those who saw the girders lifted, and she counted eleven cracks in the older one."
    blocks = [block(n, line) for n, line in enumerate((*HARBOUR[:3], inside, *HARBOUR[3:], about))]
    article, dropped = text_of(page(*blocks, meta=Meta(authors=("Nora Falk",))))
    assert dropped[about] == "author box"
    assert inside in article.text


def test_who_is_presented_at_the_end_wrote_it() -> None:
    line = "Nora Falk is a freelance reporter in Osthaven and the author of two books about ports."
    assert about_author(line, (), behind=0)
    assert not about_author(line, (), behind=3)
    assert not about_author("Marta Lindqvist is the mother of two sons, and both went to sea.", (), behind=0)


@pytest.mark.parametrize(
    "line",
    [
        "Two girders hang above the quay after the vote. (Inga Thorsen/Coast Press via Getty Images)",
        "The mayor walks across the old bridge one last time. (Channel 4 North)",
        "The bridge in winter. Image: Inga Thorsen",
        "From left: Marta Lindqvist, Nora Falk and the harbour master on Tuesday",
        "[Photo: Inga Thorsen]",
    ],
)
def test_a_line_that_names_whose_picture_it_is_is_a_caption(line: str) -> None:
    assert is_caption(line)


def test_a_remark_in_brackets_is_no_caption() -> None:
    assert not is_caption("The bridge opened in 1911. (The ferry was older.)")
    assert not is_caption("They moved out of the house by the quay. (Lindqvist apologised the week after.)")


def test_a_box_of_links_falls_with_its_teasers() -> None:
    cards = (
        block(10, "Related", "h2", path="article aside"),
        block(11, "The ferry that never came", "h3", path="article aside", link=1.0),
        block(12, "A shipyard took the money and built a restaurant instead, the owner says.", path="article aside"),
        block(13, "Ten harbours under snow", "h3", path="article aside", link=1.0),
        block(14, "When the sea froze, the mail came by sledge, and nobody thought it strange.", path="article aside"),
    )
    body = [block(n, line, path="article div") for n, line in enumerate(HARBOUR)]
    article, dropped = text_of(page(*body, *cards))
    assert [dropped[card.text] for card in cards[1:]] == ["in the box below “Related”"] * 4
    assert article.text.split("\n") == list(HARBOUR)


def test_a_list_of_links_at_the_end_goes_and_one_between_paragraphs_stays() -> None:
    links = [
        block(20 + n, f"The {what} that the harbour never got back", "li", link=1.0) for n, what in enumerate("abc")
    ]
    body = [block(n, line) for n, line in enumerate(HARBOUR)]
    article, dropped = text_of(page(*body, *links))
    assert {dropped[link.text] for link in links} == {"mostly links"}
    assert article.text.split("\n") == list(HARBOUR)
    assert not closing_links((*body[:4], *links, *body[4:]), [True] * 10)


def test_a_line_of_tags_is_known_by_its_links() -> None:
    assert promo(block(0, "Tags bridges, harbours, old steel", link=0.9)) == "tags or topics"
    assert promo(block(0, "Tags were sewn into every net that spring.")) is None


def test_a_cue_in_the_element_of_the_article_takes_nothing_with_it() -> None:
    """A short page whose links stand among its paragraphs; they are a quarter of its blocks and more."""
    lines = [block(n, line, path="article div") for n, line in enumerate(HARBOUR)]
    links = [block(10 + n, f"Older news {n}", "h3", path="article div", link=1.0) for n in range(4)]
    article, _ = text_of(page(*lines[:4], block(20, "Related", path="article div"), *links, *lines[4:]))
    assert all(line in article.text for line in HARBOUR)


def test_what_stands_in_a_figure_or_is_classed_as_a_caption_is_one() -> None:
    caption = "The swing bridge on its last morning, seen from the fish market."
    for drawn in (block(3, caption, words="image caption"), block(3, caption, path="article figure")):
        body = [block(n if n < 3 else n + 1, line) for n, line in enumerate(HARBOUR)]
        article, _ = text_of(page(*body[:3], drawn, *body[3:]))
        assert [verdict.block.kind for verdict in article.kept if verdict.block.text == caption] == [Kind.CAPTION]
    assert not by_element(block(3, caption, words="pullquote", path="article figure"))
    assert not by_element(block(3, " ".join((caption,) * 8), path="article figure"))


def test_a_list_right_below_a_cue_goes_and_the_same_list_below_a_head_stays() -> None:
    entries = [block(20 + n, f"{line} Here is how it went on.", "li", link=0.3) for n, line in enumerate(HARBOUR[3:5])]
    assert set(listed((block(10, "Don’t miss:", "h2"), *entries))) == {0, 1, 2}
    assert not listed((block(10, "What the council found", "h2"), *entries))
    assert not listed((block(10, "Don’t miss:", "h2"), block(20, HARBOUR[3], "li"), block(21, HARBOUR[4], "li")))


def test_classes_decide_where_the_judge_is_unsure() -> None:
    line = "The office is open from nine to five and closed on days when the ferry does not run."
    assert misplaced(block(0, line, words="text footer"), 0.4) == "its place in the page's markup"
    assert misplaced(block(0, line, words="description photogallery"), 0.4) == "photo gallery"
    assert misplaced(block(0, line, words="text footer"), 0.9) is None
    assert misplaced(block(0, line, words="text"), 0.4) is None
