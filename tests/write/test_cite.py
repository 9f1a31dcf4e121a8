"""Citations by the manuals: Chicago 18 (newspaper articles), APA 7, and the files that reference managers read."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from generator.model import Article, Moment
from generator.write import cite, write
from generator.write.words import Words
from tests.write import fake

EN = Words("en")


def article(**meta: object) -> Article:
    base = fake.pier_story().head
    return replace(base, meta=replace(base.meta, **meta))  # type: ignore[arg-type]


def test_chicago() -> None:
    made = cite.chicago(article(address="https://example.org/pier"), EN)
    assert made == (
        "Moe, Max, and Eva de la Cruz. “Pier to Be Rebuilt.” The Elder Ledger, March 2, 2021. https://example.org/pier."
    )


def test_apa() -> None:
    made = cite.apa(article(address="https://example.org/pier"), EN)
    assert made == (
        "Moe, M., & de la Cruz, E. (2021, March 2). Pier to be rebuilt. The Elder Ledger. https://example.org/pier"
    )


def test_without_author_date_or_outlet_nothing_is_made_up() -> None:
    bare = article(authors=(), published=None, outlet=None, address=None)
    assert cite.chicago(bare, EN) == "“Pier to Be Rebuilt.” n.d."
    assert cite.apa(bare, EN) == "Pier to be rebuilt. (n.d.)."
    assert set(cite.csl(bare)) == {"id", "type", "title"}
    assert "year" not in cite.bibtex(bare)
    assert "PY" not in cite.ris(bare)


@pytest.mark.parametrize(
    ("value", "chicago", "apa"), [("2021", "2021", "2021"), ("2021-03", "March 2021", "2021, March")]
)
def test_a_date_is_cited_as_far_as_it_is_known(value: str, chicago: str, apa: str) -> None:
    known = article(published=Moment(value, "month" if "-" in value else "year"))
    assert f"The Elder Ledger, {chicago}." in cite.chicago(known, EN)
    assert f"({apa})." in cite.apa(known, EN)


def test_a_title_with_its_own_mark_gets_no_second_one() -> None:
    assert "“Will It Hold?” The" in cite.chicago(article(title="Will it hold?"), EN)


@pytest.mark.parametrize(
    ("name", "family", "given", "suffix"),
    [
        ("Jane Roe", "Roe", "Jane", ""),
        ("Eva de la Cruz", "de la Cruz", "Eva", ""),
        ("Max Moe Jr.", "Moe", "Max", "Jr."),
        ("Ana García López", "García López", "Ana", ""),
        ("Ludwig van der Meer", "van der Meer", "Ludwig", ""),
        ("Reuters", "Reuters", "", ""),
        ("The Elder Press", "The Elder Press", "", ""),
        ("AP Staff", "AP Staff", "", ""),
        ("De Roe", "Roe", "De", ""),
        ("", "", "", ""),
    ],
)
def test_names_are_parted_at_the_family_name(name: str, family: str, given: str, suffix: str) -> None:
    made = cite.named(name)
    assert (cite.family_of(made), made.given, made.suffix) == (family, given, suffix)


def test_a_suffix_has_its_place_in_each_form() -> None:
    junior = article(authors=("Max Moe Jr.",))
    assert cite.chicago(junior, EN).startswith("Moe, Max, Jr. “")
    assert cite.apa(junior, EN).startswith("Moe, M., Jr. (2021")
    assert "author = {Moe, Jr., Max}" in cite.bibtex(junior)
    assert "AU  - Moe, Max, Jr.\n" in cite.ris(junior)
    assert cite.csl(junior)["author"] == [{"family": "Moe", "given": "Max", "suffix": "Jr."}]


def test_an_unsigned_article_is_cited_by_its_newspaper() -> None:
    made = cite.chicago(article(authors=(), address=None), EN)
    assert made == "The Elder Ledger. “Pier to Be Rebuilt.” March 2, 2021."


def test_an_undated_article_says_when_it_was_saved() -> None:
    undated = article(published=None, retrieved="2024-05-06", address="https://example.org/pier")
    assert "n.d. Accessed May 6, 2024. https://example.org/pier." in cite.chicago(undated, EN)
    assert cite.apa(undated, EN).endswith("Retrieved May 6, 2024, from https://example.org/pier")
    assert "Accessed" not in cite.chicago(article(retrieved="2024-05-06"), EN)
    assert "Consultado el 6 de mayo de 2024" in cite.chicago(undated, Words("es"))


@pytest.mark.parametrize(
    ("title", "language", "cited"),
    [
        ("The mayor of the port: a life in letters", "en", "“The Mayor of the Port: A Life in Letters.”"),
        ("El puerto se reconstruye", "es", "“El puerto se reconstruye.”"),
        ("NASA and eBay to", None, "“NASA and eBay To.”"),
        ("“Never again,” says the board", "en", "“‘Never Again,’ Says the Board.”"),
        ('The "new" pier', "en", "“The ‘New’ Pier.”"),
        ("A cross-border plan for the 3rd pier", "en", "“A Cross-Border Plan for the 3rd Pier.”"),
    ],
)
def test_english_titles_stand_in_headline_style(title: str, language: str | None, cited: str) -> None:
    assert cited in cite.chicago(article(title=title, language=language), EN)


def test_csl_json() -> None:
    made = cite.csl(article(retrieved="2024-05-06"))
    assert made["type"] == "article-newspaper"
    assert made["author"] == [
        {"family": "Moe", "given": "Max"},
        {"family": "Cruz", "given": "Eva", "non-dropping-particle": "de la"},
    ]
    assert made["issued"] == {"date-parts": [[2021, 3, 2]]}
    assert made["accessed"] == {"date-parts": [[2024, 5, 6]]}


def test_bibtex_escapes_what_tex_would_act_upon() -> None:
    made = cite.bibtex(article(title="100% of {it} & more_or_less \\ $5"))
    assert "title = {{100\\% of \\{it\\} \\& more\\_or\\_less" in made
    assert made.count("{") - made.count("\\{") == made.count("}") - made.count("\\}")


def test_ris_has_one_line_a_field_whatever_a_title_holds() -> None:
    made = cite.ris(article(title="One\nER  - \nTY  - BOOK"))
    assert made.count("ER  - \n") == 1
    assert made.startswith("TY  - NEWS\n")
    assert "\nDA  - 2021/03/02\n" in made


def test_coins() -> None:
    made = parse_qs(cite.coins(article()))
    assert made["rft.atitle"] == ["Pier to be rebuilt"]
    assert made["rft.au"] == ["Max Moe", "Eva de la Cruz"]


def test_files_of_each_story_of_each_topic_and_of_all() -> None:
    files = {file.path: file.text for file in write(fake.dossier()).value.files}
    assert len(json.loads(files["cite/pier-to-be-rebuilt.csl.json"])) == 1
    assert len(json.loads(files["cite/topic--the-pier.csl.json"])) == 2
    assert len(json.loads(files["cite/all.csl.json"])) == 3
    assert "../cite/pier-to-be-rebuilt.bib" in str(files["articles/pier-to-be-rebuilt.md"])


def test_spanish_dates_are_cited_in_spanish() -> None:
    moment = Moment("2021-03-02", "day")
    assert Words("es").cited(moment) == "2 de marzo de 2021"
