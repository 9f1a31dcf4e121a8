"""Numbers as letters: small ones take one, so that a list of pages is short in a script file. Read by engine.js."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def letter(value: int) -> str:
    """One number from 0 to 63."""
    return LETTERS[value]


def number(value: int) -> str:
    """Any number from 0: five bits a letter, the lowest first, 32 means that more follows."""
    out = ""
    while value > 31:
        out += LETTERS[(value & 31) | 32]
        value >>= 5
    return out + LETTERS[value]


def rising(values: Iterable[int]) -> str:
    """Ascending numbers as the steps between them."""
    out, before = [], 0
    for value in values:
        out.append(number(value - before))
        before = value
    return "".join(out)


def lists(rows: Iterable[Sequence[int]]) -> str:
    """Lists of ascending numbers, each with its length before it."""
    return "".join(number(len(row)) + rising(sorted(row)) for row in rows)


def script(kind: str, at: int, value: object) -> str:
    """One script file that hands its value to the page. Nothing in it can end a script element."""
    return f'DossierSearch.got("{kind}",{at},{_json(value)});\n'


def assigned(name: str, value: object) -> str:
    """One script file that sets a global."""
    return f"window.{name}={_json(value)};\n"


def _json(value: object) -> str:
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return made.replace("</", "<\\/")
