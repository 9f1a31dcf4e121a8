"""Pictures: well-formed, linked, told in words, the same each time, and nothing where there is nothing to draw."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.model import (
    Aligned,
    Article,
    ArticleId,
    Block,
    Dossier,
    Entity,
    EntityId,
    EntityKind,
    Kind,
    Mention,
    Meta,
    SeedPath,
    Story,
    StoryId,
    Variant,
)
from generator.write.pictures import Bar, bars, neighbourhood, network, places, strip, timechart
from generator.write.pictures.network import MOST_NODES, ties
from generator.write.pictures.world import countries, inside

SVG = "{http://www.w3.org/2000/svg}"


class Paths:
    def story(self, story: StoryId, /) -> str:
        return f"articles/{story}.md"

    def entity(self, entity: EntityId, /) -> str | None:
        return None if entity == "e-hidden" else f"entities/people/{entity}.md"


def article(name: str, texts: tuple[str, ...], outlet: str | None = None) -> Article:
    blocks = tuple(Block(Kind.PARAGRAPH, text, (n,)) for n, text in enumerate(texts))
    return Article(ArticleId(f"a-{name}"), SeedPath(f"{name}.txt"), "", Meta(title=name, outlet=outlet), blocks)


def entity(name: str, kind: EntityKind = EntityKind.PERSON, at: tuple[float, float] | None = None) -> Entity:
    made = Entity(EntityId(f"e-{name}"), name.title(), kind, (), "machine", ())
    return replace(made, latitude=at[0], longitude=at[1]) if at else made


def dossier(*groups: tuple[str, ...], **places_at: tuple[float, float]) -> Dossier:
    """One story for each group of names."""
    stories = []
    for number, group in enumerate(groups):
        head = article(f"s{number}", ("One paragraph.",))
        said = tuple(Mention(EntityId(f"e-{name}"), head.id, 0, 0, 3, name) for name in group)
        stories.append(Story(StoryId(f"s-{number}"), head, mentions=said))
    names = sorted({name for group in groups for name in group})
    return Dossier(tuple(stories), tuple(entity(name, at=places_at.get(name)) for name in names), ())


def read(svg: str) -> ElementTree.Element:
    assert "\n" not in svg
    return ElementTree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_a_strip_has_a_cell_for_each_paragraph_and_shows_the_gaps() -> None:
    head = article("head", ("One long paragraph here.", "Two.", "Three."), "Harbour Post")
    copy = article("copy", ("One long paragraph here.", "Own words."), "Valley <Herald>")
    variant = Variant(copy, 0.5, 0.6, (Aligned(0, (0,), 1.0), Aligned(1, (), 0.0)), (1, 2))
    root = read(strip(Story(StoryId("s-1"), head, (variant,))))
    kinds = [cell.get("class") for cell in root.iter(f"{SVG}rect")]
    assert kinds == ["d-svg__bar"] * 3 + ["d-svg__bar", "d-svg__gap", "d-svg__gap"]
    assert "Valley <Herald> has 1 of 3 paragraphs." in (root.get("aria-label") or "")
    assert "60%, 1 paragraph of its own" in "".join(root.itertext())


def test_a_story_alone_has_no_strip() -> None:
    assert strip(Story(StoryId("s-1"), article("head", ("One.",)))) == ""


def test_the_network_links_names_and_draws_their_ties() -> None:
    root = read(network(dossier(("ann", "bob"), ("ann", "bob", "cid")), Paths()))
    assert {link.get("href") for link in root.iter(f"{SVG}a")} == {
        "../entities/people/e-ann.html",
        "../entities/people/e-bob.html",
        "../entities/people/e-cid.html",
    }
    widths = sorted(float(line.get("stroke-width") or 0) for line in root.iter(f"{SVG}line"))
    assert len(widths) == 3
    assert widths[2] > widths[0], "two stories together draw a thicker line than one"


def test_the_network_does_not_depend_on_the_order_of_stories() -> None:
    groups = [("ann", "bob"), ("bob", "cid", "dan"), ("ann", "dan")]
    assert network(dossier(*groups), Paths()) == network(dossier(*reversed(groups)), Paths())


def test_the_network_has_no_more_names_than_can_be_read_and_none_on_another() -> None:
    many = dossier(*((f"name {n:03}", f"name {(n * 7) % 90:03}", "hub") for n in range(90)))
    root = read(network(many, Paths()))
    spots = [(float(t.get("x") or 0), float(t.get("y") or 0)) for t in root.iter(f"{SVG}text")]
    assert len(spots) == MOST_NODES
    close = [(a, b) for i, a in enumerate(spots) for b in spots[:i] if abs(a[0] - b[0]) < 40 and abs(a[1] - b[1]) < 10]
    assert not close


@pytest.mark.parametrize("groups", [(), (("ann",),), (("ann",), ("bob",))])
def test_no_ties_no_network(groups: tuple[tuple[str, ...], ...]) -> None:
    assert network(dossier(*groups), Paths()) == ""


def test_a_neighbourhood_has_the_nearest_and_says_how_near() -> None:
    made = dossier(("ann", "bob"), ("ann", "bob", "cid"))
    names = {e.id: e for e in made.entities}
    root = read(neighbourhood(made.entities[0], ties(made), names, Paths(), "entities/people/e-ann.md", "Near Ann"))
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["e-bob.html", "e-cid.html"]
    assert root.get("aria-label") == "Near Ann. Bob: 2; Cid: 1"


def test_the_map_shows_places_over_land_and_links_them() -> None:
    made = dossier(("juarez", "bogota"), ("juarez",), juarez=(31.7, -106.4), bogota=(4.7, -74.1))
    root = read(places(made, Paths()))
    assert len(list(root.iter(f"{SVG}a"))) == 2
    assert len([p for p in root.iter(f"{SVG}path") if p.get("class") == "d-svg__land"]) > 5
    xs = {a.get("href"): float(a.find(f"{SVG}circle").get("cx") or 0) for a in root.iter(f"{SVG}a")}  # type: ignore[union-attr]
    assert xs["../entities/people/e-juarez.html"] < xs["../entities/people/e-bogota.html"], "west is left"


def test_places_without_coordinates_or_page_are_not_on_the_map() -> None:
    assert places(dossier(("ann", "bob")), Paths()) == ""
    assert places(dossier(("hidden", "bob"), hidden=(1.0, 1.0)), Paths()) == ""


def test_one_place_alone_has_a_map_of_its_surroundings() -> None:
    root = read(places(dossier(("juarez",), juarez=(31.7, -106.4)), Paths()))
    assert [p.get("class") for p in root.iter(f"{SVG}path")]


def test_the_base_map_is_whole() -> None:
    assert len(countries()) > 180
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for country in countries() for ring in country for x, y in ring)


def test_a_ring_is_cut_at_the_frame() -> None:
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert sorted(inside(square, (5.0, 5.0, 20.0, 20.0))) == [(5.0, 5.0), (5.0, 10.0), (10.0, 5.0), (10.0, 10.0)]
    assert inside(square, (20.0, 20.0, 30.0, 30.0)) == []


def test_bars_stand_from_zero_and_their_links_have_names() -> None:
    chart = read(timechart([Bar("2008", 4, href="y2008.html"), Bar("2009", 0), Bar("2010", 2)], "Stories a year"))
    heights = [float(bar.get("height") or 0) for bar in chart.iter(f"{SVG}rect")]
    assert heights[0] == 2 * heights[1]
    assert [link.get("aria-label") for link in chart.iter(f"{SVG}a")] == ["2008: 4"]
    assert "2008: 4, 2010: 2" in (chart.get("aria-label") or "")


def test_lying_bars_keep_hostile_labels_as_text() -> None:
    chart = read(bars([Bar('<script>"x"</script>', 3)], "Figures"))
    assert '<script>"x"</script>' in "".join(chart.itertext())
    assert bars([], "Nothing") == timechart([], "Nothing") == ""
    assert bars([Bar("a", 3), Bar("b", -0.4)], "Growth") == ""


def test_a_long_name_stands_in_two_lines_and_ends_in_dots_only_after_them() -> None:
    name = "office of the quite unusually long names of harbour boards and piers"
    root = read(network(dossier(("ann", name)), Paths()))
    label = next(t for t in root.iter(f"{SVG}text") if len(t))
    assert [line.text for line in label] == ["Office Of The Quite", "Unusually Long …"]


def test_a_lying_bar_has_its_source_below_it_in_full() -> None:
    said = "more than 16,000 people · The Harbour Post of Port Elder and Surroundings, 25 October 2011"
    root = read(bars([Bar(said, 16000)], "Figures"))
    words = " ".join("".join(t.itertext()) for t in root.iter(f"{SVG}text"))
    assert words == "more than 16,000 people The Harbour Post of Port Elder andSurroundings, 25 October 2011"
    assert float(root.get("height") or 0) > 60


def test_a_name_on_the_map_lies_on_no_other_name_and_on_no_dot() -> None:
    near = {f"place {n} with a name": (31.0 + n * 0.15, -106.0 + n * 0.1) for n in range(6)}
    root = read(places(dossier(*((name,) for name in near), **near), Paths()))
    boxes = []
    for label in root.iter(f"{SVG}text"):
        x, wide = float(label.get("x") or 0), 7.0 * len(label.text or "")
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.get("text-anchor") or "start"]
        boxes.append((left, left + wide, float(label.get("y") or 0)))
    assert len(boxes) >= 3
    assert not [
        1 for i, a in enumerate(boxes) for b in boxes[:i] if a[0] < b[1] and b[0] < a[1] and abs(a[2] - b[2]) < 16
    ]
