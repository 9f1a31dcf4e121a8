"""How often each reason was right: counted, not thought. `python -m tests.bench.fresh.review -v` counts again.

(right, proposed) on the thirteen dossiers of tests/bench/dossiers and the three sets beside them. Seven dossiers were
read while the reasons were written: 41 merges of 54 were right there, and 10 of 21 on the six that came later. A reason
with few counts is pulled towards an even chance.
"""

from __future__ import annotations

COUNTED: dict[str, tuple[int, int]] = {
    "set behind the name": (5, 5),
    "called so": (4, 8),
    "called so elsewhere": (1, 1),
    "initials": (2, 2),
    "initials in another order": (1, 1),
    "initials of a person": (2, 2),
    "word order": (1, 1),
    "two languages": (1, 1),
    "spelled alike": (0, 0),
    "within the only longer name": (25, 34),
    "within one of several longer names": (1, 5),
    "a listed place and its district": (1, 1),
    "surname alone": (2, 2),
    "surname alone, same company": (0, 0),
    "first name alone": (1, 2),
    "form of the first name": (0, 0),
    "called by the first name": (2, 7),
    "same first name and surname": (0, 1),
    "with and without Jr.": (0, 1),
    "initials for the first name": (1, 3),
    "first names alike": (0, 0),
    "second surname": (0, 0),
    "surnames alike": (0, 0),
    "rare first name, other surname": (2, 3),
    "surname without the full name": (0, 3),
    "listed, by its short form only": (3, 6),
    "left out, a body": (9, 16),
    "left out, no body": (3, 5),
}
_PRIOR = (1, 2)  # right and proposed, before anything was counted


def chance(reason: str) -> float:
    right, proposed = COUNTED.get(reason, (0, 0))
    return (right + _PRIOR[0]) / (proposed + _PRIOR[1])
