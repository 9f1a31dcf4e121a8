"""What the shape of the tree tells of a block, whatever the classes are called."""

from __future__ import annotations

from generator.clean.around import NAMES, measure
from generator.clean.features import measure as measure_lines
from generator.clean.reasons import in_words
from generator.model import Block, Dom, Kind
from tests.clean.pages import HARBOUR
from tests.read.helpers import blocks as read_blocks

TEASERS = "".join(f"<li><a href=/{n}>Boats come home, part {n}</a></li>" for n in range(3))
PAGE = (
    f"<html><body><div><ul>{TEASERS}</ul></div><main><h1>Swing bridge closes</h1><div>"
    + "".join(f"<p>{text}</p>" for text in HARBOUR)
    + "</div><section><p>Write to us about the harbour.</p></section></main></body></html>"
)


def rows(html: str) -> dict[str, dict[str, float]]:
    found = read_blocks(html)
    lines = measure_lines(found)
    values = measure(found, lines.words, lines.values[:, 3], frozenset({"swing", "bridge"}))
    return {block.text[:12]: dict(zip(NAMES, map(float, row))) for block, row in zip(found, values)}


def test_prose_is_counted_below_the_elements_around() -> None:
    told = rows(PAGE)
    assert told[HARBOUR[0][:12]]["prose share up 1"] == 1.0
    assert told["Boats come h"]["prose share up 1"] == 0.0
    assert told["Boats come h"]["link density up 1"] == 1.0
    assert told["Boats come h"]["children up 1"] == 3.0


def test_distance_is_counted_from_the_part_with_the_prose() -> None:
    told = rows(PAGE)
    assert told[HARBOUR[0][:12]]["levels up to main part"] == 0.0
    assert told["Write to us "]["levels up to densest part"] == 1.0
    assert told["Boats come h"]["levels up to densest part"] == 2.0


def test_what_stands_before_between_and_after_the_prose() -> None:
    told = rows(PAGE)
    assert told[HARBOUR[3][:12]]["between main prose"] == 1.0
    assert told["Boats come h"]["before main prose"] > 0.0
    assert told["Write to us "]["after main prose"] == 1.0
    assert told["Write to us "]["after headline"] == 1.0
    assert told["Boats come h"]["after headline"] == 0.0


def test_mates_are_alike_in_path() -> None:
    told = rows(PAGE)
    assert told[HARBOUR[0][:12]]["mates by path"] == float(len(HARBOUR))
    assert told["Boats come h"]["mates by path links"] == 1.0


def test_blocks_that_know_no_elements_are_measured_too() -> None:
    block = Block(Kind.PARAGRAPH, HARBOUR[0], (0,), dom=Dom("p", (), (), 0.0, False, None))
    assert measure((block,), (("a",) * 20,), measure_lines((block,)).values[:, 3]).shape == (1, len(NAMES))


def test_each_measure_can_be_said_in_words() -> None:
    assert {in_words(name) for name in NAMES} == {
        "stands in a part of the page that is mostly links",
        "is built like lines that are not the article",
        "stands in a part of the page with little text",
        "stands away from the article's part of the page",
    }
