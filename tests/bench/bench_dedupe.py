"""Duplicates: python tests/bench/bench_dedupe.py DATA [--sizes 10000 100000] [--streamed 10000 1000000] [--out FILE].

DATA is a folder with docs.jsonl.gz (or such a file): lines of id, text, cluster, kind. Prints pair precision, recall
and F1, the adjusted Rand index, recall and false merges by kind, and documents per CPU second on DATA and on synthetic
archives, beside rensa and datasketch where these are installed (the extra `bench`). `--streamed` times the command
`dossier dedupe` as a whole on a file of so many synthetic articles, with the memory of all its processes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.dedupe import dedupe_texts
from generator.text import words
from tests.bench.dedupe_corpus import Archive, Document

Labels = dict[str, str]
PERMUTATIONS, THRESHOLD = 128, 0.5
WORDS_OF_5_KB = 830  # of the archive, at the median


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000])
    parser.add_argument("--streamed", type=int, nargs="*", default=[])
    parser.add_argument("--jobs", type=int, default=0, help="processes of the streamed runs")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--out", type=Path, help="write the clusters found in DATA as JSON lines")
    options = parser.parse_args()
    file = options.data / "docs.jsonl.gz" if options.data.is_dir() else options.data
    rivals = {"dossier": ours} | ({} if options.no_peers else peers())
    if file.exists():
        documents = read(file)
        found = [table(name, rival, documents) for name, rival in rivals.items()]
        by_kind(documents, found[0])
        if options.out:
            options.out.write_text("".join(json.dumps({"id": i, "cluster": c}) + "\n" for i, c in found[0].items()))
    else:
        print(f"no data at {file}")
    for size in options.sizes:
        documents = list(Archive(size))
        for name, rival in rivals.items():
            table(name, rival, documents)
    for size in options.streamed:
        streamed(size, options.jobs)
    return 0


def read(file: Path) -> list[Document]:
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Document(str(row["id"]), row["text"], str(row["cluster"]), row.get("kind", "")) for row in rows]


def table(name: str, rival: Callable[[Sequence[Document]], Labels], documents: Sequence[Document]) -> Labels:
    begun = time.process_time()
    labels = rival(documents)
    seconds = time.process_time() - begun
    precision, recall, rand = scores(documents, labels)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    speed = len(documents) / seconds
    print(
        f"{name:<12} {len(documents):>8} documents  ARI {rand:.4f}  pair P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
        f"  {speed:>7,.0f} documents per CPU second",
        flush=True,
    )
    return labels


def streamed(size: int, jobs: int) -> None:
    """Articles of about 5 kB (`Archive`) in one file, through the command; what is timed begins with reading it."""
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "articles.jsonl", Path(folder) / "clusters.jsonl"
        truth: dict[str, str] = {}
        with file.open("w", encoding="utf-8") as lines:
            for document in Archive(size, typical_words=WORDS_OF_5_KB):
                truth[document.id] = document.cluster
                lines.write(json.dumps({"id": document.id, "text": document.text}) + "\n")
        wall, cpu, peak = timed([sys.executable, "-m", "generator", "dedupe", str(file), "--jobs", str(jobs)], out)
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        labels = {row["id"]: row["cluster"] for row in rows}
        documents = [Document(name, "", cluster, "") for name, cluster in truth.items()]
        print(
            f"streamed     {size:>8} documents, {file.stat().st_size / size / 1000:.1f} kB each"
            f"  ARI {scores(documents, labels)[2]:.4f}  {wall:,.0f} s, {cpu:,.0f} CPU s, {peak / 1e9:.2f} GB"
            f"  {size / wall:>7,.0f} documents per second, {size / cpu:,.0f} per CPU second",
            flush=True,
        )


def timed(command: list[str], out: Path) -> tuple[float, float, int]:
    """Seconds by the clock, CPU seconds of all processes, and the most bytes that they held together at any time."""
    import psutil  # type: ignore[import-untyped]  # comes with the extra `cluster`

    before, begun, peak = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter(), 0
    with out.open("wb") as written:
        process = subprocess.Popen(command, stdout=written, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            peak = max(peak, _held(psutil, process.pid))
            time.sleep(0.2)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begun, cpu, peak


def _held(psutil: Any, process: int) -> int:
    """Memory of a process and those below it; what they share is counted once (PSS)."""
    try:
        head = psutil.Process(process)
        return sum(int(one.memory_full_info().pss) for one in (head, *head.children(recursive=True)))
    except psutil.Error:  # it has just ended
        return 0


def by_kind(documents: Sequence[Document], labels: Labels) -> None:
    """Recall of the true pairs with a document of the kind; documents with a wrong cluster mate."""
    clusters: dict[str, list[Document]] = defaultdict(list)
    mates: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        clusters[document.cluster].append(document)
        mates[labels[document.id]].add(document.cluster)
    pairs: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for members in clusters.values():
        for one, other in combinations(members, 2):
            for kind in {one.kind, other.kind}:
                pairs[kind] += 1
                hits[kind] += labels[one.id] == labels[other.id]
    print(f"{'kind':<16} {'documents':>9} {'recall':>7} {'with a wrong mate':>18}")
    for kind, count in sorted(Counter(document.kind for document in documents).items()):
        wrong = sum(len(mates[labels[d.id]]) > 1 for d in documents if d.kind == kind) / count
        recall = f"{hits[kind] / pairs[kind]:.4f}" if pairs[kind] else "-"
        print(f"{kind:<16} {count:>9} {recall:>7} {wrong:>18.4f}")


def scores(documents: Sequence[Document], labels: Labels) -> tuple[float, float, float]:
    """Pair precision, pair recall, adjusted Rand index."""
    both = pairs_in((document.cluster, labels[document.id]) for document in documents)
    true = pairs_in(document.cluster for document in documents)
    found = pairs_in(labels[document.id] for document in documents)
    by_chance = true * found / (len(documents) * (len(documents) - 1) / 2)
    rand = (both - by_chance) / ((true + found) / 2 - by_chance) if true + found else 1.0
    return (both / found if found else 1.0), (both / true if true else 1.0), rand


def pairs_in(names: Iterable[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(names).values())


def ours(documents: Sequence[Document]) -> Labels:
    return {row.id: row.cluster for row in dedupe_texts((document.id, document.text) for document in documents)}


def peers() -> dict[str, Callable[[Sequence[Document]], Labels]]:
    """MinHash with LSH over 4-word shingles, every candidate checked by its estimated Jaccard."""
    found: dict[str, Callable[[Sequence[Document]], Labels]] = {}
    try:
        import rensa

        found["rensa"] = lambda documents: _rensa(rensa, documents)
    except ImportError:
        print("rensa is not installed")
    try:
        import datasketch

        found["datasketch"] = lambda documents: _datasketch(datasketch, documents)
    except ImportError:
        print("datasketch is not installed")
    return found


def _rensa(rensa: Any, documents: Sequence[Document]) -> Labels:
    index = rensa.RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    sketches = []
    for number, document in enumerate(documents):
        sketch = rensa.RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(_shingles(document.text))
        index.insert(number, sketch)
        sketches.append(sketch)
    return _clusters(documents, sketches, index.query)


def _datasketch(datasketch: Any, documents: Sequence[Document]) -> Labels:
    index = datasketch.MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    sketches = []
    for number, document in enumerate(documents):
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in _shingles(document.text)])
        index.insert(number, sketch)
        sketches.append(sketch)
    return _clusters(documents, sketches, index.query)


def _clusters(documents: Sequence[Document], sketches: Sequence[Any], query: Callable[[Any], Iterable[int]]) -> Labels:
    label = list(range(len(documents)))

    def root(number: int) -> int:
        while label[number] != number:
            label[number] = label[label[number]]
            number = label[number]
        return number

    for number, sketch in enumerate(sketches):
        for other in query(sketch):
            if other < number and sketch.jaccard(sketches[other]) >= THRESHOLD:
                label[root(number)] = root(other)
    return {document.id: str(root(number)) for number, document in enumerate(documents)}


def _shingles(text: str) -> list[str]:
    parts = words(text)
    return [" ".join(parts[at : at + 4]) for at in range(max(1, len(parts) - 3))]


if __name__ == "__main__":
    raise SystemExit(main())
