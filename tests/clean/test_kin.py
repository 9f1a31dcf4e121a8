"""Lines come back with their like: declared text, paragraphs of one make, a box never closed, heads of paragraphs."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.features import measure
from generator.clean.kin import akin
from generator.model import Block
from tests.clean.pages import HARBOUR, block

ENTRIES = (
    "The first crane is the smallest of them and stands where the nets used to be dried.",
    "The second crane came by ship from the yard up north and has been painted twice since.",
    "The third crane lifts more than the other two but nobody likes to drive it in the wind.",
    "The fourth crane is kept for the regatta, when the boats have to be out within a day.",
)


def kin_of(blocks: list[Block], chance: list[float], likely: list[bool]) -> set[int]:
    return akin(blocks, measure(tuple(blocks), None), chance, likely)


def declared(line: Block, inside: bool = True) -> Block:
    assert line.dom is not None
    return replace(line, dom=replace(line.dom, in_article_body=inside))


def test_a_paragraph_of_the_declared_text_comes_back_where_all_the_text_is_declared() -> None:
    body = [declared(block(n, line, words=f"part-{n}")) for n, line in enumerate(HARBOUR)]
    chance, likely = [0.9, 0.3, *[0.9] * 5], [True, False, *[True] * 5]
    assert kin_of(body, chance, likely) == {1}
    assert kin_of(body, [0.9, 0.1, *[0.9] * 5], likely) == set()
    headed = [block(9, "What the council has found out so far and what it will cost", "h2"), *body]
    assert kin_of(headed, [0.9, *chance], [True, *likely]) == {2}, "heads are often left out of what is declared"
    first_lines_only = [*body[:3], *(declared(line, False) for line in body[3:])]
    assert kin_of(first_lines_only, chance, likely) == set()


def test_paragraphs_of_one_make_stand_together() -> None:
    shop = [block(n, line, words="entry") for n, line in enumerate((HARBOUR[0], *ENTRIES))]
    likely = [True, True, False, False, False]
    assert kin_of(shop, [0.9, 0.6, 0.3, 0.25, 0.3], likely) == {2, 3, 4}
    assert kin_of(shop, [0.6, 0.6, 0.3, 0.25, 0.3], likely) == set(), "none is surely text"
    assert kin_of(shop, [0.8, 0.2, 0.1, 0.1, 0.1], likely) == set(), "together they are not likely"
    assert kin_of(shop[:3], [0.9, 0.6, 0.3], likely[:3]) == set(), "three are no series"


def test_links_are_no_series_of_paragraphs() -> None:
    links = [block(n, line, words="entry", link=0.9 if n > 1 else 0.0) for n, line in enumerate((HARBOUR[0], *ENTRIES))]
    assert kin_of(links, [0.9, 0.6, 0.3, 0.3, 0.3], [True, True, False, False, False]) == set()


def test_the_rest_of_an_article_in_a_box_that_was_never_closed() -> None:
    again = [line.replace("bridge", "bridge and market") for line in HARBOUR]
    body = [block(n, line, path="main article") for n, line in enumerate(HARBOUR)]
    rest = [block(10 + n, f"{line} {again[n - 1]}", path="main article div") for n, line in enumerate(again[:5])]
    chance, likely = [0.9] * 7 + [0.15] * 5, [True] * 7 + [False] * 5
    assert kin_of([*body, *rest], chance, likely) == set(range(7, 12))
    strange = [replace(line, text=" ".join(word[::-1] for word in line.text.split()) + ".") for line in rest]
    assert kin_of([*body, *strange], chance, likely) == set(), "it speaks of other things"
    plea = [block(10 + n, line.text, words="plea", path="main article div") for n, line in enumerate(rest)]
    assert kin_of([*body, *plea], chance, likely) == set()
    apart = [block(10 + n, line.text, path="main aside div div") for n, line in enumerate(rest)]
    assert kin_of([*body, *apart], chance, likely) == set()


def test_heads_above_kept_paragraphs_stay_where_most_of_their_kind_do() -> None:
    made = [
        line
        for n, text in enumerate(HARBOUR[:4])
        for line in (block(2 * n, f"Girder number {n}", "h2"), block(2 * n + 1, text))
    ]
    chance, likely = [0.3, 0.9] * 4, [False, True] * 4
    assert kin_of(made, chance, likely) == {0, 2, 4, 6}
    lonely = [*made[:2], *(block(10 + n, f"Older news number {n}", "h2") for n in range(4))]
    assert kin_of(lonely, [0.3, 0.9, *[0.3] * 4], [False, True, *[False] * 4]) == set()
    assert kin_of(made, [0.1, 0.9] * 4, likely) == set()


def test_the_text_below_a_kept_head_comes_back_where_nothing_of_it_was_kept() -> None:
    long = [f"{line} {HARBOUR[n - 1]}" for n, line in enumerate(HARBOUR[:4])]
    below = [block(2 + n, line.rstrip("."), words=f"widget-{n}") for n, line in enumerate(long)]
    made = [block(0, HARBOUR[0]), block(1, "What the cranes cost", "h2"), *below, block(9, "Who pays", "h2")]
    likely = [True, True, *[False] * 4, True]
    assert kin_of(made, [0.9, 0.9, *[0.2] * 4, 0.9], likely) == {2, 3, 4, 5}
    assert kin_of(made, [0.9, 0.9, *[0.1] * 4, 0.9], likely) == set(), "they are not likely"
    assert kin_of(made, [0.9, 0.9, 0.9, *[0.2] * 3, 0.9], [True] * 3 + [False] * 3 + [True]) == set(), "some is kept"
    links = [*made[:2], *(block(2 + n, line.text, link=0.9) for n, line in enumerate(below)), made[-1]]
    assert kin_of(links, [0.9, 0.9, *[0.2] * 4, 0.9], likely) == set()


def test_the_rest_of_a_list_of_which_half_is_kept() -> None:
    entries = [block(n, f"Crane number {n}, red", "li", path="article ul") for n in range(4)]
    assert kin_of(entries, [0.9, 0.2, 0.9, 0.9], [True, False, True, True]) == {1}
    assert kin_of(entries, [0.9, 0.2, 0.2, 0.2], [True, False, False, False]) == set()
    assert kin_of(entries[:2], [0.9, 0.2], [True, False]) == set()
