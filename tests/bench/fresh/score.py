"""How well the tag stage does on articles of our own: `python -m tests.bench.fresh.score [-v]`.

The articles have invented people among real bodies; gold.json says who is in them, who says what, which figures are
given. Twenty (`fresh`) are about everything, six (`fresh_case`) about one affair, where the same people come back under
other forms of their names, seven (`fresh_mixed`, entities only) some of both. Each folder makes one dossier, so that
a wrong merge across articles costs too. The 196 articles of `dossiers`, seventeen dossiers, are the hardest:
nicknames, two of one surname, bodies in two languages, features full of voices. Limits are not set here; this file only
counts.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import clean, dedupe, read, tag
from generator.desk.merges import Merges
from generator.model import Entity, Figure, Quote, Story
from generator.text import fold

BENCH = Path(__file__).parents[1]
FOLDERS = (
    "fresh",
    "fresh_case",
    "fresh_mixed",
    *sorted(f"dossiers/{one.name}" for one in (BENCH / "dossiers").iterdir()),
)
FIVE = ("money", "deaths", "people", "mass", "percent")
_TITLES = re.compile(
    r"^(the|mr|mrs|ms|dr|president|senator|judge|us|defense minister|health secretary|rep|sen|gov|col|gen|lt|sgt|capt|"
    r"det|rev|don|dona) "
)
_TONS_KG = (1000.0, 907.18474)  # metric and American; the articles do not say which


@dataclass
class Count:
    """Right, wrong and missed, and examples of the last two."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        given, wanted = self.right + len(self.wrong), self.right + len(self.missed)
        precision, recall = self.right / max(1, given), self.right / max(1, wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.right} of {wanted}, {len(self.wrong)} wrong)"


def key(surface: str) -> str:
    """A name without titles, articles, accents and possessive."""
    plain = fold(re.sub(r"['’]s$", "", surface))
    while _TITLES.match(plain):
        plain = _TITLES.sub("", plain)
    return plain


def dossier(folder: Path) -> tuple[tuple[Story, ...], tuple[Entity, ...]]:
    """The articles of a folder through the real stages."""
    drafts = [
        read.read(found.value).value for found in read.find(folder) if found.value and found.value.path[-4:] == ".txt"
    ]
    known = [draft for draft in drafts if draft is not None]
    outlets = clean.learn([clean.learn_one(draft) for draft in known])
    cleaned = [clean.clean(draft, outlets).value for draft in known]
    stories = dedupe.dedupe([article for article in cleaned if article], Merges()).value
    authority = tag.Authority()
    tagged = [tag.spot(story, authority, tag.TagRules()).value for story in stories]
    return tag.resolve(stories, tagged, authority, tag.TagRules()).value


def stem(story: Story) -> str:
    return story.head.seed.removesuffix(".txt")


def score_entities(gold: dict[str, Any], stories: tuple[Story, ...], entities: tuple[Entity, ...]) -> dict[str, Any]:
    """Pages against the truth: a second page for one entity is wrong, a page for two is a wrong merge."""
    owner = _owners(gold)
    kinds = {e["name"]: e["kind"] for g in gold.values() for e in g["entities"]}
    free = {(art, key(o)) for art, g in gold.items() for o in g["optional"]}
    seen: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for story in stories:
        for mention in story.mentions:
            exact = (stem(story), fold(mention.surface))
            seen[mention.entity].add(exact if exact in owner else (stem(story), key(mention.surface)))
    pages, merges, taken, wrong_kinds = Count(), [], set(), []
    for entity in sorted(entities, key=lambda e: (-len(seen[e.id]), e.id)):
        found = Counter(owner[item] for item in seen[entity.id] if item in owner)
        fresh = [name for name, _ in sorted(found.items(), key=lambda f: (-f[1], f[0])) if name not in taken]
        if len(found) > 1:
            merges.append(f"{entity.name}: {sorted(found)}")
        if fresh:
            taken.add(fresh[0])
            pages.right += 1
            if kinds[fresh[0]] != entity.kind and fresh[0] not in {o for g in gold.values() for o in g["optional"]}:
                wrong_kinds.append(f"{entity.name} is {entity.kind}, not {kinds[fresh[0]]}")
        elif found or not seen[entity.id] <= free:
            pages.wrong.append(f"{entity.name} ({entity.kind}) {sorted(seen[entity.id])[:3]}")
    spare = {o for g in gold.values() for o in g["optional"]}
    pages.missed = sorted(name for name in kinds if name not in taken and name not in spare)
    return {"pages": pages, "wrong merges": merges, "wrong kinds": wrong_kinds, "seen": seen, "owner": owner}


def b_cubed(stories: tuple[Story, ...], owner: dict[tuple[str, str], str]) -> str:
    """Alias clusters over the mentions that were found and that the truth names."""
    pairs = []
    for story in stories:
        for mention in story.mentions:
            exact, bare = (stem(story), fold(mention.surface)), (stem(story), key(mention.surface))
            if exact in owner or bare in owner:
                pairs.append((owner.get(exact) or owner[bare], mention.entity))
    both, true, made = Counter(pairs), Counter(t for t, _ in pairs), Counter(m for _, m in pairs)
    precision = sum(both[pair] / made[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / true[pair[0]] for pair in pairs) / len(pairs)
    f1 = 2 * precision * recall / (precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({len(pairs)} mentions)"


def _owners(gold: dict[str, Any]) -> dict[tuple[str, str], str]:
    """(article, surface) -> whose it is: as printed, and without its title where that fits only one."""
    every = [(art, a, e["name"]) for art, g in gold.items() for e in g["entities"] for a in (e["name"], *e["aliases"])]
    bare: dict[tuple[str, str], set[str]] = defaultdict(set)
    for art, alias, name in every:
        bare[(art, key(alias))].add(name)
    return {
        **{item: next(iter(names)) for item, names in bare.items() if len(names) == 1},
        **{(art, fold(alias)): name for art, alias, name in every},
    }


def score_quotes(gold: dict[str, Any], stories: tuple[Story, ...], made: dict[str, Any]) -> dict[str, Count]:
    found, named, anonymous = Count(), Count(), Count()
    for story in stories:
        truth = {fold(q["text"]): q for q in gold[stem(story)]["quotes"]}
        for quote in story.quotes:
            if quote.kind == "statement":
                continue
            wanted = truth.pop(fold(quote.text), None)
            if wanted is None:
                found.wrong.append(f"{stem(story)}: {quote.text}")
                continue
            found.right += 1
            _judge_speaker(quote, wanted, stem(story), made, named, anonymous)
        found.missed += [f"{stem(story)}: {q['text']}" for q in truth.values()]
    return {"quotes": found, "named speakers": named, "anonymous speakers": anonymous}


def _judge_speaker(
    quote: Quote, wanted: dict[str, Any], art: str, made: dict[str, Any], named: Count, anonymous: Count
) -> None:
    says = f"{art}: {quote.text[:40]} -> {quote.speaker_text!r} ({'entity' if quote.speaker else 'none'})"
    if wanted["speaker"] is None:
        anonymous.right += not quote.speaker and bool(quote.speaker_text)
        if quote.speaker:
            anonymous.wrong.append(says)
        if quote.speaker or not quote.speaker_text:
            anonymous.missed.append(says)
        return
    names = {made["owner"].get(item) for item in made["seen"].get(quote.speaker, ())}
    named.right += wanted["speaker"] in names
    if wanted["speaker"] not in names and quote.speaker:
        named.wrong.append(f"{says}, wanted {wanted['speaker']}")
    if wanted["speaker"] not in names:
        named.missed.append(f"{says}, wanted {wanted['speaker']}")


def score_figures(gold: dict[str, Any], stories: tuple[Story, ...]) -> Count:
    count = Count()
    for story in stories:
        truth, spare = list(gold[stem(story)]["figures"]), gold[stem(story)]["figures_optional"]
        for figure in story.figures:
            if figure.kind not in FIVE:
                continue
            hit = next((wanted for wanted in truth if _same_figure(figure, wanted)), None)
            if hit:
                truth.remove(hit)
                count.right += 1
            elif not any(fold(figure.text) in fold(text) or fold(text) in fold(figure.text) for text in spare):
                count.wrong.append(f"{stem(story)}: {figure.text} {figure.value:g} {figure.unit} {figure.kind}")
        count.missed += [f"{stem(story)}: {wanted['text']} ({wanted['kind']})" for wanted in truth]
    return count


def _same_figure(figure: Figure, wanted: dict[str, Any]) -> bool:
    values = {float(wanted["value"])} | ({wanted["value"] * kg for kg in _TONS_KG} if wanted["unit"] == "t" else set())
    near = fold(figure.text) in fold(wanted["text"]) or fold(wanted["text"]) in fold(figure.text)
    given = {figure.value, figure.value_to} if figure.value_to is not None else {figure.value}
    return near and figure.kind == wanted["kind"] and any(abs(a - b) < 1e-3 * b for a in given for b in values)


def main(folder: Path, loud: bool) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
    stories, entities = dossier(folder)
    made = score_entities(gold, stories, entities)
    counts = {"entity pages": made["pages"]}
    if all("quotes" in g for g in gold.values()):
        counts |= {**score_quotes(gold, stories, made), "figures": score_figures(gold, stories)}
    for name, count in counts.items():
        print(f"{name:20} {count}")
        _list(
            loud, [f"wrong: {example}" for example in count.wrong] + [f"missed: {example}" for example in count.missed]
        )
    print(f"{'alias clusters':20} {b_cubed(stories, made['owner'])}")
    for name in ("wrong merges", "wrong kinds"):
        print(f"{name:20} {len(made[name])}")
        _list(loud, made[name])


def _list(loud: bool, examples: list[str]) -> None:
    for example in examples if loud else ():
        print(f"    {example}")


if __name__ == "__main__":
    for name in FOLDERS:
        print(f"--- {name}")
        main(BENCH / name, "-v" in sys.argv[1:])
