"""What the steps of finding figures hand on: a number as printed, and the amount that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import FigureKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure without its article: span of the whole phrase, value in the base unit."""

    start: int
    end: int
    value: float
    value_to: float | None
    unit: str
    kind: FigureKind
    counted: str
    qualifier: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range as printed."""

    text: str
    start: int
    end: int
    printed: str  # the first number, without scale
    sign: str  # "$" or "" = none
    value: float
    value_to: float | None
    large: bool  # has a scale word or a thousands comma
