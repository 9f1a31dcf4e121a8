"""The recogniser as we run it: what spaCy's own loop finds, of each text the same whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.tag import network, recogniser, tuned
from generator.tag.network import Network

DOSSIERS = Path(__file__).parent.parent / "bench" / "dossiers"
ODD = ["", " ", "\n\n", "…", "Ada", "ADA NORWICK", "Ada  \n Norwick ", "x" * 3000, "Ada Norwick's \t\t Tarn", "在上海"]


def paragraphs() -> Iterator[str]:
    """A few articles of each dossier of ours."""
    for folder in sorted(DOSSIERS.iterdir()):
        for path in sorted(folder.glob("*.txt"))[:3]:
            yield from path.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def nlp() -> object:
    return tuned.put(recogniser.hinted_pipeline())


def by_spacy(texts: list[str]) -> list[list[tuple[int, int, str]]]:
    docs = tuned.put(recogniser.hinted_pipeline()).pipe(texts)
    return [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]


def test_the_names_are_those_that_spacy_finds(nlp: object) -> None:
    texts = [*paragraphs(), *ODD]
    found = Network(nlp).entities(texts)
    assert sum(map(len, found)) > 2000
    assert found == by_spacy(texts)


def test_no_texts_and_texts_without_words_have_no_names(nlp: object) -> None:
    assert Network(nlp).entities([]) == []
    assert Network(nlp).entities(["", ""]) == [[], []]


def test_a_word_is_the_same_to_the_last_bit_whatever_stands_beside_it(nlp: object) -> None:
    one, other = Network(nlp)._words, Network(nlp)._words
    texts = ["The mayor of Tarn left. She had met Ada Norwick.", "Norwick left Tarn."]
    docs = [recogniser.bare_pipeline().make_doc(text) for text in texts]
    alone = [one.of([doc])[0].tobytes() for doc in reversed(docs)]
    assert [rows.tobytes() for rows in other.of(docs)] == alone[::-1]


def test_a_full_memory_is_emptied_and_the_names_stay(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(paragraphs())[:60]
    found = Network(nlp).entities(texts)
    monkeypatch.setattr(network, "_KEPT", 50)
    small = Network(nlp)
    assert [small.entities([text])[0] for text in texts] == found
    assert len(small._words._rows) < 300
