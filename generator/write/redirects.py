"""Pages that send readers on from an address that was given up: plain HTML, which any builder copies as it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import OutFile
from generator.write import addresses, html, markdown
from generator.write.site import Site

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
<link rel="canonical" href="{there}">
<meta http-equiv="refresh" content="0; url={there}">
<meta name="robots" content="noindex">
</head>
<body>
<main>
<h1>{name}</h1>
<p>{moved} <a href="{there}">{name}</a></p>
</main>
</body>
</html>
"""


def redirects(site: Site) -> Iterator[OutFile]:
    """Slugs that an editor changed, and pages of stories that became part of another."""
    known = set(site.paths.values())
    whole = {str(article): site.paths[story.id] for article, story in site.story_of.items()}
    for old, key in sorted(site.desk.former.items()):
        if key in site.paths:
            yield from _redirect(site, old, whole.get(key, site.paths[key]), known)
    for key, given in sorted(site.desk.permalinks.items()):
        if key in site.variants:
            yield from _redirect(site, given, whole[key], known)


def _redirect(site: Site, old: str, target: str, known: set[str]) -> Iterator[OutFile]:
    page = f"{target.rsplit('/', 1)[0]}/{old}.md"
    if page not in known:
        known.add(page)
        yield OutFile(html.built(page), stub(site, page, target, site.titles[target]))


def stub(site: Site, here: str, target: str, title: str) -> str:
    """A page that sends readers on, for addresses that were given up."""
    there = html.built(addresses.relative(here, target))
    name = markdown.attribute(title)
    return _PAGE.format(language=site.words.language, there=there, name=name, moved=site.words("moved"))
