"""The whole flow on one screen: read -> clean -> dedupe -> tag -> group -> write. The disk is touched at both ends.

Stages know nothing of each other, of the memo or of the pool; here they meet.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO

from generator import clean, dedupe, group, read, tag, write
from generator.cache import Memo, Runner, digest_of, source_digest
from generator.decisions import Decisions, load_decisions
from generator.desk.articles import ArticleOrders, Orders
from generator.desk.outlets import apply_outlet
from generator.desk.tags import TagOrders
from generator.model import Article, ArticleId, Dossier, Draft, Entity, Seed, Story, article_id
from generator.pool import runner_for
from generator.problems import Problem, Result
from generator.problems import gather as gather_results
from generator.settings import Rules
from generator.show import Progress, Quiet
from generator.write import tree
from generator.write.desk_types import OutletDesk, WriteDesk


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything lies."""

    seeds: Path
    site_src: Path
    desk: Path
    cache: Path | None  # None: nothing is kept between runs


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything up to the dossier."""

    decisions: Decisions
    dossier: Dossier
    articles: tuple[Article, ...]
    tagged: tuple[tag.Tagged, ...] = ()  # what each story gave before resolution; for `review`


@dataclass(frozen=True, slots=True)
class _Run:
    """What every step of one run needs."""

    decisions: Decisions
    memo: Memo
    runner: Runner
    progress: Progress

    @property
    def rules(self) -> Rules:
        return self.decisions.settings.rules


def gather(
    places: Places, jobs: int = 0, cluster: str | None = None, progress: Progress | None = None
) -> Result[Gathered | None]:
    """Read to group. None when a decision file has an error; then nothing else was done."""
    decided = load_decisions(places.desk, places.site_src)
    if decided.failed:
        return Result(None, decided.problems)
    memo = Memo(places.cache / "memo.sqlite" if places.cache else None)
    with runner_for(places.seeds, jobs, cluster) as runner:
        run = _Run(decided.value, memo, runner, progress or Quiet())
        drafted = _read_and_clean(run, places.seeds)
        seeds, articles = drafted.value
        merged = _dedupe(run, articles)
        tagged = _spot(run, merged.value)
        resolved = _resolve(run, merged.value, tagged.value)
    memo.close()
    grouped = group.group(*resolved.value, run.decisions.topics, run.rules.group)
    met = (decided, drafted, merged, tagged, resolved, grouped)
    problems = tuple(sorted({problem for result in met for problem in result.problems}))
    dossier = replace(grouped.value, seeds=seeds, problems=len(problems))
    return Result(Gathered(run.decisions, dossier, articles, tagged.value), problems)


def plan(places: Places, gathered: Gathered, allow_removals: bool = False) -> Result[tuple[tree.Plan, write.Written]]:
    """What would be written, deleted and kept. Nothing is touched."""
    written = write.write(gathered.dossier, write_desk(gathered.decisions), gathered.decisions.settings.rules.write)
    planned = tree.plan(places.site_src, written.value.files, allow_removals)
    return Result((planned.value, written.value), (*written.problems, *planned.problems))


def write_desk(decisions: Decisions) -> WriteDesk:
    """The desk as the write stage wants it."""
    settings = decisions.settings
    known = {name: o for o in decisions.outlets.known.values() for name in (o.name, *o.also)}
    return WriteDesk(
        site_name=settings.title,
        site_url=settings.address,
        language=settings.language,
        rights=settings.rights,
        permalinks=decisions.permalinks.slugs,
        former=decisions.permalinks.former,
        outlets={name: OutletDesk(o.name, o.rights, home=o.address, note=o.note) for name, o in known.items()},
        notes=decisions.notes,
        editor=settings.editor,
        description=settings.description,
        robots=settings.robots,
    )


# --- read and clean: two passes, since what an outlet repeats must be known before its first page is judged


def _read_and_clean(run: _Run, seeds: Path) -> Result[tuple[int, tuple[Article, ...]]]:
    """(how many seeds were found, the articles in order of their seeds)."""
    problems: list[Problem] = []
    with tempfile.TemporaryFile() as spool:  # drafts wait on disk: memory does not grow with the input
        with run.progress.step("Reading"):
            found, repeats = _read_all(run, seeds, spool, problems)
        outlets = clean.learn(repeats)
        with run.progress.step("Cleaning", len(repeats)):
            articles = _clean_all(run, spool, outlets, problems)
    once = _each_id_once(articles, problems)
    problems += run.decisions.orders.unused(once)
    return Result((found, once), tuple(problems))


def _read_all(run: _Run, seeds: Path, spool: IO[bytes], problems: list[Problem]) -> tuple[int, list[clean.Repeats]]:
    repeats: list[clean.Repeats] = []
    found = 0
    job = partial(_read, rules=run.rules.read)
    items = _found(seeds, run.rules.read, problems)
    for drafted, repeated in run.memo.run("read", job, items, _seed_digest, run.runner, run.rules.read):
        found += 1
        problems += drafted.problems
        if drafted.value is not None and repeated is not None:
            pickle.dump(drafted.value, spool, protocol=5)
            repeats.append(repeated)
        run.progress.seen()
    return found, repeats


def _clean_all(run: _Run, spool: IO[bytes], outlets: clean.Outlets, problems: list[Problem]) -> list[Article]:
    articles: list[Article] = []
    items = ((draft, run.decisions.orders.find(draft.id, draft.seed)) for draft in _unspooled(spool))
    job = partial(_clean, outlets=outlets, rules=run.rules.clean)
    salt = digest_of(run.rules.clean, run.rules.read, source_digest("read"), outlets)
    for cleaned in run.memo.run("clean", job, items, _draft_digest, run.runner, salt):
        problems += cleaned.problems
        if cleaned.value is not None:
            articles.append(apply_outlet(cleaned.value, run.decisions.outlets))
        run.progress.seen()
    return articles


def _found(seeds: Path, rules: read.ReadRules, problems: list[Problem]) -> Iterator[Seed]:
    for found in read.find(seeds, rules):
        problems += found.problems
        if found.value is not None:
            yield found.value


def _read(seed: Seed, rules: read.ReadRules) -> tuple[Result[Draft | None], clean.Repeats | None]:
    drafted = read.read(seed, rules)
    return drafted, clean.learn_one(drafted.value) if drafted.value else None


def _clean(
    item: tuple[Draft, ArticleOrders | None], outlets: clean.Outlets, rules: clean.CleanRules
) -> Result[Article | None]:
    return clean.clean(item[0], outlets, item[1], rules)


def _unspooled(spool: IO[bytes]) -> Iterator[Draft]:
    spool.seek(0)
    while True:
        try:
            yield pickle.load(spool)  # noqa: S301  our own file of a minute ago
        except EOFError:
            return


def _seed_digest(seed: Seed) -> str:
    return digest_of(seed.path, seed.sha256, seed.declared)


def _draft_digest(item: tuple[Draft, ArticleOrders | None]) -> str:
    draft, orders = item
    return digest_of(draft.id, draft.seed, draft.sha256, draft.meta, orders)


def _each_id_once(articles: Iterable[Article], problems: list[Problem]) -> tuple[Article, ...]:
    """Two saved copies of one page share an address; the later one is then known by its seed's path."""
    first: dict[str, Article] = {}
    for article in articles:
        if article.id in first:
            other = first[article.id].seed
            says = f"This seed has the same address as {other}."
            problems.append(Problem(article.seed, 0, 0, "S106", says, "Delete one of them if it is the same copy."))
            article = replace(article, id=article_id(None, article.seed))
        first[article.id] = article
    return tuple(first.values())


# --- dedupe and tag


def _dedupe(run: _Run, articles: tuple[Article, ...]) -> Result[tuple[Story, ...]]:
    with run.progress.step("Finding duplicates"):
        heads = heads_of(run.decisions.orders, articles)
        return dedupe.dedupe(articles, run.decisions.merges, run.rules.dedupe, heads, run.runner)


def heads_of(orders: Orders, articles: Iterable[Article]) -> frozenset[ArticleId]:
    """The articles that an editor wants to stand for their stories."""
    wanted = ((article, orders.find(article.id, article.seed)) for article in articles)
    return frozenset(article.id for article, order in wanted if order and order.head)


def _spot(run: _Run, stories: tuple[Story, ...]) -> Result[tuple[tag.Tagged, ...]]:
    rules, authority = run.rules.tag, _authority(run)
    job = partial(_spot_story, authority=authority, rules=rules)
    found: list[Result[tag.Tagged]] = []
    items = [(story, _tag_orders(run.decisions.orders, story)) for story in stories]
    with run.progress.step("Tagging", len(stories)):
        for result in run.memo.run("tag", job, items, _story_digest, run.runner, (rules, authority.digest)):
            found.append(result)
            run.progress.seen()
    return gather_results(found)


def _spot_story(
    item: tuple[Story, dict[ArticleId, TagOrders]], authority: tag.Authority, rules: tag.TagRules
) -> Result[tag.Tagged]:
    return tag.spot(item[0], authority, rules, item[1])


def _tag_orders(orders: Orders, story: Story) -> dict[ArticleId, TagOrders]:
    """What editors say of the tags of its articles; {} for nearly every story."""
    found = {article.id: orders.find(article.id, article.seed) for article in story.articles} if orders.entries else {}
    return {article: order.tags for article, order in found.items() if order and order.tags}


def _resolve(
    run: _Run, stories: tuple[Story, ...], tagged: tuple[tag.Tagged, ...]
) -> Result[tuple[tuple[Story, ...], tuple[Entity, ...]]]:
    with run.progress.step("Resolving names"):
        return tag.resolve(stories, tagged, _authority(run), run.rules.tag)


def _authority(run: _Run) -> tag.Authority:
    return tag.Authority(run.decisions.entities, run.rules.tag.shipped_authority)


def _story_digest(item: tuple[Story, dict[ArticleId, TagOrders]]) -> str:
    story, orders = item
    parts = [(a.id, a.blocks, a.dateline, a.meta) for a in story.articles]
    return digest_of(parts, [v.adds for v in story.variants], sorted(orders.items()))
