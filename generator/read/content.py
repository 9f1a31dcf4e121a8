"""What a reader of one format gives: metadata, blocks and what went wrong; or that there is nothing to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model import Block, Meta


@dataclass(frozen=True, slots=True)
class Content:
    form: Literal["text", "html"]
    blocks: tuple[Block, ...]
    meta: Meta = field(default_factory=Meta)
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem that does not know its path yet."""

    code: str
    says: str
    hint: str = ""


def failed(code: str, says: str, hint: str = "") -> Content:
    return Content("text", (), troubles=(Trouble(code, says, hint),))
