"""What `dossier review` proposes about names, against the truth:
`python -m tests.bench.fresh.review [-v] [FOLDER ...]`.

A merge is right if the truth has one entity for both pages; a kind, if the truth has another; noise, if the truth asks
for no page; a page, if the truth misses it; a thin join, if the truth has somebody else there. Then an editor takes
what is right among the first 20, 50 and all proposals, pastes it, and the dossier is tagged and scored again. Limits
are not set here; this file only counts.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import clean, dedupe, read, tag
from generator.desk import entities as entities_file
from generator.desk.entities import EntityOrders, Entry
from generator.desk.merges import Merges
from generator.model import Entity, EntityId, EntityKind, Story
from generator.tag import Authority, Proposal, TagRules
from generator.text import fold
from tests.bench.fresh.score import BENCH, Count, key, score_entities

DOSSIERS = tuple(sorted((BENCH / "dossiers").iterdir()))
RULES = TagRules(most_review=10_000)
FIRST = (20, 50, 10_000)  # proposals that an editor reads
Tags = tuple[tuple[Story, ...], tuple[tag.Tagged, ...], tuple[Entity, ...]]


@dataclass(frozen=True)
class Judged:
    """One proposal and whether it is right; `entry` is what the editor pastes."""

    proposal: Proposal
    right: bool
    entry: Entry | None  # None = "never"


@dataclass(frozen=True)
class Truth:
    """Which page is whose in the truth."""

    gold: dict[str, Any]
    entities: dict[EntityId, Entity]
    page_of: dict[EntityId, str | None]
    kinds: dict[str, str]
    missed: frozenset[str]
    surfaces: dict[str, str]  # a missed entity's names, folded -> its name

    @property
    def second(self) -> set[str]:
        """Entities with more than one page."""
        pages = Counter(name for name in self.page_of.values() if name)
        return {name for name, count in pages.items() if count > 1}

    @property
    def wrong_kinds(self) -> set[EntityId]:
        return {i for i, name in self.page_of.items() if name and self.kinds[name] != self.entities[i].kind}

    @property
    def noise(self) -> set[EntityId]:
        return {i for i, name in self.page_of.items() if name is None}


def stories_of(folder: Path) -> tuple[Story, ...]:
    found = [read.read(one.value).value for one in read.find(folder) if one.value and one.value.path[-4:] == ".txt"]
    known = [draft for draft in found if draft is not None]
    outlets = clean.learn([clean.learn_one(draft) for draft in known])
    cleaned = [clean.clean(draft, outlets).value for draft in known]
    return dedupe.dedupe([article for article in cleaned if article], Merges()).value


def tags_of(stories: Sequence[Story], orders: EntityOrders) -> Tags:
    authority = Authority(orders)
    tagged = tuple(tag.spot(story, authority, RULES).value for story in stories)
    done, entities = tag.resolve(stories, tagged, authority, RULES).value
    return done, tagged, entities


def truth_of(gold: dict[str, Any], stories: tuple[Story, ...], entities: Sequence[Entity]) -> Truth:
    made = score_entities(gold, stories, tuple(entities))
    page_of: dict[EntityId, str | None] = {}
    for entity in entities:
        found = Counter(made["owner"][item] for item in sorted(made["seen"][entity.id]) if item in made["owner"])
        page_of[entity.id] = found.most_common(1)[0][0] if found else None
    missed = frozenset(made["pages"].missed)
    every = [one for article in gold.values() for one in article["entities"]]
    surfaces = {key(s): e["name"] for e in every if e["name"] in missed for s in (e["name"], *e["aliases"])}
    kinds = {e["name"]: e["kind"] for e in every}
    return Truth(gold, {e.id: e for e in entities}, page_of, kinds, missed, surfaces)


def judged(proposal: Proposal, truth: Truth) -> Judged:
    """What an editor who knows the truth says of it, and what is pasted: the right kind, if the kind is asked."""
    first = proposal.entities[0]
    read_back = entities_file.load(proposal.paste, "paste.yml")
    assert not read_back.problems, (proposal.paste, read_back.problems)
    entry = next(iter(read_back.value.entries), None)
    page = truth.page_of.get(first)
    if proposal.what == "merge":
        right = page is not None and page == truth.page_of.get(proposal.entities[1])
    elif proposal.what == "kind":
        right = first in truth.wrong_kinds
        entry = replace(entry, kind=EntityKind(truth.kinds[page])) if entry and page and right else entry
    elif proposal.what == "noise":
        right = page is None
    elif proposal.what == "page":
        right = entry is not None and key(entry.name) in truth.surfaces
    elif proposal.what == "joined":
        right = page in truth.second or first in truth.wrong_kinds
    else:
        right = page is not None and first not in truth.wrong_kinds
    return Judged(proposal, right, entry)


def orders_of(taken: Iterable[Judged]) -> EntityOrders:
    """One file of what was pasted, entries of one name made one, as an editor would."""
    entries: dict[str, Entry] = {}
    never: list[str] = []
    for one in taken:
        if one.entry is None:
            never += entities_file.load(one.proposal.paste, "").value.never
            continue
        held = entries.get(fold(one.entry.name))
        kind = one.entry.kind if one.proposal.what == "kind" or not held else held.kind
        together = (*(held.also if held else ()), *one.entry.also)
        denied = (*(held.denied if held else ()), *one.entry.denied)
        entries[fold(one.entry.name)] = replace(held or one.entry, kind=kind, also=together, denied=denied)
    return EntityOrders(tuple(entries.values()), tuple(never))


def edited(gold: dict[str, Any], stories: tuple[Story, ...], taken: Sequence[Judged]) -> tuple[Count, int]:
    """(pages, wrong kinds) after an editor pasted what is right."""
    done, _, entities = tags_of(
        stories, orders_of(one for one in taken if one.right and one.proposal.what != "confirm")
    )
    made = score_entities(gold, done, entities)
    return made["pages"], len(made["wrong kinds"])


def main(folder: Path, loud: bool, total: dict[str, Counter[str]]) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
    stories = stories_of(folder)
    done, tagged, entities = tags_of(stories, EntityOrders())
    truth = truth_of(gold, done, entities)
    found = [judged(one, truth) for one in tag.review(done, tagged, entities, RULES)]
    print(f"--- {folder.name}: {len(entities)} entities")
    counts = _counts(found, truth)
    _show(counts)
    for name, row in counts.items():
        total[name].update(row)
    made = score_entities(gold, done, entities)
    _after("before", made["pages"], len(made["wrong kinds"]), total)
    for first in FIRST:
        name = f"first {first}"
        _after(name if first < FIRST[-1] else "all", *edited(gold, stories, found[:first]), total)
    for one in found if loud else ():
        print(
            f"    {'right' if one.right else 'wrong'} {one.proposal.worth:.2f} {one.proposal.what}: {one.proposal.says}"
        )
    for name in sorted(truth.second) if loud else ():
        if not any(
            j.right and j.proposal.what == "merge" and truth.page_of[j.proposal.entities[0]] == name for j in found
        ):
            print(f"    not proposed: {name} {[e.name for e in entities if truth.page_of[e.id] == name]}")


def _counts(found: Sequence[Judged], truth: Truth) -> dict[str, Counter[str]]:
    """Sort and reason -> proposed, right, and of how many wrong things how many are proposed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        for name in (one.proposal.what, f"  {one.proposal.what}: {one.proposal.reason}"):
            counts[name].update({"proposed": 1, "right": int(one.right)})
    right = [one for one in found if one.right]
    ids = {what: {i for one in right if one.proposal.what == what for i in one.proposal.entities} for what in counts}
    merged = {truth.page_of[i] for i in ids.get("merge", ())}
    for name, wrong, got in (
        ("merge", len(truth.second), len(merged & truth.second)),
        ("kind", len(truth.wrong_kinds), len(truth.wrong_kinds & ids.get("kind", set()))),
        ("noise", len(truth.noise), len(truth.noise & ids.get("noise", set()))),
        ("page", len(truth.missed), len(ids.get("page", ()))),
    ):
        counts[name].update({"of": wrong, "got": got})
    return counts


def _show(counts: dict[str, Counter[str]]) -> None:
    for name, row in sorted(counts.items(), key=lambda item: (item[0].strip().split(":")[0], item[0].strip())):
        share = f", {row['got']} of {row['of']} that are wrong" if row["of"] else ""
        print(f"{name:45} {row['right']} right of {row['proposed']}{share}")


def _after(name: str, pages: Count, kinds: int, total: dict[str, Counter[str]]) -> None:
    print(f"pages {name:10} {pages}, {kinds} kinds wrong")
    row = {"right": pages.right, "wrong": len(pages.wrong), "missed": len(pages.missed), "kinds": kinds}
    total[f"pages {name}"].update(row)


if __name__ == "__main__":
    folders = [Path(name) for name in sys.argv[1:] if name != "-v"] or DOSSIERS
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in folders:
        main(folder, "-v" in sys.argv[1:], total)
    print("--- all")
    _show({name: row for name, row in total.items() if not name.startswith("pages ")})
    for name, row in total.items():
        if name.startswith("pages "):
            pages = Count(row["right"], ["x"] * row["wrong"], ["x"] * row["missed"])
            print(f"{name:16} {pages}, {row['kinds']} kinds wrong")
