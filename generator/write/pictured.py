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
    return figure(pictures.neighbourhood(entity, site.ties, site.entities, site, here, title), "neighbourhood")


def network(site: Site, here: str) -> str:
    return figure(pictures.network(site.dossier, site, here, site.words("network.picture"), _kinds(site)), "network")


def _kinds(site: Site) -> dict[str, str]:
    """What the colours of the network stand for."""
    return {str(kind): site.words(f"one.{kind}") for kind in EntityKind}


def places(site: Site, here: str) -> str:
    return figure(pictures.places(site.dossier, site, here, site.words("map.picture")), "map")


def over_time(bars: Sequence[pictures.Bar], title: str) -> str:
    return figure(pictures.timechart(bars, title), "chart")


def compared(bars: Sequence[pictures.Bar], title: str) -> str:
    return figure(pictures.bars(bars, title), "chart")
