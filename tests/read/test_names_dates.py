"""Names in bylines and days in dates, one line each."""

from __future__ import annotations

import pytest

from generator.read.address import canonical
from generator.read.dates import day_of
from generator.read.names import is_person, names_of


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Orla Venn", ("Orla Venn",)),
        ("By Orla Venn and Piet Aas", ("Orla Venn", "Piet Aas")),
        ("Orla Venn, Piet Aas & Ole Berg", ("Orla Venn", "Piet Aas", "Ole Berg")),
        ("BY ORLA VENN", ("Orla Venn",)),
        ("By Orla Venn, Science Editor", ("Orla Venn",)),
        ("By Orla Venn | The Associated Press", ("Orla Venn",)),
        ("Orla Venn orla@pier.example.com", ("Orla Venn",)),
        ("By Orla Venn, Ph.D.", ("Orla Venn",)),
        ("Orla Venn, Jr.", ("Orla Venn Jr",)),
        ("Written by: Orla van der Venn", ("Orla van der Venn",)),
        ("Von Jürgen Groß und Øle Åkesson", ("Jürgen Groß", "Øle Åkesson")),
        ("Por María José Ruiz y Ana Gil", ("María José Ruiz", "Ana Gil")),
        ("By Orla Venn for The Pier", ("Orla Venn",)),
        ("By Orla Venn (photos by Piet Aas)", ("Orla Venn",)),
        ("Orla Venn 3 May 2020", ("Orla Venn",)),
        ("Orla Venn Senior Reporter", ("Orla Venn",)),
        ("By Orla Venn Associated Press", ("Orla Venn",)),
        ("Orla Venn, Piet Aas, Orla Venn", ("Orla Venn", "Piet Aas")),
        ("Por Redacción", ()),
        ("By Staff Writer", ()),
        ("Read more", ()),
        ("https://pier.example.com/orla", ()),
        ("", ()),
    ],
)
def test_names_of_people(byline: str, names: tuple[str, ...]) -> None:
    assert names_of(byline) == names


def test_a_declared_author_may_be_a_desk_or_one_word() -> None:
    assert names_of("Newsroom Pier", loose=True) == ("Newsroom Pier",)
    assert names_of("admin", loose=True) == ()


@pytest.mark.parametrize("name", ["The Pier", "Associated Press", "Orla", "University of Skarn", "Pier Media Group"])
def test_what_is_no_person(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T23:30:00-05:00", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("2021/3/4 10:00", "2021-03-04"),
        ("1614816000", "2021-03-04"),
        ("1614816000000", "2021-03-04"),
        ("Thu, 4 Mar 2021 10:00 GMT", "2021-03-04"),
        ("March 4th, 2021", "2021-03-04"),
        ("Mar. 4, 2021", "2021-03-04"),
        ("4 de marzo de 2021", "2021-03-04"),
        ("4. März 2021", "2021-03-04"),
        ("4 mars 2021", "2021-03-04"),
        ("4 марта 2021", "2021-03-04"),
        ("4 مارس 2021", "2021-03-04"),
        ("2021年3月4日", "2021-03-04"),
        ("04.03.2021", "2021-03-04"),
        ("25/03/2021", "2021-03-25"),
        ("03/25/2021", "2021-03-25"),
        ("03/04/2021", None),  # two days are possible
        ("31 February 2021", None),
        ("March 2021", None),
        ("4 Martians 2021", None),
        ("12345678901", None),
        ("", None),
    ],
)
def test_day_of(text: str, day: str | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("http://Example.COM:80/A?b=1&utm_medium=x#c", "http://example.com/A?b=1"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com/a b", "https://example.com/a%20b"),
        ("javascript:alert(1)", None),
        ("ftp://example.com/x", None),
        ("https://", None),
        ("http://[::1", None),
        ("https://localhost/x", None),
        ("/only/a/path", None),
        (None, None),
    ],
)
def test_canonical(address: str | None, made: str | None) -> None:
    assert canonical(address) == made
