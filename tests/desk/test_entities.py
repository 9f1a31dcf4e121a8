"""desk/entities.yml: what is read, and what is refused as a whole."""

from __future__ import annotations

import time

import pytest

from generator.desk.entities import load
from generator.model import EntityKind

GOOD = """
entities:
  - name: Harbour Safety Board
    kind: organisation
    also: [HSB, H.S.B.]
    not: [Harbour Board]
    wikidata: Q1065
    note: Two sentences. Both short.
    apart: [Harbor Safety Board of Norwick]
  - name: Ada Norwick
    kind: person
    hide: true
never: [Breaking]
"""


def test_reads_every_key() -> None:
    read = load(GOOD, "desk/entities.yml")
    assert read.problems == ()
    board, ada = read.value.entries
    assert (board.kind, board.also, board.denied) == (EntityKind.ORGANISATION, ("HSB", "H.S.B."), ("Harbour Board",))
    assert (board.wikidata, board.note, board.apart) == (
        "Q1065",
        "Two sentences. Both short.",
        ("Harbor Safety Board of Norwick",),
    )
    assert ada.hide
    assert not board.hide
    assert read.value.never == ("Breaking",)


@pytest.mark.parametrize("text", ["", "\n# nothing yet\n", "entities:\n", "entities: []\nnever: []\n"])
def test_an_empty_file_decides_nothing(text: str) -> None:
    read = load(text, "e.yml")
    assert read.problems == ()
    assert read.value.entries == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("entities:\n  - name: A One\n    also: [B]\n  - name: C Two\n    also: [b]\n", "T301", 4),
        ("entities:\n  - name: A One\n    kind: persn\n", "T302", 3),
        ("entities:\n  - name: A One\n    also: [Una]\n    not: [una]\n", "T302", 2),
        ("entities:\n  - name: A One\n    apart: [A. One]\n", "T302", 2),
        ("entities:\n  - name: A One\nnever: [A One]\n", "T302", 2),
        ("entities:\n  - kind: person\n", "T302", 2),
        ("entities:\n  - name: '...'\n", "T302", 2),
        ("entities:\n  - Ada\n", "T302", 2),
        ("entities:\n  - name: A One\n    wikidata: 42\n", "T302", 3),
        ("entities:\n  - name: A One\n    hide: perhaps\n", "T302", 3),
        ("entities:\n  - name: A One\n    alias: B\n", "D002", 3),
        ("people:\n  - name: A One\n", "D002", 1),
        ("just words", "D003", 1),
        ("entities: [", "D001", 1),
    ],
)
def test_a_malformed_entry_names_its_line_and_nothing_is_applied(text: str, code: str, line: int) -> None:
    read = load(text, "desk/entities.yml")
    problem = read.problems[0]
    assert (problem.code, problem.line, problem.path) == (code, line, "desk/entities.yml")
    assert problem.hint
    assert read.value.entries == ()
    assert read.value.never == ()


def test_ten_thousand_entries_are_read_in_bounded_time() -> None:
    text = "entities:\n" + "".join(f"  - name: Person Number{n}\n    also: [Alias{n}]\n" for n in range(10_000))
    start = time.process_time()
    read = load(text, "e.yml")
    assert len(read.value.entries) == 10_000
    assert time.process_time() - start < 30
