"""Containers of many articles: mailboxes and JSON, one member at a time and never a whole file in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TextIO

from generator.model import Meta
from generator.read.rules import ReadRules

_CHUNK = 65_536
_SAVE_AGAIN = "Export it again, or take it out of the container."


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a container, or what is wrong with it. `number` counts from 1; 0 is the container itself."""

    number: int
    data: bytes = b""
    meta: Meta = field(default_factory=Meta)
    trouble: str = ""  # a sentence; "" = none
    code: str = "S101"
    hint: str = _SAVE_AGAIN


def too_large(number: int, rules: ReadRules) -> Member:
    says = f"This member has more than {rules.largest_bytes / 1e6:.0f} MB."
    return Member(number, trouble=says, code="S104")


def from_mbox(path: Path, rules: ReadRules) -> Iterator[Member]:
    """Messages begin at a line 'From ' after an empty line; '>From ' inside one is unquoted."""
    number, size, lines, blank = 0, 0, list[bytes](), True
    with path.open("rb") as handle:
        while line := handle.readline(_CHUNK):
            if blank and line.startswith(b"From "):
                if number:
                    yield _message(number, size, lines, rules)
                number, size, lines = number + 1, 0, []
            elif number:
                size += len(line)
                if size <= rules.largest_bytes:
                    lines.append(line[1:] if line.startswith(b">From ") else line)
            blank = line in (b"\n", b"\r\n")
    if number:
        yield _message(number, size, lines, rules)
    else:
        yield Member(0, trouble="This is not a mailbox: it does not begin with 'From '.", code="S103")


def _message(number: int, size: int, lines: list[bytes], rules: ReadRules) -> Member:
    return too_large(number, rules) if size > rules.largest_bytes else Member(number, b"".join(lines))


def from_jsonl(path: Path, rules: ReadRules) -> Iterator[Member]:
    """One object a line; numbers are those of the lines."""
    with path.open("rb") as handle:
        for number, line in enumerate(_lines(handle, rules.largest_bytes), 1):
            if line is None:
                yield too_large(number, rules)
            elif line.strip():
                yield Member(number, line.strip())


def _lines(handle: BinaryIO, largest: int) -> Iterator[bytes | None]:
    """Lines; None for one that is longer than `largest` bytes, read past without being held."""
    while line := handle.readline(largest + 1):
        if len(line) <= largest or line.endswith(b"\n"):
            yield line
            continue
        while (rest := handle.readline(_CHUNK)) and not rest.endswith(b"\n"):
            pass
        yield None


def begins_list(path: Path) -> bool:
    with path.open("rb") as handle:
        return handle.read(1_000).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def from_json_list(path: Path, rules: ReadRules) -> Iterator[Member]:
    """The objects of a list in one file, decoded one by one."""
    with path.open("r", encoding="utf-8-sig", errors="replace") as handle:
        reader = _ListReader(handle, rules.largest_bytes)
        number = 0
        while (item := reader.next()) is not None:
            number += 1
            yield Member(number, item.encode())
        if reader.broken:
            says = f"The JSON is broken after object {number}; what stands before it is read."
            yield Member(0, trouble=says)


class _ListReader:
    """The members of a JSON list as texts; holds one member and a chunk at a time."""

    def __init__(self, handle: TextIO, largest: int) -> None:
        self.handle, self.largest = handle, largest
        self.text, self.broken = handle.read(_CHUNK).lstrip().removeprefix("["), False
        self.decoder = json.JSONDecoder(strict=False)

    def next(self) -> str | None:
        step = _CHUNK
        while True:
            self.text = self.text.lstrip(" \t\r\n,")
            if self.text.startswith("]"):
                return None
            try:
                end = self.decoder.raw_decode(self.text)[1]
            except (ValueError, RecursionError):
                more = self.handle.read(step) if len(self.text) <= self.largest else ""
                if not more:
                    self.broken = bool(self.text)
                    return None
                self.text += more
                step *= 2  # so that a large member is not decoded from its start again and again
                continue
            item, self.text = self.text[:end], self.text[end:]
            return item
