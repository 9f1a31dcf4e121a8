"""One row of numbers a block, for text and for HTML: the same measures, and the markup's where there is any."""

from __future__ import annotations

from functools import cache

import numpy as np

from generator.clean import around, dom
from generator.clean.features import Lines
from generator.clean.features import names as measured
from generator.clean.lexicon import Lexicon, class_names, weigh_classes, weigh_words, word_names
from generator.clean.line import LINE, Matrix
from generator.model import Block

_ENDS = LINE.index("full sentence end")


def text_rows(lines: Lines, lexicon: Lexicon) -> Matrix:
    return np.hstack([lines.values, weigh_words(lines.words, lexicon)])


def html_rows(blocks: tuple[Block, ...], lines: Lines, lexicon: Lexicon) -> Matrix:
    shape = around.measure(blocks, lines.words, lines.values[:, _ENDS], lines.title)
    markup = dom.measure(blocks, lines.words)
    return np.hstack([text_rows(lines, lexicon), markup, weigh_classes(blocks, lexicon), shape])


@cache
def names(html: bool) -> tuple[str, ...]:
    text = (*measured(), *word_names())
    return (*text, *dom.NAMES, *class_names(), *around.NAMES) if html else text
