"""The base map: countries as rings of points in degrees, and their shapes inside a frame. Read from world.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

Point = tuple[float, float]  # longitude and latitude in degrees, or x and y in pixels
Frame = tuple[float, float, float, float]  # west, south, east, north

_LETTERS = {c: n for n, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")}
_STEPS = 20  # a degree


@lru_cache(maxsize=1)
def countries() -> tuple[tuple[tuple[Point, ...], ...], ...]:
    """Each country as its rings."""
    text = (Path(__file__).parent / "world.txt").read_text("ascii")
    rows = [row for row in text.split("\n") if not row.startswith("#")]
    empty = rows.index("")
    lines = [_line(row) for row in rows[:empty]]
    return tuple(tuple(_ring(part, lines) for part in row.split(";")) for row in rows[empty + 1 :] if row)


def inside(ring: Sequence[Point], frame: Frame) -> list[Point]:
    """The part of a ring within the frame (Sutherland and Hodgman); empty when nothing is."""
    west, south, east, north = frame
    left = list(ring)
    for axis, limit, above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        left = list(_cut(left, axis, limit, above))
    return left


def _cut(ring: Sequence[Point], axis: int, limit: float, above: bool) -> Iterator[Point]:
    for number, here in enumerate(ring):
        before = ring[number - 1]
        held, was = (here[axis] >= limit) == above, (before[axis] >= limit) == above
        if held != was:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            yield (before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1]))
        if held:
            yield here


def _line(row: str) -> tuple[Point, ...]:
    steps = list(_numbers(row))
    points, x, y = [], 0, 0
    for dx, dy in zip(steps[::2], steps[1::2]):
        x, y = x + dx, y + dy
        points.append((x / _STEPS, y / _STEPS))
    return tuple(points)


def _numbers(row: str) -> Iterator[int]:
    value = shift = 0
    for char in row:
        part = _LETTERS[char]
        value |= (part & 31) << shift
        shift += 5
        if part < 32:
            yield -((value + 1) >> 1) if value & 1 else value >> 1
            value = shift = 0


def _ring(part: str, lines: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    numbers = [int(number) for number in part.split()]
    return tuple(point for n in numbers for point in (lines[n] if n >= 0 else lines[~n][::-1]))
