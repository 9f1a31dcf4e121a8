"""Links and editors' decisions to groups. Decisions stand above links, and a *differ* holds through third articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.desk.merges import Decision, Merges
from generator.model import ArticleId
from generator.problems import Problem

_LOOK = "Look its articles up with `dossier explain`, then correct or take out the line."


@dataclass(frozen=True, slots=True)
class Bond:
    """A verified link between two articles, by number."""

    a: int
    b: int
    strength: float  # 0 to 1, coverage of the side that is better covered
    common: int = 0  # words


def groups(ids: Sequence[ArticleId], bonds: Sequence[Bond], merges: Merges) -> tuple[tuple[int, ...], ...]:
    """Every article in one group; groups and their members in order."""
    book = _Book(ids, merges.of("differ"))
    for decision in merges.of("same"):
        book.join_all(decision.articles)
    book.join_equal_ids()
    for bond in sorted(bonds, key=lambda bond: (-bond.strength, ids[bond.a], ids[bond.b], bond.a, bond.b)):
        book.join(bond.a, bond.b)
    return book.groups()


def unknown(ids: Iterable[ArticleId], merges: Merges) -> tuple[Problem, ...]:
    """A problem for each article that a decision names and nobody has."""
    known = set(ids)
    return tuple(
        Problem(d.path, d.line, 0, "M202", f"There is no article {name}.", _LOOK)
        for d in merges.decisions
        for name in d.articles
        if name not in known
    )


def idle(ids: Sequence[ArticleId], bonds: Sequence[Bond], merges: Merges) -> tuple[Problem, ...]:
    """A problem for each decision without which the groups would be just the same."""
    with_all = groups(ids, bonds, merges)
    found = []
    known = set(ids)
    for decision in merges.decisions:
        if not known.issuperset(decision.articles):
            continue  # told already
        others = Merges(tuple(other for other in merges.decisions if other is not decision))
        if groups(ids, bonds, others) == with_all:
            says = f"Without this line the stories would be the same: {_told(decision)}."
            found.append(Problem(decision.path, decision.line, 0, "M203", says, "You may take the line out."))
    return tuple(found)


def _told(decision: Decision) -> str:
    names = " and ".join(decision.articles)
    return f"{names} are one anyway" if decision.says == "same" else f"{names} are apart anyway"


class _Book:
    """Groups that grow, with pairs that must stay apart."""

    def __init__(self, ids: Sequence[ArticleId], differ: Sequence[Decision]) -> None:
        self._ids = ids
        self._group = list(range(len(ids)))
        self._members = {number: [number] for number in range(len(ids))}
        self._place: dict[ArticleId, list[int]] = {}
        for number, name in enumerate(ids):
            self._place.setdefault(name, []).append(number)
        self._apart: dict[ArticleId, set[ArticleId]] = {}
        for one, other in (pair for decision in differ for pair in decision.pairs()):
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join_all(self, names: Iterable[ArticleId]) -> None:
        numbers = [number for name in names for number in self._place.get(name, ())]
        for number in numbers[1:]:
            self.join(numbers[0], number)

    def join_equal_ids(self) -> None:
        """Two saved copies of one address are one article to an editor."""
        for name, numbers in self._place.items():
            if len(numbers) > 1:
                self.join_all([name])

    def join(self, a: int, b: int) -> None:
        one, other = sorted((self._group[a], self._group[b]))
        if one == other or self._kept_apart(one, other):
            return
        for number in self._members[other]:
            self._group[number] = one
        self._members[one] += self._members.pop(other)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(sorted(self._members[group])) for group in sorted(self._members))

    def _kept_apart(self, one: int, other: int) -> bool:
        if not self._apart:
            return False
        names = {self._ids[number] for number in self._members[other]}
        return any(self._apart.get(self._ids[number], set()) & names for number in self._members[one])
