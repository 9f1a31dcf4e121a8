"""Pictures put into pages: a figure with its SVG as one raw block, so that Markdown leaves it alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Entity, EntityKind, Story
from generator.write import pictures
from generator.write.site import Site


def figure(svg: str, name: str, caption: str = "") -> str:
    """`svg` has no empty line; the block is raw HTML."""
    if not svg:
        return ""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="{name}">{svg.strip()}{below}</figure>\n'


def strip(site: Site, story: Story) -> str:
    return figure(pictures.strip(story, site.words.table), "strip", site.words("strip.caption"))


def neighbourhood(site: Site, here: str, entity: Entity) -> str:
    title = site.words("neighbourhood.title", name=entity.name)
    drawn = pictures.neighbourhood(entity, site.ties, site.entities, site, here, title)
    return figure(drawn, "neighbourhood", site.words("neighbourhood.caption"))


def network(site: Site, here: str) -> str:
    drawn = pictures.network(site.dossier, site, here, site.words("network.picture"))
    return figure(drawn, "network", _key(site, drawn))


def _key(site: Site, drawn: str) -> str:
    """What the colours stand for: words below the picture, since the picture itself may be scrolled."""
    shown = [kind for kind in EntityKind if f'd-svg__dot--{kind}"' in drawn]
    return " ".join(f'<span class="kind kind-{kind}">{site.words(f"one.{kind}")}</span>' for kind in shown)


def places(site: Site, here: str) -> str:
    return figure(pictures.places(site.dossier, site, here, site.words("map.picture")), "map")


def over_time(bars: Sequence[pictures.Bar], title: str) -> str:
    return figure(pictures.timechart(bars, title), "chart")


def compared(bars: Sequence[pictures.Bar], title: str) -> str:
    return figure(pictures.bars(bars, title), "chart")
