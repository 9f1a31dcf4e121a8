"""Where the work of the per-article stages is done: this process, a pool of processes, or a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeVar, cast

from generator.cache import Here, Runner

A = TypeVar("A")
B = TypeVar("B")

FEW = 40  # files below which a pool costs more (a model loaded twice, about 2 s) than it saves,
LITTLE = 5_000_000  # unless they have so many bytes
CHUNK = 8  # items that travel to a process at most at once; BATCH of the memo is 64, so up to eight processes are busy


class _Pool:
    """A pool of processes whose `map` sends items in chunks."""

    def __init__(self, pool: ProcessPoolExecutor, processes: int) -> None:
        self._pool, self._processes = pool, processes

    def map(self, function: Callable[[A], B], /, *items: Iterable[A]) -> Iterator[B]:
        columns = [list(column) for column in items]
        each = min(len(column) for column in columns) // (2 * self._processes)
        return self._pool.map(function, *columns, chunksize=max(1, min(CHUNK, each)))


@contextmanager
def runner_for(seeds: Path, jobs: int = 0, cluster: str | None = None) -> Iterator[Runner]:
    """`seeds`: a folder or a file. `jobs` 0: as many processes as processors, or none at all where there is little
    to do; 1: this process.

    `cluster` is the address of a Dask scheduler; the same functions run there.
    """
    if cluster:
        from distributed import Client  # extra `cluster`: not needed without --cluster

        with Client(cluster) as client:  # type: ignore[no-untyped-call]
            yield cast(Runner, client.get_executor())
        return
    wanted = jobs or (1 if _is_small(seeds) else os.cpu_count() or 1)
    if wanted == 1:
        yield Here()
        return
    with ProcessPoolExecutor(wanted) as pool:
        yield _Pool(pool, wanted)


def _is_small(seeds: Path) -> bool:
    if seeds.is_file():
        return seeds.stat().st_size < LITTLE
    files = [path for path in islice(seeds.rglob("*"), FEW) if path.is_file()]
    return len(files) < FEW and sum(path.stat().st_size for path in files) < LITTLE
