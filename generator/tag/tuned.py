"""Weights of our own for spaCy's small English recogniser: the same network, taught on news by `learn`.

The file keeps each table as bytes with one scale a row, which is a quarter of its size and changes two names in a
thousand (DECISIONS). The order is that in which the network lists its tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.tag.words import DATA

FILE = DATA / "news_names.npz"
_LEAST_TABLE = 10_000  # numbers; smaller ones stay as they are, nothing is saved by them
_STEPS = 127  # of a byte on each side of nought


def write(nlp: Any, out: Path) -> None:
    """Keeps the recogniser's weights of a pipeline."""
    kept: dict[str, NDArray[Any]] = {}
    for number, (node, name) in enumerate(tables(nlp)):
        table = np.asarray(node.get_param(name), dtype=np.float32)
        key = f"{number:02d} {node.name} {name}"
        if table.size < _LEAST_TABLE:
            kept[key] = table.astype(np.float16)
            continue
        rows = table.reshape(table.shape[0], -1)
        scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-12) / _STEPS
        kept[key] = np.round(rows / scale).astype(np.int8)
        kept[f"{key} scale"] = scale.astype(np.float32)
    np.savez_compressed(out, **kept)  # type: ignore[arg-type]  # numpy's stub takes the names for its own options


def put(nlp: Any, path: Path = FILE) -> Any:
    """The pipeline with the kept weights; ValueError where its network is another."""
    with np.load(path, allow_pickle=False) as kept:
        places = list(tables(nlp))
        keys = [key for key in kept.files if not key.endswith(" scale")]
        if len(keys) != len(places):
            raise ValueError(f"{path.name} is made for another network: {len(keys)} tables, not {len(places)}")
        for key, (node, name) in zip(keys, places, strict=True):
            shape = node.get_param(name).shape
            table = kept[key].astype(np.float32)
            if f"{key} scale" in kept.files:
                table = table * kept[f"{key} scale"]
            if table.size != int(np.prod(shape)):
                raise ValueError(f"{path.name} is made for another network: {key}")
            node.set_param(name, table.reshape(shape))
    return nlp


def blend(nlp: Any, path: Path, share: float) -> None:
    """Makes the pipeline the mean of itself, which counts once, and the weights at `path`, which count `share`."""
    own = [node.get_param(name).copy() for node, name in tables(nlp)]
    put(nlp, path)
    for table, (node, name) in zip(own, tables(nlp), strict=True):
        node.set_param(name, (table + share * node.get_param(name)) / (1 + share))


def tables(nlp: Any) -> Iterator[tuple[Any, str]]:
    for node in nlp.get_pipe("ner").model.walk():
        yield from ((node, name) for name in node.param_names if node.has_param(name))
