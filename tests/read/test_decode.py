"""Bytes to text: right, wrong and missing labels; mojibake mended and proper text left alone."""

from __future__ import annotations

import pytest

from generator.read.decode import decode
from generator.read.mojibake import mend
from tests.read.helpers import draft

GERMAN = "Die Fähre nach Skorn fährt wieder, sagte der Kapitän – „endlich“."
RUSSIAN = "Паром снова ходит по вторникам и пятницам, сообщил капитан."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252"])
def test_text_without_a_label(encoding: str) -> None:
    text = GERMAN if encoding != "utf-16-le" else "The ferry sails again."
    assert decode(text.encode(encoding)) == text


def test_a_label_is_followed() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), "koi8-r") == RUSSIAN
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode("cp1251")) == page


def test_utf8_with_a_wrong_label_is_utf8() -> None:
    page = f'<meta charset="iso-8859-1"><p>{GERMAN}</p>'
    assert decode(page.encode()) == page


@pytest.mark.parametrize("label", ["utf-8", "ascii", "klingon", "base64", "utf-7", "punycode", "idna"])
def test_cp1252_with_a_wrong_label_is_found_out(label: str) -> None:
    page = f'<html><meta charset="{label}"><p>{GERMAN}</p></html>'
    found = draft("a.html", page.encode("cp1252", "replace")).blocks
    assert "Kapitän" in found[0].text


def test_latin1_means_what_browsers_take_it_for() -> None:
    assert decode("„so“ – so".encode("cp1252"), "iso-8859-1") == "„so“ – so"


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    assert decode(GERMAN.encode() * 20 + b"\xff" + GERMAN.encode()).startswith(GERMAN)


def test_no_bytes_raise() -> None:
    for length in (1, 2, 3, 255):
        assert isinstance(decode(bytes(range(255, 255 - length, -1))), str)


@pytest.mark.parametrize("text", ["Fähre – „endlich“", "Él dijo: «¡Qué día!»", "naïve façade", RUSSIAN, "它說"])
def test_mojibake_is_mended(text: str) -> None:
    broken = text.encode().decode("latin-1")
    assert mend(broken) == text


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        RUSSIAN,
        "“Curly” quotes and ‘these’ – and the ﬁne ligature…",
        "SÃO PAULO e a NAÇÃO",
        "Â la carte",
        "l’été à Orléans & Co. &amp; more",
        "ＷＩＤＥ letters and emoji 👩‍🚀",
    ],
)
def test_proper_text_is_left_alone(text: str) -> None:
    assert mend(text) == text
