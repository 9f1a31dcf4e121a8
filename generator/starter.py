"""The hand-owned pages a new dossier needs and does not have yet. Created once, never touched again."""

from __future__ import annotations

from pathlib import Path

from generator.text import slug

PAGES = {
    "index.md": """\
---
title: Home
---
# Dossier

What this dossier is about: write it here. This page is yours; the line below brings what is generated.

--8<-- "home.md"
""",
    "about.md": """\
---
title: About
---
# About this dossier

Who made it, from what, and whom to write to about an error.

--8<-- "about.md"
""",
    "topics/index.md": """\
---
title: Topics
---
# Topics

--8<-- "topics/index.md"
""",
}


def missing_pages(site_src: Path) -> tuple[tuple[str, str], ...]:
    """(path, text) of the pages that are not there."""
    return tuple((path, text) for path, text in PAGES.items() if not (site_src / path).exists())


def topic_page(title: str) -> str:
    """A new topic page as an editor begins it; `dossier topic SLUG` writes it once."""
    return f"""\
---
title: {title}
topic:
  any: [{title.lower()}]    # words, "phrases", prefixes*; entity:NAME for an entity
  all: []
  none: []
  pin: []           # ids of articles that are always in, first, in this order
  leave_out: []
---
# {title}

Your introduction.

--8<-- "topics/{slug(title)}.md"
"""
