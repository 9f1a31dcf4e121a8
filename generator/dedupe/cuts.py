"""Which members may not join a hub although they share enough with it: the items of a digest, and pages that share only
the frame that their outlet puts around everything. Told from where in the hub the shared words stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from generator.dedupe.align import Ints, Marks, Runs
from generator.dedupe.rules import DedupeRules
from generator.dedupe.verify import Checked


@dataclass(frozen=True, slots=True)
class _Member:
    """One verified pair: its row, and the words of the hub that it shares, as a bit set."""

    row: int
    shape: int
    of_member: float


def cuts(checked: Checked, hub: Ints, good: Marks, cutoff: int, rules: DedupeRules) -> tuple[Marks, Marks]:
    """The pairs to refuse among the good ones: items of a digest, and pages in one frame."""
    found = checked.overlaps
    items, framed = np.zeros(len(hub), dtype=bool), np.zeros(len(hub), dtype=bool)
    rows = np.flatnonzero(good & (found.of_b < rules.whole_coverage))  # a twin of the hub says nothing about its parts
    rows = rows[np.argsort(hub[rows], kind="stable")]
    twins = np.bincount(hub[good & (found.of_b >= rules.whole_coverage)], minlength=int(hub.max(initial=0)) + 1)
    rows = rows[_in_company(hub[rows])]
    members_of = _members(rows, checked)
    for group in np.split(rows, np.flatnonzero(np.diff(hub[rows])) + 1):
        if len(group):
            members = list(islice(members_of, len(group)))
            words = int(found.words_b[group[0]])
            items[_items(members, words, bool(twins[hub[group[0]]]), rules)] = True
            framed[_framed(members, cutoff, rules)] = True
    return items, framed


def _items(members: list[_Member], words: int, has_twin: bool, rules: DedupeRules) -> list[int]:
    """Rows of members that stand side by side in the hub and have nothing to do with each other."""
    parts = _parts(members, rules)
    if len(parts) < 2:
        return []
    together = 0
    for one in members:
        together |= one.shape if one.of_member >= rules.whole_coverage else 0  # an item has nothing of its own
    if has_twin and together.bit_count() < rules.digest_tiled * words:
        return []
    return [row for shape, rows in parts if shape.bit_count() < rules.digest_main * words for row in rows]


def _parts(members: list[_Member], rules: DedupeRules) -> list[tuple[int, list[int]]]:
    """Members that overlap in the hub, directly or in a row, with all the words they share."""
    parts: list[tuple[int, list[int]]] = []
    for member in sorted(members, key=lambda one: (-one.shape.bit_count(), one.row)):
        shape, rows = member.shape, [member.row]
        apart = []
        for part in parts:
            if _touch(part[0], member.shape, rules):
                shape, rows = shape | part[0], rows + part[1]
            else:
                apart.append(part)
        parts = [*apart, (shape, rows)]
    return parts


def _framed(members: list[_Member], cutoff: int, rules: DedupeRules) -> list[int]:
    """Rows of members that share one and the same part with the hub, while each and the hub go on differently."""
    own = [one for one in members if one.of_member < rules.whole_coverage]
    if len(own) + 1 < cutoff:
        return []
    common = widest = own[0].shape
    for one in own:
        common, widest = common & one.shape, widest | one.shape
    return [one.row for one in own] if common.bit_count() >= rules.frame_share * widest.bit_count() else []


def _touch(one: int, other: int, rules: DedupeRules) -> bool:
    least = min(one.bit_count(), other.bit_count())
    return (one & other).bit_count() >= rules.digest_overlap * least


def _in_company(hubs: Ints) -> Marks:
    """Of sorted hubs, those that stand there twice or more."""
    same = hubs[1:] == hubs[:-1]
    company: Marks = np.append(same, False)[: len(hubs)] | np.insert(same, 0, False)[: len(hubs)]
    return company


def _members(rows: Ints, checked: Checked) -> Iterator[_Member]:
    """In the order of the rows. All columns are made once: made for each row, an archive ten times as large took a
    hundred times as long."""
    found, runs = checked.overlaps, checked.runs
    first, last = np.searchsorted(runs.pair, rows), np.searchsorted(runs.pair, rows, side="right")
    columns = (rows, first, last, found.of_a[rows])
    for row, low, high, of_a in zip(*(column.tolist() for column in columns)):
        yield _Member(row, _shape(runs, low, high), of_a)


def _shape(runs: Runs, first: int, last: int) -> int:
    shape = 0
    for start, end in zip(runs.b_start[first:last].tolist(), runs.b_end[first:last].tolist()):
        shape |= ((1 << (end - start)) - 1) << start
    return shape
