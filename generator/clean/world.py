"""One row of numbers a block, for text and for HTML: the same measures, and the markup's where there is any."""

from __future__ import annotations

from functools import cache

from generator.clean import around, dom
from generator.clean.columns import Matrix, beside
from generator.clean.features import Lines
from generator.clean.features import names as measured
from generator.clean.lexicon import Lexicon, class_names, weigh_classes, word_names
from generator.clean.line import LINE
from generator.clean.makes import makes_of
from generator.clean.weighing import weigh_words
from generator.model import Block

_ENDS = LINE.index("full sentence end")


def text_rows(lines: Lines, lexicon: Lexicon) -> Matrix:
    return beside(lines.values, weigh_words(lines.tokens, lines.bits, lexicon, lines.numbers))


def html_rows(blocks: tuple[Block, ...], lines: Lines, lexicon: Lexicon) -> Matrix:
    makes = makes_of(blocks)
    shape = around.measure(blocks, lines.words, lines.values[:, _ENDS], lines.title, makes)
    markup = dom.measure(blocks, lines.tokens.size, makes)
    words = weigh_words(lines.tokens, lines.bits, lexicon, lines.numbers)
    return beside(lines.values, words, markup, weigh_classes(makes, lexicon), shape)


@cache
def names(html: bool) -> tuple[str, ...]:
    text = (*measured(), *word_names())
    return (*text, *dom.NAMES, *class_names(), *around.NAMES) if html else text
