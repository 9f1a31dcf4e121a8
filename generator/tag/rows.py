"""Rows of names behind the word that says what all of them are: "his daughters Ada, Bo and Cleo", "the towns of Harl,
Selwyn and Tarn". The language model reads each name of a row for itself, and a short one often wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import EntityKind
from generator.tag.gates import one_of
from generator.tag.patterns import CAP, Found
from generator.tag.relatives import NO_CALL_NAMES
from generator.tag.types import AS_RELATIVE, AS_TOWN
from generator.text import fold

_CHILDREN = (
    "daughters|sons|children|kids|boys|girls|brothers|sisters|twins|triplets|siblings|grandchildren|grandsons|granddaughters|"
    "nephews|nieces|cousins|stepchildren|parents|grandparents"
)
_PLACES = (
    "towns|cities|villages|provinces|districts|counties|islands|suburbs|municipalities|settlements|hamlets|neighborhoods|"
    "neighbourhoods|boroughs|prefectures|governorates|ports"
)
_ENDS = r"(?![\w’'-]|[ ][A-Z])"
_ONE = rf"{CAP}(?:[ ]{CAP}){{0,2}}"
_KIN = re.compile(
    rf"\b(?:{_CHILDREN})[,:]?[ ](?P<row>{CAP}(?:(?:,[ ]\d{{1,2}})?,[ ]{CAP})*,?(?:[ ]\d{{1,2}},)?[ ]and[ ]{CAP}){_ENDS}"
)
_TOWNS = re.compile(
    rf"\b(?:{_PLACES})[ ](?:of|like|such[ ]as|including)[ ]"
    rf"(?P<row>{_ONE}(?:,[ ]{_ONE})*,?[ ](?:and|or)[ ]{_ONE}){_ENDS}"
)
_NAME, _PLACE = re.compile(CAP), re.compile(_ONE)
_KIN_GATE, _TOWN_GATE = one_of(_CHILDREN), one_of(_PLACES)


def find(text: str) -> Iterator[Found]:
    """The single names of each row, persons told as `AS_RELATIVE`, places as `AS_TOWN`."""
    for row in _KIN.finditer(text) if _KIN_GATE.open(text) else ():
        names = list(_NAME.finditer(text, *row.span("row")))
        if not any(fold(name.group()) in NO_CALL_NAMES for name in names):
            yield from (Found(*name.span(), EntityKind.PERSON, 0.75, AS_RELATIVE) for name in names)
    for row in _TOWNS.finditer(text) if _TOWN_GATE.open(text) else ():
        yield from (
            Found(*name.span(), EntityKind.PLACE, 0.65, AS_TOWN) for name in _PLACE.finditer(text, *row.span("row"))
        )
