"""What the person at the terminal sees: progress while it works, the problems once at the end, a summary.

Quiet when standard error is not a terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from generator.problems import Problem

MOST_OF_A_KIND = 20  # problems of one code shown in full; the others are counted, `dossier check --all` shows them
STYLES: Mapping[str, str] = {"error": "bold red", "warning": "yellow", "note": "dim"}


class Progress(Protocol):
    def step(self, name: str, total: int | None = None) -> AbstractContextManager[None]: ...

    def seen(self) -> None: ...


class Quiet:
    """Progress for pipes and tests: says nothing."""

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[None]:  # noqa: ARG002  the terminal's shows them
        yield

    def seen(self) -> None: ...


class Terminal:
    """One bar a step, on standard error."""

    def __init__(self, console: Console) -> None:
        columns = (TextColumn("{task.description:<20}"), BarColumn(30), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = Bars(*columns, console=console, transient=True)
        self._task = self._bars.add_task("", visible=False)

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[None]:
        with self._bars:
            self._task = self._bars.add_task(name, total=total)
            yield
            self._bars.update(self._task, visible=False)

    def seen(self) -> None:
        self._bars.advance(self._task)


def progress_for(console: Console) -> Progress:
    return Terminal(console) if console.is_terminal else Quiet()


def show_problems(problems: Iterable[Problem], console: Console, every: bool = False) -> None:
    """Each problem once, sorted by place; of a kind that is very frequent the first ones and a count."""
    ordered = sorted(set(problems))
    shown: Counter[str] = Counter()
    for problem in ordered:
        shown[problem.code] += 1
        if every or problem.level == "error" or shown[problem.code] <= MOST_OF_A_KIND:
            head, _, hint = str(problem).partition("\n")
            console.print(f"[{STYLES[problem.level]}]{escape(head)}[/]", soft_wrap=True, highlight=False)
            if hint:
                console.print(escape(hint), soft_wrap=True, highlight=False)
    for code, number in sorted(shown.items()):
        if not every and number > MOST_OF_A_KIND:
            console.print(f"... and {number - MOST_OF_A_KIND} more of {code}; `dossier check --all` shows them.")


def summary(counts: Mapping[str, int], where: str) -> str:
    """One line: what there is now and where to look."""
    words = ", ".join(f"{number:,} {_noun(name, number)}" for name, number in counts.items())
    return f"{words}\n{where}"


def _noun(name: str, number: int) -> str:
    if number != 1:
        return name
    return name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
