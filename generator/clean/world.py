"""One row of numbers a block, for text and for HTML: the same measures, and the markup's where there is any."""

from __future__ import annotations

from functools import cache

import numpy as np

from generator.clean import dom
from generator.clean.features import Lines, measure
from generator.clean.lexicon import Lexicon, class_names, weigh_classes, weigh_words, word_names
from generator.clean.line import Matrix
from generator.model import Block, Kind


def text_rows(lines: Lines, lexicon: Lexicon) -> Matrix:
    return np.hstack([lines.values, weigh_words(lines.words, lexicon)])


def html_rows(blocks: tuple[Block, ...], lines: Lines, lexicon: Lexicon) -> Matrix:
    return np.hstack([text_rows(lines, lexicon), dom.measure(blocks, lines.words), weigh_classes(blocks, lexicon)])


@cache
def names(html: bool) -> tuple[str, ...]:
    lines = measure((Block(Kind.PARAGRAPH, "x", (0,)),))
    text = (*lines.names, *word_names())
    return (*text, *dom.NAMES, *class_names()) if html else text
