"""The language of an article, by py3langid, which brings a small model of its own. None when the text is too short."""

from __future__ import annotations

from generator.model import BODY, Block

_ENOUGH = 500  # characters looked at
_TOO_FEW = 60  # characters; below, the answer is a guess
_ENGLISH = frozenset(["the", "and", "of", "to", "that", "with", "was", "for", "is", "said", "has", "are"])
_SURELY = 0.14  # 0 to 1, share of these words from which nobody need ask the model


def detect(blocks: tuple[Block, ...]) -> str | None:
    text = " ".join(block.text for block in blocks[:40] if block.kind in BODY)[:_ENOUGH]
    if len(text) < _TOO_FEW:
        return None
    found = text.lower().split()
    if "the" in found and sum(word in _ENGLISH for word in found) >= _SURELY * len(found):
        return "en"
    from py3langid.langid import classify  # loads its model, which takes half a second: only when needed

    return str(classify(text)[0])
