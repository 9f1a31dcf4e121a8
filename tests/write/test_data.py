"""The data: every field documented, offsets that hold, the same rows in each form, nothing restricted in any."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Dossier, Rights
from generator.write import WriteDesk, write
from generator.write.fields import FIELDS
from tests.write import fake


def files(dossier: Dossier | None = None, desk: WriteDesk | None = None) -> dict[str, str | bytes]:
    return {f.path: f.text for f in write(dossier or fake.dossier(), desk).value.files}


def rows(made: dict[str, str | bytes], name: str) -> list[dict[str, Any]]:
    table = json.loads(made[f"data/{name}.json"])
    assert table["version"] == 1
    found: list[dict[str, Any]] = table[name]
    return found


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_each_field_is_documented_and_nothing_else_is(name: str) -> None:
    made = files()
    for row in rows(made, name):
        assert list(row) == list(FIELDS[name])
    page = made["data/index.md"]
    assert isinstance(page, str)
    assert all(f"`{field}`" in page for field in FIELDS[name])


def test_offsets_point_at_the_words_they_are_of() -> None:
    made = files()
    articles = {row["id"]: row for row in rows(made, "articles")}

    def at(row: dict[str, Any]) -> str:
        paragraph: str = articles[row["article"]]["paragraphs"][row["paragraph"]]
        return paragraph[row["start"] : row["end"]]

    mentions = [m for entity in rows(made, "entities") for m in entity["mentions"]]
    assert len(mentions) == 6
    assert all(at(mention) == mention["surface"] for mention in mentions)
    assert [at(row) == row["text"] for table in ("quotes", "figures") for row in rows(made, table)] == [True, True]


def test_an_article_as_the_data_gives_it() -> None:
    row = next(r for r in rows(files(), "articles") if r["seed"] == "pier.txt")
    assert row["role"] == "head"
    assert row["paragraphs"] == [
        fake.LEAD,
        fake.SAID,
        fake.COST,
        "It is the third plan.",
        "It is the cheapest plan.",
        fake.LAST,
    ]
    assert row["headings"] == [{"before": 1, "level": 2, "text": "A long wait"}]
    assert row["captions"] == ["The pier in winter."]
    assert row["credits"] == ["Ann Poe contributed reporting."]
    assert row["date"] == {"value": "2021-03-02", "precision": "day", "evidence": "printed below the title"}
    assert row["page"] == "articles/pier-to-be-rebuilt.html"
    assert row["coverage"] == {"of_article": 1.0, "of_head": 1.0}


def test_csv_holds_the_same_rows() -> None:
    made = files()
    for name, fields in FIELDS.items():
        table = list(csv.DictReader(io.StringIO(str(made[f"data/{name}.csv"]))))
        assert len(table) == len(rows(made, name))
        assert table == [] or list(table[0]) == list(fields)
    first = next(csv.DictReader(io.StringIO(str(made["data/articles.csv"]))))
    assert json.loads(first["paragraphs"])


def test_a_spreadsheet_runs_no_cell() -> None:
    made = files(fake.hostile("=1+1"))
    table = next(csv.DictReader(io.StringIO(str(made["data/articles.csv"]))))
    assert table["title"] == "'=1+1"


def test_the_database_opens_and_finds_words(tmp_path: Path) -> None:
    made = files()
    path = tmp_path / "d.sqlite"
    path.write_bytes(made["data/dossier.sqlite"])  # type: ignore[arg-type]
    base = sqlite3.connect(path)
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    found = base.execute(
        "SELECT p.text FROM paragraphs_fts f JOIN paragraphs p ON p.rowid = f.rowid WHERE f.text MATCH 'lighthouse'"
    )
    assert [text for (text,) in found] == ["Bees returned to the old lighthouse of Port Elder."]
    assert base.execute("SELECT count(*) FROM mentions").fetchone() == (6,)
    base.close()


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert files() == files()


def test_the_graph_is_sound_and_counts_shared_stories() -> None:
    tree = ET.fromstring(str(files()["data/network.graphml"]))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(tree.findall(f".//{space}node")) == 3
    edges = {(e.get("source"), e.get("target")): e.findtext(f"{space}data") for e in tree.iter(f"{space}edge")}
    assert edges[fake.JANE, fake.PORT] == "1"


def test_the_data_package_names_tables_that_are_there() -> None:
    made = files()
    package = json.loads(made["data/datapackage.json"])
    for resource in package["resources"]:
        head = str(made[f"data/{resource['path']}"]).split("\n", 1)[0]
        assert head.split(",") == [field["name"] for field in resource["schema"]["fields"]]


def test_feeds_are_sound_and_invent_no_date() -> None:
    made = files(desk=WriteDesk(site_url="https://example.org/d/"))
    space = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(str(made["feed.xml"]))
    entries = feed.findall(f"{space}entry")
    assert [entry.findtext(f"{space}published") for entry in entries] == ["2021-03-02T00:00:00Z", None]
    link = entries[0].find(f"{space}link")
    assert link is not None
    assert link.get("href") == "https://example.org/d/articles/pier-to-be-rebuilt.html"
    assert len({entry.findtext(f"{space}id") for entry in entries}) == 2
    topic = ET.fromstring(str(made["feeds/the-pier.xml"]))
    assert len(topic.findall(f"{space}entry")) == 2


@pytest.mark.parametrize("piece", ["\x0b\x00", "]]>", "<a>&b", '"', "\ufffe"])
def test_xml_stays_sound_whatever_a_title_holds(piece: str) -> None:
    made = files(fake.hostile(f"a{piece}b"))
    for path, text in made.items():
        if path.endswith((".xml", ".graphml")):
            ET.fromstring(str(text))


@pytest.mark.parametrize(("rights", "shown"), [("excerpt", 5), ("link", 0)])
def test_what_may_not_be_shown_is_in_no_file(rights: Rights, shown: int) -> None:
    whole = fake.dossier()
    pier = whole.stories[0]
    head = replace(pier.head, meta=replace(pier.head.meta, rights=rights))
    made = files(replace(whole, stories=(replace(pier, head=head), whole.stories[1])), WriteDesk(excerpt_words=shown))
    secret = [
        "live on the quay",
        "third plan",
        "moved out yet",
        "A long wait",
        "in winter",
        "Read next",
        "led the board",
    ]
    for path, text in made.items():
        data = text.encode() if isinstance(text, str) else text
        assert [words for words in secret if words.encode() in data] == [], path
    row = next(r for r in rows(made, "articles") if r["seed"] == "pier.txt")
    assert row["rights"] == rights
    assert row["paragraphs"] == (["PORT ELDER (Wave) - The …"] if shown else [])
    assert [quote["text"] for quote in rows(made, "quotes")] == ["We start in May"]
    jane = next(e for e in rows(made, "entities") if e["name"] == "Jane Roe")
    assert [m["paragraph"] for m in jane["mentions"]] == [None, None]
    page = str(made["articles/pier-to-be-rebuilt.md"])
    assert "Read it where it was published" in page


def test_a_variant_beside_a_restricted_head_shows_no_word_of_it() -> None:
    whole = fake.dossier()
    pier = whole.stories[0]
    head = replace(pier.head, meta=replace(pier.head.meta, rights="link"))
    made = files(replace(whole, stories=(replace(pier, head=head),)))
    page = next(str(text) for path, text in made.items() if "--" in path and path.startswith("articles/"))
    assert "<del" not in page
    assert "Bees were not asked" in page


def test_an_outlet_s_rights_hold_for_its_articles_and_an_article_s_own_go_first() -> None:
    from generator.write import OutletDesk
    from generator.write.rights import rights_of

    article = fake.pier_story().head
    desk = WriteDesk(rights="excerpt", outlets={"The Elder Ledger": OutletDesk("The Elder Ledger", "link")})
    assert rights_of(article, desk) == "link"
    assert rights_of(replace(article, meta=replace(article.meta, rights="full")), desk) == "full"
    assert rights_of(replace(article, meta=replace(article.meta, outlet=None)), desk) == "excerpt"
