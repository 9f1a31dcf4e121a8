"""Where reader comments begin when nothing announces them: a numbered run at the end that talks like people talk.

A numbered list inside a story (steps, a ranking) goes on in whole sentences and rarely says "I" or "you".
"""

from __future__ import annotations

import re

from generator.clean.features import Lines
from generator.clean.words import NAMES as GROUPS
from generator.model import Block

_RUNNING = re.compile(r"^\W*(\d{1,4})[.)]\s+(.*)$", re.DOTALL)
_LOUD = re.compile(
    r"[!?]{2,}|\.\.(?!\.)|[:;]-?[)(D]|\blol\b|^@|\S (?:said|says|dijo|schrieb|a dit|disse|ha scritto)\s*[.:…]*$", re.I
)
_MOST_RUNS = 20  # that are tried, from the end; bounds the time on absurd pages
_FEWEST = 4  # comments in a run
_MOST_LOST = 3  # numbers from one to the next (a guess)
_TALKING = 0.5  # 0 to 1, share of the run that must talk like people talk (a guess; stories stay below .2)
_BEFORE = 100  # words of text that must stand before
_EARLIEST = 0.2  # 0 to 1, where in the page's words a run of comments may begin


def start_of(blocks: tuple[Block, ...], lines: Lines) -> int | None:
    """Number of the first line of a run of comments that lasts to the end of the page."""
    lists = ((n, block.text) for n, block in enumerate(blocks) if not block.text[:1].isalpha())
    items = [(n, int(match[1]), match[2]) for n, text in lists if (match := _RUNNING.match(text))]
    run = _last_run(items)
    if len(run) < _FEWEST:
        return None
    first = run[0][0]
    before = sum(map(len, lines.words[:first]))
    total = sum(map(len, lines.words))
    if before < _BEFORE or before < _EARLIEST * total:
        return None
    talking = sum(_talks(_whole(run, k, blocks), lines, number) for k, (number, _, _) in enumerate(run))
    return first if talking >= _TALKING * len(run) else None


def _last_run(items: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The items numbered 1, 2, 3 ... that begin at the last "1."."""
    starts = [n for n, (_, count, _) in enumerate(items) if count == 1]
    for start in reversed(starts[-_MOST_RUNS:]):
        run = [items[start]]
        for item in items[start + 1 :]:
            if item[1] == run[-1][1] + 1:
                run.append(item)
        if len(run) >= _FEWEST:
            return run
    return _with_gaps(items)


def _with_gaps(items: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The last run of growing numbers that begins low: a scrape that drops lines leaves 3., 4., 6., 8. of comments."""
    run: list[tuple[int, int, str]] = []
    for item in reversed(items):
        if run and not 1 <= run[-1][1] - item[1] <= _MOST_LOST:
            break
        run.append(item)
    run.reverse()
    return run if len(run) >= _FEWEST and run[0][1] <= _MOST_LOST + 1 else []


def _whole(run: list[tuple[int, int, str]], k: int, blocks: tuple[Block, ...]) -> str:
    """The text of an item with the lines below it."""
    start = run[k][0]
    end = run[k + 1][0] if k + 1 < len(run) else min(len(blocks), start + 4)
    return " ".join([run[k][2], *(block.text for block in blocks[start + 1 : end])])[:2000]


def _talks(text: str, lines: Lines, number: int) -> bool:
    persons = lines.roles[number][[GROUPS.index("i"), GROUPS.index("you"), GROUPS.index("we")]].sum()
    return bool(persons) or text[:1].islower() or _LOUD.search(text) is not None
