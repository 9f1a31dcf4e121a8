"""Both sides of the search know words alike: assets/search/stem.js against generator/write/search/terms.py."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.write.search.terms import stem, words
from tests.promises.tools import ROOT

pytestmark = pytest.mark.browser
STARTS = """arrest extradit commun gener organ univers nation hop fl tr past inter b qu pr lleg segu investig constru
le hu"""
ENDS = """
s es ies ied ed edly eed eedly ing ingly y ly ational tional ation ator ization izer ize alism aliti ness
fulness ous ousli iviti biliti ment ement ance ence able ible ant ent ion ism iti ive al er e l ll ando iendo
yendo ar er ir arlo iendole amente mente idad idades acion aciones ucion encia logia anza ismo ista oso osa
ador ante ivo iva aba aria ieron imos emos en es guen gue ue os as a o
"""
WHOLE = "skis skies sky dying news inning evening proceed succeeded ugly early bias gentle yes yy y"
TEXTS = [
    "The D.E.A.’s agents; U.S.-Mexico, e.g. Calderón's O’Brien didn't — №3, gmail.com",
    "Łódź Straße Ærø İstanbul ΑΣ naïve co-operate snake_case 3.5kg",
    "مرحبا بالعالم 東京都 हिन्दी Ёлка",
    "",
]


def test_stems_are_the_same(browser: Browser) -> None:
    chance = random.Random(6)
    made = {a + b + c for a, b, c in product(STARTS.split(), ["", *ENDS.split()], ("", "s", "ing", "mente"))}
    made |= {"".join(chance.choice("aeioubcdglnrstuvy") for _ in range(chance.randint(1, 11))) for _ in range(4000)}
    made |= set(WHOLE.split())
    asked = sorted(made)
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "site_src" / "assets" / "search" / "stem.js")
    for language in ("en", "es", "de"):
        given = page.evaluate(
            "([list, language]) => list.map((w) => DossierWords.stem(w, language))", [asked, language]
        )
        wrong = [(w, stem(w, language), got) for w, got in zip(asked, given) if stem(w, language) != got]
        assert not wrong, wrong[:20]
    page.close()


def test_words_are_found_and_folded_the_same(browser: Browser) -> None:
    texts = [*TEXTS, *(path.read_text("utf-8", "replace")[:4000] for path in seeds())]
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "site_src" / "assets" / "search" / "stem.js")
    given = page.evaluate("(texts) => texts.map((text) => DossierWords.words(text).map((entry) => entry[0]))", texts)
    page.close()
    assert given == [words(text) for text in texts]


def seeds() -> list[Path]:
    return sorted((ROOT / "seeds").glob("*.txt"))
