"""Doing the same thing to many parcels: here, or on an executor that was passed in (processes, a Dask cluster)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
U = TypeVar("U")
_AHEAD = 8  # parcels sent together, twice that under way: executors take all they are given, and so many fit in memory


class Executor(Protocol):
    """What concurrent.futures and a Dask client's executor have in common."""

    def map(self, fn: Callable[..., Any], *iterables: Iterable[Any]) -> Iterator[Any]: ...


def spread(run: Executor | None, fn: Callable[[T], U], parcels: Iterable[T]) -> Iterator[U]:
    """`fn` of each parcel, in order. `fn` is a plain function of a module, so that it can be sent."""
    if run is None:
        yield from map(fn, parcels)
        return
    source = iter(parcels)
    waiting: Iterator[U] = iter(())
    while ahead := list(islice(source, _AHEAD)):
        under_way = run.map(fn, ahead)  # sent at once, so that nobody waits while the parcels before it are taken in
        yield from waiting
        waiting = under_way
    yield from waiting
