"""Words that only the head of a sentence gives a capital: "Patients say ..." names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.tag.speech.marks import FILL
from generator.tag.speech.phrases import Side, Source


def is_common(sides: Sequence[Side], source: Source) -> bool:
    """One word at the head of a sentence that the story prints small elsewhere."""
    text = next(side.text for side in sides if side.block == source.block)
    word, before = text[source.start : source.end], text[: source.start].rstrip()
    if not word.isalpha() or (before and before[-1] not in ".!?" + FILL):
        return False
    small = re.compile(rf"(?<![\w’'-]){re.escape(word.lower())}(?![\w’'-])")
    return any(small.search(side.text) for side in sides)
