"""From a folder of seeds to site/: build, write, then MkDocs, and a summary at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.build import Gathered, Places, gather, plan
from generator.desk.permalinks import lines_for
from generator.problems import Problem, Result, has_error
from generator.show import Progress
from generator.starter import missing_pages
from generator.write import tree

LARGE = 800_000_000  # bytes; GitHub Pages asks for sites below 1 GB
TOO_LARGE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did."""

    counts: dict[str, int]
    written: int
    removed: int
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        return has_error(self.problems)


def build(
    places: Places,
    jobs: int = 0,
    cluster: str | None = None,
    progress: Progress | None = None,
    allow_removals: bool = False,
    dry: bool = False,
) -> Outcome:
    """Generate site_src; with `dry` only say what would happen. With an error nothing is written."""
    gathered = gather(places, jobs, cluster, progress)
    if gathered.value is None or gathered.failed:
        return Outcome({}, 0, 0, gathered.problems)
    planned = plan(places, gathered.value, allow_removals)
    problems = tuple(sorted({*gathered.problems, *planned.problems}))
    counts = count(gathered.value, problems)
    work, written = planned.value
    if planned.failed or dry:
        return Outcome(counts, len(work.writes), len(work.deletes), problems)
    for path, text in missing_pages(places.site_src):
        tree.put(places.site_src / path, text)
    tree.apply(work)
    _publish(places.desk / "permalinks.yml", written.permalinks)
    return Outcome(counts, len(work.writes), len(work.deletes), problems)


def count(gathered: Gathered, problems: tuple[Problem, ...]) -> dict[str, int]:
    dossier = gathered.dossier
    return {
        "stories": len(dossier.stories),
        "variants": sum(len(story.variants) for story in dossier.stories),
        "entities": len(dossier.entities),
        "quotes": sum(len(story.quotes) for story in dossier.stories),
        "figures": sum(len(story.figures) for story in dossier.stories),
        "topics": len(dossier.topics),
        "problems": len(problems),
    }


def mkdocs(config: Path, site_dir: Path, serve: bool = False) -> int:
    """Run MkDocs strictly; its exit code."""
    words = ["serve", "--livereload"] if serve else ["build", "--clean", "--quiet", "--site-dir", str(site_dir)]
    command = [sys.executable, "-m", "mkdocs", *words, "--strict", "--config-file", str(config)]
    # Material announces MkDocs 2 on every run; it is pinned below that and the notice is no warning about the site.
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return subprocess.run(command, env={**os.environ, **quiet}, check=False).returncode  # noqa: S603  fixed words


def weigh(site_dir: Path) -> Result[int]:
    """Bytes of the built site; a warning near what GitHub Pages takes, an error beyond it."""
    size = sum(path.stat().st_size for path in site_dir.rglob("*") if path.is_file())
    hint = "Give fewer stories pages, or show outlets as `rights: link` in desk/outlets.yml."
    if size >= TOO_LARGE:
        says = f"The site weighs {size / 1e6:,.0f} MB; GitHub Pages takes 1,000."
        return Result(size, (Problem(site_dir.as_posix(), 0, 0, "W505", says, hint),))
    if size >= LARGE:
        says = f"The site weighs {size / 1e6:,.0f} MB; GitHub Pages takes 1,000."
        return Result(size, (Problem(site_dir.as_posix(), 0, 0, "W504", says, hint),))
    return Result(size)


def by_level(problems: tuple[Problem, ...]) -> Counter[str]:
    return Counter(problem.level for problem in problems)


def _publish(path: Path, new: tuple[tuple[str, str], ...]) -> None:
    """Append the addresses of pages that are published for the first time."""
    if not new:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    if before and not before.endswith("\n"):
        before += "\n"
    tree.put(path, before + lines_for(new))


HEAD = """\
# The address under which each page was first published. The program appends; you may change a slug:
# write [new-slug, old-slug] and the old address sends readers on.
"""
