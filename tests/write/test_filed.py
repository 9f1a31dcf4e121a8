"""Names are looked up where readers of their language look, and printed as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Dossier, Entity, EntityId, EntityKind
from generator.write import write
from generator.write.filed import key, parted
from tests.write import fake


def person(name: str, *aliases: str, kind: EntityKind = EntityKind.PERSON) -> Entity:
    return replace(fake.dossier().entities[0], name=name, aliases=aliases, kind=kind)


@pytest.mark.parametrize(
    ("name", "under"),
    [
        ("Jane Roe", "roe"),
        ("J. Edgar Roe", "roe"),
        ("Roe", "roe"),
        ("Max Moe Jr.", "moe"),
        ("Max Moe, III", "moe"),
        ("Eva de la Cruz", "cruz"),
        ("Ludwig van der Meer", "meer"),
        ("Carl von Berg", "berg"),
        ("Robert De Luca", "de luca"),
        ("Ana García López", "garcia lopez"),
        ("José Luis Martínez", "martinez"),
        ("Pedro Peña Robles", "pena robles"),
        ("Jesús Vicente Morales Niebla", "morales niebla"),
        ("Rosa María López Ibarra", "lopez ibarra"),
        ("José Ortega y Prado", "ortega y prado"),
        ("Mary Ellen Thompson", "thompson"),
        ("George Henry Walter Moss", "moss"),
        ('Tomás "El Alto" Rivas', "rivas"),
        ("Tomás ‘El Alto’ Rivas", "rivas"),
        ("El Alto", "alto"),
        ("Nadia al-Masri", "masri"),
        ("Omar Al-Fulani", "fulani"),
        ("Samir el-Haddad", "haddad"),
        ("Al Capper", "capper"),
        ("Salim bin Rashad", "bin rashad"),
        ("Wang Xiaoming", "wang"),
        ("Li Guanghua", "li"),
        ("Kim Sung-ho", "kim"),
        ("Kim Tae Woo", "kim"),
        ("Kim Carpenter", "carpenter"),
        ("Bruce Lee", "lee"),
        ("Sean O’Brien", "obrien"),
        ("Humberto Loya-Prado", "loya prado"),
        ("Åsa Öberg", "oberg"),
        ("Ñusta Ñahui", "nahui"),
        ("王小明", "王小明"),
        ("نادية المصري", "المصري"),
        ("123", "123"),
        ("…", ""),
    ],
)
def test_people_are_filed_by_family_name(name: str, under: str) -> None:
    assert key(person(name))[0] == under


@pytest.mark.parametrize(
    ("name", "aliases", "under"),
    [
        ("Felipe Roldán Hinojar", ("Mr. Roldán",), "roldan hinojar"),
        ("Genaro Abril Monte", ("Abril Monte",), "abril monte"),
        ("Mary Garcia Thompson", ("Thompson",), "thompson"),
        ("Eva de la Rosa", ("De la Rosa", "President Eva de la Rosa"), "rosa"),
        ("Jane Roe", ("J. R.", "the chair"), "roe"),
    ],
)
def test_the_short_form_in_use_tells_the_family_name(name: str, aliases: tuple[str, ...], under: str) -> None:
    assert key(person(name, *aliases))[0] == under


@pytest.mark.parametrize(
    ("name", "kind", "under"),
    [
        ("Los Altos", EntityKind.GROUP, "altos"),
        ("The Elder Ledger", EntityKind.ORGANISATION, "elder ledger"),
        ("Los Altos", EntityKind.PLACE, "los altos"),
        ("The", EntityKind.ORGANISATION, "the"),
    ],
)
def test_bodies_are_filed_without_their_article_and_places_with_it(name: str, kind: EntityKind, under: str) -> None:
    assert key(person(name, kind=kind))[0] == under


def test_parts_hold_all_words_of_the_name() -> None:
    made = parted("Eva María de la Cruz Jr.")
    assert (made.given, made.particle, made.family, made.suffix) == ("Eva María", "de la", "Cruz", "Jr.")


def test_the_index_of_people_goes_by_family_name_and_prints_the_name_as_it_is() -> None:
    names = ("Zoe Abel", "Ana García López", "Eva de la Cruz", "Wang Xiaoming", "Íñigo Cobo", "Max Abel")
    entities = tuple(replace(person(name), id=EntityId(f"e-{n:08x}")) for n, name in enumerate(names))
    stories = fake.dossier().stories
    made = {f.path: str(f.text) for f in write(Dossier(stories, entities, ())).value.files}
    page = made["entities/people/index.md"]
    order = ["Max Abel", "Zoe Abel", "Íñigo Cobo", "Eva de la Cruz", "Ana García López", "Wang Xiaoming"]
    assert [name for _, name in sorted((page.index(f"[{name}]("), name) for name in names)] == order
    letters = [line for line in page.split("\n") if line.startswith("[A](")]
    assert letters == ["[A](#letter-a) [C](#letter-c) [G](#letter-g) [W](#letter-w)"]
    assert page.index("letter-c }") < page.index("[Eva de la Cruz](") < page.index("letter-g }")
