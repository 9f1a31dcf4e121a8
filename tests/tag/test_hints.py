"""What the recogniser is told of a word by the lists: an input that says nothing until it is taught."""

from __future__ import annotations

import numpy as np
import pytest

from generator.tag import hints, recogniser, tuned
from generator.tag.hinting import with_hints
from generator.tag.words import FIRST_NAMES, OFFICES

TEXTS = ["On Monday Maria Lopez flew from Berlin to Paris.", "", "The minister said that the Tarn Trust would pay."]


def alike(one: str, other: str) -> bool:
    return bool((hints.of_word(one).sorts == hints.of_word(other).sorts).all())


def test_words_of_one_sort_have_the_same_hints() -> None:
    assert "maria" in FIRST_NAMES
    assert "minister" in OFFICES
    assert hints.of_word("Maria").sorts[0] == 1
    assert alike("Zxqwv", "Vwqxz")
    assert not alike("Maria", "Zxqwv")


def test_a_small_word_has_no_hints_but_those_of_offices_and_trades() -> None:
    assert not hints.of_word("maria").any
    assert hints.of_word("minister").any
    assert list(hints.of_word("minister").rows) == [hints.ROWS] * hints.ENDINGS


@pytest.mark.parametrize("word", ["", "…", "2010", "É", "م", "x" * 5000, "A" * 5000])
def test_every_word_has_hints_of_the_same_shape(word: str) -> None:
    told = hints.of_word(word)
    assert told.sorts.shape == (hints.sorts(),)
    assert told.rows.shape == (hints.ENDINGS,)
    assert set(told.rows) <= set(range(hints.ROWS + 1))


def test_the_beginning_of_a_sentence_is_told_apart() -> None:
    told = hints.of_texts([["He", "left", ".", "Trade", "grew"], ["Trade", "and", "Trade"]])
    assert list(told.at) == [0, 3, 5, 7]
    assert [list(row[-2:]) for row in told.sorts] == [[hints.of_word("He").plain, 1], [1, 1], [1, 1], [0, 0]]


def test_no_words_no_hints() -> None:
    told = hints.of_texts([[], []])
    assert [one.shape for one in told] == [(0,), (0, hints.sorts()), (0, hints.ENDINGS)]


def test_untaught_hints_change_nothing_and_taught_ones_do() -> None:
    plain, hinted = recogniser.bare_pipeline(), with_hints(recogniser.bare_pipeline())
    read = [[(e.start, e.end, e.label_) for e in doc.ents] for doc in plain.pipe(TEXTS)]
    assert [[(e.start, e.end, e.label_) for e in doc.ents] for doc in hinted.pipe(TEXTS)] == read
    for node, name in tuned.tables(hinted):
        if node.name == "hints":
            node.set_param(name, np.full_like(node.get_param(name), 5))
    assert [[(e.start, e.end, e.label_) for e in doc.ents] for doc in hinted.pipe(TEXTS)] != read


def test_hints_are_learned() -> None:
    from spacy.training import Example

    nlp = recogniser.hinted_pipeline()
    doc = nlp.make_doc("She saw Zxqwv there.")
    lesson = Example.from_dict(doc, {"entities": [(8, 13, "ORG")]})
    step = nlp.resume_training()
    for _ in range(3):
        nlp.update([lesson], sgd=step)
    tables = {name: node.get_param(name) for node, name in tuned.tables(nlp) if node.name == "hints"}
    told = hints.of_word("Zxqwv")
    assert np.abs(tables["sorts"][told.sorts.nonzero()[0]]).max() > 0
    assert np.abs(tables["endings"][told.rows]).max() > 0
    assert not tables["endings"][hints.ROWS].any()


def test_a_text_reads_the_same_alone_and_among_others() -> None:
    nlp = recogniser.hinted_pipeline()
    alone = [[(e.start, e.end) for e in nlp(text).ents] for text in TEXTS]
    assert [[(e.start, e.end) for e in doc.ents] for doc in nlp.pipe(TEXTS)] == alone
