"""The layer that adds the hints of the word lists to the recogniser's network, behind what it makes of a word itself.

A table with a row a sort, a table with a row an ending; both begin at nought, where the network is spaCy's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.tag import hints


def with_hints(nlp: Any) -> Any:
    """The pipeline whose recogniser hears the hints; its tables are two more than before, the first ones listed."""
    network = nlp.get_pipe("ner").model.layers[0].layers[0]  # words, then their neighbours
    network.layers[0] = _hinted(network.layers[0])
    return nlp


def _hinted(words: Any) -> Any:
    from thinc.api import Model

    width = words.get_dim("nO")
    tables: dict[str, Any] = {
        "sorts": np.zeros((hints.sorts(), width), np.float32),
        "endings": np.zeros((hints.ROWS + 1, width), np.float32),
    }
    return Model("hints", _forward, layers=[words], params=tables, dims={"nO": width})


def _forward(model: Any, docs: Any, is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    """A matrix a text: what the network makes of each word by itself, and what its hints add."""
    plain, back = model.layers[0](docs, is_train)
    told = hints.of_texts([[token.text for token in doc] for doc in docs])
    ends = np.cumsum([len(own) for own in plain])[:-1]
    made = np.concatenate(plain).astype(np.float32)
    made += contributions(model, told, len(made))

    def backward(errors: Any) -> Any:
        error = np.concatenate(errors)[told.at]
        model.inc_grad("sorts", told.sorts.T @ error)
        of_endings = np.zeros_like(model.get_param("endings"))
        for column in told.rows.T:
            np.add.at(of_endings, column, error)
        of_endings[hints.ROWS] = 0
        model.inc_grad("endings", of_endings)
        return back(errors)

    return np.split(made, ends), backward


def contributions(model: Any, told: hints.Told, words: int) -> NDArray[np.float32]:
    """What the hints add to each of so many words: words x width, nought for those that have none."""
    sorts, endings = model.get_param("sorts"), model.get_param("endings")
    added = np.zeros((words, sorts.shape[1]), np.float32)
    added[told.at] = each_by_itself(told.sorts, sorts) + endings[told.rows].sum(axis=1)
    return added


def each_by_itself(rows: NDArray[Any], table: NDArray[Any]) -> NDArray[Any]:
    """rows @ table, but what comes out of a row does not hang on how many others there are, to the last bit."""
    made: NDArray[Any] = np.matmul(rows[:, None, :], table)[:, 0, :]
    return made
