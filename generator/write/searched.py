"""The search page: an empty frame that the site's script fills, and words for readers without JavaScript."""

from __future__ import annotations

from generator.model import OutFile
from generator.write import html, markdown
from generator.write.site import Site


def page(site: Site) -> OutFile:
    here, words = "search/index.md", site.words
    frame = f'<div id="dossier-search" class="search"><noscript><p>{words("search.noscript")}</p></noscript></div>\n'
    lost = (words("lost.title"), words("lost.more"))  # for 404.html, which the theme makes and no page of ours is
    front = markdown.front(title=words("search"), kind="search", lost=lost)
    ways = ", ".join(
        site.link(here, words(key), to)
        for key, to in (
            ("stories", "articles/index.md"),
            ("names.title", "entities/index.md"),
            ("quotes", "quotes/index.md"),
        )
    )
    return OutFile(here, html.page(front, words("search"), frame, f"{words('search.ways', ways=ways)}\n{{: .lead }}"))
