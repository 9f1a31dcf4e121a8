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
    """Changed slugs, entities of another kind or with a fuller name, stories that are now part of another."""
    for old, target in site.given_up.items():
        yield OutFile(html.built(old), stub(site, old, target, site.titles[target]))


def stub(site: Site, here: str, target: str, title: str) -> str:
    """A page that sends readers on, for addresses that were given up."""
    there = html.built(addresses.relative(here, target))
    name = markdown.attribute(title)
    return _PAGE.format(language=site.words.language, there=there, name=name, moved=site.words("moved"))
