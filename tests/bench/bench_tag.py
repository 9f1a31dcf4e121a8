"""Figures of the tag stage, entities: pages on our own news, alias clusters on N3, words a second.

    python -m tests.bench.bench_tag [DATA]      DATA: folder with ner/aliases_dev.jsonl.gz (as in ../shared/bench)

Without DATA only our own news and the speed are measured. Not a test: it prints and asserts nothing.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.model import (
    Article,
    Block,
    Dateline,
    Entity,
    EntityKind,
    Kind,
    Meta,
    SeedPath,
    Story,
    article_id,
    story_id,
)
from generator.tag import Authority, TagRules, resolve, spot
from generator.tag.authority import lexicon
from generator.tag.resolving import clustered
from generator.tag.types import Spot, Tagged
from generator.text import fold

NEWS = Path(__file__).with_name("news_dev.txt")
DOSSIERS = Path(__file__).with_name("dossiers")
RULES = TagRules()
DATELINE = re.compile(r"[A-ZÁÉÍÓÚ]{4}[A-ZÁÉÍÓÚ ]*(?:, \w+)?(?: \(\w+\))?(?: —|:) ")


@dataclass(frozen=True)
class Wanted:
    """A page an editor would want, or may have."""

    names: frozenset[str]
    kind: str  # "" = may be there or not
    shown: str


def story(name: str, paragraphs: list[str]) -> Story:
    path = SeedPath(f"{name}.txt")
    blocks = tuple(Block(Kind.PARAGRAPH, text, (n,)) for n, text in enumerate(paragraphs))
    line = DATELINE.match(paragraphs[0])
    place = Dateline(0, line.end(), line.group()) if line else None
    article = Article(article_id(None, path), path, "0" * 64, Meta(title=name), blocks, dateline=place)
    return Story(story_id(article.id), article)


def news(path: Path) -> tuple[list[Story], list[Wanted]]:
    stories: list[Story] = []
    wanted: dict[str, Wanted] = {}
    for part in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, *lines = part.splitlines()
        stories.append(story(name, [line for line in lines if line and line[0] not in "=~#"]))
        for line in lines:
            if line[:2] in ("= ", "~ "):
                kind, _, rest = line[2:].partition(": ") if line[0] == "=" else ("", "", line[2:])
                names = [one.strip() for one in rest.split("|")]
                held = wanted.get(fold(names[0]))
                before = held.names if held else frozenset()
                kind = kind or (held.kind if held else "")
                wanted[fold(names[0])] = Wanted(before | {fold(n) for n in names}, kind, names[0])
    return stories, list(wanted.values())


def tag(stories: list[Story], authority: Authority) -> tuple[list[Tagged], tuple[Story, ...], tuple[Entity, ...]]:
    spots = [spot(one, authority, RULES).value for one in stories]
    done, entities = resolve(stories, spots, authority, RULES).value
    return spots, done, entities


def pages(wanted: list[Wanted], entities: tuple[Entity, ...], loud: bool) -> None:
    """Precision and recall of pages; a second page for one entity is an error."""
    owner: dict[str, list[Entity]] = defaultdict(list)
    extra: list[Entity] = []
    optional = 0
    for entity in entities:
        own = {fold(entity.name)} | {fold(a) for a in entity.aliases}
        fits = [w for w in wanted if fold(entity.name) in w.names] or [w for w in wanted if own & w.names]
        if not fits:
            extra.append(entity)
        elif not fits[0].kind:
            optional += 1
        else:
            owner[fits[0].shown].append(entity)
    due = [w for w in wanted if w.kind]
    right = sum(1 for w in due if owner[w.shown])
    second = [(w.shown, [e.name for e in owner[w.shown]]) for w in due if len(owner[w.shown]) > 1]
    kinds = [(w.shown, owner[w.shown][0].kind) for w in due if owner[w.shown] and owner[w.shown][0].kind != w.kind]
    made = len(entities) - optional
    print(f"pages      wanted {len(due)}, made {made}: precision {right / made:.3f}, recall {right / len(due):.3f}")
    print(f"           second pages {len(second)}, wrong kind {len(kinds)}, optional pages {optional}")
    if loud:
        print("noise:", *(f"\n   {e.kind} {e.name} {e.score} {e.aliases}" for e in extra))
        print("missed:", *(f"\n   {w.kind} {w.shown}" for w in due if not owner[w.shown]))
        print("second:", *(f"\n   {s}" for s in second), "\nkinds:", *(f"\n   {k}" for k in kinds))


def aliases(path: Path, out: Path | None) -> None:
    """B-cubed over the gold spans: the stage resolves them beside what it spots itself."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        notes: list[dict[str, Any]] = [json.loads(line) for line in lines]
    authority = Authority()
    stories = [story(note["id"], [note["text"]]) for note in notes]
    tagged = [_with_gold(one, note, authority) for one, note in zip(stories, notes, strict=True)]
    cluster_of: dict[tuple[str, int, int], int] = {}
    for number, cluster in enumerate(clustered(stories, tagged, lexicon(authority))):
        for at, one in cluster.spots:
            cluster_of[(notes[at]["id"], one.start, one.end)] = number
    said = {
        (n["id"], m["start"], m["end"]): cluster_of[(n["id"], m["start"], m["end"])]
        for n in notes
        for m in n["mentions"]
    }
    true = {(n["id"], m["start"], m["end"]): m["entity"] for n in notes for m in n["mentions"]}
    precision, recall = _b_cubed(true, said), _b_cubed(said, true)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"aliases    {len(true)} mentions: precision {precision:.3f}, recall {recall:.3f}, B-cubed F1 {f1:.3f}")
    if out:
        rows = (
            {
                "id": n["id"],
                "mentions": [{**m, "cluster": said[(n["id"], m["start"], m["end"])]} for m in n["mentions"]],
            }
            for n in notes
        )
        out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _with_gold(one: Story, note: dict[str, Any], authority: Authority) -> Tagged:
    """The spots at the gold spans: our own where they agree, else a plain one of the kind seen there."""
    tags = spot(one, authority, RULES).value
    at = {(s.start, s.end): s for s in tags.spots}
    spots = []
    for mention in note["mentions"]:
        start, end = mention["start"], mention["end"]
        near = [s for s in tags.spots if s.start < end and start < s.end]
        kind = max(near, key=lambda s: s.end - s.start).kind if near else EntityKind.OTHER
        surface = note["text"][start:end]
        plain = Spot(one.head.id, 0, start, end, surface, kind, "model", None, 0.5)
        spots.append(at.get((start, end), plain))
    return replace(tags, spots=tuple(spots))


def _b_cubed(one: dict[Any, Any], other: dict[Any, Any]) -> float:
    """Mean share of each mention's cluster in `other` that `one` puts with it."""
    groups: dict[str, dict[Any, set[Any]]] = {"one": defaultdict(set), "other": defaultdict(set)}
    for key in one:
        groups["one"][one[key]].add(key)
        groups["other"][other[key]].add(key)
    shares = [len(groups["one"][one[k]] & groups["other"][other[k]]) / len(groups["other"][other[k]]) for k in one]
    return sum(shares) / len(shares)


def speed(authority: Authority) -> None:
    """Words a CPU second, dossier by dossier; the model and the lists are loaded, no word has been met."""
    words = seconds = 0.0
    for folder in sorted(DOSSIERS.iterdir()):
        texts = [(path.stem, path.read_text(encoding="utf-8").splitlines()) for path in sorted(folder.glob("*.txt"))]
        stories = [story(f"{folder.name}_{name}", list(filter(str.strip, lines))) for name, lines in texts]
        start = time.process_time()
        tag(stories, authority)
        seconds += time.process_time() - start
        words += sum(len(article.text.split()) for one in stories for article in one.articles)
    print(f"speed      {words:,.0f} words of dossiers, {words / seconds:,.0f} a CPU second, the whole stage")


def main(arguments: list[str]) -> None:
    loud = "-v" in arguments
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    authority = Authority()
    stories, wanted = news(NEWS)
    tag(stories[:1], authority)  # loads the model and compiles the lists
    _, _, entities = tag(stories, authority)
    pages(wanted, entities, loud)
    speed(authority)
    for folder in folders:
        for found in sorted((*folder.glob("ner/aliases*.jsonl.gz"), *folder.glob("aliases*.jsonl.gz"))):
            aliases(found, None)


if __name__ == "__main__":
    main(sys.argv[1:])
