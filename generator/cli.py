"""The door: the verbs a person types. Each calls one function and says what came of it.

Exit codes: 0 fine, 1 errors among the problems, 2 wrong use.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from generator import show, site
from generator.build import Places

SEEDS = click.option("--seeds", type=click.Path(path_type=Path), default="seeds", help="Folder of saved articles.")
SITE_SRC = click.option(
    "--site-src", type=click.Path(path_type=Path), default="site_src", help="Folder that MkDocs builds from."
)
DESK = click.option("--desk", type=click.Path(path_type=Path), default="desk", help="Folder of decision files.")
JOBS = click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 = as many as there are processors.")
CLUSTER = click.option("--cluster", default=None, help="Address of a Dask scheduler that does the work.")
CACHE = click.option("--cache/--no-cache", default=True, help="Keep results in .cache/ for the next run.")
REMOVALS = click.option("--allow-removals", is_flag=True, help="Go on although many pages would vanish.")
CONFIG = click.option("--config", type=click.Path(path_type=Path), default="mkdocs.yml", help="MkDocs' configuration.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dossier-of-news", prog_name="dossier")
def main() -> None:
    """Turn a folder of saved news articles into a dossier worth reading."""


@main.command()
@SEEDS
@SITE_SRC
@DESK
@JOBS
@CLUSTER
@CACHE
@REMOVALS
def build(
    seeds: Path, site_src: Path, desk: Path, jobs: int, cluster: str | None, cache: bool, allow_removals: bool
) -> None:
    """Generate the pages below --site-src from the seeds and the desk."""
    outcome = _build(_places(seeds, site_src, desk, cache), jobs, cluster, allow_removals)
    click.echo(show.summary(outcome.counts, f"{outcome.written} files written, {outcome.removed} removed: {site_src}"))


@main.command("site")
@SEEDS
@SITE_SRC
@DESK
@JOBS
@CLUSTER
@CACHE
@REMOVALS
@CONFIG
@click.option("--site-dir", type=click.Path(path_type=Path), default="site", help="Where the site is built.")
def site_(
    seeds: Path,
    site_src: Path,
    desk: Path,
    jobs: int,
    cluster: str | None,
    cache: bool,
    allow_removals: bool,
    config: Path,
    site_dir: Path,
) -> None:
    """Generate the pages and build the site with MkDocs, strictly."""
    outcome = _build(_places(seeds, site_src, desk, cache), jobs, cluster, allow_removals)
    code = site.mkdocs(config, site_dir.resolve())
    if code:
        raise click.ClickException("MkDocs found something wrong; the lines above say what.")
    heavy = site.weigh(site_dir)
    show.show_problems(heavy.problems, Console(stderr=True))
    click.echo(show.summary(outcome.counts, f"Open {site_dir.as_posix()}/index.html"))
    sys.exit(1 if heavy.failed else 0)


@main.command()
@SEEDS
@SITE_SRC
@DESK
@JOBS
@CACHE
@click.option("--all", "every", is_flag=True, help="Show every problem, however many there are of a kind.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def check(seeds: Path, site_src: Path, desk: Path, jobs: int, cache: bool, every: bool, strict: bool) -> None:
    """Say every problem in seeds, desk and topic pages. Nothing is written."""
    console = Console(stderr=True)
    progress = show.progress_for(console)
    outcome = site.build(_places(seeds, site_src, desk, cache), jobs, progress=progress, dry=True)
    show.show_problems(outcome.problems, console, every)
    levels = site.by_level(outcome.problems)
    click.echo(", ".join(f"{levels[level]} {level}{'' if levels[level] == 1 else 's'}" for level in show.STYLES))
    if outcome.counts:
        click.echo(f"A build would write {outcome.written} files and remove {outcome.removed}.")
    sys.exit(1 if outcome.failed or (strict and levels["warning"]) else 0)


@main.command()
@SEEDS
@SITE_SRC
@DESK
@CONFIG
@click.option("--port", type=int, default=8000)
def serve(seeds: Path, site_src: Path, desk: Path, config: Path, port: int) -> None:
    """Build, show the site and build again when a seed, a desk file or a topic page changes."""
    from generator import watch

    places = _places(seeds, site_src, desk, True)
    _build(places, 0, None, False)
    watch.serve(places, config, port, lambda: _build_again(places))


@main.command()
@SEEDS
@SITE_SRC
@DESK
@CONFIG
@click.option("--out", type=click.Path(path_type=Path), default="dist", help="Folder for the zip.")
def offline(seeds: Path, site_src: Path, desk: Path, config: Path, out: Path) -> None:
    """One zip that opens with a double click, without a network."""
    from generator import offline as pack

    outcome = _build(_places(seeds, site_src, desk, True), 0, None, False)
    made = pack.make(config, out)
    click.echo(show.summary(outcome.counts, f"Unpack {made.as_posix()} and open index.html"))


@main.command()
@click.argument("what")
@SEEDS
@SITE_SRC
@DESK
def explain(what: str, seeds: Path, site_src: Path, desk: Path) -> None:
    """Why each line was kept or dropped, or why names are one entity. WHAT: an id, a seed file or a name."""
    from generator import explain as reasons

    found = reasons.explain(what, _places(seeds, site_src, desk, True))
    show.show_problems(found.problems, Console(stderr=True))
    if not found.value:
        raise click.ClickException(
            f'Nothing here is called "{what}". Give an id, a seed file or the name of an entity.'
        )
    click.echo(found.value)


@main.command()
@click.argument("src", type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the JSON files.")
@DESK
def extract(src: Path, out: Path, desk: Path) -> None:
    """Read and clean alone: SRC is a file or a folder, OUT gets one JSON file for each seed."""
    from generator import extract as alone

    console = Console(stderr=True)
    done = alone.extract(src, out, desk, show.progress_for(console))
    show.show_problems(done.problems, console)
    click.echo(f"{done.value} files written: {out.as_posix()}")
    sys.exit(1 if done.failed else 0)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@JOBS
@CLUSTER
def dedupe(file: Path, jobs: int, cluster: str | None) -> None:
    """Cluster the texts of FILE (lines of {"id", "text"}); lines of id, cluster, coverage come out."""
    from generator import texts

    console = Console(stderr=True)
    done = texts.dedupe_file(file, show.progress_for(console), jobs, cluster)
    show.show_problems(done.problems, console)
    for row in done.value:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    sys.exit(1 if done.failed else 0)


@main.command()
@SEEDS
@SITE_SRC
@DESK
@click.option("--most", type=click.IntRange(1), default=20, help="Rows of a kind.")
def review(seeds: Path, site_src: Path, desk: Path, most: int) -> None:
    """What is worth a minute: close calls among duplicates and names, with lines ready to paste."""
    from generator import review as worth

    found = worth.review(_places(seeds, site_src, desk, True), most)
    show.show_problems([p for p in found.problems if p.level == "error"], Console(stderr=True))
    click.echo(found.value)
    sys.exit(1 if found.failed else 0)


@main.command()
@click.argument("verdict", type=click.Choice(["same", "differ"]))
@click.argument("a")
@click.argument("b")
@click.option("--because", default="", help="The reason, for those who come after you.")
@DESK
def decide(verdict: str, a: str, b: str, because: str, desk: Path) -> None:
    """Append a decision about two articles to desk/merges.yml."""
    from generator import deciding

    done = deciding.decide("same" if verdict == "same" else "differ", a, b, because, desk)
    show.show_problems(done.problems, Console(stderr=True))
    if done.failed:
        sys.exit(1)
    click.echo(done.value)


@main.command()
@click.argument("slug")
@SEEDS
@SITE_SRC
@DESK
def topic(slug: str, seeds: Path, site_src: Path, desk: Path) -> None:
    """What a topic's terms find and which stories are in it; begins the page where there is none."""
    from generator import deciding

    click.echo(deciding.topic(slug, _places(seeds, site_src, desk, True)))


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@SEEDS
@SITE_SRC
@DESK
def adopt(path: Path, seeds: Path, site_src: Path, desk: Path) -> None:
    """Turn what you edited in a generated page into lines on the desk."""
    from generator import deciding

    done = deciding.adopt(path, _places(seeds, site_src, desk, True))
    show.show_problems(done.problems, Console(stderr=True))
    click.echo(done.value)
    sys.exit(1 if done.failed else 0)


def _places(seeds: Path, site_src: Path, desk: Path, cache: bool) -> Places:
    if not seeds.is_dir():
        raise click.UsageError(f"There is no folder {seeds}. Name the folder of your articles with --seeds.")
    return Places(seeds, site_src, desk, Path(".cache") if cache else None)


def _build(places: Places, jobs: int, cluster: str | None, allow_removals: bool) -> site.Outcome:
    console = Console(stderr=True)
    outcome = site.build(places, jobs, cluster, show.progress_for(console), allow_removals)
    show.show_problems(outcome.problems, console)
    if outcome.failed:
        console.print("Nothing was written.", style="bold")
        sys.exit(1)
    return outcome


def _build_again(places: Places) -> None:
    """As `_build`, but a mistake on the desk must not end the server."""
    console = Console(stderr=True)
    outcome = site.build(places)
    show.show_problems(outcome.problems, console)
    console.print(f"{outcome.written} files written." if not outcome.failed else "Nothing was written.")
