"""What editors decided about the tags of one article: `names`, `quotes`, `figures` and `dates` of `desk/articles.yml`.

Read here, obeyed by the tag stage. Words are named as they stand in the text, quotations and figures by how they begin,
so that a decision outlives better tagging.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast, get_args

from generator.desk.form import Form, moment_of
from generator.marks import Mark, MarkMap, Node
from generator.model import FigureKind, Moment
from generator.text import fold

KEYS = frozenset({"names", "quotes", "figures", "dates"})
TO_FILL_IN = "NAME"  # as `dossier explain` and `dossier review` print it
NOBODY = "none"  # in `names`: no name here; in `by`: nobody is named
_LARGEST = 1e18  # of a figure's value
_OF_A_FIGURE = {"says", "value", "to", "unit", "kind", "counted", "compare", "hide"}


@dataclass(frozen=True, slots=True)
class NameOrder:
    """Whom a name means in this article."""

    surface: str  # as printed
    whose: str  # name of an entity; "" = it is no name
    line: int = 0


@dataclass(frozen=True, slots=True)
class QuoteOrder:
    """Who says what begins so. One that no stage has found is taken as a quotation if the text has the words."""

    says: str
    by: str | None = None  # an entity's name, or words for who is not named; "" = nobody; None = as found
    hide: bool = False  # it is no quotation
    line: int = 0


@dataclass(frozen=True, slots=True)
class FigureOrder:
    """What a figure that begins so says. None = as found."""

    says: str
    value: float | None = None
    to: float | None = None  # the upper end of a range
    unit: str | None = None
    kind: FigureKind | None = None
    counted: str | None = None
    compare: str | None = None  # beside which figures of other stories it stands; "" = beside none
    hide: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class DateOrder:
    """Which day a date that begins so means."""

    says: str
    date: Moment | None = None
    hide: bool = False  # it dates nothing
    line: int = 0


@dataclass(frozen=True, slots=True)
class TagOrders:
    """All of one article. Empty = the editor said nothing about its tags."""

    names: tuple[NameOrder, ...] = ()
    quotes: tuple[QuoteOrder, ...] = ()
    figures: tuple[FigureOrder, ...] = ()
    dates: tuple[DateOrder, ...] = ()
    path: str = "desk/articles.yml"

    def __bool__(self) -> bool:
        return bool(self.names or self.quotes or self.figures or self.dates)


NO_ORDERS = TagOrders()


def tag_orders(entry: MarkMap, form: Form) -> TagOrders:
    """The decisions about tags in one article's entry; what is wrong with them goes to the form."""
    part = {str(key): value for key, value in entry.items() if key in KEYS}
    return TagOrders(
        names=tuple(_names(part.get("names"), form)),
        quotes=tuple(_quotes(part.get("quotes"), form)),
        figures=tuple(_figures(part.get("figures"), form)),
        dates=tuple(_dates(part.get("dates"), form)),
        path=form.path,
    )


def _names(node: Node | None, form: Form) -> Iterator[NameOrder]:
    if not isinstance(node, MarkMap):
        if node is not None and node != "":
            form.say("D003", node, '"names" must be lines of `name: whose`.', 'names: {Norwick: "Ada Norwick"}')
        return
    held: dict[str, str] = {}
    for surface, whose in node.items():
        name = form.word(whose, f"whose name {surface} is")
        if not fold(surface):
            form.say("D003", surface, f'"{surface}" has no letter.', 'names: {Norwick: "Ada Norwick"}')
        elif name is None:
            form.say(
                "D003", surface, f'It is not said whose name "{surface}" is.', f'{surface}: "Ada Norwick", or none'
            )
        elif held.setdefault(" ".join(surface.split()), name) != name:
            form.say("D003", surface, f'"{surface}" is given to two.', "Leave it to one of them.")
        else:
            yield NameOrder(" ".join(surface.split()), "" if name == NOBODY else name, surface.line)


def _quotes(node: Node | None, form: Form) -> Iterator[QuoteOrder]:
    for entry, says in _told(node, "quotes", {"says", "by", "hide"}, form):
        slips = len(form.problems)
        by, hide = form.word(_value(entry, "by"), "by"), form.flag(_value(entry, "hide"), "hide")
        if len(form.problems) > slips:
            continue
        if by == TO_FILL_IN:
            form.say("D003", says, f'It is not said who says "{says}".', 'Write by: "Ada Norwick", or by: none.')
        elif hide == (by is not None):
            problem = "is hidden and has a speaker" if hide else "says neither `by` nor `hide`"
            form.say(
                "D003", says, f'The order for "{says}" {problem}.', 'Write by: "Ada Norwick", by: none or hide: yes.'
            )
        else:
            yield QuoteOrder(str(says), "" if by == NOBODY else by, hide, says.line)


def _figures(node: Node | None, form: Form) -> Iterator[FigureOrder]:
    for entry, says in _told(node, "figures", _OF_A_FIGURE, form):
        slips = len(form.problems)
        compare = form.word(_value(entry, "compare"), "compare")
        order = FigureOrder(
            str(says),
            form.number(_value(entry, "value"), "value", -_LARGEST, _LARGEST),
            form.number(_value(entry, "to"), "to", -_LARGEST, _LARGEST),
            form.word(_value(entry, "unit"), "unit"),
            cast(FigureKind | None, form.word(_value(entry, "kind"), "kind of figure", get_args(FigureKind))),
            form.word(_value(entry, "counted"), "counted"),
            "" if compare == NOBODY else compare,
            form.flag(_value(entry, "hide"), "hide"),
            says.line,
        )
        if len(form.problems) > slips:
            continue
        told = (order.value, order.to, order.unit, order.kind, order.counted, order.compare)
        changed = any(one is not None for one in told)
        if order.hide == changed:
            problem = "is hidden and changed" if changed else "says nothing"
            form.say("D003", says, f'The order for "{says}" {problem}.', "Write hide: yes, or what is to be changed.")
        elif order.to is not None and order.value is not None and order.to < order.value:
            form.say("D003", says, f'The range of "{says}" ends before it begins.', "value: 200\n    to: 300")
        else:
            yield order


def _dates(node: Node | None, form: Form) -> Iterator[DateOrder]:
    for entry, says in _told(node, "dates", {"says", "date", "hide"}, form):
        slips = len(form.problems)
        printed, hide = form.word(_value(entry, "date"), "date"), form.flag(_value(entry, "hide"), "hide")
        moment = moment_of(printed) if printed else None
        if len(form.problems) > slips:
            continue
        if printed and moment is None:
            form.say("D003", _value(entry, "date"), f'"{printed}" is not a date.', "Write 2011-08-28, 2011-08 or 2011.")
        elif hide == (moment is not None):
            problem = "is hidden and dated" if hide else "says neither `date` nor `hide`"
            form.say("D003", says, f'The order for "{says}" {problem}.', "Write date: 2011-08 or hide: yes.")
        else:
            yield DateOrder(str(says), moment, hide, says.line)


def _told(node: Node | None, name: str, known: set[str], form: Form) -> Iterator[tuple[MarkMap, Mark]]:
    """The entries of a list, each with the beginning that names what it is about."""
    for one in form.entries(node, f'"{name}"'):
        slips = len(form.problems)
        entry = form.mapping(one, f'an entry of "{name}"', known)
        says = _value(entry, "says")
        if len(form.problems) > slips:
            continue
        if isinstance(says, Mark) and fold(says):
            yield entry, says
        else:
            form.say("D003", one, f'An entry of "{name}" does not say what it is about.', 'says: "its first words"')


def _value(entry: MarkMap, name: str) -> Node | None:
    return next((value for key, value in entry.items() if key == name), None)
