"""Blocks of the same make: same tag, same path and same class words. A page has half as many makes as blocks.

What depends on the markup alone is found once for each make.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.model import Block, Dom

_NOWHERE = Dom("", (), (), 0.0, False, None)


@dataclass(frozen=True, slots=True, eq=False)
class Makes:
    doms: list[Dom]  # of each block
    make: NDArray[np.int64]  # (blocks,) number of its make
    first: list[Dom]  # (makes,) of its first block

    def numbered(self, key: Callable[[Dom], Hashable]) -> tuple[NDArray[np.int64], list[Dom]]:
        """(blocks,) a number that blocks with the same key share, and the first of each number."""
        known: dict[Hashable, int] = {}
        number = np.array([known.setdefault(key(dom), len(known)) for dom in self.first], dtype=np.int64)
        first = {int(n): dom for n, dom in zip(number[::-1], self.first[::-1])}
        return number[self.make], [first[n] for n in range(len(first))]


def makes_of(blocks: tuple[Block, ...]) -> Makes:
    doms = [block.dom or _NOWHERE for block in blocks]
    known: dict[Hashable, int] = {}
    seen: dict[tuple[int, int, str], int] = {}  # blocks of one element share their tuples: no need to look into them
    make, first = [], list[Dom]()
    for dom in doms:
        same = (id(dom.path), id(dom.words), dom.tag)
        number = seen.get(same)
        if number is None:
            number = seen[same] = known.setdefault((dom.tag, dom.path, dom.words), len(known))
            if number == len(first):
                first.append(dom)
        make.append(number)
    return Makes(doms, np.array(make, dtype=np.int64), first)
