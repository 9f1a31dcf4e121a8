"""Captions that their element gives away, whatever they say."""

from __future__ import annotations

from generator.model import Block

_OWN = 6  # class words that are most likely the block's own
_LONGEST = 60  # words; longer text in such an element is the article's (all 22 captions found so are shorter)
_CAPTION = frozenset({"caption", "captions"})
_QUOTED = frozenset({"quote", "pullquote", "blockquote"})


def by_element(block: Block) -> bool:
    """Whether the block stands in a figure or is classed as a caption. On the development pages 26 lines that the
    learned judge takes for text are captions by this, and one is text; quotations and tables in figures are none."""
    dom = block.dom
    if dom is None or len(block.text.split()) > _LONGEST:
        return False
    own = dom.words[:_OWN]
    if not _CAPTION.isdisjoint(own):
        return True
    return dom.tag in {"p", "div", "span"} and dom.path[-1:] == ("figure",) and _QUOTED.isdisjoint(own)
