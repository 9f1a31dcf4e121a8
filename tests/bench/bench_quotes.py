"""Direct quotations with their speakers against PolNeAR-like data: python tests/bench/bench_quotes.py DATA [--show N].

DATA is .jsonl or .jsonl.gz with id, text and attributions (source and content spans). Prints precision, recall and F1
as the data's own scorer counts them, then how often a named speaker is named and an anonymous one is left unnamed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.tag.speech import Attribution, attributions

Span = tuple[int, int]
FILLER = {"that", "with", "said"}
FEWEST_WORDS = 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print that many misses of each sort")
    parser.add_argument("--out", type=Path, help="write the predictions as JSON lines")
    options = parser.parse_args()
    if not options.data.exists():
        print(f"no data at {options.data}")
        return 0
    documents = list(_read(options.data))
    begun = time.process_time()
    told = [_predict(document["text"]) for document in documents]
    seconds = time.process_time() - begun
    if options.out:
        _write(options.out, documents, told)
    for name, value in _score(documents, told, options.show).items():
        print(f"{name:22} {value:.3f}" if isinstance(value, float) else f"{name:22} {value}")
    print(f"{'words a second':22} {sum(len(d['text'].split()) for d in documents) / max(seconds, 1e-9):,.0f}")
    return 0


def _read(path: Path) -> Any:
    opener: Any = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _predict(text: str) -> list[tuple[Attribution, Span, Span | None]]:
    """Attributions with spans in the whole text; each line is a block."""
    offsets: list[int] = []
    blocks: list[tuple[int, str]] = []
    at = 0
    for line in text.replace("\xa0", " ").split("\n"):
        if line.strip():
            blocks.append((len(blocks), line))
            offsets.append(at)
        at += len(line) + 1
    found = []
    for item in attributions(blocks, ()):
        base = offsets[item.block]
        source = item.source
        speaker = (source.start + offsets[source.block], source.end + offsets[source.block]) if source else None
        found.append((item, (item.start + base, item.end + base), speaker))
    return found


def _write(path: Path, documents: list[Any], told: list[list[tuple[Attribution, Span, Span | None]]]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for document, items in zip(documents, told):
            quotes = [{"start": s[0], "end": s[1], "speaker": p} for a, s, p in items if a.kind != "statement"]
            out.write(json.dumps({"id": document["id"], "quotes": quotes}) + "\n")


def _overlap(a: Span, b: Span) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])


def _score(documents: list[Any], told: list[list[tuple[Attribution, Span, Span | None]]], show: int) -> dict[str, Any]:
    counts = dict.fromkeys(
        ("quotes", "found", "attributed", "right", "false", "named", "named_right", "anon", "anon_right"), 0
    )
    misses: dict[str, list[str]] = {}
    for document, items in zip(documents, told):
        _score_one(document, [i for i in items if i[0].kind != "statement"], counts, misses)
    for sort in sorted(misses):
        for line in misses[sort][:show]:
            print(f"{sort}: {line}")
    precision = counts["right"] / max(counts["attributed"] + counts["false"], 1)
    recall = counts["right"] / max(counts["quotes"], 1)
    return {
        "quotes": counts["quotes"],
        "found": counts["found"] / max(counts["quotes"], 1),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "named speaker right": counts["named_right"] / max(counts["named"], 1),
        "anonymous left so": counts["anon_right"] / max(counts["anon"], 1),
    }


def _score_one(document: Any, items: list[Any], counts: dict[str, int], misses: dict[str, list[str]]) -> None:
    text = document["text"]
    for pair in document["attributions"]:
        if not pair["content"] or not pair["source"]:
            continue
        gold = (min(s for s, _ in pair["content"]), max(e for _, e in pair["content"]))
        words = text[gold[0] : gold[1]].strip(" ,.")
        if not (words[:1] in '“"' and words[-1:] in '”"' and len(words.split()) >= FEWEST_WORDS):
            continue
        _score_pair(document, gold, pair["source"], items, counts, misses)
    for _, span, speaker in items:
        touches = any(_overlap(span, (a, b)) > 0 for p in document["attributions"] for a, b in p["content"])
        if speaker and len(text[span[0] : span[1]].split()) >= FEWEST_WORDS and not touches:
            counts["false"] += 1
            misses.setdefault("false", []).append(_context(document, span, speaker))


def _score_pair(
    document: Any,
    gold: Span,
    source: list[Span],
    items: list[Any],
    counts: dict[str, int],
    misses: dict[str, list[str]],
) -> None:
    text = document["text"]
    counts["quotes"] += 1
    near = [i for i in items if _overlap(i[1], gold) > 0.5 * min(gold[1] - gold[0], i[1][1] - i[1][0])]
    counts["found"] += bool(near)
    named = [i for i in near if i[2]]
    if not named:
        misses.setdefault("missed" if near else "unseen", []).append(_context(document, gold, None))
        return
    item, _, speaker = named[0]
    counts["attributed"] += 1
    words = " ".join(text[a:b] for a, b in source).lower().split()
    hit = any(_overlap(speaker, (a, b)) > 0 for a, b in source) or any(
        w in words for w in text[speaker[0] : speaker[1]].lower().split() if len(w) > 3 and w not in FILLER
    )
    counts["right"] += hit
    if not hit:
        misses.setdefault("wrong", []).append(f"GOLD {' '.join(words)!r} " + _context(document, gold, speaker))
    _score_form(text, source, item, counts, misses, document, gold, speaker)


def _score_form(
    text: str,
    source: list[Span],
    item: Attribution,
    counts: dict[str, int],
    misses: dict[str, list[str]],
    document: Any,
    gold: Span,
    speaker: Span,
) -> None:
    """A gold source that ends in a capital is a name; one that begins with a small article and has none is not."""
    printed = " ".join(text[a:b] for a, b in source)
    words = printed.split()
    capitals = [w for w in words if w[:1].isupper()]
    if len(words) <= 3 and words[-1][:1].isupper():
        counts["named"] += 1
        counts["named_right"] += item.name is not None
        if item.name is None:
            misses.setdefault("unnamed", []).append(f"GOLD {printed!r} " + _context(document, gold, speaker))
    elif not capitals and words[0].lower() not in ("he", "she", "they", "who", "him", "her"):
        counts["anon"] += 1
        counts["anon_right"] += item.name is None
        if item.name is not None:
            misses.setdefault("overnamed", []).append(f"GOLD {printed!r} " + _context(document, gold, speaker))


def _context(document: Any, span: Span, speaker: Span | None) -> str:
    text = document["text"]
    around = (
        text[max(0, span[0] - 160) : span[0]]
        + "⟦"
        + text[span[0] : span[1]][:160]
        + "⟧"
        + text[span[1] : span[1] + 140]
    )
    says = f"{text[speaker[0] : speaker[1]]!r} for " if speaker else ""
    return says + repr(around)


if __name__ == "__main__":
    raise SystemExit(main())
