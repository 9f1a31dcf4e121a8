"""Teaches the recogniser names as news prints them: `python -m generator.tag.learn LABELS ARTICLES [--out FILE]`.

LABELS is a folder of .txt files: "## id" begins an article (its text is ARTICLES/id.txt, a paragraph a line), then a
line an entity: a letter for the kind, the fullest name, " = " every other form, and where it holds in one place only
" @" and that place. The network is spaCy's small English one and begins with its weights. With `--left-out 0/3` a
third of the articles is kept away and scored. Never a part of runs.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.tag import recogniser, tuned

LABELS = {"p": "PERSON", "o": "ORG", "l": "GPE", "f": "FAC", "n": "NORP", "r": "LAW", "e": "EVENT", "w": "WORK_OF_ART",
          "d": "PRODUCT", "x": "PRODUCT"}  # fmt: skip
_PLACES = frozenset(
    {"GPE", "LOC", "FAC"}
)  # which of them a place is, the labels do not say: the network's own word stays
_GROUPS = {"PERSON": "persons", "ORG": "bodies", **dict.fromkeys(_PLACES, "places")}

# Passes over the articles, rate of learning (falls to nought in equal steps), share of the network that is left out of
# each step, words a step, decay of weights. The best of what was tried by articles left out; see DECISIONS.
PASSES, RATE, DROPPED, WORDS_A_STEP, DECAY = 8, 1e-3, 0.3, 600, 0.01


@dataclass(frozen=True, slots=True)
class Named:
    """One entity of an article: kind, its forms, and the only place where the line holds ("" = everywhere)."""

    kind: str
    forms: tuple[str, ...]
    place: str


Span = tuple[int, int, str]  # start, end, kind


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m generator.tag.learn", description=__doc__)
    asked.add_argument("labels", type=Path)
    asked.add_argument("articles", type=Path)
    asked.add_argument("--out", type=Path, default=tuned.FILE)
    asked.add_argument("--left-out", metavar="N/M", default="")
    asked.add_argument("--passes", type=int, default=PASSES)
    asked.add_argument("--draw", type=int, default=1, help="another order of the lessons, and other units left out")
    asked.add_argument("--blend", nargs=2, metavar=("FILE", "SHARE"), help="ends as the mean with an earlier teaching")
    told = asked.parse_args()
    labelled = read_labels(told.labels)
    part, _, parts = told.left_out.partition("/")
    held = [name for name in labelled if parts and part_of(name, int(parts)) == int(part)]
    taught = [name for name in labelled if name not in set(held)]
    nlp = recogniser.hinted_pipeline()
    lessons = examples(nlp, taught, labelled, told.articles)
    checks = examples(nlp, held, labelled, told.articles)
    if checks:
        print("before:", scored(nlp, checks))  # noqa: T201
    teach(nlp, lessons, told.passes, told.draw)
    if told.blend:
        tuned.blend(nlp, Path(told.blend[0]), float(told.blend[1]))
    if checks:
        print("after: ", scored(nlp, checks))  # noqa: T201
    tuned.write(nlp, told.out)


def part_of(name: str, parts: int) -> int:
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def read_labels(folder: Path) -> dict[str, list[Named]]:
    """Article -> what is named in it; ValueError with file and line where a line is none of the kind."""
    found: dict[str, list[Named]] = {}
    for path in sorted(folder.glob("*.txt")):
        here: list[Named] | None = None
        for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = raw.strip()
            if line.startswith("#"):
                here = found.setdefault(line.strip("# "), [])
            elif line:
                kind, _, rest = line.partition(" ")
                if here is None or kind not in LABELS or not rest:
                    raise ValueError(f"{path.name}:{number}: not a label: {line}")
                forms, _, place = rest.partition(" @")
                here.append(Named(kind, tuple(filter(None, map(str.strip, forms.split(" = ")))), place.strip()))
    return found


def spans(text: str, named: Sequence[Named]) -> list[Span]:
    """Where the names stand: the longest first, and what is said of one place before what holds everywhere."""
    every = [
        (one.start(), one.end(), entity)
        for entity in named
        for form in entity.forms
        for one in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
        if not entity.place or _within(text, one, entity.place)
    ]
    every.sort(key=lambda found: (found[0] - found[1], not found[2].place, found[0]))
    taken: list[Span] = []
    for start, end, entity in every:
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end, entity.kind))
    return sorted(taken)


def _within(text: str, one: re.Match[str], place: str) -> bool:
    return any(at.start() <= one.start() and one.end() <= at.end() for at in re.finditer(re.escape(place), text))


def _paragraphs(text: str, named: Sequence[Named]) -> Iterator[tuple[str, list[Span]]]:
    found, at = spans(text, named), 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip():
            yield line, [(start - at, stop - at, kind) for start, stop, kind in found if start >= at and stop <= end]
        at = end + 1


def examples(nlp: Any, names: Sequence[str], labelled: Mapping[str, Sequence[Named]], articles: Path) -> list[Any]:
    lines: list[tuple[str, list[Span]]] = []
    for name in sorted(names):
        text = (articles / f"{name}.txt").read_text(encoding="utf-8")
        lines.extend(_paragraphs(text, labelled[name]))
    read = nlp.pipe((line for line, _ in lines), batch_size=256)
    return [_example(nlp, line, found, doc) for (line, found), doc in zip(lines, read, strict=True)]


def _example(nlp: Any, text: str, found: Sequence[Span], read: Any) -> Any:
    from spacy.tokens import Span as Words
    from spacy.training import Example
    from spacy.util import filter_spans

    told = nlp.make_doc(text)
    whole = [told.char_span(start, end, label=LABELS[kind], alignment_mode="expand") for start, end, kind in found]
    before = {(one.start, one.end): one.label_ for one in read.ents if one.label_ in _PLACES}
    told.ents = [
        Words(told, one.start, one.end, label=before.get((one.start, one.end), one.label_))
        if one.label_ in _PLACES
        else one
        for one in filter_spans([one for one in whole if one is not None])
    ]
    return Example(nlp.make_doc(text), told)


def teach(nlp: Any, lessons: list[Any], passes: int = PASSES, draw: int = 1) -> None:
    """Changes the network in place; ends with the mean of the weights over all steps."""
    from thinc.api import fix_random_seed

    fix_random_seed(draw)
    order = random.Random(draw)
    step = nlp.resume_training()
    step.L2, step.L2_is_weight_decay, step.grad_clip = DECAY, True, 1.0
    for number in range(passes):
        step.learn_rate = RATE * (1 - number / passes) + RATE / 100
        order.shuffle(lessons)
        for batch in _batches(lessons):
            nlp.update(batch, sgd=step, drop=DROPPED)
    with nlp.use_params(step.averages):
        mean = {(number, name): node.get_param(name).copy() for number, node, name in _numbered(nlp)}
    for number, node, name in _numbered(nlp):
        node.set_param(name, mean[number, name])


def _numbered(nlp: Any) -> Iterator[tuple[int, Any, str]]:
    for number, (node, name) in enumerate(tuned.tables(nlp)):
        yield number, node, name


def _batches(lessons: Sequence[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for one in lessons:
        batch.append(one)
        if sum(len(lesson.reference) for lesson in batch) >= WORDS_A_STEP:
            yield batch
            batch = []
    if batch:
        yield batch


def scored(nlp: Any, checks: Sequence[Any]) -> str:
    """Exact spans without article and possessive: precision, recall and F1 of persons, bodies, places and all three."""
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    due: Counter[str] = Counter()
    for check, doc in zip(checks, nlp.pipe(one.reference.text for one in checks), strict=True):
        wanted, found = _bare(check.reference), _bare(doc)
        for counter, some in ((right, wanted & found), (made, found), (due, wanted)):
            counter.update(group for _, _, group in some)
            counter["all"] += len(some)
    rows = []
    for group in ("persons", "bodies", "places", "all"):
        precision, recall = right[group] / max(1, made[group]), right[group] / max(1, due[group])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        rows.append(f"{group} {precision:.3f} / {recall:.3f}, F1 {f1:.3f}")
    return "; ".join(rows)


def _bare(doc: Any) -> set[tuple[int, int, str]]:
    found = set()
    for one in doc.ents:
        start, end = one.start, one.end
        start += doc[start].text in ("the", "The") and end - start > 1
        end -= doc[end - 1].text in ("'s", "’s") and end - start > 1
        if one.label_ in _GROUPS:
            found.add((start, end, _GROUPS[one.label_]))
    return found


if __name__ == "__main__":
    main()
