"""How long the whole build takes for N synthetic articles, without MkDocs: `bench_build.py 100 1000 10000`.

Prints seconds, milliseconds an article and the peak memory, cold and warm. The articles are made of invented words and
names; every tenth is a shortened copy of another.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SYLLABLES = (
    "ba",
    "do",
    "ri",
    "ka",
    "len",
    "mo",
    "ta",
    "vi",
    "su",
    "ner",
    "pol",
    "gar",
    "tin",
    "hol",
    "mer",
    "sa",
    "wen",
)
VERBS = ("approved", "rejected", "visited", "opened", "sold", "repaired", "counted", "described", "followed")


def words(dice: random.Random, number: int) -> list[str]:
    return ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(number)]


def article(number: int) -> str:
    dice = random.Random(number if number % 10 else number + 1)
    people = [" ".join(word.capitalize() for word in words(dice, 2)) for _ in range(3)]
    paragraphs = []
    for _ in range(12 if number % 10 else 5):
        sentence = [f"{dice.choice(people)} {dice.choice(VERBS)} the {' '.join(words(dice, 9))}." for _ in range(4)]
        paragraphs.append(" ".join(sentence))
    title = " ".join(words(dice, 7)).capitalize()
    day = f"2019-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return (
        f"---\ndate: {day}\noutlet: Paper {number % 17}\nlanguage: en\n---\n{title}\n\n"
        + "\n\n".join(paragraphs)
        + "\n"
    )


def measure(seeds: Path, work: Path) -> tuple[float, int]:
    """(seconds, peak bytes of the process and its children)"""
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds), "--site-src", str(work / "src")]
    start = time.perf_counter()
    subprocess.run([*command, "--desk", str(work / "desk")], cwd=work, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def main(sizes: list[int]) -> None:
    print(f"{'articles':>9} {'cold s':>8} {'ms each':>8} {'warm s':>8} {'peak MB':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            work, seeds = Path(folder), Path(folder) / "seeds"
            seeds.mkdir()
            (work / "generator").symlink_to(ROOT / "generator")
            for number in range(size):
                (seeds / f"{number:06}.md").write_text(article(number), encoding="utf-8")
            cold, peak = measure(seeds, work)
            warm, _ = measure(seeds, work)
            print(f"{size:9,} {cold:8.1f} {cold / size * 1000:8.1f} {warm:8.1f} {peak / 1e6:8.0f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000])
