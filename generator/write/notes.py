"""The editor's notes: files below desk/notes that bear the path of a generated page and are shown at its head."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from generator.model import OutFile
from generator.problems import Problem
from generator.write.site import Site


def shown(site: Site, path: str) -> str:
    """The lines that bring in the notes about this page, also one for an address that it had before."""
    return "".join(
        f'<div class="note" markdown="1">\n\n{_include(name)}\n\n</div>\n' for name in site.notes.get(path, ())
    )


def unread(site: Site, files: Iterable[OutFile]) -> Iterator[Problem]:
    """Notes that no page shows: nothing that a person wrote is left out without a word."""
    pages = {file.path: str(file.text) for file in files if file.path.endswith(".md")} if site.notes else {}
    for page, names in site.notes.items():
        for name in names:
            if _include(name) not in pages.get(page, ""):
                yield _problem(name, page, sorted({*pages, *site.given_up}))


def _include(name: str) -> str:
    return f'--8<-- "{name}"'


def _problem(name: str, page: str, pages: list[str]) -> Problem:
    elsewhere = "Move the words to the note of another page."
    if page in pages:
        return Problem(f"desk/notes/{name}", 0, 0, "W507", f"{page} takes no note.", elsewhere)
    near = difflib.get_close_matches(page, pages, 1, cutoff=0.7)
    hint = f"Did you mean desk/notes/{near[0]}?" if near else elsewhere
    return Problem(f"desk/notes/{name}", 0, 0, "W507", f"There is no page {page}, so nobody reads this note.", hint)
