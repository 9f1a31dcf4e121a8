"""Pages over the whole dossier: how the coverage spread, who is named with whom, and where; pictures have tables."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import OutFile, Story
from generator.write import html, markdown, pictured
from generator.write.lists import index_page
from generator.write.site import Site


def pages(site: Site) -> Iterator[OutFile]:
    yield spread(site)
    yield network(site)
    yield places(site)


# --- how the coverage spread


def spread(site: Site) -> OutFile:
    words, here = site.words, "spread/index.md"
    wide = [
        s
        for s in site.dossier.stories
        if len({a.meta.outlet for a in s.articles if a.meta.outlet}) >= site.rules.spread_outlets
    ]
    if not wide:
        return index_page(
            site, here, words("spread"), "", html.empty(words("spread.none", n=site.rules.spread_outlets))
        )
    wide.sort(key=lambda s: (-len(s.articles), s.id))
    parts = [_spread(site, here, story) for story in wide]
    return index_page(site, here, words("spread"), words.count("spread.lead", len(wide)), *parts)


def _spread(site: Site, here: str, story: Story) -> str:
    """One story's publications in order of date; undated ones last and named as such."""
    words = site.words
    rows = []
    for article in sorted(story.articles, key=lambda a: (a.meta.published.value if a.meta.published else "9999", a.id)):
        variant = site.variants.get(article.id)
        share = (
            words("spread.head")
            if variant is None
            else words("spread.share", share=words.percent(round(variant.of_head * 100)))
        )
        rows.append(
            (
                html.day(words, article.meta.published),
                markdown.inline(article.meta.outlet or words("outlet.unknown")),
                site.link(here, markdown.inline(article.title), site.paths[article.id]),
                share,
            )
        )
    head = (words("spread.when"), words("outlets.name"), words("spread.headline"), words("spread.carried"))
    return html.section(
        site.story_link(here, story), pictured.strip(site, story) + html.table(head, rows, "spread"), story.id
    )


# --- pictures with a table beside them


def network(site: Site) -> OutFile:
    words, here = site.words, "network/index.md"
    pairs = sorted(
        (
            (n, a, b)
            for a, others in site.ties.items()
            for b, n in others.items()
            if a < b and a in site.entities and b in site.entities
        ),
        key=lambda row: (-row[0], site.order[row[1]], site.order[row[2]]),
    )[: site.rules.stories_per_entity]
    rows = [(site.entity_link(here, a), site.entity_link(here, b), words.number(n)) for n, a, b in pairs]
    head = (words("network.one"), words("network.other"), words("entity.shared"))
    table = html.table(head, rows, "network")
    return index_page(
        site,
        here,
        words("network"),
        words("network.lead") if rows else "",
        pictured.network(site, here),
        html.details(words("network.table"), table, "as-table") if rows else html.empty(words("network.none")),
        kind="network",
    )


def places(site: Site) -> OutFile:
    words, here = site.words, "map/index.md"
    found = [e for e in site.dossier.entities if e.latitude is not None and e.longitude is not None]
    found.sort(key=lambda e: (-len(site.mentions[e.id]), site.order[e.id]))
    rows = [
        (site.entity_link(here, e.id), f"{e.latitude:.2f}, {e.longitude:.2f}", words.number(len(site.mentions[e.id])))
        for e in found
    ]
    head = (words("map.place"), words("map.at"), words("stories"))
    return index_page(
        site,
        here,
        words("map"),
        words("map.lead") if rows else "",
        pictured.places(site, here),
        html.section(words("map.table"), html.table(head, rows, "places"), "table") or html.empty(words("map.none")),
        kind="map",
    )
